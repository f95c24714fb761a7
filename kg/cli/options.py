"""The options that every command has, and where messages go."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

P = ParamSpec("P")
R = TypeVar("R")


class Messages:
    """Messages to standard error: none but errors when quiet, more when verbose."""

    def __init__(self, quiet: bool, verbose: bool) -> None:
        self.quiet = quiet
        self.verbose = verbose and not quiet

    def say(self, text: str) -> None:
        """A message for everyone who has not asked for quiet."""
        if not self.quiet:
            click.echo(text, err=True)

    def detail(self, text: str) -> None:
        """A message for those who have asked for more."""
        if self.verbose:
            click.echo(text, err=True)

    def warn(self, text: str) -> None:
        """A message that even the quiet get."""
        click.echo(text, err=True)


judgements_option = click.option(
    "--judgements",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="File of people's decisions.  [default: DIR/judgements.toml, if it is there]",
)


def judgements_file(graph: Path, given: Path | None) -> Path | None:
    """The file of judgements: the one given, else that in the graph's folder; None where there is none."""
    usual = graph / "judgements.toml"
    return given if given is not None else usual if usual.exists() else None


def graph_command(function: Callable[Concatenate[Path, Messages, P], R]) -> Callable[P, R]:
    """Gives a command --graph, --quiet and --verbose; it is called with the folder and the messages first."""

    @click.option(
        "--graph",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("out"),
        show_default=True,
        metavar="DIR",
        help="Folder of the graph.",
    )
    @click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
    @click.option("-v", "--verbose", is_flag=True, help="Say more.")
    @wraps(function)
    def command(*args: P.args, **options: P.kwargs) -> R:
        given = dict(options)
        folder, quiet, verbose = given.pop("graph"), given.pop("quiet"), given.pop("verbose")
        return function(folder, Messages(bool(quiet), bool(verbose)), *args, **given)  # type: ignore[arg-type]

    return command

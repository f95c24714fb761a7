"""The group of commands, and how it ends on what a user can mend."""

from __future__ import annotations

from typing import Any

import click

from kg import __version__
from kg.cli.answers import eval_, export, query, validate
from kg.cli.audit import audit
from kg.cli.inspect import coverage
from kg.cli.make import build, explain, explore
from kg.cli.review import review


class Mistake(click.ClickException):
    """What a user can mend, told in one line."""

    exit_code = 1


class Misuse(Mistake):
    """A command that was given what it does not take."""

    exit_code = 2


class Commands(click.Group):
    """Commands that end with one line, not a traceback, on an error that carries an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort, click.ClickException, BrokenPipeError):
            raise
        except Exception as error:
            status = getattr(error, "exit_status", 1 if isinstance(error, OSError) else None)
            if not isinstance(status, int):
                raise
            told = Misuse if status == Misuse.exit_code else Mistake
            raise told(" ".join(str(error).split())) from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which they are used."""
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """A knowledge graph of Vietnamese local-government reports, with the evidence for every fact.

    \b
    Example:
      kg build seeds/
      kg query officials
    """


for command in (build, query, audit, review, export, explore, explain, coverage, validate, eval_):
    main.add_command(command)

"""The group of commands, and how it ends on what a user can mend."""

from __future__ import annotations

from typing import Any

import click

from kg import __version__
from kg.cli.answers import eval_, export, query, validate
from kg.cli.make import build, explain, explore


class Commands(click.Group):
    """Commands that end with one line, not a traceback, on an error that carries an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.exceptions.Exit:
            raise
        except Exception as error:
            status = getattr(error, "exit_status", None)
            if not isinstance(status, int):
                raise
            message = click.ClickException(" ".join(str(error).split()))
            message.exit_code = status
            raise message from error

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


for command in (build, query, export, explore, explain, validate, eval_):
    main.add_command(command)

"""Commands for whoever improves the reading: coverage."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.options import Messages, graph_command


@click.command()
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "json", "ttl"]),
    default="table",
    show_default=True,
    help="Format; ttl gives nothing but the blocks to paste.",
)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Entries of each kind at most.")
@click.option(
    "--blocks",
    type=click.IntRange(0),
    default=3,
    show_default=True,
    help="Entries of each kind that Turtle is given for.",
)
@graph_command
def coverage(graph: Path, messages: Messages, form: str, limit: int, blocks: int) -> None:
    """List what the ontology does not cover: labels, roles and bodies without a concept, names and numbers that nothing
    was made of; the commonest first, each with a sentence, and Turtle to paste for the commonest.

    \b
    Example:
      kg coverage --limit 50
      kg coverage --format ttl --blocks 10
    """
    import shutil

    from kg.coverage import coverage as covered
    from kg.coverage import render
    from kg.ontology import load_ontology
    from kg.store import open_store

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    found = covered(open_store(graph), limit=max(limit, blocks))
    click.echo(render(found, form, load_ontology(), blocks=blocks, width=width), nl=False)

"""The command that looks for figures that do not add up."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import Messages, graph_command


@click.command()
@click.option(
    "-c",
    "--check",
    "checks",
    multiple=True,
    metavar="NAME",
    help="Only this check; may be given again.  [default: all]",
)
@click.option(
    "-f", "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="Format."
)
@click.option("--strict", is_flag=True, help="End with status 1 if anything is found.")
@graph_command
def audit(graph: Path, messages: Messages, checks: tuple[str, ...], form: str, strict: bool) -> None:
    """Look for figures that do not add up: changes, growth, shares of a plan, fractions, parts of a total, values outside good sense.
    Each finding is shown with its sentences and the computation; it may be a slip of the report or of the reading.

    \b
    Example:
      kg audit --graph out
      kg audit -c plan-audit -c fraction-audit --format json
    """
    from kg.audit import CHECKS, as_json, as_table
    from kg.audit import audit as audited
    from kg.store import open_store

    findings = audited(open_store(graph), checks or CHECKS)
    click.echo(as_json(findings) if form == "json" else as_table(findings), nl=False)
    messages.detail(f"{len(findings)} findings")
    if strict and findings:
        raise click.exceptions.Exit(1)

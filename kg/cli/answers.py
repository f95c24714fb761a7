"""Commands that ask the graph: query, export, validate, eval."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.options import Messages, graph_command

_ROW_FORMATS = ("table", "json", "csv", "tsv", "xml")
_GRAPH_FORMATS = ("ttl", "nt", "jsonld")


@click.command()
@click.argument("question", required=False, metavar="[NAME|FILE.rq|-]")
@click.option("-p", "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter of the question.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice([*_ROW_FORMATS, *_GRAPH_FORMATS]),
    help="Format.  [default: table or ttl]",
)
@click.option("--about", is_flag=True, help="Tell what the question asks and its parameters; the graph is not needed.")
@graph_command
def query(
    graph: Path, messages: Messages, question: str | None, params: tuple[str, ...], form: str | None, about: bool
) -> None:
    """Ask the graph a question by name, a SPARQL file, or SPARQL from standard input (-); without one, list the questions.

    \b
    Example:
      kg query officials-on-date -p district="Hương Khê" -p date=2022-01-07
      kg query my-question.rq --format csv
      echo "SELECT * { ?s ?p ?o } LIMIT 5" | kg query -
    """
    from kg.export.questions import describe, listing
    from kg.question import find_question, parse_question, questions

    if question is None:
        click.echo(listing(questions()), nl=False)
        return
    asked = parse_question(sys.stdin.read(), "-") if question == "-" else find_question(question)
    if about:
        click.echo(describe(asked), nl=False)
        return
    from kg.export.answers import render
    from kg.query import run
    from kg.store import open_store

    given = dict(_parameter(text) for text in params)
    answer = run(open_store(graph), asked, given)
    click.echo(render(answer, form, width=_width()), nl=False)


@click.command()
@click.option(
    "-f", "--format", "form", type=click.Choice(["ttl", "nq", "trig"]), default="ttl", show_default=True, help="Format."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write.  [default: standard output]"
)
@graph_command
def export(graph: Path, messages: Messages, form: str, output: Path | None) -> None:
    """Write the whole graph: the same graph gives the same bytes.

    \b
    Example:
      kg export -f trig -o graph.trig
    """
    from kg.export.graph import dump, write
    from kg.store import open_store

    store = open_store(graph)
    if output is None:
        out = sys.stdout.buffer
        for piece in dump(store, form):
            out.write(piece)
        out.flush()
    else:
        write(store, form, output)
        messages.say(f"{form}  {output}")


@click.command()
@click.option(
    "--shapes", type=click.Path(path_type=Path, exists=True), help="Shapes to check against.  [default: the ontology's]"
)
@graph_command
def validate(graph: Path, messages: Messages, shapes: Path | None) -> None:
    """Check the graph against the SHACL shapes; status 1 if anything violates them. Needs the extra "validate".

    \b
    Example:
      kg validate --graph out
    """
    from kg.store import open_store
    from kg.validate import validate as checked

    result = checked(open_store(graph), shapes)
    click.echo(result.text, nl=False)
    if not result.conforms:
        raise click.exceptions.Exit(1)


@click.command(name="eval")
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="List what was missed, what is wrong and what is too much.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@graph_command
def eval_(graph: Path, messages: Messages, gold: Path, misses: bool, as_json: bool) -> None:
    """Score the graph's facts against gold files: precision, recall and F1 by kind, found and strict, and how often each
    slot is right among the facts found. Builds nothing.

    \b
    Example:
      kg eval seeds/gold --misses
    """
    import json

    from kg.evaluate import KINDS, evaluate, figures, read_gold, render, render_misses, slot_figures
    from kg.query import fact_rows
    from kg.store import open_store

    evaluation = evaluate(read_gold(gold), fact_rows(open_store(graph), KINDS))
    missed = list(render_misses(evaluation)) if misses else []
    if as_json:
        told = figures(evaluation) | {"slots": slot_figures(evaluation)} | ({"misses": missed} if misses else {})
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join([render(evaluation), *missed]))


def _parameter(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise click.BadParameter(f"{text!r}: expected NAME=VALUE", param_hint="-p")
    return name.strip(), value


def _width() -> int | None:
    """The width of the terminal; None where the output goes elsewhere."""
    import shutil

    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None

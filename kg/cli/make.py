"""Commands that read reports or make pages: build, explore, explain."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import Messages, graph_command, judgements_file, judgements_option

if TYPE_CHECKING:
    from kg.build import Summary

_COUNTED = {
    "reports": "reports",
    "position": "officials",
    "people": "people",
    "indicator": "indicators",
    "document": "documents",
    "event": "events",
    "place": "places",
    "triples": "triples",
}


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--strict", is_flag=True, help="End with status 1 if any file was skipped or any claim refused.")
@click.option("--base", metavar="IRI", help="Base of the IRIs of reports and entities.")
@click.option("--turtle/--no-turtle", default=True, show_default=True, help="Write graph.ttl beside the store.")
@judgements_option
@graph_command
def build(
    graph: Path,
    messages: Messages,
    paths: tuple[str, ...],
    strict: bool,
    base: str | None,
    turtle: bool,
    judgements: Path | None,
) -> None:
    """Build the graph of reports: files, folders or patterns of .txt and .html.

    A report that cannot be read is skipped with a line that says why; the others are built.
    The last graph in the folder stays readable until the new one is whole; where no report can be read it stays, and the
    status is 1.
    What people decided, in judgements.toml, wins over what is read; a judgement on what no report says is listed.

    \b
    Example:
      kg build reports/ more/*.html --graph out
    """
    from kg.build import build as build_graph
    from kg.iri import BASE

    begun = time.perf_counter()
    with _progress(messages) as progress:
        summary = build_graph(
            paths,
            graph,
            base=_iri(base) if base else BASE,
            turtle=turtle,
            judgements=judgements_file(graph, judgements),
            progress=progress,
        )
    for path, reason in summary.skipped:
        messages.warn(f"skipped {_shown(path)}: {_shown(reason)}")
    for path, fault in summary.refused:
        messages.warn(f"refused a claim of {_shown(path)}: {fault}")
    for path, note in summary.notes:
        messages.detail(f"{_shown(path)}: {note}")
    for stands, about in summary.waiting:
        messages.warn(f"{_shown(stands)}: waits for {_shown(about)}, which no report says now")
    for line in _told(summary, graph, time.perf_counter() - begun):
        messages.say(line)
    if not summary.reports or (strict and (summary.skipped or summary.refused)):
        raise click.exceptions.Exit(1)


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write.  [default: DIR/explore.html]",
)
@graph_command
def explore(graph: Path, messages: Messages, output: Path | None) -> None:
    """Make one HTML page of the graph that opens without a network.

    It takes half a megabyte and some 10 KB a report; up to about 2,000 reports (20,000 things) it stays quick to use.

    \b
    Example:
      kg explore --graph out
    """
    from kg.explore import write_page  # networkx and pyvis take half a second to import
    from kg.store import open_store

    page = output or graph / "explore.html"
    write_page(open_store(graph), page)
    messages.say(f"page  {page}")


@click.command()
@click.argument("report", metavar="REPORT", type=click.Path(path_type=Path))
@click.option("--html", is_flag=True, help="Give a page for a browser instead of text; it needs no network.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write.  [default: standard output]"
)
@click.option("--color/--no-color", default=None, help="Colour the text.  [default: on a terminal]")
@graph_command
def explain(graph: Path, messages: Messages, report: Path, html: bool, output: Path | None, color: bool | None) -> None:
    """Show what is read from one report: its text with every claim marked, the slots and the rule of each, and what became
    of each number and capitalised name.

    REPORT is a file; the graph is not needed.

    \b
    Example:
      kg explain seeds/01-huong-khe-tong-ket-nam-2021.txt
      kg explain seeds/01-huong-khe-tong-ket-nam-2021.txt --html -o explained.html
    """
    from kg.explain import explain as explained
    from kg.explain import page, text
    from kg.ontology import load_ontology
    from kg.read import read_report

    explanation = explained(read_report(report), load_ontology())
    colors = (output is None and sys.stdout.isatty()) if color is None else color
    told = page(explanation) if html else text(explanation, colors=colors)
    if output is None:
        click.echo(told, nl=False, color=colors)
    else:
        output.write_text(told, "utf-8")
        messages.say(f"explained  {output}")


def _told(summary: Summary, graph: Path, seconds: float) -> Iterator[str]:
    if not summary.reports:
        yield f"no report was built; {graph} is as it was"
    else:
        counts = summary.counts | {"reports": len(summary.reports)}
        for key, word in _COUNTED.items():
            yield f"{word:<11}{counts.get(key, 0):>9,}"
    if summary.skipped:
        reasons: dict[str, int] = {}
        for _, reason in summary.skipped:
            kind = reason.partition(";")[0].partition(":")[0]  # without particulars and remedy
            reasons[kind] = reasons.get(kind, 0) + 1
        told = "; ".join(
            f"{count} {reason}" for reason, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
        )
        yield f"{'skipped':<11}{len(summary.skipped):>9,}  {told}"
    if decided := summary.counts["judgements"] + len(summary.waiting):
        waiting = f"  {len(summary.waiting)} wait" if summary.waiting else ""
        yield f"{'judgements':<11}{decided:>9,}{waiting}"
    if summary.refused:
        yield f"{'refused':<11}{len(summary.refused):>9,}  claims without their evidence"
    yield f"{'seconds':<11}{seconds:>9.2f}"
    if summary.reports:
        yield f"store      {graph / 'store'}"
        if (graph / "graph.ttl").exists():
            yield f"turtle     {graph / 'graph.ttl'}"


@contextmanager
def _progress(messages: Messages) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on a terminal, nothing elsewhere."""
    if messages.quiet or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label="reports", file=sys.stderr, show_pos=True) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show


def _iri(text: str) -> str:
    if not text.startswith(("http://", "https://", "urn:")) or any(c in text for c in ' <>"{}|\\^`\n\t'):
        raise click.BadParameter(f"{text!r} is no IRI", param_hint="--base")
    return text if text.endswith(("/", "#", ":")) else text + "/"


def _shown(path: str) -> str:
    """A path without characters that a terminal acts on."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in path)

"""Ask every question of `queries/` on a graph of a million triples made of synthetic readings, and print how long each takes.

    python -m bench queries [--triples 1000000] [--keep DIR]

Parameters are the commonest values of the graph, so that no question is easier here than in use. A time is the median of five answers,
rows in Python included; the graph is opened once. The second column is the time of the processor, which others at work on the machine
do not lengthen as much.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from bench.synthetic import synthetic
from kg.build import Summary, _lines
from kg.iri import Iris
from kg.judgements import NO_JUDGEMENTS
from kg.ontology import load_ontology
from kg.query import Rows, Triples, run
from kg.question import Question, parse_question, questions
from kg.store import building, open_store, swap, write_store

TYPICAL = 0.1  # seconds; the median over all questions
SLOWEST = 1.0  # seconds
TABLES = frozenset({"officials", "indicators", "documents", "events", "places"})
"""Questions that answer with every fact of a kind in the graph: tens of thousands of rows here. They have no mark to keep."""
A_REPORT = 930  # triples, found by building
REPEATS = 5


def make_graph(folder: Path, triples: int) -> int:
    """Build a graph of about so many triples in a folder; how many there are."""
    ontology, summary = load_ontology(), Summary()
    readings = synthetic(ontology, max(2, triples // A_REPORT))
    first = next(readings)
    with building(folder) as place:
        count = write_store(place, _lines(first, readings, ontology, NO_JUDGEMENTS, Iris(), summary))
        swap(folder, place, {"quads": count, "reports": summary.reports})
    return count


def common_values(store: ox.Store) -> dict[str, str]:
    """A value for each name of a parameter: the commonest in the graph, of those that go together."""
    district = _first(store, "?r kg:aboutArea ?a . ?a rdfs:label ?value")
    named = f'?a rdfs:label "{district}" . ?c kg:area ?a'
    return {
        "district": district,
        "name": district,
        "indicator": _first(store, f'{named} ; kg:indicator ?i . ?i skos:prefLabel ?value FILTER(LANG(?value) = "vi")'),
        "person": _first(store, "?c kg:personLabel ?value"),
        "position": "bí thư huyện ủy",
        "body": f"Huyện ủy {district.partition(' ')[2]}",
        "number": _first(store, "?c kg:document ?d . ?d dcterms:identifier ?value"),
        "fact": _first(store, f"{named} ; kg:indicator ?i BIND(STR(?c) AS ?value)"),
        "source": _first(store, "?r kg:source ?value"),
        "unit": _first(store, "?c kg:area ?a . ?a dcterms:isReplacedBy ?b ; rdfs:label ?value"),
        "date": "2019-06-30",
        "year": "2019",
        "from": "2019",
        "to": "2020",
    }


def measured(store: ox.Store, asked: Question, values: dict[str, str]) -> tuple[float, float, int]:
    """The medians of the seconds that an answer takes, by the clock and of the processor, and how many rows or triples it has."""
    given = {parameter.name: values[parameter.name] for parameter in asked.parameters if parameter.need == "required"}
    times, work = [], []
    size = 0
    for _ in range(REPEATS):
        begun, used = time.perf_counter(), time.process_time()
        answer = run(store, asked, given)
        times.append(time.perf_counter() - begun)
        work.append(time.process_time() - used)
        size = (
            len(answer.rows) if isinstance(answer, Rows) else len(answer.triples) if isinstance(answer, Triples) else 1
        )
    return statistics.median(times), statistics.median(work), size


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where one of them misses its mark."""
    parser = argparse.ArgumentParser(prog="python -m bench queries", description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000, help="about how many triples")
    parser.add_argument("--keep", type=Path, help="folder for the graph; one that is there is asked again")
    options = parser.parse_args(arguments)
    work = options.keep or Path(tempfile.mkdtemp(prefix="kg-bench-"))
    try:
        if not (work / "store").exists():
            make_graph(work, options.triples)
        return _report(open_store(work))
    finally:
        if options.keep is None:
            shutil.rmtree(work, ignore_errors=True)


def _report(store: ox.Store) -> int:
    values = common_values(store)
    print(f"{len(store):,} triples; {values['district']}, {values['indicator']}, {values['person']}")
    times = {}
    for asked in questions():
        seconds, work, size = measured(store, asked, values)
        times[asked.name] = seconds
        print(f"{seconds * 1000:>9.1f} ms {work * 1000:>9.1f} ms {size:>8,} rows  {asked.name}", flush=True)
    others = {name: seconds for name, seconds in times.items() if name not in TABLES}
    slowest = max(others, key=lambda name: others[name])
    largest = max(TABLES, key=lambda name: times[name])
    typical = statistics.median(times.values())
    print(f"median             {typical * 1000:>9.1f} ms of {len(times)} questions, mark {TYPICAL * 1000:.0f}")
    print(f"slowest            {others[slowest] * 1000:>9.1f} ms {slowest}, mark {SLOWEST * 1000:.0f}")
    print(f"slowest full table {times[largest] * 1000:>9.1f} ms {largest}")
    missed = typical > TYPICAL or others[slowest] > SLOWEST
    print("missed" if missed else "kept")
    return int(missed)


def _first(store: ox.Store, pattern: str) -> str:
    """The value that most solutions of a pattern have."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in _PREFIXES)
    text = f"{prefixes}SELECT ?value (COUNT(*) AS ?n) WHERE {{ {pattern} }} GROUP BY ?value ORDER BY DESC(?n) ?value LIMIT 1"
    answer = run(store, parse_question(text, "-"))
    assert isinstance(answer, Rows)
    return next(_texts(answer), "")


def _texts(answer: Rows) -> Iterator[str]:
    return (row["value"] for row in answer.texts())


_PREFIXES = (
    ("dcterms", "http://purl.org/dc/terms/"),
    ("kg", "https://w3id.org/vn-report-kg/ontology#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

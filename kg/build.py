"""The line that a report goes: bytes -> read -> Report -> extract -> Claims -> resolve -> Entities -> describe -> quads -> Store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

import kg
from kg.account import open_ends
from kg.dataset import describe_dataset
from kg.describe import ConceptIri, Describer, concept_keys, usual_units
from kg.evidence import faults
from kg.export.graph import write
from kg.extract import extract
from kg.iri import BASE, KINDS, Iris
from kg.judgement_file import read_judgements
from kg.judgements import NO_JUDGEMENTS, Judgements
from kg.model import Reading
from kg.ontology import Ontology, load_ontology
from kg.quality import read_quality
from kg.read import Unreadable, read_report
from kg.resolve import Resolver
from kg.sources import find_sources
from kg.store import building, open_store, swap, write_store
from kg.witnesses import Witnesses

TURTLE = "graph.ttl"


@dataclass(slots=True)
class Summary:
    """What a build made of the files it was given. `counts` are claims by kind, then people and quads; `skipped` are files with
    the reason, `refused` claims with what is wrong with them; `notes` are remarks on reports that were built; `waiting` are judgements on
    what no report says, with the place of each in its file."""

    reports: list[dict[str, object]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)


Progress = Callable[[int, int], None]
"""Told how many of how many files are done."""


def build(
    paths: Iterable[str],
    folder: Path,
    *,
    base: str = BASE,
    turtle: bool = True,
    judgements: Path | None = None,
    progress: Progress | None = None,
) -> Summary:
    """What was built of reports, folders and patterns into `folder`: its store and graph.ttl, both replaced as a whole.

    `judgements` is a file of people's decisions. Where no file gives a report, the folder is left as it was; so it is where a judgement
    cannot stand: then kg.judgements.JudgementError is raised. Raises kg.store.StoreError where another build holds the folder.
    """
    ontology, iris, summary = load_ontology(), Iris(base), Summary()
    decided = read_judgements(judgements, ontology, base) if judgements is not None else NO_JUDGEMENTS
    files, summary.skipped = find_sources(paths)
    with building(folder) as place:
        readings = _readings(files, ontology, summary, progress or (lambda done, total: None))
        first = next(readings, None)
        if first is None:
            return summary
        summary.counts["triples"] = write_store(place, _lines(first, readings, ontology, decided, iris, summary))
        record = {"kg": kg.__version__, "base": base, "quads": summary.counts["triples"], "reports": summary.reports}
        swap(folder, place, record)
        if turtle:
            write(open_store(folder), "ttl", folder / TURTLE)
    return summary


def _readings(files: list[Path], ontology: Ontology, summary: Summary, progress: Progress) -> Iterator[Reading]:
    """Yield what is read from each file, with the claims that have their evidence; the summary notes the others."""
    seen: dict[str, Path] = {}
    for done, path in enumerate(files):
        progress(done, len(files))
        try:
            report = read_report(path)
            if report.id in seen:
                raise Unreadable(str(path), f"the same name and text: {seen[report.id]}", "remove one of them")
            reading = extract(report, ontology)
        except Unreadable as error:
            summary.skipped.append((str(path), f"{error.reason}; {error.remedy}"))
            continue
        except Exception as error:  # a fault of ours in one report must not cost the others
            summary.skipped.append((str(path), f"internal error: {type(error).__name__}: {error}"))
            continue
        seen[report.id] = path
        yield checked(reading, summary)
    progress(len(files), len(files))


def checked(reading: Reading, summary: Summary) -> Reading:
    """The reading without the claims whose names and values are not in their quotes."""
    kept = []
    for claim in reading.claims:
        wrong = "; ".join(faults(reading.report, claim))
        if wrong:
            summary.refused.append((reading.report.path, f"{claim.rule} at {claim.span.start}: {wrong}"))
        else:
            kept.append(claim)
    summary.notes += [(reading.report.path, note) for note in reading.notes]
    return reading if len(kept) == len(reading.claims) else replace(reading, claims=tuple(kept))


def _lines(
    first: Reading,
    others: Iterable[Reading],
    ontology: Ontology,
    judgements: Judgements,
    iris: Iris,
    summary: Summary,
) -> Iterator[bytes]:
    """Yield the N-Quads of the ontology, each report and the entities."""
    yield from _ontology_lines(ontology, iris)
    resolver, describer = Resolver(ontology, judgements), Describer(iris, _concept_iris(ontology))
    witnesses = Witnesses()
    for readings in ([first], others):
        for reading in readings:
            witnesses.add(reading.report)
            linked = resolver.add(reading)
            lines = describer.report(reading, linked)
            lines += describer.leftovers(reading.report, *open_ends(reading, ontology))
            summary.counts.update(KINDS[type(claim)] for claim in linked.claims if claim is not None)
            summary.reports.append(_entry(reading, lines.count("\n")))
            yield lines.encode("utf-8", "replace")
    entities = resolver.entities()
    summary.counts["people"] = len(entities.people)
    summary.counts["judgements"] = sum(ruling.applied for ruling in entities.rulings)
    summary.waiting += resolver.waiting(entities)
    # Who is meant by a claim, and whose reprint a report is, is known at the end: one more quad each in the report's own graph.
    standing = witnesses.standing()
    links = Counter([*standing, *(report_id for report_id, _ in entities.people_of)])
    for entry in summary.reports:
        entry["quads"] = int(str(entry["quads"])) + links[str(entry["id"])]
    yield "".join(describer.witnesses(standing)).encode("utf-8", "replace")
    yield "".join(describer.entities(entities)).encode("utf-8", "replace")
    yield "".join(describe_dataset(iris, kg.__version__, len(summary.reports), read_quality())).encode()


def _entry(reading: Reading, quads: int) -> dict[str, object]:
    """What the record keeps of a report."""
    report = reading.report
    return {
        "id": report.id,
        "source": report.source,
        "sha256": sha256(report.text.encode("utf-8", "replace")).hexdigest(),
        "claims": len(reading.claims),
        "quads": quads,
    }


def _ontology_lines(ontology: Ontology, iris: Iris) -> Iterator[bytes]:
    """Yield the N-Quads of all Turtle files of the ontology but the shapes, and the keys of its concepts."""
    graph = f" <{iris.ontology}> .\n".encode()
    for path in sorted(ontology.folder.glob("*.ttl")):
        if path.name != "shapes.ttl":
            triples = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
            yield (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").replace(b" .\n", graph)
    schemes = (ontology.roles, ontology.bodies, ontology.indicators, ontology.units, ontology.statuses)
    labels = ((one.iri, (*one.labels, one.label_en)) for scheme in schemes for one in scheme.concepts.values())
    yield "".join(concept_keys(labels, iris.ontology)).encode()
    measured = (
        (one.iri, ontology.units[one.units[0]].iri) for one in ontology.indicators.concepts.values() if one.units
    )
    yield "".join(usual_units(measured, iris.ontology)).encode()


def _concept_iris(ontology: Ontology) -> ConceptIri:
    schemes = {
        "role": ontology.roles,
        "bodykind": ontology.bodies,
        "indicator": ontology.indicators,
        "unit": ontology.units,
        "status": ontology.statuses,
    }

    def iri(scheme: str, concept_id: str) -> str | None:
        concept = schemes[scheme].concepts.get(concept_id)
        return concept.iri if concept else None

    return iri

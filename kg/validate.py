"""Whether a graph keeps to the SHACL shapes of the ontology, and a readable report of where it does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.ontology import data_folder
from kg.vocabulary import SH

if TYPE_CHECKING:
    import rdflib

_SHOWN = 5


class ValidationError(Exception):
    """The check could not be made; the message is one line that says why."""

    exit_status = 2


def validate(store: ox.Store, shapes: Path | None = None) -> Validation:
    """What a graph breaks of the shapes in a Turtle file (without one, those of the ontology that travels with the package).

    Raises ValidationError where pySHACL is not installed, or the file is no Turtle.
    """
    shapes = shapes or data_folder("ontology") / "shapes.ttl"
    try:
        # Heavy (a second to import), and needed by this one command.
        import pyshacl
        import rdflib
    except ImportError as error:
        raise ValidationError('validation needs pySHACL: pip install "vn-report-kg[validate]"') from error
    try:
        wanted = rdflib.Graph().parse(shapes, format="turtle")
    except Exception as error:  # rdflib's parser raises errors of many classes
        raise ValidationError(f"{shapes}: no shapes in Turtle: {' '.join(str(error).split())[:200]}") from error
    _, report, _ = pyshacl.validate(_as_rdflib(store), shacl_graph=wanted, inplace=True, allow_warnings=True)
    assert isinstance(report, rdflib.Graph)
    findings = tuple(sorted(_findings(report), key=lambda f: (f.severity, f.shape, f.path, f.message, f.node, f.value)))
    return Validation(findings)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as a shape has it. `severity` is Violation, Warning or Info; `value` is empty where something is missing."""

    severity: str
    shape: str
    path: str
    message: str
    node: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Validation:
    """What was found. Warnings are told and break nothing."""

    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """True where there is no violation."""
        return all(finding.severity != "Violation" for finding in self.findings)

    @property
    def text(self) -> str:
        """The report for reading: one block for each thing that is broken, with the count and the first few nodes."""
        kinds: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
        for finding in self.findings:
            kinds[finding.severity, finding.path, finding.message].append(finding)
        lines = []
        for (severity, path, message), members in kinds.items():
            lines.append(f"{severity} {path}: {message} ({len(members)})")
            lines += [
                f"    {member.node}{f' has {member.value}' if member.value else ''}" for member in members[:_SHOWN]
            ]
            lines += [f"    … and {len(members) - _SHOWN} more"] if len(members) > _SHOWN else []
        count = sum(finding.severity == "Violation" for finding in self.findings)
        lines.append(f"{count} violation{'' if count == 1 else 's'}")
        return "\n".join(lines) + "\n"


def _as_rdflib(store: ox.Store) -> rdflib.Graph:
    # A plain rdflib graph: pySHACL over a store behind an adapter takes three times as long.
    import rdflib

    triples = ox.serialize(_triples(store), format=ox.RdfFormat.N_TRIPLES) or b""
    return rdflib.Graph().parse(data=triples, format="nt")


def _triples(store: ox.Store) -> Iterable[ox.Triple]:
    return (quad.triple for quad in store)


def _findings(report: Any) -> Iterator[Finding]:
    from rdflib import RDF, URIRef
    from rdflib.namespace import SH as shacl  # noqa: N811 a namespace object, lower-case like a variable

    for result in report.subjects(RDF.type, shacl.ValidationResult):
        path = report.value(result, shacl.resultPath)
        shape = report.value(result, shacl.sourceShape)
        yield Finding(
            severity=_short(report.value(result, shacl.resultSeverity)),
            shape=_short(shape) if isinstance(shape, URIRef) else "",
            path=_short(path) if isinstance(path, URIRef) else "(the node)",
            message=" ".join(str(report.value(result, shacl.resultMessage) or "").split()),
            node=str(report.value(result, shacl.focusNode)),
            value=" ".join(str(value)[:80].split()) if (value := report.value(result, shacl.value)) is not None else "",
        )


def _short(node: object) -> str:
    return str(node).removeprefix(SH).rpartition("/")[2].rpartition("#")[2]

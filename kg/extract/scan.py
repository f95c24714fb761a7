"""What is looked for in every report, looked for in one pass: names of events, documents and papers, and where units, periods and people
may be named. One pass for each would take four times as long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.locating.tiers import SELF
from kg.extract.people import LEADS, TITLES
from kg.grammar import areas, numerals, periods
from kg.matcher import Hit, Matcher, Scanner
from kg.model import Report

if TYPE_CHECKING:
    from kg.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Scan:
    """`events`, `documents` and `papers` are hits of the phrases of these kinds, `roles`, `bodies` and `cues` (words for aims and
    estimates) of theirs, those that overlap as well; `units`, `periods`, `numerals` and `leads` the places where the name of a unit, a period, a number in words or a titled
    name may begin, `titles` those where a title may stand before a name; `tiers` how often the text calls its own unit by each tier alone."""

    events: Sequence[Hit]
    documents: Sequence[Hit]
    papers: Sequence[Hit]
    roles: Sequence[Hit]
    bodies: Sequence[Hit]
    cues: Sequence[Hit]
    units: Sequence[int]
    periods: Sequence[int]
    numerals: Sequence[int]
    leads: Sequence[int]
    titles: Sequence[int]
    tiers: Counter[str]


def scan(report: Report, ontology: Ontology) -> Scan:
    """What stands where in a report."""
    clean, low = report.clean, report.lower
    scanner = _scanner(ontology)
    event, document, paper, role, body, cue, unit, period, numeral, lead, title, tier = scanner.find(low)
    first, (events, documents, papers, roles, bodies, cues) = scanner.first, _matchers(ontology)
    return Scan(
        events.chosen(clean, event, first[0]),
        documents.chosen(clean, document, first[1]),
        papers.chosen(clean, paper, first[2]),
        roles.every(clean, role, first[3]),
        bodies.every(clean, body, first[4]),
        cues.every(clean, cue, first[5]),
        areas.openings(low, unit),
        periods.openings(low, period, first[7]),
        numerals.openings(low, numeral),
        sorted([at for _, at, _ in lead]),
        sorted([at for _, at, _ in title]),
        Counter([SELF[number - first[11]][0] for number, _, _ in tier]),
    )


def _matchers(ontology: Ontology) -> tuple[Matcher, ...]:
    """Those of events, documents, papers, roles, bodies and cues."""
    phrases = (ontology.phrases.matcher(name) for name in ("event", "document.types", "publisher"))
    return *phrases, ontology.roles.matcher(), ontology.bodies.matcher(), ontology.grammar.matcher("cues")


@lru_cache(maxsize=4)
def _scanner(ontology: Ontology) -> Scanner:
    labels = (matcher.texts for matcher in _matchers(ontology))
    openings = areas.OPENINGS, periods.OPENINGS, numerals.beginnings(ontology), LEADS, TITLES
    return Scanner([*labels, *openings, [told for _, told in SELF]])

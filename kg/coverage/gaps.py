"""What a graph holds that no concept covers, and what was left over, counted by wording, each with a sentence it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.text import sentences
from kg.vocabulary import KG, ORG, RDFS

KINDS = ("indicator", "role", "body", "name", "number")
"""The kinds of gap: labels of figures, roles and bodies without a concept; names and numbers that nothing was made of."""

_PREFIXES = f"PREFIX kg: <{KG}> PREFIX org: <{ORG}> PREFIX rdfs: <{RDFS}>\n"

# Claims without a concept by wording: the class of claims, the property that holds the wording, the one that holds the concept.
_CLAIMS = {
    "indicator": ("kg:IndicatorClaim", "rdfs:label", "kg:indicator"),
    "role": ("kg:PositionClaim", "kg:roleLabel", "kg:role"),
    "body": ("kg:PositionClaim", "kg:bodyLabel", "kg:body/org:classification"),
}
_UNCOVERED = """
SELECT ?text ("" AS ?rule) (COUNT(*) AS ?count) (MIN(STR(?claim)) AS ?first) WHERE {{
  ?claim a {kind} ; {wording} ?text .
  FILTER NOT EXISTS {{ ?claim {concept} ?any }}
}} GROUP BY ?text ORDER BY DESC(?count) ?text LIMIT {limit}"""

# A leftover is a place in a text: its words are cut from it.
_LEFT = """
SELECT ?text ?rule (COUNT(*) AS ?count) (MIN(STR(?left)) AS ?first) WHERE {{
  ?left a kg:Leftover ; kg:typeLabel "{kind}" ; kg:rule ?rule ; kg:report ?report ; kg:start ?start ; kg:end ?end .
  ?report kg:text ?all .
  BIND(SUBSTR(?all, ?start + 1, ?end - ?start) AS ?text)
}} GROUP BY ?text ?rule ORDER BY DESC(?count) ?text ?rule LIMIT {limit}"""

_TOTALS = """
SELECT (COUNT(*) AS ?reports) (SUM(?n) AS ?numbers) (SUM(?u) AS ?unexplained)
WHERE { ?report kg:numbers ?n ; kg:unexplained ?u }"""

_RULES = """
SELECT ?rule (COUNT(*) AS ?count) WHERE {{ ?left a kg:Leftover ; kg:typeLabel "{kind}" ; kg:rule ?rule }}
GROUP BY ?rule ORDER BY DESC(?count) ?rule"""

_SHARE = """
SELECT (COUNT(*) AS ?all) (SUM(IF(EXISTS {{ ?claim {concept} ?any }}, 1, 0)) AS ?covered)
WHERE {{ ?claim a {kind} ; {wording} ?text }}"""

_PLACE = """
SELECT ?source ?all ?start ?end ?unit ?concept WHERE {
  ?place kg:report ?report ; kg:start ?start ; kg:end ?end .
  ?report kg:source ?source ; kg:text ?all .
  OPTIONAL { ?place kg:unit ?unit }
  OPTIONAL { ?place kg:unitConcept ?concept }
}"""


def coverage(store: ox.Store, *, limit: int = 20) -> Coverage:
    """The gaps of a graph, at most `limit` of each kind, the commonest first."""
    reports, numbers, unexplained = next(_rows(store, _TOTALS))
    shares = {}
    for kind, (claims, wording, concept) in _CLAIMS.items():
        every, covered = next(_rows(store, _SHARE.format(kind=claims, wording=wording, concept=concept)))
        shares[kind] = Share(int(covered or 0), int(every))
    return Coverage(
        reports=int(reports),
        numbers=int(numbers or 0),
        unexplained=int(unexplained or 0),
        shares=shares,
        rules={
            kind: {rule: int(n) for rule, n in _rows(store, _RULES.format(kind=kind))} for kind in ("name", "number")
        },
        gaps={kind: tuple(_gaps(store, kind, limit)) for kind in KINDS},
    )


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence of a text that a stretch of it stands in; the line where it runs over several.

    >>> sentence_around("Họp.\\nSáng nay họp. Có 5 xã dự.", 21, 25)
    'Có 5 xã dự.'
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = (first, len(text) if last < 0 else last)
    for a, b in sentences(text, *line):
        if a <= start and end <= b:
            return text[a:b]
    return text[line[0] : line[1]].strip()


@dataclass(frozen=True, slots=True)
class Gap:
    """A wording that no concept covers, or a leftover: how often it occurs, and one of the sentences it stands in.

    `rule` is the rule that passed a leftover over; `unit` and `unit_id` are of the example, of a figure.
    """

    kind: str
    text: str
    count: int
    rule: str
    source: str
    sentence: str
    unit: str = ""
    unit_id: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the claims that say something have a concept for it."""

    covered: int
    all: int

    @property
    def share(self) -> float:
        """Covered over all; 1 where there is nothing to cover."""
        return self.covered / self.all if self.all else 1.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """The gaps of a graph by kind, how many numbers its reports hold, and how many of them are unexplained.

    `shares` say, of figures, roles and bodies, how many have a concept; `rules` count the leftovers that the graph keeps by rule.
    """

    reports: int
    numbers: int
    unexplained: int
    shares: dict[str, Share]
    rules: dict[str, dict[str, int]]
    gaps: dict[str, tuple[Gap, ...]]


def _gaps(store: ox.Store, kind: str, limit: int) -> Iterator[Gap]:
    if kind in _CLAIMS:
        claims, wording, concept = _CLAIMS[kind]
        query = _UNCOVERED.format(kind=claims, wording=wording, concept=concept, limit=limit)
    else:
        query = _LEFT.format(kind=kind, limit=limit)
    for text, rule, count, first in _rows(store, query):
        source, whole, start, end, unit, unit_concept = next(_rows(store, _PLACE, place=ox.NamedNode(first)))
        yield Gap(
            kind=kind,
            text=text,
            count=int(count),
            rule=rule,
            source=source,
            sentence=sentence_around(whole, int(start), int(end)),
            unit=unit,
            unit_id=unit_concept.rpartition("/")[2] or None,
        )


def _rows(store: ox.Store, query: str, **bound: ox.NamedNode) -> Iterator[list[str]]:
    """Yield the rows of a query over all graphs as text, empty where a cell has no value."""
    names = {ox.Variable(name): term for name, term in bound.items()}
    if names:
        query = query.replace("SELECT ", f"SELECT {' '.join(map(str, names))} ", 1)
    found = store.query(
        _PREFIXES + query,
        use_default_graph_as_union=True,
        substitutions=names or None,  # type: ignore[arg-type]
    )
    assert isinstance(found, ox.QuerySolutions)
    for row in found:
        yield [getattr(cell, "value", "") if cell is not None else "" for cell in row][len(names) :]

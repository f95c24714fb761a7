"""What the page carries: things, facts and tenures as rows of numbers, and each text once.

The rows are read by `web/data.js`, in the order given here.
"""

from __future__ import annotations

import re
from typing import Any

import networkx as nx

from kg.explore.facts import KINDS, Fact, Facts, Tenure, Thing

SLOTS: dict[str, tuple[str, ...]] = {
    "position": ("position", "mode", "since", "until"),
    "indicator": (
        *("label", "value", "of", "upper", "unit", "bound", "period", "status"),
        *("change", "change_unit", "change_base", "plan"),
    ),
    "document": ("date",),
    "event": ("date", "until", "term"),
    "attendance": ("manner",),
    "place": (),
}
"""What a fact of a kind says, in the order of its row."""


def content(found: Facts, graph: nx.Graph[str]) -> dict[str, Any]:
    """The things in the order of the graph, facts, tenures, disagreements and the strings that their numbers stand for."""
    number = {iri: i for i, iri in enumerate(graph)}
    strings = _Strings()
    claims = {fact.iri: i for i, fact in enumerate(found.facts)}
    return {
        "kinds": KINDS,
        "slots": SLOTS,
        "things": [_thing(found.things[iri], number) for iri in graph],
        "facts": [_fact(fact, number, strings, found) for fact in found.facts],
        "tenures": [_tenure(tenure, number, strings, claims) for tenure in found.tenures],
        "disagreements": disagreements(found),
        "strings": strings.texts,
    }


def disagreements(found: Facts) -> list[list[int]]:
    """The numbers of the facts that contradict each other, one list for each measure: those of the question `contradictions`."""
    measures: dict[tuple[str, ...], set[int]] = {}
    numbers: dict[tuple[str, ...], list[int]] = {}
    for i, fact in enumerate(found.facts):
        if fact.kind == "indicator":
            told = (fact.slots.get(name, "") for name in ("value", "period", "status"))
            source = found.things[fact.report].details.get("source", "")
            numbers.setdefault((source, _quote(fact), *told), []).append(i)
    for row in found.contradictions:
        measure = tuple(row.get(name, "") for name in ("area", "indicator", "period", "status"))
        for source, quote, value in (("source", "quote", "value"), ("otherSource", "otherQuote", "other")):
            key = (row[source], row[quote], row[value], row["period"], row.get("status", ""))
            measures.setdefault(measure, set()).update(numbers.get(key, ()))
    return [sorted(measures[measure]) for measure in sorted(measures)]


def _quote(fact: Fact) -> str:
    """The marked part of a fact's sentence; marks count as browsers do."""
    return fact.sentence.encode("utf-16-le")[fact.mark[0] * 2 : fact.mark[1] * 2].decode("utf-16-le")


class _Strings:
    """Texts by number, each once."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, text: str | None) -> int:
        """The number of a text, -1 for none."""
        if not text:
            return -1
        found = self._numbers.get(text)
        if found is None:
            found = self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return found


def _thing(thing: Thing, number: dict[str, int]) -> list[Any]:
    """Kind, label, English label, IRI, number of its area, spellings, details."""
    iri = "" if thing.iri.startswith("label:") else thing.iri
    area = number.get(thing.area, -1)
    return [KINDS.index(thing.kind), thing.label, thing.english, iri, area, "|".join(thing.keys), thing.details]


def _fact(fact: Fact, number: dict[str, int], strings: _Strings, found: Facts) -> list[Any]:
    """Kind, report, area, year, rule, sentence, begin and end of the quote, what it is about (two), slots; without the empty end."""
    about = [number.get(iri, -1) for iri in (*fact.about, "", "")[:2]]
    row: list[Any] = [
        list(SLOTS).index(fact.kind),
        number.get(fact.report, -1),
        number.get(fact.area, -1),
        year(fact, found),
        strings.number(fact.rule),
        strings.number(fact.sentence),
        *fact.mark,
        *about,
        *(strings.number(fact.slots.get(name)) for name in SLOTS[fact.kind]),
    ]
    while row[-1] == -1:
        row.pop()
    return row


def year(fact: Fact, found: Facts) -> int:
    """The year a fact is of: that of its period or date, else that of its report; 0 where neither is known."""
    report = found.things.get(fact.report)
    dates = (fact.slots.get("year"), fact.slots.get("date"), report.details.get("issued") if report else None)
    for date in dates:
        begins = re.match(r"\d{4}", date or "")
        if begins:
            return int(begins[0])
    return 0


def _tenure(tenure: Tenure, number: dict[str, int], strings: _Strings, claims: dict[str, int]) -> list[Any]:
    """Person, body, area, position, since, first and last seen, until, the facts it was put together from."""
    texts = (tenure.position, tenure.since, tenure.first, tenure.last, tenure.until)
    facts = sorted(claims[iri] for iri in tenure.claims if iri in claims)
    things = (tenure.person, tenure.body, tenure.area)
    return [*(number.get(iri, -1) for iri in things), *(strings.number(text) for text in texts), facts]

"""Where each thing belongs: a tree from provinces over districts, bodies and reports to people, documents and figures.

A thing with links to several places has one home, the one that most facts give it; its other links stay links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import networkx as nx

from kg.explore.facts import Fact, Facts, Thing, is_nation
from kg.text import fold

SHARED = "shared"
"""The card of indicators that several districts have figures for: what can be compared."""

ELSEWHERE = "elsewhere"
"""The card of what no report places anywhere."""

_UNITS = frozenset({"tỉnh", "thành phố", "huyện", "quận", "thị xã"})
_DOMAINS = (
    *("economy", "agriculture", "new-rural", "environment", "social", "education"),
    *("health", "covid", "security", "administration", "party-building"),
)
_KINDS = ("report", "event", "document", "indicator", "body", "area", "person")


def homes(found: Facts, graph: nx.Graph[str]) -> Homes:
    """The tree of the things, with the cards it falls into and the provinces that hold them."""
    made = Homes()
    areas = {iri: thing for iri, thing in found.things.items() if thing.kind == "area"}
    card_of = {iri: _card(areas, iri) for iri in areas}
    parents = dict(_parents(found, card_of))
    for iri in found.things:
        card = card_of.get(iri)
        if card == iri:
            made.cards.setdefault(iri, [])
            made.province[iri] = _province(areas, iri)
        else:
            parent = parents.get(iri, ELSEWHERE)
            holds = made.children if parent in found.things and card_of.get(parent) != parent else made.cards
            holds.setdefault(parent, []).append(iri)
    rank = {iri: _rank(thing, graph.nodes[iri]["facts"]) for iri, thing in found.things.items()}
    for held in (*made.children.values(), *made.cards.values()):
        held.sort(key=rank.__getitem__)
    return made


@dataclass(slots=True)
class Homes:
    """`cards` are the things directly on the card of a district, province or the nation (by its IRI), or of SHARED or ELSEWHERE;
    `children` those that hang on another thing; `province` the unit at the top of each card that is one's."""

    cards: dict[str, list[str]] = field(default_factory=dict)
    children: dict[str, list[str]] = field(default_factory=dict)
    province: dict[str, str] = field(default_factory=dict)

    def card_of(self) -> dict[str, str]:
        """The card that each thing stands on, directly or by what it hangs on."""
        found = {card: card for card in self.cards}
        waiting = [(one, card) for card, held in self.cards.items() for one in held]
        while waiting:
            one, card = waiting.pop()
            found[one] = card
            waiting += [(held, card) for held in self.children.get(one, ())]
        return found


def above(areas: dict[str, Thing], iri: str) -> Iterator[str]:
    """Yield a unit and those it lies in, from the small to the large; not the nation, where something lies in it."""
    seen: set[str] = set()
    while iri in areas and iri not in seen and not (seen and is_nation(iri)):
        seen.add(iri)
        yield iri
        iri = areas[iri].area


def _card(areas: dict[str, Thing], iri: str) -> str:
    """The district, province or nation on whose card a unit stands; ELSEWHERE for one that lies in none."""
    for one in above(areas, iri):
        if is_nation(one) or areas[one].details.get("tier", "").lower() in _UNITS:
            return one
    return ELSEWHERE


def _province(areas: dict[str, Thing], iri: str) -> str:
    return list(above(areas, iri))[-1]


def _parents(found: Facts, card_of: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each thing that has a home with the thing or card it hangs on."""
    told: dict[str, Counter[str]] = {}
    measured: dict[str, set[str]] = {}
    for fact in found.facts:
        for iri, parent, weight in _claimed(fact):
            if parent not in found.things:
                continue
            told.setdefault(iri, Counter())[parent] += weight
        if fact.kind == "indicator":
            card = card_of.get(fact.area) or card_of.get(_area(found, fact.report))
            measured.setdefault(fact.about[0], set()).update([card] if card else [])
    for iri, thing in found.things.items():
        if thing.kind == "indicator":
            cards = measured.get(iri, set())
            yield iri, SHARED if len(cards) > 1 else min(cards, default=ELSEWHERE)
        elif thing.kind in ("person", "document"):
            yield iri, _most(told.get(iri, Counter()), card_of.get(thing.area, ELSEWHERE))
        elif thing.kind == "event":
            report = _most(told.get(iri, Counter()), ELSEWHERE)
            card = card_of.get(thing.area)
            yield iri, report if card in (None, card_of.get(_area(found, report))) else str(card)
        elif thing.kind == "report":
            yield iri, card_of.get(thing.area, ELSEWHERE)
        elif thing.kind == "body":
            yield iri, thing.area if thing.area in card_of else ELSEWHERE
        elif thing.area in card_of and card_of[thing.area] == card_of[iri]:
            yield iri, thing.area
        else:
            yield iri, card_of[iri]


def _claimed(fact: Fact) -> Iterator[tuple[str, str, int]]:
    """Yield the homes that a fact gives, with their weight: to a person a body before a meeting, to documents and events their report."""
    match fact.kind:
        case "position" if fact.about:
            yield fact.about[0], fact.about[1] if len(fact.about) == 2 else fact.area, 1_000_000
        case "attendance" if len(fact.about) == 2:
            yield fact.about[0], fact.about[1], 1
        case "document" | "event":
            for one in fact.about:
                yield one, fact.report, 1


def _most(told: Counter[str], otherwise: str) -> str:
    return min(told, key=lambda iri: (-told[iri], iri), default=otherwise)


def _area(found: Facts, report: str) -> str:
    return found.things[report].area if report in found.things else ""


def _rank(thing: Thing, facts: int) -> tuple[int, int, str, int, str, str]:
    """Kind after kind; indicators by domain, what has a date by it, bodies and people by how often they are named."""
    domain, date = thing.details.get("domain", ""), thing.details.get("issued") or thing.details.get("date") or ""
    place = _DOMAINS.index(domain) if domain in _DOMAINS else len(_DOMAINS)
    often = -facts if thing.kind in ("body", "person") else 0
    return _KINDS.index(thing.kind), place, date, often, fold(thing.label), thing.iri

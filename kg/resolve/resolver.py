"""Reads the claims of one report after another and says what they are about: each by itself, then all together."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal

from kg.entities import Body, Document, Entities, Event, Links, Measure, Period, Post
from kg.iri import area_name, body_name, claim_names, person_name
from kg.judgements import NO_JUDGEMENTS, Judgements
from kg.model import NATION, Area, Claim, DocumentClaim, EventClaim, IndicatorClaim, PositionClaim, Reading
from kg.ontology import Ontology
from kg.resolve.areas import describe_areas
from kg.resolve.bonds import bonds_of
from kg.resolve.calls import Calls
from kg.resolve.comparisons import comparisons
from kg.resolve.identity import Identities
from kg.resolve.judging import Judge
from kg.resolve.links import Posts, document_of, event_of, with_area
from kg.resolve.occurrences import Occurrence, occurrences
from kg.resolve.offices import Offices
from kg.resolve.people import Names
from kg.resolve.periods import days_of
from kg.resolve.portraits import portraits
from kg.resolve.tenures import tenures


class Resolver:
    """Takes readings one at a time, in any order, and makes the entities of all of them."""

    def __init__(self, ontology: Ontology, judgements: Judgements = NO_JUDGEMENTS) -> None:
        self._ontology = ontology
        self._judgements = judgements
        self._judge = Judge(judgements)
        self._offices = Offices(ontology)
        self._names = Names(ontology)
        self._post_of = Posts(ontology)
        self._areas: dict[str, Area] = {}
        self._bodies: defaultdict[Body, Counter[str]] = defaultdict(Counter)
        self._posts: defaultdict[Post, Counter[str]] = defaultdict(Counter)
        self._occurrences: list[Occurrence] = []
        self._documents: set[Document] = set()
        self._events: defaultdict[Event, Counter[str]] = defaultdict(Counter)
        self._periods: dict[str, Period | None] = {}
        self._units: dict[str, tuple[str, Decimal | None] | None] = {}

    def add(self, reading: Reading) -> Links:
        """What each claim of the reading is about, as far as the reading alone tells, once judgements are applied."""
        names = claim_names(reading.claims)
        judged = self._judge.judge(reading, names)
        self._keep_area(judged.area)
        self._keep_area(judged.province)
        report_id = reading.report.id
        things = [
            None if claim is None else self._link(report_id, name, claim)
            for name, claim in zip(names, judged.claims, strict=True)
        ]
        named = [
            (name, claim, thing if isinstance(thing, Post) else None)
            for name, claim, thing in zip(names, judged.claims, things, strict=True)
            if claim is not None
        ]
        for one in occurrences(reading.report, judged.area, judged.province, named, self._offices, self._names):
            self._keep_area(one.province)
            self._occurrences.append(one)
        return Links(tuple(names), tuple(things), judged.claims, judged.area, judged.rulings)

    def entities(self) -> Entities:
        """The entities of all readings so far, each list in an order of its own.

        Raises JudgementError where a judgement names a person whom no report names, or judgements contradict each other.
        """
        found = sorted(self._occurrences, key=_occurrence_order)
        found, bonds = bonds_of(found, self._judgements, self._judge.claims_of)
        identities = Identities(found, self._names, bonds)
        calls = Calls(identities)
        about = {
            bond.ruling: tuple(
                dict.fromkeys(f"person/{person_name(identities.who(min(side)))}" for side in (bond.one, bond.other))
            )
            for bond in bonds
        }
        return Entities(
            areas=describe_areas(self._areas.values(), self._ontology.areas),
            people=portraits(identities),
            bodies=tuple(
                sorted(
                    ((body, _usual(labels) or self._kind_label(body)) for body, labels in self._bodies.items()),
                    key=_body_order,
                )
            ),
            posts=tuple(sorted(((post, _usual(labels)) for post, labels in self._posts.items()), key=self._post_order)),
            tenures=tenures(identities, calls),
            documents=tuple(sorted(self._documents, key=repr)),
            events=tuple(sorted(((event, _usual(about)) for event, about in self._events.items()), key=repr)),
            periods=tuple(self._periods[label] or _unknown(label) for label in sorted(self._periods)),
            people_of={
                (one.report_id, name): identities.who(number) for number, one in enumerate(found) for name in one.names
            },
            comparisons=tuple(comparisons(identities, calls, self._ontology)),
            redirects=tuple(calls.redirects()),
            rulings=self._judge.rulings(about, identities.unclear),
        )

    def waiting(self, entities: Entities) -> tuple[tuple[str, str], ...]:
        """The judgements that nothing in the reports was found for: where each stands, and what it is about."""
        return self._judge.waiting(frozenset(one.name for one in entities.rulings if one.applied))

    def _link(self, report_id: str, name: str, claim: Claim) -> Post | Document | Event | Measure | None:
        self._keep_area(getattr(claim, "area", None))
        match claim:
            case PositionClaim():
                post = self._post_of.of(claim)
                self._bodies[post.body].update([with_area(claim.body, claim.area)] if claim.body else [])
                self._posts[post][with_area(claim.position, claim.area)] += 1
                return post
            case IndicatorClaim():
                if claim.period is not None and claim.period not in self._periods:
                    self._periods[claim.period] = days_of(claim.period)
                return self._measure(claim.unit, claim.value)
            case DocumentClaim():
                document = document_of(claim)
                self._documents.add(document)
                return document
            case EventClaim():
                event = event_of(claim, report_id, name)
                self._events[event].update([claim.about] if claim.about else [])
                return event
        return None

    def _measure(self, unit: str, value: Decimal | None) -> Measure | None:
        if unit not in self._units:
            meant = self._judge.unit_of(unit)
            ids = (meant,) if meant is not None else self._ontology.units.matcher().match_exact(unit)
            self._units[unit] = (ids[0], self._ontology.units[ids[0]].number("multiplier")) if len(ids) == 1 else None
        known = self._units[unit]
        if known is None:
            return None
        return Measure(known[0], None if value is None or known[1] is None else value * known[1])

    def _kind_label(self, body: Body) -> str:
        """The name of a body that no post names in words ("Tỉnh ủy viên", "Thủ tướng"): that of its kind, "" without one."""
        return with_area(self._ontology.bodies[body.kind].label_vi, body.area) if body.kind else ""

    def _post_order(self, post: tuple[Post, str]) -> str:
        return self._offices(post[0]).name

    def _keep_area(self, area: Area | None) -> None:
        if area is None:
            return
        name = area_name(area)
        other = self._areas.get(name)
        if other is None or (area.label, area.why or "") < (other.label, other.why or ""):
            self._areas[name] = NATION if name == NATION.id else area


def _occurrence_order(one: Occurrence) -> tuple[str, str, str, str]:
    return one.report_id, one.person.name, one.person.province or "", one.part


def _body_order(body: tuple[Body, str]) -> str:
    return body_name(body[0])


def _usual(labels: Counter[str]) -> str:
    """The most frequent label, of equals the shortest, then the first by code point; "" where there is none."""
    return min(labels, key=lambda label: (-labels[label], len(label), label), default="")


def _unknown(label: str) -> Period:
    return Period(label, None, None, None)

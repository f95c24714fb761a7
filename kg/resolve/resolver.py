"""Reads the claims of one report after another and says what they are about: each by itself, then all together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kg.entities import Body, Document, Entities, Event, Links, Measure, Period, Person, PersonEntity, Post, Tenure
from kg.iri import area_name, attendance_name, claim_names, spelled
from kg.model import NATION, Area, Claim, DocumentClaim, EventClaim, IndicatorClaim, PositionClaim, Reading
from kg.ontology import Ontology
from kg.resolve.areas import describe_areas, province_of
from kg.resolve.links import document_of, event_of, post_of, with_area
from kg.resolve.people import settle_province, shown, sort_key
from kg.resolve.periods import days_of

HOLDING = frozenset({"holds", "acting", "elected", "appointed"})
"""The modes of a position claim that say who holds the post when the report is written."""


@dataclass(slots=True)
class _Hold:
    """What all reports say of one person at one post."""

    positions: Counter[str] = field(default_factory=Counter)
    seen: list[str] = field(default_factory=list)
    since: list[str] = field(default_factory=list)
    until: list[str] = field(default_factory=list)
    claims: list[tuple[str, str]] = field(default_factory=list)


class Resolver:
    """Takes readings one at a time, in any order, and makes the entities of all of them."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._areas: dict[str, Area] = {}
        self._bodies: defaultdict[Body, Counter[str]] = defaultdict(Counter)
        self._posts: defaultdict[Post, Counter[str]] = defaultdict(Counter)
        self._holds: defaultdict[tuple[Person, Post], _Hold] = defaultdict(_Hold)
        self._documents: set[Document] = set()
        self._events: defaultdict[Event, Counter[str]] = defaultdict(Counter)
        self._periods: dict[str, Period | None] = {}
        self._units: dict[str, tuple[str, Decimal | None] | None] = {}
        self._spellings: defaultdict[Person, Counter[str]] = defaultdict(Counter)
        self._provinces: defaultdict[Person, dict[str, Area]] = defaultdict(dict)
        self._people_of: dict[tuple[str, str], Person] = {}

    def add(self, reading: Reading) -> Links:
        """What each claim of the reading is about, as far as the reading alone tells."""
        report_id, dated = reading.report.id, reading.report.metadata.published
        names = claim_names(reading.claims)
        people = self._people(reading)
        self._keep_area(reading.area)
        self._keep_area(reading.province)
        things = [self._link(report_id, name, claim, people, dated) for name, claim in zip(names, reading.claims, strict=True)]
        return Links(tuple(names), tuple(things))

    def entities(self) -> Entities:
        """The entities of all readings so far, each list sorted by what it holds."""
        return Entities(
            areas=describe_areas(self._areas.values(), self._ontology.areas),
            people=tuple(sorted((self._person(person) for person in self._spellings), key=lambda one: repr(one.person))),
            bodies=tuple(sorted(((body, _usual(labels)) for body, labels in self._bodies.items()), key=repr)),
            posts=tuple(sorted(((post, _usual(labels)) for post, labels in self._posts.items()), key=repr)),
            tenures=tuple(sorted((_tenure(*key, hold) for key, hold in self._holds.items()), key=repr)),
            documents=tuple(sorted(self._documents, key=repr)),
            events=tuple(sorted(((event, _usual(about)) for event, about in self._events.items()), key=repr)),
            periods=tuple(self._periods[label] or _unknown(label) for label in sorted(self._periods)),
            people_of=self._people_of,
        )

    def _link(
        self, report_id: str, name: str, claim: Claim, people: Mapping[str, Person], dated: str | None
    ) -> Post | Document | Event | Measure | None:
        self._keep_area(getattr(claim, "area", None))
        match claim:
            case PositionClaim():
                return self._position(report_id, name, claim, people[spelled(claim.person)], dated)
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
                for attendance in claim.people:
                    self._people_of[report_id, attendance_name(name, attendance)] = people[spelled(attendance.person)]
                return event
        return None

    def _position(self, report_id: str, name: str, claim: PositionClaim, person: Person, dated: str | None) -> Post:
        post = post_of(claim)
        self._people_of[report_id, name] = person
        self._bodies[post.body][with_area(claim.body, claim.area)] += 1
        self._posts[post][with_area(claim.position, claim.area)] += 1
        if claim.mode != "candidate":
            hold = self._holds[person, post]
            hold.positions[claim.position] += 1
            hold.claims.append((report_id, name))
            hold.seen += [dated] if dated and claim.mode in HOLDING else []
            hold.since += [claim.since] if claim.since else []
            hold.until += [claim.until] if claim.until else []
        return post

    def _people(self, reading: Reading) -> dict[str, Person]:
        """Who is meant by each name in a report: one person, known in one province."""
        provinces: defaultdict[str, list[Area | None]] = defaultdict(list)
        written: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for claim in reading.claims:
            if isinstance(claim, PositionClaim):
                provinces[spelled(claim.person)].append(province_of(claim.area))
                written[spelled(claim.person)][claim.person] += 1
            elif isinstance(claim, EventClaim):
                for attendance in claim.people:
                    provinces[spelled(attendance.person)].append(None)
                    written[spelled(attendance.person)][attendance.person] += 1
        people: dict[str, Person] = {}
        for name, areas in provinces.items():
            province = settle_province(areas, province_of(reading.province))
            person = people[name] = Person(name, province.name if province else None)
            self._spellings[person].update(written[name])
            if province is not None:
                self._keep_area(province)
                self._provinces[person][area_name(province)] = province
        return people

    def _person(self, person: Person) -> PersonEntity:
        spellings = self._spellings[person]
        label = shown(spellings)
        areas = self._provinces[person]
        return PersonEntity(person, label, tuple(areas[name] for name in sorted(areas)), tuple(sorted(spellings)), sort_key(label))

    def _measure(self, unit: str, value: Decimal | None) -> Measure | None:
        if unit not in self._units:
            ids = self._ontology.units.matcher().match_exact(unit)
            self._units[unit] = (ids[0], self._ontology.units[ids[0]].number("multiplier")) if len(ids) == 1 else None
        known = self._units[unit]
        if known is None:
            return None
        return Measure(known[0], None if value is None or known[1] is None else value * known[1])

    def _keep_area(self, area: Area | None) -> None:
        if area is None:
            return
        name = area_name(area)
        other = self._areas.get(name)
        if other is None or (area.label, area.why or "") < (other.label, other.why or ""):
            self._areas[name] = NATION if name == NATION.id else area


def _tenure(person: Person, post: Post, hold: _Hold) -> Tenure:
    return Tenure(
        person,
        post,
        _usual(hold.positions) or "",
        min(hold.seen, default=None),
        max(hold.seen, default=None),
        min(hold.since, default=None),
        max(hold.until, default=None),
        tuple(sorted(hold.claims)),
    )


def _usual(labels: Counter[str]) -> str:
    """The most frequent label, of equals the shortest, then the first by code point; "" where there is none."""
    return min(labels, key=lambda label: (-labels[label], len(label), label), default="")


def _unknown(label: str) -> Period:
    return Period(label, None, None, None)

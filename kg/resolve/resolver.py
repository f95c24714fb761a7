"""Reads the claims of one report after another and says what they are about: each by itself, then all together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kg.entities import Body, Document, Entities, Event, Links, Measure, Period, Person, PersonEntity, Post, Tenure
from kg.gazetteer import REFORM
from kg.iri import area_name, attendance_name, claim_names, spelled
from kg.model import NATION, Area, Claim, DocumentClaim, EventClaim, IndicatorClaim, PositionClaim, Reading
from kg.ontology import Ontology
from kg.resolve.areas import describe_areas, province_of
from kg.resolve.identity import HOLDING, Holding, Occurrence, tell_apart
from kg.resolve.links import document_of, event_of, post_of, with_area
from kg.resolve.people import settle_province, shown, sort_key
from kg.resolve.periods import days_of

_LEADING = 3
"""Ranks of roles up to this one lead a body: head, standing deputy, deputy."""


@dataclass(slots=True)
class _Hold:
    """What all reports say of one person at one post."""

    positions: Counter[str] = field(default_factory=Counter)
    seen: list[str] = field(default_factory=list)
    since: list[str] = field(default_factory=list)
    until: list[str] = field(default_factory=list)
    claims: list[tuple[str, str]] = field(default_factory=list)

    def take(self, one: Occurrence, holding: Holding) -> None:
        """Add what one claim says."""
        self.positions[holding.position] += 1
        self.claims.append((one.report_id, holding.name))
        self.seen += [one.dated] if one.dated and holding.mode in HOLDING else []
        self.since += [holding.since] if holding.since else []
        self.until += [holding.until] if holding.until else []

    def tenure(self, person: Person, post: Post) -> Tenure:
        """The tenure, bounded by what was seen and stated."""
        first, last = min(self.seen, default=None), max(self.seen, default=None)
        since, until = min(self.since, default=None), max(self.until, default=None)
        return Tenure(person, post, _usual(self.positions), first, last, since, until, tuple(sorted(self.claims)))


class Resolver:
    """Takes readings one at a time, in any order, and makes the entities of all of them."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._areas: dict[str, Area] = {}
        self._bodies: defaultdict[Body, Counter[str]] = defaultdict(Counter)
        self._posts: defaultdict[Post, Counter[str]] = defaultdict(Counter)
        self._occurrences: list[Occurrence] = []
        self._documents: set[Document] = set()
        self._events: defaultdict[Event, Counter[str]] = defaultdict(Counter)
        self._periods: dict[str, Period | None] = {}
        self._units: dict[str, tuple[str, Decimal | None] | None] = {}
        self._spellings: dict[tuple[str, Person], Counter[str]] = {}
        self._provinces: defaultdict[Person, dict[str, Area]] = defaultdict(dict)

    def add(self, reading: Reading) -> Links:
        """What each claim of the reading is about, as far as the reading alone tells."""
        names = claim_names(reading.claims)
        self._keep_area(reading.area)
        self._keep_area(reading.province)
        things = [self._link(reading.report.id, name, claim) for name, claim in zip(names, reading.claims, strict=True)]
        self._keep_people(reading, names, things)
        return Links(tuple(names), tuple(things))

    def entities(self) -> Entities:
        """The entities of all readings so far, each list in an order of its own."""
        meant = tell_apart(self._occurrences, self._seat)
        people_of = {
            (one.report_id, name): meant[one.report_id, one.person] for one in self._occurrences for name in one.names
        }
        return Entities(
            areas=describe_areas(self._areas.values(), self._ontology.areas),
            people=self._people(meant),
            bodies=tuple(sorted(((body, _usual(labels)) for body, labels in self._bodies.items()), key=repr)),
            posts=tuple(sorted(((post, _usual(labels)) for post, labels in self._posts.items()), key=repr)),
            tenures=_tenures(self._occurrences, meant),
            documents=tuple(sorted(self._documents, key=repr)),
            events=tuple(sorted(((event, _usual(about)) for event, about in self._events.items()), key=repr)),
            periods=tuple(self._periods[label] or _unknown(label) for label in sorted(self._periods)),
            people_of=people_of,
        )

    def _link(self, report_id: str, name: str, claim: Claim) -> Post | Document | Event | Measure | None:
        self._keep_area(getattr(claim, "area", None))
        match claim:
            case PositionClaim():
                post = post_of(claim)
                self._bodies[post.body][with_area(claim.body, claim.area)] += 1
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

    def _keep_people(
        self, reading: Reading, names: list[str], things: list[Post | Document | Event | Measure | None]
    ) -> None:
        """Note who the report names: each name is one person there, known in one province."""
        provinces: defaultdict[str, list[Area | None]] = defaultdict(list)
        written: defaultdict[str, Counter[str]] = defaultdict(Counter)
        holdings: defaultdict[str, list[Holding]] = defaultdict(list)
        fragments: defaultdict[str, list[str]] = defaultdict(list)
        for name, claim, thing in zip(names, reading.claims, things, strict=True):
            if isinstance(claim, PositionClaim) and isinstance(thing, Post):
                key = spelled(claim.person)
                provinces[key].append(province_of(claim.area))
                written[key][claim.person] += 1
                fragments[key].append(name)
                holdings[key].append(Holding(name, thing, claim.position, claim.mode, claim.since, claim.until))
            elif isinstance(claim, EventClaim):
                for attendance in claim.people:
                    key = spelled(attendance.person)
                    written[key][attendance.person] += 1
                    fragments[key].append(attendance_name(name, attendance))
        report = reading.report
        for key, spellings in written.items():
            province = settle_province(provinces[key], province_of(reading.province))
            person = Person(key, province.name if province else None)
            self._spellings[report.id, person] = spellings
            if province is not None:
                self._keep_area(province)
                self._provinces[person][area_name(province)] = province
            self._occurrences.append(
                Occurrence(report.id, report.metadata.published, person, tuple(holdings[key]), tuple(fragments[key]))
            )

    def _people(self, meant: Mapping[tuple[str, Person], Person]) -> tuple[PersonEntity, ...]:
        spellings: defaultdict[Person, Counter[str]] = defaultdict(Counter)
        for key, person in meant.items():
            spellings[person].update(self._spellings[key])
        made = []
        for person in sorted(spellings, key=repr):
            areas = self._provinces[replace(person, apart="")]
            label = shown(spellings[person])
            places = tuple(areas[name] for name in sorted(areas))
            made.append(PersonEntity(person, label, places, tuple(sorted(spellings[person])), sort_key(label)))
        return tuple(made)

    def _seat(self, post: Post) -> str | None:
        """Level and unit of a post that leads a district or commune."""
        area = post.body.area
        role = self._ontology.roles.concepts.get(post.role_id or "")
        rank = role.number("rank") if role is not None else None
        if area is None or area.id is None or area.id == NATION.id or rank is None or rank > _LEADING:
            return None
        unit = self._ontology.areas.by_id(area.id)
        # Before the reform a code means one unit, whatever the vintage of the list.
        vintage = REFORM if unit.vintage == REFORM else "2020"
        return f"{unit.level}/{vintage}-{unit.code}" if unit.level in ("district", "commune") else None

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


def _tenures(occurrences: Iterable[Occurrence], meant: Mapping[tuple[str, Person], Person]) -> tuple[Tenure, ...]:
    """What all reports say of each person at each post."""
    holds: defaultdict[tuple[Person, Post], _Hold] = defaultdict(_Hold)
    for one in occurrences:
        for holding in one.holdings:
            if holding.mode != "candidate":
                holds[meant[one.report_id, one.person], holding.post].take(one, holding)
    return tuple(sorted((hold.tenure(*key) for key, hold in holds.items()), key=repr))


def _usual(labels: Counter[str]) -> str:
    """The most frequent label, of equals the shortest, then the first by code point; "" where there is none."""
    return min(labels, key=lambda label: (-labels[label], len(label), label), default="")


def _unknown(label: str) -> Period:
    return Period(label, None, None, None)

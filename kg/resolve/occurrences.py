"""Who one report names: each name is one person there, with the posts it is given."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.entities import Person, Post
from kg.iri import attendance_name
from kg.model import Area, Claim, EventClaim, PositionClaim, Report
from kg.resolve.areas import province_of
from kg.resolve.days import last_day
from kg.resolve.offices import Office, Offices, exclusive, gives_way
from kg.resolve.people import Names, name_key, settle_province

HOLDING = frozenset({"holds", "acting", "elected", "appointed"})
"""The modes of a position claim that say who holds the post when the report is written."""

STAYING = frozenset({"holds", "acting"})
TAKING_UP = frozenset({"elected", "appointed"})
OVER = frozenset({"former", "ended"})


@dataclass(frozen=True, slots=True)
class Holding:
    """What one claim says of a post. `name` is the claim's fragment; `seen` the day at which it says the post was held, None where it does
    not; `over` the day by which it says that it was not held any more; `moved_to` the local names of the posts taken up instead."""

    name: str
    post: Post
    office: Office
    position: str
    mode: str
    since: str | None
    until: str | None
    seen: str | None = None
    over: str | None = None
    moved_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One name in one report: one person there. `part` tells apart two of one name whose posts exclude each other in that report.

    `person` is a name in a province; `names` are the fragments that are about it; `context` is the unit that the report is about, with the
    units around it.
    """

    report_id: str
    part: str
    dated: str | None
    person: Person
    holdings: tuple[Holding, ...]
    names: tuple[str, ...]
    province: Area | None
    context: str | None
    around: frozenset[str]
    spellings: Counter[str] = field(compare=False, default_factory=Counter)


def occurrences(
    report: Report,
    area: Area | None,
    province: Area | None,
    named: Iterable[tuple[str, Claim, Post | None]],
    offices: Offices,
    names: Names,
) -> list[Occurrence]:
    """The people whom a report about an area in a province names; `named` are its claims with their fragments and posts."""
    found: defaultdict[str, _Named] = defaultdict(_Named)
    for name, claim, post in named:
        if isinstance(claim, PositionClaim) and post is not None:
            one = found[name_key(claim.person)]
            one.spellings[claim.person] += 1
            one.provinces.append(province_of(claim.area))
            one.holdings.append(
                Holding(name, post, offices(post), claim.position, claim.mode, claim.since, claim.until)
            )
        elif isinstance(claim, EventClaim):
            for attendance in claim.people:
                one = found[name_key(attendance.person)]
                one.spellings[attendance.person] += 1
                one.fragments.append(attendance_name(name, attendance))
    for key in [key for key in found if names.is_bare(key)]:
        if (full := names.with_marks(key, found)) != key:
            found[full].add(found.pop(key))
    _, context, around = offices.unit(area)
    made = []
    for key, one in found.items():
        home = settle_province(one.provinces, province_of(province))
        person = Person(key, home.name if home else None)
        dated = report.metadata.published
        for number, holdings in enumerate(_parts(one.holdings), 1):
            told = _told(holdings, dated)
            fragments = tuple(one.name for one in told) + (tuple(one.fragments) if number == 1 else ())
            part = "" if number == 1 else str(number)
            made.append(
                Occurrence(report.id, part, dated, person, told, fragments, home, context, around, one.spellings)
            )
    return made


@dataclass(slots=True)
class _Named:
    provinces: list[Area | None] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    holdings: list[Holding] = field(default_factory=list)
    fragments: list[str] = field(default_factory=list)

    def add(self, other: _Named) -> None:
        """Take over what was found under another spelling."""
        self.provinces += other.provinces
        self.spellings.update(other.spellings)
        self.holdings += other.holdings
        self.fragments += other.fragments


def _parts(holdings: Sequence[Holding]) -> list[list[Holding]]:
    """The holdings of each person of the name: more than one where the report itself gives posts that nobody holds at once."""
    held = [one for one in holdings if one.mode in STAYING and not one.until]
    groups: list[list[Holding]] = []
    for one in held:
        for group in groups:
            if not any(exclusive(one.office, other.office) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    # Where the report tells that a post was taken up, the others may be those left behind.
    if len(groups) < 2 or any(one.mode in TAKING_UP for one in holdings):
        return [list(holdings)]
    for one in holdings:
        if one not in held:
            near = (group for group in groups if one.office.unit in {other.office.unit for other in group})
            next(near, groups[0]).append(one)
    return groups


def _told(holdings: Sequence[Holding], dated: str | None) -> tuple[Holding, ...]:
    """The holdings with the days at which each was held or over, as far as the report tells."""
    taken_up = [one for one in holdings if one.mode in TAKING_UP]
    made = []
    for one in holdings:
        after = [new for new in taken_up if one.mode not in TAKING_UP and gives_way(one.office, new.office)]
        seen = dated if one.mode in HOLDING else None
        over = dated if one.mode in OVER else None
        if after:
            left = min((new.since for new in after if new.since), default=None)
            over = _earlier(left, dated)
            # Whoever is appointed elsewhere is still called by the post that is left.
            seen = _earlier(seen, left) if seen else None
        if one.mode == "ended":
            # Who is told to step down was in the post until then; who held it formerly may have left it long ago.
            seen = _earlier(one.until, over)
        if seen or over or after:
            one = replace(one, seen=seen, over=over, moved_to=tuple(new.office.name for new in after))
        made.append(one)
    return tuple(made)


def _earlier(one: str | None, other: str | None) -> str | None:
    """The date that ends first, or the one that is given."""
    if not one or not other:
        return one or other
    return min((one, other), key=lambda iso: last_day(iso) or iso)

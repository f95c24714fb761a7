"""Who held which post, bounded by evidence: first and last seen, stated beginning and end, who came before and after, who moved on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.entities import Hold, Person, Reason, Tenure
from kg.iri import person_name
from kg.resolve.calls import Calls
from kg.resolve.days import first_day, last_day
from kg.resolve.divide import placed, ties
from kg.resolve.evidence import Opinion, Stay, best, compare
from kg.resolve.identity import Identities
from kg.resolve.occurrences import Holding, Occurrence
from kg.resolve.offices import Office

Key = tuple[Person, str]
"""A person and the local name of a post."""


def tenures(identities: Identities, calls: Calls) -> tuple[Tenure, ...]:
    """All tenures, sorted by post and person."""
    held: defaultdict[Key, _Held] = defaultdict(_Held)
    of_person: defaultdict[Person, list[Occurrence]] = defaultdict(list)
    for number, one in enumerate(identities.occurrences):
        person = identities.who(number)
        if one.holdings:
            of_person[person].append(one)
        for holding in one.holdings:
            if holding.mode != "candidate":
                held[person, holding.office.name].take(one, holding)
    made = {key: one.tenure(calls.calls[key], key[0], calls) for key, one in held.items()}
    offices = {name: one.office for (_, name), one in held.items() if one.office is not None}
    made |= _in_succession(made, offices)
    made |= _explained(made, of_person, offices)
    return tuple(made[key] for key in sorted(made, key=lambda key: (key[1], person_name(made[key].hold.person))))


@dataclass(slots=True)
class _Held:
    """What all reports say of one person at one post."""

    positions: Counter[str] = field(default_factory=Counter)
    seen: list[str] = field(default_factory=list)
    since: list[str] = field(default_factory=list)
    until: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    claims: list[tuple[str, str]] = field(default_factory=list)
    moved_to: set[str] = field(default_factory=set)
    office: Office | None = None

    def take(self, one: Occurrence, holding: Holding) -> None:
        """Add what one claim says."""
        self.positions[holding.position] += 1
        self.claims.append((one.report_id, holding.name))
        self.seen += [holding.seen] if holding.seen else []
        self.since += [holding.since] if holding.since else []
        self.until += [holding.until] if holding.until else []
        self.over += [holding.over] if holding.over else []
        self.moved_to.update(holding.moved_to)
        self.office = holding.office

    def tenure(self, hold: Hold, person: Person, calls: Calls) -> Tenure:
        """The tenure, bounded by what was seen and stated."""
        first, last = min(self.seen, default=None), max(self.seen, default=None)
        # That it is over is told after it was last seen; what says so earlier speaks of a time before.
        over = min((day for day in self.over if last is None or day >= last), default=None)
        since, until = min(self.since, default=None), max(self.until, default=None)
        label = min(self.positions, key=lambda text: (-self.positions[text], len(text), text))
        moved_to = tuple(calls.calls[person, post] for post in sorted(self.moved_to))
        claims = tuple(sorted(self.claims))
        return Tenure(hold, person, hold.post, label, first, last, since, until, over, claims, moved_to=moved_to)


def _in_succession(made: Mapping[Key, Tenure], offices: Mapping[str, Office]) -> dict[Key, Tenure]:
    """The tenures of posts that one person holds at a time, with those before and after them, as far as their times do not overlap."""
    at_post: defaultdict[str, list[tuple[str, str, Key]]] = defaultdict(list)
    for key, tenure in made.items():
        if offices[key[1]].single and (days := _days(tenure)) is not None:
            at_post[key[1]].append((*days, key))
    found: dict[Key, Tenure] = {}
    for holders in at_post.values():
        for first, last, key in holders:
            earlier = max(
                (
                    (end, start, person_name(other[0]), other)
                    for start, end, other in holders
                    if end <= first and other != key
                ),
                default=None,
            )
            later = min(
                (
                    (start, end, person_name(other[0]), other)
                    for start, end, other in holders
                    if last <= start and other != key
                ),
                default=None,
            )
            tenure = made[key]
            if earlier is not None:
                before = made[earlier[3]]
                tenure = replace(tenure, predecessor=before.hold, predecessor_seen=before.last_seen or before.until)
            if later is not None:
                after = made[later[3]]
                tenure = replace(tenure, successor=after.hold, successor_seen=after.first_seen or after.since)
            found[key] = tenure
    return found


def _days(tenure: Tenure) -> tuple[str, str] | None:
    """The first and last day on which the person was in the post for sure."""
    starts = [day for iso in (tenure.since, tenure.first_seen) if (day := last_day(iso))]
    ends = [day for iso in (tenure.until, tenure.last_seen) if (day := first_day(iso))]
    if not starts and not ends:
        return None
    return (min(starts or ends), max(ends or starts))


def _explained(
    made: Mapping[Key, Tenure], of_person: Mapping[Person, Sequence[Occurrence]], offices: Mapping[str, Office]
) -> dict[Key, Tenure]:
    """The tenures of people who held several posts, each with what ties it best to another."""
    posts: defaultdict[Person, list[str]] = defaultdict(list)
    for person, post in made:
        posts[person].append(post)
    found = {}
    for person, several in posts.items():
        if len(several) < 2:
            continue
        tied = ties(of_person[person])
        stays = [_stay(made[person, post], offices[post]) for post in sorted(several)]
        for one in stays:
            opinion = best(_opinions(one, stays, tied))
            key = person, one.office.name
            found[key] = replace(made[key], score=opinion.score, reasons=opinion.reasons)
    return found


def _opinions(one: Stay, stays: Iterable[Stay], tied: set[frozenset[str]]) -> Iterable[Opinion]:
    for other in stays:
        if other is not one:
            opinion = compare(one, other, tied=frozenset((one.office.name, other.office.name)) in tied)
            first, *rest = opinion.reasons
            told = Reason(first.weight, f"{first.text} as {other.told}")
            yield Opinion(opinion.score, (told, *rest))


def _stay(tenure: Tenure, office: Office) -> Stay:
    first, last = _days(tenure) or (None, None)
    return Stay(tenure.post, office, placed(tenure.position, tenure.post), first, last)

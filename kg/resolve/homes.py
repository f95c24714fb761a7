"""Under which names the occurrences of a name are looked at: their own, or for one whose marks were dropped, a full one of the province."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.entities import Person
from kg.iri import person_name, report_name
from kg.resolve.divide import stays_of
from kg.resolve.evidence import Stay, any_overlap
from kg.resolve.occurrences import Occurrence
from kg.resolve.people import Names
from kg.text import fold

_LOCAL = ("district", "commune")


@dataclass(frozen=True, slots=True)
class Likeness:
    """A name without marks and a full one of the province with its letters, that share a post or a unit; `sure` where no other does."""

    bare: Person
    full: Person
    shared: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Home:
    """All occurrences that are, or with less evidence would be, looked at under one name. `contested` where any of their posts exclude each
    other, or no province is known; `anchors` is then by what namesakes may be told apart."""

    members: tuple[int, ...]
    stays: Mapping[str, Stay]
    contested: bool
    anchors: frozenset[str]


class Homes:
    """The homes of occurrences. What an IRI was once made of is found here again, so that it can lead on."""

    def __init__(self, occurrences: Sequence[Occurrence], names: Names) -> None:
        self._occurrences = occurrences
        self.likenesses = _likenesses(occurrences, names)
        self._sure = {one.bare: one.full for one in self.likenesses if one.sure}
        possible: defaultdict[Person, list[Person]] = defaultdict(list)
        for one in self.likenesses:
            possible[one.bare].append(one.full)
        self._possible = possible
        members: defaultdict[Person, list[int]] = defaultdict(list)
        for number in range(len(occurrences)):
            for person in self.possible(number):
                members[person].append(number)
        self.all = {person: self._home(person, members[person]) for person in sorted(members, key=person_name)}

    def of(self, number: int) -> Person:
        """The name under which an occurrence is looked at."""
        person = self._occurrences[number].person
        return self._sure.get(person, person)

    def possible(self, number: int) -> tuple[Person, ...]:
        """The names under which it may have been looked at with less evidence."""
        person = self._occurrences[number].person
        return (person, *self._possible.get(person, ()))

    def _home(self, person: Person, members: Sequence[int]) -> Home:
        occurrences = [self._occurrences[number] for number in members]
        stays = stays_of(occurrences)
        contested = person.province is None or any_overlap(stays.values())
        anchors = frozenset(name for one in occurrences for name in anchors_of(one)) if contested else frozenset()
        return Home(tuple(members), stays, contested, anchors)


def anchors_of(one: Occurrence) -> frozenset[str]:
    """By what an occurrence may be told from those of namesakes: its settled posts, or else its report."""
    posts = frozenset(held.office.name for held in one.holdings if held.mode != "candidate" and held.office.settled)
    return posts or frozenset({report_anchor(one)})


def report_anchor(one: Occurrence) -> str:
    """The local name of an occurrence's report, with a number where the report itself names two of one name."""
    return report_name(one.report_id) + (f".{one.part}" if one.part else "")


def _likenesses(occurrences: Sequence[Occurrence], names: Names) -> list[Likeness]:
    bare = {one.person for one in occurrences if names.is_bare(one.person.name)}
    if not bare:
        return []
    posts: defaultdict[Person, set[str]] = defaultdict(set)
    units: defaultdict[Person, set[str]] = defaultdict(set)
    full: defaultdict[tuple[str, str | None], set[Person]] = defaultdict(set)
    for one in occurrences:
        if one.person not in bare:
            full[fold(one.person.name), one.person.province].add(one.person)
        for holding in one.holdings:
            office = holding.office
            if office.settled and holding.mode != "candidate":
                posts[one.person].add(office.name)
                units[one.person].update({office.unit} if office.unit and office.level in _LOCAL else ())
    found = []
    for person in sorted(bare, key=person_name):
        others = sorted(full.get((person.name, person.province), ()), key=person_name)
        by_post = {other: posts[person] & posts[other] for other in others}
        by_unit = {other: units[person] & units[other] for other in others}
        best = by_post if any(by_post.values()) else by_unit
        clear = sum(map(bool, best.values())) == 1
        for other in others:
            shared = by_post[other] or by_unit[other]
            if shared:
                found.append(Likeness(person, other, min(shared), clear and bool(best[other])))
    return found

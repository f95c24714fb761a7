"""Namesakes: who of one name in one province cannot be one person, because their posts exclude each other.

Nobody leads two districts, or two communes, at once. Where the times at which reports name someone as a leader of two such units
overlap, there are two people. Where they do not, a career has moved on and one person stays one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from kg.entities import Person, Post

HOLDING = frozenset({"holds", "acting", "elected", "appointed"})
"""The modes of a position claim that say who holds the post when the report is written."""

Seat = Callable[[Post], str | None]
"""The unit of a post that nobody holds beside the same kind of post in another unit of that level, as level/unit; None for other posts."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What one claim says of a post. `name` is the claim's fragment."""

    name: str
    post: Post
    position: str
    mode: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One name in one report: one person there. `names` are the fragments that are about the person."""

    report_id: str
    dated: str | None
    person: Person
    holdings: tuple[Holding, ...]
    names: tuple[str, ...]


def tell_apart(occurrences: Iterable[Occurrence], seat: Seat) -> dict[tuple[str, Person], Person]:
    """Who is meant, by report and name. Namesakes get an `apart`, the unit they lead; those seen first go without.

    What fits several of the namesakes is none of them: its `apart` is "unknown".
    """
    by_person: defaultdict[Person, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        by_person[occurrence.person].append(occurrence)
    meant: dict[tuple[str, Person], Person] = {}
    for person, group in by_person.items():
        seats = {one.report_id: _seats(one, seat) for one in group}
        groups = _groups(_times(group, seats))
        for one in group:
            meant[one.report_id, person] = _which(person, seats[one.report_id], groups)
    return meant


def _seats(occurrence: Occurrence, seat: Seat) -> frozenset[str]:
    """The exclusive seats that the report says the person holds."""
    held = (seat(one.post) for one in occurrence.holdings if one.mode in HOLDING)
    return frozenset(one for one in held if one is not None)


def _times(group: Iterable[Occurrence], seats: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, str]]:
    """When each seat was first and last seen held, as ISO dates; a seat that is held in no dated report is left out."""
    times: dict[str, tuple[str, str]] = {}
    for one in group:
        if one.dated is not None:
            for held in seats[one.report_id]:
                first, last = times.get(held, (one.dated, one.dated))
                times[held] = (min(first, one.dated), max(last, one.dated))
    return times


def _groups(times: Mapping[str, tuple[str, str]]) -> list[list[str]]:
    """The seats of each person: those seen first come first, and a seat joins the first person that it does not exclude."""
    groups: list[list[str]] = []
    for held in sorted(times, key=lambda one: (times[one], one)):
        for group in groups:
            if not any(_exclude(held, other, times) for other in group):
                group.append(held)
                break
        else:
            groups.append([held])
    return groups


def _exclude(one: str, other: str, times: Mapping[str, tuple[str, str]]) -> bool:
    """True for two units of a level whose times overlap."""
    if one.partition("/")[0] != other.partition("/")[0]:
        return False
    (first, last), (begin, end) = times[one], times[other]
    return first <= end and begin <= last


def _which(person: Person, seats: frozenset[str], groups: list[list[str]]) -> Person:
    if len(groups) < 2:
        return person
    fitting = [number for number, group in enumerate(groups) if seats & set(group)]
    if len(fitting) != 1:
        return replace(person, apart="unknown")
    (number,) = fitting
    return person if number == 0 else replace(person, apart=groups[number][0].partition("/")[2])

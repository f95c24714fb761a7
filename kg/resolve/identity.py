"""Who is who: the people meant by the occurrences of all reports, and what they are called.

A person is a name in a province. Where namesakes are told apart there, each is called by one of their posts as well, and the plain name
leads to them: an IRI that was given once stays, and never comes to stand for somebody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.entities import Person
from kg.iri import person_name
from kg.judgements import JudgementError
from kg.resolve.divide import Division, divide
from kg.resolve.homes import Homes, anchors_of, report_anchor
from kg.resolve.occurrences import Occurrence
from kg.resolve.people import Names, is_plain
from kg.resolve.union import Union


@dataclass(frozen=True, slots=True)
class Bond:
    """A judgement on two sides, each given by the numbers of the occurrences it is about. `verdict` is same, different or unsure; `ruling` is
    its local name, `place` where it stands in the file."""

    verdict: str
    one: frozenset[int]
    other: frozenset[int]
    ruling: str
    place: str


@dataclass(slots=True)
class Block:
    """The occurrences of one name in one province, those without marks among them. `members` are their numbers, `base` the number of the
    first group of the division; `names` are, where namesakes are told apart, what a person may be called by each occurrence."""

    person: Person
    members: list[int]
    division: Division
    base: int
    names: dict[int, frozenset[str]] = field(default_factory=dict)

    def groups(self) -> Iterator[tuple[int, list[int]]]:
        """Each group's number, and the numbers of its occurrences."""
        for number, group in enumerate(self.division.groups):
            yield self.base + number, [self.members[member] for member in group]

    def call(self, members: Iterable[int]) -> Person:
        """What one group is called by itself."""
        if len(self.division.groups) == 1:
            return self.person
        names = {name for member in members for name in self.names[member]}
        return replace(self.person, apart=min(names & self.division.stays.keys() or names))


class Identities:
    """The people meant by occurrences, whatever their order. Judged pairs win over all other evidence.

    Raises JudgementError where judgements contradict each other once it is known whom they are about. `unclear` are the judgements on a
    name that now stands for several people: they are not applied.
    """

    def __init__(self, occurrences: Sequence[Occurrence], names: Names, bonds: Sequence[Bond] = ()) -> None:
        self.occurrences, self.bonds = occurrences, bonds
        self.homes = Homes(occurrences, names)
        self.blocks = self._divided()
        self._group_of = [0] * len(occurrences)
        for block in self.blocks:
            for number, members in block.groups():
                for member in members:
                    self._group_of[member] = number
        self.unclear = frozenset(bond.ruling for bond in bonds if not self._is_clear(bond))
        self._union = self._joined()
        calls: defaultdict[int, list[Person]] = defaultdict(list)
        for block in self.blocks:
            for number, members in block.groups():
                calls[self._union.find(number)].append(block.call(members))
        self._persons = {root: min(found, key=rank) for root, found in calls.items()}
        self._people = tuple(self.person(group) for group in self._group_of)
        self._contested = frozenset(block.person for block in self.blocks if block.division.contested)
        self._clashes = {
            frozenset(self.person(block.base + number) for number in pair)
            for block in self.blocks
            for pair in block.division.clashes
        }

    def person(self, group: int) -> Person:
        """The person of a group, by what they are called in the end."""
        return self._persons[self._union.find(group)]

    def who(self, occurrence: int) -> Person:
        """The person meant by an occurrence."""
        return self._people[occurrence]

    def is_simple(self, occurrence: int) -> bool:
        """True where nothing speaks against one person of the name, and the name is written in full: what it is called never changes."""
        (first, *others) = self.homes.possible(occurrence)
        return not others and first not in self._contested and not self.homes.all[first].contested

    def clash(self, one: Person, other: Person) -> bool:
        """True where two people of one name in one province cannot be one."""
        return frozenset((one, other)) in self._clashes

    def holds(self, occurrence: int, post: str) -> bool:
        """True where an occurrence is given a post, by its local name."""
        held = self.occurrences[occurrence].holdings
        return any(one.mode != "candidate" and one.office.name == post for one in held)

    def may_be(self) -> dict[Person, tuple[Person, ...]]:
        """The people of whom too little is told, each with those they may be."""
        found = {}
        for block in self.blocks:
            unsure = block.division.unsure
            groups = range(len(block.division.groups))
            known = {self.person(block.base + number) for number in groups if number not in unsure}
            for number in unsure:
                person = self.person(block.base + number)
                if person not in known:
                    found[person] = tuple(sorted(known, key=person_name))
        return found

    def judged(self) -> dict[Person, tuple[str, ...]]:
        """The judgements on each person."""
        found: defaultdict[Person, set[str]] = defaultdict(set)
        for bond in self.bonds:
            for number in bond.one | bond.other:
                found[self.who(number)].add(bond.ruling)
        return {person: tuple(sorted(rulings)) for person, rulings in found.items()}

    def _divided(self) -> list[Block]:
        by_person: defaultdict[Person, list[int]] = defaultdict(list)
        for number in range(len(self.occurrences)):
            by_person[self.homes.of(number)].append(number)
        together, apart = self._inside("same"), self._inside("different")
        blocks: list[Block] = []
        base = 0
        for person in sorted(by_person, key=person_name):
            members = sorted(by_person[person], key=self._order)
            where = {number: index for index, number in enumerate(members)}
            pairs = [
                [(where[one], where[other]) for one, other in found.get(person, ())] for found in (together, apart)
            ]
            division = divide(
                [self.occurrences[number] for number in members], *pairs, scattered=person.province is None
            )
            block = Block(person, members, division, base)
            if division.contested:
                self._name(block)
            blocks.append(block)
            base += len(division.groups)
        return blocks

    def _order(self, number: int) -> tuple[str, str]:
        one = self.occurrences[number]
        return one.report_id, one.part

    def _inside(self, verdict: str) -> Mapping[Person, list[tuple[int, int]]]:
        """The pairs of occurrences of one name in one province that were judged so."""
        found: defaultdict[Person, list[tuple[int, int]]] = defaultdict(list)
        for bond in self.bonds:
            if bond.verdict == verdict and not bond.one & bond.other:
                for one in sorted(bond.one, key=self._order):
                    for other in sorted(bond.other, key=self._order):
                        if (home := self.homes.of(one)) == self.homes.of(other):
                            found[home].append((one, other))
        return found

    def _name(self, block: Block) -> None:
        """Note what a person may be called by each occurrence of a contested name: not by a post that two people held."""
        holders: defaultdict[str, set[int]] = defaultdict(set)
        for number, members in block.groups():
            for member in members:
                for name in anchors_of(self.occurrences[member]):
                    holders[name].add(number)
        for member in block.members:
            one = self.occurrences[member]
            own = frozenset(name for name in anchors_of(one) if len(holders[name]) == 1)
            block.names[member] = own or frozenset({report_anchor(one)})

    def _is_clear(self, bond: Bond) -> bool:
        """True where each side of a judgement is one group."""
        return all(len({self._group_of[number] for number in side}) == 1 for side in (bond.one, bond.other))

    def _joined(self) -> Union:
        """The groups put together across names and provinces, by judgement."""
        clear = [bond for bond in self.bonds if bond.ruling not in self.unclear]
        sides = {
            bond.ruling: tuple(self._group_of[next(iter(side))] for side in (bond.one, bond.other)) for bond in clear
        }
        apart = [sides[bond.ruling] for bond in clear if bond.verdict == "different"]
        count = sum(len(block.division.groups) for block in self.blocks)
        union = Union(count, [(one, other) for one, other in apart if one != other])
        for bond in clear:
            one, other = sides[bond.ruling]
            if bond.verdict == "same" and not union.join(one, other):
                raise JudgementError(bond.place, "by way of other judgements these two are different people")
            if bond.verdict == "different" and one == other:
                raise JudgementError(bond.place, "by way of other judgements these two are one person")
        return union


def rank(person: Person) -> tuple[bool, str]:
    """The order in which names of one person are chosen from: full names first."""
    return is_plain(person.name), person_name(person)

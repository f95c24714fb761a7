"""What came of comparing namesakes: within a province where posts contradict each other, and between provinces.

Namesakes of two provinces are never made one person by a guess. Where more than the name speaks for it they are a candidate, with reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, product

from kg.entities import Comparison, Person, Reason
from kg.iri import person_name
from kg.model import NATION, Area
from kg.ontology import Ontology
from kg.resolve.areas import province_of
from kg.resolve.calls import Calls
from kg.resolve.divide import ties
from kg.resolve.evidence import Opinion, Stay, best, compare, compare_across, contradict
from kg.resolve.homes import Likeness
from kg.resolve.identity import Identities

_WHOLE, _HALF = Decimal("1.00"), Decimal("0.50")

Side = tuple[Person, str]
"""A name in a province, and the local name of a post that someone held under it."""


def comparisons(identities: Identities, calls: Calls, ontology: Ontology) -> Iterator[Comparison]:
    """Yield what came of comparing, in an order of its own."""
    maker = _Maker(identities, calls, ontology)
    named: defaultdict[str, list[Person]] = defaultdict(list)
    for person, home in identities.homes.all.items():
        named[person.name].append(person)
        if home.contested:
            yield from maker.inside(person)
    for people in named.values():
        for one, other in combinations(people, 2):
            yield from maker.between(one, other)
    for likeness in identities.homes.likenesses:
        yield from maker.alike(likeness)


class _Maker:
    def __init__(self, identities: Identities, calls: Calls, ontology: Ontology) -> None:
        self._identities, self._calls = identities, calls
        self._ontology = ontology
        self._common = frozenset(name.lower() for name in ontology.names.words("family.common"))
        self._merged: dict[tuple[Area | None, Area | None], bool] = {}
        self._rulings: defaultdict[frozenset[Person], dict[str, str]] = defaultdict(dict)
        for bond in identities.bonds:
            if bond.ruling not in identities.unclear:
                pair = frozenset(identities.who(min(side)) for side in (bond.one, bond.other))
                self._rulings[pair][bond.ruling] = bond.verdict

    def inside(self, person: Person) -> Iterator[Comparison]:
        """Yield what came of the posts of one name in one province."""
        home = self._identities.homes.all[person]
        settled = [name for name, stay in home.stays.items() if stay.office.settled]
        tied = ties([self._identities.occurrences[number] for number in home.members])
        for one, other in combinations(settled, 2):
            opinion = compare(home.stays[one], home.stays[other], tied=frozenset((one, other)) in tied)
            key = (person_name(replace(person, apart=one)), person_name(replace(person, apart=other)))
            yield self._comparison(key, (person, one), (person, other), opinion)

    def between(self, one: Person, other: Person) -> Iterator[Comparison]:
        """Yield what came of one name in two provinces, if anything but the name speaks for one person."""
        uncommon = self._is_uncommon(one.name)
        homes = self._identities.homes.all
        found: list[tuple[Opinion, str, str]] = []
        clash = False
        for mine, theirs in product(homes[one].stays.items(), homes[other].stays.items()):
            follows = self._became_one(mine[1], theirs[1])
            opinion = compare_across(mine[1], theirs[1], uncommon=uncommon, follows=follows)
            found.append((opinion, mine[0], theirs[0]))
            clash = clash or contradict(mine[1], theirs[1])
        # The name is one reason; a second makes the two worth a look.
        if not any(sum(reason.weight > 0 for reason in opinion.reasons) > 1 for opinion, *_ in found):
            return
        opinion = best(opinion for opinion, *_ in found)
        mine_name, theirs_name = next((mine, theirs) for told, mine, theirs in found if told == opinion)
        key = (person_name(one), person_name(other))
        yield self._comparison(key, (one, mine_name), (other, theirs_name), opinion, clash=clash)

    def alike(self, likeness: Likeness) -> Iterator[Comparison]:
        """Yield what came of a name without marks and a full one."""
        homes = self._identities.homes.all
        posts = [
            min(
                name
                for name, stay in homes[person].stays.items()
                if stay.office.settled and likeness.shared in (name, stay.office.unit)
            )
            for person in (likeness.bare, likeness.full)
        ]
        label = homes[likeness.full].stays[posts[1]].label
        weight = _WHOLE if likeness.sure else _HALF
        reasons = (Reason(weight, f"the same name without its marks, and the same post or unit: {label}"),)
        key = (person_name(likeness.bare), person_name(likeness.full))
        sides = (likeness.bare, posts[0]), (likeness.full, posts[1])
        yield self._comparison(key, *sides, Opinion(weight, reasons))

    def _holder(self, person: Person, post: str) -> Person:
        """Who held a post under a name: of several, one who is looked at under it."""
        identities = self._identities
        holders = [number for number in identities.homes.all[person].members if identities.holds(number, post)]
        own = [number for number in holders if identities.homes.of(number) == person]
        return min((identities.who(number) for number in own or holders), key=person_name)

    def _comparison(
        self, key: tuple[str, str], one: Side, other: Side, opinion: Opinion, *, clash: bool = False
    ) -> Comparison:
        people = [self._holder(*side) for side in (one, other)]
        rulings = self._rulings.get(frozenset(people), {})
        clash = clash or self._identities.clash(*people) or "different" in rulings.values()
        verdict = "same" if people[0] == people[1] else "different" if clash else "candidate"
        holds = dict.fromkeys(
            self._calls.calls[person, post] for person, (_, post) in zip(people, (one, other), strict=True)
        )
        return Comparison(
            key, people[0], people[1], verdict, opinion.score, opinion.reasons, tuple(holds), tuple(sorted(rulings))
        )

    def _is_uncommon(self, name: str) -> bool:
        """True for a name of four syllables or more, or with a family name that is not among the commonest."""
        syllables = name.split()
        return len(syllables) > 3 or syllables[0] not in self._common

    def _became_one(self, one: Stay, other: Stay) -> bool:
        """True where the province of one post was made part of that of the other."""
        pair = province_of(one.post.body.area), province_of(other.post.body.area)
        if pair not in self._merged:
            self._merged[pair] = self._follows(*pair) or self._follows(pair[1], pair[0])
        return self._merged[pair]

    def _follows(self, one: Area | None, other: Area | None) -> bool:
        if one is None or other is None or not one.id or not other.id or NATION.id in (one.id, other.id):
            return False
        gazetteer = self._ontology.areas
        return other.id in {unit.id for unit in gazetteer.successors(gazetteer.by_id(one.id))}

"""What people and tenures are called, and what they were called, or would have been, with less evidence.

A tenure is called by its post and the plain name of whoever holds it, so that what is found out about namesakes changes little; namesakes
who hold the same post (a seat in a provincial committee) are called by their own names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.entities import Hold, Person, Redirect
from kg.iri import person_name
from kg.resolve.homes import anchors_of
from kg.resolve.identity import Block, Identities, rank
from kg.resolve.occurrences import Holding


class Calls:
    """The calls of all tenures, by person and local name of the post."""

    def __init__(self, identities: Identities) -> None:
        self._identities = identities
        options: defaultdict[tuple[Person, str], set[Hold]] = defaultdict(set)
        for block in identities.blocks:
            for post, hold, person in _holds(block, identities):
                options[person, post].add(hold)
        self.calls: Mapping[tuple[Person, str], Hold] = {
            key: min(found, key=lambda hold: rank(hold.person)) for key, found in options.items()
        }
        self._options = options

    def redirects(self) -> Iterator[Redirect]:
        """Yield what people and tenures went by, or would have gone by, with less evidence, and what they go by now."""
        yield from self._people()
        yield from self._tenures()

    def _people(self) -> Iterator[Redirect]:
        identities = self._identities
        meant: defaultdict[Person, set[Person]] = defaultdict(set)
        for block in identities.blocks:
            for number, members in block.groups():
                meant[block.call(members)].add(identities.person(number))
                for member in members:
                    for apart in block.names.get(member, ()):
                        meant[replace(block.person, apart=apart)].add(identities.person(number))
        for number, one in enumerate(identities.occurrences):
            if identities.is_simple(number):
                continue
            for person in identities.homes.possible(number):
                meant[person].add(identities.who(number))
                if identities.homes.all[person].contested:
                    for apart in anchors_of(one):
                        meant[replace(person, apart=apart)].add(identities.who(number))
        final = {identities.who(number) for number in range(len(identities.occurrences))}
        for old, people in meant.items():
            if old not in final:
                yield Redirect(old, tuple(sorted(people, key=person_name)))

    def _tenures(self) -> Iterator[Redirect]:
        identities = self._identities
        meant: defaultdict[Hold, set[Hold]] = defaultdict(set)
        for key, options in self._options.items():
            for hold in options:
                meant[hold].add(self.calls[key])
        for number, one in enumerate(identities.occurrences):
            for held in one.holdings:
                if held.mode != "candidate" and not identities.is_simple(number):
                    now = self.calls[identities.who(number), held.office.name]
                    for person in self._former(number, held):
                        meant[Hold(person, held.post)].add(now)
        final = set(self.calls.values())
        for old, holds in meant.items():
            if old not in final:
                yield Redirect(old, tuple(sorted(holds, key=lambda hold: person_name(hold.person))))

    def _former(self, number: int, held: Holding) -> Iterator[Person]:
        """Yield by what the holder of a post may have been called in the call of the tenure."""
        homes = self._identities.homes
        for person in homes.possible(number):
            yield person
            if not held.office.settled:
                for apart in homes.all[person].anchors:
                    yield replace(person, apart=apart)


def _holds(block: Block, identities: Identities) -> Iterator[tuple[str, Hold, Person]]:
    """Yield the posts of a block, each with the calls of the tenures there and their people."""
    holders: defaultdict[str, dict[int, Person]] = defaultdict(dict)
    posts: dict[str, Holding] = {}
    for number, members in block.groups():
        call = block.call(members)
        for member in members:
            for one in identities.occurrences[member].holdings:
                if one.mode != "candidate":
                    holders[one.office.name][number] = call
                    posts[one.office.name] = one
    for name, calls in holders.items():
        for number, call in calls.items():
            hold = Hold(block.person if len(calls) == 1 else call, posts[name].post)
            yield name, hold, identities.person(number)

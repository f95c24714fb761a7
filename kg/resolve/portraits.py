"""What is shown of each person: a name, the provinces they are known in, the ways the name is written."""

from __future__ import annotations

from collections import Counter, defaultdict

from kg.entities import Person, PersonEntity
from kg.iri import area_name, person_name
from kg.model import Area
from kg.resolve.identity import Identities
from kg.resolve.people import shown, sort_key


def portraits(identities: Identities) -> tuple[PersonEntity, ...]:
    """All people, sorted by what they are called."""
    spellings: defaultdict[Person, Counter[str]] = defaultdict(Counter)
    areas: defaultdict[Person, dict[str, Area]] = defaultdict(dict)
    keys: defaultdict[Person, set[str]] = defaultdict(set)
    for number, one in enumerate(identities.occurrences):
        person = identities.who(number)
        spellings[person].update(one.spellings)
        keys[person].add(one.person.name)
        if one.province is not None:
            areas[person][area_name(one.province)] = one.province
    may_be, judged = identities.may_be(), identities.judged()
    made = []
    for person in sorted(spellings, key=person_name):
        label = shown(spellings[person])
        places = tuple(areas[person][name] for name in sorted(areas[person]))
        written = tuple(sorted(keys[person] | spellings[person].keys()))
        made.append(
            PersonEntity(
                person, label, places, written, sort_key(label), may_be.get(person, ()), judged.get(person, ())
            )
        )
    return tuple(made)

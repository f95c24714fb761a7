"""The only reader of `ontology/`: concepts with their labels, matchers made of the labels, phrases, names and areas.

What a word means is data: whoever edits a label in `ontology/` changes what the extractors find, without a line of Python.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyoxigraph as ox

from kg.gazetteer import Gazetteer, load_areas
from kg.matcher import Hit as Hit
from kg.matcher import Matcher
from kg.vocabulary import SKOS, TYPE

LABELS = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel")


def data_folder(name: str) -> Path:
    """The folder of data that travels with the package: `kg/_data/NAME` when installed, `NAME` beside the package in a checkout."""
    here = Path(__file__).resolve().parent
    inside = here / "_data" / name
    return inside if inside.is_dir() else here.parent / name


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of a scheme. `id` is the last part of the IRI; `labels` are all Vietnamese spellings, the preferred one first;
    `hidden` are those of them that are misspellings.

    `values` holds the other properties by local name (rank, system, level, domain ...), each as a tuple: literals as
    written, concepts by their id, other resources by their IRI.
    """

    id: str
    iri: str
    scheme: str
    label_vi: str
    label_en: str
    labels: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]
    hidden: tuple[str, ...] = ()

    def value(self, name: str) -> str | None:
        """The first value of a property, None where there is none."""
        found = self.values.get(name)
        return found[0] if found else None

    def number(self, name: str) -> Decimal | None:
        """The first value of a property as a number, None where there is none."""
        found = self.value(name)
        return None if found is None else Decimal(found)

    @property
    def units(self) -> tuple[str, ...]:
        """Ids of the units an indicator is measured in, the usual one first."""
        return self.values.get("unitConcept", ())


@dataclass(frozen=True)
class Scheme:
    """The concepts of one file, by id."""

    name: str
    concepts: Mapping[str, Concept]
    spellings: tuple[tuple[str, str], ...] = ()

    def __getitem__(self, concept_id: str) -> Concept:
        return self.concepts[concept_id]

    def matcher(self) -> Matcher:
        """The matcher of all labels of the scheme; made once."""
        return self._matcher

    @cached_property
    def _matcher(self) -> Matcher:
        pairs = ((label, concept.id) for concept in self.concepts.values() for label in concept.labels)
        return Matcher(pairs, self.spellings)


@dataclass(frozen=True)
class Phrases:
    """The tables of a TOML file (phrases, names, grammar): lists of wordings, each under a key that says what they mean."""

    tables: Mapping[str, Any]
    spellings: tuple[tuple[str, str], ...] = ()
    _matchers: dict[str, Matcher] = field(default_factory=dict, repr=False)

    def table(self, name: str) -> Mapping[str, Any]:
        """A table by its dotted name ("status", "document.code")."""
        found: Any = self.tables
        for part in name.split("."):
            found = found[part]
        return MappingProxyType(found)

    def words(self, name: str) -> tuple[str, ...]:
        """A list by its dotted name ("status.estimate"); of a table, all its lists together."""
        found: Any = self.tables
        for part in name.split("."):
            found = found[part]
        return tuple(dict.fromkeys(_leaves(found)))

    def matcher(self, name: str) -> Matcher:
        """The matcher of a table of lists: the ids of a hit are the keys that list the wording. Made once."""
        found = self._matchers.get(name)
        if found is None:
            pairs = ((word, key) for key, words in self.table(name).items() for word in words)
            found = self._matchers[name] = Matcher(pairs, self.spellings)
        return found


@dataclass(frozen=True, eq=False)
class Ontology:
    """All of `ontology/`, each part read when it is first asked for. Two are the same where they are one object, so that what is
    made of one can be kept by it."""

    folder: Path

    @cached_property
    def roles(self) -> Scheme:
        """Roles of officials: Bí thư, Chủ tịch UBND."""
        return self._scheme("roles")

    @cached_property
    def bodies(self) -> Scheme:
        """Kinds of body: Huyện ủy, Sở Tài chính."""
        return self._scheme("bodies")

    @cached_property
    def indicators(self) -> Scheme:
        """What is measured: Tỷ lệ hộ nghèo."""
        return self._scheme("indicators")

    @cached_property
    def units(self) -> Scheme:
        """Units of measure and nouns counted: tỷ đồng, xã."""
        return self._scheme("units")

    @cached_property
    def statuses(self) -> Scheme:
        """What a number is: actual, estimate, target."""
        return self._scheme("statuses")

    @cached_property
    def phrases(self) -> Phrases:
        """Cue words of the genre."""
        return self._phrases("phrases")

    @cached_property
    def grammar(self) -> Phrases:
        """How numbers, bounds, verbs and periods are worded."""
        return self._phrases("grammar")

    @cached_property
    def names(self) -> Phrases:
        """Family names, particles and titles of persons."""
        return self._phrases("names")

    @cached_property
    def areas(self) -> Gazetteer:
        """Administrative units with codes and dates."""
        return load_areas(self.folder)

    @cached_property
    def spellings(self) -> tuple[tuple[str, str], ...]:
        """Pairs of syllables that are written either way: tỷ and tỉ."""
        pairs = self._toml("spellings")["syllables"]
        return tuple((one, other) for one, other in pairs)

    def _scheme(self, name: str) -> Scheme:
        return Scheme(name, MappingProxyType(read_concepts(self.folder / f"{name}.ttl", name)), self.spellings)

    def _phrases(self, name: str) -> Phrases:
        return Phrases(MappingProxyType(self._toml(name)), self.spellings)

    def _toml(self, name: str) -> dict[str, Any]:
        return tomllib.loads((self.folder / f"{name}.toml").read_text("utf-8"))


def load_ontology(folder: Path | None = None) -> Ontology:
    """The ontology of a folder; without one, that which travels with the package.

    >>> ontology = load_ontology()
    >>> [hit.concept_ids for hit in ontology.roles.matcher().find("Lê Thị Mẫu, Phó Bí thư Huyện ủy")]
    [('party-deputy-secretary',)]
    """
    return Ontology(folder or data_folder("ontology"))


def read_concepts(path: Path, scheme: str) -> dict[str, Concept]:
    """The SKOS concepts of a Turtle file by id, in the order of the file; labels as well are in that order."""
    rows: dict[str, dict[str, list[Any]]] = {}
    for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        subject = triple.subject
        rows.setdefault(getattr(subject, "value", ""), {}).setdefault(triple.predicate.value, []).append(triple.object)
    concepts: dict[str, Concept] = {}
    for iri, row in rows.items():
        if not any(kind.value == SKOS + "Concept" for kind in row.get(TYPE, ())):
            continue
        root = iri.rpartition("/")[0].rpartition("/")[0] + "/"
        names = [term for predicate in LABELS for term in row.get(predicate, ())]
        vi = [term.value for term in names if term.language in ("vi", None)]
        en = [term.value for term in names if term.language == "en"]
        values = {
            predicate.rpartition("#")[2].rpartition("/")[2]: tuple(_plain(term, root) for term in terms)
            for predicate, terms in row.items()
            if predicate not in LABELS and predicate != TYPE
        }
        concept_id = iri.rpartition("/")[2]
        concepts[concept_id] = Concept(
            concept_id,
            iri,
            scheme,
            vi[0] if vi else concept_id,
            en[0] if en else concept_id,
            tuple(dict.fromkeys(vi)),
            values,
            tuple(term.value for term in row.get(SKOS + "hiddenLabel", ()) if term.language in ("vi", None)),
        )
    return concepts


def _leaves(table: Any) -> Iterator[str]:
    for one in table.values() if isinstance(table, Mapping) else table:
        if isinstance(one, str):
            yield one
        else:
            yield from _leaves(one)


def _plain(term: Any, root: str) -> str:
    """A literal as written, a concept under the same root by its id, any other resource by its IRI."""
    value: str = term.value
    return value.rpartition("/")[2] if isinstance(term, ox.NamedNode) and value.startswith(root) else value

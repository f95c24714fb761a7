"""The only reader of `ontology/`: concepts with their labels, matchers made of the labels, phrases, names and areas.

What a word means is data: whoever edits a label in `ontology/` changes what the extractors find, without a line of Python.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import ahocorasick_rs
import pyoxigraph as ox

from kg.gazetteer import Gazetteer, load_areas
from kg.text import clean, lower

KG = "https://w3id.org/vn-report-kg/ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABELS = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel")

_TOKEN = re.compile(r"\S+")
_DASH = re.compile(r" ?- ?")


def data_folder(name: str) -> Path:
    """The folder of data that travels with the package: `kg/_data/NAME` when installed, `NAME` beside the package in a checkout."""
    here = Path(__file__).resolve().parent
    inside = here / "_data" / name
    return inside if inside.is_dir() else here.parent / name


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of a scheme. `id` is the last part of the IRI; `labels` are all Vietnamese spellings, the preferred one first.

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


@dataclass(frozen=True, slots=True)
class Hit:
    """A label found in a text: half-open offsets, the concepts it may stand for (more than one where it has several
    meanings), and the label as the ontology writes it."""

    start: int
    end: int
    concept_ids: tuple[str, ...]
    label: str

    @property
    def weak(self) -> bool:
        """True for a label of one syllable in lower case (thôn, chợ, lúa): by itself it is no evidence."""
        return " " not in self.label and self.label.islower()


@dataclass(frozen=True, slots=True)
class _Pattern:
    label: str
    concept_ids: tuple[str, ...]
    cased: tuple[tuple[int, str], ...]  # offsets and letters that must be written just so


class Matcher:
    """All labels of a scheme at once. Of overlapping labels the leftmost is found, of those the longest."""

    def __init__(self, labels: Iterable[tuple[str, str]], spellings: Iterable[tuple[str, str]] = ()) -> None:
        """`labels` are pairs of label and concept id; `spellings` pairs of syllables that are written either way."""
        found: dict[tuple[str, tuple[tuple[int, str], ...]], tuple[str, list[str]]] = {}
        swaps = _Swaps(spellings)
        for label, concept_id in labels:
            for spelling in swaps.spellings(clean(label)):
                _, ids = found.setdefault((lower(spelling), _cased(spelling)), (label, []))
                if concept_id not in ids:
                    ids.append(concept_id)
        self._by_text: dict[str, list[_Pattern]] = {}
        for (text, cased), (label, ids) in found.items():
            self._by_text.setdefault(text, []).append(_Pattern(label, tuple(ids), cased))
        for patterns in self._by_text.values():
            patterns.sort(key=lambda pattern: not pattern.cased)
        self._texts = list(self._by_text)
        self._automaton = ahocorasick_rs.AhoCorasick(self._texts, matchkind=ahocorasick_rs.MatchKind.Standard)

    def find(self, cleaned: str, start: int = 0, end: int | None = None, lowered: str | None = None) -> list[Hit]:
        """The labels in cleaned[start:end], in order, none overlapping another; offsets are those of the whole text.

        `cleaned` is as `kg.text.clean` makes it; `lowered` may give `kg.text.lower` of it, where that is at hand. Where both are
        the same lower-case text, capitals cannot be asked for and abbreviations are found without them.
        """
        return leftmost_longest(self.find_all(cleaned, start, end, lowered))

    def find_all(self, cleaned: str, start: int = 0, end: int | None = None, lowered: str | None = None) -> list[Hit]:
        """As `find`, with all labels that overlap others, by start and the longer first."""
        end = len(cleaned) if end is None else end
        low = lower(cleaned) if lowered is None else lowered
        window = low if start == 0 and end == len(low) else low[start:end]
        hits: list[Hit] = []
        for index, a, b in self._automaton.find_matches_as_indexes(window, overlapping=True):
            a += start
            b += start
            if not (_bounded(cleaned, a) and _bounded(cleaned, b)):
                continue
            pattern = self._accepted(self._texts[index], cleaned[a:b], lowered is cleaned)
            if pattern:
                hits.append(Hit(a, b, pattern.concept_ids, pattern.label))
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return hits

    def match_exact(self, label: str) -> tuple[str, ...]:
        """The ids of the concepts with this label, () where there is none; capitals do not matter where the label has none.

        >>> units = load_ontology().units.matcher()
        >>> units.match_exact("tỉ đồng"), units.match_exact("sào")
        (('ty-dong',), ('sao-bac-bo', 'sao-trung-bo'))
        """
        cleaned = clean(label)
        low = lower(cleaned)
        pattern = self._accepted(low, cleaned, low == cleaned)
        return pattern.concept_ids if pattern else ()

    def _accepted(self, text: str, written: str, any_case: bool) -> _Pattern | None:
        patterns = self._by_text.get(text, ())
        for pattern in patterns:
            if all(written.startswith(letters, at) for at, letters in pattern.cased):
                return pattern
        return patterns[0] if any_case and patterns else None


def leftmost_longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of hits sorted by start and the longer first, those that overlap none before them."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _bounded(text: str, at: int) -> bool:
    """True where no word runs across the place."""
    return at == 0 or at == len(text) or not (text[at - 1].isalnum() and text[at].isalnum())


def _cased(label: str) -> tuple[tuple[int, str], ...]:
    """What must be written just so in a label: tokens with two capitals (UBND, TƯ), and a single word with a capital (Bộ)."""
    tokens = [(token.start(), token[0]) for token in _TOKEN.finditer(label)]
    if len(tokens) == 1 and label[0].isupper():
        return tuple(tokens)
    return tuple((at, token) for at, token in tokens if sum(map(str.isupper, token)) > 1)


class _Swaps:
    """Other spellings of a label: a dash with and without spaces round it, and syllables that are written either way."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._other = {a: b for one, other in pairs for a, b in ((one, other), (other, one))}
        words = "|".join(self._other)
        self._syllable = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None

    def spellings(self, label: str) -> list[str]:
        found = [label]
        if "-" in label:
            found += [_DASH.sub("-", label), _DASH.sub(" - ", label)]
        if self._syllable and self._syllable.search(label):
            found += [self._syllable.sub(self._swapped, one) for one in found]
        return list(dict.fromkeys(found))

    def _swapped(self, match: re.Match[str]) -> str:
        written = match[0]
        other = self._other[written.lower()]
        if written.islower():
            return other
        return other.upper() if written.isupper() else other.capitalize()


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


@dataclass(frozen=True)
class Ontology:
    """All of `ontology/`, each part read when it is first asked for."""

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
        if not any(kind.value == SKOS + "Concept" for kind in row.get(RDF_TYPE, ())):
            continue
        names = [term for predicate in LABELS for term in row.get(predicate, ())]
        vi = [term.value for term in names if term.language in ("vi", None)]
        en = [term.value for term in names if term.language == "en"]
        values = {
            predicate.rpartition("#")[2].rpartition("/")[2]: tuple(_plain(term) for term in terms)
            for predicate, terms in row.items()
            if predicate not in LABELS and predicate != RDF_TYPE
        }
        concept_id = iri.rpartition("/")[2]
        concepts[concept_id] = Concept(
            concept_id, iri, scheme, vi[0] if vi else concept_id, en[0] if en else concept_id, tuple(dict.fromkeys(vi)), values
        )
    return concepts


def _leaves(table: Any) -> Iterator[str]:
    for one in table.values() if isinstance(table, Mapping) else table:
        if isinstance(one, str):
            yield one
        else:
            yield from _leaves(one)


def _plain(term: Any) -> str:
    """A literal as written, a concept of ours by its id, any other resource by its IRI."""
    value: str = term.value
    if isinstance(term, ox.NamedNode) and value.startswith("https://w3id.org/vn-report-kg/"):
        return value.rpartition("/")[2]
    return value

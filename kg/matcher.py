"""Labels found in texts: thousands at once, at word boundaries, in their other spellings, leftmost and longest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

import ahocorasick_rs

from kg.text import clean, lower

_TOKEN = re.compile(r"\S+")
_DASH = re.compile(r" ?- ?")
_NUMBERED = re.compile(r"\W*\d+[-/]")


class Hit(NamedTuple):
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


@dataclass(frozen=True, slots=True)
class _Entry:
    """A text that is looked for: whether a letter right before it or after it makes it part of a word, its pattern where there is
    but one, written in any way, and else all of them."""

    joins_left: bool
    joins_right: bool
    pattern: _Pattern | None
    patterns: list[_Pattern]


_STANDARD = ahocorasick_rs.MatchKind.Standard
_FEW = 500
_FIRST_AND_LONGEST = itemgetter(0, 1)


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
        self._entries = [_entry(text, patterns) for text, patterns in self._by_text.items()]
        self._automaton = _automaton(list(self._by_text))

    def find(self, cleaned: str, start: int = 0, end: int | None = None, lowered: str | None = None) -> list[Hit]:
        """The labels in cleaned[start:end], in order, none overlapping another; offsets are those of the whole text.

        `cleaned` is as `kg.text.clean` makes it; `lowered` may give `kg.text.lower` of it, where that is at hand. Where both are
        the same lower-case text, capitals cannot be asked for and abbreviations are found without them.
        """
        return _without_overlaps(self._found(cleaned, start, end, lowered))

    @property
    def texts(self) -> list[str]:
        """What is looked for, in lower case: the first of the hits of a Scanner for `chosen` are numbers of these."""
        return list(self._by_text)

    def chosen(self, cleaned: str, hits: Iterable[tuple[int, int, int]], first: int) -> list[Hit]:
        """As `find` in a whole text, of hits that a Scanner found there, for which the number of the first text is `first`."""
        return _without_overlaps(self._kept(cleaned, hits, first, 0, False))

    def every(self, cleaned: str, hits: Iterable[tuple[int, int, int]], first: int) -> list[Hit]:
        """As `find_all` in a whole text, of hits as for `chosen`."""
        kept = self._kept(cleaned, hits, first, 0, False)
        return [Hit(a, -minus_b, one.concept_ids, one.label) for a, minus_b, one in kept]

    def find_all(self, cleaned: str, start: int = 0, end: int | None = None, lowered: str | None = None) -> list[Hit]:
        """As `find`, with all labels that overlap others, by start and the longer first."""
        return [
            Hit(a, -minus_b, pattern.concept_ids, pattern.label)
            for a, minus_b, pattern in self._found(cleaned, start, end, lowered)
        ]

    def _found(self, cleaned: str, start: int, end: int | None, lowered: str | None) -> list[tuple[int, int, _Pattern]]:
        """Where each label begins, minus where it ends, and its pattern: in order of place, the longer first."""
        end = len(cleaned) if end is None else end
        low = lower(cleaned) if lowered is None else lowered
        window = low if start == 0 and end == len(low) else low[start:end]
        return self._kept(
            cleaned, self._automaton.find_matches_as_indexes(window, overlapping=True), 0, start, lowered is cleaned
        )

    def _kept(
        self, cleaned: str, hits: Iterable[tuple[int, int, int]], first: int, start: int, any_case: bool
    ) -> list[tuple[int, int, _Pattern]]:
        """Of hits in cleaned[start:] those that are words of their own and written as their labels ask."""
        size, entries = len(cleaned), self._entries
        found: list[tuple[int, int, _Pattern]] = []
        for index, a, b in hits:
            entry = entries[index - first]
            a += start
            b += start
            # A blank on either side is what most labels have.
            if a and (letter := cleaned[a - 1]) != " " and entry.joins_left and (letter.isalnum() or letter == "&"):
                continue  # the end of a word
            if b < size and (letter := cleaned[b]) != " " and entry.joins_right and (letter.isalnum() or letter == "&"):
                continue  # the beginning of one
            pattern = entry.pattern or _accepted(entry.patterns, cleaned[a:b], any_case)
            if pattern and not (pattern.cased and _in_number(cleaned, a, b)):
                found.append((a, -b, pattern))
        if len(found) > 1:
            found.sort(key=_FIRST_AND_LONGEST)
        return found

    def match_exact(self, label: str) -> tuple[str, ...]:
        """The ids of the concepts with this label, () where there is none; capitals do not matter where the label has none.

        >>> matcher = Matcher([("Tỷ lệ hộ nghèo", "poverty-rate")], [("tỷ", "tỉ")])
        >>> matcher.match_exact("tỉ lệ hộ nghèo"), matcher.match_exact("hộ nghèo")
        (('poverty-rate',), ())
        """
        cleaned = clean(label)
        low = lower(cleaned)
        pattern = _accepted(self._by_text.get(low, ()), cleaned, low == cleaned)
        return pattern.concept_ids if pattern else ()

    def exact(self, low: str) -> tuple[str, ...]:
        """As `match_exact` for a label that is clean and in lower case already."""
        pattern = _accepted(self._by_text.get(low, ()), low, True)
        return pattern.concept_ids if pattern else ()


def _automaton(texts: list[str]) -> ahocorasick_rs.AhoCorasick:
    """What finds all of the texts. The quicker kind takes long to make of many."""
    kind = ahocorasick_rs.Implementation.DFA if len(texts) <= _FEW else None
    return ahocorasick_rs.AhoCorasick(texts, _STANDARD, implementation=kind)


def _accepted(patterns: Sequence[_Pattern], written: str, any_case: bool) -> _Pattern | None:
    """The first of the patterns of one text whose capitals are written just so; the first of all where case says nothing."""
    for pattern in patterns:
        for at, letters in pattern.cased:
            if not written.startswith(letters, at):
                break
        else:
            return pattern
    return patterns[0] if any_case and patterns else None


class Scanner:
    """Several groups of texts looked for in one pass; `first` is the number of the first text of each group."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self.first = [sum(map(len, groups[:at])) for at in range(len(groups))]
        self._group_of = [at for at, texts in enumerate(groups) for _ in texts]
        # A text of two groups stands there twice, and is found twice.
        self._automaton = _automaton([text for texts in groups for text in texts])

    def find(self, low: str) -> list[list[tuple[int, int, int]]]:
        """For each group the number of each text found, and where it begins and ends; in order of where they end."""
        found: list[list[tuple[int, int, int]]] = [[] for _ in self.first]
        group_of = self._group_of
        for hit in self._automaton.find_matches_as_indexes(low, overlapping=True):
            found[group_of[hit[0]]].append(hit)
        return found


def _without_overlaps(found: Iterable[tuple[int, int, _Pattern]]) -> list[Hit]:
    """The leftmost hits, of those the longest, none overlapping another."""
    hits: list[Hit] = []
    stop = 0
    for a, minus_b, pattern in found:
        if a >= stop:
            stop = -minus_b
            hits.append(Hit(a, stop, pattern.concept_ids, pattern.label))
    return hits


def _entry(text: str, patterns: list[_Pattern]) -> _Entry:
    alone = patterns[0] if len(patterns) == 1 and not patterns[0].cased else None
    return _Entry(_joins(text[:1]), _joins(text[-1:]), alone, patterns)


def _joins(letter: str) -> bool:
    """True where a word runs on over this letter; "&" joins letters to one (TB&XH)."""
    return letter.isalnum() or letter == "&"


def _in_number(text: str, start: int, end: int) -> bool:
    """True where an abbreviation is part of the number of a document: TW in 35-CT/TW, UBND in 12/QĐ-UBND."""
    if text[start - 1 : start] not in ("-", "/") and text[end : end + 1] not in ("-", "/"):
        return False
    begin = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    return _NUMBERED.match(text, begin, start) is not None


def _cased(label: str) -> tuple[tuple[int, str], ...]:
    """What must be written just so in a label: tokens with two capitals (UBND, TƯ), and a single word with a capital (Bộ)."""
    tokens = [(token.start(), token[0]) for token in _TOKEN.finditer(label)]
    if len(tokens) == 1 and label[0].isupper():
        return tuple(tokens)
    return tuple((at, token) for at, token in tokens if sum(map(str.isupper, token)) > 1)


class _Swaps:
    """Other spellings of a label: a dash with and without spaces round it (or after it alone), and syllables that are written either way."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._other = {a: b for one, other in pairs for a, b in ((one, other), (other, one))}
        words = "|".join(self._other)
        self._syllable = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None

    def spellings(self, label: str) -> list[str]:
        found = [label]
        if "-" in label:
            found += [_DASH.sub(dash, label) for dash in ("-", " - ", "- ")]
        if self._syllable and self._syllable.search(label):
            found += [self._syllable.sub(self._swapped, one) for one in found]
        return list(dict.fromkeys(found))

    def _swapped(self, match: re.Match[str]) -> str:
        written = match[0]
        other = self._other[written.lower()]
        if written.islower():
            return other
        return other.upper() if written.isupper() else other.capitalize()

"""Word lists of the ontology as sets, and the two looks that grammar takes at them: what closes a left context, what opens a right one.

A look at the nearest word first, in an index made once for each list or group of lists, costs less than a long alternation tried at
every place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from kg.ontology import Ontology

_WORD = re.compile(r"\s*([^\s/.,;:)(\"]+)")
_BREAKS = frozenset(' \n("[,;')
_CLOSES = frozenset(' \n/.,;:)("…')
_END = 24  # characters in which the last word lies; no syllable of Vietnamese has more than seven letters

_Wording = tuple[str, int, str]
"""A wording, the blanks in it, and the list that it is of."""
_NONE: Mapping[str, int] = {}


class _Index(NamedTuple):
    """Wordings by the word that a look begins with, and the two letters at the edge of each such word, one where it has no more: most
    looks end with them."""

    wordings: Mapping[str, tuple[_Wording, ...]]
    edges: frozenset[str]


@lru_cache(maxsize=512)
def words(ontology: Ontology, name: str) -> frozenset[str]:
    """The wordings of a list of `grammar.toml` by its dotted name: verbs.level."""
    return frozenset(ontology.grammar.words(name))


@lru_cache(maxsize=64)
def table(ontology: Ontology, name: str) -> Mapping[str, Any]:
    """A table of `grammar.toml` by its dotted name: numbers."""
    return ontology.grammar.table(name)


def ending(wanted: frozenset[str], left: str, longest: int = 7) -> int:
    """Where the longest of the wanted words that closes `left` begins, or -1; blanks at the end are passed over.

    >>> ending(frozenset({"tăng", "tăng bình quân"}), "giá trị sản xuất tăng bình quân ")
    17
    """
    return _closing(_one_by_last(wanted), left, longest).get("", -1)


def starting(wanted: frozenset[str], right: str, longest: int = 7) -> int:
    """Where the longest of the wanted words that opens `right` ends, or -1; blanks at the front are passed over.

    >>> starting(frozenset({"kế hoạch", "so với kế hoạch"}), " so với kế hoạch năm")
    16
    """
    return _opening(_one_by_first(wanted), right, longest).get("", -1)


def endings(ontology: Ontology, names: tuple[str, ...], left: str, longest: int = 7) -> Mapping[str, int]:
    """As `ending` for several lists by their dotted names at once: those of which a wording closes `left`, the longest wording first."""
    return _closing(_by_last(ontology, names), left, longest)


def startings(ontology: Ontology, names: tuple[str, ...], right: str, longest: int = 7) -> Mapping[str, int]:
    """As `starting` for several lists by their dotted names at once: those of which a wording opens `right`, the longest wording first."""
    return _opening(_by_first(ontology, names), right, longest)


def by_first_letter(wordings: Iterable[str]) -> str:
    """A pattern for any of the wordings that tells them apart by their first letter, which is quicker than to try one after another.

    >>> by_first_letter(["đến", "đầu", "tới"])
    'đ(?:ầu|ến)|tới'
    """
    rest: dict[str, list[str]] = {}
    for text in dict.fromkeys(wordings):
        rest.setdefault(text[0], []).append(re.escape(text[1:]))
    groups = {letter: sorted(ends, key=lambda end: (-len(end), end)) for letter, ends in rest.items()}
    return "|".join(
        re.escape(letter) + (ends[0] if len(ends) == 1 else f"(?:{'|'.join(ends)})") for letter, ends in groups.items()
    )


def _closing(index: _Index, left: str, longest: int) -> Mapping[str, int]:
    """Where the longest wording of each list begins that closes `left`."""
    edge = left[-3:-1] if left[-1:] == " " else left[-2:]
    if edge not in index.edges and (letter := edge[-1:]) not in index.edges and letter not in (" ", "\n"):
        return _NONE
    left = left.rstrip(" \n")
    last = left[-_END:].rpartition(" ")[2]
    if "\n" in last:
        last = last.rpartition("\n")[2]
    wordings = index.wordings.get(last)
    if wordings is None:
        if not last or last.isalpha() or last[-1] in '("[,;':
            return _NONE
        wordings = index.wordings.get(_after_marks(last))
        if wordings is None:
            return _NONE
    if "\n" in left:
        left = left.replace("\n", " ")
    found: dict[str, int] = {}
    stop = len(left)
    for text, blanks, name in wordings:
        if left.endswith(text) and blanks < longest and name not in found:
            start = stop - len(text)
            if not start or left[start - 1] in _BREAKS:
                found[name] = start
    return found


def _opening(index: _Index, right: str, longest: int) -> Mapping[str, int]:
    """Where the longest wording of each list ends that opens `right`."""
    edge = right[1:3] if right[:1] == " " else right[:2]
    if edge not in index.edges and (letter := edge[:1]) not in index.edges and not letter.isspace():
        return _NONE
    match = _WORD.match(right)
    if match is None:
        return _NONE
    wordings = index.wordings.get(match[1])
    if wordings is None:
        return _NONE
    if "\n" in right:
        right = right.replace("\n", " ")
    found: dict[str, int] = {}
    first, size = match.start(1), len(right)
    for text, blanks, name in wordings:
        if right.startswith(text, first) and blanks < longest and name not in found:
            end = first + len(text)
            if end >= size or right[end] in _CLOSES:
                found[name] = end
    return found


def _after_marks(word: str) -> str:
    """A word without what stands before a mark that it is glued to: vượt of "viên,vượt"."""
    cut = max(word.rfind("("), word.rfind('"'), word.rfind("["), word.rfind(","), word.rfind(";"))
    return word[cut + 1 :] if cut >= 0 else ""


@lru_cache(maxsize=512)
def _one_by_last(wanted: frozenset[str]) -> _Index:
    return _indexed(((text, "") for text in wanted), _last_word, slice(-2, None))


@lru_cache(maxsize=512)
def _one_by_first(wanted: frozenset[str]) -> _Index:
    return _indexed(((text, "") for text in wanted), _first_word, slice(2))


@lru_cache(maxsize=512)
def _by_last(ontology: Ontology, names: tuple[str, ...]) -> _Index:
    return _indexed(((text, name) for name in names for text in words(ontology, name)), _last_word, slice(-2, None))


@lru_cache(maxsize=512)
def _by_first(ontology: Ontology, names: tuple[str, ...]) -> _Index:
    return _indexed(((text, name) for name in names for text in words(ontology, name)), _first_word, slice(2))


def _indexed(pairs: Iterable[tuple[str, str]], word_of: Callable[[str], str], edge: slice) -> _Index:
    """Wordings with the list they are of, by the word that a look begins with: the longest first, those of one wording in order of the lists."""
    found: dict[str, list[_Wording]] = {}
    for text, name in sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])):
        found.setdefault(word_of(text), []).append((text, text.count(" "), name))
    index = {word: tuple(wordings) for word, wordings in found.items()}
    return _Index(index, frozenset(word[edge] for word in index))


def _last_word(text: str) -> str:
    return text.rpartition(" ")[2]


def _first_word(text: str) -> str:
    match = _WORD.match(text)
    return match[1] if match else text

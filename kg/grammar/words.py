"""Word lists of the ontology as sets, and the two looks that grammar takes at them: what closes a left context, what opens a right one.

A look at the nearest word first, in an index made once for each list, costs less than a long alternation tried at every place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.ontology import Ontology

_WORD = re.compile(r"\s*(?P<word>[^\s/.,;:)(\"]+)")
_BREAKS = frozenset(' \n("[,;')
_END = 24  # characters in which the last word lies; no syllable of Vietnamese has more than seven letters


@lru_cache(maxsize=512)
def words(ontology: Ontology, name: str) -> frozenset[str]:
    """The wordings of a list of `grammar.toml` by its dotted name: verbs.level."""
    return frozenset(ontology.grammar.words(name))


@lru_cache(maxsize=512)
def _by_last(wanted: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Wordings by their last word, the longest first."""
    found: dict[str, list[str]] = {}
    for one in sorted(wanted, key=lambda text: (-len(text), text)):
        found.setdefault(one.rpartition(" ")[2], []).append(one)
    return {word: tuple(texts) for word, texts in found.items()}


@lru_cache(maxsize=512)
def _by_first(wanted: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Wordings by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for one in sorted(wanted, key=lambda text: (-len(text), text)):
        match = _WORD.match(one)
        found.setdefault(match["word"] if match else one, []).append(one)
    return {word: tuple(texts) for word, texts in found.items()}


def ending(wanted: frozenset[str], left: str, longest: int = 6) -> int:
    """Where the longest of the wanted words that closes `left` begins, or -1; blanks at the end are passed over.

    >>> ending(frozenset({"tăng", "tăng bình quân"}), "giá trị sản xuất tăng bình quân ")
    17
    """
    stop = len(left)
    while stop and left[stop - 1] in " \n":
        stop -= 1
    last = left[max(0, stop - _END) : stop].replace("\n", " ").rpartition(" ")[2]
    index = _by_last(wanted)
    texts = index.get(last)
    if texts is None:
        if last.isalpha():
            return -1
        texts = index.get(_after_marks(last))
        if texts is None:
            return -1
    for text in texts:
        start = stop - len(text)
        if start < 0 or text.count(" ") >= longest or (start and left[start - 1] not in _BREAKS):
            continue
        if left.startswith(text, start) or left[start:stop].replace("\n", " ") == text:
            return start
    return -1


def _after_marks(word: str) -> str:
    """A word without what stands before a mark that it is glued to: vượt of "viên,vượt"."""
    cut = max(word.rfind(mark) for mark in '("[,;')
    return word[cut + 1 :] if cut >= 0 else ""


def starting(wanted: frozenset[str], right: str, longest: int = 6) -> int:
    """Where the longest of the wanted words that opens `right` ends, or -1; blanks at the front are passed over.

    >>> starting(frozenset({"kế hoạch", "so với kế hoạch"}), " so với kế hoạch năm")
    16
    """
    match = _WORD.match(right)
    if match is None:
        return -1
    first = match.start("word")
    for text in _by_first(wanted).get(match["word"], ()):
        end = first + len(text)
        if text.count(" ") >= longest or not _closes(right, end):
            continue
        if right.startswith(text, first) or right[first:end].replace("\n", " ") == text:
            return end
    return -1


def _closes(text: str, at: int) -> bool:
    """True where a word ends at a place: before a blank, a slash or a mark."""
    return at >= len(text) or text[at] in ' \n/.,;:)("'

"""Word lists of the ontology as sets, and the two looks that grammar takes at them: what closes a left context, what opens a right one.

A set of words and a walk over syllables cost less than a long alternation tried at every place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.ontology import Ontology

_SYLLABLE = re.compile(r"[^\s/]+")  # a slash closes a syllable: triệu đồng/năm
_BREAKS = str.maketrans(dict.fromkeys('\n("[', " "))
_TIGHT_COMMA = re.compile(r"[,;](?=\S)")
_LONGEST = 64  # characters; the longest entry of the lists has 41


@lru_cache(maxsize=512)
def words(ontology: Ontology, name: str) -> frozenset[str]:
    """The wordings of a list of `grammar.toml` by its dotted name: verbs.level."""
    return frozenset(ontology.grammar.words(name))


def ending(wanted: frozenset[str], left: str, longest: int = 6) -> int:
    """Where the longest of the wanted words that closes `left` begins, or -1; blanks at the end are passed over.

    >>> ending(frozenset({"tăng", "tăng bình quân"}), "giá trị sản xuất tăng bình quân ")
    17
    """
    stop = len(left.rstrip())
    first = max(0, stop - _LONGEST)
    tail = left[first:stop].translate(_BREAKS)
    if "," in tail:  # a comma without a blank after it: "246 đảng viên,vượt 23% kế hoạch"
        tail = _TIGHT_COMMA.sub(" ", tail)
    begin, best, length = stop - first, -1, stop - first
    for _ in range(longest):
        begin = tail.rfind(" ", 0, begin)
        if tail[begin + 1 :] in wanted and (begin >= 0 or first == 0):
            best = first + begin + 1
        if begin < 0:
            break
    return best if length else -1


def starting(wanted: frozenset[str], right: str, longest: int = 6) -> int:
    """Where the longest of the wanted words that opens `right` ends, or -1; blanks at the front are passed over.

    >>> starting(frozenset({"kế hoạch", "so với kế hoạch"}), " so với kế hoạch năm")
    16
    """
    first = end = len(right) - len(right.lstrip())
    best = -1
    for _ in range(longest):
        word = _SYLLABLE.search(right, end)
        if word is None:
            break
        end = word.end()
        bare = right[first:end].rstrip('.,;:)("')
        if bare in wanted:
            best = first + len(bare)
        if len(bare) != end - first:
            break
    return best

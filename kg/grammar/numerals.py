"""Numbers written as words before a thing that reports count: "có thêm ba xã", "hai sản phẩm được công nhận"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kg.grammar.numbers import Number
from kg.grammar.words import by_first_letter
from kg.matcher import Scanner
from kg.model import Span
from kg.ontology import Ontology

_REACH = 24
"""Characters before a number word in which its verb stands."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A number word before a thing that is counted, the verbs of having or doing that may stand before it, and the verb that stands after the
    thing where the word opens a clause."""

    word: re.Pattern[str]
    beginnings: Sequence[str]  # what it begins with
    places: Scanner
    before: re.Pattern[str]
    after: re.Pattern[str]
    values: Mapping[str, Decimal]


@lru_cache(maxsize=4)
def _patterns(ontology: Ontology) -> _Patterns:
    table = ontology.grammar.table("numbers")
    beginnings = tuple(f"{word}{blank}" for word in table["words"] for blank in " \n")
    nouns, before, after = (
        "|".join(sorted(table[name], key=len, reverse=True)) for name in ("counted", "before_words", "after_words")
    )
    return _Patterns(
        re.compile(rf"(?:{by_first_letter(table['words'])})(?=\s(?:{nouns})(?!\w))"),
        beginnings,
        Scanner([beginnings]),
        re.compile(rf"(?<!\w)(?:{before})\s\Z"),
        re.compile(rf"\s(?:{nouns})\s(?:(?:đã|vừa|mới)\s)?(?:{after})(?!\w)"),
        {word: Decimal(value) for word, value in table["words"].items()},
    )


def beginnings(ontology: Ontology) -> Sequence[str]:
    """What a number written as words begins with."""
    return _patterns(ontology).beginnings


def openings(low: str, hits: Sequence[tuple[int, int, int]], start: int = 0) -> list[int]:
    """The places in a text, in order, where a word begins that may be a number; `hits` are those of the beginnings in low[start:]."""
    places = {start + at for _, at, _ in hits}
    return sorted([at for at in places if not at or not (low[at - 1].isalnum() or low[at - 1] == "_")])


def find_numerals(
    low: str, start: int, end: int, ontology: Ontology, places: Sequence[int] | None = None
) -> Iterator[Number]:
    """Yield the numbers that low[start:end] writes as words, in order; "năm" is left out, it is a year as well. `places` are the openings of
    the text, where they are at hand.

    >>> from kg.ontology import load_ontology
    >>> text = "huyện có thêm ba xã đạt chuẩn, là một trong hai huyện dẫn đầu"
    >>> [(text[n.span.start:n.span.end], n.value) for n in find_numerals(text, 0, len(text), load_ontology())]
    [('ba', Decimal('3'))]
    """
    patterns = _patterns(ontology)
    if places is None:
        places = openings(low, patterns.places.find(low[start:end])[0], start)
    for at in places[bisect_left(places, start) : bisect_left(places, end)]:
        match = patterns.word.match(low, at, end)
        if match is None:
            continue
        opens = at == start or low[at - 1] == "\n" or at - 1 > start and low[at - 1].isspace() and low[at - 2] in ".;:,"
        if (
            patterns.before.search(low, max(start, at - _REACH), at)
            or opens
            and patterns.after.match(low, match.end(), end)
        ):
            yield Number(Span(at, match.end()), patterns.values[match[0]])

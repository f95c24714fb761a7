"""Wordings looked for in a text all at once, by an automaton: the text is gone through once, however many they are.

A pattern of as many alternatives tries them at every place: on a sentence of 160 characters that takes ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import ahocorasick_rs

_LITERAL = re.compile(r"[\w ,;:/\n]*[\w ,;:/\n](?![?*+{])")  # what a pattern begins with, letter by letter


class Places:
    """Where some wordings begin in a text in lower case."""

    def __init__(self, wordings: Iterable[str]) -> None:
        unique = sorted(set(wordings))
        kept = [text for text in unique if not any(text != other and text.startswith(other) for other in unique)]
        self._automaton = ahocorasick_rs.AhoCorasick(kept, implementation=ahocorasick_rs.Implementation.DFA)

    def find(self, low: str, start: int, end: int) -> list[int]:
        """The places in low[start:end] where one of the wordings begins, be it inside a word, in order."""
        hits = self._automaton.find_matches_as_indexes(low[start:end], overlapping=True)
        if len(hits) > 1:
            return sorted([start + at for _, at, _ in hits])
        return [start + at for _, at, _ in hits]

    def are_in(self, low: str, start: int, end: int) -> bool:
        """True where low[start:end] holds one of the wordings."""
        return bool(self._automaton.find_matches_as_indexes(low[start:end]))


class Cues:
    """Patterns that begin with letters as they are, found where those stand.

    >>> cues = Cues("nêu (?:ý kiến|rõ)", "góp ý")
    >>> [found[0] for found in cues.finditer("đại biểu góp ý, nêu rõ vai trò", 0, 30)]
    ['góp ý', 'nêu rõ']
    """

    def __init__(self, *patterns: str, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> None:
        self.pattern = re.compile(f"{before}(?:{'|'.join(patterns)}){after}")
        self._places = Places(found[0] for pattern in patterns if (found := _LITERAL.match(pattern)))

    def finditer(self, low: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield what is found in low[start:end], in order, nothing twice."""
        for place in self._places.find(low, start, end):
            if place >= start and (found := self.pattern.match(low, place, end)):
                yield found
                start = found.end()

    def search(self, low: str, start: int, end: int) -> re.Match[str] | None:
        """The first that is found in low[start:end]; None where nothing is."""
        return next(self.finditer(low, start, end), None)

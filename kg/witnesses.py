"""Which reports are one witness: a reprint, or a report that takes over most of another's wording, proves nothing that the first does not.

Two reports are one witness where they share most of their runs of five words and most of their numbers. A bulletin that keeps its
wording from month to month but not its figures is a witness of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from rensa import RMinHash, RMinHashLSH

from kg.model import READABLE, Report

RUN = 5  # words
ALIKE = 0.5  # of the runs of both together; of 24 reports, two on the same meeting in other words share 0.05, a copy without its last third 0.65
INSIDE = 0.8  # of the runs of the shorter one: an excerpt
SAME_NUMBERS = 0.7  # of the numbers of the one that has fewer
FEW_RUNS = 20  # so short a text is a reprint only where it is the same to the word
FEW_NUMBERS = 5  # so few numbers tell nothing
_PERMUTATIONS, _BANDS = (
    126,
    42,
)  # finds pairs that share a third of their runs nine times out of ten, half of them always
_SEED = 1

_WORD = re.compile(r"\w+")


class Witnesses:
    """Takes reports one at a time, in any order, and tells which of them are one witness."""

    def __init__(self) -> None:
        self._ranks: dict[str, tuple[str, str]] = {}
        self._by_wording: defaultdict[str, list[str]] = defaultdict(list)
        self._sketches: dict[str, _Sketch] = {}

    def add(self, report: Report) -> None:
        """Take the wording of a report."""
        words = list(_words(report))
        # A report without words is like no other.
        wording = sha256((" ".join(words) or f"/{report.id}").encode()).hexdigest()
        # The report published first stands for the others.
        self._ranks[report.id] = (report.metadata.published or "9999", report.id)
        self._by_wording[wording].append(report.id)
        if wording not in self._sketches:
            self._sketches[wording] = _sketch(words)

    def standing(self) -> dict[str, str]:
        """For each report the one that stands for it: itself, or the first published of those that say the same."""
        groups = self._groups()
        first: dict[str, tuple[str, str]] = {}
        for wording, reports in self._by_wording.items():
            ranks = [self._ranks[report] for report in reports]
            first[groups[wording]] = min([*ranks, first.get(groups[wording], ranks[0])])
        return {report: first[groups[wording]][1] for wording, ids in self._by_wording.items() for report in ids}

    def _groups(self) -> dict[str, str]:
        """The name of a group for each wording."""
        above = {wording: wording for wording in self._sketches}

        def top(wording: str) -> str:
            while above[wording] != wording:
                above[wording] = wording = above[above[wording]]
            return wording

        for one, other in self._candidates():
            a, b = top(one), top(other)
            if a != b and _one_witness(self._sketches[one], self._sketches[other]):
                above[max(a, b)] = min(a, b)
        return {wording: top(wording) for wording in above}

    def _candidates(self) -> Iterator[tuple[str, str]]:
        """Yield pairs of wordings that may be alike."""
        long = sorted(wording for wording, sketch in self._sketches.items() if sketch.runs >= FEW_RUNS)
        index = RMinHashLSH(threshold=ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        for number, wording in enumerate(long):
            sketch = self._sketches[wording].hashes
            for near in index.query(sketch):
                yield long[near], wording
            index.insert(number, sketch)


@dataclass(frozen=True, slots=True)
class _Sketch:
    runs: int
    hashes: RMinHash
    numbers: frozenset[str] = field(default_factory=frozenset)


def _words(report: Report) -> Iterator[str]:
    """Yield the words of what the report says, page furniture left out."""
    for block in report.blocks:
        if block.kind in READABLE:
            text = report.lower[block.span.start : block.span.end]
            yield from _WORD.findall(text.encode("utf-8", "replace").decode())


def _sketch(words: list[str]) -> _Sketch:
    runs = {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
    hashes = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    hashes.update(runs)
    return _Sketch(len(runs), hashes, frozenset(word for word in words if word.isdigit()))


def _one_witness(one: _Sketch, other: _Sketch) -> bool:
    alike = one.hashes.jaccard(other.hashes)
    shared = alike / (1 + alike) * (one.runs + other.runs)
    if alike < ALIKE and shared < INSIDE * min(one.runs, other.runs):
        return False
    fewer = min(len(one.numbers), len(other.numbers))
    return fewer < FEW_NUMBERS or len(one.numbers & other.numbers) >= SAME_NUMBERS * fewer

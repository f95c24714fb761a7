"""Which of several namesakes each strand of evidence belongs to, worked out from what excludes what and how well each fits."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

MARGIN = Decimal("0.10")
"""How much better than the next a person must fit."""

SURE = Decimal("0.75")
"""The score from which two that could both be someone else's are put together."""


class Contest:
    """Strands, numbered in an order that does not depend on that of the reports.

    `clashes[i]` are the numbers that exclude i, as the bits of an integer; `scores[i][j]` says how well i and j fit.
    """

    def __init__(self, clashes: Sequence[int], scores: Sequence[Sequence[Decimal]]) -> None:
        self._members: dict[int, list[int]] = {number: [number] for number in range(len(clashes))}
        self._clashes = list(clashes)
        self._scores = [list(row) for row in scores]

    def people(self) -> list[tuple[int, ...]]:
        """The strands of each person: merged one pair after the other, the best first, as long as a pair fits each other and no third
        that the merger excludes about as well."""
        while (pair := self._next()) is not None:
            self._merge(*pair)
        return [tuple(sorted(members)) for _, members in sorted(self._members.items())]

    def _next(self) -> tuple[int, int] | None:
        live = sorted(self._members)
        pairs = [
            (-self._scores[one][other], one, other)
            for one, other in combinations(live, 2)
            if not self._clashes[one] >> other & 1
        ]
        for minus, one, other in sorted(pairs):
            if self._is_clear(-minus, one, other) and self._is_clear(-minus, other, one):
                return one, other
        return None

    def _is_clear(self, score: Decimal, one: int, other: int) -> bool:
        """True where the first would not fit a third, which clashes with the other, about as well."""
        fitting = [
            third for third in self._members if third not in (one, other) and not self._clashes[one] >> third & 1
        ]
        rivals = [third for third in fitting if self._clashes[other] >> third & 1]
        if any(self._scores[one][third] > score - MARGIN for third in rivals):
            return False
        # A strand that could still be either of two people is tied to a third by strong evidence only.
        mask = sum(1 << third for third in fitting)
        torn = any(self._clashes[third] & mask for third in fitting)
        return bool(rivals) or not torn or score >= SURE

    def _merge(self, one: int, other: int) -> None:
        """Make one of two; the lower number stands for both."""
        self._members[one] += self._members.pop(other)
        self._clashes[one] |= self._clashes[other]
        for third in self._members:
            if self._clashes[third] >> other & 1:
                self._clashes[third] |= 1 << one
            best = max(self._scores[one][third], self._scores[other][third])
            self._scores[one][third] = self._scores[third][one] = best

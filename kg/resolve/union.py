"""Numbers put together step by step, but for pairs that must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Union:
    """The numbers from 0 up to a count; `apart` are pairs that never come together."""

    def __init__(self, count: int, apart: Iterable[tuple[int, int]] = ()) -> None:
        self._parent = list(range(count))
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def find(self, number: int) -> int:
        """The number that stands for the group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def may_join(self, one: int, other: int) -> bool:
        """True where nothing of the one group must stay apart from anything of the other."""
        a, b = self.find(one), self.find(other)
        return b not in {self.find(number) for number in self._apart.get(a, ())}

    def join(self, one: int, other: int) -> bool:
        """Put two groups together, unless they must stay apart; whether they are together now."""
        a, b = self.find(one), self.find(other)
        if not self.may_join(a, b):
            return False
        if a != b:
            first, second = min(a, b), max(a, b)
            self._parent[second] = first
            if second in self._apart:
                self._apart[first] |= self._apart.pop(second)
        return True

    def groups(self) -> list[tuple[int, ...]]:
        """The groups, each sorted, in order of their first members."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parent)):
            found[self.find(number)].append(number)
        return [tuple(found[root]) for root in sorted(found)]

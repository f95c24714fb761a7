"""Precision, recall and F1 by kind, accuracy by slot, and what was missed, of the rows of the fact queries against gold.

"Found" asks for the core of a fact, "strict" for every slot. An optional gold record is right where it is given and no loss where it is
not. Rows of reports without gold do not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kg.evaluate.gold import KINDS, Gold, Record
from kg.evaluate.likeness import Match, compare, identity
from kg.sameness import same_area

Row = Mapping[str, str]


def evaluate(gold: Mapping[str, Gold], rows: Mapping[str, Iterable[Row]]) -> Evaluation:
    """The figures of rows (by kind) against gold (by report). Rows of reports without gold do not count."""
    tallies: dict[str, Tally] = {}
    slots: dict[tuple[str, str], Accuracy] = {}
    misses: list[Miss] = []
    for kind in KINDS:
        by_source: dict[str, list[Record]] = defaultdict(list)
        for row in rows.get(kind, ()):
            by_source[row.get("source", "")].append(Record({k: v for k, v in row.items() if v}))
        tally = Tally()
        for source, report in gold.items():
            wanted, given = report[kind], _once(kind, by_source[source])
            pairs = tuple(pair_up(kind, wanted, given))
            tally += _tally(wanted, given, pairs)
            misses += _misses(kind, source, wanted, given, pairs)
            for slot, accuracy in _accuracies(kind, wanted, given, pairs):
                slots[kind, slot] = slots.get((kind, slot), Accuracy()) + accuracy
        tallies[kind] = tally
    return Evaluation(tallies, slots, tuple(misses))


def pair_up(
    kind: str,
    gold: Sequence[Record],
    rows: Sequence[Record],
    *,
    ignore_area: bool = False,
) -> Iterator[Pair]:
    """Yield pairs of a gold record and the row that gives it: the best first, each record and row in one pair at most."""
    candidates = []
    for i, wanted in enumerate(gold):
        for j, row in enumerate(rows):
            match = compare(
                kind,
                wanted,
                replace(row, slots={**row.slots, "area": wanted["area"]}) if ignore_area else row,
            )
            if match is not None and match.score > 0:
                candidates.append((match.strict, match.score, -i, -j, match))
    free_gold, free_rows = set(range(len(gold))), set(range(len(rows)))
    for _, _, i, j, match in sorted(candidates, key=lambda c: c[:4], reverse=True):
        if -i in free_gold and -j in free_rows:
            free_gold.remove(-i)
            free_rows.remove(-j)
            yield Pair(-i, -j, match)


@dataclass(frozen=True, slots=True)
class Pair:
    """The index of a gold record, the index of the row that gives it, and how well it does."""

    gold: int
    row: int
    match: Match


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of facts: wanted by gold, given in rows, found, and found with every slot right."""

    gold: int = 0
    given: int = 0
    found: int = 0
    strict: int = 0

    def __add__(self, other: Tally) -> Tally:
        """The sum, count by count."""
        return Tally(
            self.gold + other.gold,
            self.given + other.given,
            self.found + other.found,
            self.strict + other.strict,
        )

    def figures(self) -> dict[str, Any]:
        """Counts, and P, R and F1 of both levels rounded to four places."""
        levels = {"found": self.found, "strict": self.strict}
        return {"gold": self.gold, "given": self.given} | {name: self._level(hits) for name, hits in levels.items()}

    def _level(self, hits: int) -> dict[str, float]:
        p, r = _ratio(hits, self.given), _ratio(hits, self.gold)
        return {
            "p": round(p, 4),
            "r": round(r, 4),
            "f1": round(_ratio(2 * p * r, p + r), 4),
        }


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How often a slot was right among the facts that were found."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Accuracy) -> Accuracy:
        """The sum of both."""
        return Accuracy(self.right + other.right, self.of + other.of)

    @property
    def share(self) -> float:
        """Right over all, 0 where nothing was found."""
        return _ratio(self.right, self.of)


@dataclass(frozen=True, slots=True)
class Miss:
    """What is not as gold has it: MISSED (no row), SPURIOUS (no gold record) or SLOTS (`wrong` names the slots)."""

    how: str
    source: str
    kind: str
    gold: Record | None = None
    row: Record | None = None
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Tallies by kind, accuracies by kind and slot, and every miss, in the order of kinds and reports."""

    tallies: Mapping[str, Tally]
    slots: Mapping[tuple[str, str], Accuracy]
    misses: tuple[Miss, ...] = field(default=())

    @property
    def all(self) -> Tally:
        """The tally over all kinds: every fact counts once."""
        return sum(self.tallies.values(), Tally())


def _once(kind: str, rows: Iterable[Record]) -> list[Record]:
    """The rows without those that give a fact a second time."""
    first: dict[object, Record] = {}
    for row in rows:
        first.setdefault(identity(kind, row), row)
    return list(first.values())


def _tally(gold: Sequence[Record], rows: Sequence[Record], pairs: Sequence[Pair]) -> Tally:
    hits = [pair for pair in pairs if not gold[pair.gold].optional]
    return Tally(
        gold=sum(not record.optional for record in gold),
        given=len(rows) - (len(pairs) - len(hits)),
        found=len(hits),
        strict=sum(pair.match.strict for pair in hits),
    )


def _misses(
    kind: str,
    source: str,
    gold: Sequence[Record],
    rows: Sequence[Record],
    pairs: Sequence[Pair],
) -> Iterator[Miss]:
    paired_gold, paired_rows = (
        {pair.gold for pair in pairs},
        {pair.row for pair in pairs},
    )
    for i, record in enumerate(gold):
        if i not in paired_gold and not record.optional:
            yield Miss("MISSED", source, kind, gold=record)
    for j, row in enumerate(rows):
        if j not in paired_rows:
            yield Miss("SPURIOUS", source, kind, row=row)
    for pair in pairs:
        if not pair.match.strict and not gold[pair.gold].optional:
            wrong = tuple(slot for slot, right in pair.match.slots.items() if not right)
            yield Miss("SLOTS", source, kind, gold[pair.gold], rows[pair.row], wrong)


def _accuracies(
    kind: str, gold: Sequence[Record], rows: Sequence[Record], pairs: Sequence[Pair]
) -> Iterator[tuple[str, Accuracy]]:
    for pair in pairs:
        for slot, right in pair.match.slots.items():
            yield slot, Accuracy(int(right), 1)
    if kind == "indicators":
        # The area belongs to the core here: how often it is right shows only among pairs made without it.
        for pair in pair_up(kind, gold, rows, ignore_area=True):
            yield (
                "area",
                Accuracy(int(same_area(gold[pair.gold]["area"], rows[pair.row]["area"])), 1),
            )


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0

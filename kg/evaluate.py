"""How well the facts of a graph agree with gold files: precision, recall and F1 by kind, accuracy by slot, and what was missed.

Rows are the answers of the five fact queries, one mapping of column to text a row. A gold file is one JSON object a report;
its stem is the report's `source`. "Found" asks for the core of a fact, "strict" for every slot. An optional gold record is right
where it is given and no loss where it is not.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kg import sameness
from kg.sameness import number, overlap, plain, same_area, same_number, same_quantity

KINDS = ("officials", "indicators", "documents", "events", "places")
"""The kinds of fact, each the name of its query."""

_EVIDENCE = frozenset({"quote", "start", "end", "rule", "sentence"})
_HALF = 0.5


class GoldError(Exception):
    """A folder of gold files cannot be read; the message is one line that says why."""

    exit_status = 2


def read_gold(folder: Path) -> dict[str, Gold]:
    """The gold of each report by the stem of its file.

    Raises GoldError where the folder holds no gold file or one that is no gold.
    """
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise GoldError(f"{folder}: no gold files (*.json) here")
    return {path.stem: _read_one(path) for path in paths}


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
    compare = _COMPARE[kind]
    candidates = []
    for i, wanted in enumerate(gold):
        for j, row in enumerate(rows):
            match = compare(
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


def figures(evaluation: Evaluation) -> dict[str, dict[str, Any]]:
    """The figures of each kind and of all, rounded to four places, ready for JSON."""
    return {kind: tally.figures() for kind, tally in [*evaluation.tallies.items(), ("all", evaluation.all)]}


def render(evaluation: Evaluation) -> str:
    """The figures as a table for reading, slot accuracies below."""
    lines = [
        f"{'kind':<12}{'gold':>6}{'given':>7}   {'found P':>8}{'R':>7}{'F1':>7}   {'strict P':>8}{'R':>7}{'F1':>7}"
    ]
    for kind, line in figures(evaluation).items():
        found, strict = ("".join(f"{line[level][k]:>{w}.3f}" for k, w in _WIDTHS) for level in ("found", "strict"))
        lines.append(f"{kind:<12}{line['gold']:>6}{line['given']:>7}   {found}   {strict}")
    lines += ["", f"{'slot':<24}{'right':>7}{'of':>6}{'share':>8}"]
    for (kind, slot), accuracy in evaluation.slots.items():
        lines.append(f"{kind + ' ' + slot:<24}{accuracy.right:>7}{accuracy.of:>6}{accuracy.share:>8.3f}")
    return "\n".join(lines)


def render_misses(evaluation: Evaluation) -> Iterator[str]:
    """Yield a line for each record that was missed, each row that gold does not have, and each pair with a wrong slot."""
    for miss in evaluation.misses:
        sides = [f"{name} {_json(side)}" for name, side in (("gold", miss.gold), ("row", miss.row)) if side is not None]
        wrong = f" [{', '.join(miss.wrong)}]" if miss.wrong else ""
        yield f"{miss.how:<8} {miss.source} {miss.kind}{wrong}: {' | '.join(sides)}"


@dataclass(frozen=True, slots=True)
class Record:
    """One fact as slots of text, under the column names of the fact queries. `aliases` and `optional` come from gold."""

    slots: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    optional: bool = False

    def __getitem__(self, slot: str) -> str:
        """The slot's text; empty where the record does not say."""
        return self.slots.get(slot, "")


@dataclass(frozen=True, slots=True)
class Match:
    """How well a row gives a gold record, and which of the slots beyond the core are right."""

    score: float
    slots: Mapping[str, bool]

    @property
    def strict(self) -> bool:
        """True where every slot is right."""
        return all(self.slots.values())


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


Row = Mapping[str, str]
Gold = Mapping[str, Sequence[Record]]

_WIDTHS = (("p", 8), ("r", 7), ("f1", 7))


def _official(gold: Record, row: Record) -> Match | None:
    if sameness.person(gold["person"]) != sameness.person(row["person"]):
        return None
    if not sameness.same_position(_position(gold), _position(row)):
        return None
    right = same_area(gold["area"], row["area"])
    return Match(1.0 if right else 0.6, {"area": right})


def _indicator(gold: Record, row: Record) -> Match | None:
    plan, plan_given = number(gold["planPercent"]), number(row["planPercent"])
    if not gold["value"]:
        same = plan is not None and same_number(plan, plan_given)
    else:
        same = same_quantity(number(gold["value"]), gold["unit"], number(row["value"]), row["unit"])
    if not same or not same_area(gold["area"], row["area"]):
        return None
    likeness = sameness.likest(
        _labels(gold["unit"], gold["label"], *gold.aliases),
        _labels(row["unit"], row["label"], row["indicator"]),
    )
    if likeness < _HALF:
        return None
    slots = {
        "of": same_number(number(gold["of"]), number(row["of"])),
        "period": not gold["period"] or gold["period"] == row["period"],
        "status": (gold["status"] or "actual") == (row["status"] or "actual"),
        "bound": (gold["bound"] or "=") == (row["bound"] or "="),
        "plan": same_number(plan, plan_given),
        "change": _same_change(gold, row),
    }
    return Match(likeness + sum(slots.values()) / 10, slots)


def _document(gold: Record, row: Record) -> Match | None:
    if plain(gold["type"]) != plain(row["type"]):
        return None
    if gold["number"]:
        core = 1.0 if _solid(gold["number"]) == _solid(row["number"]) else 0.0
    elif row["number"]:
        core = 0.0
    else:
        core = overlap(plain(gold["issuer"]), plain(f"{row['issuer']} {row['title']}"))
    return Match(core, {"date": not gold["date"] or gold["date"] == row["date"]}) if core >= _HALF else None


def _event(gold: Record, row: Record) -> Match | None:
    if not same_area(gold["area"], row["area"]):
        return None
    dated = bool(gold["date"]) and gold["date"] == row["date"]
    about = overlap(plain(f"{gold['type']} {gold['about']}"), plain(f"{row['type']} {row['about']}"))
    if not dated and about < _HALF:
        return None
    return Match(
        _HALF + about / 2,
        {"date": dated or not gold["date"], "people": _people(gold) <= _people(row)},
    )


def _place(gold: Record, row: Record) -> Match | None:
    if sameness.area(gold["name"]) != sameness.area(row["name"]):
        return None
    return Match(1.0, {"within": not gold["within"] or same_area(gold["within"], row["within"])})


_COMPARE: Mapping[str, Callable[[Record, Record], Match | None]] = {
    "officials": _official,
    "indicators": _indicator,
    "documents": _document,
    "events": _event,
    "places": _place,
}


def _position(record: Record) -> frozenset[str]:
    return sameness.position_words(record["position"] or f"{record['role']} {record['body']}", record["area"])


def _labels(unit: str, *labels: str) -> list[str]:
    # "xã đạt chuẩn" with unit "xã" and "đạt chuẩn" with unit "xã" are one label: each is tried with its unit too.
    bare = [plain(label) for label in labels if label]
    return bare + [f"{label} {plain(unit)}" for label in bare]


def _same_change(gold: Record, row: Record) -> bool:
    wanted, given = number(gold["change"]), number(row["change"])
    if wanted is None or given is None:
        return wanted is given
    return same_quantity(wanted, gold["changeUnit"], given, row["changeUnit"])


def _people(record: Record) -> frozenset[str]:
    return frozenset(sameness.person(name) for name in record["people"].split("|") if name.strip())


def _solid(number_of_document: str) -> str:
    return plain(number_of_document).replace(" ", "")


def _once(kind: str, rows: Iterable[Record]) -> list[Record]:
    """The rows without those that give a fact a second time."""
    first: dict[object, Record] = {}
    for row in rows:
        first.setdefault(_identity(kind, row), row)
    return list(first.values())


def _identity(kind: str, row: Record) -> object:
    if kind == "officials":
        return (
            sameness.person(row["person"]),
            _position(row),
            sameness.area(row["area"]),
        )
    if kind == "places":
        return sameness.area(row["name"]), sameness.area(row["within"])
    return frozenset((slot, value) for slot, value in row.slots.items() if slot not in _EVIDENCE)


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


def _read_one(path: Path) -> Gold:
    try:
        # Numbers stay as written: slots hold text.
        data = json.loads(path.read_text(encoding="utf-8"), parse_float=str, parse_int=str)
        return {kind: tuple(_record(entry) for entry in data.get(kind, ())) for kind in KINDS}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise GoldError(f"{path}: not a gold file: {error}") from error


def _record(entry: Mapping[str, Any]) -> Record:
    slots = {slot: value for slot, value in entry.items() if isinstance(value, str)}
    if isinstance(change := entry.get("change"), Mapping):
        slots |= {
            "change": change.get("value") or "",
            "changeUnit": change.get("unit") or "",
        }
    slots["planPercent"] = entry.get("plan_pct") or ""
    slots["people"] = "|".join(entry.get("people") or ())
    filled = {slot: value for slot, value in slots.items() if value}
    return Record(filled, tuple(entry.get("aliases") or ()), bool(entry.get("optional")))


def _json(record: Record) -> str:
    return json.dumps(dict(record.slots), ensure_ascii=False)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0

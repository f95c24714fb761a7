"""How well a row of a fact query gives a record of gold, kind by kind, and when two rows are one fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg import sameness
from kg.evaluate.gold import Record
from kg.sameness import number, overlap, plain, same_area, same_number, same_quantity

_EVIDENCE = frozenset({"quote", "start", "end", "rule", "sentence"})
_HALF = 0.5


def compare(kind: str, gold: Record, row: Record) -> Match | None:
    """How well a row gives a gold record; None where its core is another fact."""
    return _COMPARE[kind](gold, row)


def identity(kind: str, row: Record) -> object:
    """What two rows of one report share that give the same fact."""
    if kind == "officials":
        return (
            sameness.person(row["person"]),
            _position(row),
            sameness.area(row["area"]),
        )
    if kind == "places":
        return sameness.area(row["name"]), sameness.area(row["within"])
    return frozenset((slot, value) for slot, value in row.slots.items() if slot not in _EVIDENCE)


@dataclass(frozen=True, slots=True)
class Match:
    """How well a row gives a gold record, and which of the slots beyond the core are right."""

    score: float
    slots: Mapping[str, bool]

    @property
    def strict(self) -> bool:
        """True where every slot is right."""
        return all(self.slots.values())


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

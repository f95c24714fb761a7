"""Short reports with figures that add up, and some with one that does not: made by chance with a fixed seed, the slips known.

Each case has a district of its own, so that no case disturbs another. Values are rounded after the sums are done, as reports do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.model import Area, Block, BlockKind, Change, IndicatorClaim, Metadata, Reading, Report, Span
from kg.ontology import Ontology
from kg.text import clean, lower

RIGHT, WRONG = 50, 5  # cases of each kind

LEVELS = (
    ("budget-revenue", "thu ngân sách trên địa bàn", "tỷ đồng", 40, 400),
    ("income-per-capita", "thu nhập bình quân đầu người", "triệu đồng/người/năm", 20, 70),
    ("rice-yield", "năng suất lúa", "tạ/ha", 40, 65),
    ("afforestation-area", "diện tích trồng rừng mới", "ha", 200, 900),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and what is read from it: for each figure the part of the sentence that gives it, and its slots."""

    sentence: str
    figures: tuple[tuple[str, dict[str, object]], ...]


def planted(ontology: Ontology, seed: int = 4) -> tuple[list[Reading], frozenset[str]]:
    """The readings of all reports in an order by chance, and the sources of those with a slip."""
    chance = random.Random(seed)
    districts = [unit for unit in ontology.areas.upper.values() if unit.level == "district" and unit.vintage == "2020"]
    chance.shuffle(districts)
    readings: list[Reading] = []
    slips: set[str] = set()
    for kind in (_change, _growth, _plan, _fraction, _parts, _range):
        for number in range(RIGHT + WRONG):
            area = ontology.areas.area(districts.pop())
            wrong = number >= RIGHT
            name = f"{kind.__name__.strip('_')}-{number:02}"
            for part, told in enumerate(kind(chance, area.label, wrong)):
                readings.append(_reading(f"{name}-{part}", told, area))
            if wrong:
                slips.add(f"{name}-{part}")
    chance.shuffle(readings)
    return readings, frozenset(slips)


def _change(chance: random.Random, area: str, wrong: bool) -> Iterator[Told]:
    concept, label, unit, before, after, year = _two_years(chance)
    change = _round(after - before)
    if wrong:
        change += Decimal(chance.choice((-1, 1))) * _round(chance.uniform(0.05, 0.5) * after + 0.4)
    yield _level(area, concept, label, unit, _round(before), year - 1)
    verb = "tăng" if change >= 0 else "giảm"
    more = f"{verb} {_written(abs(change))} {unit.partition('/')[0]} so với năm {year - 1}"
    yield _level(area, concept, label, unit, _round(after), year, more, change=Change(change, unit.partition("/")[0]))


def _growth(chance: random.Random, area: str, wrong: bool) -> Iterator[Told]:
    concept, label, unit, before, after, year = _two_years(chance)
    growth = _round((after / before - 1) * 100)
    if wrong:
        growth += Decimal(chance.choice((-1, 1))) * _round(chance.uniform(2, 20))
    yield _level(area, concept, label, unit, _round(before), year - 1)
    verb = "tăng" if growth >= 0 else "giảm"
    more = f"{verb} {_written(abs(growth))}% so với năm {year - 1}"
    yield _level(area, concept, label, unit, _round(after), year, more, change=Change(growth, "%"))


def _plan(chance: random.Random, area: str, wrong: bool) -> Iterator[Told]:
    concept, label, unit, aim, after, year = _two_years(chance)
    target = _round(aim)
    share = _round(after / float(target) * 100)
    if wrong:
        share += Decimal(chance.choice((-1, 1))) * _round(chance.uniform(2, 20))
    part = f"{label} đạt {_written(target)} {unit}"
    slots = _slots(concept, label, unit, target, year) | {"status": "target"}
    yield Told(f"Năm {year}, {area} phấn đấu {part}.", ((part, slots),))
    yield _level(area, concept, label, unit, _round(after), year, f"đạt {_written(share)}% kế hoạch", plan=share)


def _fraction(chance: random.Random, area: str, wrong: bool) -> Iterator[Told]:
    whole = chance.randrange(9, 60)
    some, year = chance.randrange(3, whole), chance.randrange(2012, 2024)
    share = _round(some / whole * 100)
    if wrong:
        share = (
            min(Decimal(100), share + _round(chance.uniform(2, 15)))
            if share < 90
            else share - _round(chance.uniform(2, 15))
        )
    part = f"{some}/{whole} xã đạt chuẩn nông thôn mới"
    label = "xã đạt chuẩn nông thôn mới"
    slots = _slots("ntm-communes", label, "xã", Decimal(some), year) | {
        "of": Decimal(whole),
        "written": f"{some}/{whole}",
    }
    more = f"{part}, chiếm {_written(share)}%"
    rate = _slots("ntm-communes-rate", f"tỷ lệ {label}", "%", share, year)
    yield Told(f"Năm {year}, {area} có {more}.", ((part, slots), (more, rate)))


def _parts(chance: random.Random, area: str, wrong: bool) -> Iterator[Told]:
    total, year = chance.randrange(100, 900), chance.randrange(2012, 2024)
    first = chance.randrange(total // 4, total // 2)
    second = total - first - chance.choice((0, 0, chance.randrange(1, total // 5)))
    if wrong:
        second = total - first + chance.randrange(3, total // 2)
    whole = f"trồng mới {total} ha rừng"
    one = f"{whole}, trong đó {first} ha keo"
    two = f"{one} và {second} ha quế"
    yield Told(
        f"Năm {year}, {area} {two}.",
        (
            (whole, _slots("afforestation-area", "trồng mới rừng", "ha", Decimal(total), year)),
            (one, _slots(None, "keo trồng mới", "ha", Decimal(first), year)),
            (two, _slots(None, "quế trồng mới", "ha", Decimal(second), year)),
        ),
    )


def _range(chance: random.Random, area: str, wrong: bool) -> Iterator[Told]:
    value = _round(chance.uniform(101, 900) if wrong else chance.uniform(0.5, 40))
    yield _level(area, "poverty-rate", "tỷ lệ hộ nghèo", "%", value, chance.randrange(2012, 2024))


def _two_years(chance: random.Random) -> tuple[str, str, str, float, float, int]:
    concept, label, unit, least, most = chance.choice(LEVELS)
    before = chance.uniform(least, most)
    return concept, label, unit, before, before * chance.uniform(0.9, 1.25), chance.randrange(2012, 2024)


def _level(
    area: str, concept: str, label: str, unit: str, value: Decimal, year: int, more: str = "", **slots: object
) -> Told:
    part = f"{label} của {area} là {_written(value)}{'' if unit == '%' else ' '}{unit}{', ' + more if more else ''}"
    return Told(f"Năm {year}, {part}.", ((part, _slots(concept, label, unit, value, year) | slots),))


def _slots(concept: str | None, label: str, unit: str, value: Decimal, year: int) -> dict[str, object]:
    return {
        "indicator_id": concept,
        "label": label,
        "unit": unit,
        "value": value,
        "written": _written(value),
        "period": str(year),
    }


def _reading(name: str, told: Told, area: Area) -> Reading:
    text = told.sentence
    whole = Span(0, len(text))
    about = Metadata(published=f"{int(str(told.figures[0][1]['period'])) + 1}-02-01")
    block = (Block(BlockKind.PARAGRAPH, whole),)
    report = Report(name, name, f"{name}.txt", text, clean(text), lower(clean(text)), block, (whole,), about)
    claims = []
    for part, slots in told.figures:
        start = text.index(part)
        span = Span(start, start + len(part))
        claims.append(IndicatorClaim(span=span, rule="indicators/label-verb-value", area=area, **slots))  # type: ignore[arg-type]
    return Reading(report, area, area.within, tuple(claims))


def _round(number: float) -> Decimal:
    return Decimal(str(round(number, 1)))


def _written(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")

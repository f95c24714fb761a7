"""Each fact once a report, distinct facts of one value apart."""

from __future__ import annotations

from decimal import Decimal

from kg.extract.repeats import without_repeats
from kg.model import Area, IndicatorClaim, Span

AREA = Area("huyện", "Lâm Khê", "x-1")


def claim(
    start: int, label: str, value: str, unit: str, of: str | None = None, period: str | None = "2022"
) -> IndicatorClaim:
    """A claim at a place."""
    return IndicatorClaim(
        span=Span(start, start + 10),
        rule="t",
        area=AREA,
        label=label,
        value=Decimal(value),
        unit=unit,
        of=of and Decimal(of),
        period=period,
    )


def test_a_headline_gives_way_to_the_body() -> None:
    """Of a headline's bare count and the body's fraction the fuller one stays."""
    short, full = (
        claim(0, "chỉ tiêu", "9", "chỉ tiêu", period="2023"),
        claim(900, "chỉ tiêu đạt", "9", "chỉ tiêu", "19", "2020-2023"),
    )
    assert without_repeats([short, full]) == [full]


def test_neighbours_of_one_value_are_two_facts() -> None:
    """ "1 xã nâng cao; 1 xã kiểu mẫu" in one list stay apart."""
    pair = [claim(0, "xã nông thôn mới nâng cao", "1", "xã"), claim(40, "xã nông thôn mới kiểu mẫu", "1", "xã")]
    assert without_repeats(pair) == pair


def test_other_wholes_are_other_facts() -> None:
    """32/39 and 32/40 contradict each other: both stay."""
    pair = [claim(0, "chỉ tiêu đạt", "32", "chỉ tiêu", "39"), claim(900, "chỉ tiêu đạt", "32", "chỉ tiêu", "40")]
    assert without_repeats(pair) == pair


def test_other_periods_are_other_facts() -> None:
    """The same value in two years is said twice."""
    pair = [
        claim(0, "thu ngân sách", "72", "tỷ đồng", period="2021"),
        claim(900, "thu ngân sách", "72", "tỷ đồng", period="2022"),
    ]
    assert without_repeats(pair) == pair

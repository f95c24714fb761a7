"""Each fact once a report, distinct facts of one value apart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kg.extract.repeats import without_repeats
from kg.model import Area, Change, IndicatorClaim, Span

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


def test_a_growth_in_the_headline_is_the_change_that_the_text_tells() -> None:
    """Not where the text's change is another one: of other amount, year, status or direction; nor in the body of the text."""
    headline = replace(claim(0, "tốc độ tăng tổng giá trị sản xuất", "11.1", "%"), rule="indicators/label-change")
    body = replace(claim(900, "tổng giá trị sản xuất", "20406", "tỷ đồng"), change=Change(Decimal("11.1"), "%"))
    told = [headline.span]
    assert without_repeats([headline, body], told) == [body]
    others = (
        replace(body, change=Change(Decimal(9), "%")),
        replace(body, change=Change(Decimal("-11.1"), "%")),
        replace(body, period="2021"),
        replace(body, status="target"),
    )
    for other in others:
        assert without_repeats([headline, other], told) == [headline, other]
    assert without_repeats([headline, body], [Span(2000, 2100)]) == [headline, body]


def test_of_two_tellings_the_one_that_knows_the_part_of_the_year_stays() -> None:
    headline, body = (
        claim(0, "diện tích lúa", "25000", "ha"),
        claim(900, "diện tích lúa", "25000", "ha", period="2022-9M"),
    )
    assert without_repeats([headline, body]) == [body]


def test_a_headline_beside_its_text_says_it_again() -> None:
    """Near as it is; what it says was reached the text may call an estimate, and the text's own claim stays."""
    headline, body = (
        claim(0, "tổng giá trị sản xuất", "41911", "tỷ đồng"),
        claim(90, "tổng giá trị sản xuất", "41911", "tỷ đồng"),
    )
    assert without_repeats([headline, body], [headline.span]) == [body]
    estimate = replace(body, status="estimate")
    assert without_repeats([headline, estimate], [headline.span]) == [estimate]
    assert without_repeats([headline, estimate], []) == [headline, estimate]

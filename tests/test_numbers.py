"""Numbers as reports write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.grammar.numbers import find_numbers, parse_number

VALUES = {
    "3365": ["3.365", "3365", "3 365"],
    "49.22": ["49,22"],
    "4598.03": ["4.598,03"],
    "0.68": ["0 68%", "0,68%", "0.68%"],
    "67.2": ["67.2%", "67,2 %"],
    "12000": ["12 000", "12.000"],
    "1223152": ["1.223.152", "1,223,152"],
    "8": ["08", "8"],
    "12.345": ["12.345%"],
    "15": ["l5%"],
}
SILENT = ["m2", "F0", "QL1A", "K8", "H5N1", "không có số nào"]


@pytest.mark.parametrize(("value", "written"), [(value, form) for value, forms in VALUES.items() for form in forms])
def test_one_value_has_many_spellings(value: str, written: str) -> None:
    """A point parts thousands, a comma decimals; lost commas and letters typed for digits are mended."""
    found = list(find_numbers(written, 0, len(written)))
    assert [number.value for number in found] == [Decimal(value)]


@pytest.mark.parametrize("written", SILENT)
def test_digits_inside_words_are_no_numbers(written: str) -> None:
    """Names that hold digits yield nothing."""
    assert list(find_numbers(written, 0, len(written))) == []


@given(st.integers(min_value=0, max_value=10**12))
def test_whole_numbers_come_back(value: int) -> None:
    """Written with points between thousands, a whole number is read as itself."""
    assert parse_number(f"{value:,}".replace(",", ".")) == Decimal(value)


@given(st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False))
def test_decimals_come_back(value: Decimal) -> None:
    """Written with a decimal comma, a number is read as itself."""
    assert parse_number(f"{value:,.2f}".translate(str.maketrans(",.", ".,"))) == value


@given(st.text(alphabet="0123456789.,/%- aO", max_size=60))
def test_numbers_lie_where_they_say(written: str) -> None:
    """Each number's span holds a digit or a letter typed for one, and no two overlap."""
    found = list(find_numbers(written, 0, len(written)))
    assert all(written[n.span.start : n.span.end].strip() for n in found)
    assert all(a.span.end <= b.span.start for a, b in zip(found, found[1:], strict=False))


def test_telephone_numbers_and_sections_are_marked_as_codes() -> None:
    """Digits in groups that make no number are one token, marked."""
    text = "gọi 0262.3586.115, mục 1.5.2"
    assert [(text[n.span.start : n.span.end], n.code) for n in find_numbers(text, 0, len(text))] == [
        ("0262.3586.115", True),
        ("1.5.2", True),
    ]

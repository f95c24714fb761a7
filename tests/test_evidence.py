"""A figure says what its number says: no other digits, no end of a longer number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.evidence import faults
from kg.model import Area, IndicatorClaim, PlaceClaim, Report, Span
from tests.readings import report


def figure(text: str, written: str, value: str, *numbers: str) -> tuple[Report, IndicatorClaim]:
    """A claim of a value whose quote is the whole text."""
    spans = tuple(Span(text.index(one), text.index(one) + len(one)) for one in numbers or (written,))
    claim = IndicatorClaim(
        span=Span(0, len(text)),
        rule="indicators/mau",
        area=None,
        label="mẫu",
        value=Decimal(value),
        unit="",
        written=written,
        numbers=spans,
    )
    return report("mau", text), claim


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3.365", "3365"),
        ("49,22", "49.22"),
        ("0 68", "0.68"),
        ("12 000", "12000"),
        ("9 481", "9481"),
        ("1O5", "105"),
        ("l5", "15"),
        ("32/39", "32"),
        ("10-15", "10"),
        ("74 tỷ 156", "74.156"),
        ("2 nghìn tỷ 300", "2300"),
        ("18", "180000"),
        ("0", "0"),
        ("ba", "3"),
    ],
)
def test_a_value_follows_from_its_number(written: str, value: str) -> None:
    """Points, commas, lost commas, blanks between thousands, letters for digits, sums and magnitude words are all read."""
    assert list(faults(*figure(f"Có {written} mẫu.", written, value))) == []


@pytest.mark.parametrize(
    ("written", "value"), [("02/14/48-2207", "2271"), ("25/78", "103"), ("4,5", "5"), ("32/39", "33")]
)
def test_a_value_of_other_digits_is_refused(written: str, value: str) -> None:
    assert list(faults(*figure(f"Có {written} mẫu.", written, value))) == [
        f"value {value} is not what {written!r} says"
    ]


def test_the_end_of_a_number_is_no_number() -> None:
    """In "GIẢM1,36%" no 36 per cent are said."""
    (fault,) = faults(*figure("Hộ nghèo GIẢM1,36%", "36", "36"))
    assert fault == "number at 15-17 is the end of a longer one"


@pytest.mark.parametrize(
    ("quote", "good"), [("TP.HCM", True), ("TP HCM", True), ("TPHCM", True), ("HCM", True), ("TP.BMT", False)]
)
def test_the_first_letters_of_its_syllables_stand_for_a_unit(quote: str, good: bool) -> None:
    """A city is often written by its initials; those of another are not its own."""
    text = f"Hội thảo ở {quote} bế mạc."
    claim = PlaceClaim(
        span=Span(text.index(quote), text.index(quote) + len(quote)),
        rule="places/mau",
        area=Area(tier="thành phố", name="Hồ Chí Minh"),
    )
    assert (list(faults(report("mau", text), claim)) == []) is good

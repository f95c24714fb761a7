"""The days that a period covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from kg.entities import Period

_FORMS = re.compile(
    r"(?P<first>\d{4})-(?P<last>\d{4})|(?P<year>\d{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<months>\d{1,2})M|"
    r"(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?))?"
)


def days_of(label: str) -> Period | None:
    """The days of a period in the notation of `kg.model.IndicatorClaim`; None where the label is in no such notation.

    >>> days_of("2021-9M")
    Period(label='2021-9M', begin='2021-01-01', end='2021-09-30', year=2021)
    """
    match = _FORMS.fullmatch(label)
    if match is None:
        return None
    if match["first"]:
        first, last = int(match["first"]), int(match["last"])
        return Period(label, f"{first:04}-01-01", f"{last:04}-12-31", last) if first <= last else None
    year = int(match["year"])
    if match["day"]:
        try:
            day = date(year, int(match["month"]), int(match["day"]))
        except ValueError:
            return None
        return Period(label, day.isoformat(), day.isoformat(), year)
    begin, end = _months(match)
    if not 1 <= begin <= end <= 12 or year == 0:
        return None
    return Period(label, f"{year:04}-{begin:02}-01", f"{year:04}-{end:02}-{monthrange(year, end)[1]}", year)


def _months(match: re.Match[str]) -> tuple[int, int]:
    """The first and last month."""
    if match["half"]:
        end = 6 * int(match["half"])
        return end - 5, end
    if match["quarter"]:
        end = 3 * int(match["quarter"])
        return end - 2, end
    if match["months"]:
        return 1, int(match["months"])
    if match["month"]:
        return int(match["month"]), int(match["month"])
    return 1, 12

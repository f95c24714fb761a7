"""Dates of any precision as the days they may mean: 2022, 2022-01, 2022-01-07."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_ONE = timedelta(days=1)


@lru_cache(maxsize=65536)
def first_day(iso: str | None) -> str | None:
    """The earliest day that a date may mean; None where it is no date.

    >>> first_day("2022-02")
    '2022-02-01'
    """
    return _day(iso, last=False)


@lru_cache(maxsize=65536)
def last_day(iso: str | None) -> str | None:
    """The latest day that a date may mean; None where it is no date.

    >>> last_day("2022-02")
    '2022-02-28'
    """
    return _day(iso, last=True)


def days_between(earlier: str, later: str) -> int:
    """How many days lie between two days; negative where the later one is earlier."""
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


@lru_cache(maxsize=65536)
def day_before(day: str) -> str:
    """The day before a day; the first day of all has none before it."""
    return (max(date.fromisoformat(day), date.min + _ONE) - _ONE).isoformat()


def _day(iso: str | None, *, last: bool) -> str | None:
    if not iso:
        return None
    try:
        if len(iso) == 10:
            return date.fromisoformat(iso).isoformat()
        year = int(iso[:4])
        month = int(iso[5:7]) if len(iso) == 7 and iso[4] == "-" else (12 if last else 1)
        if len(iso) not in (4, 7):
            return None
        return date(year, month, monthrange(year, month)[1] if last else 1).isoformat()
    except ValueError:
        return None

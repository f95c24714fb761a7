"""Dates as reports write them: 7/1, 29-6, 5.8, 22-12-2021, ngày 14 tháng 6 năm 2024; and the year that a bare day and month mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model import Span
from kg.text import DIGIT

_YEAR = r"(?:19|20)\d\d"
# A day and month by themselves are a date only after a word of time or inside brackets: 32/39 chỉ tiêu and 4/9 tiêu chí are none.
_CUE = r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm nay|hôm qua|hôm|sáng nay|chiều nay|từ|đến|tới|và|nay|qua|mai|vào|hết|trước|lúc|rạng sáng|phiên|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
# A pattern that begins with a digit is found by that digit at once; what must not stand before it is looked at second.
_FULL = re.compile(
    rf"(?P<day>\d(?<![\d/.,-].)\d?)\s?(?P<mark>[/.-])\s?(?P<month>\d{{1,2}})\s?(?P=mark)\s?(?P<year>{_YEAR})(?![\d])"
)
_WORDED = re.compile(rf"(?P<day>\d(?<!\d.)\d?) tháng (?P<month>\d{{1,2}})(?: năm (?P<year>{_YEAR}))?(?!\d)")
_SHORT = re.compile(
    r"(?P<day>\d(?<!\d.)\d?)(?P<mark>[/.-]|\s[/-]|[/-]\s)(?P<month>\d{1,2})(?![\d/.,-]*\d)(?!\s?%|\s?-\s?\d{1,2}(?![\d/.-]))"
)
_PAIR = re.compile(r"(?P<first>\d(?<!\d.)\d?)\s?(?:và|-|đến|đến ngày)\s?(?=\d{1,2}[/.-]\d{1,2})")
_BEFORE_SHORT = re.compile(rf"(?:(?<!\w){_CUE}[\s,(]+|\(\s?)(?:ngày\s)?\Z")
_BEFORE_SPACED = re.compile(r"(?<!\w)(?:ngày|sáng|chiều|tối)\s\Z")  # ngày 06- 8
_BEFORE_PAIR = re.compile(r"(?:ngày\s|từ\s|\()\Z")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?")
_REACH = 32
"""Characters before a day in which its word of time stands."""
_ANY = re.compile(rf"{DIGIT}(?<=\d)(?:\s?(?:[/-]\s?\d|\.\s?\d{{1,2}}(?!\d))| (?i:tháng))")  # 1.234 is none
# Where a day may stand, before what parts it from its month or from another day.
_DAY = re.compile(rf"{DIGIT}(?<=\d)(?<!\d.)(?=\d?\s?(?:[/.-]|tháng|và|đến))")
_AFTER = re.compile(
    r"\s?(?:chỉ tiêu|tiêu chí|xã|thôn|phường|thị trấn|trường|đại biểu|phiếu|cử tri|ha|tấn|tỷ|triệu|hộ|đơn vị|huyện|người|đồng chí|sản phẩm|vụ|km)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class DateHit:
    """A date in a text: day and month, the year where it is written, and for "6 và 7/8" the earlier day as `first`."""

    span: Span
    day: int
    month: int
    year: int | None = None
    first: int | None = None


def find_dates(clean: str, start: int, end: int) -> Iterator[DateHit]:
    """Yield the dates of clean[start:end] in order; fractions (32/39 chỉ tiêu) and document numbers are none.

    >>> [(h.day, h.month, h.year) for h in find_dates("Sáng 7/1, đạt 4/9 tiêu chí theo 07/2021/NĐ-CP ngày 14/6/2024", 0, 61)]
    [(7, 1, None), (14, 6, 2024)]
    """
    if _ANY.search(clean, start, end) is None:
        return
    low = clean[start:end].lower()
    days = [day.start() for day in _DAY.finditer(low)]
    found: dict[int, DateHit] = {}
    covered: set[int] = set()
    for pattern in (_FULL, _WORDED, _SHORT):
        for match in _matches(pattern, low, days):
            begin = match.start()
            if pattern is _SHORT:
                cue = _BEFORE_SPACED if len(match["mark"]) > 1 else _BEFORE_SHORT
                if not cue.search(low, max(0, begin - _REACH), begin):
                    continue
            day, month = int(match["day"]), int(match["month"])
            if not (1 <= day <= 31 and 1 <= month <= 12) or begin in covered:
                continue
            if pattern is _SHORT and _AFTER.match(low, match.end()):
                continue
            groups = match.groupdict()
            year = int(groups["year"]) if groups.get("year") else None
            found[begin] = DateHit(Span(start + begin, start + match.end()), day, month, year)
            covered.update(range(begin, match.end()))
    for pair in _matches(_PAIR, low, days):
        if _BEFORE_PAIR.search(low, max(0, pair.start() - _REACH), pair.start()):
            _join_pair(low, start, pair, found)
    yield from (found[key] for key in sorted(found))


def _matches(pattern: re.Pattern[str], low: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds that begins at one of the places, in order, nothing twice."""
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(low, place)):
            yield match
            end = match.end()


def _join_pair(low: str, start: int, pair: re.Match[str], found: dict[int, DateHit]) -> None:
    """Let the day after the first of two be one date with it: "6 và 7/8"."""
    hit = found.get(pair.end())
    if hit is None and (short := _DAY_AND_MONTH.match(low, pair.end())):
        span = Span(start + pair.end(), start + short.end())
        hit = DateHit(span, int(short[1]), int(short[2]), int(short[3]) if short[3] else None)
    if hit is not None and 1 <= hit.month <= 12 and 1 <= hit.day <= 31:
        span = Span(start + pair.start("first"), hit.span.end)
        found[pair.end()] = DateHit(span, hit.day, hit.month, hit.year, int(pair["first"]))


def resolve(hit: DateHit, published: str | None, ahead: int = 10) -> str | None:
    """The ISO date of a hit; its year, where unwritten, is that of the report, or the year before if it would lie more than `ahead` days after it.

    >>> resolve(DateHit(Span(0, 5), 28, 12), "2022-01")
    '2021-12-28'
    """
    year = hit.year
    if year is None:
        if not published:
            return None
        year = int(published[:4])
        latest = _last_day(published)
        try:
            if date(year, hit.month, hit.day) > latest + timedelta(days=ahead):
                year -= 1
        except ValueError:
            return None
    try:
        return date(year, hit.month, hit.day).isoformat()
    except ValueError:
        return None


def _last_day(published: str) -> date:
    """The last day of a date of any precision."""
    parts = [int(part) for part in published.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - timedelta(days=1)
    return date(*parts)

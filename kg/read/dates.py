"""The day a page was published, by the evidence it gives, the best first: its own metadata, the header of a collection, a stamp beside
the headline, the day the article begins with, the spring it greets, its address, and a clock at the top of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kg.grammar.dates import find_dates
from kg.grammar.periods import congress_year
from kg.model import Span
from kg.read.wording import Wording

_YEAR = r"(?:19|20)\d\d"
_ANY_YEAR = re.compile(_YEAR)
# What must not stand before a date is looked at after its first digit, for speed.
_DAY_FIRST = re.compile(rf"(\d(?<![\d/.,-].)\d?)\s?([/.-])\s?(\d{{1,2}})\s?\2\s?({_YEAR})(?!\d)")
_SHORT_YEAR = re.compile(r"(\d(?<![\d/.,-].)\d?)([/.-])(\d{1,2})\2([012]\d)(?![\d/.-])")
_WORDED = re.compile(rf"(\d(?<!\d.)\d?) tháng (\d{{1,2}}),? năm ({_YEAR})(?!\d)")
_YEAR_FIRST = re.compile(rf"(?<![\d/.,-])({_YEAR})([/-])(\d{{1,2}})\2(\d{{1,2}})(?!\d)")
_MONTH = re.compile(rf"tháng (\d{{1,2}})(?:\s?[/-]\s?| năm )({_YEAR})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}(?!\d)")
_MOMENT = re.compile(rf"({_YEAR})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s?(Z|[+-]00:?00)?)?")
_IN_ADDRESS = re.compile(rf"(?<!\d)({_YEAR})[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_LETTERHEAD = re.compile(r"[^,.:]{2,40}, ngày \d{1,2} tháng \d{1,2},? năm \d{4}\W*")
_NAMED_YEAR = re.compile(rf"(?<!đến )(?<!hết )(?<!cùng kỳ )(?<!so với )năm ({_YEAR})(?!\s?[-/–]\s?\d)")
_FOUNDED = re.compile(
    rf"\(?\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR}\s?[-–]\s?\d{{1,2}}[/.-]\d{{1,2}}[/.-](?P<now>{_YEAR})(?!\d)"
)
_HELD = re.compile(
    r"(?<!\w)(?:hội nghị|kỳ họp|phiên họp|đại hội)(?!\w)[^.;]{0,60}(?:diễn ra|tiến hành|tổ chức|khai mạc)(?!\w)"
    r"|(?<!\w)(?:đã tổ chức|tổ chức|khai mạc) (?:hội nghị|kỳ họp|phiên họp|đại hội)(?!\w)"
)
_SET_GOING = r"(?<!\w)(?<!kết quả )(?<!sau khi )(?<!đã )(?<!quá trình )(?:triển khai|phương hướng|phấn đấu|ra quân|phát động)(?!\w)[^.;]{{0,60}} năm {}(?!\d)"
_HISTORY = re.compile(r"(?<!\w)(?:tái lập|thành lập|giải phóng|ra đời|chia tách|khởi nghĩa)(?!\w)[^,.;]{0,30}\Z")
_AHEAD = 6  # years that a report may look ahead: the end of the next term
_OF_DOCUMENT = re.compile(
    r"(?<!\w)(?:nghị quyết|chỉ thị|quyết định|kế hoạch|kết luận|nghị định|thông tư|hướng dẫn|công văn|đề án|quy định)(?: số)? \d+(?: của [^,.;\d]{3,40})?,?\s(?:ngày\s)?\Z"
)
_NUMBERED = re.compile(r"\d[-/][a-zđ]|[a-zđ]/[a-zđ]")


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a line: ISO, as exact as written, and where it stands."""

    iso: str
    start: int
    end: int


def written_date(low: str) -> Found | None:
    """The first full date of a line in lower case, else the first month with a year; None where there is neither.

    A year of two digits counts beside a time of day: 26-12-14 09:17.

    >>> written_date("cập nhật: thứ 5, 09/08/2018 | 06:52 gmt+7").iso
    '2018-08-09'
    """
    dated = _ANY_YEAR.search(low) is not None
    if not dated and not has_clock(low):
        return None
    best: Found | None = None
    for pattern, order in (
        () if not dated else ((_DAY_FIRST, (4, 3, 1)), (_WORDED, (3, 2, 1)), (_YEAR_FIRST, (1, 3, 4)))
    ):
        match = pattern.search(low)
        if match and (best is None or match.start() < best.start):
            iso = iso_date(*(int(match[group]) for group in order))
            best = Found(iso, match.start(), match.end()) if iso else best
    if best is None and has_clock(low) and (short := _SHORT_YEAR.search(low)):
        iso = iso_date(2000 + int(short[4]), int(short[3]), int(short[1]))
        best = Found(iso, short.start(), short.end()) if iso else None
    if best is None and dated and (month := _MONTH.search(low)) and 1 <= int(month[1]) <= 12:
        best = Found(f"{month[2]}-{int(month[1]):02d}", month.start(), month.end())
    return best


def iso_date(year: int, month: int, day: int) -> str | None:
    """The ISO date; None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def has_date(text: str) -> bool:
    """True where a text holds a full date in figures."""
    return _DAY_FIRST.search(text) is not None


def has_clock(low: str) -> bool:
    """True where a line holds a time of day."""
    return ":" in low and _CLOCK.search(low) is not None


def is_letterhead(low: str) -> bool:
    """True for the line of place and date over an official paper: "Lâm Khê, ngày 7 tháng 1 năm 2022"."""
    return _LETTERHEAD.fullmatch(low) is not None


def from_metadata(written: str) -> str | None:
    """The day of a moment that markup gives; universal time is brought to that of Vietnam.

    >>> from_metadata("2023-06-28T23:30:00Z"), from_metadata("29/06/2023 08:00")
    ('2023-06-29', '2023-06-29')
    """
    moment = _MOMENT.search(written)
    if moment:
        iso = iso_date(*(int(moment[group]) for group in (1, 2, 3)))
        if iso and moment[6]:
            at = datetime.fromisoformat(iso) + timedelta(hours=int(moment[4]) + 7, minutes=int(moment[5]))
            return at.date().isoformat()
        return iso
    found = written_date(written.lower())
    return found.iso if found else None


def from_address(url: str) -> str | None:
    """The date in a web address: /2020/08/04/, /202008/, -20200804; None where there is none."""
    for match in _IN_ADDRESS.finditer(url):
        if match[3]:
            iso = iso_date(int(match[1]), int(match[2]), int(match[3]))
            if iso:
                return iso
        elif url[match.start() - 1 : match.start()] == "/" and url[match.end() : match.end() + 1] == "/":
            return f"{match[1]}-{match[2]}"
    return None


_SHORTLY = 45
"""Days before an event in which what is read out at it was written."""


def from_dateline(clean: str, low: str, opening: Iterable[Span], header: str | None, wording: Wording) -> str | None:
    """The day that one of the first sentences tells as that of its event, with its year; with a header, only a day in its month."""
    year: int | None = None
    latest: int | None = None  # the last year that the text names, looked for where a date tells its own
    bare: tuple[int, int] | None = None  # month and day that a sentence opens with, of a year that nothing tells
    for span in opening:
        founded = _FOUNDED.search(low, span.start, span.end)  # (12/3/1950 - 12/3/2025)
        if founded and header is None:
            year = int(founded["now"])
        elif year is None and header is None:
            year = congress_year(low[span.start : span.end])
        for hit in find_dates(clean, span.start, span.end):
            if founded and founded.start() <= hit.span.start < founded.end():
                continue
            before = low[max(span.start, hit.span.start - 60) : hit.span.start]
            if hit.year is None and hit.span.start - span.start > 90:
                continue
            if not _opens(low, span, hit.span, wording) or _is_of_document(before) or _HISTORY.search(before):
                continue
            if hit.year is not None:
                if latest is None:
                    latest = max((int(named) for named in _NAMED_YEAR.findall(low)), default=0)
                if hit.year + _AHEAD < latest:
                    continue  # a day of history: the text tells of years long after it
                iso = iso_date(hit.year, hit.month, hit.day)
            else:
                year = (
                    year if year is not None else (int(header[:4]) if header else likely_year(low, hit.month, wording))
                )
                iso = iso_date(year, hit.month, hit.day) if year else None
                if iso is None and bare is None:
                    bare = hit.month, hit.day
            if iso and (header is None or iso.startswith(header)):
                # "Sáng 20/4, ..." before "... hội nghị ngày 14/3/2017" is of that year
                return iso if bare is None or hit.year is None else iso_date(hit.year, *bare)
    return _after_full_day(clean, opening, *bare) if bare is not None and header is None else None


def _after_full_day(clean: str, opening: Iterable[Span], month: int, day: int) -> str | None:
    """A bare day in the year of a full one shortly before it: "Sáng 28/4, ..." where a letter of 27/4/2023 is read out."""
    for span in opening:
        for hit in find_dates(clean, span.start, span.end):
            iso = iso_date(hit.year, month, day) if hit.year is not None else None
            told = iso_date(hit.year, hit.month, hit.day) if hit.year is not None else None
            if iso and told and 0 <= (date.fromisoformat(iso) - date.fromisoformat(told)).days <= _SHORTLY:
                return iso
    return None


def from_meeting(clean: str, low: str, sentences: Iterable[Span]) -> str | None:
    """The day, with its year, of the first meeting that a text says was held; no day before the last year told is that of a report."""
    latest = max((int(year) for year in _NAMED_YEAR.findall(low)), default=0)
    for span in sentences:
        if not _HELD.search(low, span.start, span.end):
            continue
        for hit in find_dates(clean, span.start, span.end):
            before = low[max(span.start, hit.span.start - 60) : hit.span.start]
            if hit.year is not None and hit.year >= latest and not _is_of_document(before):
                return iso_date(hit.year, hit.month, hit.day)
    return None


def _opens(low: str, span: Span, hit: Span, wording: Wording) -> bool:
    """True where a date stands at the head of its sentence after a word of time, or with its sentence's event."""
    head = low[span.start : hit.start]
    return bool(wording.opens.search(head[-24:])) or head.rstrip().endswith("(")


def _is_of_document(before: str) -> bool:
    last = before.rstrip().removesuffix("ngày").rstrip(" ,").rpartition(" ")[2]
    return bool(_NUMBERED.search(last)) or _OF_DOCUMENT.search(before) is not None


def likely_year(low: str, month: int, wording: Wording) -> int | None:
    """The year of a day in a month, by the years that the text names: after New Year reports look back on the year before."""
    years = Counter(int(year) for year in _NAMED_YEAR.findall(low))
    if not years:
        return None
    usual = min(years, key=lambda year: (-years[year], year))
    if month <= 3:
        if usual - 1 not in years and "tổng kết" not in low and re.search(_SET_GOING.format(usual), low):
            return usual  # triển khai nhiệm vụ năm 2021
        return usual if usual + 1 not in years and usual - 1 in years else usual + 1
    if month >= 10 and years[usual - 1] * 2 >= years[usual] and _aimed_at(low, usual, wording):
        return usual - 1
    return usual


def _aimed_at(low: str, year: int, wording: Wording) -> bool:
    """True where a text speaks of a year as one to come: "nhiệm vụ năm 2022"."""
    places = [found.start() for found in re.finditer(rf" năm {year}(?!\d)", low)]
    heads = (low[max(0, place - 70) : place].rpartition(".")[2] for place in places)
    return any(wording.aims.search(head) for head in heads)


def from_spring(low: str, wording: Wording) -> str | None:
    """The month in which the spring that a text greets began: "xuân Nhâm Dần" is 2022-02."""
    found = wording.spring.search(low)
    return wording.new_year[found["name"]][:7] if found else None

"""Periods as reports word them, in the notation 2021, 2021-H1, 2021-Q1, 2021-9M, 2021-05, 2021-11-10, 2020-2025."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.matcher import Scanner
from kg.model import Span

_NUMBER_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = r"(?:19|20)\d\d"
_IN_YEAR = re.compile(_YEAR)
_YEARS = re.compile(rf"{_YEAR}-({_YEAR})")
_PART_OF_YEAR = re.compile(r"\d{4}-(?:H\d|Q\d|\d{1,2}M)")
_OF_YEAR = rf"(?:\s?[/-]\s?|\s(?:của\s)?(?:năm\s)?)(?P<year>{_YEAR})(?!\d)"

# What a period is compared with, when these words stand before it: "tăng 3% so với năm 2020", "gấp 1,4 lần năm 2020".
_COMPARED = re.compile(
    r"(?<!\w)(?:so với|lần so với|so(?!\w)|gấp [\d,]+ lần|bằng [\d,]+ lần|cùng kỳ(?: của)?|bằng [\d,]+% (?:so )?(?:với )?(?:thực hiện )?)\s?[^,;.()]{0,40}\Z"
)
_SINCE = re.compile(r"(?:t(?<!\wt)ừ|kể từ|từ sau|luật[\w\s]{0,40}|sinh|ban hành|từ đầu)\s*\Z")
_TERM_OF_BODY = re.compile(
    r"(?:(?:lần thứ|khóa|thứ)\s\w+|huyện|tỉnh|thành phố|thị xã|quận|xã|phường|các cấp|ủy|đảng bộ|(?<!xã )hội|quốc hội|hđnd|ubnd)(?:\s(?!định|qua)\w+){0,4}\s?,?\s*\(?\Z"
)


# A stage in the name of a standard dates that, not the figure: "theo chuẩn nghèo đa chiều giai đoạn 2022-2025".
_STAGE_OF = re.compile(r"(?<!\w)(?:chuẩn|tiêu chí|quy hoạch|chiến lược|đề án|kế hoạch số)(?!\w)[^,;.:]{0,60}\Z")
# "đạt 9/26 chỉ tiêu nghị quyết năm 2022": the year is the plan's.
_YEAR_OF_PLAN = re.compile(
    r"(?<!\w)(?:(?:nghị quyết|dự toán|kế hoạch)|(?:vượt|đạt) (?:mục tiêu|chỉ tiêu|nghị quyết)(?: đề ra| đặt ra)?)\s\Z"
)
# "Sau gần 6 tháng vận hành" says how long, not when.
_LASTED = re.compile(r"(?<!\w)(?:sau|gần|hơn|khoảng|suốt)\s\Z")
# "Báo cáo trình Đại hội nêu rõ, nhiệm kỳ 2010-2015, ...": what is reported opens with the term.
_TOLD = re.compile(r"(?<!\w)(?:nêu rõ|cho biết|cho thấy|khẳng định|đánh giá|chỉ rõ)(?: rằng)?[,:]?\s(?:trong\s)?\Z")
# The end or beginning of a month dates an occurrence (mưa lũ cuối tháng 3), unless the figure is as of it (đến cuối tháng 8).
_PART_OF_MONTH = re.compile(
    r"(?<!\w)(?<!đến )(?<!đến hết )(?<!tính đến )(?:cuối|đầu|giữa|trung tuần|thượng tuần|hạ tuần)\s\Z"
)
# "Nhìn lại nhiệm kỳ", "qua nhiệm kỳ", "khẳng định nhiệm kỳ": the years themselves are meant
_AHEAD = re.compile(
    r"tiến tới|hướng tới|hướng đến|chuẩn bị|chào mừng|trước thềm|sẽ|phục vụ|nhân sự|kế hoạch|duyệt|chỉ đạo điểm"
)
# what is done with what a congress resolved, years after it
_CARRIED_OUT = re.compile(
    r"(?<!\w)(?:thực hiện|triển khai|mục tiêu|chỉ tiêu|nghị quyết|sau|quán triệt|học tập|từ|kể từ|kết quả|sơ kết|tổng kết|đánh giá|đề ra)(?!\w)[^,;.:]*\Z"
)
_HOLDS = re.compile(
    r"(?<!\w)(?:khai mạc|bế mạc|tổ chức|diễn ra|tiến hành|mở|họp|dự|tại|chỉ đạo|tham gia|chúc mừng)(?: \w+){0,3} \Z"
)
_IS_HELD = re.compile(
    r"[^.;]{0,80}?(?<!\w)(?:khai mạc|bế mạc|diễn ra|tiến hành|thành công|được tổ chức|đã bầu|họp|phiên trù bị|phiên chính thức|hoàn thành|kết thúc|bước vào|tiếp tục(?= ngày| phiên| chương trình))(?!\w)"
)
_AIMED_AT = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|đưa|trở thành|trước|hết|đến|quyết tâm)(?!\w)[^.;]{0,60}\Z")
_IN_A_YEAR = re.compile(r"(?<!đến )(?<!hết )năm (20\d\d)(?!\d| ?-)")
_LOOKS_BACK = re.compile(r"qua\Z|trước\Z|rồi\Z|\Atrong nhiệm kỳ\Z")
_RECALLED = re.compile(r"(?:qua|trong|lại|khẳng định|cho thấy|của|cả|sau|kết quả|bước vào|hết|cuối)\s*\Z")


# "khai mạc Đại hội đại biểu Đảng bộ huyện lần thứ X, nhiệm kỳ 2020-2025": not one that a resolution is of
_CONGRESS = re.compile(
    r"(?<!nghị quyết )(?<!nghị quyết của )đại hội [^.;:\n]{0,60}?(?:lần thứ|lần) \w{1,9},?\s\(?nhiệm kỳ (?P<first>20\d\d)\s?-\s?20\d\d"
    r"|kỳ họp thứ nhất,? [^.;:\n]{0,50}?nhiệm kỳ (?P<elected>20\d\d)\s?-\s?20\d\d"
)


@dataclass(frozen=True, slots=True)
class PeriodHit:
    """A period named in a text. `role` is level, or base (what a change is measured against), term (of a body or congress),
    now (đến nay: the day of the report), today (hiện có: the
    year of the report), name (part of the name of a plan or standard), school (a school year,
    which holds for its own figure only)."""

    span: Span
    period: str
    role: str


@lru_cache(maxsize=1024)
def year_of(period: str | None) -> int | None:
    """The last year of a period: 2023 for 2020-2023; None where there is none.

    >>> year_of("2021-H1"), year_of("2020-2025")
    (2021, 2025)
    """
    if not period or not _IN_YEAR.match(period):
        return None
    span = _YEARS.fullmatch(period)
    return int(span[1]) if span else int(period[:4])


def is_part_of_year(period: str | None) -> bool:
    """True for a half, a quarter or some months of a year.

    >>> is_part_of_year("2021-H1"), is_part_of_year("2021-9M"), is_part_of_year("2021-05"), is_part_of_year(None)
    (True, True, False, False)
    """
    return period is not None and _PART_OF_YEAR.fullmatch(period) is not None


def is_ahead(period: str | None, published: str | None) -> bool:
    """True where a period ends after the report was published; a whole year only where it is a later one, a stretch of years
    only where it has not begun before the report's year (a term under way has results).

    >>> is_ahead("2022", "2022-10-05"), is_ahead("2022-Q4", "2022-10-05"), is_ahead("2023", "2022-10-05")
    (False, True, True)
    >>> is_ahead("2020-2025", "2022-10-05"), is_ahead("2020-2025", "2020-08-14")
    (False, True)
    """
    last = year_of(period)
    if last is None or period is None or not published or period == published:
        return False
    if len(period) == 9 and period[4] == "-" and period[:4] < published[:4]:
        return False
    if last != int(published[:4]):
        return last > int(published[:4])
    ends = {"Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12", "H1": "06", "H2": "12"}
    tail = period[5:]
    if tail in ends and len(published) >= 7:
        return ends[tail] > published[5:7] or tail in ("Q4", "H2")
    return False


def find_periods(
    low: str,
    start: int,
    end: int,
    published: str | None,
    year: int | None,
    interval: str | None = None,
    places: Sequence[int] | None = None,
) -> Iterator[PeriodHit]:
    """Yield the periods of low[start:end] in order, none overlapping another.

    `published` is the report's ISO date, `year` the year that "trong năm" or "quý III" means here, `interval` the one that "giai đoạn này" means;
    where one is needed and not known, nothing comes out.

    >>> text = "9 tháng năm 2022, thu ngân sách tăng 5% so với năm 2021; đến nay có 12 xã"
    >>> [(hit.period, hit.role) for hit in find_periods(text, 0, len(text), "2022-10-05", 2022)]
    [('2022-9M', 'level'), ('2021', 'base'), ('2022-10-05', 'now')]
    """
    position = start
    if places is None:  # `places` are the openings of the whole text, where they are at hand
        places = openings(low[:end], _SCANNER.find(low[:end])[0])
    for begin in places[bisect_left(places, start) : bisect_left(places, end)]:
        match = _ANY.match(low, begin, end) if begin >= position else None
        if match is None:
            continue
        kind = match.lastgroup or ""
        position = match.end()
        pattern, value = _RULES[kind.split("__")[0]]
        detail = pattern.match(low, match.start(), end)
        if detail is None:
            continue
        period = value(detail, published, year)
        ahead = (
            period is not None and detail[0].endswith(("tới", "mới")) and (interval or "")[:4] < (published or "")[:4]
        )
        if (
            kind == "again"
            and interval
            and not ahead
            and ("giai đoạn" in detail[0] or int(interval[5:]) - int(interval[:4]) == 5)
        ):
            period = interval
            if _LOOKS_BACK.search(detail[0]) and year is not None and interval[:4] == (published or str(year))[:4]:
                period = _term_to(int(interval[:4]))  # the congress that opens a term looks back on the one before it
            elif detail[0].startswith(("cuối", "hết")):
                period = interval[5:]  # Nhiệm kỳ 2020-2025, ... đến cuối nhiệm kỳ đạt
        if period is None:
            continue
        span = Span(detail.start() + (low[detail.start()] == "("), detail.end())
        position = max(span.end, match.start() + 1)
        if kind.startswith("interval"):
            interval = period  # Nhiệm kỳ 2020-2025, ... đến cuối nhiệm kỳ
        yield PeriodHit(span, period, _role(low, start, span, kind))


def openings(low: str, hits: Sequence[tuple[int, int, int]], first: int = 0) -> list[int]:
    """The places in a text, in order, where a word or number begins that a period may begin with; `hits` are those of OPENINGS, the
    first of which has the number `first`."""
    places: set[int] = set()
    for number, at, stop in hits:
        word = number - first
        if word < 2:  # a year: alone, or in brackets
            if not _A_YEAR.match(low, at):
                continue
            if _GOES_ON.match(low, at + 4):
                places.add(at)
            if bracket := _BRACKET.search(low, max(0, at - 2), at):
                places.add(bracket.start())
            continue
        if word < 4:  # a number of months or years before the word
            if count := _COUNT.search(low, max(0, at - 3), at):
                places.add(count.start())
        after = low[stop : stop + 1]
        if word in (4, 5) or not after.isalnum() and after != "_" or after.isdecimal():
            places.add(at)
    found: list[int] = []
    for at in sorted(places):
        before = low[at - 1] if at else " "
        if before == " " or not (before.isalnum() or before == "_"):
            found.append(at)
    return found


def _role(low: str, start: int, span: Span, kind: str) -> str:
    if kind in ("now", "today"):
        return kind
    left = low[max(start, span.start - 90) : span.start]
    if kind in ("same", "termstart") or _is_compared(left) or _SINCE.search(left):
        return "base"
    if (
        kind == "interval"
        and "nhiệm kỳ" in low[span.start : span.start + 9]
        and _TERM_OF_BODY.search(left[-48:])
        and not _RECALLED.search(left)
        and not _TOLD.search(left)
    ):
        return "term"
    if kind == "interval" and "nhiệm kỳ" not in low[span.start : span.start + 9] and _STAGE_OF.search(left):
        return "name"
    if kind == "back" and re.search(r"(?<!\w)(?:lần đầu(?: tiên)?|nhất)\s?(?:trong\s)?\Z", left):
        return "name"
    if kind == "interval" and "năm học" in low[span.start : span.start + 8]:
        return "school"
    if kind == "year" and _YEAR_OF_PLAN.search(left):
        return "name"
    of_year = left.endswith("hơn ") and low[span.start : span.end].endswith((" qua", " đầu năm"))
    if kind == "months" and not of_year and _LASTED.search(left):
        return "name"  # sau 6 tháng triển khai; but "hơn 9 tháng qua" is the part of the year
    if kind == "month" and _PART_OF_MONTH.search(left):
        return "name"
    return "level"


def _is_compared(left: str) -> bool:
    """True where the words before a period say that it is what a change is measured against."""
    told = "so" in left or "cùng kỳ" in left or "gấp " in left or "bằng " in left
    return told and _COMPARED.search(left) is not None


def _year(match: re.Match[str], year: int | None) -> int | None:
    found = match.groupdict().get("year")
    return int(found) if found else year


def _interval(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    first, last = int(match["first"]), int(match["last"])
    return f"{first}-{last}" if first < last else str(first)


def _months(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    count = _NUMBER_WORDS.get(match["months"]) or (int(match["months"]) if match["months"].isdigit() else 0)
    whose = _year(match, year)
    if whose is None or not 2 <= count <= 11:
        return None
    if "cuối" in match[0]:
        return {6: f"{whose}-H2", 3: f"{whose}-Q4"}.get(count)
    return {6: f"{whose}-H1", 3: f"{whose}-Q1"}.get(count, f"{whose}-{count}M")


def _half(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    whose = _year(match, year)
    return None if whose is None else f"{whose}-{'H2' if 'cuối' in match[0] else 'H1'}"


def _quarter(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    whose = _year(match, year)
    return None if whose is None else f"{whose}-Q{_QUARTERS[match['quarter']]}"


def _month(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    whose = _year(match, year)
    return f"{whose}-{int(match['month']):02d}" if whose and 1 <= int(match["month"]) <= 12 else None


def _day(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    whose = _year(match, int(published[:4]) if published else year)
    day, month = int(match["day"]), int(match["month"])
    return f"{whose}-{month:02d}-{day:02d}" if whose and 1 <= month <= 12 and 1 <= day <= 31 else None


def _now(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    return published


def _plain_year(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    return match["year"]


def _this_year(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    if year is None:
        return None
    words = match[0]
    if "tới" in words or "sau" in words:
        return str((int(published[:4]) if published else year) + 1)
    if "ngoái" in words or "trước" in words:
        return str(year - 1)
    if "nay" in words and published:
        return published[:4]
    if "qua" in words and published:
        # phrases of looking back: in January to March the year before is meant
        return str(int(published[:4]) - 1) if published[5:7] in ("01", "02", "03") else published[:4]
    return str(year)


def _again(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    if "giai đoạn" in match[0]:
        return None
    if published and int(published[:4]) % 5 == 0 and _LOOKS_BACK.search(match[0]):
        return _term_to(int(published[:4]))
    if published and match[0].endswith(("tới", "mới")) and "nửa" not in match[0]:
        first = (int(published[:4]) + 4) // 5 * 5
        return f"{first}-{first + 5}" if "tới" in match[0] or str(first) == published[:4] else None
    if match[0] == "trong nhiệm kỳ":
        return None
    term = term_at(published)
    # the end of a term is its last year: "đến cuối nhiệm kỳ" in 2022 is 2025
    return term[5:] if term and match[0].startswith(("cuối", "hết")) else term


def congress_year(low: str) -> int | None:
    """The year in which the term begins that a congress told of in a sentence opens, or the first session of a council; None where none is,
    or where it lies ahead.

    >>> congress_year("đại hội đại biểu đảng bộ huyện lần thứ x, nhiệm kỳ 2020-2025"), congress_year("nghị quyết đại hội x")
    (2020, None)
    >>> congress_year("thực hiện mục tiêu đại hội lần thứ x, nhiệm kỳ 2020-2025, sáng 15/7 huyện ủy họp")
    >>> congress_year("khai mạc đại hội lần thứ x, nhiệm kỳ 2020-2025; phấn đấu năm 2025 về đích")
    2020
    >>> congress_year("hđnd huyện đã tổ chức kỳ họp thứ nhất hđnd huyện khóa vii, nhiệm kỳ 2021-2026")
    2021
    >>> congress_year("huyện ủy tổ chức sơ kết nửa nhiệm kỳ đại hội lần thứ x, nhiệm kỳ 2020-2025")
    """
    congress = _CONGRESS.search(low)
    if congress is None:
        return None
    before = max(0, congress.start() - 60)
    if _AHEAD.search(low, before, congress.start()) or _CARRIED_OUT.search(low, before, congress.start()):
        return None
    opens = not low[: congress.start()].strip(" \n-–•")
    if not (opens or _HOLDS.search(low, before, congress.start()) or _IS_HELD.match(low, congress.end())):
        return None
    first = int(congress["first"] or congress["elected"])
    later = any(int(one[1]) > first and not _AIMED_AT.search(low, 0, one.start()) for one in _IN_A_YEAR.finditer(low))
    return None if later else first


def _term_to(last: int) -> str:
    """The term of five years that ends with a year."""
    return f"{last - 5}-{last}"


def term_at(published: str | None) -> str | None:
    """The party term that a day lies in: five years from a congress year (2010, 2015, 2020 ...), congresses being held about mid-year.

    >>> term_at("2022-10-25"), term_at("2020-03")
    ('2020-2025', '2015-2020')
    """
    if not published:
        return None
    year = int(published[:4])
    first = year // 5 * 5
    if year == first and published[5:7] < "06":
        first -= 5
    return f"{first}-{first + 5}"


def _since_congress(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    term = term_at(published)
    return None if term is None or published is None or term[:4] == published[:4] else f"{term[:4]}-{published[:4]}"


def _today(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    return published[:4] if published else None


def _same(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    whose = _year(match, year - 1 if year else None)
    return None if whose is None else str(whose)


def _five_years(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    """The term behind a congress year: "qua 5 năm nỗ lực phấn đấu" in 2020 is 2015-2020."""
    last = int(published[:4]) if published else year
    return _term_to(last) if last is not None and last % 5 == 0 else None


def _years_back(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    """The years up to the report: "5 năm qua" in 2020 is 2015-2020."""
    count = _NUMBER_WORDS.get(match["count"]) or (int(match["count"]) if match["count"].isdigit() else 0)
    return f"{int(published[:4]) - count}-{published[:4]}" if published and 2 <= count <= 20 else None


def _years_ago(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    """The year that lies so many before the report's: "10 năm trước" in 2024 is 2014."""
    word = match["count"] or match["ago"]
    count = _NUMBER_WORDS.get(word) or (int(word) if word.isdigit() else 0)
    return str(int(published[:4]) - count) if published and 2 <= count <= 40 else None


def _term_start(match: re.Match[str], published: str | None, year: int | None) -> str | None:
    # party terms begin with the congress year: 2010, 2015, 2020, 2025
    whose = int(published[:4]) if published else year
    return None if whose is None else str((whose - 1) // 5 * 5 if whose % 5 == 0 else whose // 5 * 5)


_Value = Callable[[re.Match[str], str | None, int | None], str | None]
_RULES: dict[str, tuple[re.Pattern[str], _Value]] = {
    name: (re.compile(pattern), value)
    for name, (pattern, value) in {
        # giai đoạn 2021-2025 · nhiệm kỳ 2020 - 2025 · năm học 2021-2022 · 2016 - 2020
        "interval": (rf"(?:(?:trong |qua |cả )?(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học|các năm|năm|từ năm|5 năm|(?:vụ )?đông\s?-?\s?xuân)\s)?\(?(?P<first>{_YEAR})\s?(?:-|đến(?: năm)?)\s?(?P<last>{_YEAR})(?!\d)", _interval),
        # sau gần 3 năm thực hiện Nghị quyết Đại hội: from the congress to the report
        "since": (r"(?:sau|qua) (?:gần |hơn )?\d(?:,5)? năm (?:triển khai )?(?:thực hiện|đưa) nghị quyết đại hội", _since_congress),
        # cũng trong nhiệm kỳ này · cùng giai đoạn · nửa nhiệm kỳ tới
        "fiveyears": (r"(?:sau|qua|trong) (?:5|năm) năm (?=nỗ lực|phấn đấu|thực hiện|triển khai|xây dựng|đoàn kết|cố gắng)|trong 5 năm(?=,)", _five_years),
        "again": (r"(?:cùng|cả) giai đoạn(?! \d)|giai đoạn (?:này|trên)|nhiệm kỳ (?:này|qua|vừa qua|trước|vừa rồi|tới|mới)|trong nhiệm kỳ(?=,)|nửa nhiệm kỳ (?:tới|còn lại)|(?:cuối|hết|cả) nhiệm kỳ(?! \d)", _again),
        "today": (r"(?<!thực )(?<!biểu )(?<!xuất )(?<!thể )(?<!phát )hiện (?=có|còn|đạt)|(?:tính )?đến thời điểm (?:diễn ra )?đại hội", _today),
        # 6 tháng đầu năm 2022 · 9 tháng qua · 3 tháng cuối năm
        "months": (rf"(?<![\d/.,-])(?P<months>\d{{1,2}}|{'|'.join(_NUMBER_WORDS)}) tháng(?:\s(?:đầu|cuối)(?: năm)?|\squa|\snăm nay)?(?:{_OF_YEAR})?(?!\s?tuổi)(?!\s(?:trở|sau|nữa|chưa|liền|tới))", _months),
        "half": (rf"nửa (?:đầu|cuối) năm(?:{_OF_YEAR})?", _half),
        # quý III · quý 3/2022 · quý I-2025
        "quarter": (rf"qu[ýí] (?P<quarter>iv|iii|ii|i|[1-4])(?!\w)(?:{_OF_YEAR})?", _quarter),
        # đến ngày 15/12 · tính đến 30/11/2021
        "day": (rf"(?:tính )?(?:đến|tới)(?: hết)?(?: ngày)? (?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})(?:[/.-](?P<year>{_YEAR}))?(?!\d)(?!\s?%)", _day),
        # tháng 10 · tháng 6/2024 · tháng 1-2025 · tháng 5 năm 2022
        "month": (rf"(?<!ngày \d )(?<!ngày \d\d )tháng (?P<month>\d{{1,2}})(?!\d|\s?%)(?:{_OF_YEAR})?", _month),
        # a flow since New Year: the year, whatever the day of the report
        "todate": (r"(?:(?:tính |kể )?từ )?đầu năm (?:đến|tới) (?:nay|thời điểm này|giờ)", lambda match, published, year: published and published[:4]),
        "now": (r"(?:lũy kế |tính |cho )?(?:đến|tới) (?:nay|thời điểm (?:này|hiện tại|hiện nay|báo cáo)|bây giờ)|(?<!như )hiện nay|tại thời điểm này", _now),
        "back": (rf"(?:trong )?(?P<count>\d{{1,2}}|{'|'.join(_NUMBER_WORDS)}) năm (?:qua|vừa qua|trở lại đây)(?!\w)", _years_back),
        # 10 năm trước · cách đây 5 năm
        "ago": (rf"(?<!gần )(?<!hơn )(?<!so với )(?<!so )(?:cách đây (?P<count>\d{{1,2}}|{'|'.join(_NUMBER_WORDS)}) năm|(?P<ago>\d{{1,2}}|{'|'.join(_NUMBER_WORDS)}) năm (?:về )?trước)(?!\w)", _years_ago),
        "same": (rf"cùng kỳ(?: năm)?(?: trước| ngoái)?(?:\s(?:năm )?(?P<year>{_YEAR}))?", _same),
        "termstart": (r"đầu nhiệm kỳ", _term_start),
        # vụ hè thu 2021 · vụ mùa năm 2022
        "season": (rf"vụ (?:đông\s?-?\s?xuân|hè\s?-?\s?thu|thu\s?-?\s?đông|xuân\s?-?\s?hè|xuân|mùa|đông|hè|chiêm) (?:năm )?(?P<year>{_YEAR})(?![\d/-])(?!\s?-\s?\d)", _plain_year),
        # năm 2021 · đến hết năm 2021 · cuối năm 2020 · (2021) · xuân 2022 is none
        "year": (rf"(?:(?:tính )?(?:đến |vào |trong |hết |cuối |đầu |cả )*năm|\(|12/|12-)\s?(?P<year>{_YEAR})(?![\d/-])(?!\s?-\s?\d)", _plain_year),
        "this": (r"(?:trong|cả|(?<!kế hoạch )(?<!dự toán )(?<!nghị quyết )(?<!chỉ tiêu )của|hết|cuối) năm(?! (?:19|20)\d\d)(?: nay| qua| vừa qua)?|(?<!nửa )(?<!nhiều )(?<!mấy )(?<!\d )năm (?:qua|vừa qua|nay|tới|sau|ngoái|trước|liền trước)(?!\w)(?!\s(?:ngày|khi|đó|cả|này))", _this_year),
    }.items()
}  # fmt: skip
# Where a period may begin: a look at the first words, by their first letter, before all rules are tried. A rule that begins with
# another word adds it here.
_FIRST_WORDS = (
    *("trong", "qua", "cả", "giai", "thời kỳ", "nhiệm", "năm", "các năm", "từ năm", "vụ đông", "vụ hè", "vụ thu", "vụ xuân", "vụ mùa", "vụ chiêm", "đông xuân", "đông-xuân", "sau", "cùng", "nửa", "cuối", "hết"),
    *("từ", "kể", "cách đây", "hiện", "tính", "đến", "tới", "quý", "quí", "tháng", "lũy", "cho", "tại thời", "đầu", "vào", "của năm"),
    *(word.split(" ")[0] for word in _NUMBER_WORDS),
)  # fmt: skip
# All are looked for at once, which is eight times as fast as a pattern.
OPENINGS = tuple(dict.fromkeys(("19", "20", "tháng", "năm", "12/", "12-", *_FIRST_WORDS)))
_SCANNER = Scanner([OPENINGS])
_A_YEAR = re.compile(_YEAR)
_GOES_ON = re.compile(r"\s?[-đ]")
_BRACKET = re.compile(r"\(\s?\Z")
_COUNT = re.compile(r"\d{1,2} \Z")
_ANY = re.compile(
    "|".join(f"(?P<{name}>{re.sub(r'[?]P<[a-z]+>', '?:', pattern.pattern)})" for name, (pattern, _) in _RULES.items())
)

"""What sentences inherit: the unit the report is about, the units it names, period and status. Worked out once, before extraction."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from kg.extract.people import People, name_people
from kg.extract.scan import Scan, scan
from kg.grammar.periods import PeriodHit, congress_year, find_periods, is_ahead, is_part_of_year, year_of
from kg.grammar.words import starting, words
from kg.model import READABLE, Area, Block, BlockKind, Report, Span
from kg.ontology import Ontology


@dataclass(frozen=True, slots=True)
class AreaMention:
    """An administrative unit named in the text, from its tier word to the end of its name ("huyện Hương Khê", or "B" in "3 xã: A, B, C").

    `area` is resolved where the gazetteer and the context settle it, else it has no id and says why.
    """

    span: Span
    area: Area


@dataclass(frozen=True, slots=True)
class Location:
    """Where a report plays: the unit it is about, that unit's province, every unit named, and the parts that turn to another, in order of
    place."""

    area: Area | None
    province: Area | None
    mentions: tuple[AreaMention, ...]
    asides: tuple[tuple[Span, Area], ...] = ()
    scan: Scan | None = field(default=None, compare=False, repr=False)  # of the report, where that was made before
    _starts: tuple[int, ...] = field(
        init=False, compare=False, repr=False
    )  # of the mentions, asked for in every sentence

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple([mention.span.start for mention in self.mentions]))

    def own(self, at: int) -> Area | None:
        """The unit that the report is about at a place: its own, or that of the part which turns to another."""
        return next((area for span, area in self.asides if span.start <= at < span.end), self.area)

    def named_in(self, start: int, end: int) -> tuple[AreaMention, ...]:
        """The units whose names begin in a stretch of text."""
        first = bisect_left(self._starts, start)
        return self.mentions[first : bisect_left(self._starts, end, lo=first)]


@dataclass(frozen=True, slots=True)
class Setting:
    """What one sentence inherits; as many as `Report.sentences`, in the same order.

    `period` and `status` hold where the sentence says nothing else; `periods` are those it names itself, `year` is what "trong năm" means in it.
    """

    span: Span
    block: Block
    period: str | None
    status: str
    year: int | None = None
    periods: tuple[PeriodHit, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """The report's location, the setting of each of its sentences, what stands where in it and the people it names. `published` is its ISO
    date of any precision, `congress` the first year of the term that the congress it is about opens."""

    location: Location
    published: str | None
    settings: tuple[Setting, ...]
    scan: Scan
    people: People = People()
    congress: int | None = None


# A sentence opens with a period when at most this stands before it: "Về kết quả", "Theo báo cáo của UBND huyện,", "2. ".
_OPENING = re.compile(
    r"(?:[^:;]{1,240}:)?\s*(?:[-+*•]\s?)?(?:\d{1,2}\.\s?)?[^,;:.\d]{0,45}(?:,\s(?:(?:tính )?(?:đến|tới)\s)?(?:cuối|hết|đầu|trong)?\s?)?\Z"
)
# "Báo cáo của Chủ tịch UBND huyện A nêu rõ, quý I/2025, ...": what is reported opens with the period.
_REPORTED = re.compile(
    r"(?<!\w)(?:nêu rõ|cho biết|cho thấy|khẳng định|đánh giá|nhấn mạnh|báo cáo|chỉ rõ)(?: rằng)?\s?[,:]?\s(?:trong |đến |tính đến )?\Z"
)
_NUMBERED = re.compile(r"\s*(?:[ivx]{1,5}|[a-d]|\d{1,2})[.)]\s|\s*(?:về|phần)\s")
_INTERVAL = re.compile(r"\d{4}-\d{4}")
_LEADING = 6
"""Sentences that say what a report is about."""
_LOOKS_AT = re.compile(
    r"(?:hội nghị|cuộc họp|kỳ họp|phiên họp|buổi|tổ chức|họp)(?!\w)[^.;]{0,120}?(?:sơ kết|đánh giá|tổng kết|kiểm điểm|tình hình|kết quả)(?!\w)"
)
_LOOKS_AHEAD = re.compile(
    r"(?<!\w)(?:phương hướng|nhiệm vụ|giải pháp|kế hoạch)(?!\w)(?![^.;]{0,60}(?:đánh giá|kết quả|tình hình))"
)
_NAMED_YEAR = re.compile(r"(?P<base>so với |so |cùng kỳ |từ |vào |đến |trước )?năm\s(?P<year>20\d\d)(?!\s?-)")
_ENDS = {"Q1": (3, 4, 5), "H1": (6, 7, 8), "9M": (9, 10, 11)}
"""The months in which a report gives an account of a part of the year."""
_PHRASED_AS_AIM = re.compile(r"\W*(?:phấn đấu|quyết tâm|mục tiêu|hướng tới|hướng đến)(?!\w)")
_YEARS_AGO = re.compile(r"\Acách đây|năm (?:về )?trước\Z")
_SEASON = re.compile(r"(?:vụ |đông xuân)")
_ESTIMATED = re.compile(r"(?<!\w)(?:ước(?! mơ| vọng| muốn| nguyện)|dự ước)(?!\w)")
_DONE = re.compile(
    r"(?<!\w)(?:đại hội|hội nghị|kỳ họp|hđnd|đảng bộ|ban chấp hành|đại biểu|phiên họp)(?:[^,.;:]{0,60})? đã (?:bầu|thông qua|trao|tiến hành|tổ chức|công bố|miễn nhiệm|biểu quyết)(?!\w)"
    r"|(?<!\w)tại (?:đại hội|hội nghị|kỳ họp|phiên họp)[^.;:]{0,70}(?<!\w)(?:tiến hành|biểu quyết|thông qua|bầu|miễn nhiệm|trao|công bố)(?!\w)"
    r"(?![^.;]{0,90}(?:chỉ tiêu|mục tiêu|dự toán|kế hoạch|phương hướng)(?!\w))"
)
_ELECTS = re.compile(r"(?<!\w)đại hội (?:cũng )?(?:đã )?(?:tiến hành )?bầu(?!\w)")
_SPELLS_OUT = re.compile(r"\W*cụ thể(?: là)?\s?[,:]")
_SETS_AIMS = re.compile(
    r"(?<!\w)(?:đề ra|đặt ra|thống nhất|đưa ra)(?: (?:các|những|một|số|nhiều|\d+))* (?:mục tiêu|chỉ tiêu|phương hướng)(?!\w)"
)
_FULFILLED = re.compile(r"(?<!\w)(?:đạt|hoàn thành|vượt|đã thực hiện|kết quả)(?!\w)")
_DEED = re.compile(r"(?<!\w)đã (?:được )?(?!đề ra|đặt ra|xác định|giao)\w")
_ALREADY = re.compile(
    r"(?<!\w)(?:đã(?! đề ra| xác định| đặt ra| định| thông qua| ban hành)|hiện|hiện nay|mới (?:đạt|có)|vẫn còn)(?!\w)"
)
# "Về mức sống: ..." is one of several heads of one list; "... chia theo nhóm như sau."
_THEMED = re.compile(r"\W*[^.;:,]{2,60}:\s")
_FOLLOW = re.compile(r"(?:như sau|sau đây|dưới đây)\W*\Z")
_NOW_AFTER = re.compile(
    r"(?<!\w)(?:(?<!đến )(?<!tới )nay (?:đã|đạt|còn|là|tăng|giảm|có)|đến nay|hiện nay|hiện (?:đã|đạt|còn|có))(?!\w)"
)
_BEGINNINGS = r"(?:mới|sau|khi|đổi mới|thành lập|tái lập|chia tách|tách|giải phóng|xây dựng|triển khai|thực hiện)"
_LONG_AGO = re.compile(
    rf"\W*(?:khi mới|lúc mới|thời điểm mới|từ khi mới|ngày (?:mới|đầu) {_BEGINNINGS}|những (?:năm|ngày) đầu {_BEGINNINGS}|trước đây|trước kia|buổi đầu|thuở"
    r"|sau ngày (?:giải phóng|tái lập|thành lập|thống nhất))(?!\w)"
)
_THOSE_ARE_AIMS = re.compile(
    r"\W*(?:đây|đó|trên đây) (?:cũng )?là (?:một trong |một số |những |các )*(?:chỉ tiêu|mục tiêu|con số)(?!\w)[^.;]{0,90}(?<!\w)(?:đề ra|đặt ra|phấn đấu|hướng tới|hướng đến)(?!\w)"
)
_ITEM = re.compile(r"\s*(?:[-+*•–▪]|\d{1,2}[.)]\s)")


_ITEMS = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_HEADED = frozenset({BlockKind.PARAGRAPH, BlockKind.ANSWER, BlockKind.QUESTION})
"""The kinds of block that may be the head of a section."""


def work_out(report: Report, location: Location, ontology: Ontology) -> Context:
    """The context of a report: each sentence with the period and status that headings and earlier sentences hand down to it."""
    published, text, low = report.metadata.published, report.text, report.lower
    scanned = location.scan or scan(report, ontology)
    congress = _congress(report)
    usual = _usual_year(report, published, congress)
    running: str | None = str(usual) if usual else None
    status = "actual"
    begun = False  # the status is that of a year that has just begun
    listed: tuple[str | None, str] | None = None  # what holds for the items under a sentence that ends with a colon
    interval: str | None = None
    whole: Span | None = None  # the sentence before
    settings: list[Setting] = []
    previous: Block | None = None
    for number, (span, block) in enumerate(_placed(report)):
        item = block.kind in _ITEMS or _ITEM.match(text, span.start) is not None
        if block is not previous and previous is not None and listed and not item:
            listed = None
        block_before = previous
        if previous is not None and previous.kind is BlockKind.LEAD and block.kind is not BlockKind.LEAD:
            # "Sau 3 năm thực hiện nghị quyết" in a lead dates the lead; the term that ends this year dates the whole account
            if running and _INTERVAL.fullmatch(running) and not _ends_now(running, published):
                running = str(usual) if usual else None
        previous = block
        year = year_of(running) or usual
        hits = tuple(find_periods(low, span.start, span.end, published, year, interval, scanned.periods))
        leading = None
        # the first line is the title of all
        is_head = number > 0 and block.kind in _HEADED and _is_titled(report, span, block, ontology)
        if hits:
            interval = next((hit.period for hit in reversed(hits) if _INTERVAL.fullmatch(hit.period)), interval)
            leading = _leading(low, span, hits, ontology)
            if leading is None and is_head:  # A. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2018
                leading = next((hit for hit in hits if hit.role == "level"), None)
        if (
            block is not block_before
            and not item
            and (
                (status == "target" or is_ahead(running, published))
                and _DONE.search(low, span.start, span.end)
                or _INTERVAL.fullmatch(running or "") is not None
                and _ELECTS.search(low, span.start, span.end)
            )
            and not _aims(low[span.start : span.end], ontology)
        ):
            # after the aims, or the term that ends, the account goes on
            running, status = (str(usual) if usual else None), "actual"
        if (
            not item
            and block.kind is not BlockKind.HEADLINE
            and status == "actual"
            and is_ahead(running, published)
            and (block is not block_before or _ALREADY.search(low, span.start, span.end))
            and not _aims(low[span.start : span.end], ontology)
            and not _THEMED.match(low, span.start, span.end)
            and not (whole is not None and _FOLLOW.search(low, whole.start, whole.end))
        ):
            running = (
                str(usual) if usual else None
            )  # a year ahead holds for the rest of its paragraph, not for what is already there
        if leading and not (listed and item):
            running = _handed_on(leading, report, block, running, usual, published, titled=not number)
        elif number < _LEADING and running == (str(usual) if usual else None):
            # the meeting that a report opens with is about a part of the year: so are the figures told at it
            running = _topic(low, span, hits, usual) or _in_course(hits, usual, published) or running
        heading = _heading_status(report.lower[span.start : span.end], ontology) if is_head else None
        if heading:
            status, begun = heading, False
        elif leading is None or leading.role != "level" or item:
            pass
        elif status == "target" and _over(leading.period, published) and not _is_heading(report, span, block):
            status = "actual"
        elif block.kind is not BlockKind.HEADLINE and _opens(leading.period, published):
            status, begun = "target", True
        if leading is not None and leading.role == "level" and _NOW_AFTER.search(low, leading.span.end, span.end):
            if published is not None and (year_of(leading.period) or 0) < int(published[:4]):
                running = str(usual) if usual else None  # năm 2011 chỉ đạt 12 triệu đồng, nay đã tăng lên 50 triệu đồng
        held = listed if listed and item else (running, status)
        if _LONG_AGO.match(low, span.start) and not any(hit.role == "level" for hit in hits):
            held = (None, held[1])  # khi mới tái lập, huyện chỉ có 12 km đường nhựa
        if whole is not None and leading is None and low.startswith("trong đó", span.start):
            now = next((hit.period for hit in reversed(settings[-1].periods) if hit.role == "now"), None)
            held = (now or held[0], held[1])  # Đến nay, bình quân đạt 15 tiêu chí/xã. Trong đó, 12 xã đạt 19 tiêu chí
        if held[1] == "actual" and whole is not None and low.startswith("trong đó", span.start):
            if _ESTIMATED.search(low, whole.start, whole.end):
                held = (held[0], "estimate")  # the parts of what is estimated
        if whole is not None and _SPELLS_OUT.match(low, span.start):
            told = leading is not None and (
                leading.role == "now" or published is not None and not is_ahead(leading.period, published)
            )
            if held[1] == "actual" and not told and _sets_aims(low, whole):
                # Đại hội đề ra mục tiêu năm 2023. Cụ thể, ...
                aimed_at = _aimed_at(low, whole, settings[-1].periods) if leading is None else None
                held = (aimed_at or held[0], "target")
            if leading is None:
                now = next((hit.period for hit in reversed(settings[-1].periods) if hit.role == "now"), None)
                held = (now or held[0], held[1])  # đến nay toàn huyện đạt 166 tiêu chí. Cụ thể, các xã ...
        if begun and held[1] == "target":
            if _DEED.search(low, span.start, span.end):
                # Năm nay, ... Ngay sau đó, huyện đã gọi khám tuyển 668 công dân. Qua đó, có 198 công dân đủ điều kiện.
                held, status, begun = (held[0], "actual"), "actual", False
            elif any(hit.role == "level" and _over(hit.period, published) for hit in hits):
                held = (held[0], "actual")  # vốn thực hiện năm 2018 là 75 tỷ đồng, in January 2019
        if _THOSE_ARE_AIMS.match(low, span.start, span.end):
            # "... Thu ngân sách đạt trên 255 tỷ đồng. Đây là một số chỉ tiêu mà huyện đặt ra"
            for earlier in range(len(settings) - 1, -1, -1):
                if settings[earlier].block is not block:
                    break
                settings[earlier] = replace(settings[earlier], status="target")
        whole = span
        settings.append(Setting(span, block, held[0], held[1], year, hits))
        if text[span.end - 1] == ":":
            named = [hit for hit in hits if hit.role in ("level", "term")]
            aimed = _aims(low[span.start : span.end], ontology)
            aimed = aimed or held[1] == "target" or bool(named) and is_ahead(named[-1].period, published)
            listed = (named[-1].period if named else held[0], "target" if aimed else "actual")
    people = name_people(report, [mention.span for mention in location.mentions], scanned, ontology)
    return Context(location, published, tuple(settings), scanned, people, congress)


def _ends_now(interval: str, published: str | None) -> bool:
    """True for the term of five years that ends in the year of the report: its results are those of the whole term."""
    return published is not None and interval[5:] == published[:4] and int(interval[5:]) - int(interval[:4]) == 5


def _congress(report: Report) -> int | None:
    """The first year of the term that a congress opens of which one of the first sentences tells."""
    first = (congress_year(report.lower[span.start : span.end]) for span in report.sentences[:_LEADING])
    return next((year for year in first if year is not None), None)


def _topic(low: str, span: Span, hits: tuple[PeriodHit, ...], usual: int | None) -> str | None:
    """The part of the usual year that a meeting looks back on: "tổ chức hội nghị sơ kết công tác 9 tháng năm 2021"."""
    for hit in hits:
        if hit.role == "level" and is_part_of_year(hit.period):
            held = _LOOKS_AT.search(low, span.start, hit.span.start)
            if held and hit.period[:4] == str(usual) and not _LOOKS_AHEAD.search(low, held.end(), hit.span.start):
                return hit.period
    return None


def _in_course(hits: tuple[PeriodHit, ...], usual: int | None, published: str | None) -> str | None:
    """The part of the year that has just ended on the report's day where a first sentence dates its figures with it: what follows is of it too."""
    for hit in hits:
        if hit.role == "level" and is_part_of_year(hit.period) and hit.period[:4] == str(usual):
            ended = _ENDS.get(hit.period[5:])
            if published is None or ended is not None and len(published) > 4 and int(published[5:7]) in ended:
                return hit.period
    return None


def _placed(report: Report) -> list[tuple[Span, Block]]:
    """Each sentence with its block."""
    placed: list[tuple[Span, Block]] = []
    blocks = iter([block for block in report.blocks if block.kind in READABLE])
    block = next(blocks, None)
    for span in report.sentences:
        while block is not None and not block.span.holds(span):
            block = next(blocks, None)
        if block is None:
            break
        placed.append((span, block))
    return placed


def _usual_year(report: Report, published: str | None, congress: int | None) -> int | None:
    """The year that figures without a period are about.

    The year of the report; in January to March the year before, where the report names it ("kết quả năm 2021" in a report of January
    2022). Without a date the year of the congress told of, else the year that the text names most, one that it only compares with apart.
    """
    if published and published[5:7] not in ("01", "02", "03"):
        return int(published[:4])
    counts: dict[int, int] = {}
    compared: set[int] = set()
    for block in report.blocks:
        if block.kind in READABLE:
            for named in _NAMED_YEAR.finditer(report.lower, block.span.start, block.span.end):
                if published or not named["base"]:
                    counts[int(named["year"])] = counts.get(int(named["year"]), 0) + 1
                elif (
                    named["base"] == "cùng kỳ "
                    and "lần" not in report.lower[max(0, named.start() - 24) : named.start()]
                ):
                    compared.add(int(named["year"]))
    if published:
        year = int(published[:4])
        return year - 1 if year - 1 in counts else year
    if congress is not None:
        return congress
    if not counts and len(compared) == 1:
        return compared.pop() + 1  # tăng 9,7% so với cùng kỳ năm 2023
    return min(counts, key=lambda year: (-counts[year], year)) if counts else None


def _leading(low: str, span: Span, hits: tuple[PeriodHit, ...], ontology: Ontology) -> PeriodHit | None:
    """The period that a sentence opens with, in force until another is named; one that dates a single measure ("Thu ngân sách năm 2019
    đạt ...") is none."""
    if low.startswith("nếu ", span.start):
        return None  # Nếu năm 2020 thu nhập chỉ đạt 35 triệu đồng thì nay ...
    for hit in hits:
        if hit.role in ("name", "school"):
            continue
        if hit.role in ("level", "now", "today"):
            opening = low[span.start : hit.span.start]
            if low[hit.span.end : span.end].strip(' "') in (".", "!"):
                return None  # "Xã phấn đấu đạt chuẩn vào năm 2020."
            if starting(words(ontology, "labels.measures"), opening, longest=3) > 0:
                return None
            return hit if _OPENING.fullmatch(opening) or _REPORTED.search(opening) else None
    return None


def _handed_on(
    leading: PeriodHit,
    report: Report,
    block: Block,
    running: str | None,
    usual: int | None,
    published: str | None,
    *,
    titled: bool,
) -> str | None:
    """The period that a sentence opening with one hands on.

    "Đến nay", a day, a season and the month that the account goes to date their own sentence: what follows is again about the part of the year in force, or about the year
    in course. A headline that looks ahead ("Phấn đấu ... trước năm 2025") dates nothing.
    """
    low = report.lower[leading.span.start : leading.span.end]
    if block.kind is BlockKind.HEADLINE and is_ahead(leading.period, published):
        return running
    if titled and _PHRASED_AS_AIM.match(report.lower, block.span.start):
        return running  # "Phấn đấu đến năm 2025 đạt chuẩn" over an interview
    ends_before = low.startswith(("cuối năm", "hết năm", "đến cuối năm")) and (running or "")[:4] > leading.period[:4]
    if (
        ends_before
        or leading.role == "now"
        or len(leading.period) == 10
        or _SEASON.match(low)
        or _YEARS_AGO.search(low)
        or _ends_at(running, leading.period)
    ):
        if not usual and _SEASON.match(low):
            return leading.period  # nothing else dates what follows
        return running if usual and (running or "").startswith(f"{usual}") else str(usual) if usual else None
    return leading.period


def _ends_at(running: str | None, month: str) -> bool:
    """True for the last month of the part of the year in force: tháng 9 in an account of 9 tháng."""
    if running is None or len(month) != 7 or month[:4] != running[:4]:
        return False
    last = {"H1": "06", "Q1": "03"}.get(running[5:]) or running[5:-1].zfill(2)
    return running[-1] in "M1" and len(running) > 4 and last == month[5:]


def _is_heading(report: Report, span: Span, block: Block) -> bool:
    """True for a short line by itself that is no sentence."""
    return block.kind is BlockKind.HEADLINE or (
        span.end - span.start < 120 and len(block.span) - len(span) < 3 and report.text[span.end - 1] not in ".!?;,"
    )


def _heading_status(low: str, ontology: Ontology) -> str | None:
    """The status a section head hands down: target under "Phương hướng năm 2022", actual under "Kết quả"."""
    places = {
        status: min((low.find(cue) for cue in words(ontology, f"status.{status}_heading") if cue in low), default=-1)
        for status in ("target", "actual")
    }
    named = {status: place for status, place in places.items() if place >= 0}
    return min(named, key=lambda status: named[status]) if named else None


def _is_titled(report: Report, span: Span, block: Block, ontology: Ontology) -> bool:
    """True for a heading in capitals, with a number or with a word for results or aims in front, and without figures."""
    if not _is_heading(report, span, block):
        return False
    low = report.lower[span.start : span.end]
    if re.search(r"\d\s?%|\d/\d", low):
        return False
    if report.text[span.start : span.end].isupper() or _NUMBERED.match(low):
        return True
    cues = words(ontology, "status.target_heading") | words(ontology, "status.actual_heading")
    return any(low.startswith(cue) for cue in cues)


def _aims(low: str, ontology: Ontology) -> bool:
    return any(cue in low for cue in words(ontology, "cues.target"))


def _sets_aims(low: str, sentence: Span) -> bool:
    """True where a sentence tells of aims being set, and of none met: "... và đề ra mục tiêu, nhiệm vụ của nhiệm kỳ tới"."""
    if _SETS_AIMS.search(low, sentence.start, sentence.end) is None:
        return False
    return _FULFILLED.search(low, sentence.start, sentence.end) is None


def _aimed_at(low: str, sentence: Span, periods: tuple[PeriodHit, ...]) -> str | None:
    """The time for which a sentence tells of aims being set: the first named after the word for them."""
    aims = _SETS_AIMS.search(low, sentence.start, sentence.end)
    later = (hit.period for hit in periods if aims is not None and hit.span.start >= aims.end() and hit.role != "base")
    return next(later, None)


def _opens(period: str, published: str | None) -> bool:
    """True where a period is the year that has just begun: what a report of January says of it is planned."""
    return published is not None and period == published[:4] and published[5:7] in ("01", "02")


def _over(period: str, published: str | None) -> bool:
    """True where a period is past: what stands under it is no longer aimed at."""
    last = year_of(period)
    return last is not None and published is not None and last < int(published[:4])

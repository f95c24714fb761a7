"""Meetings, congresses, sessions, visits and ceremonies that a report is about or states as held.

One main event a report is the rule: the first that the report states to have been held, with a day or in its lead. A further event
needs a day of its own. A congress that a resolution is of, or that lies ahead, is no event.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.attendance import full_names, people_at
from kg.extract.context import Context, Setting
from kg.extract.meetings.hosts import HOST, area_of, host_before, visited
from kg.extract.meetings.subjects import CONGRESS_LIKE, as_written, full_name, ordinal_in, trimmed
from kg.extract.meetings.subjects import about as about_of
from kg.grammar.areas import LEVELS
from kg.grammar.cues import Places
from kg.grammar.dates import find_dates, resolve
from kg.model import NATION, READABLE, Area, BlockKind, EventClaim, Report, Span

if TYPE_CHECKING:
    from kg.ontology import Hit, Ontology

_HELD_BEFORE = re.compile(
    r"(?:(?:đã |vừa |long trọng |phối hợp |trọng thể )*(?:tổ chức|tiến hành|khai mạc|bế mạc|mở|triệu tập|họp|hoàn thành(?: chương trình)?|chủ trì|phát động|diễn ra|có|(?:tham |tới |về |đến )?dự(?: và (?:chỉ đạo|phát biểu|chủ trì))?)"
    r"(?: thành công| chương trình| phiên (?:khai mạc|bế mạc|trù bị))?)\s(?P<gap>(?:\w+\s){0,3}?)$"
)
_HELD_AFTER = re.compile(
    r"(?:(?:đã|vừa|chính thức|được|trang trọng|long trọng|trọng thể) )*(?:khai mạc|diễn ra|(?:được )?tổ chức|bế mạc|tiến hành|(?<!kỳ )(?<!phiên )(?<!cuộc )họp|thành công|hoàn thành (?:chương trình|các nội dung|toàn bộ)|được long trọng tổ chức|bước vào|tiếp tục ngày|kết thúc)(?!\w)"
)
_IS_OVER = re.compile(r"(?:thành công|bế mạc|khai mạc|hoàn thành|kết thúc)")
_NOT_HELD = re.compile(
    r"(?:sẽ|chuẩn bị|tiến tới|chào mừng|hướng tới|hướng đến|dự kiến|trước thềm|phục vụ|đi dự|thực hiện nghị quyết|nghị quyết|thực hiện (?:mục tiêu|chỉ tiêu)|(?:mục tiêu|chỉ tiêu)(?: của)?|sau|kế hoạch tổ chức|công tác tổ chức|kể từ|tham dự các|trước|việc tổ chức|để tổ chức|nhân dịp|duyệt|chương trình tổ chức|phương án tổ chức)(?:\s\w+){0,3}\s$"
)
# a deed ordered or planned: "ban hành kế hoạch tổ chức tổng kết", "chỉ đạo các xã tổ chức tổng kết", "yêu cầu công bố quyết định"
_TO_BE_DONE = re.compile(
    r"(?<!\w)(?:(?<!ban )chỉ đạo|yêu cầu|đề nghị|giao(?! thông| dịch| nhận| lưu| khoán)|kế hoạch|hướng dẫn|thông báo|công văn|sẽ|dự kiến|phải|cần|chuẩn bị|để|nhằm|đôn đốc|thống nhất|(?:ban hành|thông qua|xây dựng) chương trình|chưa|không)(?!\w)[^,.;:]*\Z"
)
_DEADLINE = re.compile(r"(?<!\w)(?:trước|chậm nhất|thời hạn|hạn cuối)(?: là| vào)?(?: ngày)?\s*\Z")
_TODAY = re.compile(r"(?<!\w)(?:hôm nay|sáng nay|chiều nay|tối nay|ngày hôm nay)(?!\w)")
_YESTERDAY = re.compile(r"(?<!\w)(?:hôm qua|sáng qua|chiều qua|tối qua)(?!\w)")
_JUST = re.compile(r"(?<!\w)(?:vừa qua|mới đây|vừa|vừa mới|trong ngày|cùng ngày)(?!\w)")
_SAME_DAY = re.compile(r"^\W*(?:cùng ngày|(?:sáng|chiều|tối) cùng ngày|trong (?:buổi )?(?:sáng|chiều) cùng ngày)(?!\w)")
_AT = re.compile(r"^\W*tại (?:buổi |cuộc )?$")
_DATED_AT = re.compile(r"^\W*(?:sáng|chiều|tối|trưa|ngày)\s[^,]{1,24},\stại\s(?:buổi |cuộc )?$")
_DAY_AFTER = re.compile(
    r"(?P<name>(?:\s[^\W\d]+){0,8}?)\s(?:\((?:ngày )?|(?:(?:diễn ra|tổ chức)\s)?(?:vào\s)?(?:ngày|sáng|chiều|tối)\s)\d{1,2}[/.-]\d"
)
_DAY_AFTER_NAME = re.compile(
    r"(?P<name>(?:[^.;:]|[.](?=\S)){4,160}?), (?:vào )?(?:sáng|chiều|tối|ngày)(?: ngày)? \d{1,2}[/.-]\d{1,2}(?!\d)"
)
_VOTERS_MET = r"tiếp xúc(?: với)?(?: (?:hơn|trên|gần))?(?: \d+)? cử tri"
_VISIT = re.compile(
    r"(?<!\w)(?:(?:đã |vừa )?(?:(?:có|chủ trì|dự) (?:buổi |chuyến |cuộc )|(?:về|đến|tới|lên|đi|xuống) )|đã |vừa |trực tiếp |đoàn công tác(?: của)?(?: tỉnh| huyện| trung ương| quốc hội| chính phủ)? )(?P<kind>thăm|kiểm tra|khảo sát|làm việc(?= với| tại|,)|"
    + _VOTERS_MET
    + r"|dâng hương|trao đổi kinh nghiệm|giám sát|chúc tết|viếng)(?!\w)|, (?:ngày )?[\d/.-]+, [^,;]{5,90}(?P<plain>tiếp xúc cử tri)"
)
_DAY_FIRST = re.compile(
    r"\W*(?:(?:vào )?(?:sáng|chiều|tối|trưa|ngày)(?: ngày)? \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:sáng|chiều) nay[^,]{0,16}),\s"
)
_PLAIN_VISIT = re.compile(
    r"(?<!\w)(?P<kind>làm việc(?= với| tại)|thăm(?=,| và| \w)|kiểm tra(?! huyện| tỉnh)|khảo sát|giám sát|dâng hương|viếng)(?!\w)"
)
# words after which the verb of a visit belongs to a name or a noun: Ủy ban | kiểm tra, đoàn | giám sát
_NO_VISITOR = frozenset(
    [
        "ban",
        "đoàn",
        "công",
        "tác",
        "việc",
        "kế",
        "hoạch",
        "sau",
        "khi",
        "để",
        "tổ",
        "chức",
        "chương",
        "trình",
        "buổi",
        "chuyến",
        "cuộc",
        "đợt",
        "kết",
        "quả",
        "và",
        "tiếp",
        "thời",
        "gian",
        "nhiệm",
        "đi",
        "về",
        "tự",
        "sẽ",
        "được",
        "các",
        "những",
        "nhằm",
        "tăng",
        "cường",
    ]
)
_HEADLINE_VISIT = re.compile(
    r"(?<!\w)(?P<kind>thăm và làm việc|làm việc(?= với| tại)|thăm(?=,| huyện| thị| thành| xã)|kiểm tra|khảo sát)(?!\w)"
)
_VOTERS = re.compile(rf"(?<!\w)(?P<kind>{_VOTERS_MET})(?!\w)")
_NO_MEETING_OF_VOTERS = re.compile(
    r"(?<!\w)(?:kết quả|kiến nghị|ý kiến|kinh nghiệm|sau|qua|về|cuộc|hội nghị|báo cáo|kế hoạch|lịch|chương trình|đợt)(?: \w+){0,2} \Z"
)
_NOT_DONE = re.compile(
    r"(?<!\w)(?:đổi mới|sẵn sàng|lùi|hoãn|bị|cách|thời gian|thời điểm|tích cực|chủ động|kinh nghiệm|kế hoạch|công tác|việc|khẩn trương|tập trung|phát huy|khi|mô hình|triển khai|sau)(?!\w)"
)
_OF_OTHERS = re.compile(
    r"\s(?:của (?:tỉnh|trung ương|bộ)|toàn quốc|do (?:tỉnh|trung ương|bộ)|học tập kinh nghiệm|ở)(?!\w)"
)
_DATELINE = re.compile(r"\W*(?:sáng|chiều|tối|ngày) (?:ngày )?\d[\d/.-]*, (?:tổ |đoàn |các )?đại biểu ")
_VISITOR = re.compile(
    r"(?<!\w)(?:đồng chí|đ/c|ông|bà|tổng bí thư|thủ tướng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|bộ trưởng|thứ trưởng|đoàn công tác|đoàn giám sát|đoàn kiểm tra|trưởng ban|đoàn đbqh|đoàn đại biểu|thường trực|tổ công tác|tổ đại biểu|lãnh đạo|đại biểu)"
)
_GIVEN = re.compile(
    r"(?<!\w)(?:đã |vừa )?(?P<what>(?:trao|công bố)(?: và trao)? (?:các )?quyết định(?! (?:này|nay|phê duyệt|thu hồi|xử phạt)))(?!\w)"
)
_GIVERS = re.compile(
    r"(?:(?:huyện|thị|thành|tỉnh|quận|đảng) ủy|ubnd|hđnd|ban thường vụ|(?<=, )(?:huyện|thị xã|thành phố|quận|tỉnh))[^,;:]{0,40}\Z"
)
_MET = re.compile(
    r"(?<!kỳ )(?<!phiên )(?<!cuộc )(?<!buổi )(?<!\w)(?:đã |vừa )?(?:nhóm họp|tổ chức họp|họp)\s+(?P<rest>(?!báo|mặt|chợ|đồng|lệ|kín)\w[^.\n]+)"
    r"|(?<!\w)(?:đã |vừa )?(?:tổ chức|tiến hành) (?P<review>(?:sơ kết|tổng kết|sơ, tổng kết|kiểm điểm)(?!\w)[^.\n]+)"
)
_TERM = re.compile(r"(?:nhiệm kỳ)\s+((?:19|20)\d\d)\s*-\s*((?:19|20)\d\d)")
_OF_A_DOCUMENT = re.compile(
    r"(?:nghị quyết|báo cáo|văn kiện|chỉ tiêu|kết quả|ban chỉ đạo|tiểu ban|ban tổ chức|đoàn chủ tịch|hội trường|trung tâm|(?<!chương )trình)(?:\s(?:của|tại|trình))?\s$"
)
_VERBAL = frozenset({"thăm", "kiểm tra", "buổi làm việc", "tiếp xúc cử tri", "lễ dâng hương"})
_VERBS = Places(
    (
        " họp ",
        "sơ kết",
        "tổng kết",
        "quyết định",
        "thăm",
        "kiểm tra",
        "khảo sát",
        "làm việc",
        "tiếp xúc",
        "dâng hương",
        "trao đổi",
        "giám sát",
        "chúc tết",
        "viếng",
    )
)
_AS_GUEST = re.compile(r"dự(?: và \S+ \S+)?\s(?:\w+\s){0,3}$|chủ trì\s(?:\w+\s){0,3}$")
_LETTERS_OF_NUMBER = re.compile(r"[A-ZĐ]{2,}\w*\)?,?\s(?:ngày\s)?$")
_OTHER_CLAUSE = re.compile(r";|\b(?:để|nhằm|sẽ|dự kiến|theo|đi dự|cho|đã bầu|đã có)\b")
_SEVERAL = re.compile(r"\d|(?<!\w)(?:các|những|nhiều|hàng|hai|ba|bốn|đợt)\s")
# "12/44 tổ chức cơ sở đảng hoàn thành đại hội" counts congresses, it tells of none
_HELD_BY_MANY = re.compile(
    r"(?<!\w)(?:\d{1,3}(?:/\d+)?|các|nhiều|những|100%)\s(?:tổ chức|chi bộ|chi, đảng bộ|chi đảng bộ|đảng bộ|xã|phường|đơn vị|thôn|địa phương)(?:, (?:phường|thị trấn|thôn|đơn vị))*(?:[^,;.]{0,40})\s$"
)
_MET_AT = frozenset({"đại hội", "hội nghị", "kỳ họp"})
_AT_SCENE = re.compile(
    r"(?:(?<!\w)(?:(?<!đi )(?<!để )(?<!đại biểu )dự|(?<!đi )tham dự|chủ trì|quang cảnh|toàn cảnh|điều hành|phát biểu (?:\w+ ){0,3}tại|báo cáo (?:\w+ ){0,3}(?:tại|trình|với)|kết luận|khai mạc|bế mạc)|(?:\A|, )tại)(?: (?:buổi|cuộc|và chỉ đạo|và chủ trì))? \Z"
)
_MEETS = re.compile(
    r"\s(?:đã |cũng |còn )*(?:thảo luận|nghe|đánh giá|thống nhất|tập trung (?:thảo luận|đánh giá)|xem xét)(?!\w)"
)
_WHOSE = re.compile(
    r"(?:đại hội|hội nghị|kỳ họp)(?! đại biểu (?:hđnd|hội đồng|quốc hội))(?: (?!có|về|do|của)\w+){0,6}?"
    r" (?:(?:đảng bộ|hđnd|hội đồng nhân dân|mttq việt nam|hội \w+(?: \w+){0,2}|đoàn \w+(?: \w+){0,3}|toàn) (?P<tier>tỉnh)|toàn quốc)(?!\w)"
)
_OF_BRANCHES = re.compile(r"(?<!\w)(?:cơ sở|chi bộ|điểm|các xã|các chi|lãnh đạo|tới|trực thuộc)(?!\w)")
_SCENE = 24
"""Sentences in which a report names the meeting that it is about."""
_NEAR = 160
"""Characters beside an event's name in which the verb that holds it stands."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence that says an event was held: what kind, where its words stand, its day, what it was about."""

    index: int
    setting: Setting
    type: str
    span: Span
    date: str | None
    until: str | None
    about: str | None
    area: Area | None
    rule: str
    dated_by: str


def extract_events(report: Report, context: Context, ontology: Ontology) -> Iterator[EventClaim]:
    """Yield the main event of a report and those further ones that it gives a day of their own, with the people who took part."""
    hits = context.scan.events
    statements = (
        list(_statements(report, context, hits))
        or list(_headline_visit(report, context))
        or list(_scene(report, context, hits))
        or list(_headlined(report, context, hits))
    )
    if not statements:
        return
    main = _main(statements)
    further: list[_Statement] = []
    told = _Told(main)
    for statement in statements:
        if statement is not main and _is_further(statement, main, told):
            further.append(statement)
            told.add(statement)
    scopes = _scopes(report, context, main, further)
    known = full_names(report, context.people.names)
    for statement, scope in zip((main, *further), scopes, strict=True):
        visitors = statement.setting.span if statement.rule == "events/visit" else None
        people = people_at(report, scope, context, known, congress=statement.type == "đại hội", visit=visitors)
        about = statement.about or ""
        if about.lower() == statement.type and (full := full_name(report, statement.type, hits)):
            about = full  # told only as "Dự và chỉ đạo Đại hội có ..."
        yield EventClaim(
            span=statement.span,
            rule=statement.rule,
            type=statement.type,
            type_id=next(iter(ontology.phrases.matcher("event").match_exact(statement.type)), None),
            date=statement.date,
            until=statement.until,
            area=statement.area,
            about=about or None,
            ordinal=ordinal_in(about),
            term="-".join(term.groups()) if (term := _TERM.search(about)) else None,
            people=people,
        )


def _main(statements: list[_Statement]) -> _Statement:
    """The event a report is about: the first stated; one without a day, or told only by its guests, yields to one with a day soon after."""
    first = statements[0]
    if first.dated_by == "day":
        return first
    dated = next((one for one in statements[1:] if one.dated_by == "day" and one.index - first.index < 6), None)
    return dated or first


def _scene(report: Report, context: Context, hits: Sequence[Hit]) -> Iterator[_Statement]:
    """The meeting that a report without a day for it sets its scene at: "Dự Đại hội có ...", "Phát biểu tại hội nghị, ..."; its name is the
    headline's, or the fullest that is no resolution's."""
    settings = [one for one in context.settings if one.block.kind in READABLE]
    for index, setting in enumerate(settings[:_SCENE]):
        if setting.block.kind in (BlockKind.HEADLINE, BlockKind.QUESTION):
            continue
        start, end = setting.span.start, setting.span.end
        hit = next((one for one in hits if start <= one.start < end), None)
        if hit is None or hit.concept_ids[0] not in _MET_AT:
            continue
        left = report.lower[max(start, hit.start - _NEAR) : hit.start]
        if _NOT_HELD.search(left) and not left.startswith("sau đó") or _OF_OTHERS.match(report.lower, hit.end, end):
            continue
        acts = hit.start == start and _MEETS.match(report.lower, hit.end, end)
        if not acts and not _AT_SCENE.search(report.lower[start : hit.start]):
            continue
        type_ = hit.concept_ids[0]
        yield _Statement(
            index,
            setting,
            type_,
            setting.span,
            None,
            None,
            full_name(report, type_, hits),
            _area_of_scene(report, context, hit.start, end),
            "events/scene",
            "",
        )
        return


def _headline_visit(report: Report, context: Context) -> Iterator[_Statement]:
    """The visit that only the headline tells: "Phó Thủ tướng NAME làm việc tại huyện Lâm Khê"."""
    for index, setting in enumerate(context.settings):
        if setting.block.kind is not BlockKind.HEADLINE:
            continue
        start, end = setting.span.start, setting.span.end
        low = report.lower[start:end]
        visit = _HEADLINE_VISIT.search(low)
        if visit is None or not _VISITOR.search(low[: visit.start() + 1]) or _is_to_be_done(low[: visit.start()]):
            continue
        at = start + visit.start("kind")
        area = visited(report, context, at, end)
        about = trimmed(report.clean[at:end])
        yield _Statement(index, setting, visit["kind"], setting.span, None, None, about, area, "events/visit", "")
        return


def _headlined(report: Report, context: Context, hits: Sequence[Hit]) -> Iterator[_Statement]:
    """The meeting that only the headline tells: "HĐND huyện Lâm Khê khóa XIX tổ chức kỳ họp thứ 8"."""
    for index, setting in enumerate(context.settings):
        if setting.block.kind is not BlockKind.HEADLINE:
            continue
        start, end = setting.span.start, setting.span.end
        for hit in (one for one in hits if start <= one.start < end and one.concept_ids[0] in _MET_AT):
            before = report.lower[start : hit.start]
            held = _HELD_BEFORE.search(before)
            host = host_before(before.partition(",")[0]) if held else ""  # HĐND huyện Lâm Khê khóa XIX, nhiệm kỳ ...
            if _OF_BRANCHES.search(report.lower, start, end) or _is_to_be_done(before) or _HELD_BY_MANY.search(before):
                continue
            if _NOT_DONE.search(before) or _lies_ahead(report, hit):
                continue
            if held is None or not host or _NOT_HELD.search(before) or _SEVERAL.search(held["gap"]):
                continue
            type_ = hit.concept_ids[0]
            about = about_of(report, type_, hit, end, host)
            area = area_of(report, context, start, hit, end, before)
            yield _Statement(index, setting, type_, setting.span, None, None, about, area, "events/headline", "")
            return


_SOON = 120
"""Days after a report in which a day without a year is one to come, not one of the year before: news of a year ago tell the year."""

_AFTER_HEADLINE = 3000
"""Characters in which a text says that the meeting of its headline will be held."""


def _lies_ahead(report: Report, hit: Hit) -> bool:
    """True where the text says that a meeting of that kind will be held."""
    name = report.lower[hit.start : hit.end]
    told = re.compile(
        rf"(?<!\w)(?:sẽ|dự kiến) (?:\w+ ){{0,3}}{re.escape(name)}(?!\w)|(?<!\w){re.escape(name)}[^.;]{{0,60}} sẽ (?:được )?(?:tổ chức|diễn ra)"
    )
    return told.search(report.lower, hit.end, hit.end + _AFTER_HEADLINE) is not None


def _area_of_scene(report: Report, context: Context, at: int, end: int) -> Area | None:
    """The area of a meeting by its name: "Dự Đại hội đại biểu Đảng bộ tỉnh có ..." is the province's; else the report's."""
    whose = _WHOSE.match(report.lower, at, end)
    if whose is None:
        return context.location.own(at)
    return context.location.province if whose["tier"] else NATION


def _statements(report: Report, context: Context, hits: Sequence[Hit]) -> Iterator[_Statement]:
    starts = [hit.start for hit in hits]
    seen = 0
    last: str | None = None  # the day told last, which "cùng ngày" means
    for index, setting in enumerate(context.settings):
        if setting.block.kind not in READABLE or setting.block.kind is BlockKind.QUESTION:
            continue
        if setting.block.kind is BlockKind.HEADLINE and report.clean[setting.span.end - 1] != ".":
            continue  # a lead in the headline's place is a sentence
        seen += 1
        inside = hits[bisect_left(starts, setting.span.start) : bisect_left(starts, setting.span.end)]
        if not inside and not _VERBS.are_in(report.lower, setting.span.start, setting.span.end):
            continue
        found = _read(report, context, index, setting, inside, last)
        last = (found.date if found else None) or last
        if found and found.date and len(context.published or "") == 10 and found.date > (context.published or ""):
            continue
        if found and (
            found.dated_by in ("day", "same day")
            or (found.dated_by == "just" and seen <= 8)
            or (found.dated_by == "" and seen <= 4)
        ):
            yield found


def _read(
    report: Report, context: Context, index: int, setting: Setting, hits: Sequence[Hit], last: str | None
) -> _Statement | None:
    """The event that a sentence says to have been held; None where it says none. `last` is the day told last."""
    start, end = setting.span.start, setting.span.end
    low = report.lower[start:end]
    # without a day of its own a report dates what it tells by the year that it speaks of
    published = context.published or (str(setting.year) if setting.year else None)
    date, until, dated_by = _day(report, published, setting.span)
    if last and dated_by != "day" and _SAME_DAY.match(low):
        date, dated_by = last, "same day"

    def said(type_: str, about: str | None, area: Area | None, rule: str) -> _Statement:
        return _Statement(index, setting, type_, setting.span, date, until, about, area, rule, dated_by)

    visit = _visit(low) if dated_by else None
    if visit is None and dated_by == "day":
        visit = _plain_visit(low)
    for hit in hits:
        if visit is not None and visit.start() < hit.start - start:
            break
        type_ = hit.concept_ids[0]
        before = low[: hit.start - start]
        near = max(0, len(before) - _NEAR)
        if type_ in _VERBAL or _OF_A_DOCUMENT.search(before, near) or _NOT_HELD.search(before, near):
            continue
        held = _HELD_BEFORE.search(before, near)
        if held and not _SEVERAL.search(held["gap"]) and not _HELD_BY_MANY.search(before[: held.start()]):
            host = host_before(before[: held.start()])
            about = about_of(report, type_, hit, end, host) or report.metadata.title
            guest = _AS_GUEST.search(held[0]) is not None
            area = (
                visited(report, context, hit.start, end) if guest else area_of(report, context, start, hit, end, before)
            )
            if dated_by or host:
                return said(type_, about, area, "events/host-held")
        elif dated_by == "day" and (day := _day_at(report, hit.end, end, before)):
            about = trimmed(report.clean[hit.start if type_ in CONGRESS_LIKE else hit.end : day])
            area = area_of(report, context, start, hit, end, before)
            return said(type_, about or report.metadata.title, area, "events/at-dated")
        elif after := _held_after(low, hit.end - start):
            about = trimmed(report.clean[hit.start : start + after.start()])
            area = area_of(report, context, start, hit, end, before)
            if dated_by or type_ in CONGRESS_LIKE and _IS_OVER.search(after[0]):
                return said(type_, about, area, "events/was-held")
    given = _GIVEN.search(low) if dated_by == "day" else None
    if given and _gives(low[: given.start() + 1]) and not _is_to_be_done(low[: given.start()]):
        at = start + given.start("what")
        area = visited(report, context, at, end)
        if not _VISITOR.search(low[: given.start() + 1]):  # huyện A công bố quyết định công nhận xã B
            holder = area_of(report, context, start, None, at, low[: given.start()])
            area = holder if holder != context.location.province else area
        return said("trao quyết định", trimmed(report.clean[at:end]), area, "events/given")
    if visit is not None:
        group = visit.lastgroup or "kind"
        kind = "tiếp xúc cử tri" if visit[group].startswith("tiếp xúc") else visit[group]
        at = start + visit.start(group)
        about = trimmed(report.clean[at:end])
        return said(kind, about, visited(report, context, at, end), "events/visit")
    if dated_by and (met := _MET.search(low)) and HOST.search(low[: met.start()]):
        if _is_to_be_done(low[: met.start()]) or _HELD_BY_MANY.search(f"{low[: met.start()].rstrip()} "):
            return None
        area = area_of(report, context, start, None, end, low[: met.start()])
        if met["review"]:
            return said(
                "hội nghị",
                trimmed(report.clean[start + met.start("review") : start + met.end("review")]),
                area,
                "events/met",
            )
        host = host_before(low[: met.start()])
        about = trimmed(
            " ".join(
                (
                    "hội nghị",
                    as_written(report, host, start + met.start()),
                    report.clean[start + met.start("rest") : start + met.end("rest")],
                )
            )
        )
        return said("hội nghị", about, area, "events/met")
    return None


def _day(report: Report, published: str | None, span: Span) -> tuple[str | None, str | None, str]:
    """The day a sentence gives to what it tells, the last day of several, and how it is given: "day", "just" (vừa qua) or ""."""
    low = report.lower[span.start : span.end]
    days = find_dates(report.clean, span.start, span.end)
    hit = next(
        (
            hit
            for hit in days
            if not _is_of_document(report, hit.span.start)
            and not _DEADLINE.search(report.lower, max(span.start, hit.span.start - 30), hit.span.start)
        ),
        None,
    )
    if hit is not None and (date := resolve(hit, published, _SOON)):
        if hit.first is not None and (first := resolve(replace(hit, day=hit.first), published, _SOON)):
            return first, date, "day"
        return date, None, "day"
    if hit is not None and hit.year is None and published is None:
        return None, None, "day"  # a day of a year that nothing tells
    if published and len(published) == 10:
        if " nay" in low and _TODAY.search(low):
            return published, None, "day"
        if " qua" in low and _YESTERDAY.search(low):
            return (datetime.date.fromisoformat(published) - datetime.timedelta(days=1)).isoformat(), None, "day"
    just = any(word in low for word in ("vừa", "mới", "ngày")) and _JUST.search(low)
    return None, None, "just" if just else ""


def _is_of_document(report: Report, at: int) -> bool:
    """True where the date before the place is a document's: "Quyết định số 12/QĐ-UBND ngày 3/8/2020"."""
    return _LETTERS_OF_NUMBER.search(report.clean, max(0, at - 16), at) is not None


def _day_at(report: Report, at: int, end: int, before: str) -> int | None:
    """Where an event's name ends that a sentence only sets its scene at: "Tại hội nghị tổng kết sáng 6/1, ...", "Chiều 29-6, tại hội nghị
    sơ kết do ... tổ chức, ..."."""
    if _DATED_AT.match(before):
        comma = report.clean.find(",", at, end)
        return comma if comma >= 0 else end
    if before.endswith(" tại ") and (named := _DAY_AFTER_NAME.match(report.lower, at, end)):
        return named.end("name")  # phát biểu của ông NAME, ROLE tại Hội nghị lần thứ 12, ..., chiều 10/12
    match = _DAY_AFTER.match(report.lower, at, end) if _AT.match(before) else None
    return match.end("name") if match else None


def _held_after(low: str, at: int) -> re.Match[str] | None:
    """The verb after an event's name that says it was held, in the same clause."""
    found = _HELD_AFTER.search(low, at, at + 140 + _NEAR)
    if found is None or found.start() - at > 140:
        return None
    between = low[at : found.start()]
    return None if _OTHER_CLAUSE.search(between) else found


def _visit(low: str) -> re.Match[str] | None:
    """The verb of a visit, where the sentence names a visitor before it."""
    found = _VISIT.search(low)
    if found is None and (voters := _VOTERS.search(low)) is not None and not _is_to_be_done(low[: voters.start()]):
        found = voters if _DATELINE.match(low) else None  # Sáng 8/3, đại biểu NAME, ROLE, tiếp xúc trên 100 cử tri
    if found is not None and (group := found.lastgroup or "kind") and found[group].startswith("tiếp xúc"):
        before = low[: found.start(group)]
        if _NO_MEETING_OF_VOTERS.search(before) or _is_to_be_done(before):
            return None
    return found if found and _VISITOR.search(low[: found.start() + 1]) else None


def _plain_visit(low: str) -> re.Match[str] | None:
    """The verb of a visit that stands without "đã" in a sentence that begins with its day: "Sáng 15/6, đồng chí NAME, ROLE làm việc với ..."."""
    day = _DAY_FIRST.match(low)
    for found in _PLAIN_VISIT.finditer(low, day.end()) if day is not None else ():
        before = low[day.end() : found.start()] if day is not None else ""
        word = before.rstrip().rpartition(" ")[2]
        if "." in before or ";" in before or word in _NO_VISITOR or not before.strip():
            return None
        if _VISITOR.search(before) is None or _is_to_be_done(before):
            return None
        return found
    return None


def _is_to_be_done(before: str) -> bool:
    """True where a deed is ordered, planned or denied between the body named first and the verb; the body's own name says nothing."""
    host = HOST.search(before)
    return _TO_BE_DONE.search(before, host.end() if host else 0) is not None


def _gives(before: str) -> bool:
    """True where a person or a body that may hand over decisions stands before the verb."""
    return _VISITOR.search(before) is not None or _GIVERS.search(before) is not None


class _Told:
    """The days and kinds of the events told so far."""

    def __init__(self, main: _Statement) -> None:
        self.days: set[str | None] = set()
        self.kinds: set[str] = set()
        self.undated: set[str] = set()
        self.add(main)

    def add(self, statement: _Statement) -> None:
        """Count a statement as told."""
        self.days.add(statement.date)
        self.kinds.add(statement.type)
        if statement.date is None:
            self.undated.add(statement.type)


def _is_further(statement: _Statement, main: _Statement, told: _Told) -> bool:
    """True where a statement tells of another event than those before it: another day, or another kind on "cùng ngày"."""
    if (
        statement.dated_by not in ("day", "same day")
        or statement.rule == "events/was-held"
        and statement.type == main.type
    ):
        return False
    if statement.date is not None and statement.date == main.date and _is_elsewhere(statement.area, main.area):
        return statement.type == main.type  # two districts' councils meet on one day
    if statement.dated_by == "day" and statement.date in told.days or statement.type in told.undated:
        return False
    return not (statement.type in CONGRESS_LIKE and statement.type in told.kinds)


def _is_elsewhere(area: Area | None, other: Area | None) -> bool:
    """True for two units of one level, of which neither lies in the other."""
    return area is not None and other is not None and area != other and _level(area) == _level(other)


def _level(area: Area) -> str:
    """The lowest level at which the unit's tier word names one: a district's for thành phố."""
    return LEVELS.get(area.tier, (area.tier,))[-1]


def _scopes(report: Report, context: Context, main: _Statement, further: list[_Statement]) -> list[list[Span]]:
    """The sentences that speak of each event: those from its statement on up to the next one's; all others are the main event's."""
    scopes: list[list[Span]] = [[] for _ in range(len(further) + 1)]
    at = 0
    begins = {statement.index: number for number, statement in enumerate(further, start=1)}
    for index, setting in enumerate(context.settings):
        at = begins.get(index, at)
        if setting.block.kind not in READABLE:
            continue
        owner = at
        if at and index not in begins:
            low = report.lower[setting.span.start : setting.span.end]
            owner = 0 if main.type in low and further[at - 1].type not in low else at
        scopes[owner].append(setting.span)
    return scopes

"""Who took part in an event, and how: attended, chaired, reported or spoke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.context import Context
from kg.grammar.areas import SYLLABLE
from kg.grammar.names import display_name
from kg.model import Attendance, Report, Span

MANNERS = ("chair", "report", "speak", "attend")
"""From the most telling manner of taking part to the least; a person is listed once, with the most telling one."""

# The words that say how the persons of a sentence took part. Stems stand in the ontology; these patterns say where in the
# sentence they count: a report that is "trình" to a congress is no speech, "báo cáo" as a noun has a reporter only with a verb.
_ATTEND = re.compile(
    r"(?<!\w)(?:(?:tham |về |tới |đến |cùng |đã |cũng |và )?dự(?!\s(?:kiến|án|toán|thảo|báo|trữ|phòng|bị|khuyết|hội thi|ước|đoán|nguồn))|có mặt|góp mặt"
    r"|khách mời|cùng đi|tham gia đoàn|về phía|tham gia buổi|tiếp và làm việc|tiếp đoàn|đón tiếp|chứng kiến|tặng hoa|tặng bức trướng|trao tặng|trao quyết định|cắt băng|trồng cây|chụp ảnh"
    r"|thành phần tham|trò chuyện|tham quan|bỏ phiếu)(?!\w)"
)
_CHAIR = re.compile(
    r"(?<!\w)(?:đồng chủ trì|chủ trì|chủ tọa|điều hành (?:phiên|hội nghị|đại hội|kỳ họp|nội dung)|kết luận (?:tại )?(?:hội nghị|buổi|phiên|cuộc|kỳ họp|nội dung|chỉ đạo)"
    r"|phát biểu (?:khai mạc|bế mạc|kết luận)|khai mạc hội nghị|diễn văn (?:khai mạc|bế mạc)|phát biểu và kết luận)(?!\w)|^\W*kết luận(?!\w)|, kết luận |phần kết luận"
)
_REPORT = re.compile(
    r"(?<!\w)(?:báo cáo (?:tại|với|một số|kết quả|tình hình|tóm tắt|tổng kết|nhanh|nội dung|khái quát|chuyên đề|việc|về|đôi nét|công tác|trước|đề dẫn)|theo báo cáo của|trình bày|thông qua (?:dự thảo|báo cáo|tờ trình)|truyền đạt|quán triệt các|đọc (?:diễn văn|báo cáo|lời|tờ trình|bản|dự thảo)|công bố (?:quyết định|các quyết định))(?!\w)"
)
_SPEAK = re.compile(
    r"(?<!\w)(?:phát biểu|nêu (?:ý kiến|các|những|một số|rõ|bật)|có ý kiến|góp ý|nhấn mạnh|khẳng định|yêu cầu|đề nghị|cho rằng|cho biết|ghi nhận|biểu dương|đánh giá cao|lưu ý|bày tỏ|chia sẻ|hứa|giao nhiệm vụ|gợi mở|mong|nói|chỉ đạo|gửi lời|chúc mừng|chúc tết|cảm ơn|tham luận|thảo luận|đáp từ|đánh giá|phân tích|thông tin|trao đổi|tiếp thu|giải trình|làm rõ|trả lời|kêu gọi|phát động|đặt vấn đề|đặt câu hỏi|chất vấn|thừa nhận|phản ánh|kiến nghị|giải thích|cam kết|thắc mắc|bộc bạch|tâm sự|dẫn chứng|lý giải|nêu giải pháp|nêu kinh nghiệm|thẳng thắn|đề xuất)(?!\w)"
)
_ELECTED = re.compile(
    r"(?<!\w)(?:tái cử|tái đắc cử|đắc cử|trúng cử|được bầu|tín nhiệm bầu|bầu (?:đồng chí|ông|bà)|giữ chức)(?!\w)"
)
_GOES_ON = re.compile(
    r"(?:\bcó (?:các |đồng chí|ông|bà)|;|: |^\W*(?:cùng|ngoài ra|còn có|phía|về phía|đại diện|lãnh đạo))", re.IGNORECASE
)
_SHORT = re.compile(
    rf"(?<!\w)(?i:ông|bà|đồng chí|đ/c|anh|chị)\s+(?P<given>{SYLLABLE}(?:\s{SYLLABLE})?)(?!\s?{SYLLABLE})(?!\w)"
)
_NO_PERSON_BEFORE = re.compile(
    r"(?:[Ảả]nh|[Bb]ài|PV|CTV|Hồ Chí Minh|đường|(?<!thành )phố|trường|[Tt]hầy thuốc|phong cách|đạo đức|tư tưởng|liệt sĩ|phụ trách|thay|khu di tích|tượng đài|tác giả|nghĩa trang|của)\s*:?\s*$"
)


@dataclass(frozen=True, slots=True)
class _Person:
    """A person named in a sentence at `span`; `full` is where the full name stands, further up where only the given name is here."""

    name: str
    span: Span
    full: Span


def people_at(
    report: Report,
    sentences: Iterable[Span],
    context: Context,
    *,
    congress: bool = False,
    visit: Span | None = None,
) -> tuple[Attendance, ...]:
    """The persons who took part in an event, in order of their first mention, each once with the most telling manner.

    `sentences` are those that speak of the event. At a congress those elected took part; those
    named in the sentence of a visit are the visitors.
    """
    names = list(context.people.names)
    starts = [name.start for name in names]
    known = _full_names(report, names)
    found: dict[str, Attendance] = {}
    open_block: int | None = None
    for span in sentences:
        inside = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        people = list(_people_in(report, span, inside, known))
        low = report.lower[span.start : span.end]
        if not people:
            open_block = span.end if _ATTEND.search(low) else None
            continue
        attends = bool(_ATTEND.search(low)) or span == visit
        if not attends and open_block is not None and span.start - open_block < 3 and people and _GOES_ON.search(low):
            attends = True
        for person in people:
            manner = _manner(low, person.span.start - span.start, person.span.end - span.start, attends, len(people))
            if manner is None and congress and _ELECTED.search(low):
                manner = "attend"
            if manner is None:
                continue
            held = found.get(person.name)
            if held is None or MANNERS.index(manner) < MANNERS.index(held.manner):
                found[person.name] = Attendance(
                    person.name, manner, held.span if held and held.manner == manner else person.full
                )
        open_block = span.end if attends else None
    return tuple(found.values())


def _manner(low: str, start: int, end: int, attends: bool, persons: int) -> str | None:
    """How the person at low[start:end] took part by the words of the sentence, the nearest words after the name first."""
    after, before = low[end:], low[:start]
    cues = ((_CHAIR, "chair"), (_REPORT, "report"), (_SPEAK, "speak"), (_ATTEND, "attend"))
    if persons > 2 and attends:
        # A row of guests: each is told from the next by his posts, and verbs between them are rare.
        clause = re.split(r";", after, maxsplit=1)[0]
        return (
            next((manner for cue, manner in cues[:2] if cue.search(clause)), None) or _shared(before, cues) or "attend"
        )
    if persons == 1 and _CHAIR.search(low):
        return "chair"
    follows = [(hit.start(), manner) for cue, manner in cues if (hit := cue.search(after))]
    if follows:
        return min(follows)[1]
    return _shared(before, cues) or ("attend" if attends else None)


def _shared(before: str, cues: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    """The manner that words before the name give it: the last ones."""
    last = [(max(hit.start() for hit in cue.finditer(before)), manner) for cue, manner in cues if cue.search(before)]
    return max(last)[1] if last else None


def _full_names(report: Report, names: Iterable[Span]) -> dict[str, list[Span]]:
    """Full names of the report by given name (the last syllable or two, in lower case), with the place of each mention."""
    known: dict[str, list[Span]] = {}
    for span in names:
        name = " ".join(report.clean[span.start : span.end].split())
        parts = name.split()
        for given in {parts[-1].lower(), " ".join(parts[-2:]).lower()}:
            known.setdefault(given, []).append(span)
    return known


def _people_in(report: Report, span: Span, names: list[Span], known: dict[str, list[Span]]) -> Iterator[_Person]:
    clean = report.clean
    for name in names:
        if not _NO_PERSON_BEFORE.search(clean, max(span.start, name.start - 24), name.start):
            yield _Person(display_name(clean[name.start : name.end]), name, name)
    for short in _SHORT.finditer(clean, span.start, span.end):
        place = Span(*short.span("given"))
        if any(one.start < place.end and place.start < one.end for one in names):
            continue
        earlier = [name for name in known.get(short["given"].lower(), ()) if name.start < place.start]
        if earlier:
            yield _Person(display_name(clean[earlier[-1].start : earlier[-1].end]), place, earlier[-1])

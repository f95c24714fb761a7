"""Who took part in an event, and how: attended, chaired, reported or spoke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from kg.extract.context import Context
from kg.grammar.areas import SYLLABLE
from kg.grammar.cues import Cues
from kg.grammar.names import display_name
from kg.model import Attendance, Report, Span

MANNERS = ("chair", "report", "speak", "attend")
"""From the most telling manner of taking part to the least; a person is listed once, with the most telling one."""

# The words that say how the persons of a sentence took part. Stems stand in the ontology; these patterns say where in the
# sentence they count: a report that is "trình" to a congress is no speech, "báo cáo" as a noun has a reporter only with a verb.
_ATTEND = Cues(
    *(
        rf"{before}dự(?!\s(?:kiến|án|toán|thảo|báo|trữ|phòng|bị|khuyết|hội thi|ước|đoán|nguồn))"
        for before in ("tham ", "về ", "tới ", "đến ", "cùng ", "đã ", "cũng ", "và ", "")
    ),
    *("có mặt", "góp mặt", "khách mời", "cùng đi", "tham gia đoàn", "về phía", "tham gia buổi", "tiếp và làm việc"),
    *("tiếp đoàn", "đón tiếp", "chứng kiến", "tặng hoa", "tặng bức trướng", "trao tặng", "trao quyết định", "cắt băng"),
    *("trồng cây", "chụp ảnh", "thành phần tham", "trò chuyện", "tham quan", "bỏ phiếu"),
)
_CHAIR = Cues(
    *("đồng chủ trì", "chủ trì", "chủ tọa", "điều hành (?:phiên|hội nghị|đại hội|kỳ họp|nội dung)"),
    "kết luận (?:tại )?(?:hội nghị|buổi|phiên|cuộc|kỳ họp|nội dung|chỉ đạo)",
    *(
        "phát biểu (?:khai mạc|bế mạc|kết luận)",
        "khai mạc (?:hội nghị|kỳ họp|đại hội|phiên họp)",
        "diễn văn (?:khai mạc|bế mạc)",
    ),
    *("phát biểu và kết luận", ", kết luận(?= )", "phần kết luận"),
    before=r"(?:(?<!\w)|(?=, |phần ))",
)
_REPORT = Cues(
    "báo cáo (?:tại|với|một số|kết quả|tình hình|tóm tắt|tổng kết|nhanh|nội dung|khái quát|chuyên đề|việc|về|đôi nét|công tác|trước|đề dẫn)",
    "báo cáo(?=:)",
    *("theo báo cáo của", "trình bày", "thông qua (?:dự thảo|báo cáo|tờ trình)", "truyền đạt", "quán triệt các"),
    *("đọc (?:diễn văn|báo cáo|lời|tờ trình|bản|dự thảo)", "công bố (?:quyết định|các quyết định)"),
)
_SPEAK = Cues(
    *(
        "phát biểu",
        "nêu (?:ý kiến|các|những|một số|rõ|bật)",
        "có ý kiến",
        "góp ý",
        "nhấn mạnh",
        "khẳng định",
        "yêu cầu",
    ),
    *("đề nghị", "cho rằng", "cho biết", "ghi nhận", "biểu dương", "đánh giá cao", "lưu ý", "bày tỏ", "chia sẻ", "hứa"),
    *("giao nhiệm vụ", "gợi mở", "mong", "nói", "chỉ đạo", "gửi lời", "chúc mừng", "chúc tết", "cảm ơn", "tham luận"),
    *("thảo luận", "đáp từ", "đánh giá", "phân tích", "thông tin", "trao đổi", "tiếp thu", "giải trình", "làm rõ"),
    *("trả lời", "kêu gọi", "phát động", "đặt vấn đề", "đặt câu hỏi", "chất vấn", "thừa nhận", "phản ánh", "kiến nghị"),
    *("giải thích", "cam kết", "thắc mắc", "bộc bạch", "tâm sự", "dẫn chứng", "lý giải", "nêu giải pháp"),
    *("nêu kinh nghiệm", "thẳng thắn", "đề xuất"),
)
_ELECTED = re.compile(
    r"(?<!\w)(?:tái cử|tái đắc cử|đắc cử|trúng cử|được bầu|tín nhiệm bầu|bầu (?:đồng chí|ông|bà)|giữ chức)(?!\w)"
)
_CONCLUDES = re.compile(r"\W*kết luận(?!\w)")  # as the first words of a sentence, or after a name
_CUES: Mapping[str, Cues] = {"chair": _CHAIR, "report": _REPORT, "speak": _SPEAK, "attend": _ATTEND}
_GOES_ON = re.compile(
    r"(?:\bcó (?:các |đồng chí|ông|bà)|;|: |^\W*(?:cùng|ngoài ra|còn có|phía|về phía|đại diện|lãnh đạo))", re.IGNORECASE
)
_SHORT = re.compile(
    rf"[ÔôBbĐđAaCc](?<!\w.)(?i:(?<=ô)ng|(?<=b)à|(?<=đ)(?:ồng chí|/c)|(?<=a)nh|(?<=c)hị)\s+(?P<given>{SYLLABLE}(?:\s{SYLLABLE})?)(?!\s?{SYLLABLE})(?!\w)"
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


class _Said:
    """What a sentence says of taking part: where the words for each manner stand, looked for when they are first asked for."""

    def __init__(self, low: str) -> None:
        self.low = low
        self._places: dict[str, list[tuple[int, int]]] = {}

    def places(self, manner: str) -> list[tuple[int, int]]:
        """Where the words for a manner begin and end, in order."""
        found = self._places.get(manner)
        if found is None:
            found = [hit.span() for hit in _CUES[manner].finditer(self.low, 0, len(self.low))]
            if manner == "chair" and (opens := _CONCLUDES.match(self.low)) and (not found or found[0][0]):
                found = [opens.span(), *(span for span in found if span[0] >= opens.end())]
            self._places[manner] = found
        return found

    def after(self, manner: str, at: int) -> int | None:
        """Where the first words for a manner begin behind a place."""
        if manner == "chair" and _CONCLUDES.match(self.low, at):
            return at
        places = self.places(manner)
        first = bisect_left(places, (at, 0))
        return places[first][0] if first < len(places) else None

    def before(self, manner: str, at: int) -> int | None:
        """Where the last words for a manner begin that end before a place."""
        places = self.places(manner)
        last = bisect_left(places, at + 1, key=itemgetter(1)) - 1
        return places[last][0] if last >= 0 else None


def people_at(
    report: Report,
    sentences: Iterable[Span],
    context: Context,
    known: Mapping[str, Sequence[Span]],
    *,
    congress: bool = False,
    visit: Span | None = None,
) -> tuple[Attendance, ...]:
    """The persons who took part in an event, in order of their first mention, each once with the most telling manner.

    `sentences` are those that speak of the event, `known` the full names of the report by given name. At a congress those elected took
    part; those named in the sentence of a visit are the visitors.
    """
    found: dict[str, Attendance] = {}
    previous: tuple[Span, bool | None] | None = (
        None  # the sentence before, and whether it tells who attended, where that was asked
    )
    for span in sentences:
        people = list(_people_in(report, span, context, known))
        if not people:
            previous = span, None
            continue
        said = _Said(report.lower[span.start : span.end])
        attends = bool(said.places("attend")) or span == visit
        if not attends and previous is not None and span.start - previous[0].end < 3 and _GOES_ON.search(said.low):
            attends = _attended(report, previous[0]) if previous[1] is None else previous[1]
        for person in people:
            manner = _manner(said, person.span.start - span.start, person.span.end - span.start, attends, len(people))
            if manner is None and congress and _ELECTED.search(said.low):
                manner = "attend"
            if manner is None:
                continue
            held = found.get(person.name)
            if held is None or MANNERS.index(manner) < MANNERS.index(held.manner):
                found[person.name] = Attendance(
                    person.name, manner, held.span if held and held.manner == manner else person.full
                )
        previous = span, attends
    return tuple(found.values())


def _attended(report: Report, sentence: Span) -> bool:
    return _ATTEND.search(report.lower, sentence.start, sentence.end) is not None


def _manner(said: _Said, start: int, end: int, attends: bool, persons: int) -> str | None:
    """How the person at a place in a sentence took part by its words, the nearest words after the name first."""
    if persons > 2 and attends:
        # A row of guests: each is told from the next by his posts, and verbs between them are rare.
        stop = said.low.find(";", end)
        for manner in ("chair", "report"):
            told = said.after(manner, end)
            if told is not None and (stop < 0 or told < stop):
                return manner
        return _shared(said, start) or "attend"
    if persons == 1 and said.places("chair"):
        return "chair"
    follows = [(told, manner) for manner in MANNERS if (told := said.after(manner, end)) is not None]
    if follows:
        return min(follows)[1]
    return _shared(said, start) or ("attend" if attends else None)


def _shared(said: _Said, start: int) -> str | None:
    """The manner that words before the name give it: the last ones."""
    last = [(told, manner) for manner in MANNERS if (told := said.before(manner, start)) is not None]
    return max(last)[1] if last else None


def full_names(report: Report, names: Iterable[Span]) -> dict[str, list[Span]]:
    """Full names of the report by given name (the last syllable or two, in lower case), with the place of each mention, in order."""
    known: dict[str, list[Span]] = {}
    for span in names:
        parts = report.clean[span.start : span.end].split()
        for given in {parts[-1].lower(), " ".join(parts[-2:]).lower()}:
            known.setdefault(given, []).append(span)
    return known


def _people_in(report: Report, span: Span, context: Context, known: Mapping[str, Sequence[Span]]) -> Iterator[_Person]:
    clean, titles, names = report.clean, context.scan.titles, context.people.names_in(span)
    for name in names:
        if not _NO_PERSON_BEFORE.search(clean, max(span.start, name.start - 24), name.start):
            yield _Person(display_name(clean[name.start : name.end]), name, name)
    at = span.start
    for title in titles[bisect_left(titles, span.start) : bisect_left(titles, span.end)]:
        short = _SHORT.match(clean, title, span.end) if title >= at else None
        if short is None:
            continue
        at = short.end()
        place = Span(*short.span("given"))
        if any(one.start < place.end and place.start < one.end for one in names):
            continue
        mentions = known.get(short["given"].lower(), ())
        earlier = bisect_left(mentions, place.start, key=attrgetter("start"))
        if earlier:
            full = mentions[earlier - 1]
            yield _Person(display_name(clean[full.start : full.end]), place, full)

"""The commune, village or other district that a paragraph has turned to: the one of the official who speaks, the one that the writer has come to."""

from __future__ import annotations

import re

from kg.extract.context import AreaMention, Location
from kg.grammar.areas import COMMUNE_TIERS, DISTRICT_TIERS, VILLAGE_TIERS
from kg.model import Area, Report, Span

_POST = re.compile(
    r"(?<!\w)(?:ubnd|hđnd|mttq|ủy ban nhân dân|hội đồng nhân dân|đảng ủy|đảng bộ|chi bộ|bí thư|chủ tịch|trưởng|mặt trận tổ quốc việt nam|đại diện|lãnh đạo) \Z"
)
_SAYS = re.compile(
    r"[^.;:\"]{0,30}?(?<!\w)(?:cho biết|cho hay|chia sẻ|thông tin|nói|kể|bộc bạch|tâm sự|phấn khởi|khẳng định|trao đổi|bày tỏ|nhấn mạnh|đánh giá)(?!\w)"
)
_ACCORDING = re.compile(r"(?:\A|[.!?\n\"]\s+)theo [^.;:\"]{5,60}\Z")
_SPEECH = re.compile(r"[^.;:\"]{0,30}:\s*(?P<quoted>\")?")
_STOP = re.compile(r"[.!?](?=\s)")
_CAME_TO = re.compile(
    r"(?:\A|[.!?\n]\s+)(?:[^.,;:\d]{0,24} )?(?:trở lại|về thăm|về với|đến với|có mặt tại|có dịp về|có dịp đến|tìm về|ngược lên|đến thăm) \Z"
)
_BACK = re.compile(
    r"(?<!\w)(?:(?:toàn|cả|của|trên địa bàn|ngân sách|kinh tế|hộ nghèo|đảng bộ|ubnd|hđnd|nhiều xã|các xã) (?:huyện|thị xã|thành phố|quận|tỉnh)"
    r"|(?:huyện|thị|thành|quận|tỉnh) ủy|(?<!\w)(?:huyện|thị xã|thành phố|quận) (?:đã|có|còn|cũng|hiện|đang|tiếp tục|hỗ trợ|đầu tư|bố trí|phân bổ|giải ngân|huy động|tổ chức|thành lập|ban hành|triển khai|chỉ đạo|xây dựng)|phòng [^,.;:]{2,30} huyện|ngân hàng chính sách|các (?:xã|phường|địa phương)|nhiều (?:xã|địa phương))(?!\w)"
)
_HAS = re.compile(r"(?:,[^,;.]{3,40},?)? (?:hiện |đã )?(?:có|đạt|là)(?!\w)")
_SMALL = COMMUNE_TIERS.union(VILLAGE_TIERS)
_BEFORE = 90
"""Characters before a name in which what makes it the paragraph's topic is looked for."""


def topic(report: Report, location: Location, block: Span, at: int) -> Area | None:
    """The commune, village or other district that a paragraph is about at a place, None where it is about the report's own unit.

    It is that of an official of one who speaks, as long as he is quoted, or the one that the writer came to ("Trở lại xã A ..."), until
    another is named or the text speaks of its own district again.
    """
    low = report.lower
    for mention in reversed(location.named_in(block.start, at)):
        other = mention.area.tier in DISTRICT_TIERS and mention.area != location.area
        if mention.area.tier not in _SMALL and not other:
            if mention.area.tier in DISTRICT_TIERS:
                return None
            continue
        end = _end_of_topic(low, mention, block)
        if end is None:
            return mention.area if other and _goes_on(low, mention, block, at) else None
        if at >= end or not other and _BACK.search(low, mention.span.end, at):
            return None
        return mention.area
    return None


def _goes_on(low: str, mention: AreaMention, block: Span, at: int) -> bool:
    """True where a sentence speaks of another district that one before it began with, by its tier word: "Huyện B có 34 xã. Toàn huyện ..."."""
    start = mention.span.start
    begin = max(low.rfind(". ", block.start, at) + 2, block.start)
    opens = start == block.start or low.endswith(". ", block.start, start)
    return (
        opens
        and begin > start
        and low.startswith(tuple(f"{word}{mention.area.tier} " for word in ("", "toàn ", "cả ")), begin)
    )


def _end_of_topic(low: str, mention: AreaMention, block: Span) -> int | None:
    """Where a paragraph ends to be about a unit that it names; None where the name does not make it its topic."""
    start, end = mention.span.start, mention.span.end
    before = low[max(block.start, start - _BEFORE) : start]
    if _POST.search(before):
        if (says := _SAYS.match(low, end, block.end)) is None:
            return block.end if _ACCORDING.search(before) else None
        speech = _SPEECH.match(low, says.end(), block.end)
        if speech is None:
            stop = _STOP.search(low, says.end(), block.end)
            return stop.start() if stop else block.end
        close = low.find('"', speech.end(), block.end) if speech["quoted"] else -1
        return close if close >= 0 else block.end
    if start == block.start and mention.area.tier in _SMALL and _HAS.match(low, end):
        return block.end  # Ấp A có 211 hộ. ... 100% trẻ em được đến trường.
    # "Đến thăm xã A, Chủ tịch nước đánh giá cao": there the guest is the subject
    return block.end if _CAME_TO.search(before) and not low.startswith(",", end) else None

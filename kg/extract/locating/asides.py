"""The parts of a report that turn to another district or commune: "Cùng ngày, HĐND huyện B ...", an item after a star."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kg.extract.context import AreaMention
from kg.grammar.areas import LEVELS
from kg.model import READABLE, Area, Block, BlockKind, Report, Span

_SAME_DAY = (
    r"(?:(?:vào )?(?:sáng|chiều|tối|trưa|trong) )?(?:cùng (?:ngày|thời điểm|thời gian|buổi sáng|buổi chiều|sáng|chiều)|trước đó(?! \d)"
    r"|cũng (?:trong |vào )?(?:sáng|chiều|tối|ngày|dịp|thời gian))(?!\w)"
)
_TURNS = re.compile(rf"\s*(?:[*•]\s*(?:{_SAME_DAY})?|\W{{0,3}}{_SAME_DAY})")
_MOVES = re.compile(
    r"(?<!\w)(?:thăm|đoàn|cùng|với|từ|về|lên|xuống|vào|ra|đi|đến|tại|sang|dự|tham dự|trao đổi|học tập)(?!\w)"
)
_HOLDS = re.compile(
    r"(?<!\w)(?:tổ chức|khai mạc|bế mạc|tiến hành|công bố|công nhận|họp|diễn ra|ra mắt|khởi công|khánh thành|đón nhận|tổng kết|sơ kết|phát động|có \d)(?!\w)"
)
_AT_MEETING = re.compile(
    r"\W*(?:(?:tại|dự|kết thúc|phát biểu tại) )?(?:kỳ họp|đại hội|hội nghị|buổi lễ|lễ công bố|các đại biểu)(?!\w)"
)
_SHORT = 20
"""Characters after the turning words in which no sentence ends: "Cùng ngày. HĐND huyện B ..."."""
_end = attrgetter("end")


def asides(report: Report, main: Area, mentions: Sequence[AreaMention]) -> Iterator[tuple[Span, Area]]:
    """Yield the stretches of a report on a district that tell of another of its kind, in order: from the line that turns to it on, as
    long as the next ones name it and not the report's own.

    Only a line that begins with a star or says that something else was done the same day or before turns, to the one unit of that level that
    its first sentence names as holding or getting something.
    """
    level = _level(main)
    if level is None:
        return
    starts = [mention.span.start for mention in mentions]
    begin, about, last = 0, None, 0
    for block in report.blocks:
        if block.kind not in READABLE or block.kind is BlockKind.HEADLINE:
            continue
        named = mentions[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)]
        turned = _turned_to(report, main, level, named, block) if last else None
        if about is not None and (turned is not None or not _stays(report, block, main, about, named)):
            yield Span(begin, last), about
            about = None
        if turned is not None:
            begin, about = block.span.start, turned
        last = block.span.end
    if about is not None:
        yield Span(begin, last), about


def _turned_to(report: Report, main: Area, level: str, named: Sequence[AreaMention], block: Block) -> Area | None:
    """The unit that a block turns to, of the units that it names; None for a block that goes on with the report's own."""
    turn = _TURNS.match(report.lower, block.span.start, block.span.end)
    if turn is None or any(mention.area == main for mention in named):
        return None
    later = bisect_right(report.sentences, turn.end() + _SHORT, key=_end)
    end = report.sentences[later].end if later < len(report.sentences) else block.span.end
    others = [mention for mention in named if mention.span.start < end and _level(mention.area) == level]
    if len({mention.area for mention in others}) != 1 or others[0].area.id is None:
        return None
    starred = report.lower[turn.start() : turn.end()].strip()[:1] in ("*", "•")
    if starred and report.lower.endswith(("ở ", "tại ", "trên địa bàn "), turn.end(), others[0].span.start):
        return others[0].area  # an item of a digest: "* Thương mại ở TP Lâm Mẫu sụt giảm"
    if _MOVES.search(report.lower, turn.end(), others[0].span.start):
        return None
    held = _HOLDS.search(report.lower, turn.end(), end)
    return None if held is None or _MOVES.search(report.lower, others[0].span.end, held.end()) else others[0].area


def _level(area: Area) -> str | None:
    """The level of a district or commune; None for all else, and for a city that lies in nothing, which is a province."""
    levels = LEVELS.get(area.tier, ())
    return levels[-1] if levels and levels != ("province",) and area.within is not None else None


def _stays(report: Report, block: Block, main: Area, about: Area, named: Sequence[AreaMention]) -> bool:
    """True where a block still tells of the unit that one before it turned to: it names that unit or its meeting, or speaks of it by a tier word that the
    report's own is not, and does not name the own."""
    if any(
        mention.area == main or mention.area != about and _level(mention.area) == _level(about) for mention in named
    ):
        return False
    low, start, end = report.lower, block.span.start, block.span.end
    if main.tier != about.tier and re.search(rf"(?<!\w){main.tier}(?!\w)", low[start:end]) is not None:
        return False  # "thị xã" is the report's own again
    if any(mention.area == about for mention in named) or _AT_MEETING.match(report.lower, block.span.start):
        return True
    return main.tier != about.tier and re.search(rf"(?<!\w){about.tier}(?!\w)", low[start:end]) is not None

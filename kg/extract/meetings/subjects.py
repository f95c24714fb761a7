"""What an event was about, in the words of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.grammar.ordinals import ordinal
from kg.model import Report

if TYPE_CHECKING:
    from kg.ontology import Hit

_ORDINAL = re.compile(r"(?:lần thứ|lần|kỳ họp thứ|phiên thứ|thứ)\s+(?P<n>[IVXL]+|\d{1,3}|\w+)(?!\w)")
_LED_BY = re.compile(r"(?:phó )?(?:chủ tịch|bí thư|chủ tọa|trưởng ban)(?!\w)")
_SENTENCE_END = re.compile(r"(?:(?<=\d)|(?<=[^\s.][^\s.]))\.\s(?=[^\W\da-zà-ỹ])")
_WITH_GUESTS = re.compile(r",?\s(?:với (?:sự )?(?:tham dự|tham gia|góp mặt|có mặt)|làm việc phiên).*$")
_ADVERB_AT_END = re.compile(r",?\s(?:đã|được|vừa|chính thức|trọng thể|long trọng)$")
# "Đại hội Đảng bộ huyện", "Hội nghị Ban Chấp hành Đảng bộ huyện Lâm Khê"
_BODY_OF_EVENT = re.compile(
    r"(?:đại hội(?: đại biểu)?|hội nghị|kỳ họp)(?: thứ \w+)?,? (?:đảng bộ|ban chấp hành|bch|huyện ủy|thành ủy|thị ủy|quận ủy|đảng ủy|hđnd|hội đồng nhân dân)(?: đảng bộ)?(?: (?:huyện|xã|thị xã|thành phố|quận|phường|thị trấn|tỉnh))?"
)
CONGRESS_LIKE = frozenset({"đại hội", "kỳ họp", "phiên họp"})
_ABOUT_LIMIT = 330


def about(report: Report, type_: str, hit: Hit, end: int, host: str) -> str | None:
    """What an event was about: for a meeting what follows the word, for a congress or session its name."""
    clean = report.clean
    rest = clean[hit.end : end]
    if type_ in CONGRESS_LIKE or type_.startswith("lễ"):
        text = clean[hit.start : end]
        if type_ == "đại hội" and "ảng bộ" not in text and "đảng bộ" in host:
            place = text.find(" lần ")
            text = text[:place] + " " + as_written(report, host, hit.start) + text[place:] if place > 0 else text
        if type_ == "kỳ họp" and not re.search(r"HĐND|[Hh]ội đồng", text) and not _LED_BY.match(host):
            text = f"{text.rstrip(' .')} {as_written(report, host, hit.start)}"
        return trimmed(text)
    label = clean[hit.start : hit.end]
    extra = label[len(type_) :] if label.lower().startswith(type_) else ""
    return trimmed((extra + rest).strip()) or None


def full_name(report: Report, type_: str, hits: Sequence[Hit]) -> str | None:
    """What an event of a kind is called: in the headline, else where it is named with its body; None where nowhere."""
    title = report.metadata.title
    if title and type_ in title.lower() and not title.lower().startswith(("quang cảnh", "toàn cảnh")):
        return title
    named = [
        " ".join(report.clean[hit.start : found.end()].split())
        for hit in hits
        if hit.concept_ids[0] == type_ and (found := _BODY_OF_EVENT.match(report.lower, hit.start))
    ]
    return max(named, key=len, default=None)


def ordinal_in(about: str) -> int | None:
    """The ordinal in what an event was about: 22 for "Đại hội đại biểu lần thứ XXII"; None where none is there."""
    head = re.split(r"(?:thực hiện|quán triệt|học tập) (?:các )?[Nn]ghị quyết", about, maxsplit=1)[0]
    found = _ORDINAL.search(head)
    if not found:
        return None
    return ordinal(found["n"])


def as_written(report: Report, low: str, before: int) -> str:
    """Words that stand in lower case in the report before a place, with their capitals."""
    place = report.lower.rfind(low, 0, before)
    return report.clean[place : place + len(low)] if place >= 0 else low


def trimmed(text: str) -> str:
    """What an event was about in one line, without the next sentence, the guests, and adverbs at its end."""
    text = _SENTENCE_END.split(" ".join(text.split()), maxsplit=1)[0]
    if len(text) > _ABOUT_LIMIT:
        cut = max(text.rfind(mark, 0, _ABOUT_LIMIT) for mark in (",", ";", " "))
        text = text[:cut]
    text = _WITH_GUESTS.sub("", text)
    text = _ADVERB_AT_END.sub("", text.strip(' .,;:"'))
    return text.strip(' .,;:"')

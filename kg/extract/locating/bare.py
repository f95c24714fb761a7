"""Units named without a tier word, and those that only the head of a page names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.context import AreaMention
from kg.extract.locating.names import Scene, find_in_masthead
from kg.grammar.areas import DISTRICT_TIERS, SYLLABLE
from kg.model import READABLE, Area, Block, Report, Span
from kg.text import fold

if TYPE_CHECKING:
    from kg.ontology import Ontology

_SITE = re.compile(rf"(?:Tại|Ở|Riêng|Còn (?:tại|ở)) (?P<name>{SYLLABLE}(?: {SYLLABLE}){{0,3}}),")
_IN_ROW = re.compile(rf"[;,] +(?P<name>{SYLLABLE}(?: {SYLLABLE}){{0,2}})(?= \d|[,;]| và | đạt | có )")
_AS_SUBJECT = re.compile(
    rf"(?:[;,:]|[a-zà-ỹ] (?:là|và)) +(?P<name>{SYLLABLE}(?: {SYLLABLE}){{0,2}}) (?:(?:hoàn thành|thực hiện) )?(?:đạt|có|còn) \d+/\d"
)
_NEXT = re.compile(
    rf"(?:[;,]|[a-zà-ỹ] là)\s+(?:và\s+)?(?P<name>{SYLLABLE}(?: {SYLLABLE}){{0,2}}) (?:(?:hoàn thành|thực hiện) )?(?:(?:đạt|có|còn|với) )?(?:(?:hơn|trên|gần) )?\d"
)
_HEADS = re.compile(
    r"(?<!\w)(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Bb]ản|[Xx]óm|[Ấấ]p|[Bb]uôn|[Ll]àng|[Kk]hối|[Tt]rường|[Cc]hợ|[Hh]ồ|[Ss]ông|[Đđ]ường|[Tt]uyến|[Cc]ầu|[Đđ]ập|[Kk]ênh"
    r"|[Cc]ụm|[Kk]hu|[Cc]ông ty|[Dd]oanh nghiệp|[Tt]rang trại|[Gg]iống|HTX|[Hh]ợp tác xã|[Nn]hà máy|[Tt]rạm|[Đđ]ồng chí|[Ôô]ng|[Bb]à)(?!\w)"
)
_SIGNED = re.compile(r"(?:[Ảả]nh|[Bb]ài|[Tt]hơ|[Hh]át|[Tt]ác giả|[Nn]hạc|[Tt]in|[Tt]heo|[Nn]guồn)(?!\w)[^,;.]{0,16}\Z")
_IN_BRACKETS = re.compile(rf"\((?P<name>{SYLLABLE}(?: {SYLLABLE}){{0,2}})\)")
_NO_UNIT_BEFORE = re.compile(
    r"(?:[Bb]áo|[Đđ]ài|[Tt]hôn|[Tt]rường|[Đđ]ường|[Ss]ông|[Nn]úi|[Hh]ồ|[Cc]ầu|[Cc]hợ|Trung [Hh]ọc|THPT|THCS|Nguyễn|Trần|Lê|[Ôô]ng|[Bb]à) $"
)


def sites(scene: Scene, mentions: Sequence[AreaMention], bare: Sequence[AreaMention]) -> Iterator[AreaMention]:
    """Districts of the province that a sentence opens with by their bare names: "Tại [Thạnh Phú], ngày 17-3, HĐND huyện bầu ..."."""
    clean, province = scene.report.clean, scene.province
    taken = {mention.span.start for mention in (*mentions, *bare)}
    for sentence in scene.report.sentences:
        site = _SITE.match(clean, sentence.start, sentence.end)
        if site is None or province is None or province.id is None or site.start("name") in taken:
            continue
        units = [
            unit
            for unit in scene.units(site["name"], level="district")
            if scene.areas.province_of(unit).id == province.id
        ]
        if len(units) == 1:
            yield AreaMention(Span(*site.span("name")), scene.area(units[0]))


def in_row(scene: Scene, mentions: Sequence[AreaMention], bare: Sequence[AreaMention]) -> Iterator[AreaMention]:
    """Communes that go on a row of them in later clauses: "các xã A, B đạt 19 tiêu chí; [C], [D] 16 tiêu chí; [E] 12 tiêu chí"."""
    main = scene.main
    if main is None or main.id is None:
        return
    clean = scene.report.clean
    taken = {mention.span.start for mention in (*mentions, *bare)}
    listed = [mention.span.start for mention in mentions if mention.area.within == main]
    for sentence in scene.report.sentences:
        first = bisect_left(listed, sentence.start)
        if bisect_left(listed, sentence.end) - first < 2 or clean.find(";", sentence.start, sentence.end) < 0:
            continue
        for found in _IN_ROW.finditer(clean, listed[first], sentence.end):
            if not _is_of_another_kind(clean, listed[first], found.start()):
                yield from _commune(scene, found, main.id, taken)


def _is_of_another_kind(clean: str, start: int, at: int) -> bool:
    """True for a name in a row of settlements, schools, markets: "các xã A, B ...; các thôn C, D, [E] có 3 tổ"."""
    heads = [head[0] for head in _HEADS.finditer(clean, start, at) if clean[head.end() + 1 : head.end() + 2].isupper()]
    return bool(heads) and heads[-1].lower() not in ("xã", "phường", "thị trấn")


def as_subject(scene: Scene, mentions: Sequence[AreaMention], bare: Sequence[AreaMention]) -> Iterator[AreaMention]:
    """Communes that clauses of a text with tier words for others have as their subjects: "xã A đạt 24/28 chỉ tiêu, [B] đạt 37/57 chỉ tiêu"."""
    main = scene.main
    if main is None or main.id is None or main.tier not in DISTRICT_TIERS:
        return
    if not any(mention.area.within == main for mention in mentions):
        return
    clean = scene.report.clean
    taken = {mention.span.start for mention in (*mentions, *bare)}
    communes = [mention.span.start for mention in mentions if mention.area.within == main]
    for sentence in scene.report.sentences:
        first = bisect_left(communes, sentence.start)
        told = first < len(communes) and communes[first] < sentence.end
        begin = communes[first] if told else sentence.start
        for found in (_NEXT if told else _AS_SUBJECT).finditer(clean, begin, sentence.end):
            if fold(found["name"]) == fold(main.name) or _is_of_another_kind(clean, begin, found.start()):
                continue  # the township of the district's name
            yield from _commune(scene, found, main.id, taken)


def bracketed(scene: Scene, mentions: Sequence[AreaMention], bare: Sequence[AreaMention]) -> Iterator[AreaMention]:
    """Communes of the report's district that stand in brackets by their bare names: "chả bò ([Tân Khê]), rau sạch ([Hòa Khê])"."""
    main = scene.main
    if main is None or main.id is None or main.tier not in DISTRICT_TIERS:
        return
    clean = scene.report.clean
    taken = {mention.span.start for mention in (*mentions, *bare)}
    for block in scene.report.blocks:
        if block.kind not in READABLE or clean.find("(", block.span.start, block.span.end) < 0:
            continue
        for found in _IN_BRACKETS.finditer(clean, block.span.start, block.span.end):
            if _SIGNED.search(clean, max(block.span.start, found.start() - 24), found.start()):
                continue
            yield from _commune(scene, found, main.id, taken)


def _commune(scene: Scene, found: re.Match[str], district: str, taken: set[int]) -> Iterator[AreaMention]:
    """Yield the commune of a district whose bare name was found, where there is one and it is not named there with its tier word."""
    units = scene.areas.named(found["name"], level="commune", within=district, on=scene.day)
    if len(units) == 1 and found.start("name") not in taken:
        yield AreaMention(Span(*found.span("name")), scene.area(units[0]))


def in_masthead(report: Report, area: Area, ontology: Ontology) -> list[AreaMention]:
    """Where the head of a page names a unit that its text leaves unnamed, once."""
    return [
        AreaMention(one.name.span, area)
        for one in find_in_masthead(report, ontology)
        if one.text.lower() == area.name.lower() and area.tier in one.name.tiers
    ][:1]


def bare_mentions(report: Report, mentions: tuple[AreaMention, ...], areas: tuple[Area, ...]) -> Iterator[AreaMention]:
    """Where the report's own unit and province are named without a tier word."""
    taken = {at for mention in mentions for at in range(mention.span.start, mention.span.end)}
    for area in areas:
        if area.name.isdigit():
            continue
        name = area.written or area.name
        for block in report.blocks:
            if block.kind in READABLE and report.clean.find(name, block.span.start, block.span.end) >= 0:
                yield from _bare_in(report.clean, block, area, taken)


def _bare_in(clean: str, block: Block, area: Area, taken: set[int]) -> Iterator[AreaMention]:
    """Yield where a block names an area without a tier word; `taken` are the places at which units are named."""
    name = area.written or area.name
    for at in places(name, clean, block.span.start, block.span.end):
        stop = at + len(name)
        if clean[at - 1 : at] == "." or not taken.isdisjoint(range(at, stop)):
            continue
        if not _NO_UNIT_BEFORE.search(clean, max(block.span.start, at - 12), at):
            taken.update(range(at, stop))
            yield AreaMention(Span(at, stop), area)


def places(name: str, text: str, start: int, end: int) -> Iterator[int]:
    """Where a name stands in a stretch of text as words of its own."""
    at = text.find(name, start, end)
    while at >= 0:
        stop = at + len(name)
        if not (at and _is_letter(text[at - 1])) and not (stop < end and _is_letter(text[stop])):
            yield at
        at = text.find(name, at + 1, end)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"

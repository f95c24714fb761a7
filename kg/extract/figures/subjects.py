"""The unit that a figure is about, by the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.extract.context import AreaMention
from kg.extract.figures.sentence import Sentence
from kg.extract.figures.topics import topic
from kg.grammar.areas import COMMUNE_TIERS, DISTRICT_TIERS, VILLAGE_TIERS
from kg.grammar.cues import Places
from kg.grammar.quantities import Quantity
from kg.grammar.words import ending, words
from kg.model import NATION, Area
from kg.ontology import Ontology

_COMPARED_WITH = re.compile(r"(?:so với|thứ \d+|của|bằng|cao hơn|nhóm|đầu(?!\stư))\s[^,;]{0,30}\Z")
_TIERS = ("xã", "phường", "thị trấn", "huyện", "thị xã", "thôn", "bản", "xóm", "ấp", "buôn")
_UNIT_WORDS = Places(
    (*(f"{word} {tier}" for word in ("toàn", "của", "cả") for tier in _TIERS), *(f"{tier} " for tier in _TIERS))
)
_UNIT_SAID = re.compile(
    r"(?<!\w)(?:(?:toàn|của|cả) (?P<tier>xã|phường|thị trấn|huyện|thị xã|thôn|bản|xóm|ấp|buôn)|(?<!các )(?<!\d )(?<!tác )(?<!mỗi )(?<!thị )(?<!văn )(?<!cơ )(?<!nông )"
    r"(?P<acts>xã|phường|thị trấn|huyện|thị xã|thôn|bản|xóm|ấp|buôn)(?= (?:đã|có|còn|mới|hiện|đang|này|thu)(?!\w)))(?!\w)(?! hội| thân| làng| sắc)"
)
_SMALL_TIERS = COMMUNE_TIERS.union(VILLAGE_TIERS)
_LEAD_IN = re.compile(
    r"\W*(?:theo đó|đến nay|hiện nay|trong đó|như vậy|nhìn chung|cụ thể|đặc biệt),\s|\W*trong đó,? có\s"
)
_OTHERS = re.compile(
    r"(?<!\w)(?:(?:các|những|\d+) (?:xã|phường|địa phương|đơn vị|thị trấn) (?:còn lại|khác)|bình quân chung|mặt bằng chung|toàn huyện|trong khi)(?!\w)"
)
_TOGETHER = re.compile(r"(?<!\w)(?:chiếm|đóng góp|tổng cộng|chênh lệch)(?!\w)")
_OF_ABOVE = re.compile(r"[^,;.]{0,40}(?<!\w)(?:toàn|cả|của) (?:huyện|thị xã|thành phố|quận|tỉnh)(?!\w)")
_OF_PROVINCE = re.compile(
    r"(?<!\w)của (?:toàn )?tỉnh(?: (?!giao)[^\W\d]+){0,3}? (?:đạt|là|còn|ước|ước đạt|chỉ|chỉ còn|khoảng|hiện)[^,;]{0,16}\Z"
)
_STANDARD = re.compile(r"(?<!\w)(?:chuẩn|tiêu chí|quy định|bộ tiêu chí)(?!\w)[^,;.]{0,24}\Z")
_ROW = re.compile(r"(?:,| và|, và)\s")
_DISTRICT_SAID = re.compile(r"(?<!\w)(?:toàn|cả|trên địa bàn(?: toàn)?) (?:huyện|thị xã|thành phố|quận)(?!\w)[^;.]*\Z")
_HAVE_EACH = re.compile(r" (?:gồm|gồm có|bao gồm|là|có)(?: các)?:? ?")
_OF_UNITS = re.compile(
    r"(?:\A|[,;:.(]|(?<!\w)(?:số|các|những)) ?(?:xã|phường|thị trấn)(?: đã)? (?:đạt|có|hoàn thành)(?: từ| được)? \Z"
)
_AND_ABOVE = re.compile(r"(?:,| \(| -) ?(?:thuộc )?")
_LISTED = re.compile(r"[,:]\s*\Z")
_REACH = 4000
"""Characters before a figure in which a unit is looked for that its sentence names by its tier only."""


class Subjects:
    """What a sentence says of the units that its figures are about: looked up once, asked for each figure."""

    def __init__(self, s: Sentence) -> None:
        self._s = s
        self._location = s.context.location
        text = s.low[s.setting.span.start : s.setting.span.end]
        own = self._own = self._location.own(s.setting.span.start)
        self._said: list[tuple[Area, list[str]]] = []
        for subject, area in (("nation", NATION), ("province", self._location.province)):
            if area is not None:
                # "toàn thành phố" is the report's own city
                tier = own.tier if own is not None and own != area else ""
                self._said.append((area, [word for word in _subjects(s.ontology, subject, tier) if word in text]))
        self._text = text
        self._units: list[tuple[int, int, str]] | None = None
        self._openings: dict[int, tuple[bool, bool, bool]] = {}

    def areas_of(self, quantity: Quantity) -> tuple[Area | None, ...]:
        """The units that a number is about: the clause's own subject, else the sentence's, else the paragraph's or the report's. Several where
        a row of units has it each: "các xã A, B đạt 19 tiêu chí"; what a row has together is of the unit above."""
        low, start, lead = self._s.low, self._s.setting.span.start, quantity.lead
        clause = max(start, low.rfind(";", start, lead) + 1)
        for area, said in self._said:
            found = max([low.rfind(word, clause, lead) for word in said], default=-1)
            if found >= 0 and not _COMPARED_WITH.search(low[clause:found]):
                return (area,)
        province = self._location.province
        of_province = _OF_PROVINCE.search(low, clause, lead) if province is not None else None
        if (
            province is not None
            and of_province is not None
            and _STANDARD.search(low, clause, of_province.start()) is None
        ):
            return (province,)
        if quantity.unit in words(self._s.ontology, "labels.each") and (listed := self._each_named(quantity)):
            return listed
        named = self._location.named_in(start, lead)
        for index in range(len(named) - 1, -1, -1):
            mention = named[index]
            if index and self._lies_in(named[index - 1], mention):
                continue  # xã A, huyện B có 6 ấp
            if self._is_subject(mention, quantity, clause) or (
                index and (row := self._row(named[: index + 1])) and self._is_subject(row[0], quantity, clause, row[-1])
            ):
                row = self._row(named[: index + 1])
                if _OTHERS.search(low, mention.span.end, lead):
                    break  # xã A đạt 19/19 tiêu chí; các xã còn lại đạt từ 15 tiêu chí
                if len(row) < 2 or quantity.upper is not None:
                    return (mention.area,)
                if _TOGETHER.search(low, mention.span.end, lead) or _OF_ABOVE.match(low, quantity.span.end):
                    return (self._own,)
                each = quantity.unit in words(self._s.ontology, "labels.each") or "/người" in quantity.unit
                return tuple(one.area for one in row) if each else (self._own,)
        return (self._unit_said(quantity) or self._topic(quantity) or self._own,)

    def _each_named(self, quantity: Quantity) -> tuple[Area, ...]:
        """The units of a row that is named after what each of them has: "số xã đạt 13 tiêu chí gồm: xã A, B, C"."""
        low, at = self._s.low, quantity.span.end
        named = _HAVE_EACH.match(low, at, self._s.setting.span.end)
        if named is None or _OF_UNITS.search(low, self._s.setting.span.start, quantity.lead) is None:
            return ()
        following = self._location.named_in(named.end(), self._s.setting.span.end)
        if not following or low[named.end() : following[0].span.start].strip(" :"):
            return ()
        row = [following[0]]
        for mention in following[1:]:
            if not _ROW.fullmatch(low, row[-1].span.end, mention.span.start):
                break
            row.append(mention)
        return tuple(one.area for one in row)

    def _is_subject(
        self, mention: AreaMention, quantity: Quantity, clause: int, last: AreaMention | None = None
    ) -> bool:
        """True where a unit named before a number is what it is about; `last` is the last unit of the row that the unit begins."""
        low, at = self._s.low, mention.span.start
        after = low[(last or mention).span.end : quantity.lead]
        first, led, in_list = self._opening(at)
        parted = "," in after or ";" in after
        governs = led and not parted
        listed = in_list and not parted and ")" not in after and len(after) < 30
        clause_first = at >= clause and not low[clause:at].strip(" ,-:;+")
        if mention.area.tier in COMMUNE_TIERS and quantity.unit.endswith("/xã"):
            return False  # a mean of communes is none of one of them
        if mention.area.tier in COMMUNE_TIERS and quantity.unit in COMMUNE_TIERS and not first:
            return False  # 1 xã đạt chuẩn là Hòa Khê và 1 xã nâng cao
        if mention.area == self._location.province and not first:
            return False
        return first or clause_first or governs or listed

    def _lies_in(self, mention: AreaMention, above: AreaMention) -> bool:
        """True where a unit is named only to say where the one before it lies: "xã A, huyện B", "xã A (huyện B)"."""
        if _AND_ABOVE.fullmatch(self._s.low, mention.span.end, above.span.start) is None:
            return False
        small = mention.area.tier in VILLAGE_TIERS, mention.area.tier in COMMUNE_TIERS
        large = above.area.tier in COMMUNE_TIERS, above.area.tier in DISTRICT_TIERS or above.area.tier == "tỉnh"
        return small[0] and any(large) or small[1] and large[1] or mention.area.within == above.area

    def _row(self, named: Sequence[AreaMention]) -> Sequence[AreaMention]:
        """The row of units of one tier that ends the ones named: xã A, [B] và [C]."""
        begin = len(named) - 1
        while begin and named[begin - 1].area.tier == named[begin].area.tier:
            if not _ROW.fullmatch(self._s.low, named[begin - 1].span.end, named[begin].span.start):
                break
            begin -= 1
        return named[begin:]

    def _topic(self, quantity: Quantity) -> Area | None:
        """The unit that the paragraph has turned to; a count of communes is none of one commune."""
        if self._own is None or self._own.tier in COMMUNE_TIERS:
            return None
        about = topic(self._s.report, self._location, self._s.setting.block.span, quantity.lead)
        if about is not None and about.tier in _SMALL_TIERS and quantity.unit.split(",")[0] in COMMUNE_TIERS:
            return None
        if (
            about is not None
            and about.tier in VILLAGE_TIERS
            and any(tier in COMMUNE_TIERS for _, _, tier in self._units or ())
        ):
            return None  # the head of a village speaks of "toàn xã"
        return about

    def _opening(self, at: int) -> tuple[bool, bool, bool]:
        """Whether a unit named at a place opens the sentence, stands after a word that makes it the subject, is one of a row."""
        found = self._openings.get(at)
        if found is None:
            s, start = self._s, self._s.setting.span.start
            subject_before = words(s.ontology, "labels.subject_before")
            opening, before = s.low[start:at], s.low[max(start, at - 40) : at]
            lead = _LEAD_IN.match(opening)
            opening = opening[lead.end() :] if lead else opening
            first = not opening.strip(' ,-:+*•."') or ending(subject_before, opening, longest=2) == 0
            found = first, ending(subject_before, before) >= 0, _LISTED.search(before) is not None
            self._openings[at] = found
        return found

    def _unit_said(self, quantity: Quantity) -> Area | None:
        """The commune, or in a report on a province the district, named last before in the paragraph, where the sentence speaks of "toàn
        xã", "thu nhập của xã", "xã đã ..." without its name."""
        s, location = self._s, self._location
        if self._own is None:
            return None
        above = self._own.within
        if self._own.tier in COMMUNE_TIERS and above is not None and above.tier in DISTRICT_TIERS:
            clause = max(s.setting.span.start, s.low.rfind(";", s.setting.span.start, quantity.lead) + 1)
            if _DISTRICT_SAID.search(s.low, clause, quantity.lead):
                return above  # in a report on a commune "toàn huyện" is the district it lies in
        if self._units is None:
            start, at = s.setting.span.start, 0
            self._units = []
            for place in _UNIT_WORDS.find(self._text, 0, len(self._text)):
                if place >= at and (hit := _UNIT_SAID.match(self._text, place)):
                    at = hit.end()
                    if not s.report.clean[
                        start + at + 1 : start + at + 2
                    ].isupper():  # "của thị trấn Lâm Khê" has its name
                        self._units.append((start + place - 1, start + at, hit["tier"] or hit["acts"]))
        if not self._units:
            return None
        stop = quantity.span.end
        said = [tier for _, end, tier in self._units if end <= quantity.lead]
        after = (tier for begin, end, tier in self._units if stop <= begin and end <= stop + 24)
        tier = said[-1] if said else next(after, None)  # 1.120ha lúa của xã
        if tier is None:
            return None
        small = tier in VILLAGE_TIERS or tier in COMMUNE_TIERS and self._own.tier not in COMMUNE_TIERS
        if not small and self._own != location.province:
            return None
        named = location.named_in(max(s.setting.block.span.start, quantity.lead - _REACH), quantity.lead)
        clean = s.report.clean
        return next(
            (one.area for one in reversed(named) if one.area.tier == tier and clean[one.span.start - 1] != "("), None
        )


@lru_cache(maxsize=64)
def _subjects(ontology: Ontology, subject: str, tier: str) -> tuple[str, ...]:
    """The words for the nation or the province as what a sentence is about, but for those that end in a tier word."""
    said = words(ontology, f"labels.{subject}_subjects")
    return tuple(word for word in said if not tier or not word.endswith(tier))

"""Names of administrative units in text: a tier word and a name, a party committee and a name, names listed after one tier word.

What is found here is a form ("xã" + "Hòa Khê", or a name in a list of communes); which unit it is, is for `kg.extract.locate`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.grammar.words import starting, words
from kg.matcher import Scanner
from kg.model import Span

if TYPE_CHECKING:
    from kg.gazetteer import Gazetteer
    from kg.ontology import Ontology

LEVELS = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "đặc khu": ("commune",),
}
"""The levels at which a tier word names a unit."""

COMMUNE_TIERS = frozenset(tier for tier, levels in LEVELS.items() if levels == ("commune",))
DISTRICT_TIERS = frozenset(tier for tier, levels in LEVELS.items() if "district" in levels)

VILLAGE_TIERS = (
    *("khu dân cư", "khu phố", "tổ dân phố", "khối phố", "tiểu khu", "thôn", "bản", "xóm", "ấp", "buôn", "bon", "plei"),
    *("làng", "khối", "khóm"),
)
"""Words for settlements below the commune; no gazetteer holds them."""

SHORT_TIERS = {
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "h": "huyện",
    "q": "quận",
    "p": "phường",
    "x": "xã",
    "tdp": "tổ dân phố",
}
"""Tier words as they are cut short: TP.HCM, H.Hương Khê."""

_COMMITTEES = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "thị": "thị xã", "quận": "quận"}
_NUMBERED = frozenset({"quận", "phường", *VILLAGE_TIERS})

_CAPITALS = "".join(
    c
    for start, stop in ((0x41, 0x5B), (0xC0, 0x250), (0x1E00, 0x1F00))
    for c in map(chr, range(start, stop))
    if unicodedata.category(c) == "Lu"
)
SYLLABLE = rf"[{_CAPITALS}](?:[^\W\d_]|'(?=[^\W\d_]))*"
"""One capitalised syllable, with the apostrophes of highland names (M'gar)."""

_RUN = re.compile(rf"{SYLLABLE}(?:(?: |\n| ?- ?){SYLLABLE}){{0,6}}")
_PIECE = re.compile(SYLLABLE)
_ONE_MORE = re.compile(rf" ({SYLLABLE})(?![\w'])(?! {SYLLABLE})")
# khối 9 huyện miền núi, khối 12 THPT: a group of districts, a grade of a school
_COUNTED_IN_BLOCK = re.compile(
    rf"\s(?:(?:huyện|xã|tỉnh)(?! [{_CAPITALS}])|trường|cơ quan|đơn vị|sở|ngành|THPT|THCS|học sinh)(?!\w)"
)
_NUMBER = re.compile(
    r"(?:số )?(?:\d{1,3}[A-Za-z]?|[IVX]{1,4})(?![\w/%]|[.,]\d)(?! (?:tháng|năm|qu[ýí]|ngày|tỷ|tỉ|triệu|nghìn|đồng|chỉ tiêu|tiêu chí|hộ|người|lần(?! thứ))(?!\w))"
)
_TIERS = "|".join((*LEVELS, *VILLAGE_TIERS))
# Both run on lower-case text. All words that a head may begin with are looked for at once, which is seven times as fast as a pattern.
OPENINGS = (
    *dict.fromkeys(tier.split(" ")[0] for tier in (*_COMMITTEES, *LEVELS, *VILLAGE_TIERS, "tp", "tx", "tdp")),
    *(f"{short}{after}" for short in ("tt", *"hqpx") for after in ". "),
)
"""What a unit's name may begin with, or a word inside which nothing does."""
_SCANNER = Scanner([OPENINGS])
_HEAD = re.compile(
    r"(?P<committee>tỉnh|thành|huyện|thị|quận)\s(?:ủy|đoàn)(?=\s)"
    rf"|(?P<tier>{_TIERS})(?!\w)|(?P<short>tp|tx|tdp|(?:tt|[hqpx])(?=[. ]))"
)
_NO_PLACE = re.compile(r"(?<!\w)(?:thác|hồ|thủy điện|đập|suối|cầu|đèo|hang|động|sông|khu du lịch|nhà máy|chợ|đường) $")
_NO_TIER = {"thôn": "nông ", "xã": "hợp tác "}
"""Words before a tier word that make another word of it."""
_NO_VILLAGE = re.compile(r"(?<!\w)(?:cơ|văn|tư|biên|kịch|căn|ấn|phiên|nhật|dị|bài|bộ) $")
_MANY = re.compile(
    r"(?i:(?<!\w)(?:các|những|số|nhiều|tại|gồm|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|cả)|(?<![\d.,/])(?P<count>\d{1,3})(?:/\d+)?)"
    r"(?P<others>(?: (?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận|thôn|bản|xóm|ấp|buôn|làng)(?:,| và|/| -))*) ?$"
)
_MANY_WORDS = (
    "các", "những", "số", "nhiều", "tại", "gồm", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "cả", *"0123456789",
)  # fmt: skip
_MANY_ENDS = frozenset(word[-1] for word in _MANY_WORDS)
_GAP = re.compile(
    r"(?P<gap>[^.,;:()\n\"?!]{0,90}?)(?:\s*(?P<open>\()(?:(?:bao |là )?gồm\s?:?\s|là\s?:?\s)?|\s*:\s*|,?\s(?:như|gồm|là|gồm có|bao gồm|điển hình là|nhất là)\s*:?\s*)"
    rf"(?=[{_CAPITALS}])"
)
_NEXT = re.compile(r"\s*(?:,|;|và|với|hay|hoặc|,\s*và)\s+")
_ITEM_END = re.compile(r"\s*(?:[,;.()…]|(?:và|với|hay|hoặc|của|thuộc)\s|$|\n)")
# A name of one syllable after a word such as "làng" or "bản" needs something after it that a name ends at: "bản Kế hoạch" is none.
_AFTER_SHORT_NAME = re.compile(
    r"\s*(?:[,;.:)(\"\n-]|$|(?:có|đạt|là|và|của|thuộc|được|đã|xã|huyện|phường|với|cũng|còn|về|ở|tại|cho|để|từ|nay|vẫn|đang|sẽ|do|mới|bị|đến|nằm|cách|trong)(?!\w))"
)
# A settlement's number belongs to its name: thôn Bạc Rây 2, ấp Chông Nô 1.
_SUFFIX = re.compile(
    r" (?:\d{1,2}[A-Z]?|[IVX]{1,4})(?=[,;.:)(\n\"]|$| \(| (?:và|xã|phường|thị trấn|huyện|của|thuộc|có|đạt|với)(?!\w))(?![.,]\d)"
)
_PARENTED = re.compile(r"\s*(?:\(|,|-)?\s*(?:thuộc |của )?")


class Form(StrEnum):
    """How a name comes to be a unit's."""

    TIER = "tier"  # xã Hòa Khê
    COMMITTEE = "committee"  # Huyện ủy Lâm Khê
    LISTED = "listed"  # các xã A, [B] và [C]; 3 xã: [A], [B], [C]
    LOOSE = "loose"  # a name in the same row, where only a gazetteer can tell


@dataclass(frozen=True, slots=True)
class UnitName:
    """A name that the text calls a unit.

    `span` runs from the tier word to the end of the name, `name` holds the name alone. `tiers` are the tier words it may have:
    one, or several where a list is headed by several ("các xã, thị trấn: A, B"). `known` where the gazetteer has a unit of
    that name and one of the tiers. `shouted` where the words are in capitals throughout.
    """

    span: Span
    name: Span
    tiers: tuple[str, ...]
    form: Form
    known: bool
    shouted: bool = False
    plural: bool = False


def find_unit_names(
    clean: str, lower: str, start: int, end: int, ontology: Ontology, places: Sequence[int] | None = None
) -> Iterator[UnitName]:
    """Yield the unit names of clean[start:end] in order of place; `lower` is the whole text in lower case, `places` its openings, where
    they are at hand."""
    areas = ontology.areas
    families, kinds = _families(ontology), words(ontology, "areas.kinds")
    position = start
    if places is None:
        places = openings(lower, _SCANNER.find(lower[start:end])[0], start)
    for place in places[bisect_left(places, start) : bisect_left(places, end)]:
        head = _HEAD.match(lower, place, end) if place >= position else None
        if head is None:
            continue
        position = head.end()
        kind = head.lastgroup
        tier = head[kind] if kind else ""
        if (kind == "short" and not _is_abbreviation(clean, head)) or (
            tier == "bản" and _NO_VILLAGE.search(lower, max(start, place - 6), place)
        ):
            continue
        if clean[place].isupper() and _NO_PLACE.search(lower, max(start, place - 14), place):
            continue  # thác Bản Ba
        if lower.endswith(_NO_TIER.get(tier, "\0"), 0, place):
            continue  # nông thôn, hợp tác xã
        form, before = Form.TIER, None
        if kind == "committee":
            tier, form = _COMMITTEES[tier], Form.COMMITTEE
        else:
            tier = SHORT_TIERS[tier] if kind == "short" else tier
            before = _many_before(clean, lower, start, place)
        plural = before is not None
        found = _named(clean, head, end, tier, form, plural, areas, families, kinds)
        if found:
            yield found
            position = found.span.end
            for item in _continued(clean, position, end, found, plural, areas, families):
                yield item
                position = item.span.end
        elif before is not None:
            for item in _after_gap(clean, head.end(), end, _headed_by(before, tier), before["count"], areas, families):
                yield item
                position = item.span.end


def openings(lower: str, hits: Sequence[tuple[int, int, int]], start: int = 0) -> list[int]:
    """The places in a text, in order, where a word begins that a unit's name may begin with; `hits` are those of OPENINGS in lower[start:]."""
    places: list[int] = []
    for _, place, _ in hits:
        place += start
        before = lower[place - 1] if place else " "
        if before == " " or not (before.isalnum() or before in "._"):
            places.append(place)
    places.sort()
    return places


def _many_before(clean: str, lower: str, start: int, at: int) -> re.Match[str] | None:
    """The words right before a tier word that announce several units: "các", "3", "các xã,"."""
    near = lower[max(start, at - 16) : at].rstrip(" \n")
    if near[-1:] in _MANY_ENDS and near.endswith(_MANY_WORDS):
        return _MANY.search(clean, max(start, at - 16), at)
    return _MANY.search(clean, max(start, at - 60), at) if near.endswith((",", " và", "/", " -")) else None


def name_end(clean: str, start: int, end: int, tiers: tuple[str, ...], areas: Gazetteer) -> int | None:
    """Where the longest name of the gazetteer ends that begins at `start` and has one of the tiers; None where there is none."""
    stops = _stops(clean, start, end)
    if stops and clean.startswith(" ", stops[-1]) and (number := _NUMBER.match(clean, stops[-1] + 1, end)):
        if is_known(clean[start : number.end()], tiers, areas):
            return number.end()  # xã Đường 10
    for stop in reversed(stops):
        if is_known(clean[start:stop], tiers, areas):
            return stop
    return None


def is_known(name: str, tiers: tuple[str, ...], areas: Gazetteer) -> bool:
    """True where the gazetteer has a unit of the name with one of the tiers (any at their level for district and province)."""
    return not areas.tiers_of(name).isdisjoint(tiers)


@lru_cache(maxsize=4)
def _families(ontology: Ontology) -> frozenset[str]:
    names = (*ontology.names.words("family"), *ontology.names.words("particles.leading"))
    return frozenset(name.split(" ")[0] for name in names)


def _is_abbreviation(clean: str, head: re.Match[str]) -> bool:
    """True for TP., TX, H. before a name; "tp" and "tx" may be in lower case, a single letter never."""
    word, after = clean[head.start() : head.end()], clean[head.end() : head.end() + 1]
    if head["short"] in ("tp", "tx", "tdp"):
        return not after.islower()
    return word.isupper() or word == "Tt"


def _headed_by(before: re.Match[str], tier: str) -> tuple[str, ...]:
    others = re.findall("|".join(LEVELS), before["others"])
    return tuple(dict.fromkeys((*others, tier)))


def _named(
    clean: str,
    head: re.Match[str],
    end: int,
    tier: str,
    form: Form,
    plural: bool,
    areas: Gazetteer,
    families: frozenset[str],
    kinds: frozenset[str],
) -> UnitName | None:
    """The unit whose tier word is the head, None where no name follows."""
    at, begin = head.span()
    word = clean[at:begin]
    short = head.lastgroup == "short"
    if begin >= end or not short and clean[begin] not in ' \n"':
        return None
    if short and clean[begin] == ".":
        begin += 1
    while begin < end and clean[begin] in " \n":
        begin += 1
    if begin < end and clean[begin] == '"':
        begin += 1
    if begin >= end:
        return None
    if not (clean[begin].isupper() or tier in _NUMBERED):
        return _after_kind(clean, at, begin, end, tier, plural, areas, kinds)
    # Phường, Xã with a capital inside a name (Nguyễn Văn Phường) is the name's.
    titled = word[0].isupper() and not short and form is Form.TIER and _ends_with_name(clean, at)
    if (
        tier in _NUMBERED
        and (number := _NUMBER.match(clean, begin, end))
        and (clean[number.end() - 1].isdigit() or not short)
    ):
        grouped = tier == "khối" and _COUNTED_IN_BLOCK.match(clean, number.end())
        return (
            None
            if titled or grouped
            else UnitName(Span(at, number.end()), Span(begin, number.end()), (tier,), form, False, plural=plural)
        )
    if not clean[begin].isupper():
        return None
    shouted = len(word) > 2 and word.isupper()
    if short and (letter := _PIECE.match(clean, begin, end)) and len(letter[0]) == 1:
        return None
    stop = name_end(clean, begin, end, (tier,), areas) if tier in LEVELS else None
    bodily = form is Form.COMMITTEE or _after_body(clean, at)
    if (
        stop is not None
        and not shouted
        and " " not in clean[begin:stop]
        and clean[stop : stop + 1] == " "
        and tier in LEVELS
    ):
        # "thị trấn Lâm" is a township, "thị trấn Lâm Khê" another that no gazetteer need know.
        longer = _unknown_end(clean, begin, end, tier, bodily, families)
        if longer is not None and longer > stop and not _is_person(clean, stop + 1, longer, families):
            return UnitName(Span(at, longer), Span(begin, longer), (tier,), form, False, shouted, plural)
    if stop is not None:
        if bodily and _is_start_of_person(clean, begin, stop, end, families):
            return None
        return UnitName(Span(at, stop), Span(begin, stop), (tier,), form, True, shouted, plural)
    if shouted or titled or form is Form.COMMITTEE or head["short"] in ("p", "x", "q", "tt"):
        return None
    stop = _unknown_end(clean, begin, end, tier, bodily, families)
    return None if stop is None else UnitName(Span(at, stop), Span(begin, stop), (tier,), form, False, plural=plural)


def _after_kind(
    clean: str, at: int, begin: int, end: int, tier: str, plural: bool, areas: Gazetteer, kinds: frozenset[str]
) -> UnitName | None:
    """The known unit whose tier word is followed by words for what kind of unit it is: huyện miền núi Lâm Khê, xã đảo Hòa Khê."""
    stop = begin
    while (length := starting(kinds, clean[stop : stop + 24])) > 0:
        stop += length
        stop += clean.startswith(",", stop)
    if stop == begin or not clean.startswith(" ", stop):
        return None
    name = stop + 1
    last = name_end(clean, name, end, (tier,), areas)
    return None if last is None else UnitName(Span(at, last), Span(name, last), (tier,), Form.TIER, True, plural=plural)


def _ends_with_name(clean: str, at: int) -> bool:
    """True where a capitalised word stands right before the place."""
    left = clean[max(0, at - 12) : at].rstrip(" ")
    word = left.rpartition(" ")[2].rpartition("\n")[2]
    return bool(word) and word[0].isupper() and word[-1].isalpha() and not word.isupper()


_BODY_BEFORE = re.compile(
    r"(?:UBND|HĐND|MTTQ|ĐBQH|ủy|[Ủủ]y ban nhân dân|[Hh]ội đồng nhân dân|[Đđ]ảng ủy|[Đđ]ảng bộ|[Cc]ông an|[Qq]uân sự|[Cc]hủ tịch|[Bb]í thư|[Mm]ặt trận|Việt Nam|[Đđ]oàn|[Pp]hụ nữ|[Nn]ông dân|[Tt]rưởng)\s$"
)


_BODY_ENDS = (
    *(
        "UBND",
        "HĐND",
        "MTTQ",
        "ĐBQH",
        "ủy",
        "dân",
        "bộ",
        "an",
        "sự",
        "tịch",
        "thư",
        "trận",
        "Nam",
        "oàn",
        "nữ",
        "rưởng",
    ),
)


def _after_body(clean: str, at: int) -> bool:
    """True where the words of a body or post stand right before the place: a person's name may follow the tier word then."""
    return clean[max(0, at - 20) : at].rstrip().endswith(_BODY_ENDS) and bool(
        _BODY_BEFORE.search(clean, max(0, at - 20), at)
    )


def _is_start_of_person(clean: str, begin: int, stop: int, end: int, families: frozenset[str]) -> bool:
    """True where the known name is the beginning of a person's: "UBND xã Trần Phú Hòa" is a chairman's name, not xã Trần Phú."""
    first = _PIECE.match(clean, begin, stop)
    rest = _ONE_MORE.match(clean, stop, end)
    return bool(first and first[0] in families and rest and not rest[1].isupper())


def _is_person(clean: str, begin: int, end: int, families: frozenset[str]) -> bool:
    """True where the capitalised words look like a person's name: a family name and more."""
    words = clean[begin:end].split()
    return bool(words) and words[0] in families


def _stops(clean: str, start: int, end: int) -> list[int]:
    """The ends of the first one, two ... capitalised syllables from a place on."""
    run = _RUN.match(clean, start, end)
    return [piece.end() for piece in _PIECE.finditer(clean, start, run.end())] if run else []


def _unknown_end(clean: str, begin: int, end: int, tier: str, bodily: bool, families: frozenset[str]) -> int | None:
    """Where a name that no gazetteer holds ends, with the number of a settlement; None where it is a person's name or no name of a place."""
    stop = _unknown_name_end(clean, begin, end, tier, bodily, families)
    number = _SUFFIX.match(clean, stop, end) if stop is not None and tier in VILLAGE_TIERS else None
    return number.end() if number else stop


def _holder_at(pieces: list[re.Match[str]], families: frozenset[str]) -> int:
    """Where a person's whole name begins behind that of a village: "thôn Hà Mẫu | Lê Văn Thử"; 0 where none does ("Hà Thị Lê Mẫu")."""
    if len(pieces) < 5 or pieces[1][0] in _MIDDLE:
        return 0
    return next(
        (at for at in range(2, len(pieces) - 2) if pieces[at][0] in families and pieces[at + 1][0] in _MIDDLE), 0
    )


_MIDDLE = frozenset({"Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Xuân", "Quang", "Ngọc", "Đình"})
_GLUED = re.compile(r"[a-zà-ỹ]{3}(?=[A-ZĐ][a-zà-ỹ])")


def _unknown_name_end(
    clean: str, begin: int, end: int, tier: str, bodily: bool, families: frozenset[str]
) -> int | None:
    """Where the capitalised syllables of a name that no gazetteer holds end."""
    pieces: list[re.Match[str]] = []
    at = begin
    while len(pieces) < 7 and (piece := _PIECE.match(clean, at, end)):
        if len(piece[0]) > 1 and piece[0].isupper():
            break
        if _GLUED.search(piece[0]):
            return None  # two lines in one: "huyện Yên MẫuThị trấn"
        pieces.append(piece)
        at = piece.end() + 1
        if clean[piece.end() : piece.end() + 1] not in (" ", "\n"):
            break
    if not pieces:
        return None
    if len(pieces) == 1:
        settled = tier in VILLAGE_TIERS and tier != "khối" and _AFTER_SHORT_NAME.match(clean, pieces[0].end())
        return pieces[0].end() if settled or len(pieces[0][0]) > 6 else None
    # All provinces are known: what else stands after the word is a person's name, or lies abroad.
    if (tier == "tỉnh" and (bodily or len(pieces) != 2)) or len(pieces[0][0]) == 1:
        return None
    if tier in VILLAGE_TIERS and pieces[0][0] in families and (holder := _holder_at(pieces, families)):
        return pieces[holder - 1].end()
    if pieces[0][0] in families and (len(pieces) > 2 or bodily):
        return None
    for i in range(2, len(pieces) - 1):
        if pieces[i][0] in families:
            return pieces[i - 1].end()
    return pieces[min(len(pieces), 4) - 1].end()


def _continued(
    clean: str, at: int, end: int, head: UnitName, plural: bool, areas: Gazetteer, families: frozenset[str]
) -> Iterator[UnitName]:
    """The names that go on a list begun by a unit: các xã A[, B và C]."""
    form = Form.LISTED if plural else Form.LOOSE
    while comma := _NEXT.match(clean, at, end):
        begin = comma.end()
        item = _item(clean, begin, end, head.tiers, form, areas, families)
        if item is None:
            return
        yield item
        at = item.span.end


def _item(
    clean: str, begin: int, end: int, tiers: tuple[str, ...], form: Form, areas: Gazetteer, families: frozenset[str]
) -> UnitName | None:
    if any(tier in _NUMBERED for tier in tiers) and (number := _NUMBER.match(clean, begin, end)):
        follows = _ITEM_END.match(clean, number.end()) or clean.startswith(" (", number.end())
        return (
            UnitName(Span(begin, number.end()), Span(begin, number.end()), tiers, form, False)
            if follows and form is Form.LISTED
            else None
        )
    if begin >= end or not clean[begin].isupper():
        return None
    stop = name_end(clean, begin, end, tuple(t for t in tiers if t in LEVELS), areas)
    if stop is not None:
        return UnitName(Span(begin, stop), Span(begin, stop), tiers, form, True)
    if _HEAD.match(clean[begin : begin + 20].lower()):
        return None
    stops = _stops(clean, begin, end)
    first = _PIECE.match(clean, begin, end)
    if form is Form.LOOSE or not stops or first is None or not 2 <= len(stops) <= 4 and tiers[0] not in VILLAGE_TIERS:
        return None
    if not _ITEM_END.match(clean, stops[-1]):
        return None  # "tại thị trấn A, Ban Thường vụ": the words go on
    if (first[0] in families and len(stops) >= 3) or any(
        p.isupper() and len(p) > 1 for p in clean[begin : stops[-1]].split()
    ):
        return None
    return UnitName(Span(begin, stops[-1]), Span(begin, stops[-1]), tiers, form, False)


def _after_gap(
    clean: str, at: int, end: int, tiers: tuple[str, ...], count: str | None, areas: Gazetteer, families: frozenset[str]
) -> Iterator[UnitName]:
    """The names listed after a tier word and some words: 3 xã miền núi (A, B, C); các xã vùng trũng như A, B."""
    gap = _GAP.match(clean, at, end)
    if not gap:
        return
    items: list[UnitName] = []
    begin = gap.end()
    while item := _item(clean, begin, end, tiers, Form.LISTED, areas, families):
        items.append(item)
        comma = _NEXT.match(clean, item.span.end, end)
        if not comma:
            break
        begin = comma.end()
    if not items:
        return
    closed = not gap["open"] or clean.startswith(")", items[-1].span.end)
    counted = count is not None and int(count) == len(items)
    if all(item.known for item in items) or (closed and (counted or len(items) > 1)):
        yield from items

"""Quantities: a number with its unit, bound and, where it has them, whole or upper end; and the numbers that are none.

Every number token of a sentence comes out either as part of a Quantity or as an Aside with the rule that set it aside, so that
each can be accounted for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from kg.grammar.areas import LEVELS
from kg.grammar.numbers import Number, find_numbers
from kg.grammar.numerals import find_numerals
from kg.grammar.words import endings, starting, startings, table, words
from kg.model import Span
from kg.ontology import Ontology
from kg.text import DIGIT, lower
from kg.text import clean as clean_text

_PERCENT = re.compile(r"\s?(?:%|phần trăm)(?:\s?/\s?năm)?(?:\s*điểm)?|\s?điểm\s(?:%|phần trăm)|\s?‰")
_PER = re.compile(r"(?:\s?/\s?(?:1\s?)?(?!\d)[^\W\d_]+(?:\s(?:dân|lao động|vụ))?){1,2}")
_DIGITS_CODE = re.compile(r"(?:/\d{4})?\s?[-/]\s?(?=[A-ZĐ])[A-ZĐ][\w&]*(?:[-/][A-ZĐ]\w*)*")
_CLOCK = re.compile(r"\s?(?:giờ|h|g)\s?(?:\d{1,2}(?:\s?(?:phút|'))?)?(?!\w)|:\d{2}(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_DIGIT = re.compile(DIGIT)
_FRACTION = re.compile(
    r"\s?/\s?(?:tổng số )?\Z|\s(?:trong|trên) (?:tổng )?số\s\Z|\strong\s\Z"
)  # 17 trong tổng số 19 mục tiêu
_DASH = re.compile(r"\s?-\s?\Z")
_MAGNITUDE = re.compile(r"\s?(?:tỷ|tỉ|triệu|nghìn)(?!\w)")
_TO = frozenset({"đến", "tới", "% -", "%-", "% đến"})
_NOUN = re.compile(r"\s?([^\W\d_][\w/&-]*(?:\s[^\W\d_][\w/&-]*)?)")
_OPENING_QUOTE = re.compile(r"[\"'(]\s?\Z")
_WHOLE_OF = re.compile(r"\s?/\s?\d[\d.,]*")
_WORD = re.compile(r"\s?(\w+)")
_RANGE_TO = re.compile(r"\s?(?:-|đến dưới|đến)\s?\d{1,2}(?=\s)")
_PROGRAMMES = re.compile(r"\s(?:chương trình )?(?:mục tiêu quốc gia|MTQG|mtqg)(?!\w)")
_ONE_OF = re.compile(r"\strong (?:số )?(?:\d|các |những |hai |ba |bốn |năm )(?!\s?tổng)")
_OF_THEM = re.compile(r"(?<![\w/])(?:1|01|một) trong (?:số )?\Z")
_VIEWS = re.compile(r"(?:lượt|lần|số lần) (?:xem|đọc|truy cập)\s?: \Z")  # the counter of a page
_WORKING_DAYS = re.compile(r"\s?(?:ngày|buổi) làm việc(?!\w)")  # sau 3 ngày làm việc
_OF_GOVERNMENT = re.compile(r"(?:chính quyền|địa phương|mô hình|tổ chức)\s\Z")
_TO_PERCENT = re.compile(r"\s?-\s?\d[\d,.]*\s?%")
_COMMITTEE = re.compile(r"\s?ủy(?!\w)")
_ONE_UNIT = re.compile(r"\s?(?:ha|héc ta|hecta|m2|m²|đơn vị|lao động|người|hộ|đầu người)(?!\w)")
_MORE_THAN = re.compile(r"(?<!\w)(?:cao|thấp|nhiều|ít)\shơn\s\Z")
_ALL_THREE = re.compile(r"\s(?:tiêu chí|mặt|chỉ số|nội dung|lĩnh vực)(?!\w)")
_STEPS = re.compile(r"\s(?:bậc|thứ hạng)(?!\w)")
_PHONE = re.compile(r"[\d.]{9,}")

_BEFORE_ASIDE = tuple(f"set_aside.{rule}" for rule in ("document", "date", "ordinal", "name"))
_AFTER_ASIDE = tuple(f"set_aside.{rule}" for rule in ("age", "temperature", "duration", "slogan", "grade"))
_SIGNS = (("bounds.at_least", ">="), ("bounds.at_most", "<="), ("bounds.about", "~"))
_BOUNDS_BEFORE = tuple(name for name, _ in _SIGNS)
_SIGN_AFTER = {"bounds.at_least_after": ">=", "bounds.at_most_after": "<="}
_BOUNDS_AFTER = tuple(_SIGN_AFTER)

CURRENCY = frozenset({"đồng", "usd", "vnđ", "vnd", "đ"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts or measures.

    `lead` is where its bound words begin, `span` runs from the number to the end of its unit, `noun` is the start of the unit's words (the end of
    the number where there is no unit). `kind` is percent, measure, count, multiple or bare. `of` is the whole of a fraction, `upper` the end of a range.
    """

    lead: int
    span: Span
    numbers: tuple[Span, ...]
    value: Decimal
    unit: str
    noun: int
    kind: str
    unit_id: str | None = None
    bound: str = "="
    of: Decimal | None = None
    upper: Decimal | None = None
    written: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """A number that is no figure, and the rule that says so."""

    span: Span
    rule: str


class _Unit(NamedTuple):
    text: str
    end: int
    kind: str
    unit_id: str | None


def may_hold_number(clean: str, start: int, end: int, numerals: Sequence[int]) -> bool:
    """False where clean[start:end] surely holds no number, in figures or words; `numerals` are the openings of numbers in words."""
    following = bisect_left(numerals, start)
    return following < len(numerals) and numerals[following] < end or _DIGIT.search(clean, start, end) is not None


def find_quantities(
    clean: str,
    low: str,
    start: int,
    end: int,
    ontology: Ontology,
    taken: Sequence[tuple[Span, str]],
    numerals: Sequence[int] | None = None,
) -> Iterator[Quantity | Aside]:
    """Yield the quantities and asides of low[start:end] in order; `taken` are spans that others have read (dates, periods), with the rule to name,
    `numerals` the openings of numbers in words, where they are at hand.

    Each number token is in exactly one of what comes out.
    """
    numbers = list(find_numbers(clean, start, end))
    if worded := list(find_numerals(low, start, end, ontology, numerals)):
        numbers = sorted([*numbers, *worded], key=lambda number: number.span)
    read = _read_by_others(numbers, taken) if taken else {}
    index, count = 0, len(numbers)
    while index < count:
        number = numbers[index]
        rule = read.get(number.span.start) or _set_aside(clean, low, number, start, end, ontology)
        if rule is not None:
            yield Aside(number.span, rule)
            index += 1
            if rule == "ordinal" and index < count:
                between = low[number.span.end : numbers[index].span.start]
                if between == "-" or _FRACTION.fullmatch(between):
                    yield Aside(numbers[index].span, rule)  # xếp thứ 3/13, đợt 3-2
                    index += 1
            continue
        group = [number]
        for following in numbers[index + 1 : index + 4]:
            if following.span.start in read or not _joined(clean, low, group[-1], following, end, ontology):
                break
            group.append(following)
        yield _quantity(clean, low, group, start, end, ontology)
        index += len(group)


def _read_by_others(numbers: Sequence[Number], taken: Sequence[tuple[Span, str]]) -> dict[int, str]:
    """The rule for each number that lies in a span others have read, by the place where it begins; both come in order."""
    found: dict[int, str] = {}
    first = 0
    for number in numbers:
        at = number.span.start
        while first < len(taken) and taken[first][0].end <= at:
            first += 1
        for index in range(first, len(taken)):
            span, rule = taken[index]
            if span.start > at:
                break
            if at < span.end:
                found[at] = rule
                break
    return found


def _set_aside(clean: str, low: str, number: Number, start: int, end: int, ontology: Ontology) -> str | None:
    """The rule that says this number is no figure, or None."""
    if number.code:
        return "code"
    # What follows, by its first letter or sign: most patterns need not be tried.
    begins = low[number.span.end : number.span.end + 8].lstrip()[:1]
    if begins in ("c", "m") and _PROGRAMMES.match(low, number.span.end):
        return "name"
    if low.endswith("cả ", start, number.span.start) and _ALL_THREE.match(low, number.span.end):
        return "name"  # giảm cả 3 tiêu chí: a way of speaking
    if (
        number.value == 1
        and _ONE_UNIT.match(low, number.span.end)
        and low[max(start, number.span.start - 6) : number.span.start]
        .rstrip()
        .endswith(("trên", "mỗi", "/", "cho", "trên/"))
    ):
        return "per-unit"
    a, b = number.span.start, number.span.end
    token = clean[a:b]
    right = low[b : min(end, b + 48)]
    left = low[max(start, a - 40) : a]
    unit = _unit_at(clean, low, b, end, ontology)
    if unit is None and begins == "/" and (whole := _WHOLE_OF.match(low, b, end)):  # 11/27 chỉ tiêu
        unit = _unit_at(clean, low, whole.end(), end, ontology)
    if begins in ("-", "/") and _DIGITS_CODE.match(clean, b, end):
        return "document-number"
    if left.endswith(": ") and _VIEWS.search(left):
        return "counter"
    if (
        number.value == 1
        and begins == "t"
        and _ONE_OF.match(right)
        or left.endswith("trong ")
        and _OF_THEM.search(left)
    ):
        return "rank"  # là 1 trong 5 tỉnh
    if begins in ("n", "b") and _WORKING_DAYS.match(right):
        return "duration"
    if _STREET.match(clean, b):
        return "name"  # số 6-8 phố Lê Mẫu
    if right.startswith(" cấp") and _OF_GOVERNMENT.search(left):
        return "name"  # chính quyền địa phương 2 cấp
    if begins in ("g", "h", ":") and _CLOCK.match(right) and not right.lstrip().startswith("ha"):
        return "clock"
    if b - a >= 9 and _PHONE.fullmatch(token) and (token.startswith("0") or "." not in token):
        return "phone"
    if begins in ("b", "t") and _STEPS.match(right):
        return "rank"
    opened = startings(ontology, _AFTER_ASIDE, right)
    if (
        begins in ("-", "đ")
        and (ranged := _RANGE_TO.match(right))
        and startings(ontology, ("set_aside.age",), right[ranged.end() :])
    ):
        return "age"  # từ 12-17 tuổi
    for rule in ("age", "temperature") if opened else ():
        if f"set_aside.{rule}" in opened:
            return rule
    if (
        a > start
        and low[a - 1] in "-/."
        and a - 2 >= start
        and low[a - 2].isalnum()
        and not low[a - 2].isdigit()
        and not right.startswith("%")
    ):
        return "name"
    measured = unit is not None and unit.kind in ("percent", "measure")
    closed = endings(ontology, _BEFORE_ASIDE, left)
    if "set_aside.document" in closed and not measured and not _ends_with_total(left):
        counted = unit is not None and unit.unit_id is not None
        if not (counted and not left.rstrip().endswith("số")):
            return "document-number"
    to_percent = right[:3].lstrip()[:1] == "-" and _TO_PERCENT.match(right)  # bình quân hàng năm 8-9%
    if "set_aside.date" in closed and (unit is None or unit.unit_id is None) and not _YEAR.match(token):
        if not to_percent:
            return "date"
    funds = left.endswith("trung ương ") and begins == "t" and _MAGNITUDE.match(right)
    counted_of = right[:1] == "/" and right[1:2].isdigit() and left.rstrip().endswith(("đại hội", "hội nghị"))
    if "set_aside.ordinal" in closed and not measured and not funds and not counted_of:
        return "ordinal"  # but: tổ chức xong đại hội 35/209 chi bộ
    if "set_aside.name" in closed and (unit is None or unit.unit_id is None):
        return "name"
    if (
        _YEAR.match(token)
        and not measured
        and "." not in token
        and (unit is None or unit.unit_id is None or unit.kind != "count" or left.rstrip().endswith("năm"))
    ):
        return "year"
    lasting = opened.get("set_aside.duration", -1)
    if lasting > 0 and not _joined_by_slash(right) and not (unit and unit.unit_id and unit.end - b > lasting):
        return "duration"
    if "set_aside.slogan" in opened and '"' in low[max(start, a - 2) : a] and _OPENING_QUOTE.search(left):
        return "slogan"
    if right.lstrip().startswith("tại chỗ"):
        return "slogan"
    if "set_aside.grade" in opened:
        return "grade"
    if right[:1].isalpha() and unit is None and b - a <= 3 and not right[1:2].isalpha():
        return "name"  # 8A, 4C
    return None


def _ends_with_total(left: str) -> bool:
    return left.rstrip().endswith(("dân số", "tổng số", "trong số", "số lượng", "tổng cộng số"))


def _joined_by_slash(right: str) -> bool:
    return "/" in right[:1]


def _joined(clean: str, low: str, one: Number, other: Number, end: int, ontology: Ontology) -> bool:
    """True where two numbers make one quantity: a fraction, a range, or a sum of magnitudes (31 tỷ 250 triệu)."""
    between = low[one.span.end : other.span.start]
    if len(between) > 24:
        return False
    bare = between.strip()
    if bare == "trong":
        return one.value <= other.value and len(between) == 7  # 3 trong 5 chỉ tiêu
    if (bare[:1] == "/" or bare.endswith("số")) and _FRACTION.fullmatch(between):
        return not _DIGITS_CODE.match(clean, other.span.end, end)
    if bare in _TO or bare == "-" and _DASH.fullmatch(between):
        return one.value < other.value
    magnitudes = table(ontology, "numbers")["magnitudes"]
    return (
        bare in magnitudes
        and bare not in ("chục", "trăm")
        and _magnitude_follows(low, other.span.end, magnitudes, bare)
    )


def _magnitude_follows(low: str, at: int, magnitudes: Mapping[str, int], before: str) -> bool:
    word = _WORD.match(low[at : at + 12])
    return word is not None and (word[1] in magnitudes or before in ("vạn", "nghìn", "ngàn"))


def _bound_before(low: str, at: int, start: int, ontology: Ontology) -> tuple[str, int]:
    """The bound said before a number and where its words begin."""
    left = low[max(start, at - 40) : at]
    if left[-4:-1] == "hơn" and _MORE_THAN.search(left):  # cao hơn 0,62 tạ/ha: a difference
        return "=", at
    offset = at - len(left)
    lead, bound = at, "="
    if left.endswith("từ "):  # từ 157.000 tấn trở lên, từ 11 đến 14
        lead = at - 3
    said = endings(ontology, _BOUNDS_BEFORE, left)
    for name, sign in _SIGNS if said else ():
        if name in said and offset + said[name] < lead:
            lead, bound = offset + said[name], sign
    return bound, lead


_SAYS_MORE = re.compile(r"\s(?:hội|(?:\w+ ){0,4}?(?:còn|là|đạt|chiếm|có|giảm|tăng) (?:\w+ )?\d|(?:[^\W\d]+ ){0,4}?\d)")
_STREET = re.compile(r" (?:phố|đường|ngõ|ngách|hẻm) (?=[^\W\da-z_])")
_SLASH = re.compile(r" ?/ ?")
_TWICE = re.compile(r" ([^\W\d]+)(?=[,;.)]|\Z)")


@lru_cache(maxsize=16)  # the unit of one number is asked for two or three times
def _unit_at(clean: str, low: str, at: int, end: int, ontology: Ontology) -> _Unit | None:
    """The unit that follows a number: a percentage, a unit of the lexicon (with "per" parts), else the noun that is counted."""
    begins = low[at : at + 8].lstrip()[:1]
    if begins in ("%", "p", "đ", "‰") and (percent := _PERCENT.match(low, at, end)):
        return _Unit(low[at : percent.end()].strip(), percent.end(), "percent", "%")
    right = low[at : min(end, at + 64)]
    best = starting(_unit_labels(ontology), right, longest=7)
    if best > 0:
        label = " ".join(right[:best].split())
        kind, unit_id, usual = _unit_kinds(ontology)[label]
        stop = at + best
        if "/" in low[stop : stop + 2] and (per := _PER.match(low, stop, end)):
            whole = _SLASH.sub("/", " ".join(low[at : per.end()].split()))
            if kind == "measure" or whole in _unit_labels(ontology):
                stop = per.end()
                kind, unit_id, usual = _unit_kinds(ontology).get(whole, (kind, unit_id, usual))
        elif kind == "count":
            stop = _listed(clean, low, stop, end, ontology)
        if stop == at + best and low[stop : stop + 1].isalnum() or kind == "count" and _COMMITTEE.match(low, stop, end):
            return None  # Quyết định 1953 Tỉnh ủy
        text = _SLASH.sub("/", " ".join(low[at:stop].split()))  # triệu đồng/ người/năm
        if kind == "count" and text.startswith("đồng chí ") and "," not in text:
            text = text.removeprefix("đồng chí ")  # 345 đồng chí đảng viên
        if kind == "measure" and (twice := _TWICE.match(low, stop)) and twice[1] == text.rpartition(" ")[2]:
            stop = twice.end()  # 57 tỷ đồng đồng, đạt 80%
        if text in _misspelled(ontology):  # FO for F0
            return _Unit(usual, stop, kind, unit_id)
        long = kind == "count" and text.count(" ") > 2 and "," not in text  # vụ phạm pháp hình sự are counted in vụ
        return _Unit(usual if long and text.startswith(f"{usual} ") else text, stop, kind, unit_id)
    if noun := _NOUN.match(low, at, end):
        first, _, second = noun[1].partition(" ")
        function_words = words(ontology, "set_aside.no_noun")
        if low[at : at + 1] == " " and first not in function_words:
            text = first if second in function_words else noun[1]
            return _Unit(text, noun.start(1) + len(text), "count", None)
    return None


def _listed(clean: str, low: str, at: int, end: int, ontology: Ontology) -> int:
    """The end of a list of counted nouns: 23 xã, thị trấn · 205 thôn, khối phố."""
    while low[at : at + 2] == ", ":
        more = starting(_unit_labels(ontology), low[at + 1 : min(end, at + 40)], longest=4)
        if more < 0 or _unit_kinds(ontology)[" ".join(low[at + 1 : at + 1 + more].split())][0] != "count":
            break
        if low[at + 2 : at + 1 + more].split(" ")[0] == low[:at].rpartition(" ")[2]:  # 12 hộ, hộ nghèo phát sinh
            break
        if starting(words(ontology, "verbs.doing"), low[at + 1 : min(end, at + 40)]) > 0:  # 48.915 hồ sơ, giải quyết
            break
        if not _of_one_level(_tier_before(low, at), low[at + 2 : at + 1 + more]):  # còn 3 xã, huyện đã
            break
        if _SAYS_MORE.match(low, at + 1 + more):  # 15.600 hộ gia đình, hộ nghèo còn 450 hộ; 7 chỉ tiêu, xã hội 9
            break
        if clean[at + 1 + more + 1 : at + 1 + more + 2].isupper():  # 15/19 tiêu chí, xã Chiềng Sinh 13/19
            break
        at += 1 + more
    return at


def _tier_before(low: str, at: int) -> str:
    """The longest tier word that ends at a place, "" where none does."""
    return max((tier for tier in LEVELS if low.endswith(f" {tier}", 0, at)), key=len, default="")


def _of_one_level(one: str, other: str) -> bool:
    """False for tiers of two levels: xã and huyện are not counted together."""
    levels = LEVELS.get(one), LEVELS.get(other)
    return None in levels or not set(levels[0] or ()).isdisjoint(levels[1] or ())


@lru_cache(maxsize=4)
def _unit_kinds(ontology: Ontology) -> dict[str, tuple[str, str, str]]:
    """Kind and concept of each spelling of a unit, in lower case, and the usual spelling."""
    found: dict[str, tuple[str, str, str]] = {}
    for concept in ontology.units.concepts.values():
        dimension = concept.value("dimension") or ""
        kind = (
            "count"
            if dimension.startswith(("count", "labour"))
            else "multiple"
            if concept.label_vi == "lần"
            else "measure"
        )
        if dimension in ("rank", "numeral"):
            continue
        for label in concept.labels:
            found.setdefault(lower(clean_text(label)), (kind, concept.id, lower(clean_text(concept.label_vi))))
    return found


@lru_cache(maxsize=4)
def _misspelled(ontology: Ontology) -> frozenset[str]:
    """The spellings of units that occur in print and are wrong."""
    concepts = ontology.units.concepts.values()
    return frozenset(lower(clean_text(label)) for concept in concepts for label in concept.hidden)


@lru_cache(maxsize=4)
def _unit_labels(ontology: Ontology) -> frozenset[str]:
    return frozenset(_unit_kinds(ontology))


def _quantity(clean: str, low: str, group: list[Number], start: int, end: int, ontology: Ontology) -> Quantity:
    first, last = group[0], group[-1]
    magnitudes = table(ontology, "numbers")["magnitudes"]
    bound, lead = _bound_before(low, first.span.start, start, ontology)
    between = low[first.span.end : last.span.start] if len(group) == 2 else ""
    value, of, upper = first.value, None, None
    if len(group) == 1:
        value, unit = _scaled(clean, low, first.value, last.span.end, end, magnitudes, ontology)
    elif len(group) == 3 and _DASH.fullmatch(low, group[0].span.end, group[1].span.start):
        # 39-47/53 chỉ tiêu: the two ends of a part, and the whole
        value, unit = _scaled(clean, low, first.value, last.span.end, end, magnitudes, ontology)
        upper, of = group[1].value, last.value
    elif _FRACTION.fullmatch(between):
        value, unit = _scaled(clean, low, first.value, last.span.end, end, magnitudes, ontology)
        of = last.value
    elif between.strip() in magnitudes or len(group) > 2:
        value, unit = _summed(clean, low, group, end, magnitudes, ontology)
    else:
        upper, unit = _scaled(clean, low, last.value, last.span.end, end, magnitudes, ontology)
        value = first.value * (upper / last.value if last.value else 1)
    if upper is not None:
        bound = ">="  # the lower end of a range: at least
    stop = unit.end if unit else last.span.end
    for name, after in startings(ontology, _BOUNDS_AFTER, low[stop : min(end, stop + 24)]).items():
        bound, stop = _SIGN_AFTER[name], stop + after
    return Quantity(
        lead=lead,
        span=Span(first.span.start, stop),
        numbers=(first.span,) if len(group) == 1 else tuple(number.span for number in group),
        value=value,
        unit=unit.text if unit else "",
        noun=_noun_start(low, last.span.end, unit),
        kind=unit.kind if unit else "bare",
        unit_id=unit.unit_id if unit else None,
        bound=bound,
        of=of,
        upper=upper,
        written=clean[first.span.start : last.span.end],
    )


def _noun_start(low: str, at: int, unit: _Unit | None) -> int:
    """Where the words that are counted begin: after the number and its magnitude words."""
    if unit is None:
        return at
    found = low.rfind(unit.text.split(" ")[0], at, unit.end) if unit.kind == "count" else at
    return max(found, at) if found >= 0 else at


def _magnitude_words(low: str, at: int, magnitudes: Mapping[str, int]) -> tuple[int, int]:
    """The power of ten of the magnitude words at a place, and where they end."""
    power, stop = 0, at
    while (word := _WORD.match(low, stop)) and word[1] in magnitudes:
        power, stop = power + magnitudes[word[1]], word.end()
    return power, stop


def _scaled(
    clean: str, low: str, value: Decimal, at: int, end: int, magnitudes: Mapping[str, int], ontology: Ontology
) -> tuple[Decimal, _Unit | None]:
    """Value and unit after a number. Money keeps its magnitude in the unit (72 tỷ đồng), all else is written out (18 vạn người is 180000)."""
    power, stop = _magnitude_words(low, at, magnitudes)
    if not power:
        return value, _unit_at(clean, low, at, end, ontology)
    whole = _unit_at(clean, low, at, end, ontology)
    if whole and whole.unit_id and whole.kind == "measure" and _is_money(whole.text):
        return value, whole
    tail = _unit_at(clean, low, stop, end, ontology)
    written = " ".join(low[at:stop].split())
    if tail and tail.unit_id and not _is_money(tail.text):
        return value * Decimal(10) ** power, tail
    if tail and tail.unit_id:
        return value, _Unit(f"{written} {tail.text}", tail.end, "measure", None)
    per = _PER.match(low, stop, end)  # 50,1 triệu/người/năm
    if per:
        return value, _Unit(f"{written} đồng{''.join(low[stop : per.end()].split())}", per.end(), "measure", None)
    if tail and power < 6:
        return value * Decimal(10) ** power, tail
    return value, _Unit(f"{written} đồng", stop, "measure", None)


def _is_money(unit: str) -> bool:
    return not CURRENCY.isdisjoint(unit.replace("/", " ").split())


def _summed(
    clean: str, low: str, group: list[Number], end: int, magnitudes: Mapping[str, int], ontology: Ontology
) -> tuple[Decimal, _Unit | None]:
    """A sum of descending magnitudes: 31 tỷ 250 triệu đồng is 31.25 tỷ đồng; 13 nghìn 800 tỷ đồng is 13800 tỷ đồng."""
    powers = [_magnitude_words(low, number.span.end, magnitudes)[0] for number in group]
    stop = _magnitude_words(low, group[-1].span.end, magnitudes)[1]
    tail = _unit_at(clean, low, stop, end, ontology)
    if powers[0] < powers[-1]:  # 13 nghìn 800 tỷ
        value = group[0].value * Decimal(10) ** powers[0] + group[-1].value
        power, written = powers[-1], " ".join(low[group[-1].span.end : stop].split())
    else:
        value = sum((n.value * Decimal(10) ** (p - powers[0]) for n, p in zip(group, powers, strict=True)), Decimal(0))
        power, written = powers[0], " ".join(low[group[0].span.end : group[1].span.start].split())
    if tail and tail.unit_id and not _is_money(tail.text):
        return value * Decimal(10) ** power, tail
    if power < 6 and tail:
        return value * Decimal(10) ** power, tail
    money = tail.text if tail and tail.unit_id else "đồng"
    return value, _Unit(f"{written} {money}", tail.end if tail and tail.unit_id else stop, "measure", None)

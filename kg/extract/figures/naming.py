"""What a number measures, by the words around it."""

from __future__ import annotations

import re

from kg.extract.figures.sentence import Sentence, has_own_label, verb_before
from kg.grammar.labels import concept_of, plain
from kg.grammar.quantities import Quantity
from kg.grammar.words import ending, starting, startings, words
from kg.model import Span

_NO_NOUN = ("verbs.rise", "verbs.fall", "verbs.multiple", "verbs.exceed", "verbs.plan", "label_ends.cut")
_NO_NOUN_EITHER = re.compile(r"\s(?:và|so|mỗi|trở|nên|thì|là|cho đến|được|năm|/|theo|đã)\b")
_NEAR = 80
"""Characters in which the words right after a number lie."""
_CHOOSES = re.compile(r"(?<!\w)bầu (?:ra )?(?=ban (?:chấp hành|thường vụ)|ủy ban kiểm tra|đoàn đại biểu)")
_BETWEEN = re.compile(r"\s(?:được|thêm|mới|thêm được|đối với|cho|cả|các|tổng số|tổng cộng|với)\Z")
_LONGEST_NAME = 200
"""Characters of a unit's name with its tier word."""
_GIVING_ENDS = ("cho", "đến", "tới", "hơn", "trên", "gần", "khoảng", "cả", "các", "số")
_GIVES = re.compile(
    r"(?:\A\W*|[,;:.(]|(?<!\w)(?:đã|và|được|tiến hành|tổ chức))\s*(?:tiến hành |tổ chức |đã )*(?P<what>[^\W\d]+(?:\s[\w/-]+){1,9}?)\s(?:cho|đến|tới)(?:\s(?:hơn|trên|gần|khoảng|cả|các|tổng số))?\s\Z"
)
_GIVES_AWARD = re.compile(
    r"(?<!\w)(?P<what>(?:trao tặng|truy tặng|trao|tặng)(?:\s[\w/-]+){1,8}?)\s(?:cho|đến|tới)(?:\s(?:hơn|trên|gần|khoảng|cả|các|tổng số))?\s\Z"
)
_COMMA_BEFORE = re.compile(r",\s*\Z")
_AND = re.compile(r"(?:,| và|, và)\s")
_BODY_OF = re.compile(
    r"(?:(?:ubnd|hđnd|đảng ủy|đảng bộ|cấp ủy|chính quyền|ủy ban nhân dân|hội đồng nhân dân|nhân dân|lãnh đạo|cán bộ)(?:,| và)?\s)+(?=\S)"
)
_RANKED = re.compile(
    r"(?:cao|thấp|nhiều|ít) nhất là\s|tiếp (?:đến|theo|đó) là\s|kế đến là\s|đứng đầu là\s|dẫn đầu là\s|thấp hơn là\s"
)


def label_to_left(s: Sentence, before: int, verb_at: int, lead: int, *, colon: bool) -> Span | None:
    if colon:
        at = s.low.rfind(":", before, lead)
        begin = max(before, s.low.rfind(";", before, at) + 1)
        return timeless(s, s.label(begin, at, whole=True))
    if not has_own_label(s, s.low[before:verb_at]):
        return None
    return timeless(s, s.label(before, verb_at))


def with_sectors(s: Sentence, own: Span, before: int) -> Span:
    """The label with the sectors named before it in the same clause: "công nghiệp, dịch vụ chiếm 61,6%" is the share of both."""
    begin = own.start
    while (comma := _COMMA_BEFORE.search(s.low, max(before, begin - 4), begin)) is not None:
        first = max(s.low.rfind(mark, before, comma.start()) for mark in ",;:(") + 1
        piece = plain(s.low[max(first, before) : comma.start()])
        if not piece or concept_of(f"tỷ trọng {piece}", "%", s.ontology) is None:
            break
        begin = s.low.index(piece, max(first, before), comma.start())
    return Span(begin, own.end)


def timeless(s: Sentence, label: Span | None) -> Span | None:
    """The label without the periods inside it: of what stands on both sides of one, the part that names an indicator, else the nearer."""
    if label is None:
        return None
    for hit in s.setting.periods:
        if label.start < hit.span.end and hit.span.start < label.end:
            near = s.label(hit.span.end, label.end, whole=True) if hit.span.end < label.end else None
            far = s.label(label.start, hit.span.start, whole=True) if label.start < hit.span.start else None
            if near is None or far is not None and names_indicator(s, far) and not names_indicator(s, near):
                return None if far is None else timeless(s, far)
            return timeless(s, near)
    return label


def names_indicator(s: Sentence, span: Span) -> bool:
    return any(
        not hit.weak for hit in s.ontology.indicators.matcher().find(s.report.clean, span.start, span.end, s.low)
    )


def goes_on(s: Sentence, at: int, end: int) -> bool:
    """True where a noun follows a measure at once: 412 ha rừng, 100% xã."""
    rest = s.low[at : min(end, at + _NEAR)]
    if not rest[:1].isspace() or not rest[1:2].isalpha() and rest[1:2] != '"':
        return False
    verb = starting(words(s.ontology, "label_ends.verbs"), rest)
    if verb > 0 and (not (said := rest[verb:].lstrip()) or said[0].isdigit()):
        return False  # 27 tỷ đồng đạt 308%, 48 tỷ đồng chiếm gần | 32%
    return not startings(s.ontology, _NO_NOUN, rest) and not _NO_NOUN_EITHER.match(rest)


def is_measure(s: Sentence, own: Span, unit: str) -> bool:
    """True where a phrase says of itself that it counts ("dân số", "tổng số"), or an indicator closes it; a body that holds what is
    counted ("chi bộ có 35 đảng viên") is none."""
    if starting(words(s.ontology, "labels.measures"), s.low[own.start : own.end], longest=3) > 0:
        return True
    hits = s.ontology.indicators.matcher().find(s.report.clean, own.start, own.end, s.low)
    closing = [hit for hit in hits if hit.end == own.end]
    if closing and names_body(s, own):
        return any(concept_of(s.low[hit.start : hit.end], unit, s.ontology) for hit in closing)
    return bool(closing)


def is_named_by_unit(s: Sentence, quantity: Quantity, before: int, verb_at: int) -> bool:
    """True for a quantity whose unit is an indicator's name, where no other words name it: "đạt 4,1 bác sĩ/vạn dân"."""
    own = label_to_left(s, before, verb_at, quantity.lead, colon=False)
    if own is not None and not is_actor(s, own):
        return False
    return concept_of(quantity.unit, quantity.unit, s.ontology) is not None


def named_earlier(s: Sentence, quantity: Quantity, before: int) -> Span | None:
    """The last indicator named earlier in the sentence whose units fit: "thu nhập, thước đo quan trọng, năm 2020 đạt 27,5 triệu"."""
    counted = next((one for one in reversed(s.quantities) if one.span.end <= quantity.lead), None)
    money = "đồng" in quantity.unit
    if money and counted is not None and counted.kind == "count" and "," not in s.low[counted.span.end : quantity.lead]:
        return None  # 116 suất quà, giải quyết 380 hộ vay vốn trên 10 tỷ đồng
    hits = s.ontology.indicators.matcher().find(s.report.clean, s.setting.span.start, quantity.lead, s.low)
    for hit in reversed(hits):
        if not hit.weak and concept_of(s.low[hit.start : hit.end], quantity.unit, s.ontology):
            return Span(hit.start, hit.end)
    return None


def last_named(s: Sentence, before: int) -> Span | None:
    """The last indicator named earlier in the sentence, whatever its units: "thu ngân sách, ước đến cuối năm chỉ đạt 81% kế hoạch"."""
    hits = s.ontology.indicators.matcher().find(s.report.clean, s.setting.span.start, before, s.low)
    return next((Span(hit.start, hit.end) for hit in reversed(hits) if not hit.weak), None)


def is_actor(s: Sentence, own: Span) -> bool:
    """True where what stands to the left acts but is not measured: "huyện có 3 xã", "xã Minh Châu đạt 17/19 tiêu chí"."""
    text = plain(s.low[own.start : own.end])
    if (ranked := _RANKED.match(s.low, own.start, own.end)) and ranked.end() < own.end:
        own = Span(ranked.end(), own.end)  # cao nhất là xã Minh Châu
    if text in words(s.ontology, "subjects.actors") or text in words(s.ontology, "labels.pronouns"):
        return True
    if text.split(" ")[0] in words(s.ontology, "labels.persons") or text.startswith("đồng chí"):
        return True
    near = s.context.people.chains_in(Span(max(0, own.start - _LONGEST_NAME), own.end))
    if any(chain.span.start <= own.start < chain.span.end for chain in near):
        return True  # Chủ tịch UBND huyện trao giấy khen
    if body := _BODY_OF.match(s.low, own.start, own.end):
        own = Span(body.end(), own.end)  # UBND xã Minh Châu
    named = s.context.location.named_in(max(0, own.start - _LONGEST_NAME), own.end)
    reached = 0
    for mention in named:  # các xã Minh Châu, Hòa Khê và Sơn Lộc
        if mention.span.start < own.start + 3 or _AND.fullmatch(s.low, reached, mention.span.start):
            reached = mention.span.end
    return own.end - 1 <= reached


def thing_measured(s: Sentence, label: str) -> str:
    """What a label measures without the word for measuring: cây ăn quả of "diện tích cây ăn quả"."""
    cut = starting(words(s.ontology, "labels.measures"), label, longest=3)
    return label[cut:].strip() if cut > 0 else ""


def unit_in(s: Sentence, own: Span) -> str:
    """The thing counted that a label of number ends with: đảng viên in "tổng số đảng viên lên 2.148"; "" where there is none."""
    label = s.low[own.start : own.end]
    hits = s.ontology.units.matcher().find(s.report.clean, own.start, own.end, s.low)
    if not hits:
        return ""
    if (
        s.low[max(0, own.start - 12) : own.start].rstrip().endswith(("tổng số", "số"))
        or hits[0].start == own.start == hits[-1].start
    ):
        return s.low[hits[0].start : hits[0].end] if hits[0].start == own.start and not hits[0].weak else ""
    counted = label.startswith(("số ", "tổng số ", "nâng tổng số ", "đưa tổng số "))
    return s.low[hits[-1].start : hits[-1].end] if counted and hits[-1].end == own.end else ""


def is_generic(s: Sentence, quantity: Quantity) -> bool:
    return quantity.unit in words(s.ontology, "labels.generic")


def names_body(s: Sentence, span: Span) -> bool:
    return bool(s.ontology.bodies.matcher().find(s.report.clean, span.start, span.end, s.low))


def label_end(s: Sentence, quantity: Quantity, name: str, before: int, verb_at: int) -> int:
    """Where a label to the left ends: before its verb, but a verb of doing belongs to it ("vốn đăng ký 110 tỷ đồng") unless passive ("được giao")."""
    passive = s.low[before:verb_at].rstrip().endswith(("được", "đã", "bị"))
    return quantity.lead if name == "doing" and quantity.kind == "measure" and not passive else verb_at


def is_after_colon(s: Sentence, before: int, lead: int) -> bool:
    """True for "Thu ngân sách: 72 tỷ đồng" and "Tỷ lệ hộ nghèo: còn 3%", where the words before the colon name what is measured."""
    left = s.low[before:lead]
    at = left.rfind(":")
    if at <= 0:
        return False
    verb = verb_before(s, left[at + 1 :])
    gap = left[at + 1 :]
    if gap.strip() and (verb is None or gap[: verb[1]].strip() or verb[0] != "level" and "thêm" not in gap.split()):
        return False
    label = left[left.rfind(";", 0, at) + 1 : at]
    return len(label.split()) <= 24


def after_choosing(s: Sentence, before: int, verb_at: int) -> int:
    """Where the body begins that is chosen: "Đại hội bầu | Ban Chấp hành gồm 39 đồng chí"."""
    if s.low.find("bầu ", before, verb_at) < 0:
        return before
    match = _CHOOSES.search(s.low[before:verb_at])
    return before + match.end() if match else before


def given_to(s: Sentence, before: int, lead: int) -> Span | None:
    """The verb and its object in "trao Huy hiệu Đảng cho 215 đảng viên": what those who are counted were given."""
    left = s.low[before:lead]
    if not left.rstrip().endswith(_GIVING_ENDS):
        return None
    doing = words(s.ontology, "verbs.doing")
    match = _GIVES.search(left)
    while match is not None and starting(doing, left[match.start("what") :]) <= 0:
        match = _GIVES.search(left, match.start("what") + 1)  # huyện đã | tiêm vắc xin mũi 3 cho
    match = match or _GIVES_AWARD.search(left)
    if match is None:
        return None
    if ending(words(s.ontology, "verbs.doing"), match["what"]) >= 0:  # giải quyết việc làm cho
        return None
    return Span(before + match.start("what"), before + match.end("what"))


def verb_of_doing(s: Sentence, before: int, lead: int) -> str:
    """The verb of doing that governs a counted noun: the last one of its clause."""
    left = s.low[before:lead]
    clause = left[max(left.rfind(";"), left.rfind(":")) + 1 :].rstrip()
    trimmed = clause
    for _ in range(3):  # kết nạp được thêm 5, kiểm tra đối với 8
        found = ending(words(s.ontology, "verbs.doing"), trimmed)
        loose = _BETWEEN.search(trimmed) if found < 0 else None
        if loose is None:
            break
        trimmed = trimmed[: loose.start()]
    return trimmed[found:] if found >= 0 else ""

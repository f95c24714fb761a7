"""Indicators: how much of something an area has, did or aims at, with its change and its share of the plan.

A sentence is read from left to right. Each quantity is a value, the change or the plan percentage of the value before it, or set aside
by a named rule. What a value measures stands to its left ("tỷ lệ hộ nghèo còn 3%") or to its right ("kết nạp 169 đảng viên").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.context import Context, Setting
from kg.extract.figures.aims import status_cues
from kg.extract.figures.changes import (
    goes_from,
    is_count_of,
    is_ratio,
    is_share_of_before,
    open_from,
    open_from_change,
    open_from_count,
    open_to,
    take_change,
    take_plan,
    tells_again,
)
from kg.extract.figures.claims import claims_of, is_of_nothing
from kg.extract.figures.naming import timeless
from kg.extract.figures.refusals import is_in_label, is_plan_value, refusal
from kg.extract.figures.rows import take_row
from kg.extract.figures.sentence import ONLY_MARKS, Draft, Sentence, hard_break, has_own_label, is_plan, verb_before
from kg.extract.figures.subjects import Subjects
from kg.extract.figures.values import is_length_of, open_length, take_value
from kg.grammar.dates import find_dates
from kg.grammar.quantities import Aside, Quantity, find_quantities, may_hold_number
from kg.grammar.words import starting, words
from kg.model import BlockKind, IndicatorClaim, Leftover, Report, Span
from kg.ontology import Ontology

_COMPARES = re.compile(r"\s*(?:so|so với|cùng kỳ|thực hiện|mức|năm|của)\b")

# "thu biện pháp tài chính nếu đem so với dự toán thì bằng 308%": a share of the plan, told the other way round
_AGAINST = re.compile(r"\s(?:nếu )?(?:đem )?so(?: với)?\s")
_SO_WITH = re.compile(r"\A[^,;]{0,30}(?:so với|so cùng kỳ|cùng kỳ)")
_SO_WITH_IN_BRACKET = re.compile(r"\A[^()]{0,120}(?:so với|so cùng kỳ|cùng kỳ)[^()]{0,40}\)")
_OVER_PLAN = re.compile(
    r"(?<!\w)vượt (?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu)(?: (?:đề ra|được giao|tỉnh giao|huyện giao|giao|năm|cả năm|nghị quyết))* (?:là |tới |đến )?\Z"
)
_OUT_OF = re.compile(r"\A\W*trong (?:tổng số |số )?\Z|(?:\A|[;,.])\W*trong tổng số \Z")
# what ends the parts of a whole: a mark, what is added to it, another time
_CLOSE_OF_PARTS = re.compile(r"[;.](?!\d)|(?<!\w)(?:thêm|so với|năm|đến nay|cùng kỳ)(?!\w)")
# "cao hơn 1,2 điểm % so với bình quân chung của tỉnh"
_OTHER_AREA = re.compile(
    r"\s*(?:so với |so |điểm % so với )?(?:mức |mặt bằng )?(?:bình quân|trung bình|chung|toàn|cả nước|của tỉnh|tỉnh)(?!\w)"
)
# "9,8%, cao hơn năm 2017 là 0,7%" is a difference in time, "cao hơn bình quân chung của tỉnh 3,7%" one between areas
_MORE_THAN = re.compile(
    r"(?<!\w)(?P<verb>cao|thấp|nhiều|ít|tăng|giảm) hơn (?:so với )?(?P<base>(?:năm|cùng kỳ|đầu|kỳ trước|nhiệm kỳ)?)[^,;:(]{0,48}?(?: là)?\s*\Z"
)


def extract_indicators(report: Report, context: Context, ontology: Ontology) -> Iterator[IndicatorClaim | Leftover]:
    """Yield the indicator claims of all sentences but those of tables, and a leftover for each number that gave none."""
    for setting in context.settings:
        if setting.block.kind is not BlockKind.TABLE_ROW and may_hold_number(
            report.clean, setting.span.start, setting.span.end, context.scan.numerals
        ):
            yield from _read_sentence(report, context, setting, ontology)


def _read_sentence(
    report: Report, context: Context, setting: Setting, ontology: Ontology
) -> Iterator[IndicatorClaim | Leftover]:
    taken = [(hit.span, "date") for hit in find_dates(report.clean, setting.span.start, setting.span.end)]
    taken += [(hit.span, "period") for hit in setting.periods]
    named = context.location.named_in(setting.span.start, setting.span.end)
    taken += [(one.span, "name") for one in named if any(map(str.isdigit, report.clean[one.span.start : one.span.end]))]
    taken.sort(key=lambda pair: (pair[0].start, pair[0].end))
    start, end, numerals = setting.span.start, setting.span.end, context.scan.numerals
    found = list(find_quantities(report.clean, report.lower, start, end, ontology, taken, numerals))
    yield from (Leftover(aside.span, "number", aside.rule) for aside in found if isinstance(aside, Aside))
    quantities = [quantity for quantity in found if isinstance(quantity, Quantity)]
    if not quantities:
        return
    s = Sentence(
        report, context, setting, ontology, quantities, status_cues(report, setting.span, context.scan.cues, ontology)
    )
    _read(s)
    _share_whole(s)
    _share_predicate(s)
    subjects = Subjects(s)
    for draft in s.drafts:
        if draft.label.startswith("của ") or is_of_nothing(
            s, draft
        ):  # "của chúng tôi là 280.000 con": what it is of stands elsewhere
            yield from (Leftover(span, "number", "no-label") for span in draft.numbers)
        else:
            yield from claims_of(s, draft, subjects)
    yield from s.leftovers


def _read(s: Sentence) -> None:
    """Take the quantities of a sentence in order."""
    before = s.setting.span.start
    in_row = 0  # quantities of a row that were read with its first
    for index, quantity in enumerate(s.quantities):
        in_row = in_row - 1 if in_row else take_row(s, index)
        if in_row:
            before = quantity.span.end
            continue
        following = s.quantities[index + 1] if index + 1 < len(s.quantities) else None
        end = following.lead if following else s.setting.span.end
        rule = _place(s, quantity, before, end, following)
        if rule:
            s.leftovers.extend(Leftover(span, "number", rule) for span in quantity.numbers)
        if rule != "in-label":
            before = _read_up_to(s, quantity, following)


def _share_whole(s: Sentence) -> None:
    """Let the parts of a count have it as their whole: "Trong 19 chỉ tiêu đề ra, có 6 chỉ tiêu đạt và vượt, 4 chỉ tiêu đạt trên 75%"."""
    start = s.setting.span.start
    counts = [one for one in s.drafts if one.quantity.kind == "count" and one.quantity.of is None]
    whole = next((one for one in counts if _OUT_OF.search(s.low[start : one.quantity.lead])), None)
    if whole is None or whole.value is None:
        return
    parts = [
        one
        for one in s.drafts[s.drafts.index(whole) + 1 :]
        if one.quantity.unit == whole.quantity.unit
        and one.value is not None
        and one.quantity.of is None
        and one.rule == "indicators/value-label"
    ]
    if parts and (stop := _CLOSE_OF_PARTS.search(s.low, parts[0].quantity.span.end, s.setting.span.end)):
        parts = [one for one in parts if one.at < stop.start()]
    if not parts or any(one.value > whole.value for one in parts if one.value is not None):
        return
    for one in parts:
        one.quantity = replace(one.quantity, of=whole.value)
        one.start = whole.start
        one.numbers.extend(whole.numbers)
    s.drafts.remove(whole)


def _share_predicate(s: Sentence) -> None:
    """Let a share of a bare noun have what is said of the next one: "100% chi bộ và hơn 92% đảng viên hoàn thành tốt nhiệm vụ"."""
    predicates = words(s.ontology, "labels.predicates")
    for one, other in pairwise(s.drafts):
        if not (
            one.quantity.kind == other.quantity.kind == "percent" and one.rule == other.rule == "indicators/value-label"
        ):
            continue
        said = [f" {word} " for word in predicates if f" {word} " in f"{other.label} "]
        if not said or any(f" {word} " in f"{one.label} " for word in predicates):
            continue
        if s.low[one.end : other.quantity.lead].strip() not in ("và", ",", "cùng"):
            continue
        at = min(f"{other.label} ".index(word) for word in said)
        one.label, one.end = f"{one.label}{other.label[at:]}", max(one.end, other.end)


def _read_up_to(s: Sentence, quantity: Quantity, following: Quantity | None) -> int:
    """Where the words of the next number begin: behind this one, and behind the noun it counts where nothing else follows ("52.000 m2 đất và ...")."""
    last = s.drafts[-1] if s.drafts else None
    if (
        following is not None
        and last is not None
        and last.rule in ("indicators/value-label", "indicators/part")
        and last.quantity.span == quantity.span
    ):
        if quantity.span.end < last.end <= following.lead and ONLY_MARKS.match(s.low[last.end : following.lead]):
            return last.end
    return quantity.span.end


def _is_a_base(s: Sentence, own: Span) -> bool:
    """True where the words before a number say what something is compared with: "118% dự toán huyện giao và tăng 15%", "so với năm 2020 tăng 12%"."""
    label = s.low[own.start : own.end]
    return starting(words(s.ontology, "verbs.plan"), label) > 0 or label.split(" ")[0] == "so"


def _is_against_plan(s: Sentence, own: Span) -> bool:
    """True for "so với dự toán tỉnh giao" before its percentage."""
    base = _AGAINST.match(f" {s.low[own.start : own.end]} ")
    return (
        base is not None and starting(words(s.ontology, "verbs.plan"), s.low[own.start + base.end() - 1 : own.end]) > 0
    )


def _goes_on_comparing(s: Sentence, quantity: Quantity, left: str, right: str) -> str:
    """How a number goes on a difference told before it: "share" for "giảm 5 vụ (10%)", "too" for "giảm 3 vụ, 2 người chết so với cùng kỳ"; else ""."""
    if quantity.kind == "percent" and left.strip() == "(":
        return "share"
    goes_on = (
        quantity.kind == "count"
        and (ONLY_MARKS.match(left) or _AND_NEXT.fullmatch(left))
        and (
            _SO_WITH.search(right)
            or _SO_WITH_IN_BRACKET.search(s.low[quantity.span.end : s.setting.span.end])
            or _SO_WITH.search(s.low[s.setting.span.start : s.drafts[-1].at] if s.drafts else "")
            or any(_is_told_before(s, quantity, one) for one in s.drafts)
        )
    )
    return "too" if goes_on else ""


def _is_told_before(s: Sentence, quantity: Quantity, draft: Draft) -> bool:
    """True where the count that a number may be the change of was told before: "làm 10 người chết (giảm 3 vụ, 2 người chết)"."""
    noun = s.low[quantity.noun : s.setting.span.end].split()[:2]
    counted = s.low[draft.quantity.noun : s.setting.span.end].split()[:2]
    return (
        draft.change is None
        and draft.quantity.kind == "count"
        and [w.strip(",;.)") for w in noun] == [w.strip(",;.)") for w in counted]
    )


_CARRIES_OUT = (" đã tiến hành", " đã thực hiện", " đã chỉ đạo", " tiến hành")
_AND_NEXT = re.compile(r"(?: [^\W\d]+){1,3}(?:,| và|, và)\s")  # giảm 2 người | chết và | 4 người bị thương
_ASIDE = 3
"""Characters between a figure and the bracket that says more of it."""


def _before_bracket(s: Sentence, lead: int) -> Draft:
    """The claim that a number goes on: the last one, but behind a closed bracket the last before it: "đạt 261 tỷ đồng (chiếm 90% toàn tỉnh),
    tăng 12%", "xử lý 35 đảng viên (khiển trách 25, cảnh cáo 8), tăng 5 đảng viên"."""
    last = s.drafts[-1]
    start = s.setting.span.start
    bracket = s.low.rfind("(", start, last.at)
    if len(s.drafts) < 2 or bracket < 0 or s.low.find(")", bracket, last.at) >= 0:
        return last
    if s.low.find(")", last.at, lead) < 0:
        return last
    before = next((one for one in reversed(s.drafts) if one.at < bracket), last)
    return before if bracket - before.end < _ASIDE else last


def _place(s: Sentence, quantity: Quantity, before: int, end: int, following: Quantity | None) -> str | None:
    """Take a quantity as value, change or plan percentage; else the rule that set it aside comes back."""
    left = s.low[before : quantity.lead]
    right = s.low[quantity.span.end : end]
    compared, s.compared = s.compared, ""
    verb = verb_before(s, left)
    if compared and (told := _goes_on_comparing(s, quantity, left, right)):
        if told == "share":
            return "change-share"  # giảm 5 vụ (10%)
        verb = (compared, len(left))
        before = quantity.lead
    open_draft = s.drafts[-1] if s.drafts and not hard_break(s, left) else None
    whole = _before_bracket(s, quantity.lead) if open_draft is not None else None
    than = _MORE_THAN.search(left) if " hơn " in left else None
    if than is not None and _OTHER_AREA.match(right):
        return "comparison"  # tăng trưởng 9,5%, cao hơn 1,2 điểm % so với bình quân chung của tỉnh
    if than is not None and (than["base"] or verb is None):
        if not than["base"] or open_draft is None:
            return "comparison"
        rising = than["verb"] in ("cao", "nhiều", "tăng")
        return take_change(s, quantity, "rise" if rising else "fall", whole, None, before + than.start(), end)
    name, at = verb if verb else ("", len(left))
    if name == "doing" and quantity.kind == "percent":  # tỷ lệ lao động qua đào tạo từ 70%
        name, at = "", len(left)
    if is_plan_value(s, quantity, left):
        return "plan-value"
    own = timeless(s, s.label(before, before + at)) if has_own_label(s, left[:at]) else None
    if own is not None and name in ("rise", "fall") and s.low[own.start : own.end].endswith(_CARRIES_OUT):
        own = None  # UBND phường đã tiến hành giảm 100% số hộ nghèo
    if (
        " vượt " in left
        and quantity.kind in ("percent", "measure")
        and (over := _OVER_PLAN.search(left))
        and not is_plan(s, right)
    ):
        if quantity.upper is not None or quantity.kind == "measure":
            return "exceeds"  # hàng năm đều vượt kế hoạch từ 6% đến 45%; vượt kế hoạch 2.500 tấn
        beyond = s.label(before, before + over.start()) if has_own_label(s, left[: over.start()]) else None
        return take_plan(s, quantity, "exceed", whole, timeless(s, beyond))  # thu ngân sách vượt dự toán 10%
    if own is not None and _is_a_base(s, own):
        if name in ("level", "multiple") and quantity.kind == "percent" and _is_against_plan(s, own):
            return take_plan(s, quantity, name, whole, None)  # 160 tỷ đồng, so với dự toán đạt 142%
        if name == "level" and quantity.kind != "percent" and s.low.startswith("so ", own.start):
            return "comparison"  # so với mục tiêu đề ra là 60 triệu đồng, thu nhập mới đạt 52 triệu đồng
        own = None
    if (
        own is not None
        and name == "multiple"
        and quantity.kind == "percent"
        and (cut := _AGAINST.search(s.low, own.start, own.end))
    ):
        if starting(words(s.ontology, "verbs.plan"), s.low[cut.end() : own.end]) > 0:
            return take_plan(s, quantity, name, whole, Span(own.start, cut.start()))
    if name == "multiple" and quantity.kind == "measure" and own is None:
        name = "level"  # chiếm 70% tổng chi ngân sách, bằng 430 tỷ đồng
    if name == "exceed" and quantity.of is not None and quantity.unit.startswith(("chỉ tiêu", "tiêu chí")):
        name, at = "having", len(left)  # thực hiện vượt 14/74 chỉ tiêu
    if name == "multiple" and quantity.of is not None:  # khép lại năm bằng 32/39 chỉ tiêu đạt kế hoạch
        name, at = "having", len(left)
    of_plan = is_plan(s, right) or left.endswith("(") and right.startswith(")") and is_plan(s, right[1:])
    if quantity.kind == "percent" and (
        of_plan
        and (name != "share" or own is None and open_draft is not None and open_draft.quantity.kind == "measure")
        or is_ratio(s, quantity, left, whole)
    ):
        return take_plan(s, quantity, name, whole, own)
    if open_draft is not None and own is None and tells_again(quantity, left, open_draft):
        return "repeated"
    if goes_from(s, quantity, following):
        if own is None and open_draft is not None and is_count_of(quantity, open_draft):
            open_from_count(s, quantity, open_draft)
            return None
        if name in ("rise", "fall", "") and own is not None:
            open_from(s, quantity, own)
            return None
        if own is None and open_draft is not None and open_draft.doing == "change":
            open_from_change(s, quantity, open_draft)
            return None
    if open_draft is not None and open_draft.doing == "from" and name in ("level", "having", ""):
        open_to(s, quantity, open_draft)
        return None
    if name == "level" and is_share_of_before(s, quantity, own, open_draft, right):
        name = "multiple"  # thu ngân sách 45 tỷ đồng, đạt 105% so với cùng kỳ
    if name in ("rise", "fall", "multiple", "exceed"):
        if not (name == "multiple" and quantity.kind == "percent" and not _COMPARES.match(right)):
            s.compared = name if name in ("rise", "fall") else ""
            return take_change(s, quantity, name, whole, own, before + at, end)
        name = "level"  # bằng 60% tổng số hộ
    if own is not None and following is not None and is_in_label(s, quantity, own, following):
        return "in-label"
    if open_draft is not None and open_draft.quantity.kind == "count" and is_length_of(s, quantity, left, open_draft):
        open_length(s, quantity, open_draft)
        return None
    rule = refusal(s, quantity, left, open_draft)
    if rule == "remainder":
        s.left_out = quantity.span.end
    if rule:
        return rule
    return take_value(s, quantity, name, before, before + at, open_draft, end)

"""Differences against an earlier time, shares of a plan, and the two ends of "from ... to ..."."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from kg.extract.figures.naming import goes_on, is_actor, last_named, named_earlier
from kg.extract.figures.sentence import ONLY_MARKS, Draft, Sentence
from kg.extract.figures.values import take_value, what_changed
from kg.grammar.labels import plain, right_label
from kg.grammar.quantities import Quantity
from kg.grammar.words import starting, table, words
from kg.model import Change, Span

_SINCE_BASE = re.compile(r"\s*\(?so với [^,;.()]{1,48}")
_TOWARD = re.compile(
    r"\A(?:[^,;]{0,60}?|\s\(?(?:năm|đầu|cuối|vào|tháng|qu[ýí])\s[^,;]{0,30}?,\s)(?<!\w)(?:lên|xuống|còn|đến|thành|tới)(?!\w)[^,;]{0,12}\Z"
)
_FROM = re.compile(r"(?<!\w)từ\s\Z")
_STOCK = re.compile(r"(?:tổng )?diện tích (?:đất|quy hoạch|rừng)(?! trồng)|dư nợ|nợ xấu")
_BASE_FIRST = re.compile(r"(?<!\w)so (?:với )?(?:cùng kỳ|năm)[^;.]*\Z")
_WITH_PLAN = re.compile(r"\s(?:so với|so) (?:các |những )?(?:chỉ tiêu|nghị quyết|kế hoạch|dự toán|mục tiêu)(?!\w)")
_COMPARED = re.compile(r"\s\(?(?:so )?(?:với )?(?:cùng kỳ|năm|kỳ|đầu|tháng|qu[ýí]|trước)(?!\w)")
_OF_BEFORE = re.compile(
    r"\s\(?(?:so (?:với )?|(?=cùng kỳ|năm (?:trước|ngoái)))(?:cùng kỳ|năm|kỳ|đầu|tháng|qu[ýí])(?!\w)(?![^,;.]{0,30}(?<!\w)(?:tăng|giảm|cao hơn))"
)
_MOST_OF_BEFORE = 50
_PLAN_NAMED = re.compile(r"(?<!\w)(?:kế hoạch|dự toán|nghị quyết|chỉ tiêu|kh|được giao)(?!\w)")
_CLOSES = re.compile(r"\s*(?:[,;.)…]|\Z)")
_YEARLY = re.compile(r"(?<!\w)(?:bình quân )?(?:mỗi|hằng|hàng) năm(?!\w)")
_ABOUT = Decimal("0.6")
"""Points by which a rounded share may differ from the quotient that it states."""


def is_share_of_before(s: Sentence, percent: Quantity, own: Span | None, draft: Draft | None, right: str) -> bool:
    """True for the percentage in "thu ngân sách 45 tỷ đồng, đạt 105% so với cùng kỳ": a share of what it was at another time.

    No rate is one ("Tỷ lệ lao động qua đào tạo đạt 65% so với đầu nhiệm kỳ tăng 5%"), nor what is less than half: that is more often a
    growth told badly.
    """
    if percent.kind != "percent" or percent.value < _MOST_OF_BEFORE or not _OF_BEFORE.match(right):
        return False
    if own is not None:
        return not s.low.startswith(tuple(table(s.ontology, "labels")["shares"]), own.start)
    return draft is not None and draft.value is not None and draft.quantity.kind in ("measure", "count")


def goes_from(s: Sentence, quantity: Quantity, following: Quantity | None) -> bool:
    """True for the first number of "giảm từ 12,5% năm 2021 xuống còn 9,8%"."""
    if following is None or following.kind != quantity.kind and quantity.kind != "bare":
        return False
    if not (s.low.startswith("từ ", quantity.lead) or s.low.endswith("từ ", 0, quantity.lead)):
        return False
    return _TOWARD.search(s.low[quantity.span.end : following.span.start]) is not None


def open_from(s: Sentence, quantity: Quantity, own: Span) -> None:
    """Begin the level before a change."""
    label = plain(s.low[own.start : own.end])
    s.open(quantity, label, own.start, quantity.span.end, "from", value=quantity.value, doing="from")


def open_from_change(s: Sentence, quantity: Quantity, change: Draft) -> None:
    """Begin the level before a change that was told first: "Tỷ lệ hộ nghèo giảm 1,85%/năm, từ 12,43% xuống còn 3,2%"."""
    s.open(
        quantity, what_changed(s, change), change.start, quantity.span.end, "from", value=quantity.value, doing="from"
    )


def is_count_of(quantity: Quantity, counted: Draft) -> bool:
    """True for the levels of what was counted before: "giảm 2.300 hộ nghèo, từ 3.900 hộ xuống còn 1.600 hộ"."""
    if quantity.kind != "count" or counted.quantity.kind != "count" or counted.doing == "from":
        return False
    return counted.quantity.unit.startswith(quantity.unit)


def open_from_count(s: Sentence, quantity: Quantity, counted: Draft) -> None:
    """Begin the level before a change of what was counted."""
    label = plain(s.low[counted.quantity.noun : counted.quantity.span.end])
    s.open(quantity, label, counted.start, quantity.span.end, "from", value=quantity.value, doing="from")


def is_ratio(s: Sentence, quantity: Quantity, left: str, draft: Draft | None) -> bool:
    """True for the share of a plan whose words are left out: "giải ngân 226,5/301 tỷ đồng, đạt 75,2%", and "(đạt 51,5%)" after a sum where
    the sums before it had theirs."""
    if draft is None or draft.value is None or draft.plan is not None or left.strip().startswith("chiếm"):
        return False
    reached = left.strip(" ,(") in ("đạt", "bằng")
    if _COMPARED.match(s.low, quantity.span.end, s.setting.span.end):
        return False  # đạt 98% so với năm 2021: of what it was
    wholes = [
        one.value
        for one in s.drafts[:-1]
        if one.value
        and one.quantity.unit.split(" ")[0] == draft.quantity.unit.split(" ")[0]
        and _is_about(draft.value / one.value, quantity)
    ]
    if draft.quantity.kind == "count":
        # giải quyết việc làm cho 3.480 lao động, đạt 87%: what was done, of what was to be; "khám phá 35 vụ, đạt 92%" of those before it
        done = bool(draft.doing) or starting(words(s.ontology, "verbs.doing"), draft.label) > 0
        covering = words(s.ontology, "verbs.covering")
        covers = draft.doing in covering or any(word in draft.label for word in covering)
        return reached and done and not covers and not draft.quantity.of and not wholes
    if draft.quantity.kind != "measure":
        return False
    whole = not goes_on(s, quantity.span.end, s.setting.span.end)  # not "đạt 45% diện tích quy hoạch"
    part = wholes and "trong đó" in s.low[s.setting.span.start : draft.start]
    if _STOCK.match(draft.label) or s.low.endswith("hiện có ", 0, draft.quantity.lead):
        return False  # tổng diện tích rừng hiện có 25.000 ha, đạt 56%
    if wholes and left.strip(" ,(") == "bằng":
        return False  # tổng diện tích rừng 12.000 ha; rừng trồng 4.500 ha, bằng 37,5%
    if (
        reached
        and whole
        and not part
        and quantity.value >= _LEAST_OF_PLAN
        and "/" not in draft.quantity.unit
        and not draft.quantity.of
    ):
        planned = starting(words(s.ontology, "labels.measures"), draft.label, longest=3) > 0
        if planned or _speaks_of_plan(s) or quantity.value > 100:
            return True  # thu ngân sách 49,3 tỷ đồng, đạt 145,8%; sản lượng 56.300 tấn, đạt 54,4%: of the plan
    if wholes and reached and not part:
        return True  # vốn 87,2 tỷ đồng, đã giải ngân 39,6 tỷ đồng, đạt 45,4%
    if draft.quantity.of:
        said = ONLY_MARKS.match(re.sub(r"(?:đạt|bằng|tương đương)\s*\Z", "", left))
        return said is not None and _is_about(draft.value / draft.quantity.of, quantity)
    return left.strip() in ("(đạt", "(bằng") and any(one.plan is not None for one in s.drafts)


_LEAST_OF_PLAN = 10
"""Per cent; a smaller share is told of a whole (nợ xấu 12 tỷ đồng, bằng 0,4%), hardly of a plan."""


def _speaks_of_plan(s: Sentence) -> bool:
    """True where the sentence names a plan, or gives a share of one: "nhân dân đóng góp 15 tỷ đồng, đạt 33%" alone does not."""
    if any(one.plan is not None for one in s.drafts):
        return True
    return _PLAN_NAMED.search(s.low, s.setting.span.start, s.setting.span.end) is not None


def _is_about(quotient: Decimal, percent: Quantity) -> bool:
    return abs(quotient * 100 - percent.value) < _ABOUT


def tells_again(quantity: Quantity, left: str, draft: Draft) -> bool:
    """True for "(38/52)" after "38 vụ, giảm 14 vụ": the figures of both years, told again."""
    if quantity.of is None or draft.change is None or draft.value != quantity.value or left.strip() != "(":
        return False
    return quantity.value - quantity.of == draft.change.value


def open_to(s: Sentence, quantity: Quantity, earlier: Draft) -> None:
    """Begin the level after a change, which gives its unit to the one before ("từ 32 lên 50 triệu đồng")."""
    s.open(quantity, earlier.label, earlier.start, quantity.span.end, "to", value=quantity.value)
    if earlier.quantity.kind == "bare":
        earlier.quantity = replace(earlier.quantity, unit=quantity.unit, kind=quantity.kind, unit_id=quantity.unit_id)
    earlier.doing, earlier.is_base = "", True
    told = next((one for one in s.drafts if one.rule == "indicators/label-change" and one.start == earlier.start), None)
    if told is not None and not told.quantity.unit.endswith("/năm") and _tells_whole(s, told):
        level = s.drafts[-1]  # tăng 2,2 lần (từ 39,4 triệu đồng lên 87,6 triệu đồng): one fact
        fell = told.label.startswith(_word(s, "fall"))
        level.change = Change(-told.quantity.value if fell else told.quantity.value, told.quantity.unit)
        level.numbers.extend(told.numbers)
        s.drafts.remove(told)


def _tells_whole(s: Sentence, told: Draft) -> bool:
    """True for a change between the two ends, not for the mean of each year."""
    return (
        _YEARLY.search(s.low, told.start, told.quantity.span.end + 12) is None
        and "bình quân" not in s.low[told.quantity.lead - 16 : told.quantity.lead]
    )


def take_plan(s: Sentence, quantity: Quantity, name: str, draft: Draft | None, own: Span | None) -> str | None:
    """Read a percentage of a plan: of the value before it, or by itself; the rule that sets it aside where it is of neither."""
    if draft is not None and own is None and name in ("exceed", "rise", "fall") and draft.quantity.kind == "percent":
        if draft.value is not None:  # tốc độ tăng 11,5%, vượt (cao hơn) 0,5% so với nghị quyết: points, not a share
            return "exceeds"
    percent = quantity.value
    if name in ("exceed", "rise"):
        percent = Decimal(100) + quantity.value
    elif name == "fall":
        percent = Decimal(100) - quantity.value
    stop = _plan_end(s, quantity)
    if own is not None and is_actor(s, own):
        own = right_label(s.low, stop, s.setting.span.end, s.ontology) if goes_on(s, stop, s.setting.span.end) else None
        if own is None:
            return "plan-without-label"
        label = plain(s.low[own.start : own.end])  # huyện đã hoàn thành 100% chỉ tiêu | giao quân
        s.open(quantity, label, quantity.lead, own.end, "plan-only", value=None, plan=percent)
        return None
    if own is not None:
        label = plain(s.low[own.start : own.end])
        s.open(quantity, label, own.start, stop, "plan-only", value=None, plan=percent)
        return None
    if draft is None:
        named = None if s.drafts else last_named(s, quantity.lead)
        if named is None:
            return "plan-without-label"
        label = plain(
            s.low[named.start : named.end]
        )  # thu cân đối ngân sách, ước đến cuối năm chỉ được 81% so kế hoạch
        s.open(quantity, label, named.start, stop, "plan-only", value=None, plan=percent)
        return None
    if draft.quantity.kind == "count" and len(s.drafts) > 1 and s.drafts[-2].quantity.kind == "measure":
        between = s.low[s.drafts[-2].quantity.span.end : draft.quantity.lead].strip()
        if between == "cho" and s.drafts[-2].plan is None:
            draft = s.drafts[-2]  # đầu tư 122 tỷ đồng cho 182 dự án, đạt 70% kế hoạch
    if draft.plan is not None:
        return "second-plan"
    draft.plan, draft.end = percent, max(draft.end, stop)
    draft.numbers.extend(quantity.numbers)
    return None


def _plan_end(s: Sentence, quantity: Quantity) -> int:
    """The end of the words that say what the percentage is of: 98,8% dự toán."""
    at = quantity.span.end
    return at + max(0, starting(words(s.ontology, "verbs.plan"), s.low[at : min(s.setting.span.end, at + 48)]))


def take_change(
    s: Sentence, quantity: Quantity, name: str, draft: Draft | None, own: Span | None, verb_at: int, end: int
) -> str | None:
    """Read a difference: of a value before it, or a growth that is a value of its own; the rule that sets it aside where it is neither."""
    if quantity.kind == "bare":
        return "bare-number"
    if (
        name in ("rise", "fall")
        and quantity.bound == "="
        and _FROM.search(s.low, quantity.lead - 3, quantity.span.start)
    ):
        if own is None:
            return "from-without-to"
        open_from(s, quantity, own)  # giảm từ 30,23%: where it fell from, not by how much
        s.drafts[-1].is_base = True
        return None
    if name == "exceed" and own is None and quantity.kind == "percent" and _is_over_plan(s, quantity, draft, end):
        return take_plan(s, quantity, name, draft, None)
    if name == "exceed" or _WITH_PLAN.match(s.low, quantity.span.end, end):
        return "exceeds"  # vượt 5 triệu đồng, tăng 8,5 triệu đồng so với nghị quyết: the plan is not told
    if own is not None:
        if name == "multiple" and quantity.kind == "percent":
            return "comparison"
        _open_growth(s, quantity, name, own)
        return None
    yearly = quantity.kind == "percent" and _YEARLY.search(
        s.low[max(s.setting.span.start, verb_at - 24) : quantity.lead]
    )
    if draft is not None and (quantity.unit.replace(" ", "").endswith("%/năm") or yearly) and not _is_growth(s, draft):
        # đạt 2.916 tỷ đồng, bình quân tăng 21,7%/năm: a mean growth beside the level
        label = f"{_word(s, name)} {draft.label}"
        s.open(quantity, label, draft.start, quantity.span.end, "mean-change", value=quantity.value, doing="change")
        return None
    told_first = _BASE_FIRST.search(s.low[s.setting.span.start : quantity.lead])
    if quantity.kind in ("count", "measure") and (draft is not None or told_first):
        draft = _of_unit(s, quantity, draft, s.low[quantity.span.end : end])
    if draft is not None and quantity.kind == "count" and draft.quantity.kind in ("measure", "percent"):
        alike = draft.quantity.unit.startswith(quantity.unit.split(" ")[0])  # 16,9 tiêu chí/xã, tăng 0,7 tiêu chí
        if not alike and quantity.unit not in words(s.ontology, "labels.steps"):
            draft = None  # thu nhập đạt 52 triệu đồng, giảm 320 hộ nghèo: another fact
    if draft is not None and quantity.kind == "count" and draft.quantity.unit in words(s.ontology, "labels.no_thing"):
        small = (
            words(s.ontology, "labels.no_thing")
            | words(s.ontology, "labels.generic")
            | words(s.ontology, "labels.steps")
        )
        if quantity.unit not in small and draft.quantity.unit != quantity.unit:
            draft = None  # đàn heo 280.000 con, giảm 15 cơ sở chăn nuôi
    if draft is not None and quantity.kind == "count":
        if draft is not None and draft.rule == "indicators/label-change" and draft.quantity.unit != quantity.unit:
            draft = None  # so với cùng kỳ, tai nạn giảm 3 vụ, 2 người chết
    if draft is None:
        return _without_level(s, quantity, name, verb_at, end)
    if quantity.kind == "percent" and draft.quantity.kind == "percent" and draft.rule != "indicators/label-verb-value":
        level = s.drafts[s.drafts.index(draft) - 1] if s.drafts.index(draft) else None
        shares = s.low.endswith("chiếm ", s.setting.span.start, draft.quantity.lead)
        if shares and level is not None and level.quantity.kind == "measure" and level.change is None:
            draft = level  # đạt 3.200 tỷ đồng, chiếm 42% tổng giá trị, tăng 9,5%
    if draft.rule == "indicators/mean-change" and len(s.drafts) > 1 and s.drafts[-2].start == draft.start:
        draft = s.drafts[-2]  # giảm còn 3%, giảm bình quân hằng năm 2,5% và giảm 13,1% so với năm 2015
    if draft.change is not None:
        return "second-change"
    if name == "multiple" and quantity.kind == "percent":  # bằng 108% so với cùng kỳ
        draft.change = Change(quantity.value - 100, "%")
    else:
        draft.change = Change(-quantity.value if name == "fall" else quantity.value, quantity.unit)
    base = _SINCE_BASE.match(s.low, quantity.span.end, end)
    draft.end = max(draft.end, quantity.span.end, base.end() if base and not base[0].endswith(" ") else 0)
    draft.numbers.extend(quantity.numbers)
    return None


def _is_over_plan(s: Sentence, quantity: Quantity, draft: Draft | None, end: int) -> bool:
    """True for "thu ngân sách 540 tỷ đồng, vượt 53,2%": what a sum is above, where nothing else is said, is its plan."""
    if draft is None or draft.value is None or draft.plan is not None or draft.quantity.kind == "percent":
        return False
    if draft.quantity.unit.startswith(("chỉ tiêu", "tiêu chí")):
        return False  # 5 chỉ tiêu vượt cao như thu ngân sách (vượt 35%)
    return _CLOSES.match(s.low, quantity.span.end, end) is not None


def _word(s: Sentence, name: str) -> str:
    """The words for a growth or fall: tốc độ tăng, mức giảm."""
    return str(table(s.ontology, "labels")["fall" if name == "fall" else "growth"])


def _is_growth(s: Sentence, draft: Draft) -> bool:
    return draft.label.startswith(("tốc độ", "nhịp độ", _word(s, "rise"), _word(s, "fall")))


def _open_growth(s: Sentence, quantity: Quantity, name: str, own: Span) -> None:
    """Begin a growth that is a value by itself: "giá trị sản xuất tăng 12%", "quy mô kinh tế gấp 1,5 lần"."""
    label = plain(s.low[own.start : own.end])
    if name == "multiple":
        s.open(quantity, label, own.start, quantity.span.end, "multiple", value=quantity.value)
        return
    is_growth = name == "rise" and label.startswith(tuple(table(s.ontology, "labels")["shares"]))
    if not is_growth or label.startswith(("tỷ lệ", "tỉ lệ")):
        label = f"{_word(s, name)} {label}"
    s.open(quantity, label, own.start, quantity.span.end, "label-change", value=quantity.value, doing="change")


def _without_level(s: Sentence, quantity: Quantity, name: str, verb_at: int, end: int) -> str | None:
    """Read a difference whose noun follows it: "tăng thêm 3 xã", "giảm 2 phòng chuyên môn", "giảm 1,5% hộ nghèo"."""
    if quantity.kind == "count":
        rule = take_value(s, quantity, "doing", verb_at, verb_at, None, end)
        if name == "fall" and rule is None:
            s.drafts[-1].label = f"{s.drafts[-1].label} giảm"
        return rule
    noun = right_label(s.low, quantity.span.end, end, s.ontology) if quantity.kind == "percent" else None
    if name == "fall" and noun is not None:
        label = plain(s.low[noun.start : noun.end])
        if starting(words(s.ontology, "labels.measures"), label) > 0 or "nghèo" in label.split():
            s.open(quantity, f"{_word(s, name)} {label}", quantity.lead, noun.end, "fall-label", value=quantity.value)
            return None
    if name == "rise" and noun is None and quantity.kind == "percent":
        earlier = named_earlier(s, quantity, verb_at)
        label = plain(s.low[earlier.start : earlier.end]) if earlier else ""
        if earlier is not None and "tăng" in label.split():  # tốc độ tăng trưởng kinh tế đạt khá, bình quân tăng 8,4%
            s.open(quantity, label, earlier.start, quantity.span.end, "label-before", value=quantity.value)
            return None
    return "change-without-label"


def _of_unit(s: Sentence, quantity: Quantity, last: Draft | None, right: str) -> Draft | None:
    """The value without a change that a difference is one of, by its unit and the word after it: "12 vụ, 5 người chết, giảm 3 vụ, tăng 2
    người bị thương"; else the last value."""
    unit = quantity.unit.split(" ")[0]
    fitting = [one for one in s.drafts if one.change is None and one.quantity.unit.split(" ")[0] == unit]
    word = re.match(r"\s?(?:bị\s)?(\w+)", right)
    named = [one for one in fitting if word and word[1] in one.label.split()]
    if (
        not named
        and quantity.unit in words(s.ontology, "labels.no_thing")
        and goes_on(s, quantity.span.end, len(right) + quantity.span.end)
    ):
        return None  # giảm 2 người chết, 4 người bị thương where none of the injured was told
    if not named and last is not None and last is not s.drafts[-1] and last in fitting:
        return last  # 35 đảng viên (khiển trách 25, cảnh cáo 8), tăng 5 đảng viên
    return named[-1] if named else fitting[-1] if fitting else last

"""Indicators: how much of something an area has, did or aims at, with its change and its share of the plan.

A sentence is read from left to right. Each quantity is a value, the change or the plan percentage of the value before it, or set aside
by a named rule. What a value measures stands to its left ("tỷ lệ hộ nghèo còn 3%") or to its right ("kết nạp 169 đảng viên").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kg.extract.context import Context, Setting
from kg.grammar.dates import find_dates
from kg.grammar.labels import concept_of, left_label, plain, right_label
from kg.grammar.periods import is_ahead, term_at
from kg.grammar.quantities import Aside, Quantity, find_quantities
from kg.grammar.words import ending, starting, words
from kg.model import NATION, Area, BlockKind, Change, IndicatorClaim, Leftover, Report, Span
from kg.ontology import Ontology

_BREAK = re.compile(r"[;:]|(?<=\s)[-+](?=\s)")
_COMMA = re.compile(r"[,(]|(?<!\w)và(?!\w)|(?<!\w)hoặc(?!\w)")
_ONLY_MARKS = re.compile(
    r"[\s,;:()\"'-]*(?:(?:và|cùng|hoặc|cùng với|trong đó|trong đó có|có|gồm|thì|mà|đã|cũng|tức|ước|tiếp tục|đồng thời)\s*)*[\s,(]*\Z"
)
_INTO = re.compile(r"\s(?:được bầu )?(?:vào|tham gia)\s")
_BETWEEN = re.compile(r"\s(?:được|thêm|mới|thêm được|đối với|cho|cả|các|tổng số|tổng cộng|với)\Z")
_SINCE_BASE = re.compile(r"\s*\(?so với [^,;.()]{1,48}")
_TOWARD = re.compile(r"\A[^,;]{0,60}?(?<!\w)(?:lên|xuống|còn|đến|thành|tới)(?!\w)[^,;]{0,12}\Z")
_GIVES = re.compile(
    r"(?:\A|[,;:.(]|(?<!\w)(?:đã|và|được))\s*(?P<what>[^\W\d]+(?:\s[\w-]+){1,9}?)\s(?:cho|đến|tới)(?:\s(?:hơn|trên|gần|khoảng|cả|các|tổng số))?\s\Z"
)
_HOUSEHOLD = re.compile(
    r"(?<!\w)(?:(?:[Gg]ia đình|[Hh]ộ|[Cc]ơ sở|[Tt]rang trại|[Vv]ườn|[Mm]ô hình)(?: của)?(?: gia đình)? (?:ông|bà|anh|chị) (?=[^\W\d_])|(?:[Aa]nh|[Cc]hị) (?=[A-ZĐ]\w* ?[A-ZĐ]))"
)
_PUBLIC = re.compile(
    r"(?<!\w)(?:toàn|cả) (?:huyện|xã|tỉnh|thị xã|thành phố|thôn|bản|ấp)(?!\w)|(?<!\w)(?:huyện|xã) (?:có|đã|đạt)(?!\w)"
)
_AS = re.compile(r"\s(?:là|người|nữ|dân tộc|thuộc|có đạo)(?!\w)")
_BASE_FIRST = re.compile(r"(?<!\w)so với (?:cùng kỳ|năm)[^;.]*\Z")
_PLAN_VALUE = re.compile(
    r"[(/]\s?(?:nq|kh|kế hoạch|nghị quyết|chỉ tiêu|mục tiêu|dự toán|cùng kỳ|năm trước)(?:\s(?:năm|giao|đề ra|là|cả năm|trước|\d{4}))*\s?:?\s?\Z"
)
_PART = re.compile(r"[(,;]\s*(?:trong đó\s)?(?:[^\W\d]+\s?){1,5}:?\s?\Z")
_CONGRESS_TARGETS = re.compile(r"nghị quyết đại hội")
_COMPARES = re.compile(r"\s*(?:so|so với|cùng kỳ|thực hiện|mức|năm|của)\b")


@dataclass(slots=True)
class _Draft:
    """A claim in the making."""

    quantity: Quantity | None
    label: str
    start: int
    end: int
    rule: str
    doing: str = ""
    value: Decimal | None = None
    change: Change | None = None
    plan: Decimal | None = None
    numbers: list[Span] = field(default_factory=list)
    at: int = 0  # where the deciding number begins
    pending: bool = False  # a change was read, its level is to come
    area: Area | None = None
    is_base: bool = False  # the level before a change: its period is an earlier one


def extract_indicators(report: Report, context: Context, ontology: Ontology) -> Iterator[IndicatorClaim | Leftover]:
    """Yield the indicator claims of all sentences but those of tables, and a leftover for each number that gave none."""
    for setting in context.settings:
        if setting.block.kind is not BlockKind.TABLE_ROW:
            yield from _read_sentence(report, context, setting, ontology)


def _read_sentence(
    report: Report, context: Context, setting: Setting, ontology: Ontology
) -> Iterator[IndicatorClaim | Leftover]:
    taken = [(hit.span, "date") for hit in find_dates(report.clean, setting.span.start, setting.span.end)]
    taken += [(hit.span, "period") for hit in setting.periods]
    taken.sort(key=lambda pair: pair[0])
    found = list(find_quantities(report.clean, report.lower, setting.span.start, setting.span.end, ontology, taken))
    yield from (Leftover(aside.span, "number", aside.rule) for aside in found if isinstance(aside, Aside))
    quantities = [quantity for quantity in found if isinstance(quantity, Quantity)]
    if not quantities:
        return
    reader = _Sentence(report, context, setting, ontology, quantities)
    for draft in reader.read():
        yield reader.claim(draft)
    yield from reader.leftovers


class _Sentence:
    """The reading of one sentence: its quantities in order, the claims they open and what attaches to them."""

    def __init__(
        self, report: Report, context: Context, setting: Setting, ontology: Ontology, quantities: list[Quantity]
    ) -> None:
        self.report, self.context, self.setting, self.ontology = report, context, setting, ontology
        self.low = report.lower
        self.quantities = quantities
        self.drafts: list[_Draft] = []
        self.leftovers: list[Leftover] = []
        self.cues = _status_cues(report, setting.span, ontology)

    def read(self) -> list[_Draft]:
        """The claims of the sentence, in order."""
        before = self.setting.span.start
        for index, quantity in enumerate(self.quantities):
            following = self.quantities[index + 1] if index + 1 < len(self.quantities) else None
            end = following.lead if following else self.setting.span.end
            rule = self._place(quantity, before, end, following)
            if rule:
                self.leftovers.extend(Leftover(span, "number", rule) for span in quantity.numbers)
            before = self._read_up_to(quantity, following)
        return [draft for draft in self.drafts if not draft.pending]

    def _read_up_to(self, quantity: Quantity, following: Quantity | None) -> int:
        """Where the words of the next number begin: behind this one, and behind the noun it counts where nothing else follows ("52.000 m2 đất và ...")."""
        last = self.drafts[-1] if self.drafts else None
        if (
            following is not None
            and last is not None
            and last.rule == "indicators/value-label"
            and last.quantity is quantity
        ):
            if last.end > quantity.span.end and _ONLY_MARKS.match(self.low[last.end : following.lead]):
                return last.end
        return quantity.span.end

    def _place(self, quantity: Quantity, before: int, end: int, following: Quantity | None) -> str | None:
        """Take a quantity as value, change or plan percentage; else the rule that set it aside comes back."""
        left = self.low[before : quantity.lead]
        right = self.low[quantity.span.end : end]
        piece = self._piece(before, quantity.lead)
        verb = self._verb(left)
        open_draft = self.drafts[-1] if self.drafts and not self._hard_break(left) else None
        name, at = verb if verb else ("", len(left))
        if name == "doing" and quantity.kind == "percent":  # tỷ lệ lao động qua đào tạo từ 70%
            name, at = "", len(left)
        own = (
            self._timeless(left_label(self.low, before, before + at, self.ontology))
            if self._has_own_label(left[:at])
            else None
        )
        if own is not None and starting(words(self.ontology, "verbs.plan"), self.low[own.start : own.end]) > 0:
            own = None  # bằng 124% dự toán tỉnh giao, 118% dự toán huyện giao và tăng 15%
        if quantity.kind == "percent" and self._is_plan(right) and name != "share":
            return self._plan(quantity, name, open_draft, own, before + at)
        if name in ("rise", "fall") and own is not None and self._goes_from(quantity, following):
            self._from(quantity, own)
            return None
        if open_draft is not None and open_draft.doing == "from" and name in ("level", "having", ""):
            self._to(quantity, open_draft)
            return None
        if name in ("rise", "fall", "multiple", "exceed"):
            if not (name == "multiple" and quantity.kind == "percent" and not _COMPARES.match(right)):
                return self._change(quantity, name, open_draft, own, before + at, right, end)
            name = "level"  # bằng 60% tổng số hộ
        rule = self._refused(quantity, left, piece, open_draft)
        if rule:
            return rule
        return self._value(quantity, name, before, before + at, open_draft, end)

    # --- what stands before a number

    def _verb(self, left: str) -> tuple[str, int] | None:
        """The kind of verb that closes the left context and where it begins; the longest wins."""
        best: tuple[str, int] | None = None
        for name in ("level", "having", "rise", "fall", "multiple", "exceed", "doing"):
            found = ending(words(self.ontology, f"verbs.{name}"), left)
            if found >= 0 and (best is None or found < best[1]):
                best = (name, found)
        if best and best[0] == "level" and left[best[1] :].startswith("chiếm"):
            return ("share", best[1])
        return best

    def _piece(self, start: int, end: int) -> str:
        """The words since the last mark before a number."""
        left = self.low[start:end]
        marks = [mark.end() for mark in _COMMA.finditer(left)] + [mark.end() for mark in _BREAK.finditer(left)]
        return left[max(marks, default=0) :]

    def _hard_break(self, left: str) -> bool:
        return ";" in left or bool(
            re.search(r"(?<=\s)-(?=\s)", left) and self.report.text[self.setting.span.start] in "-+*•"
        )

    def _has_own_label(self, left: str) -> bool:
        """True where words stand between the last mark and the verb that are more than "và", "đã", "trong đó"."""
        marks = [mark.end() for mark in re.finditer(r"[,;:(]", left)]
        return not _ONLY_MARKS.match(left[max(marks, default=0) :])

    def _is_plan(self, right: str) -> bool:
        return starting(words(self.ontology, "verbs.plan"), right) > 0

    # --- from one level to another

    def _goes_from(self, quantity: Quantity, following: Quantity | None) -> bool:
        """True for the first number of "giảm từ 12,5% năm 2021 xuống còn 9,8%"."""
        if following is None or following.kind != quantity.kind and quantity.kind != "bare":
            return False
        between = self.low[quantity.span.end : following.span.start]
        return (
            self.low.startswith("từ ", quantity.lead) or self.low[: quantity.lead].endswith("từ ")
        ) and _TOWARD.search(between) is not None

    def _from(self, quantity: Quantity, own: Span) -> None:
        label = plain(self.low[own.start : own.end])
        self._open(quantity, label, own.start, quantity.span.end, "indicators/from", value=quantity.value)
        self.drafts[-1].doing = "from"

    def _to(self, quantity: Quantity, earlier: _Draft) -> None:
        self._open(quantity, earlier.label, earlier.start, quantity.span.end, "indicators/to", value=quantity.value)
        earlier.doing = ""
        if earlier.quantity is not None and earlier.quantity.kind == "bare":
            earlier.quantity = replace(
                earlier.quantity, unit=quantity.unit, kind=quantity.kind, unit_id=quantity.unit_id
            )
        earlier.is_base = True

    # --- changes and plans

    def _plan(self, quantity: Quantity, name: str, draft: _Draft | None, own: Span | None, verb_at: int) -> str | None:
        percent = quantity.value
        if name == "exceed" and draft is not None and own is None and draft.quantity is not None:
            if draft.quantity.kind == "percent" and draft.value is not None:
                return "exceeds"  # tốc độ tăng 11,5%, vượt 0,5% so với nghị quyết: points, not a share
        if name in ("exceed", "rise"):
            percent = Decimal(100) + quantity.value
        elif name == "fall":
            percent = Decimal(100) - quantity.value
        if draft is not None and own is None and draft.plan is None:
            draft.plan = percent
            draft.end = max(draft.end, self._plan_end(quantity))
            draft.numbers.extend(quantity.numbers)
            return None
        if own is None:
            return "second-plan" if draft is not None and draft.plan is not None else "plan-without-label"
        self._open(
            quantity,
            plain(self.low[own.start : own.end]),
            own.start,
            self._plan_end(quantity),
            "indicators/plan-only",
            value=None,
            plan=percent,
        )
        return None

    def _plan_end(self, quantity: Quantity) -> int:
        """The end of the words that say what the percentage is of: 98,8% dự toán."""
        at = quantity.span.end
        return at + max(
            0, starting(words(self.ontology, "verbs.plan"), self.low[at : min(self.setting.span.end, at + 48)])
        )

    def _change(
        self, quantity: Quantity, name: str, draft: _Draft | None, own: Span | None, verb_at: int, right: str, end: int
    ) -> str | None:
        if quantity.kind == "bare":
            return "bare-number"
        sign = -1 if name == "fall" else 1
        if name == "multiple" and quantity.kind == "percent":
            if draft is None or own is not None:
                return "comparison"
            change = Change(quantity.value - 100, "%")
        elif name == "exceed":
            return "exceeds"  # vượt 5 triệu đồng so với mục tiêu: the plan is not told
        else:
            change = Change(sign * quantity.value, quantity.unit)
        if draft is not None and own is None and quantity.unit.replace(" ", "").endswith("%/năm"):
            # đạt 2.916 tỷ đồng, bình quân tăng 21,7%/năm: a mean growth beside the level
            word = self.ontology.grammar.table("labels")["growth" if name == "rise" else "fall"]
            self._open(
                quantity,
                f"{word} {draft.label}",
                draft.start,
                quantity.span.end,
                "indicators/mean-change",
                value=quantity.value,
            )
            self.drafts[-1].doing = "change"
            return None
        if (
            own is None
            and quantity.kind in ("count", "measure")
            and (draft is not None or _BASE_FIRST.search(self.low[self.setting.span.start : quantity.lead]))
        ):
            draft = self._of_unit(quantity, draft, right)
        if draft is not None and own is None:
            if draft.change is None:
                draft.change = change
                base = _SINCE_BASE.match(self.low, quantity.span.end, end)
                draft.end = max(draft.end, quantity.span.end, base.end() if base and not base[0].endswith(" ") else 0)
                draft.numbers.extend(quantity.numbers)
                return None
            return "second-change"
        if own is None:
            if quantity.kind == "count":  # tăng thêm 3 xã, giảm 2 phòng chuyên môn
                rule = self._value(quantity, "doing", verb_at, verb_at, None if name == "fall" else draft, end)
                if name == "fall" and rule is None:
                    self.drafts[-1].label = f"{self.drafts[-1].label} giảm"
                return rule
            if (
                quantity.kind == "percent"
                and name == "fall"
                and (noun := right_label(self.low, quantity.span.end, end, self.ontology))
            ):
                if (
                    starting(words(self.ontology, "labels.measures"), self.low[noun.start : noun.end]) > 0
                    or "nghèo" in self.low[noun.start : noun.end]
                ):
                    word = self.ontology.grammar.table("labels")["fall"]
                    self._open(
                        quantity,
                        f"{word} {plain(self.low[noun.start : noun.end])}",
                        quantity.lead,
                        noun.end,
                        "indicators/fall-label",
                        value=quantity.value,
                    )
                    return None
            return "change-without-label"
        label = plain(self.low[own.start : own.end])
        if name == "multiple":
            self._open(quantity, label, own.start, quantity.span.end, "indicators/multiple", value=quantity.value)
        else:
            word = self.ontology.grammar.table("labels")["growth" if name == "rise" else "fall"]
            shares = self.ontology.grammar.table("labels")["shares"]
            kept = any(label.startswith(share) for share in shares) and name == "rise"
            named = label if kept and not label.startswith(("tỷ lệ", "tỉ lệ")) else f"{word} {label}"
            self._open(quantity, named, own.start, quantity.span.end, "indicators/label-change", value=quantity.value)
            self.drafts[-1].pending = False
            self.drafts[-1].doing = "change"
        return None

    def _of_unit(self, quantity: Quantity, last: _Draft | None, right: str) -> _Draft | None:
        """The value without a change that a difference is one of, by its unit and the word after it: "12 vụ, 5 người chết, giảm 3 vụ, tăng 2
        người bị thương"; else the last value."""
        unit = quantity.unit.split(" ")[0]
        fitting = [
            one
            for one in self.drafts
            if one.change is None and one.quantity is not None and one.quantity.unit.split(" ")[0] == unit
        ]
        word = re.match(r"\s?(\w+(?:\s\w+)?)", right)
        named = [one for one in fitting if word and word[1].split(" ")[-1] in one.label.split()]
        return named[-1] if named else fitting[-1] if fitting else last

    # --- values

    def _refused(self, quantity: Quantity, left: str, piece: str, draft: _Draft | None) -> str | None:
        """The rule that says this quantity is no value of its own, or None."""
        grammar = self.ontology
        if quantity.kind == "bare":
            if quantity.of is not None and left.rstrip().endswith("(") or self._is_part(quantity, left, draft):
                return None
            if not (left.rstrip().endswith(":") or self._verb(left) and self._verb(left)[0] != "doing"):  # type: ignore[index]
                return "bare-number"
        if draft is not None and not re.search(r"[,;]", left):
            if (
                quantity.unit == "tiêu chí"
                and draft.quantity is not None
                and draft.quantity.kind == "count"
                and quantity.of is None
                and re.fullmatch(
                    r"\s*(?:\w+\s)?(?:đạt|có|hoàn thành|đạt được)(?: từ| trên| dưới)?\s*",
                    self.low[draft.quantity.span.end : quantity.span.start],
                )
            ):
                draft.label = plain(self.low[draft.quantity.noun : quantity.span.end])  # 9 xã đạt từ 11 - 14 tiêu chí
                draft.end = max(draft.end, quantity.span.end)
                return "condition"
            if (
                quantity.kind == "percent"
                and draft.quantity is not None
                and draft.quantity.kind == "count"
                and draft.quantity.unit.startswith(("chỉ tiêu", "tiêu chí"))
                and re.fullmatch(
                    r"\s*(?:\w+\s)?(?:đạt|hoàn thành)(?:\s(?:từ|trên|dưới|gần|hơn))?\s*",
                    self.low[draft.quantity.span.end : quantity.span.start],
                )
            ):
                draft.label = plain(self.low[draft.quantity.noun : quantity.span.end])  # 5 chỉ tiêu đạt từ 70% trở lên
                draft.end = max(draft.end, quantity.span.end)
                return "condition"
            if ending(words(grammar, "labels.condition_before"), left) >= 0:
                return "condition"
        if _PLAN_VALUE.search(left):
            return "plan-value"
        if re.search(r"(?<!\w)(?:không còn|chưa có|không có)\s[^,;]{0,30}\Z", left):
            return "negated"
        if self._of_a_household(quantity.lead):
            return "household"
        if quantity.unit in ("km", "m", "mét", "ki-lô-mét"):
            if ending(words(grammar, "labels.distance_before"), left) >= 0 or re.search(
                r"(?<!\w)cách\s[^,;]{0,24}\Z", left
            ):
                return "distance"
        if self._demanded(quantity.span.start):
            return "demand"
        return None

    def _is_part(self, quantity: Quantity, left: str, draft: _Draft | None) -> bool:
        """True for the parts of a count in brackets that leave its noun out: "35 đảng viên (khiển trách 25, cảnh cáo 8)"."""
        if draft is None or draft.quantity is None or draft.quantity.kind != "count" or quantity.of is not None:
            return False
        words_before = re.split(r"[(,;:]", left)[-1].removeprefix(" trong đó").strip(" :")
        if words_before in words(self.ontology, "labels.parts"):
            return True
        return bool(_PART.search(left)) and self.low.rfind(
            "(", draft.quantity.span.end, quantity.lead
        ) > self.low.rfind(")", self.setting.span.start, quantity.lead)

    def _after_choosing(self, before: int, verb_at: int) -> int:
        """Where the body begins that is chosen: "Đại hội bầu | Ban Chấp hành gồm 39 đồng chí"."""
        match = re.search(
            r"(?<!\w)bầu (?:ra )?(?=ban (?:chấp hành|thường vụ)|ủy ban kiểm tra|đoàn đại biểu)",
            self.low[before:verb_at],
        )
        return before + match.end() if match else before

    def _of_a_household(self, at: int) -> bool:
        """True where the clause is about one family, not an area: "hộ ông Lò Văn Thử trồng 60 gốc"."""
        clean = self.report.clean[self.setting.span.start : at]
        match = _HOUSEHOLD.search(clean)
        return match is not None and not _PUBLIC.search(clean[match.end() :].lower())

    def _part(self, quantity: Quantity, before: int, whole: Quantity) -> None:
        label = plain(re.split(r"[(,;:]", self.low[before : quantity.lead].rstrip(" :"))[-1]).removeprefix("trong đó ")
        part = replace(quantity, unit=whole.unit, kind="count", unit_id=whole.unit_id)
        start = self.low.rfind(label, before, quantity.lead)
        self._open(part, label, start, quantity.span.end, "indicators/part", value=quantity.value)

    def _demanded(self, at: int) -> bool:
        """True where a demand or wish opens the sentence before the number and no target is named."""
        text = self.low[self.setting.span.start : at]
        demand = re.search(r"(?<!\w)(?:đề nghị|yêu cầu|kiến nghị|mong muốn)(?!\w)", text)
        return demand is not None and not any(place < at for place, kind in self.cues if kind == "target")

    def _met(self, quantity: Quantity, before: int) -> bool:
        """Read "vượt chỉ tiêu kết nạp đảng viên (169/150)": outcome and target of what stands before the bracket."""
        left = self.low[before : quantity.lead]
        if quantity.of is None or quantity.kind != "bare" or not left.rstrip().endswith("("):
            return False
        own = self._left(before, before + left.rindex("("), quantity.lead, colon=False)
        if own is None:
            return False
        hits = self.ontology.units.matcher().find(self.report.clean, own.start, own.end, self.low)
        if not hits:
            return False
        label = plain(self.low[own.start : own.end])
        for word in sorted(
            words(self.ontology, "verbs.plan") | words(self.ontology, "verbs.exceed"), key=len, reverse=True
        ):
            label = label.removeprefix(f"{word} ").removeprefix("vượt ").strip()
        unit = self.low[hits[-1].start : hits[-1].end]
        met = replace(quantity, of=None, unit=unit, numbers=quantity.numbers[:1])
        stop = quantity.span.end + (self.low[quantity.span.end : quantity.span.end + 1] == ")")
        self._open(met, label, own.start, stop, "indicators/met-of-target", value=quantity.value)
        return True

    def _value(
        self, quantity: Quantity, name: str, before: int, verb_at: int, draft: _Draft | None, end: int
    ) -> str | None:
        low, ontology = self.low, self.ontology
        if self._met(quantity, before):
            return None
        left = low[before:verb_at]
        waiting = self._waiting(draft, left, name)
        if waiting is not None:
            return self._fill(waiting, quantity)
        if quantity.kind == "bare" and draft is not None and draft.quantity is not None:
            if self._is_part(quantity, low[before : quantity.lead], draft):
                self._part(quantity, before, draft.quantity)
                return None
        colon = self._colon(before, quantity.lead)
        before = self._after_choosing(before, verb_at)
        own = self._left(before, self._label_end(quantity, name, before, verb_at), quantity.lead, colon=colon)
        counted = quantity.kind == "count" or quantity.of is not None and quantity.kind == "bare"
        share = quantity.kind == "percent"
        noun = quantity.noun if counted else quantity.span.end
        right = (
            right_label(low, noun, end, ontology, share=share)
            if counted or self._goes_on(quantity.span.end, end)
            else None
        )
        if counted and "," in quantity.unit:
            more = right_label(low, quantity.span.end, end, ontology) if self._goes_on(quantity.span.end, end) else None
            right = Span(quantity.noun, more.end if more else quantity.span.end)
        if "/" in quantity.unit and quantity.unit.startswith("tiêu chí"):
            base = quantity.unit.partition("/")[0]
            self._open(
                quantity,
                f"{base} bình quân",
                quantity.lead,
                quantity.span.end,
                "indicators/per-unit",
                value=quantity.value,
            )
            return None
        if self._is_generic(quantity) and (
            into := _INTO.match(low, quantity.span.end, end)
        ):  # 13 người vào Ban Thường vụ
            more = right_label(low, into.end(), end, ontology)
            right = Span(quantity.noun, more.end) if more else right
        if share and own is not None and draft is not None and low[own.start : own.end] in ("tỷ lệ", "tỉ lệ"):
            own = None  # có 22/26 trường đạt chuẩn, tỷ lệ 84,6%
        if (
            share
            and right is not None
            and self.low[verb_at : quantity.lead].strip() in ("đến", "tới", "cho", "đến với")
        ):
            own = None
        alone = right is None or counted and plain(low[right.start : right.end]) == quantity.unit
        actor = own is not None and self._is_actor(own)
        if (
            alone
            and own is not None
            and not actor
            and self._is_generic(quantity)
            and name in ("having", "")
            and self._names_body(own)
        ):
            name = "level"  # bầu Ban Chấp hành gồm 39 đồng chí
        if (
            own is not None
            and not actor
            and (
                colon
                and (not counted or alone or self._is_measure(own))
                or name in ("level", "share")
                and (alone or not counted)
                or name in ("", "having")
                and alone
                and (not counted and name == "" or counted and self._is_measure(own))
            )
        ):
            label, start = plain(low[own.start : own.end]), own.start
            stop, rule = quantity.span.end, "indicators/label-verb-value"
            if quantity.kind == "bare" and (unit := self._unit_in(own)):
                quantity = replace(quantity, unit=unit, kind="count")
            if label in words(ontology, "verbs.doing") and (
                for_what := right_label(low, quantity.span.end, end, ontology)
            ):
                label, stop = f"{label} {plain(low[for_what.start : for_what.end])}", for_what.end
        elif right is not None:
            label, start, stop = self._counted(quantity, right, name, before, verb_at, draft, share)
            rule = "indicators/value-label"
        elif share and draft is not None:
            rate = ontology.grammar.table("labels")["rate"]
            whole = draft.label.removeprefix("tổng ").removeprefix("số ")
            label = whole if whole.startswith(tuple(ontology.grammar.table("labels")["shares"])) else f"{rate} {whole}"
            start, stop = draft.start, quantity.span.end
            rule = "indicators/share-of-value"
        elif own is not None and not actor:
            label, start, stop, rule = (
                plain(low[own.start : own.end]),
                own.start,
                quantity.span.end,
                "indicators/label-value",
            )
            if label in words(ontology, "verbs.doing") and (
                for_what := right_label(low, quantity.span.end, end, ontology)
            ):
                label, stop = f"{label} {plain(low[for_what.start : for_what.end])}", for_what.end
        elif (earlier := self._earlier(quantity, before)) is not None:
            label, start, stop, rule = (
                plain(low[earlier.start : earlier.end]),
                earlier.start,
                quantity.span.end,
                "indicators/label-before",
            )
        elif (
            draft is not None
            and quantity.kind == "measure"
            and draft.quantity is not None
            and draft.quantity.kind == "measure"
            and _ONLY_MARKS.match(low[before : quantity.lead])
        ):
            label, start, stop, rule = draft.label, draft.start, quantity.span.end, "indicators/and-value"
        else:
            return "no-label"
        if (
            draft is not None
            and self._is_generic(quantity)
            and _AS.match(label.removeprefix(quantity.unit))
            and draft.quantity is not None
            and draft.quantity.kind == "count"
        ):
            whole = plain(low[draft.quantity.noun : draft.quantity.span.end])
            label = (
                f"{whole} {label.removeprefix(quantity.unit).strip()}"  # 120 đảng viên, có 71 đồng chí là người dân tộc
            )
        if draft is not None and label in words(ontology, "labels.bare_measures"):
            label = f"{label} {self._thing(draft.label)}".strip()
        if len(label) < 2 or label.isdigit() or label == quantity.unit and label in words(ontology, "labels.no_thing"):
            return "no-label"
        self._open(quantity, label, start, stop, rule, value=quantity.value)
        return None

    def _thing(self, label: str) -> str:
        """What a label measures without the word for measuring: cây ăn quả of "diện tích cây ăn quả"."""
        cut = starting(words(self.ontology, "labels.measures"), label, longest=3)
        return label[cut:].strip() if cut > 0 else ""

    def _unit_in(self, own: Span) -> str:
        """The thing counted that a label of number ends with: đảng viên in "tổng số đảng viên lên 2.148"; "" where there is none."""
        label = self.low[own.start : own.end]
        if not label.startswith(("số ", "tổng số ", "nâng tổng số ", "đưa tổng số ")):
            return ""
        hits = self.ontology.units.matcher().find(self.report.clean, own.start, own.end, self.low)
        return self.low[hits[-1].start : hits[-1].end] if hits and hits[-1].end == own.end else ""

    def _is_generic(self, quantity: Quantity) -> bool:
        return quantity.unit in words(self.ontology, "labels.generic")

    def _names_body(self, span: Span) -> bool:
        return bool(self.ontology.bodies.matcher().find(self.report.clean, span.start, span.end, self.low))

    def _label_end(self, quantity: Quantity, name: str, before: int, verb_at: int) -> int:
        """Where a label to the left ends: before its verb, but a verb of doing belongs to it ("vốn đăng ký 110 tỷ đồng") unless passive ("được giao")."""
        passive = self.low[before:verb_at].rstrip().endswith(("được", "đã", "bị"))
        return quantity.lead if name == "doing" and quantity.kind == "measure" and not passive else verb_at

    def _waiting(self, draft: _Draft | None, left: str, name: str) -> _Draft | None:
        """The draft of "tỷ lệ hộ nghèo giảm 1,02%, còn 3,96%": its change was read first, the level comes now."""
        if draft is not None and draft.doing == "change" and name == "level" and _ONLY_MARKS.match(left):
            return draft
        return None

    def _fill(self, draft: _Draft, quantity: Quantity) -> str | None:
        word = self.ontology.grammar.table("labels")
        fell = draft.label.startswith(word["fall"])
        assert draft.quantity is not None
        draft.change = Change((-1 if fell else 1) * draft.quantity.value, draft.quantity.unit)
        for prefix in (word["fall"], word["growth"]):
            draft.label = draft.label.removeprefix(f"{prefix} ")
        draft.quantity, draft.value, draft.doing = quantity, quantity.value, ""
        draft.end, draft.at = quantity.span.end, quantity.span.start
        draft.numbers.extend(quantity.numbers)
        draft.rule = "indicators/change-then-level"
        return None

    def _colon(self, before: int, lead: int) -> bool:
        """True for "Thu ngân sách: 72 tỷ đồng" and "Tỷ lệ hộ nghèo: còn 3%", where the words before the colon name what is measured."""
        left = self.low[before:lead]
        at = left.rfind(":")
        if at <= 0:
            return False
        verb = self._verb(left[at + 1 :])
        if left[at + 1 :].strip() and (verb is None or verb[0] != "level" or left[at + 1 : at + 1 + verb[1]].strip()):
            return False
        label = left[left.rfind(";", 0, at) + 1 : at]
        return len(label.split()) <= 24

    def _left(self, before: int, verb_at: int, lead: int, *, colon: bool) -> Span | None:
        if colon:
            at = self.low.rfind(":", before, lead)
            begin = before
            for mark in re.finditer(r"[;]", self.low[before:at]):
                begin = before + mark.end()
            return self._timeless(left_label(self.low, begin, at, self.ontology, whole=True))
        if not self._has_own_label(self.low[before:verb_at]):
            return None
        return self._timeless(left_label(self.low, before, verb_at, self.ontology))

    def _timeless(self, label: Span | None) -> Span | None:
        """The label without the periods inside it: of what stands on both sides of one, the part that names an indicator, else the nearer."""
        if label is None:
            return None
        for hit in self.setting.periods:
            if label.start < hit.span.end and hit.span.start < label.end:
                near = (
                    left_label(self.low, hit.span.end, label.end, self.ontology, whole=True)
                    if hit.span.end < label.end
                    else None
                )
                far = (
                    left_label(self.low, label.start, hit.span.start, self.ontology, whole=True)
                    if label.start < hit.span.start
                    else None
                )
                if near is None or far is not None and self._names_indicator(far) and not self._names_indicator(near):
                    return None if far is None else self._timeless(far)
                return self._timeless(near)
        return label

    def _names_indicator(self, span: Span) -> bool:
        return any(
            not hit.weak
            for hit in self.ontology.indicators.matcher().find(self.report.clean, span.start, span.end, self.low)
        )

    def _goes_on(self, at: int, end: int) -> bool:
        """True where a noun follows a measure at once: 412 ha rừng, 100% xã."""
        rest = self.low[at:end]
        if not rest[:1].isspace() or not rest[1:2].isalpha() and rest[1:2] != '"':
            return False
        kinds = ("verbs.rise", "verbs.fall", "verbs.multiple", "verbs.exceed", "verbs.plan", "label_ends.cut")
        return not any(starting(words(self.ontology, kind), rest) > 0 for kind in kinds) and not re.match(
            r"\s(?:và|so|mỗi|trở|nên|thì|là|cho đến|được|năm|/|theo|đã)\b", rest
        )

    def _is_measure(self, own: Span) -> bool:
        """True where an indicator's label closes the phrase, or it says of itself that it counts: "dân số", "tổng số"."""
        hits = self.ontology.indicators.matcher().find(self.report.clean, own.start, own.end, self.low)
        said = starting(words(self.ontology, "labels.measures"), self.low[own.start : own.end], longest=3) > 0
        return said or any(hit.end == own.end for hit in hits)

    def _earlier(self, quantity: Quantity, before: int) -> Span | None:
        """The last indicator named earlier in the sentence whose units fit: "thu nhập, thước đo quan trọng, năm 2020 đạt 27,5 triệu"."""
        hits = self.ontology.indicators.matcher().find(
            self.report.clean, self.setting.span.start, quantity.lead, self.low
        )
        for hit in reversed(hits):
            if not hit.weak and concept_of(self.low[hit.start : hit.end], quantity.unit, self.ontology):
                return Span(hit.start, hit.end)
        return None

    def _is_actor(self, own: Span) -> bool:
        """True where what stands to the left acts but is not measured: "huyện có 3 xã", "xã Minh Châu đạt 17/19 tiêu chí"."""
        text = plain(self.low[own.start : own.end])
        if text in words(self.ontology, "subjects.actors") or text in words(self.ontology, "labels.pronouns"):
            return True
        if text.split(" ")[0] in words(self.ontology, "labels.persons") or text.startswith("đồng chí"):
            return True
        return any(
            mention.span.start <= own.start + 2 and own.end - 1 <= mention.span.end
            for mention in self.context.location.mentions
        )

    def _counted(
        self, quantity: Quantity, right: Span, name: str, before: int, verb_at: int, draft: _Draft | None, share: bool
    ) -> tuple[str, int, int]:
        """Label, start and end of a claim whose noun follows its number."""
        table = self.ontology.grammar.table("labels")
        noun = plain(self.low[right.start : right.end])
        start, stop = quantity.lead, max(right.end, quantity.span.end)
        if share:
            return f"{table['rate']} {noun}", start, stop
        left = self.low[before : quantity.lead]
        doing = self._doing(before, quantity.lead)
        given = self._given(before, quantity.lead)
        if given is not None:
            self._doing_now = ""
            return f"{noun} được {plain(self.low[given.start : given.end])}", given.start, stop
        if not doing and draft is not None and _ONLY_MARKS.match(left):
            doing, start = draft.doing, start
        if doing and not doing.startswith("change"):
            at = self.low.rfind(doing, self.setting.span.start, quantity.lead)
            start = at if at >= 0 else start
            self._verb_used = doing
            label = noun if doing in noun else f"{noun} {doing}"
        else:
            doing, label = "", noun
        if ending(frozenset(table["more_before"]), left) >= 0:
            label = f"{label} {table['more']}"
        self._doing_now = doing
        return label, start, stop

    def _given(self, before: int, lead: int) -> Span | None:
        """The verb and its object in "trao Huy hiệu Đảng cho 215 đảng viên": what those who are counted were given."""
        left = self.low[before:lead]
        match = _GIVES.search(left)
        if match is None or starting(words(self.ontology, "verbs.doing"), left[match.start("what") :]) <= 0:
            return None
        if ending(words(self.ontology, "verbs.doing"), match["what"]) >= 0:  # giải quyết việc làm cho
            return None
        return Span(before + match.start("what"), before + match.end("what"))

    def _doing(self, before: int, lead: int) -> str:
        """The verb of doing that governs a counted noun: the last one of its clause."""
        left = self.low[before:lead]
        at = max((mark.end() for mark in re.finditer(r"[;:]", left)), default=0)
        clause = left[at:].rstrip()
        trimmed = clause
        for _ in range(3):  # kết nạp được thêm 5, kiểm tra đối với 8
            found = ending(words(self.ontology, "verbs.doing"), trimmed)
            loose = _BETWEEN.search(trimmed) if found < 0 else None
            if loose is None:
                break
            trimmed = trimmed[: loose.start()]
        return trimmed[found:] if found >= 0 else ""

    def _open(
        self,
        quantity: Quantity,
        label: str,
        start: int,
        stop: int,
        rule: str,
        *,
        value: Decimal | None,
        plan: Decimal | None = None,
    ) -> None:
        doing = getattr(self, "_doing_now", "")
        self._doing_now = ""
        self.drafts.append(
            _Draft(
                quantity,
                label,
                min(start, quantity.lead),
                max(stop, quantity.span.end),
                rule,
                doing=doing,
                value=value,
                plan=plan,
                numbers=list(quantity.numbers),
                at=quantity.span.start,
                area=self._area(quantity),
            )
        )

    # --- what a claim inherits

    def _area(self, quantity: Quantity) -> Area | None:
        """The unit the number is about: the clause's own subject, else the sentence's, else the report's."""
        location = self.context.location
        start = self.setting.span.start
        clause = start
        if (mark := self.low.rfind(";", start, quantity.lead)) >= 0:
            clause = mark + 1
        left = self.low[clause : quantity.lead]
        for subject, area in (("nation", NATION), ("province", location.province)):
            said = words(self.ontology, f"labels.{subject}_subjects")
            if location.area is not None and location.area != area:  # "toàn thành phố" is the report's own city
                said = frozenset(
                    word for word in said if not word.endswith(location.area.tier) or not location.area.tier
                )
            found = max((left.rfind(word) for word in said), default=-1)
            if (
                found >= 0
                and area is not None
                and not re.search(r"(?:so với|thứ \d+|của|bằng|cao hơn|nhóm|đầu(?!\stư))\s[^,;]{0,30}\Z", left[:found])
            ):
                return area
        for mention in reversed(location.mentions):
            if not start <= mention.span.start < quantity.lead:
                continue
            before = self.low[max(start, mention.span.start - 40) : mention.span.start]
            after = self.low[mention.span.end : quantity.lead]
            opening = self.low[start : mention.span.start]
            first = (
                not opening.strip(' ,-:+*•."')
                or ending(words(self.ontology, "labels.subject_before"), opening, longest=2) == 0
            )
            clause_first = mention.span.start >= clause and not self.low[clause : mention.span.start].strip(" ,-:;+")
            governs = (
                "," not in after
                and ";" not in after
                and ending(words(self.ontology, "labels.subject_before"), before) >= 0
            )
            listed = not re.search(r"[,;)]", after) and re.search(r"[,:]\s*\Z", before) is not None and len(after) < 30
            if first or clause_first or governs or listed:
                if mention.area == location.province and not first:
                    continue
                return mention.area
        return location.area

    def _status(self, draft: _Draft, period: str | None) -> str:
        before = [kind for place, kind in self.cues if place < draft.at]
        clause = max(self.low.rfind(";", self.setting.span.start, draft.at), self.setting.span.start)
        near = [kind for place, kind in self.cues if clause <= place < draft.at]
        right = self.low[draft.quantity.span.end : draft.quantity.span.end + 60] if draft.quantity else ""
        if draft.doing in ("đề ra", "đặt ra") or re.match(r"[^,;.]{0,40}theo kế hoạch", right):
            return "target"
        if "target" in before or self.setting.status == "target" or is_ahead(period, self.context.published):
            return "target"
        if "estimate-sentence" in before or "estimate-clause" in near:
            return "estimate"
        return "actual"

    def _period(self, draft: _Draft) -> str | None:
        """The period of a number: named right after it, else the last one named before it in the sentence, else the one in force."""
        for hit in self.setting.periods:
            if (
                draft.at < hit.span.start
                and hit.role in ("level", "today", "school")
                and self._right_after(draft, hit.span)
            ):
                return hit.period
        if draft.is_base:
            return None
        before = [
            hit for hit in self.setting.periods if hit.span.start < draft.at and hit.role in ("level", "now", "today")
        ]
        if (
            not before
            and draft.doing in ("đề ra", "đặt ra")
            and _CONGRESS_TARGETS.search(self.low, self.setting.span.start, draft.at)
        ):
            return term_at(self.context.published)
        return before[-1].period if before else self.setting.period

    def _right_after(self, draft: _Draft, period: Span) -> bool:
        """True where a period belongs to the number before it: "12,4% (năm 2020)", "4.000 tỷ đồng vào năm 2025"."""
        assert draft.quantity is not None
        gap = self.low[draft.quantity.span.end : period.start]
        if any(draft.at < quantity.span.start < period.start for quantity in self.quantities):
            return False
        if gap.strip() == "(":
            return self.low[period.end : period.end + 1] == ")"
        return len(gap) < 60 and not re.search(r"[,;:(.]", gap)

    def claim(self, draft: _Draft) -> IndicatorClaim:
        """The finished claim of a draft."""
        quantity = draft.quantity
        assert quantity is not None
        period = self._period(draft)
        for raised in ("nâng ", "đưa "):
            draft.label = draft.label.removeprefix(raised)
        unit = quantity.unit if draft.value is not None else ""
        return IndicatorClaim(
            span=Span(draft.start, draft.end),
            rule=draft.rule,
            area=draft.area,
            label=draft.label,
            value=draft.value,
            unit=unit,
            indicator_id=concept_of(draft.label, unit, self.ontology),
            written=quantity.written,
            of=quantity.of if draft.value is not None else None,
            upper=quantity.upper,
            period=period,
            status=self._status(draft, period),
            bound=quantity.bound if draft.value is not None else "=",
            change=draft.change,
            plan=draft.plan,
            numbers=tuple(draft.numbers),
        )


def _status_cues(report: Report, span: Span, ontology: Ontology) -> list[tuple[int, str]]:
    """Where a sentence says that its numbers are aimed at or estimated. "đạt mục tiêu", "hoàn thành chỉ tiêu" say neither."""
    found: list[tuple[int, str]] = []
    for hit in ontology.grammar.matcher("cues").find_all(report.clean, span.start, span.end, report.lower):
        listed = ":" in report.lower[hit.end : min(span.end, hit.end + 40)]  # "hoàn thành mục tiêu năm 2024: giảm ..."
        if (
            "target" in hit.concept_ids
            and not listed
            and ending(words(ontology, "status.achieved"), _before(report.lower, span, hit.start)) >= 0
        ):
            continue
        found.extend((hit.start, kind.replace("_", "-")) for kind in hit.concept_ids)
    return sorted(found)


def _before(low: str, span: Span, at: int) -> str:
    return low[max(span.start, at - 40) : at].removesuffix("các ").removesuffix("những ")

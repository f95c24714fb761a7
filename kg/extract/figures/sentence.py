"""One sentence with its quantities, the claims they open and what is known so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from kg.extract.context import Context, Setting
from kg.grammar.labels import left_label
from kg.grammar.quantities import Quantity
from kg.grammar.words import endings, starting, words
from kg.model import Change, Leftover, Report, Span
from kg.ontology import Ontology

_VERBS = tuple(f"verbs.{kind}" for kind in ("level", "having", "rise", "fall", "multiple", "exceed", "doing"))
_LONE_DASH = re.compile(r"(?<=\s)-(?=\s)")
ONLY_MARKS = re.compile(
    r"[\s,;:()\"'-]*(?:(?:và|cùng|hoặc|cùng với|trong đó|trong đó có|có|gồm|thì|mà|đã|cũng|tức|ước|tiếp tục|đồng thời)\s*)*[\s,(]*\Z"
)
"""What stands between two numbers that share a verb or a noun."""


_NAMES_GROWTH = re.compile(r"(?<!\w)(?:tốc độ|nhịp độ|mức độ?|tỷ lệ|tỉ lệ|chỉ số)\s\Z")
_NOT_EQUAL = ("mặt ", "đồng ", "cân ", "công ", "thăng ", "văn ")
_IN_TURN = re.compile(r"(?<=\w)\s(?:lần lượt|tương ứng)\s*\Z")


@dataclass(slots=True)
class Draft:
    """A claim in the making. `at` is where its deciding number begins, `doing` the verb that what follows may share; `is_base` marks the
    level before a change, whose period is an earlier one."""

    quantity: Quantity
    label: str
    start: int
    end: int
    rule: str
    doing: str = ""
    value: Decimal | None = None
    change: Change | None = None
    plan: Decimal | None = None
    numbers: list[Span] = field(default_factory=list)
    at: int = 0
    is_base: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence while it is being read. `cues` are the places where it says that numbers are aimed at or estimated."""

    report: Report
    context: Context
    setting: Setting
    ontology: Ontology
    quantities: list[Quantity]
    cues: list[tuple[int, str]]
    drafts: list[Draft] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    compared: str = ""  # rise or fall, where the number before this one was a difference
    left_out: int = -1  # where the last number ends that was refused although a share of it may follow
    low: str = field(init=False)  # the report's text in lower case
    families: list[tuple[int, int]] | None = None  # where families are named, once that was asked

    labels: dict[tuple[int, int, bool], Span | None] = field(default_factory=dict)  # what was read as a label before

    def __post_init__(self) -> None:
        self.low = self.report.lower

    def label(self, start: int, end: int, *, whole: bool = False) -> Span | None:
        """As `left_label` for a stretch of the sentence, which is asked for several times."""
        key = start, end, whole
        if key not in self.labels:
            self.labels[key] = left_label(self.low, start, end, self.ontology, whole=whole)
        return self.labels[key]

    def open(
        self,
        quantity: Quantity,
        label: str,
        start: int,
        stop: int,
        rule: str,
        *,
        value: Decimal | None,
        plan: Decimal | None = None,
        doing: str = "",
    ) -> None:
        """Begin a claim: `value` is None where only the share of the plan is told."""
        start, stop = min(start, quantity.lead), max(stop, quantity.span.end)
        numbers = list(quantity.numbers)
        at = quantity.span.start
        self.drafts.append(
            Draft(quantity, label, start, stop, f"indicators/{rule}", doing, value, None, plan, numbers, at)
        )


def verb_before(s: Sentence, left: str) -> tuple[str, int] | None:
    """The kind of verb that closes the left context and where it begins; the longest wins."""
    if left.rstrip().endswith(("lần lượt", "tương ứng")):
        left = _IN_TURN.sub("", left)
    found = endings(s.ontology, _VERBS, left)
    if not found:
        return None
    name = min(found, key=lambda verb: found[verb]) if len(found) > 1 else next(iter(found))
    at = found[name]
    if name in ("verbs.rise", "verbs.fall") and _NAMES_GROWTH.search(left, 0, at):
        # tốc độ tăng trưởng | đạt 11,42%: the growth is the noun
        level = endings(s.ontology, ("verbs.level",), left[at:])
        return ("level", at + level["verbs.level"]) if level else None
    if name == "verbs.multiple" and left.startswith("bằng", at) and left.endswith(_NOT_EQUAL, 0, at):
        return None  # giải phóng mặt bằng | 15 ha
    if name == "verbs.level" and left.startswith("phủ", at) and left.endswith("che ", 0, at):
        return None  # tỷ lệ che phủ | 45%
    if name == "verbs.level" and left.startswith("là", at) and left.endswith("nhất ", 0, at):
        return None  # nhiều văn bản, nhất là 2 nghị quyết
    if name == "verbs.level" and left.startswith("lên", at) and left.endswith("trở ", 0, at):
        return None  # tỷ lệ sinh con thứ ba trở lên | 12,5%
    if name == "verbs.level" and left.startswith("chiếm", at):
        return "share", at
    return name.removeprefix("verbs."), at


def hard_break(s: Sentence, left: str) -> bool:
    return ";" in left or s.report.text[s.setting.span.start] in "-+*•" and _LONE_DASH.search(left) is not None


def has_own_label(s: Sentence, left: str) -> bool:
    """True where words stand between the last mark and the verb that are more than "và", "đã", "trong đó"."""
    mark = max(left.rfind(","), left.rfind(";"), left.rfind(":"), left.rfind("("))
    return not ONLY_MARKS.match(left, mark + 1)


def is_plan(s: Sentence, right: str) -> bool:
    return starting(words(s.ontology, "verbs.plan"), right) > 0

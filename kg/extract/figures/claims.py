"""The finished claim of a figure: its label without what the other slots say, with unit of the administration, period, status and concept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.figures.aims import status_of
from kg.extract.figures.concepts import indicator_of
from kg.extract.figures.sentence import ONLY_MARKS, Draft, Sentence
from kg.extract.figures.subjects import Subjects
from kg.extract.figures.timing import period_of
from kg.extract.figures.values import what_changed
from kg.grammar.labels import concept_of
from kg.grammar.words import starting, table, words
from kg.model import IndicatorClaim, Span

_MEAN = "bình quân"
_BOUND_WORDS = re.compile(r"\s?(?<!\w)(?:trở lên|trở xuống)(?!\w)")
_AIM_ALONE = re.compile(
    r"(?:trong khi |còn )?(?:chỉ tiêu|nghị quyết|kế hoạch|mục tiêu)(?: (?:đề ra|đặt ra|giao|được giao|tỉnh giao|huyện giao))+"
)
_NAMED = re.compile(r"(?<!\w)(?:là|gồm|và) (?:các )?(?:ông|bà|đồng chí) [A-ZĐ]\w")
_WORDS_OF_NAME = 3
"""Blanks that no unit's name has as many of, but a few."""
_NO_ECONOMY = tuple(
    f"cơ cấu {thing}"
    for thing in ("cây", "giống", "mùa vụ", "lao động", "vật nuôi", "cán bộ", "giới", "đảng viên", "dân số")
)
_LONGEST_TIER = len("thành phố ")
_CUT_ASIDE = re.compile(r"\s\([^)]*\Z")
_SENTENCE_BEFORE = re.compile(r"\A.*\w\w\w\.(?=[^\W\d]{2})")
_LOOSE_END = re.compile(r"(?:\s(?:ở|của|được|tại|trong|với|cho|và|là))+\Z")


def claims_of(s: Sentence, draft: Draft, subjects: Subjects) -> Iterator[IndicatorClaim]:
    """Yield the finished claim of a draft, one for each unit that it is about."""
    quantity = draft.quantity
    period = period_of(s, draft)
    for raised in ("nâng ", "đưa "):
        draft.label = draft.label.removeprefix(raised)
    if quantity.bound != "=":
        draft.label = _BOUND_WORDS.sub("", draft.label)
    if "(" in draft.label:
        draft.label = _tidy(draft.label)
    draft.label = _tidy(_without_unit(s, draft))
    if draft.rule == "indicators/label-verb-value" and draft.label.startswith(("giảm tỷ lệ ", "kéo giảm ", "giảm hộ ")):
        if (
            s.low[quantity.lead - 8 : quantity.lead].rstrip().endswith(("còn", "xuống"))
        ):  # giảm tỷ lệ hộ nghèo | xuống còn 1,05%
            draft.label = draft.label.removeprefix("kéo ").removeprefix("giảm ")
    if _AIM_ALONE.fullmatch(draft.label):
        draft.label = _aimed_at(s, draft)
    unit = quantity.unit if draft.value is not None else ""
    if f" {_MEAN}" in s.low[draft.start : quantity.lead] and concept_of(draft.label, unit, s.ontology) is None:
        mean = f"{draft.label} {_MEAN}"
        if mean in s.low[draft.start : draft.end] and concept_of(mean, unit, s.ontology) is not None:
            draft.label = mean  # thu nhập bình quân 45,8 triệu đồng/người/năm
    if unit == "%" and _is_share_of_economy(s, draft):
        draft.label = f"tỷ trọng {draft.label}"
    first, *others = subjects.areas_of(quantity)
    claim = IndicatorClaim(
        span=Span(draft.start, draft.end),
        rule=draft.rule,
        area=first,
        label=draft.label,
        value=draft.value,
        unit=unit,
        indicator_id=indicator_of(s, draft, unit, period),
        written=quantity.written,
        of=quantity.of if draft.value is not None else None,
        upper=quantity.upper,
        period=period,
        status=status_of(s, draft, period),
        bound=quantity.bound,
        change=draft.change,
        plan=draft.plan,
        numbers=tuple(draft.numbers),
    )
    yield claim
    yield from (replace(claim, area=area) for area in others)


def _tidy(label: str) -> str:
    """The label without an aside that is cut off, the end of a sentence before it, and small words at its end.

    >>> _tidy("tổng giá trị sản xuất (giá so sánh 2010"), _tidy("đảng viên đang sinh hoạt ở")
    ('tổng giá trị sản xuất', 'đảng viên đang sinh hoạt')
    """
    tidied = label
    for pattern in (_CUT_ASIDE, _SENTENCE_BEFORE, _LOOSE_END):
        tidied = pattern.sub("", tidied)
    return tidied or label


def _aimed_at(s: Sentence, draft: Draft) -> str:
    """What the figure before it measures, for "kết nạp 169 đảng viên, trong khi chỉ tiêu đề ra là 150 đảng viên"."""
    unit = draft.quantity.unit
    before = [one for one in s.drafts if one.at < draft.at and one.quantity.unit == unit]
    return before[-1].label if before else draft.label


def is_of_nothing(s: Sentence, draft: Draft) -> bool:
    """True for a label that is the name of a unit, and so no thing measured: "các xã A, B, [C] giảm trên 8%"; for one that names people."""
    label = what_changed(s, draft)
    if label.count(" ") < _WORDS_OF_NAME:
        at = s.low.find(label, draft.start, draft.end)
        if at >= 0 and s.report.clean[at].isupper() and s.ontology.areas.named(s.report.clean[at : at + len(label)]):
            return True  # huyện A giảm 2%, Tuyên Hóa 4,5%
    return _NAMED.search(s.report.clean, draft.quantity.span.end, draft.end) is not None or any(
        label == s.low[mention.span.start : mention.span.end]
        for mention in s.context.location.named_in(draft.start, draft.end)
    )


def _without_unit(s: Sentence, draft: Draft) -> str:
    """The label without the unit that it ends with or begins with: "tỷ lệ hộ nghèo của huyện Lâm Khê", "huyện Lâm Khê thu ngân sách"; the
    claim's area says that."""
    for mention in s.context.location.named_in(draft.start - _LONGEST_TIER, draft.end):
        if mention.span.end <= draft.start:
            continue
        name = s.low[mention.span.start : mention.span.end]
        bare = (mention.area.written or mention.area.name).lower()
        if draft.label.startswith((f"{name} ", f"{bare} ")):
            rest = draft.label.removeprefix(name).removeprefix(bare).lstrip().removeprefix("đã ").removeprefix("có ")
            return rest if concept_of(rest, draft.quantity.unit, s.ontology) else draft.label
        if draft.label.endswith(name):
            if draft.label.endswith(f"kinh tế {name}"):
                return draft.label.removesuffix(f" {name}")
            for of in (" của ", " ở ", " tại ", " trên địa bàn ", " toàn ", " là ", " gồm "):
                if draft.label.endswith(of + name):
                    return draft.label.removesuffix(of + name) or draft.label
    return draft.label


def _is_share_of_economy(s: Sentence, draft: Draft) -> bool:
    """True for the sectors after "cơ cấu kinh tế": nông nghiệp 32,5%, công nghiệp 40%."""
    if draft.rule.endswith("value-label") or draft.label.startswith(tuple(table(s.ontology, "labels")["shares"])):
        return False
    at = s.low.rfind("cơ cấu", max(s.setting.span.start, draft.start - 200), draft.start)
    if at >= 0 and "." not in s.low[at : draft.start] and not s.low.startswith(_NO_ECONOMY, at):
        return True
    number = s.drafts.index(draft)
    if not number or starting(words(s.ontology, "labels.sectors"), draft.label, longest=4) <= 0:
        return False
    before = s.drafts[number - 1]  # tỷ trọng dịch vụ chiếm 42%, | công nghiệp 40% và | nông nghiệp 18%
    return (
        before.label.startswith("tỷ trọng")
        and ONLY_MARKS.match(s.low[before.quantity.span.end : draft.start]) is not None
    )

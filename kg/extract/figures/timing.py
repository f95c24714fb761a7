"""The period that a figure is of: named beside it, before it, or in force."""

from __future__ import annotations

import re

from kg.extract.figures.aims import is_passed
from kg.extract.figures.sentence import Draft, Sentence
from kg.grammar.periods import PeriodHit, is_ahead, is_part_of_year, term_at
from kg.grammar.words import starting, words
from kg.model import Span

_NOW = re.compile(r"(?<!\w)(?:thì nay|(?<!đến )(?<!tới )(?<!năm )(?<!hiện )nay (?:đã|đạt|còn|là|tăng|giảm|có))(?!\w)")
_TURN = re.compile(r",\s(?:song|nhưng|tuy nhiên)\s")
_INTERVAL = re.compile(r"\d{4}-\d{4}")
_OTHER_DEED = re.compile(r"(?<!\w)(?:và|rồi) (?:đề ra|đặt ra|triển khai|bàn|thảo luận|thông qua|xây dựng)(?!\w)")
_SUMMED = re.compile(r"(?<!\w)(?:lũy kế|cộng dồn|tính chung|từ đầu năm)(?!\w)[^,;]{0,40}\Z")
_REACH_OF_SUM = 60
"""Characters before a number in which it is said to be a sum since New Year."""
_UP_TO_END = re.compile(r"(?<!\w)(?:hết|từ đầu năm (?:đến|tới)(?: hết)?)\s\Z")
_FLOWS = (
    "thu ",
    "tổng thu",
    "chi ",
    "tổng chi",
    "giải ngân",
    "doanh thu",
    "giá trị",
    "sản lượng",
    "kim ngạch",
    "vụ ",
    "vốn giải ngân",
)
_TOLD_OF_BASE = re.compile(
    r"[ (]*(?:,? ?(?:toàn )?(?:huyện|thị xã|xã|thành phố|tỉnh) )?(?:chỉ |mới )?(?:đạt|là|có|còn|xảy ra|kết nạp|thu|được|ở mức)?(?: được)?[ (:]*"
)
_CONGRESS_TARGETS = re.compile(r"nghị quyết đại hội")


def period_of(s: Sentence, draft: Draft) -> str | None:
    """The period of a number: named right after it, else the last one named before it in the sentence, else the one in force."""
    for hit in s.setting.periods:
        if draft.at < hit.span.start and hit.role in ("level", "today", "school") and right_after(s, draft, hit.span):
            return hit.period
    if draft.is_base:
        return None
    if (compared := _same_time_before(s, draft)) is not None:
        return compared
    bases = [one for one in s.drafts if one.is_base]
    before = [
        hit
        for hit in s.setting.periods
        if hit.span.start < draft.at
        and hit.role in ("level", "now", "today")
        and not any(right_after(s, one, hit.span) and one.at < hit.span.start for one in bases)
        and not _is_in_closed_bracket(s, hit.span, draft.at)
    ]
    if (
        before
        and s.low.find("nay", before[-1].span.end, draft.at) >= 0
        and _NOW.search(s.low, before[-1].span.end, draft.at)
    ):
        # năm 2020 chỉ đạt 35 triệu đồng thì nay đã tăng lên 48 triệu đồng
        return s.context.published[:4] if s.context.published else None
    if not before and s.setting.period is None and _NOW.search(s.low, s.setting.span.start, draft.at):
        return (
            s.context.published[:4] if s.context.published else None
        )  # lúc mới thành lập chỉ có 25, nay có 4.700 đảng viên
    while len(before) > 1 and _TURN.search(s.low, before[-1].span.end, draft.at):
        before.pop()  # Năm 2022, dịch còn phức tạp trong quý I, song huyện đạt 16/18 chỉ tiêu
    if is_passed(s, draft):
        before = [hit for hit in before if not is_ahead(hit.period, s.context.published)]
    if (
        not before
        and draft.doing in ("đề ra", "đặt ra")
        and _CONGRESS_TARGETS.search(s.low, s.setting.span.start, draft.at)
    ):
        return term_at(s.context.published)
    period = before[-1].period if before else s.setting.period
    if is_passed(s, draft) and is_ahead(period, s.context.published):
        return s.context.published and s.context.published[:4]
    if (
        period is not None
        and _is_mean_of_years(s, draft)
        and s.context.congress == int(period[:4])
        and len(period) == 4
    ):
        return f"{int(period) - 5}-{period}"  # at a congress the mean of a year is that of the term that ends
    if draft.rule == "indicators/to" and period and _INTERVAL.fullmatch(period):
        return period[5:]  # in the stage from ... to ...: the level at its end
    if period is not None and len(period) == 7:
        return _since_new_year(s, draft, period, before[-1] if before else None)
    return period


def _same_time_before(s: Sentence, draft: Draft) -> str | None:
    """The period of what a figure is held against: "6 tháng đầu năm 2022 đạt 98 tỷ đồng, cùng kỳ năm 2021 đạt 87 tỷ đồng"."""
    hit = next((one for one in reversed(s.setting.periods) if one.span.end <= draft.quantity.lead), None)
    if hit is None or not s.low.startswith("cùng kỳ", hit.span.start):
        return None
    if _TOLD_OF_BASE.fullmatch(s.low, hit.span.end, draft.quantity.lead) is None:
        return None
    now = [one for one in s.setting.periods if one.span.end <= hit.span.start and one.role == "level"]
    whole = now[-1].period if now else s.setting.period
    if whole is None or not is_part_of_year(whole):
        return hit.period
    return f"{int(whole[:4]) - 1}{whole[4:]}"


def _since_new_year(s: Sentence, draft: Draft, period: str, named: PeriodHit | None) -> str:
    """The months up to the one that is named where a figure is a flow up to its end: "Đến hết tháng 8, huyện kết nạp 75 đảng viên",
    "trong tháng 8 thu 15 tỷ đồng, lũy kế 132 tỷ đồng"; the month itself for what there is at its end."""
    summed = _SUMMED.search(s.low, max(s.setting.span.start, draft.quantity.lead - _REACH_OF_SUM), draft.quantity.lead)
    up_to = named is not None and _UP_TO_END.search(s.low, s.setting.span.start, named.span.start) is not None
    if not summed and not (up_to and (draft.plan is not None or _is_flow(s, draft))):
        return period
    month = int(period[6]) * 3 if period[5] == "Q" else int(period[5:]) if period[5:].isdigit() else 0
    if not month:
        return period
    tail = {3: "-Q1", 6: "-H1", 12: ""}.get(month, f"-{month}M")
    return f"{period[:4]}{tail}" if month > 1 else period


def _is_flow(s: Sentence, draft: Draft) -> bool:
    """True for what is done or comes in over time, not what there is at one: "kết nạp 75 đảng viên", "thu ngân sách"."""
    return (
        bool(draft.doing)
        or starting(words(s.ontology, "verbs.doing"), draft.label) > 0
        or draft.label.startswith(_FLOWS)
    )


def _is_in_closed_bracket(s: Sentence, period: Span, at: int) -> bool:
    """True for the time of a figure in a bracket that is closed before another: "48 triệu đồng (năm 2020 đạt 35 triệu đồng); hộ nghèo 3%"."""
    start = s.setting.span.start
    opening = s.low.rfind("(", start, period.start)
    if opening < 0 or s.low.find(")", opening, period.start) >= 0:
        return False
    close = s.low.find(")", period.end, at)
    return close >= 0 and any(opening < quantity.span.start < close for quantity in s.quantities)


def _is_mean_of_years(s: Sentence, draft: Draft) -> bool:
    """True for the growth of a mean year: "tăng bình quân 12%/năm"."""
    if draft.quantity.kind != "percent" or draft.value is None:
        return False
    return (
        draft.quantity.unit.endswith("/năm") or "bình quân" in s.low[draft.start : draft.quantity.lead].split(",")[-1]
    )


def right_after(s: Sentence, draft: Draft, period: Span) -> bool:
    """True where a period belongs to the number before it: "12,4% (năm 2020)", "4.000 tỷ đồng vào năm 2025"."""
    if period.start - draft.quantity.span.end >= 60:
        return False
    gap = s.low[draft.quantity.span.end : period.start]
    if any(draft.at < quantity.span.start < period.start for quantity in s.quantities):
        return False
    if gap.strip() == "(":
        return s.low[period.end : period.end + 1] == ")"
    return not any(mark in gap for mark in ",;:(.") and not _OTHER_DEED.search(gap)

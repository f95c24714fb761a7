"""What a figure takes from its surroundings: unit of the administration, period and status; and the finished claim."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.figures.sentence import Draft, Sentence, verb_before
from kg.grammar.labels import concept_of
from kg.grammar.periods import is_ahead, term_at, year_of
from kg.grammar.quantities import Quantity
from kg.grammar.words import ending, words
from kg.model import NATION, Area, IndicatorClaim, Report, Span
from kg.ontology import Ontology

_PERCENT_OF = re.compile(r"\d\s?%\s(?:so với )?\Z")
_BOUND_WORDS = re.compile(r"\s?(?<!\w)(?:trở lên|trở xuống)(?!\w)")
_AS_PLANNED = re.compile(r"[^,;.]{0,40}theo kế hoạch")
_COMPARED_WITH = re.compile(r"(?:so với|thứ \d+|của|bằng|cao hơn|nhóm|đầu(?!\stư))\s[^,;]{0,30}\Z")
_COMMUNES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
_UNIT_SAID = re.compile(
    r"(?<!\w)(?:(?:toàn|của|cả) (?P<tier>xã|phường|thị trấn|huyện|thị xã)|(?<!các )(?<!\d )(?<!tác )(?<!mỗi )(?<!thị )"
    r"(?P<acts>xã|phường|thị trấn|huyện|thị xã)(?= (?:đã|có|còn|mới|hiện|đang|này|thu)(?!\w)))(?!\w)(?! hội| (?=[^\W\da-zà-ỹ]))"
)
_INTERVAL = re.compile(r"\d{4}-\d{4}")
_SET_AS_AIM = re.compile(
    r"(?<!\w)(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|dự toán) (?:đề ra|đặt ra|được giao|giao)(?: là)?\s*\Z"
)
_CONGRESS_TARGETS = re.compile(r"nghị quyết đại hội")


def area_of(s: Sentence, quantity: Quantity) -> Area | None:
    """The unit the number is about: the clause's own subject, else the sentence's, else the report's."""
    location = s.context.location
    start = s.setting.span.start
    clause = start
    if (mark := s.low.rfind(";", start, quantity.lead)) >= 0:
        clause = mark + 1
    left = s.low[clause : quantity.lead]
    for subject, area in (("nation", NATION), ("province", location.province)):
        if area is None:
            continue
        # "toàn thành phố" is the report's own city
        tier = location.area.tier if location.area is not None and location.area != area else ""
        found = max([left.rfind(word) for word in _subjects(s.ontology, subject, tier)], default=-1)
        if found >= 0 and not _COMPARED_WITH.search(left, 0, found):
            return area
    for mention in reversed(location.named_in(start, quantity.lead)):
        before = s.low[max(start, mention.span.start - 40) : mention.span.start]
        after = s.low[mention.span.end : quantity.lead]
        opening = s.low[start : mention.span.start]
        first = (
            not opening.strip(' ,-:+*•."')
            or ending(words(s.ontology, "labels.subject_before"), opening, longest=2) == 0
        )
        clause_first = mention.span.start >= clause and not s.low[clause : mention.span.start].strip(" ,-:;+")
        governs = (
            "," not in after and ";" not in after and ending(words(s.ontology, "labels.subject_before"), before) >= 0
        )
        listed = not re.search(r"[,;)]", after) and re.search(r"[,:]\s*\Z", before) is not None and len(after) < 30
        if first or clause_first or governs or listed:
            if mention.area == location.province and not first:
                continue
            return mention.area
    return _unit_said(s, quantity) or location.area


def _unit_said(s: Sentence, quantity: Quantity) -> Area | None:
    """The commune, or in a report on a province the district, named last before in the paragraph, where the sentence speaks of "toàn xã",
    "thu nhập của xã", "xã đã ..." without its name."""
    location = s.context.location
    if location.area is None or location.area.tier in _COMMUNES:
        return None
    start, lead = s.setting.span.start, quantity.lead
    said = list(_UNIT_SAID.finditer(s.low, start, lead))
    after = _UNIT_SAID.search(s.low, quantity.span.end, min(s.setting.span.end, quantity.span.end + 24))
    hit = said[-1] if said else after  # 1.120ha lúa của xã
    if hit is None:
        return None
    tier = hit["tier"] or hit["acts"]
    if tier not in _COMMUNES and location.area != location.province:
        return None
    named = reversed(location.named_in(s.setting.block.span.start, lead))
    return next((mention.area for mention in named if mention.area.tier == tier), None)


@lru_cache(maxsize=64)
def _subjects(ontology: Ontology, subject: str, tier: str) -> tuple[str, ...]:
    """The words for the nation or the province as what a sentence is about, but for those that end in a tier word."""
    said = words(ontology, f"labels.{subject}_subjects")
    return tuple(word for word in said if not tier or not word.endswith(tier))


def status_of(s: Sentence, draft: Draft, period: str | None) -> str:
    before = [kind for place, kind in s.cues if place < draft.at]
    clause = max(s.low.rfind(";", s.setting.span.start, draft.at), s.setting.span.start)
    near = [kind for place, kind in s.cues if clause <= place < draft.at]
    right = s.low[draft.quantity.span.end : draft.quantity.span.end + 60] if draft.quantity else ""
    left = s.low[max(s.setting.span.start, draft.at - 48) : draft.quantity.lead]
    set_as_aim = left.rstrip().endswith((" ra", " giao", " là")) and _SET_AS_AIM.search(left)
    planned = "theo kế hoạch" in right and _AS_PLANNED.match(right)
    if draft.doing in ("đề ra", "đặt ra") or set_as_aim or planned:
        return "target"
    if _is_told_in_bracket(s, draft):
        return "actual"  # 78 triệu đồng (năm 2024: 71,2 triệu đồng)
    if "target" in before or s.setting.status == "target" or is_ahead(period, s.context.published):
        return "target"
    if "estimate-sentence" in before or "estimate-clause" in near:
        return "estimate"
    if _is_part_of_estimate(s, draft):
        return "estimate"
    return "actual"


def _is_part_of_estimate(s: Sentence, draft: Draft) -> bool:
    """True for a part, without a verb of its own, of what is estimated: "ước đạt 1.486 tỷ đồng; trong đó nông nghiệp 512 tỷ đồng"."""
    quantity = draft.quantity
    if quantity.kind != "measure" or draft.value is None or verb_before(s, s.low[s.setting.span.start : quantity.lead]):
        return False
    if s.setting.status == "estimate":
        return True
    if not any(kind == "estimate-clause" for _, kind in s.cues):
        return False
    parts = s.low.rfind("trong đó", s.setting.span.start, draft.at)
    wholes = [one for one in s.drafts if one.at < parts and one.quantity.unit == quantity.unit]
    return bool(wholes) and any(place < wholes[-1].at and kind == "estimate-clause" for place, kind in s.cues)


def _is_told_in_bracket(s: Sentence, draft: Draft) -> bool:
    """True for the level of a past year that stands in brackets beside what is aimed at."""
    for hit in s.setting.periods:
        year, published = year_of(hit.period), s.context.published
        if year is None or published is None or year >= int(published[:4]) or hit.role not in ("level", "name"):
            continue
        told = s.low[max(s.setting.span.start, hit.span.start - 1) : hit.span.start + 1]
        if (
            "(" in told
            and hit.span.end <= draft.at
            and s.low[hit.span.end : draft.at].strip() in (":", "", "đạt", "là", "là:")
        ):
            return True
    return False


def period_of(s: Sentence, draft: Draft) -> str | None:
    """The period of a number: named right after it, else the last one named before it in the sentence, else the one in force."""
    for hit in s.setting.periods:
        if draft.at < hit.span.start and hit.role in ("level", "today", "school") and right_after(s, draft, hit.span):
            return hit.period
    if draft.is_base:
        return None
    before = [
        hit
        for hit in s.setting.periods
        if hit.span.start < draft.at
        and hit.role in ("level", "now", "today")
        and not any(one.is_base and right_after(s, one, hit.span) and one.at < hit.span.start for one in s.drafts)
    ]
    if (
        not before
        and draft.doing in ("đề ra", "đặt ra")
        and _CONGRESS_TARGETS.search(s.low, s.setting.span.start, draft.at)
    ):
        return term_at(s.context.published)
    period = before[-1].period if before else s.setting.period
    if draft.rule == "indicators/to" and period and _INTERVAL.fullmatch(period):
        return period[5:]  # in the stage from ... to ...: the level at its end
    return period


def right_after(s: Sentence, draft: Draft, period: Span) -> bool:
    """True where a period belongs to the number before it: "12,4% (năm 2020)", "4.000 tỷ đồng vào năm 2025"."""
    gap = s.low[draft.quantity.span.end : period.start]
    if any(draft.at < quantity.span.start < period.start for quantity in s.quantities):
        return False
    if gap.strip() == "(":
        return s.low[period.end : period.end + 1] == ")"
    return len(gap) < 60 and not re.search(r"[,;:(.]", gap)


def claim_of(s: Sentence, draft: Draft) -> IndicatorClaim:
    """The finished claim of a draft."""
    quantity = draft.quantity
    period = period_of(s, draft)
    for raised in ("nâng ", "đưa "):
        draft.label = draft.label.removeprefix(raised)
    if quantity.bound != "=":
        draft.label = _BOUND_WORDS.sub("", draft.label)
    draft.label = _without_unit(s, draft)
    unit = quantity.unit if draft.value is not None else ""
    if unit == "%" and _is_share_of_economy(s, draft):
        draft.label = f"tỷ trọng {draft.label}"
    return IndicatorClaim(
        span=Span(draft.start, draft.end),
        rule=draft.rule,
        area=area_of(s, quantity),
        label=draft.label,
        value=draft.value,
        unit=unit,
        indicator_id=concept_of(draft.label, unit, s.ontology),
        written=quantity.written,
        of=quantity.of if draft.value is not None else None,
        upper=quantity.upper,
        period=period,
        status=status_of(s, draft, period),
        bound=quantity.bound if draft.value is not None else "=",
        change=draft.change,
        plan=draft.plan,
        numbers=tuple(draft.numbers),
    )


def _without_unit(s: Sentence, draft: Draft) -> str:
    """The label without the unit that it ends with: "tỷ lệ hộ nghèo của huyện Lâm Khê"; the claim's area says that."""
    for mention in s.context.location.named_in(draft.start, draft.end):
        name = s.low[mention.span.start : mention.span.end]
        if draft.label.endswith(name):
            for of in (" của ", " ở ", " tại ", " trên địa bàn ", " toàn "):
                if draft.label.endswith(of + name):
                    return draft.label.removesuffix(of + name) or draft.label
    return draft.label


def _is_share_of_economy(s: Sentence, draft: Draft) -> bool:
    """True for the sectors after "cơ cấu kinh tế": nông nghiệp 32,5%, công nghiệp 40%."""
    if draft.label.startswith(tuple(s.ontology.grammar.table("labels")["shares"])) or draft.rule.endswith(
        "value-label"
    ):
        return False
    at = s.low.rfind("cơ cấu", max(s.setting.span.start, draft.start - 200), draft.start)
    return at >= 0 and "." not in s.low[at : draft.start]


def status_cues(report: Report, span: Span, ontology: Ontology) -> list[tuple[int, str]]:
    """Where a sentence says that its numbers are aimed at or estimated. "đạt mục tiêu", "hoàn thành chỉ tiêu" say neither."""
    found: list[tuple[int, str]] = []
    for hit in ontology.grammar.matcher("cues").find_all(report.clean, span.start, span.end, report.lower):
        listed = ":" in report.lower[hit.end : min(span.end, hit.end + 40)]  # "hoàn thành mục tiêu năm 2024: giảm ..."
        if "target" in hit.concept_ids and _PERCENT_OF.search(report.lower, max(span.start, hit.start - 12), hit.start):
            continue  # đạt 70% chỉ tiêu năm
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

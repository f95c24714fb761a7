"""Each fact once a report: a headline, a lead and a caption say again what the body says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.grammar.periods import is_part_of_year
from kg.model import Claim, IndicatorClaim, Span

_APART = 150
"""Characters; nearer claims of one value are two facts of a list ("1 xã nâng cao, 1 xã kiểu mẫu")."""

_MOST = 100
"""Claims of one value in one area with which another is compared; no report has as many."""

_WORD = re.compile(r"\w+")
_Key = tuple[str, Decimal | None, Decimal | None]


def without_repeats(claims: Iterable[Claim], headlines: Sequence[Span] = ()) -> list[Claim]:
    """The claims without those that say the same again; of two that do, the one that says more stays, of equals the text's, else the first.

    `headlines` are the spans of the report's headlines: a growth told there and the same change of a level in the text are one fact.

    Two indicator claims are one fact when they stand in different sentences, area, value, unit and status agree, one label holds nearly all words of
    the other, and neither period nor whole nor plan nor change contradicts the other.
    """
    kept: list[Claim] = []
    by_value: dict[_Key, list[int]] = {}
    for claim in claims:
        if not isinstance(claim, IndicatorClaim):
            kept.append(claim)
            continue
        key = (claim.area.label if claim.area else "", claim.value, claim.plan if claim.value is None else None)
        same = next((i for i in by_value.get(key, ())[-_MOST:] if _same(kept[i], claim, headlines)), None)
        if same is None:
            by_value.setdefault(key, []).append(len(kept))
            kept.append(claim)
        elif isinstance(earlier := kept[same], IndicatorClaim):
            titled = _is_in(earlier, headlines) and not _is_in(claim, headlines)
            if _fullness(claim) + titled > _fullness(earlier):
                kept[same] = claim
            elif titled and is_part_of_year(claim.period) and claim.period and earlier.period == claim.period[:4]:
                kept[same] = replace(
                    earlier, period=claim.period
                )  # the text tells of which part of the year a headline speaks
    return _without_told_as_change(kept, headlines)


def _without_told_as_change(claims: list[Claim], headlines: Sequence[Span]) -> list[Claim]:
    """The claims without the growth that a headline tells and the text gives as the change of a level: "Giá trị sản xuất tăng 11,1%"."""
    changed: dict[tuple[Decimal | None, str], list[IndicatorClaim]] = {}
    for claim in claims if headlines else ():
        if isinstance(claim, IndicatorClaim) and claim.change is not None and claim.change.value > 0:
            changed.setdefault((claim.change.value, claim.change.unit), []).append(claim)
    return [
        claim
        for claim in claims
        if not (
            isinstance(claim, IndicatorClaim)
            and _is_growth_in(claim, headlines)
            and any(_is_change_of(claim, level) for level in changed.get((claim.value, claim.unit), ())[:_MOST])
        )
    ]


def _is_growth_in(claim: IndicatorClaim, headlines: Sequence[Span]) -> bool:
    if claim.rule != "indicators/label-change" or claim.label.startswith("mức giảm"):
        return False
    return _is_in(claim, headlines)


def _is_in(claim: Claim, headlines: Sequence[Span]) -> bool:
    return any(span.start <= claim.span.start < span.end for span in headlines)


def _is_change_of(growth: IndicatorClaim, level: IndicatorClaim) -> bool:
    same = (level.area, level.status, _year(level)) == (growth.area, growth.status, _year(growth))
    return same and growth.label.endswith(f" {level.label}")


def _year(claim: IndicatorClaim) -> str | None:
    return claim.period and claim.period[:4]


def _same(one: Claim, other: IndicatorClaim, headlines: Sequence[Span]) -> bool:
    assert isinstance(one, IndicatorClaim)
    titled = _is_in(one, headlines) != _is_in(other, headlines)
    if abs(one.span.start - other.span.start) < _APART and not titled:
        return False
    # a headline says đạt for the text's ước đạt
    agree = one.status == other.status or titled and {one.status, other.status} == {"actual", "estimate"}
    if not agree or one.unit.split(" ")[0] != other.unit.split(" ")[0]:
        return False
    pairs = ((one.of, other.of), (one.plan, other.plan), (one.change, other.change))
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return False
    if one.period and other.period and one.period[:4] != other.period[:4] and not titled:
        own = _WORD.findall(one.label)
        shorter = own <= _WORD.findall(other.label)[: len(own)]
        if not (shorter and one.of is None and other.of is not None):
            return False
    return _overlap(one.label, other.label) >= 0.8


def _overlap(one: str, other: str) -> float:
    """The share of words that two labels have in common: of the shorter one's words, so that a short headline meets a full sentence."""
    first, second = _WORD.findall(one), _WORD.findall(other)
    shorter, longer = sorted((first, second), key=len)
    if not shorter or shorter[0] not in longer:
        return 0.0  # GRDP bình quân đầu người is no thu nhập bình quân đầu người
    return len(set(shorter) & set(longer)) / min(len(set(shorter)), len(set(longer)))


def _fullness(claim: IndicatorClaim) -> int:
    told = sum(slot is not None for slot in (claim.of, claim.change, claim.plan, claim.indicator_id, claim.period))
    return told * 2 + is_part_of_year(claim.period)  # of equals the one that tells the part of the year

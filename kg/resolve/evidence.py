"""What speaks for and against two posts of one name being held by one person, with weights.

Weights are of our own making, tried on the name-clash set of tests/identity; the order of the sums matters more than their size.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from kg.entities import Post, Reason
from kg.resolve.days import days_between
from kg.resolve.offices import Office, exclusive

HANDOVER = 45
"""Days for which papers may still give someone the old post after the new one is taken up."""

_NEAR, _FAR = 3 * 365, 10 * 365
_DOWN, _UP = -2.0, 3.5


@dataclass(frozen=True, slots=True)
class Stay:
    """A post and the days between which someone of the name was surely in it; None where no report is dated."""

    post: Post
    office: Office
    label: str
    first: str | None
    last: str | None

    @property
    def told(self) -> str:
        """The post and the days, for reading."""
        if self.first is None or self.last is None:
            return self.label
        days = self.first if self.first >= self.last else f"{self.first} to {self.last}"
        return f"{self.label} ({days})"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What came of a comparison: a score between 0 and 1 and its reasons."""

    score: Decimal
    reasons: tuple[Reason, ...]


def overlap(one: Stay, other: Stay) -> bool:
    """True where two posts that exclude each other were held at the same time by someone of the name."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.first <= other.last and other.first <= one.last and exclusive(one.office, other.office)


def any_overlap(stays: Iterable[Stay]) -> bool:
    """True where any two of several posts were held at the same time and exclude each other."""
    seats = [stay for stay in stays if stay.office.seat and stay.first is not None]
    return any(overlap(one, other) for one, other in combinations(seats, 2))


def contradict(one: Stay, other: Stay) -> bool:
    """True where the overlap is more than a hand-over: one post taken up while papers still name the other for a few weeks."""
    return overlap(one, other) and not (_hands_over(one, other) or _hands_over(other, one))


def _hands_over(one: Stay, other: Stay) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    before = one.first < other.first and one.last < other.last
    return before and days_between(other.first, one.last) <= HANDOVER


def compare(one: Stay, other: Stay, *, tied: bool = False) -> Opinion:
    """What two posts say of whether one person of the name held both, in one province; `tied` where one report names both as one's."""
    reasons = [_reason(50, "the same name in one province"), *_of_place(one, other)]
    if tied:
        reasons.append(_reason(50, "one report names both"))
        return opinion(reasons)
    reasons += _of_order(one, other)
    if contradict(one, other):
        reasons.append(_reason(-100, f"nobody is {one.told} and {other.told} at once"))
    return opinion(reasons)


def compare_across(one: Stay, other: Stay, *, uncommon: bool, follows: bool) -> Opinion:
    """What two posts say of whether one person of the name held both, in two provinces, or a province and the nation. `uncommon` is true
    for a name that few bear, `follows` where the one province was made part of the other."""
    reasons = [_reason(10, "the same name in two provinces")]
    if uncommon:
        reasons.append(_reason(15, "a name that few people bear"))
    if one.office.name == other.office.name and one.office.level != "central":
        reasons.append(_reason(60, f"reports of both provinces name {one.label}"))
    elif one.office.body == other.office.body:
        reasons.append(_reason(40, f"both are named with a post at one body: {one.label}, {other.label}"))
    elif "central" in (one.office.level, other.office.level):
        reasons.append(_reason(10, f"a post at the centre and one in a province: {one.label}, {other.label}"))
    if follows:
        reasons.append(_reason(30, "one province was made part of the other"))
    if _covers(one.office, other.office):
        reasons.append(_reason(20, f"{_area(other)} took over a part of {_area(one)}"))
    elif _covers(other.office, one.office):
        reasons.append(_reason(20, f"{_area(one)} took over a part of {_area(other)}"))
    high = all(stay.office.leads and stay.office.level in ("district", "province", "central") for stay in (one, other))
    if high:
        reasons.append(_reason(5, f"both are leading posts: {one.told}, {other.told}"))
    if high and not overlap(one, other):
        reasons.append(_reason(5, "one may have followed the other"))
    if contradict(one, other):
        reasons.append(_reason(-50, f"nobody is {one.told} and {other.told} at once"))
    return opinion(reasons)


def best(opinions: Iterable[Opinion]) -> Opinion:
    """The opinion with the highest score; of equals the one whose reasons come first."""
    return min(opinions, key=lambda one: (-one.score, [str(reason) for reason in one.reasons]))


def opinion(reasons: Iterable[Reason]) -> Opinion:
    """The reasons with their sum, kept between 0 and 1."""
    told = tuple(reasons)
    total = sum((reason.weight for reason in told), Decimal(0))
    return Opinion(min(max(total, Decimal(0)), Decimal(1)).quantize(Decimal("0.01")), told)


def in_context(units: Mapping[str, str], context: str | None, around: frozenset[str]) -> Reason | None:
    """What a report about a unit says of whoever holds posts in the units given (with their labels), beside the name alone."""
    if context is None:
        return None
    if context in units:
        return _reason(30, f"a report about {units[context]}")
    near = sorted(unit for unit in units if unit in around)
    return _reason(20, f"a report about a unit of {units[near[0]]}") if near else None


def _of_place(one: Stay, other: Stay) -> Iterable[Reason]:
    a, b = one.office, other.office
    if a.unit is not None and a.unit == b.unit:
        yield _reason(30, f"both posts are of {_area(one)}")
    elif a.unit in b.above and a.level == "district":
        yield _reason(20, f"{_area(other)} is, or took over, a part of {_area(one)}")
    elif b.unit in a.above and b.level == "district":
        yield _reason(20, f"{_area(one)} is, or took over, a part of {_area(other)}")
    if a.body == b.body:
        yield _reason(10, "both posts are at one body")


def _of_order(one: Stay, other: Stay) -> Iterable[Reason]:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return
    earlier, later = sorted((one, other), key=lambda stay: (stay.first or "", stay.office.name))
    gap = days_between(earlier.last or "", later.first or "")
    if gap > 0:
        step = later.office.rung - earlier.office.rung
        if _DOWN <= step <= _UP or later.office.reformed:
            yield _reason(10, f"{later.label} is a natural step after {earlier.label}")
        elif step < _DOWN:
            yield _reason(-15, f"{later.label} is a step down from {earlier.label}")
    if gap > _FAR:
        yield _reason(-10, "more than ten years lie between them")
    elif gap <= _NEAR:
        yield _reason(5, "seen within three years")


def _covers(one: Office, other: Office) -> bool:
    """True where the other unit, of the order since July 2025, took over communes of the one."""
    return one.level == "district" and one.unit in other.above


def _area(stay: Stay) -> str:
    area = stay.post.body.area
    return area.label if area is not None else "no unit"


def _reason(hundredths: int, text: str) -> Reason:
    return Reason(Decimal(hundredths) / 100, text)

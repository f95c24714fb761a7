"""The occurrences of one name in one province, put into groups of one person each.

Where nothing contradicts, all are one person; but where no province is known, only those at one post are. Where two posts were held at once that nobody holds at once, the occurrences at one post
stay together, and what is left joins the person it fits clearly better than any other; what fits several as well stays by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from kg.entities import Post, Reason
from kg.resolve.contest import MARGIN, Contest
from kg.resolve.days import day_before, days_between, first_day, last_day
from kg.resolve.evidence import Opinion, Stay, any_overlap, compare, contradict, in_context, opinion
from kg.resolve.occurrences import Holding, Occurrence
from kg.resolve.union import Union

_UNDATED = 10**6

Pairs = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Division:
    """Groups of occurrences (numbers into the sequence given), one for each person. `contested` where anything contradicts.

    `stays` are the posts that someone of the name held, by local name; `clashes` pairs of groups that cannot be one person; `unsure` the
    groups of which too little is told to say which of the others they are.
    """

    groups: tuple[tuple[int, ...], ...]
    contested: bool
    stays: Mapping[str, Stay]
    clashes: frozenset[tuple[int, int]]
    unsure: frozenset[int]


def divide(
    block: Sequence[Occurrence], together: Pairs = (), apart: Pairs = (), *, scattered: bool = False
) -> Division:
    """The people of one name in one province. `together` and `apart` are pairs that somebody judged to be the same or different; `scattered`
    is true where no province is known, and they may be anywhere."""
    stays = stays_of(block)
    if not apart and not scattered and not any_overlap(stays.values()):
        return Division((tuple(range(len(block))),), False, stays, frozenset(), frozenset())
    return _Contested(block, stays, together, apart).division(scattered=scattered)


def stays_of(block: Iterable[Occurrence]) -> dict[str, Stay]:
    """The posts that someone of the name held or is told to have held, by their local names, with the days that are sure."""
    holdings: defaultdict[str, list[Holding]] = defaultdict(list)
    for one in block:
        for holding in one.holdings:
            if holding.mode != "candidate":
                holdings[holding.office.name].append(holding)
    made = {}
    for name in sorted(holdings):
        held = holdings[name]
        labels = Counter(one.position for one in held)
        label = min(labels, key=lambda text: (-labels[text], len(text), text))
        starts = [day for one in held for day in (_sure(one, last_day), last_day(_exact(one.since))) if day]
        ends = [day for one in held for day in (_sure(one, first_day), first_day(_exact(one.until))) if day]
        known = bool(starts and ends)
        first, last = (min(starts), max(ends)) if known else (None, None)
        post = held[0].post
        made[name] = Stay(post, held[0].office, placed(label, post), first, last)
    return made


def ties(block: Iterable[Occurrence]) -> set[frozenset[str]]:
    """The pairs of posts that one report names together as one person's."""
    return {
        frozenset((one, other))
        for occurrence in block
        if len(occurrence.holdings) > 1
        for one, other in combinations({holding.office.name for holding in occurrence.holdings}, 2)
    }


def _sure(one: Holding, bound: Callable[[str | None], str | None]) -> str | None:
    """A day on which the post was held for sure; where a report tells that it was left, the day before."""
    day = bound(one.seen)
    return day_before(day) if day is not None and one.over is not None else day


def _exact(iso: str | None) -> str | None:
    """A stated date that names a month; a year alone is often that of a term of office, not of the person."""
    return iso if iso is not None and len(iso) > len("2020") else None


def placed(label: str, post: Post) -> str:
    """The words of a post with its area."""
    area = post.body.area
    return label if area is None or label.endswith(area.name) else f"{label}, {area.label}"


class _Contested:
    """Occurrences whose posts contradict each other."""

    def __init__(self, block: Sequence[Occurrence], stays: Mapping[str, Stay], together: Pairs, apart: Pairs) -> None:
        self._block, self._stays = block, stays
        self._posts = [{held.office.name for held in one.holdings if held.mode != "candidate"} for one in block]
        self._settled = {name for name, stay in stays.items() if stay.office.settled}
        self._tied = {frozenset(pair) for posts in self._posts for pair in combinations(posts, 2)}
        self._opinions: dict[tuple[str, str], Opinion] = {}
        strands = self._strands(together, apart)
        anchored = [strand for strand in strands if self._anchors(strand)]
        self._anchored = sorted(anchored, key=lambda strand: (sorted(self._anchors(strand)), self._order(strand[0])))
        self._loose = [strand for strand in strands if not self._anchors(strand)]
        self._apart = {frozenset(pair) for pair in apart}

    def division(self, *, scattered: bool) -> Division:
        """The people, and which of them cannot be one."""
        groups = [list(strand) for strand in self._anchored] if scattered else self._people()
        known = [tuple(group) for group in groups]
        unsure: list[tuple[int, ...]] = []
        for strand in self._loose:
            fitting = None if scattered else self._fitting(strand, known)
            if fitting is None:
                unsure.append(strand)
            else:
                groups[fitting] += strand
        apart = frozenset(
            (one, other) for one, other in combinations(range(len(known)), 2) if self._clash(known[one], known[other])
        )
        made = (*(tuple(sorted(group)) for group in groups), *unsure)
        return Division(made, True, self._stays, apart, frozenset(range(len(groups), len(made))))

    def _people(self) -> list[list[int]]:
        """The occurrences of each person, but for those without a settled post."""
        strands = self._anchored
        scores = [[self._score(one, other) for other in strands] for one in strands]
        clashes = [
            sum(1 << number for number, other in enumerate(strands) if other != one and self._clash(one, other))
            for one in strands
        ]
        people = Contest(clashes, scores).people()
        return [[member for number in person for member in strands[number]] for person in people]

    def _strands(self, together: Pairs, apart: Pairs) -> list[tuple[int, ...]]:
        """Occurrences that belong together whatever else is found: those at one settled post, those that one report ties, those judged so.

        Where two at one post are judged different, the others go to the one nearer in time.
        """
        at_post: defaultdict[str, list[int]] = defaultdict(list)
        for number, posts in enumerate(self._posts):
            for name in posts & self._settled:
                at_post[name].append(number)
        edges = []
        for name, members in at_post.items():
            in_time = sorted(members, key=self._order)
            for one, other in zip(in_time, in_time[1:], strict=False):
                edges.append((self._gap(one, other), name, self._order(one), one, other))
        union = Union(len(self._block), apart)
        for one, other in together:
            union.join(one, other)
        for *_, one, other in sorted(edges):
            union.join(one, other)
        return union.groups()

    def _order(self, number: int) -> tuple[str, str, str]:
        one = self._block[number]
        return one.dated or "", one.report_id, one.part

    def _gap(self, one: int, other: int) -> int:
        a, b = first_day(self._block[one].dated), first_day(self._block[other].dated)
        return abs(days_between(a, b)) if a and b else _UNDATED

    def _anchors(self, members: Iterable[int]) -> set[str]:
        """The settled posts of occurrences."""
        return {name for member in members for name in self._posts[member]} & self._settled

    def _clash(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """True where two cannot be one person: judged so, or in posts that exclude each other at one time."""
        if any(frozenset((mine, theirs)) in self._apart for mine in one for theirs in other):
            return True
        stays = self._stays
        return any(
            contradict(stays[mine], stays[theirs]) for mine in self._anchors(one) for theirs in self._anchors(other)
        )

    def _score(self, one: Sequence[int], other: Sequence[int]) -> Decimal:
        pairs = [(mine, theirs) for mine in self._anchors(one) for theirs in self._anchors(other)]
        return max(self._opinion(mine, theirs).score for mine, theirs in pairs)

    def _opinion(self, one: str, other: str) -> Opinion:
        key = (one, other) if one < other else (other, one)
        if key not in self._opinions:
            self._opinions[key] = compare(*(self._stays[name] for name in key), tied=frozenset(key) in self._tied)
        return self._opinions[key]

    def _fitting(self, strand: Sequence[int], people: Sequence[tuple[int, ...]]) -> int | None:
        """The number of the person whom a strand without a settled post fits clearly best; None where several fit alike."""
        scores = sorted(
            (-self._fit(strand, person), number)
            for number, person in enumerate(people)
            if not any(frozenset((mine, theirs)) in self._apart for mine in strand for theirs in person)
        )
        if not scores or (len(scores) > 1 and scores[1][0] - scores[0][0] < MARGIN):
            return None
        return scores[0][1]

    def _fit(self, strand: Sequence[int], person: Sequence[int]) -> Decimal:
        """How well the little that is told fits a person: the unit that the report is about, another post in common, the time."""
        stays = [self._stays[name] for name in self._anchors(person)]
        local = [stay for stay in stays if stay.office.level in ("district", "commune")]
        units = {stay.office.unit: stay.label for stay in local if stay.office.unit is not None}
        theirs = {name for member in person for name in self._posts[member]}
        best = Decimal(0)
        for member in strand:
            one = self._block[member]
            told = in_context(units, one.context, one.around)
            day = first_day(one.dated)
            in_time = any(stay.first and stay.last and day and stay.first <= day <= stay.last for stay in stays)
            reasons = [Reason(Decimal("0.5"), "the same name"), *([told] if told else [])]
            reasons += [Reason(Decimal("0.05"), "a post in common")] if self._posts[member] & theirs else []
            reasons += [Reason(Decimal("0.05"), "the time")] if in_time else []
            best = max(best, opinion(reasons).score)
        return best

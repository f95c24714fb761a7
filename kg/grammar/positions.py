"""Positions as reports write them: a role, its body and area ("Phó Chủ tịch UBND huyện Lâm Khê"), often several in a row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.grammar.areas import SHORT_TIERS, SYLLABLE
from kg.grammar.names import begins_act, name_at
from kg.grammar.words import ending, words
from kg.matcher import Hit
from kg.model import Span
from kg.ontology import Ontology

_SEPARATOR = re.compile(
    r"\s?(?:\([^()]{0,40}\))?\s?(?:,|;|-|kiêm nhiệm|kiêm|đồng thời là|đồng thời|và)\s?(?:đồng thời là |đồng thời |kiêm |là |hiện là |nay là |hiện nay là )?"
)
_BLANK = re.compile(r"\s+")
_WORD = re.compile(r"[^\s,;:.()\"?!]+")
_DASHED = re.compile(r"- ?(?P<one>[^\W\d_]+) (?P<two>[^\W\d_]+)(?!\w)")
# What a steering committee steers, up to the tier word or a mark: Ban Chỉ đạo [các chương trình mục tiêu quốc gia huyện].
_STEERS = re.compile(
    r"\s(?:xây dựng|các|thực hiện|phòng|chương trình|giảm nghèo|cải cách|chuyển đổi|công tác|phát triển|sắp xếp|đề án|dự án|phong trào|\d{2,3})(?!\w)"
    r"[^,;.()\n]{0,80}?(?:\s(?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường)(?!\w)|(?=\s?[,;.)\n]))"
)
_ORDINAL = re.compile(r"[IVXL]+")
_PAPER = re.compile(r"(?:.*\s)?(?:Báo|Tạp chí) \Z", re.DOTALL)
_SYLLABLE = re.compile(SYLLABLE)
_CAPITALS = re.compile(rf"{SYLLABLE}(?: {SYLLABLE})*")
_SHORT = re.compile(rf"({'|'.join(sorted(SHORT_TIERS, key=len, reverse=True))})(?:\.|\s|$|(?<=tp)|(?<=tx))")
_TIER = re.compile(r"(?:tỉnh|huyện|thành phố|thị xã|quận|xã(?! hội(?!\w))|phường|thị trấn|đặc khu|tp\.?|tx\.?)(?!\w)")


@dataclass(frozen=True, slots=True)
class Position:
    """One position in a text. `span` runs from the role to the end of its body and area, without words for how it is held.

    `role` is where the words of the role end, `tier` the tier word at its end if one is there, `area` where the area's name stands, if it does.
    `held` is holds, former or acting.
    """

    span: Span
    role_id: str
    body: Span | None
    body_id: str | None
    tier: str | None
    area: Span | None
    held: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Positions that follow one another without a name between them."""

    span: Span
    positions: tuple[Position, ...]


_SHORTEST = 2
"""Letters of the tier words in short that a role may be written like."""


class Scene:
    """What stands where in a report, looked up once: roles, bodies and units by the place where they begin."""

    def __init__(
        self,
        clean: str,
        low: str,
        ontology: Ontology,
        units: Sequence[Span],
        roles: Sequence[Hit],
        bodies: Sequence[Hit],
    ) -> None:
        """`units`, `roles` and `bodies` are all that the text names, those that overlap as well, by place and the longer first."""
        self.clean, self.low, self.ontology = clean, low, ontology
        # "TP" before a name is a city's tier word, no head of a division
        cities = {unit.start for unit in units}
        self.roles = _by_start([hit for hit in roles if hit.end - hit.start > _SHORTEST or hit.start not in cities])
        # One lower-case syllable (báo, thôn) is a body only where its name follows, which the capital tells.
        self.bodies = _by_start([hit for hit in bodies if clean[hit.start].isupper() or not hit.weak])
        self.starts, self.body_starts = sorted(self.roles), sorted(self.bodies)
        inside: dict[int, Span] = {}
        for unit in units:
            for word in _WORD.finditer(clean, unit.start, unit.end):
                inside.setdefault(word.start(), unit)
        self.inside = inside
        self.units = units
        self.unit_starts = [unit.start for unit in units]

    def unit_over(self, start: int, at: int) -> Span | None:
        """The unit whose name goes on over a place and begins after `start`: TP.Long Khánh where "HĐND TP" ends."""
        index = bisect_left(self.unit_starts, at) - 1  # the last one that begins before the place
        unit = self.units[index] if index >= 0 else None
        return unit if unit is not None and start < unit.start and unit.end >= at else None

    def bodies_in(self, start: int, end: int) -> list[Hit]:
        """The bodies that begin in a stretch of text, in order."""
        first = bisect_left(self.body_starts, start)
        last = bisect_left(self.body_starts, end, lo=first)
        return [self.bodies[place] for place in self.body_starts[first:last]]


def _by_start(hits: Sequence[Hit]) -> dict[int, Hit]:
    """The longest label that begins at each place, of hits in order with the longer first."""
    return {hit.start: hit for hit in reversed(hits)}


def find_chains(scene: Scene, start: int, end: int) -> list[Chain]:
    """The chains of positions in a stretch of text, in order."""
    chains: list[Chain] = []
    at = start
    starts = scene.starts
    for index in range(bisect_left(starts, start), len(starts)):
        begin = starts[index]
        if begin >= end:
            break
        if begin < at or _is_inside_body(scene, begin):
            continue
        position = position_at(scene, begin, end)
        if position is None:
            continue
        found = [position]
        while True:
            joint = _SEPARATOR.match(scene.low, found[-1].span.end, end)
            if joint is None:
                break
            following = position_at(scene, _after_clitic(scene, joint.end()), end)
            if following is None:
                break
            found.append(following)
        chains.append(Chain(Span(found[0].span.start, found[-1].span.end), tuple(found)))
        at = found[-1].span.end
    return chains


def _is_inside_body(scene: Scene, at: int) -> bool:
    """True for a role's words that are part of a body's name: Thường vụ Huyện ủy in "Ban Thường vụ Huyện ủy"."""
    before = scene.low[max(0, at - 5) : at]
    for word in ("ban ", "đoàn "):
        if before.endswith(word):
            hit = scene.bodies.get(at - len(word))
            if hit is not None and hit.end > at:
                return True
            return word == "đoàn "
    return False


def _after_clitic(scene: Scene, at: int) -> int:
    for word in ("nguyên ", "quyền ", "tân ", "q. ", "cựu "):
        if scene.low.startswith(word, at):
            return at + len(word)
    return at


def position_at(scene: Scene, start: int, end: int) -> Position | None:
    """The position whose role begins at `start`, with its body and area as far as they go; None where no role begins there."""
    role = scene.roles.get(start)
    if role is None or role.end > end or _is_part_of_word(scene, start):
        return None
    stop, body, area, tier = role.end, None, None, None
    body_hit = _body_across(scene, start, stop, end) or _body_within(scene, start, stop)
    stop = max(stop, body_hit.end) if body_hit is not None else stop
    while stop < end:
        at = stop
        if scene.low.endswith("ban chỉ đạo", start, stop) and (steers := _STEERS.match(scene.low, stop, end)):
            stop = steers.end()
            continue
        if area is None and (over := scene.unit_over(start, at)) is not None and over.end <= end:
            area, stop = over, over.end
            tier = _tier_at(scene.low, over.start, over.end) or tier
            continue
        blank = _BLANK.match(scene.low, at, end)
        if blank is None:
            break
        at = blank.end()
        unit = scene.inside.get(at)
        if unit is not None and unit.start >= start and unit.start <= at:
            area, stop = unit, unit.end
            tier = _tier_at(scene.low, unit.start, unit.end) or tier
            continue
        hit = scene.bodies.get(at)
        if hit is not None and hit.end <= end:
            if hit.end > stop:
                body_hit = hit if body_hit is None or hit.end > body_hit.end else body_hit
                stop = hit.end
                continue
        if unit is None and _PAPER.match(scene.clean, max(start, at - 9), at):
            stop = _end_of_paper(scene, at, end)
            if stop == at:
                break
            continue
        if name_at(scene.clean, at, end, scene.ontology) is not None and unit is None:
            break
        named = _TIER.match(scene.low, at, end)
        if named:
            tier, stop = _tier_at(scene.low, at, named.end()), named.end()
            continue
        word = _WORD.match(scene.clean, at, end)
        if word is None:
            break
        if (
            scene.low.startswith(("và ", "- "), at)
            and scene.clean[at + (3 if scene.low[at] == "v" else 2) : at + 4][:1].isupper()
            and (next_body := scene.bodies.get(at + (3 if scene.low[at] == "v" else 2))) is not None
            and body_hit is not None
        ):
            stop, body_hit = next_body.end, next_body
            continue
        if stop == role.end and _ORDINAL.fullmatch(word[0]):
            break  # tái cử Bí thư | XXI
        if word[0][0].isupper() and not scene.roles.get(at):
            if begins_act(scene.clean, word.start(), end, scene.ontology):
                break  # Chủ tịch HĐND Thị xã | Khai mạc Kỳ họp
            stop = word.end()
            continue
        if _small_inside(scene, start, at, word.end(), end) or _goes_on_in_name(scene, role.end, at, word.end()):
            stop = word.end()
            continue
        if (dashed := _dashed_on(scene, at, end)) is not None:
            stop = dashed
            continue
        break
    if body_hit is not None:
        body = Span(body_hit.start, max(body_hit.end, stop if area is None else area.start))
    return Position(
        Span(start, stop),
        role.concept_ids[0],
        body,
        body_hit.concept_ids[0] if body_hit else None,
        tier or _last_tier(scene.low, start, stop),
        area,
        _held(scene, start),
    )


def _end_of_paper(scene: Scene, at: int, end: int) -> int:
    """The end of a paper's name after "Báo": Báo Tiền Phong | Lê Thị Mẫu; three syllables or more that may be a person's are one's."""
    run = _CAPITALS.match(scene.clean, at, end)
    if run is None:
        return at
    starts = [piece.start() for piece in _SYLLABLE.finditer(scene.clean, at, run.end())]
    for number, begin in enumerate(starts):
        if number == 1 or len(starts) - number < 3:
            continue
        name = name_at(scene.clean, begin, end, scene.ontology)
        if name is not None and name.end >= run.end():
            return begin if not number else begin - 1
    return run.end()


def _small_inside(scene: Scene, start: int, at: int, stop: int, end: int) -> bool:
    """True for a small word between two capitals of a body's name: Trường Mầm non Hoa Sen, Hợp tác xã nông nghiệp Tân Khê."""
    following = _WORD.match(scene.clean, stop + 1, end)
    before = scene.clean[start:at].rstrip()
    return (
        following is not None
        and scene.clean[stop : stop + 1] == " "
        and following[0][0].isupper()
        and scene.low[at:stop] in words(scene.ontology, "positions.inner")
        and scene.roles.get(following.start()) is None
        and name_at(scene.clean, following.start(), end, scene.ontology) is None
        and bool(before)
    )


def _goes_on_in_name(scene: Scene, role_end: int, at: int, stop: int) -> bool:
    """True for a syllable in lower case that with the one before it is two of a body's name: "Kế | hoạch", "Cảnh sát | giao | thông"."""
    before = scene.low[role_end:at].split()
    capital = scene.clean[role_end:at].strip()[:1].isupper()
    return bool(before) and capital and (before[-1], scene.low[at:stop]) in _pairs(scene.ontology)


def _dashed_on(scene: Scene, at: int, end: int) -> int | None:
    """Where the first two syllables end that a dash joins to a body's name: Kế hoạch [- Tài chính]."""
    match = _DASHED.match(scene.clean, at, end)
    if (
        match is None
        or match.start("one") in scene.roles
        or (match["one"].lower(), match["two"].lower()) not in _pairs(scene.ontology)
        or match["one"].islower()
        and (scene.low[:at].split()[-1], match["one"]) not in _pairs(scene.ontology)
    ):
        return None
    return match.end()


@lru_cache(maxsize=4)
def _pairs(ontology: Ontology) -> frozenset[tuple[str, str]]:
    """The pairs of syllables that follow one another in the names of bodies."""
    found: set[tuple[str, str]] = set()
    for body in ontology.bodies.concepts.values():
        for label in body.labels:
            found.update(pairwise(re.split(r"[\s,-]+", label.lower())))
    return frozenset(found)


def _body_across(scene: Scene, start: int, role_end: int, end: int) -> Hit | None:
    """The body that begins in a role's words and ends behind them: Bộ Tài chính in "Thứ trưởng Bộ | Tài chính"."""
    return next((hit for hit in scene.bodies_in(start + 1, role_end) if role_end < hit.end <= end), None)


def _body_within(scene: Scene, start: int, end: int) -> Hit | None:
    """The body that a role's own words hold: Huyện ủy in "Bí thư Huyện ủy"; the one that ends last, of those the longest."""
    best: Hit | None = None
    for hit in scene.bodies_in(start + 1, end):
        if hit.end >= end - 8 and (best is None or hit.end > best.end):
            best = hit
    return best


def _tier_at(low: str, start: int, end: int) -> str | None:
    for tier in ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "xã", "phường"):
        if low.startswith(tier, start):
            return tier
    short = _SHORT.match(low, start, end)
    return SHORT_TIERS[short[1]] if short else None


def _last_tier(low: str, start: int, end: int) -> str | None:
    """The tier word that closes a position: UBND huyện."""
    text = low[start:end]
    for tier in ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "xã", "phường"):
        if text.endswith(" " + tier):
            return tier
    return None


def _is_part_of_word(scene: Scene, at: int) -> bool:
    if scene.clean.startswith("vụ ", at) and scene.low.endswith(("chức ", "nhiệm ", "phục ", "dịch "), 0, at):
        return True  # nhận nhiệm vụ Trưởng Công an
    return at > 0 and (scene.clean[at - 1].isalnum() or scene.clean[at - 1] in "/&")


def _held(scene: Scene, at: int) -> str:
    left = scene.low[max(0, at - 16) : at]
    for held in ("former", "acting"):
        if ending(words(scene.ontology, f"positions.{held}"), left, longest=2) >= 0:
            return held
    return "holds"

"""Where a report plays: the unit it is about, that unit's province, and every unit it names, resolved as of the report's date.

One district a report is the rule. It is settled first, from the headline, the host of the meeting and the units named most; then
communes resolve inside it (or inside a district named next to them), districts inside its province, and nothing by likeness.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import ahocorasick_rs

from kg.extract.context import AreaMention, Location
from kg.grammar.areas import LEVELS, SYLLABLE, VILLAGE_TIERS, Form, UnitName, find_unit_names
from kg.model import READABLE, Area, Block, BlockKind, Report, Span
from kg.text import clean as cleaned
from kg.text import fold

if TYPE_CHECKING:
    from kg.gazetteer import AreaUnit, Gazetteer
    from kg.ontology import Ontology

REFORM = date(2025, 7, 1)
"""The day from which there are no districts."""

_YEAR = re.compile(r"(?<![\d/.,-])20[0-4]\d(?![\d%]|[.,]\d)")
_DISTRICT_WORD = re.compile(r"(?<!\w)(?:huyện|quận|thị xã|thị ủy)(?!\w)")
# Words that follow a unit's name and lead to the unit it lies in: "xã A (huyện B)", "huyện B, tỉnh C", "huyện B (C)", "xã A thuộc huyện B".
_LEADS_TO = re.compile(r'"?\s*(?:\((?:nay )?(?:thuộc )?|,\s*|-\s*|thuộc (?:địa bàn )?|của )')
_OF_SEVERAL = 14.0
"""The weight of a province that a headline begins with, over the district told of most."""
_SITE = re.compile(rf"(?:Tại|Ở|Riêng|Còn (?:tại|ở)) (?P<name>{SYLLABLE}(?: {SYLLABLE}){{0,3}}),")
_EDGES = (BlockKind.BOILERPLATE, BlockKind.BYLINE)
_MASTHEAD = 6
"""Blocks at the head of a page in which its publisher is looked for."""
_BARE_END = re.compile(r"[,.;)\n:]|\s[^\W\dA-ZÀ-Ỹ]")
_SENTENCE_BREAK = re.compile(r"[.!?\n](?:(?<=\n)\n|(?<!\n)\s)")
_REACH = 1000
"""Characters to either side in which a sentence is taken to end."""
# What the tiers call themselves when the name is left out; the more often, the likelier the report is about a unit of that tier.
_SELF = {
    "huyện": ("toàn huyện", "huyện ủy", "đảng bộ huyện", "ubnd huyện", "hđnd huyện"),
    "thị xã": ("toàn thị xã", "thị ủy", "đảng bộ thị xã", "ubnd thị xã", "hđnd thị xã"),
    "quận": ("toàn quận", "quận ủy", "đảng bộ quận", "ubnd quận", "hđnd quận"),
    "thành phố": ("toàn thành phố", "thành ủy", "đảng bộ thành phố", "ubnd thành phố", "hđnd thành phố"),
    "tỉnh": (
        "toàn tỉnh",
        "đảng bộ tỉnh",
        "tỉnh ta",
        "hđnd tỉnh tổ chức",
        "ubnd tỉnh tổ chức",
        "tỉnh ủy tổ chức",
        "kỳ họp hđnd tỉnh",
    ),
    "xã": ("toàn xã", "đảng ủy xã", "đảng bộ xã", "ubnd xã", "hđnd xã"),
    "phường": ("toàn phường", "đảng ủy phường", "đảng bộ phường", "ubnd phường", "hđnd phường"),
    "thị trấn": ("toàn thị trấn", "đảng ủy thị trấn", "đảng bộ thị trấn", "ubnd thị trấn"),
}
_SELF_TIERS = tuple(tier for tier, cues in _SELF.items() for _ in cues)
_SELF_CUES = ahocorasick_rs.AhoCorasick(
    [cue for cues in _SELF.values() for cue in cues], matchkind=ahocorasick_rs.MatchKind.Standard
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A unit name, the kind of block it stands in, and the index of a name right after it that says where it lies."""

    name: UnitName
    text: str
    kind: BlockKind
    qualified_by: int | None = None
    qualifies: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return self.name.tiers[0], self.text.lower()


@dataclass
class _Scene:
    """What is known of a report while its units are being resolved."""

    report: Report
    areas: Gazetteer
    day: date
    found: list[_Found] = field(default_factory=list)
    provinces: Counter[str] = field(default_factory=Counter)  # id of a province -> weight of what speaks for it
    main: Area | None = None
    province: Area | None = None
    # What was found before: a report says few names often.
    told_units: dict[tuple[str, str, str | None], list[AreaUnit]] = field(default_factory=dict)
    told_areas: dict[tuple[str, str, bool], Area] = field(default_factory=dict)
    told_after: dict[int, str | None] = field(default_factory=dict)

    def units(self, text: str, tier: str = "", level: str | None = None) -> list[AreaUnit]:
        """The units of a name as of the report's day; where none of them was in force then, the latest before it."""
        key = text, tier, level
        found = self.told_units.get(key)
        if found is None:
            found = self.told_units[key] = self._units(text, tier, level)
        return found

    def _units(self, text: str, tier: str, level: str | None) -> list[AreaUnit]:
        every = self.areas.named(text, level=level, tier=tier or None)
        now = [unit for unit in every if unit.valid(self.day)]
        if now:
            return _one_form_each(now)
        return _one_form_each(
            [unit for unit in every if not unit.valid_from or unit.valid_from <= self.day.isoformat()] or every
        )

    def lies_in(self, unit: AreaUnit, above: str) -> bool:
        """True where the unit lies in another, or lay in what became a part of it."""
        if self.areas.lies_in(unit, above):
            return True
        return above[:4] >= "2025" and any(
            one.id == above or one.parent == above for one in self.areas.successors(unit)
        )

    def area(self, unit: AreaUnit, written: str = "") -> Area:
        """The unit as claims hold it, its name as written where the spelling is another than the gazetteer's."""
        key = unit.id, written, self.main is None
        found = self.told_areas.get(key)
        if found is None:
            found = self.told_areas[key] = self._area(unit, written)
        return found

    def _area(self, unit: AreaUnit, written: str) -> Area:
        area = self.areas.area(unit)
        if (
            self.main is not None
            and area.within is not None
            and area.within.id is not None
            and area.within.id == self.main.id
        ):
            area = replace(area, within=self.main)
        if unit.level == "province" or not written or written.lower() == unit.name.lower() or written.isupper():
            return area
        return replace(area, written=" ".join(written.split())) if fold(written) == fold(unit.name) else area


def locate(report: Report, ontology: Ontology) -> Location:
    """The unit the report is about, its province, and all units it names in readable blocks, in order of place.

    An area without an id was not resolved and says why. The area is None where no unit is named at all.
    """
    scene = _Scene(report, ontology.areas, _day(report))
    scene.found = _linked(report, list(_find_all(report, ontology)))
    _weigh_provinces(scene, ontology)
    _settle(scene)
    mentions = tuple(_resolved(scene))
    if scene.main is None:
        return Location(scene.province, scene.province, mentions)
    main, province = _as_written(scene.main, mentions), scene.province
    bare = list(_bare_mentions(report, mentions, tuple(area for area in (main, province) if area is not None)))
    bare += _sites(scene, mentions, bare)
    named = {mention.area.id for mention in (*mentions, *bare)}
    bare += [
        mention
        for area in (main, province)
        if area is not None and area.id is not None and area.id not in named
        for mention in _in_masthead(report, area, ontology)
    ]
    return Location(main, province, tuple(sorted((*mentions, *bare), key=lambda mention: mention.span)))


def _as_written(main: Area, mentions: Sequence[AreaMention]) -> Area:
    """The unit the report is about, with the spelling that the report uses most."""
    forms = Counter(mention.area.written for mention in mentions if mention.area.id == main.id and main.id is not None)
    return replace(main, written=min(forms, key=lambda form: (-forms[form], form or ""))) if forms else main


def _day(report: Report) -> date:
    """The day as of which units are looked up: the last one that the publication date allows, else one in the latest year told."""
    published = report.metadata.published
    if published:
        year, month, day = (int(part) for part in (published + "-12-28"[len(published) - 4 :])[:10].split("-"))
        if len(published) == 4 and year == REFORM.year and _DISTRICT_WORD.search(report.lower):
            return date(2025, 6, 30)
        return date(year, month, day)
    years = [int(year) for year in _YEAR.findall(report.clean)]
    told = date(max(years, default=REFORM.year), 12, 28)
    return min(told, date(2025, 6, 30)) if _DISTRICT_WORD.search(report.lower) else max(told, REFORM)


def _find_all(report: Report, ontology: Ontology) -> Iterator[_Found]:
    """Yield the unit names of the readable blocks; those of the masthead before them, where the text calls its own unit by the tier alone."""
    readable = [block for block in report.blocks if block.kind in READABLE]
    found = [one for block in readable for one in _find_in(report, block, ontology)]
    tier = _tier_told(report)
    if tier is not None and not any(tier in one.name.tiers for one in found):
        first = readable[0].span.start if readable else 0
        masthead = [b for b in report.blocks if b.kind in _EDGES and b.span.end <= first][:_MASTHEAD]
        above = [one for block in masthead for one in _find_in(report, block, ontology)]
        if any(tier in one.name.tiers and one.name.known for one in above):
            yield from above
    yield from found


def _find_in(report: Report, block: Block, ontology: Ontology) -> Iterator[_Found]:
    for name in find_unit_names(report.clean, report.lower, block.span.start, block.span.end, ontology):
        yield _Found(name, " ".join(report.clean[name.name.start : name.name.end].split()), block.kind)


def _tiers_told(report: Report) -> Counter[str]:
    """How often a text calls its own unit by a tier alone (quận in "Đảng bộ quận", "toàn quận"), by tier."""
    hits = _SELF_CUES.find_matches_as_indexes(report.lower, overlapping=True)
    return Counter(_SELF_TIERS[index] for index, _, _ in hits)


def _sites(scene: _Scene, mentions: Sequence[AreaMention], bare: Sequence[AreaMention]) -> Iterator[AreaMention]:
    """Districts of the province that a sentence opens with by their bare names: "Tại [Thạnh Phú], ngày 17-3, HĐND huyện bầu ..."."""
    clean, province = scene.report.clean, scene.province
    taken = {mention.span.start for mention in (*mentions, *bare)}
    for sentence in scene.report.sentences:
        site = _SITE.match(clean, sentence.start, sentence.end)
        if site is None or province is None or province.id is None or site.start("name") in taken:
            continue
        units = [
            unit
            for unit in scene.units(site["name"], level="district")
            if scene.areas.province_of(unit).id == province.id
        ]
        if len(units) == 1:
            yield AreaMention(Span(*site.span("name")), scene.area(units[0]))


def _in_masthead(report: Report, area: Area, ontology: Ontology) -> list[AreaMention]:
    """Where the head of a page names a unit that its text leaves unnamed, once."""
    first = next((block.span.start for block in report.blocks if block.kind in READABLE), 0)
    masthead = [block for block in report.blocks if block.kind in _EDGES and block.span.end <= first][:_MASTHEAD]
    found = (one for block in masthead for one in _find_in(report, block, ontology))
    return [
        AreaMention(one.name.span, area)
        for one in found
        if one.text.lower() == area.name.lower() and area.tier in one.name.tiers
    ][:1]


def _tier_told(report: Report) -> str | None:
    """The tier that a text calls its own unit by most often, None where none is told twice."""
    counts = _tiers_told(report)
    told = {tier: counts[tier] for tier in _SELF}
    tier = max(told, key=lambda one: told[one])
    return tier if told[tier] > 1 else None


def _linked(report: Report, found: list[_Found]) -> list[_Found]:
    """The names found, each knowing the name right after it that says where it lies."""
    for index, (one, after) in enumerate(pairwise(found)):
        between = report.clean[one.name.span.end : after.name.span.start]
        if after.name.form in (Form.LISTED, Form.LOOSE) or len(between) > 20 or not _LEADS_TO.fullmatch(between):
            continue
        if _rank(after.name.tiers[0]) < _rank(one.name.tiers[0]):
            found[index] = replace(found[index], qualified_by=index + 1)
            found[index + 1] = replace(after, qualifies=True)
    # In "các xã A, B (huyện C)" the words on where it lies hold for the whole row.
    for index in range(len(found) - 1, 0, -1):
        one, before = found[index], found[index - 1]
        listed = one.name.form in (Form.LISTED, Form.LOOSE) and before.name.tiers == one.name.tiers
        if listed and one.qualified_by is not None and before.qualified_by is None:
            found[index - 1] = replace(before, qualified_by=one.qualified_by)
    return found


def _rank(tier: str) -> int:
    return {"tỉnh": 0, "thành phố": 1, "huyện": 2, "quận": 2, "thị xã": 2}.get(tier, 4 if tier in VILLAGE_TIERS else 3)


def _bare_after(scene: _Scene, one: _Found) -> str | None:
    """The bare name in "huyện Lâm Khê (Hoàng Giang)" or "huyện Lâm Khê, Hoàng Giang", where the gazetteer knows it."""
    at = one.name.span.end
    if at not in scene.told_after:
        scene.told_after[at] = _read_bare_after(scene, one)
    return scene.told_after[at]


def _read_bare_after(scene: _Scene, one: _Found) -> str | None:
    clean = scene.report.clean
    lead = _LEADS_TO.match(clean, one.name.span.end)
    if lead and "(" not in lead[0] and (one.name.plural or one.name.form in (Form.LISTED, Form.LOOSE)):
        return None
    if not lead or not clean[lead.end() : lead.end() + 1].isupper():
        return None
    bracketed = "(" in lead[0]
    end = min(len(clean), lead.end() + 40)
    stop = _BARE_END.search(clean, lead.end(), end)
    text = clean[lead.end() : stop.start() if stop else end].strip()
    return text if text and (bracketed or _rank(one.name.tiers[0]) > 1) else None


def _weigh_provinces(scene: _Scene, ontology: Ontology) -> None:
    """Count what speaks for each province: names in the text, the publisher's name and address, the masthead."""
    report, areas = scene.report, scene.areas
    for one in scene.found:
        if "province" in LEVELS.get(one.name.tiers[0], ()):
            weight = 1 if one.qualifies else 5 if one.kind is BlockKind.HEADLINE else 2
            for unit in scene.units(one.text, one.name.tiers[0], "province"):
                scene.provinces[unit.id] += weight
        if (bare := _bare_after(scene, one)) and one.name.tiers[0] != "tỉnh":
            for unit in scene.units(bare, level="province"):
                scene.provinces[unit.id] += 4
    metadata = report.metadata
    papers = ontology.phrases.matcher("publisher")
    said = " ".join(filter(None, (metadata.publisher, metadata.url)))
    told = {name: 2 for hit in papers.find(report.clean, 0, None, report.lower) for name in hit.concept_ids}
    told |= {name: 5 for hit in papers.find(cleaned(said)) for name in hit.concept_ids}
    for name, weight in told.items():
        for unit in scene.units(name, level="province"):
            scene.provinces[unit.id] += weight
    edges = [block for block in report.blocks if block.kind in _EDGES][:_MASTHEAD]
    masthead = (
        "\n".join(report.clean[b.span.start : b.span.end][:200] for b in edges)
        + "\n"
        + cleaned(metadata.publisher or "")
    )
    for hit in areas.find_names(masthead):
        for unit in _one_form_each(u for u in hit.units if u.level == "province" and u.valid(scene.day)):
            scene.provinces[unit.id] += 2


def _settle(scene: _Scene) -> None:
    """Settle the unit the report is about, and its province."""
    scores = _scores(scene)
    best = max(scores, key=lambda key: scores[key], default=None)
    if best is None:
        unit = _likeliest_province(scene)
        scene.main = scene.province = scene.area(unit) if unit else None
        return
    tier, name = best
    text = next((one.text for one in scene.found if one.key == best), name)
    candidates = _candidates(scene, text, tier)
    chosen, why = _choose(scene, best, candidates)
    if chosen is not None:
        scene.main = scene.area(chosen, text)
        scene.province = scene.area(scene.areas.province_of(chosen))
        return
    province = _likeliest_province(scene)
    scene.province = scene.area(province) if province else _unknown_province(scene, best)
    level = LEVELS.get(tier, ("commune",))[-1]
    scene.main = Area(tier, _cased(text), within=scene.province if level != "province" else None, why=why)


def _unknown_province(scene: _Scene, key: tuple[str, str]) -> Area | None:
    """The province that no gazetteer has but that the text says the unit lies in."""
    for one in scene.found:
        if one.key == key and one.qualified_by is not None and scene.found[one.qualified_by].name.tiers == ("tỉnh",):
            return Area("tỉnh", _cased(scene.found[one.qualified_by].text), why="not in the gazetteer")
    return None


def _candidates(scene: _Scene, text: str, tier: str) -> list[AreaUnit]:
    if tier == "" or tier not in LEVELS:
        return []
    return scene.units(text, tier)


def _scores(scene: _Scene) -> dict[tuple[str, str], float]:
    """How much speaks for each unit named (tier, name in lower case) as the one the report is about."""
    report = scene.report
    after = scene.day >= REFORM
    scores: defaultdict[tuple[str, str], float] = defaultdict(float)
    seen: Counter[tuple[str, str, str]] = Counter()
    first = next((block.span.start for block in report.blocks if block.kind in READABLE), 0)
    for one in _hosts(scene):
        level = LEVELS[one.name.tiers[0]][0]
        place = (
            "headline" if one.kind is BlockKind.HEADLINE else "lead" if one.name.span.start < first + 700 else "body"
        )
        seen[*one.key, place] += 1
        limit, weight = {"headline": (1, 7.0), "lead": (2, 2.5), "body": (6, 0.6)}[place]
        if seen[*one.key, place] > limit:
            continue
        if level == "commune" and not after and place != "headline":
            weight *= 0.4
        if one.name.tiers[0] == "tỉnh" and place != "headline":
            weight *= 0.4
        scores[one.key] += weight
    for tier, told in _tiers_told(report).items():
        keys = [key for key in scores if key[0] == tier]
        if told and keys:
            factor = 0.3 if tier in ("xã", "phường", "thị trấn") and not after else 0.7
            scores[max(keys, key=lambda key: scores[key])] += min(told, 8) * factor
    for key, weight in _headline_names(scene, scores):
        scores[key] += weight
    return scores


def _hosts(scene: _Scene) -> list[_Found]:
    """The units that a report may be about: those not listed among others and not named only to say where another lies."""
    units = [one for one in scene.found if one.name.tiers[0] not in VILLAGE_TIERS]
    single = [
        one
        for one in units
        if one.name.form not in (Form.LISTED, Form.LOOSE) and not one.name.plural and not one.qualifies
    ]
    return single or units


def _headline_names(scene: _Scene, scores: dict[tuple[str, str], float]) -> list[tuple[tuple[str, str], float]]:
    """Units whose bare names stand in the headline ("Lâm Khê: ..."), with their weight."""
    report = scene.report
    headline = next((block for block in report.blocks if block.kind is BlockKind.HEADLINE), None)
    text = report.clean[headline.span.start : headline.span.end] if headline else (report.metadata.title or "")
    named: list[tuple[tuple[str, str], float]] = []
    low = text.lower()
    with_tier = {one.key for one in scene.found if one.kind is BlockKind.HEADLINE}
    for key in scores:
        if key not in with_tier and next(_places(key[1], low, 0, len(low)), None) is not None:
            # Where a province and its capital, or a district and its township, share the name, the tier nearer the district is meant.
            named.append((key, 6.0 if "district" in LEVELS[key[0]] or scene.day >= REFORM else 3.0))
    if named:
        return named
    for hit in scene.areas.find_names(text):
        units = [unit for unit in hit.units if unit.valid(scene.day) and (hit.tier is None or hit.tier == unit.tier)]
        if hit.start <= 2 and units and not any(key[1] == hit.name.lower() for key in scores):
            # A province and its capital of one name: the province is meant where several districts are told of.
            districts = sum(LEVELS[tier] == ("district",) for tier, _ in scores)
            several = districts > 2 and any(unit.level == "province" for unit in units)
            level = "district" if any(unit.level == "district" for unit in units) and not several else "province"
            unit = next(unit for unit in units if unit.level == level)
            named.append(((unit.tier, unit.name.lower()), _OF_SEVERAL if several else 4.0))
    return named


def _choose(scene: _Scene, key: tuple[str, str], candidates: list[AreaUnit]) -> tuple[AreaUnit | None, str]:
    """Of units of one name the one meant, by its province and by the communes named; else None and why."""
    if not candidates:
        return None, "not in the gazetteer"
    if len(candidates) == 1:
        return candidates[0], ""
    communes = {one.text for one in scene.found if LEVELS.get(one.name.tiers[0], ("",))[0] == "commune"}
    weights: dict[str, float] = {}
    for unit in candidates:
        province = scene.areas.province_of(unit)
        weight = float(scene.provinces[province.id]) if unit.level != "province" else 0.0
        for one in scene.found:
            if one.key == key and any(
                u.id == province.id for u in scene.units(_lies_in(scene, one) or "", level="province")
            ):
                weight += 8
        if unit.level == "district":
            weight += 2 * min(
                4, sum(bool(scene.areas.named(name, level="commune", within=unit.id)) for name in communes)
            )
        elif unit.level == "province":
            # A centrally run city is meant unless something says that a city inside a province is.
            weight += 1.5
        weights[unit.id] = weight
    ranked = sorted(candidates, key=lambda unit: -weights[unit.id])
    if weights[ranked[0].id] > weights[ranked[1].id]:
        return ranked[0], ""
    return None, f"{len(candidates)} units of this name"


def _lies_in(scene: _Scene, one: _Found) -> str | None:
    """The name of the unit that the words right after a name say it lies in."""
    if one.qualified_by is not None:
        return scene.found[one.qualified_by].text
    return _bare_after(scene, one)


def _likeliest_province(scene: _Scene) -> AreaUnit | None:
    ranked = scene.provinces.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return scene.areas.by_id(ranked[0][0])


def _resolved(scene: _Scene) -> Iterator[AreaMention]:
    """The units named, resolved, and the bare names in brackets after them; names that only a gazetteer could tell are dropped."""
    commune: tuple[int, Area] | None = None
    for one in scene.found:
        area = _resolve(scene, one, commune)
        if area is None:
            continue
        if LEVELS.get(area.tier, ("",))[0] == "commune":
            commune = one.name.span.end, area
        yield AreaMention(one.name.span, area)
        if one.qualified_by is None and (bare := _bare_mention(scene, one, area)):
            yield bare


def _bare_mention(scene: _Scene, one: _Found, area: Area) -> AreaMention | None:
    """The unit that a bare name right after another names as the one that it lies in: huyện Lương Sơn ([Hòa Bình])."""
    text = _bare_after(scene, one)
    if text is None:
        return None
    clean = scene.report.clean
    start = clean.index(text, one.name.span.end)
    level = "province" if "district" in LEVELS.get(area.tier, ()) else None
    for unit in scene.units(text, level=level):
        if unit.level != "commune" and (area.within is None or area.within.id == unit.id or area.id is None):
            return AreaMention(Span(start, start + len(text)), scene.area(unit))
    return None


def _resolve(scene: _Scene, one: _Found, commune: tuple[int, Area] | None) -> Area | None:
    tier = one.name.tiers[0]
    if tier in VILLAGE_TIERS:
        return Area(tier, one.text, within=_village_within(scene, one, commune), why="settlements have no code")
    found = [(unit, t) for t in one.name.tiers for unit in scene.units(one.text, t)]
    units = [unit for unit, _ in found]
    level = LEVELS[tier][-1]
    parent = _lies_in(scene, one)
    if main := _same_as_main(scene, one, tier):
        return main
    if len(one.name.tiers) > 1 and not units:
        return None
    if any(unit.level == "province" for unit in units) and not any(unit.level == "district" for unit in units):
        return scene.area(units[0])
    if tier == "tỉnh":
        return Area(tier, _cased(one.text), why="not in the gazetteer")
    if level == "commune" or one.name.tiers[0] in ("xã", "phường", "thị trấn", "đặc khu"):
        return _resolve_commune(scene, one, units, parent)
    return _resolve_district(scene, one, units, parent)


def _same_as_main(scene: _Scene, one: _Found, tier: str) -> Area | None:
    main = scene.main
    return (
        main
        if main is not None
        and main.tier == tier
        and main.name.lower() == one.text.lower()
        and fold(main.name) == fold(one.text)
        else None
    )


def _resolve_district(scene: _Scene, one: _Found, units: list[AreaUnit], parent: str | None) -> Area | None:
    tier = one.name.tiers[0]
    if parent:
        inside = [
            unit for unit in units if unit.parent and scene.areas.province_of(unit).name.lower() == parent.lower()
        ]
        units = inside or units
    if len(units) > 1 and scene.province and scene.province.id:
        inside = [unit for unit in units if scene.areas.province_of(unit).id == scene.province.id]
        units = inside or units
    if len(units) == 1:
        return scene.area(units[0], one.text)
    if one.name.form is Form.LOOSE:
        return None
    why = f"{len(units)} units of this name" if units else "not in the gazetteer"
    within = None
    if parent and (provinces := scene.units(parent, level="province")):
        within = scene.area(provinces[0])
    elif not units and scene.province and scene.province.tier:
        within = scene.province
    return Area(tier, _cased(one.text), within=within, why=why)


def _resolve_commune(scene: _Scene, one: _Found, units: list[AreaUnit], parent: str | None) -> Area | None:
    """A commune inside the unit named next to it, else inside the unit the report is about."""
    tier = one.name.tiers[0]
    holder = _holder(scene, parent) if parent else None
    above = holder or _upper(scene)
    if above is not None and above.id is not None:
        inside = [unit for unit in units if scene.lies_in(unit, above.id)]
        if len(inside) > 1 and holder is None:
            inside = _near(scene, one, inside)
        if len(inside) == 1:
            return scene.area(inside[0], one.text)
        if one.name.form is Form.LOOSE:
            return None
        if len(inside) > 1:
            return Area(tier, _cased(one.text), why=f"{len(inside)} units of this name in {above.label}")
        other = [
            unit
            for unit in units
            if scene.province and scene.province.id and scene.areas.lies_in(unit, scene.province.id)
        ]
        why = f"not in the gazetteer under {above.label}" + (
            f"; {len(other)} elsewhere in the province" if other else ""
        )
        return Area(tier, _cased(one.text), within=above, why=why)
    if one.name.form is Form.LOOSE:
        return None
    return Area(tier, _cased(one.text), within=above, why="the unit it lies in is not settled")


def _near(scene: _Scene, one: _Found, units: list[AreaUnit]) -> list[AreaUnit]:
    """Of communes of one name in a province, those in a district that the same sentence names."""
    clean, start = scene.report.clean, one.name.span.start
    begin = max(0, start - _REACH)
    for stop in _SENTENCE_BREAK.finditer(clean, begin, start):
        begin = stop.end()
    after = _SENTENCE_BREAK.search(clean, one.name.span.end, min(len(clean), one.name.span.end + _REACH))
    end = after.start() if after else one.name.span.end + _REACH
    first = bisect_left(scene.found, begin, key=_place)
    districts = {
        other.text.lower()
        for other in scene.found[first : bisect_left(scene.found, end, lo=first, key=_place)]
        if "district" in LEVELS.get(other.name.tiers[0], ())
    }
    near = [unit for unit in units if scene.areas.by_id(unit.parent).name.lower() in districts]
    return near or units


def _place(one: _Found) -> int:
    return one.name.span.start


def _holder(scene: _Scene, parent: str) -> Area | None:
    """The district (or province, after July 2025) of this name that communes are said to lie in."""
    if scene.main and fold(scene.main.name) == fold(parent):
        return scene.main
    units = [unit for unit in scene.units(parent) if unit.level != "commune"]
    if len(units) > 1 and scene.province and scene.province.id:
        units = [unit for unit in units if scene.areas.province_of(unit).id == scene.province.id]
    return scene.area(units[0], parent) if len(units) == 1 else None


def _upper(scene: _Scene) -> Area | None:
    """The unit that communes named without more lie in: the report's district, or its province where that has none."""
    main = scene.main
    if main is None:
        return scene.province
    if LEVELS.get(main.tier, ("",))[0] == "commune":
        return main.within or scene.province
    return main


def _village_within(scene: _Scene, one: _Found, commune: tuple[int, Area] | None) -> Area | None:
    if one.qualified_by is not None:
        after = scene.found[one.qualified_by]
        if after.name.tiers[0] not in VILLAGE_TIERS:
            return _resolve(scene, after, None)
    if commune and one.name.span.start - commune[0] < _REACH:
        if not _SENTENCE_BREAK.search(scene.report.clean, commune[0], one.name.span.start):
            return commune[1]
    return scene.main


def _bare_mentions(report: Report, mentions: tuple[AreaMention, ...], areas: tuple[Area, ...]) -> Iterator[AreaMention]:
    """Where the report's own unit and province are named without a tier word."""
    taken = {at for mention in mentions for at in range(mention.span.start, mention.span.end)}
    for area in areas:
        if area.name.isdigit():
            continue
        for block in report.blocks:
            if block.kind in READABLE:
                yield from _bare_in(report.clean, block, area, taken)


_NO_UNIT_BEFORE = re.compile(
    r"(?:[Bb]áo|[Đđ]ài|[Tt]hôn|[Tt]rường|[Đđ]ường|[Ss]ông|[Nn]úi|[Hh]ồ|[Cc]ầu|[Cc]hợ|Trung [Hh]ọc|THPT|THCS|Nguyễn|Trần|Lê|[Ôô]ng|[Bb]à) $"
)


def _bare_in(clean: str, block: Block, area: Area, taken: set[int]) -> Iterator[AreaMention]:
    """Yield where a block names an area without a tier word; `taken` are the places at which units are named."""
    name = area.written or area.name
    for at in _places(name, clean, block.span.start, block.span.end):
        stop = at + len(name)
        if clean[at - 1 : at] == "." or not taken.isdisjoint(range(at, stop)):
            continue
        if not _NO_UNIT_BEFORE.search(clean, max(block.span.start, at - 12), at):
            taken.update(range(at, stop))
            yield AreaMention(Span(at, stop), area)


def _places(name: str, text: str, start: int, end: int) -> Iterator[int]:
    """Where a name stands in a stretch of text as words of its own."""
    at = text.find(name, start, end)
    while at >= 0:
        stop = at + len(name)
        if not (at and _is_letter(text[at - 1])) and not (stop < end and _is_letter(text[stop])):
            yield at
        at = text.find(name, at + 1, end)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _cased(text: str) -> str:
    """A name in capitals throughout as names are usually written."""
    return text.title() if text.isupper() and len(text) > 3 else text


def _one_form_each(units: Iterable[AreaUnit]) -> list[AreaUnit]:
    """Of the forms of one unit (same code, before July 2025) only the latest."""
    latest: dict[tuple[str, bool], AreaUnit] = {}
    for unit in units:
        key = unit.code, unit.vintage >= "2025"
        if key not in latest or latest[key].vintage < unit.vintage:
            latest[key] = unit
    return list(latest.values())

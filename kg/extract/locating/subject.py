"""The unit that a report is about, and its province: from the headline, the host of the meeting and the units named most."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.locating.bare import places
from kg.extract.locating.names import (
    EDGES,
    MASTHEAD,
    REFORM,
    Found,
    Scene,
    bare_after,
    cased,
    lies_in,
    one_form_each,
)
from kg.grammar.areas import COMMUNE_TIERS, DISTRICT_TIERS, LEVELS, SYLLABLE, VILLAGE_TIERS, Form
from kg.model import READABLE, Area, BlockKind
from kg.text import clean as cleaned

if TYPE_CHECKING:
    from kg.gazetteer import AreaUnit
    from kg.matcher import Hit
    from kg.ontology import Ontology

_APPOSED = re.compile(
    rf"\W*(?P<name>{SYLLABLE}(?: {SYLLABLE}){{0,3}})(?:, | là | - )(?:là )?(?:một )?(?P<tier>huyện|thị xã|thành phố|quận)(?!\w)"
)
_OPENING = 4  # sentences in which a text says what its subject is
_OF_POST = re.compile(
    r"(?<!\w)(?:bí thư|thường trực|ủy viên|thường vụ|trưởng ban[^,;.]{0,20}|chủ nhiệm[^,;.]{0,20}|văn phòng) \Z"
)
_WAY = re.compile(r"(?<!\w)(?:đường|phố|từ|đến|qua|sang|về) \Z")
_OF_CONGRESS = 7.0
"""The weight of a commune whose congress a text opens with: as much as a headline's."""
_OF_SEVERAL = 14.0
"""The weight of a province that a headline begins with, over the district told of most."""


def weigh_provinces(scene: Scene, named: Sequence[Hit], ontology: Ontology) -> None:
    """Count what speaks for each province: names in the text, papers `named` there, the publisher's name and address, the masthead."""
    report, areas = scene.report, scene.areas
    for one in scene.found:
        if "province" in LEVELS.get(one.name.tiers[0], ()):
            weight = 1 if one.qualifies else 5 if one.kind is BlockKind.HEADLINE else 2
            for unit in scene.units(one.text, one.name.tiers[0], "province"):
                scene.provinces[unit.id] += weight
        if (bare := bare_after(scene, one)) and one.name.tiers[0] != "tỉnh":
            for unit in scene.units(bare, level="province"):
                scene.provinces[unit.id] += 4
    metadata = report.metadata
    papers = ontology.phrases.matcher("publisher")
    said = " ".join(filter(None, (metadata.publisher, metadata.url)))
    told = {name: 2 for hit in named for name in hit.concept_ids}
    told |= {name: 5 for hit in papers.find(cleaned(said)) for name in hit.concept_ids}
    for name, weight in told.items():
        for unit in scene.units(name, level="province"):
            scene.provinces[unit.id] += weight
    edges = [block for block in report.blocks if block.kind in EDGES][:MASTHEAD]
    masthead = (
        "\n".join(report.clean[b.span.start : b.span.end][:200] for b in edges)
        + "\n"
        + cleaned(metadata.publisher or "")
    )
    for hit in areas.find_names(masthead):
        for unit in one_form_each(u for u in hit.units if u.level == "province" and u.valid(scene.day)):
            scene.provinces[unit.id] += 2


def settle(scene: Scene, told: Counter[str]) -> None:
    """Settle the unit the report is about, and its province. `told` says how often the text calls its own unit by each tier alone."""
    scores = _scores(scene, told)
    best = max(scores, key=lambda key: scores[key], default=None)
    if best is None:
        unit = _likeliest_province(scene)
        scene.main = scene.province = scene.area(unit) if unit else None
        return
    if (bare := _apposed(scene, best, told) or _only_bare(scene, best, told)) is not None:
        scene.main, scene.province = scene.area(bare), scene.area(scene.areas.province_of(bare))
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
    scene.main = Area(tier, cased(text), within=scene.province if level != "province" else None, why=why)


def _apposed(scene: Scene, best: tuple[str, str], told: Counter[str]) -> AreaUnit | None:
    """The district that one of the first sentences says a bare name is, where no other is told with its tier and the text is not the
    province's by its headline or its "toàn tỉnh": "Lâm Khê, huyện ven biển của tỉnh ..."."""
    province = _likeliest_province(scene) if best[0] == "tỉnh" else None
    if province is None or told["tỉnh"]:
        return None
    head = next((block.span for block in scene.report.blocks if block.kind is BlockKind.HEADLINE), None)
    if head is not None and province.name in scene.report.clean[head.start : head.end]:
        return None
    for sentence in scene.report.sentences[:_OPENING]:
        found = _APPOSED.match(scene.report.clean, sentence.start, sentence.end)
        if found is None:
            continue
        named = _of_province(scene, scene.areas.named(found["name"], level="district"), province)
        units = [unit for unit in named if unit.tier == found["tier"]]
        valid = [unit for unit in units if unit.valid(scene.day)] or units
        if len(valid) == 1:
            return valid[0]
    return None


def _only_bare(scene: Scene, best: tuple[str, str], told: Counter[str]) -> AreaUnit | None:
    """The district that a text without a headline calls by its bare name, where the unit told most is told only by a committee's name:
    "Bí thư Thành ủy Lâm Sơn" is a guest's post in a text on Lâm Khê."""
    named = [one for one in scene.found if one.key == best]
    low = scene.report.lower
    if told[best[0]] > len(named) or not all(
        one.name.form is Form.COMMITTEE
        and one.kind is not BlockKind.HEADLINE
        and _OF_POST.search(low, max(0, one.name.span.start - 40), one.name.span.start)
        for one in named
    ):
        return None
    province = _likeliest_province(scene)
    if province is None:
        return None
    counted: Counter[str] = Counter()
    for hit in scene.areas.find_names(scene.report.clean):
        way = _WAY.search(low, max(0, hit.start - 12), hit.start)
        if hit.tier is None and hit.name.lower() != best[1] and way is None:
            units = [unit for unit in hit.units if unit.level == "district"]
            counted.update(unit.id for unit in _of_province(scene, units, province))
    districts = [name for name, times in counted.items() if times > 1]
    return scene.areas.by_id(districts[0]) if len(districts) == 1 and len(named) < counted[districts[0]] else None


def _of_province(scene: Scene, units: Sequence[AreaUnit], province: AreaUnit) -> list[AreaUnit]:
    """The units that lay in a province of this name at any time: a text without a headline often has no date."""
    return [unit for unit in units if scene.areas.province_of(unit).name == province.name]


def _unknown_province(scene: Scene, key: tuple[str, str]) -> Area | None:
    """The province that no gazetteer has but that the text says the unit lies in."""
    for one in scene.found:
        if one.key == key and one.qualified_by is not None and scene.found[one.qualified_by].name.tiers == ("tỉnh",):
            return Area("tỉnh", cased(scene.found[one.qualified_by].text), why="not in the gazetteer")
    return None


def _candidates(scene: Scene, text: str, tier: str) -> list[AreaUnit]:
    if tier == "" or tier not in LEVELS:
        return []
    return scene.units(text, tier)


def _scores(scene: Scene, told: Counter[str]) -> dict[tuple[str, str], float]:
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
    for tier, times in told.items():
        keys = [key for key in scores if key[0] == tier]
        if times and keys:
            factor = 0.3 if tier in ("xã", "phường", "thị trấn") and not after else 0.7
            scores[max(keys, key=lambda key: scores[key])] += min(times, 8) * factor
    for key in _congress_hosts(scene):
        scores[key] += _OF_CONGRESS
    for key, weight in _headline_names(scene, scores):
        scores[key] += weight
    return scores


def _congress_hosts(scene: Scene) -> set[tuple[str, str]]:
    """The communes of whose own congress one of the first sentences tells: "Đảng bộ phường Lâm Khê tổ chức Đại hội"."""
    report = scene.report
    opening = report.sentences[:_OPENING]
    hosts: set[tuple[str, str]] = set()
    for one in scene.found:
        at = one.name.span.start
        if one.name.tiers[0] not in COMMUNE_TIERS or one.name.plural or not report.lower.endswith("đảng bộ ", 0, at):
            continue
        told = next((span for span in opening if span.start <= at < span.end), None)
        if told is not None and report.lower.find("đại hội", told.start, told.end) >= 0:
            hosts.add(one.key)
    return hosts if len(hosts) == 1 else set()


def _hosts(scene: Scene) -> list[Found]:
    """The units that a report may be about: those not listed among others and not named only to say where another lies."""
    units = [one for one in scene.found if one.name.tiers[0] not in VILLAGE_TIERS]
    single = [
        one
        for one in units
        if one.name.form not in (Form.LISTED, Form.LOOSE) and not one.name.plural and not one.qualifies
    ]
    return single or units


def _headline_names(scene: Scene, scores: dict[tuple[str, str], float]) -> list[tuple[tuple[str, str], float]]:
    """Units whose bare names stand in the headline ("Lâm Khê: ..."), with their weight."""
    report = scene.report
    headline = next((block for block in report.blocks if block.kind is BlockKind.HEADLINE), None)
    text = report.clean[headline.span.start : headline.span.end] if headline else (report.metadata.title or "")
    named: list[tuple[tuple[str, str], float]] = []
    low = text.lower()
    with_tier = {one.key for one in scene.found if one.kind is BlockKind.HEADLINE}
    for key in scores:
        if key not in with_tier and next(places(key[1], low, 0, len(low)), None) is not None:
            # Where a province and its capital, or a district and its township, share the name, the tier nearer the district is meant.
            named.append((key, 6.0 if key[0] in DISTRICT_TIERS or scene.day >= REFORM else 3.0))
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


def _choose(scene: Scene, key: tuple[str, str], candidates: list[AreaUnit]) -> tuple[AreaUnit | None, str]:
    """Of units of one name the one meant, by its province and by the communes named; else None and why."""
    if not candidates:
        return None, "not in the gazetteer"
    if len(candidates) == 1:
        return candidates[0], ""
    communes = {one.text for one in scene.found if one.name.tiers[0] in COMMUNE_TIERS}
    weights: dict[str, float] = {}
    for unit in candidates:
        province = scene.areas.province_of(unit)
        weight = float(scene.provinces[province.id]) if unit.level != "province" else 0.0
        for one in scene.found:
            if one.key == key and any(
                above.id in (province.id, unit.parent) for above in scene.units(lies_in(scene, one) or "")
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


def _likeliest_province(scene: Scene) -> AreaUnit | None:
    ranked = scene.provinces.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return scene.areas.by_id(ranked[0][0])

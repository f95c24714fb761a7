"""Which unit each name means: communes inside the report's district or the one named beside them, districts inside its province."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.extract.context import AreaMention
from kg.extract.locating.names import Found, Scene, bare_after, cased, lies_in
from kg.grammar.areas import COMMUNE_TIERS, DISTRICT_TIERS, LEVELS, VILLAGE_TIERS, Form
from kg.model import Area, Span
from kg.text import fold

if TYPE_CHECKING:
    from kg.gazetteer import AreaUnit

_SENTENCE_BREAK = re.compile(r"[.!?\n](?:(?<=\n)\n|(?<!\n)\s)")
_REACH = 1000
"""Characters to either side in which a sentence is taken to end."""
_NEAR = 8
"""Communes named last before a settlement that are looked at."""


def resolved(scene: Scene) -> Iterator[AreaMention]:
    """The units named, resolved, and the bare names in brackets after them; names that only a gazetteer could tell are dropped."""
    communes: list[tuple[int, Area]] = []
    told = _told_with_parent(scene)
    for one in scene.found:
        area = told.get(one.key) if one.qualified_by is None else None
        area = area or _resolve(scene, one, communes)
        if area is None:
            continue
        if area.tier in COMMUNE_TIERS:
            communes.append((one.name.span.end, area))
        yield AreaMention(one.name.span, area)
        if one.qualified_by is None and (bare := _bare_mention(scene, one, area)):
            yield bare


def _told_with_parent(scene: Scene) -> dict[tuple[str, str], Area]:
    """The communes that the report names once with the unit they lie in, by tier and name: "thị trấn Đông Phú (Quế Sơn)" says of the next
    "thị trấn Đông Phú" where it lies."""
    told: dict[tuple[str, str], Area] = {}
    several: set[tuple[str, str]] = set()
    for one in scene.found:
        if one.name.tiers[0] not in COMMUNE_TIERS or lies_in(scene, one) is None:
            continue
        area = _resolve(scene, one, ())
        if area is None or area.id is None or told.setdefault(one.key, area) != area:
            several.add(one.key)
    return {key: area for key, area in told.items() if key not in several}


def _bare_mention(scene: Scene, one: Found, area: Area) -> AreaMention | None:
    """The unit that a bare name right after another names as the one that it lies in: huyện Lương Sơn ([Hòa Bình])."""
    text = bare_after(scene, one)
    if text is None:
        return None
    clean = scene.report.clean
    start = clean.index(text, one.name.span.end)
    level = "province" if area.tier in DISTRICT_TIERS else None
    for unit in scene.units(text, level=level):
        if unit.level != "commune" and (area.within is None or area.within.id == unit.id or area.id is None):
            return AreaMention(Span(start, start + len(text)), scene.area(unit))
    return None


def _resolve(scene: Scene, one: Found, communes: Sequence[tuple[int, Area]]) -> Area | None:
    tier = one.name.tiers[0]
    if tier in VILLAGE_TIERS:
        return Area(tier, one.text, within=_village_within(scene, one, communes), why="settlements have no code")
    found = [(unit, t) for t in one.name.tiers for unit in scene.units(one.text, t)]
    units = [unit for unit, _ in found]
    level = LEVELS[tier][-1]
    parent = lies_in(scene, one)
    if main := _same_as_main(scene, one, tier):
        return main
    if len(one.name.tiers) > 1 and not units:
        return None
    if any(unit.level == "province" for unit in units) and not any(unit.level == "district" for unit in units):
        return scene.area(units[0])
    if tier == "tỉnh":
        return Area(tier, cased(one.text), why="not in the gazetteer")
    if level == "commune" or one.name.tiers[0] in COMMUNE_TIERS:
        return _resolve_commune(scene, one, units, parent)
    return _resolve_district(scene, one, units, parent)


def _same_as_main(scene: Scene, one: Found, tier: str) -> Area | None:
    main = scene.main
    if main is None or main.tier != tier or main.name.lower() != one.text.lower():
        return None
    return main if main.name == one.text or fold(main.name) == fold(one.text) else None


def _resolve_district(scene: Scene, one: Found, units: list[AreaUnit], parent: str | None) -> Area | None:
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
    return Area(tier, cased(one.text), within=within, why=why)


def _resolve_commune(scene: Scene, one: Found, units: list[AreaUnit], parent: str | None) -> Area | None:
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
            return Area(tier, cased(one.text), why=f"{len(inside)} units of this name in {above.label}")
        if holder is None and (elsewhere := _in_another(scene, units, above)) is not None:
            return scene.area(elsewhere, one.text)
        other = [
            unit
            for unit in units
            if scene.province and scene.province.id and scene.areas.lies_in(unit, scene.province.id)
        ]
        why = f"not in the gazetteer under {above.label}" + (
            f"; {len(other)} elsewhere in the province" if other else ""
        )
        return Area(tier, cased(one.text), within=above, why=why)
    if one.name.form is Form.LOOSE:
        return None
    return Area(tier, cased(one.text), within=above, why="the unit it lies in is not settled")


def _in_another(scene: Scene, units: list[AreaUnit], above: Area) -> AreaUnit | None:
    """The one commune of a name that lies in another district that the report names, where the report's own has none of the name."""
    if not units:
        return None
    named = {
        unit.id
        for other in scene.found
        if other.name.tiers[0] in DISTRICT_TIERS
        for unit in scene.units(other.text, other.name.tiers[0], "district")
        if unit.id != above.id
    }
    inside = [unit for unit in units if unit.parent in named]
    return inside[0] if len(inside) == 1 else None


def _near(scene: Scene, one: Found, units: list[AreaUnit]) -> list[AreaUnit]:
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
        if other.name.tiers[0] in DISTRICT_TIERS
    }
    near = [unit for unit in units if scene.areas.by_id(unit.parent).name.lower() in districts]
    return near or units


def _place(one: Found) -> int:
    return one.name.span.start


def _holder(scene: Scene, parent: str) -> Area | None:
    """The district (or province, after July 2025) of this name that communes are said to lie in."""
    if scene.main and fold(scene.main.name) == fold(parent):
        return scene.main
    units = [unit for unit in scene.units(parent) if unit.level != "commune"]
    if len(units) > 1 and scene.province and scene.province.id:
        units = [unit for unit in units if scene.areas.province_of(unit).id == scene.province.id]
    return scene.area(units[0], parent) if len(units) == 1 else None


def _upper(scene: Scene) -> Area | None:
    """The unit that communes named without more lie in: the report's district, or its province where that has none."""
    main = scene.main
    if main is None:
        return scene.province
    if main.tier in COMMUNE_TIERS:
        return main.within or scene.province
    return main


def _village_within(scene: Scene, one: Found, communes: Sequence[tuple[int, Area]]) -> Area | None:
    """The commune named right after a settlement, or last before it in its sentence, or alone before it in its paragraph; else the report's
    own unit. `communes` are those named before it, each with where its name ends."""
    if one.qualified_by is not None:
        after = scene.found[one.qualified_by]
        if after.name.tiers[0] not in VILLAGE_TIERS:
            return _resolve(scene, after, ())
    clean, at = scene.report.clean, one.name.span.start
    near = [(end, area) for end, area in communes[-_NEAR:] if at - end < _REACH and clean.find("\n", end, at) < 0]
    if near and (len({area for _, area in near}) == 1 or not _SENTENCE_BREAK.search(clean, near[-1][0], at)):
        return near[-1][1]
    return scene.main

"""The areas that claims speak of, with the units around them."""

from __future__ import annotations

from collections.abc import Iterable

from kg.entities import AreaEntity
from kg.gazetteer import AreaUnit, Gazetteer
from kg.iri import area_name
from kg.model import NATION, Area


def province_of(area: Area | None) -> Area | None:
    """The topmost unit around an area: a province, or the nation; None where no province is known.

    >>> province_of(Area("xã", "A", within=Area("tỉnh", "B"))).label
    'tỉnh B'
    """
    if area is None or area == NATION:
        return area
    while area.within is not None and area.within != NATION:
        area = area.within
    return area if area.tier == "tỉnh" or area.id is not None or area.tier == "thành phố" else None


def describe_areas(areas: Iterable[Area], gazetteer: Gazetteer) -> tuple[AreaEntity, ...]:
    """The areas with all units around them, those that took them over and those they took over, each once, sorted by identity."""
    found: dict[str, AreaEntity] = {}
    named = sorted(areas, key=_order)
    waiting = [*_before(named, gazetteer), *named]
    while waiting:
        area = waiting.pop()
        name = area_name(area)
        if name in found:
            continue
        entity = found[name] = _entity(area, gazetteer)
        waiting += [one for one in (entity.area.within, *entity.successors) if one is not None]
    return tuple(found[name] for name in sorted(found))


def _entity(area: Area, gazetteer: Gazetteer) -> AreaEntity:
    if area.id is None or area == NATION:
        return AreaEntity(area)
    unit = gazetteer.by_id(area.id)
    official = gazetteer.area(unit)
    if official.within is None:
        official = Area(official.tier, official.name, official.id, official.code, NATION)
    successors = tuple(gazetteer.area(one) for one in gazetteer.successors(unit))
    return AreaEntity(official, unit.valid_from or None, unit.valid_to or None, successors, gazetteer.continued(unit))


def _before(areas: Iterable[Area], gazetteer: Gazetteer) -> list[Area]:
    """The units that went into the areas, step by step back, each once; not what else those went into."""
    units: dict[str, AreaUnit] = {}
    waiting = [gazetteer.by_id(area.id) for area in areas if area.id is not None and area != NATION]
    while waiting:
        for unit in gazetteer.predecessors(waiting.pop()):
            if unit.id not in units:
                units[unit.id] = unit
                waiting.append(unit)
    return [gazetteer.area(units[unit_id]) for unit_id in sorted(units)]


def _order(area: Area) -> tuple[str, str]:
    return area_name(area), area.why or ""

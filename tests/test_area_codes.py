"""Every unit that a report names is resolved to its official code as of the report's date, and none to a wrong one.

What is right is worked out from the gold alone: the unit of that tier and name inside the unit it is said to lie in, on the report's date.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.extract import extract
from kg.gazetteer import AreaUnit, Gazetteer
from kg.model import PlaceClaim
from kg.ontology import Ontology
from kg.read import read_report
from kg.sameness import area as named
from kg.sameness import same_area
from tests.corpora import SHARED
from tests.readings import ROOT

CORPORA = {
    "the example reports": (ROOT / "seeds/gold", ROOT / "seeds"),
    "the real reports": (SHARED / "gold", SHARED / "seeds"),
    "the made-up reports": (SHARED / "dev/gold", SHARED / "dev/texts"),
}
SHARE = 0.99  # of the units that the gold settles


def on_day(published: str | None) -> date:
    """The last day that a date of any precision allows; without one, a day on which there were districts."""
    if published is None:
        return date(2021, 12, 28)
    year, month, day = (published + "-12-28"[len(published) - 4 :]).split("-")
    return date(int(year), int(month), int(day))


def settled(areas: Gazetteer, place: dict[str, Any], report: dict[str, Any]) -> AreaUnit | None:
    """The one unit that a place of the gold can be; None where there is none or more than one."""
    day = on_day(report.get("published"))
    (province,) = _units(areas, report["province"], day, None) or (None,)
    if province is None:
        return None
    if not place.get("within"):
        found = _units(areas, place["name"], day, None)
    else:
        above = _units(areas, place["within"], day, None if _is_province(areas, place["within"], day) else province)
        found = _units(areas, place["name"], day, above[0]) if len(above) == 1 else []
    return found[0] if len(found) == 1 else None


def _is_province(areas: Gazetteer, label: str, day: date) -> bool:
    return any(unit.level == "province" for unit in _units(areas, label, day, None))


def _units(areas: Gazetteer, label: str, day: date, above: AreaUnit | None) -> list[AreaUnit]:
    tier, name = named(label)
    level = "province" if above is None else None
    return areas.named(name, tier=tier, level=level, within=above.id if above else None, on=day)


def outcomes(gold: Path, texts: Path, ontology: Ontology) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Yield report, place, right code (None where the gold does not settle it) and found code (None where none was found)."""
    for file in sorted(gold.glob("*.json")):
        wanted = json.loads(file.read_text("utf-8"))
        (path,) = texts.glob(f"{file.stem}.*")
        reading = extract(read_report(path), ontology)
        claimed = [claim.area for claim in reading.claims if isinstance(claim, PlaceClaim)]
        about = wanted["report"] if isinstance(wanted["report"], dict) else {}
        for place in wanted["places"]:
            unit = settled(ontology.areas, place, about) if about.get("province") else None
            found = [area for area in claimed if same_area(area.written_label, place["name"])]
            code = next((area.code for area in found if area.code), None)
            if found or not place.get("optional"):
                yield file.stem, place["name"], unit.code if unit else None, code


@pytest.mark.parametrize("corpus", CORPORA)
def test_units_are_resolved_to_their_codes_and_none_to_a_wrong_one(corpus: str, ontology: Ontology) -> None:
    gold, texts = CORPORA[corpus]
    if not gold.is_dir():
        pytest.skip(f"{corpus} are not here: {gold} is missing")
    every = list(outcomes(gold, texts, ontology))
    resolvable = [one for one in every if one[2] is not None]
    assert len(resolvable) >= 0.9 * len(every)
    assert [one for one in resolvable if one[3] not in (None, one[2])] == []
    right = sum(one[2] == one[3] for one in resolvable)
    assert right >= SHARE * len(resolvable), [one for one in resolvable if one[2] != one[3]]

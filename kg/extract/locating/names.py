"""The names of units in a report as they are found: each with the block it stands in and the name beside it that says where it lies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.locating.tiers import TIERS
from kg.grammar.areas import VILLAGE_TIERS, Form, UnitName, find_unit_names
from kg.model import READABLE, Area, Block, BlockKind, Report
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
EDGES = (BlockKind.BOILERPLATE, BlockKind.BYLINE)
MASTHEAD = 6
"""Blocks at the head of a page in which its publisher is looked for."""
_BARE_END = re.compile(r"[,.;)\n:]|\s[^\W\dA-ZÀ-Ỹ]")


@dataclass(frozen=True, slots=True)
class Found:
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
class Scene:
    """What is known of a report while its units are being resolved."""

    report: Report
    areas: Gazetteer
    day: date
    found: list[Found] = field(default_factory=list)
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
            return one_form_each(now)
        return one_form_each(
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
        if "-" in written and written.replace(" ", "") == unit.name.replace(" ", ""):
            return area  # Phan Rang-Tháp Chàm
        spelled = fold(written) == fold(unit.name) or self.areas.are_one_name(written, unit.name)
        return replace(area, written=" ".join(written.split())) if spelled else area


def day_of(report: Report) -> date:
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


def find_all(report: Report, told: Counter[str], openings: Sequence[int], ontology: Ontology) -> Iterator[Found]:
    """Yield the unit names of the readable blocks; those of the masthead before them, where the text calls its own unit by the tier alone,
    as often as `told`. `openings` are the places where a name may begin."""
    readable = [block for block in report.blocks if block.kind in READABLE]
    found = [one for block in readable for one in _find_in(report, block, ontology, openings)]
    tier = _tier_told(told)
    if tier is not None and not any(tier in one.name.tiers for one in found):
        above = list(find_in_masthead(report, ontology))
        if any(tier in one.name.tiers and one.name.known for one in above):
            yield from above
    yield from found


def find_in_masthead(report: Report, ontology: Ontology) -> Iterator[Found]:
    """Yield the unit names of the furniture above the text, where a page says whose it is."""
    first = next((block.span.start for block in report.blocks if block.kind in READABLE), 0)
    masthead = [block for block in report.blocks if block.kind in EDGES and block.span.end <= first][:MASTHEAD]
    for block in masthead:
        yield from _find_in(report, block, ontology)


def _find_in(
    report: Report, block: Block, ontology: Ontology, openings: Sequence[int] | None = None
) -> Iterator[Found]:
    """Yield the unit names of one block."""
    start, end = block.span.start, block.span.end
    for name in find_unit_names(report.clean, report.lower, start, end, ontology, openings):
        yield Found(name, " ".join(report.clean[name.name.start : name.name.end].split()), block.kind)


def _tier_told(told: Counter[str]) -> str | None:
    """The tier that a text calls its own unit by most often, None where none is told twice."""
    tier = max(TIERS, key=lambda one: told[one])
    return tier if told[tier] > 1 else None


def linked(report: Report, found: list[Found]) -> list[Found]:
    """The names found, each knowing the name right after it that says where it lies."""
    for index, (one, after) in enumerate(pairwise(found)):
        between = report.clean[one.name.span.end : after.name.span.start]
        if after.name.form in (Form.LISTED, Form.LOOSE) or len(between) > 20 or not _LEADS_TO.fullmatch(between):
            continue
        if _rank(after.name.tiers[0]) < _rank(one.name.tiers[0]):
            one = found[index]  # it may qualify the one before
            found[index] = Found(one.name, one.text, one.kind, index + 1, one.qualifies)
            found[index + 1] = Found(after.name, after.text, after.kind, after.qualified_by, True)
    # In "các xã A, B (huyện C)" the words on where it lies hold for the whole row.
    for index in range(len(found) - 1, 0, -1):
        one, before = found[index], found[index - 1]
        listed = one.name.form in (Form.LISTED, Form.LOOSE) and before.name.tiers == one.name.tiers
        if listed and one.qualified_by is not None and before.qualified_by is None:
            found[index - 1] = replace(before, qualified_by=one.qualified_by)
    return found


def _rank(tier: str) -> int:
    return {"tỉnh": 0, "thành phố": 1, "huyện": 2, "quận": 2, "thị xã": 2}.get(tier, 4 if tier in VILLAGE_TIERS else 3)


def bare_after(scene: Scene, one: Found) -> str | None:
    """The bare name in "huyện Lâm Khê (Hoàng Giang)" or "huyện Lâm Khê, Hoàng Giang", where the gazetteer knows it."""
    at = one.name.span.end
    if at not in scene.told_after:
        scene.told_after[at] = _read_bare_after(scene, one)
    return scene.told_after[at]


def _read_bare_after(scene: Scene, one: Found) -> str | None:
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


def lies_in(scene: Scene, one: Found) -> str | None:
    """The name of the unit that the words right after a name say it lies in."""
    if one.qualified_by is not None:
        return scene.found[one.qualified_by].text
    return bare_after(scene, one)


def cased(text: str) -> str:
    """A name in capitals throughout as names are usually written."""
    return text.title() if text.isupper() and len(text) > 3 else text


def one_form_each(units: Iterable[AreaUnit]) -> list[AreaUnit]:
    """Of the forms of one unit (same code, before July 2025) only the latest."""
    latest: dict[tuple[str, bool], AreaUnit] = {}
    for unit in units:
        key = unit.code, unit.vintage >= "2025"
        if key not in latest or latest[key].vintage < unit.vintage:
            latest[key] = unit
    return list(latest.values())

"""Administrative units of Vietnam: looked up by name, found in texts, with their superiors, successors and days of validity."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

import ahocorasick_rs

from kg.model import Area
from kg.text import clean, lower

COLUMNS = ("id", "vintage", "code", "tier", "level", "name", "parent", "valid_from", "valid_to", "successors")
LEVELS = ("province", "district", "commune")
REFORM = "2025"
"""The first vintage of the units of two tiers; codes of older vintages mean the same unit in each, those of this one and later do not."""

_DASH = re.compile(r" ?- ?")
_NO_TIERS: frozenset[str] = frozenset()

# How the tier word of a province or district is written before its name; the name may follow a stop without a blank.
TIER_FORMS: Mapping[str, tuple[str, ...]] = {
    "tỉnh": ("tỉnh ",),
    "thành phố": ("thành phố ", "tp. ", "tp.", "tp "),
    "huyện": ("huyện ", "h. ", "h."),
    "thị xã": ("thị xã ", "tx. ", "tx.", "tx "),
    "quận": ("quận ", "q. ", "q."),
}


@dataclass(frozen=True, slots=True)
class AreaUnit:
    """One administrative unit as long as its code, tier, name and superior stay the same.

    `valid_from` and `valid_to` are ISO days, "" where open; both may be wider than the truth, never narrower.
    """

    id: str
    vintage: str
    code: str
    tier: str
    level: str
    name: str
    parent: str
    valid_from: str
    valid_to: str
    successors: tuple[str, ...]

    @property
    def label(self) -> str:
        """Tier and name: huyện Hương Khê."""
        return f"{self.tier} {self.name}"

    def valid(self, on: date | None) -> bool:
        """True where the unit may have existed on the day; always where no day is given."""
        if on is None:
            return True
        day = on.isoformat()
        return (not self.valid_from or self.valid_from <= day) and (not self.valid_to or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class AreaHit:
    """A name of a province or district in a text. `tier` is the tier word written before it, None for a bare name; `name_start` is
    the offset of the name itself; `units` are all units that may be meant, of all vintages."""

    start: int
    end: int
    name_start: int
    tier: str | None
    name: str
    units: tuple[AreaUnit, ...]


@dataclass(frozen=True)
class Gazetteer:
    """All units, provinces and districts at once, communes when the first is asked for."""

    upper: Mapping[str, AreaUnit]
    commune_lines: Sequence[str]
    aliases: Mapping[str, tuple[str, str]]  # key of the other name -> level, name
    swaps: tuple[tuple[str, str], ...] = ()

    def by_id(self, unit_id: str) -> AreaUnit:
        """The unit with this id; KeyError where there is none."""
        return self.upper[unit_id] if unit_id in self.upper else self._communes[unit_id]

    def named(
        self,
        name: str,
        *,
        level: str | None = None,
        tier: str | None = None,
        within: str | None = None,
        on: date | None = None,
    ) -> list[AreaUnit]:
        """The units of this name: marks count, capitals do not. `within` is the id of a unit they lie in.

        >>> from kg.ontology import load_ontology
        >>> [unit.id for unit in load_ontology().areas.named("Hương Khê", level="district")]
        ['2020-444']
        """
        key = self._key(name)
        levels = LEVELS if level is None else (level,)
        keys = {key}
        other = self.aliases.get(key)
        if other and other[0] in levels:
            keys.add(self._key(other[1]))
        found: list[AreaUnit] = []
        for one in sorted(keys):
            if "province" in levels or "district" in levels:
                found += [unit for unit in self._upper_by_name.get(one, ()) if unit.level in levels]
            if "commune" in levels:
                found += self._communes_by_name.get(one, ())
        return [
            unit
            for unit in found
            if (tier is None or unit.tier == tier) and unit.valid(on) and (within is None or self.lies_in(unit, within))
        ]

    def are_one_name(self, one: str, other: str) -> bool:
        """True for two spellings of one name: Đắc Hà and Đắk Hà, Phan Rang-Tháp Chàm and Phan Rang - Tháp Chàm."""
        return self._key(one) == self._key(other)

    def tiers_of(self, name: str) -> frozenset[str]:
        """The tiers of all units of this name, of whatever level."""
        key = self._key(name)
        tiers = self._tiers_by_name.get(key, _NO_TIERS)
        other = self.aliases.get(key)
        return tiers | self._tiers_by_name.get(self._key(other[1]), _NO_TIERS) if other else tiers

    def lies_in(self, unit: AreaUnit, within: str) -> bool:
        """True where one of the unit's superiors is the one given, in any of its forms before July 2025."""
        vintage, _, code = within.partition("-")
        after = vintage >= REFORM
        return any((one.vintage >= REFORM) == after and one.code == code for one in self.superiors(unit))

    def superiors(self, unit: AreaUnit) -> list[AreaUnit]:
        """The units above, the nearest first."""
        found: list[AreaUnit] = []
        while unit.parent:
            unit = self.upper[unit.parent]
            found.append(unit)
        return found

    def province_of(self, unit: AreaUnit) -> AreaUnit:
        """The province the unit lies in, or the unit itself where it is one."""
        return unit if unit.level == "province" else self.superiors(unit)[-1]

    def children(self, unit: AreaUnit, on: date | None = None) -> list[AreaUnit]:
        """The units right below, those that may have existed on the day where one is given."""
        return [one for one in self._below.get((unit.vintage >= REFORM, unit.code), ()) if one.valid(on)]

    def successors(self, unit: AreaUnit) -> list[AreaUnit]:
        """The units that took over the area of this one."""
        return [self.by_id(one) for one in unit.successors]

    def predecessors(self, unit: AreaUnit) -> list[AreaUnit]:
        """The units whose area, or a part of it, this one took over."""
        return [self.by_id(one) for one in self._before.get(unit.id, ())]

    def continued(self, unit: AreaUnit) -> bool:
        """True where one unit took over the whole area of this one and nothing else: figures of both can be compared.

        >>> from kg.ontology import load_ontology
        >>> areas = load_ontology().areas
        >>> areas.continued(areas.by_id("2019-088")), areas.continued(areas.by_id("2020-444"))
        (True, False)
        """
        if len(unit.successors) != 1 or self._before[unit.successors[0]] != (unit.id,):
            return False
        after = self.by_id(unit.successors[0])
        # A unit that was there before, and took this one in, goes on under its own code.
        return after.code == unit.code and bool(after.valid_from)

    def area(self, unit: AreaUnit) -> Area:
        """The unit as claims hold it, with all units above."""
        found = self._areas.get(unit.id)
        if found is None:
            within = self.area(self.upper[unit.parent]) if unit.parent else None
            found = self._areas[unit.id] = Area(unit.tier, unit.name, unit.id, unit.code, within)
        return found

    def find(self, cleaned: str, lowered: str | None = None) -> list[AreaHit]:
        """Provinces and districts named with their tier word ("huyện Hương Khê", "TP.Vinh"), in order, none overlapping."""
        return self._find(self._with_tier, cleaned, lowered)

    def find_names(self, cleaned: str, lowered: str | None = None) -> list[AreaHit]:
        """Names of provinces and districts, with or without a tier word before them; a bare number is no name."""
        return self._find(self._bare, cleaned, lowered)

    def _find(self, index: _NameIndex, cleaned: str, lowered: str | None) -> list[AreaHit]:
        low = lower(cleaned) if lowered is None else lowered
        found: list[tuple[int, int, int]] = []
        for number, start, end in index.automaton.find_matches_as_indexes(low, overlapping=True):
            begin = start + index.prefixes[number]
            if _stands_alone(cleaned, start, end) and _is_name(cleaned[begin:end]):
                found.append((start, -end, number))
        found.sort()
        hits: list[AreaHit] = []
        for start, minus, number in found:
            if not hits or start >= hits[-1].end:
                tier, key = index.meanings[number]
                units = self._upper_by_name.get(key, ())
                units = tuple(unit for unit in units if tier is None or unit.tier == tier)
                hits.append(AreaHit(start, -minus, start + index.prefixes[number], tier, units[0].name, units))
        return hits

    @cached_property
    def _areas(self) -> dict[str, Area]:
        return {}

    @cached_property
    def _upper_by_name(self) -> dict[str, tuple[AreaUnit, ...]]:
        return _grouped((self._table_key(unit.name), unit) for unit in self.upper.values())

    @cached_property
    def _communes(self) -> dict[str, AreaUnit]:
        return {unit.id: unit for unit in map(_unit, csv.reader(self.commune_lines))}

    @cached_property
    def _below(self) -> dict[tuple[bool, str], list[AreaUnit]]:
        """Units by the order and code of their superior."""
        found: dict[tuple[bool, str], list[AreaUnit]] = {}
        for unit in (*self.upper.values(), *self._communes.values()):
            if unit.parent:
                found.setdefault((unit.vintage >= REFORM, unit.parent.partition("-")[2]), []).append(unit)
        return found

    @cached_property
    def _before(self) -> dict[str, tuple[str, ...]]:
        """Ids of the units before, by the id of the one that took them over."""
        found: dict[str, list[str]] = {}
        for unit in (*self.upper.values(), *self._communes.values()):
            for after in unit.successors:
                found.setdefault(after, []).append(unit.id)
        return {after: tuple(sorted(before)) for after, before in found.items()}

    @cached_property
    def _communes_by_name(self) -> dict[str, tuple[AreaUnit, ...]]:
        return _grouped((self._table_key(unit.name), unit) for unit in self._communes.values())

    @cached_property
    def _tiers_by_name(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for key, units in (*self._upper_by_name.items(), *self._communes_by_name.items()):
            found.setdefault(key, set()).update(unit.tier for unit in units)
        return {key: frozenset(tiers) for key, tiers in found.items()}

    @cached_property
    def _names(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """How a name is written, the key of its units, and their tier words."""
        found: list[tuple[str, str, tuple[str, ...]]] = []
        for key, units in self._upper_by_name.items():
            tiers = tuple(dict.fromkeys(unit.tier for unit in units))
            written = dict.fromkeys(text for unit in units for text in _variants(lower(clean(unit.name)), self.swaps))
            found += [(text, key, tiers) for text in written]
        for alias, (level, name) in self.aliases.items():
            units = tuple(unit for unit in self._upper_by_name.get(self._key(name), ()) if unit.level == level)
            if units:
                tiers = tuple(dict.fromkeys(unit.tier for unit in units))
                found += [(text, self._key(name), tiers) for text in _variants(alias, ())]
        return found

    @cached_property
    def _with_tier(self) -> _NameIndex:
        entries: list[tuple[str, int, str | None, str]] = []
        for text, key, tiers in self._names:
            entries += [(form + text, len(form), tier, key) for tier in tiers for form in TIER_FORMS[tier]]
            # An alias that begins with its tier word (TP.HCM) needs none before it.
            if text.startswith("tp"):
                entries.append((text, 0, "thành phố", key))
        return _NameIndex.of(entries)

    @cached_property
    def _bare(self) -> _NameIndex:
        return _NameIndex.of([(text, 0, None, key) for text, key, _ in self._names if not text.isdigit()])

    def _key(self, name: str) -> str:
        return self._keys(name)

    @cached_property
    def _keys(self) -> Callable[[str], str]:
        """The key of a name, kept for the names asked for last: a report says few names often."""
        return lru_cache(maxsize=4096)(lambda name: self._table_key(lower(clean(name)).replace("' ", "'")))

    def _table_key(self, name: str) -> str:
        """As `_key` for names of the table, whose tone marks and apostrophes stand as they should; saves half the time."""
        text = _DASH.sub("-", name) if "-" in name else name
        usual = self._usual
        return " ".join([usual.get(syllable, syllable) for syllable in text.lower().split()])

    @cached_property
    def _usual(self) -> dict[str, str]:
        return dict(self.swaps)


@dataclass(frozen=True)
class _NameIndex:
    automaton: ahocorasick_rs.AhoCorasick
    prefixes: list[int]
    meanings: list[tuple[str | None, str]]

    @staticmethod
    def of(entries: Iterable[tuple[str, int, str | None, str]]) -> _NameIndex:
        """The index of entries: text, length of the tier word in it, tier, key of the name."""
        unique = {text: (prefix, (tier, key)) for text, prefix, tier, key in entries}
        automaton = ahocorasick_rs.AhoCorasick(list(unique), matchkind=ahocorasick_rs.MatchKind.Standard)
        return _NameIndex(
            automaton, [prefix for prefix, _ in unique.values()], [meaning for _, meaning in unique.values()]
        )


def load_areas(folder: Path) -> Gazetteer:
    """The gazetteer made of `areas.csv`, `area-aliases.csv` and the spellings in `spellings.toml` of the folder."""
    import tomllib

    lines = (folder / "areas.csv").read_text("utf-8").splitlines()
    if tuple(lines[0].split(",")) != COLUMNS:
        raise ValueError(f"{folder / 'areas.csv'}: columns must be {', '.join(COLUMNS)}")
    first = next((n for n, line in enumerate(lines) if ",commune," in line), len(lines))
    upper = {unit.id: unit for unit in map(_unit, csv.reader(lines[1:first]))}
    spellings = tomllib.loads((folder / "spellings.toml").read_text("utf-8"))
    swaps = tuple((written, usual) for usual, written in spellings["syllables"] + spellings["area_syllables"])
    with (folder / "area-aliases.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        aliases = {_DASH.sub("-", lower(clean(row["alias"]))): (row["level"], row["name"]) for row in rows}
    return Gazetteer(upper, lines[first:], aliases, swaps)


def _unit(row: list[str]) -> AreaUnit:
    unit_id, vintage, code, tier, level, name, parent, valid_from, valid_to, after = row
    successors = tuple(after.split("|")) if after else ()
    return AreaUnit(unit_id, vintage, code, tier, level, name, parent, valid_from, valid_to, successors)


def _grouped(pairs: Iterable[tuple[str, AreaUnit]]) -> dict[str, tuple[AreaUnit, ...]]:
    groups: dict[str, list[AreaUnit]] = {}
    for key, unit in pairs:
        groups.setdefault(key, []).append(unit)
    return {key: tuple(units) for key, units in groups.items()}


def _variants(text: str, swaps: Iterable[tuple[str, str]]) -> list[str]:
    """The name, also with and without spaces round a dash, and with its other spellings."""
    found = [text]
    if "-" in text:
        found += [_DASH.sub("-", text), _DASH.sub(" - ", text)]
    for written, usual in swaps:
        pattern = re.compile(rf"(?<!\w){usual}(?!\w)")
        found += [pattern.sub(written, one) for one in found if pattern.search(one)]
    return list(dict.fromkeys(found))


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start == 0 or not text[start - 1].isalnum()
    return before and (end == len(text) or not text[end].isalnum())


def _is_name(written: str) -> bool:
    """True where every syllable has a capital or is a number: "Hà Trung", "10", "Cư M'gar" but not "chợ mới"."""
    return all(
        word[0].isupper() or word[0].isdigit() or not word[0].isalpha() for word in written.replace("-", " ").split()
    )

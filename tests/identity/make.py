"""Draws position claims from the careers of careers.txt, always the same ones, into claims.csv."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from kg.gazetteer import Gazetteer
from kg.ontology import load_ontology
from kg.text import fold

HERE = Path(__file__).parent
COUNT = 300
SEED = 4
COLUMNS = (
    "report",
    "dated",
    "about",
    "person",
    "written",
    "role_id",
    "body_id",
    "role",
    "body",
    "area",
    "mode",
    "since",
)

# Code of a post -> role and kind of body as concepts, and their words.
CODES = {
    "BT": ("party-secretary", "rural-district-party-committee", "Bí thư", "Huyện ủy"),
    "PBT": ("party-deputy-secretary", "rural-district-party-committee", "Phó Bí thư", "Huyện ủy"),
    "CT": ("committee-chair", "rural-district-peoples-committee", "Chủ tịch", "UBND huyện"),
    "PCT": ("committee-vice-chair", "rural-district-peoples-committee", "Phó Chủ tịch", "UBND huyện"),
    "HD": ("council-chair", "district-council", "Chủ tịch", "HĐND huyện"),
    "MTH": ("front-chair", "front-district", "Chủ tịch", "Ủy ban MTTQ huyện"),
    "HND": ("farmers-union-chair", "farmers-union", "Chủ tịch", "Hội Nông dân huyện"),
    "CA": ("district-police-chief", "district-police", "Trưởng", "Công an huyện"),
    "TPNV": ("division-head", "division-home-affairs", "Trưởng phòng", "Phòng Nội vụ huyện"),
    "TPTC": ("division-head", "division-finance-planning", "Trưởng phòng", "Phòng Tài chính - Kế hoạch huyện"),
    "TPGD": ("division-head", "division-education", "Trưởng phòng", "Phòng Giáo dục và Đào tạo huyện"),
    "BTX": ("party-secretary", "commune-party-committee", "Bí thư", "Đảng ủy xã"),
    "CTX": ("committee-chair", "commune-peoples-committee", "Chủ tịch", "UBND xã"),
    "PCTX": ("committee-vice-chair", "commune-peoples-committee", "Phó Chủ tịch", "UBND xã"),
    "TUV": ("party-committee-member", "provincial-party-committee", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh"),
    "UVTVTU": ("party-standing-committee-member", "party-standing-committee", "Ủy viên", "Ban Thường vụ Tỉnh ủy"),
    "PCTT": ("committee-vice-chair", "provincial-peoples-committee", "Phó Chủ tịch", "UBND tỉnh"),
    "MTT": ("front-chair", "front-province", "Chủ tịch", "Ủy ban MTTQ tỉnh"),
    "CVPTU": ("chief-party-office", "party-committee-office", "Chánh Văn phòng", "Tỉnh ủy"),
    "TBTC": ("head-organisation-commission", "party-organisation-commission", "Trưởng ban", "Ban Tổ chức Tỉnh ủy"),
    "PTBTC": ("deputy-head-organisation-commission", "party-organisation-commission", "Phó Trưởng ban", "Ban Tổ chức Tỉnh ủy"),
    "TBTG": ("head-propaganda-commission", "party-propaganda-commission", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy"),
    "PTBTG": ("deputy-head-propaganda-commission", "party-propaganda-commission", "Phó Trưởng ban", "Ban Tuyên giáo Tỉnh ủy"),
    "TBDV": ("head-mass-mobilisation-commission", "party-mass-mobilisation-commission", "Trưởng ban", "Ban Dân vận Tỉnh ủy"),
    "TBNC": ("head-internal-affairs-commission", "party-internal-affairs-commission", "Trưởng ban", "Ban Nội chính Tỉnh ủy"),
    "GDNN": ("department-director", "department-agriculture", "Giám đốc", "Sở Nông nghiệp và Phát triển nông thôn"),
    "GDTC": ("department-director", "department-finance", "Giám đốc", "Sở Tài chính"),
    "GDGD": ("department-director", "department-education", "Giám đốc", "Sở Giáo dục và Đào tạo"),
    "GDKH": ("department-director", "department-planning", "Giám đốc", "Sở Kế hoạch và Đầu tư"),
    "GDXD": ("department-director", "department-construction", "Giám đốc", "Sở Xây dựng"),
    "PGDKH": ("department-deputy-director", "department-planning", "Phó Giám đốc", "Sở Kế hoạch và Đầu tư"),
    "PGDGD": ("department-deputy-director", "department-education", "Phó Giám đốc", "Sở Giáo dục và Đào tạo"),
}  # fmt: skip

# Tone marks in the other place, and i for y: how another paper writes the same name.
OTHER_TONES = {"òa": "oà", "úy": "uý", "ủy": "uỷ", "òe": "oè", "ọa": "oạ"}
OTHER_VOWELS = {"Sỹ": "Sĩ", "Lý": "Lí", "Mỹ": "Mĩ", "Kỷ": "Kỉ", "Quý": "Quí"}


@dataclass(frozen=True, order=True)
class Stint:
    """One or several posts of a person for some years. `moved` is true where a report tells how it came about."""

    person: int
    name: str
    codes: tuple[str, ...]
    area: str
    province: str
    first: int
    last: int
    moved: bool
    number: int


def read_careers(areas: Gazetteer) -> list[Stint]:
    """The stints of all people, in the order of the file."""
    lines = [line for line in (HERE / "careers.txt").read_text("utf-8").splitlines() if ";" in line and line[0] != "#"]
    stints: list[Stint] = []
    for person, line in enumerate(lines, 1):
        name, rest = (part.strip() for part in line.split(";", 1))
        number = 0
        for part in rest.split("|"):
            home, posts = (one.strip() for one in part.split(";"))
            (province,) = areas.named(home, level="province", on=date(2018, 1, 1))
            for mark, codes, place, years in re.findall(r"([>,]?)\s*([A-Z+]+)(?:@([^>,]+?))?\s+(\d{4}-\d{4})", posts):
                area = province.id
                for level, one in zip(("district", "commune"), place.split("/") if place else (), strict=False):
                    found = areas.named(one, level=level, within=area, on=date(2018, 1, 1))
                    units = [unit.id for unit in found if unit.tier in ("huyện", "xã")]
                    if not units:
                        raise ValueError(f"careers.txt: no {one} in {area} for {name}")
                    area = units[0]
                first, last = map(int, years.split("-"))
                stints.append(
                    Stint(person, name, tuple(codes.split("+")), area, province.id, first, last, mark == ">", number)
                )
                number += 1
    return stints


def draw(stints: list[Stint]) -> list[dict[str, str]]:
    """The claims: each stint is seen once, those of namesakes of one province who were in office side by side twice, until there are enough."""
    chance = random.Random(SEED)
    sightings: dict[Stint, int] = dict.fromkeys(stints, 1)
    spent = sum(len(stint.codes) + (stint.moved and stint.number > 0) for stint in stints)
    crowded = list(dict.fromkeys(stint for pair in _crowded(stints) for stint in pair))
    for stint in crowded:
        if spent + len(stint.codes) <= COUNT:
            sightings[stint] += 1
            spent += len(stint.codes)
    rows: list[dict[str, str]] = []
    before: Stint | None = None
    for stint in stints:
        for number, day in enumerate(_days(stint, sightings[stint], chance)):
            report = f"tin-{stint.person:03}-{stint.number}-{number}"
            written = _spelled(stint.name, chance)
            told = [("holds", stint, code) for code in stint.codes]
            if number == 0 and stint.moved and before is not None:
                told = [("ended", before, before.codes[0]), *(("appointed", stint, code) for code in stint.codes)]
            rows += [_row(report, day, stint, of, code, mode, written) for mode, of, code in told]
        before = stint
    while len(rows) < COUNT:  # what is left over: someone is named once more
        stint = chance.choice(crowded)
        (day,) = _days(stint, 1, chance)
        report = f"tin-{stint.person:03}-{stint.number}-x{len(rows)}"
        rows.append(_row(report, day, stint, stint, stint.codes[0], "holds", _spelled(stint.name, chance)))
    return rows[:COUNT]


def _crowded(stints: list[Stint]) -> Iterator[tuple[Stint, ...]]:
    """Yield for each two namesakes of one province what has to be seen twice to show that they were in office side by side: the longer of
    the stints that they spent so, or both where the middle of the other is not in it."""
    of_person: dict[int, list[Stint]] = {}
    for stint in stints:
        of_person.setdefault(stint.person, []).append(stint)
    for one, other in combinations(of_person.values(), 2):
        pairs = [
            (max(mine.first, theirs.first) - min(mine.last, theirs.last), mine.number, theirs.number, mine, theirs)
            for mine in one
            for theirs in other
            if mine.name == theirs.name and mine.province == theirs.province
        ]
        if pairs and min(pairs)[0] < 0:
            longer, shorter = sorted(min(pairs)[3:], key=lambda stint: (stint.first - stint.last, stint.person))
            inside = longer.first + 1 <= (shorter.first + shorter.last) / 2 <= longer.last - 1
            yield (longer,) if inside else (longer, shorter)


def _row(report: str, day: date, stint: Stint, of: Stint, code: str, mode: str, written: str) -> dict[str, str]:
    role_id, body_id, role, body = CODES[code]
    whole = code in ("TUV", "UVTVTU")
    area = of.province if whole else of.area
    since = day.isoformat() if mode == "appointed" else ""
    values = (
        report,
        day.isoformat(),
        stint.area,
        str(stint.person),
        written,
        role_id,
        body_id,
        role,
        body,
        area,
        mode,
        since,
    )
    return dict(zip(COLUMNS, values, strict=True))


def _days(stint: Stint, count: int, chance: random.Random) -> Iterator[date]:
    """Yield the days of the reports: the first early in the stint, the last late, so that its length shows where it is seen twice."""
    begin, end = date(stint.first, 7, 1), date(stint.last, 5, 30)
    length = (end - begin).days
    for number in range(count):
        share = 0.5 if count == 1 else number / (count - 1)
        yield begin + timedelta(days=int(length * (0.08 + 0.84 * share)) + chance.randrange(20))


def _spelled(name: str, chance: random.Random) -> str:
    """The name as one paper or another writes it."""
    luck = chance.random()
    if luck < 0.15:
        for usual, other in OTHER_TONES.items():
            name = re.sub(rf"{usual}(?!\w)", other, name)
    elif luck < 0.3:
        name = " ".join(OTHER_VOWELS.get(syllable, syllable) for syllable in name.split())
    elif luck < 0.38:
        name = name.upper()
    elif luck < 0.41:
        name = fold(name).title()
    return name


def write(path: Path) -> None:
    """Write the claims."""
    rows = draw(read_careers(load_ontology().areas))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    write(HERE / "claims.csv")

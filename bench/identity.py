"""Resolve the position claims of many people on one core: who is one person, who held which post.

The claims are made up, with a fixed seed: officials of real districts who are named five times on average, a few of whom move on, under names
drawn from a short list, so that namesakes meet in one province and in several.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator

from kg.gazetteer import AreaUnit
from kg.model import Area, Claim, Metadata, PositionClaim, Reading, Report, Span
from kg.ontology import Ontology, load_ontology
from kg.resolve import Resolver
from kg.text import clean, lower

PEOPLE = 20_000
CLAIMS = 100_000
SECONDS = 20
MEGABYTES = 1000

_FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Phan",
    "Trương",
    "Bùi",
    "Đặng",
    "Đỗ",
    "Ngô",
    "Hồ",
    "Dương",
    "Đinh",
    "Lò",
    "Hà",
    "Nông",
    "Giàng",
    "Ma",
]
_MIDDLE = ["Văn", "Thị", "Đức", "Quang", "Minh", "Thanh", "Hữu", "Ngọc", "Xuân", "Công", "Đình", "Quốc"]
_GIVEN = [
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Đào",
    "Hà",
    "Hải",
    "Hùng",
    "Hưng",
    "Hoa",
    "Hương",
    "Khoa",
    "Lan",
    "Mai",
    "Nam",
    "Sơn",
    "Thủy",
    "Tú",
    "Yến",
    "Sỹ",
    "Lý",
    "Kỷ",
    "Hòa",
    "Thúy",
    "Tuấn",
    "Thắng",
    "Việt",
    "Nghĩa",
    "Long",
    "Phúc",
]
_DISTRICT = (
    ("party-secretary", "rural-district-party-committee", "Bí thư", "Huyện ủy"),
    ("committee-chair", "rural-district-peoples-committee", "Chủ tịch", "UBND huyện"),
    ("committee-vice-chair", "rural-district-peoples-committee", "Phó Chủ tịch", "UBND huyện"),
    ("council-chair", "district-council", "Chủ tịch", "HĐND huyện"),
    ("division-head", "division-agriculture", "Trưởng phòng", "Phòng Nông nghiệp và Phát triển nông thôn huyện"),
)
_COMMUNE = (
    ("party-secretary", "commune-party-committee", "Bí thư", "Đảng ủy xã"),
    ("committee-chair", "commune-peoples-committee", "Chủ tịch", "UBND xã"),
)


def readings(ontology: Ontology, people: int = PEOPLE, claims: int = CLAIMS, seed: int = 11) -> Iterator[Reading]:
    """Yield reports that hold the claims, some ten claims each."""
    chance = random.Random(seed)
    areas = ontology.areas
    districts = sorted(
        (unit for unit in areas.upper.values() if unit.level == "district" and unit.vintage == "2020"),
        key=lambda unit: unit.id,
    )
    children = {unit.id: areas.children(unit) for unit in districts}
    homes: dict[str, list[_Official]] = {}
    for _ in range(people):
        unit = chance.choice(districts)
        name = " ".join((chance.choice(_FAMILY), chance.choice(_MIDDLE), chance.choice(_GIVEN)))
        homes.setdefault(unit.id, []).append(_Official(name, unit, children[unit.id], chance))
    made = number = 0
    while made < claims:
        unit = districts[number % len(districts)]
        year = 2012 + number // len(districts) % 12
        told = [official for official in homes.get(unit.id, ()) if chance.random() < 0.42]
        if told:
            reading = _reading(
                ontology, unit, f"tin-{number:06}", f"{year}-{chance.randrange(1, 13):02}-15", told, year
            )
            made += len(reading.claims)
            yield reading
        number += 1


class _Official:
    def __init__(self, name: str, unit: AreaUnit, communes: list[AreaUnit], chance: random.Random) -> None:
        self.name = name
        self.begun = chance.randrange(2008, 2020)
        high = chance.random() < 0.4 or not communes
        place = unit if high else chance.choice(communes)
        kinds = _DISTRICT if high else _COMMUNE
        self.posts = [(place, kind) for kind in chance.sample(kinds, 2)]

    def post(self, year: int) -> tuple[AreaUnit, tuple[str, str, str, str]]:
        """The post in a year: the second after some years in the first."""
        return self.posts[year > self.begun + 5]


def _reading(
    ontology: Ontology, unit: AreaUnit, report_id: str, dated: str, told: list[_Official], year: int
) -> Reading:
    text = ""
    claims: list[Claim] = []
    for official in told:
        place, (role_id, body_id, role, body) = official.post(year)
        start = len(text)
        text += f"{official.name}, {role} {body}. "
        claims.append(
            PositionClaim(
                span=Span(start, len(text) - 2), rule="bench", person=official.name, role=role, body=body,
                position=f"{role} {body}", area=ontology.areas.area(place), role_id=role_id, body_id=body_id,
            )
        )  # fmt: skip
    area = ontology.areas.area(unit)
    report = Report(
        report_id, report_id, report_id, text, clean(text), lower(clean(text)), (), (), Metadata(published=dated)
    )
    return Reading(report, area, _top(area), tuple(claims))


def _top(area: Area) -> Area:
    while area.within is not None:
        area = area.within
    return area


def main() -> int:
    """Print the figures; 1 where one of them misses its mark."""
    ontology = load_ontology()
    given = list(readings(ontology))
    claims = sum(len(reading.claims) for reading in given)
    Resolver(ontology).add(given[0])  # the lexicons are not what is measured
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    begun = time.process_time()
    resolver = Resolver(ontology)
    for reading in given:
        resolver.add(reading)
    added = time.process_time() - begun
    entities = resolver.entities()
    seconds = time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    verdicts = [comparison.verdict for comparison in entities.comparisons]
    print(f"claims             {claims:>10,}   of {PEOPLE:,} officials in {len(given):,} reports")
    print(f"people             {len(entities.people):>10,}")
    print(f"tenures            {len(entities.tenures):>10,}")
    print(
        f"comparisons        {len(verdicts):>10,}   {', '.join(f'{verdicts.count(one)} {one}' for one in sorted(set(verdicts)))}"
    )
    print(
        f"resolved           {seconds:>10.2f} s of processor time ({added:.2f} s report by report), ceiling {SECONDS}"
    )
    print(
        f"memory             {memory:>10,.0f} MB at most, {before:,.0f} of them the claims themselves, ceiling {MEGABYTES}"
    )
    missed = seconds > SECONDS or memory > MEGABYTES
    print("missed" if missed else "kept")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

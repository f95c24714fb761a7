"""Readings of reports that nobody wrote, as many as are wanted: districts with officials, figures, documents, events and places over years.

The same seed gives the same readings. Districts and communes are the real ones, names of people are drawn from common syllables.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from kg.gazetteer import AreaUnit
from kg.model import (
    Area,
    Attendance,
    Block,
    BlockKind,
    Change,
    Claim,
    DocumentClaim,
    EventClaim,
    IndicatorClaim,
    Leftover,
    Metadata,
    PlaceClaim,
    PositionClaim,
    Reading,
    Report,
    Span,
)
from kg.ontology import Ontology
from kg.text import clean, lower

YEARS = range(2014, 2025)
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Hà", "Nông", "Giàng", "Vàng", "Ma")
MIDDLE = ("Văn", "Thị", "Đức", "Quang", "Minh", "Thanh", "Hữu", "Ngọc", "Xuân", "Công")
GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Đào",
    "Hà",
    "Hải",
    "Hùng",
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
)
POSTS = (
    ("Bí thư", "Huyện ủy", "party-secretary", "rural-district-party-committee"),
    ("Phó Bí thư", "Huyện ủy", "party-deputy-secretary", "rural-district-party-committee"),
    ("Chủ tịch", "UBND huyện", "committee-chair", "rural-district-peoples-committee"),
    ("Phó Chủ tịch", "UBND huyện", "committee-vice-chair", "rural-district-peoples-committee"),
    ("Chủ tịch", "HĐND huyện", "council-chair", "rural-district-peoples-council"),
    ("Trưởng phòng", "Phòng Nông nghiệp huyện", "division-head", "division-agriculture"),
)
DOCUMENTS = ("Nghị quyết", "Kế hoạch", "Chỉ thị", "Quyết định")
FILLER = (
    "Cán bộ và nhân dân trong vùng cùng góp công sức, không chờ đợi, không trông vào nơi khác.",
    "Việc gì khó thì bàn lại cho kỹ, việc gì dễ thì làm trước để bà con có lòng tin.",
    "Những nơi làm tốt được nêu tên để các nơi khác đến xem và học cách làm.",
)


def synthetic(ontology: Ontology, count: int, seed: int = 7) -> Iterator[Reading]:
    """Yield readings of `count` reports, one district each, several a district and year."""
    chance = random.Random(seed)
    districts = sorted(
        (unit for unit in ontology.areas.upper.values() if unit.level == "district" and unit.valid_to == "2025-06-30"),
        key=lambda unit: unit.id,
    )
    chosen = chance.sample(districts, min(len(districts), max(8, count // 25)))
    scenes = [_Scene(ontology, unit, random.Random(f"{seed}/{unit.id}")) for unit in chosen]
    for number in range(count):
        scene = scenes[number % len(scenes)]
        year = YEARS[(number // len(scenes)) % len(YEARS)]
        yield scene.reading(f"tin-{number:06}", year)


@dataclass
class _Scene:
    """A district with its people and the true level of its indicators."""

    ontology: Ontology
    unit: AreaUnit
    chance: random.Random
    area: Area = field(init=False)
    communes: list[Area] = field(init=False)
    indicators: list[tuple[str, str, str, float, float]] = field(init=False)
    holders: dict[tuple[int, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        areas = self.ontology.areas
        self.area = areas.area(self.unit)
        self.communes = [areas.area(one) for one in areas.children(self.unit)] or [self.area]
        self.indicators = []
        for concept in self.ontology.indicators.concepts.values():
            minimum, maximum = concept.number("minimum"), concept.number("maximum")
            unit = self.ontology.units.concepts.get(concept.units[0]) if concept.units else None
            if minimum is not None and maximum is not None and unit is not None:
                level = float(minimum) + (float(maximum) - float(minimum)) * 0.2 * self.chance.random()
                self.indicators.append(
                    (concept.id, concept.label_vi.lower(), unit.label_vi, level, self.chance.uniform(0.98, 1.1))
                )
        self.indicators = self.chance.sample(self.indicators, min(60, len(self.indicators)))

    def holder(self, post: int, year: int) -> str:
        """Who holds a post in a year: someone else every four years or so."""
        term = (year + post) // 4
        if (post, term) not in self.holders:
            self.holders[post, term] = " ".join(map(self.chance.choice, (FAMILY, MIDDLE, GIVEN)))
        return self.holders[post, term]

    def value(self, level: float, growth: float, year: int) -> Decimal:
        return Decimal(str(round(level * growth ** (year - YEARS[0]), 1)))

    def reading(self, report_id: str, year: int) -> Reading:
        """One report of the district at the end of a year."""
        page = _Page()
        self._officials(page, year)
        for _ in range(26):
            self._figure(page, year)
        for _ in range(3):
            self._document(page, year)
        for commune in self.chance.sample(self.communes, min(5, len(self.communes))):
            span = page.say(f"Tại {commune.label}, phong trào giữ được nền nếp.", commune.label)
            page.claims.append(PlaceClaim(span=span, rule="places/tier-name", area=commune))
        for _ in range(12):
            page.say(self.chance.choice(FILLER), "")
        published = f"{year if self.chance.random() < 0.6 else year + 1}-{self.chance.choice(('12-20', '12-28', '01-07', '02-15', '03-20'))}"
        return page.reading(report_id, published, self.area)

    def _officials(self, page: _Page, year: int) -> None:
        people = []
        for number, (role, body, role_id, body_id) in enumerate(POSTS):
            person = self.holder(number, year)
            span = page.say(f"Đồng chí {person}, {role} {body} {self.area.name}, có mặt.", f"{person}, {role} {body}")
            page.claims.append(
                PositionClaim(
                    span=span,
                    rule="officials/name-role",
                    person=person,
                    role=role,
                    body=body,
                    position=f"{role} {body}",
                    area=self.area,
                    role_id=role_id,
                    body_id=body_id,
                    person_span=Span(span.start, span.start + len(person)),
                )
            )
            people.append(
                Attendance(person, "chair" if number == 0 else "attend", Span(span.start, span.start + len(person)))
            )
        day = f"{year}-12-{self.chance.randrange(10, 29)}"
        span = page.say(
            f"Ngày {day[8:]}/12, {self.area.label} mở hội nghị tổng kết công tác năm {year}.", "hội nghị tổng kết"
        )
        page.claims.append(
            EventClaim(
                span=span,
                rule="events/held",
                type="hội nghị",
                date=day,
                area=self.area,
                about=f"tổng kết công tác năm {year}",
                people=tuple(people),
            )
        )

    def _figure(self, page: _Page, year: int) -> None:
        concept, label, unit, level, growth = self.chance.choice(self.indicators)
        luck = self.chance.random()
        value, earlier = self.value(level, growth, year), self.value(level, growth, year - 1)
        if luck < 0.05:
            value += 1
        status = "target" if luck > 0.8 else "estimate" if luck > 0.7 else "actual"
        change = (
            Change(value - earlier, unit, str(year - 1)) if status == "actual" and self.chance.random() < 0.3 else None
        )
        plan = (
            Decimal(str(round(self.chance.uniform(80, 120), 1)))
            if status != "target" and self.chance.random() < 0.2
            else None
        )
        of_year = year + 1 if status == "target" else year
        written = f"{value:f}".replace(".", ",")
        span = page.say(
            f"Năm {of_year}, {label} của toàn huyện là {written} {unit} theo báo cáo.",
            f"{label} của toàn huyện là {written} {unit}",
        )
        area = self.area if self.chance.random() < 0.8 else self.chance.choice(self.communes)
        page.claims.append(
            IndicatorClaim(
                span=span,
                rule="indicators/label-verb-value",
                area=area,
                label=label,
                value=value,
                unit=unit,
                indicator_id=concept if self.chance.random() < 0.85 else None,
                written=written,
                period=str(of_year),
                status=status,
                bound="=",
                change=change,
                plan=plan,
                numbers=(Span(span.end - len(unit) - 1 - len(written), span.end - len(unit) - 1),),
            )
        )

    def _document(self, page: _Page, year: int) -> None:
        kind = self.chance.choice(DOCUMENTS)
        number = f"{self.chance.randrange(1, 200):02}-NQ/HU"
        span = page.say(f"Huyện thực hiện {kind} số {number} của Huyện ủy.", f"{kind} số {number}")
        page.claims.append(
            DocumentClaim(
                span=span,
                rule="documents/number",
                type=kind,
                number=number,
                date=str(year),
                issuer="Huyện ủy",
                area=self.area,
            )
        )


@dataclass
class _Page:
    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def say(self, sentence: str, part: str) -> Span:
        """Add a sentence; where a part of it stands in the text."""
        start = len(self.text)
        self.text += sentence + "\n"
        self.sentences.append(Span(start, start + len(sentence)))
        at = start + sentence.index(part)
        return Span(at, at + len(part))

    def reading(self, report_id: str, published: str, area: Area) -> Reading:
        """The page as a reading."""
        plain = clean(self.text)
        block = Block(BlockKind.PARAGRAPH, Span(0, len(self.text)))
        about = Metadata(title=f"{area.label}: tổng kết", publisher="Báo Mẫu", published=published)
        report = Report(
            report_id,
            report_id,
            f"{report_id}.txt",
            self.text,
            plain,
            lower(plain),
            (block,),
            tuple(self.sentences),
            about,
        )
        # All other numbers here are years, days and numbers of documents.
        others = tuple(Leftover(Span(*hit.span()), "number", "period") for hit in re.finditer(r"\d+", self.text))
        claims = tuple(sorted(self.claims, key=lambda one: one.span))
        return Reading(report, area, area.within, claims, others)

"""Readings made by hand, for tests of what comes after the extractors."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from kg.model import (
    NATION,
    Area,
    Attendance,
    Block,
    BlockKind,
    Change,
    Claim,
    DocumentClaim,
    EventClaim,
    IndicatorClaim,
    Metadata,
    PlaceClaim,
    PositionClaim,
    Reading,
    Report,
    Span,
)
from kg.text import clean, lower, sentences

ROOT = Path(__file__).resolve().parent.parent
PROVINCE = Area("tỉnh", "Hà Tĩnh", "2020-42", "42")
DISTRICT = Area("huyện", "Hương Khê", "2020-444", "444", PROVINCE)
NOWHERE = Area("xã", "Mẫu Lâm", within=DISTRICT, why="no unit of this name")


def report(report_id: str, text: str, published: str | None = "2022-01-07") -> Report:
    """A report of one paragraph."""
    found = tuple(Span(a, b) for a, b in sentences(text, 0, len(text)))
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    page = Metadata(title=found and text[: found[0].end] or None, publisher="Báo Mẫu", published=published)
    return Report(
        report_id, report_id, f"{report_id}.txt", text, clean(text), lower(clean(text)), (block,), found, page
    )


def span(text: str, part: str) -> Span:
    """Where a part first stands in a text."""
    start = text.index(part)
    return Span(start, start + len(part))


def reading(report_id: str = "mau-1", *, person: str = "Lê Thị Mẫu", published: str | None = "2022-01-07") -> Reading:
    """A reading with a claim of every kind, all slots used."""
    text = (
        f"Sáng 7/1/2022, Huyện ủy Hương Khê tổ chức hội nghị tổng kết. Đồng chí {person}, Bí thư Huyện ủy, chủ trì. "
        'Thu nhập bình quân đạt 49,2 triệu đồng/người/năm, tăng 4,58 triệu đồng so với năm 2020, "đạt 112,6% kế hoạch". '
        "Có 32/39 chỉ tiêu đạt kế hoạch theo Nghị quyết 05-NQ/HU của Huyện ủy. Xã Mẫu Lâm về đích nông thôn mới."
    )
    seat = span(text, person)
    claims: tuple[Claim, ...] = (
        EventClaim(
            span=Span(0, seat.end),
            rule="events/held",
            type="hội nghị",
            date="2022-01-07",
            area=DISTRICT,
            about="tổng kết",
            ordinal=8,
            term="2020-2025",
            people=(Attendance(person, "chair", seat),),
        ),
        PositionClaim(
            span=span(text, f"{person}, Bí thư Huyện ủy"),
            rule="officials/name-role",
            person=person,
            role="Bí thư",
            body="Huyện ủy",
            position="Bí thư Huyện ủy",
            area=DISTRICT,
            since="2020",
            person_span=seat,
        ),
        IndicatorClaim(
            span=span(
                text,
                'Thu nhập bình quân đạt 49,2 triệu đồng/người/năm, tăng 4,58 triệu đồng so với năm 2020, "đạt 112,6%',
            ),
            rule="indicators/label-verb-value",
            area=DISTRICT,
            label="thu nhập bình quân",
            value=Decimal("49.2"),
            unit="triệu đồng/người/năm",
            written="49,2",
            period="2021",
            change=Change(Decimal("4.58"), "triệu đồng", "2020"),
            plan=Decimal("112.6"),
        ),
        IndicatorClaim(
            span=span(text, "32/39 chỉ tiêu đạt kế hoạch"),
            rule="indicators/fraction",
            area=DISTRICT,
            label="chỉ tiêu đạt kế hoạch",
            value=Decimal(32),
            of=Decimal(39),
            unit="chỉ tiêu",
            written="32",
            period="2021",
        ),
        DocumentClaim(
            span=span(text, "Nghị quyết 05-NQ/HU của Huyện ủy"),
            rule="documents/number",
            type="Nghị quyết",
            number="05-NQ/HU",
            issuer="Huyện ủy",
            area=DISTRICT,
        ),
        PlaceClaim(span=span(text, "Xã Mẫu Lâm"), rule="places/tier-name", area=NOWHERE),
        PlaceClaim(span=span(text, "Hương Khê"), rule="places/tier-name", area=DISTRICT),
    )
    return Reading(report(report_id, text, published), DISTRICT, PROVINCE, claims)


def careers() -> tuple[list[Reading], str]:
    """Readings of people who lead districts, move on, follow each other and share a name; and what somebody decided about them and
    about a figure of `reading()`."""
    neighbour = Area("huyện", "Kỳ Anh", "2020-447", "447", PROVINCE)
    party, finance = (
        ("party-secretary", "rural-district-party-committee"),
        ("department-director", "department-finance"),
    )
    told = [
        ("r1", "Lê Thị Mẫu", DISTRICT, DISTRICT, "2021-01-07", [(*party, "holds")]),
        ("r2", "Lê Thị Mẫu", neighbour, neighbour, "2021-01-07", [(*party, "holds")]),
        ("r3", "Lê Thị Mẫu", PROVINCE, PROVINCE, "2021-02-07", [("party-committee-member", "provincial-party-committee", "holds")]),
        ("r4", "Võ Văn Dụ", DISTRICT, DISTRICT, "2023-01-07", [(*party, "holds")]),
        ("r5", "Võ Văn Dụ", DISTRICT, DISTRICT, "2024-01-07", [(*party, "ended"), (*finance, "appointed")]),
        ("r6", "Võ Văn Dụ", DISTRICT, DISTRICT, "2024-02-07", [("party-cell-secretary", "party-cell", "holds")]),
    ]  # fmt: skip
    made = []
    for name, person, about, area, dated, posts in told:
        text, claims = "", []
        for role_id, body_id, mode in posts:
            start = len(text)
            text += f"{person}, {role_id}. "
            place = PROVINCE if body_id == finance[1] else area
            claims.append(
                PositionClaim(
                    span=Span(start, len(text) - 2),
                    rule="officials/name-role",
                    person=person,
                    role=role_id,
                    body=body_id,
                    position=role_id,
                    area=place,
                    role_id=role_id,
                    body_id=body_id,
                    mode=mode,
                )
            )
        made.append(Reading(report(name, text, dated), about, PROVINCE, tuple(claims)))
    decided = """
        [[pair]]
        verdict = "different"
        one = "report/r1#position-0-27"
        other = "report/r2#position-0-27"
        by = "Võ Thị Khảo"
        on = 2026-11-05
        why = "two photographs"
        [[correct]]
        claim = "report/r4#position-0-26"
        slot = "since"
        value = "2022-12"
        by = "Võ Thị Khảo"
        on = 2026-11-05
        why = "the decision says so"
        [[correct]]
        claim = { report = "mau-1", kind = "indicator", quote = "32/39 chỉ tiêu đạt kế hoạch" }
        slot = "value"
        value = 33
        by = "Võ Thị Khảo"
        on = 2026-11-05
        why = "a misprint"
        [[reject]]
        claim = "report/r6#position-0-31"
        by = "Võ Thị Khảo"
        on = 2026-11-05
        why = "another person"
    """
    return made, decided


def graph_of(store: ox.Store) -> set[str]:
    """All quads of a store as text."""
    return {str(quad) for quad in store}


__all__ = ["careers", "DISTRICT", "NATION", "NOWHERE", "PROVINCE", "ROOT", "graph_of", "reading", "report", "span"]

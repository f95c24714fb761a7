"""The IRIs of reports, claims and entities: made from what they name, so that no other report changes them.

Whatever a report or a file name holds, an IRI made here has only letters a-z, digits, hyphens, full stops and, before a fragment, #.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.entities import Body, Document, Event, Person, Post
from kg.model import Area, Attendance, Claim, DocumentClaim, EventClaim, IndicatorClaim, PlaceClaim, PositionClaim, Span
from kg.text import clean, lower, slug

BASE = "https://w3id.org/vn-report-kg/"
KINDS: dict[type[Claim], str] = {
    PositionClaim: "position",
    IndicatorClaim: "indicator",
    DocumentClaim: "document",
    EventClaim: "event",
    PlaceClaim: "place",
}
FOLDERS = (
    "report",
    "area",
    "person",
    "body",
    "post",
    "tenure",
    "document",
    "event",
    "period",
    "instant",
    "comparison",
    "judgement",
)
CONCEPT_FOLDERS = ("role", "bodykind", "indicator", "unit", "status")
_LONGEST = 60


def spelled(text: str) -> str:
    """The key of a name: one spelling, lower case, marks kept. Two names with one key are one name.

    >>> spelled("Từ Thị  HOÀ")
    'từ thị hòa'
    """
    return " ".join(lower(clean(text)).split())


def named(text: str, digits: int = 4) -> str:
    """A local name that tells apart what differs by marks alone: the slug and the first digits of a hash of the spelling.

    >>> named("Vĩnh Hùng") == named("Vĩnh Hưng")
    False
    """
    return f"{_short(text)}-{_digest(spelled(text), digits)}"


def claim_names(claims: Iterable[Claim]) -> list[str]:
    """The fragments of a report's claims, in their order: kind, start and end, with a number where several share them.

    >>> one = PlaceClaim(span=Span(3, 9), rule="r", area=Area("xã", "A"))
    >>> claim_names([one, one])
    ['place-3-9', 'place-3-9-2']
    """
    seen: dict[str, int] = {}
    names: list[str] = []
    for claim in claims:
        name = f"{KINDS[type(claim)]}-{claim.span.start}-{claim.span.end}"
        count = seen[name] = seen.get(name, 0) + 1
        names.append(name if count == 1 else f"{name}-{count}")
    return names


def attendance_name(event: str, attendance: Attendance) -> str:
    """The fragment of an attendance, made of the fragment of its event claim and the person's place in the text."""
    return f"attendance-{event.partition('-')[2]}-{attendance.span.start}-{attendance.span.end}-{attendance.manner}"


@dataclass(frozen=True, slots=True)
class Iris:
    """All IRIs under one base."""

    base: str = BASE

    @property
    def entities(self) -> str:
        """The graph of the entities."""
        return self.base + "graph/entities"

    @property
    def ontology(self) -> str:
        """The graph of the ontology."""
        return self.base + "graph/ontology"

    @property
    def judgements(self) -> str:
        """The graph of what people decided."""
        return self.base + "graph/judgements"

    @property
    def dataset(self) -> str:
        """The graph as a whole, and the graph that describes it."""
        return self.base + "graph/dataset"

    @property
    def gold(self) -> str:
        """The example reports and their gold, on which quality is measured: the same under any base."""
        return BASE + "dataset/examples"

    def metric(self, name: str) -> str:
        """A metric of the ontology: found-precision."""
        return f"{BASE}metric/{name}"

    def prefixes(self) -> dict[str, str]:
        """One prefix for each kind of thing; concepts keep their own base."""
        ours = {name: f"{self.base}{name}/" for name in FOLDERS}
        return ours | {name: f"{BASE}{name}/" for name in CONCEPT_FOLDERS}

    def report(self, report_id: str) -> str:
        """The report, and the graph that holds it."""
        return f"{self.base}report/{report_name(report_id)}"

    def fragment(self, report: str, name: str) -> str:
        """A claim or attendance in a report, the IRI of which is given."""
        return f"{report}#{name}"

    def sentence(self, report: str, span: Span) -> str:
        """A sentence of a report, the IRI of which is given."""
        return f"{report}#s{span.start}-{span.end}"

    def area(self, area: Area) -> str:
        """The official unit where it is known; else a node for the name and the units it is said to lie in."""
        return f"{self.base}area/{area_name(area)}"

    def person(self, person: Person) -> str:
        """A person of a name in a province, numbered where there are several."""
        return f"{self.base}person/{person_name(person)}"

    def body(self, body: Body) -> str:
        """A body of an area."""
        return f"{self.base}body/{body_name(body)}"

    def post(self, post: Post) -> str:
        """A role at a body of an area."""
        return f"{self.base}post/{post_name(post)}"

    def tenure(self, person: str, post: str) -> str:
        """A person's hold of a post, the IRIs of which are given."""
        return f"{self.base}tenure/{post.rpartition('/')[2]}.{person.rpartition('/')[2]}"

    def comparison(self, one: str, other: str) -> str:
        """What came of comparing two people, or two posts of whoever bears a name, whose local names are given."""
        return f"{self.base}comparison/{_short(one)}-{_digest(f'{one} {other}', 8)}"

    def judgement(self, name: str) -> str:
        """A person's decision."""
        return f"{self.base}judgement/{name}"

    def document(self, document: Document) -> str:
        """A document by its type, number, date, issuer, title and area, as far as they are given."""
        parts = (document.number, document.date, document.issuer, document.title)
        key = "|".join([*(spelled(part or "") for part in parts), area_name(document.area) if document.area else ""])
        name = _short(f"{document.type} {document.number or document.title or document.issuer or ''}")
        return f"{self.base}document/{name}-{_digest(spelled(document.type) + '|' + key, 8)}"

    def event(self, event: Event) -> str:
        """An event by its type, date, area, ordinal and, where these do not identify it, the claim that names it."""
        key = "|".join(
            [spelled(event.type), area_name(event.area) if event.area else "", str(event.ordinal), event.told_by or ""]
        )
        return f"{self.base}event/{_short(event.type)}-{_short(event.date or 'x')}-{_digest(key, 8)}"

    def period(self, label: str) -> str:
        """A period by its label: 2021-H1."""
        plain = label if _is_plain(label) else named(label, 8)
        return f"{self.base}period/{plain}"

    def instant(self, day: str) -> str:
        """A day by its ISO date."""
        return f"{self.base}instant/{day}"


def area_name(area: Area) -> str:
    """The local name of an area: the gazetteer's id, or the name with a hash of it and the units around it."""
    if area.id is not None:
        return area.id
    chain, within = [spelled(area.label)], area.within
    while within is not None:
        chain.append(within.id or spelled(within.label))
        within = within.within
    return f"{_short(area.label)}-{_digest('|'.join(chain), 6)}"


def report_name(report_id: str) -> str:
    """The local name of a report: its id, as far as that can stand in an IRI."""
    return report_id if _is_plain(report_id) else named(report_id, 8)


@lru_cache(maxsize=1 << 17)
def person_name(person: Person) -> str:
    """The local name of a person: province, name and, for namesakes, what tells them apart."""
    apart = f".{person.apart}" if person.apart else ""
    return f"{_short(person.province) if person.province else 'x'}.{named(person.name)}{apart}"


def body_name(body: Body) -> str:
    """The local name of a body: area and kind, or its words where no kind covers it; both where the area has several of the kind."""
    words = named(body.label) if body.label or not body.kind else ""
    kind = ".".join(part for part in (_short(body.kind) if body.kind else "", words) if part)
    return f"{area_name(body.area) if body.area else 'x'}.{kind}"


def post_name(post: Post) -> str:
    """The local name of a post: its body's and the role's."""
    return f"{body_name(post.body)}.{_short(post.role_id) if post.role_id else named(post.role)}"


def _is_plain(text: str) -> bool:
    """True for text that can stand in an IRI and a Turtle local name as it is."""
    return 0 < len(text) <= 120 and text.isascii() and all(c.isalnum() or c in "-_" for c in text) and text[0].isalnum()


@lru_cache(maxsize=1 << 14)
def _short(text: str) -> str:
    return slug(text)[:_LONGEST].strip("-")


def _digest(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]

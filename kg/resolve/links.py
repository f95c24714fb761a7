"""What one claim is about, as far as the claim itself tells."""

from __future__ import annotations

from kg.entities import Body, Document, Event, Post
from kg.iri import spelled
from kg.model import Area, DocumentClaim, EventClaim, PositionClaim


def post_of(claim: PositionClaim) -> Post:
    """The post that a claim gives its person. A body that a kind covers is known by kind and area, whatever its words."""
    body = Body(claim.body_id, "" if claim.body_id else spelled(claim.body), claim.area)
    return Post(claim.role_id, "" if claim.role_id else spelled(claim.role), body)


def document_of(claim: DocumentClaim) -> Document:
    """The document that a claim cites. A number identifies it with its type, area and year; else date, issuer and title do."""
    if claim.number:
        return Document(claim.type, claim.number, claim.date and claim.date[:4], None, None, claim.area)
    return Document(claim.type, None, claim.date, claim.issuer, claim.title, claim.area)


def event_of(claim: EventClaim, report_id: str, name: str) -> Event:
    """The event that a claim tells of. Type, area and full date identify it; else it is this claim's own."""
    known = claim.area is not None and claim.date is not None and len(claim.date) == 10
    return Event(claim.type, claim.date, claim.area, claim.ordinal, None if known else f"{report_id}#{name}")


def with_area(words: str, area: Area | None) -> str:
    """The words of a body or position with the area it belongs to; the tier stands once, the nation is not named.

    >>> with_area("Huyện ủy", Area("huyện", "Hương Khê")), with_area("UBND", Area("huyện", "Hương Khê"))
    ('Huyện ủy Hương Khê', 'UBND huyện Hương Khê')
    """
    if area is None or area.id == "vn":
        return words
    has_tier = bool(area.tier) and area.tier.lower().split()[0] in words.lower().split()
    return f"{words} {area.name if has_tier else area.label}".strip()

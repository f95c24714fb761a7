"""What one claim is about, as far as the claim itself tells."""

from __future__ import annotations

from kg.entities import Body, Document, Event, Post
from kg.iri import spelled
from kg.model import NATION, Area, DocumentClaim, EventClaim, PositionClaim
from kg.ontology import Ontology
from kg.text import lower

_VAGUE = frozenset(
    {"peoples-committee-generic", "party-committee-generic", "council-generic", "front-generic", "court-generic"}
    | {"procuracy-generic", "police-generic", "party-standing-body", "council-standing-body", "front-standing-board"}
)
"""Kinds of body that do not say of which level it is, or that are a part of another."""


class Posts:
    """The posts that claims give people, with one kind for one body however it is worded."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._kinds: dict[tuple[str | None, str | None, str | None, str], str | None] = {}
        self._several = frozenset(
            concept.id for concept in ontology.bodies.concepts.values() if concept.value("several") == "true"
        )

    def of(self, claim: PositionClaim) -> Post:
        """The post of a claim. A body that a kind covers is known by kind and area, whatever its words; but where an area has
        several of a kind, the words tell them apart."""
        kind = self._kind(claim)
        label = spelled(claim.body) if kind is None or kind in self._several else ""
        return Post(claim.role_id, "" if claim.role_id else spelled(claim.role), Body(kind, label, claim.area))

    def _kind(self, claim: PositionClaim) -> str | None:
        area = claim.area
        key = (claim.role_id, claim.body_id, area.id if area else None, area.tier if area else "")
        if key not in self._kinds:
            self._kinds[key] = self._settled_kind(claim.role_id, claim.body_id, area, bool(claim.body))
        return self._kinds[key]

    def _settled_kind(self, role_id: str | None, body_id: str | None, area: Area | None, worded: bool) -> str | None:
        """The kind of the claim; where that says too little ("UBND") or fits no unit of this level ("Thành ủy"), the kind of body at
        which the role is held in a unit of this tier, if there is one only."""
        role = self._ontology.roles.concepts.get(role_id or "")
        level = _level(area, self._ontology)
        if role is None or area is None or level is None or (body_id is None and worded):
            return body_id
        bodies, own = self._ontology.bodies.concepts, role.values.get("bodyKind", ())
        given = bodies.get(body_id or "")
        if given is not None and given.id not in _VAGUE and level in given.values.get("level", ()):
            return body_id
        fitting = [bodies[one] for one in own if one in bodies and level in bodies[one].values.get("level", ())]
        if given is not None and given.id in own and given in fitting:
            return body_id
        if len(fitting) > 1:
            tier = lower(area.tier).split()[:1]
            fitting = [one for one in fitting if set(tier) & set(lower(one.label_vi).replace(",", " ").split())]
        return fitting[0].id if len(fitting) == 1 else body_id


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
    if area is None or area.id == NATION.id or words.endswith(f" {area.name}"):
        return words
    has_tier = bool(area.tier) and area.tier.lower().split()[0] in words.lower().split()
    return f"{words} {area.name if has_tier else area.label}".strip()


def _level(area: Area | None, ontology: Ontology) -> str | None:
    if area is None or area.id is None:
        return None
    return "central" if area.id == NATION.id else ontology.areas.by_id(area.id).level

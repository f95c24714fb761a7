"""What the ontology and the list of units say of a post: whose it is, how high, and which other posts nobody can hold beside it.

Nobody leads two districts, or two communes, at once; nobody heads two departments of one committee; whoever heads an office of one
level heads none of another. Posts at bodies that meet beside the main office (steering committees, party cells) exclude nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg.entities import Post
from kg.gazetteer import REFORM, AreaUnit
from kg.iri import area_name, post_name
from kg.model import NATION, Area
from kg.ontology import Concept, Ontology

HEAD, DEPUTY = 1, 3
"""Ranks of roles: the head of a body, and the last of those who lead it."""

_OLD, _NEW = "old", "new"  # the orders of units before and since July 2025

_RUNGS = {"commune": 0, "district": 3, "province": 5, "central": 8}
_FULL_TIME = frozenset({"party", "state", "armed-forces", "judiciary"})
_TIERS = {
    **dict.fromkeys(("huyện", "quận", "thị xã"), "district"),
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), "commune"),
    "tỉnh": "province",
}


@dataclass(frozen=True, slots=True)
class Office:
    """A post as far as it tells people apart.

    `unit` is the unit of its area as level and code, None where it is not known; `above` the units around that, of a commune of the new
    order also the districts it took over communes of. `settled` posts are
    held by one person of a name in a province; of others (a seat in a provincial committee) namesakes may hold one each. `single` posts
    have one holder at a time. `seat` posts exclude others; `main` ones are full-time. `side` is party, council or committee for the leaders of these, else "".
    """

    name: str
    level: str | None
    unit: str | None
    above: frozenset[str]
    rank: int | None
    body: str
    kind: str | None
    parents: frozenset[str]
    settled: bool
    single: bool
    seat: bool
    main: bool
    side: str

    @property
    def head(self) -> bool:
        """True for the head of a body whose posts are full-time."""
        return self.main and self.rank == HEAD

    @property
    def leads(self) -> bool:
        """True for the head of a body and the deputies."""
        return self.rank is not None and self.rank <= DEPUTY

    @property
    def reformed(self) -> bool:
        """True for a post in a unit of the order since July 2025, to which leaders of districts went."""
        return self.unit is not None and f"/{_NEW}-" in self.unit

    @property
    def rung(self) -> float:
        """How high the post stands, for telling a step up from a step down."""
        steps = {1: 2.0, 2: 1.5, 3: 1.0}.get(self.rank or 9, 0.0)
        return _RUNGS.get(self.level or "", 0) + steps


def exclusive(one: Office, other: Office) -> bool:
    """True where nobody holds both at a time."""
    if not (one.seat and other.seat) or one.name == other.name:
        return False
    if one.level != other.level:
        lower, upper = sorted((one, other), key=lambda office: _RUNGS[office.level or "commune"])
        if upper.level == "central":
            return one.head and other.head
        # A deputy secretary of a province may lead the party in a city of it as well.
        return one.main and other.main and not (upper.side == lower.side == "party" and not upper.head)
    if one.unit != other.unit:
        return True
    return one.head and other.head and one.kind != other.kind and bool(one.parents & other.parents)


def gives_way(one: Office, other: Office) -> bool:
    """True where being appointed to the other post means leaving the first: a step inside a body, or from one full-time post to another.

    Leaders of the party in a unit may lead its council or committee as well.
    """
    if not (one.seat and other.seat) or one.name == other.name:
        return False
    if one.body == other.body:
        return other.rank is not None and one.rank is not None and other.rank < one.rank
    if one.unit != other.unit:
        return True
    return one.side != "party" and not (other.side == "party" and one.side)


class Offices:
    """Looks posts up, each once."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._known: dict[Post, Office] = {}
        self._units: dict[Area, tuple[str | None, str | None, frozenset[str]]] = {}

    def __call__(self, post: Post) -> Office:
        """The office of a post."""
        found = self._known.get(post)
        if found is None:
            found = self._known[post] = self._office(post)
        return found

    def unit(self, area: Area | None) -> tuple[str | None, str | None, frozenset[str]]:
        """The level of an area, its unit (level and code), and the units around it."""
        if area is None:
            return None, None, frozenset()
        found = self._units.get(area)
        if found is None:
            found = self._units[area] = self._unit(area)
        return found

    def _unit(self, area: Area) -> tuple[str | None, str | None, frozenset[str]]:
        if area.id == NATION.id:
            return "central", "central/vn", frozenset()
        gazetteer = self._ontology.areas
        if area.id is None:
            _, unit, above = self.unit(area.within)
            around = above | {unit} if unit else above
            return _TIERS.get(area.tier), f"x/{area_name(area)}", frozenset(around)
        official = gazetteer.by_id(area.id)
        above = frozenset(_key(one) for one in gazetteer.superiors(official))
        if official.vintage >= REFORM and official.level == "commune":
            above |= self._origins.get(official.id, frozenset())
        return official.level, _key(official), above

    @cached_property
    def _origins(self) -> dict[str, frozenset[str]]:
        """The districts whose communes each commune of the new order took over."""
        gazetteer = self._ontology.areas
        found: dict[str, set[str]] = {}
        for district in gazetteer.upper.values():
            if district.level == "district":
                for commune in gazetteer.children(district):
                    for successor in commune.successors:
                        found.setdefault(successor, set()).add(_key(district))
        return {one: frozenset(districts) for one, districts in found.items()}

    def _office(self, post: Post) -> Office:
        role = self._concept(post.role_id, "roles")
        kind = self._concept(post.body.kind, "bodies")
        rank = role.number("rank") if role is not None else None
        level, unit, above = self.unit(post.body.area)
        resolved = unit is not None and not unit.startswith("x/")
        known = self._is_known(post, role)
        beside = self._is_beside(kind, role)
        local = level in ("district", "commune")
        leads = rank is not None and rank <= DEPUTY
        parents = frozenset(kind.values.get("parentKind", ())) if kind is not None else frozenset()
        if kind is not None and kind.value("several") == "true":
            parents = frozenset()  # two wordings of one school are no two schools
        system = role.value("system") if role is not None else None
        return Office(
            name=post_name(post),
            level=level,
            unit=unit,
            above=above,
            rank=int(rank) if rank is not None else None,
            body=post_name(Post("x", "", post.body)),
            kind=post.body.kind,
            parents=parents & _COMMITTEES,
            settled=known and (local or (leads and level is not None)),
            single=known and rank == HEAD and resolved and not beside,
            seat=known and leads and resolved and level is not None and not beside,
            main=known and leads and not beside and system in _FULL_TIME,
            side=_SIDES.get((post.role_id or "").removesuffix("-chair").removesuffix("-secretary"), "")
            if leads
            else "",
        )

    def _is_known(self, post: Post, role: Concept | None) -> bool:
        """True where it is told at which body the post is: by the body's words, or by a role that one kind of body has."""
        if post.body.kind == "unspecified" or (post.body.kind is None and not post.body.label):
            return role is not None and "unspecified" not in role.values.get("bodyKind", ("unspecified",))
        return True

    def _is_beside(self, kind: Concept | None, role: Concept | None) -> bool:
        """True for a post that is held beside a main office, by its body or by all bodies that have such a role."""
        if kind is not None and kind.value("partTime") == "true":
            return True
        bodies = self._ontology.bodies.concepts
        own = [bodies[one] for one in role.values.get("bodyKind", ()) if one in bodies] if role is not None else []
        return bool(own) and all(one.value("partTime") == "true" for one in own)

    def _concept(self, concept_id: str | None, scheme: str) -> Concept | None:
        concepts = self._ontology.roles if scheme == "roles" else self._ontology.bodies
        return concepts.concepts.get(concept_id) if concept_id is not None else None


_SIDES = {
    **dict.fromkeys(("party", "party-deputy", "party-standing-deputy"), "party"),
    **dict.fromkeys(("council", "council-vice", "council-standing-vice"), "council"),
    **dict.fromkeys(("committee", "committee-vice", "committee-standing-vice"), "committee"),
}
"""Roles, without their last word, of those who lead the party, the council and the committee of a unit."""

_COMMITTEES = frozenset({"provincial-peoples-committee", "rural-district-peoples-committee"})
"""Kinds of body whose departments have one full-time head each."""


def _key(unit: AreaUnit) -> str:
    # Within each of the two orders a code means one unit, whatever the vintage of the list.
    return f"{unit.level}/{_NEW if unit.vintage >= REFORM else _OLD}-{unit.code}"

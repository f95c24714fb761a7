"""What claims are about, put together from all reports at hand: areas, people, bodies, posts, tenures, documents, events, periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kg.model import Area


@dataclass(frozen=True, slots=True)
class AreaEntity:
    """An area with what the gazetteer says of it; `valid_from` and `valid_to` are ISO days, None where open.

    `continued` is true where its one successor took over the whole of it and nothing else.
    """

    area: Area
    valid_from: str | None = None
    valid_to: str | None = None
    successors: tuple[Area, ...] = ()
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the key of the name, the province (its name) in which it is one person, and what tells namesakes apart there."""

    name: str
    province: str | None
    apart: str = ""


@dataclass(frozen=True, slots=True)
class PersonEntity:
    """A person with the name to show, the provinces (units of any time) it is known in and the ways its name is written."""

    person: Person
    label: str
    areas: tuple[Area, ...]
    spellings: tuple[str, ...]
    sort_key: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body: a kind of body (concept id) of an area; `label` are the words without the area, of bodies that no kind covers."""

    kind: str | None
    label: str
    area: Area | None


@dataclass(frozen=True, slots=True)
class Post:
    """A role (concept id, or its words) at a body."""

    role_id: str | None
    role: str
    body: Body


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's hold of a post. `first_seen` and `last_seen` are the dates of the reports that say so, `since` and `until` what
    reports state; `claims` are pairs of report id and claim name."""

    person: Person
    post: Post
    position: str
    first_seen: str | None
    last_seen: str | None
    since: str | None
    until: str | None
    claims: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document by what identifies it."""

    type: str
    number: str | None
    date: str | None
    issuer: str | None
    title: str | None
    area: Area | None


@dataclass(frozen=True, slots=True)
class Event:
    """An event. `told_by` names the report and claim, where type, date and area do not identify it."""

    type: str
    date: str | None
    area: Area | None
    ordinal: int | None = None
    told_by: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both included; `begin` and `end` are ISO dates, `year` the last year covered; None
    where the label is in no known notation."""

    label: str
    begin: str | None
    end: str | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Measure:
    """The unit of a value as a concept, and the value in its base unit."""

    unit_id: str
    base_value: Decimal | None


@dataclass(frozen=True, slots=True)
class Links:
    """What the claims of one report are about, as far as that report alone tells: for each claim, in order, the name of its fragment and
    its post, document, event or measure."""

    names: tuple[str, ...]
    things: tuple[Post | Document | Event | Measure | None, ...]


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities, each list in an order of its own that does not depend on that of the reports.

    `people_of` says who is meant by a claim or attendance: keys are pairs of report id and name of the fragment.
    """

    areas: tuple[AreaEntity, ...] = ()
    people: tuple[PersonEntity, ...] = ()
    bodies: tuple[tuple[Body, str], ...] = ()
    posts: tuple[tuple[Post, str], ...] = ()
    tenures: tuple[Tenure, ...] = ()
    documents: tuple[Document, ...] = ()
    events: tuple[tuple[Event, str], ...] = ()
    periods: tuple[Period, ...] = ()
    people_of: Mapping[tuple[str, str], Person] = field(default_factory=dict)

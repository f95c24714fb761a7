"""What claims are about, put together from all reports at hand: areas, people, bodies, posts, tenures, documents, events, periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kg.model import Area, Claim


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
    """A person: the key of the name, the province (its name) in which it is one person, and what tells namesakes apart there: the
    local name of one of their posts, or of a report where the name alone is known."""

    name: str
    province: str | None
    apart: str = ""


@dataclass(frozen=True, slots=True)
class PersonEntity:
    """A person with the name to show, the provinces (units of any time) it is known in and the ways its name is written.

    `may_be` are the namesakes that a person of whom too little is told may be. `judged` are the judgements that made one person of
    several, or several of one.
    """

    person: Person
    label: str
    areas: tuple[Area, ...]
    spellings: tuple[str, ...]
    sort_key: str
    may_be: tuple[Person, ...] = ()
    judged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A body: a kind of body (concept id) of an area; `label` are the words without the area, of bodies that no kind covers and of
    those of which an area has several (schools)."""

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
class Hold:
    """What a tenure is called by: a person (as named when nothing was known but this) and a post. It outlives what is found out later."""

    person: Person
    post: Post


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against two being one person, with its weight."""

    weight: Decimal
    text: str

    def __str__(self) -> str:
        return f"{self.weight:+.2f} {self.text}"


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's hold of a post, bounded by evidence.

    `first_seen` and `last_seen` are the dates of the reports that say so, `since` and `until` what reports state, `over_by` the date of
    the first report that tells that it is over. `predecessor` and `successor` are the tenures before and after at a post that one person
    holds at a time, with the dates at which the one was last and the other first seen; `moved_to` what the person was appointed to instead.
    `reasons` say why the post is thought to be this person's; they are empty where the person has no other.
    `claims` are pairs of report id and claim name.
    """

    hold: Hold
    person: Person
    post: Post
    position: str
    first_seen: str | None
    last_seen: str | None
    since: str | None
    until: str | None
    over_by: str | None
    claims: tuple[tuple[str, str], ...]
    predecessor: Hold | None = None
    predecessor_seen: str | None = None
    successor: Hold | None = None
    successor_seen: str | None = None
    moved_to: tuple[Hold, ...] = ()
    score: Decimal | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two people of one name compared, or two posts of whoever bears it. `key` are the two things that were compared, whatever came of it;
    `verdict` is same, different or candidate. `between` are the tenures that tell most."""

    key: tuple[str, str]
    one: Person
    other: Person
    verdict: str
    score: Decimal
    reasons: tuple[Reason, ...]
    between: tuple[Hold, ...] = ()
    judged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """A name that a person or a tenure went by before more was known, and what it goes by now."""

    old: Person | Hold
    new: tuple[Person, ...] | tuple[Hold, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A judgement as the graph tells it. `name` is its local name; `about` are local names of what it is about; `values` pairs of
    what was there before and what stands there now, as text. `applied` is false where nothing of it is there any more."""

    name: str
    verdict: str
    by: str
    on: str
    why: str
    about: tuple[str, ...]
    slot: str | None = None
    before: tuple[str, ...] = ()
    after: str | None = None
    applied: bool = True


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
    """What the claims of one report are about, as far as that report alone tells: for each claim, in order, the name of its fragment, what
    it says once judgements are applied (None where it is rejected) and its post, document, event or measure.

    `judged` are the judgements on a claim, by the name of its fragment. `area` is what the report as a whole is about.
    """

    names: tuple[str, ...]
    things: tuple[Post | Document | Event | Measure | None, ...]
    claims: tuple[Claim | None, ...]
    area: Area | None = None
    judged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


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
    comparisons: tuple[Comparison, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    rulings: tuple[Ruling, ...] = ()

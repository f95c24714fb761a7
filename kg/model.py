"""The things `kg` speaks of: reports, claims and the entities that claims are about.

Offsets count code points of `Report.text` and are half-open. Nothing here knows how a value is found,
stored or shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets in a report's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """True where the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a block of a report is; facts are read from all but BOILERPLATE, REPEAT and TEASER."""

    HEADLINE = "headline"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    QUESTION = "question"
    ANSWER = "answer"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    BYLINE = "byline"
    REPEAT = "repeat"  # a line that says again, to the letter, what an earlier block said
    TEASER = "teaser"  # headline or summary of another article
    BOILERPLATE = "boilerplate"


READABLE = frozenset(BlockKind) - {BlockKind.BOILERPLATE, BlockKind.REPEAT, BlockKind.TEASER, BlockKind.BYLINE}
"""The kinds of block that claims are read from."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands by itself on the page.

    `speaker` is the name before the colon of an interview answer, as written. `cells` are the cells of a
    table row, in order; `header` the cells of the row that names the columns.
    """

    kind: BlockKind
    span: Span
    speaker: str | None = None
    cells: tuple[Span, ...] = ()
    header: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself. `published` is an ISO date of any precision: 2022, 2022-01 or 2022-01-07.

    `published` says when the page says it was published; `dated` is the rule that found it. `publisher` is the
    name as written (Baohatinh.vn); `province` the province named by the publisher's own name, where that is known.
    """

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    dated: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One source document.

    `id` is made from the file's stem and the content; `source` is the stem of the file's name; `path` the name as given.
    `text` is NFC and kept as it is from then on. `clean` and `lower` have the same length: `clean` has one spelling of
    tone marks, dashes, quotes and blanks; `lower` is `clean` in lower case. Patterns run on these two.
    `sentences` lie inside blocks, in order, and cover all readable ones.
    """

    id: str
    source: str
    path: str
    text: str
    clean: str
    lower: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    metadata: Metadata

    def quote(self, span: Span) -> str:
        """The characters of the text at a span."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative unit: tier word and name as Vietnamese writes them ("huyện", "Hương Khê").

    `id` is the gazetteer's (vintage and code) where the unit was resolved, else None: then `why` says why not.
    `code` is the official code as a zero-padded string. The area of national bodies is NATION. `written` is the name as the
    report spells it, where the official spelling is another; it is no part of what the unit is.
    """

    tier: str
    name: str
    id: str | None = None
    code: str | None = None
    within: Area | None = None
    why: str | None = None
    written: str | None = field(default=None, compare=False)

    @property
    def label(self) -> str:
        """Tier and name: huyện Hương Khê."""
        return f"{self.tier} {self.name}".strip()

    @property
    def written_label(self) -> str:
        """Tier and name as the report spells it: huyện Lăk, where the official spelling is Lắk."""
        return f"{self.tier} {self.written or self.name}".strip()


NATION = Area("", "Trung ương", id="vn")
"""The area of national bodies, and of figures about the whole country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing one report says. `span` is the evidence: the smallest stretch that holds every name and value of
    the claim; `rule` names the rule that read it."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionClaim(Claim):
    """A named person holds (or held, or was given) a position at a body.

    `role` is as the lexicon writes it ("Bí thư"), `body` the body without the area ("Huyện ủy"), `position` both together as one says
    it ("Bí thư Huyện ủy"). `role_id` and `body_id` are concepts, None where no concept covers the words.
    `since` and `until` are ISO dates of any precision. `mode` is holds, former, acting, elected, appointed, ended or candidate.
    """

    person: str
    role: str
    body: str
    position: str
    area: Area | None
    role_id: str | None = None
    body_id: str | None = None
    since: str | None = None
    until: str | None = None
    mode: str = "holds"
    person_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A difference against an earlier period; negative for a fall."""

    value: Decimal
    unit: str
    base: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorClaim(Claim):
    """How much of something an area has, did or aims at.

    `label` is the thing measured as written, lower case, without verb, number or unit. `indicator_id` is the concept, None where no
    concept covers the label. `value` None means that only the plan percentage is given. `written` is the number as it stands in
    the text. `of` is the whole of a fraction. `period` as in 2021, 2021-H1, 2021-Q1, 2021-9M, 2021-05, 2021-11-10, 2021-2023.
    `status` is actual, estimate or target; `bound` is =, >=, <= or ~, of the plan percentage where that is all. `upper` closes a range.
    `plan` is the percentage of the plan that was achieved: 112.6, or 153.2 for "vượt 53,2%". `numbers` are the spans of all
    number tokens that the claim accounts for.
    """

    area: Area | None
    label: str
    value: Decimal | None
    unit: str
    indicator_id: str | None = None
    written: str = ""
    of: Decimal | None = None
    upper: Decimal | None = None
    period: str | None = None
    status: str = "actual"
    bound: str = "="
    change: Change | None = None
    plan: Decimal | None = None
    numbers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentClaim(Claim):
    """A document that a number, a date or a full proper title identifies. `type` is capitalised: Nghị quyết."""

    type: str
    type_id: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person who took part in an event; `manner` is attend, chair, report or speak."""

    person: str
    manner: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Claim):
    """A meeting, ceremony, visit or congress that a report is about or states as held. `type` is lower case: hội nghị."""

    type: str
    type_id: str | None = None
    date: str | None = None
    until: str | None = None
    area: Area | None = None
    about: str | None = None
    ordinal: int | None = None
    term: str | None = None
    people: tuple[Attendance, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceClaim(Claim):
    """A unit (commune, ward, village, district, province ...) that is named as one."""

    area: Area


@dataclass(frozen=True, slots=True)
class Leftover:
    """A number or capitalised name that gave no claim. `rule` names the rule that set it aside (year, date, document-number …), or is
    "unexplained"; `kind` is number or name."""

    span: Span
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one report: its claims in order of place, and what gave none."""

    report: Report
    area: Area | None
    province: Area | None
    claims: tuple[Claim, ...]
    leftovers: tuple[Leftover, ...] = ()
    notes: tuple[str, ...] = field(default=())

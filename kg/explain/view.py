"""A reading as it is shown: blocks of text cut where claims begin and end, claims as slots of text, counts of what became of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from kg.account import NAME, NUMBER, UNEXPLAINED, Fate, account
from kg.evidence import faults
from kg.iri import KINDS
from kg.model import READABLE, Area, Attendance, Block, Change, Claim, Reading, Report, Span
from kg.ontology import Ontology

_HIDDEN = frozenset({"span", "rule", "person_span", "numbers"})


def view(reading: Reading, ontology: Ontology) -> Explanation:
    """A reading as it is shown."""
    report = reading.report
    fates = account(reading, ontology)
    claims = tuple(_claim(number, claim, report) for number, claim in enumerate(reading.claims, 1))
    blocks = tuple(_block(report, block, claims, fates) for block in report.blocks)
    return Explanation(report.source, tuple(_head(reading)), blocks, claims, fates)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as it is shown; `number` counts from 1, `faults` say why its evidence is refused."""

    number: int
    kind: str
    slots: tuple[tuple[str, str], ...]
    rule: str
    span: Span
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FateView:
    """A number or name as written, with the numbers of its claims or the rule that set it aside."""

    text: str
    fate: Fate

    @property
    def claims(self) -> tuple[int, ...]:
        """The numbers of the claims it is part of."""
        return tuple(index + 1 for index in self.fate.claims)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a block in which the same claims stand: `claims` by number, the smallest first; `begins` and `ends` are those that begin
    and end with it; `fate` is set where it is a number or a name."""

    text: str
    claims: tuple[int, ...]
    begins: tuple[int, ...]
    ends: int
    fate: Fate | None


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the report; one that is not read is one segment without claims."""

    kind: str
    read: bool
    segments: tuple[Segment, ...]
    claims: tuple[ClaimView, ...]
    fates: tuple[FateView, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is shown of a reading. `head` is what is known of the report: pairs of name and value."""

    source: str
    head: tuple[tuple[str, str], ...]
    blocks: tuple[BlockView, ...]
    claims: tuple[ClaimView, ...]
    fates: tuple[Fate, ...]

    @property
    def kinds(self) -> dict[str, int]:
        """How many claims of each kind there are."""
        found = Counter(claim.kind for claim in self.claims)
        return {kind: found[kind] for kind in KINDS.values()}

    def aside(self, kind: str) -> dict[str, int]:
        """How many numbers or names each rule set aside, the commonest first."""
        found = Counter(fate.rule for fate in self.fates if fate.kind == kind and not fate.claims)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def total(self, kind: str) -> int:
        """How many numbers or names there are."""
        return sum(fate.kind == kind for fate in self.fates)

    def unexplained(self, kind: str) -> int:
        """How many numbers or names nothing was made of and no rule set aside."""
        return self.aside(kind).get(UNEXPLAINED, 0)


def area_text(area: Area) -> str:
    """A unit with the one it lies in and its id, or why it has none: huyện Hương Khê, tỉnh Hà Tĩnh <2020-444>."""
    known = area.id or f"unresolved: {area.why}"
    within = f", {area.within.label}" if area.within is not None else ""
    return f"{area.label}{within} <{known}>"


def printable(text: str) -> str:
    """The text in one line, without characters that a terminal acts on."""
    return "".join(c if c.isprintable() else " " for c in text)


def _head(reading: Reading) -> Iterator[tuple[str, str]]:
    page = reading.report.metadata
    known = (
        ("title", page.title),
        ("published", page.published),
        ("publisher", page.publisher),
        ("byline", page.byline),
        ("area", area_text(reading.area) if reading.area is not None else None),
    )
    yield from ((name, printable(value)) for name, value in known if value)
    yield from (("note", printable(note)) for note in reading.notes)


def _claim(number: int, claim: Claim, report: Report) -> ClaimView:
    slots = tuple(
        (one.name, _value(value))
        for one in fields(claim)
        if one.name not in _HIDDEN and (value := getattr(claim, one.name)) not in (None, "", ())
    )
    return ClaimView(number, KINDS[type(claim)], slots, claim.rule, claim.span, tuple(faults(report, claim)))


def _block(report: Report, block: Block, claims: Sequence[ClaimView], fates: Sequence[Fate]) -> BlockView:
    span = block.span
    if block.kind not in READABLE:
        whole = Segment(printable(report.quote(span)).strip(), (), (), 0, None)
        return BlockView(str(block.kind), False, (whole,), (), ())
    inside = [claim for claim in claims if claim.span.start < span.end and span.start < claim.span.end]
    told = [fate for fate in fates if span.holds(fate.span)]
    return BlockView(
        kind=str(block.kind),
        read=True,
        segments=tuple(_segments(report, span, inside, told)),
        claims=tuple(claim for claim in inside if claim.span.start >= span.start),
        fates=tuple(FateView(printable(report.quote(fate.span)), fate) for fate in told),
    )


def _segments(report: Report, span: Span, claims: Sequence[ClaimView], fates: Sequence[Fate]) -> Iterator[Segment]:
    """Yield the stretches of a block between the places where a claim, number or name begins or ends."""
    stretches = [claim.span for claim in claims] + [fate.span for fate in fates]
    places = {span.start, span.end} | {
        at for one in stretches for at in (one.start, one.end) if span.start < at < span.end
    }
    cuts = sorted(places)
    by_size = sorted(claims, key=lambda claim: (len(claim.span), claim.number))
    for start, end in zip(cuts, cuts[1:], strict=False):
        piece = Span(start, end)
        over = [claim for claim in by_size if claim.span.holds(piece)]
        yield Segment(
            text=printable(report.quote(piece)),
            claims=tuple(claim.number for claim in over),
            begins=tuple(sorted(claim.number for claim in over if claim.span.start == start)),
            ends=sum(claim.span.end == end for claim in over),
            fate=next((fate for fate in fates if fate.span.holds(piece)), None),
        )


def _value(value: Any) -> str:
    if isinstance(value, Area):
        return printable(area_text(value))
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Change):
        return printable(f"{value.value:f} {value.unit}" + (f" since {value.base}" if value.base else ""))
    if isinstance(value, Attendance):
        return printable(f"{value.person} ({value.manner})")
    if isinstance(value, tuple):
        return ", ".join(_value(one) for one in value)
    return printable(str(value)).strip()


__all__ = ["NAME", "NUMBER", "BlockView", "ClaimView", "Explanation", "FateView", "Segment", "printable", "view"]

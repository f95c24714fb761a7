"""A report's text with every claim marked, its slots and its rule, and the numbers that gave no claim, with the reason.

Text only, so that it can be piped and compared; on a terminal the marks have colours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from kg.evidence import faults
from kg.extract import extract
from kg.iri import KINDS
from kg.model import READABLE, Area, Attendance, Change, Claim, Reading, Report, Span
from kg.ontology import Ontology

UNEXPLAINED = "unexplained"
_HIDDEN = frozenset({"span", "rule", "person_span", "numbers"})
_COLORS = {"position": 36, "indicator": 32, "document": 35, "event": 33, "place": 34, "left": 31}


def explain(report: Report, ontology: Ontology, *, colors: bool = False) -> str:
    """What is read from a report, as text: metadata, then each block with the claims of its sentences, then the counts."""
    reading = extract(report, ontology)
    return "".join(f"{line}\n" for line in _lines(reading, _Paint(colors)))


def _lines(reading: Reading, paint: _Paint) -> Iterator[str]:
    report, page = reading.report, reading.report.metadata
    yield paint.bold(report.source)
    for name, value in (
        ("title", page.title),
        ("published", page.published),
        ("publisher", page.publisher),
        ("byline", page.byline),
    ):
        if value:
            yield f"  {name}: {value}"
    if reading.area is not None:
        yield f"  area: {_area(reading.area)}"
    for note in reading.notes:
        yield f"  note: {note}"
    marks = _marks(reading)
    for block in report.blocks:
        yield ""
        if block.kind not in READABLE:
            yield paint.faint(f"[{block.kind}, not read] {_one_line(report.quote(block.span))}")
            continue
        yield f"{paint.faint(f'[{block.kind}]')} {_marked(report, block.span, marks, paint)}"
        for number, claim in enumerate(reading.claims, 1):
            if block.span.start <= claim.span.start < block.span.end:
                yield from _told(number, claim, report, paint)
        for left in reading.leftovers:
            if block.span.holds(left.span):
                word = "?" if left.rule == UNEXPLAINED else "-"
                yield paint.color("left" if word == "?" else "", f"    {word} {report.quote(left.span)}: {left.rule}")
    yield ""
    yield from _counts(reading)


def _told(number: int, claim: Claim, report: Report, paint: _Paint) -> Iterator[str]:
    kind = KINDS[type(claim)]
    slots = "; ".join(
        f"{one.name} {_value(value)}"
        for one in fields(claim)
        if one.name not in _HIDDEN and (value := getattr(claim, one.name))
    )
    yield paint.color(kind, f"    {number} {kind}: {slots}") + paint.faint(
        f"  ({claim.rule}, {claim.span.start}-{claim.span.end})"
    )
    for fault in faults(report, claim):
        yield paint.color("left", f"      refused: {fault}")


def _counts(reading: Reading) -> Iterator[str]:
    kinds = Counter(KINDS[type(claim)] for claim in reading.claims)
    yield "claims: " + (", ".join(f"{kinds[kind]} {kind}" for kind in KINDS.values() if kinds[kind]) or "none")
    rules = Counter(left.rule for left in reading.leftovers if left.kind == "number" and left.rule != UNEXPLAINED)
    if rules:
        yield "numbers set aside: " + ", ".join(f"{count} {rule}" for rule, count in sorted(rules.items()))
    open_, total = unexplained(reading)
    yield f"numbers unexplained: {open_} of {total}"


def unexplained(reading: Reading) -> tuple[int, int]:
    """How many number tokens gave no claim and fell under no rule, and how many there are in all."""
    claimed = {span for claim in reading.claims for span in getattr(claim, "numbers", ())}
    left = {one.span: one.rule for one in reading.leftovers if one.kind == "number"}
    return sum(rule == UNEXPLAINED for rule in left.values()), len(claimed | set(left))


def _marks(reading: Reading) -> dict[int, list[str]]:
    """What is written into the text at an offset: the number of a claim where it begins and a bracket where it ends."""
    marks: dict[int, list[str]] = {}
    for number, claim in enumerate(reading.claims, 1):
        marks.setdefault(claim.span.start, []).append(f"[{number} ")
        marks.setdefault(claim.span.end, []).insert(0, "]")
    return marks


def _marked(report: Report, span: Span, marks: dict[int, list[str]], paint: _Paint) -> str:
    places = sorted(offset for offset in marks if span.start <= offset <= span.end)
    pieces, at = [], span.start
    for offset in places:
        pieces.append(_plain(report.text[at:offset]))
        # A claim that begins where the block ends belongs to the next one, and one that ends where it begins to the last.
        kept = [
            mark for mark in marks[offset] if (mark == "]") == (offset == span.end) or span.start < offset < span.end
        ]
        pieces.append(paint.bold("".join(kept)) if kept else "")
        at = offset
    pieces.append(_plain(report.text[at : span.end]))
    return "".join(pieces).strip()


def _value(value: Any) -> str:
    if isinstance(value, Area):
        return _area(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Change):
        return f"{value.value:f} {value.unit}" + (f" since {value.base}" if value.base else "")
    if isinstance(value, Attendance):
        return f"{value.person} ({value.manner})"
    if isinstance(value, tuple):
        return ", ".join(_value(one) for one in value)
    return _one_line(str(value))


def _area(area: Area) -> str:
    known = area.id or f"unresolved: {area.why}"
    within = f", {area.within.label}" if area.within is not None else ""
    return f"{area.label}{within} <{known}>"


def _one_line(text: str) -> str:
    return _plain(text).strip()


def _plain(text: str) -> str:
    """The text without line ends and characters that a terminal acts on."""
    return "".join(c if c.isprintable() else " " for c in text)


class _Paint:
    """Colours, or none."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def bold(self, text: str) -> str:
        return self._wrap("1", text)

    def faint(self, text: str) -> str:
        return self._wrap("2", text)

    def color(self, kind: str, text: str) -> str:
        return self._wrap(str(_COLORS[kind]), text) if kind in _COLORS else text

    def _wrap(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._on and text else text

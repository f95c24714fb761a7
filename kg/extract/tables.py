"""Indicators in tables: a row names the measure, columns are unit, plan, outcome and their ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kg.extract.context import Context, Setting
from kg.grammar.labels import concept_of, plain
from kg.grammar.numbers import parse_number
from kg.grammar.periods import find_periods, is_ahead
from kg.grammar.words import words
from kg.model import BlockKind, IndicatorClaim, Leftover, Report, Span
from kg.ontology import Ontology

_DASH = re.compile(r"^[\s\-+*•.\d]*(?=\D)")
_ESTIMATED = re.compile(r"(?<!\w)(?:ước|dự kiến)(?!\w)")
_SIGN = re.compile(r"\s*(?:%|lần)\s*\Z")


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column holds: number (running), label, unit, plan, outcome, plan-percent, change-percent or other."""

    role: str
    period: str | None
    status: str | None = None  # where the header tells it


def extract_tables(report: Report, context: Context, ontology: Ontology) -> Iterator[IndicatorClaim | Leftover]:
    """Yield the claims of table rows, the outcome with its plan percentage and the plan as a target; a leftover for each other number."""
    known: dict[tuple[tuple[Span, ...], int | None], list[_Column]] = {}  # a header is that of many rows
    for setting in context.settings:
        if setting.block.kind is BlockKind.TABLE_ROW and setting.block.cells:
            if setting.span.start <= setting.block.cells[0].start or setting.span == setting.block.span:
                header = setting.block.header
                columns = known.get((header, setting.year))
                if columns is None:
                    columns = [_column(report.lower[c.start : c.end], context, setting, ontology) for c in header]
                    known[header, setting.year] = columns
                yield from _read_row(report, context, setting, columns, ontology)


def _read_row(
    report: Report, context: Context, setting: Setting, columns: list[_Column], ontology: Ontology
) -> Iterator[IndicatorClaim | Leftover]:
    block = setting.block
    cells = list(block.cells)
    if len(cells) != len(columns):
        yield from _all_left(report, cells, "table-shape")
        return
    by_role = {column.role: (cell, column) for cell, column in reversed(list(zip(cells, columns, strict=True)))}
    label_cell = by_role.get("label")
    if label_cell is None:
        yield from _all_left(report, cells, "table-without-label")
        return
    label_span = label_cell[0]
    label = plain(_DASH.sub("", report.lower[label_span.start : label_span.end]))
    unit = plain(report.lower[by_role["unit"][0].start : by_role["unit"][0].end]) if "unit" in by_role else ""
    percent_cell = by_role.get("plan-percent")
    percent = _number(report, percent_cell[0]) if percent_cell else None
    used: set[Span] = {label_span}
    for role in ("outcome", "plan"):
        for cell, column in zip(cells, columns, strict=True):
            value = _number(report, cell) if column.role == role else None
            if value is None or not label:
                continue
            numbers = [cell]
            plan = None
            if role == "outcome" and percent is not None and percent_cell is not None and percent_cell[0] not in used:
                plan, numbers = percent, [cell, percent_cell[0]]
            used.update(numbers)
            period = column.period or setting.period
            spans = [label_span, *numbers] + ([by_role["unit"][0]] if "unit" in by_role else [])
            yield IndicatorClaim(
                span=Span(min(s.start for s in spans), max(s.end for s in spans)),
                rule=f"tables/{role}",
                area=context.location.area,
                label=label,
                value=value,
                unit=unit,
                indicator_id=concept_of(label, unit, ontology),
                written=report.clean[cell.start : cell.end],
                period=period,
                status=column.status or ("target" if is_ahead(period, context.published) else setting.status),
                plan=plan,
                numbers=tuple(numbers),
            )
    yield from _all_left(report, [cell for cell in cells if cell not in used], "table-other")


def _column(header: str, context: Context, setting: Setting, ontology: Ontology) -> _Column:
    text = plain(header)
    hits = list(find_periods(text, 0, len(text), context.published, setting.year))
    period = next((hit.period for hit in hits if hit.role in ("level", "term")), None)
    for role in ("number", "unit", "plan_percent", "change_percent", "label", "plan", "outcome"):
        if _cues(ontology, role).search(text):
            estimated = role == "outcome" and _ESTIMATED.search(text)
            status = "estimate" if estimated else {"outcome": "actual", "plan": "target"}.get(role)
            return _Column(role.replace("_", "-"), period, status)
    return _Column("outcome" if period else "other", period)


@lru_cache(maxsize=32)
def _cues(ontology: Ontology, role: str) -> re.Pattern[str]:
    """Any of the words by which a header tells a role."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words(ontology, f'tables.{role}')))})(?!\w)")


def _number(report: Report, cell: Span) -> Decimal | None:
    return parse_number(_SIGN.sub("", report.clean[cell.start : cell.end].strip()))


def _all_left(report: Report, cells: list[Span], rule: str) -> Iterator[Leftover]:
    for cell in cells:
        if _number(report, cell) is not None:
            yield Leftover(cell, "number", rule)

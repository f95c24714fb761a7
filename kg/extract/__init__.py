"""Claims from a report. `EXTRACTORS` is the list of them, one file a kind of claim; no extractor knows another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extract.context import Context, work_out
from kg.extract.documents import extract_documents
from kg.extract.events import extract_events
from kg.extract.indicators import extract_indicators
from kg.extract.locate import locate
from kg.extract.officials import extract_officials
from kg.extract.pieces import in_pieces
from kg.extract.places import extract_places
from kg.extract.repeats import without_repeats
from kg.extract.tables import extract_tables
from kg.model import BlockKind, Claim, Leftover, Reading, Report
from kg.ontology import Ontology

Extractor = Callable[[Report, Context, Ontology], Iterator[Claim | Leftover]]

EXTRACTORS: tuple[Extractor, ...] = (
    extract_officials,
    extract_indicators,
    extract_tables,
    extract_documents,
    extract_events,
    extract_places,
)


def extract(report: Report, ontology: Ontology) -> Reading:
    """All that is read from a report: its claims by place, each fact once, and the numbers that gave none.

    The same report gives the same reading, whatever else is read before or after it.
    """
    cut = in_pieces(report)
    context = work_out(cut, locate(cut, ontology), ontology)
    found = [item for extractor in EXTRACTORS for item in extractor(cut, context, ontology)]
    headlines = [block.span for block in report.blocks if block.kind is BlockKind.HEADLINE]
    claims = without_repeats([item for item in found if isinstance(item, Claim)], headlines)
    leftovers = sorted({item for item in found if isinstance(item, Leftover)}, key=_leftover_key)
    claims.sort(key=lambda claim: (claim.span.start, claim.span.end, type(claim).__name__, claim.rule))
    return Reading(report, context.location.area, context.location.province, tuple(claims), tuple(leftovers))


def _leftover_key(item: Leftover) -> tuple[int, int, str]:
    return item.span.start, item.span.end, item.rule

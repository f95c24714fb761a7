"""The administrative units that a report names as such, each once, with the unit it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.context import AreaMention, Context
from kg.model import Area, PlaceClaim, Report

if TYPE_CHECKING:
    from kg.ontology import Ontology


def extract_places(report: Report, context: Context, ontology: Ontology) -> Iterator[PlaceClaim]:
    """Yield a claim for every unit named, in the order of their first mentions.

    The evidence is the first mention with a tier word ("huyện Lâm Khê", "Huyện ủy Lâm Khê"), where there is none the first bare name.
    """
    first: dict[tuple[str, str, str], AreaMention] = {}
    for mention in context.location.mentions:
        key = _key(mention.area)
        held = first.get(key)
        if held is None or (_is_bare(held) and not _is_bare(mention)):
            first[key] = mention
    for mention in first.values():
        rule = "places/bare-name" if _is_bare(mention) else "places/tier-and-name"
        yield PlaceClaim(span=mention.span, rule=rule, area=mention.area)


def _key(area: Area) -> tuple[str, str, str]:
    """What two mentions of one unit share: its id, or tier, name and the unit above where it was not resolved."""
    if area.id:
        return area.id, "", ""
    return area.tier, area.name.lower(), area.within.label if area.within else ""


def _is_bare(mention: AreaMention) -> bool:
    return len(mention.span) <= len(mention.area.name)

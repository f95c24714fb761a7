"""Where a report plays: the unit it is about, that unit's province, and every unit it names, resolved as of the report's date.

One district a report is the rule. It is settled first, from the headline, the host of the meeting and the units named most; then
communes resolve inside it (or inside a district named next to them), districts inside its province, and nothing by likeness.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.context import AreaMention, Location
from kg.extract.locating.asides import asides
from kg.extract.locating.bare import as_subject, bare_mentions, bracketed, in_masthead, in_row, sites
from kg.extract.locating.names import Scene, day_of, find_all, linked
from kg.extract.locating.subject import settle, weigh_provinces
from kg.extract.locating.units import resolved
from kg.extract.scan import scan
from kg.model import Area, Report

if TYPE_CHECKING:
    from kg.ontology import Ontology


def locate(report: Report, ontology: Ontology) -> Location:
    """The unit the report is about, its province, and all units it names in readable blocks, in order of place.

    An area without an id was not resolved and says why. The area is None where no unit is named at all.
    """
    scene, scanned = Scene(report, ontology.areas, day_of(report)), scan(report, ontology)
    scene.found = linked(report, list(find_all(report, scanned.tiers, scanned.units, ontology)))
    weigh_provinces(scene, scanned.papers, ontology)
    settle(scene, scanned.tiers)
    mentions = tuple(resolved(scene))
    if scene.main is None:
        return Location(scene.province, scene.province, mentions, scan=scanned)
    main, province = _as_written(scene.main, mentions), scene.province
    bare = list(bare_mentions(report, mentions, tuple(area for area in (main, province) if area is not None)))
    bare += sites(scene, mentions, bare)
    bare += in_row(scene, mentions, bare)
    bare += as_subject(scene, mentions, bare)
    bare += bracketed(scene, mentions, bare)
    named = {mention.area.id for mention in (*mentions, *bare)}
    bare += [
        mention
        for area in (main, province)
        if area is not None and area.id is not None and area.id not in named
        for mention in in_masthead(report, area, ontology)
    ]
    every = tuple(sorted((*mentions, *bare), key=lambda mention: mention.span))
    return Location(main, province, every, tuple(asides(report, main, every)), scanned)


def _as_written(main: Area, mentions: Sequence[AreaMention]) -> Area:
    """The unit the report is about, with the spelling that the report uses most."""
    forms = Counter(mention.area.written for mention in mentions if mention.area.id == main.id and main.id is not None)
    return replace(main, written=min(forms, key=lambda form: (-forms[form], form or ""))) if forms else main

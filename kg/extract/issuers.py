"""Who issued a document: the body named after "của", the congress a resolution is of, the letters of a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.context import Context
from kg.grammar.areas import SYLLABLE
from kg.grammar.ordinals import ROMAN, ordinal
from kg.model import NATION, Area, Report, Span

if TYPE_CHECKING:
    from kg.ontology import Ontology

_TIER = r"tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|TP\.?|TX\.?"
_TERM = re.compile(rf"(?: Đảng)?(?:,? \(?khóa (?:{ROMAN}|\d+)\)?)")
_LEAD = re.compile(r"[\s,(]*(?:của|do)\s+")
_NAME = rf"(?!{ROMAN}\b){SYLLABLE}(?:(?:\s| ?- ?)(?!{ROMAN}\b){SYLLABLE}){{0,5}}"
_CONGRESS = re.compile(
    rf"\s+(?:của\s+)?[Đđ]ại hội(?:\s+(?P<bare>{ROMAN})(?!\w))?(?P<delegates>\s+[đĐ]ại biểu)?(?P<nation>\s+(?:Đảng\s+)?toàn quốc)?"
    rf"(?P<body>\s+(?:[Đđ]ảng bộ|các dân tộc thiểu số|[Đđ]ảng(?!\s(?:bộ|viên))|(?:Công đoàn|Đoàn|Hội|Mặt trận)(?:\s\w+){{0,5}}?))?"
    rf"(?P<where>\s+(?P<tier>(?i:{_TIER}))(?:\s?{_NAME})?|\s+(?!Đảng){_NAME}|\s+các cấp)?"
    rf"(?:,?\s*\(?(?:lần thứ\s+(?P<ordinal>{ROMAN}|\d{{1,2}}|\w+)|lần\s+(?P<plain>{ROMAN})|khóa\s+(?P<term>{ROMAN}|\d{{1,2}})))?(?P<party>\s+của Đảng)?"
    r"(?:\s*[,(]?\s*(?:\(?năm \d{4}\)?)?\s*\(?nhiệm kỳ\s+(?P<from>(?:19|20)\d\d)\s*-\s*(?P<to>(?:19|20)\d\d))?(?!\w)"
)


_NATIONAL = 15
"""Congresses of the Party that there were at most: "Đại hội XXI" is a district's or province's."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body that issues documents: its name with the area's, its kind in the ontology, where it is named, and the area."""

    name: str
    span: Span
    area: Area | None
    body_id: str | None = None


def issuer_after(
    report: Report, at: int, end: int, context: Context, ontology: Ontology, *, bare: bool = False
) -> Issuer | None:
    """The body named right after a place ("của HĐND huyện"); with `bare` it needs no "của" before it. None where there is none.

    The name of the area is added where the text leaves it out and the report's own area or province has the tier.
    """
    lead = _LEAD.match(report.clean, at, end)
    if lead is None and not bare:
        return None
    begin = lead.end() if lead else at
    window = min(end, begin + 90)
    hit = next(iter(ontology.bodies.matcher().find(report.clean, begin, window, report.lower)), None)
    body_id = hit.concept_ids[0] if hit is not None and hit.start == begin else None
    stop = hit.end if hit is not None and hit.start == begin else begin
    central = max(
        (len(n) for n in ontology.phrases.table("document.issuers") if report.clean.startswith(n, begin)), default=0
    )
    stop = max(stop, begin + central)
    if stop == begin:
        return None
    area: Area | None = None
    for mention in context.location.named_in(begin, stop + 2):
        if mention.span.end > stop:
            area, stop = mention.area, mention.span.end
            break
    name = " ".join(report.clean[begin:stop].split())
    if area is None:
        area = _implied(name, context)
        if area is not None and area.tier:
            name = _with_area(name, area)
    term = _TERM.match(report.clean, stop, end)
    return Issuer(name, Span(begin, term.end() if term else stop), area, body_id)


def _implied(name: str, context: Context) -> Area | None:
    """The report's area or province where a body's name ends with its tier ("HĐND huyện", "Tỉnh ủy"); NATION for central bodies."""
    low = name.lower()
    for area in (context.location.area, context.location.province):
        if area and area.tier and low.endswith((area.tier, _committee(area))):
            return area
    if re.match(
        r"(?:chính phủ|quốc hội|bộ |trung ương|thủ tướng|ủy ban thường vụ quốc hội|ban bí thư|ban chấp hành trung ương)",
        low,
    ):
        return NATION
    return None


def _committee(area: Area) -> str:
    words = {"tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "huyện": "huyện ủy", "thị xã": "thị ủy", "quận": "quận ủy"}
    return words.get(area.tier, f"đảng ủy {area.tier}")


def _with_area(name: str, area: Area) -> str:
    return f"{name} {area.name}"


def congress_at(report: Report, at: int, end: int, context: Context) -> Issuer | None:
    """The party congress (or one of another organisation) named right after a place, with its area and ordinal; None where neither
    an ordinal nor a term tells which one it is."""
    hit = _CONGRESS.match(report.clean, at, end)
    if hit is None:
        return None
    which = hit["ordinal"] or hit["plain"] or hit["term"] or hit["bare"]
    if (which is None and hit["from"] is None) or (which is not None and ordinal(which) is None):
        return None
    span = Span(at + len(hit[0]) - len(hit[0].lstrip()), hit.end())
    national = hit["bare"] and not hit["where"] and (ordinal(hit["bare"]) or 0) <= _NATIONAL
    if hit["nation"] or hit["party"] or national:
        party = " của Đảng" if hit["party"] or (hit["nation"] and "Đảng" not in hit["nation"]) else ""
        number = f" {which}" if hit["bare"] else f" lần thứ {which}" if which else ""
        return Issuer(f"Đại hội{hit['delegates'] or ''}{hit['nation'] or ''}{number}{party}", span, NATION)
    where = " ".join((hit["where"] or "").split())
    area = _area_of(where, hit, context)
    if where == "các cấp":
        place = " các cấp"
    elif area is not None:
        place = f" {area.label}"
    else:
        place = f" {where}" if where else ""
    body = " ".join((hit["body"] or ("Đảng bộ" if area is not None and where != "các cấp" else "")).split())
    body = body[:1].upper() + body[1:] if body.lower().startswith("đảng") else body
    if body == "Đảng" and area is not None:
        body = "Đảng bộ"
    name = "Đại hội" + (hit["delegates"] or "") + (f" {body}" if body else "") + place
    name += f" lần thứ {which}" if which else f", nhiệm kỳ {hit['from']}-{hit['to']}"
    return Issuer(" ".join(name.split()), span, area)


def _area_of(where: str, hit: re.Match[str], context: Context) -> Area | None:
    """The area of a congress: the one named, else the report's own or its province by the tier word."""
    if where == "các cấp":
        return None
    start, end = hit.span("where") if hit["where"] else (hit.end(), hit.end())
    for mention in context.location.named_in(start, end + 2) if hit["where"] else ():
        if mention.span.end <= end + 1:
            return mention.area
    tier = (hit["tier"] or "").lower()
    for area in (context.location.area, context.location.province):
        if area is not None and (not where or tier == area.tier):
            return area
    return None


def issuer_of_code(code: str, context: Context, ontology: Ontology) -> Issuer | None:
    """The body that the letters of a document's number tell for sure: /NĐ-CP, -KL/HU. Those of a committee or council of unknown tier,
    and of the several bodies at the centre, tell none."""
    letters = {re.sub(r"\d+$", "", part) for part in re.split(r"[-/]", code)}
    location = context.location
    for name, forms in ontology.phrases.table("document.issuers").items():
        if letters.isdisjoint(forms) or name in ("HĐND", "UBND", "Đảng ủy", "Chi bộ", "Ban Chấp hành Trung ương"):
            continue
        if name == "Tỉnh ủy":
            if location.province is None:
                return None
            name = "Thành ủy" if location.province.tier == "thành phố" else name
            return Issuer(f"{name} {location.province.name}", Span(0, 0), location.province)
        if name in ("Huyện ủy", "Thị ủy", "Quận ủy"):
            area = location.area
            return (
                Issuer(f"{name} {area.name}", Span(0, 0), area) if area and _committee(area) == name.lower() else None
            )
        return Issuer(name, Span(0, 0), NATION)
    return None

"""Who held an event, and the unit it is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.context import Context
from kg.grammar.areas import COMMUNE_TIERS
from kg.model import NATION, Area, Report

if TYPE_CHECKING:
    from kg.ontology import Hit

HOST = re.compile(
    r"(?<!\w)(?:ban chấp hành|bch|ban thường vụ|btv|thường trực|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đảng bộ|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|đảng ủy|ủy ban mttq|hội|đoàn|liên đoàn|công an|ban chỉ huy|huyện|tỉnh|thành phố|thị xã|xã|phường|thị trấn|quận|trường|chi bộ|sở|phòng|ban)(?!\w)"
)
# who held it, in the clause of the verb: "Sáng 29/7, Đảng bộ xã Lâm Khê [tổ chức Đại hội]"
_HOSTING_BODY = re.compile(
    r"(?<=, )(?:(?:huyện|thị xã|quận) [^\W\d]|(?:ban chấp hành |bch |ban thường vụ |btv )?(?:đảng bộ|đảng ủy|huyện ủy|thành ủy|thị ủy|quận ủy|hđnd|ubnd|ủy ban mttq) (?:huyện|xã|phường|thị trấn|thị xã|thành phố|quận))[^,]*\Z"
)
_PROVINCIAL = re.compile(
    r"(?<!\w)(?:tỉnh ủy|ubnd tỉnh|hđnd tỉnh|tỉnh|đảng bộ tỉnh|hội đồng nhân dân tỉnh|ủy ban nhân dân tỉnh|mttq việt nam tỉnh|công an tỉnh)(?!\w)"
)
_NATIONAL = re.compile(
    r"(?:bộ chính trị|ban bí thư|chính phủ|thủ tướng chính phủ|quốc hội|ủy ban thường vụ quốc hội|ban chấp hành trung ương|trung ương)(?!\w)(?!.*(?:tỉnh|huyện))"
)
_CLAUSE_MARK = re.compile(r",\s|;\s|:\s")
_DAY_OR_SITE = re.compile(r"\d,?\s|\btại [^,]+,\s|^[^,]*nay,?\s")
_NO_HOST_BEFORE = re.compile(r"(?:tại|ở|trên địa bàn|của|\(|thuộc|từ|và|về|với)\s?$")


def area_of(report: Report, context: Context, start: int, hit: Hit | None, end: int, before: str) -> Area | None:
    """The area of an event: that of its host, where the host is named; else the report's. What the province holds at a place in the
    report's unit is that unit's."""
    area, location = _hosting(report, context, start, hit, end, before), context.location
    if hit is not None and hit.concept_ids[0].startswith("lễ") and area == location.province != location.area:
        if any(one.area == location.area for one in location.named_in(hit.end, end)):
            return location.area  # UBND tỉnh tổ chức lễ công bố quyết định công nhận huyện A
    if area is not None and area == location.province != location.area:
        site = re.search(r"(?<!\w)(?:tại|ở) ", report.lower[start:end])
        named = location.named_in(start + site.end(), start + site.end() + 1) if site else ()
        if any(_lies_at(mention.area, location.area) for mention in named):
            return location.area
    return area


def visited(report: Report, context: Context, at: int, end: int) -> Area | None:
    """The unit visited: the first named in a stretch of text, else the report's."""
    named = context.location.named_in(at, end)
    return named[0].area if named else context.location.own(at)


def host_before(before: str) -> str:
    """The words that name who held an event, at the end of what stands before the verb."""
    part = _CLAUSE_MARK.split(before)[-1].strip()
    return part if HOST.search(part) else ""


def _hosting(report: Report, context: Context, start: int, hit: Hit | None, end: int, before: str) -> Area | None:
    """The area of the host that stands before an event, else the report's."""
    location = context.location
    if _NATIONAL.match(_DAY_OR_SITE.split(before)[-1].strip()):
        return NATION
    limit = start + len(before) if hit is None or hit.concept_ids[0] != "đại hội" else min(end, hit.end + 70)
    clause = _HOSTING_BODY.search(before)
    if clause is not None and clause[0].startswith(("huyện ", "thị xã ", "quận ")):
        inner = location.named_in(start, start + clause.start())
        if inner and inner[-1].span.end == start + clause.start() - 2 and inner[-1].area.tier in COMMUNE_TIERS:
            clause = None  # Đảng bộ xã A, huyện B tổ chức đại hội
    last = start
    for mention in location.named_in(start + clause.start() if clause else start, limit):
        if mention.area.tier:
            apart = mention.span.start - last > 3 or last == start
            last = mention.span.end
            if apart and _is_host(report, mention.span.start, start):
                return mention.area
    host = before.rsplit(",", 1)[-1] if not HOST.match(before.strip()) else before
    if (
        location.province
        and location.province != location.area
        and _PROVINCIAL.search(host)
        and not re.search(r"huyện|thị xã|thành phố|quận|xã", host)
    ):
        return location.province
    return location.own(start) or location.province


def _lies_at(area: Area | None, unit: Area | None) -> bool:
    """True where an area is a unit or lies in it."""
    while area is not None and area != unit:
        area = area.within
    return area is not None


def _is_host(report: Report, at: int, start: int) -> bool:
    """True where the unit at the place acts by itself or through a body, not as the site ("tại xã A") or an epithet in brackets."""
    return _NO_HOST_BEFORE.search(report.lower, max(start, at - 16), at) is None

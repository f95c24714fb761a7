"""Documents that a number, a date or a full proper title identifies: kind, number, date, issuer, title.

A document named again with less ("Quy định số 144" after 144-QĐ/TW) gives no second claim.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.context import Context
from kg.extract.issuers import Issuer, congress_at, issuer_after, issuer_of_code
from kg.grammar.ordinals import ROMAN, ordinal
from kg.model import NATION, READABLE, Area, DocumentClaim, Report, Span

if TYPE_CHECKING:
    from kg.ontology import Hit, Ontology

_LETTERS = r"[A-ZĐƯ](?:[A-Za-zĐđƯư&]|\.(?=[A-ZĐƯ]))*"
_CODE = re.compile(r"[-/]\s?[A-ZĐƯ]")
# The first digit is searched for, then what must not stand before it.
_NUMBER = re.compile(
    r"(?P<count>\d(?<![\w/.,-].)\d{0,4}[a-z]?)(?:/(?P<year>(?:19|20)\d\d))?"
    rf"(?P<code>\s?[-/]\s?{_LETTERS}\d*(?:\s?[-/]\s?{_LETTERS}\d*)*)(?!\w)"
)
_PLAIN_NUMBER = re.compile(r"(?:số\s*:?\s*)?(?P<count>\d{1,4})(?![\w/%]|[.,-]\d|-[A-Z])")
# After a number without code: the end of a phrase, or words that go on about the document. "Kế hoạch 5 năm" is none.
_AFTER_PLAIN = re.compile(
    r"\s*(?:[.;:,)\"]|$|\n)|\s+(?:của|về|ngày|khóa|và|đã|là|trong|đến|tại|cũng|được|trên|theo|ra|có|do|cho|vào|đi|với|\(|[Tt]ỉnh ủy|[Hh]uyện ủy|[Tt]hành ủy|[Tt]hị ủy|UBND|Bộ [Cc]hính trị|Ban [Bb]í thư|Chính phủ)(?!\w)"
)
_BY = re.compile(r"\s(?:của )?(?:(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành|[Tt]hị|[Qq]uận|[Đđ]ảng) ủy|UBND|HĐND)(?!\w)")
_PARTS = re.compile(r"[-/]")
_JOINS = re.compile(r"(?: liên tịch| chuyên đề)?\s*(?:\(?\s*số\s*:?\s*)?")
_NEAR_ISSUER = 100
"""Characters before a document in which the body stands that is said to issue it."""
_NEAR = 60
"""Characters between a kind of document and its number, at most."""
_REACH = 1000
"""Characters to which a title runs, and back to which an issuer is looked for."""
_DATE = re.compile(
    r"[\s,(]*(?:ban hành |đề )?(?:ngày\s+)?(?P<day>\d{1,2})\s?(?:[/.-]|\stháng\s)\s?(?P<month>\d{1,2})\s?(?:[/.-]|,?\s+năm\s)\s?(?P<year>\d{4})(?!\d)"
)
_BLANK = re.compile(r"\s+")
_COUNT_BEFORE = re.compile(r"(?:\d|hai|ba|bốn|nhiều|các|những)\s$")
_TITLE = re.compile(r"\s*,?\s*(?:về việc|về|v/v)\s+(?P<title>[^\n;)]+)")
_TITLE_END = re.compile(
    r"[.!?](?=\s|$)|,?\s(?:và|cùng)\s(?=[A-ZĐ]\w+ (?:\w+ )?số:?\s?\d)|,(?!\s(?:tầm nhìn|giai đoạn|khen|chống|phát|bảo|an|văn|xây|nâng))|\s(?:và dự thảo|và những năm|nêu|đã|đang|có nhiều|được|gắn với|là|xác định|quy định|cũng|đặt ra|đề ra|yêu cầu)\s"
)
_LAW = re.compile(
    r"(?P<type>(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh|Hiến pháp)) (?P<name>(?:[A-ZĐÀ-Ỹ]\w*(?:,? \w+){0,7}?)?)\s?(?:\(sửa đổi\)\s?)?(?:,?\s?(?:năm )?(?<=\s)(?P<year>(?:19|20)\d\d)(?![\w/])|số (?=\d))"
)
_TITLED = re.compile(r'(?P<head>\w[\w ]{3,30}?)\s*"(?P<title>[A-ZĐÀ-Ỹ][^"\n]{14,220})"')
_QUOTED = re.compile(r'\s*"(?P<title>[A-ZĐÀ-Ỹ][^"\n]{14,250})"')
_ABOUT = re.compile(r"\s+về\s+(?P<title>[a-zà-ỹđ][^\n;:.()]{20,240})")
_PLENUM = re.compile(
    r"\s+(?:Hội nghị )?(?:lần thứ (?P<word>\w+),? )?(?:Ban [Cc]hấp hành |BCH )?Trung ương(?: Đảng)?(?: (?P<number>\d{1,2}))?(?:,? \(?khóa (?P<term>[IVX]+)\)?)?"
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """The words that name the kind of a document, where they stand."""

    span: Span
    type: str
    capital: bool


def extract_documents(report: Report, context: Context, ontology: Ontology) -> Iterator[DocumentClaim]:
    """Yield a claim for each document, in the order of their first mentions; where a later mention tells more, it is the evidence."""
    best: dict[tuple[str, str], DocumentClaim] = {}
    for claim in _all_mentions(report, context, ontology):
        key = _key(claim)
        held = best.get(key)
        best[key] = claim if held is None or _told(claim) > _told(held) else held
    claims = list(_without_partial(list(best.values())))
    yield from sorted(claims, key=lambda claim: claim.span)


def _all_mentions(report: Report, context: Context, ontology: Ontology) -> Iterator[DocumentClaim]:
    every, clean = _kinds(report, context.scan.documents), report.clean
    starts = [kind.span.start for kind in every]
    for block in report.blocks:
        if block.kind not in READABLE:
            continue
        start, end = block.span.start, block.span.end
        first = bisect_left(starts, start)
        kinds = every[first : bisect_left(starts, end, lo=first)]
        if not kinds and _CODE.search(clean, start, end) is None and not _may_name_law(clean, start, end):
            continue
        taken = _Taken()
        rules = (_numbered, _congress_resolutions, _laws, _short_numbered, _plenums, _dated, _titled)
        for rule in rules if kinds else (_numbered, _laws):
            for claim in rule(report, block.span, kinds, context, ontology):
                if taken.take(_without_title(report, claim)):
                    yield claim


def _without_title(report: Report, claim: DocumentClaim) -> Span:
    """Where a document is named, up to its title: "Kế hoạch số 13-KH/TU về thực hiện Kết luận số 80" names two."""
    if not claim.title:
        return claim.span
    at = report.clean.find(claim.title[:24], claim.span.start, claim.span.end)
    return Span(claim.span.start, at) if at > claim.span.start else claim.span


class _Taken:
    """Stretches of text that no other claim may overlap, in order of place."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, span: Span) -> bool:
        """True where a stretch is free; it is taken then."""
        at = bisect_left(self._starts, span.end)
        if at and self._ends[at - 1] > span.start:
            return False
        self._starts.insert(at, span.start)
        self._ends.insert(at, span.end)
        return True


def _kinds(report: Report, hits: Sequence[Hit]) -> list[_Kind]:
    return [_Kind(Span(hit.start, hit.end), hit.concept_ids[0], report.clean[hit.start].isupper()) for hit in hits]


def _numbered(
    report: Report, span: Span, kinds: list[_Kind], context: Context, ontology: Ontology
) -> Iterator[DocumentClaim]:
    """Nghị quyết số 855/NQ-UBTVQH14 ngày 10/1/2020 của Ủy ban Thường vụ Quốc hội."""
    clean = report.clean
    if _CODE.search(clean, span.start, span.end) is None:
        return
    last: tuple[int, str] | None = None
    for hit in _NUMBER.finditer(clean, span.start, span.end):
        code = "".join(hit["code"].split())
        kind = _kind_before(kinds, clean, hit.start())
        type_ = kind.type if kind else _type_of_code(code, ontology)
        start = kind.span.start if kind else hit.start()
        if kind is None and last and re.fullmatch(r"\s*(?:,|và|;)\s*(?:số )?", clean[last[0] : hit.start()]):
            type_ = last[1]
        if type_ is None or (kind is None and not _is_issued(code, ontology)):
            continue
        number = hit["count"] + (f"/{hit['year']}" if hit["year"] else "") + code
        end, date, issuer, title = _tail(report, hit.end(), span.end, context, ontology)
        if issuer is None:
            issuer = _who_did(report, span.start, start, context, ontology) or issuer_of_code(code, context, ontology)
        if date is None and (signed := _SIGNED.search(clean, max(span.start, start - 160), start)):
            date, start = _iso(signed), signed.start()
        last = end, type_
        yield _claim("documents/number", Span(start, end), type_, number, date, issuer, title)


# "Ngày 24/3/2020, Thủ tướng Chính phủ ký Quyết định số ...": the day before the words for signing.
_SIGNED = re.compile(
    r"[Nn]gày\s(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d),?\s(?P<by>[^.;]{2,110}?)\s(?:ký|ban hành|ra|có|ký ban hành)\s\Z"
)


_ISSUES = re.compile(r"\s(?:đã |vừa |cũng |tiếp tục )*(?:ban hành|thông qua|ký|ký ban hành|có)\s\Z")


def _who_did(report: Report, start: int, at: int, context: Context, ontology: Ontology) -> Issuer | None:
    """The body that is said to issue a document, right before it: "UBND huyện Lâm Khê đã ban hành | Kế hoạch số 78/KH-UBND"."""
    near = max(start, at - _NEAR_ISSUER)
    verb = _ISSUES.search(report.lower, near, at)
    if verb is None:
        return None
    for hit in reversed(ontology.bodies.matcher().find(report.clean, near, verb.start(), report.lower)):
        found = issuer_after(report, hit.start, at, context, ontology, bare=True)
        if found is not None and found.span.end == verb.start():
            return found
    return None


def _kind_before(kinds: list[_Kind], clean: str, at: int) -> _Kind | None:
    """The words for a kind of document that a number at a place goes with: the last ones, with "số" or nothing between."""
    before = bisect_right(kinds, at, key=_end)
    if not before or at - kinds[before - 1].span.end > _NEAR:
        return None
    kind = kinds[before - 1]
    return kind if _JOINS.fullmatch(clean, kind.span.end, at) else None


def _end(kind: _Kind) -> int:
    return kind.span.end


def _type_of_code(code: str, ontology: Ontology) -> str | None:
    """The kind of document that the letters of a number stand for: -CT/TW is a Chỉ thị."""
    types = _types_of_codes(ontology)
    return next((types[part] for part in _PARTS.split(code) if part in types), None)


@lru_cache(maxsize=4)
def _types_of_codes(ontology: Ontology) -> dict[str, str]:
    return {form: name for name, forms in ontology.phrases.table("document.codes").items() for form in forms}


def _is_issued(code: str, ontology: Ontology) -> bool:
    return any(part.rstrip("0123456789") in _issuing(ontology) for part in _PARTS.split(code))


@lru_cache(maxsize=4)
def _issuing(ontology: Ontology) -> frozenset[str]:
    """The letters of bodies that issue documents."""
    return frozenset(form for forms in ontology.phrases.table("document.issuers").values() for form in forms)


def _tail(
    report: Report, at: int, end: int, context: Context, ontology: Ontology
) -> tuple[int, str | None, Issuer | None, str | None]:
    """What follows a number: date, issuer and subject in any order. The end of all that, and the three."""
    clean = report.clean
    date: str | None = None
    issuer: Issuer | None = None
    title: str | None = None
    for _ in range(3):
        if date is None and (found := _DATE.match(clean, at, end)):
            date, at = _iso(found), found.end()
        elif issuer is None and (body := issuer_after(report, at, end, context, ontology)):
            issuer, at = body, body.span.end
        elif title is None and (about := _TITLE.match(clean, at, min(end, at + _REACH))):
            stop = _TITLE_END.search(clean, about.start("title"), about.end())
            at = stop.start() if stop else about.end()
            title = _tidy(clean[about.start("title") : at])
            at = about.start("title") + len(clean[about.start("title") : at].rstrip())
    return at, date, issuer, title


def _iso(found: re.Match[str]) -> str | None:
    day, month, year = int(found["day"]), int(found["month"]), int(found["year"])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= 31 and 1 <= month <= 12 else None


def _congress_resolutions(
    report: Report, span: Span, kinds: list[_Kind], context: Context, ontology: Ontology
) -> Iterator[DocumentClaim]:
    """Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII: the congress is the issuer."""
    for kind in kinds:
        if kind.type not in ("Nghị quyết", "Quyết tâm thư"):
            continue
        if _is_counted(report, span, kind) and not report.clean.startswith(" đại hội", kind.span.end):
            continue
        congress = congress_at(report, kind.span.end, span.end, context)
        if congress:
            yield _claim(
                "documents/congress", Span(kind.span.start, congress.span.end), kind.type, None, None, congress, None
            )


def _is_counted(report: Report, span: Span, kind: _Kind) -> bool:
    """True where a number stands before the words for a kind of document: 5 nghị quyết, các chỉ thị."""
    start = kind.span.start
    return _COUNT_BEFORE.search(report.clean, max(span.start, start - 12), start) is not None


def _may_name_law(clean: str, start: int, end: int) -> bool:
    """False where clean[start:end] surely names no law."""
    return (
        clean.find("uật ", start, end) >= 0
        or clean.find("Pháp lệnh ", start, end) >= 0
        or clean.find("Hiến pháp ", start, end) >= 0
    )


def _laws(
    report: Report, span: Span, kinds: list[_Kind], context: Context, ontology: Ontology
) -> Iterator[DocumentClaim]:
    """Luật Hợp tác xã năm 2012."""
    if not _may_name_law(report.clean, span.start, span.end):
        return
    for hit in _LAW.finditer(report.clean, span.start, span.end):
        if re.search(r"\b(?:và|theo|của|đã|được|trong)\b", hit["name"]) and not hit["name"].startswith("Tổ chức"):
            continue
        if not hit["name"] and hit["type"] != "Hiến pháp":
            continue
        type_ = hit["type"].replace("Bộ Luật", "Bộ luật")
        issuer = Issuer(
            "Ủy ban Thường vụ Quốc hội" if type_ == "Pháp lệnh" else "Quốc hội", Span(hit.end(), hit.end()), None
        )
        yield _claim(
            "documents/law", Span(hit.start(), hit.end()), type_, None, hit["year"], issuer, hit["name"].strip() or None
        )


_WITH_NUMBER = ("Công văn", "Thông báo", "Kế hoạch", "Tờ trình", "Báo cáo", "Công điện")


def _short_numbered(
    report: Report, span: Span, kinds: list[_Kind], context: Context, ontology: Ontology
) -> Iterator[DocumentClaim]:
    """Nghị quyết 18; Nghị quyết số 09; Đề án 06."""
    clean = report.clean
    plain = (
        "Nghị quyết",
        "Chỉ thị",
        "Quyết định",
        "Quy định",
        "Kết luận",
        "Nghị định",
        "Thông tư",
        "Đề án",
        "Hướng dẫn",
        "Thông tri",
    )
    for kind in kinds:
        if kind.type not in (*plain, *_WITH_NUMBER) or not kind.capital and _is_counted(report, span, kind):
            continue
        blank = _BLANK.match(clean, kind.span.end, span.end)
        hit = _PLAIN_NUMBER.match(clean, blank.end(), span.end) if blank else None
        if not hit or not _AFTER_PLAIN.match(clean, hit.end(), span.end):
            continue
        if kind.type in _WITH_NUMBER and not hit[0].startswith("số"):
            continue  # Kế hoạch 5 năm
        if not (hit[0].startswith("số") or kind.capital or hit["count"].startswith("0")):
            continue
        by = _BY.match(clean, hit.end(), span.end)  # Quyết định 1953 Tỉnh ủy
        if by is None and re.fullmatch(r"(?:19|20)\d\d", hit["count"]):
            continue
        end, date, issuer, title = _tail(report, hit.end(), span.end, context, ontology)
        if issuer is None and by is not None:
            issuer = issuer_after(report, by.start() + 1, span.end, context, ontology, bare=True)
            end = issuer.span.end if issuer else end
        start = kind.span.start
        if date is None and (signed := _SIGNED.search(clean, max(span.start, start - 160), start)):
            date, start = _iso(signed), signed.start()
            by_whom = issuer_after(report, signed.start("by"), signed.end("by"), context, ontology, bare=True)
            issuer = issuer or by_whom
        yield _claim("documents/short-number", Span(start, end), kind.type, hit["count"], date, issuer, title)


def _plenums(
    report: Report, span: Span, kinds: list[_Kind], context: Context, ontology: Ontology
) -> Iterator[DocumentClaim]:
    """Nghị quyết Trung ương 4 (khóa XII)."""
    for kind in kinds:
        hit = _PLENUM.match(report.clean, kind.span.end, span.end) if kind.type in ("Nghị quyết", "Kết luận") else None
        which = hit and (hit["number"] or (hit["word"] and ordinal(hit["word"])))
        if not hit or not which:
            continue
        name = f"Hội nghị Trung ương {which}" + (f" khóa {hit['term']}" if hit["term"] else "")
        end = hit.end()
        yield _claim(
            "documents/plenum",
            Span(kind.span.start, end),
            kind.type,
            None,
            None,
            Issuer(name, Span(end, end), NATION),
            None,
        )


def _dated(
    report: Report, span: Span, kinds: list[_Kind], context: Context, ontology: Ontology
) -> Iterator[DocumentClaim]:
    """Quyết định ngày 3/8/2020 của UBND huyện."""
    for kind in kinds:
        hit = _DATE.match(report.clean, kind.span.end, span.end) if kind.capital else None
        if hit and "ngày" in hit[0]:
            end, date, issuer, title = _tail(report, kind.span.end, span.end, context, ontology)
            yield _claim("documents/date", Span(kind.span.start, end), kind.type, None, date, issuer, title)


def _titled(
    report: Report, span: Span, kinds: list[_Kind], context: Context, ontology: Ontology
) -> Iterator[DocumentClaim]:
    """Đề án "Phát triển ..."; Nghị quyết về tăng cường ...: a document that only its title tells from others."""
    clean = report.clean
    for kind in kinds:
        if kind.type not in (
            "Nghị quyết",
            "Đề án",
            "Kế hoạch",
            "Chỉ thị",
            "Quyết định",
            "Chương trình hành động",
            "Sách",
        ):
            continue
        if quoted := _QUOTED.match(clean, kind.span.end, span.end):
            at = quoted.end()
            issuer = issuer_after(report, at, span.end, context, ontology)
            end = issuer.span.end if issuer else at
            yield _claim(
                "documents/title", Span(kind.span.start, end), kind.type, None, None, issuer, _tidy(quoted["title"])
            )
        elif kind.type == "Nghị quyết" and kind.capital and (about := _ABOUT.match(clean, kind.span.end, span.end)):
            stop = _TITLE_END.search(clean, about.start("title"), about.end())
            end = stop.start() if stop else about.end()
            title = _tidy(clean[about.start("title") : end])
            issuer = _issuer_before(report, span, kind.span.start, context, ontology)
            if len(title) >= 20 and (issuer or re.search(r"giai đoạn|(?:đến|vào) năm", title)):
                start = issuer.span.start if issuer else kind.span.start
                yield _claim("documents/title", Span(start, end), kind.type, None, None, issuer, title)


def _issuer_before(report: Report, span: Span, at: int, context: Context, ontology: Ontology) -> Issuer | None:
    """The body that the same paragraph says to have issued resolutions, before the place."""
    clean = report.clean
    issued = clean.rfind("ban hành", max(span.start, at - _REACH), at)
    if issued < 0:
        return None
    for word in ("đã ", "vừa ", "kịp thời "):
        if clean.endswith(word, span.start, issued):
            issued -= len(word)
            break
    for start in range(max(span.start, issued - 90), issued):
        if start == span.start or clean[start - 1] == " ":
            found = issuer_after(report, start, issued, context, ontology, bare=True)
            if found and found.span.end >= issued - 2:
                return found
    return None


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(' ,"')


def _claim(
    rule: str, span: Span, type_: str, number: str | None, date: str | None, issuer: Issuer | None, title: str | None
) -> DocumentClaim:
    area: Area | None = issuer.area if issuer else None
    return DocumentClaim(
        span=span,
        rule=rule,
        type=type_,
        number=number,
        date=date,
        issuer=issuer.name if issuer else None,
        title=title,
        area=area,
    )


def _key(claim: DocumentClaim) -> tuple[str, str]:
    """What two mentions of one document share; XXII and 22 are one ordinal, a congress with "đại biểu" and without is one."""
    name = claim.number or "|".join(
        (claim.issuer or "", claim.title or "", claim.date or "" if claim.issuer is None else "")
    )
    name = re.sub(rf"(?<=thứ ){ROMAN}(?!\w)", lambda hit: str(ordinal(hit[0])), name)
    return claim.type, name.lower().replace("đại hội đại biểu ", "đại hội ")


def _told(claim: DocumentClaim) -> int:
    return sum(slot is not None for slot in (claim.number, claim.date, claim.issuer, claim.title))


def _without_partial(claims: list[DocumentClaim]) -> Iterator[DocumentClaim]:
    """The claims without those that name a document of the same report with less than another does."""
    numbered = [(claim.type, claim.number) for claim in claims if claim.number and not claim.number.isdigit()]
    full = {(type_, re.split(r"\D", number, maxsplit=1)[0].lstrip("0")) for type_, number in numbered}
    congresses = [claim for claim in claims if claim.rule == "documents/congress"]
    for claim in claims:
        if claim.number and claim.number.isdigit() and (claim.type, claim.number.lstrip("0")) in full:
            continue
        if claim.rule == "documents/congress" and any(_is_less(claim, other) for other in congresses):
            continue
        yield claim if claim.rule != "documents/congress" else replace(claim)


def _is_less(claim: DocumentClaim, other: DocumentClaim) -> bool:
    """True where both are of one congress and only the other has its ordinal."""
    if claim is other or claim.area != other.area or claim.issuer is None or other.issuer is None:
        return False
    return "lần thứ" not in claim.issuer and "lần thứ" in other.issuer

"""Nothing is invented: every name and value of a claim stands in the stretch of text that the claim gives as its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, DocumentClaim, EventClaim, IndicatorClaim, PlaceClaim, PositionClaim, Report, Span
from kg.text import clean, lower

_TOKEN = re.compile(r"\d[\d.,]*")
_DASH = re.compile(r"\s?-\s?")
_CUT = re.compile(r"\d[.,]")
_SUM = re.compile(r"\d\D*[^\W\d_]\D*\d")


def faults(report: Report, claim: Claim) -> Iterator[str]:
    """Yield what is wrong with a claim's evidence, one phrase each; nothing where every name and value is in the quote.

    Names are compared without regard to capitals, blanks (those of places also round dashes) and the place of tone marks.
    """
    span = claim.span
    if not 0 <= span.start < span.end <= len(report.text):
        yield f"offsets {span.start}-{span.end} are outside the text"
        return
    quote = _plain(report.lower[span.start : span.end])
    for slot, text in _names(claim):
        if slot == "place" and _is_short_for(report.clean[span.start : span.end], text):
            continue
        if text and not _stands_in(slot, _plain(lower(clean(text))), quote):
            yield f"{slot} {text!r} is not in the quote"
    for slot, part in _parts(claim):
        if not span.holds(part):
            yield f"{slot} at {part.start}-{part.end} is outside the quote"
    if isinstance(claim, EventClaim):
        yield from _absent(report, claim)
    if isinstance(claim, IndicatorClaim):
        yield from _misread(report, claim)


def _is_short_for(quote: str, name: str) -> bool:
    """True where the letters at the end of a quote are the first of a name's syllables: TP.HCM for Hồ Chí Minh."""
    initials = "".join(syllable[0] for syllable in name.split())
    return (
        len(initials) > 1
        and initials.isupper()
        and re.fullmatch(rf"(?:[\w ]+[. ] ?)?(?:TP)?{re.escape(initials)}", quote) is not None
    )


def _stands_in(slot: str, text: str, quote: str) -> bool:
    """True where a text is in the quote; the number of a document may have blanks round its dash there (05 -CT/TW)."""
    if slot == "place":
        text, quote = _DASH.sub("-", text), _DASH.sub("-", quote)  # Phan Rang - Tháp Chàm
    return text in quote or slot == "number" and text.replace(" ", "") in quote.replace(" ", "")


def _absent(report: Report, claim: EventClaim) -> Iterator[str]:
    """Who took part is often told further on: each person has a quote of their own."""
    for one in claim.people:
        if _plain(lower(clean(one.person))) not in _plain(report.lower[one.span.start : one.span.end]):
            yield f"person {one.person!r} is not at {one.span.start}-{one.span.end}"


def _misread(report: Report, claim: IndicatorClaim) -> Iterator[str]:
    """What does not follow from the numbers as written: a value with other digits, a number cut out of a longer one."""
    for part in claim.numbers:
        if _CUT.fullmatch(report.clean, max(0, part.start - 2), part.start):
            yield f"number at {part.start}-{part.end} is the end of a longer one"
    if claim.value is None or not any(c.isdigit() for c in claim.written):
        return
    written = claim.written.replace("O", "0").replace("l", "1")
    said = {_digits(token) for token in [*_TOKEN.findall(written), written]}
    # A sum has the words of its magnitudes between the numbers: 74 tỷ 156 triệu.
    if _digits(f"{claim.value:f}") not in said and not _SUM.search(written):
        yield f"value {claim.value:f} is not what {claim.written!r} says"


def _digits(number: str) -> str:
    """The digits of a number without the zeros at its ends: what stays whatever its points, commas and magnitude say."""
    return "".join(c for c in number if c.isdigit()).strip("0")


def _names(claim: Claim) -> Iterator[tuple[str, str]]:
    match claim:
        case PositionClaim():
            yield "person", claim.person
        case IndicatorClaim():
            yield "value", claim.written
        case DocumentClaim():
            yield "number", claim.number or ""
            yield "title", claim.title or ""
        case PlaceClaim():
            yield "place", claim.area.written or claim.area.name


def _parts(claim: Claim) -> Iterator[tuple[str, Span]]:
    match claim:
        case IndicatorClaim():
            yield from (("number", part) for part in claim.numbers)
        case PositionClaim() if claim.person_span is not None:
            yield "person", claim.person_span


def _plain(text: str) -> str:
    return " ".join(text.split())

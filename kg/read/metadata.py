"""What a page says of itself: title, publisher, author, address and the day it was published."""

from __future__ import annotations

import re

from kg.model import BlockKind, Metadata, Span
from kg.read.blocks import Labelled
from kg.read.dates import from_address, from_dateline, from_meeting, from_spring, written_date
from kg.read.lines import Facts
from kg.read.plain import header_of
from kg.read.signs import Look
from kg.read.wording import Wording
from kg.text import clean, lower, spelled

_CODE = re.compile(
    r"\((?P<name>[^()]{2,30})\)\s?[-.]|\((?P<short>[A-ZĐ]{2,6})\)|(?P<code>[A-ZĐ]{2,6}(?: online)?)\s?-\s"
)
_PIECES = re.compile(r"\s[-–]\s|[|›»>•]|\s{2,}|,\s(?=ngày|[Tt]hứ|số)")
_URL = re.compile(r"https?://[^\s<>\"')\]]+")
_NEAR = 4  # lines between a headline and a stamp that is its own
_OPENING = 6  # sentences in which a report says on what day its event was
_FIRST = frozenset({BlockKind.HEADLINE, BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.QUESTION})
_NAMED_YEAR = re.compile(r"20[0-4]\d(?![\d%]|[.,]\d)")
_TODAY = re.compile(r"(?<!\w)(?:nay (?:đã|còn|đạt|là|có|tăng|giảm)|đến nay|hiện nay|hiện có|ngày nay)(?!\w)")
_ACCOUNT = re.compile(
    r"(?<!\w)(?:tổng kết|sơ kết|nhiệm vụ|kết quả|kế hoạch|đánh giá|đại hội|nhiệm kỳ)(?!\w)[^.;]{0,60}(?<![/.-])20\d\d"
)
_NO_YEAR = 9999
_FIRST_WORDS = 2  # sentences with which a text opens
_LATE = 2  # years after the last year that a text names, from which a stamp is the day of a copy


def metadata_of(
    found: list[Labelled], clean_text: str, low: str, sentences: tuple[Span, ...], facts: Facts, wording: Wording
) -> Metadata:
    """What a page says of itself; its own markup wins over its lines."""
    headline = next((index for index, one in enumerate(found) if one.kind is BlockKind.HEADLINE), None)
    title = found[headline].line.text if headline is not None else facts.title
    publisher = facts.publisher or _publisher(found, wording)
    byline = _byline(found, wording) or facts.byline
    url = facts.url or _url(found)
    published, rule = _published(found, headline, clean_text, low, sentences, facts, url, wording)
    return Metadata(
        title=spelled(title) if title else None,
        publisher=spelled(publisher) if publisher else None,
        byline=spelled(byline) if byline else None,
        published=published,
        dated=rule,
        url=url,
    )


def _published(
    found: list[Labelled],
    headline: int | None,
    clean_text: str,
    low: str,
    sentences: tuple[Span, ...],
    facts: Facts,
    url: str | None,
    wording: Wording,
) -> tuple[str | None, str | None]:
    """The day of publication and the rule that found it."""
    if facts.published and len(facts.published) == 10:
        return facts.published, facts.dated
    header = next((one.stamp for one in found[:3] if header_of(one.line.text)), None)
    if header is None and facts.published:
        dateline = from_dateline(clean_text, low, sentences[:_OPENING], facts.published, wording)
        return (dateline, "page metadata and dateline") if dateline else (facts.published, facts.dated)
    opening = sentences[:_OPENING]
    if header and len(header) == 10:
        return header, "header"
    near, far, below = _stamps(found, headline)
    if header and near and len(near) == 10 and near.startswith(header):
        return near, "header and stamp"
    if header:
        dateline = from_dateline(clean_text, low, opening, header, wording)
        return (dateline, "header and dateline") if dateline else (header, "header")
    if near and len(near) < 10:
        dateline = from_dateline(clean_text, low, opening, near, wording)
        return (dateline, "stamp and dateline") if dateline else (near, "stamp")
    late = near is not None and int(near[:4]) >= _last_year(low, sentences) + _LATE
    late = late and not (below and _looks_back(low, sentences[:_FIRST_WORDS]))
    if near and not late:
        return near, "stamp"
    address = from_address(url) if url else None
    if address:
        dateline = from_dateline(clean_text, low, opening, address[:4], wording)
        if dateline and dateline <= f"{address}-31"[:10]:
            return dateline, "address and dateline"
        if address[5:7] in ("01", "02"):  # a page of January tells of December
            dateline = from_dateline(clean_text, low, opening, f"{int(address[:4]) - 1}", wording)
            if dateline and dateline[5:7] in ("11", "12"):
                return dateline, "address and dateline"
        return address, "address"
    dateline = from_dateline(clean_text, low, opening, None, wording)
    if dateline:
        return dateline, "dateline"
    first = [lower(clean(one.line.text)) for one in found if one.kind in _FIRST][:3]
    for iso, rule in (
        (from_spring(" ".join(first), wording), "spring"),
        (from_meeting(clean_text, low, sentences), "meeting"),
        (far, "clock"),
    ):
        if iso:
            return iso, rule
    return None, None  # a stamp of years after all that is told is the day on which the page was copied


def _last_year(low: str, sentences: tuple[Span, ...]) -> int:
    """The last year that the sentences name; 9999 where they name none."""
    years = (year for span in sentences for year in _NAMED_YEAR.findall(low, span.start, span.end))
    return int(max(years, default=_NO_YEAR))


def _looks_back(low: str, opening: tuple[Span, ...]) -> bool:
    """True where a text does not open with the account of a year, or holds that year against today: the years told are those of documents
    and of history, and a stamp under the headline is its own."""
    if not any(_ACCOUNT.search(low, span.start, span.end) for span in opening):
        return True
    return any(_TODAY.search(low, span.start, span.end) for span in opening)


def _stamps(found: list[Labelled], headline: int | None) -> tuple[str | None, str | None, bool]:
    """The stamp beside the headline, one elsewhere, and whether the first stands below the headline: a clock at the top may be the day on
    which the page was copied."""
    stamped = [(index, one.stamp) for index, one in enumerate(found) if one.stamp and not header_of(one.line.text)]
    if headline is None:
        return (stamped[0][1], None, False) if stamped else (None, None, False)
    within = (
        written_date(lower(clean(found[headline].line.text))[-40:]) if "(" in found[headline].line.text[-30:] else None
    )
    near = [
        (abs(index - headline) + (0.5 if index < headline else 0), iso, index > headline)
        for index, iso in stamped
        if -_NEAR <= index - headline <= _NEAR
        and not lower(clean(found[index].line.text)).startswith("hôm nay")  # the day on which the page was opened
    ]
    if within and len(within.iso) == 10:
        return within.iso, None, True
    if near:
        _, iso, below = min(near)
        return iso, None, below
    return None, stamped[0][1] if stamped else None, False


def _publisher(found: list[Labelled], wording: Wording) -> str | None:
    """The name of the paper or portal: its masthead, what a lead opens with, or who holds the rights."""
    for one in found[:8]:
        if one.kind is BlockKind.BOILERPLATE:
            for piece in _PIECES.split(one.line.text):
                look = Look(piece.strip(), wording)
                if look.is_masthead and not look.low.startswith(wording.mottos):
                    return piece.strip(" []()")
    for one in found[:10]:
        code = _CODE.match(clean(one.line.text[:44])) if one.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH) else None
        name = (code["name"] or code["short"] or code["code"]).strip() if code else ""
        for start in wording.byline_starts if name else ():
            if name.lower().startswith(f"{start} "):  # (Theo Baohatinh.vn)
                name = name[len(start) :].strip()
        if name and (name.isupper() or "." in name or "online" in name or Look(name, wording).is_masthead):
            return name
    for one in found[-12:]:
        if one.kind in (BlockKind.BOILERPLATE, BlockKind.TEASER):
            rights = wording.rights.search(lower(clean(one.line.text)))
            if rights:
                return one.line.text[rights.start("name") : rights.end("name")].strip()
    return None


def _byline(found: list[Labelled], wording: Wording) -> str | None:
    """The author or authors, without the word that announces them; a photographer by himself is none."""
    names = [one.line.text for one in found if one.kind is BlockKind.BYLINE]
    authors = [name for name in names if not lower(clean(name)).startswith(wording.credits)] or names
    if not authors:
        return None
    name = authors[-1].strip("|* ")
    low = lower(clean(name))
    end = next((len(end) for end in wording.byline_ends if low.endswith(end)), 0)
    start = next((len(start) for start in wording.byline_starts if start.endswith(":") and low.startswith(start)), 0)
    return name[start : len(name) - end].strip() or None


def _url(found: list[Labelled]) -> str | None:
    """The address that a line of the page's furniture gives."""
    for one in found:
        if "://" in one.line.text and (one.kind is BlockKind.BOILERPLATE or len(one.line.text) < 200):
            match = _URL.search(one.line.text)
            if match:
                return match[0].rstrip(".,;")
    return None

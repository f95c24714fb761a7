"""Web pages to lines: the element that holds the article, each block of it a line, with what its markup says it is.

What its class or place says belongs to the page's furniture is left out of the search for the article, unless no article is found
without it. What the lines look like is judged later, with those of text files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from kg.model import BlockKind
from kg.read.head import facts_of
from kg.read.lines import Facts, Line, Page
from kg.read.markup import Piece, Walk, pieces_of
from kg.read.signs import Look, look_of
from kg.read.wording import Wording
from kg.text import composed, fold

ENOUGH = 200
"""Characters of text from which a part of a page is taken for its article."""

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_SEPARATORS = (" | ", " – ", " - ", " » ")
_MASTHEAD = 12  # blocks at the top of a page among which its publisher's name stands
_PARAGRAPH = 60  # characters of a block that speaks for the element it stands in
_MOST = 0.7  # of the text of such blocks that the element of the article holds
_ABOVE = 40  # blocks between a headline and the element of its article
_BELOW = 6  # blocks after the article in which its author may stand


def page_of(text: str, wording: Wording) -> Page:
    """The lines of a page's article and what the page says of itself."""
    root = _parsed(text)
    if root is None:
        return Page([])
    facts = facts_of(root)
    walk = pieces_of(root, wording)
    _part_title(facts, walk.pieces, wording)
    for pieces in (walk.pieces, [replace(piece, flag=None) for piece in walk.pieces]):
        lines = _article(pieces, walk, facts, wording)
        if _size([line for line in lines if line.kind is not BlockKind.HEADLINE]) >= ENOUGH:
            return Page(lines, facts)
    if walk.pieces and all(_is_of_menu(piece) for piece in walk.pieces):
        return Page([], facts)
    bare = _without_tags(text)
    if _size(bare) >= ENOUGH and _size(bare) > 2 * _size([piece.line for piece in walk.pieces]):
        return Page(bare, facts)  # the parser gave up on the markup
    return Page(_by_trafilatura(text) or _unlinked(walk) or bare, facts)


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _is_of_menu(piece: Piece) -> bool:
    return (piece.flag is not None or piece.line.linked) and len(piece.line.text) < _PARAGRAPH


def _parsed(text: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = composed(_DECLARATION.sub("", text)).encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _part_title(facts: Facts, pieces: Sequence[Piece], wording: Wording) -> None:
    """Part the name of the site from the title it closes ("Headline - Báo Mẫu"); the publisher is that name, else the masthead of the page."""
    for separator in _SEPARATORS:
        head, mark, tail = (facts.title or "").rpartition(separator)
        names = bool(mark) and Look(tail, wording).is_masthead
        if mark and (
            names or tail == facts.publisher or (len(head) > 20 and len(tail) < 30 and len(head) > 2 * len(tail))
        ):
            facts.title = head.strip()
            facts.publisher = facts.publisher or (tail.strip() if names else None)
            break
    if facts.publisher is None:
        above = (piece.line for piece in pieces[:_MASTHEAD])
        facts.publisher = next((line.text for line in above if look_of(line, wording).is_masthead), None)


def _article(pieces: Sequence[Piece], walk: Walk, facts: Facts, wording: Wording) -> list[Line]:
    """The lines from the headline to the end of the element that holds the article; none where no element does."""
    held = _holder(pieces, walk)
    if held is None:
        return []
    first, end = held
    headline = _headline(pieces, first, end, facts.title)
    _flag_boxes(pieces, walk, first, end, wording)
    lines = [_line(piece) for piece in pieces[min(first, first if headline is None else headline) : end]]
    if headline is not None:
        lines[max(0, headline - first)].kind = BlockKind.HEADLINE
    elif facts.title:
        lines.insert(0, Line(facts.title, True, BlockKind.HEADLINE))
    for piece in pieces[end : end + _BELOW]:
        if piece.line.kind is BlockKind.BYLINE or look_of(piece.line, wording).is_byline:
            lines.append(_line(piece))
    return lines


def _flag_boxes(pieces: Sequence[Piece], walk: Walk, first: int, end: int, wording: Wording) -> None:
    """Mark as teasers what stands in an element of its own under a heading of teasers, where the article goes on after it.

    It goes on where a later paragraph stands in the same element as one before the box.
    """
    last = {pieces[index].parents[0]: index for index in range(first, end) if _is_paragraph(pieces[index])}
    before: set[int] = set()
    index = first
    while index < end:
        piece = pieces[index]
        if _is_paragraph(piece):
            before.add(piece.parents[0])
        elif piece.flag is None and piece.line.kind is None and look_of(piece.line, wording).teaser == "heading":
            starting = [walk.ranges[number] for number in piece.parents if number in walk.ranges]
            stop = max((after for start, after in starting if start == index), default=index)
            if index + 1 < stop < end and any(last[number] >= stop for number in before):
                for other in pieces[index:stop]:
                    other.flag = other.flag or BlockKind.TEASER
                index = stop
                continue
        index += 1


def _is_paragraph(piece: Piece) -> bool:
    line = piece.line
    return (
        piece.flag is None
        and line.kind is None
        and not line.linked
        and len(line.text) >= _PARAGRAPH
        and line.text[-1] in '.!?…”")'
        and bool(piece.parents)
    )


def _line(piece: Piece) -> Line:
    """The line of a piece, as what its place says it is; rows of tables stay the objects that their columns point at."""
    line = piece.line
    return line if line.cells else replace(line, kind=piece.flag or line.kind)


def _holder(pieces: Sequence[Piece], walk: Walk) -> tuple[int, int] | None:
    """The blocks of the element that holds the article: one that says so, else the innermost with most of the page's paragraphs."""
    spoken = [piece for piece in pieces if piece.flag is None and not piece.line.linked and piece.level != 1]
    telling = [piece for piece in spoken if len(piece.line.text) >= _PARAGRAPH or piece.line.cells]
    if sum(len(piece.line.text) for piece in telling) < ENOUGH:
        telling = spoken
    weights: dict[int, int] = {}
    total = 0
    for piece in telling:
        total += len(piece.line.text)
        for number in piece.parents:
            weights[number] = weights.get(number, 0) + len(piece.line.text)
    if not total:
        return None
    named = [number for number in weights if number in walk.named and weights[number] * 3 >= total]
    if named:
        best = max(named, key=lambda number: (weights[number], -number))
        return walk.ranges.get(best)
    most = [number for number in weights if weights[number] >= _MOST * total]
    if not most:
        return 0, len(pieces)
    return walk.ranges.get(_climbed(max(most), weights, total, most))


def _climbed(number: int, weights: dict[int, int], total: int, most: list[int]) -> int:
    """The element itself, or the next one round it that holds all of the page's paragraphs, where it lacks some of them."""
    if weights[number] == total:
        return number
    whole = [other for other in most if weights[other] > weights[number] and other < number]
    return max(whole, default=number)


def _headline(pieces: Sequence[Piece], first: int, end: int, title: str | None) -> int | None:
    """Which block is the headline: the one of the page's title, else the first heading of the first order in or above the article."""
    near = range(max(0, first - _ABOVE), min(end, first + _ABOVE))
    if title:
        wanted = fold(title)
        same = [index for index in near if fold(pieces[index].line.text) == wanted and not pieces[index].line.cells]
        if same:
            return max(
                same,
                key=lambda index: (pieces[index].level > 0, pieces[index].flag is None, -pieces[index].level, -index),
            )
    inside = [index for index in range(first, min(end, first + _ABOVE)) if pieces[index].level == 1]
    if inside:
        return inside[0]
    above = [
        index
        for index in range(max(0, first - _ABOVE), first)
        if pieces[index].level == 1 and pieces[index].flag is None
    ]
    return above[-1] if above else None


def _unlinked(walk: Walk) -> list[Line]:
    return [piece.line for piece in walk.pieces if piece.flag is None and not piece.line.linked]


def _by_trafilatura(text: str) -> list[Line]:
    """The lines that trafilatura finds, for a page whose article our own rules miss."""
    import trafilatura

    found = trafilatura.extract(text, include_images=True, include_tables=True, include_comments=False) or ""
    lines = (" ".join(_PICTURE.sub(r"\1", line).split()) for line in composed(found).split("\n"))
    return [Line(line) for line in lines if line]


def _without_tags(text: str) -> list[Line]:
    """The lines between the tags, for markup so broken or so deeply nested that no parser gives its text."""
    low = text.lower()
    pieces: list[str] = []
    closed = ["script", "style", "head"]
    at = 0
    while at < len(text):
        begin = text.find("<", at)
        if begin < 0:
            pieces.append(text[at:])
            break
        pieces.append(text[at:begin])
        hidden = next((name for name in closed if low.startswith(name, begin + 1)), None)
        close = low.find(f"</{hidden}", begin) if hidden else begin
        if hidden and close < 0:
            closed.remove(hidden)  # nothing closes it from here on
        at = text.find(">", begin if close < 0 else close) + 1
        if not at:
            break
    lines = (" ".join(composed(unescape(piece).replace("\n", " ")).split()) for piece in pieces)
    return [Line(line) for line in lines if line]

"""Reports from files: bytes to text, blocks, sentences and what the page says of itself. One file a format: plain.py, html.py."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from itertools import chain, pairwise
from pathlib import Path

from kg.model import READABLE, Block, BlockKind, Report, Span
from kg.read.blocks import Labelled, labelled
from kg.read.encodings import decode
from kg.read.language import is_vietnamese
from kg.read.lines import APART, Line, Page
from kg.read.metadata import metadata_of
from kg.read.plain import lines_of
from kg.read.signs import LONGEST, is_item, look_of, looks_of
from kg.read.tables import rows_of
from kg.read.unreadable import Unreadable
from kg.read.unwrap import unwrap
from kg.read.wording import Wording, wording
from kg.text import sentences, slug

__all__ = ["LIMIT", "Unreadable", "read_bytes", "read_report"]

LIMIT = 20_000_000
"""Bytes; a larger file is no report."""

_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p|h1)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_TOGETHER = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_SAMPLE = 1000


def read_report(path: Path) -> Report:
    """The report in a file; raises Unreadable, with the reason and a remedy, where the file gives none."""
    name = str(path)
    try:
        about = os.stat(path)
        if stat.S_ISDIR(about.st_mode):
            raise Unreadable(name, "a folder, not a file", "give the folder to kg build, which reads all reports in it")
        if not stat.S_ISREG(about.st_mode):
            raise Unreadable(name, "not a regular file", "give a file of text")
        _check_size(about.st_size, name)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreadable(name, f"cannot be opened: {reason}", "check the path and who may read it") from error
    return read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> Report:
    """The report that the bytes of a file hold; `name` is the file's name or path, which tells text from markup."""
    name = name.encode("utf-8", "surrogateescape").decode(
        "utf-8", "replace"
    )  # bytes of a file's name that are no UTF-8
    _check_size(len(data), name)
    if not data.strip():
        raise Unreadable(name, "empty" if not data else "blank", "give a file with the text of a report")
    words = wording()
    page = _page(decode(data, name), name, words)
    return _report(labelled(page.lines, page.facts.title, words), page, name, words)


def _check_size(size: int, name: str) -> None:
    if size > LIMIT:
        raise Unreadable(
            name, f"too large: {size / 1e6:.0f} MB", f"give one report a file, of at most {LIMIT // 1_000_000} MB"
        )


def _page(text: str, name: str, words: Wording) -> Page:
    """The lines of a page, tables made rows and broken lines joined, and what its markup says of it."""
    if _MARKUP.match(text[:4000]) or (name.lower().endswith((".html", ".htm")) and "</" in text):
        from kg.read.html import page_of

        page = page_of(text, words)
    else:
        page = Page(lines_of(text, words))
    lines = unwrap(rows_of(page.lines), words, lambda line: _alone(line, words), lambda line: _opens(line, words))
    return Page(lines, page.facts)


def _alone(line: Line, words: Wording) -> bool:
    """True for a line that belongs to no other, before it or after it."""
    if len(line.text) > LONGEST:
        return False
    look = look_of(line, words)
    return (
        look.is_edge
        or look.teaser == "heading"
        or look.is_byline
        or look.stamp is not None
        or look.is_menu
        or look.is_rule
    )


def _opens(line: Line, words: Wording) -> bool:
    """True for a line that begins something new."""
    look = look_of(line, words)
    return look.teaser is not None or look.is_question or (look.is_turn and not is_item(line.text))


def _report(found: list[Labelled], page: Page, name: str, words: Wording) -> Report:
    """The report made of labelled lines: its text with a block for each, blank lines between all but items and rows."""
    if not any(one.kind in READABLE for one in found):
        raise Unreadable(name, "no article: only menus and the like", "save the page of the report itself")
    looks = looks_of([one.line for one in found], words)
    gaps = ["", *(_gap(before, after) for before, after in pairwise(found))]
    text, cleaned, low = (
        "".join(chain.from_iterable(zip(gaps, texts, strict=True)))
        for texts in ([look.text for look in looks], [look.clean for look in looks], [look.low for look in looks])
    )
    spans: list[Span] = []
    at = 0
    for gap, look in zip(gaps, looks, strict=True):
        at += len(gap)
        spans.append(Span(at, at + len(look.text)))
        at += len(look.text)
    blocks = _blocks(found, spans)
    _check_language(text, blocks, name)
    found_sentences = tuple([span for block in blocks if block.kind in READABLE for span in _sentences(cleaned, block)])
    stem = Path(name).stem
    return Report(
        f"{slug(stem)[:80]}-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}",
        stem,
        name,
        text,
        cleaned,
        low,
        blocks,
        found_sentences,
        metadata_of(found, cleaned, low, found_sentences, page.facts, words),
    )


def _gap(before: Labelled, after: Labelled) -> str:
    return "\n" if after.kind in _TOGETHER and before.kind is after.kind else "\n\n"


def _blocks(found: list[Labelled], spans: list[Span]) -> tuple[Block, ...]:
    cells: dict[int, tuple[Span, ...]] = {}
    blocks: list[Block] = []
    for one, span in zip(found, spans, strict=True):
        line = one.line
        if one.kind is not BlockKind.TABLE_ROW:
            blocks.append(Block(one.kind, span, one.speaker))
            continue
        cells[id(line)] = own = _cells(line, span.start)
        header = tuple(cells[id(head)][place] for head, place in line.columns if id(head) in cells)
        blocks.append(Block(one.kind, span, cells=own, header=header))
    return tuple(blocks)


def _cells(line: Line, start: int) -> tuple[Span, ...]:
    spans: list[Span] = []
    for cell in line.cells:
        spans.append(Span(start, start + len(cell)))
        start += len(cell) + len(APART)
    return tuple(spans)


def _sentences(cleaned: str, block: Block) -> list[Span]:
    if block.kind is BlockKind.TABLE_ROW:
        return [block.span]
    return [Span(a, b) for a, b in sentences(cleaned, block.span.start, block.span.end)]


def _check_language(text: str, blocks: tuple[Block, ...], name: str) -> None:
    """Raises Unreadable where neither the first nor all readable blocks are Vietnamese."""
    readable = [block.span for block in blocks if block.kind in READABLE]
    start = readable[0].start
    if is_vietnamese(text[start : start + _SAMPLE]):
        return
    if not is_vietnamese("".join(text[span.start : span.end] for span in readable)):
        raise Unreadable(name, "no Vietnamese text", "give reports in Vietnamese, with tone marks, in UTF-8")

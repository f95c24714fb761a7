"""The blocks of a web page in order: each a line of text, with what its element, its class and its neighbours say it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from kg.model import BlockKind
from kg.read.grid import grid_of, lines_of_grid
from kg.read.lines import Line
from kg.read.signs import look_of
from kg.read.wording import Wording
from kg.text import composed

DEEPEST = 12
"""Elements round a block that are asked whether they hold the article."""

_LEFT_OUT = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "button", "select", "option", "textarea", "input", "iframe", "object",
    "embed", "canvas", "audio", "video", "map", "dialog", "datalist", "head",
})  # fmt: skip
_BLOCKS = frozenset({
    "html", "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody",
    "tfoot", "tr", "td", "th", "caption", "section", "article", "header", "footer", "nav", "aside", "main", "figure", "figcaption",
    "blockquote", "pre", "form", "fieldset", "legend", "address", "hr", "center", "details", "summary", "hgroup", "frameset",
})  # fmt: skip
_SPANS = frozenset({"span", "em", "i", "b", "strong", "font", "small", "cite", "label"})
_HOLDERS = frozenset(
    {"body", "div", "section", "article", "main", "td", "center", "form", "blockquote", "aside", "figure"}
)
_FURNITURE = frozenset({"nav", "footer", "form"})
_FURNITURE_ROLES = frozenset({"navigation", "contentinfo", "search", "menu", "menubar", "toolbar"})
_NAME = re.compile(r"[^a-z0-9]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PARTS = 8  # of a name; no longer one says more
_ALT_WORDS = 8  # from which the text of a picture that has no caption is taken for one


@dataclass(slots=True)
class Piece:
    """A block of a page. `parents` are the numbers of the elements round it, the nearest first; `level` that of a heading, 0 for text."""

    line: Line
    parents: tuple[int, ...]
    level: int = 0
    flag: BlockKind | None = None


@dataclass(slots=True)
class Walk:
    """The blocks of a page; `ranges` tell, for each element by its number, the first of its blocks and the first after them; `named`
    are the elements whose names say that they hold the article."""

    pieces: list[Piece] = field(default_factory=list)
    ranges: dict[int, tuple[int, int]] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Inside:
    """An element that is open. `kind` and `flag` hold for the text in it."""

    tag: str
    number: int
    first: int
    kind: BlockKind | None
    flag: BlockKind | None
    level: int
    holder: bool


def pieces_of(root: HtmlElement, wording: Wording) -> Walk:
    """The blocks of a page's body."""
    return _Walker(wording).walk(root)


class _Walker:
    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._walk = Walk()
        self._open: list[_Inside] = []
        self._holders: list[int] = []
        self._buffer: list[str] = []
        self._size = self._linked = self._links = 0
        self._apart = True
        self._numbers = 0

    def walk(self, root: HtmlElement) -> Walk:
        events = etree.iterwalk(root, events=("start", "end"))
        left_out: HtmlElement | None = None
        for event, element in events:
            tag = element.tag
            if event == "end":
                if element is left_out:
                    left_out = None
                else:
                    self._close(element, tag)
                if element is not root:
                    self._say(element.tail)
                continue
            if not isinstance(tag, str) or tag in _LEFT_OUT or self._is_hidden(element):
                events.skip_subtree()
                left_out = element
                continue
            if tag == "table" and self._table(element):
                events.skip_subtree()
                left_out = element
                continue
            self._enter(element, tag)
            self._say(element.text)
        self._flush()
        return self._walk

    def _is_hidden(self, element: HtmlElement) -> bool:
        style = element.get("style")
        return element.get("hidden") is not None or (style is not None and _HIDDEN.search(style) is not None)

    def _say(self, text: str | None) -> None:
        if text:
            self._buffer.append(text)
            self._size += len(text)
            if self._links:
                self._linked += len(text)

    def _enter(self, element: HtmlElement, tag: str) -> None:
        if self._is_block(element, tag):
            self._flush()
            self._apart = True
            self._push(element, tag)
        elif tag == "br":
            if not self._flush():
                self._apart = True
        elif tag == "a":
            self._links += 1
        elif tag == "img":
            self._picture(element)
        elif tag == "time" and not (element.text or "").strip():
            self._say(element.get("datetime"))

    def _is_block(self, element: HtmlElement, tag: str) -> bool:
        """True for an element whose text stands by itself: a block, or a span that is called a caption."""
        if tag in _BLOCKS:
            return True
        name = element.get("class") if tag in _SPANS else None
        return name is not None and not self._wording.markup["caption"].isdisjoint(_names(name.lower()))

    def _push(self, element: HtmlElement, tag: str) -> None:
        above = self._open[-1] if self._open else None
        names = _names(f"{element.get('class') or ''} {element.get('id') or ''}".lower())
        kind = self._kind(tag, names)
        if kind is None and above and (above.kind is not BlockKind.LIST_ITEM or above.first == len(self._walk.pieces)):
            kind = above.kind  # of the paragraphs in an item the first is the item
        flag = above.flag if above else None
        flag = flag or self._flag(element, tag, names)
        level = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0
        holder = tag in _HOLDERS
        self._numbers += 1
        self._open.append(_Inside(tag, self._numbers, len(self._walk.pieces), kind, flag, level, holder))
        if holder:
            self._holders.append(self._numbers)
        markup = self._wording.markup
        if tag == "article" or element.get("itemprop") == "articleBody" or names & markup["article"]:
            self._walk.named.add(self._numbers)

    def _kind(self, tag: str, names: frozenset[str]) -> BlockKind | None:
        markup = self._wording.markup
        if tag == "figcaption" or names & markup["caption"]:
            return BlockKind.CAPTION
        if tag == "li" or tag == "dd":
            return BlockKind.LIST_ITEM
        if names & markup["lead"]:
            return BlockKind.LEAD
        return BlockKind.BYLINE if names & markup["byline"] else None

    def _flag(self, element: HtmlElement, tag: str, names: frozenset[str]) -> BlockKind | None:
        markup = self._wording.markup
        if tag in ("body", "html"):
            return None
        if names & markup["teaser"]:
            return BlockKind.TEASER
        if tag in _FURNITURE or element.get("role") in _FURNITURE_ROLES or names & markup["furniture"]:
            return BlockKind.BOILERPLATE
        if tag == "header" and not any(one.tag in ("article", "main") for one in self._open[-20:]):
            return None if next(element.iter("h1"), None) is not None else BlockKind.BOILERPLATE
        return None

    def _close(self, element: HtmlElement, tag: str) -> None:
        if tag == "a":
            self._links = max(0, self._links - 1)
        if not self._is_block(element, tag) or not self._open:
            return
        self._flush()
        self._apart = True
        inside = self._open.pop()
        if inside.holder:
            self._holders.pop()
            self._walk.ranges[inside.number] = (inside.first, len(self._walk.pieces))
        if inside.tag == "aside":
            self._judge_aside(inside)

    def _judge_aside(self, inside: _Inside) -> None:
        """Flag what stands beside the article, unless it is text of it: a box of figures is, a list of links is not."""
        pieces = self._walk.pieces[inside.first :]
        announced = any(look_of(piece.line, self._wording).teaser for piece in pieces)
        if announced or sum(piece.line.linked for piece in pieces) * 2 > len(pieces):
            for piece in pieces:
                piece.flag = piece.flag or BlockKind.TEASER

    def _flush(self) -> bool:
        """Make a piece of the text since the last block or break; false where there is none."""
        if not self._buffer:
            return False
        text = " ".join(composed("".join(self._buffer).replace("\n", " ")).split())
        linked = self._linked * 2 > self._size
        self._buffer.clear()
        self._size = self._linked = 0
        if not text:
            return False
        inside = self._open[-1] if self._open else None
        kind = inside.kind if inside else None
        if kind is BlockKind.BYLINE and len(text) > 60 or kind is BlockKind.CAPTION and len(text) > 500:
            kind = None
        line = Line(text, self._apart, kind, linked=linked)
        self._add(line, inside.level if inside else 0)
        self._apart = False
        return True

    def _add(self, line: Line, level: int = 0) -> None:
        inside = self._open[-1] if self._open else None
        parents = tuple(reversed(self._holders[-DEEPEST:]))
        self._walk.pieces.append(Piece(line, parents, level, inside.flag if inside else None))

    def _picture(self, element: HtmlElement) -> None:
        """The text of a picture stands for a caption where the picture is no link and has no caption of its own."""
        alt = " ".join(composed(element.get("alt") or "").split())
        if self._links or len(alt.split()) < _ALT_WORDS:
            return
        figure = element.getparent()
        if figure is not None and figure.tag == "figure" and figure.find("figcaption") is not None:
            return
        self._flush()
        self._add(Line(alt, True, BlockKind.CAPTION))
        self._apart = True

    def _table(self, element: HtmlElement) -> bool:
        """Make rows of a table that holds data; false where it lays out a page."""
        grid = grid_of(element)
        if grid is None:
            return False
        self._flush()
        for line in lines_of_grid(grid):
            self._add(line)
        self._apart = True
        return True


@lru_cache(maxsize=4096)
def _names(written: str) -> frozenset[str]:
    """What the classes and ids of an element are called: each without signs, its ends (tinlienquan of box-tin-lien-quan) and its parts."""
    found: set[str] = set()
    for name in written.split():
        parts = [part for part in _NAME.split(name) if part][:_PARTS]
        found.update(parts)
        found.update("".join(parts[at:]) for at in range(len(parts)))
    return frozenset(found)

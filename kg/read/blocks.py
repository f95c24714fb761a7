"""What each line of a page is: headline, lead, paragraph, caption, turn of an interview, list item, table row, byline, or none of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import BlockKind
from kg.read.ending import is_paragraph, last_of_article, teasers_among
from kg.read.headline import find_headline, has_dateline
from kg.read.lines import Line
from kg.read.plain import header_of
from kg.read.signs import LONGEST, Look, is_capitals, is_item, is_name, is_numbered, look_of, looks_of
from kg.read.wording import Wording

_FIGURE = re.compile(r"\d\s?%|\d/\d")
_LEAD = 80  # characters; shorter lines before the first paragraph open no article
_AFTER_HEADLINE = 4  # lines in which a stamp belongs to the headline
_MARKED = frozenset({BlockKind.TABLE_ROW, BlockKind.CAPTION, BlockKind.TEASER, BlockKind.BYLINE})


@dataclass(slots=True)
class Labelled:
    """A line with what it is. `stamp` is the date that a line of boilerplate puts on the page, or the header of a collection."""

    line: Line
    kind: BlockKind
    speaker: str | None = None
    stamp: str | None = None


def labelled(lines: list[Line], title: str | None, wording: Wording) -> list[Labelled]:
    """The lines of a page with what each is, in order; lines of signs alone are left out."""
    pairs = zip(lines, looks_of(lines, wording), strict=True)
    lines = [
        piece
        for line, look in pairs
        if look.low[:1].isalnum() or not look.is_rule
        for piece in (_without_credit(line, wording) if look.has_colon else (line,))
    ]
    looks = looks_of(lines, wording)
    lows = [look.low for look in looks]
    inside, cut = teasers_among(lines, looks)
    last = last_of_article(lines, looks, cut)
    # What is asked only of the few lines round a headline is not worked out for all.
    headline = find_headline(lines, lows, lambda index: _is_furniture(lines[index], looks[index]), cut, title, wording)
    work = _Labelling(lines, looks, headline, last, wording)
    found = [
        Labelled(line, _after_the_end(looks[index])) if index in inside or index >= cut else work.label(index)
        for index, line in enumerate(lines)
    ]
    _end_bylines(found, lows, cut, wording)
    return found


def _after_the_end(look: Look) -> BlockKind:
    """What a line among the teasers is: an author named late, furniture of the page, or a teaser."""
    if look.is_byline:
        return BlockKind.BYLINE
    return BlockKind.BOILERPLATE if look.teaser is None and look.is_edge else BlockKind.TEASER


def _is_furniture(line: Line, look: Look) -> bool:
    """True for a line that belongs to the page where it stands at its edge."""
    if line.kind is not None or line.columns:
        return line.kind is BlockKind.BOILERPLATE
    if len(line.text) > LONGEST:
        return False
    return header_of(line.text) is not None or look.is_edge or look.is_menu or look.stamp is not None


def _without_credit(line: Line, wording: Wording) -> Sequence[Line]:
    """A line, and after it the photographer's name that closes it."""
    if line.kind in (None, BlockKind.CAPTION) and len(line.text) < 400 and ":" in line.text:
        look = look_of(line, wording)
        for mark in wording.credits:
            at = look.low.rfind(mark)
            if at > 14 and line.text[at - 1] in ' (.,;!?”"[' and not look.is_byline:
                credit = line.text[at:].strip(" ()[]")
                if Look(credit, wording).is_byline:
                    caption = Line(line.text[:at].rstrip(" (["), line.apart, BlockKind.CAPTION)
                    return caption, Line(credit, False, BlockKind.BYLINE)
    return (line,)


def _opens(line: Line) -> bool:
    """True for a line that an article may begin with: a paragraph, though a short one."""
    return len(line.text) >= _LEAD and line.text[-1] in '.!?…”")' and not line.linked


def _question_mark(lines: list[Line]) -> str | None:
    """The mark before the questions of an interview whose answers have another: "* Thưa ông, ...?" and "- Năm qua, ..."; None elsewhere."""
    for mark, other in (("* ", ("- ", "– ")), ("- ", ("* ", "+ ")), ("– ", ("* ", "+ "))):
        marked = [index for index, line in enumerate(lines) if line.text.startswith(mark)]
        asking = [index for index in marked if lines[index].text.endswith("?")]
        answered = sum(1 for index in asking if index + 1 < len(lines) and lines[index + 1].text.startswith(other))
        if len(asking) > 1 and len(asking) * 2 > len(marked) and answered * 2 > len(asking):
            return mark
    return None


class _Labelling:
    """Labels lines one after another; an answer goes on until the next question."""

    def __init__(self, lines: list[Line], looks: list[Look], headline: int | None, last: int, wording: Wording) -> None:
        self._lines, self._looks, self._wording = lines, looks, wording
        self._headline, self._last = headline, last
        self._title = looks[headline].low if headline is not None else None
        self._seen: dict[str, int] = {}
        self._lead: str | None = None
        self._speaker: str | None = None
        self._answering = self._unanswered = self._asked = self._topics = False
        self._question_mark = _question_mark(lines)
        self._interview = self._is_interview()

    def _is_interview(self) -> bool:
        return (
            self._question_mark is not None
            or any(look.is_question for look in self._looks if look.has_colon)
            or sum(map(self._asks, self._looks)) > 1
        )

    def _asks(self, look: Look) -> bool:
        return look.low[-1] == "?" and any(word in look.low for word in self._wording.address)

    def label(self, index: int) -> Labelled:
        """The line of this index with what it is."""
        line = self._lines[index]
        kind: BlockKind | None = None
        mark: str | None = None
        if line.kind is not None or len(line.text) <= LONGEST:
            kind, mark = self._edge_kind(index)
        if kind is None:
            kind = self._article_kind(index)
        self._seen.setdefault(self._looks[index].low, index)
        speaker = self._speaker if kind is BlockKind.ANSWER else None
        return Labelled(line, kind, speaker, mark)

    def _edge_kind(self, index: int) -> tuple[BlockKind | None, str | None]:
        """Boilerplate and the date it stamps the page with, where the line is none of the article."""
        line, look = self._lines[index], self._looks[index]
        header = header_of(line.text)
        if header:
            return BlockKind.BOILERPLATE, header
        if index == self._headline or line.kind in _MARKED:
            return None, None
        top = self._headline is not None and index < self._headline
        beside = self._headline is not None and index <= self._headline + _AFTER_HEADLINE
        end = index > self._last
        if (beside or end or index < 6) and line.kind in (None, BlockKind.BOILERPLATE) and look.stamp:
            return BlockKind.BOILERPLATE, look.stamp
        if line.kind is BlockKind.BOILERPLATE:
            return BlockKind.BOILERPLATE, None
        if line.kind is not None:
            return None, None
        if look.is_byline:
            return None, None
        topics = look.is_topics(end=end)
        if (look.is_edge if top or end else look.is_furniture) or topics:
            self._topics = topics and line.text.endswith(":")
            return BlockKind.BOILERPLATE, None
        if self._topics and end and len(line.text) < 60 and line.text[-1] not in ".!?":
            return BlockKind.BOILERPLATE, None
        self._topics = False
        if (top or end or index < 3) and look.is_menu:
            return BlockKind.BOILERPLATE, None
        if top and not is_paragraph(line) and not has_dateline(line.text):
            if look.is_masthead or (
                len(look.words) < 8 and line.text[-1] not in ".!?" and not _FIGURE.search(look.low)
            ):
                return BlockKind.BOILERPLATE, None
        return None, None

    def _article_kind(self, index: int) -> BlockKind:
        line, look = self._lines[index], self._looks[index]
        if index == self._headline:
            return BlockKind.HEADLINE
        if line.kind in (BlockKind.TABLE_ROW, BlockKind.BYLINE, BlockKind.TEASER):
            return line.kind
        if line.kind is BlockKind.CAPTION and look.is_byline:
            return BlockKind.BYLINE
        if self._is_repeat(index):
            return BlockKind.REPEAT
        if line.kind in (BlockKind.CAPTION, BlockKind.LEAD):
            self._lead = self._lead or look.low
            return line.kind
        turn = self._turn(index)
        if turn is not None:
            return turn
        if self._is_byline(index):
            return BlockKind.BYLINE
        if line.kind is BlockKind.LIST_ITEM or self._is_item(index):
            return BlockKind.LIST_ITEM
        if self._is_caption(index):
            return BlockKind.CAPTION
        if self._answering:
            return BlockKind.ANSWER
        if self._lead is None and not self._asked and (_opens(line) or has_dateline(line.text)):
            self._lead = look.low
            return BlockKind.LEAD
        return BlockKind.PARAGRAPH

    def _is_repeat(self, index: int) -> bool:
        """True for a line that says again what an earlier one said: the headline over a picture, a caption, a lead."""
        line, low = self._lines[index], self._looks[index].low
        if line.kind is BlockKind.LIST_ITEM or len(low) < 100 and is_item(line.text):
            return False
        if low in self._seen:
            figures = line.kind is not BlockKind.CAPTION and any(map(str.isdigit, low))
            return len(low) >= 12 and (not figures or len(low) >= 60 or low == self._title)
        title = self._title
        if (
            title is not None
            and len(title) > 20
            and low.startswith(title)
            and self._wording.picture_number.fullmatch(low, len(title))
        ):
            return True
        return len(low) >= 60 and self._lead is not None and low != self._lead and self._lead.endswith(low)

    def _turn(self, index: int) -> BlockKind | None:
        """Question or answer where the line opens one."""
        line, look, wording = self._lines[index], self._looks[index], self._wording
        low = look.low
        marked = self._question_mark is not None and line.text.startswith(self._question_mark)
        if (
            marked
            or look.has_colon
            and look.is_question
            or (self._interview and self._asks(look) and index != self._headline)
        ):
            self._speaker, self._asked = None, True
            self._answering = self._unanswered = not any(word in low for word in wording.thanks)
            return BlockKind.QUESTION
        if self._question_mark is not None and self._unanswered and is_item(line.text):
            self._unanswered = False
            return BlockKind.ANSWER
        if low.startswith(wording.thanks):
            self._speaker, self._answering = None, False
            return BlockKind.PARAGRAPH
        if look.has_colon and look.is_turn and (self._interview or not is_item(line.text)):
            found = wording.answer.match(low)
            if found is None or (found["role"] and not self._interview):
                return None
            label = look.clean[: found.end()].rstrip(" :").lstrip("-*+ ")
            self._speaker = None if found["reply"] else label
            self._answering = self._interview
            return BlockKind.ANSWER
        return None

    def _is_byline(self, index: int) -> bool:
        line, look = self._lines[index], self._looks[index]
        if len(line.text) > 90:
            return False
        if look.is_byline:
            return True
        if self._headline is None or not self._headline < index <= self._headline + 3 or self._lead is not None:
            return False
        return is_name(line.text) and look.low.split()[0] in self._wording.families and len(line.text.split()) <= 5

    def _is_item(self, index: int) -> bool:
        """True for a list item; a numbered line over paragraphs or items of another kind is a heading."""
        text = self._lines[index].text
        if not is_item(text):
            return False
        if not is_numbered(text) or len(text) > 120 or text[-1] in ".;,":
            return True
        if is_capitals(text[text.find(" ") :]):
            return False
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        return is_numbered(following) or ":" in text or "%" in text

    def _is_caption(self, index: int) -> bool:
        line, look = self._lines[index], self._looks[index]
        low = look.low
        if look.is_caption:
            return True
        if len(low) > 250 or line.text[-1] in ":;?" or ". " in low[:-1]:
            return False
        before = self._looks[index - 1].low if index else ""
        if before == self._title and index - 1 != self._headline and not is_capitals(line.text):
            return True
        return bool(self._wording.caption_deeds.search(low)) and self._is_shown(low)

    def _is_shown(self, low: str) -> bool:
        """True for a short sentence by itself of someone at an event, as under a picture."""
        return len(low) < 170 and low.startswith(self._wording.shown) and self._wording.event.search(low) is not None


def _end_bylines(found: list[Labelled], lows: list[str], cut: int, wording: Wording) -> None:
    """Make the names that close an article its bylines; what stands under the post of who signed a document is none."""
    readable = [
        index
        for index in range(cut)
        if found[index].kind not in (BlockKind.BOILERPLATE, BlockKind.TEASER, BlockKind.REPEAT, BlockKind.BYLINE)
    ]
    for place in range(len(readable) - 1, max(len(readable) - 3, 1), -1):
        index = readable[place]
        text = found[index].line.text
        before = lows[readable[place - 1]]
        signed = before.startswith(wording.signature_starts) or before.strip(" .:,").startswith(wording.signature_roles)
        if signed and len(before) < 60:
            return
        if found[index].kind not in (BlockKind.PARAGRAPH, BlockKind.ANSWER, BlockKind.CAPTION) or not is_name(text):
            return
        found[index].kind, found[index].speaker = BlockKind.BYLINE, None

"""What a line is by its looks alone: furniture of the page, a menu, a stamp, a masthead, a heading of teasers, a byline, a caption."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

from kg.read.dates import has_clock, is_letterhead, written_date
from kg.read.lines import Line
from kg.read.wording import Wording, words_of
from kg.text import LOWER, UPPER, clean, lower

LONGEST = 220
"""Characters; a longer line is never furniture of the page."""
_SHORT = 160

_RULE = re.compile(r"[\W_]+")
_PARTS = re.compile(r"\s*(?:[|›»>•·‹«/]|\s[-–]\s)\s*")
_MEASURE = re.compile(rf"(?<![\d/.,-])(?!(?:19|20)\d\d )\d[\d.,]*(?:\s?%| [{LOWER}]{{2}})")
_PARTED = re.compile(r"[|›»>•·‹«/]|\s[-–]\s")
_BARS = re.compile(r"[|›»>]")
_ITEM = re.compile(r"(?:[-–—+*•▪●◦■]\s?(?=\D|\d+[^\d.,/%])|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđð]\)\s|[IVX]{1,4}\.\s)")
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđð])[.)]\s")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.?\s?){{1,4}}[{UPPER}{LOWER}]*\.?")
_BRACKETED = re.compile(r"\([^()]*\)$")
_CREDITS = re.compile(r"\s*;\s*|\s[-–]\s(?=\w+:)")
_LETTER = re.compile(r"[^\W\d_]")


T = TypeVar("T")


class _once(Generic[T]):  # noqa: N801 - used as a decorator, like property
    """A property that is worked out when it is first asked for; without the lock of functools.cached_property, which costs more than most
    of these properties do."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> _once[T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> T | _once[T]:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value


class Look:
    """The looks of one line, each worked out when it is first asked for."""

    def __init__(self, text: str, wording: Wording, cleaned: str | None = None, low: str | None = None) -> None:
        self.text = text
        self.clean = clean(text) if cleaned is None else cleaned
        self.low = lower(self.clean) if low is None else low
        self.has_colon = ":" in self.low  # without one nobody is named as speaking
        self._wording = wording

    @_once
    def words(self) -> list[str]:
        """The words of the line in lower case."""
        return words_of(self.low)

    @_once
    def is_rule(self) -> bool:
        """True for a line without letters and digits: ---, ***, |."""
        return _RULE.fullmatch(self.low) is not None

    @_once
    def is_prose(self) -> bool:
        """True for a line that reads like a sentence of an article."""
        return self.is_measured or (self.low.endswith((".", ";")) and self.low.count(" ") > 14)

    @_once
    def is_measured(self) -> bool:
        """True for a sentence that counts or measures something."""
        low = self.low
        return low.endswith((".", ";")) and low.count(" ") > 5 and _MEASURE.search(self.clean) is not None

    @_once
    def _covered(self) -> tuple[int, int]:
        return self._wording.furniture.cover(self.words)

    @_once
    def is_furniture(self) -> bool:
        """True for a line of buttons, counters and the like, wherever it stands."""
        return not (self._begins_as_furniture and self.is_prose) and self._is_furniture(edge=False)

    @_once
    def is_edge(self) -> bool:
        """True for such a line at the edge of a page, before the headline or after the article, where a few other words may be in it."""
        return self._is_furniture(edge=True)

    @_once
    def _begins_as_furniture(self) -> bool:
        return self._wording.opening.begins(self.low)

    def _is_furniture(self, *, edge: bool) -> bool:
        low = self.low
        if len(low) > LONGEST:
            return False
        if self._begins_as_furniture:
            return not self.is_measured
        if len(low) > _SHORT:
            return False
        if self._wording.contains.is_in(low) and not self.is_prose:
            return True
        if edge and self._wording.contacts.is_in(low):
            return True
        if len(low) > 60 and low[-1] in ".;:?!":
            return False
        if self.words and len(self.words[0]) == 1 and all(len(word) == 1 for word in self.words):
            return any(map(str.isalpha, self.words))
        covered, loose = self._covered
        if not covered:
            return edge and not loose and has_clock(low)
        if not loose:
            return covered > 1 or len(self.words) <= 3
        return edge and not low.endswith(".") and (loose <= 2 <= covered or covered >= 2 * loose)

    @_once
    def is_menu(self) -> bool:
        """True for names of sections in a row, and for the path to a page."""
        low = self.low
        if len(low) > LONGEST or low.endswith("."):
            return False
        covered, loose = self._wording.page.cover(self.words) if len(low) < _SHORT else (0, 1)
        if covered and not loose:
            return True
        raw = self.text.lower()  # » is a quotation mark in the clean text
        if not _PARTED.search(raw) or (any(word[0].isdigit() for word in self.words) and not written_date(low)):
            return False
        parts = [part for part in _PARTS.split(raw) if part.strip()]
        if len(parts) > 1 and _BARS.search(raw):
            return True
        if len(parts) < 3 or any(len(part.split()) > 5 for part in parts):
            return False
        covered, loose = self._wording.sections.cover(self.words, whole=True)
        return covered * 3 >= loose

    @_once
    def stamp(self) -> str | None:
        """The date of a line that stamps a page with one, as exact as written; None for any other line."""
        low = self.low
        found = written_date(low) if len(low) <= 130 else None
        if found is None:
            return None
        if is_letterhead(low):
            return found.iso
        rest = low[: found.start] + " " + low[found.end :]
        if self._begins_as_masthead and found.start > 0 and len(low) < 90 and low[-1] not in ".;:":
            return found.iso  # "Báo Mẫu, ngày 7/1/2022"
        covered, loose = self._wording.page.cover(words_of(rest))
        marked = has_clock(rest) or covered > 1 or any(word in rest for word in self._wording.stamps)
        return None if loose > (6 if marked else 1) or (low.endswith(".") and loose > 1) else found.iso

    @_once
    def is_masthead(self) -> bool:
        """True for the name of a paper or a portal by itself."""
        low = self.low
        if len(low) > 130 or low.endswith((".", "?", "!", ":")):
            return False
        return self._begins_as_masthead or any(word in low for word in self._wording.mastheads)

    @_once
    def _begins_as_masthead(self) -> bool:
        return self.low.startswith(self._wording.masthead_starts) and not self.low.startswith(
            self._wording.masthead_never
        )

    @_once
    def teaser(self) -> str | None:
        """ "heading" for a line after which other articles are announced, "line" for one that announces some itself, else None."""
        low = self.low
        otherwise = "line" if self.text.startswith(self._wording.teaser_signs) else None
        if len(low) > 600 or (low[0].isalpha() and low[:3] not in self._wording.teaser_prefixes):
            return otherwise
        found = self._wording.teaser.match(low)
        if found is None:
            return otherwise
        rest = words_of(low[found.end() :])
        if found["more"]:
            return "line" if rest else "heading"
        return otherwise if any(not word.isdigit() for word in rest) else "heading"

    def is_topics(self, *, end: bool) -> bool:
        """True for the line of an article's topics; without a colon only after its end."""
        low = self.low
        if len(low) > _SHORT or low.endswith(".") or not low.startswith(self._wording.topics):
            return False
        word = max((word for word in self._wording.topics if low.startswith(word)), key=len)
        rest = low[len(word) :]
        return not rest[:1].isalpha() and (end or rest.lstrip().startswith(":"))

    @_once
    def is_byline(self) -> bool:
        """True for a line that says that it names authors, photographers or a source."""
        low, wording = self.low, self._wording
        if len(low) > 90 or low.endswith(wording.thanks):
            return False
        if low.endswith(wording.byline_ends) or (low.lstrip("(").startswith(wording.byline_groups) and len(low) < 60):
            return True
        return wording.byline_opening.begins(low) and all(map(self._is_credit, _CREDITS.split(self.text)))

    def _is_credit(self, text: str) -> bool:
        low = lower(clean(text))
        for start in self._wording.byline_starts:
            if low.startswith(start):
                rest = text[len(start) :]
                name = rest.strip(" :.;()")
                if not name:  # "Ảnh:" and "TTXVN" are credits, the word "Theo" on a line of its own is none
                    return ":" in text or text.isupper()
                if not start.endswith(":") and rest[0] not in " :":
                    continue
                if is_name(name) or _INITIALS.fullmatch(name):
                    return True
                if Look(name, self._wording).is_masthead and not self._begins_as_furniture:
                    return True
        return is_name(text)

    @_once
    def is_caption(self) -> bool:
        """True for the line under a picture that says that it is one."""
        low = self.low
        if len(low) > 320:
            return False
        if self._wording.caption_contains.is_in(low) and low.count(". ") < 3:
            return True
        if len(low) > 120 or low.endswith((":", ";", "?")) or ". " in low or any(map(str.isdigit, low)):
            return False
        return low.startswith(self._wording.caption_starts)

    @_once
    def is_turn(self) -> bool:
        """True for a line that begins with the label of someone who speaks."""
        return self.has_colon and is_turn(self.text, self.low, 0, self._wording)

    @_once
    def is_question(self) -> bool:
        """True for a line that begins with the label of who asks in an interview."""
        return self.has_colon and self._wording.question.match(self.low) is not None


def looks_of(lines: list[Line], wording: Wording) -> list[Look]:
    """The looks of lines, kept with them; those not looked at before are brought into one spelling together."""
    new = [line for line in lines if not isinstance(line.look, Look) or line.look.text is not line.text]
    cleaned = clean("\n".join([line.text for line in new]))
    parts, lows = cleaned.split("\n"), lower(cleaned).split("\n")
    if len(parts) == len(new):
        for line, part, low in zip(new, parts, lows, strict=True):
            line.look = Look(line.text, wording, part, low)
    return [look_of(line, wording) for line in lines]


def look_of(line: Line, wording: Wording) -> Look:
    """The looks of a line, kept with it as long as its text is the same."""
    look = line.look
    if not isinstance(look, Look) or look.text is not line.text:
        line.look = look = Look(line.text, wording)
    return look


def is_item(text: str) -> bool:
    """True for a line that begins with the mark or number of a list."""
    return _ITEM.match(text) is not None


def is_numbered(text: str) -> bool:
    """True for a line that begins with the number or letter of a list or a heading."""
    return _NUMBER.match(text) is not None


def is_name(text: str) -> bool:
    """True for names alone: two to eight words that begin with capitals ("Phan Nga", "HOÀNG MAI - KIỀU OANH", "T.Trinh")."""
    if len(text) > 60 or (text.endswith((".", ":", "?", "!", ",", ";")) and not _INITIALS.fullmatch(text)):
        return False
    words = (
        _BRACKETED.sub(" ", text)
        .strip("()*|- ")
        .replace("-", " ")
        .replace("–", " ")
        .replace("&", " ")
        .replace(",", " ")
        .split()
    )
    if not words or len(words) > 8 or any(not word[0].isupper() or any(map(str.isdigit, word)) for word in words):
        return False
    return len(words) > 1 or "." in words[0] or (text.isupper() and len(text) <= 12)


def is_capitals(text: str) -> bool:
    """True where every letter is a capital, and there are at least three."""
    return text.isupper() and len(_LETTER.findall(text)) > 2


def is_label(text: str, wording: Wording) -> bool:
    """True for the label of someone who speaks, with nothing after it."""
    low = lower(clean(text)) if len(text) < 100 else ""
    label = wording.question.match(low) or wording.answer.match(low)
    return label is not None and label.end() == len(low)


def is_turn(text: str, low: str, at: int, wording: Wording) -> bool:
    """True where a label of someone who speaks stands at a place: "Ông Lê Văn Mẫu:", "Đồng chí Bí thư Huyện ủy:", "Đáp:"."""
    found = wording.answer.match(low, at)
    if found is None or low[: found.end()].rstrip(" :").endswith(wording.speaks):
        return False
    return found["name"] is None or text[found.start("name") + 1].isupper()

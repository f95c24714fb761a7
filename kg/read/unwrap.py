"""Lines that a hard break cut in two, joined again: breaks at a fixed width, and breaks anywhere inside a sentence, a name or a number."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.read.dates import has_date
from kg.read.lines import TERMINAL, Line
from kg.read.signs import is_capitals, is_item, is_label, is_numbered
from kg.read.wording import Wording
from kg.text import clean, lower

WIDEST = 200
"""Characters; nobody breaks lines at more."""

_GLUED_LEFT = re.compile(r"(?:\w[-–/]|\()$")
_GLUED_RIGHT = re.compile(r"[,.;:!?)\]/](?!\d)")
_THOUSANDS = re.compile(r"(?:^|[^\d.,])\d{1,3}(?:\.\d{3})*\.$")
_DECIMALS = re.compile(r"(?:^|[^\d.,])\d{1,3}(?:\.\d{3})*,$")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_REST_OF_NUMBER = re.compile(r"[.,/-]\d")
_MARKS = frozenset("-–•*+▪●")


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a page breaks its lines: at a width, anywhere, or not at all.

    `width` is the longest line of a page on which every broken line is filled to the last word that fits, `full` the length from which
    a line counts as filled where widths are less even.
    """

    width: int | None = None
    full: int | None = None
    anywhere: bool = False
    spaced: bool = False  # paragraphs have empty lines between them

    @property
    def breaks(self) -> bool:
        """True where lines are broken."""
        return self.anywhere or self.width is not None or self.full is not None

    def is_filled(self, before: str, after: str) -> bool:
        """True where the first word of a line would not have fitted into the one before it."""
        reach = len(before) + 1 + len(after.partition(" ")[0])
        return reach > self.width if self.width is not None else self.full is not None and reach >= self.full


def unwrap(
    lines: list[Line], wording: Wording, alone: Callable[[Line], bool], opens: Callable[[Line], bool]
) -> list[Line]:
    """The lines with those that go on in the next one joined to it.

    `alone` tells the lines that have nothing to do with those beside them, `opens` those that nothing before them belongs to.
    """
    if not any(not line.apart for line in lines[1:]):
        return lines
    pairs = _Pairs(lines, alone, opens)
    manner = _manner(lines, pairs)
    joined: list[Line] = []
    pieces: list[str] = []
    for index, line in enumerate(lines):
        before = lines[index - 1]
        if (
            joined
            and not line.apart
            and _joins(pieces[0], before.text, line.text, manner, wording)
            and pairs.may_join(index, len(pieces) > 1, manner, wording)
        ):
            pieces += (_glue(before.text, line.text, wording), line.text)
            continue
        if len(pieces) > 1:
            joined[-1] = replace(joined[-1], text="".join(pieces))
        joined.append(line)
        pieces = [line.text]
    if len(pieces) > 1:
        joined[-1] = replace(joined[-1], text="".join(pieces))
    return joined


class _Pairs:
    """Which lines may belong together by what they are; looked at only where their words do not settle it."""

    def __init__(self, lines: list[Line], alone: Callable[[Line], bool], opens: Callable[[Line], bool]) -> None:
        self._lines, self._alone, self._opens = lines, alone, opens
        self._closed: dict[int, bool] = {}

    def is_closed(self, index: int) -> bool:
        """True for a line that has nothing to do with those beside it."""
        if index not in self._closed:
            line = self._lines[index]
            self._closed[index] = line.kind is not None or bool(line.cells) or self._alone(line)
        return self._closed[index]

    def starts(self, index: int) -> bool:
        """True for a line that nothing before it belongs to."""
        return self.is_closed(index) or self._opens(self._lines[index])

    def are_apart(self, index: int) -> bool:
        """True where a line and the one before it do not belong together by what they are."""
        return self.starts(index) or self.is_closed(index - 1)

    def may_join(self, index: int, inside: bool, manner: _Manner, wording: Wording) -> bool:
        """True where a line may go on with what the one before it began, which is `inside` where that was joined itself."""
        before, after = self._lines[index - 1], self._lines[index]
        if before.text in _MARKS:
            return True
        if before.kind is not None or before.cells or after.kind is not None or after.cells:
            return False
        closed = not inside and self.is_closed(index - 1)
        if _goes_on(before.text, after.text):
            return not (closed and self.is_closed(index))
        if closed:
            return False
        if before.text[-1] == ",":
            return True
        if self._opens(after):
            return False
        if manner.width is not None and before.text[-1] not in TERMINAL:
            if not self.is_closed(index) or (after.text[-1] in ".?!;," and not has_date(after.text)):
                return True
            if is_capitals(before.text) and is_capitals(after.text):
                return True
        if not self.is_closed(index):
            return True
        return manner.breaks and after.text[0].isdigit() and _is_unfinished(before.text, manner, wording)


def _manner(lines: list[Line], pairs: _Pairs) -> _Manner:
    reaches: list[int] = []  # of lines that go on in small letters, with the word that did not fit
    others: list[int] = []  # lines that others without a stop before them begin in other ways
    longest = apart = 0
    for index in range(1, len(lines)):
        before, after = lines[index - 1].text, lines[index]
        if after.apart:
            apart += 1
            continue
        longest = max(longest, len(before))
        if before[-1] in TERMINAL:
            continue
        if not after.text[0].islower():
            others.append(index)
        elif pairs.are_apart(index):
            continue
        else:
            reaches.append(len(before) + 1 + len(after.text.partition(" ")[0]))
    spaced = apart > 2 and apart * 15 > len(lines)
    if len(reaches) < 2:
        return _Manner(spaced=spaced)
    if len(reaches) > 2 and longest <= WIDEST:
        reaches.sort()
        if reaches[len(reaches) // 20] > longest:
            return _Manner(width=longest, spaced=spaced)
        filled = reaches[len(reaches) // 10]
        if filled * 10 >= 7 * longest:
            return _Manner(full=min(filled, longest * 9 // 10), spaced=spaced)
    # Looked at only here: what these lines are costs more than all else, and pages whose lines are whole never ask.
    unfinished = len(reaches) + sum(1 for index in others if not pairs.are_apart(index))
    return _Manner(anywhere=len(reaches) * 4 >= unfinished, spaced=spaced)


def _goes_on(before: str, after: str) -> bool:
    """True where the second line begins in small letters inside a sentence of the first."""
    return after[0].islower() and before[-1] not in TERMINAL


def _joins(first: str, before: str, after: str, manner: _Manner, wording: Wording) -> bool:
    """True where a line goes on in the one after it. `first` is where the line in course began."""
    end, begin = before[-1], after[0]
    filled = manner.is_filled(before, after)
    if before in _MARKS:
        return True
    if is_item(after):
        return end not in TERMINAL and _is_no_item(first, after, manner, filled)
    if begin.islower():
        return end not in TERMINAL or filled or (manner.anywhere and end in ";:")
    if end in ",(/" or (end in "-–" and len(before) > 3):
        return True
    if begin in ",.;:)%/":
        return end not in TERMINAL
    if end == ":" and first is before and is_label(before, wording):
        return True
    if end in TERMINAL:
        if _THREE_DIGITS.match(after) and _THOUSANDS.search(before):
            return True
        if not manner.spaced or is_capitals(before):
            return False
        return filled if manner.width is not None else manner.anywhere or (filled and end != ":")
    if filled and manner.width is not None:
        return True
    if is_capitals(before) != is_capitals(after) and (is_capitals(before) or len(after) > 30):
        return is_capitals(before) and " " not in before and not is_capitals(first)
    if filled or _is_unfinished(before, manner, wording):
        return True
    if begin.isdigit() and manner.spaced and manner.width is not None and len(before) * 2 > manner.width:
        return True
    if not manner.anywhere or (is_numbered(first) and len(first) < 80 and first is before):
        return False
    if is_capitals(before):  # and the one after it, as its headline
        return True
    return after.partition(" ")[0].strip('.,:;"“').lower() not in wording.openers


def _is_no_item(first: str, after: str, manner: _Manner, filled: bool) -> bool:
    """True where what looks like the mark of an item stands inside a sentence: a dash between two names, a number after "kỳ họp thứ"."""
    if filled and manner.width is not None:
        return True
    if after[0] not in "-–" or not (manner.anywhere or filled):
        return False
    return after[2:3].islower() or after[2:3].isdigit() or not is_item(first)


def _is_unfinished(text: str, manner: _Manner, wording: Wording) -> bool:
    """True where a line ends in a word that calls for another, or in a name that lacks its given name."""
    low = f" {lower(clean(text[-24:]))}"
    if low.endswith(wording.unfinished) or (manner.breaks and low.endswith(wording.half)):
        return len(text) > 24 or manner.anywhere
    words = text.rsplit(" ", 3)[1:]
    if not words or not words[-1][:1].isupper():
        return False
    if manner.breaks and words[-1] in wording.organs:
        return True
    last = words[-1].lower()
    if last in wording.middle and len(words) > 1:
        return words[-2].lower() in wording.families
    # "Huyện ủy Lê" and "đồng chí Lê" lack the rest of a name; "Hương Khê" and "Trần Phú" do not.
    return last in wording.families and len(words) > 1 and not words[-2][0].isupper()


def _glue(before: str, after: str, wording: Wording) -> str:
    """What stands between the two halves of a line that was cut: a blank, or nothing inside a number or a word with a hyphen."""
    end = before[-1]
    if (end in "-–/(" and _GLUED_LEFT.search(before)) or _GLUED_RIGHT.match(after):
        return ""
    if end == "." and _THREE_DIGITS.match(after) and _THOUSANDS.search(before):
        return ""
    if end.isdigit() and _REST_OF_NUMBER.match(after):
        return ""
    if end == "," and wording.decimals.match(after) and _DECIMALS.search(before):
        return ""
    return " "

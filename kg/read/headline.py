"""Which line of a page is its headline: by its markup, by its coming again over every picture, by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model import BlockKind
from kg.read.lines import Line
from kg.read.signs import is_capitals, is_item, is_name, look_of
from kg.read.wording import Wording
from kg.text import clean, fold

LONGEST = 260
WITHIN = 16  # lines; a headline stands no further down
_Furniture = Callable[[int], bool]
_DATELINE = re.compile(r"\([^()]{2,30}\)\s?[-.]|\([A-ZĐ]{2,6}\)\s|[A-ZĐ]{2,6}(?: online)?\s?-\s")


def has_dateline(text: str) -> bool:
    """True for a line that begins as a lead does, with the paper's name or code: "(Baohatinh.vn) - ", "TPO - "."""
    return _DATELINE.match(clean(text[:44])) is not None


def find_headline(
    lines: list[Line], lows: list[str], furniture: _Furniture, end: int, title: str | None, wording: Wording
) -> int | None:
    """The index of the headline among the first lines; None where the page begins with its text. `furniture` tells the lines that are
    none of the article's."""
    marked = [index for index, line in enumerate(lines[:end]) if line.kind is BlockKind.HEADLINE]
    if marked:
        return marked[0]
    first = min(WITHIN, end)
    if title:
        wanted = fold(title)
        for index in range(first):
            if fold(lines[index].text) == wanted:
                return index
    best: tuple[float, int] | None = None
    for index in range(first):
        line = lines[index]
        if line.kind is not None or line.cells or furniture(index):
            continue
        if _is_text(line):
            if (best is not None and best[0] > 0) or not _may_follow(lows, furniture, index, first):
                break
            continue
        if not _may_be(line):
            continue
        score = _score(lines, lows, furniture, index, end, wording)
        if best is None or score > best[0]:
            best = (score, index)
    return best[1] if best is not None and best[0] > -2 else None


def _is_text(line: Line) -> bool:
    text = line.text
    return has_dateline(text) or len(text) > LONGEST or (len(text) > 110 and text[-1] == ".")


def _may_follow(lows: list[str], furniture: _Furniture, index: int, first: int) -> bool:
    """True where the headline may stand below the lead: a line among the next ones is repeated further down, or a stamp comes first."""
    if index + 2 < first and index < 3 and furniture(index + 1):
        return True
    return any(lows[later] in lows[later + 1 :] for later in range(index + 1, min(index + 4, first)))


def _may_be(line: Line) -> bool:
    text = line.text
    return 10 <= len(text) <= LONGEST and text[-1] not in ".;:," and not is_item(text) and not text[0].islower()


def _score(lines: list[Line], lows: list[str], furniture: _Furniture, index: int, end: int, wording: Wording) -> float:
    text, low = lines[index].text, lows[index]
    score = 0.0
    if low in lows[index + 1 : end]:
        score += 3
    if look_of(lines[index], wording).is_masthead:
        score -= 3
    if len(text) < 25:
        score -= 1.5
    if is_capitals(text) and len(text) < 45:
        score -= 1
    if is_name(text):
        score -= 1
    if index + 1 < end and (_is_text(lines[index + 1]) or furniture(index + 1)):
        score += 1
    elif index + 2 < end and _is_text(lines[index + 2]):
        score += 0.5
    if index and furniture(index - 1):
        score += 0.5
    return score

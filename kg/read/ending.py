"""Where an article ends and others are announced. What comes after is told apart with care: a paragraph lost costs more than a teaser kept."""

from __future__ import annotations

import re

from kg.read.lines import Line
from kg.read.signs import Look, is_name
from kg.text import UPPER

PARAGRAPH = 140
"""Characters from which a line that ends in a stop is taken for a paragraph of an article."""
_NAME = re.compile(rf"[{UPPER}][\w']*(?: [{UPPER}][\w']*)+")
_BOX = 14  # lines; a box of teasers inside an article has no more


def is_paragraph(line: Line) -> bool:
    """True for a line that reads like a paragraph of an article."""
    return len(line.text) >= PARAGRAPH and line.text[-1] in '.!?…”")' and not line.linked


def teasers_among(lines: list[Line], looks: list[Look]) -> tuple[set[int], int]:
    """The lines inside an article that announce others, and the line from which on all do (the number of lines where none does)."""
    inside: set[int] = set()
    names: set[str] = set()  # those that the lines before the heading in course hold
    named = 0
    index = 0
    while index < len(lines):
        kind = looks[index].teaser if lines[index].kind is None else None
        if kind == "line":
            inside.add(index)
        elif kind == "heading":
            names.update(name for line in lines[named:index] for name in _NAME.findall(line.text))
            named = index
            again = _goes_on(lines, looks, index, names)
            if again is None:
                return inside, index
            inside.update(range(index, again))
            index = again
            continue
        index += 1
    return inside, len(lines)


def _goes_on(lines: list[Line], looks: list[Look], heading: int, names: set[str]) -> int | None:
    """The line with which an article goes on after a box of teasers; None where it has ended."""
    if _has_ended(looks, heading):
        return None
    for index in range(heading + 1, min(heading + _BOX, len(lines))):
        if not is_paragraph(lines[index]):
            continue
        own = names.intersection(_NAME.findall(lines[index].text))
        following = next((line for line in lines[index + 1 : index + 3] if is_paragraph(line)), None)
        if own and following is not None and names.intersection(_NAME.findall(following.text)):
            return index
        if len(own) > 1 and all(not is_paragraph(line) for line in lines[index + 1 :]):
            return index
        return None
    return None


def _has_ended(looks: list[Look], heading: int) -> bool:
    """True where the article before a heading closed with "./." or with the name of its author."""
    for index in range(heading - 1, -1, -1):
        look = looks[index]
        if look.is_edge or look.is_topics(end=True):
            continue
        return look.text.endswith("./.") or look.is_byline or is_name(look.text)
    return True


def last_of_article(lines: list[Line], looks: list[Look], cut: int) -> int:
    """The last line before `cut` that surely belongs to the article; -1 where none does."""
    for index in range(cut - 1, -1, -1):
        line = lines[index]
        if looks[index].is_edge:
            continue
        if is_paragraph(line) or line.cells or (line.text[-1] in ".!?…" and line.text.count(" ") > 7):
            return index
    return -1

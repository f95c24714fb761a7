"""Tables that arrive as lines: one cell a line, columns parted by tabs, bars or gaps, or rows with single blanks under a head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.ontology import load_ontology
from kg.read.lines import Line
from kg.text import clean, lower

MOST = 14
"""Columns; a wider head is none."""
_TITLES = 3  # lines with columns over the head of a table
_FAILURES = 100  # lines like heads under which no table stands; a page with more of them has none
LONGEST = 160
"""Characters of a cell that is no label, and of a head that is one line."""

_RUNNING = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,5}|[A-Z]|[a-zđ])[.)]?|[-+*]")
_VALUE = re.compile(
    r"[-–+±<>≥≤~]?\s?\d[\d.,/]*(?:\s?[-–]\s?\d[\d.,]*)?\s?%?(?:\s\([^)]{1,60}\))?|[-–.…x]{1,3}|\d[\d.,]*\s(?:lần|điểm)"
)
_NUMBER = re.compile(r"[-–+]?\d[\d.,/]*%?|[-–]")
_YEAR = re.compile(r"(?:[Nn]ăm )?(?:19|20)\d\d")

_Rows = tuple[list[Line], int]
"""The rows of a table and how many lines they were; no rows where there is no table."""
_NONE: _Rows = ([], 0)


@dataclass(frozen=True, slots=True)
class _Heads:
    """Words of the head of a column by what it holds, and the units that stand in a column of units."""

    every: frozenset[str]
    number: frozenset[str]
    unit: frozenset[str]
    pattern: re.Pattern[str]
    first: re.Pattern[str]
    begins: frozenset[str]  # the first two letters of what `first` matches
    units: frozenset[str]


@lru_cache(maxsize=1)
def _heads() -> _Heads:
    ontology = load_ontology()
    roles = {
        name: frozenset(lower(clean(word)) for word in words)
        for name, words in ontology.grammar.table("tables").items()
    }
    every = frozenset(word for words in roles.values() for word in words)
    return _Heads(
        every,
        roles["number"],
        roles["unit"],
        re.compile(rf"(?<!\w)(?:{_any(every)}|(?:năm )?(?:19|20)\d\d)(?!\w)"),
        re.compile(rf"(?:{_any(roles['number'] | roles['label'])})(?!\w)"),
        frozenset(word[:2] for word in roles["number"] | roles["label"]),
        frozenset(lower(clean(label)) for unit in ontology.units.concepts.values() for label in unit.labels),
    )


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def is_head(cells: Sequence[str]) -> bool:
    """True for cells that head columns: two or more say what they hold, and few are figures."""
    if not 2 <= len(cells) <= MOST:
        return False
    named = sum(1 for cell in cells if names_column(cell))
    figures = sum(1 for cell in cells if _is_figure(cell))
    return named >= 2 and figures * 3 <= len(cells)


def names_column(cell: str) -> bool:
    """True for a cell that says what a column holds."""
    return len(cell) <= 80 and _heads().pattern.search(lower(clean(cell))) is not None


def is_data(rows: Sequence[Sequence[str]]) -> bool:
    """True where the rows of a table in markup hold data and do not lay out a page: columns, short cells, figures."""
    if len(rows) < 2 or max(map(len, rows)) < 2 or any(len(cell) > 300 for row in rows for cell in row):
        return False
    return any(_VALUE.fullmatch(cell) for row in rows for cell in row)


def _is_figure(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None and _YEAR.fullmatch(cell) is None


def rows_of(lines: list[Line]) -> list[Line]:
    """The lines with those that are rows of tables made so; no other line keeps cells."""
    made: list[Line] = []
    at = tried = barred = failed = 0
    while at < len(lines):
        line = lines[at]
        rows: list[Line] = []
        taken = 1
        if line.kind is None and line.cells:
            if at >= barred:
                rows, taken = _with_columns(lines, at)
                # A title or two may stand over a head; what begins in none of the first lines of a run is no table.
                tried = 0 if rows else tried + 1
                if tried >= _TITLES:
                    barred, tried = at + taken, 0
        elif line.kind is None and failed < _FAILURES and _may_head(line):
            rows, taken = _table(lines, at)
            failed += not rows
        if rows:
            made += rows
            at += taken
            continue
        made.append(Line(line.text, line.apart) if line.cells and line.kind is None else line)
        at += 1
    return made


def _may_head(line: Line) -> bool:
    """True for a line that begins as the head of a table does: with a running number or a label."""
    if len(line.text) > LONGEST:
        return False
    heads, low = _heads(), line.text[:24].lower()
    return low[:2] in heads.begins and heads.first.match(low) is not None


def _table(lines: list[Line], at: int) -> _Rows:
    low = lower(clean(lines[at].text))
    if low.strip(" .:") in _heads().every:
        found = _one_cell_a_line(lines, at)
        if found[0]:
            return found
    return _with_blanks(lines, at, low)


def _with_columns(lines: list[Line], start: int) -> _Rows:
    """A table whose lines hold their cells; without one, how many lines with cells follow each other."""
    head = lines[start]
    end = start + 1
    while end < len(lines) and lines[end].kind is None and (lines[end].cells or _is_ruling(lines[end])):
        end += 1
    body = [line for line in lines[start + 1 : end] if line.cells and not _is_ruling(line)]
    figures = sum(1 for line in body if any(map(_is_figure, line.cells)))
    # A head says nothing of figures where there are several columns, or two of which the second holds nothing else.
    plain_head = figures > 1 and not any(map(_is_figure, head.cells))
    if len(head.cells) == 2:
        plain_head = plain_head and all(len(line.cells) == 2 and _is_figure(line.cells[1]) for line in body)
    if not figures or not (is_head(head.cells) or plain_head):
        return [], end - start
    return _under(head, head.cells, [(line, line.cells) for line in body]), end - start


def _is_ruling(line: Line) -> bool:
    return not any(c.isalnum() for c in line.text)


def _under(top: Line, head: tuple[str, ...], body: list[tuple[Line, tuple[str, ...]]]) -> list[Line]:
    """The head of a table and its rows, each of which knows what heads its columns."""
    first = top.as_row(head)
    columns = tuple((first, column) for column in range(len(head)))
    return [first, *(line.as_row(cells, columns) for line, cells in body)]


def _one_cell_a_line(lines: list[Line], start: int) -> _Rows:
    """A table with a line for each cell."""
    first = _end_of_head(lines, start)
    numbered = first < len(lines) and _RUNNING.fullmatch(lines[first].text) is not None
    if not numbered:
        first = _first_label(lines, start, first)
    width = first - start
    head = tuple(line.text for line in lines[start:first])
    if not is_head(head):
        return _NONE
    # No empty lines between the cells of the head: the first one ends the table.
    tight = not any(line.apart for line in lines[start + 1 : first])
    at = first
    body: list[tuple[Line, tuple[str, ...]]] = []
    while at < len(lines) and not (tight and at > first and lines[at].apart):
        ahead = lines[at : at + width + 6]
        if tight:
            ahead = ahead[: next((step for step in range(1, len(ahead)) if ahead[step].apart), len(ahead))]
        size = _numbered_row(ahead, width) if numbered else _plain_row(ahead, width)
        if not size:
            break
        body.append((lines[at], _cells(lines[at : at + size], width)))
        at += size
    if not any(_VALUE.fullmatch(cell) for _, cells in body for cell in cells[1:]):
        return _NONE
    return _under(lines[start], head, body), at - start


def _end_of_head(lines: list[Line], start: int) -> int:
    """Where the first running number or figure stands after the head of a table."""
    at = start + 1
    while at < len(lines) and at - start <= MOST and lines[at].kind is None and len(lines[at].text) <= 80:
        if _RUNNING.fullmatch(lines[at].text) or _is_figure(lines[at].text):
            break
        at += 1
    return at


def _first_label(lines: list[Line], start: int, stop: int) -> int:
    """Where the first row begins in a table without running numbers: at the label before the first figure or unit."""
    heads = _heads()
    for at in range(start + 1, min(stop + 1, len(lines))):
        low = lower(clean(lines[at].text))
        if _is_figure(low) or (low in heads.units and not heads.pattern.search(low)):
            return at - 1
    return start


def _numbered_row(lines: list[Line], width: int) -> int:
    """How many of the lines the row takes that begins them with a running number; 0 where none begins."""
    if not _begins_row(lines, 0):
        return 0
    size = next((size for size in range(2, width + 3) if _begins_row(lines, size)), 0)
    if size > width and not _is_label(lines[2].text):
        size = width
    if size:
        return size
    # The last row: as many cells as there are columns, and no sentence of what follows.
    size = 2
    while size < width and size < len(lines) and _is_cell(lines[size]):
        size += 1
    return size


def _begins_row(lines: list[Line], at: int) -> bool:
    return (
        at + 1 < len(lines)
        and lines[at].kind is None
        and _RUNNING.fullmatch(lines[at].text) is not None
        and _is_label(lines[at + 1].text)
        and lines[at + 1].text[-1] not in ".!?:"
        and (at + 2 == len(lines) or _is_cell(lines[at + 2]))
    )


def _is_cell(line: Line) -> bool:
    return line.kind is None and len(line.text) <= LONGEST and not (line.text[-1] in ".!?" and " " in line.text)


def _plain_row(lines: list[Line], width: int) -> int:
    if width > len(lines) or not _is_label(lines[0].text):
        return 0
    rest = [line.text for line in lines[1:width]]
    values = sum(1 for text in rest if len(text) <= 40 and _VALUE.fullmatch(text))
    return width if values and values >= width - 2 and all(len(text) <= 40 for text in rest) else 0


def _is_label(text: str) -> bool:
    return 1 < len(text) <= LONGEST and any(c.isalpha() for c in text) and not _VALUE.fullmatch(text)


def _cells(lines: list[Line], width: int) -> tuple[str, ...]:
    """The cells of a row; a label that was broken in two is one cell again."""
    cells = [line.text for line in lines]
    while len(cells) > width and _is_label(cells[2]):
        cells[1:3] = [f"{cells[1]} {cells[2]}"]
    return tuple(cells)


def _with_blanks(lines: list[Line], start: int, low: str) -> _Rows:
    """A table with single blanks between its cells, under a head such as "STT Chỉ tiêu ĐVT Kế hoạch Thực hiện"."""
    heads = _heads()
    found = [match.span() for match in heads.pattern.finditer(low)]
    if not 3 <= len(found) <= MOST or sum(b - a for a, b in found) * 10 < 7 * len(low.replace(" ", "")):
        return _NONE
    text = lines[start].text
    begins = [0, *(a for a, _ in found[1:])]
    head = tuple(text[a:b].strip() for a, b in zip(begins, [*begins[1:], len(text)], strict=True))
    names = [lower(clean(cell)) for cell in head]
    numbered, united = names[0] in heads.number, any(name in heads.unit for name in names)
    figures = len(head) - 1 - numbered - united
    body: list[tuple[Line, tuple[str, ...]]] = []
    for line in lines[start + 1 :]:
        cells = _split_row(line.text, numbered, united, figures) if line.kind is None and figures > 0 else ()
        if not cells:
            break
        body.append((line, cells))
    return (_under(lines[start], head, body), len(body) + 1) if body else _NONE


def _split_row(text: str, numbered: bool, united: bool, figures: int) -> tuple[str, ...]:
    """The cells of a row with single blanks: a running number, a label, a unit, figures; none where they are not there."""
    words = text.split() if len(text) <= LONGEST else []
    values, rest = words[-figures:], words[:-figures]
    if not rest or not all(_NUMBER.fullmatch(word) for word in values):
        return ()
    number: tuple[str, ...] = ()
    if numbered:
        if not _RUNNING.fullmatch(rest[0]):
            return ()
        number, rest = (rest[0],), rest[1:]
    unit: tuple[str, ...] = ()
    if united:
        size = _unit_at_end(rest)
        if not size:
            return ()
        unit, rest = (" ".join(rest[-size:]),), rest[:-size]
    return (*number, " ".join(rest), *unit, *values) if rest else ()


def _unit_at_end(words: list[str]) -> int:
    """How many of the last words are a unit of measure; 0 where none is."""
    for size in range(min(5, len(words) - 1), 0, -1):
        if lower(clean(" ".join(words[-size:]))).strip("()") in _heads().units:
            return size
    return 0

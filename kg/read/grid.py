"""Tables of web pages: cells that span rows and columns laid out in a grid, the head found, each row a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from kg.model import BlockKind
from kg.read.lines import Line
from kg.read.tables import is_data, is_head, names_column
from kg.text import composed

WIDEST = 40
LONGEST_SPAN = 200
"""Rows; a cell that spans more is an error of the page."""
_HEADS = 3  # rows that a head may have
_BLOCKS = frozenset({"p", "div", "br", "li", "td", "th", "tr"})


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table. Each cell that spans several places is the same one in all of them: its row and number are its own."""

    rows: list[list[tuple[int, int]]]
    texts: list[list[str]]
    heads: int


def grid_of(table: HtmlElement) -> Grid | None:
    """The grid of a table that holds data; None for one that lays out a page."""
    if next(table.iterdescendants("table", "figure", "img"), None) is not None:
        return None
    texts: list[list[str]] = []
    spans: list[list[tuple[int, int]]] = []
    marked: list[bool] = []
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if not cells:
            continue
        if len(cells) > WIDEST:
            return None
        texts.append([_text(cell) for cell in cells])
        spans.append([(_span(cell, "colspan", WIDEST), _span(cell, "rowspan", LONGEST_SPAN)) for cell in cells])
        marked.append(all(cell.tag == "th" for cell in cells) or _in_head(row))
    if not is_data(texts):
        return None
    return Grid(_laid_out(spans), texts, _heads(texts, marked, spans))


def _in_head(row: HtmlElement) -> bool:
    above = row.getparent()
    return above is not None and above.tag == "thead"


def _text(cell: HtmlElement) -> str:
    parts: list[str] = []
    for element in cell.iter():
        if not isinstance(element.tag, str):
            continue
        if element is not cell and element.tag in _BLOCKS:
            parts.append(" ")
        parts.append(element.text or "")
        if element is not cell:
            parts.append(element.tail or "")
    return " ".join(composed("".join(parts).replace("\n", " ")).split())


def _span(cell: HtmlElement, name: str, most: int) -> int:
    written = cell.get(name) or "1"
    return min(int(written), most) if written.isdecimal() and len(written) < 5 and int(written) > 0 else 1


def _laid_out(spans: list[list[tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    """For each place of the grid the row and number of the cell that fills it."""
    rows: list[list[tuple[int, int]]] = []
    held: dict[int, tuple[int, tuple[int, int]]] = {}  # column -> rows still to fill and the cell that fills them
    for row, cells in enumerate(spans):
        places: list[tuple[int, int]] = []
        waiting = list(enumerate(cells))
        while waiting or len(places) in held:
            column = len(places)
            if column >= WIDEST:
                break
            if column in held:
                left, cell = held[column]
                places.append(cell)
                if left > 1:
                    held[column] = (left - 1, cell)
                else:
                    del held[column]
                continue
            number, (wide, high) = waiting.pop(0)
            for at in range(column, min(column + wide, WIDEST)):
                places.append((row, number))
                if high > 1:
                    held[at] = (high - 1, (row, number))
        rows.append(places)
    return rows


def _heads(texts: list[list[str]], marked: list[bool], spans: list[list[tuple[int, int]]]) -> int:
    """How many rows head the columns."""
    count = 0
    for row in range(min(_HEADS, len(texts) - 1)):
        spanned = row > 0 and any(high > 1 for _, high in spans[0])
        if marked[row] or is_head(texts[row]) or (row == count and spanned and row < max(high for _, high in spans[0])):
            count = row + 1
        else:
            break
    return count


def lines_of_grid(grid: Grid) -> Iterator[Line]:
    """Yield a line for each row of a table; a row of two cells under no head is an item "label: value"."""
    width = max(len(places) for places in grid.rows)
    heads = [Line("", row == 0).as_row(tuple(grid.texts[row])) for row in range(grid.heads)]
    yield from heads
    columns = tuple(_heading(grid, heads, column) for column in range(width)) if heads else ()
    for row in range(grid.heads, len(grid.rows)):
        line = Line("", row == 0)
        texts = tuple(grid.texts[row])
        if heads and len(set(grid.rows[row])) > 1:
            yield line.as_row(_cells(grid, row, width), columns)
        elif heads or width > 2:
            yield line.as_row(texts)
        elif any(texts):
            yield Line(": ".join(cell.rstrip(" :") for cell in texts if cell), row == 0, BlockKind.LIST_ITEM)


def _cells(grid: Grid, row: int, width: int) -> tuple[str, ...]:
    """A text for each column of a row: a cell that spans rows stands in each, one that spans columns in the first."""
    places = grid.rows[row]
    found = [
        "" if column and places[column - 1] == place else grid.texts[place[0]][place[1]]
        for column, place in enumerate(places)
    ]
    return tuple(found + [""] * (width - len(found)))


def _heading(grid: Grid, heads: list[Line], column: int) -> tuple[Line, int]:
    """The line and cell that head a column: the lowest one, or the one above it where only that says what the column holds."""
    found = [grid.rows[row][column] for row in range(grid.heads) if column < len(grid.rows[row])]
    if not found:
        return heads[0], 0
    row, number = found[-1]
    if not names_column(grid.texts[row][number]) and names_column(grid.texts[found[0][0]][found[0][1]]):
        row, number = found[0]
    return heads[row], number

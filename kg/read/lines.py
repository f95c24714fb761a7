"""A page before its blocks are told apart: lines of text, with what the markup says of each, and what the page says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import BlockKind

APART = "\t"
"""What stands between the cells of a table row in the text of a report; a blank in its clean text."""

TERMINAL = ".!?…:;"
"""What closes a line whose sentence does not go on in the next."""


@dataclass(slots=True)
class Line:
    """A line with single blanks and no line end.

    `apart` is true where an empty line or the edge of a block of the markup stands before it. `kind` is what the markup says it is,
    None where it says nothing. `cells` are the texts of a table row or of the columns that wide gaps, tabs or bars make of a line;
    `columns` name, for each column of a row, the line and the cell that head it. `linked` is true where most of it is a link. `look` keeps what
    kg.read.signs found out about its text.
    """

    text: str
    apart: bool = True
    kind: BlockKind | None = None
    cells: tuple[str, ...] = ()
    columns: tuple[tuple[Line, int], ...] = ()
    linked: bool = False
    look: object = field(default=None, compare=False, repr=False)

    def as_row(self, cells: tuple[str, ...], columns: tuple[tuple[Line, int], ...] = ()) -> Line:
        """This line as the row of a table."""
        return Line(APART.join(cells), self.apart, BlockKind.TABLE_ROW, cells, columns)


@dataclass(slots=True)
class Facts:
    """What a page says of itself outside its text; `published` is an ISO date, `dated` the rule that found it."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    dated: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Page:
    """The lines of a page and its facts."""

    lines: list[Line]
    facts: Facts = field(default_factory=Facts)

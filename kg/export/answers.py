"""Answers as text: tables that align, the W3C result formats for rows and verdicts, RDF for triples."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.export.graph import json_ld, n_triples, turtle
from kg.query import Answer, Rows, Triples, Value, Verdict, lexical
from kg.question import QueryError
from kg.vocabulary import XSD

_NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float"))
_BARE = {XSD + "integer": r"[+-]?[0-9]+", XSD + "decimal": r"[+-]?[0-9]*\.[0-9]+"}
_GAP = "  "


def render(answer: Answer, form: str | None = None, *, width: int | None = None) -> str:
    """The answer in a format of FORMATS (without one, its default), ending with a line end.

    `width` is the number of columns a table may take, None for as many as it needs.
    Raises QueryError where the answer does not come in that format.
    """
    form = form or default_format(answer)
    if form not in FORMATS:
        raise QueryError(f"no format {form!r}; expected one of {', '.join(FORMATS)}")
    if isinstance(answer, Triples):
        if form not in _GRAPH_FORMATS:
            raise QueryError(
                f"this question answers with a graph, not rows: --format {', '.join(_GRAPH_FORMATS)}, not {form}"
            )
        return _GRAPH_FORMATS[form](answer.triples).decode()
    if form in _GRAPH_FORMATS:
        raise QueryError(
            f"this question answers with rows, not a graph: --format {', '.join(_ROW_FORMATS)}, not {form}"
        )
    return table(answer, width) if form == "table" else _ROW_FORMATS[form](answer)


def default_format(answer: Answer) -> str:
    """The format an answer takes when none is asked for: table, or ttl for a graph."""
    return "ttl" if isinstance(answer, Triples) else "table"


def table(answer: Rows | Verdict, width: int | None = None) -> str:
    """Columns side by side, numbers to the right, the count of rows below; cells are cut with … where `width` asks for it."""
    if isinstance(answer, Verdict):
        return "true\n" if answer.true else "false\n"
    cells = [[_printable(lexical(term)) for term in row] for row in answer.rows]
    widths = [
        max([display_width(name), *(display_width(row[i]) for row in cells)]) for i, name in enumerate(answer.columns)
    ]
    if width is not None:
        widths = _narrowed(widths, width)
    right = [_all_numbers(row[i] for row in answer.rows) for i in range(len(widths))]
    lines = [_line(answer.columns, widths, [False] * len(widths)), _GAP.join("─" * w for w in widths)]
    lines += [_line(row, widths, right) for row in cells]
    count = len(cells)
    return "\n".join([*lines, f"({count} {'row' if count == 1 else 'rows'})"]) + "\n"


def display_width(text: str) -> int:
    """The number of terminal columns a text takes: marks that combine take none, wide characters two.

    >>> display_width("Hòa"), display_width(unicodedata.normalize("NFD", "Hòa")), display_width("会")
    (3, 3, 2)
    """
    if text.isascii():
        return len(text)
    return sum(_char_width(c) for c in text)


def _char_width(c: str) -> int:
    if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def _printable(text: str) -> str:
    # A cell is one line, and nothing in it speaks to the terminal.
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]", " ", text)


def _narrowed(widths: Sequence[int], width: int) -> list[int]:
    # The widest columns give way first, down to a word; where all are that narrow, lines run over.
    narrow, least = list(widths), 8
    room = width - len(_GAP) * (len(narrow) - 1)
    while sum(narrow) > room and max(narrow) > least:
        widest = max(narrow)
        next_widest = max([w for w in narrow if w < widest], default=least)
        columns = [i for i, w in enumerate(narrow) if w == widest]
        give = min(widest - max(next_widest, least), -(-(sum(narrow) - room) // len(columns))) or 1
        for i in columns:
            narrow[i] = max(least, widest - give)
    return narrow


def _all_numbers(column: object) -> bool:
    terms = [term for term in column if term is not None]  # type: ignore[attr-defined]
    return bool(terms) and all(isinstance(t, ox.Literal) and t.datatype.value in _NUMBERS for t in terms)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    fitted = (_fit(cell, width, to_right) for cell, width, to_right in zip(cells, widths, right, strict=True))
    return _GAP.join(fitted).rstrip()


def _fit(cell: str, width: int, to_right: bool) -> str:
    missing = width - display_width(cell)
    if missing < 0:
        kept, room = "", width - 1
        for c in cell:
            room -= _char_width(c)
            if room < 0:
                break
            kept += c
        cell, missing = kept + "…", width - 1 - display_width(kept)
    return " " * missing + cell if to_right else cell + " " * missing


def _json(answer: Rows | Verdict) -> str:
    document: dict[str, object]
    if isinstance(answer, Verdict):
        document = {"head": {}, "boolean": answer.true}
    else:
        bindings = [
            {name: _json_term(term) for name, term in zip(answer.columns, row, strict=True) if term is not None}
            for row in answer.rows
        ]
        document = {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False) + "\n"


def _json_term(term: Value) -> dict[str, str]:
    if isinstance(term, ox.Literal):
        return {"type": "literal", "value": term.value} | _qualifier(term, "xml:lang", "datatype")
    return {"type": "uri" if isinstance(term, ox.NamedNode) else "bnode", "value": lexical(term)}


def _qualifier(literal: ox.Literal, language: str, datatype: str) -> dict[str, str]:
    if literal.language:
        return {language: literal.language}
    return {} if literal.datatype.value == XSD + "string" else {datatype: literal.datatype.value}


def _xml(answer: Rows | Verdict) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<sparql xmlns="http://www.w3.org/2005/sparql-results#">']
    if isinstance(answer, Verdict):
        lines += ["<head/>", f"<boolean>{str(answer.true).lower()}</boolean>"]
    else:
        lines += ["<head>", *(f"<variable name={quoteattr(name)}/>" for name in answer.columns), "</head>", "<results>"]
        for row in answer.rows:
            bound = [(n, t) for n, t in zip(answer.columns, row, strict=True) if t is not None]
            cells = "".join(f"<binding name={quoteattr(n)}>{_xml_term(t)}</binding>" for n, t in bound)
            lines.append(f"<result>{cells}</result>")
        lines.append("</results>")
    return "\n".join([*lines, "</sparql>"]) + "\n"


def _xml_term(term: Value) -> str:
    # Characters that XML cannot hold at all become the replacement character.
    content = escape(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", lexical(term)), {"\r": "&#13;"})
    # Some readers drop blanks at the ends of an element's text, but not those written as numbers.
    content = re.sub(r"\A[ \t\n]+|[ \t\n]+\Z", lambda blanks: "".join(f"&#{ord(c)};" for c in blanks[0]), content)
    if isinstance(term, ox.Literal):
        marks = "".join(f" {k}={quoteattr(v)}" for k, v in _qualifier(term, "xml:lang", "datatype").items())
        return f"<literal{marks}>{content}</literal>"
    return f"<uri>{content}</uri>" if isinstance(term, ox.NamedNode) else f"<bnode>{content}</bnode>"


def _csv(answer: Rows | Verdict) -> str:
    # Lines end with CRLF, as the SPARQL results format has it.
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    if isinstance(answer, Verdict):
        writer.writerows([["true" if answer.true else "false"]])
    else:
        writer.writerows([answer.columns, *([lexical(term) for term in row] for row in answer.rows)])
    return sheet.getvalue()


def _tsv(answer: Rows | Verdict) -> str:
    if isinstance(answer, Verdict):
        return f"{str(answer.true).lower()}\n"
    lines = ["\t".join(f"?{name}" for name in answer.columns)]
    lines += ["\t".join(_tsv_term(term) for term in row) for row in answer.rows]
    return "\n".join(lines) + "\n"


def _tsv_term(term: Value) -> str:
    # Integers, and decimals with a point, stand as they are; the rest as in Turtle, where tabs and line ends are escaped.
    if term is None:
        return ""
    if isinstance(term, ox.Literal) and (shape := _BARE.get(term.datatype.value)) and re.fullmatch(shape, term.value):
        return term.value
    return str(term).replace("\t", "\\t")


_ROW_FORMATS: Mapping[str, Callable[[Rows | Verdict], str]] = {
    "table": table,
    "json": _json,
    "csv": _csv,
    "tsv": _tsv,
    "xml": _xml,
}
_GRAPH_FORMATS: Mapping[str, Callable[[Sequence[ox.Triple]], bytes]] = {
    "ttl": turtle,
    "nt": n_triples,
    "jsonld": json_ld,
}

FORMATS = (*_ROW_FORMATS, *_GRAPH_FORMATS)
"""The names of all formats: those for rows and verdicts first, then those for graphs."""

"""Terms and statements as N-Quads writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from kg import vocabulary as v

_ESCAPED = re.compile('["\\\\\n\r]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_DATE_TYPES = {4: v.GYEAR, 7: v.GYEARMONTH, 10: v.XSD_DATE}


def text_term(text: str) -> str:
    r"""A plain string as N-Quads writes it.

    >>> print(text_term('Hội nghị "lần 8"'))
    "Hội nghị \"lần 8\""
    """
    return f'"{_ESCAPED.sub(lambda match: _ESCAPES[match[0]], text)}"'


def number_term(number: Decimal) -> str:
    """A number as an xsd:decimal.

    >>> number_term(Decimal("49.20"))
    '"49.20"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    return f'"{number:f}"^^<{v.DECIMAL}>'


def count_term(number: int) -> str:
    """A whole number as an xsd:integer."""
    return f'"{number}"^^<{v.INTEGER}>'


def date_term(iso: str) -> str:
    """An ISO date of any precision, typed by its precision; a plain string where it is none."""
    form = _DATE_TYPES.get(len(iso))
    try:
        date.fromisoformat(iso + "0001-01-01"[len(iso) :])
    except ValueError:
        form = None
    return text_term(iso) if form is None else f'"{iso}"^^<{form}>'


def statements(subject: str, end: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for each pair of predicate and object term; `end` closes it: the graph and a full stop."""
    for predicate, value in pairs:
        yield f"<{subject}> <{predicate}> {value}{end}"

"""Numbers written as words before a thing that reports count: "có thêm ba xã", "hai sản phẩm được công nhận"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from kg.grammar.numbers import Number
from kg.model import Span
from kg.ontology import Ontology


@lru_cache(maxsize=4)
def _pattern(ontology: Ontology) -> re.Pattern[str]:
    """A number word with what must stand round it: a verb of having or doing before it, or the start of a clause and a verb after the noun."""
    table = ontology.grammar.table("numbers")
    numerals = "|".join(sorted(table["words"], key=len, reverse=True))
    nouns = "|".join(sorted(table["counted"], key=len, reverse=True))
    before = "|".join(sorted(table["before_words"], key=len, reverse=True))
    after = "|".join(sorted(table["after_words"], key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?:{before})\s(?P<word>{numerals})(?=\s(?:{nouns})(?!\w))"
        rf"|(?:(?<=\A)|(?<=[.;:,]\s)|(?<=\n))(?P<first>{numerals})(?=\s(?:{nouns})\s(?:(?:đã|vừa|mới)\s)?(?:{after})(?!\w)))"
    )


def find_numerals(low: str, start: int, end: int, ontology: Ontology) -> Iterator[Number]:
    """Yield the numbers that low[start:end] writes as words, in order; "năm" is left out, it is a year as well.

    >>> from kg.ontology import load_ontology
    >>> text = "huyện có thêm ba xã đạt chuẩn, là một trong hai huyện dẫn đầu"
    >>> [(text[n.span.start:n.span.end], n.value) for n in find_numerals(text, 0, len(text), load_ontology())]
    [('ba', Decimal('3'))]
    """
    values = ontology.grammar.table("numbers")["words"]
    for match in _pattern(ontology).finditer(low[start:end]):
        group = "word" if match["word"] else "first"
        span = Span(start + match.start(group), start + match.end(group))
        yield Number(span, Decimal(values[match[group]]))

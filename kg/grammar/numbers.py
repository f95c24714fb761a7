"""Numbers as Vietnamese reports write them: 3.365 is a whole number, 49,22 has two decimals, "0 68%" lost its comma."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kg.model import Span
from kg.text import DIGIT

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+,\d+")
_ENGLISH_DECIMAL = re.compile(r"\d+\.\d{1,2}|\d+\.\d{4,}")

# A digit, or digits with points and commas between them; "1O5" and "l5%" are 105 and 15% typed with letters.
# Not inside a word (m2, F0, QL1A) and not the rest of another number. The first letter stands in front, so that the search goes by it.
_TOKEN = re.compile(
    rf"[lO{DIGIT[1:]}(?<!\w.)(?:(?<=\d)(?<!\d[.,].)(?:[\d.,]*\d)?|(?<=[1-9lO])(?=[\dOl,]*\d)[\dOl]+(?:,\d+)?(?=\s?%))"
)
# "0 68%" and "3 96%": the comma was lost; at most two digits on both sides and the sign at once after.
_LOST_COMMA = re.compile(r"(?<![\w.,/-])(\d{1,2}) (\d{2})(?=\s?%)")
# "12 000", "9 481": a blank between thousands.
_BLANK_THOUSANDS = re.compile(r"(?<![\w.,/-])[1-9]\d{0,2}(?: \d{3})+(?![\w.,]?\d)(?!%)")
# "12.345%": a percentage above a thousand is unlikely, so the point is a decimal one (marked as repaired).
_POINT_PERCENT = re.compile(r"\d{1,2}\.\d{3}(?=\s?%)")


class Number(NamedTuple):
    """A number token; `repaired` says that its spelling had to be mended, `code` that it is no number but a telephone
    number, a section or the like (0262.3586.115, 1.5.2)."""

    span: Span
    value: Decimal
    repaired: bool = False
    code: bool = False


def parse_number(text: str) -> Decimal | None:
    """The value of a whole text that is one number, or None.

    >>> [str(parse_number(t)) for t in ("3.365", "49,22", "4.598,03", "67.2", "1.223.152", "08")]
    ['3365', '49.22', '4598.03', '67.2', '1223152', '8']
    >>> parse_number("35-CT/TW") is None
    True
    """
    if text.isdecimal():
        return Decimal(text)
    if _THOUSANDS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if _ENGLISH_THOUSANDS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _ENGLISH_DECIMAL.fullmatch(text):
        return Decimal(text)
    return None


def find_numbers(clean: str, start: int, end: int) -> Iterator[Number]:
    """Yield the number tokens of clean[start:end], in order; digits inside words (m2, F0, QL1A) are none.

    >>> [(n.value, n.repaired) for n in find_numbers("tăng 0 68%, còn 1.206,4 tỷ; 12 000 hộ", 0, 37)]
    [(Decimal('0.68'), True), (Decimal('1206.4'), False), (Decimal('12000'), False)]
    """
    position = start
    while token := _TOKEN.search(clean, position, end):
        here, text = token.start(), token[0]
        position = token.end()
        parted = _parted(clean, here, position, end)
        if parted is not None:
            yield parted
            position = parted.span.end
        elif "." in text and _POINT_PERCENT.match(clean, here, end):
            yield Number(Span(here, position), Decimal(text), repaired=True)
        else:
            value = parse_number(text)
            if value is not None:
                yield Number(Span(here, position), value)
            elif {"O", "l"} & set(text):
                mended = parse_number(text.replace("O", "0").replace("l", "1"))
                if mended is not None:
                    yield Number(Span(here, position), mended, repaired=True)
            else:
                yield Number(Span(here, position), Decimal(re.sub(r"\D", "", text)), code=True)


def _parted(clean: str, start: int, stop: int, end: int) -> Number | None:
    """The number whose digits a blank parts, where more of them follow the token at a place; None where there is none."""
    if clean[stop : stop + 1] != " " or not clean[stop + 1 : stop + 2].isdigit():
        return None
    if lost := _LOST_COMMA.match(clean, start, end):
        return Number(Span(start, lost.end()), Decimal(f"{lost[1]}.{lost[2]}"), repaired=True)
    if (wide := _BLANK_THOUSANDS.match(clean, start, end)) and wide.end() > stop:
        return Number(Span(start, wide.end()), Decimal(wide[0].replace(" ", "")))
    return None

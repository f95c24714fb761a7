"""What a claim says that its quote does not: looked at by other means than those of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

from kg.text import clean, lower

_TOKEN = re.compile(r"\d[\d.,]*|(?<!\w)[1-9lO][\dOl]*(?:,\d+)?(?=\s?%)")  # l5% is 15% typed with a letter
_BLANK = re.compile(r"(?<=\d) (?=\d)")
_WORDS = frozenset(["một", "hai", "ba", "bốn", "bảy", "tám", "chín", "mười", "rưỡi", "nửa"])  # năm is a year as well
_POWERS = range(10)


def unsaid(kind: str, row: Mapping[str, str]) -> Iterator[str]:
    """Yield the slots of a row of a fact query that its quote does not hold."""
    quote = plain(row["quote"])
    for slot in {"officials": ("person",), "documents": ("number", "title")}.get(kind, ()):
        told = plain(row.get(slot, ""))
        if told not in quote and (slot != "number" or told.replace(" ", "") not in quote.replace(" ", "")):
            yield slot
    letters = "".join(part[0] for part in row.get("name", "").split() if part[0].isupper())
    abbreviated = len(letters) > 1 and row["quote"].endswith(letters)  # TP.HCM
    if (
        kind == "places"
        and not abbreviated
        and not any(quote.endswith(part) or f"{part} " in f"{quote} " for part in _tails(row["name"]))
    ):
        yield "name"
    if kind == "indicators":
        for slot in ("value", "of", "change", "planPercent"):
            # "vượt 10% kế hoạch" is 110 per cent of it, "bằng 97,6% so với cùng kỳ" a fall by 2.4 per cent.
            bases = (0, 100, -100) if slot in ("change", "planPercent") else (0,)
            number = Decimal(row.get(slot) or 0)
            if number and not any(said(abs(number + base), row["quote"]) for base in bases):
                yield slot


def said(number: Decimal, quote: str) -> bool:
    """True where a number token of the quote has the digits of the number, or two of them add up to it at some powers of ten.

    A quote with a number in words may say any number.

    >>> said(Decimal("74.156"), "đạt 74 tỷ 156 triệu đồng"), said(Decimal(3365), "3.365 mô hình"), said(Decimal(7), "còn 8%")
    (True, True, False)
    """
    if _WORDS & set(plain(quote).split()):
        return True
    tokens = [*_TOKEN.findall(quote), *_TOKEN.findall(_BLANK.sub("", quote))]
    digits = {_digits(token) for token in tokens}
    wanted = _digits(f"{number:f}")
    return wanted in digits or any(_sums(wanted, one, other) for one, other in product(digits, repeat=2))


def plain(text: str) -> str:
    """A text for comparing: one spelling, lower case, single blanks."""
    return " ".join(lower(clean(text)).split())


def _digits(token: str) -> str:
    """The digits of a number without zeros at its ends: what is left whatever the points and commas mean."""
    return re.sub(r"\D", "", token.replace("O", "0").replace("l", "1")).strip("0")


def _sums(wanted: str, one: str, other: str) -> bool:
    if not one or not other:
        return False
    return any(_digits(str(int(one) * 10**power + int(other))) == wanted for power in _POWERS)


def _tails(name: str) -> list[str]:
    """The name of a place with fewer and fewer of its first syllables: the tier word may stand at a list's head."""
    words = plain(name).split()
    return [" ".join(words[i:]) for i in range(min(3, len(words)))]

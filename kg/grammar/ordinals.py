"""Ordinals as the genre writes them: Roman (XXII), Arabic (8), in words (thứ Nhất, lần thứ ba)."""

from __future__ import annotations

import re

ROMAN = r"[IVXL]+"
"""A pattern for a Roman numeral below ninety."""

_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50}
_WORDS = {
    "nhất": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def ordinal(written: str) -> int | None:
    """The number an ordinal stands for; None where it is none.

    >>> ordinal("XXIV"), ordinal("8"), ordinal("Nhất"), ordinal("mở rộng")
    (24, 8, 1, None)
    """
    if written.isdigit():
        return int(written)
    if re.fullmatch(ROMAN, written):
        values = [_LETTERS[letter] for letter in written]
        return sum(
            -value if any(value < later for later in values[place + 1 :]) else value
            for place, value in enumerate(values)
        )
    return _WORDS.get(written.lower())

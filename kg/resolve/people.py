"""Who is who: one person for each name in a province."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from kg.model import Area
from kg.text import clean, lower

# The Vietnamese alphabet's own letters follow the plain letter they are made of; ~ comes after z.
_LETTERS = {"ă": "a~", "â": "a~~", "đ": "d~", "ê": "e~", "ô": "o~", "ơ": "o~~", "ư": "u~"}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}  # huyền, hỏi, ngã, sắc, nặng


def sort_key(name: str) -> str:
    """A string whose order by code point is the order of Vietnamese lists of people: given name first, Đ after D, tones last.

    >>> sorted(["Đỗ Văn An", "Lê Thị Đào", "Bùi Văn Dũng"], key=sort_key)
    ['Đỗ Văn An', 'Bùi Văn Dũng', 'Lê Thị Đào']
    """
    syllables = lower(clean(name)).split()
    order = [*reversed(syllables[1:]), syllables[0]] if syllables else []
    letters: list[str] = []
    tones: list[str] = []
    for syllable in order:
        plain, tone = _split(syllable)
        letters.append(plain)
        tones.append(tone)
    return f"{' '.join(letters)}|{''.join(tones)}"


def _split(syllable: str) -> tuple[str, str]:
    """A syllable's letters in an order of their own, and its tone."""
    tone = "0"
    plain = ""
    for letter in syllable:
        marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in _TONES]
        if tones:
            tone = _TONES[tones[0]]
            letter = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
        plain += _LETTERS.get(letter, letter)
    return plain, tone


def shown(spellings: Counter[str]) -> str:
    """The spelling to show: one with small letters before one in capitals, the more frequent first.

    >>> shown(Counter({"LÊ THỊ MẪU": 3, "Lê Thị Mẫu": 1}))
    'Lê Thị Mẫu'
    """
    return min(spellings, key=lambda name: (name.isupper(), -spellings[name], name))


def is_national(area: Area | None) -> bool:
    """True for the whole country."""
    return area is not None and area.id == "vn"


def settle_province(provinces: Iterable[Area | None], fallback: Area | None) -> Area | None:
    """The province that a person named several times in one report is known in: a province rather than the nation.

    Where several provinces are named, or none, the answer is the nation if it is named, else the report's province.
    """
    given = [area for area in provinces if area is not None]
    local = {area.name: area for area in given if not is_national(area)}
    if len(local) == 1:
        return next(iter(local.values()))
    return next((area for area in given if is_national(area)), fallback)

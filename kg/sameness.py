"""When two wordings say the same: names, areas, positions, quantities and labels of facts, as a reader compares them.

The spelling of the genre that this needs (abbreviations, tiers, honorifics) is data in sameness.toml.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kg import text as spelling

_WORD = re.compile(r"[\w&/-]+|%")
_TOLERANCE = Decimal("1e-6")


class AreaName(NamedTuple):
    """A unit's tier word, empty where none is written, and its name, both plain."""

    tier: str
    name: str


@lru_cache(maxsize=65536)
def plain(wording: str | None) -> str:
    """The wording in lower case with one spelling of tone marks, abbreviations written out, punctuation dropped.

    >>> plain("Chủ tịch UBND huyện Hoà An (KT-XH)")
    'chủ tịch ủy ban nhân dân huyện hòa an kinh tế xã hội'
    """
    if not wording:
        return ""
    words = _WORD.findall(unicodedata.normalize("NFC", wording).lower().replace("\u00a0", " "))
    short = _tables()["abbreviations"]
    full = " ".join(short.get(word, word) for word in map(spelling.clean, words))
    return " ".join(full.replace("-", " ").replace("/", " ").split())


def person(name: str | None) -> str:
    """The plain name without one honorific before it.

    >>> person("Đồng chí Lò Văn Nhài")
    'lò văn nhài'
    """
    return _honorific().sub("", plain(name))


def area(name: str | None) -> AreaName:
    """The plain tier and name of a unit.

    >>> area("TP. Hòa Mỹ")
    AreaName(tier='thành phố', name='hòa mỹ')
    """
    whole = plain(name)
    for tier in _tables()["areas"]["tiers"]:
        if whole.startswith(tier + " "):
            return AreaName(tier, whole[len(tier) + 1 :])
    return AreaName("", whole)


def same_area(one: str | None, other: str | None) -> bool:
    """True where the names agree, and the tiers too unless one of them is not written."""
    a, b = area(one), area(other)
    return a.name == b.name and (a.tier == b.tier or not a.tier or not b.tier)


def number(written: str | None) -> Decimal | None:
    """The value of a number with a decimal point; None where there is none."""
    if not written:
        return None
    try:
        return Decimal(written)
    except InvalidOperation:
        return None


def same_number(one: Decimal | None, other: Decimal | None) -> bool:
    """True where both are missing, or differ by less than a millionth of the larger."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _TOLERANCE * max(Decimal(1), abs(one), abs(other))


def same_quantity(one: Decimal | None, unit: str | None, other: Decimal | None, other_unit: str | None) -> bool:
    """True where value and unit agree once words of size are worked in: 34,6 nghìn tỷ đồng is 34.600 tỷ đồng."""
    (a, x), (b, y) = _scaled(one, unit), _scaled(other, other_unit)
    return same_number(a, b) and (x == y or overlap(x, y) >= 0.5)


def overlap(one: str, other: str, soft: frozenset[str] = frozenset()) -> float:
    """How much two plain wordings share, 0 to 1: twice the common words over all; soft words count only if no others stand.

    >>> overlap("tỷ lệ hộ nghèo", "số hộ nghèo", frozenset({"tỷ", "lệ", "số"}))
    1.0
    """
    a, b = set(one.split()), set(other.split())
    a, b = (a - soft) or a, (b - soft) or b
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def likest(ones: Iterable[str], others: Iterable[str]) -> float:
    """The best overlap of any two labels, one from each side, soft words of labels left out."""
    soft, right = _soft("labels"), list(others)
    return max((overlap(a, b, soft) for a in ones for b in right), default=0.0)


def position_words(position: str, area_name: str | None) -> frozenset[str]:
    """The words of a position without those of its area's name.

    >>> sorted(position_words("Bí thư Huyện ủy Hương Khê", "huyện Hương Khê"))
    ['bí', 'huyện', 'thư', 'ủy']
    """
    wording = plain(position)
    for pattern, full in _rewrites():
        wording = pattern.sub(full, wording)
    words = frozenset(wording.split())
    return words - set(area(area_name).name.split()) or words


def same_position(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where the words of two positions differ by nothing but words that name a tier or fill in."""
    return (one ^ other) <= _soft("positions")


def _scaled(value: Decimal | None, unit: str | None) -> tuple[Decimal | None, str]:
    words, powers = plain(unit).split(), _tables()["magnitudes"]
    while words and words[0] in powers:
        power = powers[words.pop(0)]
        value = None if value is None else value.scaleb(power)
    return value, " ".join(words)


@cache
def _tables() -> Any:
    return tomllib.loads((Path(__file__).parent / "sameness.toml").read_text(encoding="utf-8"))


@cache
def _soft(table: str) -> frozenset[str]:
    return frozenset(_tables()[table]["soft"])


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(_tables()['people']['honorifics'])})\.?\s+")


@cache
def _rewrites() -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = _tables()["positions"]["rewrites"]
    return tuple((re.compile(rf"\b{re.escape(short)}\b"), full) for short, full in pairs)

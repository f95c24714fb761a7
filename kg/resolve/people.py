"""Who is who: one person for each name in a province."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from kg.iri import spelled
from kg.model import Area
from kg.ontology import Ontology
from kg.text import clean, fold, lower

# Syllables that papers write with i or y: Sĩ and Sỹ, Kỷ and Kỉ, Quý and Quí. Thi and Thy, Vi and Vy are names of their own.
_I_OR_Y = re.compile(r"(?<!\w)(h|k|l|m|s|t|qu)([iìỉĩíị])(?!\w)")
_WITH_Y = dict(zip("iìỉĩíị", "yỳỷỹýỵ", strict=True))
# H'Lan, H' Lan, H Lan and HLan are one name; so are Y'Thông and Y Thông.
_GLUED = re.compile(r"(?<!\w)([hk])(?:' ?| )(?=\w{2})")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The key of a person's name: the same for all spellings of one name, and for no two names that differ by a mark.

    >>> name_key("Lê Sĩ HOÀ"), name_key("H’Lan Niê"), name_key("Vĩnh Hùng") == name_key("Vĩnh Hưng")
    ('lê sỹ hòa', 'hlan niê', False)
    """
    key = _GLUED.sub(r"\1", spelled(name)).replace("y'", "y ")
    return _I_OR_Y.sub(lambda match: match[1] + _WITH_Y[match[2]], " ".join(key.split()))


# The Vietnamese alphabet's own letters follow the plain letter they are made of; ~ comes after z.
_LETTERS = {"ă": "a~", "â": "a~~", "đ": "d~", "ê": "e~", "ô": "o~", "ơ": "o~~", "ư": "u~"}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}  # huyền, hỏi, ngã, sắc, nặng


def is_plain(key: str) -> bool:
    """True for a key without any mark."""
    return key.isascii()


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
    """The spelling to show: one with marks before one without, one with small letters before one in capitals, the more frequent first.
    What is written in capitals only gets small letters.

    >>> shown(Counter({"LÊ THỊ MẪU": 3, "Le Thi Mau": 1}))
    'Lê Thị Mẫu'
    """
    name = min(spellings, key=lambda name: (is_plain(name), name.isupper(), -spellings[name], name))
    return name.title() if name.isupper() else name


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


class Names:
    """What is known of names: whether one is written in full."""

    def __init__(self, ontology: Ontology) -> None:
        families = (name.lower() for name in ontology.names.words("family"))
        self._plain_families = frozenset(name for name in families if name.isascii())

    def is_bare(self, key: str) -> bool:
        """True for a key whose marks were dropped, as in captions: Le Thi Mau. Phan Minh Anh may be written in full; with Thi or Van
        between family and given name it is not."""
        family, *rest = key.split() or [""]
        return is_plain(key) and (family not in self._plain_families or bool({"thi", "van"} & set(rest[:-1])))

    def with_marks(self, key: str, others: Iterable[str]) -> str:
        """The one name among others that a bare key is when its marks are put back; the key itself where none or several may be."""
        if not self.is_bare(key):
            return key
        found = {other for other in others if other != key and fold(other) == key}
        return found.pop() if len(found) == 1 else key

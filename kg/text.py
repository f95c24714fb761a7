"""Vietnamese text: one spelling for matching that keeps every offset, keys without marks, sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Syllables that end in these pairs carry the tone mark on either letter; the traditional place (hòa, khỏe, ủy) is ours.
# "qu" is a consonant, so quý and quỳ stay. Both sides have two letters: offsets hold.
_OPEN_PAIRS = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa"}
_OPEN_PAIRS |= {"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe"}
_OPEN_PAIRS |= {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
_TONES = _OPEN_PAIRS | {k.upper(): v.upper() for k, v in _OPEN_PAIRS.items()}
_TONES |= {k.capitalize(): v.capitalize() for k, v in _OPEN_PAIRS.items()}
_TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?!\w)")

# One character each: Icelandic eth and African D typed for Đ, every dash, every quotation mark, every apostrophe.
_SAME = str.maketrans(
    {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ", "ƣ": "ư", "Ƣ": "Ư"}
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‛ʼ`´", "'")
    | dict.fromkeys("\t\u00a0\u202f\u2007\u3000\u2009\u2002\u2003", " ")
)
_DROPPED = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u0000-\u0008\u000b\u000c\u000e-\u001f]")
_BLANKS = re.compile("[ \t\u00a0\u202f\u2007\u3000\u2009\u2002\u2003]+")
_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029]")


def keep(text: str) -> str:
    """The text as a report keeps it: NFC, line ends as \\n, zero-width characters dropped, runs of blanks one space.

    >>> keep("Huyện\\u00a0 Hương\\u200b Khê \\r\\n")
    'Huyện Hương Khê\\n'
    """
    text = unicodedata.normalize("NFC", _DROPPED.sub("", text))
    text = _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text))
    return text.replace(" \n", "\n").replace("\n ", "\n")


def clean(text: str) -> str:
    """The text with one spelling of tone marks, Đ, dashes, quotes and blanks; exactly as long as the text.

    >>> clean("Bí thư Huyện uỷ Ðỗ Thị Hoà – quý I")
    'Bí thư Huyện ủy Đỗ Thị Hòa - quý I'
    """
    return _TONE.sub(lambda m: _TONES.get(m[0], m[0]), text.translate(_SAME))


def lower(cleaned: str) -> str:
    """The text in lower case; exactly as long as the text (a letter whose lower case is longer stays)."""
    low = cleaned.lower()
    return low if len(low) == len(cleaned) else "".join(c.lower() if len(c.lower()) == 1 else c for c in cleaned)


def fold(text: str) -> str:
    """A key without marks or case: two texts with one key are spelled alike but for marks.

    >>> fold("Lê Ngọc Huấn — Đảng ủy")
    'le ngoc huan - dang uy'
    """
    plain = unicodedata.normalize("NFD", clean(unicodedata.normalize("NFC", text)).lower().replace("đ", "d"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def slug(text: str) -> str:
    """A name fit for an IRI or a file: letters a-z, digits and single hyphens; "x" where nothing is left.

    >>> slug("Tỷ lệ hộ nghèo (%)")
    'ty-le-ho-ngheo'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or "x"


# A full stop ends a sentence when a blank and a capital, quote or digit follow and what stands before is no abbreviation
# (TP., TX., Q., P., Tr., GS., TS., single initials) and no digit that the stop would split.
_STOP = re.compile(r"[.!?…]+[\"')\]]*(?=\s)|\n+")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:\w|^\d{1,2}|TP|TX|TT|Tp|Tx|GS|PGS|TS|ThS|BS|KS|KT|Tr|đ/c|Đ/c|St|tr|vv|v\.v)$")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the sentences of text[start:end], without the blanks around them.

    >>> s = "Huyện có 3 xã. Năm 2021, TP. Vinh đạt 1.200 tỷ đồng."
    >>> [s[a:b] for a, b in sentences(s, 0, len(s))]
    ['Huyện có 3 xã.', 'Năm 2021, TP. Vinh đạt 1.200 tỷ đồng.']
    """
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop[0] == "." and _ABBREVIATED.search(text[max(begin, stop.start() - 8) : stop.start()]):
            continue
        after = text[stop.end() : stop.end() + 2].lstrip()
        if stop[0][0] != "\n" and after and after[0].islower():
            continue
        yield from _trimmed(text, begin, stop.end())
        begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

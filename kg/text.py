"""Vietnamese text: one spelling for matching that keeps every offset, keys without marks, sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1EFA))]
UPPER = "".join(filter(str.isupper, _LATIN))
"""The capital letters of Latin script up to the last Vietnamese one, for patterns: a range would mix in small ones."""
LOWER = "".join(filter(str.islower, _LATIN))
"""The small letters of the same."""
DIGIT = "[0-9\u0660-\u1cff\ua000-\U0010ffff]"
"""Every digit, and what no Vietnamese text holds: what a pattern that begins with \\d may begin with instead, for ranges are looked up
in half the time."""

# Syllables that end in these pairs carry the tone mark on either letter; the traditional place (hòa, khỏe, ủy) is ours.
# "qu" is a consonant, so quý and quỳ stay. Both sides have two letters: offsets hold.
_OPEN_PAIRS = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa"}
_OPEN_PAIRS |= {"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe"}
_OPEN_PAIRS |= {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
_TONES = _OPEN_PAIRS | {k.upper(): v.upper() for k, v in _OPEN_PAIRS.items()}
_TONES |= {k.capitalize(): v.capitalize() for k, v in _OPEN_PAIRS.items()}
# The letter is looked for first and what stands before it second: a search goes by the first letters of a pattern, which is five times as fast.
_TONE = re.compile(r"[oOuU](?<![qQ].)[àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\w)")

# What str.split() parts words at, but for the blank and the ends of lines.
_ODD_BLANKS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# One character each: Icelandic eth and African D typed for Đ, every dash, every quotation mark, every apostrophe, every blank.
_LETTERS = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ", "ƣ": "ư", "Ƣ": "Ư"}
_SAME = (
    _LETTERS
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‛ʼ`´", "'")
    | dict.fromkeys(_ODD_BLANKS, " ")
)
_OTHER_LETTERS = re.compile(f"[{''.join(_LETTERS)}]")
_OTHER = re.compile(f"[{''.join(_SAME)}]")
# Marks without width, marks of direction, and control characters.
_DROPPED = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]"
)
_BLANK = re.compile(f"[{_ODD_BLANKS}]")
_BLANKS = re.compile(" {2,}")
_MENDED = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]"
)  # those, and other ends of lines
_LINE_ENDS = re.compile("[\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029](?:(?<=\r)\n)?")


def keep(text: str) -> str:
    """The text as a report keeps it: NFC, line ends as \\n, zero-width characters dropped, runs of blanks one space.

    >>> keep("Huyện\\u00a0 Hương\\u200b Khê \\r\\n")
    'Huyện Hương Khê\\n'
    """
    return _BLANKS.sub(" ", _BLANK.sub(" ", composed(text))).replace(" \n", "\n").replace("\n ", "\n")


def composed(text: str) -> str:
    """The text in NFC with line ends as \\n and without zero-width and control characters; its blanks are as they were."""
    if _MENDED.search(text):
        text = _LINE_ENDS.sub("\n", _DROPPED.sub("", text))
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """The text with one spelling of tone marks, Đ, dashes, quotes and blanks; exactly as long as the text.

    >>> clean("Bí thư Huyện uỷ Ðỗ Thị Hoà – quý I")
    'Bí thư Huyện ủy Đỗ Thị Hòa - quý I'
    """
    return _TONE.sub(_moved, _OTHER.sub(_same, text))


def spelled(text: str) -> str:
    """The text with one spelling of tone marks and Đ, and with its own dashes, quotes and blanks.

    >>> spelled("“Ðảng bộ – Huyện uỷ”")
    '“Đảng bộ – Huyện ủy”'
    """
    return _TONE.sub(_moved, _OTHER_LETTERS.sub(_same, text))


def _same(match: re.Match[str]) -> str:
    return _SAME[match[0]]


def _moved(match: re.Match[str]) -> str:
    return _TONES.get(match[0], match[0])


_I_FOR_Y = re.compile(r"(?<!\w)k[ìỉ](?!\w)")


def lower(cleaned: str) -> str:
    """The text in lower case; exactly as long as the text (a letter whose lower case is longer stays)."""
    low = cleaned.lower()
    if "kì" in low or "kỉ" in low:  # nhiệm kì, kỉ niệm: another spelling of the same length
        low = _I_FOR_Y.sub(lambda found: "kỳ" if found[0] == "kì" else "kỷ", low)
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
# (TP., TX., Q., P., Tr., GS., TS., single initials), no number of a list ("gồm: 1. Thu ...; 2. Chi ...") and no digit that the
# stop would split. The pattern gives nothing back: a line of a million stops is read once.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)\n*+|(?<![.!?…].)[.!?…]*+[\"')\]]*+(?=\s)|(?<=\.)(?=[^\W\da-z_][^\W\dA-Z_]))")
_ABBREVIATED = re.compile(  # of three letters at most: a stop after four needs no second look
    r"(?:(?:^|[\s(])(?:[^\W\d]|TP|TX|TT|Tp|Tx|GS|PGS|TS|ThS|BS|KS|KT|Tr|đ/c|Đ/c|St|tr|vv|v\.v)|(?:^|[;:.,(]\s?)\d{1,2})$"
)
_ORDINAL = re.compile(r"(?:^|\s)(?:[Qq]uý|[Tt]hứ|[Kk]h(?:óa|oá)|[Ll]oại|[Hh]ạng|[Vv]òng) [IVX]$")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the sentences of text[start:end], without the blanks around them.

    >>> s = "Huyện có 3 xã. Năm 2021, TP. Vinh đạt 1.200 tỷ đồng."
    >>> [s[a:b] for a, b in sentences(s, 0, len(s))]
    ['Huyện có 3 xã.', 'Năm 2021, TP. Vinh đạt 1.200 tỷ đồng.']
    """
    begin = start
    for stop in _STOP.finditer(text, start, end):
        at, after = stop.span()
        first = text[at]
        if not text[after : after + 1].isspace() and first != "\n" and not _is_glued(text, at):
            continue
        if first == "." and after - at == 1 and not (at - begin > 3 and text[at - 4 : at].isalpha()):
            before = text[max(begin, at - 8) : at]
            if _ABBREVIATED.search(before) and not _ORDINAL.search(before):
                continue
        if first != "\n" and text[after : after + 1].isspace() and text[after + 1 : after + 2].islower():
            continue
        yield from _trimmed(text, begin, after)
        begin = after
    yield from _trimmed(text, begin, end)


def _is_glued(text: str, at: int) -> bool:
    """True for a stop without a blank after it that ends a sentence: "nhiệm kỳ 2020-2025.Tới dự có", "đạt chuẩn.Năm nay"."""
    before = text[at - 3 : at]
    return text[at + 1].isupper() and (before.isalpha() and before.islower() or text[at - 4 : at].isdecimal())


def _trimmed(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return ((start, end),) if start < end else ()

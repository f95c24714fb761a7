"""Bytes to text: marks of byte order, UTF-8, what a page declares, the Vietnamese code pages and fonts, and a guess for the rest."""

from __future__ import annotations

import re
import unicodedata

from kg.read.language import ENOUGH, is_vietnamese, vietnamese_share
from kg.read.legacy import restored
from kg.read.unreadable import Unreadable

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_OTHER_FILES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF89a", "a picture"),
    (b"GIF87a", "a picture"),
    (b"\x1f\x8b\x08", "a gzip file"),
    (b"\x7fELF", "a program"),
)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{3,20})""", re.IGNORECASE)
_PLAIN = re.compile("[a-zA-Z]")
_SAMPLE = 65_536
_RARE = 50  # characters for each that is damaged
# UTF-8 read as Windows-1252 and written as UTF-8 again: "á»" and the like for nearly every vowel.
_TWICE = re.compile("á[»º]|Ä[\u2018\u0090\u0091]|Æ[°\u00a0¡]|Ã[\u00a0-\u00bf]")


def decode(data: bytes, name: str) -> str:
    """The text of a file; raises Unreadable where the bytes are no text.

    Where a few bytes of a UTF-8 file are damaged, U+FFFD stands for them.
    """
    for mark, coding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(coding, "replace")
    for mark, what in _OTHER_FILES:
        if data.startswith(mark):
            raise Unreadable(name, f"not text: {what}", "save it as .txt in UTF-8 or as .html")
    wide = _without_mark(data)
    if wide:
        return data.decode(wide, "replace")
    if b"\0" in data[:_SAMPLE]:
        raise Unreadable(name, "not text: a binary file", "give reports as .txt in UTF-8 or as .html")
    try:
        return _mended(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_other(data, name)


def _without_mark(data: bytes) -> str | None:
    """The order of bytes of UTF-16 without a mark, where every other byte of Latin letters is null; None where the bytes are none."""
    head = data[:2048]
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 6 and even < odd // 8:
        return "utf-16-le"
    if even > len(head) // 6 and odd < even // 8:
        return "utf-16-be"
    return None


def _decode_other(data: bytes, name: str) -> str:
    """The text of bytes that are no flawless UTF-8."""
    loose = data.decode("utf-8", "replace")
    damaged = loose.count("\ufffd")
    if damaged <= max(2, len(data) // 1000) or (damaged * _RARE <= len(loose) and is_vietnamese(loose[:_SAMPLE])):
        return _mended(loose)
    declared = _DECLARED.search(data, 0, 4096)
    best, most = "", ENOUGH
    for coding in ([declared[1].decode("ascii")] if declared else []) + ["cp1258", "latin-1"]:
        try:
            text = data.decode(coding, "replace")
        except LookupError:
            continue
        text = unicodedata.normalize("NFC", restored(text) if coding == "latin-1" else text)
        share = vietnamese_share(text[:_SAMPLE])
        if share > most and _has_words(text[:_SAMPLE]):
            best, most = text, share
    if best:
        return best
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:_SAMPLE]).best()
    if guess is None:
        raise Unreadable(name, "not text: an unknown encoding", "save it in UTF-8")
    return data.decode(guess.encoding, "replace")


def _has_words(text: str) -> bool:
    """True where most letters are plain Latin ones, as in Vietnamese words; in Chinese or Russian read as another code page hardly one is."""
    return len(_PLAIN.findall(text)) * 2 > sum(map(str.isalpha, text))


def _mended(text: str) -> str:
    """The text, decoded once more where UTF-8 was taken for Windows-1252 and encoded again, or brought into Unicode from an old font."""
    if is_vietnamese(text[:1000], times=2):
        return text
    head = text[:_SAMPLE]
    if len(_TWICE.findall(head)) * 40 > len(head):
        again = bytes(map(_single, text)).decode("utf-8", "replace")
        if vietnamese_share(again[:_SAMPLE]) > vietnamese_share(head):
            return again
    return restored(text)


def _single(char: str) -> int:
    """The byte of a character of Windows-1252; the five that it leaves out are those of Latin-1."""
    try:
        return char.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(char) if ord(char) < 256 else 0x3F

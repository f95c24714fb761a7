"""How a text is typed does not change what is read: decomposed letters, old tone marks, Ð, hard blanks and line ends of Windows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import pytest

from kg.evidence import faults
from kg.extract import extract
from kg.model import Reading
from kg.ontology import Ontology
from kg.read import read_bytes
from kg.text import clean
from tests.corpora import CORPORA

_OLD = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "òe": "oè",
    "óe": "oé",
    "ỏe": "oẻ",
    "õe": "oẽ",
    "ọe": "oẹ",
}
_OLD |= {"ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}
_OLD |= {new.upper(): old.upper() for new, old in _OLD.items()} | {
    new.capitalize(): old.capitalize() for new, old in _OLD.items()
}
_NEW_TONES = re.compile(rf"(?<![qQ])(?:{'|'.join(_OLD)})(?!\w)")
_OUTSIDE_TAGS = re.compile(r"<[^>]*>|[^<]+")


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _old_tones(text: str) -> str:
    return _NEW_TONES.sub(lambda found: _OLD[found[0]], unicodedata.normalize("NFC", text))


def _eth(text: str) -> str:
    return text.replace("Đ", "Ð").replace("đ", "ð")


def _hard_blanks(text: str) -> str:
    """Every second blank outside tags as a no-break space."""
    return _OUTSIDE_TAGS.sub(
        lambda part: part[0] if part[0][0] == "<" else re.sub(r" (\S*) ", "\N{NO-BREAK SPACE}\\1 ", part[0]), text
    )


def _windows_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _all(text: str) -> str:
    return _windows_lines(_hard_blanks(_decomposed(_eth(_old_tones(text)))))


WAYS: tuple[Callable[[str], str], ...] = (_decomposed, _old_tones, _eth, _hard_blanks, _windows_lines, _all)
FILES = [path for corpus in CORPORA if corpus.there for path in corpus.files]


@pytest.fixture(scope="module")
def as_written(ontology: Ontology) -> dict[Path, Reading]:
    """Each report at hand as it is."""
    return {path: extract(read_bytes(path.read_bytes(), path.name), ontology) for path in FILES}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
def test_typed_otherwise_the_same_is_read(
    way: Callable[[str], str], as_written: dict[Path, Reading], ontology: Ontology
) -> None:
    """Every slot of every claim of every report is the same, and each quote is at its offsets in the text that is kept."""
    changed = 0
    differing: dict[str, str] = {}
    for path, expected in as_written.items():
        source = path.read_bytes().decode("utf-8-sig")
        typed = way(source)
        changed += typed != source
        found = extract(read_bytes(typed.encode("utf-8"), path.name), ontology)
        if told := _difference(found, expected):
            differing[path.name] = told
    assert differing == {}
    assert changed > len(FILES) / 2


def _difference(found: Reading, expected: Reading) -> str | None:
    """The first thing that is not as expected; offsets count, since no way of typing changes the length of the text that is kept."""
    if len(found.report.text) != len(expected.report.text):
        same = next(
            i for i, (a, b) in enumerate(zip(found.report.clean, expected.report.clean, strict=False)) if a != b
        )
        return f"the text is kept otherwise: {found.report.text[same - 30 : same + 20]!r}"
    for one, other in zip_longest(found.claims, expected.claims):
        if one != other:
            return f"{one} instead of {other}"
        if clean(found.report.quote(one.span)) != clean(expected.report.quote(other.span)):
            return f"another quote: {found.report.quote(one.span)!r}"
    faulty = next((fault for claim in found.claims for fault in faults(found.report, claim)), None)
    if faulty is None and found.report.metadata.published != expected.report.metadata.published:
        return f"published {found.report.metadata.published}"
    return faulty


def test_the_ways_are_those_of_real_pages() -> None:
    assert _old_tones("Huyện ủy, quý, thúy, HÒA, Hòa, khỏe, quỹ") == "Huyện uỷ, quý, thuý, HOÀ, Hoà, khoẻ, quỹ"
    assert _hard_blanks("<a b> Có 5 xã </a>") == "<a b>\N{NO-BREAK SPACE}Có 5\N{NO-BREAK SPACE}xã </a>"
    assert _decomposed("ủ") == "u\N{COMBINING HOOK ABOVE}"

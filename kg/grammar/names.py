"""Names of persons: family name first, every syllable with a capital; also the names of the highlands (Y Thông Ksơr, Giàng A Mẫu, K'Ba)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kg.model import Span
from kg.ontology import Ontology

# Capital and small letters of Latin script up to the last Vietnamese one (U+1EF9); a range would mix the two.
_UPPER = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper() and (c < "\u0250" or c >= "\u1e00"))
_LOWER = "".join(c for c in map(chr, range(0x61, 0x1EFA)) if c.islower() and (c < "\u0250" or c >= "\u1e00"))
# One syllable of a name: a capital, then small letters; H' and K' may be glued to it. All in capitals in labels and signatures.
_SYLLABLE = re.compile(rf"[{_UPPER}](?:'\s?[{_UPPER}])?[{_LOWER}]*(?:'[{_LOWER}]+)?(?![\w'])")
_CAPITALS = re.compile(rf"[{_UPPER}']{{1,7}}(?![\w'])")
_TOKEN = re.compile(r"[\w']+")
# The capital is looked for first, then what stands before it.
_CANDIDATE = re.compile(rf"[{_UPPER}](?<![\w'.].)[\w']*")

LONGEST_NAME = 5
"""Syllables; six only occur with royal family names (Công Tằng Tôn Nữ)."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    families: frozenset[str]
    double: frozenset[str]
    leading: frozenset[str]
    inner: frozenset[str]
    clans: frozenset[str]
    opening: frozenset[str]  # the syllables that a name can begin with
    refused: frozenset[str]
    split: frozenset[str]  # words of which the first syllable alone has a capital
    acts: frozenset[str]  # those of them that are deeds or meetings
    named_after: tuple[str, ...]
    double_first: frozenset[str]  # the first syllables of double
    refused_first: frozenset[str]  # and of refused

    def opens(self, syllable: str) -> bool:
        """True where a name may begin with a syllable, written in any way."""
        return (
            syllable in self.opening
            or syllable[1:2] == "'"
            or syllable.isupper()
            and syllable.capitalize() in self.opening
        )


@lru_cache(maxsize=4)
def _lexicon(ontology: Ontology) -> _Lexicon:
    table: Mapping[str, Any] = ontology.names.table("family")
    people: Mapping[str, list[str]] = table["people"]
    single = {
        name
        for name in [*table["common"], *table["kinh"], *(n for names in people.values() for n in names)]
        if " " not in name
    }
    double = {name for name in [*table["double"], *(n for names in people.values() for n in names)] if " " in name}
    particles = ontology.names.table("particles")
    refused = frozenset(word for word in ontology.names.words("not_names.words") if word not in ("Ông", "Bà"))
    named_after = tuple(
        sorted((word.lower() for word in ontology.names.words("not_names.named_after")), key=len, reverse=True)
    )
    opening = single | {name.split(" ")[0] for name in double} | set(particles["leading"])
    acts = frozenset(ontology.names.words("not_names.acts"))
    return _Lexicon(
        frozenset(single), frozenset(double), frozenset(particles["leading"]), frozenset(particles["inner"]),
        frozenset(people["ede"]) | frozenset(people["gia_rai"]), frozenset(opening), refused,
        acts | frozenset(ontology.names.words("not_names.split")), acts, named_after,
        frozenset(name.split(" ")[0] for name in double), frozenset(name.split(" ")[0] for name in refused),
    )  # fmt: skip


def name_at(clean: str, start: int, end: int, ontology: Ontology) -> Span | None:
    """The person's name that begins at `start`, as far as it goes; None where none does.

    >>> from kg.ontology import load_ontology
    >>> text = "Lê Thị Mẫu phát biểu"
    >>> name_at(text, 0, len(text), load_ontology())
    Span(start=0, end=10)
    """
    if not clean[start : start + 1].isupper():
        return None
    lexicon = _lexicon(ontology)
    first = _TOKEN.match(clean, start, end)
    return _name_from(clean, start, end, lexicon) if first is not None and lexicon.opens(first[0]) else None


def _name_from(clean: str, start: int, end: int, lexicon: _Lexicon) -> Span | None:
    """The person's name that begins at a place where a syllable stands that may open one."""
    parts = _syllables(clean, start, end)
    words = [clean[a:b] for a, b in parts]
    if not words or len(words) < 2 and words[0][1:2] != "'":
        return None
    if len(words) > 1 and words[0].isupper() and words[1].isupper() and (len(words[0]) > 1 or len(words[1]) > 1):
        words = [word.capitalize() for word in words]
    count = _length(words, lexicon)
    if count > 1 and (following := _TOKEN.match(clean, parts[count - 1][1] + 1, end)) is not None:
        if f"{words[count - 1]} {following[0]}" in lexicon.split:
            count -= 1  # Đoàn Đại | biểu
    if count < 1 or count < 2 and words[0][1:2] != "'":
        return None
    if words[0] in lexicon.refused_first:
        for size in range(1, len(words) + 1):
            if (size == count or size > 1) and " ".join(words[:size]) in lexicon.refused:
                return None
    return Span(start, parts[count - 1][1])


def begins_act(clean: str, at: int, end: int, ontology: Ontology) -> bool:
    """True where the two syllables at a place are a deed or a meeting, its first with a capital: Khai mạc, Hội nghị."""
    first = _TOKEN.match(clean, at, end)
    second = _TOKEN.match(clean, first.end() + 1, end) if first else None
    return first is not None and second is not None and f"{first[0]} {second[0]}" in _lexicon(ontology).acts


def _length(words: list[str], lexicon: _Lexicon) -> int:
    """How many of the syllables make a name, 0 where they do not begin one."""
    first = words[0]
    if first in lexicon.leading or first[:2] in ("H'", "K'"):
        if first[:2] in ("H'", "K'") and len(first) > 2:  # K'Ba alone is a name
            return min(len(words), 3)
        return min(len(words), 4) if len(words) > 1 else 0
    if first in lexicon.double_first and (
        " ".join(words[:2]) in lexicon.double or " ".join(words[:3]) in lexicon.double
    ):
        return min(len(words), LONGEST_NAME)
    if first not in lexicon.families:
        return 0
    longest = 4 if len(words) < 5 or words[1] not in lexicon.families else LONGEST_NAME
    return min(len(words), longest)


def _syllables(clean: str, start: int, end: int) -> list[tuple[int, int]]:
    """The capitalised syllables that follow one another from `start`, at most one more than a name can have."""
    found: list[tuple[int, int]] = []
    at = start
    capitals = _CAPITALS.match(clean, start, end)
    pattern = _CAPITALS if capitals and len(capitals[0]) > 1 else _SYLLABLE
    while len(found) <= LONGEST_NAME:
        match = pattern.match(clean, at, end)
        if match is None:
            break
        found.append(match.span())
        at = match.end() + 1
        if at >= end or clean[at - 1] != " " or clean[at].isspace():
            break
    return found


def find_names(clean: str, start: int, end: int, ontology: Ontology) -> Iterator[Span]:
    """Yield what looks like a person's name in clean[start:end], in order; names of streets, schools and units are left out.

    >>> from kg.ontology import load_ontology
    >>> text = "Bí thư Huyện ủy Lê Thị Mẫu thăm Trường Nguyễn Du"
    >>> [text[s.start:s.end] for s in find_names(text, 0, len(text), load_ontology())]
    ['Lê Thị Mẫu']
    """
    lexicon = _lexicon(ontology)
    opening = lexicon.opening
    position = start
    for match in _CANDIDATE.finditer(clean, start, end):
        word = match[0]
        if word not in opening and not ((word.isupper() or "'" in word) and lexicon.opens(word)):
            continue  # most words with a capital
        at = match.start()
        span = _name_from(clean, at, end, lexicon) if at >= position else None
        if span is None:
            continue
        position = span.end
        if not _named_after(clean, span.start, start, lexicon) and not _unit_before(clean, span.start, start, ontology):
            yield span


def _named_after(clean: str, at: int, start: int, lexicon: _Lexicon) -> bool:
    left = clean[max(start, at - 40) : at].lower().rstrip()
    return left.endswith(lexicon.named_after) and any(
        left.endswith(word) and not left[: -len(word)][-1:].isalnum() for word in lexicon.named_after
    )


_UNIT_WORD = re.compile(
    r"(?<!\w)(?:huyện|tỉnh|xã|phường|quận|thị xã|thị trấn|thành phố|thôn|bản|ấp|xóm|buôn|làng|tp\.?|tx\.?|tt\.?|p\.|q\.|h\.)\s?\Z",
    re.IGNORECASE,
)


def _unit_before(clean: str, at: int, start: int, ontology: Ontology) -> bool:
    return _UNIT_WORD.search(clean, max(start, at - 12), at) is not None


def display_name(text: str) -> str:
    """A name as it is shown: one blank between syllables, capitals only at their fronts.

    >>> display_name("LÊ  THỊ MẪU")
    'Lê Thị Mẫu'
    """
    words = text.split()
    if sum(word.isupper() and len(word) > 1 for word in words) >= 2:
        words = [word.capitalize() for word in words]
    return " ".join(words)

"""Texts that nobody wrote: sentences of reports with clauses shuffled, ends cut off, marks and numbers swapped, made from a fixed seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence

from kg.text import sentences

_CLAUSE = re.compile(r"(?<=[,;:.])\s+")
_MARKS = ",;:.-()%/\"'…+|\n"
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"(?:[A-ZĐÂÊÔÁÀẢẠÓÒÍÌỨỪÝ]\w+ ?){2,4}")
_JOINTS = (" ", ", ", "; ", ". ", "\n", " và ", " - ", ": ")


def mutated(texts: Sequence[str], count: int, seed: int) -> Iterator[str]:
    """Yield `count` texts of a headline and two to four sentences, each changed once to three times; the same for the same seed."""
    chance = random.Random(seed)
    pieces = [[text[a:b] for a, b in sentences(text, 0, len(text)) if 20 < b - a < 400] for text in texts]
    pieces = [found for found in pieces if len(found) > 3]
    for _ in range(count):
        home = chance.choice(pieces)
        parts = [
            chance.choice(home if chance.random() < 0.7 else chance.choice(pieces)) for _ in range(chance.randint(2, 4))
        ]
        body = chance.choice(_JOINTS).join(parts)
        for _ in range(chance.randint(1, 3)):
            body = chance.choice(_CHANGES)(body, chance)
        yield f"{chance.choice(home)[:120]}\n\n{body}\n"


def _shuffled_clauses(text: str, chance: random.Random) -> str:
    clauses = _CLAUSE.split(text)
    chance.shuffle(clauses)
    return " ".join(clauses)


def _cut(text: str, chance: random.Random) -> str:
    start, end = sorted(chance.randint(0, len(text)) for _ in range(2))
    return text[start:end] if end - start > 20 else text[: max(end, 20)]


def _swapped_marks(text: str, chance: random.Random) -> str:
    return "".join(chance.choice(_MARKS) if c in _MARKS and chance.random() < 0.3 else c for c in text)


def _swapped_numbers(text: str, chance: random.Random) -> str:
    return _permuted(_NUMBER, text, chance)


def _swapped_names(text: str, chance: random.Random) -> str:
    return _permuted(_NAME, text, chance)


def _permuted(pattern: re.Pattern[str], text: str, chance: random.Random) -> str:
    found = pattern.findall(text)
    chance.shuffle(found)
    rest = iter(found)
    return pattern.sub(lambda _: next(rest), text)


def _shuffled_words(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    start = chance.randrange(len(words))
    window = words[start : start + 8]
    chance.shuffle(window)
    return " ".join([*words[:start], *window, *words[start + 8 :]])


def _other_case(text: str, chance: random.Random) -> str:
    return chance.choice([str.upper, str.lower, str.title])(text)


def _lost_blanks(text: str, chance: random.Random) -> str:
    return "".join(c for c in text if c != " " or chance.random() > 0.05)


_CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    _shuffled_clauses, _cut, _swapped_marks, _swapped_numbers, _swapped_names, _shuffled_words, _other_case, _lost_blanks,
)  # fmt: skip

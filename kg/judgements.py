"""Decisions of people that outlive a rebuild: who is one person, which claim is wrong, what a word means; and whether they agree.

`kg.judgement_file` says how they are written down.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.iri import spelled

VERDICTS = ("same", "different", "unsure")
"""What a person may decide about two people."""


def check(entries: Iterable[Judgement]) -> None:
    """Raise JudgementError, with the place of one of them, where judgements contradict each other or go in a circle."""
    given = list(entries)
    _check_pairs(given)
    _check_claims(given)
    _check_meanings(given)


class JudgementError(Exception):
    """A judgement cannot stand; the message is one line that names the file and the line."""

    exit_status = 2

    def __init__(self, place: str, told: str) -> None:
        super().__init__(f"{place}: {told}")


@dataclass(frozen=True, slots=True)
class Ref:
    """What a judgement is about: a local IRI (person/…, report/…#…, area/…); or the report, kind and quote of a claim."""

    iri: str = ""
    report: str = ""
    kind: str = ""
    quote: str = ""

    def __str__(self) -> str:
        return self.iri or f"{self.report} {self.kind} “{self.quote}”"

    @property
    def is_claim(self) -> bool:
        """True for a claim or a part of one, false for a person or an area."""
        return not self.iri or self.iri.startswith("report/")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One entry. `table` is its kind; `refs` what it is about; `slot` and `value` what should stand there, of a `label` or `unit` entry the words
    and what they mean. `verdict` is the table but for pairs. `line` is where the entry begins; `place` names file and line."""

    table: str
    verdict: str
    refs: tuple[Ref, ...]
    by: str
    on: str
    why: str
    line: int
    place: str
    slot: str | None = None
    value: Any = None
    words: str | None = None
    told: str | None = None

    @property
    def name(self) -> str:
        """The local name: made of what was decided about what, by whom and when."""
        key = "|".join([self.verdict, *map(str, self.refs), self.slot or "", self.words or "", self.by, self.on])
        return f"{self.verdict}-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"


@dataclass(frozen=True, slots=True)
class Judgements:
    """All entries of a file, in their order."""

    entries: tuple[Judgement, ...] = ()

    def of(self, *tables: str) -> Iterator[Judgement]:
        """The entries of some tables."""
        return (entry for entry in self.entries if entry.table in tables)


NO_JUDGEMENTS = Judgements()
"""Where nobody has decided anything."""


def _check_pairs(entries: Iterable[Judgement]) -> None:
    """Raise where a chain of same ends in two that are judged different."""
    pairs = [entry for entry in entries if entry.table == "pair"]
    links: dict[Ref, list[tuple[Ref, Judgement]]] = {}
    for entry in pairs:
        if entry.verdict == "same":
            one, other = entry.refs
            links.setdefault(one, []).append((other, entry))
            links.setdefault(other, []).append((one, entry))
    for entry in pairs:
        if entry.verdict == "different" and (chain := _chain(links, *entry.refs)):
            lines = ", ".join(str(one.line) for one in sorted(chain, key=lambda one: one.line))
            raise JudgementError(
                entry.place, f"judged different, but line{'s' * (len(chain) > 1)} {lines} make them one person"
            )


def _chain(links: Mapping[Ref, list[tuple[Ref, Judgement]]], start: Ref, end: Ref) -> list[Judgement]:
    """The judgements by which one comes to be the same as the other; empty where they do not."""
    paths: dict[Ref, list[Judgement]] = {start: []}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        for there, entry in links.get(here, ()):
            if there not in paths:
                paths[there] = [*paths[here], entry]
                waiting.append(there)
    return paths.get(end, [])


def _check_claims(entries: Iterable[Judgement]) -> None:
    """Raise where a claim is both rejected and corrected, or one slot gets two values."""
    seen: dict[Ref, list[Judgement]] = {}
    for entry in entries:
        if entry.table not in ("reject", "correct"):
            continue
        others = seen.setdefault(entry.refs[0], [])
        for other in others:
            if other.table != entry.table or (other.slot == entry.slot and other.value != entry.value):
                raise JudgementError(entry.place, f"contradicts line {other.line}, which is about the same claim")
        others.append(entry)


def _check_meanings(entries: Iterable[Judgement]) -> None:
    """Raise where words or an area are given two meanings, or areas lead in a circle."""
    seen: dict[tuple[str, str], Judgement] = {}
    for entry in entries:
        if entry.table not in ("label", "unit", "area"):
            continue
        key = (entry.table, spelled(entry.words) if entry.words else str(entry.refs[0]))
        other = seen.setdefault(key, entry)
        if other.value != entry.value:
            raise JudgementError(entry.place, f"contradicts line {other.line}, which gives it another meaning")
    steps = {one.removeprefix("area/"): entry for (table, one), entry in seen.items() if table == "area"}
    for start, entry in steps.items():
        here = start
        lines: list[int] = []
        while here in steps and len(lines) <= len(steps):
            lines.append(steps[here].line)
            here = steps[here].value.id
            if here == start:
                told = ", ".join(map(str, sorted(set(lines))))
                raise JudgementError(entry.place, f"areas that are each other: the circle of lines {told}")

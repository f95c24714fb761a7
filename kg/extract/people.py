"""Who and what office is named where in a report: persons' names and chains of positions, looked up once for all extractors."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

from kg.grammar.areas import SYLLABLE
from kg.grammar.names import find_names, name_at
from kg.grammar.positions import Chain, Scene, find_chains
from kg.model import READABLE, Report, Span
from kg.ontology import Ontology

_TITLE = re.compile(r"(?:Ông|Bà|Anh|Chị|Đồng chí) ")
# The first letters stand in front, so that the text is searched for them alone.
_TITLED = re.compile(
    rf"(?P<lead>[ĐđÔôBb;:](?:(?<=[;:])|(?<!\w.)(?:(?<=[Đđ])(?:ồng chí|/c)|(?<=[Ôô])ng|(?<=[Bb])à))\s)(?P<name>{SYLLABLE}(?: {SYLLABLE}){{1,4}})(?!\s?[^\W\d_a-zà-ỹ]\w* )(?=\s?[,;.(:-]|\s[a-zà-ỹđ]|$)"
)
_BEFORE_POST = re.compile(r"\s?(?:,|-|\()\s?(?:[Nn]guyên |[Qq]uyền )?")
_AFTER_POST = re.compile(r"\s?")


_Item = TypeVar("_Item")


def _beginning_in(items: tuple[_Item, ...], span: Span, start: Callable[[_Item], int]) -> tuple[_Item, ...]:
    first = last = bisect_left(items, span.start, key=start)
    while last < len(items) and start(items[last]) < span.end:
        last += 1
    return items[first:last]


_start: Callable[[Span], int] = attrgetter("start")
_chain_start: Callable[[Chain], int] = attrgetter("span.start")


@dataclass(frozen=True, slots=True)
class People:
    """The names of persons and the chains of positions of a report, each in order of place; no name lies inside a chain or a unit's name."""

    names: tuple[Span, ...] = ()
    chains: tuple[Chain, ...] = ()

    def names_in(self, span: Span) -> tuple[Span, ...]:
        """The names that begin inside a stretch of text."""
        return _beginning_in(self.names, span, _start)

    def chains_in(self, span: Span) -> tuple[Chain, ...]:
        """The chains that begin inside a stretch of text."""
        return _beginning_in(self.chains, span, _chain_start)


def name_people(report: Report, units: Sequence[Span], ontology: Ontology) -> People:
    """The people of a report; `units` are the stretches in which units are named, in order of place."""
    clean = report.clean
    scene = Scene(clean, report.lower, ontology, units)
    chains = [chain for sentence in report.sentences for chain in find_chains(scene, sentence.start, sentence.end)]
    found: dict[int, Span] = {}
    for block in report.blocks:
        if block.kind in READABLE:
            found.update((name.start, name) for name in find_names(clean, block.span.start, block.span.end, ontology))
    for chain in chains:  # a name after a body needs no title: Chủ tịch UBND huyện Lê Thị Mẫu
        begin = _after(clean, chain.span.end)
        if begin not in found and (name := name_at(clean, begin, len(clean), ontology)):
            found[begin] = name
    _add_titled(clean, report, found, chains, ontology)
    taken = _merged([*units, *(chain.span for chain in chains)])
    names = (_without_title(clean, found[start], ontology) for start in sorted(found))
    return People(tuple(name for name in names if not _overlaps(name, taken)), tuple(chains))


def _add_titled(
    clean: str, report: Report, found: dict[int, Span], chains: Sequence[Chain], ontology: Ontology
) -> None:
    """Names with a family name that no list has: after an honorific, or in a row before a dash and a position ("; Chamaléa Thử - Phó Bí thư")."""
    posts = {chain.span.start for chain in chains}
    refused = _no_family(ontology)
    for match in _TITLED.finditer(clean):
        begin, end = match.span("name")
        lead = match["lead"].strip().lower()
        after = _BEFORE_POST.match(clean, end)
        if begin in found or match["name"].split(" ")[0] in refused or not (after and after.end() in posts):
            if lead in ";:," or begin in found or match["name"].split(" ")[0] in refused:
                continue
        for inside in range(begin + 1, end):
            found.pop(inside, None)
        found[begin] = Span(begin, end)


@lru_cache(maxsize=4)
def _no_family(ontology: Ontology) -> frozenset[str]:
    """The first syllables of what looks like a name and is none."""
    return frozenset(word.split(" ")[0] for word in ontology.names.words("not_names.words"))


def _after(clean: str, at: int) -> int:
    blank = _AFTER_POST.match(clean, at)
    return blank.end() if blank else at


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The stretches in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _overlaps(name: Span, taken: Sequence[Span]) -> bool:
    at = bisect_left(taken, Span(name.end, 0))
    return at > 0 and taken[at - 1].end > name.start


def _without_title(clean: str, name: Span, ontology: Ontology) -> Span:
    """The name without an honorific that begins a sentence: Ông is a family name as well."""
    title = _TITLE.match(clean, name.start, name.end)
    rest = name_at(clean, title.end(), min(len(clean), name.end + 40), ontology) if title else None
    return rest or name

"""Who and what office is named where in a report: persons' names and chains of positions, looked up once for all extractors."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.grammar.areas import SYLLABLE
from kg.grammar.names import find_names, name_at
from kg.grammar.positions import Chain, Scene, find_chains
from kg.model import READABLE, Report, Span
from kg.ontology import Ontology

if TYPE_CHECKING:
    from kg.extract.scan import Scan

_TITLE = re.compile(r"(?:Ông|Bà|Anh|Chị|Đồng chí) ")
_GIVEN = re.compile(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c)\s(?P<given>{SYLLABLE})(?!\s?[^\W\da-zà-ỹ_])(?!\w)"
)
# bodies that are called by the name of a place or of a founder
_NAMED_BODY = re.compile(
    r"(?<!\w)(?:HTX|[Hh]ợp tác xã|[Cc]ông ty|TNHH|[Cc]ổ phần|CP|[Dd]oanh nghiệp|Hội|[Tt]rường|THPT|THCS|[Bb]ệnh viện|[Tt]rạm|Đồn|Vườn|[Cc]hi nhánh|VNPT|[Nn]gân hàng"
    r"|[Tt]hôn|[Bb]ản|[Ấấ]p|[Xx]óm|[Kk]hu phố|[Ll]àng|[Bb]uôn|[Tt]ổ dân phố|[Bb]áo|Đài|Tập đoàn|[Nn]hà máy|[Tt]rung tâm)(?!\w)(?:(?! (?:huyện|xã|tỉnh|phường|thị trấn|quận)\Z).)*\Z"
)
# Tried where LEADS stand.
TITLES = tuple(f"{title}{blank}" for title in ("ông", "bà", "đồng chí", "đ/c", "anh", "chị") for blank in " \n")
"""What stands before the name of a person, in lower case."""
LEADS = (*TITLES[:8], "; ", ": ", ";\n", ":\n")
"""What stands before a titled name, in lower case."""
_TITLED = re.compile(
    rf"(?P<lead>[ĐđÔôBb;:](?:(?<=[;:])|(?<!\w.)(?:(?<=[Đđ])(?:ồng chí|/c)|(?<=[Ôô])ng|(?<=[Bb])à))\s)(?P<name>{SYLLABLE}(?: {SYLLABLE}){{1,4}})(?!\s?[^\W\d_a-zà-ỹ]\w* )(?=\s?[,;.(:-]|\s[a-zà-ỹđ]|$)"
)
_BEFORE_POST = re.compile(r"\s?(?:,|-|\()\s?(?:[Nn]guyên |[Qq]uyền )?")
_AFTER_POST = re.compile(r"\s?")


@dataclass(frozen=True, slots=True)
class People:
    """The names of persons and the chains of positions of a report, each in order of place; no name lies inside a chain or a unit's name."""

    names: tuple[Span, ...] = ()
    chains: tuple[Chain, ...] = ()
    given: tuple[
        tuple[Span, Span], ...
    ] = ()  # a given name by itself ("ông Mẫu"), and where the whole name stands before it
    _name_starts: tuple[int, ...] = field(init=False, compare=False, repr=False)  # asked for in every sentence
    _chain_starts: tuple[int, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_name_starts", tuple([name.start for name in self.names]))
        object.__setattr__(self, "_chain_starts", tuple([chain.span.start for chain in self.chains]))

    def names_in(self, span: Span) -> tuple[Span, ...]:
        """The names that begin inside a stretch of text."""
        first = bisect_left(self._name_starts, span.start)
        return self.names[first : bisect_left(self._name_starts, span.end, lo=first)]

    def given_in(self, span: Span) -> tuple[tuple[Span, Span], ...]:
        """The given names by themselves inside a stretch of text, each with the whole name that it stands for."""
        return tuple(pair for pair in self.given if span.start <= pair[0].start < span.end) if self.given else ()

    def chains_in(self, span: Span) -> tuple[Chain, ...]:
        """The chains that begin inside a stretch of text."""
        first = bisect_left(self._chain_starts, span.start)
        return self.chains[first : bisect_left(self._chain_starts, span.end, lo=first)]


def name_people(report: Report, units: Sequence[Span], scanned: Scan, ontology: Ontology) -> People:
    """The people of a report; `units` are the stretches in which units are named, in order of place."""
    clean = report.clean
    scene = Scene(clean, report.lower, ontology, units, scanned.roles, scanned.bodies)
    chains = [chain for sentence in report.sentences for chain in find_chains(scene, sentence.start, sentence.end)]
    found: dict[int, Span] = {}
    for block in report.blocks:
        if block.kind in READABLE:
            found.update((name.start, name) for name in find_names(clean, block.span.start, block.span.end, ontology))
    for chain in chains:  # a name after a body needs no title: Chủ tịch UBND huyện Lê Thị Mẫu
        begin = _after(clean, chain.span.end)
        if begin not in found and (name := name_at(clean, begin, len(clean), ontology)):
            found[begin] = name
    _add_titled(clean, scanned.leads, found, chains, ontology)
    chains = _with_ends_of_names(clean, found, chains)
    taken = _merged([*units, *(chain.span for chain in chains)])
    names = [_without_title(clean, found[start], ontology) for start in sorted(found)]
    names = [name for name in names if not _overlaps(name, taken) and not _is_unit_in_brackets(clean, name, ontology)]
    given = tuple(_given_names(clean, scanned.titles, names))
    alone = {short for short, _ in given}
    whole = tuple(
        name for name in names if Span(name.end - len(clean[name.start : name.end].split()[-1]), name.end) not in alone
    )
    return People(whole, tuple(chains), given)


def _is_unit_in_brackets(clean: str, name: Span, ontology: Ontology) -> bool:
    """True for the district beside a person's name: "Đinh Quang Mẫu (An Lão), Ma Thế Mẫu (Vĩnh Thạnh)"."""
    bracketed = clean[name.start - 1 : name.start] == "(" and clean[name.end : name.end + 1] == ")"
    return bracketed and bool(ontology.areas.named(clean[name.start : name.end]))


def _with_ends_of_names(clean: str, found: dict[int, Span], chains: list[Chain]) -> list[Chain]:
    """The chains, those of a person named before with the end of their body's name that looks like a person's: "bà NAME, Giám đốc HTX Nông
    nghiệp | Thạch Mẫu"; what was such an end is no longer found."""
    ends = {name.end for name in found.values()}
    whole: list[Chain] = []
    for chain in chains:
        last = chain.positions[-1]
        tail = found.get(_after(clean, chain.span.end))
        held = next((at for at in range(chain.span.start - 1, max(0, chain.span.start - 5), -1) if at in ends), None)
        if (
            tail is not None
            and held is not None
            and clean[held : chain.span.start].strip() in (",", "-", "(")
            and _NAMED_BODY.search(clean, last.span.start, chain.span.end) is not None
        ):
            del found[tail.start]
            if last.body is not None:
                body = Span(last.body.start, tail.end)
                last = replace(last, span=Span(last.span.start, tail.end), body=body)
                chain = Chain(Span(chain.span.start, tail.end), (*chain.positions[:-1], last))
        whole.append(chain)
    return whole


def _given_names(clean: str, titles: Sequence[int], names: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the given names that stand alone after a title and are those of one person named in full before: "ông Mẫu" for Lê Văn Mẫu."""
    holders: dict[str, dict[str, Span]] = {}
    following = iter(names)
    name = next(following, None)
    for place in titles:
        match = _GIVEN.match(clean, place)
        if match is None or clean[place].isupper() and clean[:place].rstrip()[-1:].isalpha():
            continue  # Nguyễn Anh Mẫu
        while name is not None and name.start < place:
            words = clean[name.start : name.end].split()
            if len(words) > 1 and not _TITLE.match(clean, name.start, name.end):
                holders.setdefault(words[-1].lower(), {})[" ".join(words).lower()] = name
            name = next(following, None)
        known = holders.get(match["given"].lower(), {})
        if len(known) == 1:
            yield Span(*match.span("given")), next(iter(known.values()))


def _add_titled(
    clean: str, leads: Sequence[int], found: dict[int, Span], chains: Sequence[Chain], ontology: Ontology
) -> None:
    """Names with a family name that no list has: after an honorific, or in a row before a dash and a position ("; Chamaléa Thử - Phó Bí thư")."""
    posts = {chain.span.start for chain in chains}
    refused = _no_family(ontology)
    at = 0
    for place in leads:
        match = _TITLED.match(clean, place) if place >= at else None
        if match is None:
            continue
        at = match.end()
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
    first = clean[name.start : name.end].partition(" ")[0]
    if first in ontology.names.words("titles.academic") and len(clean[name.start : name.end].split()) > 2:
        return Span(name.start + len(first) + 1, name.end)  # BSCKII Hoàng Thị Mẫu
    title = _TITLE.match(clean, name.start, name.end)
    rest = name_at(clean, title.end(), min(len(clean), name.end + 40), ontology) if title else None
    return rest or name

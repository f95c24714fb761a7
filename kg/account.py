"""What became of each number and each capitalised name of a report: the claim it is part of, the rule that set it aside, or nothing.

The extractors say what they set aside. This looks at the text by itself, so that what no extractor looked at is seen as well.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.grammar.numbers import find_numbers
from kg.grammar.words import ending
from kg.model import (
    Area,
    Claim,
    DocumentClaim,
    EventClaim,
    IndicatorClaim,
    Leftover,
    PlaceClaim,
    PositionClaim,
    Reading,
    Report,
    Span,
)
from kg.ontology import Ontology
from kg.text import clean, lower

UNEXPLAINED = "unexplained"
NUMBER = "number"
NAME = "name"

SETTLED = frozenset(
    {
        *("period", "date", "year", "clock", "duration", "age", "temperature", "distance", "phone", "code"),
        *("document-number", "ordinal", "name", "grade", "slogan", "list-number", "said-again", "condition", "demand"),
        *("per-unit", "household", "negated", "plan-value", "moved-units", "scale", "from-without-to"),
        *("named-again", "known-unit", "gazetteer-unit", "named-after", "lexicon-word"),
        "no-name",
    }
)
"""The rules that say what a number or name is. All others say that nothing was made of it, which somebody should look at."""

# Two or more capitalised syllables in a row, or one with an apostrophe: Nhâm Dần, Y Thông Ksơr, K'Ba.
_UPPER = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper())
_WORD = rf"[{_UPPER}][^\W\d_]*(?:'[^\W\d_]+)?"
_RUN = re.compile(rf"(?<![\w'])(?:{_WORD}(?: {_WORD})+|[{_UPPER}]'[^\W\d_]+)(?![\w'])")
_SYLLABLE = re.compile(r"\S+")
_LIST_NUMBER = re.compile(r"[.)](?:\d{1,2}[.)]?)? ?(?=[^\W\d])")
_NEAR = 40  # characters; the longest label of a role or body that begins before a name and runs into it


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a number or a capitalised name. `claims` are the indexes of the claims it is part of; `rule` is the rule of the first
    of them, the rule that set it aside, or "unexplained"."""

    span: Span
    kind: str
    rule: str
    claims: tuple[int, ...] = ()

    @property
    def open(self) -> bool:
        """True where nothing was made of it and no rule says what it is."""
        return not self.claims and self.rule not in SETTLED


def account(reading: Reading, ontology: Ontology) -> tuple[Fate, ...]:
    """What became of each number and name in the sentences of a report, in order of place."""
    fates = [*_numbers(reading), *_names(reading, ontology)]
    return tuple(sorted(fates, key=lambda fate: (fate.span, fate.kind)))


def open_ends(reading: Reading, ontology: Ontology) -> tuple[int, tuple[Leftover, ...]]:
    """How many numbers the sentences of a report hold, and the numbers and names that somebody should look at, in order of place."""
    fates = account(reading, ontology)
    left = tuple(Leftover(fate.span, fate.kind, fate.rule) for fate in fates if fate.open)
    return sum(fate.kind == NUMBER for fate in fates), left


def _tokens(report: Report) -> Iterator[Span]:
    for sentence in report.sentences:
        for number in find_numbers(report.clean, sentence.start, sentence.end):
            yield number.span


def _numbers(reading: Reading) -> Iterator[Fate]:
    report = reading.report
    figures = _Cover((span, i) for i, claim in enumerate(reading.claims) for span in getattr(claim, "numbers", ()))
    named = _Cover((c.span, i) for i, c in enumerate(reading.claims) if isinstance(c, DocumentClaim | PlaceClaim))
    aside = _Cover((left.span, i) for i, left in enumerate(reading.leftovers) if left.kind == NUMBER)
    written = {claim.written.lower(): claim for claim in reading.claims if isinstance(claim, IndicatorClaim)}
    again = 0  # where a figure that another claim gives ends
    for span in _tokens(report):
        claims = figures.over(span) or named.over(span)
        if claims:
            yield Fate(span, NUMBER, reading.claims[claims[0]].rule, claims)
            continue
        left = aside.over(span)
        rule = reading.leftovers[left[0]].rule if left else UNEXPLAINED
        if rule not in SETTLED and _opens_item(report, span, rule):
            rule = "list-number"
        elif rule == UNEXPLAINED:
            again = max(again, _said_again(report, span, written))
            rule = "said-again" if span.start < again else UNEXPLAINED
        yield Fate(span, NUMBER, rule)


def _opens_item(report: Report, span: Span, rule: str) -> bool:
    """True for the number of an item: "2. Về kết quả" at the front of a line or sentence, the first cell of a row of a table."""
    before = report.clean[max(0, span.start - 3) : span.start].rstrip(" (")
    if rule.startswith("table-"):
        return before == "" or before[-1] == "\n"
    return (not before or before[-1] in "\n.:;") and bool(_LIST_NUMBER.match(report.clean, span.end))


def _said_again(report: Report, span: Span, written: dict[str, IndicatorClaim]) -> int:
    """Where a figure that begins here ends, if a claim gives it with the same words after it ("32/39 chỉ tiêu"); else 0."""
    for length in (len(span), *{len(text) for text in written}):
        text = report.lower[span.start : span.start + length]
        claim = written.get(text)
        if claim is None:
            continue
        end = span.start + length
        if length > len(span) or report.lower[end:].lstrip().startswith(claim.unit.split(" ")[0] or "\0"):
            return end
    return 0


def _names(reading: Reading, ontology: Ontology) -> Iterator[Fate]:
    report, claims = reading.report, reading.claims
    people = _Cover(_people(claims))
    places = _Cover((claim.span, i) for i, claim in enumerate(claims) if isinstance(claim, PlaceClaim))
    titles = _Cover((c.span, i) for i, c in enumerate(claims) if isinstance(c, DocumentClaim | PositionClaim))
    aside = _Cover((left.span, i) for i, left in enumerate(reading.leftovers) if left.kind == NAME)
    units = _known_units(reading)
    persons = {_key(name) for name in _person_names(claims)}
    for span in _runs(report, _titles(ontology)):
        if found := people.over(span) or places.over(span):
            yield Fate(span, NAME, claims[found[0]].rule, found)
        elif left := aside.over(span):
            one = reading.leftovers[left[0]]
            yield Fate(one.span, NAME, one.rule)
        elif found := titles.over(span):
            yield Fate(span, NAME, claims[found[0]].rule, found)
        else:
            yield Fate(span, NAME, _name_rule(report, span, units, persons, ontology))


def _name_rule(report: Report, span: Span, units: set[str], persons: set[str], ontology: Ontology) -> str:
    """What a capitalised name is that stands in no claim."""
    text = report.quote(span)
    key = _key(text)
    if any(_holds(key, name) for name in persons):
        return "named-again"
    if any(_holds(key, name) or _holds(name, key) for name in units):
        return "known-unit"
    begin = max(0, span.start - _NEAR)
    if ending(_named_after(ontology), report.lower[begin : span.start]) >= 0:
        return "named-after"
    end = min(len(report.text), span.end + _NEAR)
    for scheme in (ontology.bodies, ontology.roles):
        for hit in scheme.matcher().find_all(report.clean, begin, end, report.lower):
            if hit.start < span.end and span.start < hit.end:
                return "lexicon-word"
    if any(_holds(key, word) for word in _no_names(ontology)):
        return "no-name"
    if ontology.areas.named(text):
        return "gazetteer-unit"
    return UNEXPLAINED


def _runs(report: Report, titles: frozenset[str]) -> Iterator[Span]:
    """The capitalised names in the sentences, without headlines in capitals, and abbreviations and titles at their ends."""
    for sentence in report.sentences:
        for run in _RUN.finditer(report.clean, sentence.start, sentence.end):
            words = [Span(run.start() + word.start(), run.start() + word.end()) for word in _SYLLABLE.finditer(run[0])]
            while words and _is_abbreviation(report.clean, words[-1]):
                words.pop()
            while words and _is_abbreviation(report.clean, words[0]):
                words.pop(0)
            if len(words) > 2 and report.clean[words[0].start : words[0].end] in titles:
                words.pop(0)
            if len(words) > 1 or words and "'" in run[0]:
                yield Span(words[0].start, words[-1].end)


def _is_abbreviation(text: str, word: Span) -> bool:
    return len(word) > 1 and text[word.start : word.end].isupper()


def _people(claims: Sequence[Claim]) -> Iterator[tuple[Span, int]]:
    for index, claim in enumerate(claims):
        if isinstance(claim, PositionClaim) and claim.person_span is not None:
            yield claim.person_span, index
        if isinstance(claim, EventClaim):
            yield from ((one.span, index) for one in claim.people)


def _person_names(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        if isinstance(claim, PositionClaim):
            yield claim.person
        if isinstance(claim, EventClaim):
            yield from (one.person for one in claim.people)


def _known_units(reading: Reading) -> set[str]:
    """The names of the units that the report is about or names, and of those they lie in."""
    found: set[str] = set()
    for area in (reading.area, reading.province, *(getattr(claim, "area", None) for claim in reading.claims)):
        around: Area | None = area
        while around is not None:
            found.update(_key(name) for name in (around.name, around.written or "") if name)
            around = around.within
    return found


def _key(text: str) -> str:
    return " ".join(lower(clean(text)).split())


def _holds(text: str, part: str) -> bool:
    """True where the words of `part` stand together in a text."""
    return f" {part} " in f" {text} "


@lru_cache(maxsize=4)
def _named_after(ontology: Ontology) -> frozenset[str]:
    return frozenset(word.lower() for word in ontology.names.words("not_names.named_after"))


@lru_cache(maxsize=4)
def _titles(ontology: Ontology) -> frozenset[str]:
    return frozenset(word.capitalize() for word in ontology.names.words("titles.general") if " " not in word)


@lru_cache(maxsize=4)
def _no_names(ontology: Ontology) -> frozenset[str]:
    return frozenset(_key(word) for word in ontology.names.words("not_names.words") if " " in word)


class _Cover:
    """Stretches of text, each with an index; answers which of them a span touches."""

    def __init__(self, pairs: Iterable[tuple[Span, int]]) -> None:
        self._pairs = sorted(pairs)
        self._starts = [span.start for span, _ in self._pairs]
        self._reach: list[int] = []  # the furthest end among this stretch and those before it
        for span, _ in self._pairs:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))

    def over(self, span: Span) -> tuple[int, ...]:
        """The indexes of the stretches that overlap a span, in order of place."""
        found: list[int] = []
        at = bisect_right(self._starts, span.end - 1)
        while at > 0 and self._reach[at - 1] > span.start:
            at -= 1
            if self._pairs[at][0].end > span.start:
                found.append(self._pairs[at][1])
        return tuple(dict.fromkeys(reversed(found)))

"""What the page shows, asked of the store: things (its nodes), facts with the sentence each was read from, and tenures.

Answers are taken row by row, and of the reports' texts only one is held at a time: what is kept is what the page holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.explore.asked import (
    ATTENDANCES,
    CLAIMS,
    INDICATORS,
    KEYS,
    KINDS_OF_BODY,
    NOTATIONS,
    SENTENCES,
    SOURCES,
    SUCCESSORS,
    TENURES,
    TEXTS,
    THINGS,
    YEARS,
    answers,
    gathered,
)
from kg.model import NATION
from kg.query import Rows, run
from kg.question import find_question
from kg.text import clean, fold, lower, sentences

KINDS = ("area", "body", "person", "indicator", "report", "document", "event")
"""The kinds of thing, in the order in which the page lists them."""

LONGEST = 700
"""Of a sentence with more characters than this only what stands around the quote is shown."""


def read_facts(store: ox.Store) -> Facts:
    """All that the page shows of a store, each list in an order that is the same for the same graph."""
    found = Facts(things=_things(store))
    found.facts = sorted(_facts(store), key=lambda fact: (fact.report, fact.start, fact.end, fact.iri))
    _add_unknown_indicators(found)
    _quote(store, found.facts)
    found.tenures = _tenures(store)
    found.contradictions = _contradictions(store)
    _leave_out_unused_areas(found)
    return found


@dataclass(slots=True)
class Thing:
    """A node of the page. `area` is the unit it belongs to or lies in; `keys` are spellings, folded, that search finds it by beside
    its label; `details` are what the panel shows under the name."""

    kind: str
    iri: str
    label: str
    english: str = ""
    area: str = ""
    keys: tuple[str, ...] = ()
    details: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Fact:
    """One thing one report says. `about` are the things it speaks of beside its report and its area, `slots` what it says of them.
    `sentence` is the text it was read from, `mark` the quote in it, counted in UTF-16 units as browsers do."""

    kind: str
    iri: str
    report: str
    start: int
    end: int
    rule: str
    area: str
    about: tuple[str, ...]
    slots: dict[str, str]
    whole: tuple[int, int] | None
    sentence: str = ""
    mark: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's hold of a post, with the claims (IRIs) it was put together from."""

    person: str
    position: str
    body: str
    area: str
    since: str
    first: str
    last: str
    until: str
    claims: tuple[str, ...]


@dataclass(slots=True)
class Facts:
    """Things by IRI, facts in order of report and place, tenures by person and time, and the rows of the question `contradictions`."""

    things: dict[str, Thing] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    contradictions: list[dict[str, str]] = field(default_factory=list)


def _contradictions(store: ox.Store) -> list[dict[str, str]]:
    """The rows of the question `contradictions`."""
    answer = run(store, find_question("contradictions"))
    assert isinstance(answer, Rows)
    return list(answer.texts())


def is_nation(iri: str) -> bool:
    """True for the area of the bodies and figures of the whole country."""
    return iri.endswith(f"/area/{NATION.id}")


def _things(store: ox.Store) -> dict[str, Thing]:
    things: dict[str, Thing] = {}
    for kind, (of_class, terms) in THINGS.items():
        for iri, row in gathered(store, of_class, terms).items():
            things[iri] = Thing(kind, iri, row.pop("label", ""), area=row.pop("area", ""), details=row)
    for row in sorted(answers(store, INDICATORS), key=lambda row: sorted(row.items()), reverse=True):
        details = {"domain": row["domain"]} if "domain" in row else {}
        things[row["iri"]] = Thing("indicator", row["iri"], row["label"], row.get("english", ""), details=details)
    _name_kinds_of_body(store, things)
    _add_keys(store, things)
    successors: dict[str, list[str]] = {}
    for row in answers(store, SUCCESSORS):
        successors.setdefault(row["iri"], []).append(row["label"])
    for iri, labels in successors.items():
        things[iri].details["successors"] = ", ".join(sorted(labels))
    _tell_reports_apart(thing for thing in things.values() if thing.kind == "report")
    return things


def _name_kinds_of_body(store: ox.Store, things: dict[str, Thing]) -> None:
    kinds = {row["iri"]: row for row in answers(store, KINDS_OF_BODY)}
    for thing in things.values():
        kind = kinds.get(thing.details.pop("type", "")) if thing.kind == "body" else None
        if kind:
            thing.details |= {"type": kind["text"], "type_en": kind["english"]}


def _add_keys(store: ox.Store, things: dict[str, Thing]) -> None:
    keys: dict[str, set[str]] = {}
    for row in answers(store, KEYS):
        if row["iri"] in things:
            keys.setdefault(row["iri"], set()).add(fold(row["key"]))
    for iri, spelled in keys.items():
        label = fold(f"{things[iri].label} {things[iri].english}")
        things[iri].keys = tuple(sorted(key for key in spelled if key not in label))


def _tell_reports_apart(reports: Iterator[Thing]) -> None:
    """Give each report a label: its title, with the name of its file where others have the same title."""
    every = list(reports)
    titles = Counter(report.details.get("title", "") for report in every)
    for report in every:
        title, source = report.details.get("title", ""), report.details.get("source", "")
        report.label = title if title and titles[title] == 1 else " · ".join(part for part in (source, title) if part)


_ABOUT = {
    "position": ("person", "body"),
    "indicator": ("indicator",),
    "document": ("document",),
    "event": ("event",),
    "attendance": ("person", "event"),
}
_EVIDENCE = frozenset({"iri", "report", "start", "end", "rule", "area", "sentence"})


def _facts(store: ox.Store) -> Iterator[Fact]:
    named = {"status": _texts(store, NOTATIONS), "year": _texts(store, YEARS)}
    wholes = {row["iri"]: (int(row["start"]), int(row["end"])) for row in answers(store, SENTENCES)}
    for kind, (of_class, terms) in CLAIMS.items():
        for iri, row in gathered(store, of_class, terms).items():
            for name in named.keys() & row.keys():
                row[name] = named[name].get(row[name], "")
            yield _fact(kind, iri, row, wholes)
    for row in answers(store, ATTENDANCES):
        yield _fact("attendance", row["iri"], row, wholes)


def _texts(store: ox.Store, query: str) -> dict[str, str]:
    return {row["iri"]: row["text"] for row in answers(store, query)}


def _fact(kind: str, iri: str, row: dict[str, str], wholes: dict[str, tuple[int, int]]) -> Fact:
    names = _ABOUT.get(kind, ())
    return Fact(
        kind=kind,
        iri=iri,
        report=row["report"],
        start=int(row["start"]),
        end=int(row["end"]),
        rule=row["rule"],
        area=row.get("area", ""),
        about=tuple(row[name] for name in names if name in row),
        slots={name: value for name, value in row.items() if name not in _EVIDENCE and name not in names},
        whole=wholes.get(row.get("sentence", "")),
    )


def _add_unknown_indicators(found: Facts) -> None:
    """Make a thing of each label that no concept covers, so that its figures have a node as well."""
    for fact in found.facts:
        if fact.kind == "indicator" and not fact.about:
            label = fact.slots.get("label", "")
            iri = "label:" + " ".join(lower(clean(label)).split())
            found.things.setdefault(iri, Thing("indicator", iri, label or "?"))
            fact.about = (iri,)


def _quote(store: ox.Store, facts: list[Fact]) -> None:
    """Give each fact its sentence and the place of the quote in it."""
    of_report: dict[str, list[Fact]] = {}
    for fact in facts:
        of_report.setdefault(fact.report, []).append(fact)
    for row in answers(store, TEXTS):
        text, same = row["text"], dict[str, str]()
        for fact in of_report.pop(row["iri"], ()):
            begin, end = _shown(text, fact)
            cut = (
                "… " if fact.whole and begin > fact.whole[0] else "",
                " …" if fact.whole and end < fact.whole[1] else "",
            )
            sentence = cut[0] + text[begin:end] + cut[1]
            fact.sentence = same.setdefault(sentence, sentence)
            before = _units(cut[0] + text[begin : fact.start])
            fact.mark = (before, before + _units(text[fact.start : min(fact.end, end)]))


def _shown(text: str, fact: Fact) -> tuple[int, int]:
    """The stretch of text that is shown for a fact: its sentence, or what stands around the quote in a long one."""
    begin, end = fact.whole = fact.whole or _sentence(text, fact.start, fact.end)
    if end - begin <= LONGEST:
        return begin, end
    around = max((LONGEST - (fact.end - fact.start)) // 2, 60)
    first, last = max(begin, fact.start - around), min(end, fact.end + around, fact.start + LONGEST)
    if first > begin:
        first = min(fact.start, text.find(" ", first, fact.start) + 1 or first)
    if last < end:
        last = max(min(fact.end, last), text.rfind(" ", fact.start, last), fact.start + 1)
    return first, last


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentences that a quote lies in, of the lines it lies in."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    around = [one for one in sentences(text, first, len(text) if last < 0 else last) if one[0] < end and start < one[1]]
    return (min(around[0][0], start), max(around[-1][1], end)) if around else (start, end)


def _units(text: str) -> int:
    """The length of a text as browsers count it: a character beyond the basic plane is two."""
    return len(text) if text.isascii() else sum(2 if c > "\uffff" else 1 for c in text)


def _tenures(store: ox.Store) -> list[Tenure]:
    claims: dict[str, list[str]] = {}
    for row in answers(store, SOURCES):
        claims.setdefault(row["iri"], []).append(row["claim"])
    of_class, terms = TENURES
    tenures = [
        Tenure(**{name: row.get(name, "") for name in terms}, claims=tuple(sorted(claims.get(iri, ()))))
        for iri, row in gathered(store, of_class, terms).items()
    ]
    return sorted(tenures, key=lambda one: (one.person, one.since or one.first or one.until, one.position, one.claims))


def _leave_out_unused_areas(found: Facts) -> None:
    """Units that only follow another one (or lie above it) are no nodes: they have no fact and hold none."""
    used = {fact.area for fact in found.facts} | {one.area for one in found.things.values() if one.kind != "area"}
    for iri in list(used):
        above = found.things.get(iri)
        while above is not None and above.area and above.area not in used and not is_nation(above.area):
            used.add(above.area)
            above = found.things.get(above.area)
    for iri in [one.iri for one in found.things.values() if one.kind == "area" and one.iri not in used]:
        del found.things[iri]

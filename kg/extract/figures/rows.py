"""Values told one after the other for things named one after the other: "nông nghiệp, công nghiệp, dịch vụ lần lượt đạt 4,2%; 12,5% và 9,8%"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.figures.sentence import Sentence
from kg.grammar.labels import plain
from kg.grammar.quantities import Quantity
from kg.grammar.words import starting, words

_IN_ORDER = re.compile(r"(?<!\w)(?:lần lượt|theo thứ tự|tương ứng)(?!\w)")
_BETWEEN = re.compile(r"\s*(?:[,;]|và|,\svà|;\svà)\s*(?:và\s)?\Z")
_ITEMS = re.compile(r"\s*(?:,|;|(?<!\w)và(?!\w))\s*")
_VERBS = re.compile(r"(?:\s(?:đều|đã|đạt|tăng lên|giảm xuống|tăng|giảm|là|còn|chiếm|ước|ước đạt))+\s*\Z")


def take_row(s: Sentence, index: int) -> int:
    """Read the values of a row that begins at a quantity; how many were read, 0 where there is no such row.

    As many things must be named before the words "lần lượt" as values stand after them.
    """
    first = s.quantities[index]
    start = s.setting.span.start if index == 0 else s.quantities[index - 1].span.end
    near = max(start, first.lead - 40)
    left = s.low[near : first.lead]
    told = "lượt" in left or "thứ tự" in left or "tương ứng" in left
    cue = _IN_ORDER.search(s.low, near, first.lead) if told else None
    if cue is None:
        return 0
    row = [first]
    for quantity in s.quantities[index + 1 :]:
        if (
            quantity.kind != first.kind
            and first.kind != "bare"
            or not _BETWEEN.match(s.low, row[-1].span.end, quantity.lead)
        ):
            break
        row.append(quantity)
    clause = max(s.low.rfind(mark, start, cue.start()) for mark in ";:.") + 1
    begin = max(start, clause)
    things = _meant(s, begin, cue.start(), len(row)) or _things(s, begin, cue.start())
    if len(row) < 2 or len(things) != len(row):
        return 0
    unit = row[-1]
    for quantity, label in zip(row, things, strict=True):
        filled = quantity if quantity.unit else _with_unit(quantity, unit)
        s.open(filled, label, begin, quantity.span.end, "in-order", value=quantity.value)
    return len(row)


def _with_unit(quantity: Quantity, other: Quantity) -> Quantity:
    return replace(quantity, unit=other.unit, kind=other.kind, unit_id=other.unit_id)


def _meant(s: Sentence, begin: int, end: int, count: int) -> list[str]:
    """The labels that a pronoun takes up: "(năm 2015, các tỷ lệ này lần lượt là 43,8% và 56,2%)" after as many figures."""
    said = plain(_VERBS.sub("", s.low[begin:end]).rpartition(",")[2]).removeprefix("các ").removeprefix("những ")
    if said not in words(s.ontology, "labels.pronouns") or len(s.drafts) < count:
        return []
    return [draft.label for draft in s.drafts[-count:]]


def _things(s: Sentence, begin: int, end: int) -> list[str]:
    """What is measured, one label a thing: the measure at the front is that of each ("tốc độ tăng trưởng các ngành A, B")."""
    text = _VERBS.sub("", s.low[begin:end])
    pieces = [piece for piece in _ITEMS.split(text) if piece.strip()]
    front = starting(words(s.ontology, "lead_ins.front"), pieces[0], longest=4) if pieces else -1
    if front > 0:
        pieces[0] = pieces[0][front:]
    if not pieces:
        return []
    hits = s.ontology.indicators.matcher().find(pieces[0], 0, len(pieces[0]), pieces[0])
    head_end = (
        hits[0].end
        if hits and hits[0].start <= 1
        else starting(words(s.ontology, "labels.measures"), pieces[0], longest=3)
    )
    if head_end <= 0 or head_end >= len(pieces[0].rstrip()):
        return [plain(piece) for piece in pieces]
    head = pieces[0][:head_end]
    rest = re.sub(r"\A\s(?:của\s)?(?:các\s)?(?:ngành|lĩnh vực|khu vực|nhóm)?\s?", "", pieces[0][head_end:])
    return [plain(f"{head} {piece}") for piece in (rest, *pieces[1:])]

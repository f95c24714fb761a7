"""Decisions of people that outlive a rebuild, as `judgements.toml` holds them: who is one person, which claim is wrong, what a word means.

Every entry says who decided (`by`), when (`on`) and why (`why`). Tables:

    [[pair]]     verdict = same | different | unsure ; one, other: two people
    [[reject]]   claim: it is left out
    [[correct]]  claim, slot, value: what the slot should say; an empty value clears it
    [[label]]    label = words of an indicator, is = the indicator they mean
    [[unit]]     unit = words of a unit of measure, is = the unit they mean
    [[area]]     area = an area of the graph, is = the official unit that it is

A claim is given by its IRI, which stays as long as the report's text and the place of the quote do; or, so that it survives a change of that
place, as { report = …, kind = position | indicator | document | event | place, quote = … }. A person is given by an IRI or by a claim about
them; the claim is better: it still says who is meant when namesakes are told apart later. IRIs may be shortened to what follows the base:
person/…, report/…#position-12-40, indicator/poverty-rate, area/2020-444.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from kg.iri import BASE, KINDS
from kg.judgements import VERDICTS, Judgement, JudgementError, Judgements, Ref, check
from kg.ontology import Ontology
from kg.slots import SlotError, concept_value, parse_slot

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "pair": ("verdict", "one", "other"),
    "reject": ("claim",),
    "correct": ("claim", "slot", "value"),
    "label": ("label", "is"),
    "unit": ("unit", "is"),
    "area": ("area", "is"),
}
_ALWAYS = ("by", "on", "why")
_OPENING = """# Decisions about the graph that outlive a rebuild: kg build applies them, deleting one undoes it.
# docs/judgements.md tells what may stand here.
"""
_FRAGMENT = re.compile(rf"(?:{'|'.join(KINDS.values())}|attendance)-\d+-\d+(?:-[\w-]+)?")
_HEADER = re.compile(r"\s*\[\[\s*([\w-]+)\s*\]\]")


def read_judgements(path: Path, ontology: Ontology, base: str = BASE) -> Judgements:
    """The judgements of a file. Raises JudgementError, with file and line, where it cannot be read, where an entry is not as it should be,
    names a concept or unit that does not exist, and where entries contradict each other or go in a circle."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise JudgementError(str(path), f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise JudgementError(f"{path}, line {line}", "not UTF-8: save the file as UTF-8") from error
    return parse_judgements(text, str(path), ontology, base)


def write_entry(path: Path, entry: str) -> None:
    """Add an entry at the end of a file, which is replaced as a whole; what is there stays as it is, comments too."""
    before = path.read_text("utf-8") if path.exists() else _OPENING
    if before and not before.endswith("\n"):
        before += "\n"
    write_whole(path, f"{before}\n{entry}")


def write_whole(path: Path, text: str) -> None:
    """Put a text in place of a file: a reader sees the old one or the new one, whatever happens."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    with beside.open("w", encoding="utf-8", errors="replace") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, beside)
    os.replace(beside, path)


def pair_entry(verdict: str, sides: Sequence[tuple[str, str]], *, by: str, on: str, why: str) -> str:
    """The entry of a decision about two people. Each side is a local IRI and a remark for whoever reads the file.

    >>> print(pair_entry("same", [("person/a.b-1", "A B"), ("person/c.b-1", "")], by="C D", on="2026-11-05", why="a memoir"))
    [[pair]]
    verdict = "same"
    one = "person/a.b-1"  # A B
    other = "person/c.b-1"
    by = "C D"
    on = 2026-11-05
    why = "a memoir"
    <BLANKLINE>
    """
    lines = ["[[pair]]", f"verdict = {_quoted(verdict)}"]
    for key, (iri, remark) in zip(("one", "other"), sides, strict=True):
        told = " ".join("".join(c if c.isprintable() else " " for c in remark).split())
        lines.append(f"{key} = {_quoted(iri)}" + (f"  # {told}" if told else ""))
    return "\n".join([*lines, f"by = {_quoted(by)}", f"on = {on}", f"why = {_quoted(why)}", ""])


def _quoted(text: str) -> str:
    """A text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def parse_judgements(text: str, name: str, ontology: Ontology, base: str = BASE) -> Judgements:
    """The judgements in the text of a file; `name` is what messages call it."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = found[1] if found else str(text.count("\n") + 1)
        told = re.sub(r" \(at .*\)", "", str(error))
        raise JudgementError(f"{name}, line {line}", f"no TOML: {told[:1].lower()}{told[1:]}") from error
    places = _Places(text, name)
    for table, entries in tables.items():
        if table not in _NEEDED:
            raise JudgementError(places.of_key(table), f"no table {table!r}: expected one of {', '.join(_NEEDED)}")
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise JudgementError(places.of_key(table), f"{table} is a list of tables: write [[{table}]]")
    made = [
        _Entry(table, number, fields, places, ontology, base).judgement()
        for table, entries in tables.items()
        for number, fields in enumerate(entries)
    ]
    made.sort(key=lambda entry: entry.line)
    check(made)
    return Judgements(tuple(made))


class _Places:
    """Where entries and their keys stand in a file."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._lines = text.split("\n")
        self._starts: dict[str, list[int]] = {}
        quote = ""
        for number, line in enumerate(self._lines):
            if not quote and (header := _HEADER.match(line)):
                self._starts.setdefault(header[1], []).append(number)
            for mark in ('"""', "'''"):
                if quote in ("", mark) and line.count(mark) % 2:
                    quote = "" if quote else mark

    def line(self, table: str, number: int) -> int:
        """The line at which an entry begins, counted from 1."""
        starts = self._starts.get(table, [])
        return starts[number] + 1 if number < len(starts) else 1

    def of(self, table: str, number: int, key: str | None = None) -> str:
        """File and line of an entry, or of a key in it."""
        line = self.line(table, number)
        if key is not None:
            for offset, text in enumerate(self._lines[line:]):
                if _HEADER.match(text):
                    break
                if re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", text):
                    line += offset + 1
                    break
        return f"{self._name}, line {line}"

    def of_key(self, key: str) -> str:
        """File and line of a key or table at the top."""
        pattern = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}\b")
        found = next((number for number, text in enumerate(self._lines) if pattern.match(text)), 0)
        return f"{self._name}, line {found + 1}"


class _Entry:
    """One entry while it is read."""

    def __init__(
        self, table: str, number: int, fields: Mapping[str, Any], places: _Places, ontology: Ontology, base: str
    ) -> None:
        self._table, self._number, self._fields = table, number, fields
        self._places, self._ontology, self._base = places, ontology, base

    def judgement(self) -> Judgement:
        known = (*_NEEDED[self._table], *_ALWAYS)
        for key in self._fields:
            if key not in known:
                self._fail(f"{self._table} has no {key!r}: expected {', '.join(known)}", key)
        for key in known:
            if key not in self._fields:
                self._fail(f"{self._table} needs {key}")
        made = getattr(self, f"_{self._table}")()
        line = self._places.line(self._table, self._number)
        place = self._places.of(self._table, self._number)
        return Judgement(
            table=self._table,
            by=self._text("by"),
            on=self._date("on"),
            why=self._text("why"),
            line=line,
            place=place,
            **({"verdict": self._table} | made),
        )

    def _pair(self) -> dict[str, Any]:
        verdict = self._text("verdict")
        if verdict not in VERDICTS:
            self._fail(f"verdict is {', '.join(VERDICTS[:-1])} or {VERDICTS[-1]}, not {verdict!r}", "verdict")
        refs = (self._ref("one", people=True), self._ref("other", people=True))
        if refs[0] == refs[1]:
            self._fail("one and other are the same", "other")
        return {"verdict": verdict, "refs": refs}

    def _reject(self) -> dict[str, Any]:
        return {"refs": (self._ref("claim"),)}

    def _correct(self) -> dict[str, Any]:
        claim, slot = self._ref("claim"), self._text("slot")
        kind = claim.kind or claim.iri.partition("#")[2].partition("-")[0]
        try:
            value = parse_slot(kind, slot, self._fields["value"], self._ontology, self._local)
        except SlotError as error:
            self._fail(str(error), error.key)
        return {"refs": (claim,), "slot": slot, "value": value, "told": str(self._fields["value"])}

    def _label(self) -> dict[str, Any]:
        return self._meaning("label", "indicator")

    def _unit(self) -> dict[str, Any]:
        return self._meaning("unit", "unit")

    def _meaning(self, key: str, scheme: str) -> dict[str, Any]:
        try:
            value = concept_value(scheme, self._text("is"), self._ontology, self._local)
        except SlotError as error:
            self._fail(str(error), "is")
        return {"refs": (), "words": self._text(key), "value": value, "told": f"{scheme}/{value}"}

    def _area(self) -> dict[str, Any]:
        area = self._local(self._text("area")).removeprefix("area/")
        try:
            value = parse_slot("place", "area", self._fields["is"], self._ontology, self._local)
        except SlotError as error:
            self._fail(str(error), "is")
        if re.fullmatch(r"\d{4}-\d+", area):
            try:
                self._ontology.areas.by_id(area)
            except KeyError:
                self._fail(f"no unit has the id {area!r}", "area")
        elif not re.fullmatch(r"[a-z0-9][a-z0-9-]*-[0-9a-f]{6}", area):
            self._fail(f"{self._fields['area']!r} is the IRI of no area", "area")
        return {"refs": (Ref(f"area/{area}"),), "value": value, "told": f"area/{value.id}"}

    def _ref(self, key: str, *, people: bool = False) -> Ref:
        given = self._fields[key]
        if isinstance(given, dict):
            return self._quoted(key, given)
        local = self._local(self._text(key))
        report, sign, fragment = local.partition("#")
        is_claim = re.fullmatch(r"report/[\w-]+", report) and sign and _FRAGMENT.fullmatch(fragment)
        if is_claim and not people and fragment.startswith("attendance"):
            is_claim = None
        if not is_claim and not (people and re.fullmatch(r"person/[\w.-]+", local)):
            wanted = "a person or of a claim about one" if people else "a claim"
            self._fail(f"{given!r} is not the IRI of {wanted}", key)
        return Ref(local)

    def _quoted(self, key: str, given: Mapping[str, Any]) -> Ref:
        parts = {part: given.get(part) for part in ("report", "kind", "quote")}
        if set(given) != set(parts) or not all(isinstance(part, str) and part.strip() for part in parts.values()):
            self._fail(f"{key} is an IRI, or {{ report, kind, quote }}, each a text", key)
        if parts["kind"] not in KINDS.values():
            self._fail(f"kind is one of {', '.join(KINDS.values())}, not {parts['kind']!r}", key)
        report = self._local(str(parts["report"])).removeprefix("report/")
        return Ref("", report, str(parts["kind"]), " ".join(str(parts["quote"]).split()))

    def _local(self, iri: str) -> str:
        """What follows the base in an IRI; anything else as it is."""
        for base in (self._base, BASE):
            if iri.startswith(base):
                return iri[len(base) :]
        return iri

    def _text(self, key: str) -> str:
        given = self._fields[key]
        if not isinstance(given, str) or not given.strip():
            self._fail(f"{key} is a text", key)
        return str(given).strip()

    def _date(self, key: str) -> str:
        given = self._fields[key]
        iso = given.isoformat() if hasattr(given, "isoformat") else given
        if not isinstance(iso, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d.*", iso):
            self._fail(f"{key} is a day such as 2026-11-05", key)
        return iso[:10]

    def _fail(self, told: str, key: str | None = None) -> NoReturn:
        raise JudgementError(self._places.of(self._table, self._number, key), told)

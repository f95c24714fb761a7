"""Judgements applied to the claims of a report: what is rejected, what is corrected, what words and areas mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from kg.entities import Ruling
from kg.iri import KINDS, area_name, attendance_name, report_name, spelled
from kg.judgements import Judgement, JudgementError, Judgements, Ref
from kg.model import Area, Change, Claim, EventClaim, IndicatorClaim, Reading

_HIDDEN = frozenset({"span", "rule", "person_span", "numbers", "people"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A report's claims once judgements are applied: None where one is rejected; `rulings` are the judgements on each, by fragment."""

    claims: tuple[Claim | None, ...]
    rulings: Mapping[str, tuple[str, ...]]
    area: Area | None
    province: Area | None


class Judge:
    """Applies judgements to one reading after the other, and keeps what they found."""

    def __init__(self, judgements: Judgements) -> None:
        self._all = judgements
        self._about: defaultdict[str, list[tuple[Judgement, int]]] = defaultdict(list)
        for entry in judgements.entries:
            for number, ref in enumerate(entry.refs):
                if ref.is_claim:
                    self._about[_report_of(ref)].append((entry, number))
        self._labels = {spelled(entry.words or ""): entry for entry in judgements.of("label")}
        self._units = {spelled(entry.words or ""): entry for entry in judgements.of("unit")}
        self._areas = {str(entry.refs[0]).removeprefix("area/"): entry for entry in judgements.of("area")}
        self._befores: defaultdict[str, set[str]] = defaultdict(set)
        self._targets: defaultdict[str, set[str]] = defaultdict(set)
        self.claims_of: dict[tuple[str, int], tuple[str, str]] = {}
        """The claim that a side of a judgement names: report id and fragment, by the judgement's name and the number of the side."""

    def judge(self, reading: Reading, names: Sequence[str]) -> Judged:
        """The reading's claims, the names of which are given, with all judgements applied."""
        if not self._all.entries:
            return Judged(reading.claims, {}, reading.area, reading.province)
        found = self._find(reading, names)
        claims: list[Claim | None] = []
        rulings: defaultdict[str, list[str]] = defaultdict(list)
        for name, claim in zip(names, reading.claims, strict=True):
            kept: Claim | None = claim
            for entry in found.get(name, ()):
                if kept is not None and entry.table in ("reject", "correct"):
                    kept = self._ruled(entry, kept, reading.report.id, name)
                    rulings[name].append(entry.name)
            if kept is not None:
                kept, more = self._meant(kept, reading.report.id, name)
                rulings[name] += more
            claims.append(kept)
        area, steps = self._area(reading.area)
        for entry in steps:
            self._targets[entry.name].add(f"report/{report_name(reading.report.id)}")
        province, _ = self._area(reading.province)
        told_of = {name: tuple(dict.fromkeys(entries)) for name, entries in rulings.items() if entries}
        return Judged(tuple(claims), told_of, area, province)

    def rulings(self, bonds: Mapping[str, tuple[str, ...]], unclear: frozenset[str]) -> tuple[Ruling, ...]:
        """All judgements as the graph tells them. `bonds` are the local names of what pairs are about, where both sides were found."""
        made = []
        for entry in self._all.entries:
            about = bonds.get(entry.name, ()) or tuple(sorted(self._targets.get(entry.name, ())))
            applied = bool(about) and entry.name not in unclear
            made.append(
                Ruling(
                    name=entry.name,
                    verdict=entry.verdict,
                    by=entry.by,
                    on=entry.on,
                    why=entry.why,
                    about=about or tuple(ref.iri or f"report/{report_name(ref.report)}" for ref in entry.refs),
                    slot=entry.slot,
                    before=tuple(sorted(self._befores.get(entry.name, ()))) or ((entry.words,) if entry.words else ()),
                    after=entry.told,
                    applied=applied,
                )
            )
        return tuple(sorted(made, key=lambda one: one.name))

    def waiting(self, applied: frozenset[str]) -> tuple[tuple[str, str], ...]:
        """The judgements that are not among those applied: where each stands, and what it is about."""
        return tuple(
            (entry.place, " and ".join(map(str, entry.refs)) or f"{entry.table} {entry.words!r}")
            for entry in self._all.entries
            if entry.name not in applied
        )

    def _find(self, reading: Reading, names: Sequence[str]) -> dict[str, list[Judgement]]:
        """The judgements on claims of a report, by fragment."""
        report = reading.report
        found: dict[str, list[Judgement]] = {}
        about = [
            one
            for key in dict.fromkeys((report_name(report.id), report.id, report.source))
            for one in self._about.get(key, ())
        ]
        if not about:
            return found
        known = set(names) | {
            attendance_name(name, one)
            for name, claim in zip(names, reading.claims, strict=True)
            if isinstance(claim, EventClaim)
            for one in claim.people
        }
        for entry, number in about:
            ref = entry.refs[number]
            fragments = [ref.iri.partition("#")[2]] if ref.iri else self._quoted(ref, reading, names)
            fragments = [fragment for fragment in fragments if fragment in known]
            if len(fragments) > 1:
                raise JudgementError(entry.place, f"{len(fragments)} claims are read from {ref}: name one by its IRI")
            for fragment in fragments:
                self.claims_of[entry.name, number] = (report.id, fragment)
                found.setdefault(fragment, []).append(entry)
        return found

    def _quoted(self, ref: Ref, reading: Reading, names: Sequence[str]) -> list[str]:
        return [
            name
            for name, claim in zip(names, reading.claims, strict=True)
            if KINDS[type(claim)] == ref.kind and " ".join(reading.report.quote(claim.span).split()) == ref.quote
        ]

    def _ruled(self, entry: Judgement, claim: Claim, report_id: str, name: str) -> Claim | None:
        """The claim once it is corrected; None where it is rejected."""
        self._note(entry, report_id, name)
        if entry.slot is None:
            self._befores[entry.name].update(slots_told(claim))
            return None
        self._befores[entry.name].add(told(getattr(claim, entry.slot)))
        return replace(claim, **{entry.slot: entry.value})

    def _meant(self, claim: Claim, report_id: str, name: str) -> tuple[Claim, list[str]]:
        """The claim with words and areas as they were judged to be meant, and the judgements that did it."""
        area, steps = self._area(getattr(claim, "area", None))
        for entry in steps:
            self._note(entry, report_id, name)
        if steps:
            changed: dict[str, Any] = {"area": area}
            claim = replace(claim, **changed)
        rulings = [entry.name for entry in steps]
        if isinstance(claim, IndicatorClaim):
            entry_of = self._labels.get(spelled(claim.label)) if self._labels else None
            if entry_of is not None and claim.indicator_id != entry_of.value:
                self._note(entry_of, report_id, name)
                self._befores[entry_of.name].add(f"{claim.label}: {claim.indicator_id or 'no concept'}")
                claim = replace(claim, indicator_id=entry_of.value)
                rulings.append(entry_of.name)
            entry_of = self._units.get(spelled(claim.unit)) if self._units else None
            if entry_of is not None:
                self._note(entry_of, report_id, name)
                rulings.append(entry_of.name)
        return claim, rulings

    def unit_of(self, words: str) -> str | None:
        """The unit of measure that words were judged to mean."""
        entry = self._units.get(spelled(words))
        return entry.value if entry is not None else None

    def _area(self, area: Area | None) -> tuple[Area | None, list[Judgement]]:
        """The unit that an area was judged to be, and the judgements that lead there."""
        steps: list[Judgement] = []
        while area is not None and self._areas and (entry := self._areas.get(area_name(area))) is not None:
            self._befores[entry.name].add(told(area))
            steps.append(entry)
            area = entry.value
        return area, steps

    def _note(self, entry: Judgement, report_id: str, name: str) -> None:
        self._targets[entry.name].add(f"report/{report_name(report_id)}#{name}")


def slots_told(claim: Claim) -> list[str]:
    """The filled slots of a claim, each as text."""
    return [
        f"{one.name}: {told(value)}"
        for one in fields(claim)
        if one.name not in _HIDDEN and (value := getattr(claim, one.name)) not in (None, "")
    ]


def told(value: Any) -> str:
    """A value as text; "" for none."""
    if isinstance(value, Area):
        return f"{value.label} (area/{area_name(value)})"
    if isinstance(value, Change):
        return f"{value.value} {value.unit}".strip()
    return "" if value is None else str(value)


def _report_of(ref: Ref) -> str:
    return ref.report or ref.iri.partition("#")[0].removeprefix("report/")

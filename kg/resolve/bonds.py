"""Judgements on pairs of people, tied to the occurrences they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.iri import person_name, report_name
from kg.judgements import Judgement, JudgementError, Judgements, Ref
from kg.resolve.identity import Bond
from kg.resolve.occurrences import Occurrence

Claims = Mapping[tuple[str, int], tuple[str, str]]
"""The claim, as report id and fragment, that a side of a judgement names: by the judgement's name and the number of the side."""


def bonds_of(
    occurrences: Sequence[Occurrence], judgements: Judgements, claims: Claims
) -> tuple[list[Occurrence], list[Bond]]:
    """The judged pairs both sides of which are named by reports; and the occurrences, split where one report's name was judged to be two.

    Raises JudgementError where an IRI of a person is that of nobody.
    """
    pairs = list(judgements.of("pair"))
    found = list(occurrences)
    if not pairs:
        return found, []
    for entry in pairs:
        if entry.verdict == "different":
            _split(found, [claims.get((entry.name, number)) for number in (0, 1)])
    finder = _Finder(found, claims)
    bonds = []
    for entry in pairs:
        one, other = (finder.side(entry, number, ref) for number, ref in enumerate(entry.refs))
        if not one or not other:
            continue
        if one == other:
            if entry.verdict == "different":
                raise JudgementError(entry.place, "both sides are what one claim says of one person")
            continue
        bonds.append(Bond(entry.verdict, frozenset(one), frozenset(other), entry.name, entry.place))
    return found, bonds


class _Finder:
    """Looks up which occurrences a side of a judgement is about."""

    def __init__(self, occurrences: Sequence[Occurrence], claims: Claims) -> None:
        self._claims = claims
        self._by_fragment: dict[tuple[str, str], int] = {}
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(occurrences):
            plain = f"person/{person_name(one.person)}"
            self._by_name[plain].append(number)
            for name in one.names:
                self._by_fragment[one.report_id, name] = number
            report = report_name(one.report_id) + (f".{one.part}" if one.part else "")
            for anchor in {held.office.name for held in one.holdings} | {report}:
                self._by_name[f"{plain}.{anchor}"].append(number)

    def side(self, entry: Judgement, number: int, ref: Ref) -> list[int]:
        """The numbers of the occurrences; none where the claim is not there any more."""
        if ref.is_claim:
            claim = self._claims.get((entry.name, number))
            return [self._by_fragment[claim]] if claim in self._by_fragment else []
        found = self._by_name.get(ref.iri, [])
        if not found:
            raise JudgementError(
                entry.place, f"no person has the IRI {ref}; a person who may be missing is better named by a claim"
            )
        return found


def _split(occurrences: list[Occurrence], sides: Sequence[tuple[str, str] | None]) -> None:
    """Make two of an occurrence that both sides are about: what is said of the second side's post goes with it."""
    one, other = sides
    if one is None or other is None or one == other:
        return
    for number, occurrence in enumerate(occurrences):
        if occurrence.report_id == one[0] == other[0] and {one[1], other[1]} <= set(occurrence.names):
            posts = {held.office.name for held in occurrence.holdings if held.name == other[1]}
            mine = [
                held
                for held in occurrence.holdings
                if held.name != one[1] and (held.name == other[1] or held.office.name in posts)
            ]
            names = {held.name for held in mine} | {other[1]}
            occurrences[number] = replace(
                occurrence,
                holdings=tuple(held for held in occurrence.holdings if held not in mine),
                names=tuple(name for name in occurrence.names if name not in names),
            )
            occurrences.append(
                replace(
                    occurrence,
                    part=f"{occurrence.part or '1'}-{other[1]}",
                    holdings=tuple(mine),
                    names=tuple(name for name in occurrence.names if name in names),
                )
            )
            return

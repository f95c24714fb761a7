"""What is looked for all at once is what each pattern and matcher finds by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.extract import attendance
from kg.extract.scan import scan
from kg.grammar.areas import find_unit_names
from kg.grammar.cues import Cues
from kg.grammar.numerals import find_numerals
from kg.grammar.periods import PeriodHit, find_periods
from kg.model import Report
from kg.ontology import load_ontology
from kg.read import read_report

ONTOLOGY = load_ontology()
REPORTS = [
    read_report(path) for path in sorted((Path(__file__).parent / "reports").rglob("*.txt")) if "gold" not in path.parts
]


def test_there_are_reports() -> None:
    assert REPORTS


@pytest.mark.parametrize("cues", [attendance._ATTEND, attendance._CHAIR, attendance._REPORT, attendance._SPEAK])
def test_cues_are_what_their_pattern_finds(cues: Cues) -> None:
    for report in REPORTS:
        told = [hit.span() for hit in cues.finditer(report.lower, 0, len(report.lower))]
        assert told == [hit.span() for hit in cues.pattern.finditer(report.lower)]


def test_a_scan_finds_what_each_matcher_finds() -> None:
    phrases = ONTOLOGY.phrases.matcher
    for report in REPORTS:
        found, text = scan(report, ONTOLOGY), (report.clean, 0, None, report.lower)
        assert found.events == phrases("event").find(*text)
        assert found.documents == phrases("document.types").find(*text)
        assert found.papers == phrases("publisher").find(*text)
        assert found.roles == ONTOLOGY.roles.matcher().find_all(*text)
        assert found.bodies == ONTOLOGY.bodies.matcher().find_all(*text)
        assert found.cues == ONTOLOGY.grammar.matcher("cues").find_all(*text)


def test_openings_of_a_scan_lead_to_the_same_as_those_of_a_sentence() -> None:
    for report in REPORTS:
        found = scan(report, ONTOLOGY)
        for span in report.sentences:
            place = span.start, span.end
            assert _periods(report, place) == _periods(report, place, found.periods)
            units = find_unit_names(report.clean, report.lower, *place, ONTOLOGY)
            assert list(units) == list(find_unit_names(report.clean, report.lower, *place, ONTOLOGY, found.units))
            numerals = find_numerals(report.lower, *place, ONTOLOGY)
            assert list(numerals) == list(find_numerals(report.lower, *place, ONTOLOGY, found.numerals))


def _periods(report: Report, place: tuple[int, int], openings: Sequence[int] | None = None) -> list[PeriodHit]:
    year = 2021
    return list(find_periods(report.lower, *place, report.metadata.published, year, None, openings))


def test_nothing_is_found_twice_and_the_longer_wording_wins() -> None:
    cues = Cues("chủ trì hội nghị", "chủ trì", "hội nghị")
    assert [hit[0] for hit in cues.finditer("ông chủ trì hội nghị, bà chủ trì", 0, 32)] == [
        "chủ trì hội nghị",
        "chủ trì",
    ]


def test_a_wording_inside_a_word_is_none() -> None:
    assert Cues("nêu").search("nêua anêu", 0, 9) is None

"""Inputs that no one writes are read to the end, piece by piece, and give only what they say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bench.reading import HARD, HEAD
from kg.extract import extract
from kg.extract.pieces import LONGEST, in_pieces
from kg.model import IndicatorClaim, Reading
from kg.ontology import load_ontology
from kg.read import read_bytes

ONTOLOGY = load_ontology()
SIZE = 10_000


def _read(text: str) -> Reading:
    return extract(read_bytes((HEAD + text).encode(), "hard.txt"), ONTOLOGY)


@pytest.mark.parametrize("name", sorted(HARD))
def test_every_claim_of_a_hard_input_is_evidenced_by_its_text(name: str) -> None:
    reading = _read(HARD[name](SIZE))
    text = reading.report.clean
    assert reading.area is not None
    assert reading.area.label == "huyện Lâm Khê"
    for claim in reading.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        if isinstance(claim, IndicatorClaim):
            assert claim.written in text[claim.span.start : claim.span.end]


@pytest.mark.parametrize("name", sorted(HARD))
def test_what_stands_after_a_hard_input_is_read(name: str) -> None:
    reading = _read(f"{HARD[name](SIZE)}\n\nNăm 2021, huyện Lâm Khê kết nạp 169 đảng viên.")
    assert _figure(reading, 169).unit == "đảng viên"


@pytest.mark.parametrize(
    "name", ["counts of many things", "one line of figures", "numbers and commas", "dates", "units", "documents"]
)
def test_the_end_of_a_line_as_long_as_a_report_is_read(name: str) -> None:
    reading = _read(f"{HARD[name](SIZE)}, kết nạp 169 đảng viên.")
    assert max(map(len, reading.report.sentences)) > SIZE
    assert _figure(reading, 169).unit == "đảng viên"


def _figure(reading: Reading, value: int) -> IndicatorClaim:
    [found] = [claim for claim in reading.claims if isinstance(claim, IndicatorClaim) and claim.value == Decimal(value)]
    return found


def test_names_in_a_row_of_thousands_are_all_found() -> None:
    reading = _read(HARD["names"](SIZE))
    told = {item.span for item in reading.leftovers if item.kind == "name"}
    assert (
        len(told) >= reading.report.text.count("Lò Văn") - SIZE // LONGEST - 2
    )  # one may be cut at the end of a piece


def test_a_long_sentence_is_cut_into_pieces_that_keep_its_words() -> None:
    report = read_bytes((HEAD + HARD["one line of figures"](SIZE)).encode(), "hard.txt")
    cut = in_pieces(report)
    assert max(map(len, report.sentences)) > LONGEST >= max(map(len, cut.sentences))
    words = [word for span in report.sentences for word in report.quote(span).split()]
    assert [word for span in cut.sentences for word in cut.quote(span).split()] == words


def test_sentences_of_a_usual_length_are_left_whole() -> None:
    report = read_bytes(HEAD.encode(), "hard.txt")
    assert in_pieces(report) is report


def test_a_stretch_without_blanks_is_no_sentence() -> None:
    cut = in_pieces(read_bytes((HEAD + HARD["one long word"](SIZE)).encode(), "hard.txt"))
    assert max(map(len, cut.sentences)) <= LONGEST

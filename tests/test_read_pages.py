"""Whole pages as they come, noise and all: what each block is, what the page says of itself, and whose figures are read."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import asdict
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import READABLE, BlockKind, IndicatorClaim, Report
from kg.ontology import Ontology
from kg.read import read_report
from tests.reads import blocks_of, read

PAGES = sorted(
    path for path in (Path(__file__).parent / "pages").iterdir() if path.suffix in (".txt", ".html")
)  # each with what it is read as in a .toml of its name
pages = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
OF_OTHERS = {
    "interview.txt": {"37"},
    "newspaper.html": {"99", "1.200"},
    "one-line.txt": {"11", "5.101.882", "97"},
    "portal.html": {"300", "1.204", "402", "31", "07"},
}
"""Numbers of other articles, counters and scripts."""


def first_words(report: Report) -> list[tuple[str, str]]:
    """Kind and text of each block, cells of a row after bars."""
    return [
        (
            block.kind.value,
            " | ".join(report.clean[cell.start : cell.end] for cell in block.cells) if block.cells else text,
        )
        for block, (_, text) in zip(report.blocks, blocks_of(report), strict=True)
    ]


@pages
def test_each_block_is_what_it_is(path: Path) -> None:
    expected = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    found = first_words(read_report(path))
    assert [(kind, text[: len(words)]) for (kind, text), (_, words) in zip(found, expected["blocks"], strict=True)] == [
        (kind, words) for kind, words in expected["blocks"]
    ]
    assert {key: value for key, value in asdict(read_report(path).metadata).items() if value} == expected["metadata"]


@pages
def test_a_report_keeps_its_shape(path: Path) -> None:
    """Blocks stand in order and apart, sentences in readable blocks, cells in their rows; the three texts have one length; NFC once."""
    report = read_report(path)
    assert len(report.text) == len(report.clean) == len(report.lower)
    assert unicodedata.is_normalized("NFC", report.text)
    ends = 0
    for block in report.blocks:
        assert ends <= block.span.start < block.span.end <= len(report.text)
        assert all(block.span.start <= cell.start <= cell.end <= block.span.end for cell in block.cells)
        assert len(block.header) in (0, len(block.cells))
        ends = block.span.end
    readable = [block.span for block in report.blocks if block.kind in READABLE]
    for sentence in report.sentences:
        assert any(span.start <= sentence.start < sentence.end <= span.end for span in readable)
    covered = sum(sentence.end - sentence.start for sentence in report.sentences)
    blanks = sum(report.text[span.start : span.end].count(" ") for span in readable)
    assert covered >= sum(span.end - span.start for span in readable) - blanks


@pages
def test_no_figure_of_the_page_round_an_article_is_read(path: Path, ontology: Ontology) -> None:
    """Counters, weather and other districts' figures give no claim; those of the article do."""
    reading = extract(read_report(path), ontology)
    written = {claim.written for claim in reading.claims if isinstance(claim, IndicatorClaim)}
    assert written
    assert written.isdisjoint(OF_OTHERS.get(path.name, set()))


def test_an_answer_knows_who_gives_it() -> None:
    report = read_report(Path(__file__).parent / "pages" / "interview.txt")
    assert {block.speaker for block in report.blocks if block.kind is BlockKind.ANSWER} == {"Đồng chí Phan Trọng Hoằng"}


def test_a_row_knows_the_cell_that_heads_each_of_its_own() -> None:
    """A head of two rows: the lower cells where there are any, the upper ones where they reach down."""
    report = read_report(Path(__file__).parent / "pages" / "portal.html")
    last = [block for block in report.blocks if block.kind is BlockKind.TABLE_ROW][-1]
    assert [report.quote(cell) for cell in last.header] == ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện 6 tháng"]
    assert [report.quote(cell) for cell in last.cells] == ["2", "Hộ thoát nghèo", "hộ", "150", "96"]


def test_the_hard_broken_page_reads_as_if_it_were_not() -> None:
    """Decomposed letters, Ð, breaks inside a name and inside a number: the blocks are those of the text without them."""
    written = (Path(__file__).parent / "pages" / "hard-broken.txt").read_text("utf-8")
    whole = "\n\n".join(
        paragraph.replace("187.\n450", "187.450").replace("\n", " ")
        for paragraph in unicodedata.normalize("NFC", written).replace("Ð", "Đ").strip().split("\n\n")
    )
    assert "Trương Thị\nHoài Mơ" in unicodedata.normalize("NFC", written)
    assert blocks_of(read(written)) == blocks_of(read(whole))

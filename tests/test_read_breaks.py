"""Where the lines of a text end does not change what is read: wrapped, broken anywhere, all in one line, spaced out, indented."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import READABLE, Area, Claim, Span
from kg.ontology import Ontology
from kg.read import read_bytes
from tests.corpora import CORPORA, OUTSIDE
from tests.reads import HEADLINE, PARAGRAPHS, article, blocks_of, kind_of, read

FILES = [path for corpus in CORPORA if corpus.there for path in corpus.files if path.suffix == ".txt"]
Way = Callable[[str, random.Random], str]


def _each_line(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def _fill(line: str, width: int) -> str:
    return textwrap.fill(
        line, width, break_long_words=False, break_on_hyphens=False, expand_tabs=False, replace_whitespace=False
    )


def wrapped(width: int) -> Way:
    """Breaks at the last word that fits into a width."""
    fill = _each_line(lambda line: _fill(line, width))
    return lambda text, chance: fill(text)


def broken(rate: float) -> Way:
    """Breaks at blanks of long lines, wherever they are."""

    def change(text: str, chance: random.Random) -> str:
        cut = _each_line(
            lambda line: (
                re.sub(" ", lambda _: "\n" if chance.random() < rate else " ", line) if len(line) > 60 else line
            )
        )
        return cut(text)

    return change


def _blanks(text: str, chance: random.Random) -> str:
    return text.replace(" ", "  ")


def _zero_width(text: str, chance: random.Random) -> str:
    return "".join(f"{c}\u200b" if chance.random() < 0.02 else c for c in text)


def _indented(text: str, chance: random.Random) -> str:
    return "\n".join(f"    {line}  " for line in text.split("\n"))


def _spaced(text: str, chance: random.Random) -> str:
    return text.replace("\n\n", "\n \n\n")


def _old_mac_lines(text: str, chance: random.Random) -> str:
    return text.replace("\n", "\r")


def changed(way: Way, path: Path) -> str:
    """A report changed in a way, always the same."""
    return way(path.read_bytes().decode("utf-8-sig"), random.Random(path.name))


def facts(text: str, name: str, ontology: Ontology) -> set[object]:
    """What the claims of a text say, wherever they stand in it."""
    return {_said(claim) for claim in extract(read(text, name), ontology).claims}


def _said(value: object) -> object:
    if isinstance(value, Span):
        return None
    if isinstance(value, Area):
        return value.tier, value.name, value.id
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    if is_dataclass(value):
        kept = (
            field.name
            for field in fields(value)
            if not (isinstance(value, Claim) and field.name in ("rule", "numbers"))
        )
        return (type(value).__name__, *(_said(getattr(value, name)) for name in kept))
    return value


@pytest.mark.parametrize(
    "way", [_blanks, _zero_width, _indented, _spaced, _old_mac_lines], ids=lambda way: way.__name__.strip("_")
)
def test_blanks_and_line_ends_change_no_block(way: Way) -> None:
    """Every block of every report at hand is the same, and so are the date and the rest that a page says of itself."""
    for path in FILES:
        expected = read_bytes(path.read_bytes(), path.name)
        found = read(changed(way, path), path.name)
        assert blocks_of(found) == blocks_of(expected), path.name
        assert found.metadata == expected.metadata, path.name


@pytest.fixture(scope="module")
def as_written(ontology: Ontology) -> dict[Path, set[object]]:
    """What each report at hand says."""
    return {path: facts(path.read_bytes().decode("utf-8-sig"), path.name, ontology) for path in FILES}


@pytest.mark.parametrize(
    ("way", "most"),
    [(wrapped(60), 0.002), (wrapped(80), 0.002), (wrapped(100), 0.002), (broken(0.02), 0.002), (broken(0.05), 0.005)],
    ids=["60 wide", "80 wide", "100 wide", "a break in 50 words", "a break in 20 words"],
)
def test_breaks_inside_sentences_and_names_lose_nearly_no_fact(
    way: Way, most: float, as_written: dict[Path, set[object]], ontology: Ontology
) -> None:
    """Of the facts of all reports at hand, hardly one in five hundred is lost, and hardly one is added."""
    lost: list[object] = []
    added: list[object] = []
    for path, expected in as_written.items():
        found = facts(changed(way, path), path.name, ontology)
        lost += expected - found
        added += found - expected
    total = sum(map(len, as_written.values()))
    assert len(lost) <= most * total, lost
    assert len(added) <= most * total, added


def test_a_page_in_one_line_loses_few_facts(as_written: dict[Path, set[object]], ontology: Ontology) -> None:
    """Though nothing tells its headings, items and table cells from its sentences."""
    lost = total = 0
    for path, expected in as_written.items():
        text = " ".join(path.read_bytes().decode("utf-8-sig").split())
        lost += len(expected - facts(text, path.name, ontology))
        total += len(expected)
    assert lost <= 0.04 * total


@pytest.mark.skipif(
    not any(corpus.there for corpus in OUTSIDE), reason="no reports in a folder shared beside the checkout"
)
def test_a_page_that_came_in_one_line_is_read_in_pieces() -> None:
    """The real reports are such pages: they have a headline, a day, and no block of their whole length."""
    for path in OUTSIDE[0].files:
        report = read_bytes(path.read_bytes(), path.name)
        assert report.metadata.title, path.name
        assert report.metadata.published, path.name
        assert len(report.blocks) > 3, path.name
        assert all(block.span.end - block.span.start < len(report.text) * 0.97 for block in report.blocks), path.name


@pytest.mark.parametrize(
    ("broken_line", "whole"),
    [
        ("Đồng chí Lê Thị\nMẫu, Bí thư Huyện ủy, dự.", "Đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, dự."),
        ("Đồng chí Lê\nThị Mẫu, Bí thư Huyện ủy, dự.", "Đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, dự."),
        ("Tổng thu đạt 187.\n450 triệu đồng.", "Tổng thu đạt 187.450 triệu đồng."),
        ("Hộ nghèo còn 5,\n12% số hộ.", "Hộ nghèo còn 5,12% số hộ."),
        ("Ban hành Nghị quyết số 05-\nNQ/HU về rừng.", "Ban hành Nghị quyết số 05-NQ/HU về rừng."),
        ("Ban hành Nghị quyết số 05-NQ/\nHU về rừng.", "Ban hành Nghị quyết số 05-NQ/HU về rừng."),
        ("Thu ngân sách của huyện đạt\n214,7 tỷ đồng.", "Thu ngân sách của huyện đạt 214,7 tỷ đồng."),
        ("Thu ngân sách của huyện đạt 214,7\ntỷ đồng.", "Thu ngân sách của huyện đạt 214,7 tỷ đồng."),
        ("Huyện có 17\n/23 xã đạt chuẩn.", "Huyện có 17/23 xã đạt chuẩn."),
        ("Giai đoạn 2016 -\n2020, huyện trồng 120 ha.", "Giai đoạn 2016 - 2020, huyện trồng 120 ha."),
        (
            "Dự hội nghị có đồng chí:\nLê Thị Mẫu, Bí thư Huyện ủy.",
            "Dự hội nghị có đồng chí:\n\nLê Thị Mẫu, Bí thư Huyện ủy.",
        ),
        (
            "Thực hiện Chỉ thị số 05 của Bộ\nChính trị, huyện họp.",
            "Thực hiện Chỉ thị số 05 của Bộ Chính trị, huyện họp.",
        ),
    ],
)
def test_a_break_inside_a_name_a_number_or_a_code_is_mended(broken_line: str, whole: str) -> None:
    """In a page that is broken like that throughout."""
    around = (textwrap.fill(PARAGRAPHS[0], 70), "", broken_line, "", textwrap.fill(PARAGRAPHS[2], 70))
    found = [text for _, text in blocks_of(read("\n".join([HEADLINE, "", *around])))]
    assert found == [HEADLINE, PARAGRAPHS[0], *whole.split("\n\n"), PARAGRAPHS[2]]


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Lâm Khê: Dấu ấn một nhiệm kỳ thực hiện nghị quyết", PARAGRAPHS[0]),
        ("I. Kết quả thực hiện kế hoạch", "Thu ngân sách đạt 214,7 tỷ đồng."),
        ("Về kinh tế", "Thu ngân sách đạt 214,7 tỷ đồng."),
        ("Toàn cảnh hội nghị", "Năm 2021, huyện có 17 xã đạt chuẩn."),
        ("- Trồng 120 ha rừng", "- Trồng 40 ha chè"),
        ("Chủ tịch UBND huyện", "Võ Văn Dụ"),
        ("Xuân về trên bản", "Sáng 7/1, huyện Lâm Khê họp mặt."),
        ("Nhiệm vụ năm 2022:", "Thu ngân sách đạt 230 tỷ đồng."),
        ("214,7 tỷ đồng", "Số thu ngân sách của huyện năm 2021."),
    ],
)
def test_lines_that_end_where_they_end_stay_apart(line: str, following: str) -> None:
    """Headings, captions and items of a page whose lines are not broken, though no empty line parts them."""
    found = [text for _, text in blocks_of(read(article(inside=(line, following))))]
    assert found[3:5] == [line, following]


def test_wrapped_items_and_turns_are_whole_again() -> None:
    """The next item, question or teaser begins a line of its own."""
    lines = [
        "- Thu ngân sách trên địa bàn huyện Lâm Khê đạt 214,7 tỷ đồng, vượt 12,4% dự toán tỉnh giao cho cả năm 2021;",
        "- Toàn huyện Lâm Khê có 17/23 xã đạt chuẩn nông thôn mới, trong đó có 2 xã đạt chuẩn nông thôn mới nâng cao;",
        "P.V: Thưa đồng chí, huyện đã làm gì để đưa nghị quyết của đại hội vào cuộc sống trong năm đầu của nhiệm kỳ?",
        "Đồng chí Lê Thị Mẫu: Huyện chọn 5 việc khó để làm trước, mỗi việc có một đồng chí trong Ban Thường vụ chịu trách nhiệm.",
        ">> Hoàng Giang thu 9.000 tỷ đồng từ đấu giá đất, gấp ba lần dự toán được giao từ đầu năm",
    ]
    text = "\n".join([*(f"{line}\n" for line in (HEADLINE, *PARAGRAPHS)), *lines])
    for width in (50, 64, 80):
        broken_text = "\n".join(textwrap.fill(line, width) for line in text.split("\n"))
        assert blocks_of(read(broken_text)) == blocks_of(read(text)), width


def test_a_broken_headline_is_whole_again() -> None:
    headline = "LÂM KHÊ TỔNG KẾT NĂM 2021 VÀ TRIỂN KHAI NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2022"
    text = "\n\n".join(textwrap.fill(line, 60) for line in (headline, *PARAGRAPHS))
    report = read(text)
    assert report.metadata.title == headline
    assert all(kind_of(report, line) in READABLE for line in PARAGRAPHS)

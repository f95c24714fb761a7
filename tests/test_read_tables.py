"""Tables as lines of text and in markup: each row with its cells and what heads them, and nothing else taken for a table."""

from __future__ import annotations

import pytest

from kg.model import BlockKind
from tests.reads import HEADLINE, PARAGRAPHS, article, blocks_of, read, rows_of

HEAD = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "% so KH"]
RICE = ["1", "Diện tích lúa", "ha", "5.200", "5.310", "102,1"]
HERD = ["2", "Tổng đàn trâu, bò", "con", "14.000", "13.650", "97,5"]
NEXT = "Các chỉ tiêu còn lại đều đạt kế hoạch huyện giao."


def lines(separator: str, *rows: list[str], frame: str = "") -> tuple[str, ...]:
    """Rows as lines."""
    return tuple(f"{frame}{separator.join(row)}{frame}" for row in rows)


@pytest.mark.parametrize(
    "written",
    [
        lines("\n", HEAD, RICE, HERD),
        lines("\n\n", HEAD, RICE, HERD),
        lines("\t", HEAD, RICE, HERD),
        lines(" | ", HEAD, RICE, HERD),
        lines(" | ", HEAD, ["---"] * 6, RICE, HERD, frame="| "),
        lines("    ", HEAD, RICE, HERD),
        lines(" ", HEAD, RICE, HERD),
    ],
    ids=["a cell a line", "empty lines between", "tabs", "bars", "bars all round", "gaps", "single blanks"],
)
def test_a_table_pasted_as_text_is_rows_under_a_head(written: tuple[str, ...]) -> None:
    report = read(article(inside=("Kết quả cụ thể như sau:", "", *written, "", NEXT)))
    assert rows_of(report) == [(HEAD, []), (RICE, HEAD), (HERD, HEAD)]
    assert ("paragraph", NEXT) in blocks_of(report)


def test_a_row_is_one_sentence() -> None:
    """Whatever stops its cells hold."""
    report = read(
        article(
            inside=("", *lines("\t", HEAD, RICE, ["2", "Thu ngân sách. Trong đó", "tỷ đồng", "150", "170", "113"]), "")
        )
    )
    rows = [block.span for block in report.blocks if block.kind is BlockKind.TABLE_ROW]
    assert [span for span in report.sentences if any(row.start <= span.start < row.end for row in rows)] == rows


def test_years_head_columns() -> None:
    head, row = ["Chỉ tiêu", "2019", "2020"], ["Hộ nghèo (%)", "6,4", "5,1"]
    assert rows_of(read(article(inside=("", *lines("\t", head, row), "")))) == [(head, []), (row, head)]


def test_two_columns_are_a_table_where_the_second_holds_figures() -> None:
    head, rows = ["Trạm y tế", "Số xã"], [["Đạt chuẩn", "14"], ["Chưa đạt", "4"]]
    found = rows_of(read(article(inside=("", *lines(" | ", head, *rows, frame="| "), ""))))
    assert found == [(head, []), *((row, head) for row in rows)]


def test_an_empty_cell_keeps_its_place() -> None:
    row = ["3", "Trường đạt chuẩn", "trường", "", "31", "-"]
    assert rows_of(read(article(inside=("", *lines("\t", HEAD, RICE, row), ""))))[2] == (row, HEAD)


def test_a_label_broken_in_two_is_one_cell() -> None:
    report = read(article(inside=("", *HEAD, *RICE, "2", "Tổng đàn", "trâu, bò", *HERD[2:], "3", *RICE[1:], "", NEXT)))
    assert rows_of(report)[2] == (HERD, HEAD)


@pytest.mark.parametrize(
    "written",
    [
        ("Trang chủ | Giới thiệu | Tin tức | Liên hệ",),
        ("Chỉ tiêu", "Kế hoạch", "Thực hiện"),
        ("STT", "Chỉ tiêu"),
        ("Họ tên:\tLê Thị Mẫu", "Chức vụ:\tBí thư Huyện ủy"),
        ("1", "2", "3", "4"),
        ("Kế hoạch năm 2022 của huyện có 34 chỉ tiêu, thực hiện 12 nhóm giải pháp.",),
    ],
    ids=["a menu", "heads without rows", "two heads", "labels with names", "page numbers", "a sentence"],
)
def test_what_has_no_figures_under_a_head_is_no_table(written: tuple[str, ...]) -> None:
    assert rows_of(read(article(inside=("", *written, "")))) == []


def test_the_paragraph_after_a_table_is_no_cell() -> None:
    """Though it follows without an empty line, and though it is short."""
    report = read(article(inside=("", *HEAD, *RICE, *HERD, "Ngoài ra, huyện trồng 40 ha chè.")))
    assert rows_of(report) == [(HEAD, []), (RICE, HEAD), (HERD, HEAD)]
    assert ("paragraph", "Ngoài ra, huyện trồng 40 ha chè.") in blocks_of(report)


def page(table: str) -> str:
    """An article in markup with a table in it."""
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    return f"<html><body><article><h1>{HEADLINE}</h1>{text}{table}<p>{NEXT}</p></article></body></html>"


def cells(tag: str, row: list[str]) -> str:
    """A row in markup."""
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in row)}</tr>"


@pytest.mark.parametrize(
    "table",
    [
        f"<table><thead>{cells('th', HEAD)}</thead><tbody>{cells('td', RICE)}{cells('td', HERD)}</tbody></table>",
        f"<table>{cells('td', HEAD)}{cells('td', RICE)}{cells('td', HERD)}</table>",
        f"<div><table>{cells('td', [f'<p><b>{cell}</b></p>' for cell in HEAD])}{cells('td', RICE)}{cells('td', HERD)}</table></div>",
    ],
    ids=["marked head", "plain head", "paragraphs in cells"],
)
def test_a_table_in_markup_is_rows_under_a_head(table: str) -> None:
    report = read(page(table), "bao-cao.html")
    assert rows_of(report) == [(HEAD, []), (RICE, HEAD), (HERD, HEAD)]
    assert blocks_of(report)[-1] == ("paragraph", NEXT)


def test_cells_that_span_rows_stand_in_each_of_them() -> None:
    table = (
        "<table><tr><th>Lĩnh vực</th><th>Chỉ tiêu</th><th>Thực hiện</th></tr>"
        "<tr><td rowspan='2'>Y tế</td><td>Trạm đạt chuẩn</td><td>14</td></tr><tr><td>Giường bệnh</td><td>120</td></tr>"
        "<tr><td colspan='2'>Tổng chi (tỷ đồng)</td><td>38,5</td></tr></table>"
    )
    assert [row for row, _ in rows_of(read(page(table), "bao-cao.html"))[1:]] == [
        ["Y tế", "Trạm đạt chuẩn", "14"],
        ["Y tế", "Giường bệnh", "120"],
        ["Tổng chi (tỷ đồng)", "", "38,5"],
    ]


def test_a_head_of_two_rows_gives_each_column_its_own_word() -> None:
    table = (
        "<table><tr><td rowspan='2'>Chỉ tiêu</td><td colspan='2'>Năm 2021</td></tr><tr><td>Kế hoạch</td><td>Thực hiện</td></tr>"
        "<tr><td>Thu ngân sách</td><td>191</td><td>214,7</td></tr></table>"
    )
    assert rows_of(read(page(table), "bao-cao.html"))[-1] == (
        ["Thu ngân sách", "191", "214,7"],
        ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
    )


def test_pairs_of_label_and_value_are_items() -> None:
    """A table of two columns under no head says "label: value"."""
    table = f"<table>{cells('td', ['Thu ngân sách', '214,7 tỷ đồng'])}{cells('td', ['Hộ nghèo', '5,1%'])}</table>"
    found = blocks_of(read(page(table), "bao-cao.html"))
    assert ("list-item", "Thu ngân sách: 214,7 tỷ đồng") in found
    assert ("list-item", "Hộ nghèo: 5,1%") in found


def test_a_table_that_lays_out_a_page_is_none() -> None:
    """Its cells are the page's text."""
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    html = f"<html><body><table><tr><td><ul><li>Trang chủ</li></ul></td><td><h1>{HEADLINE}</h1>{text}</td></tr></table></body></html>"
    report = read(html, "bao-cao.html")
    assert rows_of(report) == []
    assert [kind for kind, text in blocks_of(report) if text in PARAGRAPHS] == ["lead", "paragraph", "paragraph"]

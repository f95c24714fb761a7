"""Reports read from the texts of tests, and an article to put lines round and into."""

from __future__ import annotations

from kg.model import BlockKind, Report
from kg.read import read_bytes

HEADLINE = "Lâm Khê khép lại năm 2021 với 30 chỉ tiêu đạt kế hoạch"
PARAGRAPHS = (
    "Sáng 7/1, Huyện ủy Lâm Khê tổ chức hội nghị tổng kết công tác năm 2021 và bàn nhiệm vụ năm 2022. Đồng chí Lê Thị Mẫu, Bí thư Huyện "
    "ủy Lâm Khê, chủ trì hội nghị.",
    "Năm 2021, thu ngân sách trên địa bàn huyện Lâm Khê đạt 214,7 tỷ đồng, vượt 12,4% dự toán; giá trị sản xuất tăng 9,1% so với năm 2020 "
    "trong khi nhiều xã phải giãn cách dài ngày.",
    "Toàn huyện Lâm Khê có 17/23 xã đạt chuẩn nông thôn mới, 6 vườn mẫu được công nhận và 1.204 lao động có việc làm mới, trong đó 318 "
    "người đi làm việc ở nước ngoài.",
)


def read(text: str, name: str = "bao-cao.txt") -> Report:
    """The report of a text."""
    return read_bytes(text.encode("utf-8"), name)


def article(*, before: tuple[str, ...] = (), inside: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> str:
    """The article with lines over its headline, between its second and third paragraph, and under it."""
    return "\n".join((*before, HEADLINE, *PARAGRAPHS[:2], *inside, PARAGRAPHS[2], *after))


def blocks_of(report: Report) -> list[tuple[str, str]]:
    """Kind and clean text of each block."""
    return [(block.kind.value, report.clean[block.span.start : block.span.end]) for block in report.blocks]


def kind_of(report: Report, words: str) -> BlockKind:
    """The kind of the first block that holds these words."""
    found = [
        block.kind
        for block in report.blocks
        if words in report.clean[block.span.start : block.span.end]
        or words in report.text[block.span.start : block.span.end]
    ]
    assert found, f"no block holds {words!r}: {blocks_of(report)}"
    return found[0]


def rows_of(report: Report) -> list[tuple[list[str], list[str]]]:
    """The cells of each table row and those that head its columns."""
    return [
        (
            [report.clean[cell.start : cell.end] for cell in block.cells],
            [report.clean[cell.start : cell.end] for cell in block.header],
        )
        for block in report.blocks
        if block.kind is BlockKind.TABLE_ROW
    ]

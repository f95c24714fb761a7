"""Tables: a row is a plan, an outcome and their ratio."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.context import Location, work_out
from kg.extract.tables import extract_tables
from kg.model import Area, Block, BlockKind, IndicatorClaim, Leftover, Report, Span
from kg.ontology import load_ontology
from tests.readings import report

ONTOLOGY = load_ontology()
DISTRICT = Area("huyện", "Lâm Khê", "x-1", "001")
HEAD = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "% so KH"]


def table(head: list[str], *rows: list[str]) -> Report:
    """A report of 2022 with a table, one cell a line."""
    lines, spans, at = [head, *rows], [], 0
    for line in lines:
        cells = []
        for cell in line:
            cells.append(Span(at, at + len(cell)))
            at += len(cell) + 1
        spans.append(tuple(cells))
    page = report("bang", "\n".join(cell for line in lines for cell in line), "2022-12-20")
    blocks = tuple(
        Block(BlockKind.TABLE_ROW, Span(row[0].start, row[-1].end), cells=row, header=spans[0]) for row in spans[1:]
    )
    return replace(page, blocks=blocks, sentences=tuple(block.span for block in blocks))


def read(page: Report) -> list[IndicatorClaim | Leftover]:
    """What the table yields."""
    return list(extract_tables(page, work_out(page, Location(DISTRICT, None, ()), ONTOLOGY), ONTOLOGY))


def test_a_row_is_an_outcome_with_its_plan_percentage_and_a_target() -> None:
    """The ratio belongs to the outcome, the plan is a target of its own."""
    claims = [
        item
        for item in read(table(HEAD, ["1", "Tổng diện tích gieo trồng", "Ha", "27.383", "28.166", "102,86"]))
        if isinstance(item, IndicatorClaim)
    ]
    assert [(c.label, str(c.value), c.unit, c.status, c.plan and str(c.plan), c.period) for c in claims] == [
        ("tổng diện tích gieo trồng", "28166", "ha", "actual", "102.86", "2022"),
        ("tổng diện tích gieo trồng", "27383", "ha", "target", None, "2022"),
    ]


def test_columns_may_be_years() -> None:
    """A column headed by a year gives the outcome of that year."""
    claims = [
        item
        for item in read(
            table(
                ["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2020", "Năm 2021"],
                ["1", "Sản lượng lúa", "Tấn", "5.100", "5.300"],
            )
        )
        if isinstance(item, IndicatorClaim)
    ]
    assert [(str(c.value), c.period) for c in claims] == [("5100", "2020"), ("5300", "2021")]


def test_a_row_of_another_shape_gives_no_claim() -> None:
    """Fewer cells than columns: the numbers are left over, none is guessed."""
    items = read(table(HEAD, ["1", "Tổng diện tích gieo trồng", "27.383"]))
    assert [item.rule for item in items if isinstance(item, Leftover)] == ["table-shape", "table-shape"]
    assert not [item for item in items if isinstance(item, IndicatorClaim)]


def test_every_number_of_a_row_is_accounted_for() -> None:
    """Each number is in a claim or left over with its rule."""
    items = read(table(HEAD, ["3.1", "- Thuế, lệ phí", "Tỷ đồng", "16", "22,056", "137,85"]))
    numbers = {span for item in items if isinstance(item, IndicatorClaim) for span in item.numbers} | {
        item.span for item in items if isinstance(item, Leftover)
    }
    assert len(numbers) == 4

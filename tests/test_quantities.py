"""Quantities: value, unit, whole, range and bound; and the numbers that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.grammar.numbers import find_numbers
from kg.grammar.quantities import Aside, Quantity, find_quantities
from kg.ontology import load_ontology
from kg.text import clean, lower

ONTOLOGY = load_ontology()


def read(text: str) -> list[Quantity | Aside]:
    """All quantities and asides of a text."""
    cleaned = clean(text)
    return list(find_quantities(cleaned, lower(cleaned), 0, len(cleaned), ONTOLOGY, []))


# text -> value, unit, bound, whole, upper end
CASES: dict[str, tuple[str, str, str, str | None, str | None]] = {
    "đạt 72 tỷ đồng": ("72", "tỷ đồng", "=", None, None),
    "trên 1.500 tỷ đồng": ("1500", "tỷ đồng", ">=", None, None),
    "gần 110 tỷ đồng": ("110", "tỷ đồng", "~", None, None),
    "không quá 0,5%": ("0.5", "%", "<=", None, None),
    "từ 157.000 tấn trở lên": ("157000", "tấn", ">=", None, None),
    "31 tỷ 250 triệu đồng": ("31.25", "tỷ đồng", "=", None, None),
    "13 nghìn 800 tỷ đồng": ("13800", "tỷ đồng", "=", None, None),
    "1,5 nghìn tỷ đồng": ("1.5", "nghìn tỷ đồng", "=", None, None),
    "18 vạn người": ("180000", "người", "=", None, None),
    "3 vạn 2 nghìn khẩu": ("32000", "khẩu", "=", None, None),
    "50,1 triệu đồng/người/năm": ("50.1", "triệu đồng/người/năm", "=", None, None),
    "55 triệu đồng/năm": ("55", "triệu đồng/năm", "=", None, None),
    "tăng 15,7%/năm": ("15.7", "%/năm", "=", None, None),
    "866ha rừng": ("866", "ha", "=", None, None),
    "62,4 tạ/ha": ("62.4", "tạ/ha", "=", None, None),
    "32/39 chỉ tiêu": ("32", "chỉ tiêu", "=", "39", None),
    "11 - 14 tiêu chí": ("11", "tiêu chí", ">=", None, "14"),
    "từ 18.000 đến 19.000 tấn": ("18000", "tấn", ">=", None, "19000"),
    "23 xã, thị trấn": ("23", "xã, thị trấn", "=", None, None),
    "thu nhập 50,1 triệu": ("50.1", "triệu đồng", "=", None, None),
}
ASIDES = {
    "năm 2021": "year",
    "67 tuổi": "age",
    "trong 40 phút": "duration",
    "Chỉ thị số 35-CT/TW": "document-number",
    "lần thứ 8": "ordinal",
    "Quốc lộ 8A": "name",
    "Quyết định 1815 Tỉnh ủy": "document-number",
    "chính quyền địa phương 2 cấp": "name",
    "lúc 17h30": "clock",
    "nhiệt độ 37,5 độ C": "temperature",
    "sản phẩm 3 sao": "grade",
    "gọi 0262.3586.115": "code",
    "gọi 0912345678": "phone",
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items())
def test_a_quantity_is_read_whole(text: str, wanted: tuple[str, str, str, str | None, str | None]) -> None:
    """One quantity with these slots."""
    (found,) = read(text)
    assert isinstance(found, Quantity)
    value, unit, bound, of, upper = wanted
    assert (found.value, found.unit, found.bound) == (Decimal(value), unit, bound)
    assert (found.of, found.upper) == (of and Decimal(of), upper and Decimal(upper))


@pytest.mark.parametrize(("text", "rule"), ASIDES.items())
def test_a_number_that_is_no_figure_says_why(text: str, rule: str) -> None:
    """Set aside by this rule."""
    assert [item.rule for item in read(text) if isinstance(item, Aside)][:1] == [rule]
    assert not [item for item in read(text) if isinstance(item, Quantity)]


@given(st.lists(st.sampled_from([*CASES, *ASIDES, ",", ";", " và ", "tăng", "(", ")", "12", "/", "-"]), max_size=12))
def test_each_number_comes_out_once(parts: list[str]) -> None:
    """Whatever stands side by side, every number token is in exactly one quantity or aside, in order."""
    text = clean(" ".join(parts))
    spans = [span for item in read(text) for span in (item.numbers if isinstance(item, Quantity) else (item.span,))]
    assert spans == [number.span for number in find_numbers(text, 0, len(text))]

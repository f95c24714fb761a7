"""Periods: what a report's time words mean, and which of them only say what a change is measured against."""

from __future__ import annotations

import pytest

from kg.grammar.periods import find_periods, is_ahead, term_at, year_of

CASES = {
    "[năm 2021]": "2021",
    "[đến hết năm 2021], các chỉ tiêu": "2021",
    "[6 tháng đầu năm 2023]": "2023-H1",
    "[6 tháng đầu năm], thu ngân sách": "2022-H1",
    "[9 tháng qua], huyện": "2022-9M",
    "[quý iii]": "2022-Q3",
    "[quý 1/2021]": "2021-Q1",
    "[tháng 6/2024]": "2024-06",
    "[giai đoạn 2021-2023] đạt": "2021-2023",
    "[giai đoạn 2016 - 2020]": "2016-2020",
    "[tính đến ngày 15/11], huyện": "2022-11-15",
    "[đến nay] có 12 xã": "2022-12-20",
    "[trong năm], kết nạp": "2022",
    "[năm tới] phấn đấu": "2023",
    "[năm ngoái]": "2021",
    "[sau gần 3 năm thực hiện nghị quyết đại hội]": "2020-2022",
}
# of a report of 13 August 2020, whose congress opens the term 2020-2025
CONGRESS_YEAR = {
    "[nhiệm kỳ qua], thu ngân sách tăng": "2015-2020",
    "[nhiệm kỳ vừa qua] đạt 17 chỉ tiêu": "2015-2020",
    "[qua 5 năm] nỗ lực phấn đấu": "2015-2020",
    "[trong nhiệm kỳ], kết nạp 36 đảng viên": "2015-2020",
    "[nhiệm kỳ tới] phấn đấu": "2020-2025",
    "[nhiệm kỳ mới] đề ra": "2020-2025",
}
BASES = ["tăng 3% so với [năm 2020]", "gấp 1,4 lần [năm 2020]", "tăng 5% so với [cùng kỳ]", "so với [đầu nhiệm kỳ]"]
TERMS = ["đại hội đảng bộ huyện lần thứ xxii, [nhiệm kỳ 2020-2025]", "hđnd huyện khóa xx, [nhiệm kỳ 2021 - 2026]"]
SILENT = ["diễn tiến cả ngày", "5 người", "thực hiện đạt 70%", "nghị định số 07/2021/nđ-cp"]


def marked(text: str) -> tuple[str, str]:
    """The text without its brackets, and what stood in them."""
    return text.replace("[", "").replace("]", ""), text[text.index("[") + 1 : text.index("]")]


@pytest.mark.parametrize(("text", "period"), CASES.items())
def test_a_period_is_read_as_of_the_report(text: str, period: str) -> None:
    """In a report of 20 December 2022, each wording means this period."""
    plain, words = marked(text)
    found = list(find_periods(plain, 0, len(plain), "2022-12-20", 2022))
    assert [(plain[hit.span.start : hit.span.end].strip(), hit.period) for hit in found] == [(words, period)]


@pytest.mark.parametrize(("text", "period"), CONGRESS_YEAR.items())
def test_a_congress_looks_back_on_the_term_that_ends_and_ahead_to_its_own(text: str, period: str) -> None:
    """ "Nhiệm kỳ qua" is the term that ends with the congress, though the text names the one that the congress opens."""
    plain, words = marked(text)
    for interval in ("2020-2025", None):
        found = list(find_periods(plain, 0, len(plain), "2020-08-13", 2020, interval))
        assert [(plain[hit.span.start : hit.span.end].strip(), hit.period) for hit in found] == [(words, period)]


def test_the_end_of_a_term_is_that_of_the_term_named_before() -> None:
    text = "nhiệm kỳ 2015-2020, thu nhập đến cuối nhiệm kỳ đạt 63 triệu đồng"
    found = find_periods(text, 0, len(text), "2020-08-13", 2020, "2020-2025")
    assert [hit.period for hit in found] == ["2015-2020", "2020"]


def test_the_plan_of_the_year_is_no_period() -> None:
    """ "Đạt 70% kế hoạch của năm" dates nothing."""
    text = "đạt 70,4% kế hoạch của năm, giá trị công nghiệp tăng"
    assert list(find_periods(text, 0, len(text), "2014-10-07", 2014)) == []


@pytest.mark.parametrize("text", BASES)
def test_a_base_is_no_period_of_the_value(text: str) -> None:
    """What a change is compared with is marked as its base."""
    plain, words = marked(text)
    found = [
        hit
        for hit in find_periods(plain, 0, len(plain), "2022-12-20", 2022)
        if plain[hit.span.start : hit.span.end].strip() == words
    ]
    assert [hit.role for hit in found] == ["base"]


@pytest.mark.parametrize("text", TERMS)
def test_the_term_of_a_body_is_no_period(text: str) -> None:
    """The term that names a congress or council does not date the figures."""
    plain, _ = marked(text)
    assert [hit.role for hit in find_periods(plain, 0, len(plain), "2022-12-20", 2022)] == ["term"]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_period_stays_silent(text: str) -> None:
    """Counts, verbs and document numbers yield nothing."""
    assert list(find_periods(text, 0, len(text), "2022-12-20", 2022)) == []


def test_terms_run_from_congress_to_congress() -> None:
    """Five years from 2010, 2015, 2020; before the summer of such a year the old term still runs."""
    assert [term_at(day) for day in ("2020-03-01", "2020-08-01", "2022-10-25", "2025-07-01", None)] == [
        "2015-2020",
        "2020-2025",
        "2020-2025",
        "2025-2030",
        None,
    ]


def test_ahead_is_what_ends_after_the_report() -> None:
    """Next year, and a quarter or half still running, lie ahead; this year and a term under way do not."""
    assert [is_ahead(p, "2022-10-05") for p in ("2023", "2022", "2022-Q4", "2022-Q2", "2021-2025", None)] == [
        True,
        False,
        True,
        False,
        False,
        False,
    ]


def test_the_last_year_of_a_period() -> None:
    """An interval counts to its last year."""
    assert [year_of(p) for p in ("2021-H1", "2020-2025", "2021-11-10", None, "x")] == [2021, 2025, 2021, None, None]

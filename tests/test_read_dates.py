"""On what day a report was published, and by what evidence: the better one wins over the worse."""

from __future__ import annotations

import pytest

from kg.read.dates import from_address, from_metadata, written_date
from tests.reads import HEADLINE, PARAGRAPHS, read

BODY = (
    "Huyện ủy Lâm Khê tổ chức hội nghị tổng kết công tác và bàn nhiệm vụ thời gian tới. Đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, chủ trì.",
    "Thu ngân sách trên địa bàn huyện Lâm Khê đạt 214,7 tỷ đồng, vượt 12,4% dự toán; giá trị sản xuất tăng 9,1% so với cùng kỳ.",
)
TITLE = "Lâm Khê vượt thu ngân sách"


def dated(*lines: str, title: str = TITLE) -> tuple[str | None, str | None]:
    """When a report of these lines was published and the rule that says so; `title` stands where a line is empty."""
    page = read("\n".join(line or title for line in lines)).metadata
    return page.published, page.dated


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Cập nhật: Thứ 5, 09/08/2018 | 06:52 GMT+7", "2018-08-09"),
        ("Ngày đăng bài: 24/02/2021", "2021-02-24"),
        ("11:49 17/10/2020", "2020-10-17"),
        ("THỨ NĂM, 17/09/2020 10:21:59", "2020-09-17"),
        ("THỨ NĂM, 17/09/2020", "2020-09-17"),
        ("Thứ năm, ngày 29 tháng 6 năm 2023", "2023-06-29"),
        ("25/10/2022", "2022-10-25"),
        ("Đăng lúc: 08:30 - 8-1-2024", "2024-01-08"),
        ("07:15, 30.6.2021 | Xem với cỡ chữ", "2021-06-30"),
        ("Ngày đăng: 2019-12-30", "2019-12-30"),
        ("26-12-14 09:17", "2014-12-26"),
        ("Lâm Khê, ngày 7 tháng 1 năm 2022", "2022-01-07"),
        ("Báo Lâm Khê, ngày 7/1/2022", "2022-01-07"),
        ("Thứ 6, 07/01/2022, 14:05 | Lượt xem: 1203", "2022-01-07"),
    ],
)
def test_a_stamp_beside_the_headline_dates_a_page(stamp: str, day: str) -> None:
    """Over it or under it, in any of the ways that portals write it."""
    assert dated(stamp, "", *BODY) == (day, "stamp")
    assert dated("", stamp, *BODY) == (day, "stamp")


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Sáng 7/1/2022, ", "2022-01-07"),
        ("Ngày 22-12-2021, ", "2021-12-22"),
        ("(QNO) - Sáng 5.8.2020, ", "2020-08-05"),
        ("TPO - Chiều ngày 11.12.2019, ", "2019-12-11"),
        ("Ngày 29 tháng 6 năm 2023, ", "2023-06-29"),
        ("Chiều nay (27/4/2021), ", "2021-04-27"),
        ("Vừa qua, ngày 5/3/2018, ", "2018-03-05"),
        ("(Baohatinh.vn) - Sáng 7/1/2022, ", "2022-01-07"),
    ],
)
def test_the_day_that_an_article_begins_with_dates_it(opening: str, day: str) -> None:
    assert dated("", opening + BODY[0], BODY[1]) == (day, "dateline")


@pytest.mark.parametrize(
    ("opening", "years", "day"),
    [
        ("Sáng 7/1, ", "tổng kết năm 2021, bàn nhiệm vụ năm 2022", "2022-01-07"),
        ("Ngày 28-12, ", "tổng kết năm 2021, bàn nhiệm vụ năm 2022", "2021-12-28"),
        ("Chiều 24/6, ", "sơ kết 6 tháng đầu năm 2020", "2020-06-24"),
        ("Sáng 5.8, ", "đánh giá 7 tháng năm 2023 so với năm 2022 và cả năm 2023", "2023-08-05"),
        ("Ngày 20/2, ", "tổng kết năm 2018", "2019-02-20"),
    ],
)
def test_a_day_without_a_year_takes_the_one_that_the_text_speaks_of(opening: str, years: str, day: str) -> None:
    """In January a report looks back on the year before; in December it looks ahead to the next."""
    assert dated("", f"{opening}Huyện ủy Lâm Khê họp {years}. {BODY[0]}", BODY[1]) == (day, "dateline")


def test_a_congress_dates_its_day_by_the_term_it_opens() -> None:
    """What the congress looks back on is named more often, and is another year."""
    opening = (
        "Sáng 6.8, Đảng bộ huyện Lâm Khê khai mạc Đại hội đại biểu Đảng bộ huyện lần thứ XXII, nhiệm kỳ 2020 - 2025. "
    )
    assert dated("", f"{opening}So với năm 2015, đến cuối năm 2015. {BODY[0]}", BODY[1]) == ("2020-08-06", "dateline")


def test_a_congress_that_lies_ahead_dates_nothing() -> None:
    opening = "Sáng 4/10, Thị ủy Lâm Khê họp sơ kết 9 tháng năm 2024, chuẩn bị Đại hội đại biểu lần thứ XX, nhiệm kỳ 2025-2030. "
    assert dated("", f"{opening}{BODY[0]}", BODY[1]) == ("2024-10-04", "dateline")


def test_the_days_that_an_anniversary_runs_between_give_its_year() -> None:
    """The first of them is that of the founding."""
    opening = "Ngày 12/3, huyện Lâm Khê gặp mặt kỷ niệm 75 năm ngày thành lập Đảng bộ huyện (12/3/1950 - 12/3/2025). "
    assert dated("", f"{opening}{BODY[0]}", BODY[1]) == ("2025-03-12", "dateline")


def test_a_meeting_told_further_down_dates_a_page_without_another_day() -> None:
    """A day before the last year that the text names is not that of the report."""
    held = "Kỳ họp thứ 7 được tiến hành từ ngày 17 đến 19/12 /2013. "
    told = ("Huyện Lâm Khê làm nhiều việc, đời sống khá lên. " * 8 + BODY[0], f"{held}{BODY[1]}")
    assert dated("", *told) == ("2013-12-19", "meeting")
    assert dated("", *told, "Năm 2016, huyện tiếp tục làm nhiều việc cho người dân.") == (None, None)


def test_the_day_of_a_document_by_its_bare_number_is_none_of_publication() -> None:
    opening = "Hội nghị tổng kết 15 năm thực hiện chỉ thị số 30 ngày 18/12/1998 của Bộ Chính trị. "
    assert dated("", f"{opening}{BODY[0]}", BODY[1]) == (None, None)


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Nghị quyết số 05-NQ/HU ngày 14/5/2019 của Huyện ủy, ",
        "Chào mừng ngày 3/2 và kỷ niệm 90 năm ngày thành lập Đảng, ",
        "Nhằm tổng kết 10 năm thực hiện Chỉ thị số 40-CT/TW, ngày 22-11-2014, ",
        "Đường 22/12 của thị trấn được mở rộng. ",
    ],
)
def test_the_day_of_a_document_or_a_holiday_is_none_of_publication(opening: str) -> None:
    assert dated("", opening + BODY[0], BODY[1]) == (None, None)


def test_a_spring_dates_a_piece_for_new_year() -> None:
    """To the month of that New Year."""
    assert dated("Xuân Nhâm Dần trên quê hương Lâm Khê", *BODY) == ("2022-02", "spring")
    assert dated("", f"Đón Tết Tân Sửu, {BODY[0]}", BODY[1]) == ("2021-02", "spring")


def test_an_address_dates_a_page_that_says_nothing_else() -> None:
    assert dated("https://example.vn/2020/08/04/lam-khe.html", "", *BODY) == ("2020-08-04", "address")


def test_the_months_address_tells_the_year_of_a_day() -> None:
    """The year before, where the day would lie after the page."""
    told = "Ngày 23/2, Huyện ủy Lâm Khê họp bàn việc giao quân năm 2021."
    assert dated("https://example.vn/tin/202102/lam-khe.html", "", told, *BODY[1:])[0] == "2021-02-23"
    assert dated("https://example.vn/tin/202101/lam-khe.html", "", told, *BODY[1:]) == ("2021-01", "address")
    late = "Ngày 23/12, Huyện ủy Lâm Khê họp bàn việc giao quân năm 2021."
    assert dated("https://example.vn/tin/202102/lam-khe.html", "", late, *BODY[1:])[0] == "2020-12-23"


def test_nothing_dates_a_page_that_says_nothing() -> None:
    assert dated("", *BODY) == (None, None)


CLOCK = (
    "Thứ Hai, 04/03/2024 09:12 | Hotline: 0912 000 000",
    "Trang chủ | Tin tức",
    "Xã hội",
    "Chính trị",
    "Kinh tế",
    "Văn hóa",
)


def test_the_stamp_beside_the_headline_wins_over_the_clock_of_the_page() -> None:
    """The clock at the top may tell the day on which the page was copied."""
    assert dated(*CLOCK, "", "Cập nhật: 07/01/2022 | 16:40", *BODY) == ("2022-01-07", "stamp")


def test_the_dateline_wins_over_the_clock_of_the_page() -> None:
    assert dated(*CLOCK, "", f"Sáng 7/1/2022, {BODY[0]}", BODY[1]) == ("2022-01-07", "dateline")


def test_the_clock_of_the_page_is_better_than_nothing() -> None:
    assert dated(*CLOCK, "", *BODY) == ("2024-03-04", "clock")


def test_a_stamp_years_after_all_that_a_text_speaks_of_is_the_day_of_a_copy() -> None:
    opening = f"Sáng 7/1, Huyện ủy Lâm Khê tổng kết năm 2015, bàn nhiệm vụ năm 2016. {BODY[0]}"
    assert dated("Thứ Hai, 04/03/2024 09:12", "", opening, BODY[1]) == ("2016-01-07", "dateline")


def test_a_stamp_of_years_later_dates_nothing_where_the_text_names_no_day() -> None:
    """An unknown day is better than a wrong one."""
    opening = f"Huyện Lâm Khê tổng kết năm 2015, bàn nhiệm vụ năm 2016. {BODY[0]}"
    assert dated("Thứ Hai, 04/03/2024 09:12", "", opening, BODY[1]) == (None, None)


def test_the_day_that_a_page_calls_today_is_that_of_its_opening() -> None:
    opening = f"Sáng 05/11, UBND huyện Lâm Khê họp đánh giá năm 2019. {BODY[0]}"
    assert dated("Hôm nay, Thứ bảy ngày 15/08/2020", "", opening, BODY[1]) == ("2019-11-05", "dateline")


def test_a_bare_day_that_opens_a_text_takes_the_year_of_the_next_full_one() -> None:
    opening = f"Sáng 20/4, đồng chí Lê Thị Mẫu thăm xã Thạch Vân theo kết luận tại hội nghị ngày 14/3/2017. {BODY[0]}"
    assert dated("", opening) == ("2017-04-20", "dateline")


@pytest.mark.parametrize("header", ["date 2021-12", " date 2021-12 ", "\ufeffdate 2021-12", "Date: 2021-12"])
def test_the_header_of_a_collection_gives_year_and_month(header: str) -> None:
    assert dated(header, "", *BODY) == ("2021-12", "header")
    assert read(f"{header}\n{TITLE}\n" + "\n".join(BODY)).metadata.title == TITLE


def test_a_header_on_the_line_of_the_headline_is_parted_from_it() -> None:
    report = read(f"date 2021-12 {TITLE}\n" + "\n".join(BODY))
    assert (report.metadata.title, report.metadata.published) == (TITLE, "2021-12")


@pytest.mark.parametrize(
    ("lines", "day", "rule"),
    [
        (("", f"Ngày 28-12, {BODY[0]}"), "2021-12-28", "header and dateline"),
        (("", f"Sáng 7/1, {BODY[0]}"), "2021-12", "header"),
        (("", "30/12/2021 | 09:37", f"Sáng 28/12, {BODY[0]}"), "2021-12-30", "header and stamp"),
        (("", "04/03/2024 | 09:37", f"Sáng 28/12, {BODY[0]}"), "2021-12-28", "header and dateline"),
    ],
)
def test_a_stamp_or_dateline_in_its_month_makes_a_header_exact(lines: tuple[str, ...], day: str, rule: str) -> None:
    """What contradicts it does not count."""
    assert dated("date 2021-12", *lines, BODY[1]) == (day, rule)


def page(head: str, body: str = "") -> str:
    """A web page with a stamp of its own."""
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    return f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{body}{text}</article></body></html>"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<meta property='article:published_time' content='2022-01-08T06:30:00+07:00'>", "2022-01-08"),
        ("<meta property='article:published_time' content='2022-01-07T23:30:00Z'>", "2022-01-08"),
        ("<meta name='pubdate' content='08/01/2022 06:30'>", "2022-01-08"),
        ("<meta itemprop='datePublished' content='2022-01-08'>", "2022-01-08"),
        ("<meta name='DC.date.issued' content='2022-01-08'>", "2022-01-08"),
        ('<script type=\'application/ld+json\'>{"datePublished": "2022-01-08T06:30:00+07:00"}</script>', "2022-01-08"),
    ],
)
def test_the_markup_of_a_page_wins_over_its_text(head: str, day: str) -> None:
    stamp = "<p class='date'>Cập nhật: 09/01/2022 | 16:40</p>"
    metadata = read(page(head, stamp), "a.html").metadata
    assert (metadata.published, metadata.dated) == (day, "page metadata")


def test_markup_that_names_no_day_leaves_it_to_the_stamp() -> None:
    head = "<meta property='article:published_time' content='0000-00-00'><meta name='date' content='hôm nay'>"
    metadata = read(page(head, "<p class='date'>Cập nhật: 09/01/2022 | 16:40</p>"), "a.html").metadata
    assert (metadata.published, metadata.dated) == ("2022-01-09", "stamp")


@pytest.mark.parametrize(
    ("low", "iso"),
    [
        ("31/02/2021", None),
        ("5.310", None),
        ("214,7 tỷ đồng năm 2021", None),
        ("1/1/20211", None),
        ("tháng 13/2021", None),
        ("tháng 12/2021", "2021-12"),
        ("số 05-12-2021", "2021-12-05"),
    ],
)
def test_a_day_that_no_calendar_has_is_no_date(low: str, iso: str | None) -> None:
    found = written_date(low)
    assert (found.iso if found else None) == iso


def test_universal_time_is_brought_to_that_of_vietnam() -> None:
    assert from_metadata("2021-12-31T17:00:00Z") == "2022-01-01"
    assert from_metadata("2021-12-31T17:00:00+00:00") == "2022-01-01"
    assert from_metadata("2021-12-31T17:00:00+07:00") == "2021-12-31"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.vn/2020/08/04/a.html", "2020-08-04"),
        ("https://example.vn/202008/a.html", "2020-08"),
        ("https://example.vn/a-20200804101500.html", None),
        ("https://example.vn/a-20200804.html", "2020-08-04"),
        ("https://example.vn/tin/123456.html", None),
    ],
)
def test_an_address_holds_a_date_or_a_number(url: str, day: str | None) -> None:
    assert from_address(url) == day


def test_a_stamp_under_the_headline_holds_where_the_years_told_are_history() -> None:
    stamp = "Thứ Hai, 04/03/2024 09:12"
    assert dated("", stamp, "Huyện Lâm Khê có 14 xã. Năm 2015, huyện có 4 xã đạt chuẩn.", BODY[0]) == (
        "2024-03-04",
        "stamp",
    )
    assert dated("", stamp, f"Năm 2011, thu nhập chỉ đạt 12 triệu đồng, nay đã lên 50 triệu đồng. {BODY[0]}") == (
        "2024-03-04",
        "stamp",
    )


def test_a_bare_day_that_opens_a_text_takes_the_year_of_a_letter_written_shortly_before() -> None:
    opening = f"Sáng ngày 28/4, Huyện ủy Lâm Khê họp. Hội nghị thông qua công văn số 1403 ngày 27/4/2023. {BODY[0]}"
    assert dated("", opening) == ("2023-04-28", "dateline")
    assert dated("", opening.replace("27/4/2023", "27/11/2022"))[0] is None


def test_the_years_of_documents_do_not_age_a_text() -> None:
    opening = f"Huyện ủy vừa họp ngày 3/3, triển khai Nghị quyết số 18-NQ/TW ngày 25/10/2017. {BODY[0]}"
    assert dated("", "Thứ Hai, 04/03/2024 09:12", opening) == ("2024-03-04", "stamp")

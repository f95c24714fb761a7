"""Events that reports state as held: kind, day, area, subject, and who took part how."""

from __future__ import annotations

import pytest

from kg.extract.context import work_out
from kg.extract.events import extract_events
from kg.extract.locate import locate
from kg.model import EventClaim
from kg.ontology import load_ontology
from tests.test_locate import page

ONTOLOGY = load_ontology()
HEAD = "Huyện Lâm Thao (Phú Thọ): tin trong ngày\n"


def read(text: str, published: str | None = "2022-01-10") -> list[EventClaim]:
    """The events of a report about huyện Lâm Thao, a sentence a line."""
    report = page(HEAD + text, published)
    return list(extract_events(report, work_out(report, locate(report, ONTOLOGY), ONTOLOGY), ONTOLOGY))


def slots(event: EventClaim) -> tuple[str | None, ...]:
    return event.type, event.date, event.area.label if event.area else None, event.about


CASES = [
    (
        "Sáng 8/1, đại biểu Lê Thị Mẫu - Phó Trưởng đoàn Đại biểu Quốc hội tỉnh tiếp xúc trên 100 cử tri xã Tứ Xã.",
        ("tiếp xúc cử tri", "2022-01-08", "xã Tứ Xã", "tiếp xúc trên 100 cử tri xã Tứ Xã"),
    ),
    (
        "Là phát biểu của ông Lê Văn Mẫu, Bí thư Huyện ủy tại Hội nghị lần thứ 12, Ban Chấp hành Đảng bộ huyện, chiều 8/1.",
        ("hội nghị", "2022-01-08", "huyện Lâm Thao", "lần thứ 12, Ban Chấp hành Đảng bộ huyện"),
    ),
    (
        "Sau hai ngày làm việc, chiều 8/1, Đại hội Đảng bộ huyện Lâm Thao lần thứ XX đã kết thúc.",
        ("đại hội", "2022-01-08", "huyện Lâm Thao", "Đại hội Đảng bộ huyện Lâm Thao lần thứ XX"),
    ),
    (
        "Sáng 8/1, Đảng bộ xã Tứ Xã, huyện Lâm Thao tổ chức Đại hội lần thứ XX.",
        ("đại hội", "2022-01-08", "xã Tứ Xã", "Đại hội lần thứ XX"),
    ),
    # the guests' tier is not the meeting's; a host's own name is no order
    (
        "Dự Đại hội về phía tỉnh có đồng chí Lê Thị Mẫu, Bí thư Tỉnh ủy.",
        ("đại hội", None, "huyện Lâm Thao", None),
    ),
    (
        "Sáng 8/1, Ban An toàn giao thông huyện Lâm Thao tổ chức tổng kết công tác năm.",
        ("hội nghị", "2022-01-08", "huyện Lâm Thao", "tổng kết công tác năm"),
    ),
    (
        "Sáng 8/1, Ban Chỉ đạo phát triển du lịch huyện Lâm Thao tổ chức tổng kết công tác năm.",
        ("hội nghị", "2022-01-08", "huyện Lâm Thao", "tổng kết công tác năm"),
    ),
    (
        "Phát biểu kết luận hội nghị, đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, biểu dương các xã.",
        ("hội nghị", None, "huyện Lâm Thao", None),
    ),
    (
        "Đại hội Đảng bộ huyện Lâm Thao diễn ra và hoàn thành trong ngày 8/1.",
        ("đại hội", "2022-01-08", "huyện Lâm Thao", "Đại hội Đảng bộ huyện Lâm Thao"),
    ),
    (
        "Ngày 8/1, huyện Lâm Thao công bố Quyết định của UBND tỉnh công nhận xã Tứ Xã đạt chuẩn.",
        (
            "trao quyết định",
            "2022-01-08",
            "huyện Lâm Thao",
            "công bố Quyết định của UBND tỉnh công nhận xã Tứ Xã đạt chuẩn",
        ),
    ),
    # a plan or an aim named first is not what was held
    (
        "Thực hiện mục tiêu Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025, sáng 8/1, Huyện ủy Lâm Thao tổ chức hội nghị sơ kết.",
        ("hội nghị", "2022-01-08", "huyện Lâm Thao", "sơ kết"),
    ),
    (
        "Thực hiện Kế hoạch số 12, sáng 8/1, Huyện ủy Lâm Thao tổ chức tổng kết công tác Đảng.",
        ("hội nghị", "2022-01-08", "huyện Lâm Thao", "tổng kết công tác Đảng"),
    ),
    (
        "Dự Đại hội Đảng bộ tỉnh có đồng chí Lê Thị Mẫu, Bí thư Huyện ủy.",
        ("đại hội", None, "tỉnh Phú Thọ", "Đại hội Đảng bộ tỉnh"),
    ),
    (
        "Chiều 8/1, Chủ tịch UBND tỉnh Phạm Quang Thử chủ trì buổi làm việc với Ban Thường vụ Huyện ủy Lâm Thao.",
        ("làm việc", "2022-01-08", "huyện Lâm Thao", "làm việc với Ban Thường vụ Huyện ủy Lâm Thao"),
    ),
    (
        "Sáng 7/1, Huyện ủy Lâm Thao tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2021.",
        ("hội nghị", "2022-01-07", "huyện Lâm Thao", "tổng kết công tác xây dựng Đảng năm 2021"),
    ),
    (
        "Ngày 28-12, HĐND huyện Lâm Thao khóa XX khai mạc kỳ họp thứ 5.",
        ("kỳ họp", "2021-12-28", "huyện Lâm Thao", "kỳ họp thứ 5 HĐND huyện Lâm Thao khóa XX"),
    ),
    (
        "Sáng nay, Đại hội đại biểu Đảng bộ huyện lần thứ XXIX, nhiệm kỳ 2020 - 2025 khai mạc trọng thể.",
        (
            "đại hội",
            "2022-01-10",
            "huyện Lâm Thao",
            "Đại hội đại biểu Đảng bộ huyện lần thứ XXIX, nhiệm kỳ 2020 - 2025",
        ),
    ),
    (
        "Huyện ủy Lâm Thao vừa tổ chức hội nghị bàn việc chống rét.",
        ("hội nghị", None, "huyện Lâm Thao", "bàn việc chống rét"),
    ),
    (
        "Chiều 6/1, đồng chí Lê Thị Mẫu, Bí thư Tỉnh ủy, đã đến thăm, chúc Tết bà con xã Tứ Xã.",
        ("thăm", "2022-01-06", "xã Tứ Xã", "thăm, chúc Tết bà con xã Tứ Xã"),
    ),
    (
        "Ngày 5/1, UBND tỉnh tổ chức lễ khởi công cầu Mẫu.",
        ("lễ khởi công", "2022-01-05", "tỉnh Phú Thọ", "lễ khởi công cầu Mẫu"),
    ),
    (
        "Ngày 9/1, Đảng bộ xã Tứ Xã tổ chức hội nghị sơ kết.",
        ("hội nghị", "2022-01-09", "xã Tứ Xã", "sơ kết"),
    ),
    (
        "Sáng nay (9-1), Đảng bộ huyện Lâm Thao long trọng tổ chức khai mạc Đại hội đại biểu Đảng bộ huyện lần thứ XXX.",
        ("đại hội", "2022-01-09", "huyện Lâm Thao", "Đại hội đại biểu Đảng bộ huyện lần thứ XXX"),
    ),
    (
        "Ngày 06- 1, Huyện ủy Lâm Thao tổ chức hội nghị bàn việc phòng, chống rét.",
        ("hội nghị", "2022-01-06", "huyện Lâm Thao", "bàn việc phòng, chống rét"),
    ),
    (
        "Tin vui ở Phú Thọ, sáng 9/1, Đảng bộ xã Tứ Xã tổ chức Đại hội đại biểu Đảng bộ xã lần thứ XX.",
        ("đại hội", "2022-01-09", "xã Tứ Xã", "Đại hội đại biểu Đảng bộ xã lần thứ XX"),
    ),
    (
        "Dự Đại hội có đồng chí Lê Thị Mẫu, Bí thư Tỉnh ủy; Đại hội Đảng bộ huyện bàn nhiều việc lớn.",
        ("đại hội", None, "huyện Lâm Thao", "Đại hội Đảng bộ huyện"),
    ),
    (
        "Chiều 8/1, đồng chí Lê Thị Mẫu, Bí thư Tỉnh ủy trao quyết định điều động ông Phạm Quang Thử về huyện Lâm Thao.",
        (
            "trao quyết định",
            "2022-01-08",
            "huyện Lâm Thao",
            "trao quyết định điều động ông Phạm Quang Thử về huyện Lâm Thao",
        ),
    ),
    (
        "Sau hai ngày làm việc (ngày 5 và 6/1), kỳ họp thứ 8, HĐND huyện Lâm Thao khóa XX đã hoàn thành chương trình.",
        ("kỳ họp", "2022-01-05", "huyện Lâm Thao", "kỳ họp thứ 8, HĐND huyện Lâm Thao khóa XX"),
    ),
    (
        "Hôm 8.1, Ban Chỉ đạo huyện Lâm Thao tổ chức sơ kết 1 năm chuyển đổi số.",
        ("hội nghị", "2022-01-08", "huyện Lâm Thao", "sơ kết 1 năm chuyển đổi số"),
    ),
    (
        "Sau 3 ngày làm việc (từ ngày 5/1 - 7/1/2022), Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XXX đã thành công.",
        ("đại hội", "2022-01-05", "huyện Lâm Thao", "Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XXX"),
    ),
    (
        "Ngày 4/1, Thường trực HĐND huyện Lâm Thao họp cho ý kiến về ngân sách.",
        (
            "hội nghị",
            "2022-01-04",
            "huyện Lâm Thao",
            "hội nghị Thường trực HĐND huyện Lâm Thao cho ý kiến về ngân sách",
        ),
    ),
]

SILENT = [
    "Đến ngày 7/1, có 12/44 tổ chức cơ sở đảng hoàn thành đại hội nhiệm kỳ 2025-2030.",
    "Năm 2021, huyện Lâm Thao thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIX đạt kết quả tốt.",
    "Ngày 20/3 tới, Huyện ủy Lâm Thao sẽ tổ chức hội nghị sơ kết.",
    "Trong năm, huyện Lâm Thao đã tổ chức 12 hội nghị, 5 hội thi.",
    "Các chi bộ chuẩn bị tổ chức đại hội, hướng tới Đại hội Đảng bộ huyện.",
    "Kinh tế của huyện tăng 7%, đời sống người dân khá lên.",
    "Huyện ủy Lâm Thao ban hành kế hoạch tổ chức tổng kết công tác Đảng vào ngày 7/1.",
    "Thường trực Huyện ủy chỉ đạo các xã tổ chức tổng kết công tác Đảng, xong trước ngày 9/1.",
    "Ngày 6/1, các xã, thị trấn tổ chức tổng kết công tác Đảng.",
    "Ngày 6/1, Bí thư Huyện ủy yêu cầu công bố quyết định thành lập cụm công nghiệp.",
    "Ngày 6/1, UBND huyện Lâm Thao công bố quyết định phê duyệt quy hoạch vùng huyện.",
    "Ngày 6/1, UBND huyện Lâm Thao ban hành chương trình tổ chức sơ kết 5 năm thực hiện Chỉ thị 05.",
    "Ngày 8/1, đại biểu Quốc hội sẽ tiếp xúc cử tri xã Tứ Xã.",
    "Ngày 6/1, Đảng bộ xã Tứ Xã bầu 15 đại biểu đi dự Đại hội Đảng bộ tỉnh lần thứ XX.",
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_an_event_is_read_with_day_area_and_subject(text: str, wanted: tuple[str | None, ...]) -> None:
    events = read(text)
    assert [slots(event) for event in events] == [wanted]
    assert (HEAD + text)[events[0].span.start : events[0].span.end] == text


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_planned_counted_or_referred_to_is_no_event(text: str) -> None:
    assert read(text) == []


def test_ordinals_and_terms_of_congresses_are_numbers() -> None:
    event = read("Ngày 7/1, Đảng bộ huyện Lâm Thao tổ chức Đại hội đại biểu lần thứ XXIX, nhiệm kỳ 2020-2025.")[0]
    assert (event.ordinal, event.term) == (29, "2020-2025")


def test_two_days_give_a_first_and_a_last() -> None:
    event = read("Trong 2 ngày 6 và 7/1, Đảng bộ huyện Lâm Thao tổ chức Đại hội đại biểu lần thứ XXIX.")[0]
    assert (event.date, event.until) == ("2022-01-06", "2022-01-07")


def people(text: str) -> dict[str, str]:
    return {
        one.person: one.manner
        for one in read("Sáng 7/1, Huyện ủy Lâm Thao tổ chức hội nghị tổng kết.\n" + text)[0].people
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dự hội nghị có đồng chí Phạm Quang Thử, Phó Bí thư Tỉnh ủy.", {"Phạm Quang Thử": "attend"}),
        ("Đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, chủ trì hội nghị.", {"Lê Thị Mẫu": "chair"}),
        ("Đồng chí Trần Mẫu Nam, Phó Bí thư Huyện ủy, báo cáo tại hội nghị.", {"Trần Mẫu Nam": "report"}),
        ("Phát biểu tại hội nghị, ông Phạm Quang Thử đề nghị huyện cố gắng hơn.", {"Phạm Quang Thử": "speak"}),
        ("Kết luận hội nghị, đồng chí Lê Thị Mẫu cảm ơn các đại biểu.", {"Lê Thị Mẫu": "chair"}),
        (
            "Tới dự có các đồng chí: Phạm Quang Thử, Phó Bí thư Tỉnh ủy; Trần Mẫu Nam, Chủ tịch UBND huyện.",
            {"Phạm Quang Thử": "attend", "Trần Mẫu Nam": "attend"},
        ),
        ("Dự hội nghị có đồng chí Phạm Quang Thử.\nTại đây, ông Thử biểu dương huyện.", {"Phạm Quang Thử": "speak"}),
        ("Hội nghị nghe kể về ông Phạm Quang Thử, 67 tuổi.", {}),
        (
            "Theo báo cáo của Chủ tịch UBND huyện Trần Mẫu Nam, năm qua có 17/20 chỉ tiêu đạt.",
            {"Trần Mẫu Nam": "report"},
        ),
        ("Đại biểu Lê Thị Mẫu đặt vấn đề: vì sao tuyến đường chưa xong?", {"Lê Thị Mẫu": "speak"}),
        ("Ông Trần Mẫu Nam thừa nhận tiến độ còn chậm.", {"Trần Mẫu Nam": "speak"}),
        ("Ảnh: Lê Thị Mẫu", {}),
    ],
)
def test_people_are_told_by_how_they_took_part(text: str, wanted: dict[str, str]) -> None:
    """Each is listed once, by the most telling manner: chaired, reported, spoke, attended."""
    assert people(text) == wanted


def test_those_elected_took_part_in_the_congress() -> None:
    text = "Ngày 7/1, Đảng bộ huyện Lâm Thao tổ chức Đại hội đại biểu lần thứ XXIX.\nĐồng chí Lê Thị Mẫu đắc cử Bí thư Huyện ủy."
    assert [one.person for one in read(text)[0].people] == ["Lê Thị Mẫu"]


def test_a_second_event_needs_a_day_of_its_own_and_has_its_own_people() -> None:
    text = (
        "Sáng 7/1, Huyện ủy Lâm Thao tổ chức hội nghị tổng kết năm 2021.\nĐồng chí Lê Thị Mẫu chủ trì.\n"
        "Trước đó, chiều 4/1, UBND huyện tổ chức lễ trao quyết định cho cán bộ.\nÔng Trần Mẫu Nam phát biểu."
    )
    first, second = read(text)
    assert (first.date, [one.person for one in first.people]) == ("2022-01-07", ["Lê Thị Mẫu"])
    assert (second.date, [one.person for one in second.people]) == ("2022-01-04", ["Trần Mẫu Nam"])


def test_every_person_stands_where_the_claim_says() -> None:
    text = "Sáng 7/1, Huyện ủy Lâm Thao tổ chức hội nghị.\nDự có đồng chí Phạm Quang Thử.\nÔng Thử phát biểu."
    for one in read(text)[0].people:
        said = (HEAD + text)[one.span.start : one.span.end]
        assert one.person.endswith(said)


def test_a_visit_may_be_told_by_the_headline_only() -> None:
    report = page(
        "Phó Chủ tịch UBND tỉnh Lê Mẫu Doanh làm việc tại huyện Lâm Thao (Phú Thọ)\nCùng dự có lãnh đạo các sở.",
        "2022-01-10",
    )
    context = work_out(report, locate(report, ONTOLOGY), ONTOLOGY)
    (event,) = extract_events(report, context, ONTOLOGY)
    assert (event.type, event.area.label if event.area else "") == ("làm việc", "huyện Lâm Thao")


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 8/1, tổ đại biểu HĐND huyện Lâm Thao báo cáo kết quả tiếp xúc cử tri trước kỳ họp.",
        "Sáng 8/1, đại biểu Lê Văn Mẫu, Phó Chủ tịch HĐND huyện, trả lời phóng viên về kinh nghiệm tiếp xúc cử tri.",
    ],
)
def test_what_is_told_of_meetings_with_voters_is_none(text: str) -> None:
    assert [event for event in read(text) if event.type == "tiếp xúc cử tri"] == []


def test_two_units_may_hold_their_congresses_on_one_day() -> None:
    text = "Sáng 8/1, Đảng bộ xã Tứ Xã tổ chức Đại hội lần thứ XX.\nCùng ngày, Đảng bộ xã Cao Xá tổ chức Đại hội lần thứ XXI."
    assert [(one.date, one.area.label if one.area else "") for one in read(text)] == [
        ("2022-01-08", "xã Tứ Xã"),
        ("2022-01-08", "xã Cao Xá"),
    ]


def test_a_meeting_that_only_the_headline_tells_is_one_unless_it_lies_ahead() -> None:
    body = "\nThu ngân sách huyện Lâm Thao (Phú Thọ) đạt 120 tỷ đồng."

    def told(headline: str) -> list[tuple[str | None, ...]]:
        report = page(headline + body, "2022-01-10")
        context = work_out(report, locate(report, ONTOLOGY), ONTOLOGY)
        return [slots(event) for event in extract_events(report, context, ONTOLOGY)]

    about = "kỳ họp thứ 8 HĐND huyện Lâm Thao khóa XIX"
    assert told("HĐND huyện Lâm Thao khóa XIX, nhiệm kỳ 2016 - 2021 tổ chức kỳ họp thứ 8") == [
        ("kỳ họp", None, "huyện Lâm Thao", about)
    ]
    for none in (
        "HĐND huyện Lâm Thao sẽ tổ chức kỳ họp thứ 8",
        "Đảng bộ huyện Lâm Thao tổ chức đại hội điểm ở cơ sở",
        "HĐND huyện Lâm Thao đổi mới cách tổ chức kỳ họp",
        "Đảng bộ huyện Lâm Thao sẵn sàng tổ chức đại hội",
        "Huyện Lâm Thao phát huy dân chủ khi tổ chức đại hội",
        "Các xã của huyện Lâm Thao tổ chức đại hội Đảng",
    ):
        assert told(none) == []


def test_a_day_to_come_is_not_one_of_the_year_before() -> None:
    assert read("Ngày 28/2 tới đây, UBND huyện Lâm Thao tổ chức lễ khánh thành cầu Bến Mẫu.") == []
    assert [one.date for one in read("Ngày 28/12, UBND huyện Lâm Thao tổ chức lễ khánh thành cầu Bến Mẫu.")] == [
        "2021-12-28"
    ]


def test_a_visit_may_be_told_without_a_word_that_it_is_over() -> None:
    (found,) = read("Sáng 8/1, đồng chí Lê Thị Mẫu, Bí thư Huyện ủy làm việc với Đảng ủy xã Tứ Xã.")
    assert (found.type, found.date, found.area and found.area.label) == ("làm việc", "2022-01-08", "xã Tứ Xã")
    assert [one.person for one in found.people] == ["Lê Thị Mẫu"]
    for none in (
        "Sáng 8/1, Ủy ban Kiểm tra Huyện ủy ra thông báo.",
        "Ngày 8/1, UBND huyện chỉ đạo kiểm tra các trường học.",
        "Ngày 8/1, đoàn giám sát của HĐND huyện ra thông báo.",
    ):
        assert read(none) == []

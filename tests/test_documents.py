"""Documents named in reports. Cases mark the evidence in brackets; beside it stands what the claim holds."""

from __future__ import annotations

import pytest

from kg.extract.context import work_out
from kg.extract.documents import extract_documents
from kg.extract.locate import locate
from kg.model import DocumentClaim
from kg.ontology import load_ontology
from tests.test_locate import page

ONTOLOGY = load_ontology()
HEAD = "Lâm Thao: một năm nhìn lại\nHuyện Lâm Thao (Phú Thọ) họp.\n"


def read(text: str) -> list[DocumentClaim]:
    """The documents of a report about huyện Lâm Thao, tỉnh Phú Thọ, of December 2021."""
    report = page(HEAD + text, "2021-12-20")
    return list(extract_documents(report, work_out(report, locate(report, ONTOLOGY), ONTOLOGY), ONTOLOGY))


def slots(claim: DocumentClaim) -> tuple[str | None, ...]:
    return claim.type, claim.number, claim.date, claim.issuer, claim.title


CASES = [
    (
        "Theo [Nghị quyết số 812/NQ-UBTVQH14 ngày 10/1/2020 của Ủy ban Thường vụ Quốc hội], huyện còn 12 xã.",
        ("Nghị quyết", "812/NQ-UBTVQH14", "2020-01-10", "Ủy ban Thường vụ Quốc hội", None),
    ),
    ("Tỷ lệ nghèo theo [Nghị định số 07/2021/NĐ-CP] là 20%.", ("Nghị định", "07/2021/NĐ-CP", None, "Chính phủ", None)),
    (
        "Thực hiện [Chỉ thị số 12-CT/TW, ngày 15-5-2016 của Bộ Chính trị].",
        ("Chỉ thị", "12-CT/TW", "2016-05-15", "Bộ Chính trị", None),
    ),
    (
        "[Ngày 20/6/2003, Chính phủ ban hành Nghị định số 72 về chia huyện].",
        ("Nghị định", "72", "2003-06-20", "Chính phủ", "chia huyện"),
    ),
    ("Nhà xây theo [Quyết định 1953 Tỉnh ủy]; dân mừng.", ("Quyết định", "1953", None, "Tỉnh ủy Phú Thọ", None)),
    ("Quán triệt [Kết luận 21 - KL/TW].", ("Kết luận", "21-KL/TW", None, None, None)),
    (
        "Ban hành [Kế hoạch số 45-KH/HU ngày 12 tháng 3 năm 2021 của Huyện ủy về giảm nghèo bền vững].",
        ("Kế hoạch", "45-KH/HU", "2021-03-12", "Huyện ủy Lâm Thao", "giảm nghèo bền vững"),
    ),
    ("[Nghị quyết 09-NQ/TU] được triển khai.", ("Nghị quyết", "09-NQ/TU", None, "Tỉnh ủy Phú Thọ", None)),
    ("Dựa vào [320/QĐ-TTg] để xét.", ("Quyết định", "320/QĐ-TTg", None, "Thủ tướng Chính phủ", None)),
    ("Áp dụng [Luật số 47/2019/QH14].", ("Luật", "47/2019/QH14", None, "Quốc hội", None)),
    ("Hoạt động theo [Luật Hợp tác xã năm 2012].", ("Luật", None, "2012", "Quốc hội", "Hợp tác xã")),
    ("Theo [Nghị quyết 68 của Chính phủ], nhiều hộ được hỗ trợ.", ("Nghị quyết", "68", None, "Chính phủ", None)),
    ("Triển khai [Đề án 06 về dữ liệu dân cư].", ("Đề án", "06", None, None, "dữ liệu dân cư")),
    (
        "Năm đầu thực hiện [Nghị quyết Đại hội Đảng bộ huyện lần thứ XXVIII].",
        ("Nghị quyết", None, None, "Đại hội Đảng bộ huyện Lâm Thao lần thứ XXVIII", None),
    ),
    (
        "Theo [nghị quyết đại hội Đảng bộ huyện khóa XXVIII].",
        ("Nghị quyết", None, None, "Đại hội Đảng bộ huyện Lâm Thao lần thứ XXVIII", None),
    ),
    (
        "Theo [Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Phú Thọ lần thứ XIX].",
        ("Nghị quyết", None, None, "Đại hội đại biểu Đảng bộ tỉnh Phú Thọ lần thứ XIX", None),
    ),
    (
        "Theo [Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX].",
        ("Nghị quyết", None, None, "Đại hội Đảng bộ tỉnh Phú Thọ lần thứ XIX", None),
    ),
    ("Theo [Nghị quyết Đại hội XIII của Đảng].", ("Nghị quyết", None, None, "Đại hội XIII của Đảng", None)),
    (
        "Gắn với [Nghị quyết Trung ương 4 (khóa XII)].",
        ("Nghị quyết", None, None, "Hội nghị Trung ương 4 khóa XII", None),
    ),
    (
        'Xây dựng [Đề án "Phát triển cây ăn quả giai đoạn 2021-2025"].',
        ("Đề án", None, None, None, "Phát triển cây ăn quả giai đoạn 2021-2025"),
    ),
    (
        "Căn cứ [Quyết định ngày 3/8/2020 của UBND huyện].",
        ("Quyết định", None, "2020-08-03", "UBND huyện Lâm Thao", None),
    ),
]

SILENT = [
    "Trong năm, Huyện ủy ban hành 5 nghị quyết, 10 chỉ thị, 2 chương trình hành động và 55 kết luận.",
    "Kế hoạch 5 năm 2021-2025 và Chương trình 135 được thực hiện.",
    "Đại hội thông qua nghị quyết. Các nghị quyết, chỉ thị được quán triệt.",
    "Có 32/39 chỉ tiêu đạt; xe chạy trên QL1A, ĐT.502; xã đạt 19/19 tiêu chí ngày 22/12.",
    "Hội đồng quyết định 3 nội dung, báo cáo 2 vấn đề.",
]


@pytest.mark.parametrize(("marked", "wanted"), CASES)
def test_documents_are_read_whole(marked: str, wanted: tuple[str | None, ...]) -> None:
    """Kind, number, day, issuer and title are read, and the evidence is the stretch that holds them."""
    text = marked.replace("[", "").replace("]", "")
    claims = read(text)
    assert [slots(claim) for claim in claims] == [wanted]
    evidence = (HEAD + text)[claims[0].span.start : claims[0].span.end]
    assert evidence == marked.partition("[")[2].partition("]")[0]


def test_a_title_ends_before_the_next_document() -> None:
    found = [
        slots(claim)
        for claim in read(
            "Thực hiện Nghị quyết số 12-NQ/TU ngày 26-9-2020 về phát triển huyện và Nghị quyết số 98/2023/QH15 của Quốc hội."
        )
    ]
    assert [(number, title) for _, number, _, _, title in found] == [
        ("12-NQ/TU", "phát triển huyện"),
        ("98/2023/QH15", None),
    ]


@pytest.mark.parametrize("text", SILENT)
def test_documents_that_nothing_identifies_give_no_claim(text: str) -> None:
    assert read(text) == []


def test_a_document_is_claimed_once_with_the_mention_that_tells_most() -> None:
    claims = read(
        "Chỉ thị 35 và Chỉ thị số 35-CT/TW đã đến từng chi bộ.\nChỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị nêu rõ."
    )
    assert [slots(claim) for claim in claims] == [("Chỉ thị", "35-CT/TW", "2019-05-30", "Bộ Chính trị", None)]


def test_a_congress_named_by_term_is_the_one_with_the_ordinal() -> None:
    claims = read(
        "Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025 đề ra.\nNghị quyết Đại hội Đảng bộ huyện lần thứ XXVIII đã rõ."
    )
    assert [claim.issuer for claim in claims] == ["Đại hội Đảng bộ huyện Lâm Thao lần thứ XXVIII"]


def test_a_high_ordinal_alone_is_no_national_congress() -> None:
    found = read(
        "Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XXI đề ra 20 chỉ tiêu. Nghị quyết Đại hội XXI được thực hiện tốt."
    )
    assert [claim.issuer for claim in found] == ["Đại hội đại biểu Đảng bộ huyện Lâm Thao lần thứ XXI"]
    assert [claim.issuer for claim in read("Nghị quyết Đại hội XIII được thực hiện tốt.")] == ["Đại hội XIII"]


def test_a_row_of_numbers_shares_its_kind() -> None:
    claims = read("Thực hiện các Nghị quyết số 18-NQ/TW, số 19-NQ/TW.")
    assert [(claim.type, claim.number) for claim in claims] == [("Nghị quyết", "18-NQ/TW"), ("Nghị quyết", "19-NQ/TW")]


def test_letters_that_several_bodies_share_name_no_issuer() -> None:
    """UBND stands for the committee of any tier, TW for several bodies at the centre: the issuer stays open."""
    assert [claim.issuer for claim in read("Theo Quyết định số 12/QĐ-UBND.")] == [None]


def test_every_number_and_date_stands_in_the_evidence() -> None:
    text = "Theo Nghị quyết số 54-NQ/TW ngày 10/12/2019 của Bộ Chính trị về xây dựng tỉnh; Luật Đất đai năm 2013."
    for claim in read(text):
        evidence = (HEAD + text)[claim.span.start : claim.span.end]
        for part in (claim.number, claim.title, (claim.date or "")[:4]):
            assert not part or part in evidence


def test_a_letter_without_code_is_told_by_the_word_for_its_number() -> None:
    (found,) = read("Hội nghị thông qua công văn số 1403 ngày 27/4/2023 của Ban Tổ chức Tỉnh ủy về công tác cán bộ.")
    assert (found.type, found.number, found.date) == ("Công văn", "1403", "2023-04-27")
    assert read("Kế hoạch 5 năm đạt kết quả tốt.") == []


def test_a_title_ends_before_another_draft() -> None:
    (found,) = read(
        "Hội nghị thông qua Nghị quyết về phát triển du lịch và dịch vụ giai đoạn 2016-2020 và dự thảo chương trình công tác."
    )
    assert found.title == "phát triển du lịch và dịch vụ giai đoạn 2016-2020"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("UBND huyện Hương Khê đã ban hành Kế hoạch số 78/KH-UBND về chăn nuôi.", "UBND huyện Hương Khê"),
        ("Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW.", "Bộ Chính trị"),
    ],
)
def test_the_body_that_is_said_to_issue_a_document_is_its_issuer(text: str, issuer: str) -> None:
    (found,) = read(text)
    assert found.issuer == issuer

"""What each line of a page is taken for: furniture, teasers, captions, turns of an interview, items, bylines, and above all its article."""

from __future__ import annotations

import pytest

from kg.model import READABLE, BlockKind
from kg.text import clean
from tests.reads import HEADLINE, PARAGRAPHS, article, blocks_of, kind_of, read

ARTICLE = [("headline", HEADLINE), ("lead", PARAGRAPHS[0]), ("paragraph", PARAGRAPHS[1]), ("paragraph", PARAGRAPHS[2])]
NOT_READ = (BlockKind.BOILERPLATE, BlockKind.TEASER, BlockKind.BYLINE)


def test_an_article_alone_is_headline_lead_and_paragraphs() -> None:
    assert blocks_of(read(article())) == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "Trang chủ | Giới thiệu | Tin tức | Văn bản | Liên hệ",
        "Trang chủ » Tin tức - Sự kiện » Tin trong huyện",
        "Trang chủ > Chính trị > Xây dựng Đảng",
        "Giới thiệu Tin tức Thủ tục hành chính Hỏi đáp",
        "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN LÂM KHÊ",
        "Báo Lâm Khê điện tử",
        "Skip to main content",
        "Hotline: 0912 000 000",
        "Thứ Sáu, 07/01/2022 | 16:40 GMT+7",
        "Cập nhật: Thứ 6, 07/01/2022 | 06:52",
        "Ngày đăng bài: 07/01/2022",
        "Đăng ngày 07/01/2022 | Lượt xem: 842",
        "16:49 07/01/2022",
        "THỨ SÁU, 07/01/2022 10:21:59",
        "Xem với cỡ chữ AA",
        "Tăng cỡ chữ Giảm cỡ chữ",
        "Lượt xem: 1203",
        "Nghe đọc bài",
        "Chia sẻ Facebook Zalo In bài Gửi email",
        "Thời tiết: Lâm Khê 24°C",
    ],
)
def test_furniture_over_a_headline_is_cut(line: str) -> None:
    """Menus, mastheads, stamps, buttons, counters and weather."""
    report = read(article(before=(line,)))
    assert blocks_of(report) == [("boilerplate", clean(line)), *ARTICLE]


@pytest.mark.parametrize(
    "line",
    [
        "Lượt xem: 1203",
        "Hôm nay: 1.061",
        "Tổng lượt truy cập: 2.846.215",
        "Đang online: 27",
        "Bạn còn 500/500 ký tự",
        "0 bình luận",
        "Bình luận (0)",
        "Ý kiến bạn đọc",
        "Gửi bình luận của bạn",
        "In bài này",
        "Chia sẻ Zalo",
        "Theo dõi Báo Lâm Khê trên Google News",
        "Anh-tin-bai",
        "leftcenterrightdel",
        "Powered by Cổng Mẫu 3.0",
        "Bản quyền thuộc về Báo Lâm Khê",
        "Ghi rõ nguồn khi phát hành lại thông tin từ trang này",
        "Từ khóa: Lâm Khê, tổng kết, năm 2021",
        "Điện thoại: 0239 3000 000 - Email: bao@example.vn",
        "Đánh giá: 4,5/5 (12 phiếu)",
    ],
)
def test_furniture_under_an_article_is_cut(line: str) -> None:
    """Counters, forms, share links and imprints."""
    report = read(article(after=(line,)))
    assert blocks_of(report) == [*ARTICLE, ("boilerplate", clean(line))]


@pytest.mark.parametrize(
    "line",
    [
        "Hôm nay, 12 xã cùng ra quân trồng 40.000 cây keo, đạt 65% kế hoạch của huyện.",
        "Chia sẻ với 214 hộ bị thiệt hại sau lũ, Mặt trận huyện trao 530 triệu đồng tiền mặt và 12 tấn gạo.",
        "Thời tiết thuận lợi nên năng suất lúa đạt 61,2 tạ/ha, cao nhất từ trước đến nay.",
        "Số lượt xem phim lưu động là 12.400 lượt người, tăng 8% so với năm trước.",
        "Đánh giá chung: 30/34 chỉ tiêu đạt và vượt kế hoạch.",
        "Theo dõi sức khỏe 3.204 phụ nữ mang thai, đạt 98%.",
        "Liên hệ thực tế ở địa phương, đồng chí Bí thư Huyện ủy đề nghị mỗi xã chọn một việc khó để làm trong năm 2022.",
        "Giới thiệu việc làm cho 1.204 lao động.",
        "Tin tức về 5 dự án chậm tiến độ được công khai trên trang của huyện; 3 dự án đã bị thu hồi.",
        "Bình luận về kết quả này, Chủ tịch UBND huyện Võ Văn Dụ cho rằng 17 xã về đích là nhờ sức dân.",
        "Đường dây nóng của huyện tiếp nhận 47 phản ánh, xử lý xong 45.",
        "In 2.000 tờ rơi, cấp phát cho 23 xã.",
        "Tổng truy thu thuế 3,4 tỷ đồng.",
        "Văn bản: ban hành 214 công văn, 31 quyết định.",
        "Về y tế: 23/23 trạm y tế đạt chuẩn.",
        "Xem xét 12 tờ trình, HĐND huyện thông qua 11 nghị quyết.",
        "Bản quyền 2 giống lúa mới được chuyển giao cho 4 hợp tác xã.",
    ],
)
def test_no_paragraph_with_facts_is_taken_for_furniture(line: str) -> None:
    """Wherever it stands: a wrong cut costs more than a menu kept."""
    assert kind_of(read(article(inside=(line,))), line) in READABLE
    assert kind_of(read(article(after=(line,))), line) in READABLE


HEADINGS = [
    "Đọc thêm", "ĐỌC THÊM", "Tin liên quan", "Tin liên quan:", "Tin cùng chuyên mục", "Các tin đã đưa", "Các tin khác", "Tin khác",
    "Xem thêm", "Đừng bỏ lỡ", "Tin mới nhất", "Đọc nhiều", "Bài viết liên quan", "» Tin cũ hơn", "CÙNG CHUYÊN MỤC", "Có thể bạn quan tâm",
]  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_follows_a_heading_of_teasers_is_not_read(heading: str) -> None:
    """Headlines and summaries of other articles, though they read like paragraphs."""
    others = (
        heading,
        "Hoàng Giang: Thu ngân sách đạt 9.000 tỷ đồng",
        "Chiều 6/1, UBND huyện Hoàng Giang họp báo cho biết thu ngân sách năm 2021 của huyện này đạt 9.000 tỷ đồng, tăng gấp ba lần dự toán "
        "được giao từ đầu năm.",
        "Hoàng Giang có tân Bí thư Huyện ủy",
    )
    found = blocks_of(read(article(after=others)))
    assert found[: len(ARTICLE)] == ARTICLE
    assert {kind for kind, _ in found[len(ARTICLE) :]} <= {"teaser", "boilerplate"}


@pytest.mark.parametrize(
    "line",
    [
        ">> Hoàng Giang thu 9.000 tỷ đồng",
        ">>> Hoàng Giang có tân Bí thư Huyện ủy",
        "Xem thêm: Hoàng Giang thu 9.000 tỷ đồng",
        "Đọc thêm: Hoàng Giang có tân Bí thư Huyện ủy",
        "Tin liên quan: Hoàng Giang thu 9.000 tỷ đồng",
        "» Hoàng Giang thu 9.000 tỷ đồng",
    ],
)
def test_a_line_that_announces_another_article_is_no_part_of_this_one(line: str) -> None:
    assert blocks_of(read(article(inside=(line,)))) == [*ARTICLE[:3], ("teaser", clean(line)), ARTICLE[3]]


def test_an_article_goes_on_after_a_box_of_teasers() -> None:
    """The paragraphs under the box speak of the people and places that those over it do."""
    box = ("Tin liên quan", "Hoàng Giang thu 9.000 tỷ đồng", "Hoàng Giang có tân Bí thư Huyện ủy")
    more = (
        PARAGRAPHS[1].replace("214,7", "198,2").replace("Năm 2021", "Năm 2020"),
        "Phát biểu kết luận, đồng chí Lê Thị Mẫu yêu cầu các cấp, các ngành của huyện Lâm Khê bắt tay ngay vào việc sau Tết, trước hết là "
        "giải phóng mặt bằng 3 dự án giao thông.",
    )
    report = read(article(inside=(*box, more[0]), after=(more[1],)))
    assert [kind_of(report, line).value for line in box] == ["teaser"] * 3
    assert all(kind_of(report, line) is BlockKind.PARAGRAPH for line in (*more, PARAGRAPHS[2]))


def test_a_line_said_again_counts_once() -> None:
    """The headline over each picture, and a caption that comes twice."""
    caption = "Các đại biểu dự hội nghị tổng kết của Huyện ủy Lâm Khê"
    report = read(article(inside=(HEADLINE, caption), after=(HEADLINE, caption)))
    kinds = [kind for kind, text in blocks_of(report) if text in (HEADLINE, caption)]
    assert kinds == ["headline", "repeat", "caption", "repeat", "repeat"]


def test_figures_said_again_are_read_again() -> None:
    """Two rows of a list may be the same to the letter: neither is a picture's line."""
    row = "- Trồng mới 120 ha."
    report = read(article(inside=("1. Xã Mẫu Lâm:", row, "2. Xã Hòa Mẫu:", row)))
    assert [kind for kind, text in blocks_of(report) if text == row] == ["list-item", "list-item"]


@pytest.mark.parametrize(
    "line",
    [
        "Toàn cảnh hội nghị",
        "Quang cảnh hội nghị.",
        "Các đại biểu tham dự hội nghị",
        "Đồng chí Lê Thị Mẫu phát biểu kết luận hội nghị",
        "Đồng chí Võ Văn Dụ, Chủ tịch UBND huyện báo cáo tại hội nghị.",
        "Bí thư Huyện ủy Lê Thị Mẫu (giữa) thăm mô hình trồng cam.",
        "Ông Võ Văn Dụ (thứ 2 từ trái sang) kiểm tra tuyến đường mới",
        "Trong ảnh: người dân xã Mẫu Lâm thu hoạch chè",
        "Một góc thị trấn Lâm Khê",
    ],
)
def test_a_line_under_a_picture_is_a_caption(line: str) -> None:
    """Captions are read: they are the best source of names and posts."""
    assert kind_of(read(article(inside=(line,))), line) is BlockKind.CAPTION


@pytest.mark.parametrize("credit", ["Ảnh: L.M", "(Ảnh: Minh Mẫu)", "Ảnh: PV", "Ảnh tư liệu: Mai Mẫu"])
def test_a_photographer_is_parted_from_the_caption(credit: str) -> None:
    report = read(article(inside=(f"Bí thư Huyện ủy Lê Thị Mẫu thăm mô hình trồng cam. {credit}",)))
    assert kind_of(report, "thăm mô hình") is BlockKind.CAPTION
    assert kind_of(report, credit.strip("()")) is BlockKind.BYLINE


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Phan Mẫu", "Phan Mẫu"),
        ("TRÚC MẪU", "TRÚC MẪU"),
        ("Mai Mẫu - Quang Thử", "Mai Mẫu - Quang Thử"),
        ("Lệ Mẫu – Văn Thử", "Lệ Mẫu – Văn Thử"),
        ("T.Trinh", "T.Trinh"),
        ("Tin, ảnh: L.M", "L.M"),
        ("CTV: Mai Mẫu", "Mai Mẫu"),
        ("Tác giả: Mai Mẫu", "Mai Mẫu"),
        ("Mai Mẫu (thực hiện)", "Mai Mẫu"),
        ("Nguồn: Đài Lâm Khê", "Đài Lâm Khê"),
        ("Theo Cổng TTĐT huyện Lâm Khê", "Theo Cổng TTĐT huyện Lâm Khê"),
        ("BBT", "BBT"),
    ],
)
def test_who_wrote_an_article_stands_under_it(line: str, byline: str) -> None:
    """Authors, photographers and sources are no text of the article, so no officials."""
    report = read(article(after=(line,)))
    assert blocks_of(report) == [*ARTICLE, ("byline", clean(line))]
    assert report.metadata.byline == byline


def test_who_signed_a_paper_is_no_author() -> None:
    report = read(article(after=("TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Thị Mẫu")))
    assert kind_of(report, "Lê Thị Mẫu") in READABLE
    assert report.metadata.byline is None


QUESTIONS = ["P.V:", "PV:", "*P.V:", "Phóng viên:", "- PV:", "Hỏi:", "* Phóng viên:", "PHÓNG VIÊN:"]
ANSWERS = [
    ("Ông Võ Văn Dụ:", "Ông Võ Văn Dụ"),
    ("Bà Lê Thị Mẫu:", "Bà Lê Thị Mẫu"),
    ("Đồng chí Lê Thị Mẫu:", "Đồng chí Lê Thị Mẫu"),
    ("- Ông Võ Văn Dụ:", "Ông Võ Văn Dụ"),
    ("- Đ/c Võ Văn Dụ:", "Đ/c Võ Văn Dụ"),
    ("Chủ tịch UBND huyện LÊ THỊ MẪU:", "Chủ tịch UBND huyện LÊ THỊ MẪU"),
    ("Bí thư Huyện ủy Lê Thị Mẫu:", "Bí thư Huyện ủy Lê Thị Mẫu"),
    ("Đáp:", None),
]


@pytest.mark.parametrize("asks", QUESTIONS)
@pytest.mark.parametrize(("answers", "speaker"), ANSWERS)
def test_questions_and_answers_of_an_interview_are_told_apart(asks: str, answers: str, speaker: str | None) -> None:
    """An answer goes on until the next question; thanks end it."""
    more = "Thu nhập bình quân của huyện Lâm Khê đạt 44,6 triệu đồng."
    report = read(
        "\n".join(
            [
                "Lâm Khê bước vào năm mới",
                PARAGRAPHS[0],
                f"{asks} Năm qua huyện đạt được gì?",
                f"{answers} Huyện có 30/34 chỉ tiêu đạt kế hoạch.",
                more,
                f"{asks} Xin trân trọng cảm ơn!",
            ]
        )
    )
    assert [kind for kind, _ in blocks_of(report)] == ["headline", "lead", "question", "answer", "answer", "question"]
    assert [block.speaker for block in report.blocks if block.kind is BlockKind.ANSWER] == [speaker, speaker]


def test_a_label_on_a_line_of_its_own_belongs_to_what_follows() -> None:
    report = read(
        "\n".join(
            [
                "Lâm Khê bước vào năm mới",
                PARAGRAPHS[0],
                "Phóng viên:",
                "Năm qua huyện đạt gì?",
                "Bà Lê Thị Mẫu:",
                PARAGRAPHS[1],
            ]
        )
    )
    assert [kind for kind, _ in blocks_of(report)] == ["headline", "lead", "question", "answer"]


def test_marks_may_stand_for_the_labels_of_an_interview() -> None:
    """Questions behind stars, answers behind dashes."""
    turns = (
        "* Thưa ông, năm qua huyện đạt được gì?",
        "- Huyện có 30/34 chỉ tiêu đạt kế hoạch.",
        "Thu ngân sách đạt 214,7 tỷ đồng.",
        "* Còn điều gì chưa được?",
        "- Vẫn còn 1.034 hộ nghèo.",
        "* Xin cảm ơn ông!",
        "Mai Mẫu (thực hiện)",
    )
    report = read("\n".join(["Lâm Khê bước vào năm mới", PARAGRAPHS[0], *turns]))
    kinds = ["headline", "lead", "question", "answer", "answer", "question", "answer", "question", "byline"]
    assert [kind for kind, _ in blocks_of(report)] == kinds


def test_items_that_ask_are_items() -> None:
    """Where nothing with another mark answers them."""
    report = read(article(inside=("* Vì sao chậm?", "* Ai chịu trách nhiệm?", "* Trồng 120 ha rừng.")))
    assert [kind for kind, _ in blocks_of(report)][3:6] == ["list-item"] * 3


def test_no_interview_without_a_question() -> None:
    """A post before a colon announces a list, not an answer."""
    report = read(article(inside=("Bí thư Huyện ủy: Lê Thị Mẫu", "Chủ tịch UBND huyện: Võ Văn Dụ")))
    assert all(block.kind is not BlockKind.ANSWER for block in report.blocks)


@pytest.mark.parametrize("mark", ["- ", "– ", "+ ", "* ", "• ", "1. ", "2) ", "a) ", "1.2. "])
def test_items_of_a_list_are_items(mark: str) -> None:
    line = f"{mark}Thu ngân sách đạt 214,7 tỷ đồng;"
    assert kind_of(read(article(inside=(line, f"{mark}Trồng 120 ha rừng."))), clean(line)) is BlockKind.LIST_ITEM


@pytest.mark.parametrize(
    "line",
    [
        "-5,2% là mức giảm của ngành dịch vụ trong năm 2021.",
        "12,4% số hộ có việc làm mới.",
        "30/34 chỉ tiêu đạt kế hoạch.",
    ],
)
def test_a_number_is_no_mark_of_a_list(line: str) -> None:
    assert kind_of(read(article(inside=(line,))), line) is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "headline",
    [
        "LÂM KHÊ: TỔNG KẾT NĂM 2021",
        "Báo cáo tình hình kinh tế - xã hội huyện Lâm Khê năm 2021",
        "Lâm Khê có thêm 3 xã về đích nông thôn mới",
        "Vì sao Lâm Khê vượt thu 12,4%?",
        "“Việc khó thì làm cùng dân”",
        "Kết luận của Ban Thường vụ Huyện ủy Lâm Khê về phát triển 5 xã vùng cao",
    ],
)
def test_the_headline_is_the_line_over_the_lead(headline: str) -> None:
    """Whatever furniture stands over it."""
    before = ("BÁO LÂM KHÊ", "Trang chủ | Chính trị | Kinh tế", "Thứ Sáu, 07/01/2022 | 16:40")
    report = read("\n".join([*before, headline, *PARAGRAPHS]))
    assert report.blocks[3].kind is BlockKind.HEADLINE
    assert report.metadata.title == headline
    assert [kind for kind, _ in blocks_of(report)[4:]] == ["lead", "paragraph", "paragraph"]


def test_a_page_that_begins_with_its_text_has_no_headline() -> None:
    report = read("\n".join(PARAGRAPHS))
    assert [kind for kind, _ in blocks_of(report)] == ["lead", "paragraph", "paragraph"]
    assert report.metadata.title is None

"""Which units a report names and which one it is about. Cases mark the names in brackets; what follows says what they are."""

from __future__ import annotations

import pytest

from kg.extract.context import Location
from kg.extract.locate import locate
from kg.model import Block, BlockKind, Metadata, Report, Span
from kg.ontology import load_ontology
from kg.read import read_bytes
from kg.text import clean, lower

ONTOLOGY = load_ontology()


def page(text: str, published: str | None = "2021-11-20", publisher: str | None = None) -> Report:
    """A report with a block a line, the first one its headline."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH if number else BlockKind.HEADLINE, Span(at, at + len(line))))
        at += len(line) + 1
    plain = clean(text)
    spans = tuple(block.span for block in blocks)
    about = Metadata(title=text.split("\n")[0], published=published, publisher=publisher)
    return Report("mau", "mau", "mau.txt", text, plain, lower(plain), tuple(blocks), spans, about)


def place(text: str, published: str | None = "2021-11-20", publisher: str | None = None) -> Location:
    return locate(page(text, published, publisher), ONTOLOGY)


def named(
    marked: str, head: str = "Hương Khê: một năm nhìn lại\nHuyện Hương Khê (Hà Tĩnh) họp."
) -> tuple[list[str], list[str]]:
    """What stands in the brackets of a sentence, and the labels of the units found in it, in a report about huyện Hương Khê."""
    text = marked.replace("[", "").replace("]", "")
    wanted, rest = [], marked
    while "[" in rest:
        rest = rest.partition("[")[2]
        inside, _, rest = rest.partition("]")
        wanted.append(inside)
    whole = f"{head}\n{text}"
    start = len(head) + 1
    found = [mention for mention in place(whole).mentions if mention.span.start >= start]
    return wanted, [whole[mention.span.start : mention.span.end] for mention in found]


CASES = [
    "Các phường, xã gồm [xã Hương Trà], [Phúc Trạch] phối hợp.",
    "[Xã Hương Bình] và [thị trấn Hương Khê] cùng làm.",
    "Có 3 xã về đích: [Hà Linh], [Phúc Trạch] và [Lộc Yên].",
    "Có 2 xã được công nhận ([Hương Trà], [Gia Phố]).",
    "Các xã: [Hòa Hải], [Phúc Đồng], [thị trấn Hương Khê] ra quân.",
    "Ngập nặng nhất ở các xã vùng trũng như [Hương Đô], [Lộc Yên], [Hương Giang].",
    "Tuyến đường nối [xã Hương Long], [Phú Phong] với trung tâm.",
    "Đoàn đến [xóm 5], [xã Hương Thủy] rồi về [thôn Tân Đình], [xã Hương Trạch].",
    "Bí thư Đảng ủy [xã Hà Linh] Nguyễn Văn Mẫu phát biểu.",
    "Chủ tịch UBND xã Nguyễn Văn Mẫu phát biểu.",
    "Chủ tịch UBND [xã Hương Xuân] Trần Thị Thử phát biểu.",
    "Hàng từ [TP.Vinh], [TX.Hồng Lĩnh] và [thị xã Kỳ Anh] về.",
    "Giáp [huyện Vũ Quang], [Đức Thọ] và [huyện Tuyên Hóa], [tỉnh Quảng Bình].",
    "[Tổ dân phố 4], [thị trấn Hương Khê]",
    "[Huyện ủy Hương Khê] và [Tỉnh ủy Hà Tĩnh] cùng ký.",
    "[Xã Khe Mẫu] chưa về đích.",  # a unit that no gazetteer has is named all the same
    "[Hương Khê] hôm nay đã khác.",
]

SILENT = [
    "Thu ngân sách quận 9 tháng đạt khá.",
    "Khách thích thác Bản Ba và hồ thủy điện Bản Chát.",
    "Xây dựng nông thôn Việt Nam đổi mới.",
    "Công tác xã hội, bản thân mỗi người, các làng nghề, thành phố trực thuộc Trung ương.",
    "Huyện Nông thôn mới, xã Nông thôn mới nâng cao, làng Văn hóa, bản Kế hoạch, thành phố Thông minh.",
    "Ông Nguyễn Văn Phường kể với bà Trần Thị Xã Mẫu.",
    "P.V: Xin ông cho biết? Q. Trưởng phòng trả lời.",
    "Chủ tịch HĐND tỉnh Thào Hồng Mẫu dự cùng Trưởng đoàn ĐBQH tỉnh Đặng Quốc Thử.",
    "Huyện đạt chuẩn, xã đạt chuẩn, thôn đạt chuẩn, tỉnh khen.",
    "Báo Hà Tĩnh, trường Hương Khê, sông Ngàn Sâu.",
    "Huyện Đoàn và Tỉnh đoàn phối hợp.",
    "Dẫn đầu phong trào thi đua khối 9 huyện miền núi; học sinh khối 12 THPT đạt giải.",
]


@pytest.mark.parametrize("marked", CASES)
def test_units_are_found_from_tier_word_to_end_of_name(marked: str) -> None:
    wanted, found = named(marked)
    assert found == wanted


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_unit_is_none(text: str) -> None:
    assert named(text)[1] == []


ABOUT = [
    (
        "Hương Khê cần dồn sức\nSáng 7/1, Huyện ủy họp. Huyện Hương Khê đạt nhiều kết quả.",
        "huyện Hương Khê",
        "tỉnh Hà Tĩnh",
    ),
    (
        "Thị trấn Hương Khê đón tin vui\nThị trấn Hương Khê (Hương Khê) đạt chuẩn đô thị văn minh.",
        "thị trấn Hương Khê",
        "tỉnh Hà Tĩnh",
    ),
    ("Thành ủy Vinh tổng kết\nThành ủy Vinh họp. Tỉnh ủy Nghệ An dự.", "thành phố Vinh", "tỉnh Nghệ An"),
    (
        "Khai mạc kỳ họp HĐND tỉnh Sơn La\nHĐND tỉnh Sơn La họp. Huyện Mai Sơn, huyện Mường La có ý kiến.",
        "tỉnh Sơn La",
        "tỉnh Sơn La",
    ),
    (
        "Kết quả một năm\nThành ủy Đà Nẵng tổ chức hội nghị. Toàn thành phố thu đủ.",
        "thành phố Đà Nẵng",
        "thành phố Đà Nẵng",
    ),
    ("Một năm của quận 7\nUBND quận 7 (TP.HCM) họp.", "quận 7", "thành phố Hồ Chí Minh"),
    (
        "Bến Tre kiện toàn nhân sự\nTại huyện Ba Tri, ông A nhận chức. Huyện Ba Tri vui. HĐND huyện Thạnh Phú bầu. Huyện Bình Đại cũng vậy.",
        "tỉnh Bến Tre",
        "tỉnh Bến Tre",
    ),
    ("HUYỆN ỦY VĨNH LỘC TỔNG KẾT\nHuyện ủy Vĩnh Lộc họp.", "huyện Vĩnh Lộc", "tỉnh Thanh Hóa"),
]


@pytest.mark.parametrize(("text", "area", "province"), ABOUT)
def test_the_unit_a_report_is_about_is_settled_once(text: str, area: str, province: str) -> None:
    location = place(text)
    assert location.area is not None
    assert location.province is not None
    assert (location.area.label, location.province.label) == (area, province)
    assert location.area.id is not None


def test_a_name_of_several_districts_is_not_guessed() -> None:
    """Ten districts are called Châu Thành: without a province none of them is meant for sure, and the area says so."""
    area = place("Châu Thành tổng kết\nHuyện ủy Châu Thành họp.").area
    assert area is not None
    assert area.id is None
    assert "10 units" in (area.why or "")


@pytest.mark.parametrize(
    ("text", "publisher", "code"),
    [
        ("Châu Thành tổng kết\nHuyện ủy Châu Thành (Bến Tre) họp.", None, "831"),
        ("Châu Thành tổng kết\nHuyện ủy Châu Thành họp.", "Báo Long An", "808"),
        ("Châu Thành tổng kết\nHuyện ủy Châu Thành họp.\nBí thư Tỉnh ủy Trà Vinh dự.", None, "847"),
        ("Châu Thành tổng kết\nHuyện Châu Thành họp.\nXã Thành Triệu, xã An Hóa, xã Giao Long dẫn đầu.", None, "831"),
        ("Chợ Mới tổng kết\nHuyện Chợ Mới họp.", "baobackan.vn", "065"),
    ],
)
def test_context_tells_districts_of_one_name_apart(text: str, publisher: str | None, code: str) -> None:
    """A province in brackets, the publisher, a guest's province, or the communes named settle which district is meant."""
    area = place(text, publisher=publisher).area
    assert area is not None
    assert area.code == code


def test_tier_words_tell_units_of_one_name_in_a_province_apart() -> None:
    found = {
        m.area.label: m.area.code for m in place("Tin\nHuyện Kỳ Anh và thị xã Kỳ Anh, tỉnh Hà Tĩnh, cùng họp.").mentions
    }
    assert found["huyện Kỳ Anh"] == "447"
    assert found["thị xã Kỳ Anh"] == "449"


def test_communes_resolve_inside_the_district_only() -> None:
    """Minh Tân is a commune of fifteen districts; in a report about Vĩnh Lộc it is that district's, elsewhere it stays open."""
    here = place("Vĩnh Lộc về đích\nHuyện Vĩnh Lộc (Thanh Hóa) có xã Minh Tân và xã Vĩnh Hùng đạt chuẩn.")
    codes = {m.area.label: m.area.code for m in here.mentions}
    assert codes["xã Minh Tân"] == "15382"
    assert codes["xã Vĩnh Hùng"] == "15379"
    there = place("Hương Khê về đích\nHuyện Hương Khê (Hà Tĩnh) học cách làm của xã Minh Tân.")
    guest = next(m.area for m in there.mentions if m.area.name == "Minh Tân")
    assert guest.id is None
    assert guest.why


def test_a_district_named_beside_a_commune_holds_it() -> None:
    location = place(
        "Hà Tĩnh: tin các huyện\nTỉnh Hà Tĩnh khen xã Cẩm Thành (Cẩm Xuyên) và các xã Thạch Kênh, Thạch Liên (huyện Thạch Hà)."
    )
    within = {m.area.name: m.area.within.label for m in location.mentions if m.area.within and m.area.tier == "xã"}
    assert within == {"Cẩm Thành": "huyện Cẩm Xuyên", "Thạch Kênh": "huyện Thạch Hà", "Thạch Liên": "huyện Thạch Hà"}


def test_marks_are_never_folded() -> None:
    """Vĩnh Hùng and Vĩnh Hưng are two communes of one district."""
    location = place("Vĩnh Lộc tổng kết\nHuyện Vĩnh Lộc, tỉnh Thanh Hóa: xã Vĩnh Hùng dẫn đầu, xã Vĩnh Hưng theo sau.")
    codes = {m.area.name: m.area.code for m in location.mentions if m.area.tier == "xã"}
    assert codes["Vĩnh Hùng"] == "15379"
    assert codes["Vĩnh Hưng"] != "15379"


def test_units_are_those_of_the_reports_day() -> None:
    """Before July 2025 Hương Khê is a district, after it a commune right under the province; old names may still be told."""
    text = "Xã Hương Khê ra mắt\nĐảng ủy xã Hương Khê, tỉnh Hà Tĩnh họp. Trước đây là huyện Hương Khê."
    after = place(text, "2025-08-04")
    assert after.area is not None
    assert after.area.id == "2025-18496"
    assert after.area.within is not None
    assert after.area.within.id == "2025-42"
    assert [m.area.id for m in after.mentions if m.area.tier == "huyện"] == ["2020-444"]
    before = place("Lộc Hà tổng kết\nHuyện ủy Lộc Hà (Hà Tĩnh) họp.", "2019-12-30").area
    assert before is not None
    assert before.code == "448"


def test_villages_lie_in_the_commune_named_with_them() -> None:
    location = place(
        "Hương Khê\nHuyện Hương Khê (Hà Tĩnh) khen thôn Phú Hòa, xã Hương Thủy. Xóm 4 cũng được khen.\nXóm 5 vui. "
        "Xã Hà Linh, xã Hương Trà họp. Xóm 6 vui."
    )
    villages = {
        m.area.label: m.area.within.label for m in location.mentions if m.area.within and m.area.tier in ("thôn", "xóm")
    }
    assert villages == {
        "thôn Phú Hòa": "xã Hương Thủy",
        "xóm 4": "xã Hương Thủy",
        "xóm 5": "huyện Hương Khê",
        "xóm 6": "huyện Hương Khê",
    }


def test_every_area_without_an_id_says_why() -> None:
    location = place("Lâm Mẫu tổng kết\nHuyện Lâm Mẫu, tỉnh Hoàng Thử họp. Xã Khe Mẫu, thôn 2, huyện Châu Thành dự.")
    assert all(mention.area.id or mention.area.why for mention in location.mentions)
    assert location.province is not None
    assert location.province.label == "tỉnh Hoàng Thử"


def test_a_report_that_names_no_unit_has_no_area() -> None:
    location = place("Một ngày mới\nHôm nay trời đẹp.", published=None)
    assert location == Location(None, None, ())


def test_mentions_keep_the_texts_own_characters_and_order() -> None:
    text = "Tin\nHuyện Hà Trung (Thanh Hoá) đón đoàn của thành phố Thanh Hoá, xã Hà Bình."
    location = place(text)
    assert [text[m.span.start : m.span.end] for m in location.mentions] == [
        "Huyện Hà Trung",
        "Thanh Hoá",
        "thành phố Thanh Hoá",
        "xã Hà Bình",
    ]
    assert [m.span for m in location.mentions] == sorted(m.span for m in location.mentions)


def test_the_head_of_a_page_names_the_unit_that_its_text_calls_by_the_tier_alone() -> None:
    text = "CỔNG THÔNG TIN ĐIỆN TỬ QUẬN HÀ ĐÔNG - THÀNH PHỐ HÀ NỘI\n\nHội nghị Đảng bộ Quận\n\nBí thư Quận ủy phát biểu. Toàn quận đạt 5 chỉ tiêu.\n"
    location = locate(read_bytes(text.encode(), "mau.txt"), ONTOLOGY)
    assert location.area is not None
    assert location.area.label == "quận Hà Đông"
    assert {mention.area.label for mention in location.mentions} == {"quận Hà Đông", "thành phố Hà Nội"}


def test_a_district_that_a_sentence_opens_with_needs_no_tier_word() -> None:
    location = place("Tỉnh Bến Tre họp\nTỉnh Bến Tre đạt kết quả.\nTại Thạnh Phú, HĐND huyện bầu Phó Chủ tịch.")
    assert [mention.area.label for mention in location.mentions][-1] == "huyện Thạnh Phú"


def test_a_guests_committee_is_not_what_a_text_is_about_that_calls_its_own_district_by_name_alone() -> None:
    """Where the bare names are of several districts nothing is guessed from them."""
    guest = "Dự có ông Lê Văn Mẫu - Phó Chủ tịch UBND tỉnh Hà Tĩnh; ông Trần Mẫu Nam - Bí thư Thành ủy Hà Tĩnh."
    own = place(
        f"Quang cảnh đại hội\n{guest}\nKinh tế Hương Khê tăng trưởng khá.\nNgười Hương Khê thêm tin tưởng.", None
    )
    assert own.area
    assert own.area.label == "huyện Hương Khê"
    host = "Huyện ủy Can Lộc (Hà Tĩnh) họp. Đoàn đã tham quan Hương Khê và học tập Hương Khê."
    met = place(f"Quang cảnh hội nghị\n{host}", None)
    assert met.area
    assert met.area.label == "huyện Can Lộc"
    several = place(f"Quang cảnh đại hội\n{guest}\nHương Khê, Hương Sơn thi đua; Hương Khê, Hương Sơn cùng tiến.", None)
    assert several.area
    assert several.area.label == "thành phố Hà Tĩnh"


def test_a_commune_of_the_district_needs_no_tier_word_in_brackets() -> None:
    """A person, a place of another district and the district itself are none."""
    found = place(
        "Huyện Hương Khê (Hà Tĩnh) có sản phẩm mới\nGồm chè (Hương Trà), bưởi (Lê Mẫu), cam (Sơn Kim), mật ong (Hương Khê). Ảnh: (Hà Linh)"
    )
    assert [mention.area.label for mention in found.mentions if mention.span.start > 42] == [
        "xã Hương Trà",
        "huyện Hương Khê",
    ]


def test_a_row_of_communes_goes_on_in_later_clauses() -> None:
    head = "Huyện Hương Khê (Hà Tĩnh) báo cáo\n"
    text = f"{head}Các xã Hương Trà, Phúc Trạch đạt 19 tiêu chí; Hà Linh, Lộc Yên 16 tiêu chí; Gia Phố 14 tiêu chí."
    labels = [mention.area.label for mention in place(text).mentions if mention.span.start > len(head)]
    assert labels == ["xã Hương Trà", "xã Phúc Trạch", "xã Hà Linh", "xã Lộc Yên", "xã Gia Phố"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Cùng ngày, HĐND huyện Can Lộc tổ chức kỳ họp thứ 5.", "huyện Can Lộc"),
        ("* Trước đó, tỉnh Hà Tĩnh công nhận TX Hồng Lĩnh đạt chuẩn.", "thị xã Hồng Lĩnh"),
        ("Cùng ngày, HĐND huyện Hương Khê và huyện Can Lộc họp.", "huyện Hương Khê"),
        ("Cùng ngày, lãnh đạo huyện đến thăm huyện Can Lộc.", "huyện Hương Khê"),
        ("Cùng ngày, lãnh đạo huyện Can Lộc sang trao đổi kinh nghiệm tổ chức kỳ họp.", "huyện Hương Khê"),
        ("HĐND huyện Can Lộc cũng họp kỳ thứ 5.", "huyện Hương Khê"),
    ],
)
def test_a_line_that_turns_to_another_district_is_about_it_until_the_own_is_named(line: str, label: str) -> None:
    head = "Huyện Hương Khê (Hà Tĩnh) họp\nSáng 5/5, HĐND huyện Hương Khê họp.\n"
    text = f"{head}{line}\nKỳ họp thông qua 4 nghị quyết.\nHuyện Hương Khê có 20 xã."
    location = place(text)
    for said, about in (
        (line, label),
        ("Kỳ họp thông qua", label),
        ("có 20 xã", "huyện Hương Khê"),
        ("Sáng 5/5", "huyện Hương Khê"),
    ):
        own = location.own(text.index(said))
        assert own is not None
        assert own.label == about


def test_a_cooperative_and_a_row_of_other_things_are_no_communes() -> None:
    head = "Huyện Hương Khê (Hà Tĩnh) báo cáo\n"
    for text in (
        "Hợp tác xã Hương Trà làm ăn tốt.",
        "Có các xã Phúc Trạch, Hà Linh; các doanh nghiệp Thành Công, Hương Trà và 12 hợp tác xã.",
        "Có các xã Phúc Trạch, Hà Linh làm tốt; các thôn Hồng Lam, Sơn Lộc, Hương Trà có 3 tổ.",
    ):
        assert "xã Hương Trà" not in [mention.area.label for mention in place(head + text).mentions]


def test_a_province_praises_its_districts() -> None:
    own = place(
        "Hà Tĩnh: Kinh tế khởi sắc\nTỉnh Hà Tĩnh vượt khó.\nHương Khê, huyện miền núi, là điểm sáng.\nTỷ lệ hộ nghèo còn 3%.",
        None,
    )
    assert own.area
    assert own.area.label == "tỉnh Hà Tĩnh"


def test_a_report_on_a_commune_may_turn_to_another() -> None:
    text = (
        "Đảng bộ xã Hương Trà (Hương Khê) và xã Sơn Kim 1 (Hương Sơn) đại hội\nSáng 5/5/2020, Đảng bộ xã Hương Trà đại hội.\n"
        "* Sáng cùng ngày, Đảng bộ xã Sơn Kim 1 tổ chức đại hội.\nTại đại hội, thu nhập được nêu."
    )
    location = place(text)
    assert location.area
    assert location.area.label == "xã Hương Trà"
    other = location.own(text.index("thu nhập"))
    assert other
    assert other.label == "xã Sơn Kim 1"
    lies = {m.area.within.label for m in location.mentions if m.area.label == "xã Sơn Kim 1" and m.area.within}
    assert lies == {"huyện Hương Sơn"}, "where it lies was told when it was named first"


@pytest.mark.parametrize("kind", ["miền núi", "vùng cao, biên giới", "biên giới", "nghèo"])
def test_words_for_its_kind_may_stand_between_a_unit_and_its_name(kind: str) -> None:
    found = place(f"Tỉnh Hà Tĩnh họp\nÔng A thăm huyện {kind} Hương Khê và huyện {kind} Nguyễn Văn Mẫu.")
    assert [mention.area.label for mention in found.mentions] == ["tỉnh Hà Tĩnh", "huyện Hương Khê"]


def test_a_commune_that_only_another_district_of_the_text_has_lies_in_that() -> None:
    found = place("Huyện Hương Khê (Hà Tĩnh) họp\nHuyện Hương Sơn cử đoàn dự; xã Sơn Kim 1 và xã Hương Trà trao đổi.")
    lies = {m.area.label: m.area.within.label for m in found.mentions if m.area.within is not None}
    assert lies["xã Sơn Kim 1"] == "huyện Hương Sơn"
    assert lies["xã Hương Trà"] == "huyện Hương Khê"


def test_a_text_may_say_that_its_bare_subject_is_a_district() -> None:
    own = place(
        "Dấu ấn một nhiệm kỳ\nHương Khê, huyện miền núi của tỉnh Hà Tĩnh, có 20 xã.\nHuyện ủy làm nhiều việc.", None
    )
    assert own.area
    assert own.area.label == "huyện Hương Khê"
    other = place("Dấu ấn một nhiệm kỳ\nNam Đàn, huyện bạn, sang thăm tỉnh Hà Tĩnh.", None)
    assert other.area
    assert other.area.label == "tỉnh Hà Tĩnh"

"""Indicators in running text: each case marks the evidence of the claims in brackets and says what they hold."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract
from kg.extract.context import AreaMention, Context, Location, work_out
from kg.extract.indicators import extract_indicators
from kg.grammar.labels import concept_of
from kg.model import Area, IndicatorClaim, Leftover, Span
from kg.ontology import load_ontology
from kg.read import read_bytes
from tests.readings import report

ONTOLOGY = load_ontology()
DISTRICT = Area("huyện", "Lâm Khê", "x-1", "001")
COMMUNE = Area("xã", "Minh Châu", "x-2", "00001", DISTRICT)
SLOTS = ("label", "value", "unit", "period", "status", "bound", "of", "change", "plan", "area")
USUAL = {
    "period": "2022",
    "status": "actual",
    "bound": "=",
    "of": None,
    "change": None,
    "plan": None,
    "area": "huyện Lâm Khê",
}


def read(text: str, published: str = "2022-12-20") -> list[IndicatorClaim | Leftover]:
    """What one paragraph of a report about huyện Lâm Khê yields; "xã Minh Châu" is named as a unit."""
    page = report("mau", text, published)
    mentions = []
    at = page.lower.find("xã minh châu")
    while at >= 0:
        mentions.append(AreaMention(Span(at, at + 12), COMMUNE))
        at = page.lower.find("xã minh châu", at + 1)
    location = Location(DISTRICT, None, tuple(mentions))
    context: Context = work_out(page, location, ONTOLOGY)
    return list(extract_indicators(page, context, ONTOLOGY))


def marked(text: str) -> tuple[str, list[str]]:
    """The text without brackets and the parts that stood in them; brackets may stand inside others, the inner ones come first."""
    plain, open_at, parts = "", [], []
    for letter in text:
        if letter == "[":
            open_at.append(len(plain))
        elif letter == "]":
            parts.append((open_at.pop(), len(plain)))
        else:
            plain += letter
    return plain, [plain[start:end] for start, end in sorted(parts, key=lambda part: part[1])]


def slots(claim: IndicatorClaim) -> dict[str, object]:
    """The slots of a claim as a case writes them."""
    change = None if claim.change is None else (str(claim.change.value), claim.change.unit)
    values = (claim.label, None if claim.value is None else str(claim.value), claim.unit, claim.period, claim.status, claim.bound,
              None if claim.of is None else str(claim.of), change, None if claim.plan is None else str(claim.plan), claim.area.label if claim.area else None)  # fmt: skip
    return dict(zip(SLOTS, values, strict=True))


CASES: list[tuple[str, list[dict[str, object]]]] = [
    # the measure before the number
    ("[Thu nhập bình quân đầu người đạt 47,5 triệu đồng].", [{"label": "thu nhập bình quân đầu người", "value": "47.5", "unit": "triệu đồng"}]),
    ("[Tỷ lệ hộ nghèo còn 4,2%, giảm 1,1%]; [hộ cận nghèo còn 5,05%, giảm 0,3%].",
     [{"label": "tỷ lệ hộ nghèo", "value": "4.2", "unit": "%", "change": ("-1.1", "%")},
      {"label": "hộ cận nghèo", "value": "5.05", "unit": "%", "change": ("-0.3", "%")}]),
    ("[Thu ngân sách: 184,1 tỷ đồng, tăng 12,5% so với năm trước].", [{"label": "thu ngân sách", "value": "184.1", "unit": "tỷ đồng", "change": ("12.5", "%")}]),
    ("[Dân số trên 18 vạn người].", [{"label": "dân số", "value": "180000", "unit": "người", "bound": ">="}]),
    # change first, level after
    ("[Tỷ lệ hộ nghèo giảm 1,1%, còn 4,2%].", [{"label": "tỷ lệ hộ nghèo", "value": "4.2", "unit": "%", "change": ("-1.1", "%")}]),
    # plan achievement
    ("[Thu ngân sách đạt 31 tỷ 250 triệu đồng, bằng 92,4% dự toán, tăng 11% so với cùng kỳ].",
     [{"label": "thu ngân sách", "value": "31.250", "unit": "tỷ đồng", "plan": "92.4", "change": ("11", "%")}]),
    ("[Trồng mới 412ha rừng, vượt 3% kế hoạch].", [{"label": "rừng trồng mới", "value": "412", "unit": "ha", "plan": "103"}]),
    ("[Tổng thu ngân sách ước đạt 98,8% dự toán].", [{"label": "tổng thu ngân sách", "value": None, "unit": "", "plan": "98.8", "status": "estimate"}]),
    # the noun after the number, one verb over a list
    ("Huyện ủy [ban hành 5 nghị quyết] và một số văn bản.", [{"label": "nghị quyết ban hành", "value": "5", "unit": "nghị quyết"}]),
    ("Huyện ủy [[ban hành 5 nghị quyết], 10 chỉ thị] và nhiều văn bản.",
     [{"label": "nghị quyết ban hành", "value": "5", "unit": "nghị quyết"}, {"label": "chỉ thị ban hành", "value": "10", "unit": "chỉ thị"}]),
    ("Đảng bộ [kết nạp 120 đảng viên mới, tăng 20 đảng viên so với năm 2021].",
     [{"label": "đảng viên mới kết nạp", "value": "120", "unit": "đảng viên mới", "change": ("20", "đảng viên")}]),
    ("Toàn huyện có [98% hộ dân được sử dụng điện].", [{"label": "tỷ lệ hộ dân được sử dụng điện", "value": "98", "unit": "%"}]),
    # fractions
    ("Huyện có [24/26 chỉ tiêu đạt kế hoạch].", [{"label": "chỉ tiêu đạt kế hoạch", "value": "24", "of": "26", "unit": "chỉ tiêu"}]),
    ("Huyện [vượt chỉ tiêu kết nạp đảng viên (88/80)].", [{"label": "kết nạp đảng viên", "value": "88", "unit": "đảng viên"}]),
    # stock and flow
    ("Huyện có thêm [4 xã đạt chuẩn nông thôn mới].", [{"label": "xã đạt chuẩn nông thôn mới tăng thêm", "value": "4", "unit": "xã"}]),
    # the distribution over a band is one fact
    ("Có [9 xã đạt từ 11 - 14 tiêu chí].", [{"label": "xã đạt từ 11 - 14 tiêu chí", "value": "9", "unit": "xã"}]),
    # growth is a value of its own
    ("[Giá trị sản xuất tăng bình quân 15,7%/năm].", [{"label": "tốc độ tăng giá trị sản xuất", "value": "15.7", "unit": "%/năm"}]),
    # targets and estimates
    ("Năm 2023, huyện phấn đấu [thu ngân sách đạt 72 tỷ đồng]; [kết nạp trên 150 đảng viên].",
     [{"label": "thu ngân sách", "value": "72", "unit": "tỷ đồng", "period": "2023", "status": "target"},
      {"label": "đảng viên kết nạp", "value": "150", "unit": "đảng viên", "period": "2023", "status": "target", "bound": ">="}]),
    ("[Sản lượng lương thực ước đạt 46.350 tấn].", [{"label": "sản lượng lương thực", "value": "46350", "unit": "tấn", "status": "estimate"}]),
    ("Đến năm 2025, [tỷ lệ hộ nghèo dưới 3%].", [{"label": "tỷ lệ hộ nghèo", "value": "3", "unit": "%", "period": "2025", "status": "target", "bound": "<="}]),
    # periods
    ("Tính đến ngày 15/11, [thu ngân sách đạt 54 tỷ đồng].", [{"label": "thu ngân sách", "value": "54", "unit": "tỷ đồng", "period": "2022-11-15"}]),
    ("[Tỷ lệ lao động qua đào tạo đạt từ 70% trở lên].", [{"label": "tỷ lệ lao động qua đào tạo", "value": "70", "unit": "%", "bound": ">="}]),
    # the area of the number itself
    ("Xã Minh Châu đạt [17/19 tiêu chí nông thôn mới].", [{"label": "tiêu chí nông thôn mới", "value": "17", "of": "19", "unit": "tiêu chí", "area": "xã Minh Châu"}]),
]  # fmt: skip

SILENT = {
    "Cụ ông 92 tuổi kể chuyện xưa.": ["age"],
    "Hội nghị kéo dài 90 phút.": ["duration"],
    "Thực hiện Chỉ thị số 35-CT/TW.": ["document-number"],
    "Nghị quyết 18 đi vào cuộc sống.": ["document-number"],
    "Đại hội lần thứ 8 thành công.": ["ordinal"],
    "Quốc lộ 8A thông xe.": ["name"],
    "Dịch COVID-19 được khống chế.": ["name"],
    "Phiên họp bắt đầu lúc 8 giờ 30 phút.": ["clock", "duration"],
    "Tỉnh đề nghị huyện xây dựng 5 khu tái định cư.": ["demand"],
    "Bản cách huyện lỵ 30 km.": ["distance"],
    "Mô hình “3 không” được nhân rộng.": ["slogan"],
}


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[case[0][:40] for case in CASES])
def test_a_sentence_yields_these_claims(text: str, wanted: list[dict[str, object]]) -> None:
    """Exactly the wanted claims, each with all its slots and with the marked words as evidence."""
    plain, quotes = marked(text)
    claims = [item for item in read(plain) if isinstance(item, IndicatorClaim)]
    assert [slots(claim) for claim in claims] == [USUAL | case for case in wanted]
    assert [plain[claim.span.start : claim.span.end] for claim in claims] == quotes


@pytest.mark.parametrize(("text", "rules"), SILENT.items())
def test_what_is_no_figure_is_set_aside_by_a_named_rule(text: str, rules: list[str]) -> None:
    """No claim, and each number says why."""
    items = read(text)
    assert not [item for item in items if isinstance(item, IndicatorClaim)]
    assert [item.rule for item in items if isinstance(item, Leftover)] == rules


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_every_number_is_claimed_or_left_with_a_rule(text: str) -> None:
    """Each value, whole, change and plan percentage is in the spans of numbers that its claim accounts for."""
    plain, _ = marked(text)
    for item in read(plain):
        if isinstance(item, IndicatorClaim):
            assert all(item.span.holds(number) for number in item.numbers)
            given = [item.value, item.of, item.plan, item.change]
            assert sum(slot is not None for slot in given) >= 1
            assert item.value is None or isinstance(item.value, Decimal)


@pytest.mark.parametrize(
    ("label", "unit", "concept"),
    [
        ("xã đạt chuẩn nông thôn mới trên địa bàn huyện", "xã", "ntm-communes"),
        ("xã được công nhận đạt chuẩn nông thôn mới nâng cao", "xã", None),
        ("xã đạt chuẩn nông thôn mới tăng thêm", "xã", "ntm-communes-added"),
        ("xã đạt chuẩn nông thôn mới đang chờ thẩm định", "xã", None),
        ("diện tích muối", "ha", None),
        ("tốc độ tăng nông - lâm - thủy sản", "%", None),
        ("tỷ trọng công nghiệp - xây dựng, thương mại - dịch vụ", "%", None),
        ("lượt khách đón", "lượt khách", "tourist-arrivals"),
    ],
)
def test_a_label_is_an_indicator_only_where_nothing_it_adds_changes_it(
    label: str, unit: str, concept: str | None
) -> None:
    assert concept_of(label, unit, ONTOLOGY) == concept


def whole(text: str) -> set[tuple[str, str, str]]:
    """Label, value and area of the indicators of a whole report on huyện Hương Khê."""
    page = read_bytes(("Huyện Hương Khê (Hà Tĩnh) năm 2022\n\n" + text + "\n").encode(), "mau.txt")
    found = extract(page, ONTOLOGY).claims
    return {
        (one.label, f"{one.value}", one.area.label if one.area else "")
        for one in found
        if isinstance(one, IndicatorClaim)
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # units that are counted and named
        (
            "Huyện có thêm 2 xã Hương Trà, Phúc Trạch đạt chuẩn nông thôn mới.",
            {("xã đạt chuẩn nông thôn mới tăng thêm", "2", "huyện Hương Khê")},
        ),
        (
            "Huyện có các xã, trong đó 2 xã: Hương Trà, Phúc Trạch đạt chuẩn nâng cao.",
            {("xã đạt chuẩn nâng cao", "2", "huyện Hương Khê")},
        ),
        ("Vùng trên gồm 2 xã Hương Trà, Phúc Trạch.", set()),
        # what a paragraph on a commune calls xã
        (
            "Chủ tịch UBND xã Hương Trà cho biết, thu nhập bình quân đầu người của xã đạt 46 triệu đồng. Toàn xã có 8 thôn đạt chuẩn.",
            {("thu nhập bình quân đầu người", "46", "xã Hương Trà"), ("thôn đạt chuẩn", "8", "xã Hương Trà")},
        ),
        # the official of a commune speaks of it, as long as he is quoted
        (
            "Ông Lê Văn Mẫu, Chủ tịch UBND xã Hương Trà cho biết: Đến nay, tỷ lệ hộ nghèo còn 3%. Diện tích cam đạt 120 ha.",
            {("tỷ lệ hộ nghèo", "3", "xã Hương Trà"), ("diện tích cam", "120", "xã Hương Trà")},
        ),
        (
            'Ông Lê Văn Mẫu, Bí thư Đảng ủy xã Hương Trà chia sẻ: "Chúng tôi trồng chè. Tỷ lệ hộ nghèo còn 3%". Diện tích cam đạt 120 ha.',
            {("tỷ lệ hộ nghèo", "3", "xã Hương Trà"), ("diện tích cam", "120", "huyện Hương Khê")},
        ),
        (
            "Chủ tịch UBND xã Hương Trà Lê Văn Mẫu cho biết, tỷ lệ hộ nghèo còn 3%. Diện tích cam đạt 120 ha.",
            {("tỷ lệ hộ nghèo", "3", "xã Hương Trà"), ("diện tích cam", "120", "huyện Hương Khê")},
        ),
        (
            "Theo ông Lê Văn Mẫu, Bí thư Đảng ủy xã Hương Trà, tỷ lệ hộ nghèo còn 3%. Toàn huyện có diện tích cam đạt 120 ha.",
            {("tỷ lệ hộ nghèo", "3", "xã Hương Trà"), ("diện tích cam", "120", "huyện Hương Khê")},
        ),
        (
            "Ông Lê Văn Mẫu, Chủ tịch UBND xã Hương Trà dự họp. Tỷ lệ hộ nghèo còn 3%.",
            {("tỷ lệ hộ nghèo", "3", "huyện Hương Khê")},
        ),
        (
            "Trở lại xã Hương Trà vào mùa xuân. Tỷ lệ hộ nghèo còn 3%. Các xã đạt 120 ha cam. Diện tích chè đạt 9 ha.",
            {
                ("tỷ lệ hộ nghèo", "3", "xã Hương Trà"),
                ("cam", "120", "huyện Hương Khê"),
                ("diện tích chè", "9", "huyện Hương Khê"),
            },
        ),
        # communes that clauses have as their subjects by their bare names
        (
            "Đảng ủy xã Hương Trà đạt 24/28 chỉ tiêu, Phúc Trạch đạt 20/28 chỉ tiêu, Hương Khê đạt 9/9 chỉ tiêu.",
            {
                ("chỉ tiêu đạt", "24", "xã Hương Trà"),
                ("chỉ tiêu đạt", "20", "xã Phúc Trạch"),
                ("chỉ tiêu đạt", "9", "huyện Hương Khê"),
            },
        ),
        ("Nhân dân xã Hương Trà có 7 mô hình.", {("mô hình", "7", "xã Hương Trà")}),
        # what each unit of a row has is of each, what they have together of none of them
        (
            "Các xã Hương Trà, Phúc Trạch và Hà Linh đạt 19 tiêu chí; xã Lộc Yên 16 tiêu chí.",
            {
                ("tiêu chí", "19", "xã Hương Trà"),
                ("tiêu chí", "19", "xã Phúc Trạch"),
                ("tiêu chí", "19", "xã Hà Linh"),
                ("tiêu chí", "16", "xã Lộc Yên"),
            },
        ),
        (
            "Các xã Hương Trà, Phúc Trạch có 50 hộ nghèo.",
            {("hộ nghèo", "50", "huyện Hương Khê")},
        ),
        ("Tỷ lệ hộ nghèo giảm đều, các xã Hương Trà, Phúc Trạch giảm 8%.", set()),
        (
            "Xã Hương Trà đổi thay. Tổng vốn đầu tư toàn xã hội đạt 46 tỷ đồng.",
            {("tổng vốn đầu tư toàn xã hội", "46", "huyện Hương Khê")},
        ),
    ],
)
def test_a_figure_is_of_the_unit_that_its_paragraph_speaks_of(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert whole(text) == wanted


def test_a_label_does_not_repeat_the_unit_that_the_area_names() -> None:
    assert whole("Tỷ lệ hộ nghèo của huyện Hương Khê là 3,2%.") == {("tỷ lệ hộ nghèo", "3.2", "huyện Hương Khê")}


def test_a_share_of_the_poor_is_no_rate_of_poverty() -> None:
    label = "tỷ lệ hộ nghèo chính sách đến"
    assert whole("Chính sách đến được với 100% hộ nghèo.") == {(label, "100", "huyện Hương Khê")}
    assert concept_of(label, "%", ONTOLOGY) is None


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Tốc độ tăng trưởng đạt 9,8%.", "economic-growth"),
        ("Kinh tế giảm dần nông nghiệp, tốc độ tăng trưởng đạt 9,8%.", "economic-growth"),
        ("Du lịch phát triển khá, tốc độ tăng trưởng đạt 9,8%.", None),
        ("Công nghiệp - xây dựng phát triển, mức tăng trưởng đạt 9,8%.", None),
        ("Nhờ xây dựng nông thôn mới, huyện đạt tốc độ tăng trưởng bình quân 9,8%/năm.", "economic-growth"),
    ],
)
def test_a_growth_that_does_not_say_of_what_is_the_economys_unless_a_sector_was_named(
    text: str, concept: str | None
) -> None:
    (claim,) = [item for item in read(text) if isinstance(item, IndicatorClaim)]
    assert claim.indicator_id == concept


def test_a_bare_area_in_hectares_is_no_natural_area() -> None:
    """Where something was done over it, that is what it is the area of."""
    (fields,) = [
        one
        for one in read("Huyện xây dựng cánh đồng mẫu với tổng diện tích hơn 3.400ha.")
        if isinstance(one, IndicatorClaim)
    ]
    assert (fields.label, fields.indicator_id) == ("tổng diện tích xây dựng cánh đồng mẫu", None)
    (unit,) = [one for one in read("Xã có diện tích 27,4 km2.") if isinstance(one, IndicatorClaim)]
    assert (unit.label, unit.indicator_id) == ("diện tích", "natural-area")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Giá trị sản xuất đạt 261 tỷ đồng (chiếm 90,5% giá trị sản xuất toàn tỉnh), tăng 12,2% so với cùng kỳ.",
            [("giá trị sản xuất", "261", "12.2"), ("tỷ lệ giá trị sản xuất toàn tỉnh", "90.5", None)],
        ),
        (
            "Tỷ trọng dịch vụ chiếm 42%, công nghiệp 40% và nông nghiệp 18%.",
            [
                ("tỷ trọng dịch vụ", "42", None),
                ("tỷ trọng công nghiệp", "40", None),
                ("tỷ trọng nông nghiệp", "18", None),
            ],
        ),
        ("Thu nhập bình quân 45,8 triệu đồng/ người/năm.", [("thu nhập bình quân", "45.8", None)]),
        ("Trước hết đó là tăng trưởng kinh tế trên 15%/năm.", [("tăng trưởng kinh tế", "15", None)]),
        (
            "Giá trị sản xuất ngành dịch vụ ước thực hiện trong 6 tháng 955 tỷ đồng.",
            [("giá trị sản xuất ngành dịch vụ", "955", None)],
        ),
        ("Đã phê duyệt quy hoạch chi tiết tỷ lệ 1/500 Cụm công nghiệp.", []),
    ],
)
def test_a_figure_is_labelled_by_what_it_measures(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    found = [one for one in read(text) if isinstance(one, IndicatorClaim)]
    assert [(one.label, str(one.value), str(one.change.value) if one.change else None) for one in found] == wanted


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # a heading dates what stands under it
        (
            "A. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2018:\n\nChăn nuôi phát triển.\n\nSản lượng lúa đạt 50 tấn.",
            ["2018-H1"],
        ),
        # the part of the year that has just ended
        (
            "Tổng giá trị sản xuất của toàn huyện ước thực hiện trong 6 tháng đầu năm đạt 52 tỷ đồng. Sản lượng lúa đạt 50 tấn.",
            ["2018-H1", "2018-H1"],
        ),
        (
            "Tổng giá trị sản xuất của toàn huyện ước thực hiện trong quý I đạt 52 tỷ đồng. Sản lượng lúa đạt 50 tấn.",
            ["2018-Q1", "2018"],
        ),
    ],
)
def test_figures_have_the_period_of_what_they_stand_under(text: str, periods: list[str]) -> None:
    page = read_bytes(f"Huyện Hương Khê (Hà Tĩnh) họp\nNgày cập nhật 04/07/2018\n\n{text}\n".encode(), "mau.txt")
    assert [one.period for one in extract(page, ONTOLOGY).claims if isinstance(one, IndicatorClaim)] == periods


def test_a_text_without_a_date_is_of_the_year_after_the_one_that_it_compares_with() -> None:
    page = read_bytes(
        "Huyện Hương Khê (Hà Tĩnh) họp\nThu ngân sách tăng 9% so với cùng kỳ năm 2023.\n".encode(), "mau.txt"
    )
    (found,) = [one for one in extract(page, ONTOLOGY).claims if isinstance(one, IndicatorClaim)]
    assert found.period == "2024"


def test_aims_that_a_conference_passes_are_targets() -> None:
    found = [
        one
        for one in read("Hội nghị thông qua các chỉ tiêu năm 2022: Thu ngân sách 390 tỷ đồng.")
        if isinstance(one, IndicatorClaim)
    ]
    assert [one.status for one in found] == ["target"]


def test_a_word_for_money_may_be_doubled() -> None:
    (found,) = [
        one for one in read("Thu ngân sách đạt 57 tỷ đồng đồng, bằng 80% kế hoạch.") if isinstance(one, IndicatorClaim)
    ]
    assert (found.label, found.unit, str(found.plan)) == ("thu ngân sách", "tỷ đồng", "80")
    (other,) = [one for one in read("Huyện chi 57 tỷ đồng đồng bộ hóa hạ tầng.") if isinstance(one, IndicatorClaim)]
    assert other.unit == "tỷ đồng"


def test_a_bare_noun_that_some_are_counted_of_is_no_total() -> None:
    told = [item for item in read("Thu hồi 125 ha đất của 560 hộ dân.") if isinstance(item, IndicatorClaim)]
    assert [(one.label, one.indicator_id) for one in told] == [("đất thu hồi", None), ("hộ dân", None)]
    (total,) = [item for item in read("Toàn huyện có 23.560 hộ dân.") if isinstance(item, IndicatorClaim)]
    assert total.indicator_id == "households"


def told_at(title: str, stamp: str, *paragraphs: str) -> list[tuple[str, str, str | None, str, str]]:
    """Label, value, period, status and area of the figures of a page."""
    page = read_bytes("\n\n".join([title, stamp, *paragraphs]).encode(), "mau.txt")
    claims = [one for one in extract(page, ONTOLOGY).claims if isinstance(one, IndicatorClaim)]
    return [(one.label, str(one.value), one.period, one.status, one.area.label if one.area else "") for one in claims]


LAM_HA = "Huyện Lâm Hà (Lâm Đồng) nỗ lực phát triển"


def test_an_aim_for_a_later_year_ends_with_its_paragraph() -> None:
    assert told_at(
        LAM_HA,
        "20/10/2023",
        "Đến năm 2025, huyện phấn đấu 100% xã đạt chuẩn nông thôn mới.",
        "Huyện có 12 hợp tác xã.",
    ) == [
        ("tỷ lệ xã đạt chuẩn nông thôn mới", "100", "2025", "target", "huyện Lâm Hà"),
        ("hợp tác xã", "12", "2023", "actual", "huyện Lâm Hà"),
    ]


def test_an_aim_goes_on_under_the_heads_of_its_groups() -> None:
    assert told_at(
        LAM_HA,
        "20/12/2023",
        "Các mục tiêu phấn đấu của năm 2024 được chia theo nhóm như sau.",
        "Về mức sống: tỷ lệ hộ nghèo còn 3%.",
        "Về xây dựng Đảng: kết nạp 120 đảng viên.",
    ) == [
        ("tỷ lệ hộ nghèo", "3", "2024", "target", "huyện Lâm Hà"),
        ("đảng viên kết nạp", "120", "2024", "target", "huyện Lâm Hà"),
    ]


def test_what_is_of_old_has_no_period_and_does_not_hold_on() -> None:
    assert told_at(
        LAM_HA,
        "20/10/2023",
        "Khi mới tái lập, huyện chỉ có 12 km đường nhựa. Huyện có 35 trường học.",
        "Lúc mới thành lập, Đảng bộ chỉ có 25 đảng viên, nay có 4.700 đảng viên.",
    ) == [
        ("đường nhựa", "12", None, "actual", "huyện Lâm Hà"),
        ("trường học", "35", "2023", "actual", "huyện Lâm Hà"),
        ("đảng viên", "25", None, "actual", "huyện Lâm Hà"),
        ("đảng viên", "4700", "2023", "actual", "huyện Lâm Hà"),
    ]


def test_after_now_the_text_stays_in_the_present() -> None:
    assert told_at(
        LAM_HA,
        "20/10/2023",
        "Năm 2011, thu nhập chỉ đạt 12 triệu đồng, nay đã tăng lên 50 triệu đồng. Hộ nghèo còn 2%.",
    )[-1] == ("hộ nghèo", "2", "2023", "actual", "huyện Lâm Hà")


def test_years_ago_count_from_the_day_of_the_report_and_date_one_sentence() -> None:
    found = told_at(LAM_HA, "20/10/2023", "Mười năm trước, huyện mới có 1 xã đạt chuẩn. Huyện có 35 trường học.")
    assert [period for _, _, period, _, _ in found] == ["2013", "2023"]


def test_the_term_that_ends_dates_the_whole_account() -> None:
    found = told_at(
        LAM_HA,
        "15/6/2025",
        "Nhiệm kỳ 2020 - 2025, Đảng bộ huyện lãnh đạo phát triển toàn diện. Toàn huyện trồng mới 520 ha rừng.",
        "Kết nạp 612 đảng viên, đạt 102% nghị quyết.",
        "Tính đến cuối năm 2024, có 13/14 xã đạt chuẩn. Trong 5 năm, đã sửa chữa 120 km đường.",
    )
    assert [period for _, _, period, _, _ in found] == ["2020-2025", "2020-2025", "2024", "2020-2025"]


def test_the_parts_of_what_there_is_now_are_there_now() -> None:
    found = told_at(
        LAM_HA,
        "13/07/2018",
        "Trong 6 tháng đầu năm 2018, huyện đã kết nạp 130 đảng viên. Đến nay, bình quân đạt 15 tiêu chí/xã. Trong đó, 12 xã đạt 19/19 tiêu chí.",
    )
    assert [period for _, _, period, _, _ in found] == ["2018-H1", "2018-07-13", "2018-07-13"]


def test_a_headline_takes_the_part_of_the_year_from_its_text() -> None:
    found = told_at(
        "Lâm Hà: Kết nạp 130 đảng viên",
        "13/07/2018",
        "Trong 6 tháng đầu năm 2018, Đảng bộ huyện Lâm Hà (Lâm Đồng) đã kết nạp 130 đảng viên.",
    )
    assert [(value, period) for _, value, period, _, _ in found] == [("130", "2018-H1")]


def test_what_an_official_of_another_district_says_is_of_that_district() -> None:
    assert told_at(
        LAM_HA,
        "22/11/2023",
        "Huyện gặp mặt doanh nghiệp. Chủ tịch UBND huyện Đạ Huoai Nguyễn Văn Mẫu cho biết, huyện thu ngân sách 320 tỷ đồng.",
    ) == [("thu ngân sách", "320", "2023", "actual", "huyện Đạ Huoai")]


def test_a_sentence_goes_on_about_the_other_district_that_one_before_began_with() -> None:
    found = told_at(
        LAM_HA, "22/11/2023", "Huyện Đạ Huoai có 9 xã. Toàn huyện có 120 hợp tác xã.", "Huyện Lâm Hà có 15 xã."
    )
    assert [area for *_, area in found] == ["huyện Đạ Huoai", "huyện Đạ Huoai", "huyện Lâm Hà"]


def test_the_whole_district_is_that_of_the_commune_told_of() -> None:
    found = told_at(
        "Xã Tân Văn (huyện Lâm Hà, Lâm Đồng) giảm nghèo",
        "22/11/2023",
        "Xã Tân Văn có 25 hộ nghèo. Toàn huyện có 890 hộ nghèo.",
    )
    assert [area for *_, area in found] == ["xã Tân Văn", "huyện Lâm Hà"]


def test_the_district_as_the_one_that_acts_ends_what_a_commune_is_said_to_have() -> None:
    found = told_at(
        LAM_HA,
        "22/11/2023",
        "Theo ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Tân Văn, trên địa bàn có 15 hợp tác xã. Năm 2022, huyện hỗ trợ 20 tỷ đồng làm đường.",
    )
    assert [area for *_, area in found] == ["xã Tân Văn", "huyện Lâm Hà"]


def test_each_commune_named_has_the_criteria_told_before() -> None:
    found = told_at(
        LAM_HA, "22/11/2023", "Số xã đạt 13 tiêu chí gồm: xã Tân Văn, Phi Tô, Tân Thanh; xã Tân Hà đạt 11 tiêu chí."
    )
    assert [(value, area) for _, value, _, _, area in found] == [
        ("13", "xã Tân Văn"),
        ("13", "xã Phi Tô"),
        ("13", "xã Tân Thanh"),
        ("11", "xã Tân Hà"),
    ]


def test_a_label_does_not_repeat_the_unit_that_it_is_about() -> None:
    found = told_at(
        LAM_HA,
        "22/11/2023",
        "Huyện Lâm Hà (tỉnh Lâm Đồng) thu ngân sách 385 tỷ đồng. Thu nhập bình quân đầu người của huyện Lâm Hà (tỉnh Lâm Đồng) đạt 54 triệu đồng.",
        "Xã Tân Văn có thu nhập bình quân đầu người 58 triệu đồng/năm.",
    )
    assert [label for label, *_ in found] == [
        "thu ngân sách",
        "thu nhập bình quân đầu người",
        "thu nhập bình quân đầu người",
    ]


def test_an_item_of_a_digest_is_of_the_unit_that_it_is_at_and_a_season_dates_the_whole_item() -> None:
    page = (
        "Tin các sở, ngành, địa phương\n\n* UBND huyện Lâm Hà (Lâm Đồng) báo cáo: Vụ hè-thu 2021, diện tích gieo trồng 1.100 ha. Cây lúa 502 ha.\n\n"
        "* Thương mại ở thành phố Bảo Lộc giảm: doanh thu bán lẻ 120 tỷ đồng.\n"
    )
    claims = [
        one for one in extract(read_bytes(page.encode(), "mau.txt"), ONTOLOGY).claims if isinstance(one, IndicatorClaim)
    ]
    assert [(str(one.value), one.period, one.area.label if one.area else "") for one in claims] == [
        ("1100", "2021", "huyện Lâm Hà"),
        ("502", "2021", "huyện Lâm Hà"),
        ("120", "2021", "thành phố Bảo Lộc"),
    ]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Dự đại hội có 249 đại biểu đại diện cho 5.217 đảng viên.", "party-members"),
        ("Đảng bộ huyện có 43 tổ chức cơ sở đảng với 4.925 đảng viên.", "party-members"),
        ("Huyện kiểm tra 4 tổ chức đảng và 53 đảng viên.", "party-members-inspected"),
        ("Chi bộ Công ty Mẫu có 3 đảng viên.", None),
        ("Đảng bộ huyện có 2 tổ chức đảng ngoài nhà nước với 17 đảng viên.", None),
    ],
)
def test_members_are_a_total_only_where_the_whole_committee_is_told_of(text: str, concept: str | None) -> None:
    (*_, members) = [item for item in read(text) if isinstance(item, IndicatorClaim)]
    assert members.indicator_id == concept


def test_what_a_sentence_calls_the_aims_set_were_aims() -> None:
    found = told_at(
        LAM_HA,
        "20/12/2017",
        "Huyện có thêm 5 xã đạt chuẩn. Thu ngân sách đạt trên 255 tỷ đồng. Đây là một số chỉ tiêu mà huyện đặt ra tại hội nghị.",
        "Huyện có 35 trường học.",
    )
    assert [status for *_, status, _ in found] == ["target", "target", "actual"]


def test_a_standard_of_the_province_is_no_figure_of_it() -> None:
    found = told_at(LAM_HA, "20/12/2020", "Huyện giảm tỷ lệ hộ nghèo theo chuẩn nghèo mới của tỉnh còn 0,46%.")
    assert [area for *_, area in found] == ["huyện Lâm Hà"]


def test_a_unit_that_says_where_another_lies_is_not_told_of() -> None:
    found = told_at("Xã Tân Văn đạt chuẩn", "27/03/2019", "Xã Tân Văn, huyện Lâm Hà (Lâm Đồng) có 6 thôn với 2.219 hộ.")
    assert [(value, area) for _, value, _, _, area in found] == [("6", "xã Tân Văn"), ("2219", "xã Tân Văn")]


def test_a_paragraph_that_opens_with_what_a_village_has_goes_on_about_it() -> None:
    found = told_at(LAM_HA, "27/03/2022", "Thôn Tân Hòa có 211 hộ. Tỷ lệ hộ nghèo còn 2%. Toàn huyện có 35 trường học.")
    assert [area for *_, area in found] == ["thôn Tân Hòa", "thôn Tân Hòa", "huyện Lâm Hà"]


def test_a_text_that_opens_with_the_congress_of_a_ward_is_about_it() -> None:
    page = (
        "Ngày 15/8/2025, Đại hội đại biểu Đảng bộ phường Kinh Môn (Hải Phòng) lần thứ I, nhiệm kỳ 2025-2030 bế mạc. Dự có ông Lê Văn Mẫu,"
        " Giám đốc Sở Nội vụ TP Hải Phòng; bà Đỗ Thị Thử, Phó Chủ tịch UBND TP Hải Phòng.\n\nThu nhập bình quân đầu người đạt 86 triệu đồng.\n"
    )
    claims = [
        one for one in extract(read_bytes(page.encode(), "mau.txt"), ONTOLOGY).claims if isinstance(one, IndicatorClaim)
    ]
    assert [one.area.label if one.area else "" for one in claims] == ["phường Kinh Môn"]


def test_a_need_is_no_figure_but_can_is_the_name_of_places() -> None:
    assert [item for item in read("Huyện cần 120 tỷ đồng để làm đường.") if isinstance(item, IndicatorClaim)] == []
    (found,) = [
        item
        for item in read("Chủ tịch UBND huyện Cần Mẫu trao giấy khen cho 12 tập thể.")
        if isinstance(item, IndicatorClaim)
    ]
    assert str(found.value) == "12"

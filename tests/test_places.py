"""Units as claims: each once, with the unit it lies in and a quote that holds its name."""

from __future__ import annotations

from kg.extract.context import work_out
from kg.extract.locate import locate
from kg.extract.places import extract_places
from kg.model import PlaceClaim
from kg.ontology import load_ontology
from tests.test_locate import page

ONTOLOGY = load_ontology()


def read(text: str, published: str | None = "2021-12-20") -> tuple[list[PlaceClaim], list[str]]:
    """The places of a report, and their quotes."""
    report = page(text, published)
    claims = list(extract_places(report, work_out(report, locate(report, ONTOLOGY), ONTOLOGY), ONTOLOGY))
    return claims, [report.quote(claim.span) for claim in claims]


TEXT = (
    "Hương Khê: một năm nhìn lại\nHuyện Hương Khê (Hà Tĩnh) họp. Có 2 xã về đích: Hà Linh, Phúc Trạch. Xã Hà Linh dẫn đầu.\n"
    "Thị trấn Hương Khê, thôn Tân Mẫu (xã Phúc Trạch) và huyện Vũ Quang cùng dự. Hương Khê vui."
)


def test_each_unit_is_claimed_once_with_the_unit_it_lies_in() -> None:
    claims, _ = read(TEXT)
    assert [(claim.area.label, claim.area.within.label if claim.area.within else None) for claim in claims] == [
        ("huyện Hương Khê", "tỉnh Hà Tĩnh"),
        ("tỉnh Hà Tĩnh", None),
        ("xã Hà Linh", "huyện Hương Khê"),
        ("xã Phúc Trạch", "huyện Hương Khê"),
        ("thị trấn Hương Khê", "huyện Hương Khê"),
        ("thôn Tân Mẫu", "xã Phúc Trạch"),
        ("huyện Vũ Quang", "tỉnh Hà Tĩnh"),
    ]


def test_the_evidence_has_the_tier_word_where_the_report_writes_one() -> None:
    claims, quotes = read(TEXT)
    told = dict(zip((claim.area.label for claim in claims), quotes, strict=True))
    assert told["huyện Hương Khê"] == "Huyện Hương Khê"
    assert told["xã Hà Linh"] == "Xã Hà Linh"
    assert told["tỉnh Hà Tĩnh"] == "Hà Tĩnh"


def test_every_quote_holds_the_name_it_is_evidence_of() -> None:
    claims, quotes = read(TEXT)
    assert all(claim.area.name in quote for claim, quote in zip(claims, quotes, strict=True))


def test_old_tone_marks_give_one_unit() -> None:
    claims, _ = read("Hà Trung\nHuyện Hà Trung, tỉnh Thanh Hoá họp. Tỉnh Thanh Hóa khen.")
    assert [claim.area.label for claim in claims] == ["huyện Hà Trung", "tỉnh Thanh Hóa"]


def test_unresolved_units_are_claimed_with_a_reason() -> None:
    claims, _ = read("Lâm Mẫu tổng kết\nHuyện Lâm Mẫu họp. Xã Khe Mẫu dự.")
    assert [(claim.area.label, claim.area.id) for claim in claims] == [("huyện Lâm Mẫu", None), ("xã Khe Mẫu", None)]
    assert all(claim.area.why for claim in claims)


def test_a_name_is_given_as_the_text_spells_it_and_blanks_round_a_dash_do_not_matter() -> None:
    claims, quotes = read("Đắc Hà tổng kết\nHuyện Đắc Hà, tỉnh Kon Tum họp.")
    assert [claim.area.written_label for claim in claims] == ["huyện Đắc Hà", "tỉnh Kon Tum"]
    claims, quotes = read("Phan Rang-Tháp Chàm họp\nThành phố Phan Rang-Tháp Chàm, tỉnh Ninh Thuận họp.")
    assert (claims[0].area.name, quotes[0]) == ("Phan Rang - Tháp Chàm", "Thành phố Phan Rang-Tháp Chàm")


def test_two_lines_run_into_one_give_no_name() -> None:
    claims, _ = read(
        "Hương Khê họp\nThị trấn huyện Lâm ThànhThị trấn huyện Lâm Thành. Huyện Hương Khê (Hà Tĩnh) họp tại thôn KaLu."
    )
    assert [claim.area.name for claim in claims if "Thị" in claim.area.name] == []
    assert "KaLu" in [claim.area.name for claim in claims]


def test_a_row_of_villages_lies_in_the_commune_named_behind_it() -> None:
    claims, _ = read(
        "Tuy Phước họp\nHuyện Tuy Phước (Bình Định) họp. Các thôn Nho Mẫu, Nam Mẫu của xã Phước Hưng đạt chuẩn. "
        "Các thôn Kỳ Mẫu, Phụng Mẫu (xã Phước Sơn) được công nhận.",
        "2024-03-20",
    )
    lies = {
        claim.area.label: claim.area.within.label for claim in claims if claim.area.tier == "thôn" and claim.area.within
    }
    assert lies == {
        "thôn Nho Mẫu": "xã Phước Hưng",
        "thôn Nam Mẫu": "xã Phước Hưng",
        "thôn Kỳ Mẫu": "xã Phước Sơn",
        "thôn Phụng Mẫu": "xã Phước Sơn",
    }


def test_a_city_may_be_written_short_in_one_with_its_committee() -> None:
    claims, quotes = read(
        "Họp tại TPHCM\nÔng Lê Văn Mẫu, Ủy viên Thành ủy TPHCM, dự họp tại phường Tam Thắng (TPHCM).", "2025-08-14"
    )
    assert "thành phố Hồ Chí Minh" in [claim.area.label for claim in claims]

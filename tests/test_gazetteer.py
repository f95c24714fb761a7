"""The table of administrative units has the official counts and codes; names are looked up and found as they are written."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from kg.gazetteer import AreaUnit
from kg.model import Area
from kg.ontology import load_ontology
from kg.text import clean

AREAS = load_ontology().areas
JUNE_2025, JULY_2025 = date(2025, 6, 30), date(2025, 7, 1)


def every_unit() -> list[AreaUnit]:
    upper = list(AREAS.upper.values())
    return upper + [unit for above in upper for unit in AREAS.children(above) if unit.level == "commune"]


UNITS = {unit.id: unit for unit in every_unit()}


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (JUNE_2025, {"province": 63, "district": 696, "commune": 10_035}),
        (JULY_2025, {"province": 34, "commune": 3_321}),
    ],
)
def test_the_counts_of_both_orders_are_the_official_ones(day: date, counts: dict[str, int]) -> None:
    assert Counter(unit.level for unit in UNITS.values() if unit.valid(day)) == counts


def test_the_kinds_of_unit_are_those_of_june_2025() -> None:
    tiers = Counter((unit.level, unit.tier) for unit in UNITS.values() if unit.valid(JUNE_2025))
    assert tiers["province", "thành phố"] == 6
    assert {tier: n for (level, tier), n in tiers.items() if level == "district"} == {
        "huyện": 508,
        "thành phố": 87,
        "thị xã": 52,
        "quận": 49,
    }


def test_there_were_713_districts_in_2018_and_705_in_2021() -> None:
    for year, count in ((2018, 713), (2021, 705)):
        assert len([u for u in AREAS.upper.values() if u.level == "district" and u.valid(date(year, 7, 1))]) == count


@pytest.mark.parametrize(
    ("name", "tier", "province", "code"),
    [
        ("Hương Khê", "huyện", "Hà Tĩnh", "444"),
        ("Hà Trung", "huyện", "Thanh Hóa", "392"),
        ("Vĩnh Lộc", "huyện", "Thanh Hóa", "393"),
        ("Bạch Thông", "huyện", "Bắc Kạn", "063"),
        ("Kỳ Anh", "huyện", "Hà Tĩnh", "447"),
        ("Kỳ Anh", "thị xã", "Hà Tĩnh", "449"),
    ],
)
def test_districts_have_their_official_codes(name: str, tier: str, province: str, code: str) -> None:
    (above,) = AREAS.named(province, level="province", on=JUNE_2025)
    (unit,) = AREAS.named(name, tier=tier, within=above.id)
    assert (unit.code, AREAS.province_of(unit)) == (code, above)


@pytest.mark.parametrize(
    ("name", "district", "code"),
    [
        ("Vĩnh Hùng", "2020-393", "15379"),
        ("Minh Tân", "2020-393", "15382"),
        ("Quang Thuận", "2020-063", "02017"),
        ("Cẩm Giàng", "2020-063", "02008"),
        ("Quân Hà", "2020-063", "02005"),
        ("Dương Phong", "2020-063", "02014"),
    ],
)
def test_communes_have_their_official_codes_inside_their_district(name: str, district: str, code: str) -> None:
    (unit,) = AREAS.named(name, level="commune", within=district, on=date(2022, 1, 1))
    assert unit.code == code


def test_names_that_differ_by_marks_alone_are_kept_apart() -> None:
    assert [u.code for u in AREAS.named("Vĩnh Hưng", within="2020-393")] != [
        u.code for u in AREAS.named("Vĩnh Hùng", within="2020-393")
    ]


def test_a_name_alone_may_be_many_units() -> None:
    assert len(AREAS.named("Châu Thành", level="district", on=JUNE_2025)) == 10
    assert len(AREAS.named("Minh Tân", level="commune", on=JUNE_2025)) > 10


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Thanh Hoá", "Thanh Hóa"),
        ("thanh hóa", "Thanh Hóa"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("TT-Huế", "Thừa Thiên Huế"),
        ("Bắc Cạn", "Bắc Kạn"),
        ("TPHCM", "Hồ Chí Minh"),
        ("Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ],
)
def test_other_spellings_of_a_province_are_known(name: str, same: str) -> None:
    assert AREAS.named(name, level="province") == AREAS.named(same, level="province") != []


def test_codes_are_read_with_their_order() -> None:
    """Code 15 was Yên Bái before the reform and is Lào Cai after it."""
    assert (AREAS.by_id("2020-15").name, AREAS.by_id("2025-15").name) == ("Yên Bái", "Lào Cai")
    assert [unit.id for unit in AREAS.successors(AREAS.by_id("2020-15"))] == ["2025-15"]


def test_names_are_spelled_with_tone_marks_in_the_traditional_place() -> None:
    assert all(
        unit.name == clean(unit.name) and "' " not in unit.name and unit.name[0] == unit.name[0].upper()
        for unit in UNITS.values()
    )


def test_superiors_and_successors_are_in_the_table() -> None:
    for unit in UNITS.values():
        assert not unit.parent or unit.parent in UNITS, unit
        assert set(unit.successors) <= UNITS.keys(), unit
        assert not (unit.valid_from and unit.valid_to) or unit.valid_from <= unit.valid_to, unit
        assert (unit.level == "province") == (not unit.parent)


def test_whatever_ended_with_the_reform_has_a_successor_in_force() -> None:
    for unit in UNITS.values():
        if unit.valid_to == "2025-06-30" and unit.name != "Hoàng Sa":
            assert unit.successors, unit
            assert all(UNITS[one].valid(JULY_2025) for one in unit.successors), unit


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2019-407", "2020-407"),
        ("2019-044", "2020-045"),
        ("2019-763", "2020-769"),
        ("2020-405", "2020-380"),
        ("2020-369", "2024-374"),
    ],
)
def test_districts_that_changed_or_vanished_lead_to_what_came_after(old: str, new: str) -> None:
    before, after = UNITS[old], UNITS[new]
    assert new in before.successors
    assert before.valid_to < (after.valid_to or "9999")


def test_a_district_lies_in_its_province_through_all_its_forms() -> None:
    (phong_dien,) = AREAS.named("Phong Điền", tier="thị xã")
    assert AREAS.lies_in(phong_dien, "2020-46")
    assert AREAS.lies_in(phong_dien, "2024-46")
    assert not AREAS.lies_in(phong_dien, "2025-46")


def test_children_are_the_units_right_below() -> None:
    communes = AREAS.children(AREAS.by_id("2020-444"), on=date(2022, 1, 1))
    assert len(communes) >= 21
    assert {unit.level for unit in communes} == {"commune"}
    assert len(AREAS.children(AREAS.by_id("2020-42"), on=date(2022, 1, 1))) == 13
    assert len(AREAS.children(AREAS.by_id("2025-42"))) == 69


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Huyện Hương Khê", [("huyện", "Hương Khê")]),
        (
            "TP.Vinh, tx. Hoàng Mai và H. Đô Lương",
            [("thành phố", "Vinh"), ("thị xã", "Hoàng Mai"), ("huyện", "Đô Lương")],
        ),
        ("quận 10 (TP HCM)", [("quận", "10"), ("thành phố", "Hồ Chí Minh")]),
        ("huyện Châu Thành A", [("huyện", "Châu Thành A")]),
        ("tỉnh Thừa Thiên - Huế", [("tỉnh", "Thừa Thiên Huế")]),
        ("HUYỆN HÀ TRUNG", [("huyện", "Hà Trung")]),
        ("huyện chợ mới xây", []),
        ("Huyện Vũ Văn Mẫu", []),
    ],
)
def test_units_are_found_with_their_tier_word(text: str, found: list[tuple[str, str]]) -> None:
    hits = AREAS.find(text)
    assert [(hit.tier, hit.name) for hit in hits] == found
    assert all(text[hit.name_start].isupper() or text[hit.name_start].isdigit() for hit in hits)


def test_names_are_found_without_a_tier_word() -> None:
    assert [hit.name for hit in AREAS.find_names("Đảng bộ Hương Khê (Hà Tĩnh) đi lên")] == ["Hương Khê", "Hà Tĩnh"]


def test_an_area_of_a_claim_holds_all_units_above() -> None:
    chain = []
    area: Area | None = AREAS.area(AREAS.by_id("2020-15379"))
    while area is not None:
        chain.append((area.label, area.id, area.code))
        area = area.within
    assert chain == [
        ("xã Vĩnh Hùng", "2020-15379", "15379"),
        ("huyện Vĩnh Lộc", "2020-393", "393"),
        ("tỉnh Thanh Hóa", "2020-38", "38"),
    ]


def test_a_province_that_became_a_city_after_the_reform_is_one_unit_in_two_forms() -> None:
    """Đồng Nai is a centrally run city since 30 April 2026; its communes are the same."""
    before, after = UNITS["2025-75"], UNITS["2026-75"]
    assert (before.label, before.valid_to) == ("tỉnh Đồng Nai", "2026-04-29")
    assert (after.label, after.valid_from, after.valid_to) == ("thành phố Đồng Nai", "2026-04-30", "")
    assert AREAS.continued(before)
    assert AREAS.children(after) == AREAS.children(before) != []
    assert AREAS.lies_in(AREAS.children(after)[0], after.id)
    provinces = [unit for unit in UNITS.values() if unit.level == "province" and unit.valid(date(2026, 11, 1))]
    assert Counter(unit.tier for unit in provinces) == {"tỉnh": 27, "thành phố": 7}


@pytest.mark.parametrize(
    ("unit", "before"),
    [
        ("2025-18496", ["huyện Hương Khê", "thị trấn Hương Khê", "xã Hương Long", "xã Phú Gia"]),
        ("2025-15", ["tỉnh Lào Cai", "tỉnh Yên Bái"]),
        ("2020-407", ["huyện Tĩnh Gia"]),
        ("2020-380", ["huyện Đông Sơn"]),  # the city it joined was there before
        ("2020-444", []),
    ],
)
def test_what_a_unit_was_made_of_is_known(unit: str, before: list[str]) -> None:
    assert sorted(one.label for one in AREAS.predecessors(UNITS[unit])) == before


def test_predecessors_and_successors_are_two_sides_of_one_table() -> None:
    for unit in UNITS.values():
        for after in AREAS.successors(unit):
            assert unit in AREAS.predecessors(after)


@pytest.mark.parametrize(
    ("unit", "continued"),
    [
        ("2019-088", True),  # huyện Sa Pa, thị xã Sa Pa
        ("2019-407", True),  # huyện Tĩnh Gia, thị xã Nghi Sơn
        ("2020-42", True),  # Hà Tĩnh kept its borders
        ("2020-15", False),  # Yên Bái went into Lào Cai
        ("2020-405", False),  # Đông Sơn went into Thanh Hóa city, which was there before
        ("2020-444", False),  # Hương Khê was split
        ("2025-42", False),  # still there
    ],
)
def test_a_unit_is_continued_where_one_other_took_over_all_of_it_and_nothing_else(unit: str, continued: bool) -> None:
    assert AREAS.continued(UNITS[unit]) is continued


def test_eleven_provinces_kept_their_borders_in_2025() -> None:
    names = {unit.name for unit in UNITS.values() if unit.level == "province" and unit.vintage < "2025"}
    kept = {
        u.name for u in UNITS.values() if u.level == "province" and u.valid_to == "2025-06-30" and AREAS.continued(u)
    }
    assert kept == {
        *("Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn"),
        *("Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Cao Bằng"),
    }
    assert kept <= names

"""Who, where and when: one node for one thing, whatever the order of the reports."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.entities import Entities
from kg.model import Area, PositionClaim, Reading
from kg.ontology import Ontology
from kg.resolve import Resolver
from kg.resolve.areas import province_of
from kg.resolve.people import sort_key
from kg.resolve.periods import days_of
from tests.readings import DISTRICT, NATION, PROVINCE, reading

OTHER_PROVINCE = Area("tỉnh", "Quảng Bình", "2020-44", "44")


def position(
    number: str, person: str, area: Area | None, published: str | None = "2022-01-07", **slots: object
) -> Reading:
    """A reading with one position claim."""
    one = reading(number, person=person, published=published)
    claim = next(claim for claim in one.claims if isinstance(claim, PositionClaim))
    return replace(one, claims=(replace(claim, area=area, **slots),))  # type: ignore[arg-type]


def entities(ontology: Ontology, *readings: Reading) -> Entities:
    resolver = Resolver(ontology)
    for one in readings:
        resolver.add(one)
    return resolver.entities()


def test_same_name_in_two_provinces_is_two_people(ontology: Ontology) -> None:
    """Nothing but a name in common makes no one person."""
    made = entities(ontology, position("a", "Lê Thị Mẫu", PROVINCE), position("b", "Lê Thị Mẫu", OTHER_PROVINCE))
    assert sorted(str(one.person.province) for one in made.people) == ["Hà Tĩnh", "Quảng Bình"]


def test_names_that_differ_by_marks_are_two_people(ontology: Ontology) -> None:
    """Nguyễn Văn Hùng is not Nguyễn Văn Hưng."""
    made = entities(ontology, position("a", "Nguyễn Văn Hùng", DISTRICT), position("b", "Nguyễn Văn Hưng", DISTRICT))
    assert len(made.people) == 2


OTHER_DISTRICT = Area("huyện", "Kỳ Anh", "2020-447", "447", PROVINCE)


def secretary(number: str, area: Area | None, published: str, mode: str = "holds") -> Reading:
    """A reading that says who leads a district's party."""
    return position(
        number, "Lê Thị Mẫu", area, published, role_id="party-secretary", body_id="district-party-committee", mode=mode
    )


def test_nobody_leads_two_districts_at_once(ontology: Ontology) -> None:
    """Namesakes whose posts exclude each other at one time are two people; whoever was seen first keeps the plain name."""
    made = entities(
        ontology,
        secretary("a", DISTRICT, "2021-01-07"),
        secretary("b", OTHER_DISTRICT, "2021-06-01"),
        secretary("c", DISTRICT, "2022-01-07"),
    )
    assert sorted(one.person.apart for one in made.people) == ["", "2020-447"]
    assert sorted(len(tenure.claims) for tenure in made.tenures) == [1, 2]


def test_a_career_moves_on(ontology: Ontology) -> None:
    """Leading one district and later another makes no namesake; having led it before does not either."""
    later = entities(ontology, secretary("a", DISTRICT, "2021-01-07"), secretary("b", OTHER_DISTRICT, "2022-06-01"))
    assert len(later.people) == 1
    former = secretary("a", DISTRICT, "2022-06-01", "former")
    assert len(entities(ontology, former, secretary("b", OTHER_DISTRICT, "2022-06-01")).people) == 1


def test_what_fits_both_namesakes_is_given_to_neither(ontology: Ontology) -> None:
    """A post at the province says nothing of which of two secretaries holds it."""
    made = entities(
        ontology,
        secretary("a", DISTRICT, "2021-01-07"),
        secretary("b", OTHER_DISTRICT, "2021-01-07"),
        position("c", "Lê Thị Mẫu", PROVINCE, role_id="party-committee-member", body_id="provincial-party-committee"),
    )
    assert sorted(one.person.apart for one in made.people) == ["", "2020-447", "unknown"]


def test_party_and_state_posts_are_two_tenures_of_one_person(ontology: Ontology) -> None:
    """Who is secretary and chairs the council holds two posts."""
    one = position("a", "Lê Thị Mẫu", DISTRICT)
    other = position("a", "Lê Thị Mẫu", DISTRICT, role="Chủ tịch", body="HĐND huyện", position="Chủ tịch HĐND huyện")
    made = entities(ontology, replace(one, claims=one.claims + other.claims))
    assert len(made.people) == 1
    assert sorted(tenure.position for tenure in made.tenures) == ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"]


def test_a_national_post_beside_a_local_one_is_the_same_persons(ontology: Ontology) -> None:
    """'Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy' is one person, of that province."""
    one = position("a", "Lê Thị Mẫu", PROVINCE)
    other = position(
        "a", "Lê Thị Mẫu", NATION, role="Ủy viên", body="Trung ương Đảng", position="Ủy viên Trung ương Đảng"
    )
    made = entities(ontology, replace(one, claims=other.claims + one.claims))
    assert [one.person.province for one in made.people] == ["Hà Tĩnh"]


def test_a_tenure_is_bounded_by_what_is_said(ontology: Ontology) -> None:
    """First and last seen are dates of reports that say who holds the post; a former holder is not seen, a candidate has no tenure."""
    made = entities(
        ontology,
        position("a", "Lê Thị Mẫu", DISTRICT, "2021-05-01", since=None),
        position("b", "Lê Thị Mẫu", DISTRICT, "2023-05-01", since="2020-08"),
        position("c", "Lê Thị Mẫu", DISTRICT, "2025-05-01", since=None, mode="former"),
        position("d", "Võ Văn Dụ", DISTRICT, "2025-05-01", mode="candidate"),
    )
    (tenure,) = made.tenures
    assert (tenure.first_seen, tenure.last_seen, tenure.since, tenure.until) == (
        "2021-05-01",
        "2023-05-01",
        "2020-08",
        None,
    )
    assert len(tenure.claims) == 3


def test_a_body_is_its_kind_and_area(ontology: Ontology) -> None:
    """Two wordings of one kind of body in one area are one body; in another area it is another."""
    made = entities(
        ontology,
        position("a", "A B", DISTRICT, body="UBND huyện", body_id="people-committee"),
        position("b", "C D", DISTRICT, body="Ủy ban nhân dân huyện", body_id="people-committee"),
        position("c", "E F", PROVINCE, body="UBND tỉnh", body_id="people-committee"),
    )
    assert sorted(label for _, label in made.bodies) == ["UBND huyện Hương Khê", "UBND tỉnh Hà Tĩnh"]


def test_an_area_brings_the_units_around_it(ontology: Ontology) -> None:
    """The province, the nation and the units that took over stand with a district."""
    made = {entity.area.id: entity for entity in entities(ontology, position("a", "A B", DISTRICT)).areas}
    assert {"2020-444", "2020-42", "vn"} <= set(made)
    assert made["2020-444"].area.within is not None
    assert made["2020-444"].valid_to == "2025-06-30"
    assert {successor.id for successor in made["2020-444"].successors} <= set(made)


@given(st.integers(0, 10_000))
def test_any_order_gives_the_same_entities(ontology: Ontology, seed: int) -> None:
    """The order in which reports are read does not show in what they make."""
    readings = [
        reading("a"),
        reading("b", person="LÊ THỊ MẪU", published="2020"),
        position("c", "Lê Thị Mẫu", None, None),
        position("d", "Lê Thị Mẫu", NATION, "2024-02"),
        position("e", "Võ Văn Dụ", OTHER_PROVINCE, mode="ended", until="2023"),
        secretary("f", DISTRICT, "2022-01-01"),
        secretary("g", OTHER_DISTRICT, "2021-12-01"),
        secretary("h", OTHER_DISTRICT, "2022-12-01"),
    ]
    wanted = entities(ontology, *readings)
    random.Random(seed).shuffle(readings)
    assert entities(ontology, *readings) == wanted


def test_the_topmost_known_unit_is_the_province() -> None:
    """A district without a province gives none; national bodies belong to the nation."""
    assert province_of(DISTRICT) == PROVINCE
    assert province_of(Area("huyện", "Vô Danh")) is None
    assert province_of(NATION) == NATION
    assert province_of(None) is None


@pytest.mark.parametrize(
    ("label", "begin", "end"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-H1", "2021-01-01", "2021-06-30"),
        ("2021-H2", "2021-07-01", "2021-12-31"),
        ("2021-Q2", "2021-04-01", "2021-06-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-11-10", "2021-11-10", "2021-11-10"),
        ("2020-2025", "2020-01-01", "2025-12-31"),
        ("2021-11M", "2021-01-01", "2021-11-30"),
    ],
)
def test_a_period_is_its_days(label: str, begin: str, end: str) -> None:
    """Each notation of a period has a first and a last day."""
    period = days_of(label)
    assert period is not None
    assert (period.begin, period.end, period.year) == (begin, end, int(end[:4]))


@pytest.mark.parametrize("label", ["", "nhiệm kỳ", "2021-13M", "2021-02-30", "2025-2020", "2021-Q5", "0000"])
def test_what_is_no_period_has_no_days(label: str) -> None:
    """A label in no known notation is kept as it is, without days."""
    assert days_of(label) is None


def test_people_are_listed_by_given_name() -> None:
    """Given name first, then middle and family names; Đ after D, ă after a, tones last."""
    names = ["Đỗ Văn An", "Lê Thị Ân", "Võ Thị Ánh", "Bùi Văn Dũng", "Trần Dung", "Lê Thị Đào", "Cao Văn Yên"]
    shuffled = sorted(names)
    assert sorted(shuffled, key=sort_key) == [
        "Đỗ Văn An",
        "Võ Thị Ánh",
        "Lê Thị Ân",
        "Trần Dung",
        "Bùi Văn Dũng",
        "Lê Thị Đào",
        "Cao Văn Yên",
    ]

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
COMMUNE = Area("xã", "Hà Linh", "2020-18502", "18502", DISTRICT)
PARTY = "rural-district-party-committee"


def secretary(number: str, area: Area | None, published: str, mode: str = "holds", since: str | None = None) -> Reading:
    """A reading that says who leads a district's party."""
    return position(
        number, "Lê Thị Mẫu", area, published, role_id="party-secretary", body_id=PARTY, mode=mode, since=since
    )


def test_nobody_leads_two_districts_at_once(ontology: Ontology) -> None:
    """Namesakes whose posts exclude each other at one time are two people, each called by a post of theirs."""
    made = entities(
        ontology,
        secretary("a", DISTRICT, "2021-01-07"),
        secretary("b", OTHER_DISTRICT, "2021-06-01"),
        secretary("c", DISTRICT, "2022-01-07"),
    )
    assert [one.person.apart.partition(".")[0] for one in made.people] == ["2020-444", "2020-447"]
    assert sorted(len(tenure.claims) for tenure in made.tenures) == [1, 2]
    (comparison,) = made.comparisons
    assert comparison.verdict == "different"
    assert [str(reason) for reason in comparison.reasons if reason.weight < 0] == [
        "-1.00 nobody is Bí thư Huyện ủy, huyện Hương Khê (2021-01-07 to 2022-01-07) and "
        "Bí thư Huyện ủy, huyện Kỳ Anh (2021-06-01) at once"
    ]


def test_two_seats_on_one_day_are_two_people(ontology: Ontology) -> None:
    """Whether two reports say it or one."""
    one, other = secretary("a", DISTRICT, "2021-01-07"), secretary("b", OTHER_DISTRICT, "2021-01-07")
    assert len(entities(ontology, one, other).people) == 2
    both = replace(one, claims=one.claims + other.claims)
    made = entities(ontology, both)
    assert len(made.people) == 2
    assert len(set(made.people_of.values())) == 2


def test_a_career_moves_on(ontology: Ontology) -> None:
    """Leading one district and later another makes no namesake; having led it before does not either."""
    later = entities(ontology, secretary("a", DISTRICT, "2021-01-07"), secretary("b", OTHER_DISTRICT, "2022-06-01"))
    assert len(later.people) == 1
    former = secretary("a", DISTRICT, "2022-06-01", "former")
    assert len(entities(ontology, former, secretary("b", OTHER_DISTRICT, "2022-06-01")).people) == 1


def test_a_paper_may_lag_behind(ontology: Ontology) -> None:
    """For some weeks after a move papers still give the old post; for years they do not."""
    moved = [secretary("a", DISTRICT, "2020-01-07"), secretary("b", OTHER_DISTRICT, "2021-01-07")]
    moved.append(secretary("c", OTHER_DISTRICT, "2023-01-07"))
    assert len(entities(ontology, *moved, secretary("d", DISTRICT, "2021-01-30")).people) == 1
    assert len(entities(ontology, *moved, secretary("d", DISTRICT, "2022-01-30")).people) == 2


def test_years_alone_do_not_contradict(ontology: Ontology) -> None:
    """Reports of which only the year is known cannot show that two posts were held at once; terms of office do not either."""
    one, other = secretary("a", DISTRICT, "2021"), secretary("b", OTHER_DISTRICT, "2021")
    assert len(entities(ontology, one, other).people) == 1
    one = secretary("a", DISTRICT, "2021-03-01", since="2020")
    assert len(entities(ontology, one, secretary("b", OTHER_DISTRICT, "2024-03-01", since="2020")).people) == 1


@pytest.mark.parametrize(
    ("role_id", "body_id", "area", "people"),
    [
        ("committee-chair", "commune-peoples-committee", COMMUNE, 2),  # a district's secretary chairs no commune
        ("department-director", "department-finance", PROVINCE, 2),  # and heads no department
        ("department-deputy-director", "department-finance", PROVINCE, 2),
        ("council-chair", "district-council", DISTRICT, 1),  # but may chair the council of the district
        ("committee-chair", "rural-district-peoples-committee", DISTRICT, 1),
        ("party-deputy-secretary", "provincial-party-committee", PROVINCE, 1),  # and sit above it in the party
        ("party-standing-committee-member", "party-standing-committee", PROVINCE, 1),
        ("steering-head", "steering-committee", OTHER_DISTRICT, 1),  # or head a steering committee anywhere
        ("party-cell-secretary", "party-cell", COMMUNE, 1),
        ("na-delegation-head", "na-delegation", PROVINCE, 1),
        ("council-deputy", "provincial-council", PROVINCE, 1),
    ],
)
def test_which_posts_exclude_each_other(
    ontology: Ontology, role_id: str, body_id: str, area: Area, people: int
) -> None:
    """A post held between two days on which the same name leads a district's party."""
    made = entities(
        ontology,
        secretary("a", DISTRICT, "2021-01-07"),
        secretary("b", DISTRICT, "2022-01-07"),
        position("c", "Lê Thị Mẫu", area, "2021-06-01", role_id=role_id, body_id=body_id, since=None),
    )
    assert len(made.people) == people


def member(number: str, about: Area, published: str = "2021-03-01") -> Reading:
    """A reading about a unit that names a member of the provincial committee."""
    one = position(
        number,
        "Lê Thị Mẫu",
        PROVINCE,
        published,
        role_id="party-committee-member",
        body_id="provincial-party-committee",
        position="Tỉnh ủy viên",
        since=None,
    )
    return replace(one, area=about)


def test_what_fits_both_namesakes_is_given_to_neither(ontology: Ontology) -> None:
    """A post at the province says nothing of which of two secretaries holds it, unless the report is about the district of one."""
    rivals = [secretary("a", DISTRICT, "2021-01-07"), secretary("b", OTHER_DISTRICT, "2021-01-07")]
    made = entities(ontology, *rivals, member("c", PROVINCE))
    assert [one.person.apart.partition(".")[0] for one in made.people] == ["2020-444", "2020-447", "c"]
    unsure = made.people[2]
    assert unsure.may_be == tuple(one.person for one in made.people[:2])
    told = entities(ontology, *rivals, member("c", DISTRICT))
    assert [(tenure.position, tenure.person.apart[:8]) for tenure in told.tenures if tenure.person.apart] == [
        ("Tỉnh ủy viên", "2020-444"),
        ("Bí thư Huyện ủy", "2020-444"),
        ("Bí thư Huyện ủy", "2020-447"),
    ]


def test_a_stated_move_ties_two_posts(ontology: Ontology) -> None:
    """Who goes on to a department is the namesake of whom a report says so."""
    move = secretary("d", DISTRICT, "2022-06-01", "ended")
    taken = director("x", "2022-06-01", "appointed", since="2022-06-01")
    rivals = [
        secretary("a", DISTRICT, "2021-01-07"),
        secretary("b", OTHER_DISTRICT, "2021-01-07"),
        secretary("c", OTHER_DISTRICT, "2022-03-07"),
    ]
    later = director("e", "2023-06-01")
    loose = entities(ontology, *rivals, later)
    assert len(loose.people) == 3
    assert {comparison.verdict for comparison in loose.comparisons} == {"different", "candidate"}
    tied = entities(ontology, *rivals, replace(move, claims=move.claims + taken.claims), later)
    assert len(tied.people) == 2
    (career,) = [
        [tenure.position for tenure in tied.tenures if tenure.person == one.person]
        for one in tied.people
        if one.person.apart.startswith("2020-42.")
    ]
    assert career == ["Giám đốc Sở Tài chính", "Bí thư Huyện ủy"]


def director(number: str, published: str, mode: str = "holds", since: str | None = None) -> Reading:
    """A reading that says who heads the department of finance."""
    return position(
        number,
        "Lê Thị Mẫu",
        PROVINCE,
        published,
        role="Giám đốc",
        body="Sở Tài chính",
        position="Giám đốc Sở Tài chính",
        role_id="department-director",
        body_id="department-finance",
        mode=mode,
        since=since,
    )


def test_an_appointment_moves_a_person(ontology: Ontology) -> None:
    """The old post ends when the new one starts; both tenures come from the claims that say so."""
    before = secretary("a", DISTRICT, "2021-01-07")
    old, new = secretary("b", DISTRICT, "2022-06-05"), director("b", "2022-06-05", "appointed", since="2022-06-01")
    made = entities(ontology, before, replace(old, claims=old.claims + new.claims))
    left, taken = sorted(made.tenures, key=lambda tenure: tenure.position)
    assert (left.first_seen, left.last_seen, left.over_by) == ("2021-01-07", "2022-06-01", "2022-06-01")
    assert left.moved_to == (taken.hold,)
    assert (taken.since, taken.first_seen, taken.over_by) == ("2022-06-01", "2022-06-05", None)
    assert left.person == taken.person
    assert {report for report, _ in left.claims} == {"a", "b"}


def test_a_promotion_in_the_party_leaves_the_council(ontology: Ontology) -> None:
    """A secretary who is elected chair of the council stays secretary; a deputy who becomes secretary is deputy no more."""
    deputy = position(
        "a",
        "Lê Thị Mẫu",
        DISTRICT,
        "2021-01-07",
        role_id="party-deputy-secretary",
        body_id=PARTY,
        position="Phó Bí thư",
    )
    chair = position(
        "a",
        "Lê Thị Mẫu",
        DISTRICT,
        mode="elected",
        role_id="council-chair",
        body_id="district-council",
        position="Chủ tịch HĐND",
    )
    risen = secretary("a", DISTRICT, "2021-01-07", "elected")
    made = entities(ontology, replace(deputy, claims=deputy.claims + chair.claims + risen.claims))
    assert {tenure.position: tenure.over_by for tenure in made.tenures} == {
        "Phó Bí thư": "2021-01-07",
        "Chủ tịch HĐND": None,
        "Bí thư Huyện ủy": None,
    }


def test_whoever_comes_after_bounds_a_tenure(ontology: Ontology) -> None:
    """At a post that one person holds, the last sighting of one and the first of the next bound both."""
    next_one = position(
        "c", "Võ Văn Dụ", DISTRICT, "2023-03-01", role_id="party-secretary", body_id=PARTY, since="2023-02"
    )
    made = entities(ontology, secretary("a", DISTRICT, "2020-01-07"), secretary("b", DISTRICT, "2021-01-07"), next_one)
    first, second = sorted(made.tenures, key=lambda tenure: tenure.first_seen or "")
    assert (first.successor, first.successor_seen) == (second.hold, "2023-03-01")
    assert (second.predecessor, second.predecessor_seen) == (first.hold, "2021-01-07")
    assert first.predecessor is second.successor is None


def test_deputies_have_no_successors(ontology: Ontology) -> None:
    """Several hold such a post at a time: who comes later does not follow anyone."""
    made = entities(
        ontology,
        *(
            position(name, person, DISTRICT, f"202{number}-01-07", role_id="party-deputy-secretary", body_id=PARTY)
            for number, (name, person) in enumerate([("a", "Lê Thị Mẫu"), ("b", "Võ Văn Dụ")])
        ),
    )
    assert [tenure.successor for tenure in made.tenures] == [None, None]


def test_namesakes_of_two_provinces_are_candidates_with_reasons(ontology: Ontology) -> None:
    """They stay two people; what speaks for one is told, and what speaks against it too."""
    here, there = Area("huyện", "Bố Trạch", "2020-455", "455", OTHER_PROVINCE), "2023-01-07"
    made = entities(ontology, secretary("a", DISTRICT, "2021-01-07"), secretary("b", here, there))
    (comparison,) = made.comparisons
    assert (comparison.verdict, comparison.one != comparison.other) == ("candidate", True)
    assert [reason.text for reason in comparison.reasons][:2] == [
        "the same name in two provinces",
        "both are leading posts: Bí thư Huyện ủy, huyện Hương Khê (2021-01-07), Bí thư Huyện ủy, huyện Bố Trạch (2023-01-07)",
    ]
    clash = entities(ontology, secretary("a", DISTRICT, "2021-01-07"), secretary("b", here, "2021-01-07"))
    assert [one.verdict for one in clash.comparisons] == ["different"]


def test_after_a_merger_of_provinces_a_district_goes_on_in_its_communes(ontology: Ontology) -> None:
    """Who led a district of a province that was merged may lead one of its communes; in a province that went on it is one person."""
    areas = ontology.areas
    for district, commune, provinces in (("2020-063", "2025-01969", 2), ("2020-444", "2025-18496", 1)):
        before, after = (areas.area(areas.by_id(one)) for one in (district, commune))
        head = position(
            "b",
            "Lê Thị Mẫu",
            after,
            "2025-09-07",
            role_id="party-secretary",
            body_id="commune-party-committee",
            since=None,
        )
        made = entities(ontology, secretary("a", before, "2024-01-07"), head)
        assert len(made.people) == provinces
        told = [reason.text for one in made.comparisons for reason in one.reasons]
        told += [reason.text for one in made.tenures for reason in one.reasons]
        assert any(f"a part of {before.label}" in text for text in told)


def test_where_no_province_is_known_only_a_post_in_common_makes_one_person(ontology: Ontology) -> None:
    """People of one name whom nobody can place may be anywhere."""
    nowhere, elsewhere = (
        Area("huyện", "Mẫu Khê", why="no unit of this name"),
        Area("huyện", "Thử Khê", why="no such unit"),
    )
    given = [secretary("a", nowhere, "2021-01-07"), secretary("b", nowhere, "2022-01-07")]
    given.append(secretary("c", elsewhere, "2023-01-07"))
    given = [replace(one, area=None, province=None) for one in given]
    assert [one.person.province for one in entities(ontology, *given[:2]).people] == [None]
    made = entities(ontology, *given)
    assert sorted(len(tenure.claims) for tenure in made.tenures) == [1, 2]
    assert [one.verdict for one in made.comparisons] == ["candidate"]


def test_the_name_alone_makes_no_candidate(ontology: Ontology) -> None:
    """A common name of two people in communes of two provinces is not worth anybody's time; a rare one is."""
    far = Area("xã", "Hạ Trạch", "2020-19123", "19123", Area("huyện", "Bố Trạch", "2020-455", "455", OTHER_PROVINCE))

    def compared(name: str) -> int:
        slots = {"role_id": "commune-officer", "body_id": "commune-peoples-committee"}
        made = entities(
            ontology,
            position("a", name, COMMUNE, **slots),
            position("b", name, far, **slots),  # type: ignore[arg-type]
        )
        assert len(made.people) == 2
        return len(made.comparisons)

    assert compared("Lê Thị Mẫu") == 0
    assert compared("Chẩu Thị Mẫu") == 1


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


CITY = Area("thành phố", "Hà Tĩnh", "2020-436", "436", PROVINCE)


@pytest.mark.parametrize(
    ("role_id", "area", "kinds"),
    [
        # one office, whatever the words that name its body
        ("committee-chair", DISTRICT, ("rural-district-peoples-committee", "peoples-committee-generic")),
        ("party-standing-deputy-secretary", DISTRICT, ("rural-district-party-committee", "party-standing-body")),
        ("party-secretary", CITY, ("provincial-city-party-committee", "municipal-party-committee")),
        ("committee-chair", COMMUNE, ("commune-peoples-committee", "peoples-committee-generic")),
        ("council-chair", PROVINCE, ("provincial-council", "council-generic")),
    ],
)
def test_one_office_has_one_kind_of_body(ontology: Ontology, role_id: str, area: Area, kinds: tuple[str, str]) -> None:
    """Words that fit several kinds of body mean the one that has the role in a unit of this tier."""
    made = entities(
        ontology,
        *(position(str(n), "A B", area, role_id=role_id, body_id=kind, body="x") for n, kind in enumerate(kinds)),
    )
    assert [post.body.kind for post, _ in made.posts] == [kinds[0]]


def test_what_is_more_precise_is_kept(ontology: Ontology) -> None:
    """A head of division is at the division that is named, though the role belongs to divisions of any kind."""
    made = entities(ontology, position("a", "A B", DISTRICT, role_id="division-head", body_id="division-home-affairs"))
    assert [post.body.kind for post, _ in made.posts] == ["division-home-affairs"]


def test_two_schools_of_a_district_are_two_bodies(ontology: Ontology) -> None:
    """Where an area has several bodies of a kind, their names tell them apart."""
    schools = ("Trường THPT Mẫu Khê", "Trường THPT Thử Khê", "Trường THPT  MẪU KHÊ")
    made = entities(
        ontology,
        *(
            position(str(n), f"A B{n}", DISTRICT, role_id="school-principal", body_id="school", body=name)
            for n, name in enumerate(schools)
        ),
    )
    assert sorted(body.label for body, _ in made.bodies) == ["trường thpt mẫu khê", "trường thpt thử khê"]
    assert len(made.posts) == 2


def test_a_body_that_names_its_area_says_it_once(ontology: Ontology) -> None:
    """'Thành ủy Hà Tĩnh' of thành phố Hà Tĩnh."""
    made = entities(ontology, position("a", "A B", CITY, body="Thành ủy Hà Tĩnh", position="Bí thư Thành ủy Hà Tĩnh"))
    assert [label for _, label in (*made.bodies, *made.posts)] == ["Thành ủy Hà Tĩnh", "Bí thư Thành ủy Hà Tĩnh"]


@pytest.mark.parametrize(
    ("role_id", "words", "body_id", "area", "label"),
    [
        ("prime-minister", "Thủ tướng", None, NATION, "Chính phủ"),
        ("state-president", "Chủ tịch nước", None, NATION, "Chủ tịch nước"),
        ("committee-member", "Tỉnh ủy viên", "provincial-party-committee", PROVINCE, "Tỉnh ủy Hà Tĩnh"),
    ],
)
def test_a_body_that_no_post_names_in_words_has_the_name_of_its_kind(
    ontology: Ontology, role_id: str, words: str, body_id: str | None, area: Area, label: str
) -> None:
    """A post stands in a body that is described, also where the words are those of the post alone."""
    one = position("a", "A B", area, role=words, role_id=role_id, position=words, body="", body_id=body_id)
    made = entities(ontology, one)
    assert [(body, of) for body, of in made.bodies] == [(made.posts[0][0].body, label)]


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

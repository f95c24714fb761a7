"""Namesakes: how well people of one name are told apart, and careers followed, on a set made for it."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from math import comb
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.describe import Describer
from kg.entities import Entities
from kg.iri import Iris, person_name
from kg.model import NATION, Area, Claim, PositionClaim, Reading, Span
from kg.ontology import Ontology
from kg.resolve import Resolver
from tests.identity.make import COUNT, write
from tests.readings import report

HERE = Path(__file__).parent / "identity"
PRECISION, RECALL = 0.99, 0.95


def readings(ontology: Ontology, path: Path = HERE / "claims.csv") -> tuple[list[Reading], dict[tuple[str, str], str]]:
    """The reports of the set; and who is really meant by a claim, by report and fragment."""
    rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["report"]].append(row)
    made, truth = [], {}
    for report_id, told in rows.items():
        text, claims = "", []
        for row in told:
            start = len(text)
            text += f"{row['written']}, {row['role']} {row['body']}. "
            claims.append(claim_of(row, Span(start, len(text) - 2), ontology))
            truth[report_id, f"position-{start}-{len(text) - 2}"] = row["person"]
        area = ontology.areas.area(ontology.areas.by_id(told[0]["about"]))
        province = area
        while province.within is not None:
            province = province.within
        made.append(Reading(report(report_id, text, told[0]["dated"]), area, province, tuple(claims)))
    return made, truth


def claim_of(row: dict[str, str], span: Span, ontology: Ontology) -> Claim:
    """The claim of a row."""
    return PositionClaim(
        span=span,
        rule="set/row",
        person=row["written"],
        role=row["role"],
        body=row["body"],
        position=f"{row['role']} {row['body']}",
        area=ontology.areas.area(ontology.areas.by_id(row["area"])),
        role_id=row["role_id"],
        body_id=row["body_id"],
        mode=row["mode"],
        since=row["since"] or None,
    )


def resolved(ontology: Ontology, given: list[Reading]) -> Entities:
    resolver = Resolver(ontology)
    for one in given:
        resolver.add(one)
    return resolver.entities()


def scores(entities: Entities, truth: dict[tuple[str, str], str]) -> tuple[float, float]:
    """Of the pairs of claims ascribed to one person, how many are; of those that are, how many are found."""
    groups: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    totals: defaultdict[str, int] = defaultdict(int)
    for key, person in truth.items():
        groups[person_name(entities.people_of[key])][person] += 1
        totals[person] += 1
    right = sum(comb(count, 2) for group in groups.values() for count in group.values())
    made = sum(comb(sum(group.values()), 2) for group in groups.values())
    wanted = sum(comb(count, 2) for count in totals.values())
    return right / made, right / wanted


def test_namesakes_are_told_apart_and_careers_followed(ontology: Ontology) -> None:
    """Pairs of claims: at least 99 of 100 that are put together belong together, at least 95 of 100 that do are."""
    given, truth = readings(ontology)
    assert (len(truth), len(set(truth.values()))) == (COUNT, 120)
    precision, recall = scores(resolved(ontology, given), truth)
    assert precision >= PRECISION
    assert recall >= RECALL


def test_the_set_is_what_its_careers_make(tmp_path: Path) -> None:
    """The claims come from careers.txt by a fixed seed: nobody has touched them by hand."""
    write(tmp_path / "claims.csv")
    assert (tmp_path / "claims.csv").read_bytes() == (HERE / "claims.csv").read_bytes()


NAMES = ("Lê Thị Mẫu", "LÊ THỊ MẪU", "Le Thi Mau", "Lê Văn Sỹ", "Lê Văn Sĩ", "Lê Thị Mậu")
DAYS = ("2020-01-15", "2020-06-15", "2021-01-15", "2021-06-15", "2022-01-15", "2021", None)
POSTS = (
    ("party-secretary", "rural-district-party-committee", "2020-444"),
    ("party-secretary", "rural-district-party-committee", "2020-447"),
    ("committee-chair", "rural-district-peoples-committee", "2020-444"),
    ("committee-chair", "commune-peoples-committee", "2020-18502"),
    ("department-director", "department-finance", "2020-42"),
    ("party-committee-member", "provincial-party-committee", "2020-42"),
    ("party-secretary", "rural-district-party-committee", "2020-455"),
    ("minister", "ministry-finance", "vn"),
    ("party-secretary", "rural-district-party-committee", ""),
    ("committee-chair", "rural-district-peoples-committee", ""),
)
MODES = ("holds", "holds", "holds", "former", "appointed", "ended", "candidate")
told = st.tuples(
    st.sampled_from(DAYS),
    st.sampled_from(("2020-444", "2020-447", "2020-42", "2020-44", "")),
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(POSTS), st.sampled_from(MODES)), min_size=1, max_size=3),
)
"""One report: its day, the unit it is about, who holds what and how."""

Told = tuple[str | None, str, list[tuple[str, tuple[str, str, str], str]]]


def reading_of(ontology: Ontology, number: int, one: Told) -> Reading:
    """The reading of a report."""
    dated, about, people = one
    text, claims = "", []
    for name, (role_id, body_id, area), mode in people:
        start = len(text)
        text += f"{name}, {role_id} {body_id}. "
        unit = _area(ontology, area)
        claims.append(
            PositionClaim(
                span=Span(start, len(text) - 2),
                rule="drawn",
                person=name,
                role=role_id,
                body=body_id,
                position=f"{role_id} {body_id}",
                area=unit,
                role_id=role_id,
                body_id=body_id,
                mode=mode,
            )
        )
    area = _area(ontology, about) if about else None
    province = area.within or area if area is not None else None
    return Reading(report(f"tin-{number}", text, dated), area, province, tuple(claims))


def _area(ontology: Ontology, area_id: str) -> Area:
    """The unit of an id; of none, one that nobody knows."""
    if area_id == "vn":
        return NATION
    return ontology.areas.area(ontology.areas.by_id(area_id)) if area_id else Area("huyện", "Mẫu Khê", why="unknown")


def graph(ontology: Ontology, readings: list[Reading]) -> list[str]:
    """The lines of the graph of readings, sorted."""
    resolver, describer = Resolver(ontology), Describer(Iris(), lambda scheme, name: f"urn:{scheme}/{name}")
    lines = "".join([describer.report(one, resolver.add(one)) for one in readings])
    lines += "".join(describer.entities(resolver.entities()))
    return sorted(lines.splitlines())


def subjects(lines: list[str]) -> set[str]:
    return {line.partition(" ")[0] for line in lines}


@settings(max_examples=60, deadline=None)
@given(st.lists(told, min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_any_order_of_reports_gives_the_same_graph(
    ontology: Ontology, given: list[Told], chance: random.Random
) -> None:
    """Line for line, whatever the reports say of whom."""
    readings = [reading_of(ontology, number, one) for number, one in enumerate(given)]
    wanted = graph(ontology, readings)
    chance.shuffle(readings)
    assert graph(ontology, readings) == wanted


@settings(max_examples=60, deadline=None)
@given(st.lists(told, min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_adding_reports_takes_no_iri_away(ontology: Ontology, given: list[Told], chance: random.Random) -> None:
    """Whatever was in the graph is there when any other reports are added, in any order: at least as a name that leads on."""
    readings = [reading_of(ontology, number, one) for number, one in enumerate(given)]
    chance.shuffle(readings)
    before: set[str] = set()
    for count in range(1, len(readings) + 1):
        after = subjects(graph(ontology, readings[:count]))
        assert before - after == set()
        before = after


@settings(max_examples=60, deadline=None)
@given(st.lists(told, min_size=2, max_size=8))
def test_every_name_that_leads_on_leads_somewhere(ontology: Ontology, given: list[Told]) -> None:
    """Redirects end at people or tenures that are in the graph, at once; and nothing is both."""
    made = resolved(ontology, [reading_of(ontology, number, one) for number, one in enumerate(given)])
    people, holds = {one.person for one in made.people}, {one.hold for one in made.tenures}
    for redirect in made.redirects:
        assert redirect.new
        assert set(redirect.new) <= (people | holds)
        assert redirect.old not in people | holds
    assert set(made.people_of.values()) <= people
    assert len(holds) == len(made.tenures)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lê Thị Hoà", "Lê Thị Hòa", True),  # where the tone mark stands
        ("LÊ THỊ HÒA", "Lê Thị Hòa", True),  # capitals
        ("Lê Văn Sĩ", "Lê Văn Sỹ", True),  # i or y
        ("Phạm Văn Quí", "Phạm Văn Quý", True),
        ("Ðỗ Văn Lí", "Đỗ Văn Lý", True),  # another Đ
        ("H’Lan Niê", "H'Lan Niê", True),  # apostrophes
        ("HLan Niê", "H Lan Niê", True),
        ("Y'Thông Ksơr", "Y Thông Ksơr", True),
        ("Le Thi Hoa", "Lê Thị Hòa", True),  # marks dropped, at the same post
        ("Vĩnh Hùng", "Vĩnh Hưng", False),  # marks decide
        ("Lê Văn Thi", "Lê Văn Thy", False),
        ("Lê Thị Vi", "Lê Thị Vy", False),
        ("Phan Minh Anh", "Phan Minh Ánh", False),  # both may be written in full
        ("Nguyễn Văn Thọ", "Nguyễn Văn Thi", False),
    ],
)
def test_which_spellings_are_one_name(ontology: Ontology, one: str, other: str, same: bool) -> None:
    """At one post of one district, in two reports."""
    given: list[Told] = [("2021-01-15", "2020-444", [(name, POSTS[2], "holds")]) for name in (one, other)]
    made = resolved(ontology, [reading_of(ontology, number, told) for number, told in enumerate(given)])
    assert (len(made.people) == 1) is same


def test_a_caption_without_marks_means_the_name_in_the_same_report(ontology: Ontology) -> None:
    """Where the report has one name with those letters; where it has two, nobody knows."""
    caption = ("Le Thi Mau", POSTS[5], "holds")
    one: Told = ("2021-01-15", "2020-444", [("Lê Thị Mẫu", POSTS[0], "holds"), caption])
    two: Told = ("2021-01-15", "2020-444", [("Lê Thị Mậu", POSTS[2], "holds"), *one[2]])
    assert [one.label for one in resolved(ontology, [reading_of(ontology, 1, one)]).people] == ["Lê Thị Mẫu"]
    assert len(resolved(ontology, [reading_of(ontology, 1, two)]).people) == 3


def test_no_matcher_says_that_two_nodes_are_one_thing(ontology: Ontology) -> None:
    """owl:sameAs stands nowhere."""
    given, _ = readings(ontology)
    assert not any("sameAs" in line for line in graph(ontology, given))

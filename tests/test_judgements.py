"""Decisions of people: applied at build, told in the graph with author and reason, and never at odds with each other."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build import build
from kg.describe import Describer
from kg.entities import Entities, Person
from kg.iri import KINDS, Iris, claim_names, person_name
from kg.judgement_file import pair_entry, parse_judgements, read_judgements, write_entry
from kg.judgements import JudgementError, Judgements
from kg.model import Area, Claim, IndicatorClaim, PlaceClaim, PositionClaim, Reading
from kg.ontology import Ontology
from kg.resolve import Resolver
from kg.resolve.people import name_key
from kg.slots import SLOTS
from kg.store import open_store
from kg.validate import validate
from tests.readings import DISTRICT, NOWHERE, ROOT, reading
from tests.test_resolve import OTHER_DISTRICT, OTHER_PROVINCE, director, position, secretary

SIGNED = 'by = "Võ Thị Khảo"\non = 2026-11-05\nwhy = "she was asked"\n'


def entry(table: str, *lines: str) -> str:
    """An entry as a file holds it."""
    return "\n".join([f"[[{table}]]", *lines, SIGNED])


def pair(verdict: str, one: str, other: str) -> str:
    return entry("pair", f'verdict = "{verdict}"', f"one = {_side(one)}", f"other = {_side(other)}")


def _side(text: str) -> str:
    return text if text.startswith("{") else f'"{text}"'


def judged(ontology: Ontology, *entries: str) -> Judgements:
    return parse_judgements("\n".join(entries), "judgements.toml", ontology)


def name_of(one: Reading, kind: type[Claim] = PositionClaim) -> str:
    """The local IRI of the first claim of a kind."""
    names = claim_names(one.claims)
    return f"report/{one.report.id}#" + next(n for n, c in zip(names, one.claims, strict=True) if isinstance(c, kind))


def resolved(ontology: Ontology, judgements: Judgements, *readings: Reading) -> tuple[Resolver, Entities]:
    resolver = Resolver(ontology, judgements)
    for one in readings:
        resolver.add(one)
    return resolver, resolver.entities()


def lines(ontology: Ontology, judgements: Judgements, *readings: Reading) -> list[str]:
    """The graph, sorted."""
    resolver, describer = Resolver(ontology, judgements), Describer(Iris(), lambda scheme, name: f"urn:{scheme}:{name}")
    text = "".join([describer.report(one, resolver.add(one)) for one in readings])
    return sorted((text + "".join(describer.entities(resolver.entities()))).splitlines())


HERE = secretary("a", DISTRICT, "2021-01-07")
THERE = secretary("b", Area("huyện", "Bố Trạch", "2020-455", "455", OTHER_PROVINCE), "2021-06-01")


PERSON = "person/" + person_name(Person(name_key("Lê Thị Mẫu"), "Hà Tĩnh"))


def test_people_of_two_provinces_are_made_one(ontology: Ontology) -> None:
    """Although their times contradict it: a judgement wins. The other name leads on; the comparison tells who decided."""
    decided = judged(ontology, pair("same", name_of(HERE), name_of(THERE)))
    resolver, made = resolved(ontology, decided, HERE, THERE)
    (person,) = made.people
    assert [area.name for area in person.areas] == ["Hà Tĩnh", "Quảng Bình"]
    assert {tenure.person for tenure in made.tenures} == {person.person}
    (ruling,) = made.rulings
    assert (ruling.by, ruling.on, ruling.why, ruling.applied) == ("Võ Thị Khảo", "2026-11-05", "she was asked", True)
    assert person.judged == (ruling.name,)
    assert [one.judged for one in made.comparisons] == [(ruling.name,)]
    assert any(redirect.new == (person.person,) for redirect in made.redirects)
    assert resolver.waiting(made) == ()


def test_one_person_is_made_two(ontology: Ontology) -> None:
    """Although nothing contradicts: the later career goes to whom it fits."""
    later = secretary("c", OTHER_DISTRICT, "2024-01-07")
    assert len(resolved(ontology, Judgements(), HERE, later)[1].people) == 1
    _, made = resolved(ontology, judged(ontology, pair("different", name_of(HERE), name_of(later))), HERE, later)
    assert [one.person.apart[:8] for one in made.people] == ["2020-444", "2020-447"]


def test_two_people_at_one_post_go_to_the_nearer_in_time(ontology: Ontology) -> None:
    """A father and a daughter led one district, one after the other."""
    years = [secretary(str(year), DISTRICT, f"{year}-01-07") for year in (2010, 2011, 2019, 2020)]
    decided = judged(ontology, pair("different", name_of(years[0]), name_of(years[3])))
    _, made = resolved(ontology, decided, *years)
    assert len(made.people) == 2
    groups = sorted(sorted(report for report, _ in tenure.claims) for tenure in made.tenures)
    assert groups == [["2010", "2011"], ["2019", "2020"]]


def test_one_report_may_name_two_people_of_one_name(ontology: Ontology) -> None:
    """Where somebody says so."""
    both = _both(HERE, director("a", "2021-01-07"))
    names = [f"report/a#{name}" for name in claim_names(both.claims)]
    assert len(resolved(ontology, Judgements(), both)[1].people) == 2  # a secretary heads no department
    deputy = position("a", "Lê Thị Mẫu", DISTRICT, role_id="council-chair", body_id="district-council", since=None)
    both = _both(HERE, deputy)
    assert len(resolved(ontology, Judgements(), both)[1].people) == 1
    names = [f"report/a#{name}" for name in claim_names(both.claims)]
    assert len(resolved(ontology, judged(ontology, pair("different", *names)), both)[1].people) == 2


def _both(one: Reading, other: Reading) -> Reading:
    """A report that says what two say."""
    return replace(one, claims=one.claims + other.claims)


def test_unsure_changes_nothing(ontology: Ontology) -> None:
    """But that somebody looked is told."""
    decided = judged(ontology, pair("unsure", name_of(HERE), name_of(THERE)))
    _, made = resolved(ontology, decided, HERE, THERE)
    assert len(made.people) == 2
    assert [one.judged for one in made.comparisons] == [(made.rulings[0].name,)]


def test_namesakes_apart_are_put_together(ontology: Ontology) -> None:
    """Two seats on overlapping days in one province, by one person: somebody knows."""
    rival = secretary("b", OTHER_DISTRICT, "2021-01-07")
    decided = judged(ontology, pair("same", name_of(HERE), name_of(rival)))
    assert len(resolved(ontology, Judgements(), HERE, rival)[1].people) == 2
    assert len(resolved(ontology, decided, HERE, rival)[1].people) == 1


def test_a_person_is_named_by_iri_or_claim_or_quote(ontology: Ontology) -> None:
    """All three name the same."""
    sides = [
        name_of(HERE),
        "https://w3id.org/vn-report-kg/" + name_of(HERE),
        PERSON,
        '{ report = "a", kind = "position", quote = "Lê Thị Mẫu,  Bí thư Huyện ủy" }',
    ]
    for side in sides:
        _, made = resolved(ontology, judged(ontology, pair("same", side, name_of(THERE))), HERE, THERE)
        assert len(made.people) == 1, side


def test_a_name_that_now_stands_for_several_is_not_guessed(ontology: Ontology) -> None:
    """The judgement waits: it does not say which of the namesakes it means. One that names a claim still does."""
    rival = secretary("c", OTHER_DISTRICT, "2021-01-07")
    by_name = judged(ontology, pair("same", PERSON, name_of(THERE)))
    resolver, made = resolved(ontology, by_name, HERE, THERE, rival)
    assert len(made.people) == 3
    assert [place for place, _ in resolver.waiting(made)] == ["judgements.toml, line 1"]
    by_claim = judged(ontology, pair("same", name_of(HERE), name_of(THERE)))
    assert len(resolved(ontology, by_claim, HERE, THERE, rival)[1].people) == 2


def test_a_rejected_claim_is_none(ontology: Ontology) -> None:
    """No person, no tenure comes of it; what it said is kept with the judgement, its place in the text with the report."""
    decided = judged(ontology, entry("reject", f'claim = "{name_of(HERE)}"'))
    _, made = resolved(ontology, decided, HERE)
    assert (made.people, made.tenures, made.posts) == ((), (), ())
    (ruling,) = made.rulings
    assert "person: Lê Thị Mẫu" in ruling.before
    text = "\n".join(lines(ontology, decided, HERE))
    assert "RejectedClaim" in text
    assert "PositionClaim" not in text


def test_rejecting_a_claim_changes_no_other_name(ontology: Ontology) -> None:
    """Of two claims in one place the second keeps its number."""
    both = _both(HERE, HERE)
    first = name_of(both)
    _, made = resolved(ontology, judged(ontology, entry("reject", f'claim = "{first}"')), both)
    assert [name for _, name in made.tenures[0].claims] == [first.partition("#")[2] + "-2"]


@pytest.mark.parametrize(
    ("slot", "value", "check"),
    [
        ("person", '"Võ Văn Dụ"', lambda claim: claim.person == "Võ Văn Dụ"),
        ("area", '"area/2020-447"', lambda claim: claim.area.name == "Kỳ Anh"),
        ("until", "2023-05-01", lambda claim: claim.until == "2023-05-01"),
        ("until", '"2023-05"', lambda claim: claim.until == "2023-05"),
        ("since", '""', lambda claim: claim.since is None),
        ("role_id", '"role/committee-chair"', lambda claim: claim.role_id == "committee-chair"),
        ("mode", '"former"', lambda claim: claim.mode == "former"),
    ],
)
def test_a_slot_of_a_position_is_corrected(
    ontology: Ontology, slot: str, value: str, check: Callable[[PositionClaim], bool]
) -> None:
    """Resolution sees the right value; the one that was read is kept."""
    decided = judged(ontology, entry("correct", f'claim = "{name_of(HERE)}"', f'slot = "{slot}"', f"value = {value}"))
    resolver = Resolver(ontology, decided)
    (claim,) = resolver.add(HERE).claims
    assert isinstance(claim, PositionClaim)
    assert check(claim)
    (ruling,) = resolver.entities().rulings
    assert (ruling.slot, ruling.applied, len(ruling.before)) == (slot, True, 1)


def test_a_figure_is_corrected(ontology: Ontology) -> None:
    """By the quote it was read from; the value in the base unit follows."""
    one = reading()
    ref = '{ report = "mau-1", kind = "indicator", quote = "32/39 chỉ tiêu đạt kế hoạch" }'
    decided = judged(ontology, entry("correct", f"claim = {ref}", 'slot = "value"', "value = 33"))
    text = "\n".join(lines(ontology, decided, one))
    assert '"33"^^<http://www.w3.org/2001/XMLSchema#decimal>' in text
    assert 'originalValue> "32"' in text
    assert 'correctedValue> "33"' in text


def test_words_are_given_a_meaning(ontology: Ontology) -> None:
    """A label means an indicator, words of a unit mean a unit, wherever they stand."""
    one = reading()
    decided = judged(
        ontology,
        entry("label", 'label = "Thu nhập bình quân"', 'is = "indicator/income-per-capita"'),
        entry("unit", 'unit = "chỉ tiêu"', 'is = "percent"'),
    )
    resolver = Resolver(ontology, decided)
    links = resolver.add(one)
    figures = [claim for claim in links.claims if isinstance(claim, IndicatorClaim)]
    assert [claim.indicator_id for claim in figures] == ["income-per-capita", None]
    units = [getattr(thing, "unit_id", None) for thing in links.things]
    assert "percent" in units
    assert sorted((ruling.verdict, ruling.applied) for ruling in resolver.entities().rulings) == [
        ("label", True),
        ("unit", True),
    ]


def test_an_area_is_given_its_unit(ontology: Ontology) -> None:
    """An unresolved name becomes the official unit in every claim; what it was called is kept."""
    one = reading()
    iri = Iris().area(NOWHERE).removeprefix("https://w3id.org/vn-report-kg/")
    decided = judged(ontology, entry("area", f'area = "{iri}"', 'is = "area/2020-18502"'))
    resolver = Resolver(ontology, decided)
    places = [claim.area.id for claim in resolver.add(one).claims if isinstance(claim, PlaceClaim)]
    assert places == ["2020-18502", "2020-444"]
    (ruling,) = resolver.entities().rulings
    assert (ruling.before, ruling.after) == ((f"xã Mẫu Lâm ({iri})",), "area/2020-18502")


def test_a_judgement_whose_claim_is_gone_waits(ontology: Ontology) -> None:
    """It is listed and told in the graph as not applied, and applies again when the claim is back."""
    decided = judged(
        ontology, entry("reject", f'claim = "{name_of(HERE)}"'), pair("same", name_of(HERE), name_of(THERE))
    )
    resolver, made = resolved(ontology, decided, THERE)
    assert resolver.waiting(made) == (
        ("judgements.toml, line 1", name_of(HERE)),
        ("judgements.toml, line 7", f"{name_of(HERE)} and {name_of(THERE)}"),
    )
    assert [ruling.applied for ruling in made.rulings] == [False, False]
    assert 'applied> "false"' in "\n".join(lines(ontology, decided, THERE))


BAD = [
    ("[[pair]\n", 1, "no TOML"),
    ('x = "\n', 1, "no TOML"),
    ("[[par]]\n", 1, "no table 'par': expected one of pair"),
    ("\n\n[pair]\n", 3, r"write \[\[pair\]\]"),
    (pair("same", "person/nobody", "person/a.b-1") + '\n[[pair]]\nverdict = "same"\n', 9, "pair needs one"),
    (pair("maybe", "person/a.b-1", "person/a.c-1"), 2, "verdict is same, different or unsure"),
    (pair("same", "person/a.b-1", "person/a.b-1"), 4, "one and other are the same"),
    (pair("same", "https://example.org/x", "person/a.b-1"), 3, "not the IRI of a person or of a claim"),
    (pair("same", "report/a#sentence-1-2", "person/a.b-1"), 3, "not the IRI of a person or of a claim"),
    (entry("reject", 'claim = "person/a.b-1"'), 2, "not the IRI of a claim"),
    (entry("reject", 'claim = { report = "a", kind = "story", quote = "x" }'), 2, "kind is one of position"),
    (entry("reject", 'claim = { report = "a", quote = "x" }'), 2, r"an IRI, or \{ report, kind, quote \}"),
    (entry("reject", 'claim = "report/a#position-1-2"', "who = 1"), 3, "reject has no 'who'"),
    (entry("correct", 'claim = "report/a#position-1-2"', 'slot = "name"', 'value = "x"'), 3, "no slot 'name'"),
    (
        entry("correct", 'claim = "report/a#position-1-2"', 'slot = "area"', 'value = "2020-999"'),
        4,
        "no unit has the id",
    ),
    (entry("correct", 'claim = "report/a#position-1-2"', 'slot = "mode"', 'value = "king"'), 4, "mode is one of holds"),
    (entry("correct", 'claim = "report/a#position-1-2"', 'slot = "person"', 'value = ""'), 4, "cannot be empty"),
    (entry("correct", 'claim = "report/a#indicator-1-2"', 'slot = "value"', 'value = "4,5"'), 4, "decimal point"),
    (entry("correct", 'claim = "report/a#event-1-2"', 'slot = "date"', 'value = "tháng 5"'), 4, "date is a date"),
    (entry("label", 'label = "hộ nghèo"', 'is = "poverty-rat"'), 3, "did you mean poverty-rate"),
    (entry("area", 'area = "area/2020-999"', 'is = "area/2020-444"'), 2, "no unit has the id"),
    (entry("area", 'area = "xã Mẫu"', 'is = "area/2020-444"'), 2, "the IRI of no area"),
    ('[[reject]]\nclaim = "report/a#place-1-2"\nby = " "\non = 2026-01-01\nwhy = "x"', 3, "by is a text"),
    ('[[reject]]\nclaim = "report/a#place-1-2"\nby = "x"\non = "soon"\nwhy = "x"', 4, "on is a day"),
    # contradictions
    (
        pair("same", "person/a.b-1", "person/c.b-1")
        + pair("same", "person/c.b-1", "person/d.b-1")
        + pair("different", "person/d.b-1", "person/a.b-1"),
        15,
        "lines 1, 8 make them one person",
    ),
    (
        pair("same", "person/a.b-1", "person/c.b-1") + pair("different", "person/c.b-1", "person/a.b-1"),
        8,
        "line 1 make",
    ),
    (
        entry("reject", 'claim = "report/a#position-1-2"')
        + entry("correct", 'claim = "report/a#position-1-2"', 'slot = "mode"', 'value = "former"'),
        6,
        "contradicts line 1",
    ),
    (
        entry("correct", 'claim = "report/a#indicator-1-2"', 'slot = "value"', "value = 1")
        + entry("correct", 'claim = "report/a#indicator-1-2"', 'slot = "value"', "value = 2"),
        8,
        "contradicts line 1",
    ),
    (
        entry("label", 'label = "Hộ nghèo"', 'is = "poverty-rate"')
        + entry("label", 'label = "hộ nghèo"', 'is = "near-poor-rate"'),
        7,
        "contradicts line 1",
    ),
    # circles
    (
        entry("area", 'area = "area/2020-444"', 'is = "area/2020-447"')
        + entry("area", 'area = "area/2020-447"', 'is = "area/2020-444"'),
        1,
        "the circle of lines 1, 7",
    ),
    (entry("area", 'area = "area/2020-444"', 'is = "area/2020-444"'), 1, "the circle of lines 1"),
]


@pytest.mark.parametrize(("text", "line", "told"), BAD)
def test_a_bad_entry_is_told_with_its_line(ontology: Ontology, text: str, line: int, told: str) -> None:
    """One line: the file, the line in it, what is wrong."""
    with pytest.raises(JudgementError, match=told) as caught:
        judged(ontology, text)
    assert str(caught.value).startswith(f"judgements.toml, line {line}: ")
    assert "\n" not in str(caught.value)
    assert caught.value.exit_status == 2


def test_an_iri_of_nobody_is_told(ontology: Ontology) -> None:
    """Once all reports are read it is known that no person has it."""
    decided = judged(ontology, pair("same", "person/ha-tinh.khong-ai-0000", name_of(HERE)))
    with pytest.raises(JudgementError, match="line 1: no person has the IRI person/ha-tinh.khong-ai-0000"):
        resolved(ontology, decided, HERE)


def test_judgements_that_contradict_each_other_by_way_of_the_reports_are_told(ontology: Ontology) -> None:
    """The file alone does not show that two claims are about one person whom one report names."""
    one = _both(
        HERE, position("a", "Lê Thị Mẫu", DISTRICT, role_id="council-chair", body_id="district-council", since=None)
    )
    first, second = (f"report/a#{name}" for name in claim_names(one.claims))
    decided = judged(ontology, pair("same", first, name_of(THERE)), pair("different", name_of(THERE), second))
    with pytest.raises(JudgementError, match="line 1: by way of other judgements these two are different people"):
        resolved(ontology, decided, one, THERE)


def test_a_quote_of_two_claims_is_told(ontology: Ontology) -> None:
    """Whoever judges says which by its IRI."""
    ref = '{ report = "a", kind = "position", quote = "Lê Thị Mẫu, Bí thư Huyện ủy" }'
    with pytest.raises(JudgementError, match="2 claims are read from .*: name one by its IRI"):
        resolved(ontology, judged(ontology, entry("reject", f"claim = {ref}")), _both(HERE, HERE))


def test_every_slot_is_a_field_of_its_claim(ontology: Ontology) -> None:
    """The table of slots names what claims have."""
    for kind, name in KINDS.items():
        assert set(SLOTS[name]) <= {one.name for one in fields(kind)}


@settings(max_examples=40, deadline=None)
@given(
    st.randoms(use_true_random=False),
    st.lists(st.sampled_from(["same", "different", "unsure"]), min_size=1, max_size=4),
)
def test_the_order_of_reports_and_judgements_does_not_matter(
    ontology: Ontology, chance: random.Random, verdicts: list[str]
) -> None:
    """Nor does reading the same file twice: a rebuild gives the same graph."""
    readings = [
        HERE,
        THERE,
        secretary("c", OTHER_DISTRICT, "2021-01-07"),
        secretary("d", DISTRICT, "2022-01-07"),
        director("e", "2023-06-01"),
        position(
            "f",
            "Le Thi Mau",
            DISTRICT,
            "2022-05-05",
            role_id="party-secretary",
            body_id="rural-district-party-committee",
        ),
    ]
    entries = [pair(verdict, *(name_of(one) for one in chance.sample(readings, 2))) for verdict in verdicts]
    try:
        wanted = lines(ontology, judged(ontology, *entries), *readings)
    except JudgementError:
        return
    chance.shuffle(readings)
    chance.shuffle(entries)
    assert lines(ontology, judged(ontology, *entries), *readings) == wanted


@given(st.text(min_size=1), st.text(min_size=1), st.text(min_size=1))
def test_what_is_written_is_read_back(ontology: Ontology, by: str, why: str, remark: str) -> None:
    """Whatever characters a name, a reason or a remark holds."""
    by, why = by.strip() or "x", why.strip() or "y"
    sides = [("person/a.b-1", remark), ("report/r#position-1-2", remark)]
    text = pair_entry("different", sides, by=by, on="2026-11-05", why=why).encode("utf-8", "replace").decode()
    (one,) = parse_judgements(text, "x", ontology).entries
    assert (one.verdict, [str(ref) for ref in one.refs], one.on) == (
        "different",
        [side for side, _ in sides],
        "2026-11-05",
    )
    assert (one.by, one.why) == tuple(part.encode("utf-8", "replace").decode() for part in (by, why))


def test_an_entry_is_added_and_the_rest_stays(ontology: Ontology, tmp_path: Path) -> None:
    """Comments, order and blank lines of whoever wrote the file are kept; a file without an end of line gets one."""
    file = tmp_path / "judgements.toml"
    kept = "# mine\n" + pair("unsure", "person/a.b-1", "person/c.b-1") + "# the end"
    file.write_text(kept, "utf-8")
    write_entry(
        file, pair_entry("same", [("person/x.y-1", "X"), ("person/z.y-1", "")], by="a", on="2026-01-01", why="b")
    )
    assert file.read_text("utf-8").startswith(kept + "\n")
    assert [one.verdict for one in read_judgements(file, ontology).entries] == ["unsure", "same"]
    assert [path.name for path in tmp_path.iterdir()] == ["judgements.toml"]


TEXT = (
    "Huyện {district} ({province}) tổng kết năm 2021\n\n"
    "Ngày 22-12-2021, Huyện ủy {district} tổ chức hội nghị. Đồng chí Chẩu Thị Mẫu, Bí thư Huyện ủy, chủ trì hội nghị.\n\n"
    "Năm 2021, tỷ lệ hộ nghèo của huyện còn 4,5%.\n"
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Two reports that name somebody of one name."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, district, province in (("a", "Hương Khê", "Hà Tĩnh"), ("b", "Bố Trạch", "Quảng Bình")):
        (folder / f"{name}.txt").write_text(TEXT.format(district=district, province=province), "utf-8")
    return folder


def claims(folder: Path) -> dict[str, str]:
    """The local IRIs of the position claims by report."""
    query = "SELECT ?c WHERE { ?c a <https://w3id.org/vn-report-kg/ontology#PositionClaim> }"
    rows = open_store(folder).query(query, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    found = [row["c"].value.removeprefix("https://w3id.org/vn-report-kg/") for row in rows]
    return {iri.removeprefix("report/")[0]: iri for iri in found}


def test_a_build_applies_judgements_and_undoes_them(reports: Path, tmp_path: Path) -> None:
    """One person with the file, two without; the graph conforms to the shapes, and no triple stands in two graphs."""
    out, file = tmp_path / "out", tmp_path / "judgements.toml"
    assert build([str(reports)], out).counts["people"] == 2
    before = (out / "graph.ttl").read_bytes()
    iris = claims(out)
    file.write_text(
        pair("same", iris["a"], iris["b"])
        + entry("correct", f'claim = "{iris["a"]}"', 'slot = "since"', 'value = "2020-08"')
        + entry("reject", 'claim = "report/a-00000000#place-1-2"'),
        "utf-8",
    )
    summary = build([str(reports)], out, judgements=file)
    assert (summary.counts["people"], summary.counts["judgements"]) == (1, 2)
    assert summary.waiting == [(f"{file}, line 15", "report/a-00000000#place-1-2")]
    store = open_store(out)
    assert validate(store).text == "0 violations\n"
    assert len({str(quad.triple) for quad in store}) == len(store)
    assert build([str(reports)], out).counts["people"] == 2
    assert (out / "graph.ttl").read_bytes() == before


@pytest.mark.parametrize("text", ["[[pair]\n", pair("same", "person/ha-tinh.khong-ai-0000", "person/x.y-1")])
def test_a_build_with_a_bad_file_leaves_the_graph(reports: Path, tmp_path: Path, text: str) -> None:
    """Whether the file shows it or the reports do: the store is not touched."""
    out, file = tmp_path / "out", tmp_path / "judgements.toml"
    build([str(reports)], out)
    before = (out / "graph.ttl").read_bytes(), sorted(str(path) for path in out.rglob("*"))
    file.write_text(text, "utf-8")
    with pytest.raises(JudgementError, match=r"judgements\.toml, line 1: "):
        build([str(reports)], out, judgements=file)
    assert ((out / "graph.ttl").read_bytes(), sorted(str(path) for path in out.rglob("*"))) == before
    assert len(open_store(out)) > 0


def test_a_missing_file_is_named(reports: Path, tmp_path: Path) -> None:
    with pytest.raises(JudgementError, match=r"none\.toml: cannot be read"):
        build([str(reports)], tmp_path / "out", judgements=tmp_path / "none.toml")


def test_the_document_tells_what_may_stand_in_the_file(ontology: Ontology) -> None:
    """Its example is a file without fault, and its table lists every slot."""
    text = (ROOT / "docs" / "judgements.md").read_text("utf-8")
    example = text.partition("```toml\n")[2].partition("```")[0]
    entries = parse_judgements(example, "docs", ontology).entries
    assert [one.table for one in entries] == ["pair", "reject", "correct", "label", "unit", "area"]
    for kind, slots in SLOTS.items():
        assert f"| {kind} | {', '.join(slots)} |" in text

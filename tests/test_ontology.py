"""The ontology finds what it says it finds; its files hold together."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import vocabulary
from kg.matcher import Hit, Matcher
from kg.ontology import Concept, Ontology, Scheme, data_folder, load_ontology
from kg.text import clean, lower

ONTOLOGY = load_ontology()
SCHEMES = ("roles", "bodies", "indicators", "units", "statuses")
FOLDER = data_folder("ontology")


def scheme(name: str) -> Scheme:
    found: Scheme = getattr(ONTOLOGY, name)
    return found


def concepts() -> list[Concept]:
    return [concept for name in SCHEMES for concept in scheme(name).concepts.values()]


def texts(concept: Concept, name: str) -> tuple[str, ...]:
    return concept.values.get(name, ())


@pytest.mark.parametrize("name", SCHEMES)
def test_every_concept_is_found_in_its_examples_at_the_brackets(name: str) -> None:
    matcher = scheme(name).matcher()
    missed = []
    for concept in scheme(name).concepts.values():
        assert texts(concept, "example"), f"{concept.id} has no example"
        for example in texts(concept, "example"):
            start, end = example.index("["), example.index("]") - 1
            text = clean(example.replace("[", "").replace("]", ""))
            if not any(
                (hit.start, hit.end) == (start, end) and concept.id in hit.concept_ids for hit in matcher.find(text)
            ):
                missed.append((concept.id, example))
    assert missed == []


@pytest.mark.parametrize("name", SCHEMES)
def test_no_concept_is_found_in_its_counter_examples(name: str) -> None:
    matcher = scheme(name).matcher()
    wrong = [
        (concept.id, text)
        for concept in scheme(name).concepts.values()
        for text in texts(concept, "counterExample")
        if any(concept.id in hit.concept_ids for hit in matcher.find(clean(text)))
    ]
    assert wrong == []


def test_what_is_easily_confused_has_a_counter_example() -> None:
    told_apart = {concept.id for concept in concepts() if texts(concept, "counterExample")}
    assert {
        "party-secretary",
        "committee-chair",
        "poverty-rate",
        "near-poor-rate",
        "ntm-communes",
        "exports",
    } <= told_apart


@pytest.mark.parametrize("name", SCHEMES)
def test_every_label_alone_is_found_whole(name: str) -> None:
    matcher = scheme(name).matcher()
    for concept in scheme(name).concepts.values():
        for label in concept.labels:
            hits = matcher.find(clean(label))
            assert [(hit.start, hit.end) for hit in hits] == [(0, len(label))], (concept.id, label)
            assert concept.id in hits[0].concept_ids
            assert concept.id in matcher.match_exact(label)


@pytest.mark.parametrize("name", SCHEMES)
def test_labels_are_written_with_tone_marks_in_the_traditional_place(name: str) -> None:
    for concept in scheme(name).concepts.values():
        for label in concept.labels:
            assert clean(label) == label


def test_the_schemes_hold_the_whole_catalogue() -> None:
    catalogue = {"roles": 247, "bodies": 261, "indicators": 450, "units": 162, "statuses": 3}
    assert all(len(scheme(name).concepts) >= number for name, number in catalogue.items())


def test_a_label_with_two_meanings_gives_both() -> None:
    assert ONTOLOGY.bodies.matcher().match_exact("Thành ủy") == (
        "municipal-party-committee",
        "provincial-city-party-committee",
    )
    assert ONTOLOGY.units.matcher().match_exact("sào") == ("sao-bac-bo", "sao-trung-bo")


def test_only_words_known_to_be_ambiguous_have_two_meanings() -> None:
    doubled = {
        (name, lower(label))
        for name in SCHEMES
        for concept in scheme(name).concepts.values()
        for label in concept.labels
        if len(scheme(name).matcher().match_exact(label)) > 1
    }
    assert doubled == {
        ("roles", "trưởng ban xây dựng đảng"),
        ("bodies", "thành ủy"),
        ("bodies", "ban xây dựng đảng"),
        # A rate or a count, a share or a value: told apart by the unit.
        ("indicators", "hộ nghèo"),
        ("indicators", "hộ cận nghèo"),
        ("indicators", "điều tra khám phá"),
        ("indicators", "điều tra làm rõ"),
        ("indicators", "công nghiệp - xây dựng"),
        ("indicators", "dịch vụ"),
        ("indicators", "thương mại - dịch vụ"),
        ("indicators", "nông, lâm nghiệp và thủy sản"),
        ("indicators", "nông - lâm - thủy sản"),
        ("units", "sào"),
        ("units", "mẫu"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tỉ lệ hộ nghèo còn 4%", ["poverty-rate"]),
        ("Tỷ Lệ Hộ Nghèo còn 4%", ["poverty-rate"]),
        ("TỶ LỆ HỘ NGHÈO CÒN 4%", ["poverty-rate"]),
        ("GRDP đạt 9%", ["grdp"]),
        ("GDRP đạt 900 tỷ đồng", ["grdp"]),
    ],
)
def test_spelling_and_capitals_do_not_hide_an_indicator(text: str, found: list[str]) -> None:
    assert [i for hit in ONTOLOGY.indicators.matcher().find(clean(text)) for i in hit.concept_ids] == found


def test_an_abbreviation_is_found_only_with_its_capitals() -> None:
    matcher = ONTOLOGY.bodies.matcher()
    assert matcher.find("vốn đầu tư công") == []
    assert [hit.concept_ids for hit in matcher.find("nghị quyết của TƯ")] == [("party-central-committee",)]


def test_a_text_in_lower_case_throughout_cannot_be_asked_for_capitals() -> None:
    matcher = ONTOLOGY.indicators.matcher()
    text = "grdp đạt 9%"
    assert [hit.label for hit in matcher.find(text, lowered=text)] == ["GRDP"]
    assert matcher.find(text) == []


def test_letters_of_a_document_number_are_no_abbreviation() -> None:
    text = "Chỉ thị số 35-CT/TW và Quyết định 12/QĐ-UBND của UBND tỉnh"
    for matcher in (ONTOLOGY.bodies.matcher(), ONTOLOGY.roles.matcher()):
        assert all(text[hit.start : hit.end] == "UBND tỉnh" for hit in matcher.find(text))


def test_letters_joined_by_an_ampersand_are_one_word() -> None:
    assert ONTOLOGY.roles.matcher().find("Lao động - TB&XH") == []


def test_a_dash_is_found_with_and_without_spaces() -> None:
    matcher = ONTOLOGY.indicators.matcher()
    for text in ("tỷ trọng công nghiệp - xây dựng", "tỷ trọng công nghiệp-xây dựng"):
        assert [hit.end - hit.start for hit in matcher.find(text)] == [len(text)]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Năm qua, tỷ lệ hộ nghèo còn 4%; tỷ lệ hộ cận nghèo còn 6%."
    matcher = ONTOLOGY.indicators.matcher()
    assert [text[hit.start : hit.end] for hit in matcher.find(text, 31)] == ["tỷ lệ hộ cận nghèo"]
    assert matcher.find(text, 0, 15) == []


def test_of_overlapping_labels_the_leftmost_longest_wins() -> None:
    matcher = Matcher([("thu", "a"), ("thu ngân sách", "b"), ("ngân sách nhà nước", "c"), ("sách", "d")])
    assert matcher.find("thu ngân sách nhà nước") == [Hit(0, 13, ("b",), "thu ngân sách")]
    assert [hit.concept_ids[0] for hit in matcher.find_all("thu ngân sách nhà nước")] == ["b", "a", "c", "d"]


def test_a_label_ends_where_its_word_ends() -> None:
    matcher = Matcher([("thu ngân", "a"), ("thu", "b")])
    assert [hit.concept_ids for hit in matcher.find("thu ngânx")] == [("b",)]
    assert matcher.find("thun") == []


def test_links_between_schemes_lead_somewhere() -> None:
    for concept in ONTOLOGY.indicators.concepts.values():
        assert concept.units, concept.id
        assert set(concept.units) <= ONTOLOGY.units.concepts.keys()
        low, high = concept.number("minimum"), concept.number("maximum")
        assert low is None or high is None or low < high
    for concept in ONTOLOGY.roles.concepts.values():
        assert set(texts(concept, "bodyKind")) <= ONTOLOGY.bodies.concepts.keys()
    for concept in ONTOLOGY.bodies.concepts.values():
        assert set(texts(concept, "parentKind")) <= ONTOLOGY.bodies.concepts.keys()


def test_the_usual_unit_of_an_indicator_comes_first() -> None:
    assert ONTOLOGY.indicators["income-per-capita"].units[0] == "trieu-dong-nguoi-nam"


def test_units_of_one_dimension_have_one_base_unit_for_sums() -> None:
    bases: dict[str, set[str | None]] = {}
    for unit in ONTOLOGY.units.concepts.values():
        assert (unit.number("multiplier") or 0) > 0, unit.id
        bases.setdefault(unit.value("dimension") or "", set()).add(unit.value("baseUnit"))
    assert all(len(bases[one]) == 1 for one in ("currency", "area", "mass", "yield", "length", "volume"))


@pytest.mark.parametrize("name", ["bodies", "indicators", "kg", "roles", "statuses", "units"])
def test_turtle_is_sorted_and_opens_with_a_comment(name: str) -> None:
    text = (FOLDER / f"{name}.ttl").read_text("utf-8")
    assert text.startswith("# ")
    subjects = re.findall(r"^(\S+) a skos:Concept", text, re.MULTILINE)
    assert subjects == sorted(subjects)


def test_the_terms_of_the_code_are_those_of_the_ontology() -> None:
    """Every kg: term that the code or a scheme uses is defined once in kg.ttl, with labels, a comment and a public term above."""
    defined = _subjects(FOLDER / "kg.ttl")
    spoken = {
        value for value in vars(vocabulary).values() if isinstance(value, str) and value.startswith(vocabulary.KG)
    }
    spoken.discard(vocabulary.KG)
    used = {
        triple.predicate.value
        for name in (*SCHEMES, "shapes")
        for triple in ox.parse(path=str(FOLDER / f"{name}.ttl"), format=ox.RdfFormat.TURTLE)
        if triple.predicate.value.startswith(vocabulary.KG)
    }
    assert defined.keys() == spoken | used
    rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    for term, predicates in defined.items():
        assert {rdfs + "label", rdfs + "comment"} <= predicates, term
        assert predicates & {rdfs + "subClassOf", rdfs + "subPropertyOf"}, term


def test_every_class_of_claims_and_entities_has_a_shape() -> None:
    shaped = {
        triple.object.value
        for triple in ox.parse(path=str(FOLDER / "shapes.ttl"), format=ox.RdfFormat.TURTLE)
        if triple.predicate.value == "http://www.w3.org/ns/shacl#targetClass"
    }
    names = (
        "POSITION_CLAIM",
        "INDICATOR_CLAIM",
        "DOCUMENT_CLAIM",
        "EVENT_CLAIM",
        "PLACE_CLAIM",
        "ATTENDANCE",
        "SENTENCE",
    )
    names += (
        "TENURE",
        "REPORT",
        "PERSON_CLASS",
        "AREA_CLASS",
        "DOCUMENT_CLASS",
        "EVENT_CLASS",
        "BODY_CLASS",
        "POST_CLASS",
    )
    names += ("INTERVAL", "INSTANT")
    assert {getattr(vocabulary, name) for name in names} <= shaped


def test_the_schemes_conform_to_their_shape() -> None:
    pyshacl = pytest.importorskip("pyshacl")
    import rdflib

    data, shapes = rdflib.Graph(), rdflib.Graph().parse(FOLDER / "shapes.ttl")
    for name in ("statuses", "roles"):
        data.parse(FOLDER / f"{name}.ttl")
    conforms, _, report = pyshacl.validate(data, shacl_graph=shapes)
    assert conforms, report
    data.add((rdflib.URIRef("urn:x"), rdflib.RDF.type, rdflib.SKOS.Concept))
    assert not pyshacl.validate(data, shacl_graph=shapes)[0]


@pytest.mark.parametrize("name", ["phrases", "names"])
def test_no_wording_is_listed_twice_under_one_key(name: str) -> None:
    def walk(table: object, path: str) -> None:
        if isinstance(table, dict):
            for key, value in table.items():
                walk(value, f"{path}.{key}")
        elif isinstance(table, list):
            assert len(table) == len(set(table)), path

    walk(dict(getattr(ONTOLOGY, name).tables), name)


def test_phrases_are_found_with_the_key_that_lists_them() -> None:
    events = ONTOLOGY.phrases.matcher("event")
    assert [hit.concept_ids for hit in events.find("Sáng nay, huyện tổ chức Hội nghị sơ kết")] == [("hội nghị",)]
    assert ONTOLOGY.phrases.matcher("document.codes").match_exact("NQ") == ("Nghị quyết",)
    assert "cần" in ONTOLOGY.phrases.words("demand.words")
    assert {"Nguyễn", "Giàng", "Ksor", "Thạch"} <= set(ONTOLOGY.names.words("family"))


def test_publishers_stand_for_provinces_of_the_gazetteer() -> None:
    for province in ONTOLOGY.phrases.table("publisher"):
        assert ONTOLOGY.areas.named(province, level="province"), province


def test_another_folder_gives_another_ontology(tmp_path: Path) -> None:
    (tmp_path / "spellings.toml").write_text('syllables = [["tỷ", "tỉ"]]\narea_syllables = []\n', "utf-8")
    (tmp_path / "roles.ttl").write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<https://example.org/role/warden> a skos:Concept ; skos:prefLabel "Trưởng trại"@vi, "Warden"@en .\n',
        "utf-8",
    )
    ontology = Ontology(tmp_path)
    assert ontology.roles["warden"].label_en == "Warden"
    assert [hit.concept_ids for hit in ontology.roles.matcher().find("ông X, trưởng trại")] == [("warden",)]


def _subjects(path: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        if triple.subject.value.startswith(vocabulary.KG):
            found.setdefault(triple.subject.value, set()).add(triple.predicate.value)
    return found

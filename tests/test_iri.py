"""IRIs: made from content, safe whatever a name holds, and apart for what is apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.entities import Body, Document, Event, Person, Post
from kg.iri import BASE, Iris, area_name, claim_names, named
from kg.model import Area, PlaceClaim, Span
from tests.readings import DISTRICT, NOWHERE

SAFE = re.compile(r"https://w3id\.org/vn-report-kg/[a-z]+/[A-Za-z0-9][A-Za-z0-9._-]*")
HOSTILE = [
    "../../etc/passwd",
    "<script>alert(1)</script>",
    'a" . <urn:x> <urn:y> <urn:z> . #',
    "Hội nghị {lần 8} | ^ ` \\",
    "\u202egpj.exe",
    "a\nb\tc\x00d",
    "???",
    "",
    "x" * 5000,
    "\udcff\udcfe",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_safe_iris(text: str) -> None:
    """No file name, title or name puts a character into an IRI that could end it or leave its folder."""
    iris = Iris()
    area = Area("xã", text)
    body = Body(None, text, area)
    post = Post(None, text, body)
    person = Person(text, text)
    made = [
        iris.report(text),
        iris.area(area),
        iris.person(person),
        iris.body(body),
        iris.post(post),
        iris.tenure(iris.person(person), iris.post(post)),
        iris.document(Document(text, text, text, text, text, area)),
        iris.event(Event(text, None, area, told_by=text)),
        iris.period(text),
    ]
    for iri in made:
        assert SAFE.fullmatch(iri), iri
        assert len(iri) < 500


@given(st.text(), st.text())
def test_two_names_have_two_iris(one: str, other: str) -> None:
    """What differs by more than capitals, blanks and the place of tone marks gets another IRI."""
    from kg.iri import spelled

    assert (named(one, 12) == named(other, 12)) == (spelled(one) == spelled(other))


def test_marks_tell_names_apart() -> None:
    """Vĩnh Hùng is not Vĩnh Hưng; Hoà is Hòa."""
    iris = Iris()
    assert iris.person(Person("vĩnh hùng", "A")) != iris.person(Person("vĩnh hưng", "A"))
    assert iris.person(Person("Từ Thị Hoà", "A")) == iris.person(Person("Từ Thị Hòa", "A"))


def test_an_official_unit_keeps_the_id_of_the_gazetteer() -> None:
    """A resolved area is known by vintage and code, whatever it is called in a report."""
    assert Iris().area(DISTRICT) == f"{BASE}area/2020-444"


def test_an_unresolved_area_is_known_by_its_name_and_surroundings() -> None:
    """Two communes of one name in two districts are two areas, in one they are one."""
    other = Area("xã", "Mẫu Lâm", within=Area("huyện", "Khác", "2020-1"))
    assert area_name(NOWHERE) == area_name(Area("Xã", "Mẫu Lâm", within=DISTRICT, why="another reason"))
    assert area_name(NOWHERE) != area_name(other)


def test_claims_with_one_span_are_numbered() -> None:
    """Each claim of a report has a fragment of its own."""
    place = PlaceClaim(span=Span(3, 9), rule="r", area=NOWHERE)
    later = PlaceClaim(span=Span(4, 9), rule="r", area=NOWHERE)
    assert claim_names([place, place, later, place]) == ["place-3-9", "place-3-9-2", "place-4-9", "place-3-9-3"]


def test_another_base_moves_entities_but_not_concepts() -> None:
    """The option --base says where the graph's own things live; the ontology stays where it is."""
    iris = Iris("https://example.org/g/")
    assert iris.report("a") == "https://example.org/g/report/a"
    assert iris.prefixes()["role"] == f"{BASE}role/"


def test_number_date_and_area_tell_documents_apart() -> None:
    """Each district numbers its own resolutions, anew each year."""
    iris = Iris()
    one = Document("Nghị quyết", "05-NQ/HU", "2021", None, None, DISTRICT)
    assert iris.document(one) == iris.document(Document("Nghị quyết", "05-NQ/HU", "2021", None, None, DISTRICT))
    assert iris.document(one) != iris.document(Document("Nghị quyết", "05-NQ/HU", "2022", None, None, DISTRICT))
    assert iris.document(one) != iris.document(Document("Nghị quyết", "05-NQ/HU", "2021", None, None, NOWHERE))

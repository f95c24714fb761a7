"""Quads of a report: valid, complete, each in one graph, with quotes that a query can check."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import vocabulary as v
from kg.describe import Describer, lookup_keys
from kg.iri import BASE, Iris
from kg.model import Area, PlaceClaim, Reading, Span
from kg.nquads import date_term, text_term
from kg.ontology import Ontology
from kg.resolve import Resolver
from tests.readings import reading, report

CLASSES = (v.POSITION_CLAIM, v.INDICATOR_CLAIM, v.DOCUMENT_CLAIM, v.EVENT_CLAIM, v.PLACE_CLAIM)


def concept_iri(scheme: str, concept_id: str) -> str:
    return f"{BASE}{scheme}/{concept_id}"


def lines_of(ontology: Ontology, *readings: Reading) -> str:
    resolver, describer = Resolver(ontology), Describer(Iris(), concept_iri)
    reports = [describer.report(one, resolver.add(one)) for one in readings]
    return "".join([*reports, *describer.entities(resolver.entities())])


def store_of(ontology: Ontology, *readings: Reading) -> ox.Store:
    store = ox.Store()
    store.load(input=lines_of(ontology, *readings), format=ox.RdfFormat.N_QUADS)
    return store


def rows(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in v.PREFIXES.items())
    result = store.query(prefixes + query, use_default_graph_as_union=True)
    assert isinstance(result, ox.QuerySolutions)
    return [tuple(term.value for term in solution) for solution in result]


def test_a_query_cuts_the_quote_out_of_the_text(ontology: Ontology) -> None:
    """kg:start and kg:end are offsets into kg:text: SUBSTR gives each claim's evidence."""
    one = reading()
    found = rows(
        store_of(ontology, one),
        """SELECT ?quote { ?claim kg:report ?report ; kg:rule ?rule ; kg:start ?start ; kg:end ?end . ?report kg:text ?text
           BIND(SUBSTR(?text, ?start + 1, ?end - ?start) AS ?quote) }""",
    )
    assert Counter(quote for (quote,) in found) == Counter(one.report.quote(claim.span) for claim in one.claims)


def test_every_claim_is_quoted_from_a_sentence_around_it(ontology: Ontology) -> None:
    """The sentence of a claim begins no later and ends no earlier than the claim."""
    store = store_of(ontology, reading())
    found = rows(
        store,
        """SELECT ?claim { ?claim prov:wasQuotedFrom ?s ; kg:start ?start ; kg:end ?end . ?s a kg:Sentence ; kg:start ?from ; kg:end ?to
           FILTER(?from <= ?start && ?end <= ?to) }""",
    )
    assert len(found) == len(reading().claims)


def test_all_slots_arrive(ontology: Ontology) -> None:
    """A claim's values are in the graph as numbers, dates and names."""
    store = store_of(ontology, reading())
    assert rows(
        store,
        """SELECT ?label ?value ?base ?change ?plan ?period { ?c a kg:IndicatorClaim ; rdfs:label ?label ; kg:value ?value ;
           kg:baseValue ?base ; kg:change ?change ; kg:plan ?plan ; kg:periodLabel ?period }""",
    ) == [("thu nhập bình quân", "49.2", "49200000", "4.58", "112.6", "2021")]
    assert rows(store, "SELECT ?of { ?c kg:value ?v ; kg:of ?of FILTER(?v = 32) }") == [("39",)]
    assert rows(
        store,
        """SELECT ?name ?post ?since { ?c a kg:PositionClaim ; kg:person/rdfs:label ?name ; kg:post/rdfs:label ?post ; kg:since ?since }""",
    ) == [("Lê Thị Mẫu", "Bí thư Huyện ủy Hương Khê", "2020")]
    assert rows(
        store,
        """SELECT ?date ?name ?manner { ?c a kg:EventClaim ; dcterms:date ?date ; kg:attendance ?a .
           ?a kg:person/rdfs:label ?name ; kg:manner ?manner }""",
    ) == [("2022-01-07", "Lê Thị Mẫu", "chair")]


def test_no_triple_stands_in_two_graphs(ontology: Ontology) -> None:
    """The union of all graphs counts a triple once for each graph that holds it, so each has one."""
    store = store_of(ontology, reading("a"), reading("b"))
    counts = Counter(str(quad.triple) for quad in store)
    assert [triple for triple, count in counts.items() if count > 1] == []
    assert len(list(store.named_graphs())) == 3


def test_no_blank_nodes(ontology: Ontology) -> None:
    """Every node has an IRI."""
    terms = itertools.chain.from_iterable((quad.subject, quad.object) for quad in store_of(ontology, reading()))
    assert not any(isinstance(term, ox.BlankNode) for term in terms)


def test_dropping_its_graph_drops_a_report(ontology: Ontology) -> None:
    """What is left says nothing of the report but that tenures were derived from its claims."""
    store = store_of(ontology, reading("a"))
    store.remove_graph(ox.NamedNode(Iris().report("a")))
    left = {quad.predicate.value for quad in store if Iris().report("a") in str(quad.triple)}
    assert left == {v.DERIVED_FROM}


def test_every_term_is_in_the_ontology(ontology: Ontology) -> None:
    """Each class and property of ours that the graph uses is defined in kg.ttl."""
    defined = {str(t.subject) for t in ox.parse(path=str(ontology.folder / "kg.ttl"), format=ox.RdfFormat.TURTLE)}
    used = {str(quad.predicate) for quad in store_of(ontology, reading())}
    used |= {str(quad.object) for quad in store_of(ontology, reading()) if quad.predicate.value == v.TYPE}
    assert {term for term in used if v.KG in term} - defined == set()


def test_the_order_of_reports_does_not_matter(ontology: Ontology) -> None:
    """Any order of three reports, two of them of one person, gives the same quads."""
    readings = [
        reading("a"),
        reading("b", person="LÊ THỊ MẪU", published="2021-05"),
        reading("c", person="Trần Văn Dụ", published=None),
    ]
    made = {frozenset(lines_of(ontology, *order).splitlines()) for order in itertools.permutations(readings)}
    assert len(made) == 1


def test_another_report_changes_no_iri(ontology: Ontology) -> None:
    """Subjects that one report gives are all still there when others are added."""
    alone = {line.split(" ")[0] for line in lines_of(ontology, reading("a")).splitlines()}
    others = {line.split(" ")[0] for line in lines_of(ontology, reading("b"), reading("a"), reading("c")).splitlines()}
    assert alone <= others


def test_one_person_in_two_reports_is_one_node(ontology: Ontology) -> None:
    """Capitals and the place of tone marks make no other person; both reports stand behind the tenure."""
    store = store_of(
        ontology, reading("a", person="Từ Thị Hoà"), reading("b", person="TỪ THỊ HÒA", published="2023-01-01")
    )
    assert rows(store, "SELECT ?l { ?p a schema:Person ; rdfs:label ?l }") == [("Từ Thị Hoà",)]
    assert rows(
        store,
        "SELECT ?first ?last (COUNT(?c) AS ?n) { ?t a kg:Tenure ; kg:firstSeen ?first ; kg:lastSeen ?last ; prov:wasDerivedFrom ?c } "
        "GROUP BY ?first ?last",
    ) == [("2022-01-07", "2023-01-01", "2")]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives(text: str) -> None:
    """A string read back from N-Quads is the string that went in."""
    line = f"<urn:s> <urn:p> {text_term(text)} <urn:g> .\n"
    (quad,) = ox.parse(input=line.encode(), format=ox.RdfFormat.N_QUADS)
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == text


@pytest.mark.parametrize(
    ("iso", "datatype"),
    [
        ("2021", v.GYEAR),
        ("2021-02", v.GYEARMONTH),
        ("2021-02-28", v.XSD_DATE),
        ("2021-02-30", None),
        ("2021-13", None),
        ("cuối năm", None),
    ],
)
def test_a_date_is_typed_by_its_precision(iso: str, datatype: str | None) -> None:
    """A year stays a year; what is no date of the calendar is a string."""
    assert date_term(iso) == (f'"{iso}"^^<{datatype}>' if datatype else f'"{iso}"')


def test_a_thing_is_found_with_and_without_marks() -> None:
    """Keys are in lower case; each stands once."""
    assert lookup_keys("huyện Hà Trung", "Hà Trung") == ["ha trung", "huyen ha trung", "huyện hà trung", "hà trung"]
    assert lookup_keys("abc") == ["abc"]


def test_markup_in_a_report_stays_text(ontology: Ontology) -> None:
    """A report that holds N-Quads and scripts adds no statement."""
    text = 'Xã <script>alert("1")</script> . <urn:s> <urn:p> <urn:o> .\nXã "B\\" có 3 thôn.'
    area = Area("xã", 'B\\" <urn:x>')
    claim = PlaceClaim(span=Span(0, 5), rule='r" <urn:y> .', area=area)
    page = report("mau", text)
    page = replace(page, source='"><img src=x>', metadata=replace(page.metadata, title="a\nb", publisher='"'))
    store = store_of(ontology, Reading(page, area, None, (claim,)))
    assert not any("urn:" in str(term) for quad in store for term in (quad.subject, quad.predicate, quad.graph_name))
    assert rows(store, "SELECT ?t { ?r kg:text ?t }") == [(text,)]

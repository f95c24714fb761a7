"""Files out of the graph: the result formats, tables that align, and dumps that are the same bytes for the same graph."""

from __future__ import annotations

import csv
import io
import json
import random
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kg.export.answers import FORMATS, default_format, display_width, render
from kg.export.graph import FORMS, dump, turtle, write
from kg.export.questions import describe, listing, markdown
from kg.query import Answer, Rows, Triples, Verdict, run
from kg.question import QueryError, find_question, parse_question, questions

EXAMPLE = Path(__file__).parent / "queries" / "example.trig"
ROW_FORMATS = [form for form in FORMATS if form not in ("ttl", "nt", "jsonld")]
W3C = {"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML, "tsv": ox.QueryResultsFormat.TSV}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The example graph."""
    loaded = ox.Store()
    loaded.load(path=str(EXAMPLE), format=ox.RdfFormat.TRIG)
    return loaded


def answer_to(query: str) -> Answer:
    return run(ox.Store(), parse_question(query, "-"))


HARD = """SELECT ?a ?b ?c WHERE { VALUES (?a ?b ?c) {
  ("Hương Khê, \\"xã\\"\\tA\\nB" 12 <https://example.org/a?b=c&d=%22>)
  ("<b>&amp;</b>"@vi 12.50 UNDEF)
  (true "2021"^^<http://www.w3.org/2001/XMLSchema#gYear> 1.5e3)
  ("" -7 "x\\\\y\\r") } }"""


@pytest.mark.parametrize("form", sorted(W3C))
def test_a_result_format_is_read_back_term_by_term(form: str) -> None:
    answer = answer_to(HARD)
    assert isinstance(answer, Rows)
    back = ox.parse_query_results(render(answer, form).encode(), format=W3C[form])
    assert isinstance(back, ox.QuerySolutions)
    assert [variable.value for variable in back.variables] == list(answer.columns)
    assert [tuple(solution) for solution in back] == list(answer.rows)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=30), max_size=4))
@pytest.mark.parametrize("form", ["csv", "json", "tsv", "xml"])
def test_any_text_survives_any_format(form: str, texts: list[str]) -> None:
    # Oxigraph's reader of XML results, not the writer, takes a literal of blanks alone for layout
    assume(form != "xml" or not any(text and not text.strip() for text in texts))
    answer = Rows(("t", "n"), tuple((ox.Literal(text), ox.Literal(1)) for text in texts))
    written = render(answer, form)
    if form == "csv":
        assert [row[0] for row in csv.reader(io.StringIO(written, newline=""))][1:] == texts
        return
    back = ox.parse_query_results(written.encode(), format=W3C[form])
    assert isinstance(back, ox.QuerySolutions)
    assert [solution[0].value for solution in back if solution[0] is not None] == texts


def test_csv_has_plain_values_and_a_head() -> None:
    rows = list(csv.reader(io.StringIO(render(answer_to(HARD), "csv"), newline="")))
    assert rows[0] == ["a", "b", "c"]
    assert rows[1] == ['Hương Khê, "xã"\tA\nB', "12", "https://example.org/a?b=c&d=%22"]
    assert rows[2] == ["<b>&amp;</b>", "12.5", ""]


@pytest.mark.parametrize("true", [True, False])
@pytest.mark.parametrize("form", ROW_FORMATS)
def test_a_verdict_is_told_in_every_row_format(form: str, true: bool) -> None:
    written = render(Verdict(true), form)
    if form == "json":
        assert json.loads(written)["boolean"] is true
    elif form == "xml":
        assert ET.fromstring(written)[1].text == str(true).lower()
    else:
        assert written.strip() == str(true).lower()


def test_columns_of_a_table_align_whatever_the_spelling() -> None:
    """Composed, decomposed and wide letters: every cell of a column begins at the same place of the screen."""
    names = ["Hòa", unicodedata.normalize("NFD", "Hòa"), "Ủy ban", "会议"]
    answer = Rows(("name", "n"), tuple((ox.Literal(name), ox.Literal(i)) for i, name in enumerate(names)))
    lines = render(answer, "table").splitlines()
    assert lines[-1] == "(4 rows)"
    assert {display_width(line) for line in lines[1:-1]} == {len("Ủy ban") + 2 + 1}


def test_numbers_stand_to_the_right() -> None:
    answer = answer_to('SELECT ?n ?t { VALUES (?n ?t) { (5 "a") (1250.5 "b") } }')
    assert render(answer, "table") == "n       t\n──────  ─\n     5  a\n1250.5  b\n(2 rows)\n"


def test_a_table_that_is_too_wide_is_cut_where_it_is_widest() -> None:
    answer = answer_to(f'SELECT ?quote ?end {{ VALUES (?quote ?end) {{ ("{"tỷ lệ " * 30}" 125) }} }}')
    lines = render(answer, "table", width=40).splitlines()
    assert max(display_width(line) for line in lines) == 40
    assert lines[2].endswith("…  125")
    assert "…" not in render(answer, "table")


@pytest.mark.parametrize("width", [1, 10, 23, 80])
def test_a_table_of_many_columns_ends_at_any_width(width: int) -> None:
    cell = ox.Literal("Hương Khê " * 5)
    render(Rows(tuple("abcdefgh"), ((cell,) * 8, (None,) * 8)), "table", width=width)


def test_a_cell_says_nothing_to_the_terminal() -> None:
    written = render(Rows(("t",), ((ox.Literal("a\x1b[31m\nb\u202ec\u200b"),),)), "table")
    assert written.splitlines()[2] == "a [31m b c"


def test_an_empty_answer_is_a_head_and_a_count() -> None:
    assert render(Rows(("a", "bc"), ()), "table") == "a  bc\n─  ──\n(0 rows)\n"


def test_a_format_that_does_not_fit_is_told_what_would() -> None:
    with pytest.raises(
        QueryError, match="answers with rows, not a graph: --format table, json, csv, tsv, xml, not ttl"
    ):
        render(Rows((), ()), "ttl")
    with pytest.raises(QueryError, match="answers with a graph, not rows: --format ttl, nt, jsonld, not csv"):
        render(Triples(()), "csv")
    with pytest.raises(QueryError, match="no format 'doc'; expected one of table, json"):
        render(Verdict(True), "doc")


@pytest.mark.parametrize(("form", "parser"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")])
def test_a_graph_is_read_back_by_another_library(form: str, parser: str, store: ox.Store) -> None:
    import rdflib
    from rdflib.compare import isomorphic

    answer = run(store, find_question("person-as-graph"), {"person": "giang a pao"})
    assert isinstance(answer, Triples)
    expected = rdflib.Graph().parse(
        data=(ox.serialize(answer.triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode(), format="nt"
    )
    assert len(expected) == len(answer.triples) == 15
    assert isomorphic(expected, rdflib.Graph().parse(data=render(answer, form), format=parser))
    assert default_format(answer) == "ttl"


@pytest.mark.parametrize("form", sorted(FORMS))
def test_the_same_graph_gives_the_same_bytes_in_any_order(form: str, store: ox.Store) -> None:
    quads = list(store)
    random.Random(5).shuffle(quads)
    other = ox.Store()
    other.extend(quads)
    assert b"".join(dump(store, form)) == b"".join(dump(other, form))


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_dump_holds_every_statement(form: str, store: ox.Store) -> None:
    formats = {"ttl": ox.RdfFormat.TURTLE, "nq": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG}
    back = set(ox.parse(b"".join(dump(store, form)), format=formats[form]))
    if form == "ttl":
        assert {quad.triple for quad in back} == {quad.triple for quad in store}
    else:
        assert back == set(store)


def test_turtle_is_sorted_and_readable() -> None:
    """Subjects in order with a blank line between, the type first, only prefixes that are used, in order."""
    ex = "https://w3id.org/vn-report-kg/area/"
    kg, rdf = "https://w3id.org/vn-report-kg/ontology#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    triples = [
        ox.Triple(ox.NamedNode(ex + "b"), ox.NamedNode(kg + "tier"), ox.Literal("huyện .\n x")),
        ox.Triple(ox.NamedNode(ex + "a"), ox.NamedNode(kg + "tier"), ox.Literal("xã")),
        ox.Triple(ox.NamedNode(ex + "a"), ox.NamedNode(kg + "code"), ox.Literal(7)),
        ox.Triple(ox.NamedNode(ex + "a"), ox.NamedNode(rdf + "type"), ox.NamedNode(kg + "Claim")),
    ]
    assert turtle(triples).decode() == (
        f"@prefix area: <{ex}> .\n@prefix kg: <{kg}> .\n\n"
        'area:a a kg:Claim ;\n\tkg:code 7 ;\n\tkg:tier "xã" .\n\n'
        'area:b kg:tier "huyện .\\n x" .\n'
    )


def test_a_file_is_written_whole(store: ox.Store, tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    write(store, "nq", path)
    assert path.read_bytes() == b"".join(dump(store, "nq"))
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph.nq"]


def test_the_lists_name_every_question_and_parameter() -> None:
    known = questions()
    for text in (listing(known), markdown(known)):
        for question in known:
            assert question.name in text
            assert question.title_vi in text
            assert question.title_en in text
    series = describe(find_question("series"))
    assert "-p district=…  a name, with or without marks; required, such as mường lạn" in series
    assert "-p year=…  a year such as 2021; optional" in describe(find_question("appointments"))

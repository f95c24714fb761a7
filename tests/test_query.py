"""Questions: their headers, their answers on the example graph, what happens to values of users, and what bad input is told."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.build import build
from kg.describe import Describer
from kg.export.graph import turtle
from kg.export.questions import CLOSING, OPENING, insert
from kg.iri import BASE, Iris
from kg.judgement_file import parse_judgements
from kg.ontology import load_ontology
from kg.query import Rows, Triples, Verdict, fact_rows, lexical, run
from kg.question import GROUPS, TYPES, QueryError, Question, find_question, parse_question, questions
from kg.resolve import Resolver
from kg.store import open_store
from kg.vocabulary import KG
from tests.readings import ROOT, careers, reading

HERE = Path(__file__).parent / "queries"
QUESTIONS = {question.name: question for question in questions()}
CASES = [
    pytest.param(name, case, id=f"{name}-{i}")
    for name in QUESTIONS
    for i, case in enumerate(json.loads((HERE / f"{name}.json").read_text(encoding="utf-8")))
]

ALWAYS_EMPTY = {"broken-evidence"}
"""Questions that answer with no row on any graph that is in order."""

OTHER_ELSEWHERE = {"districts", "reports", "silent-districts", "targets-and-outcomes", "targets-by-district"}
"""Questions that rdflib parses but answers otherwise: it groups row by row in an OPTIONAL { SELECT } over several sub-selects."""

NEVER_EMPTY = {("holder-on-date", "date"), ("targets-by-district", "from")}
"""Parameters whose value nowhere in the graph is an answer too: nobody was seen in the post by then, a span of years begins there."""

FACT_COLUMNS = {
    "officials": "source person role body position area from to quote start end",
    "indicators": "source area indicator label value of unit period status bound change changeUnit planPercent quote start end",
    "documents": "source type number date issuer title quote start end",
    "events": "source type date area about people quote start end",
    "places": "source name within code quote start end",
}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The example graph."""
    loaded = ox.Store()
    loaded.load(path=str(HERE / "example.trig"), format=ox.RdfFormat.TRIG)
    return loaded


def examples(question: Question) -> dict[str, str]:
    """The values that stand in the query itself for its required parameters."""
    return {parameter.name: parameter.example for parameter in question.parameters if parameter.need == "required"}


def texts(answer: object) -> list[list[str | None]]:
    assert isinstance(answer, Rows)
    return [[None if term is None else lexical(term) for term in row] for row in answer.rows]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_a_question_answers_with_the_expected_rows(name: str, case: dict[str, Any], store: ox.Store) -> None:
    answer = run(store, QUESTIONS[name], case["parameters"])
    if isinstance(answer, Triples):
        assert turtle(answer.triples).decode().splitlines() == case["turtle"]
        return
    assert isinstance(answer, Rows)
    assert list(answer.columns) == case["columns"]
    assert texts(answer) == case["rows"]


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_the_first_case_of_a_question_has_rows(name: str) -> None:
    """An expected answer without a row would hold for a question that asks nothing."""
    first = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))[0]
    assert bool(first.get("rows") or first.get("turtle")) is (name not in ALWAYS_EMPTY)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_a_header_says_what_a_question_asks_in_both_languages(name: str) -> None:
    question = QUESTIONS[name]
    for text in (question.title_vi, question.title_en, question.about_vi, question.about_en):
        assert len(text) >= 5
    assert question.title_vi != question.title_en
    assert question.group in GROUPS
    for parameter in question.parameters:
        assert parameter.about_vi
        assert parameter.about_en
        assert (parameter.example == "") is (parameter.need == "optional")
    assert unicodedata.is_normalized("NFC", question.text)
    assert "SERVICE" not in question.text


def test_there_are_at_least_forty_questions_and_each_group_has_some() -> None:
    assert len(QUESTIONS) >= 40
    assert {question.group for question in QUESTIONS.values()} == set(GROUPS)
    assert [question.group for question in questions()] == sorted(
        (question.group for question in QUESTIONS.values()), key=list(GROUPS).index
    )


@pytest.mark.parametrize("name", sorted(FACT_COLUMNS))
def test_fact_questions_have_the_agreed_columns_and_no_parameter(name: str, store: ox.Store) -> None:
    answer = run(store, QUESTIONS[name])
    assert isinstance(answer, Rows)
    assert " ".join(answer.columns) == FACT_COLUMNS[name]
    assert QUESTIONS[name].parameters == ()


@pytest.mark.parametrize("name", sorted(FACT_COLUMNS))
def test_the_quote_of_a_fact_is_the_text_between_its_offsets(name: str, store: ox.Store) -> None:
    kept = {
        row["source"]: row["text"]
        for row in _rows(store, "SELECT ?source ?text { ?r kg:source ?source ; kg:text ?text }")
    }
    for row in fact_rows(store, (name,))[name]:
        assert kept[row["source"]][int(row["start"]) : int(row["end"])] == row["quote"]


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_a_question_answers_alike_as_it_stands_and_with_its_examples_bound(name: str, store: ox.Store) -> None:
    """The file alone is a whole query: any client runs it and gets the answer for the examples in it."""
    question = QUESTIONS[name]
    alone = store.query(question.text, use_default_graph_as_union=True)
    bound = run(store, question, examples(question))
    if isinstance(alone, ox.QueryTriples):
        assert isinstance(bound, Triples)
        assert set(alone) == set(bound.triples)
        return
    assert isinstance(alone, ox.QuerySolutions)
    assert isinstance(bound, Rows)
    assert [tuple(solution[column] for column in bound.columns) for solution in alone] == list(bound.rows)


@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - OTHER_ELSEWHERE))
def test_another_sparql_client_gives_the_same_rows(name: str, store: ox.Store, merged: Any) -> None:
    question = QUESTIONS[name]
    ours, theirs = run(store, question, examples(question)), merged.query(question.text)
    if isinstance(ours, Triples):
        assert len(ours.triples) == len(theirs.graph)
        return
    assert isinstance(ours, Rows)
    columns = [str(variable) for variable in theirs.vars]
    rows = [[_number(row[columns.index(column)]) for column in ours.columns] for row in theirs]
    assert sorted(rows, key=str) == sorted([[_number(cell) for cell in row] for row in texts(ours)], key=str)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_is_standard_sparql(name: str) -> None:
    """A second implementation parses it: no extension of one store is used."""
    from rdflib.plugins.sparql import prepareQuery

    prepareQuery(QUESTIONS[name].text)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    """What the build makes of the example reports, of a reading that uses every slot, and of careers with what somebody decided on them."""
    out = tmp_path_factory.mktemp("built")
    build([str(ROOT / "seeds")], out, turtle=False)
    store = ox.Store()
    store.bulk_extend(open_store(out))
    ontology = load_ontology()
    readings, decided = careers()
    resolver = Resolver(ontology, parse_judgements(decided, "judgements.toml", ontology))
    describer = Describer(Iris(), lambda scheme, name: f"{BASE}{scheme}/{name}")
    lines = "".join([describer.report(one, resolver.add(one)) for one in (reading(), *readings)])
    store.load(input=(lines + "".join(describer.entities(resolver.entities()))).encode(), format=ox.RdfFormat.N_QUADS)
    return store


def described(store: ox.Store) -> set[tuple[str, str]]:
    """The pairs of class and property that a graph uses."""
    query = "SELECT DISTINCT ?class ?property WHERE { ?thing a ?class ; ?property ?value }"
    return {(row["class"], row["property"]) for row in _rows(store, query)}


def test_the_example_graph_says_nothing_that_a_build_would_not(store: ox.Store, built: ox.Store) -> None:
    """An expected row would prove little on a graph that is made otherwise than those that are built."""
    assert described(store) - described(built) <= {("https://schema.org/AdministrativeArea", f"{KG}unresolved")}


def test_questions_ask_for_properties_that_a_build_makes(built: ox.Store) -> None:
    made = {str(quad.predicate.value) for quad in built}
    asked = {
        f"{KG}{name}" for question in QUESTIONS.values() for name in re.findall(r"\^?\bkg:([a-z]\w*)", question.text)
    }
    assert asked - made <= {f"{KG}{name}" for name in ("none", "areaLabel", "continuedBy", "unresolved", "until")}


def test_the_contradiction_of_the_example_reports_is_found_with_both_sentences(built: ox.Store) -> None:
    """Two reports on 2021 count 32 and 33 of 39 targets met; which is right no one knows."""
    answer = run(built, find_question("contradictions"))
    assert isinstance(answer, Rows)
    (row,) = [row for row in answer.texts() if row.get("of") == "39"]
    assert (row["area"], row["period"], row["value"], row["other"]) == ("huyện Hương Khê", "2021", "32", "33")
    assert "32/39" in row["sentence"]
    assert "33/39" in row["otherSentence"]
    assert row["reported"] < row["otherReported"]


@pytest.fixture(scope="module")
def merged(store: ox.Store) -> Any:
    """The example graph in rdflib, all graphs as one."""
    import rdflib

    triples = ox.serialize([quad.triple for quad in store], format=ox.RdfFormat.N_TRIPLES)
    assert triples is not None
    return rdflib.Graph().parse(data=triples.decode(), format="nt")


NOWHERE = {
    "name": "không có ở đâu",
    "text": "không có ở đâu",
    "year": "1801",
    "date": "1801-01-01",
    "iri": "urn:x:nowhere",
}


@pytest.mark.parametrize(
    ("name", "parameter"),
    [
        (q.name, p.name)
        for q in QUESTIONS.values()
        for p in q.parameters
        if p.need == "required" and (q.name, p.name) not in NEVER_EMPTY
    ],
)
def test_each_required_parameter_restricts_the_answer(name: str, parameter: str, store: ox.Store) -> None:
    """With a value that nothing in the graph has, there is no row: the value is bound where it matters."""
    question = QUESTIONS[name]
    (kind,) = [p.type for p in question.parameters if p.name == parameter]
    answer = run(store, question, examples(question) | {parameter: NOWHERE[kind]})
    assert not (answer.rows if isinstance(answer, Rows) else answer.triples if isinstance(answer, Triples) else True)


@pytest.mark.parametrize(
    "spelling",
    [
        "huyện Mường Lạn",
        "HUYỆN MƯỜNG LẠN",
        "Mường Lạn",
        "muong lan",
        "huyen  muong lan",
        unicodedata.normalize("NFD", "Mường Lạn"),
    ],
)
def test_a_district_is_found_with_marks_and_without(spelling: str, store: ox.Store) -> None:
    answer = run(store, find_question("reports-of-district"), {"district": spelling})
    assert isinstance(answer, Rows)
    assert len(answer.rows) == 6


def test_wrong_marks_find_nothing(store: ox.Store) -> None:
    """Names that differ by marks alone are different names."""
    answer = run(store, find_question("reports-of-district"), {"district": "Mướng Lan"})
    assert isinstance(answer, Rows)
    assert answer.rows == ()


@pytest.mark.parametrize(
    "value", ['x" } ; DROP ALL #', "?s", "<http://a> }", "\\u0022", "Mường Lạn\n}", "'''", "UNDEF"]
)
def test_a_value_is_never_read_as_sparql(value: str, store: ox.Store) -> None:
    answer = run(store, find_question("reports-of-district"), {"district": value})
    assert isinstance(answer, Rows)
    assert len(answer.rows) == (6 if value == "Mường Lạn\n}".removesuffix("\n}") else 0)


def test_a_parameter_is_no_column_of_the_answer(store: ox.Store) -> None:
    answer = run(store, find_question("series"), {"district": "muong lan", "indicator": "hộ nghèo"})
    assert isinstance(answer, Rows)
    assert "district" not in answer.columns
    assert "period" in answer.columns


def test_ask_answers_with_a_verdict_and_construct_with_triples(store: ox.Store) -> None:
    assert run(store, parse_question("ASK { ?s ?p ?o }", "-")) == Verdict(True)
    assert run(store, parse_question("ASK { ?s <urn:x:none> ?o }", "-")) == Verdict(False)
    described = run(store, parse_question("DESCRIBE <https://w3id.org/vn-report-kg/area/2020-971>", "-"))
    assert isinstance(described, Triples)
    assert len(described.triples) > 5


def test_a_file_without_a_header_is_a_question(tmp_path: Path, store: ox.Store) -> None:
    path = tmp_path / "của tôi.rq"
    path.write_text("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", encoding="utf-8")
    question = find_question(str(path))
    assert question.name == "của tôi"
    assert texts(run(store, question)) == [[str(len(store))]]


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("oficials", "officials"),
        ("target-of-year", "targets-of-year"),
        ("Contradiction", "contradictions"),
        ("co_attendance", "co-attendance"),
    ],
)
def test_an_unknown_name_is_told_the_nearest(wrong: str, near: str) -> None:
    with pytest.raises(QueryError, match=f"no question is called '{wrong}'; did you mean {near}"):
        find_question(wrong)


def test_a_name_like_no_other_is_told_where_the_list_is() -> None:
    with pytest.raises(QueryError, match="kg query lists them"):
        find_question("zzz")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "officials-on-date needs district .*: -p district=mường lạn"),
        ({"district": "x"}, "officials-on-date needs date .*: -p date=2022-06-30"),
        ({"district": " ", "date": "2022"}, "needs district"),
        ({"district": "x", "date": "30/6/2022"}, "date is a date such as 2021-12-22, .* not '30/6/2022'"),
        ({"district": "x", "date": "2022-13"}, "date is a date"),
        ({"district": "x", "date": "2022", "year": "1"}, "has no parameter 'year'; it has district, date"),
    ],
)
def test_a_parameter_that_does_not_fit_is_told_what_was_expected(
    given: dict[str, str], message: str, store: ox.Store
) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run(store, find_question("officials-on-date"), given)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_status == 2


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("year", "2021", "21"),
        ("count", "12", "-1"),
        ("number", "-12.5", "12,5"),
        ("date", "2021-05", "tháng 5"),
        ("iri", "https://w3id.org/vn-report-kg/area/vn", "no iri"),
        ("actual/target", "target", "goal"),
    ],
)
def test_types_of_parameters(kind: str, right: str, wrong: str, store: ox.Store) -> None:
    text = f"#+ param: v | {kind} | optional | giá trị | a value\nSELECT ?v {{ VALUES ?v {{ UNDEF }} }}"
    question = parse_question(text, "typed")
    run(store, question, {"v": right})
    with pytest.raises(QueryError, match="typed: v is"):
        run(store, question, {"v": wrong})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?s {\n  ?s ?p \n}", r"broken: not a SPARQL query: line 3, column 2 \('}'\): expected"),
        ("", "broken: not a SPARQL query"),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", r"broken: not a SPARQL query: line 1, column \d+ \(.INSERT DATA"),
        ("#+ titel: x\nASK {}", "header line '#\\+ titel: x'; expected one of"),
        ("#+ param: a | name\nASK {}", r"expected name \| type \| required"),
        ("#+ param: a | colour | required | v | e\nASK {}", "no type 'colour'"),
        ("#+ param: a | name | required | v | e\nASK {}", "parameter a has no line"),
        (
            "#+ param: a | name | optional | v | e\nASK { VALUES ?a { UNDEF } FILTER(!BOUND(?a)) }",
            r"BOUND\(\?a\) is false for a parameter",
        ),
    ],
)
def test_a_broken_file_gets_one_line_with_the_place(text: str, message: str, store: ox.Store) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        run(store, parse_question(text, "broken"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_named(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "absent.rq"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QueryError, match=re.escape(str(path))):
        find_question(str(path))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { <http://a/#x>SERVICE<http://127.0.0.1:1/>{ ?s ?p ?o } }",
        "SELECT * { # it's\n SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } # 'x",
    ],
)
def test_no_question_goes_to_another_server(query: str, store: ox.Store) -> None:
    with pytest.raises(QueryError, match="SERVICE is switched off"):
        run(store, parse_question(query, "-"))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p 'SERVICE' }",
        'SELECT * { ?s <urn:SERVICE> "a \\" SERVICE" } # SERVICE',
        "PREFIX service: <urn:x:> SELECT * { ?s service:service ?o }",
        'SELECT * { ?s ?p """x " SERVICE <a>""" }',
    ],
)
def test_the_word_service_is_no_crime(query: str, store: ox.Store) -> None:
    run(store, parse_question(query, "-"))


def test_every_type_says_what_it_expects() -> None:
    for description, _ in TYPES.values():
        assert description.startswith(("a ", "an "))


def _rows(store: ox.Store, query: str) -> list[dict[str, str]]:
    answer = run(store, parse_question(f"PREFIX kg: <https://w3id.org/vn-report-kg/ontology#> {query}", "-"))
    assert isinstance(answer, Rows)
    return list(answer.texts())


def _number(cell: object) -> object:
    if cell is None:
        return None
    try:
        return float(str(cell))
    except ValueError:
        return str(cell)


README = ROOT / "README.md"


@pytest.mark.skipif(not README.exists(), reason="there is no README.md yet")
def test_the_list_of_questions_in_the_readme_is_the_one_of_the_headers() -> None:
    """Where this fails: python queries/make_list.py."""
    text = README.read_text(encoding="utf-8")
    assert insert(text, questions(ROOT / "queries")) == text


def test_the_list_replaces_what_stands_between_the_marks_and_nothing_else() -> None:
    old = f"# Tool\n\n{OPENING}\nzzz | zzz\n{CLOSING}\n\nmore\n"
    new = insert(old, questions())
    assert new.startswith(f"# Tool\n\n{OPENING}\n\n### People / Con người\n")
    assert new.endswith(f"\n{CLOSING}\n\nmore\n")
    assert "zzz" not in new
    assert insert(new, questions()) == new
    assert all(new.count(f"| `{name}` |") == 1 for name in QUESTIONS)


@pytest.mark.parametrize("text", ["", OPENING, CLOSING + OPENING, f"{OPENING}{CLOSING}{OPENING}"])
def test_a_text_without_both_marks_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="once each"):
        insert(text, questions())

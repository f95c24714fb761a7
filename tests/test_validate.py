"""SHACL over a graph: what conforms, what does not, and how it is told."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.build import build
from kg.store import open_store
from kg.validate import ValidationError, validate

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <urn:x:> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:ReportShape a sh:NodeShape ; sh:targetClass ex:Report ;
    sh:property [ sh:path ex:source ; sh:minCount 1 ; sh:message "a report names its file" ] ;
    sh:property [ sh:path ex:date ; sh:datatype xsd:date ; sh:severity sh:Warning ; sh:message "a date is a day" ] .
"""


@pytest.fixture
def shapes(tmp_path: Path) -> Path:
    """A shape: a report has a source, and its date should be a day."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    return path


def graph(turtle: str) -> ox.Store:
    """A store with the triples, in a graph of their own."""
    store = ox.Store()
    store.load(
        f"@prefix ex: <urn:x:> . {turtle}".encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:x:graph")
    )
    return store


def test_a_graph_that_keeps_to_the_shapes_conforms(shapes: Path) -> None:
    result = validate(graph('ex:r1 a ex:Report ; ex:source "mau-01" .'), shapes)
    assert result.conforms
    assert result.text == "0 violations\n"


def test_a_violation_is_told_with_its_nodes(shapes: Path) -> None:
    result = validate(graph("".join(f"ex:r{i} a ex:Report . " for i in range(7))), shapes)
    assert not result.conforms
    assert result.text.splitlines() == [
        "Violation urn:x:source: a report names its file (7)",
        *(f"    urn:x:r{i}" for i in range(5)),
        "    … and 2 more",
        "7 violations",
    ]


def test_a_warning_is_told_and_breaks_nothing(shapes: Path) -> None:
    result = validate(graph('ex:r1 a ex:Report ; ex:source "mau-01" ; ex:date "2022" .'), shapes)
    assert result.conforms
    assert "Warning urn:x:date: a date is a day (1)\n    urn:x:r1 has 2022\n0 violations\n" == result.text


def test_a_file_without_shapes_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("@prefix", encoding="utf-8")
    with pytest.raises(ValidationError, match=r"broken\.ttl: no shapes in Turtle"):
        validate(graph(""), path)


def test_the_example_graph_of_the_questions_keeps_to_the_ontology() -> None:
    """The graph that questions are tested on has the shape of graphs that are built."""
    store = ox.Store()
    store.load(path=str(Path(__file__).parent / "queries" / "example.trig"), format=ox.RdfFormat.TRIG)
    assert validate(store).text == "0 violations\n"


def test_bodies_that_only_a_post_implies_are_described(tmp_path: Path) -> None:
    """A post is in an organization, also where its words name none."""
    (tmp_path / "mau.txt").write_text(
        "Lâm Khê đón đoàn công tác\n\n"
        "Sáng 7/1/2009, nguyên Chủ tịch nước Trần Mẫu Nam thăm huyện Lâm Khê, tỉnh Hà Tĩnh. Cùng đi có đồng chí Bùi Mẫu Tư, Tổng Bí thư; "
        "đồng chí Bùi Mẫu Tám, Phó Thủ tướng; đồng chí Lê Thị Mẫu, Tỉnh ủy viên, Bí thư Huyện ủy.\n",
        "utf-8",
    )
    summary = build([str(tmp_path / "mau.txt")], tmp_path / "out")
    assert summary.counts["position"] == 5
    assert validate(open_store(tmp_path / "out")).text == "0 violations\n"

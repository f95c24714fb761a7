"""Coverage lists what the ontology lacks, the commonest first, with a sentence and Turtle that the ontology takes."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.coverage import Coverage, Gap, coverage, propose, render
from kg.coverage.gaps import KINDS, Share
from kg.ontology import Ontology, load_ontology
from kg.text import clean
from tests.readings import ROOT

TEXT = (
    "Huyện Mường Lạn có 12 vườn nhân sâm. Xã Púng Bánh có 3 vườn nhân sâm; hộ nghèo còn 4%. "
    "Đồng chí Lò Mẫu, Trưởng trạm Khí quyển, dự. Nghệ nhân Quàng Thử hát 7 lần.\\nĐã khỏi 23."
)
HEAD = """PREFIX kg: <https://w3id.org/vn-report-kg/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX unit: <https://w3id.org/vn-report-kg/unit/>
PREFIX : <https://w3id.org/vn-report-kg/report/mau#>
"""


def place(part: str, nth: int = 0) -> str:
    """Start and end of a part of the text in Turtle."""
    start = [match.start() for match in re.finditer(re.escape(part), TEXT.replace("\\n", "\n"))][nth]
    return f"kg:report :r ; kg:start {start} ; kg:end {start + len(part)}"


def graph(*extra: str) -> ox.Store:
    """A graph of one report: three figures, two posts, two names and a number left over; `extra` are more lines of Turtle."""
    loaded = ox.Store()
    data = f"""{HEAD}
    GRAPH :r {{
      :r kg:source "mau" ; kg:text "{TEXT}" ; kg:numbers 5 ; kg:unexplained 1 .
      :a a kg:IndicatorClaim ; rdfs:label "vườn nhân sâm" ; kg:unit "vườn" ; kg:unitConcept unit:vuon ; {place("12 vườn nhân sâm")} .
      :b a kg:IndicatorClaim ; rdfs:label "vườn nhân sâm" ; kg:unit "vườn" ; kg:unitConcept unit:vuon ; {place("3 vườn nhân sâm")} .
      :c a kg:IndicatorClaim ; rdfs:label "hộ nghèo" ; kg:unit "%" ; kg:indicator :poverty ; {place("hộ nghèo còn 4%")} .
      :d a kg:PositionClaim ; kg:roleLabel "Trưởng trạm" ; kg:bodyLabel "Trạm Khí quyển" ; kg:body :body ; {place("Lò Mẫu")} .
      :e a kg:PositionClaim ; kg:roleLabel "Bí thư" ; kg:role :secretary ; kg:bodyLabel "Huyện ủy" ; kg:body :known ; {place("Lò Mẫu")} .
      :f a kg:Leftover ; kg:typeLabel "name" ; kg:rule "no-position" ; {place("Quàng Thử")} .
      :g a kg:Leftover ; kg:typeLabel "number" ; kg:rule "unexplained" ; {place("23")} .
      {" ".join(extra)}
    }}
    GRAPH :e {{ :known org:classification :committee }}"""
    loaded.load(data.encode(), format=ox.RdfFormat.TRIG)
    return loaded


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The graph as it is."""
    return graph()


def test_gaps_are_counted_with_the_sentence_they_stand_in(store: ox.Store) -> None:
    found = coverage(store)
    (label,) = found.gaps["indicator"]
    assert (label.text, label.count, label.unit, label.unit_id) == ("vườn nhân sâm", 2, "vườn", "vuon")
    assert (label.source, label.sentence) == ("mau", "Huyện Mường Lạn có 12 vườn nhân sâm.")
    assert [(gap.text, gap.sentence) for gap in found.gaps["role"]] == [
        ("Trưởng trạm", "Đồng chí Lò Mẫu, Trưởng trạm Khí quyển, dự.")
    ]
    assert [gap.text for gap in found.gaps["body"]] == ["Trạm Khí quyển"]
    assert [(gap.text, gap.rule) for gap in found.gaps["name"]] == [("Quàng Thử", "no-position")]
    assert [(gap.text, gap.rule, gap.sentence) for gap in found.gaps["number"]] == [
        ("23", "unexplained", "Đã khỏi 23.")
    ]


def test_shares_and_numbers_are_those_of_the_graph(store: ox.Store) -> None:
    found = coverage(store)
    assert (found.reports, found.numbers, found.unexplained) == (1, 5, 1)
    assert found.shares == {"indicator": Share(1, 3), "role": Share(1, 2), "body": Share(1, 2)}
    assert found.rules == {"name": {"no-position": 1}, "number": {"unexplained": 1}}


def test_the_commonest_come_first_and_the_rest_is_cut() -> None:
    figure = 'a kg:IndicatorClaim ; rdfs:label "{}" ; ' + place("12 vườn nhân sâm") + " ."
    grown = graph(*(f":n{i} {figure.format(label)}" for i, label in enumerate(["hiếm", "ao", "ao", "ao"])))
    assert [gap.text for gap in coverage(grown, limit=2).gaps["indicator"]] == ["ao", "vườn nhân sâm"]


def test_an_empty_graph_has_no_gaps() -> None:
    found = coverage(ox.Store())
    assert found == Coverage(
        0, 0, 0, dict.fromkeys(found.shares, Share(0, 0)), {"name": {}, "number": {}}, dict.fromkeys(KINDS, ())
    )
    assert all(share.share == 1 for share in found.shares.values())


GAPS = [
    Gap("indicator", "vườn nhân sâm", 2, "", "mau", "Huyện có 12 vườn nhân sâm.", "vườn", "vuon"),
    Gap("indicator", 'mô hình "nuôi \\ tôm"', 1, "", "mau", 'Có 5 mô hình "nuôi \\ tôm".', "mô hình", None),
    Gap("indicator", "tỷ lệ hộ trồng nấm tuyết", 1, "", "mau", "Hộ trồng nấm tuyết [xem bảng] đạt 5%.", "%", "percent"),
    Gap("role", "Trưởng trạm canh mây", 1, "", "mau", "Ông Lò Mẫu, Trưởng trạm canh mây, dự."),
    Gap("body", "Trạm canh mây", 1, "", "mau", "Ông Lò Mẫu, trạm canh mây, dự."),
]  # fmt: skip


@pytest.mark.parametrize("gap", GAPS, ids=lambda gap: gap.text)
def test_a_block_can_be_pasted_as_it_is(gap: Gap, ontology: Ontology, tmp_path: Path) -> None:
    """With the block in its file the wording has a concept, found in the example at the brackets."""
    block = propose(gap, ontology)
    assert block is not None
    files = {"indicator": "indicators", "role": "roles", "body": "bodies"}
    shutil.copytree(ontology.folder, tmp_path / "ontology")
    file = tmp_path / "ontology" / f"{files[gap.kind]}.ttl"
    file.write_text(file.read_text("utf-8") + "\n" + block, "utf-8")
    grown = load_ontology(tmp_path / "ontology")
    scheme = getattr(grown, files[gap.kind])
    (added,) = set(scheme.concepts) - set(getattr(ontology, files[gap.kind]).concepts)
    assert scheme.matcher().match_exact(gap.text) == (added,)
    (example,) = scheme[added].values["example"]
    start, end = example.index("["), example.index("]") - 1
    hits = scheme.matcher().find(clean(example.replace("[", "").replace("]", "")))
    assert any((hit.start, hit.end) == (start, end) and added in hit.concept_ids for hit in hits)
    assert set(scheme[added].units) <= grown.units.concepts.keys()


def test_the_nearest_concept_is_offered(ontology: Ontology) -> None:
    """What may be another wording of a known measure names it, and takes its properties."""
    block = propose(Gap("indicator", "tỷ lệ hộ nghèo người Mẫu", 4, "", "mau", "", "%", None), ontology)
    assert block is not None
    assert 'Or add "tỷ lệ hộ nghèo người Mẫu"@vi to skos:altLabel of indicator:poverty-rate' in block
    assert f'kg:domain "{ontology.indicators["poverty-rate"].value("domain")}"' in block
    assert "kg:unitConcept unit:percent" in block


def test_a_wording_that_is_known_gets_no_block(ontology: Ontology) -> None:
    """The ontology has it: that it was not read as the concept is a matter of units or of the reading."""
    block = propose(Gap("indicator", "tỷ lệ hộ nghèo", 4, "", "mau", "", "ha", "ha"), ontology)
    assert (
        block
        == '# "tỷ lệ hộ nghèo"@vi is a label of indicator:poverty-rate already, but was not read as it in ha (unit:ha).\n'
    )


def test_a_name_becomes_no_concept(ontology: Ontology) -> None:
    assert propose(Gap("name", "Quàng Thử", 1, "no-position", "mau", ""), ontology) is None


def test_the_table_the_json_and_the_turtle_say_the_same(store: ox.Store, ontology: Ontology) -> None:
    found = coverage(store)
    shown = render(found, "table", ontology)
    assert "1 reports, 5 numbers, 1 unexplained (20.0%)" in shown
    assert "indicator  with a concept: 1 of 3 (33.3%)" in shown
    turtle = render(found, "ttl", ontology)
    assert shown.endswith(turtle)
    assert "indicator:vuon-nhan-sam a skos:Concept ;" in turtle
    data = json.loads(render(found, "json", ontology))
    assert data["gaps"]["indicator"][0]["count"] == 2
    assert data["gaps"]["indicator"][0]["turtle"] in turtle
    assert data["shares"]["body"] == {"covered": 1, "all": 2}
    assert "turtle" not in json.loads(render(found, "json", ontology, blocks=0))["gaps"]["indicator"][0]


def test_after_a_build_the_command_lists_what_was_left(tmp_path: Path) -> None:
    """`kg coverage` tells the numbers of a real graph and ends with status 0; without a graph it says what to do."""
    run = CliRunner().invoke
    built = run(main, ["build", str(ROOT / "seeds"), "--graph", str(tmp_path / "out"), "--no-turtle"])
    assert built.exit_code == 0, built.output
    done = run(main, ["coverage", "--graph", str(tmp_path / "out"), "--format", "json"])
    assert done.exit_code == 0, done.output
    data = json.loads(done.stdout)
    assert data["reports"] == 5
    assert data["numbers"] > 100
    missing = run(main, ["coverage", "--graph", str(tmp_path / "nowhere")])
    assert missing.exit_code == 1
    assert "kg build" in missing.output

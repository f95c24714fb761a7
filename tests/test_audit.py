"""Slips that were planted are found, figures that add up are left alone, and each finding shows its sentences and the computation."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.audit import CHECKS, Finding, as_json, as_table, audit
from kg.build import _concept_iris, _ontology_lines, build
from kg.cli import main
from kg.describe import Describer
from kg.iri import Iris
from kg.ontology import Ontology
from kg.question import QueryError
from kg.resolve import Resolver
from kg.store import open_store
from tests.planted import RIGHT, WRONG, planted
from tests.readings import ROOT

KINDS = 6


@pytest.fixture(scope="module")
def findings(ontology: Ontology) -> tuple[tuple[Finding, ...], frozenset[str], dict[str, str]]:
    """What the audit finds in the planted set, the sources with a slip, and the text of each source."""
    readings, slips = planted(ontology)
    iris = Iris()
    resolver, describer = Resolver(ontology), Describer(iris, _concept_iris(ontology))
    lines = b"".join(_ontology_lines(ontology, iris))
    lines += "".join(describer.report(one, resolver.add(one)) for one in readings).encode()
    lines += "".join(describer.entities(resolver.entities())).encode()
    store = ox.Store()
    store.bulk_load(input=lines, format=ox.RdfFormat.N_QUADS)
    return audit(store), slips, {one.report.source: one.report.text for one in readings}


def test_all_planted_slips_are_found_and_nothing_else(
    findings: tuple[tuple[Finding, ...], frozenset[str], dict[str, str]],
) -> None:
    """30 slips among 300 right figures, rounding and all."""
    found, slips, _ = findings
    assert (len(slips), RIGHT * KINDS) == (WRONG * KINDS, 300)
    sources = {one.sentences[0][0] for one in found}
    assert slips - sources == set()
    assert sources - slips == set()


def test_each_check_finds_its_own_slips(
    findings: tuple[tuple[Finding, ...], frozenset[str], dict[str, str]],
) -> None:
    found, _, _ = findings
    for check in CHECKS:
        assert sum(one.check == check for one in found) == WRONG


def test_a_finding_shows_whole_sentences_of_the_reports_and_a_computation(
    findings: tuple[tuple[Finding, ...], frozenset[str], dict[str, str]],
) -> None:
    found, _, texts = findings
    for one in found:
        assert one.sentences
        assert all(texts[source] == sentence for source, sentence in one.sentences)
        assert any(sign in one.computation for sign in (" = ", " is above "))
        assert len(one.sentences) == (2 if one.check in ("change-audit", "growth-audit", "plan-audit") else 1)


@pytest.fixture(scope="module")
def example() -> ox.Store:
    """The example graph of the questions."""
    store = ox.Store()
    store.load(path=str(ROOT / "tests/queries/example.trig"), format=ox.RdfFormat.TRIG)
    return store


def test_the_example_graph_holds_one_slip_of_each_kind(example: ox.Store) -> None:
    assert sorted(one.check for one in audit(example)) == sorted(CHECKS)


def test_a_single_check_can_be_asked(example: ox.Store) -> None:
    (one,) = audit(example, ["fraction-audit"])
    assert (one.area, one.period, one.computation) == ("huyện Mường Lạn", "2023", "20 / 25 x 100 = 80, stated 85 %")
    assert one.sentences == (("mau-06", "Cả năm có 20/25 chỉ tiêu đạt và vượt kế hoạch, chiếm 85%."),)


def test_an_unknown_check_is_told_which_there_are(example: ox.Store) -> None:
    with pytest.raises(QueryError, match="no check is called 'sums'; expected one of change-audit, "):
        audit(example, ["sums"])


def test_the_table_is_for_reading_and_the_json_for_programs(example: ox.Store) -> None:
    found = audit(example, ["fraction-audit"])
    assert as_table(found).splitlines() == [
        "fraction-audit  huyện Mường Lạn, Số chỉ tiêu đạt và vượt kế hoạch, 2023",
        "    20 / 25 x 100 = 80, stated 85 %",
        "    mau-06: Cả năm có 20/25 chỉ tiêu đạt và vượt kế hoạch, chiếm 85%.",
        "(1 finding: 1 fraction-audit)",
    ]
    (record,) = json.loads(as_json(found))
    assert record["sentences"] == [
        {"source": "mau-06", "sentence": "Cả năm có 20/25 chỉ tiêu đạt và vượt kế hoạch, chiếm 85%."}
    ]
    assert as_table(()) == "(0 findings)\n"


def test_a_sentence_with_line_ends_and_terminal_signs_stays_on_its_line() -> None:
    one = Finding("parts-audit", "huyện A", "x", "2021", "1 + 2 = 3 > 2", (("r", "một\nhai\x1b[31m ba"),))
    assert as_table([one]).splitlines()[2] == "    r: một hai [31m ba"


SLIPS = """Huyện Hương Khê: một năm nhìn lại

Ngày 07/01/2022

Sáng 7/1, huyện Hương Khê (tỉnh Hà Tĩnh) tổ chức hội nghị tổng kết năm 2021.

Năm 2020, thu ngân sách trên địa bàn đạt 66 tỷ đồng.

Năm 2021, thu ngân sách trên địa bàn đạt 74 tỷ đồng, tăng 25% so với năm 2020.

Năm 2021, toàn huyện có 18/21 xã đạt chuẩn nông thôn mới, chiếm 95,7%.
"""


def test_fractions_of_one_name_are_not_held_against_the_percentages_of_each_other(tmp_path: Path) -> None:
    """6/9 is 66.7 % and 3/10 is 30 %: of neither is the other's percentage a slip."""
    (tmp_path / "tin.txt").write_text(
        SLIPS.split("Năm 2021, toàn huyện", maxsplit=1)[0]
        + "Năm 2021, bậc mầm non có 6/9 trường đạt chuẩn, chiếm 66,7%; bậc THCS có 3/10 trường đạt chuẩn, chiếm 30%.\n",
        encoding="utf-8",
    )
    summary = build([str(tmp_path / "tin.txt")], tmp_path / "out")
    assert summary.counts["indicator"] >= 6
    assert audit(open_store(tmp_path / "out"), ["fraction-audit"]) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Năm 2021, giá trị sản xuất tăng 7,5%; trong đó, nông nghiệp tăng 5,1%, công nghiệp tăng 10,3%, dịch vụ tăng 8,1%.",
        "Năm 2021, tốc độ tăng trưởng kinh tế đạt 9,8%; cơ cấu kinh tế: dịch vụ chiếm 56,5%, nông nghiệp 25,9%, công nghiệp 17,6%.",
    ],
)
def test_rates_of_growth_are_no_parts_of_a_whole(sentence: str, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(SLIPS.split("Năm 2020, ", maxsplit=1)[0] + sentence + "\n", encoding="utf-8")
    summary = build([str(tmp_path / "tin.txt")], tmp_path / "out")
    assert summary.counts["indicator"] == 4
    assert audit(open_store(tmp_path / "out"), ["parts-audit"]) == ()


def test_slips_in_a_report_are_found_from_the_text_on(tmp_path: Path) -> None:
    """The whole way: text, claims, graph, audit, command."""
    (tmp_path / "tin.txt").write_text(SLIPS, encoding="utf-8")
    run = CliRunner()
    graph = str(tmp_path / "graph")
    assert run.invoke(main, ["build", str(tmp_path / "tin.txt"), "--graph", graph, "-q"]).exit_code == 0
    told = run.invoke(main, ["audit", "--graph", graph])
    assert told.exit_code == 0
    assert "(74 / 66 - 1) x 100 = 12.12, stated 25 %" in told.stdout
    assert "18 / 21 x 100 = 85.71, stated 95.7 %" in told.stdout
    assert told.stdout.endswith("(2 findings: 1 growth-audit, 1 fraction-audit)\n")
    strict = run.invoke(main, ["audit", "--graph", graph, "--strict", "--format", "json"])
    assert strict.exit_code == 1
    assert len(json.loads(strict.stdout)) == 2


def test_a_change_where_the_values_of_both_years_are_one_is_told_with_its_computation(tmp_path: Path) -> None:
    """The store cannot divide zero by a fraction; the difference of nothing is told as 0 all the same."""
    (tmp_path / "tin.txt").write_text(
        SLIPS.split("Năm 2020, ", maxsplit=1)[0]
        + "Năm 2020, tỷ lệ hộ nghèo là 4,3%.\n\nNăm 2021, tỷ lệ hộ nghèo còn 4,3%, giảm 1,5% so với năm 2020.\n",
        encoding="utf-8",
    )
    build([str(tmp_path / "tin.txt")], tmp_path / "out")
    (finding,) = audit(open_store(tmp_path / "out"), ["change-audit"])
    assert finding.computation == "4.3 - 4.3 = 0, stated -1.5 %"

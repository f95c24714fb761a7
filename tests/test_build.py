"""The whole line: reports in, a graph out; what cannot be read is told, and nothing is invented."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.build import Summary, build, checked
from kg.evidence import faults
from kg.model import Attendance, Span
from kg.store import open_store, read_record
from tests.readings import ROOT, graph_of, reading

SEEDS = ROOT / "seeds"
TEXT = (
    "Huyện Hương Khê (Hà Tĩnh) tổng kết năm {year}\n\n"
    "Ngày 22-12-{year}, Huyện ủy Hương Khê tổ chức hội nghị tổng kết. Đồng chí {person}, Bí thư Huyện ủy, chủ trì hội nghị.\n\n"
    "Năm {year}, tỷ lệ hộ nghèo của huyện còn 4,5%; thu ngân sách đạt 120 tỷ đồng, đạt 112,6% kế hoạch.\n"
)


def put(folder: Path, name: str, *, year: int = 2021, person: str = "Lê Thị Mẫu") -> Path:
    """Write a report."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEXT.format(year=year, person=person), "utf-8")
    return path


def quads(folder: Path) -> set[str]:
    return graph_of(open_store(folder))


def test_every_claim_is_in_its_text(tmp_path: Path) -> None:
    """Each quote that the store gives is cut from the report's text, and no claim was refused."""
    put(tmp_path / "in", "a.txt")
    summary = build([str(tmp_path / "in")], tmp_path / "out")
    assert summary.refused == []
    assert summary.counts["position"] == 1
    assert summary.counts["indicator"] >= 2
    result = open_store(tmp_path / "out").query(
        """PREFIX kg: <https://w3id.org/vn-report-kg/ontology#>
        SELECT ?person ?quote { ?c kg:personLabel ?person ; kg:report ?r ; kg:start ?s ; kg:end ?e . ?r kg:text ?t
        BIND(SUBSTR(?t, ?s + 1, ?e - ?s) AS ?quote) }""",
        use_default_graph_as_union=True,
    )
    assert isinstance(result, ox.QuerySolutions)
    found = [(row["person"].value, row["quote"].value) for row in result]
    assert found
    assert all(person in quote for person, quote in found)


@pytest.mark.parametrize(
    ("number", "change", "told"),
    [
        (0, {"people": (Attendance("Trần Văn Khác", "chair", Span(0, 20)),)}, "person"),
        (1, {"person": "Trần Văn Khác"}, "person"),
        (2, {"written": "99,9"}, "value"),
        (2, {"numbers": (Span(0, 3),)}, "number"),
        (4, {"number": "06-NQ/HU"}, "number"),
        (5, {"span": Span(0, 10)}, "place"),
        (5, {"span": Span(5, 5)}, "offsets"),
        (5, {"span": Span(0, 100_000)}, "offsets"),
    ],
)
def test_a_claim_without_its_evidence_is_refused(number: int, change: dict[str, object], told: str) -> None:
    """A name, a value or a place that the quote does not hold keeps a claim out of the graph, and is counted."""
    good = reading()
    assert [fault for claim in good.claims for fault in faults(good.report, claim)] == []
    bad = replace(good.claims[number], **change)  # type: ignore[arg-type]
    claims = (*good.claims[:number], bad, *good.claims[number + 1 :])
    summary = Summary()
    kept = checked(replace(good, claims=claims), summary)
    assert bad not in kept.claims
    assert len(kept.claims) == len(good.claims) - 1
    ((_, reason),) = summary.refused
    assert told in reason


def test_what_cannot_be_read_is_told_and_the_others_are_built(tmp_path: Path) -> None:
    """Each bad file is skipped with a reason; the good report is in the graph."""
    folder = tmp_path / "in"
    put(folder, "good.txt")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (folder / "noarticle.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>", "utf-8")
    (folder / "blank.txt").write_text(" \n \n", "utf-8")
    (tmp_path / "no-reports").mkdir()
    given = [str(folder), str(tmp_path / "missing.txt"), str(tmp_path / "no-reports"), str(tmp_path / "*.none")]
    summary = build(given, tmp_path / "out")
    assert [report["source"] for report in summary.reports] == ["good"]
    skipped = {Path(path).name: reason for path, reason in summary.skipped}
    assert set(skipped) == {
        "empty.txt",
        "binary.txt",
        "noarticle.html",
        "blank.txt",
        "missing.txt",
        "no-reports",
        "*.none",
    }
    assert not any("internal error" in reason for reason in skipped.values())
    assert all(reason and "\n" not in reason for reason in skipped.values())


def test_nothing_to_build_leaves_the_graph(tmp_path: Path) -> None:
    """Where no file gives a report, the last graph stays as it was."""
    build([str(put(tmp_path, "a.txt"))], tmp_path / "out")
    before = quads(tmp_path / "out")
    summary = build([str(tmp_path / "missing")], tmp_path / "out")
    assert summary.reports == []
    assert quads(tmp_path / "out") == before


def test_two_files_of_one_name_are_two_reports(tmp_path: Path) -> None:
    """Reports are told apart by name and content; the same file given twice is one."""
    put(tmp_path / "in" / "x", "a.txt", year=2021)
    put(tmp_path / "in" / "y", "a.txt", year=2022)
    summary = build([str(tmp_path / "in"), str(tmp_path / "in" / "x" / "a.txt")], tmp_path / "out")
    assert len({report["id"] for report in summary.reports}) == 2
    assert summary.skipped == []


def test_the_same_report_twice_counts_once(tmp_path: Path) -> None:
    """A copy of the same name in another folder is skipped, and says so."""
    put(tmp_path / "x", "a.txt")
    put(tmp_path / "y", "a.txt")
    summary = build([str(tmp_path / "x"), str(tmp_path / "y")], tmp_path / "out")
    assert len(summary.reports) == 1
    assert "same" in summary.skipped[0][1]


def test_patterns_and_folders_find_the_same_files(tmp_path: Path) -> None:
    """A folder is searched to any depth for .txt, .html and .htm; a pattern names files itself."""
    put(tmp_path / "in", "a.txt")
    put(tmp_path / "in" / "deep", "b.txt", year=2022)
    put(tmp_path / "in", "notes.md")
    by_folder = build([str(tmp_path / "in")], tmp_path / "one")
    by_pattern = build([str(tmp_path / "in" / "**" / "*.txt")], tmp_path / "two")
    assert [one["source"] for one in by_folder.reports] == ["a", "b"]
    assert by_folder.reports == by_pattern.reports


def test_the_order_and_place_of_files_do_not_matter(tmp_path: Path) -> None:
    """Any order of paths, from any folder, gives the same graph.ttl, byte for byte."""
    paths = [
        put(tmp_path, f"{n}.txt", year=2020 + n, person=name)
        for n, name in enumerate(["Lê Thị Mẫu", "Lê Thị Mẫu", "Võ Văn Dụ"])
    ]
    elsewhere = [
        Path(shutil.copy(path, tmp_path / "deep" / path.name))
        for path in paths
        if (tmp_path / "deep").mkdir(exist_ok=True) is None
    ]
    texts = set()
    for number, order in enumerate([*itertools.permutations(paths), elsewhere]):
        build([str(path) for path in order], tmp_path / f"out{number}")
        texts.add((tmp_path / f"out{number}" / "graph.ttl").read_bytes())
    assert len(texts) == 1


def test_removing_a_report_removes_its_claims(tmp_path: Path) -> None:
    """A rebuild without a file equals a build that never had it."""
    a, b = put(tmp_path, "a.txt"), put(tmp_path, "b.txt", person="Võ Văn Dụ")
    build([str(a), str(b)], tmp_path / "out")
    build([str(a)], tmp_path / "out")
    build([str(a)], tmp_path / "new")
    assert quads(tmp_path / "out") == quads(tmp_path / "new")


def test_the_record_tells_what_the_store_holds(tmp_path: Path) -> None:
    """Report, content hash and number of quads are noted beside the store."""
    build([str(put(tmp_path, "a.txt"))], tmp_path / "out")
    record = read_record(tmp_path / "out")
    store = open_store(tmp_path / "out")
    assert record["quads"] == len(store)
    (report,) = record["reports"]
    assert report["source"] == "a"
    assert len(report["sha256"]) == 64
    graph = ox.NamedNode(f"https://w3id.org/vn-report-kg/report/{report['id']}")
    assert len(list(store.quads_for_pattern(None, None, None, graph))) == report["quads"]


@pytest.mark.parametrize(
    "name", ["..evil.txt", "a b<script>.txt", "x' \" .txt", "a;rm -rf.txt", "báo cáo – số 1.txt", "%2e%2e%2f.txt"]
)
def test_a_hostile_file_name_stays_a_name(tmp_path: Path, name: str) -> None:
    """Nothing is written outside the folder of the graph, and the stem arrives as it is."""
    put(tmp_path / "in", name)
    before = sorted(str(path) for path in tmp_path.rglob("*"))
    summary = build([str(tmp_path / "in" / name)], tmp_path / "out")
    assert [one["source"] for one in summary.reports] == [Path(name).stem]
    after = sorted(str(path) for path in tmp_path.rglob("*") if (tmp_path / "out") not in (path, *path.parents))
    assert after == before


def test_turtle_is_isomorphic_to_the_store(tmp_path: Path) -> None:
    """rdflib reads graph.ttl as the triples that the store holds."""
    import rdflib
    from rdflib.compare import isomorphic

    build([str(put(tmp_path, "a.txt"))], tmp_path / "out")
    store = open_store(tmp_path / "out")
    turtle = rdflib.Graph().parse(tmp_path / "out" / "graph.ttl", format="turtle")
    lines = ox.serialize((quad.triple for quad in store), format=ox.RdfFormat.N_TRIPLES)
    assert lines is not None
    assert isomorphic(turtle, rdflib.Graph().parse(data=lines, format="nt"))
    assert len(turtle) == len(store)


def test_no_triple_stands_in_two_graphs(tmp_path: Path) -> None:
    """Not even of the ontology: the union of all graphs counts each triple once."""
    put(tmp_path / "in", "a.txt")
    put(tmp_path / "in", "b.txt", year=2022)
    build([str(tmp_path / "in")], tmp_path / "out", turtle=False)
    store = open_store(tmp_path / "out")
    triples = {str(quad.triple) for quad in store}
    assert len(triples) == len(store)
    assert len(list(store.named_graphs())) == 5, "two reports, the ontology, the entities, the description of the whole"


def test_another_base_gives_other_iris(tmp_path: Path) -> None:
    """With a base of one's own, no report or entity stands under the default one."""
    build([str(put(tmp_path, "a.txt"))], tmp_path / "out", base="https://example.org/kg/", turtle=False)
    reports = {
        quad.graph_name.value for quad in open_store(tmp_path / "out") if isinstance(quad.graph_name, ox.NamedNode)
    }
    assert all(name.startswith("https://example.org/kg/") for name in reports)

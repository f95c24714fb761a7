"""The command: help, messages and data apart, exit statuses, nothing heavy imported before it is needed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.store import open_store
from tests.readings import ROOT

TEXT = (
    "Huyện Hương Khê (Hà Tĩnh) tổng kết năm 2021\n\n"
    "Ngày 22-12-2021, Huyện ủy Hương Khê tổ chức hội nghị tổng kết. Đồng chí Lê Thị Mẫu, Bí thư Huyện ủy, chủ trì hội nghị.\n\n"
    "Năm 2021, tỷ lệ hộ nghèo của huyện còn 4,5%; thu ngân sách đạt 120 tỷ đồng, đạt 112,6% kế hoạch.\n"
)


def kg(*args: str | Path) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def command(*args: str | Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, args)],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of one report."""
    folder = tmp_path_factory.mktemp("cli")
    (folder / "mau.txt").write_text(TEXT, "utf-8")
    done = kg("build", folder / "mau.txt", "--graph", folder / "out")
    assert done.exit_code == 0, done.output
    return folder / "out"


@pytest.mark.parametrize("name", list(main.commands))
def test_every_command_has_help_with_an_example(name: str) -> None:
    """`kg NAME --help` says what it does, shows an example and the three options that all commands have."""
    text = kg(name, "--help").output
    assert "Example:" in text
    assert f"kg {name}" in text
    for option in ("--graph", "--quiet", "--verbose"):
        assert option in text


def test_help_imports_nothing_heavy() -> None:
    """`kg --help` starts without the store, RDF, graphs or pages."""
    code = (
        "import sys; from click.testing import CliRunner; from kg.cli import main; "
        "CliRunner().invoke(main, ['--help']); "
        "print([m for m in ('rdflib', 'networkx', 'pyvis', 'trafilatura', 'pyshacl', 'pyoxigraph') if m in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_a_question_imports_no_page_or_extractor() -> None:
    """`kg query` starts without rdflib, networkx, pyvis, trafilatura and the extractors."""
    code = (
        "import sys; from click.testing import CliRunner; from kg.cli import main; "
        "CliRunner().invoke(main, ['query', 'officials', '--graph', 'nowhere']); "
        "print([m for m in ('rdflib', 'networkx', 'pyvis', 'trafilatura', 'kg.extract') if m in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_the_summary_counts_what_was_built(tmp_path: Path) -> None:
    """Messages go to standard error, without colours or bars when they are piped; quiet says nothing."""
    (tmp_path / "mau.txt").write_text(TEXT, "utf-8")
    done = command("build", tmp_path / "mau.txt", "--graph", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    for word in ("reports", "officials", "indicators", "documents", "events", "places", "triples", "seconds"):
        assert word in done.stderr
    assert "\x1b" not in done.stderr
    assert "\r" not in done.stderr
    quiet = command("build", tmp_path / "mau.txt", "--graph", tmp_path / "out", "--quiet")
    assert (quiet.stdout, quiet.stderr) == ("", "")


def test_a_question_is_answered_from_a_cold_process(graph: Path) -> None:
    """The answer is on standard output, in half a second."""
    fastest = 9.0
    for _ in range(3):
        begun = time.perf_counter()
        done = command("query", "officials", "--graph", graph, "--format", "json")
        fastest = min(fastest, time.perf_counter() - begun)
    assert done.stderr == ""
    rows = json.loads(done.stdout)["results"]["bindings"]
    assert [row["person"]["value"] for row in rows] == ["Lê Thị Mẫu"]
    assert fastest < 0.5


def test_a_query_comes_from_a_file_or_standard_input(graph: Path, tmp_path: Path) -> None:
    """SPARQL of one's own is asked over all graphs."""
    text = "SELECT (COUNT(*) AS ?n) { ?claim <https://w3id.org/vn-report-kg/ontology#report> ?report }"
    (tmp_path / "my.rq").write_text(text, "utf-8")
    from_file = kg("query", tmp_path / "my.rq", "--graph", graph, "--format", "csv").output
    from_pipe = command("query", "-", "--graph", graph, "--format", "csv", stdin=text).stdout
    assert from_file.split() == from_pipe.split()
    assert int(from_file.split()[1]) > 0


def test_questions_are_listed_without_a_graph(tmp_path: Path) -> None:
    """`kg query` alone names the questions."""
    done = kg("query", "--graph", tmp_path / "nowhere")
    assert done.exit_code == 0
    assert "officials" in done.output


@pytest.mark.parametrize(
    ("args", "status", "told"),
    [
        (["query", "oficials"], 2, "officials"),
        (["query", "no-such.rq"], 2, "no-such.rq"),
        (["query", "-p", "novalue", "officials"], 2, "NAME=VALUE"),
        (["query", "officials", "--graph", "nowhere"], 1, "kg build"),
        (["export", "--graph", "nowhere"], 1, "kg build"),
        (["eval", "nowhere-gold"], 2, "gold"),
        (["build"], 2, "PATH"),
        (["build", "x", "--base", "not an iri"], 2, "IRI"),
        (["explain", "no-such-report.txt"], 1, "no-such-report.txt"),
    ],
)
def test_mistakes_are_told_in_one_line(args: list[str], status: int, told: str) -> None:
    """What a user can mend ends with a status and one line, never a traceback."""
    done = command(*args)
    assert done.returncode == status, done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    errors = [line for line in done.stderr.splitlines() if line.startswith("Error")]
    assert len(errors) == 1


def test_a_build_without_a_report_fails_and_leaves_the_graph(graph: Path, tmp_path: Path) -> None:
    """A script that goes on with the old graph would otherwise not know."""
    (tmp_path / "broken.txt").write_bytes(bytes(range(128, 256)))
    shutil.copytree(graph, tmp_path / "out")
    done = command("build", tmp_path / "broken.txt", "--graph", tmp_path / "out")
    assert done.returncode == 1
    assert "broken.txt: not text" in done.stderr
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == (graph / "graph.ttl").read_bytes()


def test_a_build_that_skips_one_of_two_reports_succeeds(graph: Path, tmp_path: Path) -> None:
    """Unless it is asked to be strict."""
    (tmp_path / "broken.txt").write_bytes(bytes(range(128, 256)))
    (tmp_path / "mau.txt").write_text(TEXT, "utf-8")
    assert command("build", tmp_path, "--graph", tmp_path / "out").returncode == 0
    assert command("build", tmp_path, "--graph", tmp_path / "out", "--strict").returncode == 1


def test_a_broken_query_says_where(graph: Path) -> None:
    """A query that is no SPARQL ends with status 2 and the place of the error."""
    done = command("query", "-", "--graph", graph, stdin="SELECT ?x WHERE { ?x a }")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_export_writes_the_same_bytes_to_file_and_pipe(graph: Path, tmp_path: Path) -> None:
    """Turtle of `kg export` is graph.ttl of the build."""
    kg("export", "-o", tmp_path / "a.ttl", "--graph", graph, "-q")
    piped = subprocess.run(
        [sys.executable, "-m", "kg", "export", "--graph", str(graph)], capture_output=True, cwd=ROOT, check=True
    ).stdout
    assert piped == (tmp_path / "a.ttl").read_bytes() == (graph / "graph.ttl").read_bytes()


def test_explain_marks_every_claim(tmp_path: Path) -> None:
    """The text stands with numbered marks; each claim has its slots and its rule; the unexplained numbers are counted."""
    (tmp_path / "mau.txt").write_text(TEXT, "utf-8")
    done = kg("explain", tmp_path / "mau.txt")
    assert done.exit_code == 0, done.output
    assert "Lê Thị Mẫu" in done.output
    assert "position: " in done.output
    assert "numbers unexplained: " in done.output
    assert "\x1b" not in done.output
    assert "\x1b[" in kg("explain", "--color", tmp_path / "mau.txt").output


def test_an_unwritable_folder_is_told(tmp_path: Path) -> None:
    """A file where the folder of the graph should be is one line."""
    (tmp_path / "mau.txt").write_text(TEXT, "utf-8")
    (tmp_path / "taken").write_text("")
    done = command("build", tmp_path / "mau.txt", "--graph", tmp_path / "taken" / "deep")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr


def test_vietnamese_prints_in_any_locale(graph: Path) -> None:
    """Names come out as UTF-8 where the environment names no language."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))} | {"LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "kg", "query", "officials", "--graph", str(graph)],
        capture_output=True,
        env=bare,
        cwd=ROOT,
        check=True,
    )
    assert "Lê Thị Mẫu" in done.stdout.decode("utf-8")
    assert len(open_store(graph)) > 0

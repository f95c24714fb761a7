"""kg review: pairs of namesakes are shown with their sentences, and what is answered is written down at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.build import build
from kg.cli import main
from kg.judgement_file import read_judgements
from kg.judgements import Judgement
from kg.ontology import Ontology
from kg.review import candidates
from kg.store import open_store
from tests.readings import ROOT

TEXT = (
    "Huyện {district} ({province}) tổng kết năm {year}\n\n"
    "Ngày 22-12-{year}, Huyện ủy {district} tổ chức hội nghị. Đồng chí Chẩu Thị Mẫu, {post} Huyện ủy, chủ trì hội nghị.\n\n"
    "Năm {year}, tỷ lệ hộ nghèo của huyện còn 4,5%.\n"
)
PLACES = (
    ("a", "Hương Khê", "Hà Tĩnh", 2021, "Bí thư"),
    ("b", "Bố Trạch", "Quảng Bình", 2023, "Bí thư"),
    ("c", "Hà Trung", "Thanh Hóa", 2019, "Phó Bí thư"),
)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three reports that name somebody of one name, in three provinces."""
    folder = tmp_path_factory.mktemp("reports")
    for name, district, province, year, post in PLACES:
        text = TEXT.format(district=district, province=province, year=year, post=post)
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their graph."""
    folder = tmp_path_factory.mktemp("graph")
    build([str(reports)], folder, turtle=False)
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "judgements.toml"


def review(graph: Path, file: Path, answers: str, *options: str) -> Result:
    arguments = ["review", "--graph", str(graph), "--judgements", str(file), "--by", "Võ Thị Khảo", *options]
    return CliRunner().invoke(main, arguments, input=answers)


def written(file: Path, ontology: Ontology) -> tuple[Judgement, ...]:
    return read_judgements(file, ontology).entries if file.exists() else ()


def test_a_pair_is_shown_with_the_sentences_of_both_and_the_reasons(graph: Path, file: Path) -> None:
    """In plain text on standard output, the pair for which most speaks first."""
    shown = review(graph, file, "q\n").stdout
    assert shown.splitlines()[0] == "1 of 3   score 0.35"
    for told in (
        "  A  Chẩu Thị Mẫu  tỉnh Hà Tĩnh",
        "     Bí thư Huyện ủy, huyện Hương Khê   2021-12-22",
        "       “Đồng chí Chẩu Thị Mẫu, Bí thư Huyện ủy, chủ trì hội nghị.”",
        "        a, 2021-12-22",
        "  B  Chẩu Thị Mẫu  tỉnh Quảng Bình",
        "     +0.15 a name that few people bear",
    ):
        assert told in shown.splitlines()
    assert "\x1b" not in shown


def test_answers_are_written_with_who_when_and_why(graph: Path, file: Path, ontology: Ontology) -> None:
    """Each as a judgement about two claims, with a remark that says whom they name."""
    done = review(graph, file, "s the same portrait\nd a generation apart\nu\nno photograph\n")
    assert done.exit_code == 0, done.output
    told = [(one.verdict, one.why, one.by) for one in written(file, ontology)]
    assert told == [
        ("same", "the same portrait", "Võ Thị Khảo"),
        ("different", "a generation apart", "Võ Thị Khảo"),
        ("unsure", "no photograph", "Võ Thị Khảo"),
    ]
    text = file.read_text("utf-8")
    assert text.count("#position-") == 6
    assert "# Chẩu Thị Mẫu, Bí thư Huyện ủy, huyện Hương Khê (a, 2021-12-22)" in text
    assert "3 decided, 0 left" in done.stderr


def test_one_can_stop_and_go_on(graph: Path, file: Path, ontology: Ontology) -> None:
    """What was decided is not asked again; what was left is."""
    assert "1 decided, 2 left" in review(graph, file, "s one memoir\nq\n").stderr
    assert "0 decided, 2 left" in review(graph, file, "").stderr
    assert "2 decided, 0 left" in review(graph, file, "d too young\nd too old\n").stderr
    assert [one.verdict for one in written(file, ontology)] == ["same", "different", "different"]
    assert review(graph, file, "s z\n").stdout == ""


def test_pairs_left_unsure_are_shown_again_when_asked_for(graph: Path, file: Path, ontology: Ontology) -> None:
    """The later answer counts."""
    review(graph, file, "u no photograph\nq\n")
    assert review(graph, file, "q\n").stdout.startswith("1 of 2")
    assert review(graph, file, "s found one\nq\n", "--unsure").stdout.startswith("1 of 3")
    assert [one.verdict for one in written(file, ontology)] == ["unsure", "same"]
    assert review(graph, file, "q\n", "--unsure").stdout.startswith("1 of 2")


def test_the_last_answer_can_be_taken_back(graph: Path, file: Path, ontology: Ontology) -> None:
    """The file is as it was, and the pair is shown again."""
    done = review(graph, file, "b\ns oops\nb\nd on second thoughts\nq\n")
    assert "there is no answer to take back" in done.stderr
    assert done.stdout.count("1 of 3") == 2
    assert [(one.verdict, one.why) for one in written(file, ontology)] == [("different", "on second thoughts")]
    other = file.with_name("other.toml")
    review(graph, other, "s oops\nb\nq\n")
    assert not other.exists()


def test_what_is_no_answer_is_asked_again(graph: Path, file: Path, ontology: Ontology) -> None:
    done = review(graph, file, "maybe\nx\n\ns because\n")
    assert done.stderr.count("answer s, d, u, n, b or q") == 2
    assert [one.why for one in written(file, ontology)] == ["because"]


def test_an_answer_without_a_reason_is_not_written(graph: Path, file: Path) -> None:
    """Where the answers end before the reason, nothing is."""
    assert "0 decided, 3 left" in review(graph, file, "s\n\n").stderr
    assert not file.exists()


def test_a_file_that_somebody_wrote_is_kept(graph: Path, file: Path) -> None:
    """Comments and all; a broken one is told and not touched."""
    file.write_text("# mine\n", "utf-8")
    review(graph, file, "s it is she\nq\n")
    assert file.read_text("utf-8").startswith("# mine\n\n[[pair]]\n")
    file.write_text("[[pair]\n", "utf-8")
    done = review(graph, file, "s x\n")
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"{file}, line 1: no TOML" in done.stderr
    assert file.read_text("utf-8") == "[[pair]\n"


def test_the_next_build_applies_the_answers(reports: Path, file: Path, tmp_path: Path) -> None:
    """The three become two people; then nothing is left to decide, since the third follows from the two."""
    out = tmp_path / "out"
    build([str(reports)], out, turtle=False)
    done = review(out, out / "judgements.toml", "s one memoir\nd too young\nq\n")
    assert done.exit_code == 0, done.output
    built = CliRunner().invoke(main, ["build", str(reports), "--graph", str(out), "--no-turtle"])
    assert built.exit_code == 0, built.output
    assert "judgements         2" in built.stderr
    assert "people             2" in built.stderr
    assert candidates(open_store(out)) == ()
    assert review(out, out / "judgements.toml", "").stdout == ""


def test_a_build_tells_of_judgements_in_one_line_each(reports: Path, tmp_path: Path) -> None:
    """A broken file ends it with status 2; a claim that is not there any more is listed, even to the quiet."""
    file = tmp_path / "decided.toml"
    command = [
        "build",
        str(reports),
        "--graph",
        str(tmp_path / "out"),
        "--no-turtle",
        "--quiet",
        "--judgements",
        str(file),
    ]
    signed = 'by = "x"\non = 2026-11-05\nwhy = "y"\n'
    file.write_text(f'[[reject]]\nclaim = "report/gone#place-1-2"\n{signed}', "utf-8")
    done = CliRunner().invoke(main, command)
    assert (done.exit_code, done.stderr) == (
        0,
        f"{file}, line 1: waits for report/gone#place-1-2, which no report says now\n",
    )
    file.write_text(f'[[reject]]\nclaim = "nowhere"\n{signed}', "utf-8")
    done = CliRunner().invoke(main, command)
    assert (done.exit_code, done.stderr) == (2, f"Error: {file}, line 2: 'nowhere' is not the IRI of a claim\n")


def test_it_works_in_a_pipe(graph: Path, file: Path, ontology: Ontology) -> None:
    """Answers in, pairs out, messages to standard error; no question where nobody reads it."""
    command = [sys.executable, "-m", "kg", "review", "--graph", str(graph), "--judgements", str(file), "--by", "x"]
    done = subprocess.run(command, input="s y\n", capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, "one person?" in done.stdout + done.stderr) == (0, False)
    assert [one.why for one in written(file, ontology)] == ["y"]


def test_a_report_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    """Control characters of a report are not shown."""
    for name, district, province, year, post in PLACES[:2]:
        text = TEXT.format(district=district, province=province, year=year, post=post)
        (tmp_path / f"{name}.txt").write_text(text.replace("chủ trì", "\x1b]0;x\x07 chủ trì"), "utf-8")
    build([str(tmp_path)], tmp_path / "out", turtle=False)
    shown = review(tmp_path / "out", tmp_path / "j.toml", "q\n").stdout
    assert "chủ trì" in shown
    assert not any(not c.isprintable() and c != "\n" for c in shown)

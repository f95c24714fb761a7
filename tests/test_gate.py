"""The gate: scores do not fall, nothing is invented, no number goes unexplained.

Floors stand in floors.toml. Where scores rose or a corpus changed, `python -m tests.floors --raise` pins them anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.build import build
from kg.evaluate import KINDS, figures
from kg.query import Rows, run
from kg.question import find_question
from kg.store import open_store
from tests import floors
from tests.corpora import CORPORA, LEVELS, MEASURES, SHARED, Corpus, Measured
from tests.invention import unsaid
from tests.readings import ROOT
from tests.reference import SCORER, reference_figures

Measure = Callable[[Corpus], Measured]


@pytest.fixture(params=CORPORA, ids=lambda corpus: corpus.name)
def measured(request: pytest.FixtureRequest, measure_corpus: Measure) -> Measured:
    """Each corpus at hand, built once a session."""
    corpus: Corpus = request.param
    if not corpus.there:
        pytest.skip(f"the corpus {corpus.name} is not at hand: {corpus.gold}")
    return measure_corpus(corpus)


def test_no_score_falls_below_its_floor(measured: Measured) -> None:
    """Precision, recall and F1 of every kind, found and strict."""
    corpus = measured.corpus
    assert list(floors.falls(corpus.name, corpus.fingerprint, measured.figures, floors.read_floors())) == []


def test_floors_are_those_of_this_corpus(measured: Measured) -> None:
    """Floors say nothing about other reports or other gold."""
    pinned = floors.read_floors().get(measured.corpus.name)
    assert pinned is not None, f"{measured.corpus.name} has no floors: {floors.RAISE}"
    assert pinned["fingerprint"] == measured.corpus.fingerprint, f"{measured.corpus.name} changed: {floors.RAISE}"


def test_every_report_is_built(measured: Measured) -> None:
    assert measured.summary.skipped == []
    assert len(measured.summary.reports) == len(measured.corpus.files)


def test_nothing_is_invented(measured: Measured) -> None:
    """Every quote is the text at its offsets, and every name and number of the fact stands in it. No claim had to be refused."""
    assert measured.summary.refused == []
    texts = {row["source"]: row["text"] for row in _texts(measured)}
    wrong = [
        (kind, row)
        for kind in KINDS
        for row in measured.rows[kind]
        if row["quote"] != texts[row["source"]][int(row["start"]) : int(row["end"])] or list(unsaid(kind, row))
    ]
    assert wrong == []
    assert any(measured.rows.values())


def test_numbers_are_explained(measured: Measured) -> None:
    """Each number is part of a claim or set aside by a named rule, but for a few in a hundred."""
    if measured.corpus.unexplained is None:
        assert measured.unexplained <= measured.numbers
    else:
        assert measured.unexplained < measured.numbers * measured.corpus.unexplained


def test_figures_equal_those_of_the_reference_scorer(measured: Measured, tmp_path: Path) -> None:
    """`kg eval` and the reference scorer give the same figures on the same store."""
    if not SCORER.exists():
        pytest.skip(f"the reference scorer is not at hand: {SCORER}")
    assert figures(measured.evaluation) == reference_figures(measured.corpus.gold, measured.rows, tmp_path)


def test_a_report_is_read_alike_in_every_process() -> None:
    """No set or hash decides what is read: two processes that order their sets otherwise give the same claims."""
    files = [str(path) for corpus in CORPORA if corpus.there for path in corpus.files]
    code = (
        "import sys; from pathlib import Path; from kg.extract import extract; from kg.ontology import load_ontology; "
        "from kg.read import read_report; ontology = load_ontology(); "
        "[print(path, claim) for path in sys.argv[1:] for claim in extract(read_report(Path(path)), ontology).claims]"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code, *files],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for seed in ("0", "1")
    ]
    assert len(told[0]) > len(files)
    assert [pair for pair in zip(*told, strict=True) if pair[0] != pair[1]] == []


FIGURES = {"places": {level: dict.fromkeys(MEASURES, 0.9) for level in LEVELS}}


def test_a_score_below_its_floor_is_told() -> None:
    pinned = floors.raised({}, [("mau", "f", FIGURES)])
    worse = {"places": {"found": {"p": 0.9, "r": 0.89, "f1": 0.9}, "strict": {"p": 0.9, "r": 0.9, "f1": 0.91}}}
    assert list(floors.falls("mau", "f", worse, pinned)) == ["mau places found r is 0.8900, its floor 0.9000"]
    assert list(floors.falls("mau", "f", FIGURES, pinned)) == []
    assert list(floors.falls("other", "f", worse, pinned)) == []


def test_floors_of_another_corpus_say_nothing() -> None:
    """Where reports or gold changed, floors are pinned anew; that they are is asked by a test of its own."""
    pinned = floors.raised({}, [("mau", "before", FIGURES)])
    worse = {"places": {level: dict.fromkeys(MEASURES, 0.1) for level in LEVELS}}
    assert list(floors.falls("mau", "after", worse, pinned)) == []


def test_floors_are_written_as_they_are_read(tmp_path: Path) -> None:
    """Writing what was read changes nothing, and a corpus that is not at hand keeps its floors."""
    pinned = floors.raised({"away": {"fingerprint": "g"} | FIGURES}, [("mau", "f", FIGURES)])
    (tmp_path / "floors.toml").write_text(floors.written(pinned), "utf-8")
    assert floors.read_floors(tmp_path / "floors.toml") == pinned
    assert floors.FILE.read_text("utf-8") == floors.written(floors.read_floors())


def _texts(measured: Measured) -> list[dict[str, str]]:
    found = measured.store.query(
        "PREFIX kg: <https://w3id.org/vn-report-kg/ontology#> SELECT ?source ?text { ?r kg:source ?source ; kg:text ?text }",
        use_default_graph_as_union=True,
    )
    return [{"source": row["source"].value, "text": row["text"].value} for row in found]  # type: ignore[union-attr]


@pytest.mark.parametrize("reports", [ROOT / "seeds", SHARED / "seeds"], ids=["seeds", "real"])
def test_the_two_counts_of_targets_met_stand_side_by_side(reports: Path, tmp_path: Path) -> None:
    """Hương Khê met 32 of 39 targets in 2021 by one report, 33 by another; both stay."""
    if not reports.is_dir():
        pytest.skip("the real reports are not beside this checkout")
    build([str(reports)], tmp_path / "out", turtle=False)
    answer = run(open_store(tmp_path / "out"), find_question("contradictions"))
    assert isinstance(answer, Rows)
    assert [(row["value"], row["of"], row["other"], row["otherOf"]) for row in answer.texts()] == [
        ("32", "39", "33", "39")
    ]

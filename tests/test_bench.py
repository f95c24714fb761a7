"""What the measurements measure: the synthetic graph is made the same each time, and every question has something to answer there."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from bench.queries import TABLES, common_values, main, make_graph, measured
from bench.synthetic import synthetic
from kg.evidence import faults
from kg.ontology import Ontology
from kg.question import questions
from kg.store import open_store

ALWAYS_EMPTY = {"broken-evidence"}


def test_the_same_seed_gives_the_same_readings_and_their_claims_have_their_evidence(ontology: Ontology) -> None:
    one, other = (list(islice(synthetic(ontology, 30), 5)) for _ in range(2))
    assert one == other
    for reading in one:
        assert [fault for claim in reading.claims for fault in faults(reading.report, claim)] == []


def test_every_question_is_asked_with_values_that_are_in_the_graph(tmp_path: Path) -> None:
    assert make_graph(tmp_path, 80_000) > 80_000
    store = open_store(tmp_path)
    values = common_values(store)
    assert all(values.values())
    for asked in questions():
        *_, rows = measured(store, asked, values)
        if any(parameter.type == "name" for parameter in asked.parameters) and asked.name in WITH_ROWS:
            assert rows > 0, asked.name
        assert asked.name not in ALWAYS_EMPTY or rows == 0
    assert {asked.name for asked in questions()} >= TABLES


WITH_ROWS = {
    "career",
    "series",
    "best-series",
    "officials-on-date",
    "bodies-of-district",
    "indicators-of-district",
    "meetings",
}
"""Questions about whom and what every synthetic report tells of."""


def test_the_command_prints_a_line_for_each_question_and_whether_the_marks_were_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--triples", "2000", "--keep", str(tmp_path / "graph")])
    told = capsys.readouterr().out
    assert all(f"rows  {asked.name}\n" in told for asked in questions())
    assert told.endswith(("kept\n", "missed\n"))

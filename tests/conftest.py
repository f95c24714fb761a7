"""Fixtures of many tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.ontology import Ontology, load_ontology
from tests.corpora import Corpus, Measured, measure
from tests.readings import ROOT


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The project's own ontology."""
    return load_ontology(ROOT / "ontology")


@pytest.fixture(scope="session")
def measure_corpus(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Corpus], Measured]:
    """What a corpus gives; each is built once a session."""
    done: dict[str, Measured] = {}

    def measured(corpus: Corpus) -> Measured:
        if corpus.name not in done:
            done[corpus.name] = measure(corpus, tmp_path_factory.mktemp(corpus.name) / "graph")
        return done[corpus.name]

    return measured

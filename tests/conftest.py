"""Fixtures of many tests."""

from __future__ import annotations

import pytest

from kg.ontology import Ontology, load_ontology
from tests.readings import ROOT


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """The project's own ontology."""
    return load_ontology(ROOT / "ontology")

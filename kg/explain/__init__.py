"""What is read from one report and why: every claim with its slots and its rule, and what became of each number and capitalised name."""

from __future__ import annotations

from kg.explain.page import page as page
from kg.explain.terminal import text as text
from kg.explain.view import Explanation, view
from kg.extract import extract
from kg.model import Report
from kg.ontology import Ontology


def explain(report: Report, ontology: Ontology) -> Explanation:
    """What is read from a report, ready to be shown by `text` or `page`."""
    return view(extract(report, ontology), ontology)

"""What the ontology does not cover yet, over a whole graph: labels, roles and bodies without a concept, names and numbers left over."""

from __future__ import annotations

from kg.coverage.gaps import Coverage as Coverage
from kg.coverage.gaps import Gap as Gap
from kg.coverage.gaps import coverage as coverage
from kg.coverage.proposal import propose as propose
from kg.coverage.render import render as render

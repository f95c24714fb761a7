"""The corpora with gold that the gate measures: the example reports, the rounds of reports in `tests/reports`, and, where they are there,
the real reports and the made-up ones in a folder `shared` beside the checkout."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.build import Summary, build
from kg.evaluate import KINDS, Evaluation, evaluate, figures, read_gold
from kg.query import fact_rows
from kg.store import open_store
from tests.readings import ROOT

SHARED = ROOT.parent / "shared"
LEVELS = ("found", "strict")
MEASURES = ("p", "r", "f1")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Reports and their gold. `unexplained` is the share of numbers that may stay unexplained; None where it is not asked."""

    name: str
    reports: Path
    gold: Path
    unexplained: float | None = None

    @property
    def there(self) -> bool:
        """True where the corpus is at hand."""
        return self.gold.is_dir() and bool(self.files)

    @property
    def files(self) -> list[Path]:
        """The reports, in order of their names."""
        return sorted(path for path in self.reports.glob("*") if path.suffix in (".txt", ".html"))

    @property
    def fingerprint(self) -> str:
        """A digest of the reports and their gold: where it is another one, floors measured before say nothing."""
        digest = hashlib.sha256()
        for path in [*self.files, *sorted(self.gold.glob("*.json"))]:
            digest.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
        return digest.hexdigest()[:16]


SEEDS = Corpus("seeds", ROOT / "seeds", ROOT / "seeds" / "gold", unexplained=0.03)
OUTSIDE = (
    Corpus("real", SHARED / "seeds", SHARED / "gold", unexplained=0.03),
    Corpus("made-up", SHARED / "dev" / "texts", SHARED / "dev" / "gold", unexplained=0.03),
)
ROUNDS = tuple(
    Corpus(folder.name, folder, folder / "gold")
    for folder in sorted((ROOT / "tests" / "reports").glob("round-*"))
    if (folder / "gold").is_dir()
)
CORPORA = (SEEDS, *ROUNDS, *OUTSIDE)


@dataclass(frozen=True, slots=True)
class Measured:
    """A corpus as it was built: the store, the answers of the fact queries, the figures, and how many of its numbers are unexplained."""

    corpus: Corpus
    store: ox.Store
    summary: Summary
    rows: dict[str, list[dict[str, str]]]
    evaluation: Evaluation
    numbers: int
    unexplained: int

    @property
    def figures(self) -> dict[str, dict[str, dict[str, float]]]:
        """P, R and F1 by kind and level."""
        return {kind: {level: line[level] for level in LEVELS} for kind, line in figures(self.evaluation).items()}


def measure(corpus: Corpus, folder: Path) -> Measured:
    """What a corpus gives when it is built into a folder and asked."""
    summary = build([str(corpus.reports / path.name) for path in corpus.files], folder, turtle=False)
    store = open_store(folder)
    rows = fact_rows(store, KINDS)
    numbers, unexplained = _numbers(store)
    return Measured(corpus, store, summary, rows, evaluate(read_gold(corpus.gold), rows), numbers, unexplained)


def _numbers(store: ox.Store) -> tuple[int, int]:
    found = store.query(
        """PREFIX kg: <https://w3id.org/vn-report-kg/ontology#>
        SELECT (SUM(?n) AS ?numbers) (SUM(?u) AS ?open) { ?report kg:numbers ?n ; kg:unexplained ?u }""",
        use_default_graph_as_union=True,
    )
    assert isinstance(found, ox.QuerySolutions)
    row = next(iter(found))
    return int(row["numbers"].value), int(row["open"].value)

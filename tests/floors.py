"""The floors of the gate: P, R and F1 by kind that no change may fall below, kept in floors.toml.

    python -m tests.floors            what is measured, beside the floors
    python -m tests.floors --raise    raise the floors to what is measured; refused where anything fell on a corpus that is as it was
    python -m tests.floors --lower    set the floors to what is measured, also where it fell

What the example reports give is at the same time the quality that is told in the graph's description and in the README: both are written
anew with the floors.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import kg
from kg.evaluate import figures as figures_of
from kg.quality import FILE as QUALITY
from kg.quality import Quality, with_section
from tests.corpora import CORPORA, LEVELS, MEASURES, SEEDS, Measured, measure
from tests.readings import ROOT

FILE = Path(__file__).with_name("floors.toml")
README = ROOT / "README.md"
RAISE = "python -m tests.floors --raise"

Floors = Mapping[str, Mapping[str, Any]]
Figures = Mapping[str, Mapping[str, Mapping[str, float]]]


def read_floors(path: Path = FILE) -> Floors:
    """The floors by corpus: its fingerprint, and by kind and level p, r and f1."""
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def falls(name: str, fingerprint: str, figures: Figures, floors: Floors) -> Iterator[str]:
    """Yield a line for each figure below its floor; none where the floors are those of another state of the corpus, and say nothing."""
    pinned = floors.get(name, {})
    if pinned.get("fingerprint") != fingerprint:
        return
    for kind, levels in pinned.items():
        if kind == "fingerprint":
            continue
        for level, measures in levels.items():
            for measure_name, floor in measures.items():
                value = figures[kind][level][measure_name]
                if value < floor:
                    yield f"{name} {kind} {level} {measure_name} is {value:.4f}, its floor {floor:.4f}"


def raised(floors: Floors, measured: Iterable[tuple[str, str, Figures]]) -> dict[str, Any]:
    """The floors with those of each corpus measured (its name, fingerprint and figures) set to what was measured."""
    others = {name: dict(table) for name, table in floors.items()}
    for name, fingerprint, figures in measured:
        others[name] = {"fingerprint": fingerprint} | {kind: dict(levels) for kind, levels in figures.items()}
    return others


def written(floors: Mapping[str, Any]) -> str:
    """The floors as TOML."""
    lines = [f"# Floors of precision, recall and F1 by kind. Raise them with: {RAISE}"]
    for name in sorted(floors):
        lines += ["", f"[{name}]", f'fingerprint = "{floors[name]["fingerprint"]}"']
        for kind, levels in floors[name].items():
            if kind != "fingerprint":
                lines += [f"{kind}.{level} = {_inline(levels[level])}" for level in LEVELS]
    return "\n".join(lines) + "\n"


def measured_quality(seeds: Measured) -> Quality:
    """The quality that is told of the program: what the example reports give."""
    return Quality(kg.__version__, len(seeds.corpus.files), figures_of(seeds.evaluation))


def _inline(measures: Mapping[str, float]) -> str:
    return "{ " + ", ".join(f"{name} = {measures[name]:.4f}" for name in MEASURES) + " }"


def _shown(measured: Sequence[Measured], floors: Floors) -> Iterator[str]:
    for one in measured:
        yield f"{one.corpus.name}: {one.numbers} numbers, {one.unexplained} unexplained"
        for kind, levels in one.figures.items():
            cells = []
            for level in LEVELS:
                floor = floors.get(one.corpus.name, {}).get(kind, {}).get(level, {})
                values = (f"{levels[level][m]:.4f} ({floor.get(m, 0.0):.4f})" for m in MEASURES)
                cells.append(f"{level} " + "  ".join(values))
            yield f"  {kind:<12}{'   '.join(cells)}"


def main(args: Sequence[str]) -> int:
    """Measure every corpus at hand; show, raise or lower the floors."""
    if set(args) - {"--raise", "--lower"}:
        print(__doc__)
        return 2
    floors = read_floors()
    with tempfile.TemporaryDirectory() as folder:
        measured = [measure(corpus, Path(folder) / corpus.name) for corpus in CORPORA if corpus.there]
        print("\n".join(_shown(measured, floors)))
        if not args:
            return 0
        fallen = [
            line for one in measured for line in falls(one.corpus.name, one.corpus.fingerprint, one.figures, floors)
        ]
        if fallen and "--lower" not in args:
            print(
                "\n".join([*fallen, "nothing was changed; to lower floors on purpose: python -m tests.floors --lower"])
            )
            return 1
        new = raised(floors, [(one.corpus.name, one.corpus.fingerprint, one.figures) for one in measured])
        FILE.write_text(written(new), "utf-8")
        quality = measured_quality(next(one for one in measured if one.corpus is SEEDS))
        QUALITY.write_text(quality.toml(), "utf-8")
        if README.exists():
            README.write_text(with_section(README.read_text("utf-8"), quality), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

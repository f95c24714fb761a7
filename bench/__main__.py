"""Build many reports on one core, from bytes to a store on disk, and compare with two yardsticks of the same run.

The reports are those of `seeds/` (or of a folder given), repeated under distinct names. The yardsticks are a split of the same texts into
words and a bare load of the same N-Quads.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from kg.build import build
from kg.store import open_store

ROOT = Path(__file__).resolve().parent.parent
FLOOR = 100  # reports a second
CEILING = 3  # times the bare load


def timed(work: Callable[[], object]) -> float:
    """The seconds that work took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def multiply(reports: Path, folder: Path, count: int) -> list[str]:
    """The texts of `count` files made of the reports, each under a name of its own."""
    originals = sorted(
        path for path in reports.rglob("*.txt") if "gold" not in path.parts and path.name != "README.txt"
    )
    if not originals:
        sys.exit(f"no .txt reports in {reports}")
    texts = []
    for number in range(count):
        original = originals[number % len(originals)]
        data = original.read_bytes()
        (folder / f"{original.stem}-{number:05}.txt").write_bytes(data)
        texts.append(data.decode("utf-8", "replace"))
    return texts


def bare_load(data: bytes, place: Path) -> None:
    """Load N-Quads into a new store, with nothing else around it."""
    store = ox.Store(str(place))
    store.bulk_load(input=data, format=ox.RdfFormat.N_QUADS)


def main() -> int:
    """Print the figures; 1 where one of them misses its mark. `python -m bench queries` measures the questions, `python -m bench reading` the reading."""
    if sys.argv[1:2] == ["queries"]:
        from bench.queries import main as queries

        return queries(sys.argv[2:])
    if sys.argv[1:2] == ["reading"]:
        from bench.reading import main as reading

        return reading(sys.argv[2:])
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--reports", type=Path, default=ROOT / "seeds", help="folder of the reports to repeat")
    parser.add_argument("--count", type=int, default=2000, help="how many reports to build")
    parser.add_argument("--cores", type=int, default=1, help="how many cores to use")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: options.cores])
    work = Path(tempfile.mkdtemp(prefix="kg-bench-"))
    try:
        return measure(options.reports, options.count, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def measure(reports: Path, count: int, work: Path) -> int:
    """Print the figures of one run in an empty folder."""
    (work / "reports").mkdir()
    texts = multiply(reports, work / "reports", count)
    size = sum(len(text) for text in texts)
    graph = work / "graph"
    # One small build first: the imports and the lexicons are not what is measured.
    multiply(reports, _made(work / "warm"), 5)
    build([str(work / "warm")], work / "warm-graph", turtle=False)
    whole = timed(lambda: build([str(work / "reports")], graph, turtle=False))
    words = timed(lambda: [re.findall(r"\w+", text) for text in texts])
    store = open_store(graph)
    quads = len(store)
    data = store.dump(format=ox.RdfFormat.N_QUADS) or b""
    bare = timed(lambda: bare_load(data, work / "bare"))
    print(f"reports            {count:>10,}   {size / count:,.0f} characters each")
    print(f"quads              {quads:>10,}   {quads / count:,.0f} a report")
    print(f"whole build        {whole:>10.2f} s {count / whole:,.0f} reports/s, floor {FLOOR}")
    print(f"split into words   {words:>10.2f} s whole build is {whole / words:,.0f} times that")
    print(f"bare load          {bare:>10.2f} s whole build is {whole / bare:.2f} times that, ceiling {CEILING}")
    missed = count / whole < FLOOR or whole / bare > CEILING
    print("missed" if missed else "kept")
    return int(missed)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    sys.exit(main())

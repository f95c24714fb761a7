"""Read reports on one core, from bytes to claims, and compare with yardsticks of the same run: a bare split of the same texts into words
and, where spaCy is there (`pip install -e '.[bench]'`), its blank pipeline for Vietnamese with a thousand phrases to find.

    python -m bench reading [--reports DIR ...] [--passes 9]

Times are those of the processor, the shortest of several passes. Then inputs that no one writes: each in a size and four times that size,
where a time that grows with the length alone is four times as long.
"""

from __future__ import annotations

import argparse
import itertools
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.extract import extract
from kg.model import Report
from kg.ontology import Ontology, load_ontology
from kg.read import read_bytes

ROOT = Path(__file__).resolve().parent.parent
REPORTS = (ROOT / "seeds", ROOT / "tests" / "reports")
SIZE = 5000  # bytes of a report
FLOOR = 200  # such reports a second
CEILING = 25  # times the split into words
PHRASES = 1000
GROWTH = 5.0
"""Times as long for four times as much, at most: four, and a little for memory that no longer fits the processor's own."""

_ROW = "Trong năm 2021, huyện Lâm Khê đã kết nạp {n} đảng viên, đạt {m}% kế hoạch"
_POST = "đồng chí Lò Văn {name}, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Lâm Khê"
_NAMES = ("An", "Bình", "Cường", "Dũng", "Hà", "Khoa", "Lan", "Mẫu", "Sơn", "Thử")

HEAD = """Huyện Lâm Khê tổng kết năm 2021

Ngày 5/1/2022, Huyện ủy Lâm Khê tổ chức hội nghị tổng kết công tác năm 2021. Đồng chí Lò Văn Thử, Bí thư Huyện ủy chủ trì.

"""
"""What stands before each hard input, so that it is a report."""

# Made-up text of about so many characters, by what it is full of.
HARD: dict[str, Callable[[int], str]] = {
    "one line of prose": lambda size: _filled(size, " ", "công tác xây dựng nông thôn mới trên địa bàn tiếp tục được quan tâm"),
    "one line of figures": lambda size: _filled(size, ", ", *(_ROW.format(n=n, m=90 + n) for n in range(2, 30))),
    "numbers": lambda size: "Huyện đạt " + _filled(size, " ", *map(str, range(2, 400, 7))),
    "numbers and commas": lambda size: "Huyện đạt " + _filled(size, ", ", *map(str, range(2, 400, 7))),
    "counts of one thing": lambda size: _filled(size, ", ", "3 ấp"),
    "counts of many things": lambda size: _filled(size, ", ", *(f"3 {thing}" for thing in ("xã", "thôn", "mô hình", "hộ nghèo"))),
    "percentages": lambda size: _filled(size, "; ", *(f"tăng {n},5% so với cùng kỳ" for n in range(2, 40))),
    "dates": lambda size: _filled(size, ", ", *(f"đến ngày {n}/10/2021" for n in range(1, 29))),
    "years": lambda size: _filled(size, ", ", *(f"đến năm {n} đạt 5 xã" for n in range(2011, 2029))),
    "capitals": lambda size: _filled(size, " ", *"ABCDĐEGHIKLMNOƠPQRSTUƯVXY"),
    "words with capitals": lambda size: _filled(size, " ", "Nguyễn", "Hòa", "Bình", "Lâm", "Khê", "Thị"),
    "names": lambda size: _filled(size, ", ", *(f"Lò Văn {name}" for name in _NAMES)),
    "names with posts": lambda size: _filled(size, "; ", *(_POST.format(name=name) for name in _NAMES)),
    "units": lambda size: _filled(size, ", ", "xã Hòa Khê", "xã Lâm Sơn", "huyện Lâm Khê", "thôn Đồi Sim 2"),
    "documents": lambda size: _filled(size, ", ", *(f"Nghị quyết số {n}-NQ/HU ngày 5/3/2021" for n in range(10, 99))),
    "meetings": lambda size: _filled(size, ". ", *(f"Ngày {n}/3/2021, Huyện ủy tổ chức hội nghị" for n in range(1, 29))),
    "brackets": lambda size: "Tổng số " + "(" * size,
    "quotation marks": lambda size: _filled(size, " ", 'đạt 5% "', "có 3 xã"),
    "marks": lambda size: "Đạt 3 xã" + ";,:.-" * (size // 5),
    "one long word": lambda size: "ơ" * size,
    "one long number": lambda size: "Huyện đạt " + "7" * size,
    "lines of one word": lambda size: _filled(size, "\n", "Huyện", "xã", "5"),
    "cells of a row": lambda size: "STT\tĐơn vị" + "\t104" * (size // 4) + "\n1\tXã Hòa Khê" + "\t104" * (size // 4),
    "settlements": lambda size: _filled(size, ", ", "thôn Đồi Sim", "bản Nà Lốc", "ấp 3"),
    "people told again": lambda size: _filled(size, "; ", "ông Thử phát biểu", "bà An đề nghị"),
    "titles": lambda size: _filled(size, " ", "Nghị quyết về tăng cường công tác xây dựng Đảng trong tình hình mới", "đã ban hành"),
    "open brackets": lambda size: _filled(size, " ", "(3 xã", "đạt 5%", "(12 thôn"),
    "rows of a table": lambda size: "STT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\n" + _filled(size, "\n", "1\tDiện tích lúa\tha\t100\t104"),
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where one of them misses its mark."""
    parser = argparse.ArgumentParser(prog="python -m bench reading", description=__doc__)
    parser.add_argument("--reports", type=Path, nargs="*", default=REPORTS, help="folders of the reports to read")
    parser.add_argument("--passes", type=int, default=9, help="how often all is read; the shortest pass counts")
    parser.add_argument("--size", type=int, default=25_000, help="characters of the smaller of two hard inputs")
    options = parser.parse_args(arguments)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    ontology = load_ontology()
    kept = _compare(list(_files(options.reports)), ontology, options.passes)
    kept &= _grow(ontology, options.size)
    print("kept" if kept else "missed")
    return int(not kept)


def seconds(work: Callable[[], object]) -> float:
    """The seconds of the processor that work took."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def read_in(text: str, ontology: Ontology, passes: int = 1) -> float:
    """The seconds that a text takes from bytes to claims, the shortest of several passes."""
    data = (HEAD + text).encode()
    return min(seconds(lambda: extract(read_bytes(data, "hard.txt"), ontology)) for _ in range(passes))


def _files(folders: list[Path]) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".txt", ".html") and "gold" not in path.parts:
                yield str(path), path.read_bytes()


def _compare(files: list[tuple[str, bytes]], ontology: Ontology, passes: int) -> bool:
    """Print how long reports take beside the yardsticks; True where the marks are kept."""
    if not files:
        sys.exit("no .txt or .html reports there")
    size = sum(len(data) for _, data in files)
    reports: list[Report] = [read_bytes(data, path) for path, data in files]
    texts = [report.text for report in reports]
    steps: dict[str, Callable[[], object]] = {
        "bytes to text": lambda: _each(lambda file: read_bytes(file[1], file[0]), files),
        "text to claims": lambda: _each(lambda report: extract(report, ontology), reports),
        "split into words": lambda: _each(lambda text: re.findall(r"\w+", text), texts),
    }
    if (find := _spacy(ontology)) is not None:
        steps["spaCy"] = lambda: _each(find, texts)
    steps["text to claims"]()  # the lexicons are not what is measured
    times = dict.fromkeys(steps, float("inf"))
    for _, (name, work) in itertools.product(range(passes), steps.items()):
        times[name] = min(times[name], seconds(work))
    whole, words = times["bytes to text"] + times["text to claims"], times["split into words"]
    rate = size / SIZE / whole
    print(f"reports            {len(files):>10,}   {size / len(files):,.0f} bytes each")
    for name, taken in times.items():
        print(f"{name:<18} {taken * 1000:>10.1f} ms whole reading is {whole / taken:,.1f} times that")
    print(f"whole reading      {whole * 1000:>10.1f} ms {rate:,.0f} reports of {SIZE:,} bytes a second, mark {FLOOR}")
    print(f"to split of words  {whole / words:>10.1f}    times that, mark {CEILING}")
    return rate >= FLOOR and whole / words <= CEILING


def _each(work: Callable[[Any], object], things: Iterable[Any]) -> None:
    """Do the work with each thing and keep nothing of it, as a build does."""
    for thing in things:
        work(thing)


def _spacy(ontology: Ontology) -> Any:
    """spaCy's blank pipeline for Vietnamese that finds phrases in a text; None where spaCy is not installed."""
    try:
        import spacy
        from spacy.matcher import PhraseMatcher
    except ImportError:
        print("spaCy is not installed: pip install -e '.[bench]'")
        return None
    pipeline = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
    labels = [label for concept in ontology.indicators.concepts.values() for label in concept.labels][:PHRASES]
    matcher.add("label", list(pipeline.pipe(labels)))
    return lambda text: matcher(pipeline(text))


def _grow(ontology: Ontology, size: int) -> bool:
    """Print how long hard inputs take in a size and four times that; True where none grows faster than its length."""
    linear = True
    for name, text in HARD.items():
        read_in(text(size // 4), ontology)
        small, large = read_in(text(size), ontology, 4), read_in(text(4 * size), ontology, 2)
        linear &= large < GROWTH * small
        rate = 4 * size / large / 1000
        print(
            f"{name:<24} {small * 1000:>8.0f} ms {large * 1000:>8.0f} ms {large / small:>6.1f} times {rate:>8,.0f} KB/s",
            flush=True,
        )
    return linear


def _filled(size: int, joint: str, *pieces: str) -> str:
    """The pieces one after the other, again and again, until the size is reached."""
    found: list[str] = []
    length = 0
    for piece in itertools.cycle(pieces):
        found.append(piece)
        length += len(piece) + len(joint)
        if length >= size:
            return joint.join(found)
    return ""

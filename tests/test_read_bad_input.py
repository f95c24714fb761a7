"""Files that are no reports, through the command: a line for each, the others are built; and input that is made to be slow or to break out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.model import READABLE
from kg.read import read_bytes
from kg.store import open_store
from tests.reads import HEADLINE, PARAGRAPHS, article, kind_of

GOOD = article().replace("Lâm Khê", "Hương Khê")
ENGLISH = (
    "The people's committee of the district held a meeting to review the year. Revenue reached 214.7 billion dong. " * 4
)
NO_ARTICLE = "<html><body><nav><a href='/'>Trang chủ</a></nav><footer>© Báo Mẫu</footer></body></html>"


def kg(*args: str | Path) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _no_target(path: Path) -> None:
    path.symlink_to("nowhere")


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _bytes(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty.txt": (_bytes(b""), "empty; give a file with the text of a report"),
    "blank.txt": (_bytes(b" \n\t \r\n"), "blank; give a file with the text of a report"),
    "binary.txt": (_bytes(bytes(range(256)) * 40), "not text: a binary file; give reports as .txt in UTF-8 or as .html"),
    "paper.txt": (_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), "not text: a PDF file; save it as .txt in UTF-8 or as .html"),
    "huge.txt": (_huge, "too large: 50 MB; give one report a file, of at most 20 MB"),
    "english.txt": (_bytes(ENGLISH.encode()), "no Vietnamese text; give reports in Vietnamese, with tone marks, in UTF-8"),
    "chinese.html": (
        _bytes(f"<html><body><p>{'林溪县委召开会议，总结2021年工作。' * 30}</p></body></html>".encode("gb18030")),
        "no Vietnamese text; give reports in Vietnamese, with tone marks, in UTF-8",
    ),
    "menu.html": (_bytes(NO_ARTICLE.encode()), "no article: only menus and the like; save the page of the report itself"),
    "pipe.txt": (_pipe, "not a regular file; give a file of text"),
    "nowhere.txt": (_no_target, "cannot be opened: No such file or directory; check the path and who may read it"),
    "circle.txt": (_circle, "cannot be opened: Too many levels of symbolic links; check the path and who may read it"),
    "numbers.txt": (_bytes(b"12.345 " * 5000), "no Vietnamese text; give reports in Vietnamese, with tone marks, in UTF-8"),
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two good reports among bad files."""
    place = tmp_path_factory.mktemp("bad") / "in"
    place.mkdir()
    (place / "good.txt").write_text(GOOD, "utf-8")
    (place / "wide.txt").write_text(GOOD.replace("214,7", "215,8"), "utf-16")
    for name, (make, _) in BAD.items():
        make(place / name)
    return place


def test_each_bad_file_has_one_line_and_the_others_are_built(folder: Path) -> None:
    """Path, reason and remedy; the reasons are counted; the status is 0."""
    done = kg(
        "build", folder, folder / "missing.txt", folder / "*.none", "--graph", folder.parent / "out", "--no-turtle"
    )
    assert done.exit_code == 0, done.output
    skipped = [
        line.removeprefix("skipped ")
        for line in done.output.splitlines()
        if line.startswith("skipped ") and ": " in line
    ]
    expected = {f"{folder / name}: {reason}" for name, (_, reason) in BAD.items()}
    expected.add(f"{folder / 'missing.txt'}: no such file or folder; check the path")
    expected.add(f"{folder / '*.none'}: no file matches; check the pattern")
    assert set(skipped) == expected
    assert len(skipped) == len(expected)
    assert "Traceback" not in done.output
    assert "internal error" not in done.output
    (counted,) = (line for line in done.output.splitlines() if line.startswith("skipped  "))
    assert counted.split()[1] == str(len(expected))
    assert "3 no Vietnamese text; 2 cannot be opened; 2 not text; 1 blank; 1 empty; 1 no article; " in counted
    assert f"reports            {len(list(folder.iterdir())) - len(BAD)}" in done.output


def test_a_strict_build_ends_with_status_1_and_builds_all_the_same(folder: Path) -> None:
    done = kg("build", folder, "--graph", folder.parent / "strict", "--no-turtle", "--strict")
    assert done.exit_code == 1
    assert len(open_store(folder.parent / "strict")) > 0
    clean = kg("build", folder / "good.txt", "--graph", folder.parent / "clean", "--no-turtle", "--strict")
    assert clean.exit_code == 0


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    """And an earlier graph stays."""
    (tmp_path / "none").mkdir()
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    kg("build", tmp_path / "a.txt", "--graph", tmp_path / "out", "--no-turtle")
    before = {str(quad) for quad in open_store(tmp_path / "out")}
    done = kg("build", tmp_path / "none", "--graph", tmp_path / "out", "--no-turtle")
    assert (
        f"skipped {tmp_path / 'none'}: a folder without reports; put .txt, .html or .htm files into it" in done.output
    )
    assert {str(quad) for quad in open_store(tmp_path / "out")} == before


def test_a_line_of_a_megabyte_is_built(tmp_path: Path) -> None:
    """As a report like any other."""
    line = f"{HEADLINE}. {' '.join(PARAGRAPHS)} ".replace("Lâm Khê", "Hương Khê")
    (tmp_path / "line.txt").write_text(line * (1_000_000 // len(line.encode()) + 1), "utf-8")
    done = kg("build", tmp_path / "line.txt", "--graph", tmp_path / "out", "--no-turtle")
    assert done.exit_code == 0, done.output
    assert "skipped" not in done.output
    assert len(open_store(tmp_path / "out")) > 0


@pytest.mark.parametrize("name", ["empty.txt", "binary.txt", "english.txt", "menu.html", "nowhere.txt"])
def test_a_bad_file_cannot_be_explained(folder: Path, name: str) -> None:
    """The same reason and remedy, status 1, no traceback."""
    done = kg("explain", folder / name)
    assert done.exit_code == 1
    assert f"{folder / name}: {BAD[name][1]}" in done.output
    assert "Traceback" not in done.output


HOSTILE = [
    "a\nskipped b.txt", "a\rb.txt", "a\x1b[31mb.txt", "a\u202etxt.b.txt", "a\u2066b\u200f.txt", "'\"`$(id).txt", "..\\..\\b.txt", "...txt",
    "-rf.txt", "%2e%2e%2fb.txt", "<script>.html", "> <a> .txt", "{?x}.txt", f"{'dài' * 60}.txt", "báo cáo số 1.txt", "a;b&c|d.txt", " .txt",
    "a\tb.txt", "\ufeffa.txt", "a\u2028b.txt",
]  # fmt: skip


def test_a_hostile_name_stays_inside_its_line_its_literal_and_its_folder(tmp_path: Path) -> None:
    """Reports of such names are built and their Turtle can be read; a bad file of such a name is one line on the terminal."""
    for number, name in enumerate(HOSTILE):
        for folder, data in (("good", GOOD.replace("214,7", f"214,{number}").encode()), ("bad", b"")):
            path = tmp_path / f"{folder}-{number}" / name
            path.parent.mkdir()
            path.write_bytes(data)
    before = _tree(tmp_path)
    paths = [
        tmp_path / f"{folder}-{number}" / name for number, name in enumerate(HOSTILE) for folder in ("good", "bad")
    ]
    done = kg("build", *paths, "--graph", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert not [path for path in _tree(tmp_path) - before if not path.startswith(str(tmp_path / "out"))]
    skipped = [line for line in done.output.splitlines() if line.startswith("skipped /")]
    assert len(skipped) == len(HOSTILE)
    assert all(line.endswith("empty; give a file with the text of a report") for line in skipped)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]", done.output)
    triples = list(ox.parse((tmp_path / "out" / "graph.ttl").read_bytes(), format=ox.RdfFormat.TURTLE))
    assert len(triples) == len(open_store(tmp_path / "out"))
    literals = {one.object.value for one in triples if isinstance(one.object, ox.Literal)}
    assert {Path(name).stem for name in HOSTILE} <= literals


def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    """Bytes of a name that are not UTF-8 are shown as such."""
    path = os.path.join(os.fsencode(tmp_path), b"b\xe1o c\xe1o.txt")
    with open(path, "wb") as file:
        file.write(GOOD.encode())
    done = kg("build", tmp_path, "--graph", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert "skipped" not in done.output
    list(ox.parse((tmp_path / "out" / "graph.ttl").read_bytes(), format=ox.RdfFormat.TURTLE))


def _tree(folder: Path) -> set[str]:
    return {os.path.join(parent, name) for parent, folders, files in os.walk(folder) for name in (*folders, *files)}


SIZE = 100_000
START = f"{HEADLINE}\n\n{PARAGRAPHS[0]}\n\n"
LONG_TEXTS = {
    "one line of sentences": PARAGRAPHS[1] + " ",
    "one line without a stop": "huyện Lâm Khê đạt kết quả ",
    "numbers": "1.234 ",
    "digits": "1",
    "capitals": "Đỗ ",
    "words in capitals": "XÃ ĐẠT ",
    "blanks": " ",
    "hard blanks": "\u00a0",
    "line ends": "\n",
    "full stops": ".",
    "dashes": "- ",
    "brackets": "(",
    "quotation marks": '"',
    "combining marks": "\u0301",
    "short lines": "xã Mẫu Lâm đạt\n",
    "paragraphs": "xã Mẫu Lâm đạt\n\n",
    "items": "- Xã Mẫu Lâm đạt 5 tỷ\n",
    "heads of tables": "STT\nChỉ tiêu\n",
    "cells": "STT\nChỉ tiêu\nĐVT\nKế hoạch\nThực hiện\n1\nLúa\nha\n5\n6\n",
    "tabs": "a\tb\t1\n",
    "one line of tabs": "a\t",
    "bars": "|",
    "gaps": "a   ",
    "headings of teasers": "Đọc thêm\n",
    "announcements": "đọc thêm ",
    "labels": "Ông Lê Văn Mẫu: ",
    "questions": "P.V: ",
    "entities": "&nbsp;",
    "dates": "ngày 1/1/2020 ",
    "repeats": "Lâm Khê cần dồn sức thực hiện nhiệm vụ. Toàn cảnh. ",
    "zero width": "\u200b",
}
SCRIPT = "<script type='application/ld+json'>{\"a\":"
LONG_PAGES = {
    "deep divisions": ("<div>", "</div>"),
    "deep bold": ("<b>", ""),
    "deep tables": ("<table><tr><td>", ""),
    "deep headers": ("<header>", ""),
    "deep asides": ("<aside>", ""),
    "unclosed": ("<p><a><li><td>", ""),
    "paragraphs": ("<p>Xã Mẫu Lâm đạt 5 tỷ đồng.</p>", ""),
    "rows that span": ("<table><tr><td>Hộ nghèo</td><td rowspan=9999>5</td></tr></table>", ""),
    "scripts": (SCRIPT, ""),
    "open angles": ("<", ""),
    "entities": ("&#7897;", ""),
}  # fmt: skip


@pytest.mark.parametrize("unit", LONG_TEXTS.values(), ids=LONG_TEXTS.keys())
def test_no_text_keeps_the_reader_busy(unit: str) -> None:
    """A hundred thousand characters of anything after a paragraph: that is read, and its kind is none of the noise's."""
    report = read_bytes((START + unit * (SIZE // len(unit))).encode(), "a.txt")
    assert kind_of(report, PARAGRAPHS[0]) in READABLE
    assert len(report.text) == len(report.clean) == len(report.lower)
    assert len(report.blocks) <= SIZE // 2


@pytest.mark.parametrize(("opens", "closes"), LONG_PAGES.values(), ids=LONG_PAGES.keys())
def test_no_page_keeps_the_reader_busy(opens: str, closes: str) -> None:
    """However deep or broken its markup is."""
    count = SIZE // len(opens + closes)
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    for page in (f"{text}{opens * count}{closes * count}", f"{opens * count}{text}{closes * count}"):
        report = read_bytes(f"<html><body><h1>{HEADLINE}</h1>{page}</body></html>".encode(), "a.html")
        if opens != SCRIPT or page.startswith(text):  # nothing after a script that does not end is text
            assert kind_of(report, PARAGRAPHS[0]) in READABLE


def test_four_times_the_text_takes_no_more_than_eight_times_the_work() -> None:
    """Counted in lines of code that run, not in seconds."""
    for unit in ("STT\nChỉ tiêu\n", "Đọc thêm\n", "xã Mẫu Lâm đạt\n", "- Xã Mẫu Lâm đạt 5 tỷ\n"):
        small, large = (_work((START + unit * count).encode()) for count in (100, 400))
        assert large < 8 * small, unit


def _work(data: bytes) -> int:
    import sys

    lines = 0

    def count(frame: object, event: str, argument: object) -> object:
        nonlocal lines
        lines += 1
        return count

    sys.settrace(count)
    try:
        read_bytes(data, "a.txt")
    finally:
        sys.settrace(None)
    return lines

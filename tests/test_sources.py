"""Which files are read: those named, in folders, or matched by patterns; what names none is told with a remedy."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kg.read import Unreadable, read_report
from kg.sources import find_sources

NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with reports at any depth, and with what is none."""
    for name in (
        "b.txt",
        "a.html",
        "deep/er/c.HTM",
        "deep/d.TXT",
        "notes.md",
        "no-suffix",
        ".hidden.txt",
        ".git/e.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    return tmp_path


def names(*given: str | Path) -> list[str]:
    """The names of the files that are found."""
    return [path.name for path in find_sources(map(str, given))[0]]


def told(*given: str | Path) -> list[str]:
    """Why what is given names no file."""
    return [reason for _, reason in find_sources(map(str, given))[1]]


def test_a_folder_gives_the_reports_in_it_at_any_depth(folder: Path) -> None:
    """By their suffix, in any case; what is hidden is passed over."""
    assert names(folder) == ["a.html", "b.txt", "c.HTM", "d.TXT"]
    assert told(folder) == []


def test_a_file_that_is_named_is_read_whatever_its_suffix(folder: Path) -> None:
    assert names(folder / "notes.md", folder / ".hidden.txt") == [".hidden.txt", "notes.md"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["b.txt"]),
        ("**/*.[tT][xX][tT]", ["b.txt", "d.TXT"]),
        ("d?ep", ["c.HTM", "d.TXT"]),
        ("[ab].*", ["a.html", "b.txt"]),
    ],
)
def test_a_pattern_gives_files_and_what_is_in_folders_that_match(folder: Path, pattern: str, found: list[str]) -> None:
    assert names(folder / pattern) == found


def test_a_name_with_signs_of_a_pattern_is_a_name_where_the_file_is_there(folder: Path) -> None:
    (folder / "[nháp] báo cáo?.txt").write_text("x", "utf-8")
    assert names(folder / "[nháp] báo cáo?.txt") == ["[nháp] báo cáo?.txt"]


def test_each_file_is_given_once(folder: Path) -> None:
    """However it is named: by folder, by pattern, by itself, over a link or from another folder."""
    (folder / "link.txt").symlink_to(folder / "b.txt")
    again = Path(os.path.relpath(folder / "b.txt"))
    assert names(folder, folder / "*.txt", folder / "b.txt", again, folder / "link.txt") == names(folder)


def test_the_order_is_that_of_the_names(folder: Path) -> None:
    """Not that in which they are given, nor that of the disk."""
    assert names(folder / "deep" / "d.TXT", folder / "b.txt", folder / "a.html") == ["a.html", "b.txt", "d.TXT"]


def test_links_in_a_circle_are_not_followed_for_ever(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    assert names(folder) == ["a.html", "b.txt", "c.HTM", "d.TXT"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("missing.txt", "no such file or folder; check the path"),
        ("*.none", "no file matches; check the pattern"),
        ("empty", "a folder without reports; put .txt, .html or .htm files into it"),
        ("b.txt/c.txt", "no such file or folder; check the path"),
        ("a\0b.txt", "no such file or folder; check the path"),
        (f"{'n' * 300}.txt", "cannot be opened: File name too long; check the path"),
    ],
)
def test_what_names_no_file_is_told_with_a_remedy(folder: Path, given: str, reason: str) -> None:
    (folder / "empty").mkdir()
    files, missing = find_sources([f"{folder}/{given}", str(folder / "b.txt")])
    assert [path.name for path in files] == ["b.txt"]
    assert missing == [(f"{folder}/{given}", reason)]


@pytest.fixture
def anybody() -> Iterator[Path]:
    """A folder that anybody may open; where the superuser runs the tests, they go on as nobody, whom permissions hold for."""
    with TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        if os.geteuid() == 0:
            os.chown(name, NOBODY, NOBODY)
            os.seteuid(NOBODY)
            try:
                yield Path(name)
            finally:
                os.seteuid(0)
        else:
            yield Path(name)


def test_a_folder_that_may_not_be_opened_is_told(anybody: Path) -> None:
    """And the files beside it are read."""
    (anybody / "closed").mkdir()
    (anybody / "closed" / "a.txt").write_text("x", "utf-8")
    (anybody / "b.txt").write_text("x", "utf-8")
    (anybody / "closed").chmod(0)
    files, missing = find_sources([str(anybody)])
    (anybody / "closed").chmod(0o755)
    assert [path.name for path in files] == ["b.txt"]
    assert missing == [(str(anybody / "closed"), "cannot be opened: Permission denied; check who may read the folder")]


def test_a_file_that_may_not_be_read_is_told(anybody: Path) -> None:
    (anybody / "a.txt").write_text("x", "utf-8")
    (anybody / "a.txt").chmod(0)
    with pytest.raises(Unreadable) as raised:
        read_report(anybody / "a.txt")
    assert raised.value.reason == "cannot be opened: Permission denied"
    assert raised.value.remedy == "check the path and who may read it"

"""The files that reports are read from: paths, folders and patterns, each file once, in an order that does not depend on the disk's."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

FORMS = frozenset({".txt", ".html", ".htm"})


def find_sources(paths: Iterable[str]) -> tuple[list[Path], list[tuple[str, str]]]:
    """The files named, in folders or matched by patterns, and what names none: pairs of path and reason with its remedy.

    Folders are searched to any depth for .txt, .html and .htm; files and folders whose names begin with a full stop are passed over.
    """
    found: dict[str, Path] = {}
    missing: list[tuple[str, str]] = []
    for given in paths:
        files, unopened, reason = _files(given)
        missing += unopened
        if reason:
            missing.append((given, reason))
        for path in files:
            found.setdefault(os.path.realpath(path), path)
    return sorted(found.values(), key=lambda path: (path.name, str(path))), missing


def _files(given: str) -> tuple[list[Path], list[tuple[str, str]], str | None]:
    """The files of one path or pattern, the folders in it that cannot be opened, and why there is no file where there is none."""
    path = Path(given)
    try:
        if path.is_dir():
            files, unopened = _walked([path])
            empty = "a folder without reports; put .txt, .html or .htm files into it"
            return files, unopened, None if files or unopened else empty
        if path.exists() or path.is_symlink():
            return [path], [], None
        if glob.has_magic(given):
            matches = [Path(one) for one in sorted(glob.glob(given, recursive=True))]
            files, unopened = _walked(one for one in matches if one.is_dir())
            files = [one for one in matches if one.is_file()] + files
            return files, unopened, None if files or unopened else "no file matches; check the pattern"
    except (OSError, ValueError) as error:
        return [], [], f"{_unopened(error)}; check the path"
    return [], [], "no such file or folder; check the path"


def _walked(folders: Iterable[Path]) -> tuple[list[Path], list[tuple[str, str]]]:
    """The reports in folders, to any depth, and the folders that cannot be opened."""
    unopened: list[tuple[str, str]] = []

    def note(error: OSError) -> None:
        unopened.append((str(error.filename), f"{_unopened(error)}; check who may read the folder"))

    def walk(folder: Path) -> Iterator[Path]:
        for parent, inner, names in os.walk(folder, onerror=note):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))

    return [one for folder in folders for one in walk(folder) if one.suffix.lower() in FORMS], unopened


def _unopened(error: OSError | ValueError) -> str:
    return f"cannot be opened: {getattr(error, 'strerror', None) or error}"

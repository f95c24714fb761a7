"""The files that reports are read from: paths, folders and patterns, each file once, in an order that does not depend on the disk's."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from pathlib import Path

FORMS = frozenset({".txt", ".html", ".htm"})


def find_sources(paths: Iterable[str]) -> tuple[list[Path], list[tuple[str, str]]]:
    """The files named, in folders or matched by patterns, and what names none: pairs of path and reason.

    Folders are searched to any depth for .txt, .html and .htm; files and folders whose names begin with a full stop are passed over.
    """
    found: dict[str, Path] = {}
    missing: list[tuple[str, str]] = []
    for given in paths:
        files, reason = _files(given)
        if reason:
            missing.append((given, reason))
        for path in files:
            found.setdefault(os.path.realpath(path), path)
    return sorted(found.values(), key=lambda path: (path.name, str(path))), missing


def _files(given: str) -> tuple[list[Path], str | None]:
    path = Path(given)
    try:
        if path.is_dir():
            files = [one for one in _walk(path) if one.suffix.lower() in FORMS]
            return files, None if files else "a folder without reports (.txt, .html, .htm)"
        if path.exists() or path.is_symlink():
            return [path], None
    except (OSError, ValueError) as error:
        return [], str(error)
    if any(sign in given for sign in "*?["):
        matches = [Path(one) for one in sorted(glob.glob(given, recursive=True))]
        files = [one for one in matches if one.is_file()]
        for folder in (one for one in matches if one.is_dir()):
            files += [one for one in _walk(folder) if one.suffix.lower() in FORMS]
        return files, None if files else "no file matches"
    return [], "no such file or folder"


def _walk(folder: Path) -> Iterable[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))

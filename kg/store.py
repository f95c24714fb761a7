"""The store on disk: written beside the old one and swapped for it, opened to read, dumped. It knows quads, not reports.

A folder of a graph holds `store/`, the last whole store. Whatever happens to a build, this one stays readable.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyoxigraph as ox

STORE = "store"
RECORD = "record.json"
_NEXT = ".store-next"
_LAST = ".store-last"
_LOCK = ".lock"
_CHUNK = 16_000_000  # bytes of N-Quads a load; of 4, 8, 16 and 32 million, 16 was fastest


class StoreError(Exception):
    """A store is missing, broken or in use; the message is one line that says what to do."""

    exit_status = 1


def open_store(folder: Path) -> ox.Store:
    """The store of a graph's folder, to read only. A reader keeps what it opened while a build replaces the store.

    Raises StoreError where there is none, or where its files are not those that the build left.
    """
    place = _current(folder)
    if place is None:
        raise StoreError(f"no graph in {folder}: build one with kg build PATH... --graph {folder}")
    record = _read_record(place)
    if record is None or record.get("files") != _sizes(place):
        raise StoreError(f"the store in {folder} is damaged: build it again with kg build PATH... --graph {folder}")
    try:
        return ox.Store.read_only(str(place))
    except OSError as error:
        raise StoreError(f"the store in {folder} cannot be opened ({error}): build it again") from error


def read_record(folder: Path) -> Mapping[str, Any]:
    """What the build noted beside the store it made. Raises StoreError where there is no store."""
    place = _current(folder)
    record = _read_record(place) if place is not None else None
    if record is None:
        raise StoreError(f"no graph in {folder}: build one with kg build PATH... --graph {folder}")
    return record


@contextmanager
def building(folder: Path) -> Iterator[Path]:
    """Hold the folder for one build: yields the empty place of the next store. Raises StoreError where another build holds it."""
    import fcntl

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreError(f"another build is at work in {folder}") from error
        place = folder / _NEXT
        shutil.rmtree(place, ignore_errors=True)
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)


def write_store(place: Path, lines: Iterable[bytes]) -> int:
    """Load N-Quads, handed over in pieces that end with a line, into a new store at a place; the number of quads."""
    store = ox.Store(str(place))
    # Parsing and sorting run outside Python's lock, so two loads at a time use both cores.
    with ThreadPoolExecutor(2) as pool:
        waiting: list[Future[None]] = []
        for chunk in _chunks(lines):
            waiting.append(pool.submit(_load, store, chunk))
            if len(waiting) > 2:
                waiting.pop(0).result()
        for one in waiting:
            one.result()
    count = len(store)
    store.flush()
    return count


def _load(store: ox.Store, chunk: bytes) -> None:
    # The lines are made by this package, their terms checked where they are made: a second look costs a tenth of the time.
    store.bulk_load(input=chunk, format=ox.RdfFormat.N_QUADS, lenient=True)


def swap(folder: Path, place: Path, record: Mapping[str, Any]) -> None:
    """Put the store at a place where readers look, with the record of what it holds. A kill in between loses neither store."""
    whole = dict(record) | {"files": _sizes(place)}
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (place / RECORD).write_text(text, "utf-8")
    _sync(place / RECORD)
    now, last = folder / STORE, folder / _LAST
    if now.exists():
        shutil.rmtree(last, ignore_errors=True)
        os.rename(now, last)
    os.rename(place, now)
    _sync(folder)
    shutil.rmtree(last, ignore_errors=True)


def dump(store: ox.Store) -> Iterator[bytes]:
    """The store as N-Quads lines, sorted."""
    data = store.dump(format=ox.RdfFormat.N_QUADS) or b""
    for line in sorted(data.splitlines()):
        yield line + b"\n"


def _current(folder: Path) -> Path | None:
    """The place of the last whole store: between two renames it is the one put aside."""
    for name in (STORE, _LAST):
        if (folder / name / RECORD).is_file():
            return folder / name
    return None


def _read_record(place: Path) -> dict[str, Any] | None:
    try:
        record = json.loads((place / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) else None


def _sizes(place: Path) -> dict[str, int]:
    """The sizes of the files that hold the data: a truncated one opens without an error and almost empty."""
    names = (path for path in place.iterdir() if path.suffix == ".sst" or path.name.startswith(("MANIFEST", "CURRENT")))
    return {path.name: path.stat().st_size for path in sorted(names)}


def _chunks(lines: Iterable[bytes]) -> Iterator[bytes]:
    pieces: list[bytes] = []
    size = 0
    for piece in lines:
        pieces.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield b"".join(pieces)
            pieces, size = [], 0
    if pieces:
        yield b"".join(pieces)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

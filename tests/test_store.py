"""The store: whole or not there, readable while a build is at work, and honest about damage."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store import RECORD, STORE, StoreError, building, dump, open_store, read_record, swap, write_store


def lines(count: int, word: str = "v") -> list[bytes]:
    return [f'<urn:s{i}> <urn:p> "{word}" <urn:g> .\n'.encode() for i in range(count)]


def put(folder: Path, count: int, word: str = "v") -> None:
    with building(folder) as place:
        quads = write_store(place, lines(count, word))
        swap(folder, place, {"quads": quads})


def fail(folder: Path) -> None:
    with building(folder) as place:
        write_store(place, lines(5))
        raise ZeroDivisionError


def test_a_store_holds_what_was_written(tmp_path: Path) -> None:
    """Opened to read, a store gives back its quads, and its record the count."""
    put(tmp_path, 10)
    assert len(open_store(tmp_path)) == 10
    assert read_record(tmp_path)["quads"] == 10


def test_many_chunks_make_one_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the lines are cut, all of them arrive."""
    monkeypatch.setattr("kg.store._CHUNK", 100)
    put(tmp_path, 200)
    assert len(open_store(tmp_path)) == 200


def test_a_failed_build_leaves_the_last_store(tmp_path: Path) -> None:
    """An error in the middle of a build changes nothing, and leaves nothing lying about."""
    put(tmp_path, 3)
    with pytest.raises(ZeroDivisionError):
        fail(tmp_path)
    assert len(open_store(tmp_path)) == 3
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == [STORE]


def _build_forever(folder: Path, ready: str) -> None:
    def endless() -> object:
        yield from lines(1000, "new")
        Path(ready).touch()
        while True:
            time.sleep(0.05)
            yield lines(1, "more")[0]

    with building(folder) as place:
        write_store(place, endless())  # type: ignore[arg-type]


def test_a_killed_build_leaves_the_last_store(tmp_path: Path) -> None:
    """A reader sees the last whole store while another process builds, and after that process was killed; then one can build again."""
    folder, ready = tmp_path / "graph", tmp_path / "ready"
    put(folder, 3)
    process = multiprocessing.get_context("spawn").Process(target=_build_forever, args=(folder, str(ready)))
    process.start()
    try:
        deadline = time.monotonic() + 20
        while not ready.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        assert ready.exists()
        assert len(open_store(folder)) == 3
        with pytest.raises(StoreError, match="another build"), building(folder):
            pass
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
    finally:
        process.kill()
        process.join()
    assert len(open_store(folder)) == 3
    put(folder, 4)
    assert len(open_store(folder)) == 4


def test_killed_between_the_two_renames(tmp_path: Path) -> None:
    """When only the store that was put aside is there, it is the one that readers get."""
    put(tmp_path, 3)
    os.rename(tmp_path / STORE, tmp_path / ".store-last")
    assert len(open_store(tmp_path)) == 3
    put(tmp_path, 4)
    assert len(open_store(tmp_path)) == 4
    assert not (tmp_path / ".store-last").exists()


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    """A store opened before a swap answers from the old quads, all of them."""
    put(tmp_path, 5000, "old")
    before = open_store(tmp_path)
    put(tmp_path, 7, "new")
    found = list(before.quads_for_pattern(None, None, ox.Literal("old"), None))
    assert len(found) == 5000
    assert len(open_store(tmp_path)) == 7


def test_no_store_is_told_in_one_line(tmp_path: Path) -> None:
    """Asking a folder without a store says how to build one."""
    with pytest.raises(StoreError, match=r"kg build PATH"):
        open_store(tmp_path / "nothing")


@pytest.mark.parametrize("prefix", ["MANIFEST", "CURRENT"])
def test_a_truncated_store_is_not_opened(tmp_path: Path, prefix: str) -> None:
    """Oxigraph opens a store with a cut manifest almost empty and without an error; here it is an error."""
    put(tmp_path, 100)
    victim = next(path for path in (tmp_path / STORE).iterdir() if path.name.startswith(prefix))
    victim.write_bytes(victim.read_bytes()[:-5])
    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path)


def test_a_store_without_its_record_is_not_opened(tmp_path: Path) -> None:
    """A folder called store that no build finished is no graph."""
    put(tmp_path, 3)
    (tmp_path / STORE / RECORD).unlink()
    with pytest.raises(StoreError):
        open_store(tmp_path)


def test_the_same_quads_dump_to_the_same_bytes(tmp_path: Path) -> None:
    """The order in which lines were loaded does not show."""
    for name, order in (("a", 1), ("b", -1)):
        with building(tmp_path / name) as place:
            swap(tmp_path / name, place, {"quads": write_store(place, lines(50)[::order])})
    assert b"".join(dump(open_store(tmp_path / "a"))) == b"".join(dump(open_store(tmp_path / "b")))

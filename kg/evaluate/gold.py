"""Gold files: one JSON object a report, its facts under the names of the fact queries."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KINDS = ("officials", "indicators", "documents", "events", "places")
"""The kinds of fact, each the name of its query."""


class GoldError(Exception):
    """A folder of gold files cannot be read; the message is one line that says why."""

    exit_status = 2


def read_gold(folder: Path) -> dict[str, Gold]:
    """The gold of each report by the stem of its file.

    Raises GoldError where the folder holds no gold file or one that is no gold.
    """
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise GoldError(f"{folder}: no gold files (*.json) here")
    return {path.stem: _read_one(path) for path in paths}


@dataclass(frozen=True, slots=True)
class Record:
    """One fact as slots of text, under the column names of the fact queries. `aliases` and `optional` come from gold."""

    slots: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    optional: bool = False

    def __getitem__(self, slot: str) -> str:
        """The slot's text; empty where the record does not say."""
        return self.slots.get(slot, "")


Gold = Mapping[str, Sequence[Record]]


def _read_one(path: Path) -> Gold:
    try:
        # Numbers stay as written: slots hold text.
        data = json.loads(path.read_text(encoding="utf-8"), parse_float=str, parse_int=str)
        return {kind: tuple(_record(entry) for entry in data.get(kind, ())) for kind in KINDS}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise GoldError(f"{path}: not a gold file: {error}") from error


def _record(entry: Mapping[str, Any]) -> Record:
    slots = {slot: value for slot, value in entry.items() if isinstance(value, str)}
    if isinstance(change := entry.get("change"), Mapping):
        slots |= {
            "change": change.get("value") or "",
            "changeUnit": change.get("unit") or "",
        }
    slots["planPercent"] = entry.get("plan_pct") or ""
    slots["people"] = "|".join(entry.get("people") or ())
    filled = {slot: value for slot, value in slots.items() if value}
    return Record(filled, tuple(entry.get("aliases") or ()), bool(entry.get("optional")))

"""The scorer beside the checkout, a program of its own: what it makes of the same rows."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.corpora import SHARED

SCORER = SHARED / "eval" / "score.py"


def reference_figures(gold: Path, rows: Mapping[str, Iterable[Mapping[str, str]]], folder: Path) -> Any:
    """The figures of the reference scorer for rows by kind, which are put into a folder as SPARQL results for it."""
    for kind, found in rows.items():
        bindings = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in found]
        (folder / f"{kind}.json").write_text(json.dumps({"results": {"bindings": bindings}}), "utf-8")
    spec = importlib.util.spec_from_file_location("reference_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with patch("sys.argv", ["score.py", str(gold), str(folder), "--json"]), redirect_stdout(StringIO()) as told:
        scorer.main()
    return json.loads(told.getvalue())

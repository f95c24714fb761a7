"""Figures that do not add up: the audit questions asked one after the other, each finding with its sentences and the computation.

The thinking is done in `queries/`: a check is a question that answers with a computation and the sentences behind it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.query import Rows, run
from kg.question import QueryError, find_question

CHECKS = ("change-audit", "growth-audit", "plan-audit", "fraction-audit", "parts-audit", "out-of-range")
"""The questions of the audit, in the order in which they are asked."""

_BLANK = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\s]+")


def audit(store: ox.Store, checks: Sequence[str] = CHECKS, folder: Path | None = None) -> tuple[Finding, ...]:
    """All findings of the checks (names of CHECKS), by area, period and check.

    Raises QueryError for a check that there is none of.
    """
    found: list[Finding] = []
    for check in checks:
        if check not in CHECKS:
            raise QueryError(f"no check is called {check!r}; expected one of {', '.join(CHECKS)}")
        answer = run(store, find_question(check, folder))
        assert isinstance(answer, Rows)
        found += (_finding(check, row) for row in answer.texts())
    return tuple(
        sorted(found, key=lambda one: (one.area, one.what, one.period, CHECKS.index(one.check), one.computation))
    )


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not add up. `what` is the indicator, or the words of the report where no concept covers them; `sentences` are
    pairs of a report's source and the sentence, the one with the finding first."""

    check: str
    area: str
    what: str
    period: str
    computation: str
    sentences: tuple[tuple[str, str], ...]


def as_table(findings: Iterable[Finding]) -> str:
    """The findings for reading: a line for each, its sentences below, and the count by check at the end."""
    lines: list[str] = []
    counts: Counter[str] = Counter()
    for one in findings:
        counts[one.check] += 1
        where = ", ".join(part for part in (one.area, one.what, one.period) if part)
        lines += [f"{one.check}  {_line(where)}", f"    {_line(one.computation)}"]
        lines += [f"    {_line(source)}: {_line(sentence)}" for source, sentence in one.sentences]
    total = sum(counts.values())
    told = ", ".join(f"{counts[check]} {check}" for check in CHECKS if counts[check])
    lines.append(f"({total} {'finding' if total == 1 else 'findings'}{': ' + told if told else ''})")
    return "\n".join(lines) + "\n"


def as_json(findings: Iterable[Finding]) -> str:
    """The findings as a JSON list of objects."""
    records = [
        {
            "check": one.check,
            "area": one.area,
            "what": one.what,
            "period": one.period,
            "computation": one.computation,
            "sentences": [{"source": source, "sentence": sentence} for source, sentence in one.sentences],
        }
        for one in findings
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _finding(check: str, row: dict[str, str]) -> Finding:
    what = row.get("indicator") or row.get("label") or ""
    return Finding(check, row.get("area", ""), what, row.get("period", ""), row["computation"], tuple(_sentences(row)))


def _sentences(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    pairs = ((row.get("source"), row.get("sentence")), (row.get("otherSource"), row.get("otherSentence")))
    yield from dict.fromkeys((source, sentence) for source, sentence in pairs if source and sentence)


def _line(text: str) -> str:
    """The text on one line, without signs that speak to a terminal."""
    return _BLANK.sub(" ", text).strip()

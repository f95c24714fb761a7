"""The figures of an evaluation as a table, for JSON, and what was missed line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.evaluate.gold import Record
from kg.evaluate.scoring import Evaluation

_WIDTHS = (("p", 8), ("r", 7), ("f1", 7))


def figures(evaluation: Evaluation) -> dict[str, dict[str, Any]]:
    """The figures of each kind and of all, rounded to four places, ready for JSON."""
    return {kind: tally.figures() for kind, tally in [*evaluation.tallies.items(), ("all", evaluation.all)]}


def slot_figures(evaluation: Evaluation) -> dict[str, dict[str, dict[str, float]]]:
    """How often each slot is right among the facts found, by kind, ready for JSON."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for (kind, slot), accuracy in evaluation.slots.items():
        share = round(accuracy.share, 4)
        found.setdefault(kind, {})[slot] = {"right": accuracy.right, "of": accuracy.of, "share": share}
    return found


def render(evaluation: Evaluation) -> str:
    """The figures as a table for reading, slot accuracies below."""
    lines = [
        f"{'kind':<12}{'gold':>6}{'given':>7}   {'found P':>8}{'R':>7}{'F1':>7}   {'strict P':>8}{'R':>7}{'F1':>7}"
    ]
    for kind, line in figures(evaluation).items():
        found, strict = ("".join(f"{line[level][k]:>{w}.3f}" for k, w in _WIDTHS) for level in ("found", "strict"))
        lines.append(f"{kind:<12}{line['gold']:>6}{line['given']:>7}   {found}   {strict}")
    lines += ["", f"{'slot':<24}{'right':>7}{'of':>6}{'share':>8}"]
    for (kind, slot), accuracy in evaluation.slots.items():
        lines.append(f"{kind + ' ' + slot:<24}{accuracy.right:>7}{accuracy.of:>6}{accuracy.share:>8.3f}")
    return "\n".join(lines)


def render_misses(evaluation: Evaluation) -> Iterator[str]:
    """Yield a line for each record that was missed, each row that gold does not have, and each pair with a wrong slot."""
    for miss in evaluation.misses:
        sides = [f"{name} {_json(side)}" for name, side in (("gold", miss.gold), ("row", miss.row)) if side is not None]
        wrong = f" [{', '.join(miss.wrong)}]" if miss.wrong else ""
        yield f"{miss.how:<8} {miss.source} {miss.kind}{wrong}: {' | '.join(sides)}"


def _json(record: Record) -> str:
    return json.dumps(dict(record.slots), ensure_ascii=False)

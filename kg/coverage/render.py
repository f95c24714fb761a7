"""Coverage for reading, as JSON, and as Turtle to paste."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyoxigraph as ox

from kg.coverage.gaps import KINDS, Coverage, Gap
from kg.coverage.proposal import propose
from kg.export.answers import table
from kg.ontology import Ontology
from kg.query import Rows, Value

_TITLES = {
    "indicator": "Labels without a concept",
    "role": "Roles without a concept",
    "body": "Bodies without a concept",
    "name": "Names that nothing was made of",
    "number": "Numbers that nothing was made of",
}
_FILES = {"indicator": "indicators.ttl", "role": "roles.ttl", "body": "bodies.ttl"}
FORMATS = ("table", "json", "ttl")


def render(found: Coverage, form: str, ontology: Ontology, *, blocks: int = 3, width: int | None = None) -> str:
    """Coverage in a format of FORMATS; `blocks` is the number of commonest gaps of a kind that Turtle is given for."""
    if form == "json":
        return _json(found, ontology, blocks)
    if form == "ttl":
        return "".join(_turtle(found, ontology, blocks))
    return "".join(_text(found, ontology, blocks, width))


def _text(found: Coverage, ontology: Ontology, blocks: int, width: int | None) -> Iterator[str]:
    yield f"{found.reports} reports, {found.numbers} numbers, {found.unexplained} unexplained ({_percent(found)})\n"
    for kind, share in found.shares.items():
        yield f"{kind:<10} with a concept: {share.covered} of {share.all} ({share.share:.1%})\n"
    for kind, rules in found.rules.items():
        told = ", ".join(f"{count} {rule}" for rule, count in rules.items())
        yield f"{kind + 's':<10} left over: {told or 'none'}\n"
    for kind in KINDS:
        if gaps := found.gaps[kind]:
            yield f"\n{_TITLES[kind]}\n{table(_rows(kind, gaps), width)}"
    turtle = "".join(_turtle(found, ontology, blocks))
    if turtle:
        yield f"\nTo paste into ontology/\n\n{turtle}"


def _rows(kind: str, gaps: tuple[Gap, ...]) -> Rows:
    names = {"indicator": ("unit",), "name": ("rule",), "number": ("rule",)}.get(kind, ())
    columns = ("text", "count", *names, "source", "sentence")
    return Rows(columns, tuple(tuple(_term(getattr(gap, name)) for name in columns) for gap in gaps))


def _term(value: object) -> Value:
    return ox.Literal(value) if isinstance(value, int) else ox.Literal(str(value))


def _turtle(found: Coverage, ontology: Ontology, blocks: int) -> Iterator[str]:
    """Yield the blocks of the commonest gaps, each kind under the name of its file."""
    for kind, name in _FILES.items():
        proposals = [block for gap in found.gaps[kind][:blocks] if (block := propose(gap, ontology))]
        if proposals:
            yield f"# --- {name}\n\n" + "\n".join(proposals) + "\n"


def _json(found: Coverage, ontology: Ontology, blocks: int) -> str:
    whole = {
        "reports": found.reports,
        "numbers": found.numbers,
        "unexplained": found.unexplained,
        "shares": {kind: {"covered": one.covered, "all": one.all} for kind, one in found.shares.items()},
        "rules": found.rules,
        "gaps": {
            kind: [
                _entry(gap, propose(gap, ontology) if i < blocks else None) for i, gap in enumerate(found.gaps[kind])
            ]
            for kind in KINDS
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _entry(gap: Gap, turtle: str | None) -> dict[str, object]:
    filled = {
        "text": gap.text,
        "count": gap.count,
        "rule": gap.rule,
        "unit": gap.unit,
        "source": gap.source,
        "sentence": gap.sentence,
        "turtle": turtle,
    }
    return {name: value for name, value in filled.items() if value}


def _percent(found: Coverage) -> str:
    return f"{found.unexplained / found.numbers:.1%}" if found.numbers else "none"

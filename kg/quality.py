"""The measured quality that travels with the program: precision, recall and F1 by kind on the example reports, in `quality.toml`.

Nothing is scored when a graph is built; the file is written when floors are raised, and a test holds it against a fresh measurement.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("quality.toml")
LEVELS = ("found", "strict")
MEASURES = ("p", "r", "f1")
OPEN, CLOSE = "<!-- quality -->", "<!-- /quality -->"

Figures = Mapping[str, Mapping[str, Any]]
"""By kind and "all": how many facts gold has and how many were given, and p, r and f1 of both levels."""


def read_quality(path: Path = FILE) -> Quality:
    """The measured quality."""
    table = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    return Quality(table["version"], table["reports"], table["figures"])


@dataclass(frozen=True, slots=True)
class Quality:
    """What was measured with a version of the program on how many example reports."""

    version: str
    reports: int
    figures: Figures

    def toml(self) -> str:
        """The text of the file."""
        lines = [
            "# Precision, recall and F1 on the example reports in seeds/, measured against seeds/gold. Written with the floors of the tests.",
            "",
            f'version = "{self.version}"',
            f"reports = {self.reports}",
        ]
        for kind, line in self.figures.items():
            lines += ["", f"[figures.{kind}]", f"gold = {line['gold']}", f"given = {line['given']}"]
            for level in LEVELS:
                measures = ", ".join(f"{name} = {line[level][name]:.4f}" for name in MEASURES)
                lines.append(f"{level} = {{ {measures} }}")
        return "\n".join(lines) + "\n"

    def section(self) -> str:
        """The figures as a section of the README, between its marks."""
        lines = [
            OPEN,
            f"Measured with version {self.version} on the {self.reports} example reports in `seeds/` against `seeds/gold`.",
            'A fact is "found" when its core is right and "strict" when every slot is; P is precision, R recall.',
            "",
            "| facts | in gold | given | found P | R | F1 | strict P | R | F1 |",
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        ]
        for kind, line in self.figures.items():
            cells = [_shown(line[level][name]) for level in LEVELS for name in MEASURES]
            lines.append(f"| {' | '.join([kind, str(line['gold']), str(line['given']), *cells])} |")
        lines += ["", "`kg eval seeds/gold` prints the same figures for a graph built from `seeds/`.", CLOSE]
        return "\n".join(lines)


def _shown(value: Decimal | float) -> str:
    """Three digits of the four that the file holds, so that what was measured and what was read show alike.

    >>> _shown(Decimal("0.9885")), _shown(0.988506)
    ('0.989', '0.989')
    """
    return str(Decimal(f"{value:.4f}").quantize(Decimal("0.001"), ROUND_HALF_UP))


class NoSection(Exception):
    """A README has no place for the figures; the message is one line that says what to add."""


def with_section(readme: str, quality: Quality) -> str:
    """The README with the figures between its marks. Raises NoSection where the marks are not there, once each and in order."""
    if readme.count(OPEN) != 1 or readme.count(CLOSE) != 1 or readme.index(OPEN) > readme.index(CLOSE):
        raise NoSection(f"README.md: no section for the figures; add a line {OPEN} and below it a line {CLOSE}")
    before, _, rest = readme.partition(OPEN)
    return before + quality.section() + rest.partition(CLOSE)[2]

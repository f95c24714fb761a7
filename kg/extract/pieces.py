"""Sentences of a length that looks back over them stay cheap: one that goes on for pages is read in pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Report, Span

LONGEST = 2000
"""Characters; the longest sentence of the example reports has 1,700. A longer one is a list, or a text that lost its stops."""


def in_pieces(report: Report) -> Report:
    """The report with each sentence of more than LONGEST characters cut at semicolons, commas or blanks.

    A stretch as long without any blank is no text and left out.
    """
    if all(len(span) <= LONGEST for span in report.sentences):
        return report
    return replace(report, sentences=tuple(piece for span in report.sentences for piece in _pieces(report.clean, span)))


def _pieces(clean: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST:
        stop = max(clean.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ("; ", ", "))
        if stop < 0:
            stop = clean.rfind(" ", start + 1, start + LONGEST)
        if stop < 0:
            stop = clean.find(" ", start + LONGEST, span.end)
            start = stop + 1 if stop >= 0 else span.end
            continue
        stop += clean[stop] in ";,"
        yield Span(start, stop)
        start = stop + 1
    if start < span.end:
        yield Span(start, span.end)

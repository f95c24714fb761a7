"""An explanation as text, so that it can be piped and compared; on a terminal the marks have colours."""

from __future__ import annotations

from collections.abc import Iterator

from kg.explain.view import NAME, NUMBER, BlockView, ClaimView, Explanation, FateView

_COLORS = {"position": 36, "indicator": 32, "document": 35, "event": 33, "place": 34, "open": 31}
_KINDS = ((NUMBER, "numbers"), (NAME, "names"))


def text(explanation: Explanation, *, colors: bool = False) -> str:
    """What is known of the report, each block with its claims and what became of its numbers and names, then the counts."""
    return "".join(f"{line}\n" for line in _lines(explanation, _Paint(colors)))


def _lines(explanation: Explanation, paint: _Paint) -> Iterator[str]:
    yield paint.bold(explanation.source)
    yield from (f"  {name}: {value}" for name, value in explanation.head)
    for block in explanation.blocks:
        yield ""
        if not block.read:
            yield paint.faint(f"[{block.kind}, not read] {block.segments[0].text}")
            continue
        yield f"{paint.faint(f'[{block.kind}]')} {_marked(block, paint)}"
        for claim in block.claims:
            yield from _told(claim, paint)
        for kind, word in _KINDS:
            told = [_became(one, paint) for one in block.fates if one.fate.kind == kind]
            if told:
                yield f"    {paint.faint(f'{word}:')} {'; '.join(told)}"
    yield ""
    yield from _counts(explanation)


def _marked(block: BlockView, paint: _Paint) -> str:
    """The text of a block, with the number of a claim where it begins and a bracket where it ends."""
    pieces = []
    for segment in block.segments:
        opening = "".join(f"[{number} " for number in segment.begins)
        pieces.append(paint.bold(opening) + segment.text + paint.bold("]" * segment.ends))
    return "".join(pieces).strip()


def _told(claim: ClaimView, paint: _Paint) -> Iterator[str]:
    slots = "; ".join(f"{name} {value}" for name, value in claim.slots)
    place = f"  ({claim.rule}, {claim.span.start}-{claim.span.end})"
    yield paint.color(claim.kind, f"    {claim.number} {claim.kind}: {slots}") + paint.faint(place)
    for fault in claim.faults:
        yield paint.color("open", f"      refused: {fault}")


def _became(one: FateView, paint: _Paint) -> str:
    if one.claims:
        return f"{one.text} -> {', '.join(map(str, one.claims))}"
    if one.fate.open:
        return paint.color("open", f"{one.text} ? {one.fate.rule}")
    return f"{one.text} {one.fate.rule}"


def _counts(explanation: Explanation) -> Iterator[str]:
    kinds = ", ".join(f"{count} {kind}" for kind, count in explanation.kinds.items() if count)
    yield f"claims: {kinds or 'none'}"
    for kind, word in _KINDS:
        aside = explanation.aside(kind)
        yield f"{word} in claims: {explanation.total(kind) - sum(aside.values())} of {explanation.total(kind)}"
        if aside:
            yield f"{word} set aside: " + ", ".join(f"{count} {rule}" for rule, count in aside.items())
        yield f"{word} unexplained: {explanation.unexplained(kind)} of {explanation.total(kind)}"


class _Paint:
    """Colours, or none."""

    def __init__(self, on: bool) -> None:
        self._on = on

    def bold(self, text: str) -> str:
        return self._wrap("1", text)

    def faint(self, text: str) -> str:
        return self._wrap("2", text)

    def color(self, kind: str, text: str) -> str:
        return self._wrap(str(_COLORS[kind]), text) if kind in _COLORS else text

    def _wrap(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._on and text else text

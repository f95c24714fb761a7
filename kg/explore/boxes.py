"""Rectangles that are put together before anything is drawn: their sizes are known, so that the best arrangement is found by trying."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a thing stands, and to which side of it its label goes: 1 right, -1 left, 0 above, TITLED nowhere."""

    iri: str
    x: float
    y: float
    side: int = 1


TITLED = 2
"""The side of a thing whose label is the title of the frame around it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle behind things: `kind` is province, district, shared or elsewhere; `title` a thing's IRI or a word."""

    kind: str
    title: str
    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Picture:
    """Spots, frames (the outer before the inner) and captions (word, x, y) in a rectangle, counted from its upper left corner."""

    width: float
    height: float
    spots: list[Spot] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    captions: list[tuple[str, float, float]] = field(default_factory=list)


Draw = Callable[[Picture, float, float, int], None]
"""Draws at x and y, to the right (1) or mirrored to the left (-1) of x."""


@dataclass(frozen=True, slots=True)
class Box:
    """Something of a size that can be drawn anywhere."""

    width: float
    height: float
    draw: Draw

    def strain(self, wide: float) -> float:
        """How much it has to shrink to fit a screen that is so many times wider than high; less is better."""
        return max(self.width / wide, self.height)


def above_each_other(boxes: Sequence[Box], gap: float = 0.0) -> Box:
    """The boxes in one column."""
    tops, top = [], 0.0
    for box in boxes:
        tops.append(top)
        top += box.height + gap
    width = max((box.width for box in boxes), default=0.0)

    def draw(picture: Picture, x: float, y: float, turn: int) -> None:
        for box, down in zip(boxes, tops, strict=True):
            box.draw(picture, x, y + down, turn)

    return Box(width, max(top - gap, 0.0), draw)


def beside_each_other(boxes: Sequence[Box], gap: float = 0.0) -> Box:
    """The boxes in one row."""
    lefts, left = [], 0.0
    for box in boxes:
        lefts.append(left)
        left += box.width + gap
    height = max((box.height for box in boxes), default=0.0)

    def draw(picture: Picture, x: float, y: float, turn: int) -> None:
        for box, over in zip(boxes, lefts, strict=True):
            box.draw(picture, x + turn * over, y, turn)

    return Box(max(left - gap, 0.0), height, draw)


def columns(boxes: Iterable[Box], limit: float, gap: float = 0.0) -> list[Box]:
    """Columns of boxes in their order; none is higher than the limit, but where a single box is."""
    made: list[list[Box]] = []
    height = 0.0
    for box in boxes:
        if not made or height + gap + box.height > limit:
            made.append([])
            height = -gap
        made[-1].append(box)
        height += gap + box.height
    return [above_each_other(column, gap) for column in made]


def packed(boxes: Sequence[Box], limit: float, gap: float = 0.0) -> Box:
    """The boxes in columns side by side."""
    return beside_each_other(columns(boxes, limit, gap), gap)


def limits(boxes: Iterable[Box]) -> Iterator[float]:
    """Yield heights to try for columns of the boxes, from that of the highest to all in one column."""
    heights = [box.height for box in boxes]
    limit, most = max(heights, default=0.0), sum(heights) * 1.2
    yield limit
    while limit < most:
        limit = limit * 1.2 + 1
        yield limit


def best(boxes: Iterable[Box], wide: float) -> Box:
    """The box that fits best a screen so many times wider than high; of several the first."""
    return min(boxes, key=lambda box: box.strain(wide))

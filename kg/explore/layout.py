"""Where each thing stands in the picture: provinces are frames, districts cards in them, and on a card a tree grows to both sides.

To the left of a district stand its reports with the events and documents they tell of, to the right its bodies with their people and
its communes, its figures below these. Between the provinces stand the indicators that several districts have figures for. Nothing
is left to chance or to a simulation: the same graph gives the same picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.explore.boxes import (
    TITLED,
    Box,
    Frame,
    Picture,
    Spot,
    beside_each_other,
    best,
    columns,
    limits,
    packed,
)
from kg.explore.facts import Facts, Thing, is_nation
from kg.explore.homes import ELSEWHERE, SHARED, Homes

ROW = 26.0
"""Height of a line of the picture, one thing each."""

WIDTHS = {"area": 190, "body": 240, "person": 190, "indicator": 250, "report": 250, "document": 240, "event": 240}
"""Room for a thing of a kind and its label."""

_SCREEN = 1.4  # the room for the picture on a screen is about so many times wider than high
_SHAPES = (0.7, 1.0, 1.4, 2.0, 2.8)  # proportions of cards and frames that are tried
_FEW = 3000  # up to this number of things every shape is tried; of a larger picture a small part is seen at a time
_FEW_BLOCKS = 12  # up to this number of provinces each may have a shape of its own
_HALF = 120.0  # at least so far from the middle of a card to its edge: the name of the unit needs it
_HEAD = 62.0
_GUTTER = 96.0
_INDENT = 24.0
_PAD = 26.0
_TITLE = 54.0
_GAP = 40.0
_MANY = 24  # of what hangs on one thing so many stand in a column, more where there are hundreds
_LEFT = frozenset({"report", "event", "document"})
_RIGHT = frozenset({"body", "area", "person"})


def layout(found: Facts, homes: Homes) -> Picture:
    """The place of every thing, and the frames and captions around them."""
    groups = _domains(found, homes.cards.get(SHARED, ()))
    provinces = _provinces(found, homes)

    def arranged(blocks: Sequence[Box]) -> tuple[float, Box]:
        return min(_arrangements(blocks, groups), key=lambda one: one[0])

    # First all provinces in one shape, the best of these; then each in the shape that helps most.
    strain, whole, chosen = min(
        ((*arranged([made[i] for made in provinces]), i) for i in range(len(_shapes(found)) ** 2)),
        key=lambda one: one[0],
    )
    blocks = [made[chosen] for made in provinces]
    for i, made in enumerate(provinces if len(provinces) <= _FEW_BLOCKS else []):
        for block in made:
            tried = [*blocks[:i], block, *blocks[i + 1 :]]
            if arranged(tried)[0] < strain:
                blocks = tried
                strain, whole = arranged(blocks)
    picture = Picture(whole.width, whole.height)
    whole.draw(picture, 0.0, 0.0, 1)
    return picture


def _shapes(found: Facts) -> tuple[float, ...]:
    return _SHAPES if len(found.things) <= _FEW else (_SCREEN,)


def _provinces(found: Facts, homes: Homes) -> list[list[Box]]:
    """The provinces, each in all shapes; the shapes are in the same order."""
    wings = {name: _wings(found, homes, held) for name, held in homes.cards.items() if name != SHARED}
    tops = _by_province(found, homes)
    made: list[list[Box]] = [[] for _ in tops]
    for card_shape in _shapes(found):
        cards = {
            name: _card(found, name, *wings[name], card_shape, is_top=homes.province.get(name, name) == name)
            for name in wings
        }
        for frame_shape in _shapes(found):
            for i, (top, names) in enumerate(tops):
                made[i].append(_province(found, top, {name: cards[name] for name in names}, frame_shape))
    return made


def _arrangements(blocks: Sequence[Box], groups: Sequence[Box]) -> Iterator[tuple[float, Box]]:
    """Yield the provinces in columns, with the shared indicators between them, and what speaks against it: size and empty space."""
    filled = sum(block.width * block.height for block in blocks)

    def judged(whole: Box, against: float = 1.0) -> tuple[float, Box]:
        empty = 1 - filled / max(whole.width * whole.height, 1.0)
        return whole.strain(_SCREEN) * (1 + empty / 2) * against, whole

    for limit in limits(blocks):
        made = columns(blocks, limit, _GAP)
        if groups:
            height = max((column.height for column in made), default=0.0)
            made.insert((len(made) + 1) // 2, _shared(groups, height))
        yield judged(beside_each_other(made, _GAP))
    if groups:
        half = (len(blocks) + 1) // 2
        for own in (_shared(groups, limit) for limit in limits(groups)):
            for limit in limits([*blocks, own]):
                # A column of its own keeps the links short; this saves space.
                yield judged(packed([*blocks[:half], own, *blocks[half:]], limit, _GAP), 1.1)


def _branch(found: Facts, homes: Homes, iri: str) -> Box:
    """A thing with what hangs on it under it, a little to the right."""
    width = WIDTHS[found.things[iri].kind]
    held = [_branch(found, homes, one) for one in homes.children.get(iri, ())]
    under = packed(held, max([ROW * max(_MANY, (8 * len(held)) ** 0.5), *(one.height for one in held)]))

    def draw(picture: Picture, x: float, y: float, turn: int) -> None:
        picture.spots.append(Spot(iri, x, y + ROW / 2, turn))
        under.draw(picture, x + turn * _INDENT, y + ROW, turn)

    return Box(max(width, _INDENT + under.width if held else 0.0), ROW + under.height, draw)


def _wings(found: Facts, homes: Homes, held: Sequence[str]) -> tuple[list[Box], list[Box]]:
    """What stands to the left and to the right of a unit; the figures are divided so that both have as many lines."""
    kinds = {iri: found.things[iri].kind for iri in held}
    left = [_branch(found, homes, iri) for iri in held if kinds[iri] in _LEFT]
    right = [_branch(found, homes, iri) for iri in held if kinds[iri] in _RIGHT]
    figures = [_branch(found, homes, iri) for iri in held if kinds[iri] == "indicator"]
    more = sum(one.height for one in right) - sum(one.height for one in left)
    half = min(max(round((len(figures) + more / ROW) / 2), 0), len(figures))
    return [*left, *figures[:half]], [*right, *figures[half:]]


def _bare_card(name: str) -> Box:
    """The card of a unit of which only the name is known: one that others came out of."""
    width, height = _HALF + 2 * _PAD, _PAD + _HEAD

    def draw(picture: Picture, x: float, y: float, turn: int) -> None:
        picture.frames.append(Frame("district", name, x, y, width, height))
        picture.spots.append(Spot(name, x + width / 2, y + height - ROW, 0))

    return Box(width, height, draw)


def _card(found: Facts, name: str, left: list[Box], right: list[Box], shape: float, *, is_top: bool) -> Box | None:
    """A unit with its name in the middle above what stands on both sides; None for a province that has nothing but a name, which is its
    frame's."""
    is_unit = name in found.things
    if not left and not right:
        return None if is_top or not is_unit else _bare_card(name)

    def made(limit: float) -> Box:
        one, other = packed(left, limit), packed(right, limit)
        # Both sides have the same width, so that the unit stands in the middle.
        half = max(one.width, other.width, _HALF - _GUTTER / 2) if is_unit else one.width
        wide = 2 * half + _GUTTER if is_unit else one.width + _GUTTER + other.width
        top = _PAD + (_HEAD if is_unit else 0.0)
        height = top + max(one.height, other.height) + _PAD

        def draw(picture: Picture, x: float, y: float, turn: int) -> None:
            kind = "district" if is_unit else ELSEWHERE
            picture.frames.append(Frame(kind, name, x, y, wide + 2 * _PAD, height))
            middle = x + _PAD + half + _GUTTER / 2
            if is_unit:
                picture.spots.append(Spot(name, middle, y + top - ROW, 0))
            one.draw(picture, middle - _GUTTER / 2, y + top, -1)
            other.draw(picture, middle + _GUTTER / 2, y + top, 1)

        return Box(wide + 2 * _PAD, height, draw)

    return best((made(limit) for limit in limits([*left, *right])), shape)


def _by_province(found: Facts, homes: Homes) -> list[tuple[str, list[str]]]:
    """The provinces with the cards in them, in the order of their codes, which run from north to south; the nation comes first,
    what has no place last."""

    def order(iri: str) -> tuple[int, str, str]:
        thing = found.things.get(iri)
        return (2, "", iri) if thing is None else (0 if is_nation(iri) else 1, _code(thing), iri)

    tops = {name: homes.province.get(name, name) for name in homes.cards if name != SHARED}
    names = sorted(tops, key=lambda name: (order(tops[name]), name != tops[name], order(name)))
    return [(top, list(group)) for top, group in groupby(names, key=tops.__getitem__)]


def _code(thing: Thing) -> str:
    return thing.details.get("code", "~")


def _province(found: Facts, top: str, cards: dict[str, Box | None], shape: float) -> Box:
    """A province around its cards, its name above them."""
    shown = [card for card in cards.values() if card is not None]
    if top not in found.things or top not in cards or (is_nation(top) and len(shown) == 1):
        return beside_each_other(shown, _PAD)
    inner = best((packed(shown, limit, _PAD) for limit in limits(shown)), shape)
    width, height = max(inner.width + 2 * _PAD, 300.0), _TITLE + (inner.height + _PAD if shown else 0.0)

    def draw(picture: Picture, x: float, y: float, turn: int) -> None:
        picture.frames.append(Frame("province", top, x, y, width, height))
        if cards[top] is None:
            picture.spots.append(Spot(top, x + _PAD + 8, y + _TITLE / 2, TITLED))
        inner.draw(picture, x + _PAD, y + _TITLE, 1)

    return Box(width, height, draw)


def _domains(found: Facts, held: Sequence[str]) -> list[Box]:
    """The indicators of several districts, each domain under its name."""
    boxes = []
    for domain, members in groupby(held, key=lambda iri: found.things[iri].details.get("domain") or "other"):
        boxes.append(_domain(domain, list(members)))
    return boxes


def _domain(domain: str, members: list[str]) -> Box:
    def draw(picture: Picture, x: float, y: float, turn: int) -> None:
        picture.captions.append((domain, x, y + ROW / 2))
        picture.spots += [Spot(iri, x, y + ROW * (i + 1.5)) for i, iri in enumerate(members)]

    return Box(WIDTHS["indicator"], ROW * (len(members) + 1.5), draw)


def _shared(groups: Sequence[Box], height: float) -> Box:
    """The frame of the indicators that can be compared."""
    limit = max(height - _TITLE - _PAD, *(one.height for one in groups), 0.0)
    inner = beside_each_other(columns(groups, limit), _PAD)
    width, tall = inner.width + 2 * _PAD, inner.height + _TITLE + _PAD

    def draw(picture: Picture, x: float, y: float, turn: int) -> None:
        picture.frames.append(Frame(SHARED, SHARED, x, y, width, tall))
        inner.draw(picture, x + _PAD, y + _TITLE, 1)

    return Box(width, tall, draw)

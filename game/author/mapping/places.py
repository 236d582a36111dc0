"""What a layout is asked, and what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.author.mapping.shapes import Point
from game.view.geometry import Rect


class Size(NamedTuple):
    """How large a card is."""

    width: float
    height: float


class Arrow(NamedTuple):
    """An arrow to find a way for. `weight` draws its ends together; `label` wants room."""

    source: str
    target: str
    weight: float = 1.0
    label: Size | None = None


class Route(NamedTuple):
    """The way of an arrow, from border to border, and the middle of its label."""

    points: tuple[Point, ...]
    curved: bool = False
    label: Point | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Cards by key, arrows in the order they were given; all of it right of and below 0, 0."""

    cards: Mapping[str, Rect]
    routes: tuple[Route, ...]
    size: Size


def around(middles: Sequence[Point], sizes: Mapping[str, Size]) -> dict[str, Rect]:
    """Return the cards with these middles, in the order of `sizes`."""
    return {
        key: Rect(middle.x - size.width / 2, middle.y - size.height / 2, *size)
        for (key, size), middle in zip(sizes.items(), middles, strict=True)
    }

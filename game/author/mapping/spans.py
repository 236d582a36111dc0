"""Where the shapes of a drawing lie, and which of them are seen in a part of it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from game.author.mapping.shapes import Box, Disc, Group, Label, Point, Shape, Stroke


class Span(NamedTuple):
    """The place that a shape takes, or a straight part of it."""

    left: float
    top: float
    right: float
    bottom: float


def spans(shape: Shape) -> Iterator[Span]:
    """Yield where a shape lies; of a line, each of its straight parts."""
    match shape:
        case Box(rect=rect):
            yield Span(rect.x, rect.y, rect.right, rect.bottom)
        case Disc(center=(x, y), radius=radius):
            yield Span(x - radius, y - radius, x + radius, y + radius)
        case Label(at=(x, y)):
            yield Span(x, y - shape.size, x + shape.room, y + shape.size / 2)
        case Stroke(points=points, curved=False):
            yield from (_around(two) for two in pairwise(points))
        case _:
            yield _around(shape.points)


def seen_between(groups: Iterable[Group], top: float, bottom: float) -> tuple[Group, ...]:
    """Return the groups of which something lies between two heights."""
    return tuple(
        group
        for group in groups
        if any(
            one.top < bottom and one.bottom > top for shape in group.shapes for one in spans(shape)
        )
    )


def _around(points: Iterable[Point]) -> Span:
    across, down = zip(*points, strict=True)
    return Span(min(across), min(down), max(across), max(down))

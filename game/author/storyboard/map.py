"""A story's map cut into pieces that each fit on a page, so that its words can be read."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from game.author.mapping.shapes import Box, Disc, Drawing, Group, Label, Shape

SHAPE = 165 / 261  # height of a piece to its width: A4 across, less margins and a heading
CLEAR = 4.0  # logical pixels between a cut and the card below
_SMALLEST = 0.5  # of a full piece; a cut higher up would waste paper


class Piece(NamedTuple):
    """A part of the drawing, from one height to another."""

    top: float
    bottom: float


def pieces(drawing: Drawing) -> tuple[Piece, ...]:
    """Return the pieces from top to bottom; cuts go between cards where they can."""
    most = drawing.width * SHAPE
    boxes = [
        (shape.rect.y, shape.rect.bottom)
        for group in drawing.groups
        for shape in group.shapes
        if isinstance(shape, Box) and shape.rect.height < most
    ]
    found: list[Piece] = []
    top = 0.0
    while drawing.height - top > most:
        bottom = _cut(boxes, top + most * _SMALLEST, top + most)
        found.append(Piece(top, bottom))
        top = bottom
    return (*found, Piece(top, drawing.height))


def _cut(boxes: Iterable[tuple[float, float]], least: float, most: float) -> float:
    """Return the lowest place for a cut that goes through no box; `most` if there is none."""
    at = most
    for top, bottom in sorted(boxes, key=lambda box: -box[1]):
        if bottom <= at:
            break
        if top - CLEAR < at:
            at = top - CLEAR
    return at if at > least else most


def part_of(drawing: Drawing, piece: Piece, named: set[str]) -> Drawing:
    """Return the drawing with the groups that can be seen in a piece.

    A group keeps its id in the first piece only; `named` remembers those given.
    """
    groups: list[Group] = []
    for group in drawing.groups:
        spans = [_span(shape) for shape in group.shapes]
        if min(top for top, _ in spans) < piece.bottom and max(end for _, end in spans) > piece.top:
            groups.append(replace(group, id="") if group.id in named else group)
            named.add(group.id)
    return replace(drawing, groups=tuple(groups))


def _span(shape: Shape) -> tuple[float, float]:
    """Return the highest and the lowest place of a shape."""
    match shape:
        case Box():
            return shape.rect.y, shape.rect.bottom
        case Disc():
            return shape.center.y - shape.radius, shape.center.y + shape.radius
        case Label():
            return shape.at.y - shape.size, shape.at.y + shape.size / 2
        case _:
            heights = [point.y for point in shape.points]
            return min(heights), max(heights)

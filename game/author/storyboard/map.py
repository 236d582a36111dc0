"""A story's map cut into pieces that each fit on a page, so that its words can be read."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from game.author.mapping.shapes import Box, Drawing, Group
from game.author.mapping.spans import seen_between, spans

CLEAR = 4.0  # logical pixels between a cut and the card below
EDGE = 8.0  # logical pixels left free beside what is on a page
READABLE = (0.14, 0.13, 0.12)  # millimetres of paper to a logical pixel: text of 5 points or less
LARGEST = 0.24
_TRIED = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  # heights, of that of a full page


class Sheet(NamedTuple):
    """A page of A4 with room for a piece, in millimetres, below a heading."""

    width: float
    height: float
    is_upright: bool


SHEETS = (Sheet(178, 243, is_upright=True), Sheet(261, 160, is_upright=False))


class Piece(NamedTuple):
    """A part of the drawing, and the sheet it stands on."""

    top: float
    bottom: float
    left: float
    right: float
    sheet: Sheet

    @property
    def scale(self) -> float:
        """Millimetres of paper to a logical pixel."""
        wide, high = self.right - self.left, self.bottom - self.top
        return min(self.sheet.width / wide, self.sheet.height / high, LARGEST)


def pieces(drawing: Drawing) -> tuple[Piece, ...]:
    """Return the pieces from top to bottom; cuts go between cards where they can.

    A sheet is upright or across, whichever holds more that can still be read, and
    shows only as much of the width as there is something. Letters are a little
    smaller where that saves a sheet.
    """
    return min((_Cutter(drawing, scale).pieces() for scale in READABLE), key=len)


class _Cutter:
    def __init__(self, drawing: Drawing, readable: float) -> None:
        self._height = drawing.height
        self._readable = readable
        shapes = [shape for group in drawing.groups for shape in group.shapes]
        self._spans = [span for shape in shapes for span in spans(shape)]
        self._boxes = [
            (shape.rect.y, shape.rect.bottom) for shape in shapes if isinstance(shape, Box)
        ]

    def pieces(self) -> tuple[Piece, ...]:
        """Return the pieces from top to bottom."""
        found: list[Piece] = []
        while not found or found[-1].bottom < self._height:
            found.append(self._next(found[-1].bottom if found else 0.0))
        return tuple(found)

    def _next(self, top: float) -> Piece:
        found = [self._longest(top, sheet) for sheet in SHEETS]
        best = max((one for one in found if one), key=_how_much, default=None)
        return best or self._whole(top, SHEETS[-1])

    def _longest(self, top: float, sheet: Sheet) -> Piece | None:
        """Return the longest piece that can be read on a sheet, if there is one."""
        tried = (self._piece(top, part * sheet.height / self._readable, sheet) for part in _TRIED)
        return next((one for one in tried if one.scale >= self._readable), None)

    def _whole(self, top: float, sheet: Sheet) -> Piece:
        """Return a piece that is too wide to be read well."""
        wide = self._piece(top, sheet.height / self._readable, sheet)
        return self._piece(top, (wide.right - wide.left) * sheet.height / sheet.width, sheet)

    def _piece(self, top: float, most: float, sheet: Sheet) -> Piece:
        bottom = self._height
        if self._height - top > most:
            boxes = (box for box in self._boxes if box[1] - box[0] < most)
            bottom = _cut(boxes, top + most / 2, top + most)
        inside = [one for one in self._spans if one.top < bottom and one.bottom > top]
        left = min((one.left for one in inside), default=0.0) - EDGE
        right = max((one.right for one in inside), default=1.0) + EDGE
        return Piece(top, bottom, left, right, sheet)


def _how_much(piece: Piece) -> tuple[float, float]:
    return piece.bottom, piece.scale


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
    for group in seen_between(drawing.groups, piece.top, piece.bottom):
        groups.append(replace(group, id="") if group.id in named else group)
        named.add(group.id)
    return replace(drawing, groups=tuple(groups))

"""What a drawing is made of, as data: any writer can put it on paper or on a screen.

All places and sizes are logical pixels; y grows downwards. A colour of "" is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from game.view.geometry import Rect


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle with round corners."""

    rect: Rect
    fill: str = ""
    line: str = ""
    width: float = 0
    radius: float = 0
    dash: tuple[float, ...] = ()


class Disc(NamedTuple):
    """A circle."""

    center: Point
    radius: float
    fill: str = ""
    line: str = ""
    width: float = 0


class Poly(NamedTuple):
    """A filled polygon."""

    points: tuple[Point, ...]
    fill: str


class Stroke(NamedTuple):
    """A line through points, its corners rounded by `radius`; `curved` takes them as Bézier's."""

    points: tuple[Point, ...]
    color: str
    width: float
    dash: tuple[float, ...] = ()
    radius: float = 0
    curved: bool = False


class Label(NamedTuple):
    """One line of text. `at` is the left end of its base line, `room` the width it takes.

    Where other fonts are used, it keeps to its right end (`end`) or to its left.
    """

    at: Point
    text: str
    font: str  # regular, medium, semibold, bold
    size: float
    color: str
    room: float
    end: bool = False


Shape: TypeAlias = Box | Disc | Poly | Stroke | Label


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together; `title` says in words what they are.

    `id` names the group, and `link` is the id of the group it leads to.
    """

    title: str
    shapes: tuple[Shape, ...]
    id: str = ""
    link: str = ""

    def moved(self, by: Point) -> "Group":
        """Return the group elsewhere."""
        return replace(self, shapes=all_moved(self.shapes, by))


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A whole picture: groups from the bottom up."""

    width: float
    height: float
    title: str
    description: str
    language: str
    ground: str
    groups: tuple[Group, ...]


def moved(shape: Shape, by: Point) -> Shape:
    """Return a shape elsewhere."""
    match shape:
        case Box():
            return shape._replace(rect=shape.rect.moved(by.x, by.y))
        case Disc():
            return shape._replace(center=_shifted(shape.center, by))
        case Label():
            return shape._replace(at=_shifted(shape.at, by))
        case Poly() | Stroke():
            return shape._replace(points=tuple(_shifted(one, by) for one in shape.points))


def all_moved(shapes: Iterable[Shape], by: Point) -> tuple[Shape, ...]:
    """Return shapes elsewhere."""
    return tuple(moved(one, by) for one in shapes)


def _shifted(point: Point, by: Point) -> Point:
    return Point(point.x + by.x, point.y + by.y)

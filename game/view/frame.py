"""A picture as data: what to draw, in order, and what a press on it means.

All places and sizes are logical pixels; a shell multiplies them by one number.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from game.story.emphasis import Spans
from game.view.geometry import Rect
from game.view.theme import Color

FRAME_S = 1 / 50  # between two pictures while something moves

Action: TypeAlias = Hashable  # what a press means, to the screen that made the frame


class Fill(NamedTuple):
    """A rectangle. `radii` are of its corners: top left, top right, bottom right, bottom left."""

    rect: Rect
    color: Color
    radii: tuple[float, float, float, float] = (0, 0, 0, 0)
    border: Color | None = None
    border_px: float = 0


class Gradient(NamedTuple):
    """A rectangle whose colours change from top to bottom, left to right, or across.

    `stops` are (place 0-1, colour), in order; `way` is "down", "right" or "across".
    """

    rect: Rect
    stops: tuple[tuple[float, Color], ...]
    way: str = "down"
    radius: float = 0


class Letters(NamedTuple):
    """One line of text. `y` is the top of its line box, `size` that of the font.

    `bold` says from which letter to which it is bold.
    """

    x: float
    y: float
    text: str
    font: str  # regular, medium, semibold, bold
    size: float
    color: Color
    bold: Spans = ()


class Picture(NamedTuple):
    """A picture by its path under assets without ending; `tint` colours a white icon.

    `cover` fills the rectangle and cuts what stands over; otherwise it fits inside. A
    negative `radius` rounds the upper corners alone; over the last `melt` pixels it fades.
    """

    rect: Rect
    name: str
    tint: Color | None = None
    cover: bool = False
    radius: float = 0
    melt: float = 0


class Line(NamedTuple):
    """A line through points, `dash` long pieces with gaps as long, or 0 for a whole one."""

    points: tuple[tuple[float, float], ...]
    color: Color
    width: float
    dash: float = 0


class Shape(NamedTuple):
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    color: Color


class Clip(NamedTuple):
    """Draw only inside this rectangle from now on; None ends the innermost one."""

    rect: Rect | None


class Fade(NamedTuple):
    """Draw what follows with this alpha, 0-1; 1 ends it."""

    alpha: float


Item: TypeAlias = Fill | Gradient | Letters | Picture | Line | Shape | Clip | Fade


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something to press. `label` says it in words; `hotkey` is a digit or letter."""

    id: str
    rect: Rect
    action: Action
    label: str
    hotkey: str = ""
    scroll: str = ""  # the id of the scroll area it is in
    on_dark: bool = False
    radius: float = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrollArea:
    """A window on content that may be taller. `to_end` begins at the bottom."""

    id: str
    rect: Rect
    content_height: float
    offset: float
    to_end: bool = False

    @property
    def longest(self) -> float:
        """The largest offset."""
        return max(0.0, self.content_height - self.rect.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A whole picture.

    `wake_s` is when it will look different by itself: seconds from now, or
    None; `back` is what Esc means; `advance` what a press beside every target means.
    `first` is the target to focus when the frame is new; `hears` asks for the next key or
    button itself, as the action ("heard", "keys" or "buttons", its name).
    """

    items: tuple[Item, ...]
    targets: tuple[Target, ...] = ()
    scrolls: tuple[ScrollArea, ...] = ()
    wake_s: float | None = None
    back: Action = None
    advance: Action = None
    help: Action = None
    first: str = ""
    title: str = ""
    hears: bool = False

    def at(self, x: float, y: float) -> Target | None:
        """Return the topmost target at a point."""
        return next((one for one in reversed(self.targets) if one.rect.contains(x, y)), None)

    def target(self, id: str) -> Target | None:
        """Return the target with this id."""
        return next((one for one in self.targets if one.id == id), None)


Measure: TypeAlias = Callable[[str, str, float], float]
"""(text, font, size) -> width in logical pixels."""


def moved(item: Item, dx: float, dy: float) -> Item:
    """Return an item elsewhere."""
    match item:
        case Letters():
            return item._replace(x=item.x + dx, y=item.y + dy)
        case Line() | Shape():
            return item._replace(points=tuple((x + dx, y + dy) for x, y in item.points))
        case Clip(rect=None) | Fade():
            return item
        case Clip(rect=rect) if rect is not None:
            return Clip(rect.moved(dx, dy))
        case Fill() | Gradient() | Picture():
            return item._replace(rect=item.rect.moved(dx, dy))
        case _:
            raise TypeError(item)

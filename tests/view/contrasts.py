"""The colours of words and of what they stand on, read off a frame."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from game.view.frame import Fill, Frame, Gradient, Item, Letters, Measure, Picture, Shape
from game.view.geometry import Rect
from game.view.theme import Color
from tests.view.auditing import clipped, lines_of

Tone: TypeAlias = tuple[float, float, float]
OPAQUE = 255


class Pair(NamedTuple):
    """Words, their colour, and that of the ground below them."""

    text: str
    ink: Tone
    ground: Tone

    @property
    def ratio(self) -> float:
        """The contrast after WCAG 2, 1 to 21."""
        one, other = sorted((luminance(self.ink), luminance(self.ground)), reverse=True)
        return (one + 0.05) / (other + 0.05)


def luminance(tone: Tone) -> float:
    """Return the relative luminance after WCAG 2, 0 to 1."""
    red, green, blue = (_linear(part / OPAQUE) for part in tone)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def blend(over: Color, under: Tone) -> Tone:
    """Return what a colour that may be see-through looks like on another."""
    alpha = over[3] / OPAQUE
    red, green, blue = (
        above * alpha + below * (1 - alpha) for above, below in zip(over[:3], under, strict=True)
    )
    return red, green, blue


def pairs_of(frame: Frame, measure: Measure, screen: Rect) -> Iterator[Pair]:
    """Return all words with their ground at both ends; words on pictures are left out."""
    items = tuple(clipped(frame, screen))
    for line in lines_of(frame, measure, screen):
        letters = items[line.index][0]
        assert isinstance(letters, Letters)
        below = [one for one in items[: line.index] if not isinstance(one[0], Letters)]
        y = line.seen.center[1]
        for x in (line.seen.x + 1, line.seen.right - 1):
            ground = _ground(below, x, y)
            if ground is not None:
                yield Pair(line.text, blend(letters.color, ground), ground)


def _ground(below: list[tuple[Item, Rect]], x: float, y: float) -> Tone | None:
    """Return the colour below a point, or None on a picture."""
    ground: Tone | None = (0, 0, 0)
    for item, clip in below:
        if not clip.contains(x, y) or not _covers(item, x, y):
            continue
        match item:
            case Fill(color=color) | Shape(color=color):
                ground = _over(color, ground)
            case Gradient():
                ground = _over(_at(item, x, y), ground)
            case _:
                ground = None
    return ground


def _covers(item: Item, x: float, y: float) -> bool:
    match item:
        case Fill(rect=rect) | Gradient(rect=rect) | Picture(rect=rect, tint=None):
            return rect.contains(x, y)
        case Shape(points=points):
            return _is_inside(points, x, y)
        case _:
            return False


def _is_inside(points: tuple[tuple[float, float], ...], x: float, y: float) -> bool:
    """Whether a line to the right from a point crosses the edge of a polygon an odd number."""
    inside = False
    for (x1, y1), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (x2 - x1) * (y - y1) / (y2 - y1):
            inside = not inside
    return inside


def _over(color: Color, ground: Tone | None) -> Tone | None:
    """Lay a colour on the ground; a veil on a picture leaves it unknown."""
    if ground is None:
        return blend(color, (0, 0, 0)) if color[3] == OPAQUE else None
    return blend(color, ground)


def _at(item: Gradient, x: float, y: float) -> Color:
    """Return the colour of a gradient at a point."""
    rect: Rect = item.rect
    down, right = (y - rect.y) / rect.height, (x - rect.x) / rect.width
    place = {"down": down, "right": right}.get(item.way, (down + right) / 2)
    places = [stop[0] for stop in item.stops]
    after = min(max(bisect_right(places, place), 1), len(places) - 1)
    (low, one), (high, other) = item.stops[after - 1], item.stops[after]
    share = min(max((place - low) / (high - low), 0), 1)
    red, green, blue, alpha = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue, alpha

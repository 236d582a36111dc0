"""The sky behind everything, and the place we are in."""

from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.theme import faded

NIGHT_SKY = ("night", "dusk", "plum")


def sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the indigo evening sky."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum))


def dawn_sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the night that turns to dawn, top to bottom."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum, palette.dawn))


def place(sketch: Sketch, rect: Rect, name: str) -> None:
    """Draw a place, softened towards the sky on its right."""
    if not name:
        return
    sketch.picture(rect, f"places/{name}", cover=True)
    edge = Rect(rect.right - 90, rect.y, 90, rect.height)
    tone = sketch.palette.dusk
    sketch.gradient(edge, (faded(tone, 0), faded(tone, 200)), way="right")

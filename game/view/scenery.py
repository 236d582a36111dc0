"""The sky behind everything, and the place we are in."""

from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.theme import faded


def sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the indigo evening sky."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum))


def dawn_sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the night that turns to dawn, top to bottom."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum, palette.dawn))


def place(sketch: Sketch, rect: Rect, name: str, is_stage: bool) -> None:
    """Draw a place; as a stage with round corners, and darker where words will stand."""
    if not name:
        return
    radius = 36 if is_stage else 0
    sketch.picture(rect, f"places/{name}", cover=True, radius=radius)
    if is_stage:
        tone = sketch.palette.night
        sketch.gradient(rect, (faded(tone, 0), faded(tone, 0), faded(tone, 170)), radius=radius)

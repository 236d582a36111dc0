"""The sky behind everything, and the place we are in."""

from game.view.frame import Picture
from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.theme import faded

MELT = 180  # pixels over which a place fades into the sky


def sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the indigo evening sky."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum))


def dawn_sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the night that turns to dawn, top to bottom."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum, palette.dawn))


def place(sketch: Sketch, rect: Rect, name: str, *, radius: float, veil: bool) -> None:
    """Draw a place; with a veil, darker towards the ground, where words will stand."""
    if not name:
        return
    melt = 0 if radius else MELT
    sketch.items.append(Picture(rect, f"places/{name}", None, True, radius, melt))
    if veil:
        tone = sketch.palette.night
        sketch.gradient(rect, (faded(tone, 0), faded(tone, 0), faded(tone, 170)), radius=radius)

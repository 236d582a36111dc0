"""The sky behind everything, and the place we are in."""

from game.view.frame import Clip, Picture
from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.theme import faded

MELT = 180  # pixels over which a place fades into the sky
PLACE_WIDTH, PLACE_HEIGHT = 440, 720  # of a place's drawing, in its units
FARTHEST = 8  # of these units, that the far layer moves to either side
ROUNDER = 1.8  # times as round as the whole, so that a moved corner stays inside it


def sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the indigo evening sky."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum))


def dawn_sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the night that turns to dawn, top to bottom."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum, palette.dawn))


def place(  # noqa: PLR0913
    sketch: Sketch, rect: Rect, name: str, *, radius: float, veil: bool, drift: float = 0
) -> None:
    """Draw a place; with a veil, darker towards the ground, where words will stand.

    `drift`, from -1 to 1, moves what is far away to the left or right behind what is near.
    """
    if not name:
        return
    melt = 0 if radius else MELT
    whole = Picture(rect, f"places/{name}", None, True, radius, melt)
    unit = max(rect.width / PLACE_WIDTH, rect.height / PLACE_HEIGHT)
    shift = round(max(-1.0, min(1.0, drift)) * FARTHEST * unit)
    if shift:
        _layers(sketch, whole, name, shift)
    else:
        sketch.items.append(whole)
    if veil:
        tone = sketch.palette.night
        sketch.gradient(rect, (faded(tone, 0), faded(tone, 0), faded(tone, 170)), radius=radius)


def _layers(sketch: Sketch, whole: Picture, name: str, shift: int) -> None:
    """Draw a place with its far layer moved; what that lays bare shows the unmoved whole.

    Whole pixels only: parts of them would make the layer a pixel wider at times, and drawn anew.

    Round corners belong to the whole beneath: the moved layer is rounder, to stay inside.
    A place that melts has no whole beneath, which would show through where it fades.
    """
    rect = whole.rect
    far = whole._replace(rect=rect.moved(shift, 0), name=f"places/far/{name}")
    if whole.radius:
        far = far._replace(radius=ROUNDER * whole.radius)
        sketch.items.append(whole)
    elif shift > 0:
        bare = Rect(rect.x, rect.y, shift, rect.height)
        sketch.items += (Clip(bare), whole, Clip(None))
    sketch.items += (Clip(rect), far, Clip(None), whole._replace(name=f"places/near/{name}"))

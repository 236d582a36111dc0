"""The sky behind everything, and the place we are in."""

from typing import TypeAlias

from game.view.company import mixed, sky_colors
from game.view.frame import Clip, Picture
from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.theme import Color, faded

Colors: TypeAlias = tuple[Color, ...]

MELT = 180  # pixels over which a place fades into the sky
PLACE_WIDTH, PLACE_HEIGHT = 440, 720  # of a place's drawing, in its units
MARGIN = 16  # of these units, that the far layer goes on to the left and right
FARTHEST = 8  # of these units, that the far layer moves to either side
ROUNDER = 74  # pixels added to a radius, so that a moved corner stays inside the unmoved one
BAND = 12  # pixels high, in which the sky that a place fades into has one colour


def _sky_at(colors: Colors, share: float) -> Color:
    """Return the colour of a sky of three tones, `share` of the way down."""
    upper = min(1, int(share * 2))
    return mixed(colors[upper], colors[upper + 1], share * 2 - upper)


def dawn_sky(sketch: Sketch, rect: Rect) -> None:
    """Draw the night that turns to dawn, top to bottom."""
    palette = sketch.palette
    sketch.gradient(rect, (palette.night, palette.dusk, palette.plum, palette.dawn))


def place(  # noqa: PLR0913 - a place and how it is to be shown
    sketch: Sketch,
    rect: Rect,
    name: str,
    *,
    radius: float,
    veil: bool,
    drift: float = 0,
    sky: Colors = (),
) -> None:
    """Draw a place; with a veil, darker towards the ground, where words will stand.

    `drift`, from -1 to 1, moves what is far away to the left or right behind what is near;
    `sky` is what stands behind the place, top to bottom: the evening without company if ().
    """
    if not name:
        return
    melt = 0 if radius else MELT
    unit = max(rect.width / PLACE_WIDTH, rect.height / PLACE_HEIGHT)
    shift = round(max(-1.0, min(1.0, drift)) * FARTHEST * unit)
    if drift:
        _layers(sketch, Picture(rect, name, None, True, radius), MARGIN * unit, shift)
        if melt:
            behind = sky or sky_colors(sketch.palette, 0)
            _melt(sketch, Rect(rect.right - melt, rect.y, melt, rect.height), behind)
    else:
        sketch.items.append(Picture(rect, f"places/{name}", None, True, radius, melt))
    if veil:
        tone = sketch.palette.night
        sketch.gradient(rect, (faded(tone, 0), faded(tone, 0), faded(tone, 170)), radius=radius)


def _layers(sketch: Sketch, whole: Picture, margin: float, shift: int) -> None:
    """Draw a place with its far layer moved, which is wider than what is seen of it.

    Whole pixels only: parts of them would make the layer a pixel wider at times, and drawn anew.
    Round corners are those of the unmoved place beneath.
    """
    rect, name = whole.rect, whole.name
    wide = Rect(rect.x - margin + shift, rect.y, rect.width + 2 * margin, rect.height)
    far = whole._replace(rect=wide, name=f"places/far/{name}")
    if whole.radius:
        far = far._replace(radius=whole.radius + ROUNDER)
        sketch.items.append(whole._replace(name=f"places/{name}"))
    near = whole._replace(name=f"places/near/{name}")
    sketch.items += (Clip(rect), far, Clip(None), near)


def _melt(sketch: Sketch, rect: Rect, sky: Colors) -> None:
    """Let the sky behind come out towards the right, over whatever was drawn before it.

    Two layers cannot fade each by itself: the far one would show through the near one.
    """
    height = sketch.canvas.height
    y = rect.y
    while y < rect.bottom:
        band = Rect(rect.x, y, rect.width, min(BAND, rect.bottom - y))
        tone = _sky_at(sky, max(0.0, min(1.0, band.center[1] / height)))
        sketch.gradient(band, (faded(tone, 0), tone), way="right")
        y += BAND

"""The colours and sizes of a map. Colours are those of the game, as `#rrggbb`."""

from dataclasses import dataclass

from game.story.model import Safety
from game.view.theme import Color, palette_of


def code(color: Color) -> str:
    """Return a colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*color[:3])


PLAIN = palette_of()
GROUND = code(PLAIN.paper)
CARD = code(PLAIN.card)
INK = code(PLAIN.ink)
SOFT = code(PLAIN.soft)
EDGE = "#5d6486"  # the way on that no answer colours
BORDER = "#8a88b8"
HAIR = code(PLAIN.line)
BAND = code(PLAIN.lilac)
NIGHT = code(PLAIN.dusk)
SUN = code(PLAIN.sun)
DAWN = "#fde3d3"
CALM = code(PLAIN.calm)
GREY_INK = "#5f6370"
GREY_LINE = "#9a9eab"
GREY_CARD = "#eceded"

TONES = {
    Safety.YES: code(PLAIN.safe),
    Safety.PARTLY: code(PLAIN.partly),
    Safety.NO: code(PLAIN.risk),
}
TINTS = {
    Safety.YES: code(PLAIN.safe_tint),
    Safety.PARTLY: code(PLAIN.partly_tint),
    Safety.NO: code(PLAIN.risk_tint),
}

LINE_HEIGHT = 1.36  # of the size, so that Ẩ and Ễ are never cut
ASCENT = 0.98  # from the top of a line to its base, of the size


@dataclass(frozen=True, slots=True)
class Font:
    """A font and its size in logical pixels."""

    name: str
    size: float

    @property
    def line(self) -> float:
        """The height of a line."""
        return round(self.size * LINE_HEIGHT)


NAME = Font("bold", 17)
PLACE = Font("medium", 12)
FIRST = Font("regular", 13)
KIND = Font("semibold", 12)
PROMPT = Font("semibold", 13)
ANSWER = Font("regular", 13)
TARGET = Font("semibold", 12)
COUNT = Font("regular", 12)
CHIP = Font("medium", 11)
HEADING = Font("bold", 26)
NOTE = Font("regular", 13)

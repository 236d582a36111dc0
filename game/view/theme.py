"""Colours, type and space: the tokens of the look, as data.

Colours are (red, green, blue, alpha), 0-255. Sizes are logical pixels.
"""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

Color: TypeAlias = tuple[int, int, int, int]


def color(code: str, alpha: int = 255) -> Color:
    """Read "#RRGGBB"."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16), alpha


def faded(tone: Color, alpha: int) -> Color:
    """Return a colour with another alpha, 0-255."""
    return (*tone[:3], alpha)


WHITE = color("#FFFFFF")
CLEAR = color("#000000", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Every colour the screens use, by what it is for."""

    night: Color = color("#141B3C")
    dusk: Color = color("#2B2A63")
    plum: Color = color("#5B3B7E")
    dawn: Color = color("#F2896B")
    sun: Color = color("#FFC46B")
    paper: Color = color("#FFF8EE")
    card: Color = color("#FFFFFF")
    line: Color = color("#E6DCCB")
    ink: Color = color("#1B2140")
    soft: Color = color("#565D7F")
    on_dark: Color = color("#FFFFFF")
    on_dark_soft: Color = color("#E3E0F2")
    glass: Color = color("#FFFFFF", 38)
    glass_line: Color = color("#FFFFFF", 70)
    safe: Color = color("#12735F")
    safe_tint: Color = color("#D9F2EA")
    partly: Color = color("#965A00")
    partly_tint: Color = color("#FDEFD6")
    partly_bar: Color = color("#E8981D")
    risk: Color = color("#B83625")
    risk_tint: Color = color("#FDE9E4")
    risk_line: Color = color("#F0A79B")
    mine: Color = color("#3563E9")
    theirs: Color = color("#EEF0F8")
    focus: Color = color("#3563E9")
    help: Color = color("#A82718")
    help_line: Color = color("#F7B5AC")
    lilac: Color = color("#EEF1FF")
    calm: Color = color("#2746B8")
    badge: Color = color("#ECE6F7")
    track: Color = color("#EAE1D4")
    thumb: Color = color("#8A88B8")
    phone: Color = color("#0D1230")
    header: Color = color("#F5F3FB")


PLAIN = Palette()
HIGH = replace(
    PLAIN,
    night=color("#05081C"),
    dusk=color("#0B0B2C"),
    plum=color("#24103F"),
    paper=color("#FFFFFF"),
    line=color("#4A4F6B"),
    ink=color("#000000"),
    soft=color("#2A2F4A"),
    on_dark_soft=color("#FFFFFF"),
    glass=color("#000000", 150),
    glass_line=color("#FFFFFF", 220),
    safe=color("#0A5345"),
    partly=color("#6B3F00"),
    risk=color("#8F1D0F"),
    mine=color("#1D3FB0"),
    help=color("#8F1D0F"),
    help_line=color("#8F1D0F"),
    focus=color("#1D3FB0"),
)

SIZES = (13, 16, 18, 21, 26, 34, 44, 64, 88)
LINE_HEIGHT = 1.38  # of the size, so that Ẩ and Ễ are never cut
LARGEST_BODY = 30  # sizes above grow less with the text-size setting: they are large already


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a player wants to see it."""

    text_scale: float = 1.0  # 1-2
    contrast: bool = False
    reduced_motion: bool = False
    spacing: bool = False  # dyslexia-friendly: wider words and lines
    palette: Palette = field(default=PLAIN, repr=False)

    def size(self, size: int) -> float:
        """Return a size of the scale as this player wants it."""
        if size <= LARGEST_BODY:
            return size * self.text_scale
        return max(size, min(size * self.text_scale, LARGEST_BODY * self.text_scale * 1.15))

    @property
    def line_height(self) -> float:
        """The height of a line, times the size."""
        return LINE_HEIGHT + (0.24 if self.spacing else 0.0)


def make_look(
    *, text_scale: float, contrast: bool, reduced_motion: bool, spacing: bool = False
) -> Look:
    """Return the look for these settings."""
    return Look(
        text_scale=min(2.0, max(1.0, text_scale)),
        contrast=contrast,
        reduced_motion=reduced_motion,
        spacing=spacing,
        palette=HIGH if contrast else PLAIN,
    )

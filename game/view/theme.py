"""Colours, type and space: the tokens of the look.

Colours are (red, green, blue, alpha), 0-255, and lie in assets/theme.toml. Sizes are
logical pixels.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

from game.resources import data_root

Color: TypeAlias = tuple[int, int, int, int]
FILE = "theme.toml"


def color(code: str, alpha: int = 255) -> Color:
    """Read "#RRGGBB", or "#RRGGBBAA" with an alpha of its own."""
    red, green, blue, *own = bytes.fromhex(code[1:])
    return red, green, blue, own[0] if own else alpha


def faded(tone: Color, alpha: int) -> Color:
    """Return a colour with another alpha, 0-255."""
    return (*tone[:3], alpha)


CLEAR = color("#000000", 0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Palette:
    """Every colour the screens use, by what it is for. There is one of each theme."""

    night: Color
    dusk: Color
    plum: Color
    dawn: Color
    sun: Color
    hill_far: Color
    hill_near: Color
    wall: Color
    on_dark: Color
    on_dark_soft: Color
    on_light: Color  # what stands on the sun and other bright colours, in every theme
    glass: Color
    glass_line: Color
    paper: Color
    sheet: Color  # a page that lies on the sky
    sheet_line: Color
    card: Color
    line: Color
    ink: Color
    soft: Color
    lilac: Color
    calm: Color
    link: Color
    shadow: Color
    thumb: Color
    track: Color
    button: Color
    button_line: Color
    button_shadow: Color
    hero: Color  # the one button of the first screen
    on_hero: Color
    primary: Color
    on_primary: Color
    primary_shadow: Color
    chosen: Color  # the dot on what is chosen
    badge: Color
    focus: Color
    help: Color
    help_line: Color
    safe: Color
    safe_tint: Color
    safe_glow: Color  # on the sky
    partly: Color
    partly_tint: Color
    partly_bar: Color
    risk: Color
    risk_tint: Color
    risk_line: Color
    on_grade: Color  # the sign on a grade's colour
    phone: Color
    phone_line: Color
    header: Color
    mine: Color
    on_mine: Color
    theirs: Color
    spoken: Color  # a bubble over a place
    hang_up: Color
    veil: Color


THEMES = ("light", "dark")


def palette_of(theme: str = "light", *, contrast: bool = False) -> Palette:
    """Return the colours of a theme; those of "light" where it is unknown."""
    return _palette(theme if theme in THEMES else "light", contrast)


@cache
def _palette(theme: str, contrast: bool) -> Palette:
    tables = _tables()
    codes = tables["light"] | tables[theme]
    if contrast:
        codes |= tables[f"{theme}_high"]
    return Palette(**{name: color(code) for name, code in codes.items()})


@cache
def _tables() -> dict[str, dict[str, str]]:
    """Read the tables. The file is TOML with nothing but names and colours: a start has no
    time for a reader of all of it.
    """
    tables: dict[str, dict[str, str]] = {}
    table: dict[str, str] = {}
    for line in (data_root() / "assets" / FILE).read_text(encoding="utf-8").splitlines():
        name, _, code = line.partition(" = ")
        if code:
            table[name] = code.strip('"')
        elif line.startswith("["):
            table = tables.setdefault(line.strip("[]"), {})
    return tables


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
    palette: Palette = field(default_factory=palette_of, repr=False)

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
    *,
    text_scale: float,
    contrast: bool,
    reduced_motion: bool,
    spacing: bool = False,
    theme: str = "light",
) -> Look:
    """Return the look for these settings."""
    return Look(
        text_scale=min(2.0, max(1.0, text_scale)),
        contrast=contrast,
        reduced_motion=reduced_motion,
        spacing=spacing,
        palette=palette_of(theme, contrast=contrast),
    )

"""A map as a picture: its shapes by SDL's own SVG reader, its letters in the game's fonts.

Needs no window.
"""

import io
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame

from game.author.mapping.shapes import Drawing, Label, Point
from game.author.mapping.spans import seen_between
from game.author.mapping.svg import as_svg
from game.view.frame import Measure
from game.view.text import EMOJI_WIDTH, pieces
from game.window.assets import Assets

SHARP = 2.0  # real pixels for a logical one
MAX_PIXELS = 32_000_000  # 128 MB, and as much again while it is written
STRIP = 512  # real pixels
BLUR = 8.0  # logical pixels that lines may be wide
EXACT = 1000  # pixels at which letters are measured: their design's own unit


def make_measure(root: Path) -> Measure:
    """Return a measure of texts that is the same on every computer: letter by letter."""
    _begin()
    assets = Assets(root)

    @cache
    def letter(one: str, font: str) -> float:
        return assets.font(font, EXACT).size(one)[0] / EXACT

    def measure(text: str, font: str, size: float) -> float:
        return size * sum(
            EMOJI_WIDTH if is_emoji else sum(letter(one, font) for one in piece)
            for piece, is_emoji in pieces(text)
        )

    return measure


def paint(drawing: Drawing, root: Path) -> pygame.Surface:
    """Return the picture of a map, twice as large as it is, or smaller if it is huge."""
    _begin()
    most = (MAX_PIXELS / (drawing.width * drawing.height)) ** 0.5
    scale = min(SHARP, most)
    size = (max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale)))
    surface = pygame.Surface(size, pygame.SRCALPHA, 32)
    for top in range(0, size[1], STRIP):
        surface.blit(_strip(drawing, size, top), (0, top))
    assets = Assets(root)
    for group in drawing.groups:
        for shape in group.shapes:
            if isinstance(shape, Label) and shape.text:
                _write(surface, shape, scale, assets)
    return surface


def _strip(drawing: Drawing, size: tuple[int, int], top: int) -> pygame.Surface:
    """Return the shapes of a part of the picture, from real pixel `top` on.

    The SVG reader goes over all of a picture for each shape: a high one is far
    dearer than the strips it is made of.
    """
    high = min(STRIP, size[1] - top)
    pixel = drawing.height / size[1]
    begin, end = top * pixel, (top + high) * pixel
    groups = seen_between(drawing.groups, begin - BLUR, end + BLUR)
    moved = tuple(one.moved(Point(0, -begin)) for one in groups)
    part = replace(drawing, height=high * pixel, groups=moved)
    shapes = io.BytesIO(as_svg(part, letters=False).encode())
    return pygame.image.load_sized_svg(shapes, (size[0], high))


def save(surface: pygame.Surface, path: Path) -> None:
    """Write a picture as PNG.

    Raises:
        OSError: the file cannot be written.
    """
    made = io.BytesIO()
    pygame.image.save(surface, made, "map.png")
    path.write_bytes(made.getvalue())


def _write(surface: pygame.Surface, label: Label, scale: float, assets: Assets) -> None:
    size = max(1, round(label.size * scale))
    red, green, blue = (int(label.color[at : at + 2], 16) for at in (1, 3, 5))
    line = assets.letters(label.text, label.font, size, (red, green, blue, 255))
    base = assets.font(label.font, size).get_ascent()
    tall = line.get_height() - assets.line_height(label.font, size)  # accents above the line
    surface.blit(line, (round(label.at.x * scale), round(label.at.y * scale) - base - tall))


def _begin() -> None:
    """Make pygame ready to draw without a screen."""
    pygame.font.init()
    if not pygame.display.get_init():
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((1, 1), pygame.HIDDEN)  # pictures take its pixel format

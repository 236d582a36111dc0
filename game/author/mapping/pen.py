"""Writes the texts of a map: how wide they are, and how they fit into their room."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.author.mapping import look
from game.author.mapping.look import Font
from game.author.mapping.shapes import Label, Point
from game.view.frame import Measure
from game.view.text import Style, width_of, wrap

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes texts: knows how wide letters are, in which words to count, and what was counted."""

    measure: Measure
    told: Mapping[str, str] = field(default_factory=dict)  # a row's id -> how often, in words
    tags: Mapping[str, str] = field(default_factory=dict)  # short words of the interface

    def lines(self, text: str, font: Font, room: float, most: int) -> tuple[str, ...]:
        """Break a text into at most so many lines; the last one tells that there is more."""
        style = Style(font.name, font.size)
        lines = wrap(text, style, room, measure=self.measure, line_height=1).lines
        if len(lines) <= most:
            return lines
        return (*lines[: most - 1], self.cut(" ".join(lines[most - 1 :]), font, room))

    def cut(self, text: str, font: Font, room: float) -> str:
        """Shorten a text to one line."""
        if self.width(text, font) <= room:
            return text
        # halving what is left, as measuring letter by letter takes long for a long text
        fits = bisect_right(
            range(1, len(text)), room, key=lambda end: self.width(text[:end] + ELLIPSIS, font)
        )
        return text[:fits].rstrip(" ,.;:·") + ELLIPSIS

    def width(self, text: str, font: Font) -> float:
        """Return the width of a text on one line."""
        return width_of(text, Style(font.name, font.size), self.measure)

    def label(self, text: str, font: Font, at: Point, color: str) -> Label:
        """Write a line whose left top corner is `at`."""
        base = Point(at.x, at.y + font.size * look.ASCENT)
        return Label(base, text, font.name, font.size, color, self.width(text, font))

    def right(self, text: str, font: Font, at: Point, color: str) -> Label:
        """Write a line whose right top corner is `at`."""
        left = Point(at.x - self.width(text, font), at.y)
        return self.label(text, font, left, color)._replace(end=True)

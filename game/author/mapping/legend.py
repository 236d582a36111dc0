"""What the signs of a map mean: the heading above it."""

from collections.abc import Iterator
from typing import NamedTuple

from game.author.mapping import look
from game.author.mapping.arrows import DASHES
from game.author.mapping.cards import Pen
from game.author.mapping.plan import StoryMap, Way
from game.author.mapping.planning import SAFETIES
from game.author.mapping.shapes import Box, Point, Poly, Shape, Stroke, all_moved
from game.author.mapping.signs import sign
from game.story.model import Safety
from game.view.geometry import Rect
from game.view.words import Words

SIGN_ROOM = 44.0  # for the sign before a word
GAP = 26.0
LINE = 28.0


class Entry(NamedTuple):
    """A sign and what it means. The sign's place is the middle of its left side."""

    shapes: tuple[Shape, ...]
    text: str
    room: float = SIGN_ROOM


def legend(story: StoryMap, words: Words, pen: Pen, width: float, notes: tuple[str, ...]) -> tuple[
    tuple[Shape, ...], float
]:  # fmt: skip
    """Draw a heading no wider than `width`; return it and its height."""
    shapes: list[Shape] = [pen.label(story.title, look.HEADING, Point(0, 0), look.INK)]
    y = look.HEADING.line + 2
    for note in notes:
        for line in pen.lines(note, look.NOTE, width, 3):
            shapes.append(pen.label(line, look.NOTE, Point(0, y), look.SOFT))
            y += look.NOTE.line
    y += 8
    x = 0.0
    for entry in _entries(words, pen):
        room = entry.room + pen.width(entry.text, look.NOTE)
        if x and x + room > width:
            x, y = 0.0, y + LINE
        shapes += all_moved(entry.shapes, Point(x, y + LINE / 2))
        at = Point(x + entry.room, y + (LINE - look.NOTE.line) / 2)
        shapes.append(pen.label(entry.text, look.NOTE, at, look.INK))
        x += room + GAP
    return tuple(shapes), y + LINE


def _entries(words: Words, pen: Pen) -> Iterator[Entry]:
    ui = words.ui
    for safety in Safety:
        line = Stroke((Point(0, 0), Point(34, 0)), look.TONES[safety], 2)
        yield Entry((line, *sign(safety, Point(17, 0), 8)), ui(SAFETIES[safety]))
    yield Entry(_arrow(Way.GO), ui("without a choice"))
    yield Entry(_arrow(Way.CALL), ui("plays a scene and comes back"))
    yield Entry(_arrow(Way.DRAW), ui("by chance, and comes back"))
    start = Box(Rect(0, -9, 34, 18), look.CARD, look.NIGHT, 3, 5)
    yield Entry((start,), ui("start"))
    tag = pen.tags["harmless"]
    room = pen.width(tag, look.KIND) + 16
    tone = look.TONES[Safety.YES]
    box = Box(Rect(0, -9, room, 18), look.CARD, tone, 1.5, 9)
    at = Point(8, -look.KIND.line / 2)
    yield Entry((box, pen.label(tag, look.KIND, at, tone)), ui("nothing is wrong here"), room + 10)
    yield Entry(_double(look.TINTS[Safety.YES], tone), ui("safe ending"))
    yield Entry(_double(look.DAWN, look.INK), ui("on the way back to safe"))
    never = Box(Rect(0, -9, 34, 18), look.GREY_CARD, look.GREY_LINE, 1.5, 5, (5, 4))
    yield Entry((never,), ui("never reached"))


def _arrow(way: Way) -> tuple[Shape, ...]:
    line = Stroke((Point(0, 0), Point(26, 0)), look.EDGE, 2, DASHES[way])
    return (line, Poly((Point(36, 0), Point(25, -5), Point(25, 5)), look.EDGE))


def _double(fill: str, line: str) -> tuple[Shape, ...]:
    outer = Box(Rect(0, -10, 34, 20), fill, line, 2, 10)
    return (outer, Box(Rect(3, -7, 28, 14), "", line, 1, 7))

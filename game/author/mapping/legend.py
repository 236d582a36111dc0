"""What the signs of a map mean: the heading above it."""

from collections.abc import Iterator
from typing import NamedTuple

from game.author.mapping import look
from game.author.mapping.arrows import DASHES
from game.author.mapping.pen import Pen
from game.author.mapping.plan import Question, StoryMap, Way
from game.author.mapping.shapes import Box, Point, Poly, Shape, Stroke, all_moved
from game.author.mapping.signs import sign
from game.author.mapping.speaking import ENDINGS, SAFETIES
from game.story.model import EndingKind, Safety
from game.view.geometry import Rect
from game.view.words import N_, Words

SIGN_ROOM = 44.0  # for the sign before a word
GAP = 26.0
WAYS = {
    Way.GO: N_("without a choice"),
    Way.CALL: N_("plays a scene and comes back"),
    Way.DRAW: N_("by chance, and comes back"),
}
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
    for entry in _entries(story, words, pen):
        room = entry.room + pen.width(entry.text, look.NOTE)
        if x and x + room > width:
            x, y = 0.0, y + LINE
        shapes += all_moved(entry.shapes, Point(x, y + LINE / 2))
        at = Point(x + entry.room, y + (LINE - look.NOTE.line) / 2)
        shapes.append(pen.label(entry.text, look.NOTE, at, look.INK))
        x += room + GAP
    return tuple(shapes), y + LINE


def _entries(story: StoryMap, words: Words, pen: Pen) -> Iterator[Entry]:
    """Yield what is explained: of what is rare, only what this map has."""
    ui = words.ui
    for safety in Safety:
        line = Stroke((Point(0, 0), Point(34, 0)), look.TONES[safety], 2)
        yield Entry((line, *sign(safety, Point(17, 0), 8)), ui(SAFETIES[safety]))
    ways = {link.way for link in story.links}
    for way, told in WAYS.items():
        if way is Way.GO or way in ways:
            yield Entry(_arrow(way), ui(told))
    if any(isinstance(part, Question) and part.benign for one in story.cards for part in one.parts):
        yield _harmless(words, pen)
    tone = look.TONES[Safety.YES]
    yield Entry(_double(look.TINTS[Safety.YES], tone), ui(ENDINGS[EndingKind.SAFE]))
    yield Entry(_double(look.DAWN, look.INK), ui(ENDINGS[EndingKind.RECOVERING]))
    if not all(one.reached for one in story.stops):
        never = Box(Rect(0, -9, 34, 18), look.GREY_CARD, look.GREY_LINE, 1.5, 5, (5, 4))
        yield Entry((never,), pen.tags["never"])


def _harmless(words: Words, pen: Pen) -> Entry:
    tag, tone = pen.tags["harmless"], look.TONES[Safety.YES]
    room = pen.width(tag, look.KIND) + 16
    box = Box(Rect(0, -9, room, 18), look.CARD, tone, 1.5, 9)
    label = pen.label(tag, look.KIND, Point(8, -look.KIND.line / 2), tone)
    return Entry((box, label), words.ui("nothing is wrong here"), room + 10)


def _arrow(way: Way) -> tuple[Shape, ...]:
    line = Stroke((Point(0, 0), Point(26, 0)), look.EDGE, 2, DASHES[way])
    return (line, Poly((Point(36, 0), Point(25, -5), Point(25, 5)), look.EDGE))


def _double(fill: str, line: str) -> tuple[Shape, ...]:
    outer = Box(Rect(0, -10, 34, 20), fill, line, 2, 10)
    return (outer, Box(Rect(3, -7, 28, 14), "", line, 1, 7))

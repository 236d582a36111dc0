"""A card of the map, drawn by itself.

Places are from the card's left top corner.
"""

from dataclasses import dataclass

from game.author.mapping import look
from game.author.mapping.look import Font
from game.author.mapping.pen import Pen
from game.author.mapping.plan import Card, EndingCard, Question, Row
from game.author.mapping.shapes import Box, Group, Point, Poly, Shape, Stroke
from game.author.mapping.signs import sign
from game.story.model import EndingKind, Safety
from game.view.geometry import Rect

WIDTH = 300.0
ENDING_WIDTH = 220.0
PAD = 12.0
BOTTOM = 11.0  # half a sign of an arrow stands there
SIGN = 17.0  # the middle of an answer's sign
INDENT = 32.0  # of an answer's text
TARGET_ROOM = 124.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card with its shapes. `parts` are its questions and rows, on top of them."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    parts: tuple[Group, ...] = ()


class Sheet:
    """A card while it is drawn, from the top down."""

    def __init__(self, pen: Pen, card: Card) -> None:
        self.pen = pen
        self.card = card
        self.y = 0.0
        self.shapes: list[Shape] = []
        self.parts: list[Group] = []

    @property
    def ink(self) -> str:
        """The colour of its text."""
        return look.INK if self.card.reached else look.GREY_INK

    @property
    def soft(self) -> str:
        """The colour of what matters less."""
        return look.SOFT if self.card.reached else look.GREY_INK

    def draw(self) -> Drawn:
        """Draw all of it."""
        self._head()
        for part in self.card.parts:
            if isinstance(part, Question):
                self._question(part)
            else:
                self._row(part)
        self.y += BOTTOM
        return Drawn(WIDTH, self.y, (*self._ground(), *self.shapes), tuple(self.parts))

    def _ground(self) -> tuple[Shape, ...]:
        whole = Rect(0, 0, WIDTH, self.y)
        if not self.card.reached:
            return (Box(whole, look.GREY_CARD, look.GREY_LINE, 1.5, 12, (5, 4)),)
        if self.card.is_start:
            return (Box(whole, look.CARD, look.NIGHT, 3, 12),)
        return (Box(whole, look.CARD, look.BORDER, 1.5, 12),)

    def _head(self) -> None:
        self.y = 9
        place = self._corner()
        room = WIDTH - 2 * PAD - self.pen.width(place, look.PLACE) - 8
        name = self.pen.cut(self.card.id, look.NAME, room)
        self.shapes.append(self.pen.label(name, look.NAME, Point(PAD, self.y), self.ink))
        at = Point(WIDTH - PAD, self.y + 5)
        self.shapes.append(self.pen.right(place, look.PLACE, at, self.soft))
        self.y += look.NAME.line
        first = self.card.first
        for line in self.pen.lines(first, look.FIRST, WIDTH - 2 * PAD, 2) if first else ():
            self._write(line, look.FIRST, PAD, self.soft)
        self.y += 6

    def _corner(self) -> str:
        """Return what stands beside the name: the place, and how often it was entered."""
        if not self.card.reached:
            return self.pen.tags["never"]
        told = self.pen.told.get(self.card.key, "")
        room = WIDTH / 2 - (self.pen.width(told, look.PLACE) + 12 if told else 0)
        place = self.pen.cut(self.card.place, look.PLACE, room)
        return " · ".join(one for one in (place, told) if one)

    def _write(self, text: str, font: Font, x: float, color: str) -> None:
        self.shapes.append(self.pen.label(text, font, Point(x, self.y), color))
        self.y += font.line

    def _question(self, question: Question) -> None:
        start, first = self.y, len(self.shapes)
        self.y += 6
        head = f"{question.name} · {question.condition}" if question.condition else question.name
        tag = self.pen.tags["harmless"] if question.benign else ""
        room = WIDTH - 2 * PAD - (self.pen.width(tag, look.KIND) + 24 if tag else 0)
        tone = look.CALM if self.card.reached else look.GREY_INK
        if tag:
            self._tag(tag)
        self._write(self.pen.cut(head, look.KIND, room), look.KIND, PAD, tone)
        for line in self.pen.lines(question.prompt, look.PROMPT, WIDTH - 2 * PAD, 2):
            self._write(line, look.PROMPT, PAD, self.ink)
        self.y += 6
        fill = look.BAND if self.card.reached else look.GREY_CARD
        band = Box(Rect(1.5, start, WIDTH - 3, self.y - start), fill)
        self.parts.append(Group(question.whole, (band, *self.shapes[first:])))
        del self.shapes[first:]
        for row in question.rows:
            self._row(row)

    def _tag(self, tag: str) -> None:
        width = self.pen.width(tag, look.KIND) + 16
        left = WIDTH - PAD - width
        tone = look.TONES[Safety.YES] if self.card.reached else look.GREY_INK
        self.shapes.append(
            Box(Rect(left, self.y - 1, width, look.KIND.line + 2), look.CARD, tone, 1.5, 9)
        )
        self.shapes.append(self.pen.label(tag, look.KIND, Point(left + 8, self.y), tone))

    def _row(self, row: Row) -> None:
        reached = self.card.reached and row.reached
        start = self.y
        ends = self._ends(row)
        font, left = (look.ANSWER, INDENT) if row.safety else (look.TARGET, PAD)
        room = (
            WIDTH - left - PAD - max([0, *(self.pen.width(one, look.TARGET) for one in ends)]) - 30
        )
        ink = self.ink if row.reached else look.GREY_INK
        lines = self.pen.lines(row.text, font, room, 3)
        high = max(len(lines) * font.line, len(ends) * look.TARGET.line)
        self.y += 4
        shapes: list[Shape] = [
            self.pen.label(
                line,
                font,
                Point(left, self.y + (high - len(lines) * font.line) / 2 + index * font.line),
                ink,
            )
            for index, line in enumerate(lines)
        ]
        tone = self._tone(row)
        top = self.y + (high - len(ends) * look.TARGET.line) / 2
        shapes += [
            self.pen.right(
                one,
                look.TARGET if row.target and not index else look.COUNT,
                Point(WIDTH - PAD - 16, top + index * look.TARGET.line),
                tone if row.target and not index else ink,
            )
            for index, one in enumerate(ends)
        ]
        self.y += high + 4
        middle = (start + self.y) / 2
        shapes += self._pointer(row, middle, tone)
        if row.safety is not None:
            shapes += sign(row.safety, Point(SIGN, middle), 8, reached=reached)
        band = self._band(row, start, reached)
        self.parts.append(Group(row.whole, (*band, *shapes), link=row.target))

    def _ends(self, row: Row) -> list[str]:
        name = self.pen.cut(row.target.partition(":")[2], look.TARGET, TARGET_ROOM)
        return [one for one in (name, self.pen.told.get(row.id, "")) if one]

    def _tone(self, row: Row) -> str:
        if not (self.card.reached and row.reached):
            return look.GREY_INK
        return look.TONES[row.safety] if row.safety else look.SOFT

    def _band(self, row: Row, start: float, reached: bool) -> tuple[Shape, ...]:
        area = Rect(1.5, start, WIDTH - 3, self.y - start)
        hair = Stroke((Point(2, start), Point(WIDTH - 2, start)), look.HAIR, 1)
        if row.safety is None:
            return (hair,)
        fill = look.TINTS[row.safety] if reached else look.GREY_CARD
        return (Box(area, fill), hair)

    def _pointer(self, row: Row, middle: float, tone: str) -> tuple[Shape, ...]:
        """Return a small arrow: on to a card, down to the next line, or back."""
        x = WIDTH - PAD
        if row.back or row.target:
            way = -1 if row.back else 1
            start, tip = (x, x - 10) if row.back else (x - 10, x)
            line = (Point(start, middle), Point(tip - way * 5, middle))
            sides = (Point(tip - way * 6, middle - 4), Point(tip - way * 6, middle + 4))
            return (Stroke(line, tone, 1.5), Poly((Point(tip, middle), *sides), tone))
        x -= 5
        sides = (Point(x - 4, middle + 1), Point(x + 4, middle + 1))
        line = (Point(x, middle - 7), Point(x, middle + 2))
        return (Stroke(line, tone, 1.5), Poly((Point(x, middle + 7), *sides), tone))


def draw_card(card: Card, pen: Pen) -> Drawn:
    """Draw a scene."""
    return Sheet(pen, card).draw()


def draw_ending(card: EndingCard, pen: Pen) -> Drawn:
    """Draw an ending."""
    room = ENDING_WIDTH - 2 * PAD - 8
    ink = look.INK if card.reached else look.GREY_INK
    y = 10.0
    shapes: list[Shape] = []
    written = [(card.name, look.KIND)]
    written += [(line, look.NAME) for line in pen.lines(card.title, look.NAME, room, 3)]
    told = pen.told.get(card.key, "")
    written += [(card.id, look.PLACE), *([(told, look.COUNT)] if told else [])]
    for text, font in written:
        shapes.append(pen.label(text, font, Point(PAD + 8, y), ink))
        y += font.line
    y += 10
    fill = look.TINTS[Safety.YES] if card.kind is EndingKind.SAFE else look.DAWN
    line = look.TONES[Safety.YES] if card.kind is EndingKind.SAFE else look.INK
    if not card.reached:
        fill, line = look.GREY_CARD, look.GREY_LINE
    dash = () if card.reached else (5, 4)
    outer = Box(Rect(0, 0, ENDING_WIDTH, y), fill, line, 2.5, 22, dash)
    inner = Box(Rect(5, 5, ENDING_WIDTH - 10, y - 10), "", line, 1, 18, dash)
    return Drawn(ENDING_WIDTH, y, (outer, inner, *shapes))

"""The whole map as a drawing: cards and arrows where the layout put them, a heading above."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.author.mapping import look
from game.author.mapping.arrows import draw_wire, question, sign_at_start, wires
from game.author.mapping.cards import draw_card, draw_ending
from game.author.mapping.layout import lay_out
from game.author.mapping.legend import legend
from game.author.mapping.pen import Pen
from game.author.mapping.places import Size
from game.author.mapping.plan import StoryMap, Taken
from game.author.mapping.shapes import (
    Box,
    Drawing,
    Group,
    Point,
    Shape,
    all_moved,
)
from game.view.frame import Measure
from game.view.geometry import Rect
from game.view.words import Words

MARGIN = 40.0
NARROWEST = 900.0  # so that the heading is not a column of words
TAB = 26.0  # the flag on the first card


@dataclass(frozen=True, slots=True)
class Placed:
    """A map with places: the picture, and where each card lies in it."""

    drawing: Drawing
    cards: Mapping[str, Rect]


def draw(story: StoryMap, words: Words, measure: Measure, taken: Taken | None = None) -> Placed:
    """Draw a map.

    Args:
        story: what is on it.
        words: the language of the legend.
        measure: how wide a text is.
        taken: how often each way was taken; None draws all alike.

    Raises:
        GameError: nothing on this computer can find places for the cards.
    """
    pen = _pen(story, words, measure, taken)
    drawn = {card.key: draw_card(card, pen) for card in story.cards}
    drawn |= {ending.key: draw_ending(ending, pen) for ending in story.endings}
    lines = wires(story.links, pen, taken)
    start = next(card.key for card in story.cards if card.is_start)
    sizes = {key: Size(one.width, one.height) for key, one in drawn.items()}
    layout = lay_out(sizes, [question(one, pen) for one in lines], start)

    width = max(NARROWEST, layout.size.width)
    head, height = legend(story, words, pen, width, _notes(story, words, taken))
    shift = Point(
        MARGIN + (width - layout.size.width) / 2, MARGIN + height + MARGIN + TAB
    )  # of the map, below its heading
    groups = [Group("", all_moved(head, Point(MARGIN, MARGIN)))]
    arrows = list(zip(lines, layout.routes, strict=True))
    groups += [draw_wire(wire, route, pen).moved(shift) for wire, route in arrows]
    cards = {key: rect.moved(*shift) for key, rect in layout.cards.items()}
    groups.append(Group("", all_moved(_tab(pen), Point(cards[start].x, cards[start].y))))
    for stop in story.stops:
        by = Point(cards[stop.key].x, cards[stop.key].y)
        groups.append(Group(stop.whole, all_moved(drawn[stop.key].shapes, by), id=stop.key))
        groups += [part.moved(by) for part in drawn[stop.key].parts]
    groups += [sign_at_start(wire, route).moved(shift) for wire, route in arrows]
    drawing = Drawing(
        width=width + 2 * MARGIN,
        height=shift.y + layout.size.height + MARGIN,
        title=words.ui("Map of the story “{title}”", title=story.title),
        description=_description(story, words),
        language=story.language,
        ground=look.GROUND,
        groups=tuple(one for one in groups if one.shapes),
    )
    return Placed(drawing, cards)


def _tab(pen: Pen) -> tuple[Shape, ...]:
    """Draw the flag that stands on the first card, from that card's left top corner."""
    told = pen.tags["start"]
    width = pen.width(told, look.KIND) + 24
    box = Box(Rect(16, -TAB, width, TAB + 12), look.SUN, look.NIGHT, 2, 10)
    return (box, pen.label(told, look.KIND, Point(28, -TAB + 5), look.INK))


def _pen(story: StoryMap, words: Words, measure: Measure, taken: Taken | None) -> Pen:
    tags = {
        "harmless": words.ui("harmless"),
        "start": words.ui("Start"),
        "never": words.ui("never reached"),
    }
    return Pen(measure, _told(story, words, taken) if taken else {}, tags)


def _told(story: StoryMap, words: Words, taken: Taken) -> dict[str, str]:
    """Return how often each row and card was met, in words."""
    told = {card.key: f"{taken.cards.get(card.key, 0)}×" for card in story.cards}
    told |= {one.key: f"{taken.cards.get(one.key, 0)}×" for one in story.endings}
    for card in story.cards:
        for row in card.rows:
            if row.safety is not None:  # the others tell it beside their arrow
                count = taken.rows.get(row.id, 0)
                asked = taken.questions.get(row.id.partition(".")[0], 0)
                share = round(100 * count / asked) if asked else 0
                told[row.id] = words.ui("{count}× · {percent} %", count=count, percent=share)
    return told


def _notes(story: StoryMap, words: Words, taken: Taken | None) -> tuple[str, ...]:
    notes = [_description(story, words)]
    if taken is not None:
        notes.append(
            words.uin(
                "The thicker an arrow, the more often it was taken, in {n} run.",
                "The thicker an arrow, the more often it was taken, in {n} runs.",
                taken.runs,
            )
        )
    if not story.sure:
        notes.append(
            words.ui(
                "Not every way could be looked at: "
                "only what no arrow leads to from the start is grey."
            )
        )
    return tuple(notes)


def _description(story: StoryMap, words: Words) -> str:
    start = next(card.id for card in story.cards if card.is_start)
    scenes = words.uin("{n} scene", "{n} scenes", len(story.cards))
    endings = words.uin("{n} ending", "{n} endings", len(story.endings))
    return words.ui(
        "{scenes}, {endings}. It begins at {start}; read it from the top down.",
        scenes=scenes,
        endings=endings,
        start=start,
    )

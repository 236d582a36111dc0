"""Two at one screen: whose hands the mouse is in, and whether both agree."""

from game.story.answers import Answer, Offer
from game.view.answered import way_taken
from game.view.geometry import Rect
from game.view.players import SUN, Codename, other_than
from game.view.playview import PlayView, say
from game.view.sketch import Sketch
from game.view.widgets import Button, button_height, draw_button
from game.view.words import Words

GAP = 14


def draw_turn(part: Sketch, y: float, width: float, one: Codename) -> float:
    """Draw whom to pass the mouse to. Returns the bottom."""
    palette, words = part.palette, part.canvas.words
    size = part.style(18).size * 1.9
    text = part.paragraph(
        words.ui("{name} has the mouse now.", name=words.ui(one.name)), width - size - 12, 18,
        "semibold",
    )  # fmt: skip
    disc = Rect(0, y, size, size)
    part.fill(disc, palette.sun if one is SUN else palette.lilac, radius=size / 2)
    ink = palette.on_light if one is SUN else palette.ink
    part.icon(size * 0.2, y + size * 0.2, size * 0.6, one.icon, ink)
    part.write(text, size + 12, y + max(0.0, (size - text.height) / 2), palette.on_dark)
    return y + max(size, text.height) + GAP


def draw_agreement(part: Sketch, area: Rect, offer: Offer, answer: Answer, view: PlayView) -> float:
    """Draw what one of the two would do, and ask the other. Returns the bottom."""
    palette, words = part.palette, part.canvas.words
    text = part.paragraph(_in_words(offer, answer, view, words), area.width - 40, 18, "semibold")
    box = Rect(0, area.y, area.width, text.height + 28)
    part.fill(box, palette.sun, radius=16)
    part.write(text, 20, box.y + 14, palette.on_light)
    y = box.bottom + GAP
    if view.turn is not None:
        name = words.ui(other_than(view.turn).name)
        ask = part.paragraph(words.ui("{name}, do you agree?", name=name), area.width, 21, "bold")
        y = part.write(ask, 0, y, palette.on_dark) + 10
    for button in (
        Button(id="agree", label=words.ui("Yes, we both do"), action="agree", icon="check",
               on_dark=True),
        Button(id="talk", label=words.ui("Let's talk first"), action="talk", icon="chat",
               kind="ghost", on_dark=True),
    ):  # fmt: skip
        height = button_height(part, button, area.width)
        draw_button(part, button, Rect(0, y, area.width, height))
        y += height + GAP
    return y


def _in_words(offer: Offer, answer: Answer, view: PlayView, words: Words) -> str:
    way = way_taken(offer.decision, answer)
    return say(view, words, way.text) if way is not None else words.ui("This is your answer.")

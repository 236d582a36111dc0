"""What a player gathers over all stories: a circle of people, and tricks known by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.story.model import Person, Story, Tactic
from game.view.frame import Action, Frame
from game.view.geometry import Rect
from game.view.panels import Choice, page, question_frame
from game.view.signs import tactic_icon
from game.view.sketch import Canvas, Sketch
from game.view.text import capital
from game.view.widgets import CARD_RADIUS, avatar, card

GAP = 14
FACE = 76.0
SLOT = 128.0  # least width of a person's place
TILE = 200.0  # least width of a trick's card
UNMET_FACE = "shadow"
UNMET_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Friend:
    """Somebody who can stand by at the end of a story; `met` once the player came there."""

    story: Story
    person: Person
    met: bool


@dataclass(frozen=True, slots=True)
class Trick:
    """A tactic, and in how many stories played to an end the player met it."""

    tactic: Tactic
    met: int


@dataclass(frozen=True, slots=True)
class Album:
    """All that can be gathered, in the order of the shelf and of tactics.yaml."""

    friends: Sequence[Friend] = ()
    tricks: Sequence[Trick] = ()


def album_frame(canvas: Canvas, album: Album) -> Frame:
    """Return the circle and the cards; what is still missing shows as a place to fill."""
    sketch, words = Sketch(canvas), canvas.words
    area = page(sketch, words.ui("Your circle"))
    part = sketch.part()
    width = area.width - 24
    y = part.write(part.paragraph(_intro(canvas, album), width, 18), 0, 6, part.palette.soft) + 12
    y = _people(part, Rect(0, y, width, 0), album.friends) + 12
    y = _strangers(part, y, width, sum(not one.met for one in album.friends)) + 22
    head = part.paragraph(words.ui("Tricks you know"), width, 26, "bold", 1.25)
    y = part.write(head, 0, y, part.palette.ink) + 8
    y = _cards(part, Rect(0, y, width, 0), album.tricks)
    inside = sketch.part()
    inside.place(part, 12, 0)
    sketch.scroll("album", area, inside, y + 12)
    return sketch.frame(back="back", help="help", first="close", title="album")


def _intro(canvas: Canvas, album: Album) -> str:
    met = sum(one.met for one in album.friends)
    if not met:
        return canvas.words.ui("Play a story to its end. See who stands by you.")
    return canvas.words.uin("{n} person stands by you.", "{n} people stand by you.", met)


def _people(part: Sketch, area: Rect, friends: Sequence[Friend]) -> float:
    """Draw a place for everyone, side by side. Returns the bottom."""
    count, width = _columns(area.width, max(SLOT, part.style(16).size * 8))
    met = [(index, one) for index, one in enumerate(friends) if one.met]
    y = area.y
    for start in range(0, len(met), count):
        bottoms = [
            _person(part, Rect(area.x + column * (width + GAP), y, width, 0), index, one)
            for column, (index, one) in enumerate(met[start : start + count])
        ]
        y = max(bottoms) + GAP
    return y


def _strangers(part: Sketch, y: float, width: float, count: int) -> float:
    """Draw in one line how many are still to be met. Returns the bottom."""
    if not count:
        return y
    face = part.style(16).size * 2
    step, shown = face * 0.6, min(count, UNMET_SHOWN)
    part.fade(0.5)
    for index in range(shown):
        avatar(part, Rect(index * step, y, face, face), UNMET_FACE, "calm")
    part.fade(1.0)
    left = (shown - 1) * step + face + 14
    words = part.canvas.words
    text = part.paragraph(
        words.uin("{n} more to meet", "{n} more to meet", count), width - left, 16, "semibold"
    )
    part.write(text, left, y + max(0.0, (face - text.height) / 2), part.palette.soft)
    return y + max(face, text.height)


def _person(part: Sketch, slot: Rect, index: int, one: Friend) -> float:
    name = part.canvas.words.text(one.person.name)
    text = part.paragraph(name, slot.width, 16, "semibold", 1.25)
    disc = Rect(slot.x + (slot.width - FACE) / 2, slot.y + 6, FACE, FACE)
    part.fill(disc.inset(-4), part.palette.sun, radius=FACE)
    avatar(part, disc, one.person.avatar, "smile")
    bottom = part.write(text, slot.x, disc.bottom + 8, part.palette.ink, center_in=slot.width)
    rect = Rect(slot.x, slot.y, slot.width, bottom - slot.y + 4)
    part.target(f"friend-{index}", rect, ("friend", index), name)
    return bottom + 4


def _cards(part: Sketch, area: Rect, tricks: Sequence[Trick]) -> float:
    """Draw a card for every trick. Returns the bottom."""
    count, width = _columns(area.width, max(TILE, part.style(16).size * 12))
    y = area.y
    for start in range(0, len(tricks), count):
        line = tricks[start : start + count]
        height = max(_card_height(part, width, one) for one in line)
        for column, one in enumerate(line):
            _card(part, Rect(area.x + column * (width + GAP), y, width, height), one)
        y += height + GAP
    return y


def _card_texts(part: Sketch, one: Trick) -> tuple[str, str]:
    words = part.canvas.words
    name = capital(words.text(one.tactic.name))
    if not one.met:
        return name, words.ui("Not met yet")
    return name, words.uin("met {n} time", "met {n} times", one.met)


def _card_height(part: Sketch, width: float, one: Trick) -> float:
    name, foot = _card_texts(part, one)
    inner = width - 32
    icon = part.style(26).size
    heights = (
        part.paragraph(name, inner, 16, "semibold", 1.3).height,
        part.paragraph(foot, inner, 13).height,
    )
    return icon + sum(heights) + 40


def _card(part: Sketch, rect: Rect, one: Trick) -> None:
    palette = part.palette
    name, foot = _card_texts(part, one)
    card(part, rect, color=palette.risk_tint if one.met else palette.paper)
    icon = part.style(26).size
    tone = palette.risk if one.met else palette.soft
    part.icon(rect.x + 16, rect.y + 14, icon, tactic_icon(one.tactic.id), tone)
    inner = rect.width - 32
    title = part.paragraph(name, inner, 16, "semibold", 1.3)
    ink = palette.ink if one.met else palette.soft
    y = part.write(title, rect.x + 16, rect.y + icon + 20, ink)
    part.write(part.paragraph(foot, inner, 13), rect.x + 16, y, palette.soft)
    if one.met:
        id = f"trick-{one.tactic.id}"
        part.target(id, rect, ("trick", one.tactic.id), f"{name}. {foot}", radius=CARD_RADIUS)


def _columns(width: float, least: float) -> tuple[int, float]:
    """Return how many columns fit beside each other, and how wide each is."""
    count = max(1, int((width + GAP) // (least + GAP)))
    return count, (width - GAP * (count - 1)) / count


def friend_frame(canvas: Canvas, one: Friend, back: Action) -> Frame:
    """Return the card of somebody who stood by."""
    words = canvas.words
    text = words.ui(
        "Stood by {you} in “{story}”.",
        you=words.text(one.story.you.name),
        story=words.text(one.story.title),
    )
    choices = (Choice(id="okay", label=words.ui("Back"), action=back, kind="primary"),)
    emblem = f"people/{one.person.avatar}-smile"
    return question_frame(canvas, words.text(one.person.name), text, choices, back, emblem=emblem)


def trick_frame(canvas: Canvas, one: Trick, back: Action) -> Frame:
    """Return the card of a trick: its name, what it does, what helps."""
    words = canvas.words
    choices = (Choice(id="okay", label=words.ui("Back"), action=back, kind="primary"),)
    title, text = capital(words.text(one.tactic.name)), words.text(one.tactic.card)
    emblem = f"icons/{tactic_icon(one.tactic.id)}"
    return question_frame(canvas, title, text, choices, back, emblem=emblem)

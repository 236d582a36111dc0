"""The story screen: place, phone, and the player's own column."""

from dataclasses import dataclass, replace

from game.story.model import App, Person, Safety
from game.story.state import Feedback, Moment
from game.view import scenery
from game.view.company import company, sky_colors
from game.view.feedback import draw_feedback, draw_learn
from game.view.frame import Frame
from game.view.geometry import Rect
from game.view.hand import draw_hand
from game.view.pacing import CARD_S
from game.view.phone import RIM, draw_phone
from game.view.playview import PlayView, say
from game.view.sketch import Canvas, Sketch
from game.view.theme import Look, faded
from game.view.verdict import shades
from game.view.widgets import (
    SAFETY_ICONS,
    Button,
    avatar,
    button_height,
    corner_help,
    draw_button,
    help_button,
    natural_width,
    row,
)

MARGIN = 32
MOST_FACES = 5  # of those who stand beside the player
SWAY_MOMENTS = 24  # that come while the distance goes from one side to the other
CARD_DIM = 180  # how dark a place is behind a card, of 255
SLIVER = 140  # a narrower strip of scenery is not worth showing


@dataclass(frozen=True, slots=True)
class _Layout:
    scenery: Rect
    phone: Rect
    top: Rect
    hand: Rect
    beside: Rect
    bottom: Rect


def play_frame(canvas: Canvas, view: PlayView, wake_s: float | None, other_language: str) -> Frame:
    """Return the story screen. `other_language` is the name of the language to switch to."""
    sketch = Sketch(canvas)
    beside = company(view.run, view.stage)
    sky = sky_colors(sketch.palette, len(beside))
    sketch.gradient(canvas.area, sky)
    card = view.stage.card
    if card is not None:
        return _card_frame(sketch, view, card, wake_s)
    layout = _layout(sketch, is_off=view.stage.app is App.OFF)
    if layout.scenery.width > 0:
        is_off = view.stage.app is App.OFF
        radius = 36 if is_off or canvas.is_narrow else 0
        scenery.place(
            sketch,
            layout.scenery,
            view.stage.place,
            radius=radius,
            veil=is_off,
            drift=_drift(view, canvas.look),
            sky=sky,
        )
    draw_phone(sketch, layout.phone, view)
    hand_bottom = draw_hand(sketch, layout.hand, view)
    _top(sketch, layout.top, view)
    end = _bottom(sketch, layout.bottom, other_language)
    faces = layout.beside
    if faces == layout.bottom or hand_bottom > faces.y:  # no room above the quiet buttons
        faces = layout.bottom
        faces = Rect(end, faces.y, faces.right - end, faces.height)
    _beside(sketch, faces, view, beside)
    _caption(sketch, layout.phone, view)
    advance = "next" if view.offer is None else None
    return sketch.frame(
        back="pause",
        help="help",
        advance=advance,
        wake_s=wake_s,
        first=_first(sketch, view),
        title="play",
    )


def _card_frame(sketch: Sketch, view: PlayView, card: Moment, wake_s: float | None) -> Frame:
    """Return the card that lies over the story; where we are shines through, faintly."""
    if view.stage.place:
        scenery.place(sketch, sketch.canvas.area, view.stage.place, radius=0, veil=False)
        sketch.fill(sketch.canvas.area, faded(sketch.palette.night, CARD_DIM))
    if isinstance(card.beat, Feedback):
        draw_feedback(sketch, view, card.beat, card)
    else:
        draw_learn(sketch, view, card)
    corner_help(sketch)
    return sketch.frame(
        back="pause", help="help", wake_s=wake_s, first="continue", title="feedback"
    )


def _drift(view: PlayView, look: Look) -> float:
    """Return how far the distance stands from the middle, -1 to 1: each moment moves it a little.

    It is 0 with less motion alone: there a place is one picture.
    """
    if look.reduced_motion:
        return 0.0
    count = sum(len(turn.moments) for turn in view.run.turns[:-1]) + view.shown
    before, after = _sway(count - 1), _sway(count)
    return before + (after - before) * min(1.0, view.age_s / CARD_S)


def _sway(count: int) -> float:
    """Return a place between -1 and 1 that goes to and fro, a step for each moment."""
    return 1.0 - abs((2 * count + 1) / SWAY_MOMENTS % 4 - 2)


def _first(sketch: Sketch, view: PlayView) -> str:
    """Return what to focus: the first thing to answer with, or the end of an order."""
    offer = view.offer
    if offer is not None and offer.steps and len(view.placed) == len(offer.steps):
        return "done"
    kinds = ("pick-", "spot-", "step-", "whom-", "words-", "rate-", "next", "agree", "done")
    return next((one.id for one in sketch.targets if one.id.startswith(kinds)), "")


def _help(sketch: Sketch, room: float) -> tuple[Button, float, float]:
    """Return the help button, how wide it is beside a title, and how high."""
    button = help_button(sketch.canvas.words, on_dark=True)
    width = min(natural_width(sketch, button), room * 0.62)
    least = 30 + 22 * sketch.canvas.look.text_scale
    return button, width, max(least, button_height(sketch, button, width, 6))


def _layout(sketch: Sketch, *, is_off: bool) -> _Layout:
    canvas = sketch.canvas
    width, height = canvas.width, canvas.height
    scale = canvas.look.text_scale
    bar = 30 + 22 * scale
    if canvas.is_narrow:
        return _narrow(sketch, bar, is_off=is_off)
    phone_width = min(376 * min(scale, 1.35), width * 0.36)
    phone_height = min(height - 52, phone_width * 2.1 + 140)
    hand_width = min(max(402.0 * min(scale, 1.7), width * 0.31), width - phone_width - 90)
    hand = Rect(width - hand_width - MARGIN, 0, hand_width, height)
    beside = 0.0 if canvas.is_large_text else 46.0
    bottom = Rect(hand.x, height - bar - 14, hand_width, bar)
    top = _help(sketch, hand_width)[2]
    room = hand.x - phone_width - 40
    phone_x = room if room > 0 else (hand.x - phone_width) / 2
    phone = Rect(phone_x, (height - phone_height) / 2, phone_width, phone_height)
    backdrop = Rect(0, 0, phone.center[0] if phone.x > SLIVER else 0.0, height)
    if is_off:  # the place itself is the stage
        phone = backdrop = Rect(MARGIN, MARGIN, hand.x - 2 * MARGIN, height - 2 * MARGIN)
    return _Layout(
        scenery=backdrop,
        phone=phone,
        top=Rect(hand.x, 26, hand_width, top),
        hand=Rect(hand.x, 26 + top + 24, hand_width, height - top - bar - 26 - 24 - 34),
        beside=bottom.moved(0, -beside) if beside else bottom,
        bottom=bottom,
    )


def _narrow(sketch: Sketch, bar: float, *, is_off: bool) -> _Layout:
    """Phone above, hand below."""
    canvas = sketch.canvas
    width, height = canvas.width, canvas.height
    inner = width - 2 * MARGIN
    top = Rect(MARGIN, 18, inner, _help(sketch, inner)[2])
    bottom = Rect(MARGIN, height - bar - 10, inner, bar)
    middle = bottom.y - top.bottom - 24
    hand_height = middle * (0.46 if canvas.look.text_scale < 1.4 else 0.54)  # noqa: PLR2004
    phone_height = middle - hand_height - 16
    phone_width = min(inner, max(phone_height * 0.72, 400.0))
    if canvas.is_large_text:
        phone_width = inner - 20
    phone = Rect((width - phone_width) / 2, top.bottom + 12, phone_width, phone_height)
    backdrop = Rect(MARGIN, phone.y, inner, phone_height)
    if is_off:
        phone = backdrop
    elif phone.width < inner - 2 * 24:
        phone = phone.inset(0, 10)
    return _Layout(
        scenery=backdrop,
        phone=phone,
        top=top,
        hand=Rect(MARGIN, phone.bottom + 16, inner, hand_height),
        beside=bottom,
        bottom=bottom,
    )


def _top(sketch: Sketch, rect: Rect, view: PlayView) -> None:
    words = sketch.canvas.words
    palette = sketch.palette
    help, width, _ = _help(sketch, rect.width)
    draw_button(sketch, help, Rect(rect.right - width, rect.y, width, rect.height))
    room = rect.width - width - 16
    title = sketch.paragraph(say(view, words, view.story.title), room, 16, "semibold", 1.25)
    if title.height <= rect.height:
        y = sketch.write(title, rect.x, rect.y, palette.on_dark)
    else:
        y = rect.y + 8
    _pips(sketch, Rect(rect.x, min(y + 4, rect.bottom - 10), room, 14), view)


def _pips(sketch: Sketch, rect: Rect, view: PlayView) -> None:
    """Draw a pip for each decision made, in colour and with its sign, and one for the present."""
    palette = sketch.palette
    made = shades(view.run)
    count = len(made) + 1
    width = min(28.0, (rect.width - 6 * (count - 1)) / count)
    for index, safety in enumerate([*made, None]):
        pip = Rect(rect.x + index * (width + 6), rect.y, width, rect.height)
        is_now = index == len(made)
        tone = palette.on_dark if is_now else faded(palette.on_dark, 90)
        if safety is not None:
            tone = {
                Safety.YES: palette.safe_glow,
                Safety.PARTLY: palette.sun,
                Safety.NO: palette.dawn,
            }[safety]
        sketch.fill(pip, tone, radius=rect.height / 2)
        if safety is not None:
            size = rect.height - 4
            x, y = pip.center[0] - size / 2, pip.center[1] - size / 2
            sketch.icon(x, y, size, SAFETY_ICONS[safety], palette.on_light)


def _bottom(sketch: Sketch, rect: Rect, other_language: str) -> float:
    """Draw the quiet buttons. Returns their right end."""
    words = sketch.canvas.words
    quiet = [
        Button(id=id, label=label, action=id, kind="quiet", icon=icon, size=16, on_dark=True, pad=4)
        for id, label, icon in (
            ("rewind", words.ui("Back in time"), "back"),
            ("pause", words.ui("Pause"), "pause"),
            ("language", other_language, "globe"),
        )
    ]
    needed = sum(natural_width(sketch, one) + 6 for one in quiet) - 6
    if needed > rect.width:  # whole words, or none
        quiet = [replace(one, bare=True) for one in quiet]
    return row(sketch, quiet, rect, align="left")


def _beside(sketch: Sketch, rect: Rect, view: PlayView, beside: tuple[Person, ...]) -> None:
    """Draw who stands beside the player, newest last, as far as there is room."""
    face = min(rect.height - 8, 40.0)
    step = face * 0.72
    fits = int((rect.width - 16 - face) // step) + 1
    shown = beside[-min(fits, MOST_FACES) :] if fits > 0 else ()
    x = rect.right - face - step * (len(shown) - 1)
    for person in shown:
        disc = Rect(x, rect.center[1] - face / 2, face, face)
        sketch.fill(disc.inset(-2), sketch.palette.night, radius=face)
        avatar(sketch, disc, person.avatar, "smile" if view.run.ended else "")
        x += step


def _caption(sketch: Sketch, phone: Rect, view: PlayView) -> None:
    """Say in words what is to be heard."""
    if not view.caption:
        return
    palette = sketch.palette
    text = sketch.paragraph(view.caption, phone.width - 70, 13, "medium")
    width = text.width + 50
    if view.stage.app is App.OFF:
        x, y = phone.right - width - 16, phone.y + 14
    else:  # over the phone's rim, where nobody has to read anything else
        high = text.height + 12
        x, y = phone.center[0] - width / 2, min(phone.bottom - 8, sketch.canvas.height - high - 2)
        if sketch.canvas.is_narrow:
            x, y = float(MARGIN), phone.y + RIM - high
    rect = Rect(x, y, width, text.height + 12)
    sketch.fill(rect, faded(palette.night, 225), radius=rect.height / 2)
    sketch.icon(rect.x + 14, rect.center[1] - 8, 16, "speaker", palette.on_dark)
    sketch.write(text, rect.x + 36, rect.y + 6, palette.on_dark)

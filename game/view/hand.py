"""The right-hand column: the player's own mind (thoughts, narration) and hands (answers)."""

from dataclasses import replace

from game.story.answers import Offer
from game.story.model import (
    Choose,
    Narrate,
    Notify,
    Option,
    Order,
    Rate,
    Say,
    Show,
    Spot,
    Tell,
    Text,
    Think,
    Words,
)
from game.story.state import Moment
from game.view.geometry import Rect, columns
from game.view.pair import draw_agreement, draw_turn
from game.view.playview import PlayView, say
from game.view.sketch import Sketch
from game.view.theme import faded
from game.view.widgets import Button, avatar, button_height, draw_button, natural_width
from game.view.words import N_

GAP = 16
JOURNAL_KEPT = 3  # thoughts and narration that stay above a decision
RATE_VALUES = ("1", "2", "3", "4", "5")
SPOT_HINT = N_("Tap them on the phone. Then press Done.")
ORDER_HINT = N_("Tap the steps in the order you would do them.")


def draw_hand(sketch: Sketch, rect: Rect, view: PlayView) -> float:
    """Draw thoughts, narration and, when it is time, the decision. Returns the bottom."""
    for kept in range(JOURNAL_KEPT, 0, -1):  # older thoughts make room for the decision
        part, y = _all(sketch.part(), rect.width, view, kept)
        if y + 20 <= rect.height:
            break
    inside = Rect(rect.x - 10, rect.y, rect.width + 20, rect.height)
    shifted = sketch.part()
    shifted.place(part, 10, 10)
    sketch.scroll("hand", inside, shifted, y + 20)
    return rect.y + min(y + 20, rect.height)


def _all(part: Sketch, width: float, view: PlayView, kept: int) -> tuple[Sketch, float]:
    y = _journal(part, width, view, kept)
    offer = view.offer
    if offer is None and not view.stage.journal:
        y = _hero(part, width, view) + GAP
    if offer is not None:
        y = _decision(part, Rect(0, y + 8, width, 0), offer, view)
    elif view.shown < len(view.run.turn.moments) or view.run.ended:
        y = _onward(part, y, width, can_skip=view.can_skip and _is_far(view))
    return part, y


def _hero(part: Sketch, width: float, view: PlayView) -> float:
    """Draw whom we stand beside while they only look and listen. Returns the bottom."""
    you = view.story.you
    face = min(132.0, width * 0.3)
    avatar(part, Rect(0, 0, face, face), you.avatar, view.stage.mood)
    name = part.paragraph(say(view, part.canvas.words, you.name), width - face - 20, 26, "bold")
    y = max(0.0, (face - name.height) / 2)
    part.write(name, face + 20, y, part.palette.on_dark)
    return max(face, name.height)


def _is_far(view: PlayView) -> bool:
    """Whether more than one thing comes before there is something to do."""
    left = view.run.turn.moments[view.shown :]
    return sum(isinstance(one.beat, Say | Narrate | Think | Notify | Show) for one in left) > 1


def _onward(part: Sketch, y: float, width: float, *, can_skip: bool) -> float:
    """Draw the button that shows the next beat at once, and the one that leads to the question."""
    words = part.canvas.words
    button = Button(
        id="next",
        label=words.ui("Next"),
        action="next",
        kind="ghost",
        trailing="right",
        on_dark=True,
    )
    height = button_height(part, button, width)
    draw_button(part, button, Rect(0, y + 6, width * 0.5, height))
    if not can_skip:
        return y + 6 + height
    skip = replace(button, id="skip", label=words.ui("Skip ahead"), action="skip", trailing="skip")
    wide = min(width, natural_width(part, skip))
    is_beside = wide <= width * 0.5 - 12
    left, top = (width * 0.5 + 12, y + 6) if is_beside else (0.0, y + 6 + height + 16)
    draw_button(part, skip, Rect(left, top, width * 0.5 - 12 if is_beside else wide, height))
    return top + height


def _journal(part: Sketch, width: float, view: PlayView, kept: int) -> float:
    y = 0.0
    for moment in view.stage.journal[-kept:]:
        match moment.beat:
            case Think(text=text):
                y = _thought(part, y, width, text, moment, view) + GAP
            case Narrate(text):
                y = _narration(part, y, width, text, moment, view) + GAP
            case _:
                pass
    return y


def _thought(  # noqa: PLR0913 - a place, a text and what it belongs to
    part: Sketch, y: float, width: float, text: Text, moment: Moment, view: PlayView
) -> float:
    palette = part.palette
    face = min(part.style(18).size * 4.2, width * 0.24)
    mood = moment.beat.mood if isinstance(moment.beat, Think) else ""
    paragraph = part.paragraph(say(view, part.canvas.words, text, moment), width - face - 50, 18)
    height = max(face, paragraph.height + 28)
    avatar(part, Rect(0, y, face, face), view.story.you.avatar, mood or view.stage.mood)
    box = Rect(face + 14, y, width - face - 14, height)
    part.fill(box, palette.glass, radius=22, border=palette.glass_line, border_px=1)
    part.write(paragraph, box.x + 18, y + (height - paragraph.height) / 2, palette.on_dark)
    return y + height


def _narration(  # noqa: PLR0913 - a place, a text and what it belongs to
    part: Sketch, y: float, width: float, text: Text, moment: Moment, view: PlayView
) -> float:
    palette = part.palette
    paragraph = part.paragraph(say(view, part.canvas.words, text, moment), width - 18, 18)
    part.fill(Rect(0, y + 4, 4, paragraph.height - 8), palette.sun, radius=2)
    part.write(paragraph, 18, y, palette.on_dark)
    return y + paragraph.height


def _decision(part: Sketch, area: Rect, offer: Offer, view: PlayView) -> float:
    words = part.canvas.words
    decision = offer.decision
    top = draw_turn(part, area.y, area.width, view.turn) if view.turn is not None else area.y
    prompt = part.paragraph(say(view, words, decision.prompt), area.width, 21, "bold")
    y = part.write(prompt, 0, top, part.palette.on_dark) + 18
    below = Rect(0, y, area.width, 0)
    if view.pending is not None:
        return draw_agreement(part, below, offer, view.pending, view)
    match decision:
        case Choose():
            return _options(part, below, offer, decision, view)
        case Spot():
            return _spot(part, below, offer, view)
        case Order():
            return _order(part, below, offer, decision, view)
        case Tell():
            return _tell(part, below, decision, view)
        case Rate():
            return _rate(part, below, decision, view)


def _stack(part: Sketch, area: Rect, buttons: list[Button]) -> float:
    """Draw buttons below each other, each as high as its label needs. Returns the bottom."""
    y = area.y
    for button in buttons:
        height = button_height(part, button, area.width)
        draw_button(part, button, Rect(area.x, y, area.width, height))
        y += height + GAP
    return y


def _options(part: Sketch, area: Rect, offer: Offer, decision: Choose, view: PlayView) -> float:
    y = area.y
    options = {option.id: option for option in decision.options}
    for number, id in enumerate(offer.shown, 1):
        option = options[id]
        if id in offer.open:
            button = _answer(say(view, part.canvas.words, option.text), number, ("pick", id))
            y = _stack(part, Rect(0, y, area.width, 0), [button])
        else:
            y = _closed(part, y, area.width, option, view) + GAP
    return y


def _answer(label: str, number: int, action: tuple[str, str]) -> Button:
    return Button(
        id=f"{action[0]}-{action[1]}",
        label=label,
        action=action,
        hotkey=str(number),
        center=False,
        on_dark=True,
    )


def _closed(part: Sketch, y: float, width: float, option: Option, view: PlayView) -> float:
    """Draw an option that is shown but cannot be picked, with its reason."""
    palette, words = part.palette, part.canvas.words
    icon = part.style(16).size
    text = part.paragraph(say(view, words, option.text), width - 76, 18, "medium")
    why = option.else_show
    reason = part.paragraph(say(view, words, why) if why else "", width - 76, 13)
    rect = Rect(0, y, width, text.height + reason.height + 24)
    part.fill(rect, faded(palette.night, 110), radius=16, border=palette.glass_line)
    part.icon(22, y + (rect.height - icon) / 2, icon, "lock", palette.on_dark_soft)
    bottom = part.write(text, 58, y + 12, palette.on_dark_soft)
    part.write(reason, 58, bottom, palette.on_dark_soft)
    return rect.bottom


def _hint(part: Sketch, area: Rect, text: str) -> float:
    paragraph = part.paragraph(text, area.width, 16)
    return part.write(paragraph, 0, area.y, part.palette.on_dark_soft) + 8


def _done(part: Sketch, y: float, width: float) -> float:
    label = part.canvas.words.ui("Done")
    button = Button(id="done", label=label, action="done", icon="check", on_dark=True)
    height = button_height(part, button, width)
    draw_button(part, button, Rect(0, y, width, height))
    return y + height + GAP


def _spot(part: Sketch, area: Rect, offer: Offer, view: PlayView) -> float:
    words = part.canvas.words
    y = _hint(part, area, words.ui(SPOT_HINT))
    marked = sum(one.id in view.marked for one in offer.candidates)
    count = part.paragraph(
        words.uin("{n} marked", "{n} marked", marked), area.width, 18, "semibold"
    )
    part.icon(0, y + 4, count.line_px * 0.7, "flag", part.palette.sun)
    y = part.write(count, count.line_px, y, part.palette.on_dark) + 10
    return _done(part, y, area.width)


def _order(part: Sketch, area: Rect, offer: Offer, decision: Order, view: PlayView) -> float:
    words = part.canvas.words
    y = _hint(part, area, words.ui(ORDER_HINT))
    texts = {step.id: say(view, words, step.text) for step in decision.steps}
    for id in (*view.placed, *(one for one in offer.steps if one not in view.placed)):
        y = _step(part, Rect(0, y, area.width, 0), id, texts[id], view)
    if len(view.placed) == len(decision.steps):
        y = _done(part, y + 4, area.width)
    return y


def _step(part: Sketch, area: Rect, id: str, text: str, view: PlayView) -> float:
    palette, words = part.palette, part.canvas.words
    is_placed = id in view.placed
    badge = part.style(16).size * 2
    label = part.paragraph(text, area.width - badge - 48, 16, "semibold", 1.3)
    rect = Rect(0, area.y, area.width, max(44.0, label.height + 16, badge + 12))
    face = palette.sun if is_placed else palette.button
    ink = palette.on_light if is_placed else palette.ink
    border = None if is_placed else palette.button_line
    part.fill(rect, face, radius=14, border=border)
    disc = Rect(12, rect.y + (rect.height - badge) / 2, badge, badge)
    part.fill(disc, palette.on_light if is_placed else palette.badge, radius=10)
    number = str(view.placed.index(id) + 1) if is_placed else "–"
    shown = part.paragraph(number, badge, 16, "bold")
    tone = palette.on_dark if is_placed else palette.soft
    part.write(shown, disc.x, disc.y + (badge - shown.height) / 2, tone, center_in=badge)
    part.write(label, disc.right + 14, rect.y + (rect.height - label.height) / 2, ink)
    spoken = words.ui("{n}: {step}", n=number, step=text) if is_placed else text
    part.target(f"step-{id}", rect, ("step", id), spoken, on_dark=True, radius=14)
    return rect.bottom + 9


def _tell(part: Sketch, area: Rect, decision: Tell, view: PlayView) -> float:
    listener = next((one for one in decision.whom if one.person == view.whom), None)
    if listener is None:
        return _listeners(part, area, decision, view)
    words = part.canvas.words
    person = view.story.people[listener.person]
    face = part.style(18).size * 2.4
    avatar(part, Rect(0, area.y, face, face), person.avatar, "calm")
    title = words.ui("How does {you} begin?", you=say(view, words, view.story.you.name))
    head = part.paragraph(title, area.width - face - 12, 18, "semibold")
    part.write(head, face + 12, area.y + max(0, (face - head.height) / 2), part.palette.on_dark)
    y = area.y + max(face, head.height) + 10
    buttons = [_quote(each, number, view, part) for number, each in enumerate(listener.words, 1)]
    y = _stack(part, Rect(0, y, area.width, 0), buttons)
    if len(decision.whom) > 1:
        back = Button(
            id="whom-back",
            label=words.ui("Someone else"),
            action=("whom", ""),
            kind="ghost",
            icon="left",
            on_dark=True,
        )
        y = _stack(part, Rect(0, y, area.width, 0), [back])
    return y


def _quote(each: Words, number: int, view: PlayView, part: Sketch) -> Button:
    text = part.canvas.words.ui("“{text}”", text=say(view, part.canvas.words, each.text))
    return _answer(text, number, ("words", each.id))


def _listeners(part: Sketch, area: Rect, decision: Tell, view: PlayView) -> float:
    words = part.canvas.words
    y = area.y
    for number, listener in enumerate(decision.whom, 1):
        person = view.story.people[listener.person]
        button = _answer(say(view, words, person.name), number, ("whom", person.id))
        face = part.style(18).size * 2.6
        height = max(button_height(part, button, area.width - face), face + 16)
        rect = Rect(0, y, area.width, height)
        draw_button(part, button, rect)
        disc = Rect(area.width - face - 14, y + (height - face) / 2, face, face)
        avatar(part, disc, person.avatar, "calm")
        y += height + GAP
    return y


def _rate(part: Sketch, area: Rect, decision: Rate, view: PlayView) -> float:
    words = part.canvas.words
    size = part.style(21).size * 2.4
    cells = columns(Rect(0, area.y, area.width, size), len(RATE_VALUES), 10)
    for value, cell in zip(RATE_VALUES, cells, strict=True):
        button = Button(
            id=f"rate-{value}",
            label=value,
            action=("rate", value),
            hotkey=value,
            size=21,
            on_dark=True,
        )
        draw_button(part, button, cell)
    half = area.width / 2 - 8
    low = part.paragraph(say(view, words, decision.low), half, 16)
    high = part.paragraph(say(view, words, decision.high), half, 16)
    y = area.y + size + 10
    part.write(low, 0, y, part.palette.on_dark_soft)
    part.write(high, area.width - high.width, y, part.palette.on_dark_soft)
    return y + max(low.height, high.height) + GAP

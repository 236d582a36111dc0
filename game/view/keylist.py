"""What the keys do: the list over any screen, and the screen on which they are changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.view.caps import UNSEEN, cap_size, cap_width, draw_cap
from game.view.controls import BUTTONS, BY_ID, CONTROLS, KEYS, Names
from game.view.frame import Frame, Item
from game.view.geometry import Rect
from game.view.panels import page
from game.view.sketch import Canvas, Sketch
from game.view.theme import faded
from game.view.widgets import (
    Button,
    button_height,
    card,
    corner_help,
    draw_button,
    flow,
    natural_width,
)
from game.view.words import N_

GAP = 8.0
WIDEST = 980.0
DIGITS = "digits"  # stands for the row of 1-9 in the list
MOVE = N_("Move")
ANSWER = N_("Choose an answer")
SCROLL = N_("Scroll")
ARROWS = ("up", "down", "left", "right")
FIRST = ("activate", "back")


@dataclass(frozen=True, slots=True)
class Bound:
    """What every control is on: keys and buttons, the fixed ones not among them."""

    keys: Mapping[str, Names]
    buttons: Mapping[str, Names]

    def all_of(self, kind: str, id: str) -> Names:
        """Return all that works a control and can be shown."""
        own = self.keys if kind == KEYS else self.buttons
        names = (*own[id], *BY_ID[id].fixed(kind))
        return tuple(one for one in names if one not in UNSEEN)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the list: caps as (kind, name), and what they do."""

    caps: tuple[tuple[str, str], ...]
    label: str


def _rows(bound: Bound, kind: str) -> Iterator[_Row]:
    """Yield the lines: what is done most comes first."""
    for id in FIRST:
        yield _row(bound, kind, id)
    if kind == KEYS:
        yield _Row(tuple((KEYS, one) for one in ("1", "2", "3")), ANSWER)
    moves = tuple(name for way in ARROWS for name in bound.all_of(kind, way))
    if kind == BUTTONS:
        yield _Row(((BUTTONS, "dpad"), (BUTTONS, "left stick")), MOVE)
        yield _Row(((BUTTONS, "right stick"),), SCROLL)
    else:
        yield _Row(tuple((kind, name) for name in moves), MOVE)
    for one in CONTROLS:
        if one.id not in FIRST + ARROWS:
            row = _row(bound, kind, one.id)
            if row.caps:
                yield row


def _row(bound: Bound, kind: str, id: str) -> _Row:
    caps = tuple((kind, name) for name in bound.all_of(kind, id))
    return _Row(caps, BY_ID[id].label)


# ----------------------------------------------------------------- the list


def key_list_frame(canvas: Canvas, bound: Bound, behind: tuple[Item, ...]) -> Frame:
    """Return the list for the device that was used last, over what was there."""
    sketch = Sketch(canvas)
    palette = sketch.palette
    sketch.items.extend(behind)
    sketch.fill(canvas.area, faded(palette.night, 190))
    top = corner_help(sketch) + 12
    width = min(WIDEST, canvas.width - 32)
    part = sketch.part()
    height = _list(part, Rect(28, 24, width - 56, 0), bound) + 24
    shown = min(height, canvas.height - top - 20)
    y = max(top, (canvas.height - shown) / 2)
    rect = Rect((canvas.width - width) / 2, y, width, shown)
    sketch.fill(rect, palette.card, radius=30, border=palette.line)
    sketch.scroll("keys", rect, part, height)
    return sketch.frame(back="back", help="help", first="close", title="keys")


def _list(part: Sketch, area: Rect, bound: Bound) -> float:
    """Draw title, lines and the ways on. Returns the bottom."""
    canvas, palette, words = part.canvas, part.palette, part.canvas.words
    kind = BUTTONS if canvas.device == "pad" else KEYS
    title = words.ui("The buttons") if kind == BUTTONS else words.ui("The keys")
    y = part.write(part.paragraph(title, area.width, 26, "bold", 1.3), area.x, area.y, palette.ink)
    rows = list(_rows(bound, kind))
    columns = 1 if canvas.is_narrow or canvas.is_large_text else 2
    width = (area.width - 28 * (columns - 1)) / columns
    each = -(-len(rows) // columns)
    caps = max(_caps_width(part, row) for row in rows)
    bottom = y
    for column in range(columns):
        x, below = area.x + column * (width + 28), y + 10
        for row in rows[column * each : (column + 1) * each]:
            below = _line(part, Rect(x, below, width, 0), row, min(caps, width * 0.5))
        bottom = max(bottom, below)
    buttons = [
        Button(id="close", label=words.ui("Close"), action="back", kind="primary", icon="check"),
        Button(
            id="change",
            label=words.ui("Change keys and buttons"),
            action="change",
            kind="outline",
            icon="gear",
        ),
    ]
    tall = max(button_height(part, one, area.width) for one in buttons)
    return flow(part, buttons, Rect(area.x, bottom + 14, area.width, tall))


def _caps_width(part: Sketch, row: _Row) -> float:
    return sum(cap_width(part, *cap) + GAP for cap in row.caps)


def _caps(part: Sketch, area: Rect, caps: tuple[tuple[str, str], ...]) -> float:
    """Draw caps beside each other, in as many lines as they need. Returns the bottom."""
    x, y, size = area.x, area.y, cap_size(part)
    for kind, name in caps:
        if x + cap_width(part, kind, name) > area.right and x > area.x:
            x, y = area.x, y + size + GAP
        x = draw_cap(part, x, y, kind, name) + GAP
    return y + size


def _line(part: Sketch, area: Rect, row: _Row, caps: float) -> float:
    """Draw caps and what they do beside them. Returns the bottom."""
    bottom = _caps(part, Rect(area.x, area.y + 5, caps, 0), row.caps)
    text = part.paragraph(part.canvas.words.ui(row.label), area.width - caps - 12, 16, "medium")
    height = max(bottom - area.y + 5, text.height + 8)
    y = area.y + (height - text.height) / 2
    part.write(text, area.x + caps + 12, y, part.palette.ink)
    return area.y + height


# ------------------------------------------------------- changing the buttons


def change_frame(canvas: Canvas, bound: Bound, notice: str, *, can_reset: bool) -> Frame:
    """Return the list of what can be done, each with its keys and buttons, to be changed."""
    sketch = Sketch(canvas)
    words, palette = canvas.words, sketch.palette
    area = page(sketch, words.ui("Keys and buttons"))
    part = sketch.part()
    width = area.width - 24
    text = notice or words.ui("Choose a line, then press the key or button you want for it.")
    icon = part.style(18).size
    told = part.paragraph(text, width - icon - 14, 18, "semibold" if notice else "regular")
    if notice:
        part.icon(0, 6 + (told.line_px - icon) / 2, icon, "bell", palette.calm)
    x = icon + 14 if notice else 0.0
    y = part.write(told, x, 6, palette.ink if notice else palette.soft) + 12
    for one in CONTROLS:
        y = _control(part, Rect(0, y, width, 0), one.id, bound) + 10
    if can_reset:
        y = _reset(part, y + 4, width)
    y = _always(part, y + 8, width)
    inside = sketch.part()
    inside.place(part, 12, 0)
    sketch.scroll("controls", area, inside, y + 12)
    first = f"control-{CONTROLS[0].id}"
    return sketch.frame(back="back", help="help", first=first, title="controls")


def _control(part: Sketch, area: Rect, id: str, bound: Bound) -> float:
    """Draw one thing to do, a press away from its change. Returns the bottom."""
    palette, words = part.palette, part.canvas.words
    label = words.ui(BY_ID[id].label)
    caps = tuple((kind, name) for kind in (KEYS, BUTTONS) for name in bound.all_of(kind, id))
    wraps = part.canvas.is_narrow or part.canvas.is_large_text
    room = area.width - 40
    text = part.paragraph(label, room if wraps else room * 0.45, 18, "semibold")
    x = 20.0 if wraps else 20 + room * 0.48
    place = Rect(x, 0, area.width - 20 - x, 0)
    tall = _caps(part.part(), place, caps)
    height = 28 + (text.height + 8 + tall if wraps else max(text.height, tall))
    rect = Rect(area.x, area.y, area.width, height)
    card(part, rect)
    part.write(text, 20, rect.y + 14 if wraps else rect.center[1] - text.height / 2, palette.ink)
    top = rect.y + 14 + text.height + 8 if wraps else rect.center[1] - tall / 2
    _caps(part, Rect(x, top, place.width, 0), caps)
    spoken = f"{label}: {', '.join(name for _, name in caps)}"
    part.target(f"control-{id}", rect, ("control", id), spoken, radius=26)
    return rect.bottom


def _reset(part: Sketch, y: float, width: float) -> float:
    label = part.canvas.words.ui("All as it was")
    button = Button(id="reset", label=label, action="reset", kind="outline", icon="back")
    height = max(48.0, button_height(part, button, width))
    draw_button(part, button, Rect(0, y, min(width, natural_width(part, button)), height))
    return y + height


def _always(part: Sketch, y: float, width: float) -> float:
    text = part.canvas.words.ui(
        "The arrows, Tab, Enter, Esc, F1, 1 to 9 and the cross of a gamepad stay as they are."
    )
    return part.write(part.paragraph(text, width, 16), 0, y, part.palette.soft)


def listening_frame(canvas: Canvas, id: str) -> Frame:
    """Return the picture that waits for a key or button."""
    sketch = Sketch(canvas)
    words, palette = canvas.words, sketch.palette
    area = page(sketch, words.ui("Keys and buttons"))
    part = sketch.part()
    width = area.width - 24
    wish = words.ui("“{control}”: press a key or a button.", control=words.ui(BY_ID[id].label))
    y = part.write(part.paragraph(wish, width, 26, "bold", 1.3), 0, 10, palette.ink) + 6
    out = words.ui("Esc or an arrow leaves it as it is.")
    y = part.write(part.paragraph(out, width, 18), 0, y, palette.soft) + 16
    button = Button(
        id="leave", label=words.ui("Leave it as it is"), action="leave", kind="outline", icon="back"
    )
    height = max(48.0, button_height(part, button, width))
    draw_button(part, button, Rect(0, y, min(width, natural_width(part, button)), height))
    inside = sketch.part()
    inside.place(part, 12, 0)
    sketch.scroll("listening", area, inside, y + height + 12)
    return sketch.frame(back="leave", help="help", first="leave", title="listening", hears=True)

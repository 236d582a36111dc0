"""What the keys do: the list over any screen, and the screen on which they are changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.view.caps import UNSEEN, cap_size, cap_width, draw_cap, fixed_on_paper
from game.view.controls import BUTTONS, BY_ID, CONTROLS, KEYS, Names, is_fixed
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
    help_button,
    natural_width,
)
from game.view.words import N_

GAP = 8.0
PAD = 28.0
TOP = 4.0  # above the first line, for signs that reach out of it
WIDEST = 940.0
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
        yield _Row(((BUTTONS, "dpad"), (BUTTONS, "left stick tilt")), MOVE)
        yield _Row(((BUTTONS, "right stick tilt"),), SCROLL)
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
    palette, words = sketch.palette, canvas.words
    kind = BUTTONS if canvas.device == "pad" else KEYS
    sketch.items.extend(behind)
    sketch.fill(canvas.area, faded(palette.night, 200))
    width = min(WIDEST, canvas.width - 32)
    inner = width - 2 * PAD
    head, foot, list_part = sketch.part(), sketch.part(), sketch.part()
    title = words.ui("The buttons") if kind == BUTTONS else words.ui("The keys")
    head_height = _head(head, inner, title) + 8
    foot_height = _foot(foot, inner) + 20
    list_height = _list(list_part, inner, list(_rows(bound, kind))) + 8
    room = canvas.height - 32 - head_height - foot_height - 2 * PAD
    shown = min(list_height, max(room, 0.0))
    tall = shown + head_height + foot_height + 1.5 * PAD
    rect = Rect((canvas.width - width) / 2, max(16.0, (canvas.height - tall) / 2), width, tall)
    sketch.fill(rect, palette.card, radius=30, border=palette.line)
    x, y = rect.x + PAD, rect.y + PAD - 4
    sketch.place(head, x, y)
    window = Rect(x - 8, y + head_height, inner + 24, shown)
    inside = sketch.part()
    inside.place(list_part, 8, 0)
    sketch.scroll("keys", window, inside, list_height)
    sketch.place(foot, x, y + head_height + shown + 12)
    return sketch.frame(back="back", help="help", first="close", title="keys")


def _head(part: Sketch, width: float, title: str) -> float:
    """Draw the title and the way to help. Returns the bottom."""
    help = help_button(part.canvas.words)
    wide = min(width, natural_width(part, help))
    height = max(46.0, part.style(18).size * 2)
    text = part.paragraph(title, width, 26, "bold", 1.3)
    draw_button(part, help, Rect(width - wide, 0, wide, height))
    if text.width + wide + 16 <= width:
        part.write(text, 0, (height - text.height) / 2, part.palette.ink)
        return height
    return part.write(text, 0, height + 8, part.palette.ink)


def _foot(part: Sketch, width: float) -> float:
    """Draw the ways on. Returns the bottom."""
    words = part.canvas.words
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
    tall = max(button_height(part, one, min(width, natural_width(part, one))) for one in buttons)
    return flow(part, buttons, Rect(0, 0, width, tall))


def _list(part: Sketch, width: float, rows: list[_Row]) -> float:
    """Draw the lines, in two columns where there is room. Returns the bottom."""
    canvas = part.canvas
    columns = 1 if canvas.is_narrow or canvas.is_large_text else 2
    each = -(-len(rows) // columns)
    wide = (width - 28 * (columns - 1)) / columns
    bottom = 0.0
    for column in range(columns):
        x, y = column * (wide + 28), TOP
        own = rows[column * each : (column + 1) * each]
        caps = min(max((_caps_width(part, row) for row in own), default=0.0), wide * 0.5)
        for row in own:
            y = _line(part, Rect(x, y, wide, 0), row, caps)
        bottom = max(bottom, y)
    return bottom


def _caps_width(part: Sketch, row: _Row) -> float:
    return sum(cap_width(part, *cap) + GAP for cap in row.caps)


def _caps(
    part: Sketch, area: Rect, caps: tuple[tuple[str, str], ...], *, fixed: bool = False
) -> float:
    """Draw caps beside each other, in as many lines as they need. Returns the bottom.

    `fixed` tells those apart that cannot be changed.
    """
    x, y, size = area.x, area.y, cap_size(part)
    for kind, name in caps:
        if x + cap_width(part, kind, name) > area.right and x > area.x:
            x, y = area.x, y + size + GAP
        tones = fixed_on_paper(part) if fixed and is_fixed(kind, name) else None
        x = draw_cap(part, x, y, kind, name, tones) + GAP
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


def change_frame(canvas: Canvas, bound: Bound, told: str = "", *, can_reset: bool) -> Frame:
    """Return the list of what can be done, each with its keys and buttons, to be changed.

    `told` says what has come of the latest change.
    """
    sketch = Sketch(canvas)
    words, palette = canvas.words, sketch.palette
    area = page(sketch, words.ui("Keys and buttons"))
    part = sketch.part()
    width = area.width - 24
    icon = sketch.style(18).size if told else 0.0
    text = told or words.ui("Choose a line, then press the key or button you want for it.")
    lines = sketch.paragraph(text, width - icon - 10, 18, "semibold" if told else "regular")
    top = area.y
    x = area.x + 12
    if told:
        sketch.icon(x, top + (lines.line_px - icon) / 2, icon, "bell", palette.calm)
        x += icon + 10
    top = sketch.write(lines, x, top, palette.ink if told else palette.soft) + 6
    area = Rect(area.x, top, area.width, area.bottom - top)
    y = 8.0
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
    _caps(part, Rect(x, top, place.width, 0), caps, fixed=True)
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


def listening_frame(canvas: Canvas, bound: Bound, id: str) -> Frame:
    """Return the picture that waits for a key or button."""
    sketch = Sketch(canvas)
    words, palette = canvas.words, sketch.palette
    sketch.gradient(canvas.area, (palette.night, palette.dusk, palette.plum))
    width = min(600.0 * max(1.0, canvas.look.text_scale * 0.8), canvas.width - 48)
    inner = width - 2 * PAD
    part = sketch.part()
    label = words.ui(BY_ID[id].label)
    y = part.write(part.paragraph(label, inner, 18, "semibold"), PAD, PAD, palette.soft)
    wish = part.paragraph(words.ui("Press a key or a button"), inner, 34, "bold", 1.3)
    y = part.write(wish, PAD, y, palette.ink) + 14
    caps = tuple((kind, name) for kind in (KEYS, BUTTONS) for name in bound.all_of(kind, id))
    y = _caps(part, Rect(PAD, y, inner, 0), caps, fixed=True) + 16
    out = words.ui("Esc or an arrow leaves it as it is.")
    y = part.write(part.paragraph(out, inner, 16), PAD, y, palette.soft) + 14
    button = Button(
        id="leave", label=words.ui("Leave it as it is"), action="leave", kind="outline", icon="back"
    )
    tall = max(52.0, button_height(part, button, inner))
    draw_button(part, button, Rect(PAD, y, inner, tall))
    height = y + tall + PAD
    top = corner_help(sketch) + 12
    shown = min(height, canvas.height - top - 16)
    rect = Rect((canvas.width - width) / 2, max(top, (canvas.height - shown) / 2), width, shown)
    sketch.fill(rect, palette.sheet, radius=30)
    sketch.scroll("listening", rect, part, height)
    return sketch.frame(back="leave", help="help", first="leave", title="listening", hears=True)

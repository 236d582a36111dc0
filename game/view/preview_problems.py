"""What has to be mended, over the story: each with its line, the line as written, and a hint."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.diagnostic import Severity
from game.view.geometry import Rect
from game.view.preview import DESK, Desk, Fault
from game.view.sketch import Canvas, Sketch
from game.view.text import Paragraph, width_of
from game.view.theme import Color, faded
from game.view.widgets import CARD_RADIUS, Button, draw_button, help_button, natural_width
from game.view.words import Words

PAD = 22.0
SHARE = 0.6  # of the story's room, at most
LARGE_SHARE = 0.8  # where there is no story, or its letters are large
LONGEST = 160  # characters looked at on each side of what is meant


@dataclass(frozen=True, slots=True)
class Sheet:
    """The list before it is drawn: its place, as high as it needs, and what lies in it."""

    rect: Rect
    body: Sketch
    height: float  # of the body


def sheet_of(canvas: Canvas, room: Rect, desk: Desk) -> Sheet:
    """Return the list of faults at the foot of the story's room."""
    sketch = Sketch(canvas)
    margin = 16.0 if canvas.is_narrow else 28.0
    width = room.width - 2 * margin
    body = sketch.part()
    y = 10.0
    for number, fault in enumerate(desk.faults):
        y = _fault(body, y, width - 2 * PAD, fault, number) + 12
    if not desk.faults:
        text = body.paragraph(canvas.words.ui("All is well."), width - 2 * PAD, 18)
        y = body.write(text, 0, y, body.palette.ink) + 12
    head = _head(sketch.part(), Rect(0, 0, width, 0), desk, needs_help=True)
    share = SHARE if desk.here is not None and not canvas.is_large_text else LARGE_SHARE
    height = min(room.height * share, head + y + 12)
    return Sheet(Rect(room.x + margin, room.bottom - height, width, height), body, y)


def draw_sheet(sketch: Sketch, sheet: Sheet, desk: Desk, *, needs_help: bool) -> None:
    """Draw the list; `needs_help` asks for a help button, as the story's own is covered."""
    palette, rect = sketch.palette, sheet.rect
    corners = (CARD_RADIUS, CARD_RADIUS, 0.0, 0.0)
    shadow = Rect(rect.x - 6, rect.y - 6, rect.width + 12, rect.height + 6)
    sketch.fill(shadow, faded(palette.night, 110), radius=corners)
    sketch.fill(rect, palette.sheet, radius=corners)
    top = _head(sketch, rect, desk, needs_help=needs_help)
    inside = sketch.part()
    inside.place(sheet.body, PAD - 8, 0)
    room = Rect(rect.x + 8, top, rect.width - 16, rect.bottom - top)
    sketch.scroll("preview-faults", room, inside, sheet.height + 6)


def _head(sketch: Sketch, rect: Rect, desk: Desk, *, needs_help: bool) -> float:
    """Draw what this is and the way out, on a band of its colour. Returns the bottom."""
    palette, words = sketch.palette, sketch.canvas.words
    high = max(44.0, sketch.style(16).size * 2.2)
    buttons = _buttons(words, needs_help=needs_help)
    wide = [natural_width(sketch, one) for one in buttons]
    room = rect.width - 2 * PAD - sum(wide) - 12 * len(buttons)
    title = sketch.paragraph(_title(desk, words), room, 18, "bold", 1.25)
    more = sketch.paragraph(_more(desk, words), room, 16, leading=1.3)
    height = max(high + 20, title.height + more.height + 22)
    tint, tone = _colors(sketch, desk.errors > 0)
    band = Rect(rect.x, rect.y, rect.width, height)
    sketch.fill(band, tint, radius=(CARD_RADIUS, CARD_RADIUS, 0.0, 0.0))
    y = rect.y + (height - title.height - more.height) / 2
    y = sketch.write(title, rect.x + PAD, y, tone)
    sketch.write(more, rect.x + PAD, y, palette.ink)
    x = rect.right - PAD + 8
    for button, width in zip(buttons, wide, strict=True):
        x -= width
        draw_button(sketch, button, Rect(x, rect.y + 10, width, high))
        x -= 12
    return band.bottom


def _buttons(words: Words, *, needs_help: bool) -> list[Button]:
    fold = Button(
        id="preview-fold",
        label=words.ui("Fold away"),
        action=(DESK, "fold"),
        kind="outline",
        icon="down",
        size=16,
        pad=14,
    )
    return [fold, replace(help_button(words), bare=True)] if needs_help else [fold]


def _title(desk: Desk, words: Words) -> str:
    if desk.is_broken and desk.here is None:
        return words.ui("This story cannot be played yet.")
    if desk.is_broken:
        return words.ui("The story as it is now cannot be played.")
    return words.ui("The story plays. Here is what could be better.")


def _more(desk: Desk, words: Words) -> str:
    if desk.is_broken and desk.here is None:
        return words.ui("Mend it and save: it opens by itself.")
    if desk.is_broken:
        return words.ui("You see the last one that could. Mend it and save: this goes by itself.")
    errors = words.uin("{n} error", "{n} errors", desk.errors)
    warnings = words.uin("{n} warning", "{n} warnings", desk.warnings)
    return f"{errors}, {warnings}" if desk.errors else warnings


def _colors(sketch: Sketch, is_error: bool) -> tuple[Color, Color]:
    palette = sketch.palette
    if is_error:
        return palette.risk_tint, palette.risk
    return palette.partly_tint, palette.partly


# ------------------------------------------------------------------- one fault


def _fault(part: Sketch, y: float, width: float, fault: Fault, number: int) -> float:
    """Draw one fault as a card that a press opens in the editor. Returns the bottom."""
    palette, words = part.palette, part.canvas.words
    inner = width - 40
    box = part.part()
    bottom = _kind(box, 12, inner, fault)
    sentence = box.paragraph(fault.sentence, inner, 18, "semibold", 1.3)
    bottom = box.write(sentence, 20, bottom + 2, palette.ink)
    if fault.excerpt.strip() and fault.place is not None:
        bottom = _excerpt(box, Rect(20, bottom + 8, inner, 0), fault)
    if fault.hint:
        bottom = _hint(box, bottom + 8, inner, fault.hint)
    rect = Rect(0, y, width, bottom + 12)
    part.fill(rect, palette.card, radius=18, border=palette.line)
    part.place(box, 0, y)
    action = fault.place.action if fault.place is not None else (DESK, "nowhere")
    where = fault.place.label if fault.place is not None else ""
    spoken = f"{words.ui(fault.severity)} {where} {fault.sentence} {fault.hint}".strip()
    part.target(f"preview-fault-{number}", rect, action, spoken, radius=18)
    return rect.bottom


def _kind(box: Sketch, y: float, width: float, fault: Fault) -> float:
    """Draw what kind of fault it is, its code and its line. Returns the bottom."""
    palette, words = box.palette, box.canvas.words
    is_error = fault.severity is Severity.ERROR
    _, tone = _colors(box, is_error)
    size = box.style(16).size
    kind = words.ui("error") if is_error else words.ui("warning")
    label = box.paragraph(" ".join(filter(None, (kind, fault.code))), width, 16, "bold", 1.3)
    middle = y + label.line_px / 2
    box.icon(20, middle - size / 2, size, "flag" if is_error else "half", tone)
    x = 20 + size + 8
    bottom = box.write(label, x, y, tone)
    if fault.place is None:
        return bottom
    left = x + label.width + 16
    beside = box.paragraph(fault.place.label, width, 16, "medium", 1.3)
    if len(beside.lines) == 1 and left + beside.width <= 20 + width:
        box.write(beside, left, y, palette.calm)
        return bottom
    return box.write(beside, 20, bottom, palette.calm)


def _hint(box: Sketch, y: float, width: float, hint: str) -> float:
    palette = box.palette
    size = box.style(16).size
    text = box.paragraph(hint, width - size - 8, 16, "medium", 1.35)
    box.icon(20, y + (text.line_px - size) / 2, size, "right", palette.safe)
    return box.write(text, 20 + size + 8, y, palette.ink)


def _excerpt(box: Sketch, area: Rect, fault: Fault) -> float:
    """Draw the line as written, what is meant on a tint and underlined. Returns the bottom."""
    assert fault.place is not None
    palette, style = box.palette, box.style(16)
    number = box.paragraph(str(fault.place.line), 200, 16, "semibold", 1.35)
    left = area.x + 12 + number.width + 14
    room = area.right - 12 - left

    def wide(text: str) -> float:
        return width_of(text, style, box.canvas.measure)

    text, begin, length = cut(fault, lambda text: wide(text) <= room)
    rect = Rect(area.x, area.y, area.width, number.line_px + 16)
    tint, tone = _colors(box, fault.severity is Severity.ERROR)
    box.fill(rect, palette.header, radius=10)
    y = rect.y + 8
    box.write(number, area.x + 12, y, palette.soft)
    x = left + wide(text[:begin])
    mark = max(6.0, wide(text[begin : begin + length]))
    left_px, right_px, foot = x - 2, x + mark + 2, y + number.line_px
    box.shape(((left_px, y), (right_px, y), (right_px, foot), (left_px, foot)), tint)
    box.line(((left_px, foot - 1), (right_px, foot - 1)), tone, 3)
    box.write(Paragraph((text,), style, number.line_px, wide(text)), left, y, palette.ink)
    return rect.bottom


def cut(fault: Fault, fits: Callable[[str], bool]) -> tuple[str, int, int]:
    """Return as much of a fault's line as fits, and where what is meant is in it.

    Room in front of the line is left out; of a long line what stands around the place is kept.
    """
    text = fault.excerpt.rstrip().replace("\t", " ")
    begin = min(max(0, fault.begin), max(0, len(text) - 1))
    end = min(len(text), begin + max(1, fault.length))
    first, last = min(begin, len(text) - len(text.lstrip())), len(text)
    lead = first
    first, last = max(first, begin - LONGEST), min(last, begin + LONGEST)
    while last - first > 1 and not fits(_shown(text, lead, first, last)):
        if last > end and last - end >= begin - first:
            last -= 1
        elif first < begin:
            first += 1
        else:
            last -= 1
    shown = _shown(text, lead, first, last)
    dots = int(first > lead)
    return shown, begin - first + dots, max(1, min(end, last) - begin)


def _shown(text: str, lead: int, first: int, last: int) -> str:
    before, after = "…" if first > lead else "", "…" if last < len(text) else ""
    return f"{before}{text[first:last]}{after}"

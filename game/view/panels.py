"""The quiet screens on paper: settings, pause, rewind, questions and notices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.story.model import Safety
from game.view.frame import Action, Frame, Picture
from game.view.geometry import Rect
from game.view.players import Players
from game.view.sketch import Canvas, Sketch
from game.view.verdict import CHOICES
from game.view.widgets import (
    HELP_Y,
    Button,
    button_height,
    card,
    corner_help,
    draw_button,
    grade_disc,
    help_button,
    natural_width,
)
from game.view.words import N_, Words

MARGIN = 56
WIDEST = 900
EMBLEM = 96.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRow:
    """A setting: its name, what it is now, and its choices as (value, word)."""

    id: str
    label: str
    value: object
    choices: tuple[tuple[object, str], ...]


PERCENTS = ((0.0, N_("Off")), *((part / 5, f"{20 * part}%") for part in range(1, 6)))
ON_OFF = ((False, N_("Off")), (True, N_("On")))
SCALES = ((1.0, "100%"), (1.25, "125%"), (1.5, "150%"), (2.0, "200%"))
PLAYERS = (
    (Players.ONE.value, N_("One")),
    (Players.TURNS.value, N_("Two, in turns")),
    (Players.AGREE.value, N_("Two who agree")),
)
MESSAGES = ((True, N_("Come by themselves")), (False, N_("Wait for me")))
SPEEDS = ((0.6, N_("Slow")), (1.0, N_("Normal")), (1.8, N_("Fast")), (3.0, N_("Very fast")))
VOICE_SPEEDS = ((0.7, N_("Slow")), (1.0, N_("Normal")), (1.35, N_("Fast")))
THEMES = (("light", N_("Light")), ("dark", N_("Dark")))
ONE_BUTTON = (
    ("off", N_("Off")),
    ("slow", N_("Slow")),
    ("normal", N_("Normal")),
    ("fast", N_("Fast")),
)
QUICK = ((0.0, N_("Off")), (0.3, "0.3 s"), (0.6, "0.6 s"))
ROWS: tuple[tuple[str, str, tuple[tuple[object, str], ...]], ...] = (
    ("text_scale", N_("Text size"), SCALES),
    ("players", N_("Players"), PLAYERS),
    ("auto", N_("Messages"), MESSAGES),
    ("speed", N_("Speed"), SPEEDS),
    ("effects_volume", N_("Sounds"), PERCENTS),
    ("music_volume", N_("Music"), PERCENTS),
    ("read_aloud", N_("Read aloud"), ON_OFF),
    ("voice_speed", N_("Voice"), VOICE_SPEEDS),
    ("reduced_motion", N_("Less motion"), ON_OFF),
    ("theme", N_("Colours"), THEMES),
    ("contrast", N_("High contrast"), ON_OFF),
    ("spacing", N_("Wider spacing"), ON_OFF),
    ("fullscreen", N_("Full screen"), ON_OFF),
    ("one_button", N_("One button"), ONE_BUTTON),
    ("ignore_quick_s", N_("Ignore quick presses"), QUICK),
)


def settings_frame(
    canvas: Canvas,
    values: Mapping[str, object],
    languages: tuple[tuple[str, str], ...],
    stored: str,
    no_voice: str = "",
) -> Frame:
    """Return the settings. `stored` says what is kept on this computer.

    `no_voice` says what to do where nothing can read aloud in this language.
    """
    sketch = Sketch(canvas)
    words = canvas.words
    area = page(sketch, words.ui("Settings"))
    part = sketch.part()
    width = area.width - 24
    y = 8.0
    for row in (_language_row(words, languages), *_rows(words, values)):
        y = _choice_row(part, y, width, row)
        if row.id == "read_aloud" and no_voice:
            y = _remark(part, y, width, words.ui(no_voice))
    y = _controls(part, y, width)
    y = _privacy(part, y + 10, width, stored)
    inside = sketch.part()
    inside.place(part, 12, 0)
    sketch.scroll("settings", area, inside, y + 12)
    return sketch.frame(back="back", help="help", first="close", title="settings")


def _controls(part: Sketch, y: float, width: float) -> float:
    """Draw the way to the keys and buttons. Returns the bottom."""
    button = Button(
        id="controls",
        label=part.canvas.words.ui("Keys and buttons"),
        action="controls",
        kind="outline",
        icon="game",
        trailing="right",
        center=False,
    )
    height = max(56.0, button_height(part, button, width))
    draw_button(part, button, Rect(0, y, width, height))
    return y + height + 10


def _remark(part: Sketch, y: float, width: float, text: str) -> float:
    """Write a sentence below a setting. Returns the bottom."""
    icon = part.style(16).size * 1.3
    paragraph = part.paragraph(text, width - 44 - icon, 16)
    part.icon(20, y + 2, icon, "speaker", part.palette.soft)
    return part.write(paragraph, 32 + icon, y, part.palette.ink) + 12


def _language_row(words: Words, languages: tuple[tuple[str, str], ...]) -> SettingRow:
    label = words.ui("Language")
    return SettingRow(id="language", label=label, value=words.language, choices=languages)


def _rows(words: Words, values: Mapping[str, object]) -> Iterator[SettingRow]:
    for id, label, choices in ROWS:
        named = tuple((value, words.ui(word)) for value, word in choices)
        yield SettingRow(id=id, label=words.ui(label), value=values.get(id), choices=named)


def page(sketch: Sketch, title: str) -> Rect:
    """Draw the head of a paper page with its way back. Returns the room below it."""
    canvas, palette, words = sketch.canvas, sketch.palette, sketch.canvas.words
    sketch.fill(canvas.area, palette.paper)
    margin = max(MARGIN if not canvas.is_narrow else 24, (canvas.width - WIDEST) / 2)
    close = Button(
        id="close", label=words.ui("Back"), action="back", kind="outline", icon="left", size=18
    )
    help = help_button(words)
    height = max(46.0, sketch.style(18).size * 2)
    draw_button(sketch, close, Rect(margin, HELP_Y, natural_width(sketch, close), height))
    wide = natural_width(sketch, help)
    left, top = canvas.width - margin - wide, float(HELP_Y)
    if left < margin + natural_width(sketch, close) + 12:  # no room beside the way back
        left, top = margin, HELP_Y + height + 12
    draw_button(sketch, help, Rect(left, top, min(wide, canvas.width - 2 * margin), height))
    text = sketch.paragraph(title, canvas.width - 2 * margin, 34, "bold", 1.2)
    y = sketch.write(text, margin, top + height + 16, palette.ink) + 8
    return Rect(margin - 12, y, canvas.width - 2 * margin + 24, canvas.height - y - 16)


def _choice_row(part: Sketch, y: float, width: float, row: SettingRow) -> float:
    """Draw a setting and its choices as buttons beside each other. Returns the bottom."""
    palette = part.palette
    pad = 20.0
    wraps = part.canvas.is_narrow or part.canvas.is_large_text
    text = part.paragraph(row.label, width - 2 * pad if wraps else width * 0.3, 18, "semibold")
    buttons = [
        Button(
            id=f"{row.id}-{value}",
            label=word,
            action=("set", row.id, value),
            kind="primary" if value == row.value else "outline",
            size=16,
            pad=14,
        )
        for value, word in row.choices
    ]
    x0 = pad if wraps else width * 0.34
    room = width - x0 - pad
    top = y + 12 + (text.height + 6 if wraps else 0)
    height = max(44.0, part.style(16).size * 2.2)
    places: list[Rect] = []
    x, line = x0, top
    for button in buttons:
        wide = min(max(64.0, natural_width(part, button)), room)
        if x + wide > x0 + room and x > x0:
            x, line = x0, line + height + 8
        places.append(Rect(x, line, wide, height))
        x += wide + 10
    bottom = line + height + 12
    rect = Rect(0, y, width, max(bottom - y, text.height + 24))
    part.fill(rect, palette.card, radius=20, border=palette.line)
    label_y = y + 12 if wraps else y + (rect.height - text.height) / 2
    part.write(text, pad, label_y, palette.ink)
    for button, place in zip(buttons, places, strict=True):
        draw_button(part, button, place)
        if button.kind == "primary":
            size = 10.0
            dot = Rect(place.right - size - 5, place.y + 5, size, size)
            part.fill(dot, palette.chosen, radius=size / 2)
    return rect.bottom + 10


def _privacy(part: Sketch, y: float, width: float, stored: str) -> float:
    palette, words = part.palette, part.canvas.words
    head = part.paragraph(words.ui("What is kept on this computer"), width - 40, 18, "semibold")
    text = part.paragraph(stored, width - 40, 16)
    wipe = Button(
        id="wipe", label=words.ui("Delete all"), action="wipe", kind="outline", icon="trash"
    )
    height = max(48.0, button_height(part, wipe, width))
    rect = Rect(0, y, width, head.height + text.height + height + 44)
    part.fill(rect, palette.card, radius=20, border=palette.line)
    top = part.write(head, 20, y + 14, palette.ink)
    top = part.write(text, 20, top, palette.soft) + 10
    draw_button(part, wipe, Rect(20, top, natural_width(part, wipe), height))
    return rect.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A decision made: what was asked, what was answered, how safe it was."""

    index: int
    prompt: str
    answer: str
    safety: Safety | None


def rewind_frame(canvas: Canvas, past: tuple[Past, ...]) -> Frame:
    """Return the timeline to go back on: newest last, each a press away."""
    sketch = Sketch(canvas)
    words, palette = canvas.words, sketch.palette
    area = page(sketch, words.ui("Back in time"))
    part = sketch.part()
    width = area.width - 44
    intro = (
        words.ui("Choose a moment. Then try another way.")
        if past
        else words.ui("There is nothing to go back to yet.")
    )
    y = part.write(part.paragraph(intro, width, 18), 0, 6, palette.soft) + 14
    line_top = y + 20
    rows = part.part()
    for one in past:
        y = _past_row(rows, Rect(0, y, width, 0), one) + 12
    if past:
        part.line(((22, line_top), (22, y - 30)), palette.line, 6)
    part.place(rows, 0, 0)
    inside = sketch.part()
    inside.place(part, 12, 0)
    sketch.scroll("rewind", area, inside, y + 12, to_end=True)
    first = f"past-{past[-1].index}" if past else "close"
    return sketch.frame(back="back", help="help", first=first, title="rewind")


def _past_row(part: Sketch, area: Rect, one: Past) -> float:
    palette, words = part.palette, part.canvas.words
    x = 62.0
    width = area.width - x - 40
    prompt = part.paragraph(one.prompt, width, 16)
    answer = part.paragraph(one.answer, width, 18, "semibold") if one.answer else None
    rect = Rect(x, area.y, area.width - x, prompt.height + (answer.height if answer else 0) + 24)
    card(part, rect)
    y = part.write(prompt, x + 20, rect.y + 12, palette.soft)
    if answer:
        part.write(answer, x + 20, y, palette.ink)
    middle = rect.y + rect.height / 2
    word = ""
    if one.safety is not None:
        grade_disc(part, (22, middle), 18, one.safety)
        word = words.ui(CHOICES[one.safety])
    else:
        part.fill(Rect(12, middle - 10, 20, 20), palette.soft, radius=10)
    label = f"{one.prompt} {one.answer} {word}".strip()
    part.target(f"past-{one.index}", rect, ("past", one.index), label, radius=26)
    return rect.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One button of a question."""

    id: str
    label: str
    action: Action
    icon: str = ""
    kind: str = "outline"


def _emblem(part: Sketch, name: str) -> float:
    """Draw the picture above a question's title. Returns where the title begins."""
    disc = Rect(40, 34, EMBLEM, EMBLEM)
    if not name.startswith("icons/"):
        part.picture(disc, name)
        return disc.bottom + 10
    part.fill(disc, part.palette.risk_tint, radius=EMBLEM)
    part.items.append(Picture(disc.inset(EMBLEM * 0.24), name, part.palette.risk))
    return disc.bottom + 10


def question_frame(  # noqa: PLR0913 - what the page says, and the picture over it
    canvas: Canvas,
    title: str,
    text: str,
    choices: tuple[Choice, ...],
    back: Action,
    *,
    emblem: str = "",
) -> Frame:
    """Return a page that asks one thing: the pause, a question before deleting, a notice.

    `emblem` is a picture above the title: a portrait, or an icon on a disc.
    """
    sketch = Sketch(canvas)
    palette = sketch.palette
    tones = (palette.night, palette.dusk, palette.plum)
    sketch.gradient(canvas.area, tones)
    width = min(560.0 * max(1.0, canvas.look.text_scale * 0.8), canvas.width - 48)
    part = sketch.part()
    inner = width - 80
    y = _emblem(part, emblem) if emblem else 34.0
    y = part.write(part.paragraph(title, inner, 34, "bold", 1.3), 40, y, palette.ink)
    if text:
        y = part.write(part.paragraph(text, inner, 18), 40, y + 8, palette.ink)
    y += 20
    for one in choices:
        button = Button(id=one.id, label=one.label, action=one.action, kind=one.kind, icon=one.icon)
        height = max(56.0, button_height(part, button, inner))
        draw_button(part, button, Rect(40, y, inner, height))
        y += height + 14
    y += 24
    top = HELP_Y + max(46.0, sketch.style(18).size * 2) + 12  # below the help button
    height = min(y, canvas.height - top - 24)
    middle = (canvas.height - height) / 2 + 20
    rect = Rect(
        (canvas.width - width) / 2,
        max(top, min(middle, canvas.height - height - 24)),
        width,
        height,
    )
    sketch.fill(rect.inset(-2), palette.sheet_line, radius=32)
    sketch.fill(rect, palette.sheet, radius=30)
    sketch.scroll("question", rect, part, y)
    corner_help(sketch)
    return sketch.frame(back=back, help="help", first=choices[0].id, title="question")

"""The panel beside the story: where it stands, facts, points; or the scenes to jump to."""

from dataclasses import replace

from game.story.model import Safety
from game.story.scoring import Tally
from game.view.geometry import Rect
from game.view.preview import DESK, Desk, Fact, Here, Place, SkillScore
from game.view.preview_bar import shortened
from game.view.preview_scenes import draw_scenes
from game.view.sketch import Sketch
from game.view.widgets import (
    BAND_SAFETY,
    Button,
    button_height,
    draw_button,
    help_button,
    meter,
    natural_width,
)
from game.view.words import N_

PAD = 20.0
KEYS = (
    ("F2", N_("facts")),
    ("F3", N_("problems")),
    ("F4", N_("scenes")),
    ("F5", N_("from the start")),
    ("F6", N_("language")),
    ("F7", N_("one decision back")),
    ("F8", N_("open this line")),
)


def draw_panel(sketch: Sketch, rect: Rect, desk: Desk, *, needs_help: bool) -> None:
    """Draw the panel; `needs_help` asks for a help button, as the story's own is covered."""
    palette = sketch.palette
    sketch.fill(rect, palette.paper)
    sketch.line(((rect.x, rect.y), (rect.x, rect.bottom)), palette.line, 2)
    top = _head(sketch, rect, desk, needs_help=needs_help)
    part = sketch.part()
    width = rect.width - 2 * PAD
    draw = draw_scenes if desk.tab == "scenes" else _now
    height = draw(part, width, desk)
    inside = sketch.part()
    inside.place(part, PAD - 8, 10)
    room = Rect(rect.x + 8, top, rect.width - 12, rect.bottom - top)
    sketch.scroll(f"preview-{desk.tab}", room, inside, height + 24)


def _head(sketch: Sketch, rect: Rect, desk: Desk, *, needs_help: bool) -> float:
    """Draw the two tabs and the way out. Returns the bottom."""
    words = sketch.canvas.words
    close = Button(
        id="preview-close",
        label=words.ui("Close"),
        action=(DESK, "close"),
        kind="quiet",
        icon="close",
        size=16,
        bare=True,
    )
    small = [close, replace(help_button(words), bare=True)] if needs_help else [close]
    tabs = [_tab(desk, "now", words.ui("Facts")), _tab(desk, "scenes", words.ui("Scenes"))]
    room = rect.width - 30 - sum(natural_width(sketch, one) + 8 for one in small)
    wide = [natural_width(sketch, one) for one in tabs]
    share = min(1.0, (room - 8) / sum(wide))
    heights = (
        button_height(sketch, one, width * share, 8) for one, width in zip(tabs, wide, strict=True)
    )
    height = max(*heights, sketch.style(16).size * 2.2)
    x, y = rect.x + 16, rect.y + 14
    for button, width in zip(tabs, wide, strict=True):
        draw_button(sketch, button, Rect(x, y, width * share, height))
        x += width * share + 8
    x = rect.right - 14
    for button in small:
        width = natural_width(sketch, button)
        draw_button(sketch, button, Rect(x - width, y, width, height))
        x -= width + 8
    return y + height + 10


def _tab(desk: Desk, tab: str, label: str) -> Button:
    is_open = desk.tab == tab
    return Button(
        id=f"preview-tab-{tab}",
        label=label,
        action=(DESK, "close") if is_open else (DESK, "tab", tab),
        kind="primary" if is_open else "outline",
        size=16,
        pad=14,
    )


# ----------------------------------------------------------------- what is now


def _now(part: Sketch, width: float, desk: Desk) -> float:
    words = part.canvas.words
    y = 0.0
    if desk.here is not None:
        y = _where(part, y, width, desk.here)
    y = _section(part, y, width, words.ui("Facts"))
    for fact in desk.facts:
        y = _fact(part, y, width, fact)
    if not desk.facts:
        y = _line(part, y, width, words.ui("This story has no facts."))
    y = _section(part, y + 12, width, words.ui("Points so far"))
    for skill in desk.skills:
        y = _skill(part, y, width, skill)
    if not desk.skills:
        y = _line(part, y, width, words.ui("Nothing is decided yet."))
    y = _section(part, y + 12, width, words.ui("The way here"))
    y = _line(part, y, width, " › ".join(desk.way))
    return _keys(part, y + 14, width)


def _section(part: Sketch, y: float, width: float, title: str) -> float:
    palette = part.palette
    text = part.paragraph(title, width, 16, "bold", 1.3)
    return part.write(text, 0, y, palette.calm) + 4


def _line(part: Sketch, y: float, width: float, text: str) -> float:
    return part.write(part.paragraph(text, width, 16), 0, y, part.palette.soft)


def _where(part: Sketch, y: float, width: float, here: Here) -> float:
    words = part.canvas.words
    y = part.write(part.paragraph(here.scene, width, 21, "bold", 1.25), 0, y, part.palette.ink) + 6
    if here.at is not None:
        y = _place(part, y, width, "beat", words.ui("Latest beat"), here.at)
    if here.decision_at is not None:
        label = words.ui("Decision “{name}”", name=here.decision)
        y = _place(part, y, width, "decision", label, here.decision_at)
    return y + 10


def _place(  # noqa: PLR0913 - a row: where, what, its line
    part: Sketch, y: float, width: float, id: str, label: str, place: Place
) -> float:
    """Draw a line of a file that a press opens. Returns the bottom."""
    palette = part.palette
    name = part.paragraph(label, width - 24, 13, "medium", 1.3)
    style = part.style(16, "semibold")
    short = shortened(place.label, lambda text: part.width_of(text, style) <= width - 24)
    line = part.paragraph(short, width - 24, 16, "semibold", 1.3)
    rect = Rect(0, y, width, max(44.0, name.height + line.height + 14))
    part.fill(rect, palette.card, radius=12, border=palette.line)
    top = part.write(name, 12, y + 6, palette.soft)
    part.write(line, 12, top, palette.calm)
    spoken = f"{label}: {place.label}"
    part.target(f"preview-{id}", rect, place.action, spoken, radius=12)
    return rect.bottom + 8


def _fact(part: Sketch, y: float, width: float, fact: Fact) -> float:
    palette, words = part.palette, part.canvas.words
    left = width * 0.56
    name = part.paragraph(fact.name, left - 14, 16, "semibold" if fact.was else "regular", 1.3)
    value = part.paragraph(fact.value, width - left, 16, "bold", 1.3)
    was = words.ui("was {value}", value=fact.was) if fact.was else ""
    before = part.paragraph(was, width - left, 13, "medium", 1.3) if was else None
    height = max(name.height, value.height + (before.height if before else 0.0)) + 10
    if fact.was:
        part.fill(Rect(-8, y, width + 16, height), palette.partly_tint, radius=10)
        part.icon(-2, y + 5 + (name.line_px - 12) / 2, 12, "right", palette.partly)
    part.write(name, 14, y + 5, palette.ink)
    bottom = part.write(value, left, y + 5, palette.ink)
    if before is not None:
        part.write(before, left, bottom, palette.partly)
    return y + height


def _skill(part: Sketch, y: float, width: float, skill: SkillScore) -> float:
    palette, words = part.palette, part.canvas.words
    tally = Tally(skill.earned, skill.possible)
    grade: Safety = BAND_SAFETY[tally.band]
    count = words.ui("{earned} of {possible}", earned=skill.earned, possible=skill.possible)
    points = part.paragraph(count, width * 0.4, 16, "bold", 1.3)
    name = part.paragraph(skill.name, width - points.width - 12, 16, leading=1.3)
    part.write(name, 0, y, palette.ink)
    part.write(points, width - points.width, y, palette.ink)
    y += max(name.height, points.height) + 4
    meter(part, Rect(0, y, width, 8), tally.ratio, grade)
    return y + 18


def _keys(part: Sketch, y: float, width: float) -> float:
    """Draw the keys of the desk. Returns the bottom."""
    palette, words = part.palette, part.canvas.words
    y = _section(part, y, width, words.ui("Keys"))
    key_width = part.width_of("F8", part.style(13, "bold")) + 16
    for key, meaning in KEYS:
        text = part.paragraph(words.ui(meaning), width - key_width - 10, 16, leading=1.3)
        name = part.paragraph(key, key_width, 13, "bold", 1.3)
        part.fill(Rect(0, y + 1, key_width, name.height + 4), palette.badge, radius=6)
        part.write(name, 0, y + 3, palette.ink, center_in=key_width)
        part.write(text, key_width + 10, y, palette.soft)
        y += max(text.height, name.height + 4) + 4
    return y

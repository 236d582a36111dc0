"""The shelf: a card for every story."""

from dataclasses import dataclass

from game.story.model import Story
from game.view.frame import Frame
from game.view.geometry import Rect
from game.view.sketch import Canvas, Sketch
from game.view.text import Paragraph
from game.view.theme import CLEAR
from game.view.widgets import (
    CARD_RADIUS,
    HELP_Y,
    Button,
    avatar,
    flow,
    help_button,
    natural_width,
    row,
    stars,
)

MARGIN = 56
GAP = 22
COVER_RATIO = 126 / 372  # height to width: two rows are seen whole on a small screen
TALL_RATIO = 0.6  # while there is but one row


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfCard:
    """A story on the shelf. `won` are the best stars so far, 0-3; `begun` if it can go on.

    `problem` is set, and `story` None, where the file cannot be played.
    """

    id: str
    story: Story | None
    won: int = 0
    begun: bool = False
    problem: str = ""


def shelf_frame(canvas: Canvas, cards: tuple[ShelfCard, ...], other_language: str) -> Frame:
    """Return the shelf."""
    sketch = Sketch(canvas)
    sketch.fill(canvas.area, sketch.palette.paper)
    margin = MARGIN if not canvas.is_narrow else 24
    top = _head(sketch, margin, other_language)
    count = min(_columns(canvas), max(2, len(cards)))
    ratio = TALL_RATIO if len(cards) <= count and not canvas.is_narrow else COVER_RATIO
    part = sketch.part()
    width = (canvas.width - 2 * margin - GAP * (count - 1)) / count
    y = 12.0
    for start in range(0, len(cards), count):
        line = cards[start : start + count]
        height = max(_height(part, one, width, ratio) for one in line)
        for index, one in enumerate(line):
            x = 12 + index * (width + GAP)
            _card(part, Rect(x, y, width, height), one, ratio)
        y += height + GAP
    room = Rect(margin - 12, top, canvas.width - 2 * margin + 24, canvas.height - top - 8)
    sketch.scroll("shelf", room, part, y)
    first = f"story-{cards[0].id}" if cards else ""
    return sketch.frame(back="welcome", help="help", first=first, title="shelf")


def _columns(canvas: Canvas) -> int:
    if canvas.is_narrow:
        return 1 if canvas.is_large_text or canvas.width < 600 else 2  # noqa: PLR2004
    return 2 if canvas.is_large_text else max(3, int(canvas.width // 420))


def _head(sketch: Sketch, margin: float, other_language: str) -> float:
    """Draw the title and the buttons beside or below it. Returns the bottom."""
    canvas, words = sketch.canvas, sketch.canvas.words
    buttons = [
        Button(
            id="leave",
            label=words.ui("Back"),
            action="welcome",
            kind="pill",
            icon="left",
            bare=True,
        ),
        Button(id="album", label=words.ui("Circle"), action="album", kind="pill", icon="people"),
        Button(id="language", label=other_language, action="language", kind="pill", icon="globe"),
        Button(
            id="settings", label=words.ui("Settings"), action="settings", kind="pill", icon="gear"
        ),
        help_button(words),
    ]
    height = max(46.0, sketch.style(18).size * 2)
    title = sketch.paragraph(words.ui("Choose a story"), canvas.width - 2 * margin, 34, "bold", 1.2)
    wide = canvas.width - 2 * margin - title.width - 30
    needed = sum(natural_width(sketch, one) + 12 for one in buttons)
    if needed <= wide:
        sketch.write(title, margin, HELP_Y + (height - title.height) / 2, sketch.palette.ink)
        row(sketch, buttons, Rect(margin, HELP_Y, canvas.width - 2 * margin, height))
        return HELP_Y + height + 14
    y = sketch.write(title, margin, 20, sketch.palette.ink) + 8
    return flow(sketch, buttons, Rect(margin, y, canvas.width - 2 * margin, height)) + 10


def _texts(part: Sketch, one: ShelfCard) -> tuple[str, str, str]:
    words = part.canvas.words
    if one.story is None:
        return one.id, one.problem, ""
    minutes = words.uin("{n} min", "{n} min", one.story.minutes)
    ages = words.ui("ages {ages}", ages=one.story.ages)
    return words.text(one.story.title), words.text(one.story.summary), f"{minutes} · {ages}"


def _height(part: Sketch, one: ShelfCard, width: float, ratio: float) -> float:
    title, summary, foot = _texts(part, one)
    inner = width - 44
    return (
        width * ratio
        + 16
        + part.paragraph(title, inner, 21, "bold", 1.25).height
        + part.paragraph(summary, inner, 18, leading=1.3).height
        + part.paragraph(foot, inner, 16).height
        + (_go_on(part, inner).height if one.begun else 0)
        + 44
    )


def _go_on(part: Sketch, inner: float) -> Paragraph:
    label = part.canvas.words.ui("You can go on here")
    return part.paragraph(label, inner - part.style(16).size * 1.5, 16, "semibold")


def _card(part: Sketch, rect: Rect, one: ShelfCard, ratio: float) -> None:
    palette, words = part.palette, part.canvas.words
    title, summary, foot = _texts(part, one)
    is_down = part.canvas.pressed == f"story-{one.id}"
    face = rect.moved(0, 3) if is_down else rect
    part.fill(face, palette.card, radius=CARD_RADIUS)
    cover = Rect(face.x, face.y, face.width, face.width * ratio)
    name = (one.story.cover if one.story is not None else "") or "chat"
    part.picture(cover, f"covers/{name}", cover=True, radius=-CARD_RADIUS)
    part.fill(face, CLEAR, radius=CARD_RADIUS, border=palette.line)
    if one.story is not None:
        side = min(cover.height * 0.66, cover.width * 0.28)
        hero = Rect(cover.right - side - 14, cover.bottom - side - 14, side, side)
        avatar(part, hero, one.story.you.avatar, "smile")
    _card_texts(part, Rect(face.x, cover.bottom, face.width, face.bottom - cover.bottom), one)
    if one.story is not None:
        spoken = f"{title}. {summary} {foot}"
        if one.won:
            spoken = f"{spoken}. {words.ui('{n} of 3 stars', n=one.won)}"
        part.target(f"story-{one.id}", rect, ("story", one.id), spoken, radius=CARD_RADIUS)


def _card_texts(part: Sketch, face: Rect, one: ShelfCard) -> None:
    palette = part.palette
    title, summary, foot = _texts(part, one)
    x, inner = face.x + 22, face.width - 44
    y = face.y + 16
    y = part.write(part.paragraph(title, inner, 21, "bold", 1.25), x, y, palette.ink)
    tone = palette.soft if one.story is not None else palette.risk
    y = part.write(part.paragraph(summary, inner, 18, leading=1.3), x, y + 4, tone) + 4
    if one.begun:
        label = _go_on(part, inner)
        part.icon(x, y + 4, label.line_px * 0.7, "play", palette.link)
        y = part.write(label, x + label.line_px, y, palette.link)
    small = part.paragraph(foot, inner, 16, "medium")
    y = face.bottom - small.height - 18
    part.write(small, x, y, palette.ink)
    size = part.style(16).size * 1.1
    if one.won:
        left = face.right - 22 - 3.6 * size
        stars(part, (left, y + (small.height - size) / 2), size, one.won, palette.partly)

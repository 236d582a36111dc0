"""The debrief: the ending, the player's own path with its turning points, one question."""

from game.view.company import mixed
from game.view.feedback import skill_rows
from game.view.frame import FRAME_S, Frame, Gradient
from game.view.geometry import Rect
from game.view.mending import MEND_S, draw_mending
from game.view.path import draw_path, path_height
from game.view.playview import PlayView, say
from game.view.sketch import Canvas, Sketch
from game.view.theme import Color
from game.view.widgets import (
    Button,
    avatar,
    button_height,
    card,
    draw_button,
    flow,
    help_button,
    stars,
)
from game.view.words import Words

FACE = 112.0  # the portrait that mends in the header
STAR_S = 0.35  # between two stars
CELEBRATION_S = MEND_S + 3 * STAR_S
STAR = 44.0
STARS_WIDTH = 230.0
WAVE = 22  # points of the header's lower edge


def debrief_frame(canvas: Canvas, view: PlayView, age_s: float = CELEBRATION_S) -> Frame:
    """Return the debrief of a run that has ended, `age_s` seconds after it was first seen.

    In the first moments the player's person finds their smile again, and the stars come.
    """
    age_s = CELEBRATION_S if canvas.look.reduced_motion else age_s
    sketch = Sketch(canvas)
    sketch.fill(canvas.area, sketch.palette.paper)
    part = sketch.part()
    y = _head(part, view, age_s)
    margin = 56.0 if not canvas.is_narrow else 24.0
    inner = Rect(margin, y + 22, canvas.width - 2 * margin, 0)
    room = canvas.area
    if canvas.is_narrow or canvas.is_large_text:
        y = _below_each_other(part, inner, view)
        room = Rect(0, 0, canvas.width, _foot(sketch, margin))
    else:
        y = _beside(part, inner, view)
    sketch.scroll("debrief", room, part, y + 24)
    wake_s = FRAME_S if age_s < CELEBRATION_S else None
    return sketch.frame(back="shelf", help="help", first="shelf", title="debrief", wake_s=wake_s)


def stars_come(age_s: float) -> int:
    """Return how many stars may shine by now."""
    return max(0, int((age_s - MEND_S) / STAR_S + 1e-6))


def _beside(part: Sketch, area: Rect, view: PlayView) -> float:
    right = max(384.0, area.width * 0.33)
    left = area.width - right - 24
    aside = area.x + left + 24
    path = path_height(part, left, view)
    skills = max(_skills(part.part(), Rect(0, 0, right, 0), view), 250.0)
    path = max(path, skills)
    skills = min(path, skills + 40)  # a long path does not push the buttons out of sight
    draw_path(part, Rect(area.x, area.y, left, path), view)
    _skills(part, Rect(aside, area.y, right, skills), view)
    bottom = _talk(part, Rect(area.x, area.y + path + 22, left, 0), view)
    bottom = _remember(part, Rect(area.x, bottom + 16, left, 0), view)
    buttons = _buttons(part, Rect(aside, area.y + skills + 22, right, 0))
    return max(bottom, _helpers(part, Rect(aside, buttons + 6, right, 0), view))


def _below_each_other(part: Sketch, area: Rect, view: PlayView) -> float:
    y = area.y
    height = path_height(part, area.width, view)
    draw_path(part, Rect(area.x, y, area.width, height), view)
    y += height + 18
    height = _skills(part.part(), Rect(0, 0, area.width, 0), view)
    _skills(part, Rect(area.x, y, area.width, height), view)
    y = _talk(part, Rect(area.x, y + height + 18, area.width, 0), view) + 18
    y = _remember(part, Rect(area.x, y, area.width, 0), view) + 18
    return _helpers(part, Rect(area.x, y, area.width, 0), view)


def _head(part: Sketch, view: PlayView, age_s: float) -> float:
    """Draw the band of dawn with the ending. Returns its bottom."""
    canvas, palette, words = part.canvas, part.palette, part.canvas.words
    margin = 56.0 if not canvas.is_narrow else 24.0
    stacked = canvas.is_narrow or canvas.is_large_text
    left = margin + (0.0 if stacked else FACE + 28)
    width = (canvas.width - margin if stacked else canvas.width * 0.62) - left
    ending = view.story.endings[view.run.turn.ending]
    above = words.ui("{story} · you reached", story=say(view, words, view.story.title))
    texts = (
        part.paragraph(above, width, 18, "medium"),
        part.paragraph(say(view, words, ending.title), width, 44, "bold", 1.32),
        part.paragraph(say(view, words, ending.text), width, 18),
    )
    result, result_width, result_height = _result(
        part, view, palette.on_dark if stacked else palette.on_light, age_s
    )
    height = sum(one.height for one in texts) + 92 + (result_height + 20 if stacked else 0)
    height = max(height, 0.0 if stacked else FACE + 84)
    band = Rect(0, 0, canvas.width, height)
    if stacked:
        last = mixed(palette.plum, palette.dawn, 0.7)
        stops = ((0.0, palette.night), (0.55, palette.dusk), (0.8, palette.plum), (1.0, last))
        part.items.append(Gradient(band, stops))
    else:  # the words keep to the dark part, the stars to the bright one
        stops = ((0.0, palette.night), (0.48, palette.plum), (0.82, palette.dawn), (1, palette.sun))
        part.items.append(Gradient(band, stops, "right"))
    _wave(part, band)
    y = 34.0
    for text in texts:
        y = part.write(text, left, y, palette.on_dark)
    x = margin if stacked else canvas.width - margin - result_width
    part.place(result, x, y + 10 if stacked else 44.0)
    face = min(FACE, result_height) if stacked else FACE
    corner = (canvas.width - margin - face, y + 10) if stacked else (margin, 40.0)
    draw_mending(part, Rect(*corner, face, face), view, age_s)
    return height


def _result(
    part: Sketch, view: PlayView, color: Color, age_s: float
) -> tuple[Sketch, float, float]:
    """Draw the stars that have come and safe choices at 0, 0; return them, how wide and high."""
    score, words = view.run.score, part.canvas.words
    result = part.part()
    stars(result, (0, 0), STAR, min(stars_come(age_s), score.stars), color)
    count = words.ui("{safe} of {all} safe choices", safe=score.safe, all=score.scored)
    text = result.paragraph(count, STARS_WIDTH * part.canvas.look.text_scale, 18, "semibold")
    width = max(text.width, 3 * STAR * 1.2)
    return result, width, result.write(text, 0, STAR + 8, color)


def _wave(part: Sketch, band: Rect) -> None:
    points = [(0.0, band.bottom + 1)]
    for index in range(WAVE + 1):
        t = index / WAVE
        lift = 92 * (4 * t * (0.62 - t) if t < 0.62 else 0.0)  # noqa: PLR2004
        points.append((band.width * t, band.bottom - 14 - lift * 0.8 + 14 * t))
    points.append((band.width, band.bottom + 1))
    part.shape(points, part.palette.paper)


def _skills(part: Sketch, rect: Rect, view: PlayView) -> float:
    """Draw the bands. Returns the bottom, which is the height for a rectangle at 0."""
    words, palette, score = part.canvas.words, part.palette, view.run.score
    if rect.height:
        card(part, rect)
    inner = Rect(rect.x + 28, rect.y + 22, rect.width - 56, 0)
    title = part.paragraph(words.ui("What you practised"), inner.width, 21, "bold")
    y = part.write(title, inner.x, inner.y, palette.ink) + 6
    y = skill_rows(part, Rect(inner.x, y, inner.width, 0), score, view.skills, 18)
    notes = []
    if score.missed:
        notes.append(words.uin("{n} danger missed", "{n} dangers missed", score.missed))
    if score.false_alarms:
        notes.append(words.uin("{n} false alarm", "{n} false alarms", score.false_alarms))
    for note in notes:
        text = part.paragraph(note, inner.width, 16, "medium")
        y = part.write(text, inner.x, y, palette.soft)
    return y + 14


def _talk(part: Sketch, rect: Rect, view: PlayView) -> float:
    words, palette = part.canvas.words, part.palette
    ending = view.story.endings[view.run.turn.ending]
    icon = part.style(26).size * 1.5
    title = words.ui("Talk about it with your partner:")
    if view.turn is not None:
        title = words.ui("Talk about it. {name} begins:", name=words.ui(view.turn.name))
    head = part.paragraph(title, rect.width - icon - 80, 18, "bold")
    text = part.paragraph(say(view, words, ending.talk), rect.width - icon - 80, 18)
    height = head.height + text.height + 36
    part.fill(Rect(rect.x, rect.y, rect.width, height), palette.lilac, radius=24)
    part.icon(rect.x + 26, rect.y + (height - icon) / 2, icon, "chat", palette.link)
    y = part.write(head, rect.x + icon + 48, rect.y + 18, palette.ink)
    part.write(text, rect.x + icon + 48, y, palette.ink)
    return rect.y + height


def _remember(part: Sketch, rect: Rect, view: PlayView) -> float:
    words, palette = part.canvas.words, part.palette
    ending = view.story.endings[view.run.turn.ending]
    title = part.paragraph(words.ui("Worth remembering"), rect.width, 18, "bold")
    y = part.write(title, rect.x + 4, rect.y, palette.ink) + 4
    size = part.style(18).size
    for point in ending.remember:
        indent = size * 1.5 + 8
        text = part.paragraph(say(view, words, point), rect.width - indent, 18)
        part.icon(rect.x + 4, y + size * 0.2, size, "heart", palette.dawn)
        y = part.write(text, rect.x + indent, y, palette.ink) + 2
    return y


def _helpers(part: Sketch, rect: Rect, view: PlayView) -> float:
    """Draw who stands beside the player's person now. Returns the bottom."""
    words, palette = part.canvas.words, part.palette
    ending = view.story.endings[view.run.turn.ending]
    title = words.ui("Beside {you} now", you=say(view, words, view.story.you.name))
    head = part.paragraph(title, rect.width, 16, "semibold")
    y = part.write(head, rect.x, rect.y, palette.soft) + 6
    face = 54.0
    x = rect.x
    bottom = y
    for id in ending.helpers:
        person = view.story.people[id]
        name = part.paragraph(say(view, words, person.name), rect.width - face, 13, "semibold")
        width = max(face, name.width) + 16
        if x + width > rect.right and x > rect.x:
            x, y = rect.x, bottom + 8
        avatar(part, Rect(x + (width - 16 - face) / 2, y, face, face), person.avatar, "smile")
        bottom = part.write(name, x, y + face + 2, palette.ink, center_in=width - 16)
        x += width
    return bottom


def _ways_on(words: Words) -> tuple[Button, Button, Button]:
    another = Button(
        id="shelf",
        label=words.ui("Play another story"),
        action="shelf",
        kind="primary",
        trailing="right",
    )
    back = Button(
        id="rewind", label=words.ui("Go back"), action="rewind", kind="outline", icon="back"
    )
    return another, back, help_button(words)


def _foot(sketch: Sketch, margin: float) -> float:
    """Draw the buttons at the foot of the screen, always in sight. Returns their top."""
    canvas, palette = sketch.canvas, sketch.palette
    buttons = list(_ways_on(canvas.words))
    height = max(50.0, sketch.style(18).size * 2.2)
    part = sketch.part()
    bottom = flow(part, buttons, Rect(margin, 16, canvas.width - 2 * margin, height))
    top = canvas.height - bottom - 16
    sketch.line(((0, top + 1), (canvas.width, top + 1)), palette.line, 2)
    sketch.place(part, 0, top)
    return top


def _buttons(part: Sketch, rect: Rect) -> float:
    another, back, help = _ways_on(part.canvas.words)
    height = max(58.0, button_height(part, another, rect.width))
    draw_button(part, another, Rect(rect.x, rect.y, rect.width, height))
    y = rect.y + height + 14
    less, more = (rect.width - 12) * 0.42, (rect.width - 12) * 0.58
    height = max(button_height(part, back, less), button_height(part, help, more), 50.0)
    draw_button(part, back, Rect(rect.x, y, less, height))
    draw_button(part, help, Rect(rect.x + less + 12, y, more, height))
    return y + height + 12

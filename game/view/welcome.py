"""The first screen: the name, the language, one press to begin."""

from dataclasses import replace

from game.story.model import HelpLine
from game.view import scenery
from game.view.frame import Frame
from game.view.geometry import Rect
from game.view.helpnow import country_name
from game.view.sketch import Canvas, Sketch
from game.view.theme import faded
from game.view.widgets import HELP_Y, Button, draw_button, help_button, natural_width

HELP_SHARE = 0.5  # of the width, that the help button may take
STARS = (
    (0.09, 0.11),
    (0.37, 0.08),
    (0.55, 0.15),
    (0.24, 0.2),
    (0.87, 0.2),
    (0.68, 0.05),
    (0.95, 0.4),
)
FACES = (("boy-short", 0.0, 0.30, 0.83), ("girl-braid", 0.27, 0.0, 1.0), ("mum", 0.61, 0.35, 0.83))


def welcome_frame(
    canvas: Canvas,
    languages: tuple[tuple[str, str], ...],
    *,
    resume: str = "",
    line: HelpLine | None = None,
) -> Frame:
    """Return the welcome screen.

    `languages` are (code, its own name); `resume` the title of a story that
    was left half done, "" if there is none; `line` the first help line of the
    player's country, whose number stands on the button where there is room.
    """
    sketch = Sketch(canvas)
    _backdrop(sketch)
    _help(sketch, line)
    left = 96.0 if not canvas.is_narrow else 40.0
    width = min(420.0 * max(1.0, canvas.look.text_scale * 0.9), canvas.width - 2 * left)
    part = sketch.part()
    y = _title(part, canvas.width - 2 * left if canvas.is_narrow else canvas.width * 0.54 - left)
    room = Rect(left - 12, 84, canvas.width - 2 * left + 24, canvas.height - 150)
    needed = _buttons(sketch.part(), y + 34, width, languages, resume) + 24
    air = min(44.0, max(0.0, room.height - needed) / 3)  # above the name, and below it
    y = _buttons(part, y + 34 + air, width, languages, resume) + air
    if not canvas.is_narrow:
        _people(sketch, Rect(canvas.width * 0.55, canvas.height * 0.22, canvas.width * 0.42, 300))
    elif canvas.height > 900:  # noqa: PLR2004
        _people(sketch, Rect(left, canvas.height - 420, canvas.width - 2 * left, 300))
    shifted = sketch.part()
    shifted.place(part, 12, 12 + (air if not canvas.is_narrow else 0))
    sketch.scroll("welcome", room, shifted, y + 24)
    settings = Button(
        id="settings",
        label=canvas.words.ui("Settings"),
        action="settings",
        kind="quiet",
        icon="gear",
        size=16,
        on_dark=True,
        pad=12,
    )
    wide = natural_width(sketch, settings)
    high = max(44.0, sketch.style(16).size * 2)
    place = Rect(canvas.width - wide - 28, canvas.height - high - 16, wide, high)
    draw_button(sketch, settings, place)
    return sketch.frame(back="quit", help="help", first="start", title="welcome")


def _backdrop(sketch: Sketch) -> None:
    """Draw the night that turns to dawn behind hills and a few lit windows."""
    area, palette = sketch.canvas.area, sketch.palette
    scenery.dawn_sky(sketch, Rect(0, 0, area.width, area.height * 0.86))
    for x, y in STARS:
        sketch.fill(Rect(area.width * x, area.height * y, 4, 4), palette.on_dark, radius=2)
    _house(sketch, 0.46, 0.69, 0.05)
    _house(sketch, 0.515, 0.65, 0.04)
    _hill(sketch, palette.hill_far, (0.72, 0.70, 0.74, 0.745, 0.70, 0.66, 0.68))
    _house(sketch, 0.81, 0.62, 0.047)
    _house(sketch, 0.867, 0.675, 0.07)
    _hill(sketch, palette.hill_near, (0.82, 0.80, 0.83, 0.85, 0.85, 0.82, 0.79))


def _hill(sketch: Sketch, color: tuple[int, int, int, int], heights: tuple[float, ...]) -> None:
    area = sketch.canvas.area
    points: list[tuple[float, float]] = []
    steps = 32
    for index in range(len(heights) - 1):
        for step in range(steps):
            t = step / steps
            smooth = t * t * (3 - 2 * t)
            level = heights[index] * (1 - smooth) + heights[index + 1] * smooth
            points.append((area.width * (index + t) / (len(heights) - 1), area.height * level))
    points += [
        (area.width, area.height * heights[-1]),
        (area.width, area.height),
        (0, area.height),
    ]
    sketch.shape(points, color)


def _house(sketch: Sketch, x: float, y: float, width: float) -> None:
    area = sketch.canvas.area
    wall = Rect(area.width * x, area.height * y, area.width * width, area.height * 0.2)
    sketch.fill(wall, sketch.palette.wall)
    size = wall.width * 0.22
    sketch.fill(Rect(wall.x + size, wall.y + 28, size, size * 1.2), sketch.palette.sun)
    sketch.fill(
        Rect(wall.x + 2.6 * size, wall.y + 28 + 2 * size, size, size * 1.2),
        faded(sketch.palette.sun, 110),
    )


def _people(sketch: Sketch, rect: Rect) -> None:
    size = min(rect.width * 0.46, 260.0)
    for name, x, y, scale in FACES:
        face = Rect(rect.x + x * rect.width, rect.y + y * size * 0.75, size * scale, size * scale)
        sketch.picture(face, f"people/{name}-smile")


def _title(part: Sketch, width: float) -> float:
    words, palette = part.canvas.words, part.palette
    language = words.language
    lines = ("Không", "Một Mình") if language == "vi" else ("Not", "Alone")
    roomy = width > 500 and part.canvas.height > 560  # noqa: PLR2004
    big = 88 if roomy and not part.canvas.is_large_text else 44
    y = 0.0
    for line in lines:
        y = part.write(part.paragraph(line, width, big, "bold", 1.06), 0, y, palette.on_dark)
    other = "Not Alone" if language == "vi" else "Không Một Mình"
    promise = words.ui("stories you can change")
    whole = f"{other} · {promise}"
    fits = part.width_of(whole, part.style(26, "medium")) <= width
    y += 12
    for text in (whole,) if fits else (other, promise):
        y = part.write(part.paragraph(text, width, 26, "medium", 1.25), 0, y, palette.on_dark)
    return y


def _buttons(
    part: Sketch, y: float, width: float, languages: tuple[tuple[str, str], ...], resume: str
) -> float:
    words = part.canvas.words
    begin = Button(
        id="start",
        label=words.ui("Continue: {title}", title=resume) if resume else words.ui("Start"),
        action="resume" if resume else "start",
        kind="hero",
        size=26,
        center=False,
        trailing="right",
        on_dark=True,
    )
    y = _one(part, begin, y, width)
    if resume:
        fresh = Button(
            id="shelf",
            label=words.ui("All stories"),
            action="start",
            kind="shade",
            size=18,
            on_dark=True,
        )
        y = _one(part, fresh, y, width)
    half = (width - 14) / 2
    bottom = y
    for index, (code, name) in enumerate(languages):
        button = Button(
            id=f"language-{code}",
            label=name,
            action=("language", code),
            kind="paper" if code == words.language else "shade",
            on_dark=True,
        )
        x = (index % 2) * (half + 14)
        top = y + (index // 2) * 74
        height = max(60.0, part.style(18).size * 2.2)
        draw_button(part, button, Rect(x, top, half, height))
        bottom = top + height
    return bottom + 8


def _one(part: Sketch, button: Button, y: float, width: float) -> float:
    paragraph = part.paragraph(button.label, width - 110, button.size, "semibold")
    height = max(76.0 if button.size > 20 else 56.0, paragraph.height + 28)  # noqa: PLR2004
    draw_button(part, button, Rect(0, y, width, height))
    return y + height + 18


def _help(sketch: Sketch, line: HelpLine | None) -> None:
    canvas = sketch.canvas
    button = help_button(canvas.words, on_dark=True)
    if line is not None:
        country = country_name(line.country, canvas.words)
        whole = replace(button, label=f"{button.label} · {line.number} ({country})")
        if natural_width(sketch, whole) < canvas.width * HELP_SHARE:
            button = whole
    width = natural_width(sketch, button)
    height = max(46.0, sketch.style(18).size * 2)
    draw_button(sketch, button, Rect(canvas.width - width - 40, HELP_Y, width, height))

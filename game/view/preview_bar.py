"""The bar below the story: where it stands, what is wrong, and the teacher's hands."""

from collections.abc import Callable
from dataclasses import replace

from game.view.geometry import Rect
from game.view.preview import DESK, Desk
from game.view.sketch import Sketch
from game.view.text import Style
from game.view.widgets import Button, draw_button, natural_width

GAP = 4.0
LEAST_LABEL = 6  # letters; fewer say nothing


def draw_bar(sketch: Sketch, rect: Rect, desk: Desk) -> None:
    """Draw the bar."""
    palette = sketch.palette
    sketch.fill(rect, palette.phone)
    sketch.line(((rect.x, rect.y), (rect.right, rect.y)), palette.glass_line, 1)
    buttons = _buttons(sketch, desk)
    place = _place(sketch, desk)
    inner = rect.inset(12, 5)
    name = replace(place, label=f"…/{place.label.rpartition('/')[2]}")
    needed = natural_width(sketch, name) + _width(sketch, buttons)
    if needed > inner.width:
        buttons = [replace(one, bare=True) for one in buttons]
    room = inner.width - _width(sketch, buttons)
    x = inner.right - _width(sketch, buttons) + GAP
    _draw_place(sketch, place, Rect(inner.x, inner.y, room, inner.height))
    for button in buttons:
        width = natural_width(sketch, button)
        spot = Rect(x, inner.y, width, inner.height)
        _ground(sketch, button, spot, desk)
        draw_button(sketch, button, spot)
        x += width + GAP


def _width(sketch: Sketch, buttons: list[Button]) -> float:
    return sum(natural_width(sketch, one) + GAP for one in buttons) + GAP


def _buttons(sketch: Sketch, desk: Desk) -> list[Button]:
    words = sketch.canvas.words
    found = [("problems", _problems(sketch, desk), "flag" if desk.faults else "check")]
    if desk.here is not None:
        found += [
            ("restart", words.ui("From the start"), "home"),
            ("scenes", words.ui("Scenes"), "search"),
            ("panel", words.ui("Facts"), "eye"),
        ]
        if desk.can_go_back:
            found.insert(1, ("step-back", words.ui("One decision back"), "back"))
    found.append(("language", desk.other_language, "globe"))
    return [
        Button(
            id=f"preview-{name}",
            label=label,
            action=(DESK, name),
            kind="quiet",
            icon=icon,
            size=16,
            on_dark=True,
            pad=10,
        )
        for name, label, icon in found
    ]


def _problems(sketch: Sketch, desk: Desk) -> str:
    words = sketch.canvas.words
    if desk.errors:
        return words.uin("{n} error", "{n} errors", desk.errors)
    if desk.warnings:
        return words.uin("{n} warning", "{n} warnings", desk.warnings)
    return words.ui("All is well.")


def _ground(sketch: Sketch, button: Button, rect: Rect, desk: Desk) -> None:
    """Draw what makes a button stand out: faults in their colour, what is open as a pill."""
    palette = sketch.palette
    tone = None
    if button.id == "preview-problems" and desk.faults:
        tone = palette.risk if desk.errors else palette.partly
    is_open = {"preview-panel": desk.tab == "now", "preview-scenes": desk.tab == "scenes"}
    if is_open.get(button.id):
        tone = palette.plum
    if tone is not None:
        sketch.fill(rect, tone, radius=12)
    if button.bare and button.id == "preview-problems" and desk.faults:
        count = sketch.paragraph(str(desk.errors or desk.warnings), 60, 13, "bold", 1.2)
        sketch.write(count, rect.right - count.width - 5, rect.y + 1, palette.on_grade)


def _place(sketch: Sketch, desk: Desk) -> Button:
    here = desk.here.at if desk.here is not None else None
    return Button(
        id="preview-place",
        label=here.label if here is not None else desk.file,
        action=here.action if here is not None else (DESK, "open", desk.file, 1),
        kind="quiet",
        icon="book",
        size=16,
        center=False,
        on_dark=True,
        pad=8,
    )


def _draw_place(sketch: Sketch, place: Button, rect: Rect) -> None:
    """Draw the file and the line, its folders left out where there is no room for them."""
    room = rect.width - natural_width(sketch, replace(place, label=""))
    label = shortened(place.label, lambda text: sketch.width_of(text, _style(sketch)) <= room)
    shown = replace(place, label=label, bare=len(label) < LEAST_LABEL)
    width = natural_width(sketch, shown)
    if width <= rect.width:
        draw_button(sketch, shown, Rect(rect.x, rect.y, width, rect.height))


def _style(sketch: Sketch) -> Style:
    return sketch.style(16, "semibold")


def shortened(label: str, fits: Callable[[str], bool]) -> str:
    """Return a file and its line without folders, then without its beginning, until it fits."""
    while not fits(label) and len(label) > 1:
        shorter = label.removeprefix("…/").partition("/")[2]
        label = f"…/{shorter}" if shorter else f"…{label.lstrip('…/')[1:]}"
    return label

"""Key caps and pad buttons, drawn: plain shapes, those of no maker."""

from dataclasses import dataclass

from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.theme import Color, faded

LEGENDS = {
    "return": "Enter",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "backspace": "Backspace",
    "page up": "PgUp",
    "page down": "PgDn",
    "home": "Home",
    "end": "End",
    "delete": "Del",
    "insert": "Ins",
    "left shift": "Shift",
    "right shift": "Shift",
    "left ctrl": "Ctrl",
    "right ctrl": "Ctrl",
    "left alt": "Alt",
    "right alt": "Alt",
}
ARROWS = ("left", "right", "up", "down")
DIAMOND = {"y": (0, -1), "x": (-1, 0), "b": (1, 0), "a": (0, 1)}
SHOULDERS = {"left shoulder": "L", "right shoulder": "R"}
UNSEEN = ("enter", "AC Back")  # there is one of the same name, or no such key on a keyboard
SHORT = 3  # letters of a name that is written in capitals


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of a cap: its face, its edge, and what stands on it."""

    face: Color
    edge: Color
    ink: Color


def fixed_on_paper(sketch: Sketch) -> Tones:
    """Return the colours for a cap that cannot be changed: it lies flat."""
    palette = sketch.palette
    return Tones(palette.card, palette.line, palette.soft)


def on_paper(sketch: Sketch) -> Tones:
    """Return the colours for a cap on a card."""
    palette = sketch.palette
    return Tones(palette.paper, palette.soft, palette.ink)


def legend(name: str) -> str:
    """Return what is written on a key."""
    if name in LEGENDS:
        return LEGENDS[name]
    return name.upper() if len(name) <= SHORT else name.capitalize()


def cap_size(sketch: Sketch) -> float:
    """Return how high a cap is beside a text of size 16."""
    return sketch.style(16).size * 1.9


def cap_width(sketch: Sketch, kind: str, name: str) -> float:
    """Return how wide the cap of a key, or the sign of a button, is."""
    size = cap_size(sketch)
    if kind == "buttons":
        return size * (1.5 if name in SHOULDERS or name in ("start", "back") else 1.2)
    if name in ARROWS:
        return size
    return max(size, _letters_width(sketch, kind, name) + size * 0.6)


def _letters_width(sketch: Sketch, kind: str, name: str) -> float:
    if name.startswith("shift "):
        return _letters_width(sketch, kind, name.removeprefix("shift ")) + cap_size(sketch) * 1.8
    return sketch.width_of(legend(name), sketch.style(13, "bold"))


def draw_cap(  # noqa: PLR0913 - a cap and its place
    sketch: Sketch, x: float, y: float, kind: str, name: str, tones: Tones | None = None
) -> float:
    """Draw a key cap or the sign of a pad button. Returns its right end."""
    tones = tones or on_paper(sketch)
    width = cap_width(sketch, kind, name)
    if kind == "buttons":
        more = cap_size(sketch) * 0.1
        rect = Rect(x, y - more, width, cap_size(sketch) + 2 * more)
        draw_button_sign(sketch, rect, name, tones)
    elif name.startswith("shift "):
        _key(sketch, Rect(x, y, width, cap_size(sketch)), f"Shift + {legend(name[6:])}", tones)
    elif name in ARROWS:
        size = cap_size(sketch)
        face = _key(sketch, Rect(x, y, width, size), "", tones)
        px = size * 0.5
        sketch.icon(face.center[0] - px / 2, face.center[1] - px / 2, px, name, tones.ink)
    else:
        _key(sketch, Rect(x, y, width, cap_size(sketch)), legend(name), tones)
    return x + width


def _key(sketch: Sketch, rect: Rect, text: str, tones: Tones) -> Rect:
    """Draw a key: its base, and its face a little above. Returns the face."""
    lift = rect.height * 0.12
    radius = rect.height * 0.24
    sketch.fill(rect, tones.edge, radius=radius)
    face = Rect(rect.x + 2, rect.y + 2, rect.width - 4, rect.height - lift - 4)
    sketch.fill(face, tones.face, radius=radius - 2)
    if text:
        _letter(sketch, face, text, tones.ink)
    return face


def _letter(sketch: Sketch, rect: Rect, text: str, tone: Color) -> None:
    written = sketch.paragraph(text, 1e6, 13, "bold", 1.2)
    y = rect.center[1] - written.height / 2
    sketch.write(written, rect.x, y, tone, center_in=rect.width)


# ------------------------------------------------------------------ gamepad


def draw_button_sign(sketch: Sketch, rect: Rect, name: str, tones: Tones) -> None:
    """Draw the sign of a pad button into a rectangle about as wide as high."""
    if name in DIAMOND:
        _diamond(sketch, rect, name, tones)
    elif name in SHOULDERS:
        _shoulder(sketch, rect, name, tones)
    elif name.startswith("dpad"):
        _cross(sketch, rect, name.removeprefix("dpad").strip(), tones)
    elif "stick" in name:
        _stick(sketch, rect, name, tones)
    else:
        _small_button(sketch, rect, name, tones)


def draw_small_sign(sketch: Sketch, rect: Rect, name: str, tones: Tones) -> None:
    """Draw the sign of a button where there is little room: of the four, its letter alone."""
    if name not in DIAMOND:
        draw_button_sign(sketch, rect, name, tones)
        return
    radius = min(rect.width, rect.height) * 0.44
    _disc(sketch, rect.center, radius, tones.ink)
    _letter(sketch, rect, name.upper(), tones.face)


def _disc(sketch: Sketch, center: tuple[float, float], radius: float, tone: Color) -> None:
    x, y = center
    sketch.fill(Rect(x - radius, y - radius, 2 * radius, 2 * radius), tone, radius=radius)


def _diamond(sketch: Sketch, rect: Rect, name: str, tones: Tones) -> None:
    """Draw four buttons; the meant one is large and has its letter."""
    reach, radius = rect.height * 0.3, rect.height * 0.26
    dx, dy = DIAMOND[name]
    x, y = rect.center[0] - dx * reach * 0.4, rect.center[1] - dy * reach * 0.4
    for other, (ox, oy) in DIAMOND.items():
        if other != name:
            _disc(sketch, (x + ox * reach, y + oy * reach), rect.height * 0.08, tones.edge)
    center = (x + dx * reach, y + dy * reach)
    _disc(sketch, center, radius, tones.ink)
    disc = Rect(center[0] - radius, center[1] - radius, 2 * radius, 2 * radius)
    _letter(sketch, disc, name.upper(), tones.face)


def _shoulder(sketch: Sketch, rect: Rect, name: str, tones: Tones) -> None:
    """Draw the upper edge of a pad with its shoulder."""
    body = Rect(rect.x, rect.y + rect.height * 0.2, rect.width, rect.height * 0.62)
    round, flat = rect.height * 0.4, rect.height * 0.12
    radii = (round, flat, flat, flat) if name.startswith("left") else (flat, round, flat, flat)
    sketch.fill(body, tones.ink, radius=radii)
    _letter(sketch, body, SHOULDERS[name], tones.face)


def _cross(sketch: Sketch, rect: Rect, way: str, tones: Tones) -> None:
    """Draw the cross; the meant arm is dark, or all of them."""
    x, y = rect.center
    arm, half = rect.height * 0.4, rect.height * 0.13
    quiet = faded(tones.edge, 120) if way else tones.edge
    arms = {
        "left": Rect(x - arm, y - half, arm, 2 * half),
        "right": Rect(x, y - half, arm, 2 * half),
        "up": Rect(x - half, y - arm, 2 * half, arm),
        "down": Rect(x - half, y, 2 * half, arm),
    }
    sketch.fill(Rect(x - arm, y - half, 2 * arm, 2 * half), quiet, radius=3)
    upper, lower = (3, 3, 0, 0), (0, 0, 3, 3)  # what is faint must not lie on itself
    sketch.fill(Rect(x - half, y - arm, 2 * half, arm - half), quiet, radius=upper)
    sketch.fill(Rect(x - half, y + half, 2 * half, arm - half), quiet, radius=lower)
    if way in arms:
        sketch.fill(arms[way], tones.ink, radius=3)


def _stick(sketch: Sketch, rect: Rect, name: str, tones: Tones) -> None:
    """Draw a stick from above with its side: dark to press it, with four ways to tilt it."""
    tilts = name.endswith("tilt")
    letter = "L" if name.startswith("left") else "R"
    outer = rect.height * (0.34 if tilts else 0.44)
    _disc(sketch, rect.center, outer, tones.edge)
    _disc(sketch, rect.center, outer * 0.74, tones.face if tilts else tones.ink)
    _letter(sketch, rect, letter, tones.ink if tilts else tones.face)
    if tilts:
        x, y = rect.center
        for dx, dy in DIAMOND.values():
            center = (x + dx * rect.height * 0.45, y + dy * rect.height * 0.45)
            _disc(sketch, center, rect.height * 0.055, tones.ink)


def _small_button(sketch: Sketch, rect: Rect, name: str, tones: Tones) -> None:
    """Draw one of the small buttons in the middle: its arrow points to its side."""
    body = Rect(rect.x, rect.y + rect.height * 0.28, rect.width, rect.height * 0.44)
    sketch.fill(body, tones.ink, radius=body.height / 2)
    x, y = body.center
    reach = body.height * 0.26 * (1 if name == "start" else -1)
    wide = abs(reach)
    triangle = ((x - reach * 0.7, y - wide), (x + reach, y), (x - reach * 0.7, y + wide))
    sketch.shape(triangle, tones.face)

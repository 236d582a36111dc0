"""The parts that every screen is made of."""

from dataclasses import dataclass

from game.story.model import Safety
from game.story.scoring import Band
from game.view.caps import Tones, draw_small_sign
from game.view.frame import Action, Fill
from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.theme import CLEAR, Color, Palette, faded
from game.view.words import N_, Words

SHADOW = 4  # the solid shadow that a press pushes in
BUTTON_RADIUS = 16
CARD_RADIUS = 26
HELP_Y = 26  # of the help button, on every screen
BUBBLE_RADIUS = 20

SAFETY_ICONS = {Safety.YES: "check", Safety.PARTLY: "half", Safety.NO: "flag"}
BAND_WORDS = {
    Band.STRONG: N_("strong"),
    Band.GROWING: N_("growing"),
    Band.AGAIN: N_("practise again"),
}
BAND_SAFETY = {Band.STRONG: Safety.YES, Band.GROWING: Safety.PARTLY, Band.AGAIN: Safety.NO}


def safety_color(palette: Palette, safety: Safety) -> Color:
    """Return the strong colour of a grade."""
    return {
        Safety.YES: palette.safe,
        Safety.PARTLY: palette.partly,
        Safety.NO: palette.risk,
    }[safety]


def safety_tint(palette: Palette, safety: Safety) -> Color:
    """Return the pale colour of a grade."""
    return {
        Safety.YES: palette.safe_tint,
        Safety.PARTLY: palette.partly_tint,
        Safety.NO: palette.risk_tint,
    }[safety]


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button before it has a place.

    `kind`: paper, hero, primary, ghost, shade, quiet, help, pill, outline.
    """

    id: str
    label: str
    action: Action
    kind: str = "paper"
    icon: str = ""
    trailing: str = ""  # an icon at the right end
    hotkey: str = ""
    size: int = 18
    center: bool = True
    on_dark: bool = False
    pad: float = 20  # room left and right of the label
    bare: bool = False  # shows its icon only; the label is spoken


@dataclass(frozen=True, slots=True)
class _Skin:
    face: Color
    text: Color
    border: Color | None
    shadow: Color


def _skin(palette: Palette, button: Button) -> _Skin:
    match button.kind:
        case "primary":
            return _Skin(palette.primary, palette.on_primary, None, palette.primary_shadow)
        case "hero":
            return _Skin(palette.hero, palette.on_hero, None, palette.button_shadow)
        case "ghost" | "shade":  # shade: where the sky is bright
            face = faded(palette.night, 130 if button.kind == "shade" else 150)
            return _Skin(face, palette.on_dark, palette.glass_line, CLEAR)
        case "quiet":
            text = palette.on_dark if button.on_dark else palette.ink
            return _Skin(CLEAR, text, None, CLEAR)
        case "help":
            return _Skin(palette.card, palette.help, palette.help_line, CLEAR)
        case "pill":
            return _Skin(palette.lilac, palette.ink, None, CLEAR)
        case "outline":
            return _Skin(palette.card, palette.ink, palette.line, CLEAR)
        case _:
            line = palette.button_line if palette.button_line != palette.button else None
            return _Skin(palette.button, palette.ink, line, palette.button_shadow)


def button_height(sketch: Sketch, button: Button, width: float, pad: float = 14) -> float:
    """Return how high a button of this width must be for its label."""
    paragraph = sketch.paragraph(
        button.label, _label_width(sketch, button, width), button.size, "semibold"
    )
    return max(44.0, paragraph.height + 2 * pad)


def natural_width(sketch: Sketch, button: Button) -> float:
    """Return the width in which the label stands on one line."""
    style = sketch.style(button.size, "semibold")
    if button.bare:
        return max(44.0, style.size * 2.2)
    extra = style.size * 1.5 * (bool(button.icon) + bool(button.trailing))
    return sketch.width_of(button.label, style) + 2 * button.pad + extra + 1


def _label_width(sketch: Sketch, button: Button, width: float) -> float:
    pad = button.pad
    size = sketch.style(button.size).size
    badge = size * 1.4 + 20 if button.hotkey and not button.center else 0.0
    return width - 2 * pad - size * 1.5 * (bool(button.icon) + bool(button.trailing)) - badge


def draw_button(sketch: Sketch, button: Button, rect: Rect) -> None:
    """Draw a button and make it pressable."""
    skin = _skin(sketch.palette, button)
    is_round = button.kind in ("help", "pill")
    radius = min(rect.height / 2, 30) if is_round else BUTTON_RADIUS
    is_down = sketch.canvas.pressed == button.id
    if skin.shadow != CLEAR and not is_down:
        sketch.fill(rect.moved(0, SHADOW), skin.shadow, radius=radius)
    face = rect.moved(0, SHADOW if is_down and skin.shadow != CLEAR else 0)
    if skin.face != CLEAR or skin.border:
        sketch.fill(face, skin.face, radius=radius, border=skin.border)
    focused = sketch.target(
        button.id,
        rect,
        button.action,
        button.label,
        hotkey=button.hotkey,
        on_dark=button.on_dark,
        radius=radius,
    )
    _draw_label(sketch, button, face, skin, focused)


def _draw_label(sketch: Sketch, button: Button, rect: Rect, skin: _Skin, focused: bool) -> None:
    size = sketch.style(button.size).size
    if button.bare:
        px = size * 1.3
        x, y = rect.center
        sketch.icon(x - px / 2, y - px / 2, px, button.icon, skin.text)
        return
    pad = button.pad
    width = _label_width(sketch, button, rect.width)
    label = sketch.paragraph(button.label, width, button.size, "semibold")
    icon_px = size * 1.1
    icon_room = size * 1.5 if button.icon else 0.0
    left = rect.x + pad
    if button.hotkey and not button.center:
        _draw_badge(sketch, button, rect, focused)
        left += size * 1.4 + 20
    if button.center:
        trailing = size * 1.5 if button.trailing else 0.0
        left = rect.x + (rect.width - label.width - icon_room - trailing) / 2
    middle = rect.y + rect.height / 2
    if button.icon:
        sketch.icon(left, middle - icon_px / 2, icon_px, button.icon, skin.text)
    room = label.width if button.center else 0
    sketch.write(label, left + icon_room, middle - label.height / 2, skin.text, room=room)
    if button.trailing:
        x = left + icon_room + label.width + size * 0.4
        if not button.center:
            x = rect.right - pad - icon_px
        sketch.icon(x, middle - icon_px / 2, icon_px, button.trailing, skin.text)


def _draw_badge(sketch: Sketch, button: Button, rect: Rect, focused: bool) -> None:
    palette = sketch.palette
    style = sketch.style(16, "bold")
    width, height = style.size * 1.7, style.size * 2.2
    badge = Rect(rect.x + 18, rect.y + (rect.height - height) / 2, width, height)
    sketch.fill(badge, palette.sun if focused else palette.badge, radius=10)
    if sketch.canvas.device == "pad":  # which has no digits
        _draw_pad_sign(sketch, badge, focused)
        return
    text = sketch.paragraph(button.hotkey, width, 16, "bold")
    y = badge.y + (height - text.height) / 2
    tone = palette.on_light if focused else palette.ink
    sketch.write(text, badge.x, y, tone, center_in=width)


def _draw_pad_sign(sketch: Sketch, badge: Rect, focused: bool) -> None:
    """Draw the button that chooses where the focus is, a dot elsewhere."""
    palette = sketch.palette
    if focused:
        tones = Tones(palette.sun, faded(palette.on_light, 130), palette.on_light)
        draw_small_sign(sketch, badge.inset(1), sketch.canvas.pad_button, tones)
        return
    dot = badge.width * 0.22
    place = Rect(badge.center[0] - dot / 2, badge.center[1] - dot / 2, dot, dot)
    sketch.fill(place, faded(palette.ink, 110), radius=dot / 2)


def row(sketch: Sketch, buttons: list[Button], rect: Rect, *, align: str = "right") -> float:
    """Draw buttons beside each other as wide as they need. Returns the left or right end."""
    gap = 12.0 if buttons[0].kind != "quiet" else 6.0
    widths = [natural_width(sketch, button) for button in buttons]
    total = sum(widths) + gap * (len(buttons) - 1)
    if total > rect.width:
        widths = [(rect.width - gap * (len(buttons) - 1)) * one / sum(widths) for one in widths]
        total = rect.width
    x = rect.right - total if align == "right" else rect.x
    start = x
    for button, width in zip(buttons, widths, strict=True):
        draw_button(sketch, button, Rect(x, rect.y, width, rect.height))
        x += width + gap
    return start if align == "right" else x


def flow(sketch: Sketch, buttons: list[Button], rect: Rect, *, gap: float = 12) -> float:
    """Draw buttons `rect.height` high, in as many lines as they need. Returns the bottom."""
    x, y = rect.x, rect.y
    for button in buttons:
        width = min(natural_width(sketch, button), rect.width)
        if x + width > rect.right and x > rect.x:
            x, y = rect.x, y + rect.height + gap
        draw_button(sketch, button, Rect(x, y, width, rect.height))
        x += width + gap
    return y + rect.height


def card(sketch: Sketch, rect: Rect, *, color: Color | None = None) -> None:
    """Draw an empty card."""
    palette = sketch.palette
    sketch.fill(rect, color or palette.card, radius=CARD_RADIUS, border=palette.line)


def avatar(sketch: Sketch, rect: Rect, name: str, mood: str) -> None:
    """Draw a person's round portrait."""
    sketch.picture(rect, f"people/{name}-{mood or 'calm'}")


def grade_disc(sketch: Sketch, center: tuple[float, float], radius: float, grade: Safety) -> None:
    """Draw the round mark of a grade: colour and sign."""
    x, y = center
    disc = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
    sketch.fill(disc, safety_color(sketch.palette, grade), radius=radius)
    size = radius * 1.1
    sketch.icon(x - size / 2, y - size / 2, size, SAFETY_ICONS[grade], sketch.palette.on_grade)


def meter(sketch: Sketch, rect: Rect, ratio: float, grade: Safety | None) -> None:
    """Draw a bar filled to `ratio`, 0-1, in the colour of a grade."""
    palette = sketch.palette
    sketch.fill(rect, palette.track, radius=rect.height / 2)
    if grade is None or ratio <= 0:
        return
    tone = palette.partly_bar if grade is Safety.PARTLY else safety_color(palette, grade)
    filled = Rect(rect.x, rect.y, max(rect.height, rect.width * ratio), rect.height)
    sketch.fill(filled, tone, radius=rect.height / 2)


def stars(sketch: Sketch, place: tuple[float, float], size: float, won: int, color: Color) -> float:
    """Draw three stars, `won` of them full. Returns the right end."""
    x, y = place
    for index in range(3):
        name = "star" if index < won else "star-empty"
        tone = color if index < won else faded(color, 150)
        sketch.icon(x + index * size * 1.2, y, size, name, tone)
    return x + 3 * size * 1.2


def bubble(sketch: Sketch, rect: Rect, color: Color, *, tail: str, border: Color | None) -> None:
    """Draw a chat bubble whose corner at the sender's side (`tail`, left or right) is sharp."""
    radius = min(BUBBLE_RADIUS, rect.height / 2)
    sharp = 5.0
    bottom = (sharp, radius) if tail == "right" else (radius, sharp)
    radii = (radius, radius, *bottom)
    sketch.items.append(Fill(rect, color, radii, border, 2 if border else 0))


def corner_help(sketch: Sketch) -> float:
    """Draw the help button in the right upper corner, on dark. Returns its bottom."""
    button = help_button(sketch.canvas.words, on_dark=True)
    width = min(natural_width(sketch, button), sketch.canvas.width - 48)
    height = max(46.0, sketch.style(18).size * 2)
    draw_button(sketch, button, Rect(sketch.canvas.width - width - 32, HELP_Y, width, height))
    return HELP_Y + height


def help_button(words: Words, *, on_dark: bool = False) -> Button:
    """Return the button that stands on every screen."""
    label = words.ui("I need help now")
    return Button(
        id="help", label=label, action="help", kind="help", icon="help", on_dark=on_dark, size=18
    )

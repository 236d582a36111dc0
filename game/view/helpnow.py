"""I need help now: who to call, words to begin with. Nothing of the story shows."""

from game.story.model import HelpLine
from game.view.frame import Frame
from game.view.geometry import Rect
from game.view.sketch import Canvas, Sketch
from game.view.widgets import Button, button_height, draw_button, natural_width
from game.view.words import N_, Words

COUNTRIES = {
    "VN": N_("Viet Nam"),
    "BN": N_("Brunei"),
    "KH": N_("Cambodia"),
    "ID": N_("Indonesia"),
    "LA": N_("Laos"),
    "MY": N_("Malaysia"),
    "PH": N_("Philippines"),
    "SG": N_("Singapore"),
    "TH": N_("Thailand"),
    "GB": N_("United Kingdom"),
    "US": N_("United States"),
    "AU": N_("Australia"),
    "NZ": N_("New Zealand"),
    "CA": N_("Canada"),
    "IN": N_("India"),
    "EU": N_("European Union"),
    "*": N_("Anywhere"),
}
OPENERS = (
    N_("“Something happened online and I'm scared. Can we talk?”"),
    N_("“Please listen first. I don't want to be in trouble.”"),
    N_("“Someone is threatening me. I need your help.”"),
)
MARGIN = 72


def country_name(code: str, words: Words) -> str:
    """Return a country's name; one we have no name for keeps its code."""
    return words.ui(COUNTRIES.get(code, code))


def help_frame(canvas: Canvas, lines: tuple[HelpLine, ...], country: str) -> Frame:
    """Return the help screen for a country; lines for everywhere follow its own."""
    sketch = Sketch(canvas)
    palette = sketch.palette
    sketch.fill(canvas.area, palette.card)
    margin = MARGIN if not canvas.is_narrow else 28
    buttons_top = _buttons(sketch, margin)
    chosen = [one for one in lines if one.country == country]
    chosen += [one for one in lines if one.country == "*"]
    part = sketch.part()
    width = canvas.width - 2 * margin
    side_by_side = not canvas.is_narrow and not canvas.is_large_text
    left = width - 444 if side_by_side else width
    y = _message(part, left)
    for index, line in enumerate(chosen):
        y = _line(part, Rect(0, y, left, 0), line, index) + 12
    if canvas.is_large_text:
        y = _comfort(part, y, left)
    if side_by_side:
        y = max(y, _openers(part, Rect(left + 64, 4, 380, 0)))
    else:
        y = _openers(part, Rect(0, y, left, 0))
    room = Rect(margin, 40, width + 18, buttons_top - 56)
    sketch.scroll("help", room, part, y + 8)
    return sketch.frame(back="back", first="okay", title="help")


def _message(part: Sketch, width: float) -> float:
    """Say the two things that matter most, and the rest where it leaves the numbers in sight."""
    words, palette = part.canvas.words, part.palette
    size = 34 if part.canvas.is_large_text else 44
    y = 0.0
    for text in (words.ui("It is not your fault."), words.ui("You are not alone.")):
        y = part.write(part.paragraph(text, width, size, "bold", 1.2), 0, y, palette.ink)
    return y + 12 if part.canvas.is_large_text else _comfort(part, y + 10, width)


def _comfort(part: Sketch, y: float, width: float) -> float:
    text = part.canvas.words.ui(
        "Someone who threatens or pushes you is doing wrong. "
        "Whatever has happened, it can be put right. Talk to someone today."
    )
    return part.write(part.paragraph(text, width, 21), 0, y, part.palette.ink) + 22


def _line(part: Sketch, area: Rect, line: HelpLine, index: int) -> float:
    """Draw one help line: number, what it is, where. Returns the bottom."""
    words, palette = part.canvas.words, part.palette
    tint, tone = (
        (palette.safe_tint, palette.safe) if index % 2 == 0 else (palette.lilac, palette.calm)
    )
    is_short = len(line.number) <= 4  # noqa: PLR2004
    country = country_name(line.country, words)
    title = f"{words.text(line.name)} · {country}"
    details = [words.text(line.hours)]
    if line.kind == "emergency":
        details = [words.ui("If you are in danger right now")]
    if line.free:
        details.insert(0, words.ui("Free"))
    number = part.paragraph(line.number, area.width - 56, 64 if is_short else 26, "bold", 1.15)
    beside = is_short and number.width * 2 < area.width
    x = area.x + 28 + (number.width + 28 if beside else 0)
    width = area.right - 24 - x
    head = part.paragraph(title, width, 21, "bold", 1.25)
    text = part.paragraph(" · ".join(one for one in details if one), width, 16)
    height = head.height + text.height + 40
    height = max(height, number.height + 28) if beside else height + number.height
    rect = Rect(area.x, area.y, area.width, height)
    part.fill(rect, tint, radius=28)
    if beside:
        part.write(number, area.x + 28, area.y + (height - number.height) / 2, tone)
        y = area.y + (height - head.height - text.height) / 2
    else:
        y = part.write(number, area.x + 28, area.y + 18, tone)
    y = part.write(head, x, y, palette.ink)
    part.write(text, x, y, palette.soft)
    return rect.bottom


def _openers(part: Sketch, area: Rect) -> float:
    words, palette = part.canvas.words, part.palette
    inner = area.width - 60
    box = part.part()
    title = box.paragraph(words.ui("Words to begin with"), inner, 21, "bold")
    y = box.write(title, 30, 26, palette.ink) + 12
    for opener in OPENERS:
        text = box.paragraph(words.ui(opener), inner - 36, 18)
        box.fill(Rect(30, y, inner, text.height + 28), palette.card, radius=20)
        box.write(text, 48, y + 14, palette.ink)
        y += text.height + 28 + 14
    note = box.paragraph(words.ui("If the first person doesn't listen, tell another."), inner, 18)
    y = box.write(note, 30, y + 4, palette.soft) + 26
    part.fill(Rect(area.x, area.y, area.width, y), palette.paper, radius=30)
    part.place(box, area.x, area.y)
    return area.y + y


def _buttons(sketch: Sketch, margin: float) -> float:
    """Draw the way back and the choice of country. Returns their top."""
    canvas, words = sketch.canvas, sketch.canvas.words
    okay = Button(id="okay", label=words.ui("I'm okay, go back"), action="back", kind="primary")
    other = Button(
        id="country",
        label=words.ui("Another country"),
        action="country",
        kind="outline",
        trailing="down",
    )
    room = canvas.width - 2 * margin
    wide = [natural_width(sketch, okay), natural_width(sketch, other)]
    if sum(wide) + 14 > room:
        wide = [(room - 14) / 2] * 2
    height = max(
        60.0, *(button_height(sketch, one, w) for one, w in zip((okay, other), wide, strict=True))
    )
    y = canvas.height - height - 42
    draw_button(sketch, okay, Rect(margin, y, wide[0], height))
    draw_button(sketch, other, Rect(margin + wide[0] + 14, y, wide[1], height))
    return y


def countries_frame(canvas: Canvas, codes: tuple[str, ...], country: str) -> Frame:
    """Return the list of countries to choose from."""
    sketch = Sketch(canvas)
    sketch.fill(canvas.area, sketch.palette.card)
    margin = MARGIN if not canvas.is_narrow else 28
    words = canvas.words
    close = Button(id="close", label=words.ui("Back"), action="back", kind="outline", icon="left")
    wide = natural_width(sketch, close)
    high = max(46.0, sketch.style(18).size * 2)
    draw_button(sketch, close, Rect(margin, 28, wide, high))
    title = sketch.paragraph(
        words.ui("Which country are you in?"), canvas.width - 2 * margin, 34, "bold", 1.2
    )
    top = sketch.write(title, margin, 28 + high + 12, sketch.palette.ink) + 12
    part = sketch.part()
    count = 1 if canvas.is_narrow and canvas.is_large_text else 2 if canvas.is_narrow else 4
    if canvas.is_large_text and not canvas.is_narrow:
        count = 2
    width = (canvas.width - 2 * margin - 24 - 14 * (count - 1)) / count
    height = max(60.0, part.style(18).size * 3.2)
    for index, code in enumerate(codes):
        x = 12 + (index % count) * (width + 14)
        y = 12 + (index // count) * (height + 14)
        button = Button(
            id=f"country-{code}",
            label=country_name(code, words),
            action=("country", code),
            kind="pill" if code == country else "outline",
        )
        draw_button(part, button, Rect(x, y, width, height))
    rows = -(-len(codes) // count)
    room = Rect(margin - 12, top, canvas.width - 2 * margin + 24, canvas.height - top - 20)
    sketch.scroll("countries", room, part, 24 + rows * (height + 14))
    return sketch.frame(back="back", first=f"country-{country}", title="countries")

"""Pictures, posts, cards and links on the phone."""

from game.story.model import Area, Person, Show, ShowKind, Text
from game.story.state import Moment
from game.view.geometry import Rect
from game.view.playview import PlayView, say
from game.view.sketch import Sketch
from game.view.spots import is_open, spot_target
from game.view.widgets import avatar

PAD = 14
PICTURE_RATIO = 0.75  # height of a picture to its width


def draw_show(sketch: Sketch, area: Rect, moment: Moment, view: PlayView) -> float:
    """Draw what a `show` beat shows, as wide as `area`. Returns the bottom."""
    beat = moment.beat
    assert isinstance(beat, Show)
    part = sketch.part()
    width = area.width - 2 * PAD
    y = float(PAD)
    if beat.by:
        y = _author(part, y, width, view.story.people[beat.by], view) + 8
    if beat.kind is ShowKind.PICTURE:
        y = _picture(part, Rect(PAD, y, width, width * PICTURE_RATIO), beat, view)
    if beat.title is not None:
        title = part.paragraph(say(view, part.canvas.words, beat.title, moment), width, 18, "bold")
        y = part.write(title, PAD, y, part.palette.ink) + 4
    if beat.text is not None:
        y = _text(part, y, width, beat, beat.text, moment, view)
    if beat.kind is not ShowKind.LINK:
        y = _alt(part, y, width, beat, moment, view)
    rect = Rect(area.x, area.y, area.width, y + PAD - 4)
    palette = sketch.palette
    sketch.fill(rect, palette.card, radius=20, border=palette.line)
    sketch.place(part, area.x, area.y)
    return rect.bottom


def _author(part: Sketch, y: float, width: float, person: Person, view: PlayView) -> float:
    face = part.style(16).size * 2
    avatar(part, Rect(PAD, y, face, face), person.avatar, "")
    name = part.paragraph(
        say(view, part.canvas.words, person.name), width - face - 10, 16, "semibold"
    )
    part.write(name, PAD + face + 10, y + (face - name.height) / 2, part.palette.ink)
    return y + max(face, name.height)


def _picture(part: Sketch, rect: Rect, beat: Show, view: PlayView) -> float:
    part.picture(rect, f"pictures/{view.story.id}/{beat.picture}", cover=True, radius=12)
    for area in beat.areas:
        _area(part, rect, area, view)
    return rect.bottom + 6


def _area(part: Sketch, rect: Rect, area: Area, view: PlayView) -> None:
    x, y, width, height = area.rect
    place = Rect(
        rect.x + x * rect.width, rect.y + y * rect.height, width * rect.width, height * rect.height
    )
    if is_open(view, area.id):
        part.fill(place, part.palette.veil, radius=10, border=part.palette.link)
        spot_target(part, view, area.id, place, say(view, part.canvas.words, area.text))


def _text(  # noqa: PLR0913 - a place, a text and what it belongs to
    part: Sketch, y: float, width: float, beat: Show, text: Text, moment: Moment, view: PlayView
) -> float:
    words = say(view, part.canvas.words, text, moment)
    palette = part.palette
    if beat.kind is not ShowKind.LINK:
        return part.write(part.paragraph(words, width, 16), PAD, y, palette.ink) + 4
    icon = part.style(16).size * 1.1
    address = part.paragraph(words, width - icon - 8, 16, "semibold")
    part.icon(PAD, y + 4, icon, "globe", palette.link)
    return part.write(address, PAD + icon + 8, y, palette.link) + 4


def _alt(  # noqa: PLR0913 - a place, a text and what it belongs to
    part: Sketch, y: float, width: float, beat: Show, moment: Moment, view: PlayView
) -> float:
    """Say in words what a picture shows; for the rest the words are there already."""
    if beat.kind is not ShowKind.PICTURE:
        return y
    alt = part.paragraph(say(view, part.canvas.words, beat.alt, moment), width, 13)
    return part.write(alt, PAD, y, part.palette.soft) + 4

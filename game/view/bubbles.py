"""A conversation: bubbles in a chat, or words spoken aloud beside the speakers' faces."""

from dataclasses import dataclass

from game.story.model import App, Person, Say, Show
from game.view.geometry import Rect
from game.view.pacing import RISE_S
from game.view.playview import PlayView, say
from game.view.show import draw_show
from game.view.sketch import Sketch
from game.view.spots import is_open, spot_target
from game.view.stage import Entry
from game.view.text import Paragraph
from game.view.theme import Color
from game.view.widgets import avatar, bubble

GAP = 10
MARGIN = 9  # room for a focus ring
PAD_X, PAD_Y = 15, 10


@dataclass(frozen=True, slots=True)
class _Bubble:
    text: Paragraph
    flag: Paragraph | None
    name: Paragraph | None
    width: float
    height: float


def conversation(sketch: Sketch, rect: Rect, view: PlayView, *, aloud: bool) -> None:
    """Draw the open conversation in `rect`, newest at the bottom, scrolled to its end."""
    part = sketch.part()
    rect = rect.inset(-MARGIN)
    y = float(MARGIN)
    for entry in view.stage.entries:
        is_newest = entry.moment is view.newest
        rising = is_newest and view.age_s < RISE_S and not sketch.canvas.look.reduced_motion
        progress = view.age_s / RISE_S if rising else 1.0
        if rising:
            part.fade(progress)
        y = _entry(
            part,
            Rect(MARGIN, y + 8 * (1 - progress), rect.width - 2 * MARGIN, 0),
            entry,
            view,
            aloud,
        )
        y += GAP - 8 * (1 - progress)
        if rising:
            part.fade(1.0)
    if view.typing and (aloud or _is_in_chat(view)):
        y = _dots(part, y, view, aloud) + GAP
    if aloud and y < rect.height:  # words spoken stand near the ground, as the speakers do
        rect = Rect(rect.x, rect.bottom - y, rect.width, y)
    sketch.scroll("conversation", rect, part, y, to_end=True)


def _is_in_chat(view: PlayView) -> bool:
    return view.stage.app in (App.CHAT, App.CALL, App.VIDEO)


def _entry(part: Sketch, area: Rect, entry: Entry, view: PlayView, aloud: bool) -> float:
    beat = entry.moment.beat
    if isinstance(beat, Show):
        in_chat = view.stage.app is App.CHAT
        widest = min(area.width * (0.8 if in_chat else 1.0), part.style(18).size * 24)
        inner = Rect(area.x + 2, area.y, widest - 4, 0)
        return draw_show(part, inner, entry.moment, view)
    assert isinstance(beat, Say)
    person = view.story.people[beat.person]
    is_mine = person.id == view.story.you.id
    face = face_size(part) if aloud else 0.0
    return _message(part, area, entry, _Look(person, is_mine, aloud, face), view)


@dataclass(frozen=True, slots=True)
class _Look:
    person: Person
    is_mine: bool
    aloud: bool
    face: float


def _measure(part: Sketch, entry: Entry, look: _Look, width: float, view: PlayView) -> _Bubble:
    beat = entry.moment.beat
    assert isinstance(beat, Say)
    words = part.canvas.words
    text = part.paragraph(say(view, words, beat.text, entry.moment), width, 18, leading=0)
    is_group = bool(view.stage.person) and bool(view.story.people[view.stage.person].members)
    name = None
    if not look.is_mine and (look.aloud or is_group):
        name = part.paragraph(say(view, words, look.person.name), width, 13, "semibold")
    flag = None
    if entry.flag and entry.flag in view.tactics:
        label = words.text(view.tactics[entry.flag].name)
        flag = part.paragraph(label, width - part.style(13).size * 1.4, 13, "semibold")
    flag_room = flag.width + part.style(13).size * 1.4 if flag else 0.0
    inner = max(text.width, flag_room, name.width if name else 0.0)
    height = text.height + (flag.height + 2 if flag else 0) + (name.height if name else 0)
    return _Bubble(text, flag, name, inner + 2 * PAD_X, height + 2 * PAD_Y)


def _message(part: Sketch, area: Rect, entry: Entry, look: _Look, view: PlayView) -> float:
    beat = entry.moment.beat
    assert isinstance(beat, Say)
    room = area.width - (look.face + 10 if look.face else 0.0)
    widest = min(room * (0.94 if look.face else 0.82), part.style(18).size * 24)
    size = _measure(part, entry, look, widest - 2 * PAD_X, view)
    side = look.face + 10 if look.face else 2.0
    x = area.right - side - size.width if look.is_mine else area.x + side
    rect = Rect(x, area.y, size.width, size.height)
    face_color, ink = _colors(part, entry, look, view)
    is_flagged = size.flag is not None
    border = part.palette.risk_line if is_flagged else None
    marked = beat.id in view.marked and is_open(view, beat.id, entry.moment)
    if marked:
        border = part.palette.partly
    bubble(part, rect, face_color, tail="right" if look.is_mine else "left", border=border)
    _fill_in(part, rect, size, ink)
    if look.face:
        left = area.right - look.face if look.is_mine else area.x
        disc = Rect(left, rect.bottom - look.face, look.face, look.face)
        avatar(part, disc, look.person.avatar, beat.mood)
    if is_open(view, beat.id, entry.moment):
        spot_target(part, view, beat.id, rect, " ".join(size.text.lines))
    return max(rect.bottom, area.y + look.face)


def _colors(part: Sketch, entry: Entry, look: _Look, view: PlayView) -> tuple[Color, Color]:
    palette = part.palette
    beat = entry.moment.beat
    if isinstance(beat, Say) and beat.id in view.marked and is_open(view, beat.id, entry.moment):
        return palette.partly_tint, palette.ink
    if entry.flag and not look.is_mine:
        return palette.risk_tint, palette.ink
    if look.is_mine:
        return palette.mine, palette.on_mine
    return (palette.spoken if look.aloud else palette.theirs), palette.ink


def _fill_in(part: Sketch, rect: Rect, size: _Bubble, ink: Color) -> None:
    y = rect.y + PAD_Y
    room = rect.width - 2 * PAD_X
    if size.name:
        y = part.write(size.name, rect.x + PAD_X, y, part.palette.soft, room=room)
    y = part.write(size.text, rect.x + PAD_X, y, ink, room=room)
    if size.flag:
        icon = part.style(13).size
        part.icon(rect.x + PAD_X, y + 2 + icon * 0.2, icon, "flag", part.palette.risk)
        x = rect.x + PAD_X + icon * 1.4
        part.write(size.flag, x, y + 2, part.palette.risk, room=size.flag.width)


def face_size(part: Sketch) -> float:
    """Return the diameter of a speaker's portrait beside spoken words."""
    return min(part.style(16).size * 3.4, 76.0)


def _dots(part: Sketch, y: float, view: PlayView, aloud: bool) -> float:
    """Draw the three dots of someone typing. Returns the bottom."""
    palette = part.palette
    person = view.story.people[view.typing]
    size = part.style(18).size
    face = face_size(part) if aloud else 0.0
    x = MARGIN + (face + 10 if aloud else 2.0)
    rect = Rect(x, y, size * 4.4, size * 2.5)
    bubble(part, rect, palette.spoken if aloud else palette.theirs, tail="left", border=None)
    for index in range(3):
        middle = rect.x + rect.width * (0.28 + 0.22 * index)
        dot = Rect(middle - size * 0.16, rect.center[1] - size * 0.16, size * 0.32, size * 0.32)
        part.fill(dot, palette.soft, radius=size * 0.16)
    if aloud:
        avatar(part, Rect(MARGIN, rect.bottom - face, face, face), person.avatar, "")
    return rect.bottom

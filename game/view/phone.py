"""The phone: its rim, its status line, and whichever app is open."""

from game.story.model import App, Notify, Person, ProfileLine, Say, Spot
from game.story.state import Moment
from game.view.bubbles import conversation
from game.view.geometry import Rect
from game.view.pacing import CARD_S
from game.view.playview import PlayView, say
from game.view.sketch import Sketch
from game.view.spots import is_open, spot_target
from game.view.theme import Look, faded
from game.view.widgets import avatar
from game.view.words import N_

RIM = 12
CORNER = 38
LEAST_LINES = 17  # a lower screen shows the words and leaves out what only decorates
STATUS_GAP = 20  # above and below the clock, together
WIDEST_NOTICE = 460
BANNER_Y = 44  # below the screen's top
APP_NAMES = {
    App.FEED: N_("Home"),
    App.SETTINGS: N_("Settings"),
    App.BROWSER: N_("Browser"),
    App.STORE: N_("App store"),
    App.GAME: N_("Game"),
}
APP_TILES = {
    App.FEED: "feed",
    App.SETTINGS: "settings",
    App.BROWSER: "browser",
    App.STORE: "store",
    App.GAME: "game",
}


def draw_phone(sketch: Sketch, rect: Rect, view: PlayView) -> None:
    """Draw the phone, or the people face to face when it is off."""
    if view.stage.app is App.OFF:
        _face_to_face(sketch, rect, view)
        return
    palette = sketch.palette
    sketch.fill(rect.moved(0, 8).inset(-5, -2), faded(palette.night, 90), radius=56)
    sketch.fill(rect, palette.phone, radius=50, border=palette.phone_line)
    screen = rect.inset(RIM)
    match view.stage.app:
        case App.CHAT:
            _chat(sketch, screen, view)
        case App.CALL | App.VIDEO:
            _call(sketch, screen, view)
        case App.PROFILE:
            _profile(sketch, screen, view)
        case App.LOCK:
            _lock(sketch, screen, view)
        case _:
            _app(sketch, screen, view)
    if view.stage.app is not App.LOCK:
        _banners(sketch, screen, view, screen.y + BANNER_Y)


def _face_to_face(sketch: Sketch, rect: Rect, view: PlayView) -> None:
    """Draw what people say to each other, over the place they are in."""
    palette = sketch.palette
    if view.stage.clock:
        clock = sketch.paragraph(view.stage.clock, rect.width, 18, "semibold")
        pill = Rect(rect.x + 16, rect.y + 16, clock.width + 28, clock.height + 10)
        sketch.fill(pill, faded(palette.night, 170), radius=pill.height / 2)
        sketch.write(clock, pill.x + 14, pill.y + 5, palette.on_dark)
    inside = Rect(rect.x + 20, rect.y + 64, rect.width - 40, rect.height - 84)
    conversation(sketch, inside, view, aloud=True)
    _banners(sketch, rect.inset(8), view, rect.y + 68)


def _status(sketch: Sketch, screen: Rect, view: PlayView, *, dark: bool = False) -> float:
    """Draw clock, signal and battery. Returns the bottom."""
    palette = sketch.palette
    tone = palette.on_dark if dark else palette.ink
    clock = sketch.paragraph(view.stage.clock, screen.width / 2, 13, "semibold")
    sketch.write(clock, screen.x + 22, screen.y + 10, tone)
    size = sketch.style(13).size * 1.15
    y = screen.y + 10 + (clock.height - size) / 2
    for index, name in enumerate(("battery", "wifi", "signal")):
        sketch.icon(screen.right - 22 - size - index * (size + 6), y, size, name, tone)
    return screen.y + STATUS_GAP + clock.height


def _chat(sketch: Sketch, screen: Rect, view: PlayView) -> None:
    palette = sketch.palette
    sketch.fill(screen, palette.card, radius=CORNER)
    top = _chat_head(sketch, screen, view)
    is_spotting = view.offer is not None and isinstance(view.offer.decision, Spot)
    needs_room = is_spotting or _is_low(sketch, screen)
    bottom = screen.bottom - 12 if needs_room else _message_box(sketch, screen)
    inside = Rect(screen.x + 14, top + 6, screen.width - 28, bottom - top - 14)
    conversation(sketch, inside, view, aloud=False)


def _is_low(sketch: Sketch, screen: Rect) -> bool:
    return screen.height < sketch.style(18).size * LEAST_LINES


def _message_box(sketch: Sketch, screen: Rect) -> float:
    """Draw where one would write. Returns its top."""
    palette = sketch.palette
    hint = sketch.paragraph(sketch.canvas.words.ui("Message"), screen.width - 80, 16)
    height = hint.height + 20
    bar = Rect(screen.x + 14, screen.bottom - height - 16, screen.width - 28, height)
    sketch.fill(bar, palette.card, radius=bar.height / 2, border=palette.theirs)
    sketch.write(hint, bar.x + 20, bar.y + 10, palette.soft)
    return bar.y


def _chat_head(sketch: Sketch, screen: Rect, view: PlayView) -> float:
    """Draw the head of a chat: portrait, name, what is known. Returns the bottom."""
    palette, words = sketch.palette, sketch.canvas.words
    person = view.story.people[view.stage.person]
    face = min(sketch.style(13).size * 3.5, 64.0)
    width = screen.width - face - 50
    name = sketch.paragraph(say(view, words, person.name), width, 18, "bold", 1.25)
    about = (
        sketch.paragraph(say(view, words, person.about), width, 13, leading=1.3)
        if person.about
        else None
    )
    text_height = name.height + (about.height if about else 0)
    status = sketch.paragraph("0", 99, 13).height + STATUS_GAP
    height = status + max(face, text_height) + 12
    head = Rect(screen.x, screen.y, screen.width, height)
    sketch.fill(head, palette.header, radius=(CORNER, CORNER, 0, 0))
    top = _status(sketch, screen, view)
    y = top + (max(face, text_height) - face) / 2
    avatar(sketch, Rect(screen.x + 18, y, face, face), person.avatar, _mood_of(view, person))
    y = top + (max(face, text_height) - text_height) / 2
    y = sketch.write(name, screen.x + face + 30, y, palette.ink, room=name.width)
    if about:
        sketch.write(about, screen.x + face + 30, y, palette.soft, room=about.width)
    return head.bottom


def _mood_of(view: PlayView, person: Person) -> str:
    for entry in reversed(view.stage.entries):
        beat = entry.moment.beat
        if isinstance(beat, Say) and beat.person == person.id:
            return beat.mood
    return ""


def _call(sketch: Sketch, screen: Rect, view: PlayView) -> None:
    palette, words = sketch.palette, sketch.canvas.words
    sketch.gradient(screen, (palette.dusk, palette.plum), radius=CORNER)
    top = _status(sketch, screen, view, dark=True)
    person = view.story.people[view.stage.person]
    is_video = view.stage.app is App.VIDEO
    if _is_low(sketch, screen):
        _low_call(sketch, screen, top, view)
        return
    face = min(screen.width * (0.6 if is_video else 0.36), screen.height * 0.26)
    disc = Rect(screen.center[0] - face / 2, top + 14, face, face)
    avatar(sketch, disc, person.avatar, _mood_of(view, person))
    name = sketch.paragraph(say(view, words, person.name), screen.width - 40, 21, "bold")
    y = sketch.write(name, screen.x, disc.bottom + 8, palette.on_dark, center_in=screen.width)
    kind = words.ui("Video call") if is_video else words.ui("Call")
    label = sketch.paragraph(kind, screen.width, 13)
    y = sketch.write(label, screen.x, y, palette.on_dark_soft, center_in=screen.width)
    button = sketch.style(16).size * 2.8
    inside = Rect(screen.x + 14, y + 8, screen.width - 28, screen.bottom - button - 40 - y)
    conversation(sketch, inside, view, aloud=True)
    _call_buttons(sketch, screen, button, is_video)


def _low_call(sketch: Sketch, screen: Rect, top: float, view: PlayView) -> None:
    """Draw a call where there is little room: a small portrait, and the words."""
    palette = sketch.palette
    person = view.story.people[view.stage.person]
    face = sketch.style(18).size * 1.8
    avatar(sketch, Rect(screen.x + 20, top, face, face), person.avatar, _mood_of(view, person))
    width = screen.width - face - 54
    name = sketch.paragraph(say(view, sketch.canvas.words, person.name), width, 18, "bold", 1.25)
    y = top + max(0.0, (face - name.height) / 2)
    y = max(sketch.write(name, screen.x + face + 32, y, palette.on_dark), top + face)
    inside = Rect(screen.x + 14, y + 6, screen.width - 28, screen.bottom - y - 20)
    conversation(sketch, inside, view, aloud=True)


def _call_buttons(sketch: Sketch, screen: Rect, size: float, is_video: bool) -> None:
    palette = sketch.palette
    names = ("video-call" if is_video else "speaker", "call", "camera-off")
    for index, name in enumerate(names):
        x = screen.center[0] + (index - 1) * size * 1.5 - size / 2
        disc = Rect(x, screen.bottom - size - 18, size, size)
        sketch.fill(disc, palette.hang_up if name == "call" else palette.glass, radius=size / 2)
        sketch.icon(disc.x + size * 0.27, disc.y + size * 0.27, size * 0.46, name, palette.on_dark)


def _profile(sketch: Sketch, screen: Rect, view: PlayView) -> None:
    palette, words = sketch.palette, sketch.canvas.words
    sketch.fill(screen, palette.card, radius=CORNER)
    band = Rect(screen.x, screen.y, screen.width, screen.height * 0.2)
    sketch.fill(band, palette.lilac, radius=(CORNER, CORNER, 0, 0))
    _status(sketch, screen, view)
    person = view.story.people[view.stage.person]
    face = screen.width * 0.27
    disc = Rect(screen.x + 22, band.bottom - face * 0.55, face, face)
    sketch.fill(disc.inset(-4), palette.card, radius=face)
    avatar(sketch, disc, person.avatar, "")
    part = sketch.part()
    width = screen.width - 44
    name = part.paragraph(say(view, words, person.name), width, 26, "bold", 1.2)
    y = part.write(name, 0, 0, palette.ink)
    if person.about:
        about = part.paragraph(say(view, words, person.about), width, 13)
        y = part.write(about, 0, y, palette.soft)
    y += 10
    for line in person.profile:
        y = _profile_line(part, y, width, line, view) + 10
    top = disc.bottom + 8
    shifted = sketch.part()
    shifted.place(part, 10, 0)
    area = Rect(screen.x + 12, top, width + 20, screen.bottom - top - 20)
    sketch.scroll("profile", area, shifted, y)


def _profile_line(part: Sketch, y: float, width: float, line: ProfileLine, view: PlayView) -> float:
    palette = part.palette
    text = part.paragraph(say(view, part.canvas.words, line.text), width - 30, 16, "medium")
    rect = Rect(0, y, width, text.height + 20)
    marked = line.id in view.marked and is_open(view, line.id)
    part.fill(
        rect,
        palette.partly_tint if marked else palette.theirs,
        radius=16,
        border=palette.partly if marked else None,
    )
    part.write(text, 15, y + 10, palette.ink)
    if is_open(view, line.id):
        spot_target(part, view, line.id, rect, " ".join(text.lines))
    return rect.bottom


def _lock(sketch: Sketch, screen: Rect, view: PlayView) -> None:
    palette = sketch.palette
    tones = (palette.night, palette.dusk, palette.plum)
    sketch.gradient(screen, tones, radius=CORNER)
    _status(sketch, screen, view, dark=True)
    clock = sketch.paragraph(view.stage.clock, screen.width, 64, "medium", 1.2)
    y = screen.y + screen.height * 0.1
    y = sketch.write(clock, screen.x, y, palette.on_dark, center_in=screen.width)
    part = sketch.part()
    height = 0.0
    for moment in view.stage.notices:
        come = _come(view, moment, sketch.canvas.look)
        part.fade(come)
        below = 24 * (1 - come)
        bottom = _notice(part, Rect(0, height + below, screen.width - 32, 0), moment, view)
        height = bottom - below + 10
        part.fade(1.0)
    area = Rect(screen.x + 16, y + 20, screen.width - 32, screen.bottom - y - 80)
    sketch.scroll("notices", area, part, height, to_end=True)
    sketch.icon(screen.center[0] - 12, screen.bottom - 46, 24, "lock", palette.on_dark_soft)


def _app(sketch: Sketch, screen: Rect, view: PlayView) -> None:
    """Draw the feed, a browser, a store, a game or the settings: a head and what is shown."""
    palette, words = sketch.palette, sketch.canvas.words
    sketch.fill(screen, palette.paper, radius=CORNER)
    title = sketch.paragraph(words.ui(APP_NAMES[view.stage.app]), screen.width - 80, 18, "bold")
    status = sketch.paragraph("0", 99, 13).height + STATUS_GAP
    head = Rect(screen.x, screen.y, screen.width, status + title.height + 14)
    sketch.fill(head, palette.header, radius=(CORNER, CORNER, 0, 0))
    top = _status(sketch, screen, view)
    tile = sketch.style(18).size * 1.5
    name = f"apps/{APP_TILES[view.stage.app]}"
    sketch.picture(Rect(screen.x + 20, top + (title.height - tile) / 2, tile, tile), name)
    sketch.write(title, screen.x + 32 + tile, top, palette.ink)
    under = max(head.bottom, _banner_bottom(sketch, screen, view))
    inside = Rect(screen.x + 14, under + 8, screen.width - 28, screen.bottom - under - 28)
    if view.stage.entries:
        conversation(sketch, inside, view, aloud=False)
    else:
        size = inside.width * 0.3
        large = Rect(inside.center[0] - size / 2, inside.y + inside.height * 0.25, size, size)
        sketch.picture(large, name)


def _banner_bottom(sketch: Sketch, screen: Rect, view: PlayView) -> float:
    """Return where the latest notification ends, once it is there; the screen's top without."""
    if not view.stage.notices:
        return screen.y
    area = Rect(screen.x + 12, screen.y + BANNER_Y, min(screen.width - 24, WIDEST_NOTICE), 0)
    return _notice(sketch.part(), area, view.stage.notices[-1], view)


def _banners(sketch: Sketch, screen: Rect, view: PlayView, y: float) -> None:
    """Draw the latest notification over whatever is open; it slides in."""
    if not view.stage.notices:
        return
    moment = view.stage.notices[-1]
    slide = 40 * (1 - _come(view, moment, sketch.canvas.look))
    area = Rect(screen.x + 12, y - slide, min(screen.width - 24, WIDEST_NOTICE), 0)
    _notice(sketch, area, moment, view)


def _come(view: PlayView, moment: Moment, look: Look) -> float:
    """Return how far a notification has slid in, 0-1."""
    if moment is not view.newest or look.reduced_motion:
        return 1.0
    return min(1.0, view.age_s / CARD_S)


def _notice(sketch: Sketch, area: Rect, moment: Moment, view: PlayView) -> float:
    """Draw a notification as wide as `area`. Returns the bottom."""
    beat = moment.beat
    assert isinstance(beat, Notify)
    palette, words = sketch.palette, sketch.canvas.words
    icon = sketch.style(16).size * 2.2
    width = area.width - icon - 44
    person = view.story.people.get(beat.person)
    source = person.name if person else beat.app
    head = sketch.paragraph(say(view, words, source) if source else "", width, 13, "bold")
    text = sketch.paragraph(say(view, words, beat.text, moment), width, 16, leading=1.3)
    rect = Rect(area.x, area.y, area.width, max(icon, head.height + text.height) + 24)
    sketch.fill(rect.moved(0, 3), faded(palette.shadow, 60), radius=20)
    sketch.fill(rect, palette.card, radius=20, border=palette.line)
    disc = Rect(rect.x + 14, rect.y + (rect.height - icon) / 2, icon, icon)
    if person:
        avatar(sketch, disc, person.avatar, "")
    else:
        sketch.fill(disc, palette.lilac, radius=12)
        sketch.icon(disc.x + icon / 4, disc.y + icon / 4, icon / 2, "bell", palette.ink)
    y = sketch.write(head, disc.right + 12, rect.y + 12, palette.soft)
    sketch.write(text, disc.right + 12, y, palette.ink)
    return rect.bottom

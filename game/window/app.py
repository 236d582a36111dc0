"""The window: events in, frames out, one flip."""

import logging
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pygame

from game.errors import NoDisplay
from game.language import locales
from game.view.focus import after, neighbour
from game.view.frame import Frame, ScrollArea, Target
from game.view.sketch import Canvas
from game.view.theme import make_look
from game.view.toast import with_toast
from game.window.assets import Assets
from game.window.draw import Painter
from game.window.input import (
    Command,
    Digit,
    Drag,
    Input,
    Intent,
    Move,
    Press,
    Release,
    Wheel,
)
from game.window.screen import Screen, Stage
from game.window.screens import ShelfScreen, WelcomeScreen, open_story
from game.window.session import Session, open_session
from game.window.sound import Sounds

log = logging.getLogger(__name__)

WINDOW = (1280, 720)
SMALLEST = (320, 240)
DESKTOP_SHARE = 0.9  # of a small desktop; the rest is for bars and frames
BASE_HEIGHT = 720.0
BASE_WIDTH = 1110.0  # so that 4:3 screens keep letters of a good size
PORTRAIT_WIDTH = 720.0
LEAST_SCALE = 0.5
TAP_SLIP = 14.0  # logical pixels a tap may slip before it is a drag
WHEEL_STEP = 70.0
TOAST_S = 7.0
SETTLE_S = 0.25  # after a screen has come, a press meant for the one before does not count
LONGEST_WAIT_MS = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line asks of the window. `story` "" is the welcome."""

    root: Path
    home: Path
    language: str = ""
    story: str = ""
    seed: int | None = None
    fullscreen: bool = False


def scale_for(size_px: tuple[int, int]) -> float:
    """Return how many real pixels a logical one has in a window of this size."""
    width, height = size_px
    if width < height:
        return max(LEAST_SCALE, width / PORTRAIT_WIDTH)
    return max(LEAST_SCALE, min(width / BASE_WIDTH, height / BASE_HEIGHT))


@dataclass(slots=True)
class _Place:
    """Where the player was on a screen that another one covers now."""

    focus: str = ""
    first: str = ""
    offsets: dict[str, float] = field(default_factory=dict)


class App:
    """The loop's state: the screens, the focus, what is pressed, how far things are scrolled."""

    def __init__(
        self,
        session: Session,
        surface: pygame.Surface,
        sounds: Sounds | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.session = session
        self.surface = surface
        self._sounds = sounds
        self._clock = clock
        self.input = Input()
        self.assets = Assets(session.root)
        self._painter = Painter(self.assets)
        self.stage = Stage(session, self._play_sound, self._play_music)
        self.stage.push(WelcomeScreen(self.stage))
        self.focus = ""
        self._pressed: Target | None = None
        self._press_at: tuple[float, float] | None = None
        self._grabbed: tuple[ScrollArea, float] | None = None
        self._has_slid = False
        self._offsets: dict[str, float] = {}
        self._seen: Screen | None = None
        self._seen_s = 0.0  # since when
        self._places: dict[Screen, _Place] = {}
        self._first = ""
        self._shape: object = None  # all that decides how a frame is laid out, but for the screen
        self._made_s = 0.0
        self._toast = ("", 0.0)
        self.frames_drawn = 0
        self.frame = Frame(items=())
        self.frame = self.make_frame()

    # -- sound

    def _play_sound(self, name: str) -> None:
        if self._sounds is not None:
            settings = self.session.settings
            self._sounds.set_volumes(settings.effects_volume, settings.music_volume)
            self._sounds.effect(name)

    def _play_music(self, name: str) -> None:
        if self._sounds is not None:
            settings = self.session.settings
            self._sounds.set_volumes(settings.effects_volume, settings.music_volume)
            self._sounds.music(name)

    # -- frames

    def canvas(self) -> Canvas:
        """Return what the present screen is to be drawn for."""
        size = self.surface.get_size()
        scale = scale_for(size)
        self.input.size_px, self.input.scale = size, scale
        settings = self.session.settings
        look = make_look(
            text_scale=settings.text_scale,
            contrast=settings.contrast,
            reduced_motion=settings.reduced_motion,
            spacing=settings.spacing,
        )

        def measure(text: str, font: str, font_size: float) -> float:
            return self.assets.width(text, font, round(font_size * scale)) / scale

        return Canvas(
            width=size[0] / scale,
            height=size[1] / scale,
            measure=measure,
            look=look,
            words=self.session.words,
            focus=self.focus,
            pressed=self._pressed.id if self._pressed else "",
            offsets=self._offsets,
        )

    def make_frame(self) -> Frame:
        """Return the present screen's frame, its focus on something that is there."""
        now_s = self._made_s = self._clock()
        screen = self.stage.top
        if screen is not self._seen:
            self._turn_to(screen, now_s)
        canvas = self.canvas()
        frame = screen.frame(canvas, now_s)
        before = (self.focus, dict(self._offsets))
        self._follow_ends(frame)
        self._refocus(frame)
        if before != (self.focus, self._offsets):
            frame = screen.frame(self.canvas(), now_s)
        return self._with_notice(frame, canvas, now_s)

    def _turn_to(self, screen: Screen, now_s: float) -> None:
        """Show another screen; one that was covered comes back as it was left."""
        if self._seen is not None:
            self._places[self._seen] = _Place(self.focus, self._first, self._offsets)
        self._places = {one: self._places[one] for one in self.stage.screens if one in self._places}
        place = self._places.get(screen, _Place())
        self.focus, self._first, self._offsets = place.focus, place.first, place.offsets
        self._pressed, self._press_at, self._grabbed = None, None, None
        self._seen, self._seen_s = screen, now_s

    def _follow_ends(self, frame: Frame) -> None:
        """Go to the end of what has grown at its end; forget how far what is gone was scrolled."""
        before = {one.id: one.content_height for one in self.frame.scrolls}
        for one in frame.scrolls:
            if one.to_end and before.get(one.id, one.content_height) != one.content_height:
                self._offsets.pop(one.id, None)
        for id in self._offsets.keys() - {one.id for one in frame.scrolls}:
            del self._offsets[id]

    def _refocus(self, frame: Frame) -> None:
        """Move the focus if what it was on is gone; keep it in sight if all is laid out anew."""
        shape = (self.surface.get_size(), self.session.settings)
        is_laid_out_anew = shape != self._shape
        is_new = frame.first != self._first
        self._shape, self._first = shape, frame.first
        if is_new or frame.target(self.focus) is None:
            first = frame.target(frame.first) or next(iter(frame.targets), None)
            self.focus = first.id if first is not None else ""
            self._show_focus(frame)
        elif is_laid_out_anew:
            self._show_focus(frame)

    def _with_notice(self, frame: Frame, canvas: Canvas, now_s: float) -> Frame:
        if self.session.notice:
            self._toast = (self.session.notice, now_s + TOAST_S)
            self.session.notice = ""
        text, until_s = self._toast
        return with_toast(frame, canvas, text) if text and now_s < until_s else frame

    def draw(self) -> None:
        """Make the present frame and draw it."""
        self.frame = self.make_frame()
        self._painter.paint(self.surface, self.frame, self.input.scale)
        self.frames_drawn += 1

    @property
    def wait_ms(self) -> int:
        """How long nothing will change by itself."""
        left_s = self._due_s - self._clock()
        return max(1, round(1000 * min(left_s, LONGEST_WAIT_MS / 1000)))

    @property
    def _due_s(self) -> float:
        """When the picture will look different by itself."""
        due_s = float("inf") if self.frame.wake_s is None else self._made_s + self.frame.wake_s
        text, until_s = self._toast
        return min(due_s, until_s) if text and until_s > self._made_s else due_s

    # -- input

    def handle(self, event: pygame.event.Event) -> bool:
        """React to an event. Returns whether the picture may have changed."""
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
            self.surface = pygame.display.get_surface() or self.surface
            return True
        intent = self.input.read(event)
        return intent is not None and self.mean(intent)

    def mean(self, intent: Intent) -> bool:  # noqa: C901 - one line a kind
        """React to what the player means. Returns whether the picture may have changed."""
        match intent:
            case Press(x, y):
                self._press(x, y)
            case Drag(x, y):
                return self._drag(x, y)
            case Release(x, y):
                self._release(x, y)
            case Wheel(steps):
                self._wheel(steps)
            case Move(way):
                self._move(way)
            case Digit(digit):
                self._hotkey(digit)
            case Command(name):
                self._command(name)
        return True

    def _act(self, action: object) -> None:
        """Do what the picture offers, if the screen it shows is still the one on top."""
        if action is not None and self.stage.top is self._seen:
            self.stage.top.act(action, self._clock())

    def _is_settled(self) -> bool:
        """Whether the screen has been there long enough for a press to be meant for it."""
        return self._clock() - self._seen_s >= SETTLE_S

    def _press(self, x: float, y: float) -> None:
        self._has_slid = not self._is_settled()
        self._pressed = self._target_at(x, y) if self._is_settled() else None
        self._press_at = (x, y)
        area = self._area_at(x, y)
        self._grabbed = (area, area.offset) if area is not None else None
        if self._pressed is not None:
            self.focus = self._pressed.id

    def _target_at(self, x: float, y: float) -> Target | None:
        """Return the topmost target at a point that is not scrolled out of its window there."""
        windows = {one.id: one.rect for one in self.frame.scrolls if one.rect.contains(x, y)}
        there = (one for one in reversed(self.frame.targets) if one.rect.contains(x, y))
        return next((one for one in there if not one.scroll or one.scroll in windows), None)

    def _area_at(self, x: float, y: float) -> ScrollArea | None:
        for area in reversed(self.frame.scrolls):
            if area.rect.contains(x, y) and area.longest > 0:
                return area
        return None

    def _drag(self, x: float, y: float) -> bool:
        if self._press_at is None:
            return False
        slip = max(abs(x - self._press_at[0]), abs(y - self._press_at[1]))
        self._has_slid = self._has_slid or slip > TAP_SLIP
        if slip > TAP_SLIP and self._grabbed is not None:
            area, start = self._grabbed
            self._pressed = None
            self._scroll_to(area, start - (y - self._press_at[1]))
            return True
        if slip > TAP_SLIP and self._pressed and not self._pressed.rect.contains(x, y):
            self._pressed = None
            return True
        return False

    def _release(self, x: float, y: float) -> None:
        pressed, at = self._pressed, self._press_at
        self._pressed, self._press_at, self._grabbed = None, None, None
        if at is None:
            return
        slip = max(abs(x - at[0]), abs(y - at[1]))
        if pressed is not None:
            if pressed.rect.contains(x, y) or slip <= TAP_SLIP:
                self._act(pressed.action)
        elif not self._has_slid and slip <= TAP_SLIP:
            self._act(self.frame.advance)

    def _scroll_to(self, area: ScrollArea, offset: float) -> None:
        self._offsets[area.id] = min(max(0.0, offset), area.longest)

    def _wheel(self, steps: float) -> None:
        target = self.frame.target(self.focus)
        areas = [one for one in self.frame.scrolls if one.longest > 0]
        if not areas:
            return
        at = pygame.mouse.get_pos()
        under = self._area_at(at[0] / self.input.scale, at[1] / self.input.scale)
        own = next((one for one in areas if target and one.id == target.scroll), None)
        area = under or own or areas[0]
        self._scroll_to(area, area.offset + steps * WHEEL_STEP)

    def _move(self, way: str) -> None:
        targets = self.frame.targets
        if way in ("next", "previous"):
            self.focus = after(targets, self.focus, 1 if way == "next" else -1)
        else:
            moved = neighbour(targets, self.focus, way)
            if moved == self.focus and way in ("up", "down"):
                self._wheel(1 if way == "down" else -1)
            self.focus = moved
        self._show_focus(self.frame)

    def _show_focus(self, frame: Frame) -> None:
        """Scroll so far that the focused target is seen."""
        target = frame.target(self.focus)
        if target is None or not target.scroll:
            return
        area = next(one for one in frame.scrolls if one.id == target.scroll)
        if target.rect.y - 12 < area.rect.y:
            self._scroll_to(area, area.offset - (area.rect.y - target.rect.y) - 12)
        elif target.rect.bottom + 12 > area.rect.bottom:
            self._scroll_to(area, area.offset + target.rect.bottom + 12 - area.rect.bottom)

    def _hotkey(self, digit: str) -> None:
        target = next((one for one in self.frame.targets if one.hotkey == digit), None)
        if target is not None and self._is_settled():
            self.focus = target.id
            self._act(target.action)

    def _command(self, name: str) -> None:
        match name:
            case "activate" if self._is_settled():
                target = self.frame.target(self.focus)
                self._act(target.action if target is not None else self.frame.advance)
            case "back":
                self._act(self.frame.back)
            case "help":
                self._act(self.frame.help)
            case "fullscreen":
                self.toggle_fullscreen()
            case "page-up" | "page-down":
                self._wheel(5 if name == "page-down" else -5)
            case "quit":
                self.stage.is_over = True
            case _:
                if self.frame.target(name) is not None:
                    self._act(name)

    def toggle_fullscreen(self) -> None:
        """Fill the screen, or be a window again."""
        self.session.change("fullscreen", not self.session.settings.fullscreen)
        self.apply_fullscreen()

    def apply_fullscreen(self) -> None:
        """Make the window what the settings say."""
        wanted = self.session.settings.fullscreen
        is_full = bool(self.surface.get_flags() & pygame.FULLSCREEN)
        if wanted != is_full:
            flags = pygame.FULLSCREEN if wanted else pygame.RESIZABLE
            size = (0, 0) if wanted else window_size(pygame.display.get_desktop_sizes()[0])
            self.surface = pygame.display.set_mode(size, flags)

    # -- the loop

    def run(self) -> None:
        """Play until the player leaves."""
        self._show()
        while not self.stage.is_over:
            event = pygame.event.wait(self.wait_ms)
            self.turn([event, *pygame.event.get()])

    def turn(self, events: Iterable[pygame.event.Event]) -> None:
        """React to events, then draw if the picture may have changed or it is time."""
        changed = [self.handle(event) for event in events]
        if (any(changed) or self._clock() >= self._due_s) and not self.stage.is_over:
            self.apply_fullscreen()
            self._show()

    def _show(self) -> None:
        self.draw()
        pygame.display.flip()


def window_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """Return how large a new window is: as drawn, or what a small desktop has room for."""
    width, height = (round(side * DESKTOP_SHARE) for side in desktop)
    return min(WINDOW[0], max(SMALLEST[0], width)), min(WINDOW[1], max(SMALLEST[1], height))


def open_window(fullscreen: bool) -> pygame.Surface:
    """Open the window.

    Raises:
        NoDisplay: there is no screen.
    """
    os.environ.setdefault("SDL_VIDEO_CENTERED", "1")
    try:
        pygame.display.init()
        pygame.font.init()
        flags = pygame.FULLSCREEN if fullscreen else pygame.RESIZABLE
        size = (0, 0) if fullscreen else window_size(pygame.display.get_desktop_sizes()[0])
        surface = pygame.display.set_mode(size, flags)
    except pygame.error as problem:
        raise NoDisplay(str(problem)) from problem
    if (
        pygame.display.get_driver() in ("dummy", "offscreen")
        and "SDL_VIDEODRIVER" not in os.environ
    ):
        raise NoDisplay("no screen was found")
    return surface


def _choose_language(session: Session) -> None:
    """At the first start, take the computer's language if we have it."""
    if not session.settings.language:
        known = [code for code, _ in session.languages]
        language = locales.best(locales.of_system(os.environ), known)
        session.change("language", language)


def run_window(options: Options) -> int:
    """Open the window and play. Returns the exit code.

    Raises:
        NoDisplay: there is no screen.
        StoryError: skills.yaml or tactics.yaml is wrong.
    """
    session = open_session(options.root, options.home, options.language)
    if options.fullscreen:
        session.settings = replace(session.settings, fullscreen=True)
    surface = open_window(session.settings.fullscreen)
    _choose_language(session)
    pygame.display.set_caption(session.words.ui("Not Alone"))
    icon = options.root / "assets" / "icon.png"
    if icon.is_file():
        pygame.display.set_icon(pygame.image.load(icon))
    pygame.joystick.init()
    app = App(session, surface, Sounds(options.root))
    if options.story:
        app.stage.push(ShelfScreen(app.stage))
        open_story(app.stage, options.story, time.monotonic(), options.seed)
    try:
        app.run()
    finally:
        pygame.quit()
    return 0

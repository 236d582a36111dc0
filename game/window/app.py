"""The window: events in, frames out, one flip."""

import logging
import time
from collections.abc import Callable, Iterable

import pygame

from game.session import Session
from game.view.frame import FRAME_S, Frame
from game.view.sketch import Canvas
from game.view.theme import make_look
from game.view.toast import with_toast
from game.window.assets import Assets
from game.window.attention import Attention
from game.window.display import set_mode
from game.window.draw import Painter
from game.window.input import (
    HATS,
    WAYS,
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
from game.window.keys import KeyListScreen, bound_by, known_changes
from game.window.one_button import OneButton
from game.window.play import PlayScreen
from game.window.pointer import Pointer, area_at
from game.window.screen import Screen, Stage
from game.window.screens import WelcomeScreen
from game.window.sound import Sounds
from game.window.speech.aloud import Aloud
from game.window.steady import Steady

log = logging.getLogger(__name__)

BASE_HEIGHT = 720.0
BASE_WIDTH = 1110.0  # so that 4:3 screens keep letters of a good size
PORTRAIT_WIDTH = 720.0
LEAST_SCALE = 0.5
TOAST_S = 7.0
SETTLE_S = 0.25  # after a screen has come, a press meant for the one before does not count
LONGEST_WAIT_MS = 60_000
LEAVING = ("escape", "AC Back", *WAYS, *HATS.values())  # whoever changed his mind presses these
ALWAYS = ("f1",)
MODIFIERS = frozenset(  # they only say that another key is to come
    f"{side} {name}" for side in ("left", "right") for name in ("shift", "ctrl", "alt", "meta")
) | {"caps lock", "numlock", "scroll lock", "alt gr"}


def scale_for(size_px: tuple[int, int]) -> float:
    """Return how many real pixels a logical one has in a window of this size."""
    width, height = size_px
    if width < height:
        return max(LEAST_SCALE, width / PORTRAIT_WIDTH)
    return max(LEAST_SCALE, min(width / BASE_WIDTH, height / BASE_HEIGHT))


def _nothing(now_s: float) -> None:
    """Do nothing on the way back."""


class App:
    """The loop's state: the screens, the frame that is seen, what the player means by an event."""

    def __init__(
        self,
        session: Session,
        surface: pygame.Surface,
        sounds: Sounds | None = None,
        clock: Callable[[], float] = time.monotonic,
        first: Callable[[Stage], Screen] = WelcomeScreen,
    ) -> None:
        self.session = session
        self.surface = surface
        self._sounds = sounds
        self._clock = clock
        self.input = Input()
        self.assets = Assets(session.root)
        self._painter = Painter(self.assets)
        self.aloud = Aloud(session, clock)
        self.stage = Stage(session, self._play_sound, self._play_music)
        self.stage.is_reading = lambda: self.aloud.is_speaking
        self.stage.lacks_voice = lambda: self.aloud.lacks_voice()
        self.stage.push(first(self.stage))
        self._attention = Attention()
        self._pointer = Pointer(self._attention)
        self.one_button = OneButton(self._attention)
        self._steady = Steady()
        self._bound_to: object = None  # the settings that `input` knows
        self._pad_button = "a"
        self._seen: Screen | None = None
        self._seen_s = 0.0  # since when
        self._made_s = 0.0
        self._toast = ("", 0.0)
        self.frames_drawn = 0
        self.frame = Frame(items=())
        self.frame = self.make_frame()

    @property
    def focus(self) -> str:
        """The id of the focused target."""
        return self._attention.focus

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
            theme=settings.theme,
        )

        return Canvas(
            width=size[0] / scale,
            height=size[1] / scale,
            measure=self.assets.measure(scale),
            look=look,
            words=self.session.words,
            focus="" if self.one_button.is_on_many else self.focus,
            pressed=self._pointer.pressed,
            offsets=self._attention.offsets,
            pulls=self._attention.pulls,
            device=self.input.device,
            pad_button=self._pad_button,
        )

    def make_frame(self) -> Frame:
        """Return the present screen's frame, its focus on something that is there."""
        now_s = self._made_s = self._clock()
        screen = self.stage.top
        if screen is not self._seen:
            self._turn_to(screen, now_s)
        self._heed_settings()
        self._pointer.glide(now_s)
        canvas = self.canvas()
        frame = self._picture(screen, canvas, now_s)
        if self._keep_up(frame, now_s):
            canvas = self.canvas()
            frame = self._picture(screen, canvas, now_s)
        frame = self.one_button.with_ring(frame, canvas.look.palette)
        frame = self._with_notice(frame, canvas, now_s)
        return self.aloud.look(screen, frame, canvas)

    def _heed_settings(self) -> None:
        """Have keys, buttons and the scan do what the settings say."""
        settings = self.session.settings
        if settings is not self._bound_to:
            self._bound_to = settings
            self.input.use(*known_changes(settings))
            self._pad_button = next(iter(bound_by(settings).buttons["activate"]), "a")
            self.one_button.pace = settings.one_button

    def _keep_up(self, frame: Frame, now_s: float) -> bool:
        """Have focus and scroll areas follow a frame. Returns whether that changes it."""
        shape = (self.surface.get_size(), self.session.settings)
        has_moved = self._attention.follow(frame, shape)
        if not self._pointer.is_pulling:
            has_moved |= self._attention.settle()
        if self.one_button.follow(frame, now_s):
            self.aloud.focus(self.focus)
            has_moved = True
        return has_moved

    def _picture(self, screen: Screen, canvas: Canvas, now_s: float) -> Frame:
        """Return what a screen shows, with whatever stands around it."""
        return screen.frame(canvas, now_s)

    def _turn_to(self, screen: Screen, now_s: float) -> None:
        self._attention.turn_to(screen, self.stage.screens)
        self._pointer.let_go()
        self.one_button.forget()
        self.aloud.keep(self.stage.screens)
        self._seen, self._seen_s = screen, now_s

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
        now_s = self._clock()
        left_s = min(self._due_s - now_s, self.aloud.due_s(now_s))
        return max(1, round(1000 * min(left_s, LONGEST_WAIT_MS / 1000)))

    @property
    def _due_s(self) -> float:
        """When the picture will look different by itself."""
        due_s = float("inf") if self.frame.wake_s is None else self._made_s + self.frame.wake_s
        if self._pointer.is_gliding:
            due_s = min(due_s, self._made_s + FRAME_S)
        due_s = min(due_s, self.one_button.due_s)
        text, until_s = self._toast
        return min(due_s, until_s) if text and until_s > self._made_s else due_s

    # -- input

    def handle(self, event: pygame.event.Event) -> bool:
        """React to an event. Returns whether the picture may have changed."""
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
            self.surface = pygame.display.get_surface() or self.surface
            return True
        device = self.input.device
        if self.frame.hears and self._hear(event):
            return True
        if self.one_button.is_on and self.input.is_press(event):
            self._press_the_one()
            return True
        intent = self.input.read(event)
        return (intent is not None and self.mean(intent)) or self.input.device != device

    def _hear(self, event: pygame.event.Event) -> bool:
        """Hand a key or button itself to the screen. Returns whether it was one.

        What leads out of everything, and to help, does so here too.
        """
        heard = self.input.heard(event)
        if heard is None or heard[1] in ALWAYS:
            return False
        if heard[1] in LEAVING:
            self._act(self.frame.back)
        elif self._is_settled() and heard[1] not in MODIFIERS:
            self._act(("heard", *heard))
        return True

    def _press_the_one(self) -> None:
        """Choose what the focus has come to by itself."""
        if self._is_settled() and not self._is_too_quick("one button"):
            self._act(self.one_button.press(self.frame, self._clock()))

    def _is_too_quick(self, what: object) -> bool:
        """Whether a hand that shakes has pressed the same once more."""
        least_s = self.session.settings.ignore_quick_s
        return self._steady.is_too_quick(what, self._clock(), least_s)

    def mean(self, intent: Intent) -> bool:  # noqa: C901 - one line a kind
        """React to what the player means. Returns whether the picture may have changed."""
        match intent:
            case Press(x, y):
                counts = self._is_settled() and not self._is_too_quick("press")
                self._pointer.press(x, y, self.frame, is_settled=counts)
            case Drag(x, y):
                return self._pointer.drag(x, y, self._clock(), is_calm=self._is_calm)
            case Release(x, y):
                now_s = self._clock()
                tap = self._pointer.release(x, y, self.frame, now_s, is_calm=self._is_calm)
                self._act(tap)
            case Wheel(steps):
                x, y = (side / self.input.scale for side in pygame.mouse.get_pos())
                self._attention.wheel(steps, self.frame, area_at(self.frame, x, y))
            case Move() | Digit() | Command() if self._is_too_quick(intent):
                return False
            case Move(way):
                self._attention.move(way, self.frame)
                self.one_button.point(self._clock())
                self.aloud.focus(self.focus)
            case Digit(digit):
                self._hotkey(digit)
            case Command(name):
                self._command(name)
        return True

    def _act(self, action: object) -> None:
        """Do what the picture offers, if the screen it shows is still the one on top."""
        if action is not None and self.stage.top is self._seen:
            self.aloud.hush()
            self.stage.top.act(action, self._clock())

    def _is_settled(self) -> bool:
        """Whether the screen has been there long enough for a press to be meant for it."""
        return self._clock() - self._seen_s >= SETTLE_S

    def _hotkey(self, digit: str) -> None:
        target = next((one for one in self.frame.targets if one.hotkey == digit), None)
        if target is not None and self._is_settled():
            self._attention.focus = target.id
            self._act(target.action)

    def _command(self, name: str) -> None:  # noqa: C901 - one line a kind
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
                self._attention.page(1 if name == "page-down" else -1, self.frame)
            case "home" | "end":
                self._attention.to_edge(self.frame, is_end=name == "end")
                self.one_button.point(self._clock())
            case "keys":
                self._show_keys()
            case "aloud":
                self.aloud.repeat()
            case "quit":
                self.stage.is_over = True
            case _:
                if self.frame.target(name) is not None:
                    self._act(name)

    def _show_keys(self) -> None:
        """Lay the list of keys over the screen, or take it away."""
        top = self.stage.top
        if isinstance(top, KeyListScreen):
            self._act(self.frame.back)
        elif top is self._seen:
            after = top.restart_clock if isinstance(top, PlayScreen) else _nothing
            self.stage.push(KeyListScreen(self.stage, self.frame, after))

    @property
    def _is_calm(self) -> bool:
        return self.session.settings.reduced_motion

    def use_pictures(self, assets: Assets) -> None:
        """Draw with other pictures from now on."""
        self.assets = assets
        self._painter = Painter(assets)

    def toggle_fullscreen(self) -> None:
        """Fill the screen, or be a window again."""
        self.session.change("fullscreen", not self.session.settings.fullscreen)
        self.apply_fullscreen()

    def apply_fullscreen(self) -> None:
        """Make the window what the settings say."""
        wanted = self.session.settings.fullscreen
        is_full = bool(self.surface.get_flags() & pygame.FULLSCREEN)
        if wanted != is_full:
            self.surface = set_mode(fullscreen=wanted)

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
        changed.append(self._look_around())
        if (any(changed) or self._clock() >= self._due_s) and not self.stage.is_over:
            self.apply_fullscreen()
            self._show()

    def _look_around(self) -> bool:
        """Notice what has changed by itself. Returns whether the picture may have changed."""
        is_changed = self.aloud.turn(self._clock())
        if self._sounds is not None:
            self._sounds.duck(self.aloud.is_speaking)
        return is_changed

    def _show(self) -> None:
        self.draw()
        pygame.display.flip()

"""The game's window beside an editor: it shows a story as soon as its file is saved."""

import logging
import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pygame

from game.author.preview.live import Kind, LiveStory
from game.author.preview.second_look import Run, SecondLook, beside
from game.language.catalogues import Catalogues
from game.reading.world import World
from game.records.settings import read_settings
from game.session import Session
from game.view.controls import BUTTONS
from game.view.frame import Action, Frame
from game.view.preview import DESK, rooms, story_canvas
from game.view.preview_frame import desk_frame
from game.view.sketch import Canvas
from game.window.app import App
from game.window.assets import Assets
from game.window.display import open_window
from game.window.help import CountryScreen, HelpScreen
from game.window.preview_desk import TeachersDesk, Tools
from game.window.preview_lobby import LobbyScreen
from game.window.preview_rehearsal import Rehearsal
from game.window.screen import Screen
from game.window.sound import Sounds

log = logging.getLogger(__name__)

LOOK_S = 0.08  # between two looks at the files' dates
KEYS = {
    pygame.K_F2: "panel",
    pygame.K_F3: "problems",
    pygame.K_F4: "find",
    pygame.K_F5: "restart",
    pygame.K_F6: "language",
    pygame.K_F7: "step-back",
    pygame.K_F8: "open-here",
}
PAD_PANEL = "back"  # the small button left of the middle
NO_LETTERS = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line asks for. `root` is the game's folder, `home` the teacher's."""

    path: Path
    root: Path
    home: Path
    language: str
    scene: str = ""
    seed: int = 0
    editor: tuple[str, ...] = ()


class PreviewApp(App):
    """The game with the teacher's desk around every screen."""

    def __init__(
        self,
        desk: TeachersDesk,
        surface: pygame.Surface,
        sounds: Sounds | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.desk = desk
        self._looked_s = clock()
        super().__init__(
            desk.session, surface, sounds, clock, lambda stage: LobbyScreen(stage, desk.rehearsal)
        )
        self._load_pictures()
        desk.rehearsal.stage = self.stage

    # -- frames

    def _picture(self, screen: Screen, canvas: Canvas, now_s: float) -> Frame:
        if isinstance(screen, HelpScreen | CountryScreen):  # nothing stands in the way of help
            return screen.frame(canvas, now_s)
        desk = self.desk.view()
        inner = story_canvas(canvas, desk)
        frame = screen.frame(inner, now_s)
        text, left_s = self.desk.message(now_s)
        if text:
            wake_s = left_s if frame.wake_s is None else min(left_s, frame.wake_s)
            frame = replace(frame, wake_s=wake_s)
        return desk_frame(canvas, frame, desk, text)

    def _load_pictures(self) -> None:
        """Forget all pictures, and look for the story's own where the story is."""
        self.use_pictures(Assets(self.session.root, self.desk.live.path.parent))

    @property
    def wait_ms(self) -> int:
        """How long to wait for events: never longer than until the next look at the files."""
        return min(super().wait_ms, round(1000 * LOOK_S))

    def _look_around(self) -> bool:
        now_s = self._clock()
        if now_s - self._looked_s < LOOK_S / 2:
            return False
        self._looked_s = now_s
        change = self.desk.look(now_s)
        if change is not None and Kind.PICTURES in change.kinds:
            self._load_pictures()
        return change is not None

    # -- input

    def handle(self, event: pygame.event.Event) -> bool:
        """React to an event: the desk's own keys first."""
        name = ""
        if event.type == pygame.KEYDOWN:
            name = KEYS.get(event.key, "")
            if not name and self._is_typed(event):
                return True
        elif self.input.heard(event) == (BUTTONS, PAD_PANEL):
            name = "panel"
        if name:
            self._act((DESK, name))
            return True
        return super().handle(event)

    def _is_typed(self, event: pygame.event.Event) -> bool:
        """Add a letter to the search for a scene. Returns whether it was one."""
        before = self.desk.search
        if self.desk.tab != "scenes" or self.desk.is_sheet_open or event.mod & NO_LETTERS:
            return False
        letter = event.unicode
        if event.key == pygame.K_BACKSPACE:
            self.desk.search = before[:-1]
        elif letter.isalpha() or letter in ("_", "-") or (letter.isdigit() and before):
            self.desk.search = before + letter
        else:
            return False
        return True

    def _act(self, action: Action) -> None:
        match action:
            case (str(first), str(name), *rest) if first == DESK:
                self.desk.act((name, *rest), self._clock())
                self._make_room(name)
            case _:
                super()._act(action)

    def _make_room(self, name: str) -> None:
        """Where the panel is a drawer, let one thing at a time lie over the story."""
        if not rooms(self.canvas(), self.desk.view()).is_drawer:
            return
        if name == "jump":  # to see what is there
            self.desk.act(("close",), self._clock())
        elif name in ("panel", "scenes", "find", "tab"):
            self.desk.act(("fold",), self._clock())


class Starter:
    """Starts programs, and keeps an eye on them until they end."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, command: list[str]) -> bool:
        """Start a program that goes on by itself. Returns whether it could be started."""
        self._running = [one for one in self._running if one.poll() is None]
        nothing = subprocess.DEVNULL
        try:
            started = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing)
        except OSError as problem:
            log.warning("%s: %s", command[0], problem)
            return False
        self._running.append(started)
        return True


def open_desk(
    options: Options, start: Callable[[list[str]], bool], run: Run = beside
) -> TeachersDesk:
    """Read the story and lay it on a desk; nothing of a player is kept.

    Args:
        options: what the command line asks for.
        start: starts a program, and returns whether it could.
        run: does long work while the game goes on.
    """
    session = _session(options)
    live = LiveStory(options.path, options.root, options.root / "locales")
    rehearsal = Rehearsal(session, live, options.seed)
    second_look = SecondLook(options.root, run)
    tools = Tools(second_look=second_look, editor=options.editor, start=start)
    return TeachersDesk(session, rehearsal, tools)


def _session(options: Options) -> Session:
    settings, _ = read_settings(options.home)  # text size and the like, as the teacher has them
    return Session(
        root=options.root,
        home=options.home,
        catalogues=Catalogues(options.root / "locales", options.home / "cache"),
        settings=replace(settings, language=options.language, fullscreen=False),
        world=World(),
        keeps=False,
    )


def run_preview(options: Options) -> int:
    """Open the window and show the story until it is closed. Returns the exit code.

    Raises:
        NoDisplay: there is no screen.
    """
    desk = open_desk(options, Starter().start)
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
    surface = open_window(fullscreen=False)
    words = desk.session.words
    pygame.display.set_caption(words.ui("{file} - preview", file=options.path.name))
    icon = options.root / "assets" / "icon.png"
    if icon.is_file():
        pygame.display.set_icon(pygame.image.load(icon))
    pygame.joystick.init()
    app = PreviewApp(desk, surface, Sounds(options.root))
    desk.open(options.scene, time.monotonic())
    try:
        app.run()
    finally:
        pygame.quit()
    return 0

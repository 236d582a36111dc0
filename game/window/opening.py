"""Open the window and play."""

import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pygame

from game.language import locales
from game.session import Session, open_session
from game.window.app import App
from game.window.display import open_window
from game.window.screens import ShelfScreen, open_story
from game.window.sound import Sounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line asks of the window. `story` "" is the welcome."""

    root: Path
    home: Path
    language: str = ""
    story: str = ""
    seed: int | None = None
    fullscreen: bool = False


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
    surface = open_window(fullscreen=session.settings.fullscreen)
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
        app.aloud.hush()
        pygame.quit()
    return 0

"""The window opens, plays and closes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.records import saves
from game.records.settings import read_settings
from game.window.app import App
from game.window.opening import Options, run_window
from tests.window.driving import ROOT


@pytest.fixture(autouse=True)
def closing() -> Iterator[None]:
    """Let the player close the window as soon as it is there."""
    pygame.display.init()
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    yield
    pygame.quit()


@pytest.mark.parametrize(("speaks", "language"), [("vi_VN:en", "vi"), ("fr_FR", "en")])
def test_the_first_start_takes_the_language_of_the_computer_if_it_can(
    speaks: str, language: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", speaks)
    assert run_window(Options(root=ROOT, home=home)) == 0
    assert read_settings(home)[0].language == language


def test_a_story_that_is_named_opens_at_once_with_the_seed_given(home: Path) -> None:
    assert run_window(Options(root=ROOT, home=home, story="sextortion", seed=7)) == 0
    save = json.loads(saves.path_of(home, "sextortion").read_text(encoding="ascii"))
    assert (save["story"], save["seed"], save["log"]) == ("sextortion", 7, [])


def test_a_wish_for_the_whole_screen_outlasts_the_first_press(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flags = []

    def press_a_key(app: App) -> None:
        app.turn([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0)])
        flags.append(app.surface.get_flags())

    monkeypatch.setattr(App, "run", press_a_key)
    run_window(Options(root=ROOT, home=home, fullscreen=True))
    assert flags[0] & pygame.FULLSCREEN

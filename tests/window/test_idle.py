"""While nothing moves, the computer rests."""

from pathlib import Path

import pygame
import pytest

from game.window.app import LONGEST_WAIT_MS
from tests.window.driving import Keyboard, Table
from tests.window.touring import tour

RESTING = {"welcome", "shelf", "settings", "choose", "card", "pause", "debrief", "rewind"}
ANIMATION_S = 0.05  # whoever wakes more often than this moves something


def test_a_screen_at_rest_draws_nothing_for_a_minute(keys: Keyboard) -> None:
    table = keys.table
    for screen in tour(keys):
        if screen not in RESTING:
            continue
        table.wait(10)
        drawn = table.app.frames_drawn
        assert table.app.wait_ms == LONGEST_WAIT_MS, screen
        for _ in range(6):
            table.now_s += 10
            table.app.turn([pygame.event.Event(pygame.NOEVENT)])
        assert table.app.frames_drawn == drawn, screen


def test_a_mouse_that_passes_by_draws_nothing(keys: Keyboard) -> None:
    table = keys.table
    move = pygame.event.Event(
        pygame.MOUSEMOTION, pos=(200, 200), rel=(1, 0), buttons=(0, 0, 0), touch=False
    )
    table.app.turn([move] * 50)
    assert table.app.frames_drawn == 0


def test_the_wait_grows_shorter_as_its_time_comes(keys: Keyboard) -> None:
    table = keys.table
    keys.press("start")
    keys.press("story-friend-request")
    table.wait(0.3)
    whole_ms = table.app.wait_ms
    table.now_s += whole_ms / 2000
    assert table.app.wait_ms == pytest.approx(whole_ms / 2, abs=2)
    table.now_s += 60
    drawn = table.app.frames_drawn
    table.app.turn([])
    assert table.app.frames_drawn == drawn + 1


@pytest.mark.parametrize("reduced", [True, False])
def test_less_motion_wakes_for_new_beats_alone(reduced: bool, home: Path) -> None:
    keys = Keyboard(Table(home))
    table = keys.table
    table.session.change("reduced_motion", reduced)
    keys.press("start")
    keys.press("story-sextortion")
    wakes: list[float] = []
    for _ in range(200):
        wake_s = table.app.frame.wake_s
        if wake_s is None:
            break
        wakes.append(wake_s)
        table.wait(wake_s + 0.001)  # no clock wakes to the instant
    assert wakes
    quick = [one for one in wakes if one < ANIMATION_S]
    assert len(quick) > 10 if not reduced else not quick


def test_a_notice_goes_by_itself(table: Table) -> None:
    table.session.notice = "All deleted."
    table.see()
    shown = len(table.app.frame.items)
    assert 0 < table.app.wait_ms < 8000
    table.now_s += table.app.wait_ms / 1000 + 0.01
    table.app.turn([pygame.event.Event(pygame.NOEVENT)])
    assert len(table.app.frame.items) < shown
    assert table.app.wait_ms == LONGEST_WAIT_MS

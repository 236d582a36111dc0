"""A whole story, to its debrief, by each way of playing alone."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.shelf import load_story, read_world
from game.story.run import Run
from game.window.scan import Group, leaves
from tests.window.covering import cover
from tests.window.driving import (
    PATIENCE,
    ROOT,
    Hands,
    Keyboard,
    Pad,
    Table,
    Touch,
    finger,
    key,
    mouse,
    play,
)

STORY = "friend-request"
A_FRAME_S = 0.016
Make = Callable[[Table], tuple[pygame.event.Event, ...]]


class Thumb(Touch):
    """A finger that moves in time: what it throws glides on."""

    drags = 0

    def drag(self, x: float, y: float, dy: float) -> None:
        self.drags += 1
        table = self.table
        table.post(finger(table, pygame.FINGERDOWN, x, y), pause_s=A_FRAME_S)
        for step in range(1, 9):
            move = finger(table, pygame.FINGERMOTION, x, y + dy * step / 8)
            table.post(move, pause_s=A_FRAME_S)
        table.post(finger(table, pygame.FINGERUP, x, y + dy))
        for _ in range(200):
            if table.app.wait_ms > 1000 * A_FRAME_S * 2:
                break
            table.wait(A_FRAME_S)
        table.wait()


class Switch(Hands):
    """Somebody who can do one thing: press, when the light has come to the right place."""

    def __init__(self, table: Table, make: Make) -> None:
        super().__init__(table)
        self._make = make
        self.presses = 0

    def press(self, id: str) -> None:
        self.table.target(id)
        for _ in range(PATIENCE):
            stop = self.table.app.one_button.stop
            if self.table.app.one_button.is_resting:
                self.hit()
            elif stop == id:
                self.hit()
                return
            elif isinstance(stop, Group) and id in leaves(stop):
                self.hit()
            else:
                self.watch()
        raise AssertionError(f"the light never comes to '{id}'")

    def hit(self) -> None:
        """Press, once."""
        self.presses += 1
        self.table.wait(0.3)
        self.table.post(*self._make(self.table))

    def watch(self) -> None:
        """Look on until the light moves, or the story does."""
        table = self.table
        table.wait(max(0.001, table.app.wait_ms / 1000 + 0.001))


@pytest.fixture(scope="module")
def run() -> Run:
    """Return a finished run of a shipped story."""
    story = load_story(ROOT / "scenarios" / f"{STORY}.yaml", read_world(ROOT)).story
    assert story is not None
    return cover(story)[0][0]


def play_all(hands: Hands, run: Run) -> None:
    """Play from the welcome to the debrief; what is reached is what was planned."""
    hands.press("start")
    played = play(hands, STORY, [one.answer for one in run.log])
    assert hands.table.title == "debrief"
    assert played.run.turn.ending == run.turn.ending


def test_by_keyboard_alone(table: Table, run: Run) -> None:
    play_all(Keyboard(table), run)


def test_by_gamepad_alone(table: Table, run: Run) -> None:
    play_all(Pad(table), run)


def test_by_touch_alone_where_one_has_to_scroll(home: Path, run: Run) -> None:
    table = Table(home, size=(400, 300))
    table.session.change("text_scale", 2.0)
    table.see()
    thumb = Thumb(table)
    thumb.press("settings")
    thumb.press("text_scale-1.5")
    thumb.press("wipe")
    thumb.press("keep")
    thumb.press("close")
    play_all(thumb, run)
    thumb.press("shelf")
    assert thumb.drags > 3


def any_finger(table: Table) -> tuple[pygame.event.Event, ...]:
    place = (5.0, 5.0)
    down, up = (finger(table, kind, *place) for kind in (pygame.FINGERDOWN, pygame.FINGERUP))
    return down, mouse(table, pygame.MOUSEBUTTONDOWN, *place, touch=True), up


def right_mouse_button(table: Table) -> tuple[pygame.event.Event, ...]:
    kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    down, up = (mouse(table, kind, 5.0, 5.0, button=3) for kind in kinds)
    return down, up


def any_pad_button(table: Table) -> tuple[pygame.event.Event, ...]:
    return (pygame.event.Event(pygame.JOYBUTTONDOWN, button=5, instance_id=0),)


@pytest.mark.parametrize(
    "make",
    [lambda table: key(pygame.K_SPACE), any_finger, right_mouse_button, any_pad_button],
    ids=["space", "finger", "mouse", "pad"],
)
def test_by_one_switch_alone(make: Make, table: Table, run: Run) -> None:
    table.session.change("one_button", "normal")
    table.see()
    play_all(Switch(table, make), run)


def test_one_switch_opens_the_settings_and_turns_itself_off(table: Table) -> None:
    table.session.change("one_button", "fast")
    table.see()
    switch = Switch(table, lambda _: key(pygame.K_RETURN))
    switch.press("settings")
    switch.press("one_button-off")
    assert table.session.settings.one_button == "off"
    assert table.app.one_button.due_s == float("inf")

"""Gamepads: a real one, made by the window's library itself, and what is shown for it."""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.view.controls import BUTTONS
from game.view.frame import Letters
from tests.window.driving import Keyboard, Pad, Table, Touch

GAMEPAD = 1
AXES, BUTTON_COUNT = 6, 15
FULL = 32767


class RealPad:
    """A pad that SDL believes in: its buttons are told as those of any other."""

    def __init__(self, table: Table, sdl: ctypes.CDLL) -> None:
        self._table = table
        self._sdl = sdl
        self._index = sdl.SDL_JoystickAttachVirtual(GAMEPAD, AXES, BUTTON_COUNT, 0)
        assert self._index >= 0
        self._read()
        sdl.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
        self._pad = ctypes.c_void_p(sdl.SDL_JoystickFromInstanceID(self._id()))
        self._read()

    def _id(self) -> int:
        return int(self._sdl.SDL_JoystickGetDeviceInstanceID(self._index))

    def _read(self) -> None:
        pygame.event.pump()
        for event in pygame.event.get():
            self._table.app.handle(event)
        self._table.see()

    def press(self, button: int) -> None:
        """Press a button and let it go; SDL numbers it as on a controller."""
        for is_down in (1, 0):
            self._sdl.SDL_JoystickSetVirtualButton(self._pad, button, ctypes.c_uint8(is_down))
            self._read()
        self._table.wait()

    def tilt(self, axis: int, share: float) -> None:
        """Tilt a stick."""
        value = ctypes.c_int16(round(FULL * share))
        self._sdl.SDL_JoystickSetVirtualAxis(self._pad, axis, value)
        self._read()

    def pull_out(self) -> None:
        self._sdl.SDL_JoystickDetachVirtual(self._index)
        self._read()


def library() -> ctypes.CDLL:
    """Return the SDL that pygame has loaded; skip where it cannot make a pad."""
    maps = Path("/proc/self/maps")
    found = re.search(r"\S*libSDL2-2\S*", maps.read_text()) if maps.is_file() else None
    if found is None:
        pytest.skip("SDL's library is not where it can be asked")
    sdl = ctypes.CDLL(found[0])
    if not hasattr(sdl, "SDL_JoystickAttachVirtual"):
        pytest.skip("this SDL makes no pads")
    return sdl


@pytest.fixture
def pad(table: Table) -> Iterator[RealPad]:
    pygame.joystick.init()
    made = RealPad(table, library())
    yield made
    made.pull_out()


def words_of(table: Table) -> list[str]:
    return [one.text for one in table.app.frame.items if isinstance(one, Letters)]


def test_each_button_of_a_real_pad_counts_once(pad: RealPad, table: Table) -> None:
    first = table.app.focus
    pad.press(10)  # the right shoulder: the next one
    second = table.app.focus
    assert first != second
    assert table.ids.index(second) == table.ids.index(first) + 1
    pad.press(9)
    assert table.app.focus == first
    pad.press(12)  # down on the cross
    assert table.app.focus != first
    pad.press(11)
    pad.press(3)  # y
    assert table.title == "help"
    pad.press(1)  # b
    assert table.title == "welcome"
    pad.press(4)  # the small one to the left
    assert table.title == "keys"


def test_the_stick_of_a_real_pad_moves_once_each_time(pad: RealPad, table: Table) -> None:
    visited = [table.app.focus]
    for share in (0.7, 0.9, 1.0, 0.1, 0.8, 0.0):
        pad.tilt(1, share)
        visited.append(table.app.focus)
    assert visited[1] == visited[3] == visited[4]
    assert len(set(visited)) == 3


def test_a_real_pad_pulled_out_and_put_in_again_plays_on(pad: RealPad, table: Table) -> None:
    pad.pull_out()
    again = RealPad(table, library())
    again.press(0)
    assert table.title == "shelf"
    again.pull_out()


def test_a_button_is_asked_for_by_its_name(pad: RealPad, table: Table) -> None:
    keys = Keyboard(table)
    keys.press("settings")
    keys.press("controls")
    keys.press("control-pause")
    pad.press(8)  # the right stick, pressed
    assert table.session.settings.buttons == {"pause": ("right stick",)}


# -- what is shown


def to_options(keys: Keyboard) -> Table:
    keys.press("start")
    keys.press("story-friend-request")
    keys.to_decision()
    return keys.table


def test_answers_have_numbers_until_a_pad_is_used_and_again_after_it(keys: Keyboard) -> None:
    table = to_options(keys)
    offer = table.run.offer
    assert offer is not None
    numbers = [str(number) for number in range(1, len(offer.shown) + 1)]
    assert all(number in words_of(table) for number in numbers)

    Pad(table).push(0, -1)
    assert not any(number in words_of(table) for number in numbers)
    assert "A" in words_of(table)

    Touch(table).tap(5.0, 5.0)
    assert all(number in words_of(table) for number in numbers)


def test_the_sign_is_that_of_the_button_that_was_chosen(keys: Keyboard) -> None:
    table = to_options(keys)
    table.session.change(BUTTONS, {"activate": ("x",), "language": ("a",)})
    Pad(table).push(0, -1)
    assert "X" in words_of(table)


def test_a_mouse_that_moves_does_not_take_the_signs_away(keys: Keyboard) -> None:
    table = to_options(keys)
    Pad(table).push(0, -1)
    move = pygame.event.Event(
        pygame.MOUSEMOTION, pos=(200, 200), rel=(1, 0), buttons=(0, 0, 0), touch=False
    )
    assert not table.post(move)
    assert "A" in words_of(table)

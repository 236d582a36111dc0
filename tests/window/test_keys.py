"""The list of keys over any screen, and keys and buttons that a player has changed."""

import json
from pathlib import Path

import pygame
import pytest

from game.view.frame import Letters, ScrollArea
from tests.window.driving import Keyboard, Pad, Table, Touch, key
from tests.window.touring import tour


def words_of(table: Table) -> str:
    return " ".join(one.text for one in table.app.frame.items if isinstance(one, Letters))


def question_mark() -> pygame.event.Event:
    """Return what a keyboard tells where ? is Shift and another key."""
    values = {"key": pygame.K_SLASH, "mod": pygame.KMOD_SHIFT, "unicode": "?", "scancode": 0}
    return pygame.event.Event(pygame.KEYDOWN, values)


def pad_back() -> pygame.event.Event:
    return pygame.event.Event(pygame.JOYBUTTONDOWN, button=6, instance_id=0)


def change(keys: Keyboard, id: str, code: int) -> None:
    """Put something to do on a key, on the screen for it."""
    keys.press(f"control-{id}")
    assert keys.table.title == "listening"
    keys.hit(code)
    assert keys.table.title == "controls"


# -- the list


@pytest.mark.parametrize("event", [key(pygame.K_F2)[0], question_mark(), pad_back()])
def test_a_key_or_button_lays_the_list_over_the_screen_and_takes_it_away(
    event: pygame.event.Event, table: Table
) -> None:
    table.post(event, pause_s=0.5)
    assert table.title == "keys"
    table.post(event, pause_s=0.5)
    assert table.title == "welcome"


def test_the_list_comes_over_every_screen_and_leaves_it_as_it_was(keys: Keyboard) -> None:
    table = keys.table
    for screen in tour(keys):
        table.wait(0.3)
        top, focus = table.app.stage.top, table.app.focus
        keys.hit(pygame.K_F2)
        assert table.title == "keys", screen
        keys.hit(pygame.K_ESCAPE)
        assert (table.app.stage.top, table.app.focus) == (top, focus), screen


def test_the_list_is_for_the_device_that_was_used_last(keys: Keyboard) -> None:
    table = keys.table
    keys.hit(pygame.K_F2)
    assert "Space" in words_of(table)
    table.post(pad_back(), pause_s=0.5)
    table.post(pad_back(), pause_s=0.5)
    assert "Space" not in words_of(table)
    assert "Next item" in words_of(table)


def test_a_story_waits_while_the_keys_are_read(keys: Keyboard) -> None:
    table = keys.table
    keys.press("start")
    keys.press("story-friend-request")
    shown = table.story.view(table.now_s).shown
    keys.hit(pygame.K_F2)
    table.wait(30)
    table.post(*key(pygame.K_ESCAPE))
    assert table.story.view(table.now_s).shown == shown


def test_help_is_one_press_away_from_the_list(keys: Keyboard) -> None:
    keys.hit(pygame.K_F2)
    keys.hit(pygame.K_F1)
    assert keys.table.title == "help"


# -- changing


def to_controls(hands: Keyboard | Pad | Touch) -> None:
    hands.press("settings")
    hands.press("controls")


def test_a_changed_key_does_it_at_once_and_after_a_restart(keys: Keyboard, home: Path) -> None:
    to_controls(keys)
    change(keys, "help", pygame.K_m)
    keys.hit(pygame.K_h)
    assert keys.table.title == "controls"
    keys.hit(pygame.K_m)
    assert keys.table.title == "help"

    kept = json.loads((home / "settings.json").read_text(encoding="utf-8"))
    assert kept["keys"] == {"help": ["m"]}
    again = Keyboard(Table(home))
    again.hit(pygame.K_m)
    assert again.table.title == "help"


def test_a_key_that_was_taken_is_exchanged_and_told(keys: Keyboard) -> None:
    to_controls(keys)
    change(keys, "help", pygame.K_p)
    assert "It was on “Pause the story”" in words_of(keys.table)
    keys.hit(pygame.K_p)
    assert keys.table.title == "help"
    keys.hit(pygame.K_ESCAPE)
    keys.hit(pygame.K_ESCAPE)
    keys.hit(pygame.K_ESCAPE)
    keys.press("start")
    keys.press("story-friend-request")
    keys.hit(pygame.K_h)
    assert keys.table.title == "question"


def test_all_is_as_it_was_after_a_reset(keys: Keyboard) -> None:
    to_controls(keys)
    assert "reset" not in keys.table.ids
    change(keys, "help", pygame.K_m)
    keys.press("reset")
    settings = keys.table.session.settings
    assert (settings.keys, settings.buttons) == ({}, {})
    keys.hit(pygame.K_h)
    assert keys.table.title == "help"


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_1, pygame.K_TAB, pygame.K_KP_ENTER])
def test_what_leads_everywhere_cannot_be_given_away(code: int, keys: Keyboard) -> None:
    to_controls(keys)
    change(keys, "pause", code)
    assert "always does the same" in words_of(keys.table)
    assert keys.table.session.settings.keys == {}


def test_a_key_with_shift_is_one_key(keys: Keyboard) -> None:
    to_controls(keys)
    keys.press("control-pause")
    keys.hit(pygame.K_LSHIFT)
    assert keys.table.title == "listening"
    values = {"key": pygame.K_2, "mod": pygame.KMOD_SHIFT, "unicode": "@", "scancode": 0}
    keys.table.post(pygame.event.Event(pygame.KEYDOWN, values), pause_s=0.5)
    assert keys.table.session.settings.keys == {"pause": ("@",)}
    for _ in range(3):
        keys.hit(pygame.K_ESCAPE)
    keys.press("stay")
    keys.press("start")
    keys.press("story-friend-request")
    keys.table.post(pygame.event.Event(pygame.KEYDOWN, values), pause_s=0.5)
    assert keys.table.title == "question"


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_LEFT])
def test_who_has_changed_his_mind_gets_out(code: int, keys: Keyboard) -> None:
    to_controls(keys)
    change(keys, "pause", code)
    assert keys.table.session.settings.keys == {}


def test_help_comes_even_while_a_key_is_waited_for(keys: Keyboard) -> None:
    to_controls(keys)
    keys.press("control-pause")
    keys.hit(pygame.K_F1)
    assert keys.table.title == "help"


def test_a_finger_gets_out_too(touch: Touch) -> None:
    to_controls(touch)
    touch.press("control-pause")
    touch.press("leave")
    assert touch.table.title == "controls"


def test_pad_buttons_are_changed_by_pad_alone(table: Table) -> None:
    pad = Pad(table)
    to_controls(pad)
    pad.press("control-pause")
    pad.hit(3)  # y, which asked for help
    assert table.session.settings.buttons == {"pause": ("y",), "help": ("start",)}
    pad.hit(7)
    assert table.title == "help"


def test_the_press_that_chose_the_line_is_not_taken_for_the_answer(keys: Keyboard) -> None:
    to_controls(keys)
    table = keys.table
    keys.go_to("control-pause")
    table.post(*key(pygame.K_RETURN), pause_s=0.1)
    table.post(*key(pygame.K_m), pause_s=0.5)
    assert table.title == "listening"


# -- a file that is damaged


def test_a_damaged_entry_costs_that_entry_alone(home: Path) -> None:
    home.mkdir()
    entries = {
        "help": ["m"],
        "pause": 7,
        "language": [3],
        "BAD!": ["x"],
        "back": ["no such key"],
        "home": ["left"],
    }
    text = json.dumps({"text_scale": 1.5, "keys": entries, "buttons": "all of them"})
    (home / "settings.json").write_text(text, encoding="utf-8")

    keys = Keyboard(Table(home))
    settings = keys.table.session.settings
    assert settings.text_scale == 1.5
    keys.hit(pygame.K_m)
    assert keys.table.title == "help"
    keys.hit(pygame.K_BACKSPACE)
    assert keys.table.title == "welcome"
    keys.hit(pygame.K_l)
    assert keys.table.title == "welcome"


# -- the rest of the keyboard


def test_pages_and_ends_are_reached_by_keys(keys: Keyboard) -> None:
    keys.press("settings")

    def area() -> ScrollArea:
        return keys.table.app.frame.scrolls[0]

    keys.hit(pygame.K_END)
    assert (area().offset, keys.table.app.focus) == (area().longest, "wipe")
    keys.hit(pygame.K_PAGEUP)
    assert area().offset == pytest.approx(area().longest - 0.85 * area().rect.height)
    keys.hit(pygame.K_HOME)
    assert area().offset == 0
    keys.hit(pygame.K_PAGEDOWN)
    assert area().offset == pytest.approx(0.85 * area().rect.height)

"""Keyboard, mouse, finger and gamepad: what a press means, and what it must not mean."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.story.answers import Picked
from game.window.aside import LOOK_S
from tests.window.conftest import choose
from tests.window.covering import ways
from tests.window.driving import (
    Keyboard,
    Pad,
    Table,
    Touch,
    finger,
    in_sight,
    key,
    mouse,
)

WriteStory = Callable[..., None]
TELL = """
    - tell:
        id: tell
        prompt: Whom?
        skill: tell
        whom:
          mum:
            words:
              - {id: plain, text: Please listen., safe: yes, result: She does., why: It is clear.}
              - {id: hint, text: Nothing., safe: no, result: Silence., why: A hint is hard to hear.}
"""
RATE = """
    - rate: {id: sure, prompt: How sure are you?, low: not at all, high: very}
"""
TWICE_S = 0.1  # between the two taps of a double tap


def open_small(home: Path, root: Path) -> Touch:
    """Come to the first decision of the small story, by touch."""
    touch = Touch(Table(home, root=root))
    touch.press("start")
    touch.press("story-small")
    touch.to_decision()
    return touch


def double_tap(touch: Touch, id: str) -> None:
    touch.bring_in_sight(id)
    place = in_sight(touch.table, touch.table.target(id)).center
    touch.tap(*place, pause_s=TWICE_S)
    touch.table.see()
    touch.tap(*place)


def settings_of(touch: Touch) -> float:
    """Open the settings; return how far they are scrolled."""
    touch.press("start")
    touch.press("settings")
    return touch.table.app.frame.scrolls[0].offset


# -- gamepad


def test_a_gamepad_alone_leads_from_the_welcome_through_a_decision(table: Table) -> None:
    pad = Pad(table)
    pad.push(0, -1)
    pad.press("start")
    pad.press("story-friend-request")
    pad.to_decision()
    offer = table.run.offer
    assert offer is not None
    pad.push(0, -1)
    second = table.app.focus
    assert second == f"pick-{offer.open[1]}"
    pad.hit(0)
    assert [one.answer for one in table.run.log] == [Picked(offer.open[1])]
    pad.to_card()
    pad.hit(1)
    assert table.title == "question"


def test_a_stick_moves_once_each_time_it_is_pushed(keys: Keyboard) -> None:
    table = keys.table

    def tilt(value: float) -> None:
        event = pygame.event.Event(pygame.JOYAXISMOTION, axis=1, value=value, instance_id=0)
        table.post(event)

    visited = [table.app.focus]
    for value in (0.7, 0.9, 1.0, 0.1, 0.8):
        tilt(value)
        visited.append(table.app.focus)
    assert visited[1] == visited[2] == visited[3] == visited[4]
    assert len(set(visited)) == 3


def test_a_gamepad_pulled_out_in_the_middle_of_a_story_stops_nothing(table: Table) -> None:
    pad, keys = Pad(table), Keyboard(table)
    pad.press("start")
    pad.press("story-sextortion")
    table.post(pygame.event.Event(pygame.JOYDEVICEREMOVED, instance_id=0))
    table.post(pygame.event.Event(pygame.JOYDEVICEADDED, device_index=7, guid="gone"))
    keys.to_decision()
    assert table.run.offer is not None


# -- scrolling


def test_the_wheel_scrolls_and_stops_at_the_ends(touch: Touch) -> None:
    table = touch.table
    assert settings_of(touch) == 0

    def turn(y: int) -> float:
        event = pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=y, precise_x=0.0, precise_y=float(y))
        table.post(event)
        return table.app.frame.scrolls[0].offset

    assert turn(-1) > 0
    assert turn(-50) == table.app.frame.scrolls[0].longest
    assert turn(50) == 0


def test_a_drag_scrolls_and_presses_nothing(touch: Touch) -> None:
    table = touch.table
    settings_of(touch)
    before = table.session.settings
    touch.drag(*in_sight(table, table.target("text_scale-1.5")).center, -120)
    assert table.app.frame.scrolls[0].offset == pytest.approx(120)
    assert table.session.settings == before
    assert table.title == "settings"


def test_a_drag_that_comes_back_to_where_it_began_is_no_tap(touch: Touch) -> None:
    table = touch.table
    touch.press("start")
    touch.press("story-friend-request")
    shown = table.story.view(table.now_s).shown
    x, y = 20.0, 300.0
    for kind, dy in (
        (pygame.FINGERDOWN, 0),
        (pygame.FINGERMOTION, 90),
        (pygame.FINGERMOTION, 0),
        (pygame.FINGERUP, 0),
    ):
        table.app.handle(finger(table, kind, x, y + dy))
    assert table.story.view(table.now_s).shown == shown


def test_a_press_let_go_elsewhere_means_nothing(table: Table) -> None:
    x, y = table.target("start").rect.center
    table.post(mouse(table, pygame.MOUSEBUTTONDOWN, x, y))
    table.post(mouse(table, pygame.MOUSEMOTION, x + 600, y - 200))
    table.post(mouse(table, pygame.MOUSEBUTTONUP, x + 600, y - 200))
    assert table.title == "welcome"


def test_a_button_over_which_a_page_is_scrolled_can_still_be_pressed(touch: Touch) -> None:
    table = touch.table
    settings_of(touch)
    table.resize((320, 240))
    wheel = pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=0, precise_x=0.0, precise_y=-0.2)
    place = table.target("close").rect.center
    for _ in range(60):
        table.post(wheel)
        beneath = [one.id for one in table.app.frame.targets if one.rect.contains(*place)]
        if len(beneath) > 1:
            break
    assert len(beneath) > 1, "this test needs something scrolled under the button"
    touch.tap(*place)
    assert table.title == "shelf"


# -- touch


def test_a_finger_counts_once_though_it_plays_mouse_as_well(touch: Touch) -> None:
    touch.press("start")
    touch.press("language")
    assert touch.table.session.settings.language == "vi"


def test_a_second_finger_presses_nothing(table: Table) -> None:
    start = table.target("start").rect.center
    table.post(finger(table, pygame.FINGERDOWN, 700, 150, id=1))
    table.post(finger(table, pygame.FINGERDOWN, *start, id=2))
    table.post(finger(table, pygame.FINGERUP, *start, id=2))
    assert table.title == "welcome"


def test_a_finger_that_was_never_seen_to_leave_does_not_lock_the_screen(table: Table) -> None:
    start = table.target("start").rect.center
    table.post(finger(table, pygame.FINGERDOWN, 700, 150, id=1))
    table.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    table.post(finger(table, pygame.FINGERDOWN, *start, id=9))
    table.post(finger(table, pygame.FINGERUP, *start, id=9))
    assert table.title == "shelf"


# -- twice


def test_a_double_tap_on_whom_to_tell_does_not_choose_the_words(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(TELL)
    touch = open_small(home, root)
    table = touch.table
    touch.tap(*table.target("whom-mum").rect.center, pause_s=TWICE_S)
    touch.tap(*table.target("words-plain").rect.center)
    assert table.run.log == ()
    touch.press("words-plain")
    assert len(touch.table.run.log) == 1


def test_a_double_tap_on_a_rating_does_not_answer_what_comes_next(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(RATE + RATE.replace("sure,", "again,"))
    touch = open_small(home, root)
    double_tap(touch, "rate-4")
    assert [one.decision for one in touch.table.run.log] == ["sure"]


def test_a_double_tap_does_not_put_a_card_away_that_has_just_come(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first"))
    touch = open_small(home, root)
    table = touch.table
    touch.press("pick-a")
    while table.title != "feedback":
        table.wait(0.05)
    touch.tap(*table.target("continue").rect.center, pause_s=TWICE_S)
    assert table.title == "feedback"


def test_what_comes_too_soon_on_a_new_screen_does_not_count(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first"))
    touch = Touch(Table(home, root=root))
    table = touch.table
    touch.tap(*table.target("start").rect.center, pause_s=TWICE_S)
    touch.tap(*table.target("story-small").rect.center, pause_s=0.0)
    table.post(*key(pygame.K_RETURN))
    assert table.title == "shelf"
    table.wait(TWICE_S)
    table.post(*key(pygame.K_F1))  # help never waits
    assert table.title == "help"


def test_a_double_click_on_delete_all_still_asks(touch: Touch) -> None:
    table = touch.table
    settings_of(touch)
    touch.press("reduced_motion-True")
    touch.bring_in_sight("wipe")
    x, y = in_sight(table, table.target("wipe")).center
    down, up = (mouse(table, kind, x, y) for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP))
    table.post(down, up, down, up)  # faster than a picture
    assert table.title == "question"
    assert (table.session.home / "settings.json").exists()


# -- decisions without anything between them


def test_a_card_makes_room_for_a_decision_that_follows_at_once(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first") + choose("second"))
    touch = open_small(home, root)
    table = touch.table
    touch.press("pick-b")
    touch.to_card()
    touch.press("continue")
    assert table.title == "play"
    touch.press("pick-a")
    touch.to_card()
    touch.press("again")
    assert table.title == "play"
    assert [one.decision for one in table.run.log] == ["first"]
    touch.press("pick-a")
    touch.to_decision()
    assert table.title == "debrief"


# -- keyboard and mouse


def test_the_row_of_digits_answers_even_where_it_types_letters(keys: Keyboard) -> None:
    table = keys.table
    keys.press("start")
    keys.press("story-friend-request")
    keys.to_decision()
    offer = table.run.offer
    assert offer is not None
    letter = pygame.event.Event(
        pygame.KEYDOWN, key=ord("ă"), mod=0, unicode="ă", scancode=pygame.KSCAN_1
    )
    table.post(letter)
    assert [one.answer for one in table.run.log] == [Picked(offer.open[0])]


def test_a_mouse_that_never_rests_does_not_hold_the_story_up(keys: Keyboard) -> None:
    table = keys.table
    keys.press("start")
    keys.press("story-friend-request")
    before = table.story.view(table.now_s).shown
    for step in range(200):
        table.now_s += 0.1
        table.app.turn([mouse(table, pygame.MOUSEMOTION, step, 200)])
    assert table.story.view(table.now_s).shown > before


def test_the_focus_is_never_lost_while_a_chat_grows(keys: Keyboard) -> None:
    table = keys.table
    keys.press("start")
    keys.press("story-sextortion")
    for _ in range(300):
        table.wait(0.1)  # `see` looks for the focus


def test_a_press_meant_for_the_story_does_not_leave_the_debrief(keys: Keyboard) -> None:
    keys.press("start")
    keys.press("story-sextortion")
    keys.to_decision()
    story = keys.table.story
    while (offer := story.run.offer) is not None:
        keys.answer(ways(offer)[0])
        keys.to_decision()
    keys.hit(pygame.K_RETURN)
    at_once = keys.table.title
    keys.table.wait(LOOK_S)
    keys.press("shelf")

    assert (at_once, keys.table.title) == ("debrief", "shelf")


def test_a_press_let_go_after_a_card_has_come_does_not_put_it_away(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first") + choose("second"))
    touch = open_small(home, root)
    touch.press("pick-a")
    table = touch.table
    place = in_sight(table, table.target("continue" if "continue" in table.ids else "next")).center
    while "next" in table.ids:
        table.post(finger(table, pygame.FINGERDOWN, *place))
        touch.to_card()
        table.post(finger(table, pygame.FINGERUP, *place))

    assert "continue" in table.ids


def test_trying_again_twice_goes_back_one_decision(
    write_story: WriteStory, home: Path, root: Path
) -> None:
    write_story(choose("first") + choose("second"))
    keys = Keyboard(Table(home, root=root))
    keys.press("start")
    keys.press("story-small")
    for _ in range(2):
        keys.to_decision()
        keys.press("pick-a")
    keys.to_card()
    keys.table.wait()
    screen = keys.table.app.stage.top
    now_s = keys.table.now_s
    screen.act("again", now_s)
    screen.act("again", now_s)

    assert len(keys.table.story.run.log) == 1

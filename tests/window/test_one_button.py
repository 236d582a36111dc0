"""One button: the focus moves by itself, rests when nobody acts, and costs nothing while off."""

import pygame
import pytest

from game.window.app import LONGEST_WAIT_MS
from game.window.scan import MOST, Back, Group, Scrolling, group_of, leaves
from tests.window.driving import Keyboard, Table, in_sight, key, mouse
from tests.window.test_ways_of_playing import Switch
from tests.window.touring import tour


def space(table: Table) -> tuple[pygame.event.Event, ...]:
    return key(pygame.K_SPACE)


@pytest.fixture
def switch(table: Table) -> Switch:
    table.session.change("one_button", "normal")
    table.see()
    return Switch(table, space)


def depth(stop: object) -> int:
    return 1 + max(map(depth, stop.stops)) if isinstance(stop, Group) else 0


def test_every_screen_has_all_its_targets_within_reach(keys: Keyboard) -> None:
    for screen in tour(keys):
        frame = keys.table.app.frame
        group = group_of(frame)
        found = list(leaves(group))
        assert sorted(one for one in found if isinstance(one, str)) == sorted(keys.table.ids)
        assert len(found) == len(set(found)), screen
        ways_back = [one.action for one in frame.targets] + [frame.back] * (Back() in found)
        assert frame.back in ways_back, screen
        assert all(Scrolling(one.id) in found for one in frame.scrolls if one.longest > 0), screen


def test_no_round_is_long(keys: Keyboard) -> None:
    def rounds(group: Group) -> list[int]:
        inner = [one for one in group.stops if isinstance(one, Group)]
        return [len(group.stops), *(size for one in inner for size in rounds(one))]

    for screen in tour(keys):
        assert max(rounds(group_of(keys.table.app.frame))) <= MOST, screen
        assert depth(group_of(keys.table.app.frame)) <= 4, screen


@pytest.mark.parametrize(("pace", "step_s"), [("slow", 2.5), ("normal", 1.6), ("fast", 1.0)])
def test_the_focus_moves_by_itself_at_the_pace_that_was_chosen(
    pace: str, step_s: float, table: Table
) -> None:
    table.session.change("one_button", pace)
    table.see()
    first = table.app.one_button.stop
    assert table.app.wait_ms == pytest.approx(1000 * step_s, abs=2)
    table.wait(step_s - 0.05)
    assert table.app.one_button.stop == first
    table.wait(0.1)
    assert table.app.one_button.stop != first


def test_it_rests_after_two_rounds_until_a_press(switch: Switch) -> None:
    table = switch.table
    moved = 0
    while not table.app.one_button.is_resting:
        switch.watch()
        moved += 1
        assert moved < 100
    stops = len(group_of(table.app.frame).stops)
    assert moved == 2 * stops
    assert table.app.wait_ms == LONGEST_WAIT_MS
    drawn = table.app.frames_drawn
    table.now_s += 3600
    table.app.turn([pygame.event.Event(pygame.NOEVENT)])
    assert table.app.frames_drawn == drawn

    switch.hit()
    assert table.title == "welcome"
    assert not table.app.one_button.is_resting


def test_who_went_into_a_group_by_mistake_gets_out_by_waiting(switch: Switch) -> None:
    table = switch.table
    switch.press("settings")
    assert isinstance(table.app.one_button.stop, Group)
    switch.hit()
    for _ in range(50):
        if table.app.focus == "close" and isinstance(table.app.one_button.stop, Group):
            break
        switch.watch()
    switch.press("close")
    assert table.title == "welcome"


def test_deleting_all_takes_two_presses(switch: Switch) -> None:
    table = switch.table
    switch.press("settings")
    switch.press("wipe")
    assert table.title == "question"
    table.post(*key(pygame.K_SPACE))  # the hand has pressed again, too soon
    assert table.title == "question"
    switch.press("keep")
    assert table.title == "settings"


def test_what_stands_on_no_button_is_reached_too(switch: Switch) -> None:
    table = switch.table
    assert "quit" not in table.ids
    for _ in range(100):
        stop = table.app.one_button.stop
        if stop == Back():
            break
        if isinstance(stop, Group) and Back() in leaves(stop):
            switch.hit()
        else:
            switch.watch()
    switch.hit()
    assert table.title == "question", "it asks whether to stop playing"


def test_a_long_page_is_scrolled_by_the_same_press(switch: Switch) -> None:
    table = switch.table
    switch.press("settings")
    area = table.app.frame.scrolls[0]
    for _ in range(100):
        stop = table.app.one_button.stop
        if stop == Scrolling(area.id):
            break
        if isinstance(stop, Group) and Scrolling(area.id) in leaves(stop):
            switch.hit()
        else:
            switch.watch()
    table.app._attention.scroll_to(area, 0)
    table.see()
    offsets = []
    for _ in range(12):
        switch.hit()
        offsets.append(table.app.frame.scrolls[0].offset)
    assert offsets[0] > 0
    assert area.longest in offsets
    assert 0 in offsets


def test_what_is_focused_is_always_seen(switch: Switch) -> None:
    table = switch.table
    switch.press("settings")
    for _ in range(30):
        switch.watch()
        stop = table.app.one_button.stop
        if isinstance(stop, str):
            assert in_sight(table, table.target(stop)).height > 0
        elif isinstance(stop, Group):
            assert in_sight(table, table.target(table.app.focus)).height > 0


def test_no_key_can_be_caught_in_a_trap_with_one_button(switch: Switch) -> None:
    table = switch.table
    switch.press("settings")
    switch.press("controls")
    switch.press("control-pause")
    assert table.title == "controls"


def test_other_keys_still_work_for_who_helps(switch: Switch) -> None:
    table = switch.table
    table.post(*key(pygame.K_TAB), pause_s=0.3)
    focused = table.app.focus
    assert table.app.one_button.stop == focused
    table.post(*key(pygame.K_F1))
    assert table.title == "help"


def test_the_wheel_is_no_press(switch: Switch) -> None:
    table = switch.table
    for button in (4, 5):
        table.post(mouse(table, pygame.MOUSEBUTTONDOWN, 5, 5, button=button), pause_s=0.5)
    assert table.title == "welcome"


def test_while_it_is_off_nothing_wakes(table: Table) -> None:
    table.wait()
    drawn = table.app.frames_drawn
    for _ in range(60):
        assert table.app.wait_ms == LONGEST_WAIT_MS
        table.now_s += 60
        table.app.turn([pygame.event.Event(pygame.NOEVENT)])
    assert table.app.frames_drawn == drawn


# -- hands that shake


def test_the_same_press_too_soon_counts_once(keys: Keyboard) -> None:
    table = keys.table
    table.session.change("ignore_quick_s", 0.6)
    for _ in range(4):
        table.post(*key(pygame.K_DOWN), pause_s=0.2)
    once = table.app.focus
    table.wait(1)
    table.post(*key(pygame.K_DOWN))
    assert table.app.focus != once
    table.session.change("ignore_quick_s", 0.0)
    keys.press("start")
    assert table.title == "shelf"


def test_a_click_too_soon_after_another_does_not_count(table: Table) -> None:
    table.session.change("ignore_quick_s", 0.6)
    nowhere, start = (5.0, 5.0), table.target("start").rect.center

    def click(x: float, y: float, pause_s: float) -> None:
        kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
        table.post(*(mouse(table, kind, x, y) for kind in kinds), pause_s=pause_s)

    click(*nowhere, 0.3)
    click(*start, 1.0)
    assert table.title == "welcome"
    click(*start, 1.0)
    assert table.title == "shelf"

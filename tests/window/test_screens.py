"""What holds on every screen."""

import pygame
import pytest

from game.view.focus import neighbour
from tests.window.driving import LEAST_SEEN, WINDOW, Keyboard, Table, Touch, in_sight, key
from tests.window.touring import tour

SCREENS = {
    "welcome",
    "closing",
    "shelf",
    "settings",
    "wipe",
    "story",
    "choose",
    "spot",
    "order",
    "tell",
    "words",
    "card",
    "pause",
    "backlog",
    "go on",
    "debrief",
    "rewind",
    "album",
    "card of a trick",
}


def place(table: Table) -> tuple[object, ...]:
    """Return all that tells one place in the game from another."""
    app = table.app
    log = table.run.log if table.app.stage.screens[2:] and "play" in table.title else ()
    scrolls = app.frame.scrolls if app.frame.wake_s is None else ()  # a story under way grows
    return (app.stage.top, table.title, table.ids, app.focus, scrolls, log)


def test_the_tour_comes_to_every_screen(keys: Keyboard) -> None:
    assert set(tour(keys)) >= SCREENS


def test_help_is_one_press_away_and_leads_back_to_the_same_place(keys: Keyboard) -> None:
    table = keys.table
    for screen in tour(keys):
        table.wait(0.3)  # what slides in has arrived
        before = place(table)
        keys.hit(pygame.K_F1)
        assert table.title == "help", screen
        keys.hit(pygame.K_ESCAPE)
        assert place(table) == before, screen


def test_a_page_comes_back_from_help_as_far_scrolled_as_it_was(keys: Keyboard) -> None:
    table = keys.table
    keys.press("settings")
    keys.go_to("wipe")
    before = place(table)
    assert table.app.frame.scrolls[0].offset > 0
    keys.hit(pygame.K_F1)
    keys.hit(pygame.K_ESCAPE)
    assert place(table) == before


def test_a_story_waits_while_help_is_read(keys: Keyboard) -> None:
    table = keys.table
    keys.press("start")
    keys.press("story-friend-request")
    shown = table.story.view(table.now_s).shown
    keys.hit(pygame.K_F1)
    table.wait(30)
    table.post(*key(pygame.K_ESCAPE))
    assert table.story.view(table.now_s).shown == shown
    table.wait(10)
    assert table.story.view(table.now_s).shown > shown


def test_help_can_be_tapped_on_every_screen(keys: Keyboard) -> None:
    table, touch = keys.table, Touch(keys.table)
    for screen in tour(keys):
        assert in_sight(table, table.target("help")).height >= LEAST_SEEN or screen == "debrief"
        top = table.app.stage.top
        touch.press("help")
        assert table.title == "help", screen
        touch.press("okay")
        assert table.app.stage.top is top, screen


@pytest.mark.parametrize(("size", "least"), [((320, 240), 0.0), ((640, 480), LEAST_SEEN)])
def test_a_smaller_window_still_shows_help_and_the_focus(
    size: tuple[int, int], least: float, keys: Keyboard
) -> None:
    table = keys.table
    for screen in tour(keys):
        ids = set(table.ids)
        table.resize(size)
        assert ids == set(table.ids), screen
        focused = in_sight(table, table.target(table.app.focus))
        assert min(focused.width, focused.height) > least, screen
        Touch(table).bring_in_sight("help")
        table.app.draw()
        table.resize(WINDOW)
        assert table.app.surface.get_size() == WINDOW


def test_arrows_alone_reach_all_that_can_be_pressed(keys: Keyboard) -> None:
    for screen in tour(keys):
        targets = keys.table.app.frame.targets
        reached, waiting = set[str](), {keys.table.app.focus}
        while waiting:
            here = waiting.pop()
            reached.add(here)
            ways = ("left", "right", "up", "down")
            waiting |= {neighbour(targets, here, way) for way in ways} - reached
        assert reached == set(keys.table.ids), screen


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ((), "question"),
        (("start",), "welcome"),
        (("start", "settings"), "shelf"),
        (("start", "settings", "wipe"), "settings"),
        (("start", "help"), "shelf"),
        (("start", "help", "country"), "help"),
        (("start", "story-friend-request"), "question"),
        (("start", "story-friend-request", "pause"), "play"),
        (("start", "story-friend-request", "pause", "settings"), "question"),
        (("start", "story-friend-request", "rewind"), "play"),
        (("start", "story-friend-request", "help"), "play"),
    ],
)
def test_escape_leads_back(there: tuple[str, ...], back: str, keys: Keyboard) -> None:
    for id in there:
        keys.press(id)
    keys.hit(pygame.K_ESCAPE)
    assert keys.table.title == back


def test_escape_and_one_press_lead_out_of_a_story(keys: Keyboard) -> None:
    keys.press("start")
    keys.press("story-sextortion")
    keys.to_decision()
    keys.hit(pygame.K_ESCAPE)
    keys.press("shelf")
    keys.hit(pygame.K_ESCAPE)
    keys.hit(pygame.K_ESCAPE)
    keys.press("leave")
    assert keys.table.app.stage.is_over


def test_closing_the_window_ends_the_game(table: Table) -> None:
    table.app.handle(pygame.event.Event(pygame.QUIT))
    assert table.app.stage.is_over

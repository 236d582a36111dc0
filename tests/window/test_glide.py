"""A page that is thrown glides on, slows down, stops at a touch, and gives a little at its ends."""

from itertools import pairwise

import pygame
import pytest

from game.window.app import LONGEST_WAIT_MS
from tests.window.driving import Table, Touch, finger, key

A_FRAME_S = 0.016
PLACE = (400.0, 400.0)


def throw(table: Table, dy: float, steps: int = 5) -> None:
    """Slide a finger fast, and let go while it moves."""
    x, y = PLACE
    table.post(finger(table, pygame.FINGERDOWN, x, y), pause_s=A_FRAME_S)
    for step in range(1, steps + 1):
        move = finger(table, pygame.FINGERMOTION, x, y + dy * step / steps)
        table.post(move, pause_s=A_FRAME_S)
    table.post(finger(table, pygame.FINGERUP, x, y + dy))


def offset(table: Table) -> float:
    """Return how far the page is scrolled, or pulled beyond its end."""
    area = table.app.frame.scrolls[0]
    return area.offset + table.app.canvas().pulls.get(area.id, 0.0)


def glide(table: Table, most_s: float = 4.0) -> list[float]:
    """Return where the page stands, frame by frame, until it lies still."""
    found = [offset(table)]
    end_s = table.now_s + most_s
    while table.app.wait_ms < 100 and table.now_s < end_s:
        table.now_s += table.app.wait_ms / 1000
        table.app.turn([pygame.event.Event(pygame.NOEVENT)])
        found.append(offset(table))
    return found


@pytest.fixture
def page(touch: Touch) -> Table:
    touch.press("settings")
    return touch.table


def test_what_is_thrown_glides_on_ever_slower_and_lies_still(page: Table) -> None:
    throw(page, -100)
    path = glide(page)
    ways = [after - before for before, after in pairwise(path)]
    assert path[0] == pytest.approx(100, abs=1)
    assert path[-1] > 150
    assert all(earlier >= later - 1e-6 for earlier, later in pairwise(ways[1:-1]))
    assert page.app.wait_ms == LONGEST_WAIT_MS


def test_a_drag_that_stands_still_before_it_ends_does_not_glide(page: Table) -> None:
    x, y = PLACE
    page.post(finger(page, pygame.FINGERDOWN, x, y), pause_s=A_FRAME_S)
    page.post(finger(page, pygame.FINGERMOTION, x, y - 100), pause_s=0.5)
    page.post(finger(page, pygame.FINGERUP, x, y - 100))
    assert offset(page) == pytest.approx(100)
    assert page.app.wait_ms == LONGEST_WAIT_MS


def test_with_less_motion_nothing_glides_or_gives(page: Table) -> None:
    page.session.change("reduced_motion", True)
    throw(page, -100)
    assert offset(page) == pytest.approx(100)
    assert page.app.wait_ms == LONGEST_WAIT_MS
    throw(page, 300)
    assert offset(page) == 0


def test_a_touch_stops_it_and_presses_nothing(page: Table) -> None:
    before = page.session.settings
    throw(page, -160)
    page.wait(A_FRAME_S)
    target = page.app.frame.target("players-turns")
    assert target is not None
    x, y = target.rect.center
    page.post(finger(page, pygame.FINGERDOWN, x, y))
    held = offset(page)
    page.wait(0.5)
    assert offset(page) == held
    page.post(finger(page, pygame.FINGERUP, x, y))
    assert page.session.settings == before
    assert (page.title, page.app.wait_ms) == ("settings", LONGEST_WAIT_MS)


def test_what_lies_still_can_be_pressed_again(page: Table) -> None:
    throw(page, -60)
    glide(page)
    page.wait()
    Touch(page).press("text_scale-1.25")
    assert page.session.settings.text_scale == 1.25


def test_beyond_its_end_a_page_gives_a_little_and_comes_back(page: Table) -> None:
    x, y = PLACE
    page.post(finger(page, pygame.FINGERDOWN, x, y), pause_s=A_FRAME_S)
    page.post(finger(page, pygame.FINGERMOTION, x, y + 200), pause_s=A_FRAME_S)
    assert -60 < offset(page) < -20
    page.post(finger(page, pygame.FINGERMOTION, x, y + 201), pause_s=A_FRAME_S)
    page.post(finger(page, pygame.FINGERUP, x, y + 201))
    path = glide(page)
    assert all(before <= after for before, after in pairwise(path))
    assert (path[-1], page.app.wait_ms) == (0, LONGEST_WAIT_MS)


def test_a_page_thrown_at_its_end_stops_there(page: Table) -> None:
    longest = page.app.frame.scrolls[0].longest
    for _ in range(8):
        throw(page, -300)
        glide(page)
        page.wait()
    assert offset(page) == longest


def test_another_screen_is_not_scrolled_by_what_was_thrown_before(page: Table) -> None:
    throw(page, -100)
    page.post(*key(pygame.K_ESCAPE))
    page.wait()
    assert page.title == "welcome"
    assert page.app.wait_ms == LONGEST_WAIT_MS


def test_a_finger_that_turns_back_at_the_end_is_followed(page: Table) -> None:
    page.session.change("reduced_motion", True)
    x, y = PLACE
    page.post(finger(page, pygame.FINGERDOWN, x, y))
    page.post(finger(page, pygame.FINGERMOTION, x, y + 200))
    page.post(finger(page, pygame.FINGERMOTION, x, y + 150))
    assert offset(page) == pytest.approx(50)

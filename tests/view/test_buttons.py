"""Buttons are as large as their words need."""

from game.view.frame import Letters, Picture
from game.view.geometry import Rect
from game.view.sketch import Sketch
from game.view.widgets import SHADOW, Button, button_height, draw_button, flow, natural_width, row
from tests.view.drawing import sketch

BACK = Button(id="back", label="Back in time", action="back", icon="back")
PAUSE = Button(id="pause", label="Pause", action="pause", icon="pause")


def words(board: Sketch) -> list[str]:
    return [one.text for one in board.items if isinstance(one, Letters)]


def test_in_its_natural_width_a_label_stands_on_one_line() -> None:
    board = sketch()
    draw_button(board, BACK, Rect(0, 0, natural_width(board, BACK), 50))

    assert words(board) == ["Back in time"]


def test_a_narrower_button_is_higher() -> None:
    board = sketch()
    wide = natural_width(board, BACK)

    assert button_height(board, BACK, wide * 0.7) > button_height(board, BACK, wide)
    assert button_height(board, PAUSE, 400) >= 44


def test_a_bare_button_shows_its_icon_and_says_its_words() -> None:
    board = sketch()
    bare = Button(id="back", label="Back in time", action="back", icon="back", bare=True)
    draw_button(board, bare, Rect(0, 0, natural_width(board, bare), 50))

    assert words(board) == []
    assert [one.name for one in board.items if isinstance(one, Picture)] == ["icons/back"]
    assert board.targets[0].label == "Back in time"


def test_buttons_in_a_row_share_too_little_room() -> None:
    board = sketch()
    row(board, [BACK, PAUSE], Rect(10, 0, 150, 50))

    left, right = (one.rect for one in board.targets)
    assert left.x == 10
    assert left.right < right.x
    assert abs(right.right - 160) < 1e-6


def test_flowing_buttons_go_on_in_the_next_line_with_their_words_whole() -> None:
    board = sketch()
    bottom = flow(board, [BACK, PAUSE], Rect(10, 20, natural_width(board, BACK) + 20, 50))

    first, second = (one.rect for one in board.targets)
    assert (first.x, first.y) == (10, 20)
    assert (second.x, second.y) == (10, 20 + 50 + 12)
    assert bottom == second.bottom
    assert words(board) == ["Back in time", "Pause"]


def test_flowing_buttons_stay_in_one_line_where_they_fit() -> None:
    board = sketch(width=900)
    bottom = flow(board, [BACK, PAUSE], Rect(10, 20, 800, 50))

    assert [one.rect.y for one in board.targets] == [20, 20]
    assert bottom == 70


def test_a_pressed_button_sinks_into_its_shadow() -> None:
    up, down = sketch(), sketch(pressed="go")
    go = Button(id="go", label="Go", action="go")
    for board in (up, down):
        draw_button(board, go, Rect(0, 0, 100, 50))

    heights = [
        next(one.y for one in board.items if isinstance(one, Letters)) for board in (up, down)
    ]
    assert round(heights[1] - heights[0]) == SHADOW

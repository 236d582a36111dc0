"""The place behind the phone: whole, or its far layer moved behind the near one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.view import scenery
from game.view.frame import Clip, Item, Picture
from game.view.geometry import Rect
from tests.view.drawing import sketch

RECT = Rect(10, 20, 440, 720)
NAME = "street-day"


def drawn(drift: float | None, *, radius: float = 0, veil: bool = False) -> list[Item]:
    board = sketch(width=1280, height=720)
    if drift is None:
        scenery.place(board, RECT, NAME, radius=radius, veil=veil)
    else:
        scenery.place(board, RECT, NAME, radius=radius, veil=veil, drift=drift)
    return board.items


def layer(items: list[Item], kind: str) -> Picture:
    [found] = [one for one in items if isinstance(one, Picture) and f"/{kind}/" in one.name]
    return found


@pytest.mark.parametrize("radius", [0, 36])
def test_without_a_drift_the_whole_place_is_one_picture(radius: float) -> None:
    assert drawn(0, radius=radius) == drawn(None, radius=radius)
    [only] = drawn(0, radius=radius)
    assert isinstance(only, Picture)
    assert (only.rect, only.name) == (RECT, f"places/{NAME}")


@pytest.mark.parametrize("radius", [0, 36])
@pytest.mark.parametrize(("drift", "x"), [(1, 18), (0.5, 14), (-1, 2)])
def test_a_drift_moves_the_far_layer_behind_the_near_one(
    radius: float, drift: float, x: float
) -> None:
    items = drawn(drift, radius=radius)
    far, near = layer(items, "far"), layer(items, "near")

    assert far.rect == Rect(x, RECT.y, RECT.width, RECT.height)
    assert near.rect == RECT
    assert items.index(far) < items.index(near)


def test_a_drift_beyond_the_end_goes_no_farther() -> None:
    assert drawn(7) == drawn(1)
    assert drawn(-7) == drawn(-1)


def test_a_drift_of_less_than_half_a_pixel_is_none() -> None:
    assert drawn(0.05) == drawn(0)


def test_what_the_moved_layer_lays_bare_shows_the_place_unmoved() -> None:
    first, second, *_ = drawn(1)

    assert first == Clip(Rect(RECT.x, RECT.y, 8, RECT.height))
    assert isinstance(second, Picture)
    assert second.name == f"places/{NAME}"


def test_a_place_that_melts_away_has_nothing_beneath_where_it_melts() -> None:
    assert [one.name for one in drawn(-1) if isinstance(one, Picture)] == [
        f"places/far/{NAME}",
        f"places/near/{NAME}",
    ]


@settings(max_examples=50)
@given(some.floats(-1, 1), some.sampled_from([0, 36]), some.booleans())
def test_every_clip_is_ended(drift: float, radius: float, veil: bool) -> None:
    depth = 0
    for one in drawn(drift, radius=radius, veil=veil):
        if isinstance(one, Clip):
            depth += 1 if one.rect is not None else -1
        assert depth in (0, 1)

    assert depth == 0


def test_no_place_is_drawn_where_none_is_named() -> None:
    board = sketch()
    scenery.place(board, RECT, "", radius=0, veil=True, drift=1)

    assert board.items == []

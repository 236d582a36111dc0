"""The place behind the phone: whole, or its far layer moved behind the near one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.view import scenery
from game.view.frame import Clip, Gradient, Item, Picture
from game.view.geometry import Rect
from game.view.scenery import MARGIN
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
@pytest.mark.parametrize(("drift", "moved"), [(1, 8), (0.5, 4), (-1, -8)])
def test_a_drift_moves_the_far_layer_behind_the_near_one(
    radius: float, drift: float, moved: float
) -> None:
    items = drawn(drift, radius=radius)
    far, near = layer(items, "far"), layer(items, "near")

    assert far.rect == Rect(RECT.x - MARGIN + moved, RECT.y, RECT.width + 2 * MARGIN, RECT.height)
    assert near.rect == RECT
    assert items.index(far) < items.index(near)


@given(some.floats(-1, 1), some.floats(100, 900), some.floats(100, 900))
def test_the_far_layer_covers_the_place_wherever_it_is(
    drift: float, width: float, height: float
) -> None:
    rect = Rect(0, 0, width, height)
    board = sketch()
    scenery.place(board, rect, NAME, radius=36, veil=False, drift=drift)

    for far in (one for one in board.items if isinstance(one, Picture) and "/far/" in one.name):
        assert far.rect.x <= rect.x
        assert far.rect.right >= rect.right


def test_a_drift_beyond_the_end_goes_no_farther() -> None:
    assert drawn(7) == drawn(1)
    assert drawn(-7) == drawn(-1)


def test_a_drift_on_its_way_through_the_middle_keeps_its_layers() -> None:
    assert len(drawn(0.01)) == len(drawn(0.5))


def test_the_far_layer_is_cut_at_the_edge_of_the_place() -> None:
    items = drawn(1)
    at = items.index(layer(items, "far"))

    assert (items[at - 1], items[at + 1]) == (Clip(RECT), Clip(None))


def test_a_moved_place_fades_into_the_sky_as_the_whole_one_does() -> None:
    bands = [one for one in drawn(1) if isinstance(one, Gradient)]

    assert bands[0].rect.y == RECT.y
    assert bands[-1].rect.bottom == RECT.bottom
    assert all(one.rect.right == RECT.right for one in bands)
    assert all(one.rect.width == scenery.MELT for one in bands)
    assert all([tone[3] for _, tone in one.stops] == [0, 255] for one in bands)


def test_a_moved_place_fades_into_the_sky_that_stands_behind_it() -> None:
    board, warm = sketch(), ((9, 9, 9, 255),) * 3
    scenery.place(board, RECT, NAME, radius=0, veil=False, drift=1, sky=warm)
    bands = [one for one in board.items if isinstance(one, Gradient)]

    assert bands
    assert {one.stops[-1][1] for one in bands} == {warm[0]}


def test_a_place_with_round_corners_fades_into_nothing() -> None:
    assert [one for one in drawn(1, radius=36) if isinstance(one, Gradient)] == []


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

"""Rectangles."""

from hypothesis import given
from hypothesis import strategies as st

from game.view.geometry import Rect, columns

numbers = st.integers(-500, 500).map(float)
sizes = st.integers(0, 500).map(float)
rects = st.builds(Rect, numbers, numbers, sizes, sizes)


def test_the_right_and_bottom_edges_are_outside() -> None:
    rect = Rect(10, 20, 30, 40)

    assert (rect.right, rect.bottom, rect.center) == (40, 60, (25, 40))
    assert rect.contains(10, 20)
    assert not rect.contains(40, 20)
    assert not rect.contains(10, 60)


def test_an_inset_takes_from_all_sides_and_stops_at_nothing() -> None:
    assert Rect(0, 0, 10, 20).inset(2) == Rect(2, 2, 6, 16)
    assert Rect(0, 0, 10, 20).inset(2, 3) == Rect(2, 3, 6, 14)
    assert Rect(0, 0, 10, 20).inset(8) == Rect(8, 8, 0, 4)
    assert Rect(0, 0, 10, 20).inset(-2) == Rect(-2, -2, 14, 24)


@given(rects, rects)
def test_an_overlap_is_the_same_from_both_sides_and_inside_of_both(one: Rect, other: Rect) -> None:
    both = one.overlap(other)

    assert both == other.overlap(one)
    assert both.width <= min(one.width, other.width)
    assert both.height <= min(one.height, other.height)


@given(rects, numbers, numbers)
def test_a_point_is_in_an_overlap_if_it_is_in_both(rect: Rect, x: float, y: float) -> None:
    other = rect.moved(20, -10)

    assert rect.overlap(other).contains(x, y) == (rect.contains(x, y) and other.contains(x, y))


@given(rects.filter(lambda rect: rect.width >= 100), st.integers(1, 6))
def test_columns_share_the_width_and_leave_the_gaps(rect: Rect, count: int) -> None:
    cells = columns(rect, count, 10)

    assert len(cells) == count
    assert cells[0].x == rect.x
    assert abs(cells[-1].right - rect.right) < 1e-6
    gaps = [after.x - before.right for before, after in zip(cells, cells[1:], strict=False)]
    assert all(abs(gap - 10) < 1e-6 for gap in gaps)

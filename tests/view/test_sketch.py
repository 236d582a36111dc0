"""The drawing board: windows that scroll, targets, focus."""

from hypothesis import given
from hypothesis import strategies as st

from game.view.frame import Clip, Fade, Fill, Letters, Line, moved
from game.view.geometry import Rect
from game.view.sketch import RING, Sketch
from tests.view.drawing import sketch

WINDOW = Rect(20, 30, 200, 100)


def scrolled(offset: float | None, content: float, *, to_end: bool = False) -> Sketch:
    """Return a sketch with a window on something that high, with a target at its top."""
    board = sketch(offsets={} if offset is None else {"list": offset})
    part = board.part()
    part.target("first", Rect(10, 0, 80, 44), "press", "First")
    board.scroll("list", WINDOW, part, content, to_end=to_end)
    return board


@given(st.floats(-1000, 3000), st.floats(0, 2000))
def test_a_window_never_scrolls_past_its_content(offset: float, content: float) -> None:
    area = scrolled(offset, content).scrolls[0]

    assert 0 <= area.offset <= area.longest == max(0.0, content - WINDOW.height)


@given(st.floats(0, 400), st.floats(0, 500))
def test_a_target_moves_with_what_it_is_drawn_on(offset: float, content: float) -> None:
    board = scrolled(offset, content)

    target = board.targets[0]
    assert target.scroll == "list"
    assert target.rect == Rect(30, 30 - board.scrolls[0].offset, 80, 44)


def test_a_conversation_begins_at_its_end_and_a_page_at_its_start() -> None:
    assert scrolled(None, 500, to_end=True).scrolls[0].offset == 400
    assert scrolled(None, 500).scrolls[0].offset == 0


def test_content_is_drawn_inside_its_window_only() -> None:
    items = scrolled(None, 500).items

    assert items[0] == Clip(WINDOW)
    assert Clip(None) in items


def test_a_thumb_shows_where_one_is_only_if_there_is_more() -> None:
    fitting, long = scrolled(None, 100), scrolled(250, 500)

    thumbs = [one for one in long.items if isinstance(one, Fill)]
    assert [one for one in fitting.items if isinstance(one, Fill)] == []
    assert [(one.rect.right <= WINDOW.right, one.rect.height < 100) for one in thumbs] == [
        (True, True)
    ]


def test_the_focused_target_has_a_ring_and_the_others_none() -> None:
    board = sketch(focus="b")
    first = board.target("a", Rect(10, 10, 80, 44), "a", "A")
    second = board.target("b", Rect(110, 10, 80, 44), "b", "B")

    rings = [one.rect for one in board.items if isinstance(one, Fill) and one.border_px == RING]
    assert (first, second) == (False, True)
    assert rings == [Rect(110, 10, 80, 44).inset(-7)]


def test_the_topmost_target_gets_the_press() -> None:
    board = sketch()
    board.target("below", Rect(0, 0, 100, 100), "below", "Below")
    board.target("above", Rect(50, 50, 100, 100), "above", "Above")
    frame = board.frame()

    hits = [frame.at(x, y) for x, y in ((10, 10), (60, 60), (300, 10))]
    assert [one.id if one else "" for one in hits] == ["below", "above", ""]


def test_lines_are_written_below_each_other_and_centred_where_asked() -> None:
    board = sketch()
    paragraph = board.paragraph("one three", 50, 16)

    bottom = board.write(paragraph, 100, 20, board.palette.ink, center_in=60)

    first, second = (one for one in board.items if isinstance(one, Letters))
    assert (first.text, second.text) == ("one", "three")
    assert (first.x, second.x) == (100 + (60 - 24) / 2, 100 + (60 - 40) / 2)
    assert second.y - first.y == paragraph.line_px
    assert bottom == 20 + paragraph.height


def test_everything_can_be_moved() -> None:
    ink = (0, 0, 0, 255)

    assert moved(Letters(1, 2, "a", "bold", 9, ink), 10, 20) == Letters(11, 22, "a", "bold", 9, ink)
    assert moved(Line(((0, 0), (1, 1)), ink, 2), 5, 6) == Line(((5, 6), (6, 7)), ink, 2)
    assert moved(Clip(Rect(0, 0, 5, 5)), 1, 1) == Clip(Rect(1, 1, 5, 5))
    assert moved(Clip(None), 1, 1) == Clip(None)
    assert moved(Fade(0.5), 1, 1) == Fade(0.5)


def test_a_window_may_have_no_room_at_all() -> None:
    board = sketch()
    board.scroll("list", Rect(0, 50, 100, -20), board.part(), 0)
    board.scroll("long", Rect(0, 50, 100, 0), board.part(), 300, to_end=True)

    assert [area.rect.height for area in board.scrolls] == [0, 0]
    assert board.scrolls[1].offset == 300

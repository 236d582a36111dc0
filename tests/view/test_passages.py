"""What is written in a picture is found again, paragraph by paragraph and word by word."""

from game.view.frame import Fill, Frame, Letters
from game.view.geometry import Rect
from game.view.passages import passages, with_word
from game.view.sketch import Sketch
from tests.view.drawing import measure, sketch

INK = (10, 20, 30, 255)
LONG = "one two three four five six seven eight nine ten eleven twelve"


def written(*texts: str, width: float = 200) -> Frame:
    board = sketch()
    _write(board, texts, width)
    return board.frame()


def _write(board: Sketch, texts: tuple[str, ...], width: float = 200) -> None:
    y = 0.0
    for text in texts:
        y = board.write(board.paragraph(text, width, 18), 0, y, INK)
        board.fill(Rect(0, y, 10, 1), INK)


def test_a_paragraph_of_several_lines_is_one_passage() -> None:
    (passage,) = passages(written(LONG))
    assert passage.text == LONG
    assert len(passage.lines) > 2


def test_bold_words_do_not_part_a_passage() -> None:
    (passage,) = passages(written("one two three four **five** six seven eight nine ten eleven"))

    assert passage.text == "one two three four five six seven eight nine ten eleven"


def test_what_stands_apart_is_a_passage_of_its_own() -> None:
    assert [one.text for one in passages(written("Are you in?", "Yes!"))] == ["Are you in?", "Yes!"]


def test_a_passage_knows_the_scroll_area_it_is_in() -> None:
    board = sketch()
    part = board.part()
    _write(part, ("inside",))
    board.scroll("list", Rect(0, 0, 300, 100), part, 40)
    _write(board, ("outside",))
    assert [(one.text, one.area) for one in passages(board.frame())] == [
        ("inside", "list"),
        ("outside", ""),
    ]


def test_the_mark_lies_under_its_word_and_below_the_letters() -> None:
    frame = written(LONG)
    marked = with_word(frame, measure, LONG, 7)
    ground, line = (one for one in marked.items if one not in frame.items)
    assert isinstance(ground, Fill) and isinstance(line, Fill)
    index = marked.items.index(ground)
    letters = next(one for one in marked.items[index:] if isinstance(one, Letters))
    assert "eight" in letters.text.split()
    before = letters.text[: letters.text.index("eight")]
    assert line.rect.x == letters.x + measure(before, "", letters.size)
    assert line.rect.width == measure("eight", "", letters.size)
    assert letters.y < line.rect.bottom <= letters.y + letters.size * 1.4


def test_a_word_that_is_not_there_is_not_marked() -> None:
    frame = written("Short.")
    assert with_word(frame, measure, "Another text", 0) is frame
    assert with_word(frame, measure, "Short.", 4) is frame


def test_of_two_messages_alike_the_later_is_marked() -> None:
    frame = written("Ok", "Ok")
    marked = with_word(frame, measure, "Ok", 0)
    lines = [index for index, one in enumerate(marked.items) if isinstance(one, Letters)]
    fills = [index for index, one in enumerate(marked.items) if one not in frame.items]
    assert lines[0] < fills[0] < lines[1]

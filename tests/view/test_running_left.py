"""Words that run from right to left, on the screens."""

from game.view.frame import Letters
from game.view.text import width_of
from tests.view.drawing import measure, sketch

HEBREW = "שלום לכולם, מה שלומכם היום?"


def lines(text: str, width: float, **where: float) -> list[Letters]:
    board = sketch()
    board.write(board.paragraph(text, width, 18), 100, 0, board.palette.ink, **where)
    return [item for item in board.items if isinstance(item, Letters)]


def right_of(line: Letters) -> float:
    return line.x + width_of(line.text.strip("\u200f"), sketch().style(18), measure)


def test_a_paragraph_ends_at_the_right_of_its_room() -> None:
    assert {round(right_of(line)) for line in lines(HEBREW, 130)} == {230}


def test_a_bubble_is_as_wide_as_its_words() -> None:
    (line,) = lines(HEBREW, 900, room=400)

    assert round(right_of(line)) == 500


def test_other_paragraphs_begin_at_the_left() -> None:
    assert {line.x for line in lines("Chào cả nhà, hôm nay thế nào?", 130)} == {100}


def test_a_line_that_begins_with_a_name_still_belongs_to_its_paragraph() -> None:
    first, second = lines("שלום Mai", 60)

    assert (first.text, second.text) == ("שלום", "\u200fMai")

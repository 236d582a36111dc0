from hypothesis import given
from hypothesis import strategies as st

from game.unseen import first_unseen, visible


def test_signs_that_a_terminal_obeys_are_shown_as_pictures() -> None:
    assert visible("a\x1b[31mb\x00\x7f\x9bc\r") == "a␛[31mb␀␡�c␍"


def test_signs_that_turn_the_direction_of_reading_are_shown() -> None:
    assert visible("photo\u202egpj.exe") == "photo\ufffdgpj.exe"


def test_lines_and_letters_stay_as_they_are() -> None:
    text = "Tiếng Việt 😂\n\tđược"

    assert visible(text) == text
    assert first_unseen(text) == ""


@given(st.text(st.characters()))
def test_nothing_unseen_is_left_and_every_sign_keeps_its_place(text: str) -> None:
    assert first_unseen(visible(text)) == ""
    assert len(visible(text)) == len(text)


def test_the_first_unseen_sign_is_named() -> None:
    assert first_unseen("ab\u202ec\x00") == "U+202E"

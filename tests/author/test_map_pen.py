"""The texts of a map are cut to the room that they have."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.mapping.look import Font
from game.author.mapping.pen import ELLIPSIS, Pen

FONT = Font("any", 10)


def wide(text: str, font: str, size: float) -> float:
    return size * len(text)


@settings(max_examples=50)
@given(text=st.text("ab .", max_size=40), room=st.integers(0, 500))
def test_as_much_of_a_text_stays_as_has_room(text: str, room: int) -> None:
    shown = Pen(wide).cut(text, FONT, room)

    if wide(text, "any", 10) <= room:
        assert shown == text
    else:
        assert shown == text[: max(room // 10 - 1, 0)].rstrip(" .") + ELLIPSIS


def test_a_text_of_any_length_is_measured_a_few_times_only() -> None:
    measured = []

    def measure(text: str, font: str, size: float) -> float:
        measured.append(text)
        return wide(text, font, size)

    assert Pen(measure).cut("x" * 100_000, FONT, 100) == "x" * 9 + ELLIPSIS
    assert len(measured) < 30

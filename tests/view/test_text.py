"""Text into lines: whole words, whole syllables, no line too wide."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.view.text import EMOJI_WIDTH, Paragraph, Style, pieces, width_of, wrap

SIZE = 10.0
STYLE = Style("regular", SIZE)
LETTER = SIZE / 2  # each letter is half as wide as the size

words = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)
texts = st.lists(words, max_size=12).map(" ".join)
widths = st.floats(1, 300)


def measure(text: str, font: str, size: float) -> float:
    return len(text) * size / 2


def wrapped(text: str, letters: float) -> Paragraph:
    """Break a text into lines of so many letters."""
    return wrap(text, STYLE, letters * LETTER, measure=measure, line_height=1.5)


@given(texts, widths)
@example("🙂🙂🙂", 3.0)
def test_no_line_is_wider_than_the_width_unless_it_is_a_single_sign(
    text: str, width: float
) -> None:
    paragraph = wrap(text, STYLE, width, measure=measure, line_height=1.5)

    wide = [line for line in paragraph.lines if width_of(line, STYLE, measure) > width]
    assert [line for line in wide if len(line) > 1] == []


@given(texts, widths)
def test_the_lines_hold_all_words_in_their_order(text: str, width: float) -> None:
    paragraph = wrap(text, STYLE, width, measure=measure, line_height=1.5)

    assert "".join(paragraph.lines).replace(" ", "") == "".join(text.split())


@given(texts, widths)
def test_a_word_is_whole_on_one_line_unless_it_is_too_wide_alone(text: str, width: float) -> None:
    paragraph = wrap(text, STYLE, width, measure=measure, line_height=1.5)

    shown = [word for line in paragraph.lines for word in line.split()]
    whole = [word for word in text.split() if width_of(word, STYLE, measure) <= width]
    rest = iter(shown)
    assert all(word in rest for word in whole)  # in this order, each as a whole


@given(texts, widths)
def test_the_width_of_a_paragraph_is_that_of_its_longest_line(text: str, width: float) -> None:
    paragraph = wrap(text, STYLE, width, measure=measure, line_height=1.5)

    assert paragraph.width == max(width_of(line, STYLE, measure) for line in paragraph.lines)
    assert paragraph.height == len(paragraph.lines) * SIZE * 1.5


def test_lines_are_as_full_as_they_can_be() -> None:
    assert wrapped("aa bb cc dd", 5).lines == ("aa bb", "cc dd")


def test_a_vietnamese_syllable_is_never_split() -> None:
    assert wrapped("Không Một Mình", 6).lines == ("Không", "Một", "Mình")


def test_a_word_that_is_too_wide_alone_is_broken_and_its_rest_is_followed_by_the_next() -> None:
    assert wrapped("see abcdefgh ok", 5).lines == ("see", "abcde", "fgh", "ok")


def test_line_breaks_of_the_writer_are_kept_even_empty_ones() -> None:
    assert wrapped("one\n\ntwo three", 20).lines == ("one", "", "two three")


def test_an_empty_text_has_one_empty_line() -> None:
    paragraph = wrapped("", 10)

    assert (paragraph.lines, paragraph.width, paragraph.height) == (("",), 0.0, 15.0)


@pytest.mark.parametrize("emoji", ["🙂", "❤️", "👍🏽", "👩‍🎨", "🇻🇳"])
def test_an_emoji_is_one_piece_of_its_own_width(emoji: str) -> None:
    assert pieces(f"ok {emoji}!") == (("ok ", False), (emoji, True), ("!", False))
    assert width_of(f"ab{emoji}", STYLE, measure) == 2 * LETTER + SIZE * EMOJI_WIDTH


def test_the_pieces_of_a_line_are_the_line() -> None:
    line = "Chúc mừng 🎂🎉 Mai! 👩‍🎨"

    assert "".join(piece for piece, _ in pieces(line)) == line

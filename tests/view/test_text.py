"""Text into lines: whole words, whole syllables, bold words, no line too wide, in any script."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.story.emphasis import plain
from game.view.text import EMOJI_WIDTH, Paragraph, Style, clusters, pieces, width_of, wrap

SIZE = 10.0
STYLE = Style("regular", SIZE)
LETTER = SIZE / 2  # each letter is half as wide as the size

words = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)
texts = st.lists(words, max_size=12).map(" ".join)
latin = st.characters(max_codepoint=0x24F, exclude_categories=("M", "N", "P", "S", "Z", "C"))
letters = st.text(latin, min_size=1, max_size=12)
spelled = st.lists(letters, max_size=12).map(" ".join)
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
    assert [line for line in wide if len(clusters(line)) > 1] == []


@given(texts, widths)
def test_the_lines_hold_all_words_in_their_order(text: str, width: float) -> None:
    paragraph = wrap(text, STYLE, width, measure=measure, line_height=1.5)

    assert "".join(paragraph.lines).replace(" ", "") == "".join(plain(text).split())


@given(spelled, widths)
def test_a_word_is_whole_on_one_line_unless_it_is_too_wide_alone(text: str, width: float) -> None:
    paragraph = wrap(text, STYLE, width, measure=measure, line_height=1.5)

    shown = [word for line in paragraph.lines for word in line.split()]
    whole = [word for word in text.split() if width_of(word, STYLE, measure) <= width]
    rest = iter(shown)
    assert all(word in rest for word in whole)  # in this order, each as a whole


@given(spelled, widths)
def test_the_lines_joined_are_the_text_again(text: str, width: float) -> None:
    widest = max((width_of(word, STYLE, measure) for word in text.split()), default=0)

    paragraph = wrap(text, STYLE, max(width, widest), measure=measure, line_height=1.5)

    assert " ".join(paragraph.lines) == text


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


# -- marks, links, spaces


def test_a_mark_alone_stays_with_the_word_before_it() -> None:
    assert wrapped("well then !", 9).lines == ("well", "then !")
    assert wrapped("one – two", 5).lines == ("one –", "two")


def test_an_emoji_alone_stays_with_the_word_before_it() -> None:
    assert wrapped("well then 🙂", 9).lines == ("well", "then 🙂")


def test_a_bracket_that_opens_stays_with_the_word_after_it() -> None:
    assert wrapped("see « her »", 7).lines == ("see", "« her »")


def test_a_full_stop_is_not_parted_from_the_end_of_a_word_that_is_too_long() -> None:
    assert wrapped("abcde.", 5).lines == ("abcd", "e.")


@given(texts, widths)
@example("ab ?! cd", 15.0)
def test_no_line_but_the_first_begins_with_a_space(text: str, width: float) -> None:
    paragraph = wrap(text, STYLE, width, measure=measure, line_height=1.5)

    assert [line for line in paragraph.lines if line != line.strip(" ")] == []


def test_a_link_breaks_where_it_reads_best() -> None:
    link = "https://example.org/help/for/children"

    assert wrapped(link, 20).lines == ("https://example.org/", "help/for/children")
    assert wrapped(link, 16).lines == ("https://example.", "org/help/for/", "children")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("half-finished", ("half-", "finished")),
        ("brother/sister", ("brother/", "sister")),
        ("e-mail me", ("e-mail", "me")),
        ("is 10-13", ("is", "10-13")),
    ],
)
def test_a_hyphen_or_a_slash_between_words_may_end_a_line(
    text: str, lines: tuple[str, ...]
) -> None:
    assert wrapped(text, 8 if len(text) > 9 else 6).lines == lines


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_space_that_holds_words_together_is_respected(space: str) -> None:
    assert wrapped(f"at 5{space}pm", 6).lines == ("at", f"5{space}pm")


def test_all_other_spaces_are_one() -> None:
    assert wrapped("  one \t two\u3000three ", 20).lines == ("one two three",)


def test_the_first_line_may_begin_further_in() -> None:
    style = Style("regular", SIZE)

    paragraph = wrap("aa bb cc dd", style, 5 * LETTER, measure=measure, line_height=1, indent=10)

    assert paragraph.lines == ("aa", "bb cc", "dd")


# -- bold words


def heavy(text: str, font: str, size: float) -> float:
    """Measure so that bold letters are twice as wide."""
    return measure(text, font, size) * (2 if font == "bold" else 1)


def test_bold_words_are_told_apart_and_their_marks_are_not_shown() -> None:
    paragraph = wrapped("Tell **mum or dad** now", 40)

    assert paragraph.bold_lines == (("Tell mum or dad now", ((5, 15),)),)


def test_bold_words_stay_bold_on_the_next_line() -> None:
    paragraph = wrapped("Tell **mum or dad** now", 8)

    assert paragraph.bold_lines == (("Tell mum", ((5, 8),)), ("or dad", ((0, 6),)), ("now", ()))


def test_bold_words_need_the_room_of_bold_letters() -> None:
    paragraph = wrap("a **bbb** c", STYLE, 7 * LETTER, measure=heavy, line_height=1)

    assert paragraph.lines == ("a", "bbb", "c")
    assert paragraph.width == 6 * LETTER


@pytest.mark.parametrize("text", ["****", "2 ** 3 ** 4", "** a **", "**a", "a*b*c", "***"])
def test_asterisks_that_enclose_no_words_are_shown(text: str) -> None:
    paragraph = wrapped(text, 40)

    assert (paragraph.lines, paragraph.bold) == ((text,), ())


@given(texts, widths)
def test_what_is_bold_lies_on_its_line(text: str, width: float) -> None:
    paragraph = wrap(f"**{text}** {text}", STYLE, width, measure=measure, line_height=1.5)

    for line, spans in paragraph.bold_lines:
        edges = [edge for span in spans for edge in span]
        assert all(one < other for one, other in pairwise([*edges, len(line) + 1]))


# -- other scripts


def test_chinese_breaks_without_spaces_and_no_full_stop_begins_a_line() -> None:
    paragraph = wrapped("今天我们去学校。明天见。", 4)

    assert "".join(paragraph.lines) == "今天我们去学校。明天见。"
    assert len(paragraph.lines) >= 3
    assert not any(line.startswith("。") for line in paragraph.lines)


def test_japanese_small_letters_do_not_begin_a_line() -> None:
    paragraph = wrapped("ちょっとまってください", 3)

    assert not any(line[0] in "ょっ" for line in paragraph.lines)


def test_thai_letters_keep_their_vowels() -> None:
    paragraph = wrapped("วันนี้ฉันไปโรงเรียนกับเพื่อน", 6)

    assert "".join(paragraph.lines) == "วันนี้ฉันไปโรงเรียนกับเพื่อน"
    assert [line for line in paragraph.lines if len(clusters(line)) > 6] == []
    assert not any(line[-1] in "เแโใไ" for line in paragraph.lines)


def test_an_accent_is_never_parted_from_its_letter() -> None:
    assert wrapped("a\u0323b\u0302c\u0301", 2).lines == ("a\u0323", "b\u0302", "c\u0301")


def test_a_row_of_emoji_is_cut_between_them() -> None:
    paragraph = wrap("👩‍🎨👍🏽❤️🇻🇳", STYLE, 2.5 * SIZE, measure=measure, line_height=1)

    assert paragraph.lines == ("👩‍🎨👍🏽", "❤️🇻🇳")


def test_arabic_and_hebrew_run_to_the_left_and_vietnamese_does_not() -> None:
    assert wrapped("مرحبا Mai", 20).runs_right
    assert wrapped("שלום", 20).runs_right
    assert not wrapped("Mai: שלום", 20).runs_right
    assert not wrapped("Chào em", 20).runs_right


def test_a_text_is_set_once_and_kept() -> None:
    asked: list[str] = []

    def counting(text: str, font: str, size: float) -> float:
        asked.append(text)
        return measure(text, font, size)

    first = wrap("one two three", STYLE, 40, measure=counting, line_height=1)
    often = len(asked)

    assert wrap("one two three", STYLE, 40, measure=counting, line_height=1) is first
    assert len(asked) == often

"""A word is marked about when it is heard."""

from hypothesis import given
from hypothesis import strategies as st

from game.view.wordtimes import guessed_s, syllables, word_at, word_starts

WORDS = st.lists(st.text("abcđêếiouyư12.,!", min_size=1, max_size=9), min_size=1, max_size=20)


def test_each_vietnamese_word_is_one_syllable() -> None:
    assert {syllables(word) for word in ["Vịt", "không", "biết", "bơi", "nghiêng"]} == {1}


def test_a_long_word_takes_longer_than_a_short_one() -> None:
    starts = word_starts(("a", "conversation", "ends"), 6.0)
    assert starts[1] - starts[0] < starts[2] - starts[1]


def test_a_full_stop_takes_its_time() -> None:
    assert syllables("here.") > syllables("here,") > syllables("here")


def test_a_number_is_said_digit_after_digit() -> None:
    assert syllables("111") > syllables("1") > 0


def test_an_emoji_takes_no_time() -> None:
    assert word_starts(("hi", "\U0001f602", "you"), 2.0)[1:] == (1.0, 1.0)


def test_before_the_first_word_none_is_heard() -> None:
    assert word_at((0.5, 1.0), 0.2) == -1
    assert word_at((0.5, 1.0), 0.7) == 0
    assert word_at((0.5, 1.0), 9.0) == 1


@given(WORDS, st.floats(0.1, 60))
def test_words_come_in_order_and_all_of_them_in_time(words: list[str], seconds: float) -> None:
    starts = word_starts(words, seconds)
    assert len(starts) == len(words)
    assert list(starts) == sorted(starts)
    assert starts[0] >= 0 and starts[-1] <= seconds + 1e-6


def test_a_slow_voice_takes_longer() -> None:
    assert guessed_s(("one", "two"), 0.5) == 2 * guessed_s(("one", "two"), 1.0)

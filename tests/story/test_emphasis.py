"""Bold words in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story.emphasis import parted, plain

texts = st.text(st.sampled_from("ab *{}"), max_size=16)


def test_words_between_double_stars_are_bold() -> None:
    assert parted("Tell **mum or dad** and **Linh**") == (
        "Tell mum or dad and Linh",
        ((5, 15), (20, 24)),
    )


def test_names_in_braces_may_be_bold() -> None:
    assert plain("**{linh}** writes") == "{linh} writes"


@pytest.mark.parametrize("text", ["****", "** a **", "**a", "a**", "*a*", "a ** b", "***a***"])
def test_stars_that_enclose_no_words_stay(text: str) -> None:
    assert parted(text) == (text, ())


@given(texts)
def test_nothing_but_stars_is_taken_away(text: str) -> None:
    assert plain(text).replace("*", "") == text.replace("*", "")


@given(texts)
def test_what_is_bold_lies_in_the_text_in_order(text: str) -> None:
    shown, spans = parted(text)

    edges = [edge for span in spans for edge in span]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(shown) for edge in edges)

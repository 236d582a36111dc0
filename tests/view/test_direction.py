"""Text that runs from right to left stands in the order in which it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.direction import has_right, runs_right, visual_runs

mixed = st.text(st.sampled_from("ab אבمر 12.,()[]-%\u0301"), max_size=24)


def seen(text: str) -> list[str]:
    """Return the stretches from left to right; "<" marks those that run to the left."""
    return [f"{'<' * run.is_right}{text[run.start : run.end]}" for run in visual_runs(text)]


def test_a_text_in_latin_letters_is_one_stretch() -> None:
    assert seen("Chào Mai, 12 (ok)") == ["Chào Mai, 12 (ok)"]
    assert not has_right("Chào Mai")


def test_a_hebrew_word_in_an_english_sentence_runs_to_the_left() -> None:
    assert seen("say שלום now") == ["say ", "<שלום", " now"]


def test_an_english_name_in_an_arabic_sentence_stands_at_the_left_of_what_precedes_it() -> None:
    assert seen("قال Mai نعم") == ["< نعم", "Mai", "<قال "]


def test_a_number_keeps_its_order() -> None:
    assert seen("مرحبا 3,000 كتاب") == ["< كتاب", "3,000", "<مرحبا "]


def test_brackets_belong_to_what_they_enclose() -> None:
    assert seen("שלום abc (x)") == ["abc (x)", "<שלום "]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("שלום", True), ("12 שלום", True), ("Mai שלום", False), ("12 :", False), ("", False)],
)
def test_the_first_letter_decides_how_a_text_runs(text: str, expected: bool) -> None:
    assert runs_right(text) is expected


@given(mixed)
def test_the_stretches_hold_each_letter_once(text: str) -> None:
    places = sorted(place for run in visual_runs(text) for place in range(run.start, run.end))

    assert places == list(range(len(text)))

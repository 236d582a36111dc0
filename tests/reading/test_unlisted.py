"""People under a word that is not their id, and people who are not listed at all."""

import pytest

from game.reading.unlisted import known_as, newcomer

PEOPLE = {"mai": "Mai", "friend": "Linh", "teacher": "Cô Hạnh", "aunt": "Cô Đào", "x": ""}


@pytest.mark.parametrize("word", ["Cô Hạnh", "cô hạnh", "co_hanh", "co-hanh", "Hạnh", "hanh"])
def test_somebody_is_known_by_the_name_or_a_part_of_it(word: str) -> None:
    assert known_as(word, PEOPLE) == "Cô Hạnh is 'teacher' here"


def test_a_name_with_marks_is_that_of_the_id_without() -> None:
    assert known_as("Hà", {"ha": "Hà", "other": "Hà Anh"}) == "Hà is 'ha' here"


def test_a_name_of_two_people_says_nothing() -> None:
    assert known_as("cô", PEOPLE) == ""


@pytest.mark.parametrize("word", ["mai", "Mai", "minh", "", " "])
def test_an_id_and_an_unknown_word_are_nobodys_other_name(word: str) -> None:
    assert known_as(word, PEOPLE) == ""


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("scout", "scout: {name: Scout, avatar: …, circle: …}"),
        ("boc_tham", "boc_tham: {name: Boc tham, avatar: …, circle: …}"),
        ("Bác Đạt", "bac_dat: {name: Bác Đạt, avatar: …, circle: …}"),
    ],
)
def test_the_line_for_somebody_new_is_shown(word: str, line: str) -> None:
    assert newcomer(word).endswith(f"'people': {line}")


@pytest.mark.parametrize("word", ["then", "?", "", "a" * 31, "Hello, it is me"])
def test_what_can_be_nobody_gets_no_line(word: str) -> None:
    assert newcomer(word) == ""

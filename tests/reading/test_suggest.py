import pytest

from game.reading.suggest import did_you_mean, near, places_there_are, there_is


def test_the_nearest_name_is_offered() -> None:
    assert did_you_mean("hal", ["hall", "street"]) == "did you mean 'hall'?"


def test_nothing_is_offered_when_nothing_is_near() -> None:
    assert did_you_mean("kitchen", ["hall", "street"]) == ""


def test_marks_are_no_difference() -> None:
    assert did_you_mean("hạnh", ["hanh"]) == "did you mean 'hanh'?"


@pytest.mark.parametrize("word", ["sơ cứu", "Sơ_Cứu", "so-cuu", "SO CUU"])
def test_marks_capitals_and_what_stands_between_words_are_no_difference(word: str) -> None:
    assert did_you_mean(word, ["so_cuu", "so_cuu_2"]) == "did you mean 'so_cuu'?"


def test_a_name_that_cannot_be_one_is_not_offered() -> None:
    known = ["way back", "way-home"]

    assert did_you_mean("way_back", known, {"way back"}).startswith("first give 'way back'")
    assert did_you_mean("way_hom", known, {"way back"}) == "did you mean 'way-home'?"


def test_at_most_four_names_are_offered() -> None:
    assert len(near("scene", [f"scene{n}" for n in range(9)])) == 4


def test_a_dash_and_an_underscore_are_alike() -> None:
    assert near("move_app", ["move-app"]) == ("move-app",)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("“hall”", 'use straight quotes "…"'),
        ("the\u00a0hall", "it holds a non-breaking space from a word processor"),
        ("the–hall", "use a plain -"),
    ],
)
def test_a_word_that_is_right_but_for_a_sign_gets_that_as_hint(word: str, hint: str) -> None:
    assert did_you_mean(word, ["hall", "the hall", "the-hall"]).startswith(hint)


@pytest.mark.parametrize(
    ("word", "name"), [("mia", "mai"), ("mihn", "minh"), ("hal", "hall"), ("comin", "coin")]
)
def test_a_short_word_with_one_slip_is_near(word: str, name: str) -> None:
    assert near(word, [name]) == (name,)


def test_a_short_word_that_shares_some_letters_is_not_near() -> None:
    assert near("choir", ["coin", "chat"]) == ()


def test_up_to_twelve_names_are_listed() -> None:
    names = [f"n{number:02}" for number in range(13)]

    assert there_is(names[:12]).endswith("n10, n11")
    assert there_is(names, " (more)").endswith("n08, n09, … (more)")
    assert there_is(names, most=13).endswith("n11, n12")
    assert there_is([]) == ""


def test_places_are_listed_once_if_each_exists_at_all_times() -> None:
    every = [f"room{number}-{time}" for number in range(7) for time in ("day", "night")]

    assert places_there_are(every).endswith("room5, room6; each followed by one of -day, -night")
    assert places_there_are(every[1:]).endswith(", … (all in docs/format.md)")

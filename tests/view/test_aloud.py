"""From a picture to what a voice says of it."""

import pytest

from game.story.model import Person, Text
from game.view.aloud import (
    Memory,
    Sight,
    Utterance,
    digit_by_digit,
    pitch_of,
    read_again,
    read_new,
    read_target,
    spoken,
    voice_hint,
)
from game.view.geometry import Rect
from game.view.helpnow import help_frame
from game.view.widgets import Button, draw_button
from tests.view.drawing import PlainWords, sketch

INK = (10, 20, 30, 255)
WORDS = PlainWords()


def person(id: str, avatar: str) -> Person:
    return Person(id=id, name=Text(source=id.title()), avatar=avatar, circle="friend")


def page(*texts: str, buttons: tuple[tuple[str, str], ...] = (), title: str = "page") -> Sight:
    """Return a page with some texts and buttons with a digit, or without."""
    board = sketch()
    y = 0.0
    for text in texts:
        y = board.write(board.paragraph(text, 380, 18), 0, y, INK) + 5
        board.fill(Rect(0, y, 10, 1), INK)
    for digit, label in buttons:
        button = Button(
            id=label, label=label, action=label, hotkey=digit, center=digit in ("", label)
        )
        draw_button(board, button, Rect(0, y, 380, 50))
        y += 60
    return Sight(frame=board.frame(title=title), words=WORDS)


def texts(*found: Utterance) -> list[str]:
    return [one.text for one in found]


def test_a_page_is_read_once_and_what_is_new_when_it_comes() -> None:
    memory = Memory()
    assert texts(*read_new(page("Hello.", "How are you?"), memory)) == ["Hello.", "How are you?"]
    assert read_new(page("Hello.", "How are you?"), memory) == ()
    assert texts(*read_new(page("Hello.", "How are you?", "Well?"), memory)) == ["Well?"]


def test_the_same_words_on_another_screen_are_read_again() -> None:
    memory = Memory()
    read_new(page("Hello."), memory)
    assert texts(*read_new(page("Hello.", title="other"), memory)) == ["Hello."]


def test_answers_are_read_with_their_numbers_other_buttons_when_they_are_focused() -> None:
    sight = page("What now?", buttons=(("1", "Ask Mum"), ("2", "Wait"), ("", "Pause")))
    assert texts(*read_new(sight, Memory())) == ["What now?", "1. Ask Mum", "2. Wait"]
    paused, asked = read_target(sight, "Pause"), read_target(sight, "Ask Mum")
    assert paused is not None and asked is not None
    assert texts(paused, asked) == ["Pause", "1. Ask Mum"]
    assert paused.urgent and asked.urgent


def test_a_number_that_is_an_answer_is_said_once() -> None:
    assert texts(*read_new(page(buttons=(("5", "5"),)), Memory())) == ["5"]


def test_the_number_before_an_answer_is_not_looked_for_on_the_screen() -> None:
    (answer,) = read_new(page(buttons=(("1", "Ask Mum"),)), Memory())
    assert answer.words[answer.ahead :] == ("Ask", "Mum")
    assert answer.shown == "Ask Mum"


def test_a_screen_is_said_again_if_asked_for() -> None:
    memory = Memory()
    sight = page("Hello.")
    assert read_new(sight, memory) == read_again(sight, memory) != ()


def test_nothing_is_said_of_a_target_that_is_gone() -> None:
    assert read_target(page("Hello."), "nowhere") is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("cười \U0001f602", "cười"),
        ("\U0001f602", ""),
        ("a · b", "a, b"),
        ("“Yes”", "Yes"),
        ("3 a.m. – now", "3 a.m. now"),
        ("\U0001f469\u200d\U0001f467 home", "home"),
    ],
)
def test_what_cannot_be_said_is_left_out(written: str, said: str) -> None:
    assert Utterance(words=tuple(written.split()), language="en").text == said


def test_a_word_stays_as_it_is() -> None:
    assert spoken("Hạnh,") == "Hạnh,"


@pytest.mark.parametrize(
    ("number", "said"),
    [("111", "1 1 1"), ("1800 1567", "1 8 0 0 1 5 6 7"), ("at 20:10", "at 20:10"), ("24", "24")],
)
def test_a_number_to_call_is_said_digit_by_digit(number: str, said: str) -> None:
    assert digit_by_digit(number) == said


def test_help_reads_its_numbers_digit_by_digit() -> None:
    board = sketch(width=900, height=700)
    assert help_frame(board.canvas, (), "VN").title == "help"
    said = texts(*read_new(page("Call 111", title="help"), Memory()))
    assert said == ["Call 1 1 1"]


# -- voices


def test_a_person_keeps_a_voice_and_no_two_sound_alike() -> None:
    people = {
        one.id: one
        for one in (
            person("vy", "girl-long"),
            person("tram", "girl-bob"),
            person("minh", "boy-cap"),
            person("mum", "mum"),
            person("dad", "dad"),
        )
    }
    pitches = {id: pitch_of(one, people) for id, one in people.items()}
    assert pitches == {id: pitch_of(one, people) for id, one in people.items()}
    assert len(set(pitches.values())) == len(pitches)
    children, grown = ("vy", "tram", "minh"), ("mum", "dad")
    assert min(pitches[id] for id in children) > 1 > max(pitches[id] for id in grown)


def test_a_grandfather_speaks_lower_than_a_mother() -> None:
    mum, grandpa = person("mum", "mum"), person("ong", "grandpa")
    people = {one.id: one for one in (mum, grandpa)}
    assert pitch_of(grandpa, people) < pitch_of(mum, people)


def test_a_picture_of_a_cat_does_not_tell_who_speaks() -> None:
    cat = person("moon", "pic-cat")
    assert 1 < pitch_of(cat, {"moon": cat}) < 1.15


def test_each_system_has_its_own_way_to_a_voice() -> None:
    assert "espeak-ng" in voice_hint("linux")
    assert "Windows" in voice_hint("win32")

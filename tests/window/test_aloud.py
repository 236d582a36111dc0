"""Reading aloud: whoever does not see the screen plays all the same."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.story.answers import Picked, Rated
from game.view.aloud import WITH_NUMBERS, Utterance, digit_by_digit
from game.view.frame import Fill, Frame, Letters
from game.view.passages import Passage, passages
from game.window.sound import DUCKED, Sounds
from tests.window.conftest import choose
from tests.window.covering import cover
from tests.window.driving import ROOT, Keyboard, Table, play
from tests.window.hearing import Listening, Recorder

WriteStory = Callable[..., None]
TALK = """
    - open: chat with minh
    - minh: Are you there
    - minh: Hello
    - mai: Yes I am
"""
PLACES = """
    - place: bedroom-evening
    - narrate: It is a quiet evening.
    - think: Who can that be?
"""


class Listener(Keyboard):
    """Plays by keyboard, and listens to the end before pressing anything."""

    def __init__(self, table: Listening) -> None:
        super().__init__(table)
        self.listening = table
        self.unheard: list[str] = []

    def hit(self, code: int, mod: int = 0) -> None:
        super().hit(code, mod)
        self.compare()

    def compare(self) -> None:
        """Hear all there is, and note what is written and was never said."""
        self.listening.listen()
        said = [bare(one) for one in self.listening.voice.texts]
        for passage in read_by_eyes(self.table.app.frame):
            text = bare(spoken_of(passage, self.table.title))
            if not any(text in one for one in said):
                self.unheard.append(f"{self.table.title}: {passage.text}")


def bare(text: str) -> str:
    return " ".join(letters for letters in text.replace(",", " ").split())


def spoken_of(passage: Passage, title: str) -> str:
    text = digit_by_digit(passage.text) if title in WITH_NUMBERS else passage.text
    return Utterance(words=tuple(text.split()), language="en").text


def read_by_eyes(frame: Frame) -> Iterator[Passage]:
    """Yield what is written in a picture, but for buttons: they are said when focused."""
    for passage in passages(frame):
        x, y = passage.middle
        on = [one for one in frame.targets if one.rect.contains(x, y) and not one.hotkey]
        if not any("spot-" not in one.id and passage.text in one.label for one in on):
            yield passage


def listener(home: Path, root: Path = ROOT, language: str = "en") -> Listener:
    table = Listening(home, language, root=root)
    keys = Listener(table)
    keys.compare()
    return keys


def small(home: Path, root: Path) -> Listener:
    keys = listener(home, root)
    keys.press("start")
    keys.press("story-small")
    return keys


def begun(home: Path, root: Path) -> tuple[Keyboard, Listening]:
    """Open the small story, nothing heard to its end."""
    table = Listening(home, root=root)
    keys = Keyboard(table)
    keys.press("start")
    keys.press("story-small")
    return keys, table


# -- a whole story


@pytest.mark.parametrize(
    ("story", "language"),
    [("first-steps", "en"), ("friend-request", "vi"), ("meetup-3am", "en")],
)
def test_all_that_is_seen_in_a_story_is_heard(home: Path, story: str, language: str) -> None:
    keys = listener(home, language=language)
    keys.press("start")
    loaded = keys.table.session.story(story)
    assert loaded is not None
    way = cover(loaded)[0][0]  # the one that meets most
    played = play(keys, story, (entry.answer for entry in way.log))
    keys.table.wait(3)
    keys.compare()
    assert played.run.ended and keys.table.title == "debrief"
    assert keys.unheard == []
    assert {one.language for one in keys.listening.voice.heard} == {language}
    pitches = {one.pitch for one in keys.listening.voice.heard}
    assert len(pitches) > 2


def test_help_is_heard_with_its_numbers_and_every_button(home: Path) -> None:
    keys = listener(home)
    keys.press("help")
    keys.compare()
    assert keys.unheard == []
    assert "1 1 1" in keys.listening.voice.texts


def test_each_button_is_said_when_the_focus_comes_to_it(home: Path) -> None:
    keys = listener(home)
    for _ in keys.table.ids:
        keys.hit(pygame.K_TAB)
    said = keys.listening.voice.texts
    for target in keys.table.app.frame.targets:
        label = Utterance(words=tuple(digit_by_digit(target.label).split()), language="en").text
        assert any(bare(label) in bare(one) for one in said), (label, said)


# -- the story waits


def test_a_name_is_said_once_until_somebody_else_speaks(
    home: Path, root: Path, write_story: WriteStory
) -> None:
    write_story(TALK + choose("one"))
    keys = small(home, root)
    keys.to_decision()
    said = keys.listening.voice.texts
    assert "Minh: Are you there" in said
    assert "Hello" in said
    assert "Mai: Yes I am" in said
    voices = {one.text: one.pitch for one in keys.listening.voice.heard}
    assert voices["Minh: Are you there"] == voices["Hello"] != voices["Mai: Yes I am"]


def test_the_next_message_waits_until_this_one_is_read(
    home: Path, root: Path, write_story: WriteStory
) -> None:
    long = "word " * 60
    write_story(f"\n    - narrate: {long}\n    - narrate: Next.\n" + choose("one"))
    keys, table = begun(home, root)
    table.until_said("word")
    for _ in range(20):  # ten seconds; without a voice it would have gone on after 4.5
        table.wait(0.5)
    assert "Next." not in table.voice.texts and table.app.aloud.is_speaking
    table.listen()
    table.listen()
    assert "Next." in table.voice.texts


def test_whoever_presses_does_not_have_to_wait(
    home: Path, root: Path, write_story: WriteStory
) -> None:
    write_story(f"\n    - narrate: {'word ' * 60}\n    - narrate: Next.\n" + choose("one"))
    keys, table = begun(home, root)
    table.until_said("word")
    keys.hit(pygame.K_RETURN)
    table.wait(0.1)
    assert "Next." in table.voice.texts


def test_without_reading_aloud_nothing_is_said_and_nothing_waits(home: Path) -> None:
    table = Listening(home)
    table.session.change("read_aloud", False)
    table.app.aloud.hush()
    before = len(table.voice.heard)
    keys = Keyboard(table)
    keys.press("start")
    keys.press("story-friend-request")
    for _ in range(20):
        table.wait(1)
    assert len(table.voice.heard) == before
    assert table.story.shown > 3


# -- asked for again


def test_a_screen_is_said_again(home: Path) -> None:
    keys = listener(home)
    heard = keys.listening.voice.texts
    keys.table.app._command("aloud")
    keys.listening.listen()
    again = keys.listening.voice.texts[len(heard) :]
    assert again and set(again) <= set(heard)


def test_in_a_story_what_came_since_the_last_answer_is_said_again(
    home: Path, root: Path, write_story: WriteStory
) -> None:
    write_story(PLACES + choose("one") + "\n    - narrate: Later.\n" + choose("two"))
    keys = small(home, root)
    keys.to_decision()
    keys.answer(Picked("a"))
    keys.to_card()
    keys.press("continue")
    keys.to_decision()
    count = len(keys.listening.voice.texts)
    keys.table.app._command("aloud")
    keys.listening.listen()
    again = keys.listening.voice.texts[count:]
    assert again == ["Later.", "What now, at two?", "1. Ask Mum", "2. Wait"]


def test_after_going_back_the_question_is_read_again(
    home: Path, root: Path, write_story: WriteStory
) -> None:
    write_story(PLACES + choose("one"))
    keys = small(home, root)
    keys.to_decision()
    keys.answer(Picked("b"))
    keys.to_card()
    keys.listening.voice.heard.clear()
    keys.press("again")
    keys.listening.listen()
    said = keys.listening.voice.texts
    assert said[-3:] == ["What now, at one?", "1. Ask Mum", "2. Wait"]
    assert "It is a quiet evening." not in said


def test_a_scale_is_read_with_its_ends(home: Path, root: Path, write_story: WriteStory) -> None:
    write_story("\n    - rate: {id: sure, prompt: How sure?, low: not at all, high: very}\n")
    keys = small(home, root)
    keys.to_decision()
    said = keys.listening.voice.texts
    begin = said.index("How sure?")
    assert said[begin + 1 : begin + 8] == ["1", "2", "3", "4", "5", "not at all", "very"]
    keys.answer(Rated(3))


# -- the word that is read


def marks(table: Table) -> list[Fill]:
    """Return the marks under words: thin lines as wide as a word, right before its letters."""
    items = table.app.frame.items
    pairs = zip(items, items[1:], strict=False)
    return [
        one
        for one, after in pairs
        if isinstance(one, Fill) and isinstance(after, Letters) and one.color == after.color
    ]


def test_the_word_that_is_heard_is_marked_and_the_picture_drawn_only_when_it_changes(
    home: Path, root: Path, write_story: WriteStory
) -> None:
    write_story("\n    - narrate: Seven little words are here to read.\n" + choose("one"))
    keys, table = begun(home, root)
    table.until_said("Seven")
    nothing = [pygame.event.Event(pygame.NOEVENT)]
    table.wait(0.3)  # the page has risen
    drawn = table.app.frames_drawn
    places: set[tuple[float, float]] = set()
    turns = 0
    while table.app.aloud.is_speaking and turns < 400:
        turns += 1
        table.now_s += 0.02
        table.app.turn(nothing)
        places |= {(one.rect.x, one.rect.y) for one in marks(table)}
    assert len(places) >= 7
    assert turns > 60
    assert table.app.frames_drawn - drawn < turns / 3


def test_nothing_is_marked_when_all_is_said(home: Path) -> None:
    keys = listener(home)
    assert marks(keys.table) == []
    assert keys.table.app.aloud.due_s(0) == float("inf")


# -- settings


def words_of(table: Table) -> str:
    return " ".join(one.text for one in passages(table.app.frame))


def test_where_there_is_no_voice_one_sentence_says_how_to_get_one(home: Path) -> None:
    for language, is_missing in (("vi", True), ("en", False)):
        table = Listening(home / language, engine=Recorder(language))
        keys = Keyboard(table)
        keys.press("start")
        keys.press("settings")
        assert ("no voice for this language" in words_of(table)) is is_missing
        table.session.change("read_aloud", False)
        table.see()
        assert "no voice" not in words_of(table)


def test_reading_begins_as_soon_as_it_is_chosen_and_ends_at_once(home: Path) -> None:
    table = Listening(home)
    table.session.change("read_aloud", False)
    table.app.aloud.hush()
    table.see()
    keys = Keyboard(table)
    keys.press("start")
    keys.press("settings")
    assert not table.app.aloud.is_speaking
    keys.press("read_aloud-True")
    assert table.app.aloud.is_speaking
    keys.press("read_aloud-False")
    assert not table.app.aloud.is_speaking


# -- music


def test_music_is_softer_while_somebody_speaks(home: Path) -> None:
    sounds = Sounds(ROOT)
    sounds.set_volumes(1.0, 0.6)
    sounds.duck(True)
    assert pygame.mixer.music.get_volume() == pytest.approx(0.6 * DUCKED, abs=0.02)
    sounds.set_volumes(1.0, 1.0)
    assert pygame.mixer.music.get_volume() == pytest.approx(DUCKED, abs=0.02)
    sounds.duck(False)
    assert pygame.mixer.music.get_volume() == pytest.approx(1.0, abs=0.02)

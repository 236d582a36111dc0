"""The queue of what is to be said, heard by an engine that writes it down."""

from collections.abc import Callable

from game.view.aloud import Utterance
from game.window.speech.engines import Speech
from game.window.speech.speaker import BREATH_S, MOST_FAILURES, Speaker
from tests.window.hearing import Recorder, Silence, at_once


def says(text: str, *, ahead: int = 0, pitch: float = 1.0) -> Utterance:
    words = tuple(text.split())
    shown = " ".join(words[ahead:])
    return Utterance(words=words, language="en", pitch=pitch, shown=shown, ahead=ahead)


class Desk:
    """A speaker, who listens to it, and a clock."""

    def __init__(self, engine: Recorder | None = None) -> None:
        self.engine = engine or Recorder()
        self.player = Silence()
        self.speaker = Speaker(self.engine, self.player, at_once)
        self.now_s = 0.0

    def wait(self, seconds: float) -> bool:
        self.now_s += seconds
        return self.speaker.turn(self.now_s)


class Mute(Recorder):
    """Fails at everything."""

    def make(self, speech: Speech) -> bytes:
        self.heard.append(speech)
        return b""


class Live(Recorder):
    """Plays by itself."""

    is_live = True

    def make(self, speech: Speech) -> bytes:
        self.heard.append(speech)
        return b""


def test_one_is_said_after_the_other() -> None:
    desk = Desk()
    desk.speaker.say((says("The first sentence."), says("The second.")))
    desk.wait(0)
    assert desk.player.played == 1
    desk.wait(1.0)
    assert desk.player.played == 1 and desk.speaker.is_speaking
    desk.wait(1.0)
    assert desk.player.played == 2
    desk.wait(9)
    assert not desk.speaker.is_speaking


def test_the_next_is_made_while_one_is_heard() -> None:
    desk = Desk()
    desk.speaker.say((says("One."), says("Two."), says("Three.")))
    desk.wait(0)
    assert desk.engine.texts == ["One.", "Two."]


def test_what_is_urgent_interrupts_and_what_waited_is_forgotten() -> None:
    desk = Desk()
    desk.speaker.say((says("A long sentence that is being read."), says("Another.")))
    desk.wait(0)
    desk.speaker.interrupt(says("Pause"))
    assert not desk.player.is_playing
    desk.wait(0.01)
    assert desk.engine.texts[-1] == "Pause" and desk.player.is_playing
    desk.wait(9)
    assert not desk.speaker.is_speaking


def test_what_is_hushed_while_it_is_made_is_never_heard() -> None:
    waiting: list[Callable[[], None]] = []
    engine, player = Recorder(), Silence()
    speaker = Speaker(engine, player, waiting.append)
    speaker.say((says("One."), says("Two.")))
    speaker.turn(0)
    speaker.hush()
    for task in waiting:
        task()
    speaker.turn(1)
    assert engine.heard == [] and player.played == 0
    assert engine.stops == 1


def test_words_are_marked_one_after_the_other_and_the_name_before_them_is_not() -> None:
    desk = Desk()
    desk.speaker.say((says("Minh: are you in the house", ahead=1),))
    desk.wait(0)
    seen = [desk.speaker.word]
    for _ in range(60):
        if desk.wait(0.05):
            seen.append(desk.speaker.word)
    words = [one[1] for one in seen if one is not None]
    assert words == [0, 1, 2, 3, 4]
    assert seen[0] is None and seen[-1] is None


def test_nothing_changes_between_two_words() -> None:
    desk = Desk()
    desk.speaker.say((says("conversation conversation"),))
    desk.wait(0)
    due_s = desk.speaker.due_s(desk.now_s)
    assert due_s > 0.3
    assert not desk.wait(due_s - 0.05)
    assert desk.wait(0.1)


def test_silence_is_due_for_ever() -> None:
    desk = Desk()
    assert desk.speaker.due_s(0) == float("inf")
    desk.speaker.say((says("Hi."),))
    assert desk.speaker.due_s(0) < 1
    desk.wait(0)
    desk.wait(5)
    assert desk.speaker.due_s(5) == float("inf")


def test_a_breath_is_between_two_sentences() -> None:
    desk = Desk()
    desk.speaker.say((says("x" * 14), says("Two.")))
    desk.wait(0)
    desk.wait(1.0 + BREATH_S / 2)
    assert desk.player.played == 1
    desk.wait(BREATH_S)
    assert desk.player.played == 2


def test_a_voice_that_fails_again_and_again_is_given_up_without_a_word() -> None:
    desk = Desk(Mute())
    desk.speaker.say(says(f"Number {n}.") for n in range(9))
    for _ in range(20):
        desk.wait(1)
    assert not desk.speaker.is_speaking
    assert len(desk.engine.heard) <= MOST_FAILURES + 1
    desk.speaker.say((says("Once more."),))
    assert not desk.speaker.is_speaking


def test_an_engine_that_plays_by_itself_is_followed() -> None:
    desk = Desk(Live())
    desk.speaker.say((says("One."), says("Two.")))
    desk.wait(0)
    desk.wait(0.1)
    assert desk.engine.texts == ["One.", "Two."]
    assert not desk.speaker.is_speaking and desk.player.played == 0


def test_pitch_and_speed_reach_the_voice() -> None:
    desk = Desk()
    desk.speaker.speed = 1.35
    desk.speaker.say((says("Hi.", pitch=1.28),))
    desk.wait(0)
    assert desk.engine.heard == [Speech("Hi.", "en", 1.28, 1.35)]


def test_an_emoji_alone_is_not_said() -> None:
    desk = Desk()
    desk.speaker.say((says("\U0001f602"),))
    assert not desk.speaker.is_speaking

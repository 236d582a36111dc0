"""How long things stay, and who types."""

from hypothesis import given
from hypothesis import strategies as st

from game.story.model import End, Learn, Pause
from game.story.run import Run, start
from game.view.pacing import LONGEST_TYPING_S, hold_s, typing_s, wait_s
from tests.story.building import chat, choose, narrate, option, play, say, story, text

Q1 = choose("q1", option("a"), option("b"))


def run_of(*beats: object) -> Run:
    return start(story({"start": [*beats, Q1, End("safe")]}), 1)


def test_others_type_and_the_player_does_not() -> None:
    run = run_of(chat("minh"), say("minh", "Hi!"), say("mai", "Hi!"), narrate("Hi!"))
    times = [typing_s(run, moment) for moment in run.turn.moments]

    assert [one > 0 for one in times] == [False, True, False, False]


@given(st.integers(1, 3000))
def test_nobody_types_longer_than_one_and_a_fifth_of_a_second(length: int) -> None:
    run = run_of(chat("minh"), say("minh", "a" * length, id="long"))

    assert 0 < typing_s(run, run.turn.moments[1]) <= LONGEST_TYPING_S
    assert LONGEST_TYPING_S == 1.2


@given(st.integers(1, 300), st.integers(1, 300))
def test_a_longer_text_is_left_to_be_read_for_longer(one: int, other: int) -> None:
    few, many = sorted((one, other))
    run = run_of(narrate("a" * few), narrate("a" * many))
    times = [hold_s(moment) for moment in run.turn.moments]

    assert times[0] <= times[1] <= 4.5


def test_a_pause_lasts_as_long_as_it_says() -> None:
    run = run_of(Pause(2.5), narrate("Then."))

    assert hold_s(run.turn.moments[0]) == 2.5
    assert wait_s(run, 1) == 2.5


def test_a_card_stays_until_it_is_put_away() -> None:
    learn = run_of(Learn(text("Secrets"), text("Some are fine.")))
    answered = play(run_of(), "a")

    assert hold_s(learn.turn.moments[0]) == float("inf")
    assert hold_s(answered.turn.moments[0]) == float("inf")


def test_a_message_comes_when_the_one_before_was_read_and_it_is_typed() -> None:
    run = run_of(chat("minh"), say("minh", "Hi!"), say("minh", "Are you there?"))
    one, other = run.turn.moments[1:3]

    assert wait_s(run, 2) == hold_s(one) + typing_s(run, other)


def test_nothing_comes_after_the_last() -> None:
    run = run_of(narrate("Rain."))

    assert wait_s(run, len(run.turn.moments)) == 0

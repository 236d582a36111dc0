"""A run's moments, folded into what stands on the stage."""

from collections.abc import Sequence

from game.story.answers import Answer, Picked, Spotted
from game.story.model import (
    App,
    Clock,
    End,
    Goto,
    Learn,
    Music,
    Notify,
    Open,
    Place,
    Say,
    Text,
    Think,
)
from game.story.run import Run, rewind, start
from game.story.state import Feedback
from game.view.stage import Entry, Stage, stage_of
from tests.story.building import chat, choose, narrate, option, play, say, spot, story, text


def run_of(*beats: object, answers: Sequence[Answer | str] = ()) -> Run:
    """Play a story of one scene up to its first decision, or further."""
    return play(start(story({"start": beats}), 1), *answers)


def shown_of(run: Run) -> Stage:
    """Return the stage when all moments have come."""
    return stage_of(run, len(run.turn.moments))


def sources(entries: Sequence[Entry]) -> list[str]:
    found = []
    for entry in entries:
        beat = entry.moment.beat
        assert isinstance(beat, Say)
        found.append(beat.text.source)
    return found


def flags(run: Run) -> dict[str, str]:
    return {one: e.flag for e in shown_of(run).entries for one in sources([e])}


def notes(stage: Stage) -> list[str]:
    texts = [getattr(moment.beat, "text", None) for moment in stage.journal]
    return [one.source for one in texts if isinstance(one, Text)]


Q1 = choose("q1", option("a"), option("b", "no"))
Q2 = choose("q2", option("a"), option("b", "no"))


def test_place_clock_and_music_stay_until_they_change() -> None:
    run = run_of(
        Place("cafe-day"), Clock("16:00"), Music("calm"), Q1, Clock("16:05"), Q2, answers=["a"]
    )

    stage = shown_of(run)

    assert (stage.place, stage.clock, stage.music) == ("cafe-day", "16:05", "calm")


def test_only_the_moments_that_were_shown_count() -> None:
    run = run_of(Clock("16:00"), Clock("17:00"), Q1)

    assert stage_of(run, 0).clock == ""
    assert stage_of(run, 1).clock == "16:00"
    assert stage_of(run, 2).clock == "17:00"


def test_at_first_the_phone_is_off() -> None:
    assert stage_of(run_of(Q1), 0) == Stage()


def test_a_chat_shows_its_messages_oldest_first() -> None:
    stage = shown_of(run_of(chat("minh"), say("minh", "Hi!"), say("mai", "Hello."), Q1))

    assert (stage.app, stage.person) == (App.CHAT, "minh")
    assert sources(stage.entries) == ["Hi!", "Hello."]


def test_a_chat_is_as_it_was_left_after_another_was_open() -> None:
    run = run_of(
        chat("minh"),
        say("minh", "Hi!"),
        chat("linh"),
        say("linh", "Hey."),
        Q1,
        chat("minh"),
        Q2,
        answers=["a"],
    )

    assert sources(stage_of(run, 0).entries) == ["Hey."]
    assert sources(shown_of(run).entries) == ["Hi!"]


def test_a_message_to_another_chat_waits_there() -> None:
    elsewhere = say("linh", "Are you there?", to="linh")
    run = run_of(chat("minh"), say("minh", "Hi!"), elsewhere, Q1, chat("linh"), Q2, answers=["a"])

    assert sources(stage_of(run, 0).entries) == ["Hi!"]
    assert sources(shown_of(run).entries) == ["Are you there?"]


def test_a_call_begins_without_the_words_of_the_last_one() -> None:
    call = Open(App.CALL, "mum")
    run = run_of(call, say("mum", "Hello?"), Open(App.OFF), call, say("mum", "You again?"), Q1)

    assert sources(shown_of(run).entries) == ["You again?"]


def test_notices_gather_until_the_phone_opens_something() -> None:
    one, other = Notify(text=text("One")), Notify(text=text("Two"), person="linh")
    run = run_of(Open(App.LOCK), one, other, chat("linh"), Q1)

    assert [moment.beat for moment in stage_of(run, 3).notices] == [one, other]
    assert shown_of(run).notices == ()


def test_thoughts_are_kept_until_the_next_turn_begins() -> None:
    run = run_of(narrate("Rain."), Think(text=text("Hm.")), Q1, narrate("Sun."), Q2, answers=["a"])
    before = rewind(run, 0)

    assert notes(shown_of(before)) == ["Rain.", "Hm."]
    assert notes(stage_of(run, 0)) == ["Rain.", "Hm."]
    assert notes(shown_of(run)) == ["Sun."]


def test_the_mood_is_that_of_the_latest_thought_or_word_of_ones_own() -> None:
    worried = Think(text=text("Hm."), mood="worried")
    glad = Say(id="x", person="mai", text=text("Great!"), mood="smile")
    angry = Say(id="y", person="minh", text=text("No!"), mood="angry")
    run = run_of(chat("minh"), worried, glad, angry, narrate("Later."), Q1)

    assert stage_of(run, 0).mood == "calm"
    assert stage_of(run, 2).mood == "worried"
    assert shown_of(run).mood == "smile"


def test_a_card_lies_on_top_until_the_moment_after_it() -> None:
    learn = Learn(text("Secrets"), text("Some are fine."))
    run = run_of(Q1, learn, narrate("Later."), Q2, answers=["a"])
    cards = [stage_of(run, shown).card for shown in range(len(run.turn.moments) + 1)]

    on_top = [type(card.beat) for card in cards if card is not None]
    assert on_top == [Feedback, Learn]
    assert cards[0] is None
    assert cards[-1] is None


# ---------------------------------------------------------------- tactics

LURE = say("minh", "You are so talented.", tactic="flattery")
SPOT = spot("signs")


def test_a_tactic_is_not_shown_before_the_decision() -> None:
    assert flags(run_of(chat("minh"), LURE, Q1)) == {"You are so talented.": ""}


def test_a_tactic_is_shown_once_the_player_has_decided() -> None:
    run = run_of(chat("minh"), LURE, Q1, Q2, answers=["a"])

    assert flags(run) == {"You are so talented.": "flattery"}


def test_a_tactic_that_comes_after_the_decision_waits_for_the_next() -> None:
    run = run_of(chat("minh"), Q1, LURE, Q2, answers=["a"])

    assert flags(run) == {"You are so talented.": ""}


def test_where_a_spot_will_ask_for_it_a_tactic_waits_until_it_was_spotted() -> None:
    beats = (chat("minh"), LURE, Q1, SPOT, Q2)
    asked = run_of(*beats, answers=["a"])
    found = play(asked, Spotted(frozenset()))

    assert flags(asked) == {"You are so talented.": ""}
    assert flags(found) == {"You are so talented.": "flattery"}


def test_while_a_spot_asks_for_it_a_tactic_is_hidden() -> None:
    asking = run_of(chat("minh"), LURE, Q1, SPOT, Q2, answers=["a"])

    assert asking.offer is not None
    assert asking.offer.decision == SPOT
    assert flags(asking) == {"You are so talented.": ""}


def test_a_spot_on_another_chat_hides_no_tactic() -> None:
    run = run_of(chat("minh"), LURE, Q1, Q2, spot("signs", "mum"), answers=["a"])

    assert flags(run) == {"You are so talented.": "flattery"}


def test_where_the_spot_is_left_out_a_tactic_is_shown() -> None:
    leave = choose("q1", option("a", then="one"), option("b"))
    scenes = {"start": [chat("minh"), LURE, leave, SPOT, Goto("one")], "one": [Q2, End("safe")]}
    run = play(start(story(scenes), 1), "a")

    assert flags(run) == {"You are so talented.": "flattery"}


def test_going_back_hides_a_tactic_again() -> None:
    run = rewind(run_of(chat("minh"), LURE, Q1, Q2, answers=["a"]), 0)

    assert flags(run) == {"You are so talented.": ""}


def test_a_spot_opens_the_chat_it_asks_about_when_all_is_shown() -> None:
    run = run_of(chat("minh"), LURE, chat("linh"), say("linh", "Hey."), SPOT)

    assert stage_of(run, len(run.turn.moments) - 1).person == "linh"
    assert (shown_of(run).person, sources(shown_of(run).entries)) == (
        "minh",
        ["You are so talented."],
    )


def test_a_choice_leaves_the_phone_as_it_is() -> None:
    run = run_of(chat("minh"), LURE, chat("linh"), Q1, Q2, answers=[Picked("b")])

    assert shown_of(run).person == "linh"

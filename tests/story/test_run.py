"""From answer to answer: what a run shows, where it stops, what it refuses."""

from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.errors import EndlessLoop, IllegalAnswer
from game.story.answers import Answer, Ordered, Picked, Rated, Spotted, Told
from game.story.chance import dealt
from game.story.model import (
    App,
    Area,
    Call,
    Clock,
    End,
    Goto,
    Learn,
    Music,
    Notify,
    Open,
    Pause,
    Person,
    Place,
    ProfileLine,
    Safety,
    Say,
    SetFacts,
    Show,
    ShowKind,
    Sound,
    Story,
    Think,
)
from game.story.run import MAX_ATTEMPTS, Run, rewind, start
from game.story.state import Feedback, State
from game.story.walk import Walk
from tests.story.building import (
    PEOPLE,
    Scenes,
    any_answer,
    chat,
    choose,
    draw,
    everything_story,
    narrate,
    option,
    order,
    play,
    rate,
    say,
    sets,
    shown,
    spot,
    story,
    tell,
    text,
    when,
    words,
)

ASK = choose("q1", option("a"), option("b", "no"))


def feedback(run: Run) -> Feedback:
    return next(one.beat for one in run.turn.moments if isinstance(one.beat, Feedback))


def test_every_shown_beat_comes_in_file_order() -> None:
    beats = [
        Place("bedroom-evening"),
        Clock("20:14"),
        chat("minh"),
        say("minh", "Hi!"),
        narrate("It rains."),
        Think(text=text("Who is he?")),
        Notify(text=text("2 new"), app=text("Gallery")),
        Show(kind=ShowKind.CARD, alt=text("A card"), text=text("Tips")),
        Sound("message"),
        Music("calm"),
        Pause(0.5),
        Learn(text("Proof"), text("Keep it.")),
    ]
    run = start(story({"start": [*beats, End("safe")]}))

    assert [moment.beat for moment in run.turn.moments] == beats
    assert (run.turn.ending, run.ended, run.offer) == ("safe", True, None)


def test_a_moment_remembers_the_facts_of_its_time() -> None:
    first, last = narrate("before"), narrate("after")
    run = start(story({"start": [first, SetFacts(sets(worry="worry + 2")), last, End("safe")]}))

    assert [moment.facts["worry"] for moment in run.turn.moments] == [0, 2]


def test_facts_set_together_see_the_facts_from_before() -> None:
    both = SetFacts(sets(worry="worry + 1", sent="worry > 0"))
    run = start(story({"start": [both, End("safe")]}))

    assert run.turn.state.facts["sent"] is False


@pytest.mark.parametrize(("condition", "said"), [("sent", "no"), ("not sent", "yes")])
def test_if_takes_one_way_and_goes_on_after_it(condition: str, said: str) -> None:
    branch = when(condition, "start/0", [narrate("yes")], [narrate("no")])
    run = start(story({"start": [branch, narrate("after"), End("safe")]}))

    assert shown(run) == [said, "after"]


def test_if_without_else_goes_on() -> None:
    run = start(story({"start": [when("sent", "s", [narrate("yes")]), End("safe")]}))

    assert shown(run) == []


def test_goto_does_not_come_back() -> None:
    run = start(story({"start": [Goto("one"), narrate("never")], "one": [End("safe")]}))

    assert shown(run) == []


def test_call_comes_back_at_the_end_of_its_scene() -> None:
    scenes: Scenes = {"start": [Call("one"), narrate("back"), End("safe")], "one": [narrate("in")]}

    assert shown(start(story(scenes))) == ["in", "back"]


def test_goto_inside_a_called_scene_returns_to_the_caller() -> None:
    scenes: Scenes = {
        "start": [Call("one"), narrate("back"), End("safe")],
        "one": [when("not sent", "one/0", [Goto("two"), narrate("never")]), narrate("never")],
        "two": [narrate("two")],
    }

    assert shown(start(story(scenes))) == ["two", "back"]


def test_an_option_goes_to_its_scene_or_to_the_next_beat() -> None:
    ask = choose("q1", option("a", then="one"), option("b"))
    tale = story({"start": [ask, narrate("next"), End("safe")], "one": [End("other")]})

    assert play(start(tale), "a").turn.ending == "other"
    assert shown(play(start(tale), "b")) == ["yes: Why b", "next"]


def test_what_she_writes_comes_before_the_feedback() -> None:
    tale = story({"start": [choose("q1", option("a", say="Stop it.", worry="5")), End("safe")]})
    run = play(start(tale), "a")

    assert shown(run) == ["Stop it.", "yes: Why a"]
    assert run.turn.state.facts["worry"] == 5


def test_feedback_names_the_tactics_since_the_decision_before() -> None:
    beats = [
        chat("minh"),
        say("minh", "one", tactic="flattery"),
        ASK,
        say("minh", "two", tactic="secrecy"),
        say("minh", "three", tactic="urgency"),
        say("minh", "four", tactic="secrecy"),
        choose("q2", option("a")),
        End("safe"),
    ]
    run = play(start(story({"start": beats})), "a", "a")

    assert feedback(run).tactics == ("secrecy", "urgency")


def test_feedback_keeps_the_tactics_that_a_spot_will_still_ask_about() -> None:
    beats = [chat("minh"), say("minh", "one", tactic="flattery"), ASK, spot("signs"), End("safe")]
    run = play(start(story({"start": beats})), "a")

    assert feedback(run).tactics == ()
    assert feedback(play(run, Spotted(frozenset({"one"})))).tactics == ("flattery",)


def test_tactics_are_named_when_the_answer_leaves_before_the_spot() -> None:
    ask = choose("q1", option("a", then="one"), option("b"))
    beats = [chat("minh"), say("minh", "one", tactic="flattery"), ask, spot("signs"), Goto("one")]
    run = start(story({"start": beats, "one": [choose("q2", option("a")), End("safe")]}))

    assert feedback(play(run, "a")).tactics == ("flattery",)
    assert feedback(play(run, "b", Spotted(frozenset()))).tactics == ("flattery",)


def test_a_spot_on_another_chat_keeps_no_tactic_back() -> None:
    beats = [
        chat("minh"),
        say("minh", "one", tactic="secrecy"),
        say("mum", "two", tactic="guilt", to="mum"),
        ASK,
        spot("signs", "mum"),
        End("safe"),
    ]
    run = play(start(story({"start": beats})), "a")

    assert feedback(run).tactics == ("secrecy",)
    assert feedback(play(run, Spotted(frozenset()))).tactics == ("guilt",)


def test_a_spot_that_is_behind_keeps_no_tactic_back() -> None:
    beats = [
        chat("minh"),
        say("minh", "one", tactic="secrecy"),
        spot("signs"),
        say("minh", "two", tactic="urgency"),
        ASK,
        End("safe"),
    ]
    run = play(start(story({"start": beats})), Spotted(frozenset()), "a")

    assert feedback(run).tactics == ("urgency",)


def test_a_spot_of_the_calling_scene_keeps_no_tactic_of_the_called_one_back() -> None:
    scenes: Scenes = {
        "start": [chat("minh"), say("minh", "a", tactic="gift"), Call("one"), spot("signs")],
        "one": [say("minh", "b", tactic="guilt"), ASK, spot("others")],
    }
    run = play(start(story({**scenes, "start": [*scenes["start"], End("safe")]})), "a")

    assert feedback(run).tactics == ()
    then = play(run, Spotted(frozenset()))
    assert feedback(then).tactics == ("guilt",)
    assert feedback(play(then, Spotted(frozenset()))).tactics == ("gift",)


# -- options


def test_a_closed_option_is_refused_by_name() -> None:
    tale = story({"start": [choose("q1", option("a"), option("b", when="sent")), End("safe")]})

    with pytest.raises(IllegalAnswer, match="'b'.* is not open at 'q1'"):
        play(start(tale), "b")


def test_a_closed_option_with_a_reason_is_shown_but_not_open() -> None:
    ask = choose(
        "q1", option("a"), option("b", when="sent"), option("c", when="sent", else_show="Not yet.")
    )
    offer = start(story({"start": [ask, End("safe")]})).offer

    assert offer is not None
    assert (offer.shown, offer.open) == (("a", "c"), ("a",))


def test_an_option_once_taken_is_gone_the_second_time() -> None:
    ask = choose("q1", option("a", once=True, then="start"), option("b"))
    run = play(start(story({"start": [ask, End("safe")]})), "a")

    assert run.offer is not None
    assert (run.offer.shown, run.offer.open) == (("b",), ("b",))


def test_without_an_open_option_the_story_goes_the_other_way() -> None:
    ask = choose("q1", option("a", when="sent"), otherwise="one")
    tale = story({"start": [ask, narrate("never")], "one": [narrate("other"), End("safe")]})

    assert shown(start(tale)) == ["other"]


def test_without_an_open_option_and_another_way_the_next_beat_follows() -> None:
    tale = story({"start": [choose("q1", option("a", when="sent")), End("safe")]})

    assert start(tale).ended


def test_an_option_opens_when_its_condition_comes_true() -> None:
    ask = choose("q1", option("a", then="start", worry="worry + 1"), option("b", when="worry >= 2"))
    run = start(story({"start": [ask, End("safe")]}))

    assert play(run, "a", "a", "b").ended


def test_conditions_ask_for_visits_choices_and_points() -> None:
    asked = "visits('start') == 1 and chose('q1', 'a') and score('notice') == 2"
    tale = story({"start": [ASK, when(asked, "s", [narrate("all")]), End("safe")]})

    assert "all" in shown(play(start(tale), "a"))
    assert "all" not in shown(play(start(tale), "b"))


def test_what_an_answer_sets_may_ask_for_its_own_points_and_choice() -> None:
    ask = choose("q1", option("a", worry="score('notice')", sent="chose('q1', 'a')"))
    told = tell("told", mum=(words("plain", worry="worry + score('tell')"),))
    run = play(start(story({"start": [ask, told, End("safe")]})), "a")

    assert (run.turn.state.facts["worry"], run.turn.state.facts["sent"]) == (2, True)
    assert play(run, Told("mum", "plain")).turn.state.facts["worry"] == 4


# -- the other decisions


def spotting(*beats: object) -> Run:
    return start(story({"start": [chat("minh"), *beats, spot("signs"), End("safe")]}))


def test_spot_asks_about_the_others_messages_in_that_chat_of_this_scene() -> None:
    run = spotting(
        say("minh", "a", tactic="gift"),
        say("mai", "mine"),
        say("linh", "elsewhere", to="linh"),
        say("minh", "b"),
    )

    assert run.offer is not None
    assert [(one.id, one.sign) for one in run.offer.candidates] == [("a", True), ("b", False)]


@pytest.mark.parametrize("app", [App.CALL, App.VIDEO, App.PROFILE])
def test_spot_on_a_chat_asks_about_nothing_that_was_said_elsewhere(app: App) -> None:
    run = spotting(
        Open(app, "minh"),
        say("minh", "spoken", tactic="secrecy"),
        say("minh", "sent meanwhile", tactic="gift", to="minh"),
        chat("minh"),
        say("minh", "written"),
    )

    assert run.offer is not None
    assert [one.id for one in run.offer.candidates] == ["sent meanwhile", "written"]


def test_spot_forgets_the_messages_of_an_earlier_visit() -> None:
    ask = choose("q1", option("a", then="start"), option("b"))
    scenes: Scenes = {"start": [chat("minh"), say("minh", "a"), ask, spot("signs"), End("safe")]}
    run = play(start(story(scenes)), "a", "b")

    assert run.offer is not None
    assert [one.id for one in run.offer.candidates] == ["a"]


def test_spot_hears_across_a_called_scene() -> None:
    scenes: Scenes = {
        "start": [chat("minh"), say("minh", "a"), Call("one"), spot("signs"), End("safe")],
        "one": [say("minh", "inside")],
    }
    offer = start(story(scenes)).offer

    assert offer is not None
    assert [one.id for one in offer.candidates] == ["a"]


def test_spot_asks_about_the_lines_of_a_profile() -> None:
    lines = (
        ProfileLine(id="1", text=text("1 post")),
        ProfileLine(id="2", text=text("Joined today"), sign=text("New"), tactic="too-good"),
    )
    minh = Person(id="minh", name=text("m"), avatar="shadow", circle="stranger", profile=lines)
    people = {**PEOPLE, "minh": minh}
    tale = story({"start": [spot("signs", app=App.PROFILE), End("safe")]}, people=people)
    offer = start(tale).offer

    assert offer is not None
    assert [(one.id, one.sign) for one in offer.candidates] == [("1", False), ("2", True)]


def test_spot_asks_about_the_areas_of_a_picture() -> None:
    area = Area(id="tag", rect=(0, 0, 0.5, 0.5), text=text("A name tag"), sign=text("Tells where"))
    picture = Show(kind=ShowKind.PICTURE, alt=text("A photo"), picture="photo", areas=(area,))
    asked = spot("signs", person="", app=None, picture="photo")
    offer = start(story({"start": [picture, asked, End("safe")]})).offer

    assert offer is not None
    assert [(one.id, one.sign) for one in offer.candidates] == [("tag", True)]


def test_order_is_shuffled_and_never_right_already() -> None:
    tale = story({"start": [order("first"), End("safe")]})
    found = {offer.steps for seed in range(30) if (offer := start(tale, seed).offer)}

    assert tuple("abcd") not in found
    assert len(found) > 5


def test_order_is_the_same_for_the_same_seed() -> None:
    tale = story({"start": [order("first"), End("safe")]})

    assert start(tale, 7).offer == start(tale, 7).offer


def test_telling_is_face_to_face_and_is_answered() -> None:
    tale = story(
        {"start": [chat("minh"), tell("told", mum=(words("plain", reply="Come."),)), End("safe")]}
    )
    run = play(start(tale), Told("mum", "plain"))

    assert Open(App.OFF) in [moment.beat for moment in run.turn.moments]
    assert shown(run) == ["Words plain", "Come.", "yes: Why plain"]


def test_telling_in_a_chat_stays_in_the_chat() -> None:
    tale = story({"start": [chat("mum"), tell("told", mum=(words("plain"),)), End("safe")]})
    run = play(start(tale), Told("mum", "plain"))

    assert Open(App.OFF) not in [moment.beat for moment in run.turn.moments]


def test_telling_where_all_are_together_already_goes_on_there() -> None:
    beats = [Open(App.OFF), say("mum", "What is it?"), tell("told", mum=(words("plain"),))]
    run = play(start(story({"start": [*beats, End("safe")]})), Told("mum", "plain"))

    assert Open(App.OFF) not in [moment.beat for moment in run.turn.moments]


@pytest.mark.parametrize("screen", [Open(App.PROFILE, "mum"), Open(App.CALL, "linh")])
def test_telling_puts_away_what_is_no_talk_with_the_listener(screen: Open) -> None:
    beats = [screen, tell("told", mum=(words("plain"),)), End("safe")]
    run = play(start(story({"start": beats})), Told("mum", "plain"))

    assert Open(App.OFF) in [moment.beat for moment in run.turn.moments]


def test_a_bad_reaction_can_lead_to_a_second_try() -> None:
    tale = story(
        {
            "start": [
                tell("told", mum=(words("hint", "no", then="start"), words("plain"))),
                End("safe"),
            ]
        }
    )
    run = play(start(tale), Told("mum", "hint"), Told("mum", "plain"))

    assert run.ended


def test_rate_keeps_the_answer_in_its_fact() -> None:
    tale = story({"start": [rate("sure", "worry"), rate("again"), End("safe")]})
    run = play(start(tale), Rated(4), Rated(1))

    assert run.turn.state.facts["worry"] == 4
    assert run.score.scored == 0


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (ASK, Picked("z")),
        (ASK, Rated(1)),
        (ASK, Spotted(frozenset())),
        (spot("signs"), Spotted(frozenset({"nothing"}))),
        (spot("signs"), Picked("a")),
        (order("first"), Ordered(("a", "b", "c"))),
        (order("first"), Ordered(("a", "b", "c", "c"))),
        (order("first"), Ordered(("a", "b", "c", "d", "d"))),
        (tell("told", mum=(words("plain"),)), Told("linh", "plain")),
        (tell("told", mum=(words("plain"),)), Told("mum", "hint")),
        (rate("sure"), Rated(0)),
        (rate("sure"), Rated(6)),
        (rate("sure"), Rated(True)),
        (rate("sure"), Rated(cast("int", 2.0))),
    ],
)
def test_an_answer_that_is_not_open_is_refused_by_name(asked: object, answer: Answer) -> None:
    run = start(story({"start": [asked, End("safe")]}))
    before = (run.log, run.turns)
    assert run.offer is not None

    with pytest.raises(IllegalAnswer, match=f"is not open at '{run.offer.decision.id}'"):
        play(run, answer)
    assert (run.log, run.turns) == before


def test_after_the_end_nothing_is_open() -> None:
    with pytest.raises(IllegalAnswer, match="the story has ended"):
        play(start(story({"start": [End("safe")]})), "a")


# -- chance


def drawn(seed: int, count: int) -> list[str]:
    cards = ["card_a", "card_b", "card_c"]
    scenes: Scenes = {
        "start": [draw("start/0", *cards, count=count), End("safe")],
        **{card: [narrate(card)] for card in cards},
    }
    return shown(start(story(scenes), seed))


def test_draw_repeats_nothing_before_all_had_a_turn() -> None:
    for seed in range(20):
        six = drawn(seed, 6)
        assert sorted(six[:3]) == sorted(six[3:]) == ["card_a", "card_b", "card_c"]


def test_draw_is_the_same_for_the_same_seed_and_differs_between_seeds() -> None:
    assert drawn(5, 2) == drawn(5, 2)
    assert len({tuple(drawn(seed, 2)) for seed in range(40)}) == 6


def test_draw_goes_on_where_it_was_at_the_second_visit() -> None:
    ask = choose("q1", option("a", then="start"), option("b"))
    cards = ["card_a", "card_b", "card_c"]
    scenes: Scenes = {
        "start": [draw("start/0", *cards, count=1), ask, End("safe")],
        **{card: [narrate(card)] for card in cards},
    }
    run = play(start(story(scenes), 3), "a", "a")
    found = [moment.beat for turn in run.turns for moment in turn.moments]

    assert {beat.text.source for beat in found if not isinstance(beat, Feedback | Say)} == set(  # type: ignore[union-attr]
        cards
    )


def test_a_drawn_scene_is_entered_when_its_turn_comes() -> None:
    asks = {
        card: [when(f"visits('{other}') == 0", card, [narrate("first")], [narrate("second")])]
        for card, other in (("card_a", "card_b"), ("card_b", "card_a"))
    }
    beats = [draw("start/draw-1", "card_a", "card_b", count=2), End("safe")]
    run = start(story({"start": beats, **asks}))

    assert shown(run) == ["first", "second"]
    assert [moment.visit for moment in run.turn.moments] == [2, 3]


def test_cards_that_wait_are_not_scenes_in_scenes() -> None:
    cards = [f"card_{number}" for number in range(40)]
    beats = [draw("start/draw-1", *cards, count=40), End("safe")]
    run = start(story({"start": beats, **{card: [narrate(card)] for card in cards}}))

    assert sorted(shown(run)) == sorted(cards)


def test_a_goto_out_of_a_drawn_scene_comes_back_to_the_next_card() -> None:
    beats = [draw("start/draw-1", "card_a", "card_b", count=2), narrate("back"), End("safe")]
    scenes: Scenes = {
        "start": beats,
        "card_a": [narrate("a"), Goto("one")],
        "card_b": [narrate("b"), Goto("one")],
        "one": [narrate("one")],
    }

    assert shown(start(story(scenes)))[1::2] == ["one", "one"]
    assert shown(start(story(scenes)))[-1] == "back"


CARDS = tuple("abcdefg")


@given(st.integers(1, 7), st.data())
@settings(max_examples=60, deadline=None)
def test_no_card_comes_twice_in_a_turn_or_before_all_have_come(
    size: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(1, size))
    turns = [dealt(CARDS[:size], count, turn, 3, "d") for turn in range(2 * size)]
    pack = [card for turn in turns for card in turn]

    assert all(len(set(turn)) == count for turn in turns)
    assert all(
        sorted(pack[at : at + size]) == sorted(CARDS[:size]) for at in range(0, len(pack), size)
    )


# -- loops


def test_a_loop_without_a_decision_is_stopped() -> None:
    tale = story({"start": [ASK, Goto("one")], "one": [narrate("round"), Goto("one")]})

    with pytest.raises(EndlessLoop) as caught:
        play(start(tale), "a")
    assert caught.value.scene == "one"


def test_scenes_that_call_each_other_without_end_are_stopped() -> None:
    with pytest.raises(EndlessLoop):
        start(story({"start": [Call("start"), End("safe")]}))


def test_a_story_that_ends_nowhere_is_stopped() -> None:
    with pytest.raises(EndlessLoop):
        start(story({"start": [narrate("and then")]}))


def test_a_state_stays_as_it_was_while_the_walk_goes_on() -> None:
    class Watched(Walk):
        def now(self) -> State:
            return self._state()

    beats = [ASK, draw("start/draw-1", "one"), End("safe")]
    run = start(story({"start": beats, "one": [narrate("one")]}))
    assert run.offer is not None
    walk = Watched(run.story, run.seed, run.turn.state, ())
    walk.answer(run.offer, Picked("a"))
    now = walk.now()
    walk.to_next_stop()

    assert (now.visits("one"), dict(now.drawn)) == (0, {})


# -- the whole story


def test_everything_can_be_played_to_each_ending(everything: Story) -> None:
    run = play(start(everything, 1), "c", Spotted(frozenset({"flatter", "secret"})), "b", Rated(5))
    while run.offer is not None and run.offer.decision.id != "told":
        run = play(run, "a" if run.offer.decision.id == "q3" else Ordered(tuple("abcd")))

    assert play(run, Told("mum", "plain")).turn.ending == "safe"
    assert play(run, Told("linh", "plain")).turn.ending == "together"
    assert not play(run, Told("mum", "hint")).ended


def test_where_nobody_looks_the_way_is_the_same() -> None:
    run = start(everything_story(), 1)
    for number in (0, 6, 0, 1, 4, 0, 1, 1, 0):
        answer = any_answer(run, number)
        assert run.offer is not None
        walk = Walk(run.story, run.seed, run.turn.state, (), seen=False)
        walk.answer(run.offer, answer)
        unseen, run = walk.to_next_stop(), play(run, answer)
        assert (unseen.offer, unseen.ending, unseen.state) == (
            run.turn.offer,
            run.turn.ending,
            run.turn.state,
        )
        assert unseen.moments == ()


# -- rewinding


def test_rewind_returns_to_the_moment_after_some_decisions(everything: Story) -> None:
    one = play(start(everything), "a")
    two = play(one, Spotted(frozenset()))
    back = rewind(two, 1)

    assert (back.log, back.turns) == (one.log, one.turns)
    assert back.abandoned == (two.log,)


def test_rewind_to_where_the_run_is_changes_nothing(everything: Story) -> None:
    run = play(start(everything), "a")

    assert rewind(run, 1) is run


def test_a_way_that_was_gone_further_before_is_not_kept_again() -> None:
    asks = [choose(f"q{n}", option("a"), option("b", "no")) for n in range(3)]
    run = play(start(story({"start": [*asks, End("safe")]})), "a", "a")
    back = rewind(rewind(run, 1), 0)
    other = play(back, "b")

    assert back.abandoned == (run.log,)
    assert rewind(other, 0).abandoned == (run.log, other.log)


def test_of_many_attempts_the_first_and_the_latest_are_kept() -> None:
    again = choose("q1", option("a", then="start"), option("b"))
    run = start(story({"start": [again, End("safe")]}))
    logs = []
    for number in range(MAX_ATTEMPTS + 5):
        run = play(rewind(run, 0), *"a" * number, "b")
        logs.append(run.log)
    back = rewind(run, 0)

    assert back.abandoned == (logs[0], *logs[1 - MAX_ATTEMPTS :])


@pytest.mark.parametrize("count", [-1, 2])
def test_rewind_beyond_the_log_is_refused(everything: Story, count: int) -> None:
    with pytest.raises(IllegalAnswer, match="the run has 1 decisions"):
        rewind(play(start(everything), "a"), count)


def test_feedback_carries_the_safety_of_the_answer() -> None:
    run = start(story({"start": [ASK, End("safe")]}))

    assert feedback(play(run, "a")).safety is Safety.YES
    assert feedback(play(run, "b")).safety is Safety.NO

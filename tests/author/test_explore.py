"""What exploring a story says is true: every way is found, and every witness replays."""

import re

import pytest

from game.author.explore import Way, explore
from game.author.exploring.reach import Effect
from game.author.exploring.standings import Share
from game.story.answers import Picked
from game.story.model import (
    App,
    Beat,
    End,
    Goto,
    Open,
    Option,
    Story,
)
from tests.author.exploring import assert_true
from tests.story.building import (
    chat,
    choose,
    draw,
    narrate,
    option,
    order,
    rate,
    say,
    spot,
    story,
    when,
)


def test_every_witness_replays_to_its_ending_with_its_points(everything: Story) -> None:
    found = explore(everything)

    assert found.complete
    for ending in found.endings.values():
        for way in (ending.lowest, ending.highest, ending.shortest):
            assert_true(everything, way)
    assert_true(everything, found.safest)
    assert_true(everything, found.best)


def test_an_ending_that_is_never_reached_is_found_out() -> None:
    tale = story({"start": [when("sent", "s", [Goto("one")]), End("safe")], "one": [End("lost")]})
    found = explore(tale)

    assert found.endings["lost"].shortest is None
    assert found.endings["safe"].shortest is not None
    assert found.scenes_unvisited == ("one",)


def test_an_option_that_never_opens_is_found_out() -> None:
    ask = choose("q1", option("a", worry="worry + 1"), option("b", when="worry > 1"))
    found = explore(story({"start": [ask, End("safe")]}))

    assert found.options_unreached == ("q1.b",)


def test_an_option_that_opens_after_some_rounds_is_found() -> None:
    ask = choose(
        "q1", option("a", then="start", worry="min(worry + 1, 3)"), option("b", when="worry == 3")
    )
    found = explore(story({"start": [ask, End("safe")]}))

    assert (found.complete, found.options_unreached) == (True, ())
    assert found.endings["safe"].ways is None  # it can go in circles
    assert len(_log(found.endings["safe"].shortest)) == 4


def _log(way: Way | None) -> tuple[object, ...]:
    assert way is not None
    return way.log


def test_a_round_without_a_decision_is_found_with_the_way_to_it() -> None:
    ask = choose("q1", option("a"), option("b", then="one"))
    tale = story({"start": [ask, End("safe")], "one": [Goto("one")]})
    (loop,) = explore(tale).loops

    assert (loop.scene, [entry.answer for entry in loop.log]) == ("one", [Picked("b")])


def test_a_round_at_the_very_start_is_found() -> None:
    (loop,) = explore(story({"start": [Goto("start")]})).loops

    assert loop.log == ()


def test_full_points_with_an_unsafe_choice_are_found_out() -> None:
    again = choose("q1", option("a", then="start"), option("b", "no"))
    tale = story({"start": [again, End("safe")]})
    found = explore(tale).full_but_unsafe

    assert_true(tale, found)
    assert found is not None
    assert [entry.answer for entry in found.log] == [Picked("a"), Picked("b")]


def test_an_unsafe_answer_given_again_is_found_wherever_the_circle_is_entered() -> None:
    tale = story(
        {
            "start": [choose("q1", option("a")), Goto("one")],
            "one": [
                choose("q2", option("a", then="two"), option("b", "no", then="start")),
            ],
            "two": [choose("q3", option("a", then="start"), option("b")), End("safe")],
        }
    )

    assert_true(tale, explore(tale).full_but_unsafe)


def test_the_safest_way_can_differ_from_the_best() -> None:
    ask = choose("q1", option("safe", "yes", then="one"), option("half", "partly", then="two"))
    bad = [choose(f"q{n}", option("x", "no")) for n in (2, 3, 4)]
    fair = [choose("q5", option("x", "partly"))]
    tale = story({"start": [ask], "one": [*bad, End("a")], "two": [*fair, End("b")]})
    found = explore(tale)

    assert found.safest is not None
    assert found.best is not None
    assert (found.safest.ending, found.best.ending) == ("a", "b")


def endless(change: str, condition: str, *more: Option) -> Story:
    """Make a story that goes round for as long as one likes, and asks a question at the end."""
    ask = choose("q1", option("a", then="start", worry=change), *more, option("c", then="one"))
    return story(
        {"start": [ask], "one": [when(condition, "one", [End("other")]), End("safe")]},
    )


LESS = option("b", then="start", worry="worry - 1")


@pytest.mark.parametrize(
    ("change", "condition", "rounds"),
    [
        ("worry + 1", "worry > 3", 4),
        ("worry + 1", "worry * 2 >= 7", 4),
        ("worry - 1", "worry < -3", 4),
        ("worry * 2 + 1", "worry > 5 and not sent", 3),
        ("worry + 1", "worry == 6", 6),
        ("worry", "visits('start') > 3", 3),
        ("max(worry, visits('start'))", "worry > 2", 3),
    ],
)
def test_a_number_that_only_grows_is_not_counted_beyond_all_that_is_asked(
    change: str, condition: str, rounds: int
) -> None:
    tale = endless(change, condition)
    found = explore(tale, limit=1_000)
    way = found.endings["other"].shortest

    assert found.complete
    assert len(_log(way)) == rounds + 1
    assert_true(tale, way)


def test_a_number_that_can_come_back_is_never_taken_for_another() -> None:
    tale = endless("worry + 1", "worry > 3", LESS)
    found = explore(tale, limit=5_000)

    assert not found.complete
    assert_true(tale, found.endings["other"].shortest)


def test_a_limit_is_said_plainly() -> None:
    found = explore(endless("worry + 1", "worry % 2 == 1"), limit=10)

    assert not found.complete
    assert re.fullmatch(r"stopped at \d states", found.reason)


def test_a_fact_without_end_is_named_with_what_would_end_it() -> None:
    found = explore(endless("worry + 1", "worry > 3", LESS), limit=5_000)

    assert not found.complete
    assert re.fullmatch(
        r"stopped at \d+ states; 'worry' had \d+ different values by then\. "
        r"Give it an end, as in min\(worry \+ 1, 10\) or max\(worry - 1, 0\)",
        found.reason,
    )


def test_the_same_is_found_every_time_where_not_all_can_be() -> None:
    tale = endless("worry + 1", "worry > 3", LESS)

    assert explore(tale, limit=5_000) == explore(tale, limit=5_000)


def test_a_fact_may_have_very_many_values() -> None:
    more = "min(worry + 1, 300)"
    ask = choose(
        "q1",
        option("a", then="start", worry=more),
        option("b", when="worry > 299"),
    )
    found = explore(story({"start": [ask, End("safe")]}))

    assert found.complete
    assert len(_log(found.endings["safe"].shortest)) == 301


def test_the_way_named_is_the_shortest_of_those_with_as_many_points() -> None:
    far = [rate(f"r{n}") for n in range(4)]
    ask = choose("q1", option("a", then="one"), option("b", then="two"))
    tale = story({"start": [ask], "one": [*far, End("safe")], "two": [rate("r9"), End("safe")]})
    found = explore(tale).endings["safe"]

    assert len(_log(found.safest)) == len(_log(found.highest)) == 2


def test_points_by_skill_are_shares_of_what_was_possible_on_the_way() -> None:
    ask = choose("q1", option("a", "partly", then="one"), option("b", "no", skill="tell"))
    tale = story({"start": [ask, End("safe")], "one": [order("o1", "ab"), End("safe")]})
    found = explore(tale)

    assert found.skills == found.endings["safe"].skills
    assert found.skills == {
        "evidence": (Share(0, 2), Share(2, 2)),
        "notice": (Share(1, 2), Share(1, 2)),
        "tell": (Share(0, 2), Share(0, 2)),
    }


def test_an_option_is_told_with_what_it_changes() -> None:
    tale = story(
        {
            "start": [
                choose("q1", option("a", then="one"), option("b", then="two")),
            ],
            "one": [choose("q2", option("a", then="three"), option("b")), Goto("hall")],
            "two": [choose("q3", option("a"), option("b")), Goto("hall")],
            "three": [narrate("It rains."), Goto("hall")],
            "hall": [rate("r1"), End("safe")],
        }
    )
    found = {(one.decision, one.option): one for one in explore(tale).options}

    assert {key: one.effect for key, one in found.items()} == {
        ("q1", "a"): Effect.STORY,
        ("q1", "b"): Effect.STORY,
        ("q2", "a"): Effect.WORDS,
        ("q2", "b"): Effect.WORDS,
        ("q3", "a"): Effect.NOTHING,
        ("q3", "b"): Effect.NOTHING,
    }
    assert (found["q1", "a"].ways, found["q3", "b"].ways) == (2, 1)


def test_an_option_that_sets_what_a_text_shows_changes_words() -> None:
    ask = choose("q1", option("a", name="'dog'"), option("b", sent="true"))
    tale = story({"start": [ask, narrate("It was the {name}."), End("safe")]})

    assert [one.effect for one in explore(tale).options] == [Effect.WORDS, Effect.NOTHING]


def test_a_beat_that_no_way_shows_is_named_by_its_place() -> None:
    never = when("worry > 5", "s", [narrate("Never.")], [narrate("Always.")])
    found = explore(story({"start": [never, End("safe")]}))

    assert found.beats_unplayed == (("s/then", 0),)


def test_a_decision_the_story_comes_back_to_is_named() -> None:
    ask = choose("q1", option("a", then="start"), option("b"))
    once = choose("q2", option("a"), option("b"))

    assert explore(story({"start": [ask, once, End("safe")]})).returns == ("q1",)


def test_the_same_is_found_in_the_same_order_every_time(everything: Story) -> None:
    assert explore(everything) == explore(everything)


def test_facts_that_change_nothing_do_not_make_more_states() -> None:
    ask = choose("q1", option("a", then="start", worry="worry + 1"), option("b"))
    found = explore(story({"start": [ask, End("safe")]}))

    assert found.complete
    assert found.states < 5


def test_where_the_same_words_are_written_and_spoken_a_spot_is_not_the_same() -> None:
    way = choose("q1", option("a", then="one"), option("b", then="three"))
    said = say("minh", "Don't tell.", tactic="secrecy")
    tale = story(
        {
            "start": [way],
            "one": [chat("minh"), Goto("two")],
            "three": [Open(App.CALL, "minh"), Goto("two")],
            "two": [rate("sure"), said, say("minh", "x", to="minh"), spot("signs"), End("safe")],
        }
    )

    assert explore(tale).states == 6  # q1, two of `sure`, two of `signs`, the end


def drawing(*draws: Beat, count: int = 5) -> Story:
    cards = [f"card_{letter}" for letter in "abcde"[:count]]
    scenes = {
        card: [choose(card, option("x", "yes" if card == "card_a" else "no"))] for card in cards
    }
    return story({"start": [*draws, End("safe")], **scenes})


def test_every_hand_is_dealt() -> None:
    tale = drawing(draw("d", "card_a", "card_b", "card_c", count=2), count=3)
    found = explore(tale)

    assert found.complete
    lowest, highest = found.endings["safe"].lowest, found.endings["safe"].highest
    assert_true(tale, lowest)
    assert_true(tale, highest)
    assert lowest is not None
    assert highest is not None
    assert (lowest.points.earned, highest.points.earned) == (0, 2)


def test_more_hands_than_can_be_tried_are_said_plainly() -> None:
    cards = [f"card_{letter}" for letter in "abcde"]
    found = explore(drawing(draw("d", *cards, count=5), draw("e", *cards, count=5)))

    assert not found.complete
    assert "chance can deal more" in found.reason


def test_cards_that_come_in_later_rounds_are_said_plainly() -> None:
    ask = choose("q1", option("a", then="start"), option("b"))
    tale = story(
        {
            "start": [draw("d", "card_a", "card_b"), ask, End("safe")],
            "card_a": [narrate("a")],
            "card_b": [narrate("b")],
        }
    )

    assert not explore(tale, limit=100).complete


@pytest.mark.parametrize("options", [2, 3])
def test_ways_are_counted_without_walking_them(options: int) -> None:
    asked = [choose(f"q{n}", *(option(letter) for letter in "abc"[:options])) for n in range(1, 9)]
    found = explore(story({"start": [*asked, End("safe")]}))

    assert found.endings["safe"].ways == options**8
    assert found.unmerged == sum(options**depth for depth in range(9))
    assert found.states == 9

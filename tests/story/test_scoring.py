"""What answers earn, and how points become words and stars."""

from collections.abc import Sequence

import pytest

from game.story.answers import Candidate, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import End, Safety
from game.story.run import first_try, rewind, start
from game.story.scoring import Band, Mark, Score, Tally, is_right, mark, tally
from tests.story.building import (
    choose,
    option,
    order,
    play,
    rate,
    spot,
    story,
    tell,
    text,
    words,
)


@pytest.mark.parametrize(
    ("earned", "possible", "band"),
    [
        (10, 10, Band.STRONG),
        (8, 10, Band.STRONG),
        (7, 10, Band.GROWING),
        (5, 10, Band.GROWING),
        (4, 10, Band.AGAIN),
        (0, 10, Band.AGAIN),
    ],
)
def test_bands_begin_at_80_and_50_percent(earned: int, possible: int, band: Band) -> None:
    assert Tally(earned, possible).band is band


def marks(*safeties: str, skill: str = "notice") -> Score:
    return tally(
        Mark(decision=str(n), skill=skill, safety=Safety(one)) for n, one in enumerate(safeties)
    )


@pytest.mark.parametrize(
    ("safeties", "stars"),
    [
        (["yes"] * 10, 3),
        (["yes"] * 7 + ["partly"] * 3, 3),
        (["yes"] * 8 + ["no", "no"], 2),
        (["partly"] * 4, 2),
        (["partly"] * 3 + ["no"], 1),
        (["no"], 1),
    ],
)
def test_three_stars_from_85_percent_and_two_from_50(safeties: list[str], stars: int) -> None:
    assert marks(*safeties).stars == stars


def test_the_ratio_of_nothing_is_nothing() -> None:
    assert (Tally(0, 0).ratio, Tally(1, 4).ratio) == (0.0, 0.25)


def test_points_add_up_by_skill_in_the_order_met() -> None:
    score = tally(
        [
            Mark(decision="a", skill="tell", safety=Safety.YES),
            Mark(decision="b", skill="notice", safety=Safety.NO, missed=2),
            Mark(decision="c", skill="tell", safety=Safety.PARTLY, false_alarms=1),
        ]
    )

    assert list(score.skills.items()) == [("tell", Tally(3, 4)), ("notice", Tally(0, 2))]
    assert (score.total, score.safe, score.scored) == (Tally(3, 6), 1, 3)
    assert (score.missed, score.false_alarms) == (2, 1)


@pytest.mark.parametrize(("safe", "points"), [("yes", 2), ("partly", 1), ("no", 0)])
def test_an_option_earns_by_its_safety(safe: str, points: int) -> None:
    asked = choose("q1", option("a", safe))
    found = mark(Offer(decision=asked, open=("a",)), Picked("a"))

    assert found is not None
    assert (found.points, found.skill) == (points, "notice")


def test_an_option_may_train_another_skill_than_its_decision() -> None:
    found = mark(Offer(decision=choose("q1", option("a", skill="tell"))), Picked("a"))

    assert found is not None
    assert found.skill == "tell"


@pytest.mark.parametrize(
    ("benign", "safe", "missed", "false_alarms"),
    [
        (False, "no", 1, 0),
        (False, "partly", 0, 0),
        (False, "yes", 0, 0),
        (True, "no", 0, 1),
        (True, "partly", 0, 1),
        (True, "yes", 0, 0),
    ],
)
def test_dangers_missed_and_false_alarms_are_counted_apart(
    benign: bool, safe: str, missed: int, false_alarms: int
) -> None:
    found = mark(Offer(decision=choose("q1", option("a", safe), benign=benign)), Picked("a"))

    assert found is not None
    assert (found.missed, found.false_alarms) == (missed, false_alarms)


def spotting(signs: str, harmless: str, tapped: str) -> Mark:
    candidates = tuple(
        Candidate(id=one, text=text(one), sign=one in signs) for one in signs + harmless
    )
    offer = Offer(decision=spot("s"), candidates=candidates)
    found = mark(offer, Spotted(frozenset(tapped)))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("tapped", "points", "missed", "false_alarms"),
    [
        ("abcd", 2, 0, 0),
        ("abc", 1, 1, 0),
        ("ab", 1, 2, 0),
        ("a", 0, 3, 0),
        ("", 0, 4, 0),
        ("abcdx", 1, 0, 1),
        ("abcdxyz", 0, 0, 3),
        ("abx", 0, 2, 1),
        ("x", 0, 4, 1),
    ],
)
def test_spot_weighs_hits_against_false_alarms(
    tapped: str, points: int, missed: int, false_alarms: int
) -> None:
    found = spotting("abcd", "xyz", tapped)

    assert (found.points, found.missed, found.false_alarms) == (points, missed, false_alarms)


@pytest.mark.parametrize(("tapped", "points"), [("", 2), ("x", 0)])
def test_spot_without_signs_is_right_when_nothing_is_tapped(tapped: str, points: int) -> None:
    assert spotting("", "xy", tapped).points == points


@pytest.mark.parametrize(
    ("steps", "points"), [("abcd", 2), ("bacd", 1), ("badc", 1), ("bcda", 0), ("dcba", 0)]
)
def test_order_is_weighed_by_pairs(steps: str, points: int) -> None:
    found = mark(Offer(decision=order("o")), Ordered(tuple(steps)))

    assert found is not None
    assert found.points == points


def test_steps_together_may_come_in_either_order() -> None:
    asked = order("o", "abcd", (frozenset("cd"),))

    assert [is_right(asked, tuple(steps)) for steps in ("abdc", "acbd")] == [True, False]


def test_telling_earns_by_the_words() -> None:
    asked = tell("told", mum=(words("plain"), words("hint", "partly")))

    found = [mark(Offer(decision=asked), Told("mum", one)) for one in ("plain", "hint")]
    assert [one.points for one in found if one] == [2, 1]


def test_rate_earns_nothing() -> None:
    assert mark(Offer(decision=rate("sure")), Rated(3)) is None


AGAIN = choose("q1", option("a", "no", then="start"), option("b", "yes"))


def safeties(score: Score) -> Sequence[int]:
    return (score.safe, score.scored, score.total.earned)


def test_the_first_answer_of_a_run_counts() -> None:
    run = play(start(story({"start": [AGAIN, End("safe")]})), "a", "b")

    assert safeties(run.score) == (0, 1, 0)


def test_a_rewind_makes_a_new_attempt_and_keeps_the_first_for_the_teacher() -> None:
    last = choose("q2", option("a"))
    run = play(start(story({"start": [AGAIN, last, End("safe")]})), "a")
    again = play(rewind(run, 0), "b", "a")

    assert safeties(again.score) == (2, 2, 4)
    assert safeties(first_try(again)) == (1, 2, 2)


def test_without_a_rewind_the_first_try_is_the_run() -> None:
    run = play(start(story({"start": [AGAIN, End("safe")]})), "b")

    assert first_try(run) == run.score

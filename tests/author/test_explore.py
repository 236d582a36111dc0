"""What exploring a story says is true: every way is found, and every witness replays."""

import random
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.explore import Points, Way, explore
from game.story.answers import Answer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import (
    App,
    Beat,
    Call,
    Choose,
    End,
    Goto,
    Open,
    Order,
    Rate,
    SetFacts,
    Spot,
    Story,
    Tell,
)
from game.story.run import Run, decide, replay, start
from game.story.scoring import mark
from tests.story.building import (
    chat,
    choose,
    draw,
    narrate,
    option,
    order,
    rate,
    say,
    sets,
    spot,
    story,
    tell,
    when,
    words,
)


def assert_true(tale: Story, way: Way | None) -> None:
    """Check that a witness replays to its ending with its points."""
    assert way is not None
    replayed = replay(tale, way.seed, way.log)
    score = replayed.run.score
    assert (replayed.misfit, replayed.run.turn.ending) == (None, way.ending)
    assert (score.total.earned, score.total.possible) == way.points[:2]
    assert (score.safe, score.scored) == way.points[2:4]


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


def test_the_safest_way_can_differ_from_the_best() -> None:
    ask = choose("q1", option("safe", "yes", then="one"), option("half", "partly", then="two"))
    bad = [choose(f"q{n}", option("x", "no")) for n in (2, 3, 4)]
    fair = [choose("q5", option("x", "partly"))]
    tale = story({"start": [ask], "one": [*bad, End("a")], "two": [*fair, End("b")]})
    found = explore(tale)

    assert found.safest is not None
    assert found.best is not None
    assert (found.safest.ending, found.best.ending) == ("a", "b")


def test_a_limit_is_said_plainly() -> None:
    ask = choose("q1", option("a", then="start", worry="worry + 1"), option("b", when="worry >= 0"))
    found = explore(story({"start": [ask, End("safe")]}), limit=10)

    assert (found.complete, found.reason) == (False, "stopped at 11 states")


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


# -- against every single way, played without merging


def every_answer(run: Run) -> Iterator[Answer]:
    assert run.offer is not None
    offer = run.offer
    match offer.decision:
        case Choose():
            yield from map(Picked, offer.open)
        case Spot():
            ids = [one.id for one in offer.candidates]
            for number in range(2 ** len(ids)):
                yield Spotted(frozenset(one for n, one in enumerate(ids) if number >> n & 1))
        case Order():
            yield from map(Ordered, permutations(offer.steps))
        case Tell(whom=whom):
            yield from (Told(each.person, one.id) for each in whom for one in each.words)
        case Rate():
            yield from map(Rated, range(1, 6))


def every_end(run: Run, unsafe: bool = False) -> Iterator[tuple[str, Points]]:
    if run.offer is None:
        score = run.score
        total = score.total
        yield (
            run.turn.ending,
            Points(total.earned, total.possible, score.safe, score.scored, unsafe),
        )
        return
    for answer in every_answer(run):
        earned = mark(run.offer, answer)
        yield from every_end(decide(run, answer), unsafe or bool(earned and not earned.points))


SAFETIES = ("yes", "partly", "no")
CONDITIONS = (
    "worry > 0",
    "worry == 1",
    "not sent",
    "visits('hall') > 0",
    "score('notice') > 1",
    "chose('q1', 'a')",
    "name == 'cat'",
)


def random_story(chance: random.Random) -> Story:
    """Make a story that only goes forward, with a scene `hall` that anyone may call."""
    names = ["start", "one", "two", "three"]
    scenes = {
        name: [
            *(random_beat(chance, name, number) for number in range(chance.randint(1, 3))),
            Goto(chance.choice(names[index + 1 :])) if index < 3 else End("safe"),
        ]
        for index, name in enumerate(names)
    }
    for index, name in enumerate(names[:-1]):
        if chance.random() < 0.7:
            scenes[name].insert(-1, random_choose(chance, f"q{index + 1}", names[index + 1 :]))
    scenes["hall"] = [
        choose(
            "q9", option("a", chance.choice(SAFETIES), once=True), option("b", worry="worry + 1")
        )
    ]
    scenes["three"].insert(0, when(chance.choice(CONDITIONS), "three/if", [End("other")]))
    return story(scenes)


def random_choose(chance: random.Random, id: str, targets: list[str]) -> Choose:
    return choose(
        id,
        option("a", chance.choice(SAFETIES), then=chance.choice(["", *targets])),
        option("b", chance.choice(SAFETIES), worry="worry + 1"),
        option("c", chance.choice(SAFETIES), when=chance.choice(CONDITIONS), sent="not sent"),
        otherwise="",
    )


def random_beat(chance: random.Random, scene: str, number: int) -> object:
    place = f"{scene}/{number}"
    kind = chance.randrange(9)
    if kind == 0:
        return SetFacts(sets(worry="worry + 1", sent="worry > 0"))
    if kind == 1:
        return when(chance.choice(CONDITIONS), place, [SetFacts(sets(name="'dog'")), Call("hall")])
    if kind == 2:
        return order(f"order_{scene}_{number}", "abc")
    if kind == 3:
        return tell(
            f"tell_{scene}_{number}", mum=(words("plain"), words("hint", "no", sent="true"))
        )
    if kind == 4 and scene == "two":
        return rate(f"rate_{number}", "worry")
    if kind == 5:
        return say("minh", f"says {place}", tactic=chance.choice(["", "gift"]))
    if kind == 6:
        return spot(f"spot_{scene}_{number}")
    return Call("hall") if kind == 7 else Open(chance.choice([App.CHAT, App.CALL]), "minh")


@given(st.integers(0, 100_000))
@settings(max_examples=60, deadline=None)
def test_merging_loses_no_way_and_invents_none(number: int) -> None:
    tale = random_story(random.Random(number))
    if not (played := bounded(every_end(start(tale)), 4_000)):
        return
    found = explore(tale)

    for name in tale.endings:
        ratios = {points.ratio for ending, points in played if ending == name}
        ending = found.endings[name]
        assert (ending.shortest is not None) == bool(ratios)
        if ending.lowest and ending.highest:
            assert ending.lowest.points.ratio == min(ratios)
            assert ending.highest.points.ratio == max(ratios)
            assert_true(tale, ending.lowest)
            assert_true(tale, ending.highest)
    assert found.safest is not None
    assert found.safest.points.safe_ratio == max(points.safe_ratio for _, points in played)
    full = any(points.unsafe and points.earned == points.possible for _, points in played)
    assert (found.full_but_unsafe is not None) == full


def bounded(ends: Iterator[tuple[str, Points]], most: int) -> set[tuple[str, Points]]:
    """Return all ends; nothing where there are too many to play one by one."""
    found = set()
    for number, end in enumerate(ends):
        if number >= most:
            return set()
        found.add(end)
    return found


@pytest.mark.parametrize("options", [2, 3])
def test_ways_are_counted_without_walking_them(options: int) -> None:
    asked = [choose(f"q{n}", *(option(letter) for letter in "abc"[:options])) for n in range(1, 9)]
    found = explore(story({"start": [*asked, End("safe")]}))

    assert found.endings["safe"].ways == options**8
    assert found.unmerged == sum(options**depth for depth in range(9))
    assert found.states == 9

"""Exploring finds what playing every answer finds, in stories made by chance."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.explore import EndingFound, Exploration, explore
from game.author.exploring.hands import hands
from game.author.exploring.moves import Moves
from game.author.exploring.needs import Outlook
from game.author.exploring.walking import blocks
from game.story.model import App, Call, Choose, End, Goto, Open, SetFacts, Story
from game.story.run import Run, decide, start
from game.story.state import SHOWN
from tests.author.exploring import Plain, PlainEnd, Skills, assert_true, play_all
from tests.story.building import (
    choose,
    draw,
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

SAFETIES = ("yes", "partly", "no")
CONDITIONS = (
    "worry > 0",
    "worry == 1",
    "worry > 3",
    "worry - 1 < -2",
    "worry * 2 >= 7 and not sent",
    "not sent",
    "visits('hall') > 0",
    "score('notice') > 1",
    "chose('q1', 'a')",
    "name == 'cat'",
)


CARDS = ("card_a", "card_b", "card_c")
NO_VISITS = tuple(one for one in CONDITIONS if "visits" not in one)
MORE = "min(worry + 1, 3)"
CHANGES = (MORE, "worry + 1", "worry - 1", "worry * 2 + 1", "max(worry - 2, 0)", "worry / 2")
UPWARD = (MORE, "worry + 1", "worry + 0.5", "worry * 2 + 1", "max(worry, visits('hall'))")


def random_story(chance: random.Random) -> Story:
    """Make a story that only goes forward, with a scene `hall` that anyone may call."""
    changes = chance.choice([CHANGES, UPWARD])
    names = ["start", "one", "two", "three"]
    scenes = {
        name: [
            *(
                random_beat(chance, name, number, changes=changes)
                for number in range(chance.randint(1, 3))
            ),
            Goto(chance.choice(names[index + 1 :])) if index < 3 else End("safe"),
        ]
        for index, name in enumerate(names)
    }
    for index, name in enumerate(names[:-1]):
        if chance.random() < 0.7:
            scenes[name].insert(
                -1, random_choose(chance, f"q{index + 1}", names[index + 1 :], changes)
            )
    scenes["hall"] = [
        choose(
            "q9",
            option("a", chance.choice(SAFETIES), once=True),
            option("b", worry=chance.choice(changes)),
        )
    ]
    scenes["three"].insert(0, when(chance.choice(CONDITIONS), "three/if", [End("other")]))
    return story(scenes)


def random_choose(
    chance: random.Random, id: str, targets: list[str], changes: Sequence[str]
) -> Choose:
    return choose(
        id,
        option("a", chance.choice(SAFETIES), then=chance.choice(["", *targets])),
        option("b", chance.choice(SAFETIES), worry=chance.choice(changes)),
        option("c", chance.choice(SAFETIES), when=chance.choice(CONDITIONS), sent="not sent"),
        otherwise="",
    )


def random_beat(
    chance: random.Random,
    scene: str,
    number: int,
    conditions: Sequence[str] = CONDITIONS,
    changes: Sequence[str] = (MORE,),
) -> object:
    place = f"{scene}/{number}"
    kind = chance.randrange(9)
    if kind == 0:
        return SetFacts(sets(worry=chance.choice(changes), sent="worry > 0"))
    if kind == 1:
        return when(chance.choice(conditions), place, [SetFacts(sets(name="'dog'")), Call("hall")])
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


def going_back(chance: random.Random) -> Story:
    """Make a story whose options lead anywhere, so that it can go in circles."""
    names = ["start", "one", "two", "three"]
    scenes: dict[str, list[object]] = {
        name: [
            *(random_beat(chance, name, n, NO_VISITS) for n in range(chance.randint(0, 2))),
            choose_anywhere(chance, f"q{index}", names),
            Goto(names[index + 1]) if index < 3 else End("safe"),
        ]
        for index, name in enumerate(names)
    }
    scenes["hall"] = [choose("q9", option("a", chance.choice(SAFETIES), once=True), option("b"))]
    scenes["two"].insert(0, when(chance.choice(NO_VISITS), "two/if", [End("other")]))
    return story(scenes)


def choose_anywhere(chance: random.Random, id: str, targets: list[str]) -> Choose:
    def anywhere() -> str:
        return chance.choice(["", *targets])

    return choose(
        id,
        option("a", then=anywhere()),
        option("b", chance.choice(SAFETIES), then=anywhere(), worry=MORE),
        option("c", when=chance.choice(NO_VISITS), then=anywhere(), sent="not sent"),
    )


def assert_same(tale: Story, played: Plain) -> None:
    """Check that exploring finds what playing everything has found."""
    found = explore(tale)
    assert found.complete
    for name in tale.endings:
        assert_same_ending(
            tale, found.endings[name], [end for end in played.ends if end[0] == name]
        )
        if (shortest := found.endings[name].shortest) is not None:
            assert len(shortest.log) == played.shortest[name]
    full = any(unsafe and 0 < _earned(end) == _possible(end) for *end, unsafe in played.ends)
    assert (found.full_but_unsafe is not None) == full
    if full:
        assert_true(tale, found.full_but_unsafe)
        assert found.full_but_unsafe is not None
        assert found.full_but_unsafe.points.unsafe
    options = {(one.decision, one.option): set(one.endings) for one in found.options if one.moments}
    assert options == played.options
    assert_same_beats(tale, found, played)


def assert_same_ending(tale: Story, found: EndingFound, ends: list[PlainEnd]) -> None:
    assert (found.shortest is not None) == bool(ends)
    if found.lowest is None or found.highest is None or found.safest is None:
        return
    for way in (found.lowest, found.highest, found.safest, found.shortest):
        assert_true(tale, way)
    ratios = [_share(_earned(end), _possible(end)) for end in ends]
    assert (found.lowest.points.ratio, found.highest.points.ratio) == (min(ratios), max(ratios))
    safe = [_share(2 * end[2], _possible(end)) for end in ends]
    assert found.safest.points.safe_ratio == max(safe)
    skills: dict[str, list[float]] = {}
    for _, each, *_ in ends:
        for skill, earned, possible in each:
            skills.setdefault(skill, []).append(earned / possible)
    ranges = {skill: (low.ratio, high.ratio) for skill, (low, high) in found.skills.items()}
    assert ranges == {skill: (min(each), max(each)) for skill, each in skills.items()}


def assert_same_beats(tale: Story, found: Exploration, played: Plain) -> None:
    unplayed = set(found.beats_unplayed)
    for block in blocks(tale):
        for index, beat in enumerate(block.beats):
            if isinstance(beat, SHOWN):
                assert (id(beat) in played.shown) != ((block.path, index) in unplayed)


def _earned(end: Sequence[object]) -> int:
    return sum(earned for _, earned, _ in cast("Skills", end[1]))


def _possible(end: Sequence[object]) -> int:
    return sum(possible for _, _, possible in cast("Skills", end[1]))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


@given(st.integers(0, 100_000))
@settings(max_examples=40, deadline=None)
def test_merging_loses_no_way_and_invents_none(number: int) -> None:
    tale = random_story(random.Random(number))
    if played := play_all(tale):
        assert_same(tale, played)


@given(st.integers(0, 100_000))
@settings(max_examples=40, deadline=None)
def test_merging_loses_nothing_where_a_story_goes_in_circles(number: int) -> None:
    tale = going_back(random.Random(number))
    if played := play_all(tale, visits=False):
        assert_same(tale, played)


@given(st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_every_hand_is_played(number: int) -> None:
    chance = random.Random(number)
    plain = random_story(chance)
    scenes: dict[str, list[object]] = {
        name: list(scene.body.beats) for name, scene in plain.scenes.items()
    }
    scenes[chance.choice(["start", "one", "two"])].insert(0, draw("d", *CARDS, count=2))
    scenes |= {card: [random_choose(chance, card, ["three"], [MORE])] for card in CARDS}
    tale = story(scenes)
    if played := play_all(tale, seeds=hands(tale, {}).seeds):
        assert_same(tale, played)


def every_way(run: Run, moves: Moves) -> Iterator[str]:
    """Yield the ending of each way, and "" for each decision met on it."""
    if run.offer is None:
        yield run.turn.ending
        return
    yield ""
    for answer in moves.at(run.offer):
        yield from every_way(decide(run, answer), moves)


@given(st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_ways_are_counted_as_if_each_were_walked(number: int) -> None:
    tale = random_story(random.Random(number))
    met = Counter(islice(every_way(start(tale), Moves(Outlook(tale))), 5_000))
    if met.total() < 5_000:
        found = explore(tale)
        assert {name: one.ways or 0 for name, one in found.endings.items()} == {
            name: met[name] for name in tale.endings
        }
        assert found.unmerged == met.total()

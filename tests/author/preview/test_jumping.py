"""To each scene there is a real way, or a reason why there is none."""

import pytest

from game.author.preview.jumping import NOT_ALL, jump, reach
from game.reading.build import build_story
from game.reading.world import World
from game.resources import data_root
from game.shelf import load_story, read_world, story_paths
from game.story.model import Skill, Story, Text
from game.story.run import replay

ROOT = data_root()
WORLD = World(
    skills={"notice": Skill("notice", Text(source="Notice"))},
    avatars=frozenset({"girl-braid", "mum"}),
)
STORY = """\
format: 1
title: Rain
summary: It rains.
language: en
ages: 10-13
minutes: 2
topics: [rain]
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  mum: {name: Mum, avatar: mum, circle: family}
facts: {wet: 0, dry: true}
start: one
scenes:
  one:
    - choose: {id: out, prompt: "Out?", skill: notice, options: [
        {id: round, text: Wait, safe: partly, why: Wet., set: {wet: wet + 1}, then: one},
        {id: go, text: Go, safe: no, why: Wet., then: two}]}
  two:
    - if: wet > 2
      then: [call: soaked]
    - if: not dry
      then: [goto: locked]
    - draw: {from: [sun, moon], count: 1}
    - end: good
  soaked: [narrate: Very wet.]
  sun: [narrate: The sun.]
  moon: [narrate: The moon.]
  locked: [goto: cellar]
  cellar: [end: good]
  attic: [end: good]
endings:
  good: {title: End, kind: safe, text: Well., remember: [One., Two.], helpers: [mum], talk: Well?}
"""


def story() -> Story:
    return build_story(STORY, path="rain.yaml", story_id="rain", world=WORLD)


def shipped() -> list[Story]:
    world = read_world(ROOT)
    found = (load_story(path, world).story for path in story_paths(ROOT / "scenarios"))
    return [one for one in found if one is not None]


@pytest.mark.parametrize("tale", shipped(), ids=lambda tale: str(tale.id))
def test_each_scene_of_a_shipped_story_has_a_way_that_replays_to_it(tale: Story) -> None:
    found = reach(tale)

    assert list(found.ways) == list(tale.scenes)
    for scene, way in found.ways.items():
        replayed = replay(tale, way.seed, way.log)
        assert replayed.misfit is None
        before = replayed.run.turns[-2].state.visits(scene) if way.log else 0
        assert replayed.run.turn.state.visits(scene) > before


def test_a_way_is_the_shortest() -> None:
    ways = reach(story()).ways

    assert {name: len(ways[name].log) for name in ("one", "two", "soaked")} == {
        "one": 0,
        "two": 1,
        "soaked": 4,
    }


def test_a_scene_that_chance_deals_brings_its_seed() -> None:
    tale = story()
    ways = reach(tale).ways

    assert ways["sun"].seed != ways["moon"].seed
    for name in ("sun", "moon"):
        assert jump(tale, name, ways[name])[0].turn.state.visits(name) == 1


def test_a_jump_shows_the_first_moment_of_the_scene_and_not_the_card_before_it() -> None:
    tale = story()
    run, shown = jump(tale, "soaked", reach(tale).ways["soaked"])

    assert run.turn.moments[shown - 1].scene == "soaked"


def test_a_scene_without_a_way_says_why() -> None:
    text = STORY.replace("set: {wet: wet + 1}, then: one", "then: two")
    closed = reach(build_story(text, path="rain.yaml", story_id="rain", world=WORLD)).closed

    assert closed == {
        "soaked": "“two” leads here (line 18), but it never comes to that: look at its conditions.",
        "locked": "“two” leads here (line 18), but it never comes to that: look at its conditions.",
        "cellar": "Only “locked” leads here, and no way leads there.",
        "attic": "Nothing leads here: no 'then', 'goto', 'call' or 'draw' names it.",
    }


def test_a_search_that_was_not_to_the_end_says_that() -> None:
    found = reach(story(), limit=20)  # a counter that grows for ever makes ever new moments

    assert set(found.closed) == {"locked", "cellar", "attic"}
    assert set(found.closed.values()) == {NOT_ALL}

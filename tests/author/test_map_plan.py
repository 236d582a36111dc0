"""What is on a story's map."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from game.author.explore import explore
from game.author.mapping.plan import Card, Kind, Question, Row, StoryMap, Way, scene_key
from game.author.mapping.planning import plan
from game.language.catalogues import Catalogues
from game.resources import data_root
from game.shelf import load_story, read_world, story_paths
from game.story.model import Choose, Safety, Story, Tell, every_beat
from tests.author.long_story import long_story

ROOT = data_root()
SHIPPED = story_paths(ROOT / "scenarios")
Map = Callable[..., StoryMap]

TOP = """\
format: 1
title: A small story
summary: It is short.
language: en
ages: 10-13
minutes: 2
topics: [trust]
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  mum: {name: Mum, avatar: mum, circle: family}
facts: {worry: 0, told: false}
start: one
scenes:
"""
END = """
endings:
  good: {title: The end, kind: safe, text: All is well., remember: [Ask., Tell.],
    helpers: [mum], talk: What would you do?}
"""


def mapped(path: Path, language: str = "en", *, explored: bool = True) -> StoryMap:
    story = load(path)
    words = Catalogues(ROOT / "locales").words(language)
    return plan(story, words, explore(story) if explored else None)


def load(path: Path) -> Story:
    story = load_story(path, read_world(ROOT)).story
    assert story is not None
    return story


@pytest.fixture
def draw_map(tmp_path: Path) -> Map:
    """Return a function that maps a story made of these scenes."""

    def make(scenes: str, *, explored: bool = True) -> StoryMap:
        path = tmp_path / "small.yaml"
        path.write_text(TOP + scenes + END, encoding="utf-8")
        return mapped(path, explored=explored)

    return make


def card(story: StoryMap, id: str) -> Card:
    return next(one for one in story.cards if one.id == id)


def rows(story: StoryMap, id: str) -> list[tuple[str, str]]:
    return [(row.text, row.target) for row in card(story, id).rows]


def question(story: StoryMap, id: str) -> Question:
    return next(part for part in card(story, id).parts if isinstance(part, Question))


CHOICE = """\
    - choose:
        id: ask
        prompt: What now?
        options:
          - {id: a, text: Ask Mum, safe: yes, why: Asking helps., then: two}
          - {id: b, text: Wait, safe: no, why: Waiting rarely helps.}
"""


def test_a_scene_shows_its_name_its_place_and_how_it_begins(draw_map: Map) -> None:
    story = draw_map("  one:\n    - place: kitchen-day\n    - mum: Hello!\n    - end: good\n")

    one = card(story, "one")
    assert (one.id, one.place, one.first, one.is_start) == (
        "one",
        "In the kitchen, by day",
        "Mum: Hello!",
        True,
    )
    assert one.whole == "one\nMum: Hello!\nsmall.yaml, line 14"


def test_an_answer_leads_to_its_scene_and_one_without_goes_on_below(draw_map: Map) -> None:
    two = "  two:\n    - narrate: Later.\n    - end: good\n"
    story = draw_map("  one:\n    - narrate: Rain.\n" + CHOICE + "    - goto: two\n" + two)

    assert rows(story, "one") == [("Ask Mum", "scene:two"), ("Wait", ""), ("then", "scene:two")]
    asked = question(story, "one")
    assert (asked.kind, asked.name, asked.prompt) == (Kind.CHOOSE, "Choose", "What now?")
    assert [row.safety for row in asked.rows] == [Safety.YES, Safety.NO]
    assert "not safe" in asked.rows[1].whole
    assert "Waiting rarely helps." in asked.rows[1].whole
    assert "small.yaml, line 21" in asked.rows[1].whole


def test_a_harmless_situation_is_marked(draw_map: Map) -> None:
    harmless = CHOICE.replace("prompt", "benign: true\n        prompt").replace(
        "then: two", "once: true"
    )
    story = draw_map("  one:\n    - narrate: Rain.\n" + harmless + "    - end: good\n")

    assert question(story, "one").benign


def test_a_way_out_tells_its_condition_and_the_last_one_is_what_is_left(draw_map: Map) -> None:
    story = draw_map(
        "  one:\n    - narrate: Rain.\n"
        "    - if: worry > 2\n      then:\n        - goto: two\n"
        "    - end: good\n"
        "  two:\n    - narrate: Later.\n"
        "    - if: told\n      then:\n        - narrate: Good.\n"
        "      else:\n        - goto: one\n"
        "    - end: good\n"
    )

    assert rows(story, "one") == [("if worry > 2", "scene:two"), ("else", "ending:good")]
    assert [text for text, _ in rows(story, "two")] == ["if not: told", "then"]
    assert [link.condition for link in story.links] == ["if worry > 2", "else", "if not: told", ""]


def test_a_called_scene_leads_back(draw_map: Map) -> None:
    story = draw_map(
        "  one:\n    - narrate: Rain.\n    - call: two\n"
        "    - draw: {from: [two, three], count: 1}\n    - end: good\n"
        "  two:\n    - narrate: A card.\n  three:\n    - narrate: Another card.\n"
    )

    ways = [(row.target, row.way) for row in card(story, "one").rows]
    assert ways == [
        ("scene:two", Way.CALL),
        ("scene:two", Way.DRAW),
        ("scene:three", Way.DRAW),
        ("ending:good", Way.GO),
    ]
    assert [row.back for row in card(story, "two").rows] == [True]


def test_what_no_arrow_leads_to_is_out_of_reach_without_looking_at_any_way(draw_map: Map) -> None:
    scenes = (
        "  one:\n    - narrate: Rain.\n    - end: good\n"
        "  lost:\n    - narrate: Nobody comes here.\n    - goto: lost_too\n"
        "  lost_too:\n    - narrate: Nor here.\n    - end: good\n"
    )
    story = draw_map(scenes, explored=False)

    assert [one.id for one in story.cards if not one.reached] == ["lost", "lost_too"]
    assert [link.reached for link in story.links] == [True, False, False]
    assert not story.sure


def test_an_answer_that_is_never_open_is_marked_and_so_is_what_follows_from_it_alone(
    draw_map: Map,
) -> None:
    never = CHOICE.replace("then: two", "then: two, when: worry > 9")
    two = "  two:\n    - narrate: Later.\n    - end: good\n"
    story = draw_map("  one:\n    - narrate: Rain.\n" + never + "    - end: good\n" + two)

    first = next(iter(question(story, "one").rows))
    assert not first.reached
    assert first.text == "Ask Mum · if worry > 9 · never open"
    assert not card(story, "two").reached


def test_answers_that_are_as_safe_and_lead_to_the_same_share_an_arrow(draw_map: Map) -> None:
    more = "          - {id: c, text: Call Mum, safe: yes, why: Good., then: two}\n"
    two = "  two:\n    - narrate: Later.\n    - end: good\n"
    story = draw_map("  one:\n    - narrate: Rain.\n" + CHOICE + more + "    - goto: two\n" + two)

    shared = [
        [row.id for row in link.rows] for link in story.links if link.source == scene_key("one")
    ]
    assert shared == [["ask.a", "ask.c"], ["one/2"]]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_story_is_on_its_map_completely(path: Path) -> None:
    story, found = load(path), mapped(path)

    assert [one.id for one in found.cards] == list(story.scenes)
    assert [one.id for one in found.endings] == list(story.endings)
    assert all(one.reached for one in found.stops)
    assert sum(row.safety is not None for one in found.cards for row in one.rows) == answers(story)
    keys = {one.key for one in found.stops}
    assert len(keys) == len(found.stops)
    assert {link.target for link in found.links} <= keys
    ids = [row.id for one in found.cards for row in one.rows]
    assert len(ids) == len(set(ids))


def answers(story: Story) -> int:
    counts: Mapping[type, Callable[..., int]] = {
        Choose: lambda beat: len(beat.options),
        Tell: lambda beat: sum(len(listener.words) for listener in beat.whom),
    }
    beats = (beat for scene in story.scenes.values() for beat in every_beat(scene.body))
    return sum(counts[type(beat)](beat) for beat in beats if type(beat) in counts)


def test_a_map_speaks_the_language_that_is_asked_for() -> None:
    path = SHIPPED[0]
    english, vietnamese = mapped(path), mapped(path, "vi")

    assert english.title != vietnamese.title
    changed = [a.first != b.first for a, b in zip(english.cards, vietnamese.cards, strict=True)]
    assert all(changed)


def test_an_island_in_a_long_story_is_found_though_chance_hides_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(long_story(), encoding="utf-8")
    story = mapped(path, explored=False)

    lost = [one.id for one in story.cards if not one.reached]
    assert lost == ["walk1", "walk2", "walk3", "walk4", "walk5", "cut"]
    assert len(story.cards) == 60


def test_a_row_of_the_map_stands_for_itself(draw_map: Map) -> None:
    story = draw_map("  one:\n    - narrate: Rain.\n    - end: good\n")

    row = next(iter(card(story, "one").rows))
    assert replace(row) == Row(
        id="one/1", text="then", whole="one: then → good", target="ending:good"
    )

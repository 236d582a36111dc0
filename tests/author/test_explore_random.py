"""Playing by chance: the same every time, always at an end, and honest about what went wrong."""

from dataclasses import replace

import pytest

from game.author.exploring.lines import Line, Lines, lines_of
from game.author.exploring.random_play import MOST_ANSWERS, Kind, play_at_random
from game.author.exploring.random_told import counts
from game.errors import EndlessLoop
from game.reading.build import Reading, read_story
from game.resources import data_root
from game.shelf import load_story, read_world
from game.story.answers import Picked
from game.story.model import End, Goto, Story
from game.story.run import Misfit, replay
from game.story.walk import Walk
from tests.story.building import choose, draw, narrate, option, rate, story, when

ROOT = data_root()


@pytest.fixture(scope="module")
def shipped() -> Reading:
    return load_story(ROOT / "scenarios" / "sextortion.yaml", read_world(ROOT))


@pytest.fixture(scope="module")
def lines(shipped: Reading) -> Lines:
    assert shipped.story is not None
    return lines_of(shipped.story, shipped.sources)


def test_the_same_seed_plays_the_same(everything: Story) -> None:
    one, other = (play_at_random(everything, 40, 7) for _ in range(2))

    assert one == other
    assert one != play_at_random(everything, 40, 8)


def test_more_runs_begin_with_the_same_runs(everything: Story) -> None:
    few, many = (play_at_random(everything, runs, 7) for runs in (20, 60))

    assert few.beats <= many.beats
    assert few.taken <= many.taken


def test_each_run_has_one_ending() -> None:
    ask = choose("q1", option("a"), option("b", then="one"))
    found = play_at_random(story({"start": [ask, End("safe")], "one": [End("lost")]}), 200, 1)

    assert found.endings.total() == 200
    assert min(found.endings["safe"], found.endings["lost"]) > 60
    assert found.offered["q1", Picked("a")] == 200
    assert found.taken["q1", Picked("b")] == found.endings["lost"]


def test_what_is_counted_of_a_beat_is_how_often_it_was_played() -> None:
    never = when("worry > 5", "s", [narrate("Never.")], [narrate("Always.")])
    found = play_at_random(story({"start": [never, End("safe")]}), 30, 1)

    assert (found.beats["s/then", 0], found.beats["s/else", 0]) == (0, 30)


def test_cards_differ_from_run_to_run() -> None:
    cards = {f"card_{letter}": [narrate(letter)] for letter in "abc"}
    found = play_at_random(story({"start": [draw("d", *cards), End("safe")], **cards}), 90, 1)

    assert all(found.beats[card, 0] > 10 for card in cards)


def test_a_round_without_a_decision_is_told_with_the_log_that_leads_there() -> None:
    ask = choose("q1", option("a"), option("b", then="one"))
    tale = story({"start": [ask, End("safe")], "one": [Goto("one")]})
    trouble = play_at_random(tale, 20, 1).troubles[0]

    assert (trouble.kind, trouble.what) == (Kind.LOOP, "one")
    assert replay(tale, trouble.seed, trouble.log).misfit is Misfit.LOOP


def test_a_story_that_cannot_begin_is_told_with_an_empty_log() -> None:
    tale = story({"start": [Goto("start")]})
    trouble = play_at_random(tale, 1, 1).troubles[0]

    assert trouble.log == ()
    with pytest.raises(EndlessLoop):
        replay(tale, trouble.seed, trouble.log)


def test_a_story_without_end_is_left_after_many_decisions() -> None:
    tale = story({"start": [rate("r1"), Goto("start")], "one": [End("safe")]})
    (trouble,) = play_at_random(tale, 1, 1).troubles

    assert (trouble.kind, trouble.what, len(trouble.log)) == (Kind.LONG, "r1", MOST_ANSWERS)


def test_a_game_that_stumbles_is_told_with_the_log(
    everything: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(Walk, "_mixed", stumble)
    found = play_at_random(everything, 3, 1)

    assert [(one.kind, one.what) for one in found.troubles] == 3 * [
        (Kind.BROKEN, "ZeroDivisionError: oh")
    ]
    assert {one.log[-1].decision for one in found.troubles} <= {"sure", "q3"}


def test_every_beat_and_option_has_its_own_line_and_its_beginning(lines: Lines) -> None:
    written = (ROOT / "scenarios" / "sextortion.yaml").read_text(encoding="utf-8").splitlines()
    every = [*lines.beats.values(), *lines.answers.values()]

    assert len({one.number for one in every}) > 0.95 * len(every)
    for one in every:
        begin = one.text.rstrip("…").split(":")[0]
        assert begin in written[one.number - 1]


def test_counts_come_from_the_top_of_the_file_to_its_end(shipped: Reading, lines: Lines) -> None:
    assert shipped.story is not None
    found = play_at_random(shipped.story, 30, 1)
    told = counts(found, lines)

    assert [one.line.number for one in told] == sorted(one.line.number for one in told)
    assert told[0].shown == 30
    assert sum(one.picked or 0 for one in told) == found.taken.total() > 30


SHARING = """\
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
include: [talk]
start: one
scenes:
  one:
    - call: talk
    - end: good
endings:
  good:
    {title: End, kind: safe, text: Good., remember: [Ask., Tell.], helpers: [mum], talk: So?}
"""
SHARED = """\
format: 1
language: en
scenes:
  talk:
    - narrate: >-
        It rains, and nobody
        says a word.
"""


def test_lines_of_a_shared_file_are_told_with_its_name() -> None:
    world = replace(read_world(ROOT), include=lambda _: SHARED)
    reading = read_story(SHARING, path="desk/small.yaml", story_id="small", world=world)
    assert reading.story is not None
    found = lines_of(reading.story, reading.sources)

    assert found.beats["one", 0] == Line("desk/small.yaml", 15, "call: talk")
    assert found.beats["talk", 0] == Line(
        "desk/shared/talk.yaml", 5, "narrate: It rains, and nobody says a word."
    )

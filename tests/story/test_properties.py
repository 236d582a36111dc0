"""What holds for every run, whatever is answered and however the story is edited."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.model import Beat, Block, Choose, End, Goto, If, Option, Scene, Story
from game.story.run import Run, replay, rewind, start
from game.story.saved import dump, load, resume
from tests.story.building import any_answer, everything_story, play, shown

ROOT = Path(__file__).parents[2]
EVERYTHING = everything_story()
MOST_DECISIONS = 300

answers = st.lists(st.integers(0, 99), max_size=14)
seeds = st.integers(0, 50)


def after(tale: Story, seed: int, numbers: list[int]) -> Run:
    run = start(tale, seed)
    for number in numbers:
        if run.ended:
            break
        run = play(run, any_answer(run, number))
    return run


@given(answers, seeds)
@settings(max_examples=60)
def test_any_log_replays_to_the_same_beats(numbers: list[int], seed: int) -> None:
    run = after(EVERYTHING, seed, numbers)
    again = replay(EVERYTHING, seed, run.log)

    assert again.misfit is None
    assert again.run == run
    assert [turn.state for turn in again.run.turns] == [turn.state for turn in run.turns]


@given(answers, seeds)
@settings(max_examples=40)
def test_saving_and_loading_after_each_step_changes_nothing(numbers: list[int], seed: int) -> None:
    straight = after(EVERYTHING, seed, numbers)
    broken = start(EVERYTHING, seed)
    for number in numbers:
        broken = resume(EVERYTHING, load(json.loads(json.dumps(dump(broken))))).run
        if not broken.ended:
            broken = play(broken, any_answer(broken, number))

    assert broken == straight
    assert broken.score == straight.score


@given(answers, st.integers(0, 14), answers)
@settings(max_examples=40)
def test_rewinding_and_answering_the_same_gives_the_same(
    numbers: list[int], count: int, more: list[int]
) -> None:
    run = after(EVERYTHING, 1, numbers)
    back = rewind(run, min(count, len(run.log)))
    again = play(back, *(entry.answer for entry in run.log[len(back.log) :]))

    assert (again.log, again.turns) == (run.log, run.turns)
    assert again.score == run.score


def told_by(run: Run) -> object:
    """Return all a run has shown, as plain values."""
    return [
        [
            shown(replace(run, turns=(turn,))),
            turn.ending,
            [one.id for one in turn.offer.candidates] if turn.offer else [],
            turn.offer and list(turn.offer.steps),
        ]
        for turn in run.turns
    ]


IN_ANOTHER_PROCESS = """
import json, sys
from game.story.saved import dump, load, resume
from tests.story.building import everything_story
from tests.story.test_properties import told_by
run = resume(everything_story(), load(json.load(sys.stdin))).run
json.dump([dump(run), told_by(run)], sys.stdout)
"""


def test_a_save_shows_the_same_in_another_process_with_other_hashes() -> None:
    run = after(EVERYTHING, 11, [0, 3, 0, 1, 2, 7, 1, 2, 1])
    for hash_seed in ("1", "2"):
        found = subprocess.run(
            [sys.executable, "-c", IN_ANOTHER_PROCESS],
            input=json.dumps(dump(run)),
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
        )
        assert json.loads(found.stdout) == json.loads(json.dumps([dump(run), told_by(run)]))


# -- edits of the story under a save


def edited(tale: Story, chance: random.Random) -> Story:
    """Drop, repeat, swap and rename beats and options, as a teacher's editing might."""
    scenes = dict(tale.scenes)
    for _ in range(chance.randint(1, 4)):
        name = chance.choice(list(scenes))
        body = scenes[name].body
        change = chance.choice(CHANGES)
        beats = change(body.beats, chance)
        scenes[name] = Scene(id=name, body=Block(path=body.path, beats=beats))
    return replace(tale, scenes=scenes, fingerprint="f2")


Beats = tuple[Beat, ...]


def drop(beats: Beats, chance: random.Random) -> Beats:
    free = [n for n, beat in enumerate(beats) if not isinstance(beat, End | Goto)]
    gone = chance.choice(free) if free else -1
    return tuple(beat for n, beat in enumerate(beats) if n != gone)


def swap(beats: Beats, chance: random.Random) -> Beats:
    last = len(beats) - isinstance(beats[-1] if beats else None, End | Goto)
    mixed = list(beats[:last])
    chance.shuffle(mixed)
    return (*mixed, *beats[last:])


def in_options(
    change: Callable[[list[Option], random.Random], list[Option]],
) -> Callable[[Beats, random.Random], Beats]:
    def apply(beats: Beats, chance: random.Random) -> Beats:
        return tuple(
            replace(beat, options=tuple(change(list(beat.options), chance)))
            if isinstance(beat, Choose)
            else beat
            for beat in beats
        )

    return apply


def drop_option(options: list[Option], chance: random.Random) -> list[Option]:
    if len(options) > 1:
        options.pop(chance.randrange(len(options)))
    return options


def rename_option(options: list[Option], chance: random.Random) -> list[Option]:
    where = chance.randrange(len(options))
    options[where] = replace(options[where], id="renamed")
    return options


def rename_decision(beats: Beats, chance: random.Random) -> Beats:
    return tuple(
        replace(beat, id=f"{beat.id}_new") if isinstance(beat, Choose) else beat for beat in beats
    )


def take_the_other_way(beats: Beats, chance: random.Random) -> Beats:
    return tuple(
        replace(beat, then=beat.otherwise, otherwise=beat.then)
        if isinstance(beat, If) and beat.otherwise
        else beat
        for beat in beats
    )


CHANGES = (
    drop,
    swap,
    in_options(drop_option),
    in_options(rename_option),
    rename_decision,
    take_the_other_way,
)


def played_to_its_end(run: Run, chance: random.Random) -> Run:
    for _ in range(MOST_DECISIONS):
        if run.ended:
            break
        run = play(run, any_answer(run, chance.randrange(100)))
    return run


@given(answers, seeds, st.integers(0, 10_000))
@settings(max_examples=100)
def test_an_old_save_on_an_edited_story_can_always_be_played_to_its_end(
    numbers: list[int], seed: int, edit: int
) -> None:
    chance = random.Random(edit)
    saved = load(dump(after(EVERYTHING, seed, numbers)))
    tale = edited(EVERYTHING, chance)
    replayed = resume(tale, saved)

    assert replayed.run.log == saved.log[: len(replayed.run.log)]
    assert (replayed.misfit is None) == (replayed.run.log == saved.log)
    assert played_to_its_end(replayed.run, chance).ended

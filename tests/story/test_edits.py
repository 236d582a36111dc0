"""An old save meets a story file that was edited since, in the ways people edit files."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from game.errors import EndlessLoop
from game.reading.build import read_story
from game.resources import data_root
from game.shelf import load_story, read_world
from game.story.model import Story
from game.story.run import Run, start
from game.story.saved import Saved, dump, load, resume
from tests.story.building import any_answer, play

ROOT = data_root()
PATH = ROOT / "scenarios" / "friend-request.yaml"
PICTURES = frozenset(path.stem for path in PATH.with_suffix("").glob("*"))
WORLD = replace(read_world(ROOT), pictures=PICTURES)
SOURCE = PATH.read_text(encoding="utf-8")
MOST_DECISIONS = 300
EDITS_EACH = 12

Lines = list[str]


def item(lines: Lines, at: int) -> range:
    """Return the lines of the list item or key that begins at a line."""
    indent = len(lines[at]) - len(lines[at].lstrip())
    end = at + 1
    while end < len(lines) and (
        not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent
    ):
        end += 1
    return range(at, end)


def chosen(lines: Lines, pattern: str, chance: random.Random) -> int:
    """Return a line of the scenes that fits a pattern."""
    first = lines.index("scenes:")
    fitting = [n for n, line in enumerate(lines) if n > first and re.match(pattern, line)]
    return chance.choice(fitting)


def drop_item(lines: Lines, chance: random.Random) -> Lines:
    gone = item(lines, chosen(lines, r" +- ", chance))
    return [line for n, line in enumerate(lines) if n not in gone]


def repeat_item(lines: Lines, chance: random.Random) -> Lines:
    again = item(lines, chosen(lines, r" +- (?!id)", chance))
    return lines[: again.stop] + [lines[n] for n in again] + lines[again.stop :]


def drop_scene(lines: Lines, chance: random.Random) -> Lines:
    gone = item(lines, chosen(lines, r"  \w+:$", chance))
    return [line for n, line in enumerate(lines) if n not in gone]


def drop_key(lines: Lines, chance: random.Random) -> Lines:
    gone = item(lines, chosen(lines, r" +(then|when|set|skill|say|tactic|benign|call):", chance))
    return [line for n, line in enumerate(lines) if n not in gone]


def rename_id(lines: Lines, chance: random.Random) -> Lines:
    at = chosen(lines, r" +(- )?id: \w+$", chance)
    return [f"{line}_new" if n == at else line for n, line in enumerate(lines)]


def rename_scene(lines: Lines, chance: random.Random) -> Lines:
    name = lines[chosen(lines, r"  \w+:$", chance)].strip(" :")
    return [re.sub(rf"\b{name}\b", f"{name}_new", line) for line in lines]


def change_safety(lines: Lines, chance: random.Random) -> Lines:
    at = chosen(lines, r" +safe: ", chance)
    return [
        re.sub("safe: .*", "safe: partly", line) if n == at else line
        for n, line in enumerate(lines)
    ]


def lead_elsewhere(lines: Lines, chance: random.Random) -> Lines:
    name = lines[chosen(lines, r"  \w+:$", chance)].strip(" :")
    at = chosen(lines, r" +(- goto|then): \w+$", chance)
    return [
        re.sub(r": \w+$", f": {name}", line) if n == at else line for n, line in enumerate(lines)
    ]


EDITS: tuple[Callable[[Lines, random.Random], Lines], ...] = (
    drop_item,
    repeat_item,
    drop_scene,
    drop_key,
    rename_id,
    rename_scene,
    change_safety,
    lead_elsewhere,
)


def old_save(seed: int) -> Saved:
    """Return a save somewhere on the way through the story as it was."""
    tale = load_story(PATH, WORLD).story
    assert tale is not None
    chance = random.Random(seed)
    run = start(tale, seed)
    for _ in range(chance.randint(0, 12)):
        if not run.ended:
            run = play(run, any_answer(run, chance.randrange(100)))
    return load(dump(run))


def played_on(run: Run, chance: random.Random) -> bool:
    """Play at random; whether the end is reached. A circle the editing made ends the playing."""
    for _ in range(MOST_DECISIONS):
        if run.ended:
            return True
        try:
            run = play(run, any_answer(run, chance.randrange(100)))
        except EndlessLoop:
            return True  # the file says so; nothing sticks
    return False


def edited(chance: random.Random) -> Story | None:
    """Return the story after some edits; None if the reader finds them wrong."""
    lines = SOURCE.split("\n")
    for _ in range(chance.randint(1, 3)):
        lines = chance.choice(EDITS)(lines, chance)
    name = "friend-request"
    return read_story("\n".join(lines), path="x.yaml", story_id=name, world=WORLD).story


@pytest.mark.parametrize("seed", range(8))
def test_an_old_save_never_sticks_whatever_was_edited(seed: int) -> None:
    saved = old_save(seed)
    for number in range(EDITS_EACH):
        chance = random.Random(seed * EDITS_EACH + number)
        tale = edited(chance)
        if tale is not None:
            replayed = resume(tale, saved)
            assert replayed.run.log == saved.log[: len(replayed.run.log)]
            ends_at_all = played_on(start(tale, 0), chance)  # an edit may have closed every way out
            assert played_on(replayed.run, chance) or not ends_at_all


def test_the_edits_often_leave_a_story_that_plays() -> None:
    playable = [edited(random.Random(number)) is not None for number in range(8 * EDITS_EACH)]

    assert sum(playable) > len(playable) // 4

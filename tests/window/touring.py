"""One visit to every screen of the game, by keyboard."""

from collections.abc import Iterator
from functools import cache

import pygame

from game.shelf import load_story, read_world, story_paths
from game.story.answers import Rated, Told
from game.story.run import Run
from tests.window.covering import cover
from tests.window.driving import ROOT, Keyboard


def tour(keys: Keyboard) -> Iterator[str]:
    """Yield the name of each screen, while it is seen. Whoever looks must leave it as it was."""
    yield "welcome"
    keys.hit(pygame.K_ESCAPE)
    yield "closing"
    keys.press("stay")
    keys.press("start")
    yield "shelf"
    keys.press("settings")
    yield "settings"
    keys.press("wipe")
    yield "wipe"
    keys.press("keep")
    keys.press("close")
    run = _richest()
    keys.press(f"story-{run.story.id}")
    yield "story"
    yield from _decisions(keys, run)
    yield "debrief"
    keys.press("rewind")
    yield "rewind"
    keys.hit(pygame.K_ESCAPE)
    keys.press("shelf")
    keys.press("album")
    yield "album"
    keys.press(next(id for id in keys.table.ids if id.startswith("trick-")))
    yield "card of a trick"
    keys.press("okay")
    keys.press("close")


def _decisions(keys: Keyboard, run: Run) -> Iterator[str]:
    seen: set[str] = set()
    for entry in run.log:
        keys.to_decision()
        yield from _once(_kind(keys), seen)
        if isinstance(entry.answer, Told):
            keys.press(f"whom-{entry.answer.whom}")
            yield from _once("words", seen)
            keys.press(f"words-{entry.answer.words}")
        else:
            keys.answer(entry.answer)
        if not isinstance(entry.answer, Rated):
            keys.to_card()
            yield from _once("card", seen)
        if "pause" not in seen:
            seen.add("pause")
            yield from _pause(keys, run.story.id)
    keys.to_decision()


def _kind(keys: Keyboard) -> str:
    offer = keys.table.run.offer
    assert offer is not None
    return type(offer.decision).__name__.lower()


@cache
def _richest() -> Run:
    """Return a finished run of a shipped story that meets the most kinds of decisions."""
    world = read_world(ROOT)
    stories = (load_story(path, world).story for path in story_paths(ROOT / "scenarios"))
    runs = [run for story in stories if story is not None for run in cover(story)[0]]
    return max(
        runs, key=lambda run: len({type(turn.offer and turn.offer.decision) for turn in run.turns})
    )


def _pause(keys: Keyboard, story_id: str) -> Iterator[str]:
    keys.hit(pygame.K_ESCAPE)
    yield "pause"
    keys.press("backlog")
    yield "backlog"
    keys.hit(pygame.K_ESCAPE)
    keys.hit(pygame.K_ESCAPE)
    keys.press("shelf")
    keys.press(f"story-{story_id}")
    yield "go on"
    keys.press("go-on")


def _once(name: str, seen: set[str]) -> Iterator[str]:
    if name not in seen:
        seen.add(name)
        yield name

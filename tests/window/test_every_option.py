"""Every story is won, lost and recovered, in each language, by keyboard alone and by touch alone.

The playthroughs are planned by the rules of play: together they take every
option of every decision, whom and in which words to tell, and the best and the
worst of each other kind. Here they are played with real events.
"""

from functools import cache
from pathlib import Path

import pytest

from game.session import HOW_TO_PLAY
from game.shelf import load_story, read_world, story_paths
from game.story.answers import Rated
from game.story.model import EndingKind, Safety, Story
from game.story.run import Run
from game.window.aside import LOOK_S
from tests.window.covering import Item, cover, items_of
from tests.window.driving import ROOT, Hands, Keyboard, Played, Table, Touch, play

STORIES = tuple(path.stem for path in story_paths(ROOT / "scenarios"))
LANGUAGES = ("en", "vi")
HANDS: tuple[type[Hands], ...] = (Keyboard, Touch)


@cache
def story_of(story_id: str) -> Story:
    story = load_story(ROOT / "scenarios" / f"{story_id}.yaml", read_world(ROOT)).story
    assert story is not None
    return story


@cache
def planned(story_id: str) -> tuple[tuple[Run, ...], frozenset[Item]]:
    return cover(story_of(story_id))


def shelf(home: Path, language: str, hands: type[Hands]) -> Hands:
    """Start the game and come to the shelf."""
    player = hands(Table(home, language))
    player.press("start")
    return player


@pytest.mark.parametrize("story_id", STORIES)
def test_the_plan_takes_all_there_is_and_wins_loses_and_recovers(story_id: str) -> None:
    runs, items = planned(story_id)
    endings = story_of(story_id).endings

    assert frozenset[Item]().union(*map(items_of, runs)) == items
    assert {run.turn.ending for run in runs} == set(endings)
    kinds = set(EndingKind)
    if HOW_TO_PLAY in story_of(story_id).topics:  # a first try always ends well
        kinds = {EndingKind.SAFE}
    assert {endings[run.turn.ending].kind for run in runs} == kinds
    worst = min(runs, key=lambda run: run.score.safe)
    assert any(mark.safety is Safety.NO for mark in worst.turn.state.marks)


@pytest.mark.parametrize("hands", HANDS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story_id", STORIES)
def test_every_answer_can_be_given_and_leads_to_a_debrief(
    story_id: str, language: str, hands: type[Hands], tmp_path: Path
) -> None:
    runs, _ = planned(story_id)
    player = shelf(tmp_path, language, hands)
    table = player.table

    for planned_run in runs:
        played = play(player, story_id, (entry.answer for entry in planned_run.log))

        assert played.run.log == planned_run.log
        assert played.run.turn.ending == planned_run.turn.ending
        assert played.cards == expected_cards(played)
        assert table.title == "debrief"
        assert table.session.words.language == language
        table.wait(LOOK_S)
        player.press("shelf")

    assert table.title == "shelf"
    assert set(table.session.progress.endings[story_id]) == set(story_of(story_id).endings)


def expected_cards(played: Played) -> tuple[str, ...]:
    """Return the decisions after which a card explains what came of the answer."""
    return tuple(one.decision for one in played.run.log if not isinstance(one.answer, Rated))


@pytest.mark.parametrize("story_id", STORIES)
def test_a_story_can_be_played_to_its_end_in_the_smallest_window(
    story_id: str, tmp_path: Path
) -> None:
    player = Keyboard(Table(tmp_path, "vi", size=(320, 240)))
    player.press("start")
    runs, _ = planned(story_id)
    answers = [entry.answer for entry in runs[0].log]

    assert play(player, story_id, answers).run.ended

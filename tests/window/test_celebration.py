"""The first moments of the debrief: the smile comes back, and the stars come."""

import pytest

from game.view.debrief import CELEBRATION_S, debrief_frame
from game.view.frame import Frame, Picture
from game.view.mending import hard_mood
from game.window.aside import DebriefScreen
from game.window.play import PlayScreen
from game.window.screen import Stage
from tests.window.covering import cover
from tests.window.driving import Keyboard, Table


def pictures(frame: Frame) -> list[str]:
    return [one.name for one in frame.items if isinstance(one, Picture)]


def stars(frame: Frame) -> int:
    return pictures(frame).count("icons/star")


def portrait(frame: Frame) -> str:
    """Return the mood of the first portrait, the one in the header."""
    return next(one for one in pictures(frame) if one.startswith("people/")).rpartition("-")[2]


@pytest.fixture
def ended(keys: Keyboard) -> PlayScreen:
    """A story with hard moments, played to its debrief with at least two stars."""
    table = keys.table
    keys.press("start")
    keys.press("story-sextortion")
    story = table.story
    log = next(run for run in cover(table.run.story)[0] if run.score.stars > 1).log
    for entry in log:
        keys.to_decision()
        keys.answer(entry.answer)
    keys.to_decision()
    assert table.title == "debrief"
    return story


def look(table: Table, story: PlayScreen, age_s: float) -> Frame:
    """Return the debrief as many seconds after it was first seen."""
    return debrief_frame(table.app.canvas(), story.view(table.now_s), age_s)


def test_it_begins_with_the_hard_face_and_no_star(table: Table, ended: PlayScreen) -> None:
    frame = look(table, ended, 0)
    assert portrait(frame) == hard_mood(ended.run) != ""
    assert stars(frame) == 0
    assert frame.wake_s is not None


def test_the_stars_come_one_by_one(table: Table, ended: PlayScreen) -> None:
    counts = [stars(look(table, ended, CELEBRATION_S * step / 100)) for step in range(101)]
    won = ended.run.score.stars
    assert counts == sorted(counts)
    assert set(counts) == set(range(won + 1))


def test_it_ends_with_a_smile_and_comes_to_rest(table: Table, ended: PlayScreen) -> None:
    frame = look(table, ended, CELEBRATION_S)
    assert portrait(frame) == "smile"
    assert stars(frame) == ended.run.score.stars
    assert frame.wake_s is None


def test_with_less_motion_all_is_there_at_once(table: Table, ended: PlayScreen) -> None:
    table.session.change("reduced_motion", value=True)
    assert look(table, ended, 0) == look(table, ended, CELEBRATION_S)


def test_each_star_is_heard_once(table: Table, ended: PlayScreen) -> None:
    heard: list[str] = []
    stage = Stage(table.session, heard.append, heard.append)
    screen = DebriefScreen(stage, ended)
    for tick in range(200):
        screen.frame(table.app.canvas(), 100 + tick / 50)
    assert heard == ["safe"] * ended.run.score.stars

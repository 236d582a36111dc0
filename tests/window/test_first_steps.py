"""How the game is played is shown by a story: first on the shelf, until it is known."""

import pytest

from tests.window.driving import Keyboard, Table


@pytest.fixture(autouse=True)
def on_the_shelf(keys: Keyboard) -> None:
    keys.press("start")


def stories(table: Table) -> list[str]:
    """Return the stories in the order of the shelf."""
    return [id[6:] for id in table.ids if id.startswith("story-")]


def play(keys: Keyboard) -> None:
    """Play the first steps to their end, from the keyboard, and return to the shelf."""
    keys.press("story-first-steps")
    for _ in range(2):
        keys.to_decision()
        offer = keys.table.run.offer
        assert offer is not None
        keys.press(f"pick-{offer.open[0]}")
    keys.to_decision()
    keys.table.wait(5)
    keys.press("shelf")


def test_a_new_player_finds_the_first_steps_first(table: Table) -> None:
    assert stories(table)[0] == "first-steps"
    assert table.app.focus == "story-first-steps"


def test_they_move_to_the_end_once_they_are_known(keys: Keyboard, table: Table) -> None:
    others = stories(table)[1:]
    play(keys)
    assert stories(table) == [*others, "first-steps"]


def test_they_take_half_a_minute_at_an_easy_pace(keys: Keyboard, table: Table) -> None:
    keys.press("story-first-steps")
    began_s = table.now_s
    for _ in range(200):
        if table.title == "debrief":
            break
        picks = [id for id in table.ids if id.startswith("pick-")]
        if picks or "continue" in table.ids:
            table.wait(2)  # to read
            keys.press(picks[0] if picks else "continue")
        elif table.run.ended and table.app.frame.wake_s is None:
            keys.press("next")
        else:
            table.wait(0.5)
    assert table.title == "debrief"
    assert table.now_s - began_s < 45

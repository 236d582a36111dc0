"""How a story goes on: by itself, at a press, or in one leap where the way is known."""

import pytest

from game.story.answers import Picked
from game.story.state import Feedback
from tests.window.driving import Keyboard, Table


@pytest.fixture(autouse=True)
def on_the_shelf(keys: Keyboard) -> None:
    keys.press("start")


def shown(table: Table) -> int:
    return table.story.view(table.now_s).shown


def first_of(table: Table) -> Picked:
    offer = table.run.offer
    assert offer is not None
    return Picked(offer.open[0])


def test_messages_come_by_themselves(keys: Keyboard, table: Table) -> None:
    keys.press("story-friend-request")
    for _ in table.run.turn.moments:
        table.wait(10)
    assert table.story.view(table.now_s).offer is not None


def test_messages_wait_for_a_press_where_the_player_wants_it(keys: Keyboard, table: Table) -> None:
    table.session.change("auto", value=False)
    keys.press("story-friend-request")
    for _ in table.run.turn.moments:
        table.wait(10)
    before = shown(table)
    assert before < len(table.run.turn.moments)
    assert table.app.frame.wake_s is None, "nothing is due by itself"
    table.wait(600)
    assert shown(table) == before
    keys.press("next")
    assert shown(table) > before


def test_every_decision_can_be_reached_by_presses_alone(keys: Keyboard, table: Table) -> None:
    table.session.change("auto", value=False)
    keys.press("story-friend-request")
    for _ in range(3):
        keys.to_decision()
        keys.answer(first_of(table))
    assert len(table.run.log) == 3


def test_a_new_player_is_not_offered_to_leap(keys: Keyboard, table: Table) -> None:
    keys.press("story-friend-request")
    assert "skip" not in table.ids
    table.story.act("skip", table.now_s)
    assert shown(table) < len(table.run.turn.moments)


def test_whoever_went_back_in_time_can_leap_to_the_question(keys: Keyboard, table: Table) -> None:
    keys.press("story-friend-request")
    keys.to_decision()
    keys.answer(first_of(table))
    keys.to_card()
    keys.press("again")
    keys.answer(first_of(table))
    keys.to_card()
    keys.press("continue")
    assert table.story.view(table.now_s).offer is None
    keys.press("skip")
    view = table.story.view(table.now_s)
    assert view.offer is not None or view.stage.card is not None


def test_a_leap_stops_at_each_card(keys: Keyboard, table: Table) -> None:
    table.session.change("auto", value=False)
    keys.press("story-friend-request")
    keys.to_decision()
    keys.answer(first_of(table))
    keys.to_card()
    keys.press("again")
    keys.answer(first_of(table))
    if "skip" in table.ids:
        keys.press("skip")
    assert isinstance(table.run.turn.moments[shown(table) - 1].beat, Feedback)
    assert table.title == "feedback"

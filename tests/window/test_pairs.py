"""Two at one screen: they take turns, and may have to agree."""

import pytest

from game.story.answers import Answer, Picked
from tests.window.driving import Keyboard, Table, said


def begin(keys: Keyboard, players: str) -> None:
    """Open a story and go to its first decision."""
    keys.table.session.change("players", players)
    keys.press("start")
    keys.press("story-friend-request")
    keys.to_decision()


def first(table: Table) -> Picked:
    offer = table.run.offer
    assert offer is not None
    return Picked(offer.open[0])


def decided(table: Table) -> list[Answer]:
    return [entry.answer for entry in table.run.log]


def test_who_plays_alone_is_not_told_about_turns(keys: Keyboard, table: Table) -> None:
    begin(keys, "one")
    assert "has the mouse" not in said(table.app.frame)


@pytest.mark.parametrize("players", ["turns", "agree"])
def test_the_first_decision_is_suns_and_the_second_moons(
    keys: Keyboard, table: Table, players: str
) -> None:
    begin(keys, players)
    assert "Sun has the mouse now." in said(table.app.frame)
    keys.answer(first(table))
    if players == "agree":
        keys.press("agree")
    keys.to_decision()
    assert "Moon has the mouse now." in said(table.app.frame)


def test_an_answer_waits_until_the_other_agrees(keys: Keyboard, table: Table) -> None:
    begin(keys, "agree")
    keys.answer(first(table))
    assert decided(table) == []
    assert "Moon, do you agree?" in said(table.app.frame)
    keys.press("agree")
    assert len(decided(table)) == 1


def test_those_who_talk_first_choose_again(keys: Keyboard, table: Table) -> None:
    begin(keys, "agree")
    offer = table.run.offer
    assert offer is not None
    keys.press(f"pick-{offer.open[0]}")
    keys.press("talk")
    assert decided(table) == []
    keys.press(f"pick-{offer.open[1]}")
    keys.press("agree")
    assert decided(table) == [Picked(offer.open[1])]


def test_nothing_else_can_be_chosen_while_an_answer_waits(keys: Keyboard, table: Table) -> None:
    begin(keys, "agree")
    keys.answer(first(table))
    assert [id for id in table.ids if id.startswith("pick-")] == []
    table.story.act(("pick", "anything"), table.now_s + 5)
    assert decided(table) == []


def test_a_double_press_does_not_agree_for_the_other(keys: Keyboard, table: Table) -> None:
    begin(keys, "agree")
    offer = table.run.offer
    assert offer is not None
    table.story.act(("pick", offer.open[0]), table.now_s)
    table.story.act("agree", table.now_s + 0.1)
    assert decided(table) == []


def test_going_back_in_time_forgets_an_answer_that_waits(keys: Keyboard, table: Table) -> None:
    begin(keys, "agree")
    keys.answer(first(table))
    keys.press("agree")
    keys.to_decision()
    keys.answer(first(table))
    table.story.back_to(0, table.now_s)
    table.wait()
    assert "agree" not in table.ids

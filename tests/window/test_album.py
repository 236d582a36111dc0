"""The circle of people and the tricks known by name, gathered over all stories."""

import pytest

from game.window.album import album_of
from tests.window.covering import cover
from tests.window.driving import Keyboard, Table, said


def finish(keys: Keyboard, id: str) -> None:
    """Play a story to its end and go back to the shelf."""
    keys.press(f"story-{id}")
    for entry in cover(keys.table.run.story)[0][0].log:
        keys.to_decision()
        keys.answer(entry.answer)
    keys.to_decision()
    keys.table.wait(5)
    keys.press("shelf")


@pytest.fixture(autouse=True)
def on_the_shelf(keys: Keyboard) -> None:
    keys.press("start")


def test_at_first_there_are_only_places_to_fill(keys: Keyboard, table: Table) -> None:
    keys.press("album")
    album = album_of(table.session)
    assert album.friends
    assert not any(one.met for one in album.friends)
    assert not any(one.met for one in album.tricks)
    assert [id for id in table.ids if id.startswith(("friend", "trick"))] == []


def test_whoever_helped_at_an_ending_joins_the_circle(keys: Keyboard, table: Table) -> None:
    finish(keys, "sextortion")
    story = table.session.story("sextortion")
    assert story is not None
    (ending,) = table.session.progress.endings["sextortion"]
    met = {(one.story.id, one.person.id) for one in album_of(table.session).friends if one.met}
    assert met == {("sextortion", id) for id in story.endings[ending].helpers}


def test_the_tricks_met_in_a_story_become_cards(keys: Keyboard, table: Table) -> None:
    finish(keys, "sextortion")
    keys.press("album")
    known = {one.tactic.id for one in album_of(table.session).tricks if one.met}
    assert known == set(table.session.progress.tactics) != set()
    assert {id[6:] for id in table.ids if id.startswith("trick-")} == known


def test_a_card_says_what_the_trick_does_and_what_helps(keys: Keyboard, table: Table) -> None:
    finish(keys, "sextortion")
    keys.press("album")
    trick = next(one for one in album_of(table.session).tricks if one.met)
    keys.press(f"trick-{trick.tactic.id}")
    assert table.session.words.text(trick.tactic.card) in said(table.app.frame)
    keys.press("okay")
    assert table.title == "album"


def test_a_friend_is_remembered_with_the_story(keys: Keyboard, table: Table) -> None:
    finish(keys, "sextortion")
    keys.press("album")
    id = next(id for id in table.ids if id.startswith("friend-"))
    keys.press(id)
    story = table.session.story("sextortion")
    assert story is not None
    assert table.session.words.text(story.title) in said(table.app.frame)


def test_all_of_it_is_gone_once_the_player_is_forgotten(keys: Keyboard, table: Table) -> None:
    finish(keys, "sextortion")
    table.session.forget()
    assert not any(one.met for one in album_of(table.session).friends)

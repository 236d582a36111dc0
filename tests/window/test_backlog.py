"""The story so far, to read again."""

import pygame
import pytest

from game.story.answers import Picked
from game.story.model import Say
from game.view.frame import Frame
from tests.window.driving import Keyboard, Table, said


@pytest.fixture
def begun(keys: Keyboard) -> Table:
    """A story at its third decision."""
    keys.press("start")
    keys.press("story-friend-request")
    for _ in range(2):
        keys.to_decision()
        offer = keys.table.run.offer
        assert offer is not None
        keys.answer(Picked(offer.open[0]))
    keys.to_decision()
    return keys.table


def read_again(keys: Keyboard) -> Frame:
    keys.hit(pygame.K_ESCAPE)
    keys.press("backlog")
    return keys.table.app.frame


def test_everything_that_was_said_stands_there_in_order(keys: Keyboard, begun: Table) -> None:
    words = said(read_again(keys))
    messages = [
        begun.session.words.text(moment.beat.text, moment.facts, begun.run.story.people)
        for turn in begun.run.turns
        for moment in turn.moments
        if isinstance(moment.beat, Say)
    ]
    places = [words.find(message.split()[0]) for message in messages]
    assert len(messages) > 5
    assert -1 not in places
    firsts = [words.index(" ".join(message.split()[:3])) for message in messages]
    assert firsts == sorted(firsts)


def test_each_answer_stands_there_and_leads_back_to_its_decision(
    keys: Keyboard, begun: Table
) -> None:
    first = begun.run.log[0].decision
    frame = read_again(keys)
    assert [one.id for one in frame.targets if one.id.startswith("past-")] == ["past-0", "past-1"]
    keys.press("past-0")
    assert begun.title == "play"
    assert begun.run.log == ()
    offer = begun.run.offer
    assert offer is not None
    assert offer.decision.id == first


def test_closing_it_leads_back_to_the_same_place(keys: Keyboard, begun: Table) -> None:
    log, ids = begun.run.log, begun.ids
    read_again(keys)
    keys.press("close")
    assert (begun.run.log, begun.ids) == (log, ids)


def test_it_opens_at_the_newest_and_scrolls_up_by_keyboard(keys: Keyboard, begun: Table) -> None:
    read_again(keys)
    area = begun.app.frame.scrolls[0]
    assert area.offset == area.longest > 0
    for _ in range(10):
        keys.hit(pygame.K_PAGEUP)
    assert begun.app.frame.scrolls[0].offset == 0

"""`allow:` answers a warning where it stands, with a reason."""

import pytest

from game.reading.build import Reading, read_story
from game.reading.world import World

STORY = """\
format: 1
title: A small story
summary: It is short.
language: en
ages: 10-13
minutes: 2
topics: [trust]
{top}people:
  mai: {{name: Mai, you: true, avatar: girl-braid}}
start: one
scenes:
  one:
    - mai: Hello.
      tactic: gift
      {beat}
    - end: good
  two:
    - end: good
endings:
  good:
    title: The end
    kind: safe
    text: All is well.
    remember: [Ask., Tell.]
    helpers: [mai]
    talk: What would you do?
    {ending}
"""


def reading(top: str = "", beat: str = "id: hi", ending: str = "note: last") -> Reading:
    text = STORY.format(top=top, beat=beat, ending=ending)
    world = World(avatars=frozenset({"girl-braid"}), tactics={"gift": object()})  # type: ignore[dict-item]
    return read_story(text, path="small.yaml", story_id="small", world=world)


def test_what_a_story_allows_holds_for_the_whole_file() -> None:
    (one,) = reading(top="allow: {NA306: It comes in the next part.}\n").allowed

    assert (one.code, one.reason) == ("NA306", "It comes in the next part.")
    assert (one.first, one.last) == (1, 28)
    assert str(one.at) == "small.yaml:8:9"


def test_what_a_message_allows_holds_for_that_message() -> None:
    (one,) = reading(beat="allow:\n        NA720: She talks\n          like that.").allowed

    assert (one.reason, one.first, one.last) == ("She talks like that.", 13, 17)


def test_what_an_ending_allows_holds_for_that_ending() -> None:
    (one,) = reading(ending="allow: {NA734: Only one.}").allowed

    assert (one.first, one.last) == (20, 27)


def test_the_warning_itself_is_still_among_the_problems() -> None:
    found = reading(top="allow: {NA306: It comes in the next part.}\n")

    assert [one.code for one in found.diagnostics if found.allowed[0].holds_at(one.at)] == ["NA306"]


@pytest.mark.parametrize("written", ["[NA306]", "NA306", "{NA306: }", "{}", "{na306: Because.}"])
def test_an_answer_needs_a_code_and_a_reason(written: str) -> None:
    found = reading(top=f"allow: {written}\n")

    assert found.story is None
    assert {one.at.line for one in found.diagnostics} == {8}

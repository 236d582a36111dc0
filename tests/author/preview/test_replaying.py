"""After an edit, the place in the story is found again, or the nearest one that is left."""

from collections.abc import Callable

import pytest

from game.author.preview.replaying import Again, find_again, first_change, same_place, where_now
from game.diagnostic import NOWHERE, Location
from game.errors import EndlessLoop
from game.reading.build import build_story
from game.reading.world import World
from game.story.answers import Picked
from game.story.model import Skill, Story, Text
from game.story.run import Misfit, Run, decide, start
from game.story.state import Moment

WORLD = World(
    skills={"notice": Skill("notice", Text(source="Notice"))},
    avatars=frozenset({"girl-braid", "mum"}),
)
HEAD = """\
format: 1
title: Rain
summary: It rains.
language: en
ages: 10-13
minutes: 2
topics: [rain]
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  mum: {name: Mum, avatar: mum, circle: family}
facts: {wet: false}
start: one
scenes:
  one:
    - narrate: First.
    - narrate: Second.
    - narrate: Third.
    - choose: {id: out, prompt: "Out?", skill: notice, options: [
        {id: go, text: Go, safe: no, why: Wet., then: two},
        {id: stay, text: Stay, safe: yes, why: Dry.}]}
    - end: good
  two:
    - narrate: Wet.
    - choose: {id: home, prompt: "Home?", skill: notice, options: [
        {id: run, text: Run, safe: yes, why: Dry., then: three},
        {id: wait, text: Wait, safe: no, why: Wet., then: three}]}
  three:
    - narrate: Home.
    - end: good
endings:
  good: {title: End, kind: safe, text: Well., remember: [One., Two.], helpers: [mum], talk: Well?}
"""
ROUND = "if: not wet\n      then: [goto: three]"


def story(text: str = HEAD) -> Story:
    return build_story(text, path="rain.yaml", story_id="rain", world=WORLD)


def played(*options: str, text: str = HEAD) -> Run:
    run = start(story(text))
    for option in options:
        run = decide(run, Picked(option))
    return run


def again(run: Run, text: str, shown: int | None = None) -> Again:
    count = len(run.turn.moments) if shown is None else shown
    return find_again(story(text), run, count)


def options_of(run: Run) -> list[str]:
    return [entry.answer.option for entry in run.log if isinstance(entry.answer, Picked)]


def test_a_log_that_still_fits_leads_to_the_same_place() -> None:
    run = played("go")
    changed = story(HEAD.replace("Home?", "Where to?"))
    found = find_again(changed, run, len(run.turn.moments))

    assert (found.misfit, found.run.log, found.shown) == (None, run.log, len(run.turn.moments))
    assert found.run.story is changed


@pytest.mark.parametrize(
    ("text", "misfit", "left", "asked"),
    [
        (HEAD.replace("{id: run,", "{id: ran,"), Misfit.ANSWER_GONE, ["go"], "home"),
        (HEAD.replace("{id: home,", "{id: house,"), Misfit.OTHER_DECISION, ["go"], "home"),
        (HEAD.replace("why: Wet., then: two", "why: Wet., then: three"), Misfit.ENDS_EARLIER,
         ["go"], "home"),
        (HEAD.replace("narrate: Home.", ROUND), Misfit.LOOP, ["go"], "home"),
    ],
)  # fmt: skip
def test_where_the_log_no_longer_fits_the_story_stands_before_that_answer(
    text: str, misfit: Misfit, left: list[str], asked: str
) -> None:
    found = again(played("go", "run"), text)

    assert (found.misfit, options_of(found.run), found.asked) == (misfit, left, asked)
    assert found.shown == len(found.run.turn.moments)
    assert len(found.wish) == 2


def test_the_old_way_is_followed_again_as_soon_as_the_story_lets_us() -> None:
    run = played("go", "run")
    stopped = again(run, HEAD.replace("{id: run,", "{id: ran,"))
    mended = find_again(story(), stopped.run, stopped.shown, stopped.wish)

    assert mended.run.log == run.log


def test_another_answer_makes_the_old_way_void() -> None:
    stopped = again(played("go", "run"), HEAD.replace("{id: go,", "{id: went,"))
    other = decide(stopped.run, Picked("stay"))
    mended = find_again(story(), other, 0, stopped.wish)

    assert options_of(mended.run) == ["stay"]


def test_a_story_that_cannot_even_start_is_refused() -> None:
    with pytest.raises(EndlessLoop):
        again(played(), HEAD.replace("- narrate: First.", "- if: not wet\n      then: [goto: one]"))


# -- within a turn


def moments(text: str) -> tuple[Moment, ...]:
    return played(text=text).turn.moments


INSERTED = ("- narrate: Second.", "- narrate: New.\n    - narrate: Second.")


@pytest.mark.parametrize(
    ("change", "shown", "expected"),
    [
        (("First.", "The first."), 1, 1),
        (("First.", "The first."), 2, 2),
        (INSERTED, 1, 1),
        (INSERTED, 2, 3),
        (INSERTED, 3, 4),  # all were there: the decision stays
        (("    - narrate: First.\n", ""), 2, 1),
        (("    - narrate: First.\n    - narrate: Second.\n", ""), 1, 0),
        (("First.", "First."), 0, 0),
    ],
)
def test_the_latest_moment_stays_the_latest(
    change: tuple[str, str], shown: int, expected: int
) -> None:
    assert same_place(moments(HEAD), shown, moments(HEAD.replace(*change))) == expected


# -- in words


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("a\nb\nc", "a\nB\nc", 2),
        ("a\nb", "a\nb\nc", 3),
        ("a\nb\nc", "a\nb", 3),
        ("a\nb", "a\nb", 0),
        ("", "a", 1),
    ],
)
def test_the_first_line_that_changed_is_found(before: str, after: str, line: int) -> None:
    assert first_change(before, after) == line


Edit = Callable[[str], str]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("Home?", "Where?", "Line 41 changed. You stand where you were."),
        (
            "{id: run,",
            "{id: ran,",
            "Line 41 changed. Your answer to “home” (line 24) is gone; the story stands before it.",
        ),
        (
            "{id: home,",
            "{id: house,",
            "Line 41 changed. Instead of “home” the story now asks “house” (line 24).",
        ),
        (
            "why: Wet., then: two",
            "why: Wet., then: three",
            "Line 41 changed. The story now ends before “home”.",
        ),
        (
            "narrate: Home.",
            ROUND,
            "Line 41 changed. After your answer to “home” (line 24) the story now goes round in "
            "circles; it stands before that answer.",
        ),
    ],
)
def test_what_became_of_the_place_is_said(old: str, new: str, sentence: str) -> None:
    run = played("go", "run")
    found = again(run, HEAD.replace(old, new))

    assert where_now(found, run, Location("", 41, 1)) == sentence


def test_a_line_of_another_file_is_named_with_it() -> None:
    run = played("go")
    found = again(run, HEAD)

    assert where_now(found, run, Location("street.yaml", 3, 1)).startswith("Line 3 of street.yaml")
    assert where_now(found, run, NOWHERE).startswith("The story was saved.")

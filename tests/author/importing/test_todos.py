"""Each TODO that is left in a story is told, at its line."""

from game.author.importing.converting import Converted
from game.author.todo_problems import PROBLEMS
from game.author.todos import todos
from tests.author.importing.conftest import Convert, example

STORY = """\
format: 1
title: A list of todos
ages: 10-13  # TODO: for which ages?
summary: "TODO: one or two sentences"
why: TODO
"""


def test_each_is_told_at_its_line_with_what_is_to_be_decided() -> None:
    found = todos(STORY, "a.yaml")

    assert [(one.code, one.at.line, one.at.column) for one in found] == [
        ("NA820", 3, 16),
        ("NA820", 4, 11),
        ("NA820", 5, 6),
    ]
    assert [one.message.removeprefix("this is still to be decided: ") for one in found] == [
        "for which ages?",
        "one or two sentences",
        "why:",
    ]


def test_none_is_told_where_none_is_left() -> None:
    assert todos("title: A list of todos\n", "a.yaml") == ()


def test_a_todo_does_not_keep_a_story_from_being_tried() -> None:
    assert {problem.severity for problem in PROBLEMS} == {"warning"}


def test_as_many_are_told_as_the_summary_says(converted: Convert) -> None:
    one: Converted = converted(example("sugarcube.twee"))

    assert len(todos(one.text, "a.yaml")) == one.todos > 0

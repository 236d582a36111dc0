import pytest

from game.reading.indentation import misplaced, spaces_meant

STORY = """scenes:
  hall:
    - narrate: |
        This: is no key
          nor: this
      note: A remark.
    - choose:
        id: answer
        options:
        - id: ask
          text: Ask
"""


def said(line: str) -> str:
    lines = [*STORY.splitlines(), line]
    return misplaced(lines, len(lines) - 1)


@pytest.mark.parametrize(
    "line",
    [
        "          safe: yes",
        "        - id: wait",
        "        benign: true",
        "    - end: fine",
        "  street:",
        "endings:",
        "just text",
        "",
    ],
)
def test_a_line_that_goes_on_with_what_is_above_is_not_misplaced(line: str) -> None:
    assert said(line) == ""


@pytest.mark.parametrize(
    ("line", "begins", "others"),
    [
        ("         safe: yes", "9 spaces", "the keys above, from line 10 on, begin with 10"),
        ("           safe: yes", "11 spaces", "the keys above, from line 10 on, begin with 10"),
        ("       - id: wait", "7 spaces", "the items above, from line 10 on, begin with 8"),
        ("     - end: fine", "5 spaces", "the items above, from line 3 on, begin with 4"),
        (" street:", "1 space", "the keys above, from line 2 on, begin with 2"),
    ],
)
def test_a_misplaced_line_is_measured_against_its_neighbours(
    line: str, begins: str, others: str
) -> None:
    assert said(line) == f"this line begins with {begins}; {others}"


@pytest.mark.parametrize("line", ["      - narrate: Hi.", "  - narrate: Hi.", "    more:"])
def test_after_a_key_without_a_value_a_new_list_or_group_may_begin(line: str) -> None:
    assert misplaced(["scenes:", "  hall:", line], 2) == ""


@pytest.mark.parametrize(
    ("line", "spaces"),
    [("\tsafe: yes", 10), ("\t- id: wait", 8), ("\tjust text", None)],
)
def test_the_spaces_meant_are_those_of_the_innermost_lines_alike(
    line: str, spaces: int | None
) -> None:
    lines = [*STORY.splitlines(), line]

    assert spaces_meant(lines, len(lines) - 1) == spaces


def test_below_a_key_alone_two_spaces_more_are_meant() -> None:
    assert spaces_meant(["scenes:", "  hall:", "\t- narrate: Hi."], 2) == 4
    assert spaces_meant(["scenes:", "\thall:"], 1) == 2

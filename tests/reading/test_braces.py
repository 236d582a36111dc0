"""A stray colon between { and }: a comma forgotten, or a text without its quotes."""

import pytest

from game.reading.braces import in_braces


@pytest.mark.parametrize(
    ("line", "column", "hint"),
    [
        ("  nam: {name: Nam circle: friend}", 19, "put a comma before 'circle'"),
        ("  nam: {name: Nam, you: true avatar: mum}", 30, "put a comma before 'avatar'"),
        ("  nam: {name: Nam, about: Note: same desk}", 27, "put the whole text in quotes"),
        ('  nam: {name: "Nam: 7A", about: Note: desk}', 33, "put the whole text in quotes"),
    ],
)
def test_a_stray_colon_is_named_at_its_place(line: str, column: int, hint: str) -> None:
    found = in_braces(line)
    assert found is not None
    assert found[0] == column
    assert hint in found[1]


@pytest.mark.parametrize(
    "line",
    [
        "  nam: {name: Nam, circle: friend}",
        '  nam: {name: "Nam: circle: friend"}',
        "  - narrate: no braces here: none",
        "  nam: {name: Nam",
        "    talk: {sign: Lives at 20:14}",
    ],
)
def test_braces_in_order_are_left_alone(line: str) -> None:
    assert in_braces(line) is None

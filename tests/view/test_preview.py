"""What is too long for the desk is shortened so that what matters is left."""

import pytest

from game.diagnostic import Severity
from game.view.preview import Desk, Fault, SceneRow
from game.view.preview_bar import shortened
from game.view.preview_problems import cut
from game.view.preview_scenes import found_scenes


def fault(excerpt: str, marked: str) -> Fault:
    return Fault(
        code="NA202",
        severity=Severity.ERROR,
        sentence="",
        excerpt=excerpt,
        begin=excerpt.index(marked),
        length=len(marked),
    )


@pytest.mark.parametrize(
    ("excerpt", "width", "expected"),
    [
        ("      then: hoem", 40, ("then: hoem", 6, 4)),
        ("then: hoem  # a remark that goes on and on", 20, ("then: hoem  # a rem…", 6, 4)),
        ("- {id: one, text: Something long, then: hoem}", 20, ("…g long, then: hoem}", 15, 4)),
        ("a" * 400 + "hoem" + "b" * 400, 12, ("…aaahoembbb…", 4, 4)),
    ],
)
def test_of_a_long_line_what_is_meant_stays(
    excerpt: str, width: int, expected: tuple[str, int, int]
) -> None:
    assert cut(fault(excerpt, "hoem"), lambda text: len(text) <= width) == expected


def test_a_mark_longer_than_the_room_is_cut_itself() -> None:
    text, begin, length = cut(fault("x: " + "y" * 90, "y" * 90), lambda text: len(text) <= 30)

    assert len(text) <= 30
    assert set(text[begin : begin + length]) == {"y"}


def test_a_mark_behind_the_end_of_its_line_stands_at_the_end() -> None:
    behind = Fault(
        code="NA101", severity=Severity.ERROR, sentence="", excerpt="then:", begin=9, length=1
    )

    assert cut(behind, lambda text: True) == ("then:", 4, 1)


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (99, "/home/ms/stories/rain.yaml:41"),
        (26, "…/ms/stories/rain.yaml:41"),
        (14, "…/rain.yaml:41"),
        (8, "…yaml:41"),
    ],
)
def test_a_place_loses_its_folders_first_and_its_line_last(room: int, expected: str) -> None:
    assert shortened("/home/ms/stories/rain.yaml:41", lambda text: len(text) <= room) == expected


def test_scenes_are_found_by_any_part_of_their_names_those_that_begin_with_it_first() -> None:
    rows = tuple(
        SceneRow(id=name, visits=0, is_here=False, steps=1)
        for name in ("go_home", "home", "Homework", "street")
    )
    found = found_scenes(Desk(file="rain.yaml", scenes=rows, search="hom"))

    assert [one.id for one in found] == ["home", "Homework", "go_home"]

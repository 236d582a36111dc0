"""Arrows and Tab lead to everything that can be pressed."""

import itertools
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from game.view.focus import DIRECTIONS, after, neighbour
from game.view.frame import Target
from game.view.geometry import Rect
from tests.view.touring import STORIES, Tour


def target(id: str, x: float, y: float, width: float = 80, height: float = 44) -> Target:
    return Target(id=id, rect=Rect(x, y, width, height), action=id, label=id)


GRID = [target(f"{row}{column}", column * 100, row * 60) for row in range(3) for column in range(3)]


def reached(targets: Sequence[Target], start: str) -> set[str]:
    """Return all ids that arrows lead to from one."""
    found, new = {start}, [start]
    while new:
        here = new.pop()
        for direction in DIRECTIONS:
            there = neighbour(targets, here, direction)
            if there not in found:
                found.add(there)
                new.append(there)
    return found


def out_of_reach(targets: Sequence[Target]) -> list[tuple[str, str]]:
    """Return the pairs of which the arrows never lead from one to the other."""
    ids = {one.id for one in targets}
    return [(one.id, other) for one in targets for other in sorted(ids - reached(targets, one.id))]


def test_an_arrow_leads_to_the_nearest_in_its_direction() -> None:
    assert neighbour(GRID, "11", "left") == "10"
    assert neighbour(GRID, "11", "right") == "12"
    assert neighbour(GRID, "11", "up") == "01"
    assert neighbour(GRID, "11", "down") == "21"


def test_an_arrow_stays_where_there_is_nothing_further() -> None:
    assert neighbour(GRID, "00", "left") == "00"
    assert neighbour(GRID, "00", "up") == "00"


def test_straight_ahead_comes_before_what_is_nearer_but_aside() -> None:
    targets = [target("here", 0, 0), target("aside", 120, 50), target("ahead", 0, 90)]

    assert neighbour(targets, "here", "down") == "ahead"


def test_an_arrow_from_nowhere_leads_to_the_first() -> None:
    assert neighbour(GRID, "gone", "left") == "00"
    assert neighbour([], "gone", "left") == ""


def test_every_cell_of_a_grid_can_be_reached_from_every_other() -> None:
    assert out_of_reach(GRID) == []


@given(st.integers(0, 8), st.sampled_from([1, -1]))
def test_tab_comes_by_everything_and_back(start: int, step: int) -> None:
    seen = [GRID[start].id]
    for _ in GRID:
        seen.append(after(GRID, seen[-1], step))

    assert sorted(seen[:-1]) == sorted(one.id for one in GRID)
    assert seen[-1] == seen[0]


def test_tab_from_nowhere_begins_at_the_end_it_comes_from() -> None:
    assert after(GRID, "gone", 1) == "00"
    assert after(GRID, "gone", -1) == "22"
    assert after([], "gone", 1) == ""


def test_on_every_screen_arrows_lead_from_everything_to_everything(tmp_path: Path) -> None:
    tour = Tour(tmp_path)
    lost: dict[tuple[str, str], str] = {}

    stories = itertools.chain.from_iterable(tour.story(one) for one in STORIES)
    for place in itertools.chain(tour.menus(), stories):
        for pair in out_of_reach(tour.app.make_frame().targets):
            lost.setdefault(pair, place)

    assert lost == {}

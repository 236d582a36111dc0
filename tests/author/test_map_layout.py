"""Where cards and arrows lie."""

import shutil
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from game.author.mapping import layout as layouts
from game.author.mapping.drawing import Placed, draw
from game.author.mapping.graphviz import by_dot
from game.author.mapping.layout import by_graphlay, lay_out
from game.author.mapping.places import Arrow, Layout, Size
from game.author.mapping.shapes import Label
from game.errors import GameError
from game.language.catalogues import Catalogues
from game.resources import data_root
from game.shelf import story_paths
from game.view.geometry import Rect
from tests.author.long_story import long_story
from tests.author.test_map_plan import mapped

ROOT = data_root()
SIZES = {name: Size(300, 120) for name in "abcd"}
ARROWS = [
    Arrow("a", "b"),
    Arrow("a", "c"),
    Arrow("b", "d"),
    Arrow("c", "d"),
    Arrow("d", "a"),
    Arrow("b", "b"),
]


def measure(text: str, font: str, size: float) -> float:
    return len(text) * size * 0.55


@pytest.fixture
def long_path(tmp_path: Path) -> Path:
    path = tmp_path / "long.yaml"
    path.write_text(long_story(), encoding="utf-8")
    return path


def placed(path: Path) -> Placed:
    story = mapped(path, explored=False)
    return draw(story, Catalogues(ROOT / "locales").words("en"), measure)


def apart(first: Rect, second: Rect) -> bool:
    return (
        first.right <= second.x
        or second.right <= first.x
        or first.bottom <= second.y
        or second.bottom <= first.y
    )


def through(layout: Layout, name: str) -> list[tuple[float, float]]:
    """Return the pieces of arrows that run through a card."""
    inner = layout.cards[name].inset(3)
    pieces = [piece for route in layout.routes for piece in pairwise(route.points)]
    return [
        start
        for start, end in pieces
        if not apart(
            inner,
            Rect(
                min(start.x, end.x),
                min(start.y, end.y),
                abs(start.x - end.x),
                abs(start.y - end.y),
            ),
        )
    ]


def test_no_two_cards_of_a_long_story_touch(long_path: Path) -> None:
    found = placed(long_path)

    assert len(found.cards) == 63
    touching = [(a, b) for a, b in combinations(found.cards.values(), 2) if not apart(a, b)]
    assert touching == []


@pytest.mark.parametrize("path", story_paths(ROOT / "scenarios"), ids=lambda path: path.stem)
def test_no_arrow_of_a_shipped_story_runs_through_a_card(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _layout_of(path, monkeypatch) == {}


def test_no_arrow_of_a_long_story_runs_through_a_card(
    long_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _layout_of(long_path, monkeypatch) == {}


def _layout_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[tuple[float, float]]]:
    """Return the arrows that run through each card, where some do."""
    seen: list[Layout] = []

    def watched(sizes: dict[str, Size], arrows: list[Arrow], start: str) -> Layout:
        seen.append(lay_out(sizes, arrows, start))
        return seen[0]

    monkeypatch.setattr("game.author.mapping.drawing.lay_out", watched)
    placed(path)
    return {name: found for name in seen[0].cards if (found := through(seen[0], name))}


def test_everything_lies_on_the_paper(long_path: Path) -> None:
    found = placed(long_path)

    paper = Rect(0, 0, found.drawing.width, found.drawing.height)
    for rect in found.cards.values():
        assert paper.x < rect.x < rect.right < paper.right
        assert paper.y < rect.y < rect.bottom < paper.bottom
    labels = [
        one for group in found.drawing.groups for one in group.shapes if isinstance(one, Label)
    ]
    assert all(one.at.x > 0 and one.at.x + one.room < paper.right for one in labels)


def test_the_same_story_is_drawn_the_same(long_path: Path) -> None:
    assert placed(long_path) == placed(long_path)


def test_the_start_is_above_what_follows() -> None:
    found = by_graphlay(SIZES, ARROWS, "a")

    assert found.cards["a"].bottom < found.cards["b"].y
    assert found.cards["b"].y == pytest.approx(found.cards["c"].y)
    assert found.cards["c"].bottom < found.cards["d"].y


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not on this computer")
def test_graphviz_finds_places_and_ways_too() -> None:
    found = by_dot(SIZES, ARROWS, "a")

    assert found.cards["a"].bottom < found.cards["b"].y
    assert not [pair for pair in combinations(found.cards.values(), 2) if not apart(*pair)]
    assert all(len(route.points) % 3 == 1 for route in found.routes)  # Bézier curves
    first, last = found.routes[0].points[0], found.routes[0].points[-1]
    assert first.y == pytest.approx(found.cards["a"].bottom, abs=3)
    assert last.y == pytest.approx(found.cards["b"].y, abs=3)


def test_without_any_tool_the_reader_is_told_what_to_type(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(layouts, "graphlay", None)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(GameError, match=r'pip install "notalone\[author\]"'):
        lay_out(SIZES, ARROWS, "a")


def test_a_tangle_that_is_too_large_is_refused() -> None:
    many = {str(one): Size(300, 120) for one in range(400)}
    chain = [Arrow(str(one), str(one + 1)) for one in range(399)]
    tangle = [Arrow(str(one), str(399 - one)) for one in range(200)]

    with pytest.raises(GameError, match="too many scenes"):
        by_graphlay(many, chain + tangle, "0")

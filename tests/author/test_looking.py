"""Long shelves are looked at by several processes, and nobody can tell."""

import shutil
from pathlib import Path

import pytest

from game.author import sharing
from game.author.looking import Desk, Looked, look_at_all
from game.author.sharing import MANY

ROOT = Path(__file__).resolve().parents[2]
STORY = Path(__file__).parent / "bad" / "letters-the-font-lacks.yaml"


@pytest.fixture
def shelf(tmp_path: Path) -> list[Path]:
    """Return as many stories as are shared out, each with two problems."""
    paths = [tmp_path / f"story-{number}.yaml" for number in range(MANY)]
    for path in paths:
        shutil.copy(STORY, path)
    return paths


def look(shelf: list[Path], processes: int) -> list[Looked]:
    return list(look_at_all(shelf, Desk(ROOT), ROOT, processes))


def test_two_find_what_one_finds_in_the_same_order(shelf: list[Path]) -> None:
    alone = look(shelf, 1)

    assert [one.checked.name for one in alone] == [path.stem for path in shelf]
    assert all(len(one.checked.diagnostics) == 2 for one in alone)
    assert look(shelf, 2) == alone


def test_where_no_other_process_starts_one_does_it_all(
    shelf: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(sharing, "ProcessPoolExecutor", refuse)

    assert [one.checked.name for one in look(shelf, 2)] == [path.stem for path in shelf]

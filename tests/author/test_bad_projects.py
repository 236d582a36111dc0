"""Each folder in tests/stories/projects is a small project with one thing wrong in its files."""

from datetime import date
from pathlib import Path

import pytest

from game.author.check import check
from game.diagnostic import Diagnostic

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(one for one in (ROOT / "tests" / "stories" / "projects").iterdir())
TODAY = date(2026, 11, 24)


def line(problem: Diagnostic, folder: Path) -> str:
    place = str(problem.at).replace(f"{folder.as_posix()}/", "")
    return f"{place}: {problem.severity} {problem.code}: {problem.message}\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=[one.name for one in FOLDERS])
def test_a_bad_project_gets_exactly_its_report(folder: Path) -> None:
    (problem,) = check([], folder, today=TODAY)

    assert line(problem, folder) == (folder / "report.txt").read_text(encoding="utf-8")

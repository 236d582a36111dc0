from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bootstrap.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project started once; tests leave it able to start."""
    project = Project(tmp_path_factory.mktemp("started") / "project")
    project.start()
    return project


@pytest.fixture
def at_start(project: Project, tmp_path: Path) -> Callable[[str], None]:
    """Have every Python that main.py is, or starts, run some code before all else."""

    def at_start(code: str) -> None:
        folder = tmp_path / "customized"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
        project.env["PYTHONPATH"] = str(folder)

    return at_start


@pytest.fixture
def hide(at_start: Callable[[str], None]) -> Callable[..., None]:
    """Make modules impossible to find."""

    def hide(*modules: str) -> None:
        at_start(
            "from importlib.machinery import PathFinder\n"
            "find = PathFinder.find_spec\n"
            "def find_spec(name, path=None, target=None):\n"
            f"    hidden = name.partition('.')[0] in {modules!r}\n"
            "    return None if hidden else find(name, path, target)\n"
            "PathFinder.find_spec = find_spec\n"
        )

    return hide

"""A game of one's own: its files in a folder that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.window.driving import ROOT, Keyboard, Table, Touch

HEAD = """\
format: 1
title: {title}
summary: It is short.
language: en
ages: 10-13
minutes: 2
topics: [trust]
people:
  mai: {{name: Mai, you: true, avatar: girl-braid}}
  minh: {{name: Minh, avatar: boy-short, circle: stranger}}
  mum: {{name: Mum, avatar: mum, circle: family}}
start: one
scenes:
  one:
"""
TAIL = """
    - narrate: And so it ends.
    - end: good
endings:
  good:
    title: The end
    kind: safe
    text: All is well.
    remember: [Ask., Tell.]
    helpers: [mum]
    talk: What would you do?
"""
OPTIONS = """
        options:
          - {id: a, text: Ask Mum, safe: yes, result: She helps., why: Asking helps.}
          - {id: b, text: Wait, safe: no, result: Nothing happens., why: Waiting rarely helps.}
"""


def choose(id: str) -> str:
    """Return a decision with the options a and b."""
    return f"""
    - choose:
        id: {id}
        prompt: What now, at {id}?
        skill: notice{OPTIONS}"""


def small_story(beats: str, title: str = "A small story") -> str:
    """Return a story of one scene."""
    return HEAD.format(title=title) + beats + TAIL


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a game folder without stories; its texts may be changed."""
    folder = tmp_path / "game"
    (folder / "scenarios").mkdir(parents=True)
    (folder / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    shutil.copytree(ROOT / "locales", folder / "locales")
    for name in ("skills", "tactics", "help"):
        shutil.copy(ROOT / "scenarios" / f"{name}.yaml", folder / "scenarios")
    return folder


@pytest.fixture
def write_story(root: Path) -> Callable[..., None]:
    """Return a function that puts a story of these beats on the shelf."""

    def write(beats: str, id: str = "small", title: str = "A small story") -> None:
        text = small_story(beats, title)
        (root / "scenarios" / f"{id}.yaml").write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def table(home: Path) -> Table:
    """Return the game as it is shipped, at its welcome, in English."""
    return Table(home)


@pytest.fixture
def keys(table: Table) -> Keyboard:
    return Keyboard(table)


@pytest.fixture
def touch(table: Table) -> Touch:
    return Touch(table)

"""Commands run as a player runs them, with a home of their own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = """\
format: 1
title: A small story
summary: It is short.
language: en
ages: 10-13
minutes: 2
topics: [trust]
allow:
  NA730: nothing to spot in a test
  NA731: nobody to tell in a test
  NA736: one ending is enough in a test
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  mum: {name: Mum, avatar: mum, circle: family}
start: one
scenes:
  one:
    - narrate: It rains.
    - choose:
        id: ask
        prompt: What now?
        options:
          - {id: a, text: Ask Mum, safe: yes, result: She helps., why: Asking helps.}
          - {id: b, text: Wait, safe: partly, result: Nothing happens., why: Waiting rarely helps.}
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
Result = subprocess.CompletedProcess[str]
RunCommand = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home for settings and logs; in English, whatever this computer speaks."""
    folder = tmp_path / "home"
    monkeypatch.setenv("NOTALONE_HOME", str(folder))
    monkeypatch.setenv("LANGUAGE", "en")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a story of a teacher, in a folder of the teacher's own."""
    path = tmp_path / "desk" / "small.yaml"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def broken(small: Path) -> Path:
    """Return a story with one error."""
    small.write_text(SMALL.replace("start: one", "start: oen"), encoding="utf-8")
    return small


@pytest.fixture
def run(home: Path) -> RunCommand:
    """Return a function that runs the game in a process of its own."""

    def command(
        *arguments: str, typed: str = "", encoding: str = "utf-8", **environ: str
    ) -> Result:
        return subprocess.run(
            [sys.executable, "-m", "game", *arguments],
            input=typed,
            capture_output=True,
            encoding=encoding,
            check=False,
            cwd=ROOT,
            timeout=60,
            env={
                **os.environ,
                "NOTALONE_HOME": str(home),
                "PYTHONIOENCODING": encoding,
                "LANGUAGE": "en",
                **environ,
            },
        )

    return command

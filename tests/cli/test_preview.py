"""preview, from arguments to a window that follows the file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import cli
from tests.cli.conftest import ROOT

# a window that is looked at for some turns of its loop, then closed as its owner would
CLOSED_AFTER_TURNS = """
import sys
import pygame
from game import cli
from game.window.preview import PreviewApp

turn = PreviewApp.turn
left = [3]

def counted(app, events):
    turn(app, events)
    left[0] -= 1
    if not left[0]:
        print(app.frame.title, app.desk.live.path.as_posix(), app.session.words.language)
        pygame.event.post(pygame.event.Event(pygame.QUIT))

PreviewApp.turn = counted
sys.exit(cli.main(sys.argv[1:]))
"""


def preview(home: Path, *arguments: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", CLOSED_AFTER_TURNS, "preview", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=120,
        env={
            **os.environ,
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "dummy",
            "NOTALONE_HOME": str(home),
            "LANGUAGE": "en",
            "PYTHONPATH": str(ROOT),
            "PYTHONIOENCODING": "utf-8",
            **environ,
        },
    )


def test_a_story_file_opens_in_a_window_and_leaves_no_trace(small: Path, home: Path) -> None:
    done = preview(home, str(small), "--lang", "vi", "--seed", "3")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"play {small.as_posix()} vi\n"
    assert {path.name for path in home.iterdir()} <= {"cache", "notalone.log"}


def test_a_story_of_the_game_opens_by_its_name(home: Path) -> None:
    done = preview(home, "friend-request", "--scene", "profile")

    assert (done.returncode, done.stdout) == (0, "play scenarios/friend-request.yaml en\n")


def test_a_broken_file_opens_the_window_all_the_same(broken: Path, home: Path) -> None:
    done = preview(home, str(broken))

    assert (done.returncode, done.stdout) == (0, f"waiting {broken.as_posix()} en\n")


def test_without_a_display_it_says_so(small: Path, home: Path) -> None:
    environ = {"SDL_VIDEODRIVER": "x11", "DISPLAY": ":987"}
    done = preview(home, str(small), **environ)

    assert done.returncode == 1
    assert done.stderr.startswith("No window can be opened on this computer")
    assert "Traceback" not in done.stderr


def test_a_name_that_is_no_story_and_no_file_comes_with_a_near_one(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["preview", "frend-request"]) == 2
    assert "did you mean 'friend-request'?" in capsys.readouterr().err


def test_an_editor_that_cannot_be_read_is_said_before_a_window_opens(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["preview", str(small), "--editor", "code '{file}"]) == 2
    assert '--editor "code -g {file}:{line}"' in capsys.readouterr().err


def test_the_help_names_the_keys(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["preview", "--help"])
    out = capsys.readouterr().out

    assert all(f"F{number} " in out for number in range(1, 9))

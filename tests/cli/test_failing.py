"""Whatever the computer refuses is told in a sentence: no traceback, no word of a mistake."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import cli
from game.commands import here
from tests.cli.conftest import ROOT, RunCommand

FULL = Path("/dev/full")  # what is written there finds the disk full
on_linux = pytest.mark.skipif(not FULL.exists(), reason="only Linux has such a device")


@on_linux
@pytest.mark.parametrize("command", ["check", "play", "record", "explore"])
def test_where_nothing_more_can_be_written_the_reason_is_told(
    command: str, small: Path, home: Path
) -> None:
    more = ["--text"] if command == "play" else []
    with FULL.open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "game", command, str(small), *more],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            cwd=ROOT,
        )

    assert result.returncode == 1
    assert result.stderr == "It went no further: the disk is full\n"


@pytest.mark.skipif(os.name == "nt", reason="there, a shell closes no output")
@pytest.mark.parametrize("command", ["check", "play --text", "record"])
def test_a_closed_output_stops_nothing(command: str, small: Path, home: Path) -> None:
    name, *more = command.split()
    line = f'exec "{sys.executable}" -m game {name} "{small}" {" ".join(more)} </dev/null >&-'
    result = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, check=False, cwd=ROOT)

    assert result.stderr == b""


def test_a_mistake_in_the_game_is_told_in_the_readers_language(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def mistaken(root: Path, name: str) -> Path:
        raise ZeroDivisionError

    monkeypatch.setattr(here, "story_path", mistaken)

    assert cli.main(["record", "one"]) == 1
    said = capsys.readouterr().err
    assert f"What happened is written in {home / 'notalone.log'};" in said
    assert "Traceback" not in said
    assert "ZeroDivisionError" in (home / "notalone.log").read_text(encoding="utf-8")


def test_where_no_log_can_be_written_a_mistake_is_shown(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def mistaken(root: Path, name: str) -> Path:
        raise ZeroDivisionError

    monkeypatch.setattr(here, "story_path", mistaken)
    home.write_text("a file where a folder is needed", encoding="utf-8")

    assert cli.main(["record", "one"]) == 1
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert "What happened is written above;" in said


def test_a_language_alone_is_enough_to_play(run: RunCommand) -> None:
    result = run("--lang", "vi", "--text", typed="q\n")

    assert result.returncode == 0
    assert "Chọn" in result.stdout


@pytest.mark.parametrize("asked", [["--lang", "vi"], ["--lang=vi"]])
def test_an_error_is_told_in_the_language_asked_for(asked: list[str], run: RunCommand) -> None:
    assert "không có câu chuyện" in run("record", "nosuch", *asked).stderr


def test_what_is_wrong_with_a_file_is_told_in_the_language_asked_for(
    run: RunCommand, small: Path, tmp_path: Path
) -> None:
    result = run("record", str(small), "-o", str(tmp_path), "--lang", "vi")

    assert "lỗi NA002" in result.stderr


def test_a_name_too_long_for_the_computer_is_told(
    run: RunCommand, small: Path, tmp_path: Path
) -> None:
    twee = tmp_path / "one.twee"
    twee.write_text(":: Start\nHello.\n", encoding="utf-8")
    long = tmp_path / f"{'a' * 300}.yaml"

    for arguments in (["convert", str(twee)], ["record", str(small), "--endings"]):
        result = run(*arguments, "-o", str(long))

        assert result.returncode == 1
        assert "the name is too long" in result.stderr

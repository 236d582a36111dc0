"""The command that draws the map of a story."""

import io
import json
import xml.etree.ElementTree as Xml
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from game import cli
from game.resources import data_root
from game.shelf import load_story, read_world
from game.story.answers import Picked
from game.story.run import decide, start
from game.story.saved import dump
from tests.cli.conftest import ROOT, RunCommand

EXAMPLE = ROOT / "docs" / "maps" / "friend-request.svg"
AGAIN = "python3 main.py graph friend-request --lang en -o docs/maps/friend-request.svg"


def test_without_a_file_the_map_is_printed_and_nothing_else(run: RunCommand, small: Path) -> None:
    result = run("graph", str(small))

    assert (result.returncode, result.stderr) == (0, "")
    assert Xml.fromstring(result.stdout).tag.endswith("svg")


class Screen(io.StringIO):
    """What is printed where somebody looks at it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("flags", "kind"), [([], "svg"), (["--format", "mmd"], "mmd")])
def test_a_map_does_not_flood_the_screen_but_goes_to_a_file_here(
    flags: list[str],
    kind: str,
    home: Path,
    small: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    with redirect_stdout(Screen()) as screen:
        assert cli.main(["graph", str(small), "--lang", "en", *flags]) == 0

    file = Path(f"{small.stem}.{kind}")
    assert screen.getvalue() == f"The map of {small.stem} is in {file}.\n"
    assert file.is_file()


@pytest.mark.parametrize(
    ("ending", "start"),
    [("svg", b"<svg"), ("png", b"\x89PNG"), ("mmd", b"---\ntitle"), ("dot", b"digraph")],
)
def test_the_ending_of_the_file_says_what_to_draw(
    ending: str, start: bytes, run: RunCommand, small: Path, tmp_path: Path
) -> None:
    path = tmp_path / f"map.{ending}"
    result = run("graph", str(small), "-o", str(path))

    assert (result.returncode, result.stderr) == (0, "")
    assert str(path) in result.stdout
    assert path.read_bytes().startswith(start)


def test_a_format_can_be_named_instead(run: RunCommand, small: Path, tmp_path: Path) -> None:
    path = tmp_path / "map.txt"
    result = run("graph", str(small), "-o", str(path), "--format", "mmd")

    assert result.returncode == 0
    assert "flowchart TD" in path.read_text(encoding="utf-8")


def test_the_same_bytes_in_every_process(run: RunCommand, small: Path) -> None:
    first, second = (run("graph", str(small), PYTHONHASHSEED=seed) for seed in ("1", "2"))

    assert first.stdout == second.stdout


def test_the_texts_are_in_the_language_that_is_asked_for(run: RunCommand) -> None:
    result = run("graph", "friend-request", "--format", "mmd", "--lang", "vi")

    assert result.returncode == 0
    assert "Lời mời kết bạn" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "map.jpg"], ".svg, .png, .mmd or .dot, not .jpg"),
        (["--format", "png"], "-o story.png"),
        (["--results", "nowhere"], "no file or folder 'nowhere'"),
    ],
)
def test_a_wrong_command_line_says_what_to_type(
    arguments: list[str], told: str, run: RunCommand, small: Path
) -> None:
    result = run("graph", str(small), *arguments)

    assert result.returncode == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_a_story_that_is_not_there_is_told(run: RunCommand) -> None:
    result = run("graph", "freind-request")

    assert result.returncode == 2
    assert "friend-request" in result.stderr


def test_a_story_with_errors_has_no_map_but_its_errors(run: RunCommand, broken: Path) -> None:
    result = run("graph", str(broken))

    assert result.returncode == 1
    assert "oen" in result.stderr


def test_a_folder_that_is_not_there_is_told(run: RunCommand, small: Path, tmp_path: Path) -> None:
    result = run("graph", str(small), "-o", str(tmp_path / "no" / "map.svg"))

    assert result.returncode == 1
    assert "cannot be written" in result.stderr


def test_a_map_never_takes_the_place_of_a_story(run: RunCommand, small: Path) -> None:
    before = small.read_bytes()
    result = run("graph", str(small), "--format", "svg", "-o", str(small))

    assert result.returncode == 1
    assert "a story there would be lost" in result.stderr
    assert small.read_bytes() == before


def test_results_are_painted_and_what_is_left_out_is_said_in_sentences(
    run: RunCommand, small: Path, tmp_path: Path
) -> None:
    story = load_story(small, read_world(data_root())).story
    assert story is not None
    folder = tmp_path / "runs"
    folder.mkdir()
    for number, option in enumerate("aab"):
        played = decide(start(story), Picked(option))
        (folder / f"{number}.json").write_text(json.dumps(dump(played)))
    (folder / "other.json").write_text('{"story": "another", "seed": 0, "log": []}')
    (folder / "settings.json").write_text('{"volume": 1}')

    result = run("graph", str(small), "--results", str(folder))
    assert result.returncode == 0
    assert result.stderr.splitlines() == [
        "3 runs are on the map.",
        "1 run of another story is left out.",
        "1 file is left out: it holds no logs.",
    ]
    texts = [one.text for one in Xml.fromstring(result.stdout).iter() if one.tag.endswith("text")]
    assert "2× · 67 %" in texts
    assert "1× · 33 %" in texts


def test_the_map_in_the_documentation_is_current(run: RunCommand) -> None:
    """Texts alone are compared: another version of the layout may place them elsewhere."""
    result = run("graph", "friend-request", "--lang", "en")

    drawn, kept = result.stdout, EXAMPLE.read_text(encoding="utf-8")
    assert texts_of(drawn) == texts_of(kept), f"draw it again with: {AGAIN}"
    assert AGAIN in EXAMPLE.with_name("README.md").read_text(encoding="utf-8")


def texts_of(svg: str) -> list[str]:
    return sorted(one.text or "" for one in Xml.fromstring(svg).iter())

"""Hints name commands so that they can be typed as they stand."""

import os
from pathlib import Path

import pytest

from game import cli
from game.calling import called, command
from tests.cli.conftest import RunCommand

FROM_CHECKOUT = "py main.py" if os.name == "nt" else "python3 main.py"


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["/somewhere/bin/notalone"])


@pytest.mark.usefixtures("installed")
def test_where_it_is_installed_the_game_is_called_by_its_name() -> None:
    assert called() == "notalone"


def test_in_a_checkout_the_game_is_called_by_main_py() -> None:
    assert called() == FROM_CHECKOUT


@pytest.mark.usefixtures("installed")
def test_a_name_with_a_space_is_put_in_quotes() -> None:
    assert command("check", Path("My story.yaml")) == 'notalone check "My story.yaml"'


def test_exploring_and_its_ways_say_how_to_go_on(
    run: RunCommand, small: Path, tmp_path: Path
) -> None:
    way = tmp_path / "way.json"

    explored = run("explore", str(small)).stdout
    written = run("explore", str(small), "--witness", "good", "-o", str(way)).stdout

    assert f"{FROM_CHECKOUT} explore {small} --witness good\n" in explored
    assert f"{FROM_CHECKOUT} explore {small} --replay {way.as_posix()}\n" in written


@pytest.mark.usefixtures("installed", "home")
def test_a_recorded_test_and_a_table_say_how_to_go_on(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "table.csv"

    assert cli.main(["record", str(small), "--endings"]) == 0
    assert cli.main(["convert", "--template", str(table)]) == 0

    said = capsys.readouterr().out
    assert f"notalone check {small} --tests\n" in said
    assert f"notalone convert {table}\n" in said

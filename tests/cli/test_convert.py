"""convert: a file from elsewhere becomes a story file."""

import json
from pathlib import Path

import pytest

from game import cli
from game.calling import called
from tests.cli.conftest import RunCommand

TWEE = """\
:: StoryTitle
Sáu chữ số

:: Start
Mai: Hello.
Mai: Send me the code!
[[Send it->End]]
[[Ask Mum->End]]
<<widget "x">>

:: End
All is well.
"""


@pytest.fixture
def twee(tmp_path: Path, home: Path) -> Path:
    path = tmp_path / "Six digits.twee"
    path.write_text(TWEE, encoding="utf-8")
    return path


def test_the_story_lies_beside_the_file_and_can_be_checked(
    twee: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["convert", str(twee)]) == 0

    out = capsys.readouterr().out
    story = twee.with_name("sau-chu-so.yaml")
    assert "2 scenes, 1 decision, 1 ending" in out
    assert 'line 9: <<widget "x">>' in out
    assert f"check {story.as_posix()}" in out
    assert cli.main(["check", str(story)]) == 0


def test_a_file_that_is_there_is_not_replaced_unasked(
    twee: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = twee.with_name("mine.yaml")
    target.write_text("mine", encoding="utf-8")

    assert cli.main(["convert", str(twee), "-o", str(target)]) == 1
    assert "--force" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "mine"
    assert cli.main(["convert", str(twee), "-o", str(target), "--force"]) == 0
    assert target.read_text(encoding="utf-8") != "mine"


def test_a_program_can_read_what_came_of_it(twee: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["convert", str(twee), "--json"]) == 0

    (one,) = json.loads(capsys.readouterr().out)
    assert (one["story"], one["scenes"], one["decisions"]) == ("sau-chu-so", 2, 1)
    assert one["not_understood"] == [{"line": 9, "text": '<<widget "x">>'}]
    assert one["errors"] == []


def test_the_table_to_fill_in_goes_through_at_once(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "table.csv"

    assert cli.main(["convert", "--template", str(table)]) == 0
    assert cli.main(["convert", str(table)]) == 0
    assert "2 decisions" in capsys.readouterr().out


def test_the_vietnamese_table_is_written_for_a_vietnamese_teacher(
    tmp_path: Path, run: RunCommand
) -> None:
    table = tmp_path / "bang.csv"

    assert run("convert", "--template", str(table), LANGUAGE="vi").returncode == 0
    assert "lựa chọn" in table.read_text(encoding="utf-8-sig")


def test_a_story_that_cannot_be_played_yet_is_written_and_told(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "circle.twee"
    path.write_text(":: A\n[[B]]\n\n:: B\n[[A]]\n", encoding="utf-8")

    assert cli.main(["convert", str(path)]) == 1
    assert "NA303" in capsys.readouterr().out
    assert path.with_suffix(".yaml").is_file()


@pytest.mark.parametrize("name", ["missing.twee", "letter.docx"])
def test_what_cannot_be_read_is_told_in_a_sentence(
    name: str, tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tmp_path.joinpath("letter.docx").write_bytes(b"PK")

    assert cli.main(["convert", str(tmp_path / name)]) == 1
    error = capsys.readouterr().err
    assert name in error
    assert "Traceback" not in error


@pytest.mark.parametrize("kind", [".csv", ".xlsx"])
def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    kind: str, twee: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = twee.parent / "nowhere"

    assert cli.main(["convert", str(twee), "-o", str(nowhere / "mine.yaml")]) == 1
    assert "mine.yaml' cannot be written: " in capsys.readouterr().err
    assert cli.main(["convert", "--template", str(nowhere / f"table{kind}")]) == 1
    assert f"table{kind}' cannot be written: " in capsys.readouterr().err


def test_what_is_converted_is_never_replaced(
    twee: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["convert", str(twee), "-o", str(twee), "--force"]) == 1

    assert "a story's file ends in .yaml" in capsys.readouterr().err
    assert twee.read_text(encoding="utf-8") == TWEE


def test_without_a_file_the_command_says_how_it_is_used(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["convert"]) == 2

    said = capsys.readouterr().err
    assert f"Name the file, as in: {called()} convert my-story.twee" in said
    assert f"{called()} convert --template my-story.csv" in said


@pytest.mark.parametrize("flag", ["--lang", "--language"])
def test_the_language_of_the_story_and_of_the_table_can_be_chosen(
    twee: Path, capsys: pytest.CaptureFixture[str], flag: str
) -> None:
    table, story = twee.with_name("table.csv"), twee.with_name("six.yaml")

    assert cli.main(["convert", "--template", str(table), flag, "vi"]) == 0
    assert cli.main(["convert", str(twee), "-o", str(story), flag, "vi"]) == 0
    assert table.read_text(encoding="utf-8-sig").startswith("cảnh,")
    assert "language: vi\n" in story.read_text(encoding="utf-8")


def test_what_check_calls_an_error_is_told_at_once(
    twee: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twee.write_text(TWEE.replace("Send it", "日本"), encoding="utf-8")
    story = twee.with_name("sau-chu-so.yaml")

    assert cli.main(["convert", str(twee)]) == 1
    converted = capsys.readouterr().out
    assert cli.main(["check", str(story)]) == 1
    assert "1 thing has to be mended" in converted
    assert "error NA712" in converted

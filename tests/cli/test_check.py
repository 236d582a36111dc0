"""`check` as a teacher, an editor and a build run it."""

import json
import os
from pathlib import Path

import pytest

from game import cli
from game.calling import called
from tests.cli.conftest import ROOT, SMALL, RunCommand


@pytest.fixture
def warned(small: Path) -> Path:
    """Return a story with warnings alone."""
    text = small.read_text(encoding="utf-8")
    small.write_text(text.replace("start: one", "facts: {worry: 1}\nstart: one"), encoding="utf-8")
    return small


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a game that has no story yet."""
    for folder in ("scenarios", "locales/vi", "game"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    monkeypatch.setattr("game.commands.here.data_root", lambda: tmp_path)
    return tmp_path


def test_a_problem_is_told_in_the_language_asked_for(
    home: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(broken), "--lang", "vi"]) == 1
    said = capsys.readouterr().out

    assert " lỗi NA202: câu chuyện này không có cảnh 'oen'\n" in said
    assert "có phải ý thầy cô là 'one'" in said
    assert said.endswith("1 lỗi, 0 cảnh báo\n")


def test_a_problem_is_told_in_the_players_language(run: RunCommand, broken: Path) -> None:
    done = run("check", str(broken), LANGUAGE="vi")

    assert " lỗi NA202: " in done.stdout


def test_data_is_in_the_language_asked_for_with_the_english_beside(
    home: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(broken), "--json", "--lang", "vi"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    lines = broken.read_text(encoding="utf-8").splitlines()

    assert problem | {"file": "", "hint": "", "message": ""} == {
        "code": "NA202",
        "severity": "error",
        "file": "",
        "line": lines.index("start: oen") + 1,
        "column": 8,
        "end": 11,
        "message": "",
        "hint": "",
        "message_en": "'oen' is no scene of this story",
    }
    assert Path(problem["file"]) == broken
    assert problem["message"] == "câu chuyện này không có cảnh 'oen'"
    assert "'one'" in problem["hint"]


def test_warnings_count_if_they_are_asked_to(home: Path, warned: Path) -> None:
    assert cli.main(["check", str(warned)]) == 0
    assert cli.main(["check", str(warned), "--strict"]) == 1


def test_a_log_for_other_programs_is_written_beside_the_report(
    home: Path, broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "found.sarif"

    assert cli.main(["check", str(broken), "--sarif", str(place)]) == 1
    (result,) = json.loads(place.read_text(encoding="utf-8"))["runs"][0]["results"]

    assert result["ruleId"] == "NA202"
    assert "error NA202" in capsys.readouterr().out


def test_an_answered_warning_is_suppressed_in_the_log(
    home: Path, warned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = warned.read_text(encoding="utf-8")
    answer = "\nallow:\n  NA308: it is for the next part"
    warned.write_text(text.replace("\nallow:", answer), encoding="utf-8")

    assert cli.main(["check", str(warned), "--sarif", "-"]) == 0
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    (result,) = (one for one in results if one["ruleId"] == "NA308")

    assert result["suppressions"] == [
        {"kind": "inSource", "justification": "it is for the next part"}
    ]


def test_a_log_can_be_all_that_is_printed(
    home: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(broken), "--sarif", "-"]) == 1

    assert json.loads(capsys.readouterr().out)["version"] == "2.1.0"


def test_a_log_that_cannot_be_written_is_told_in_a_sentence(
    home: Path, small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(small), "--sarif", str(tmp_path)]) == 1

    assert "cannot be written" in capsys.readouterr().err


def test_a_log_never_takes_the_place_of_a_story(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = small.read_bytes()

    assert cli.main(["check", "--sarif", str(small)]) == 1

    assert "a story there would be lost" in capsys.readouterr().err
    assert small.read_bytes() == before


def test_a_code_is_explained(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--explain", "na305"]) == 0
    first, _, meaning, _, more = capsys.readouterr().out.splitlines()

    assert first.startswith("NA305 (error): all options may be gone")
    assert meaning.startswith("Each option is offered only sometimes.")
    assert more == "More, with an example: docs/problems/NA305.md"


def test_a_code_is_explained_in_vietnamese(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--explain", "NA305", "--lang", "vi"]) == 0

    assert capsys.readouterr().out.startswith("NA305 (lỗi): ")


def test_a_code_nobody_knows_is_a_wrong_command_line(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--explain", "NA999"]) == 2

    assert capsys.readouterr().err.startswith("there is no code 'NA999'")


def test_playing_reads_no_text_that_is_for_authors(run: RunCommand, home: Path) -> None:
    played = run("play", "friend-request", "--text", "--lang", "vi", typed="q\n")
    read = {path.name for path in (home / "cache").iterdir()}

    assert played.returncode == 0
    assert "vi.game.json" in read
    assert "vi.author.json" not in read


@pytest.mark.parametrize("nothing", ["", " "])
def test_no_code_at_all_is_a_wrong_command_line(
    home: Path, nothing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--explain", nothing]) == 2

    assert capsys.readouterr().err.startswith(f"there is no code '{nothing}'")


# -- which files


def test_all_stories_of_a_folder_are_checked(
    home: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = broken.with_name("second.yaml")
    second.write_bytes(broken.read_bytes())

    assert cli.main(["check", str(broken.parent)]) == 1
    out = capsys.readouterr().out

    assert f"{broken}:" in out and f"{second}:" in out
    assert out.endswith("2 errors, 0 warnings\n")


def test_a_folder_without_a_story_is_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x", encoding="utf-8")

    assert cli.main(["check", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"there is no story in '{tmp_path}'")


def test_a_hidden_ending_in_a_folder_is_told(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small.rename(small.with_name("small.yaml.txt"))

    assert cli.main(["check", str(small.parent)]) == 0
    out = capsys.readouterr().out

    assert "NA020: 'small.yaml.txt' is not read as a story; rename it to small.yaml" in out
    assert out.endswith("0 errors, 1 warning\n")


def test_an_ending_in_capital_letters_is_an_ending(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loud = small.rename(small.with_name("small.YAML"))

    assert cli.main(["check", str(loud)]) == 0
    assert "'small.YAML' is not read as a story; rename it to small.yaml" in capsys.readouterr().out


def test_a_name_with_an_ending_that_windows_hides_is_to_be_changed(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = small.rename(small.with_name("small.yaml.txt"))

    assert cli.main(["check", str(hidden)]) == 2
    assert "rename it to small.yaml: take off .txt, which Windows" in capsys.readouterr().err
    assert cli.main(["check", str(small)]) == 1
    assert "'small.yaml.txt' is there: take off .txt" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("small.yaml.txt", "rename it to small.yaml: take off .txt, which Windows adds and hides"),
        ("small.yml", "'small.yml' is not read as a story; rename it to small.yaml"),
    ],
)
@pytest.mark.parametrize("words", ["check {}", "explore {}", "record {}", "play {} --text"])
def test_a_story_asked_for_by_its_id_is_found_under_another_ending(
    home: Path, project: Path, capsys: pytest.CaptureFixture[str], words: str, name: str, hint: str
) -> None:
    (project / "scenarios" / name).write_text(SMALL, encoding="utf-8")

    assert cli.main(words.format("small").split()) == 2
    assert hint in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe can lie in a folder of Unix alone")
def test_nobody_waits_for_a_pipe(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small.unlink()
    os.mkfifo(small)

    assert cli.main(["check", str(small)]) == 1
    assert "'small.yaml' cannot be opened: it is no ordinary file" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_files_name_gives_no_orders_to_the_terminal(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = small.rename(small.with_name("a\x1b[31m\u202eb.yaml"))

    assert cli.main(["check", str(odd)]) == 1
    assert cli.main(["check", "\x1b[31mnone"]) == 2
    out, complaint = capsys.readouterr()

    assert "'a␛[31m\ufffdb' is no name for a story" in out
    assert complaint.startswith("there is no story '␛[31mnone'")
    assert "\x1b" not in out + complaint and "\u202e" not in out + complaint


def test_what_waits_for_a_translation_is_told_last_and_in_a_line(
    home: Path, project: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small.rename(project / "scenarios" / "small.yaml")

    assert cli.main(["check", "small"]) == 0
    assert capsys.readouterr().out == (
        "All is well.\n17 texts wait for Vietnamese (NA601). "
        f"Next: {called()} translate small --lang vi\n"
    )
    assert cli.main(["check", "small", "--strict"]) == 1
    assert capsys.readouterr().out.startswith("0 errors, 17 warnings\n17 texts wait")

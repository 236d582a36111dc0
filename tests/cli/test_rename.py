"""rename, as a teacher types it."""

from pathlib import Path

import pytest

from game import cli


def test_a_name_is_changed_and_told(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = small.read_text(encoding="utf-8")

    assert cli.main(["rename", str(small), "person", "mum", "mother"]) == 0
    assert small.read_text(encoding="utf-8") == (
        before.replace("  mum: {", "  mother: {").replace("[mum]", "[mother]")
    )
    out = capsys.readouterr().out
    assert out.startswith(f"{small}: 2 places\n'mum' is now 'mother'.")
    assert "Games in progress" in out


def test_a_dry_run_shows_the_lines_and_writes_nothing(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = small.read_bytes()
    lines = before.decode().split("\n")
    start, scene = lines.index("start: one") + 1, lines.index("  one:") + 1

    assert cli.main(["rename", str(small), "scene", "one", "rain", "--dry-run"]) == 0
    assert small.read_bytes() == before
    assert capsys.readouterr().out == (
        f"{small}: 2 places\n"
        f"{start:>5} - start: one\n{start:>5} + start: rain\n"
        f"{scene:>5} -   one:\n{scene:>5} +   rain:\n"
        "Nothing was written. Without --dry-run, 'one' becomes 'rain'.\n"
    )


def test_an_option_that_is_the_only_one_of_its_name_needs_no_decision(
    small: Path, home: Path
) -> None:
    assert cli.main(["rename", str(small), "option", "a", "ask_mum"]) == 0
    assert "{id: ask_mum, text" in small.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (("sceen", "one", "two"), "did you mean 'scene'?"),
        (("scene", "oen", "two"), "no scene 'oen'; did you mean 'one'?"),
        (("scene", "one", "Two!"), "'Two!' is no name here"),
        (("person", "mum", "mai"), "'mai' is taken in this story"),
    ],
)
def test_what_cannot_be_done_is_2_and_changes_nothing(
    names: tuple[str, ...],
    why: str,
    small: Path,
    home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = small.read_bytes()

    assert cli.main(["rename", str(small), *names]) == 2
    assert why in capsys.readouterr().err
    assert small.read_bytes() == before


def test_a_story_with_errors_is_told_about_first(
    broken: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["rename", str(broken), "person", "mum", "mother"]) == 1
    assert "NA202" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["help", "skills", "tactics"])
def test_a_file_that_belongs_to_all_stories_is_told_in_one_message(
    name: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"{name}.yaml"
    file.write_text("format: 1\n", encoding="utf-8")

    assert cli.main(["rename", str(file), "person", "a", "b"]) == 2
    err = capsys.readouterr().err
    assert "belongs to all stories and is none itself" in err
    assert len(err.splitlines()) == 1
    assert file.read_text(encoding="utf-8") == "format: 1\n"


def test_a_file_that_stories_share_is_told_with_the_story_to_name(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = small.read_text(encoding="utf-8")
    small.write_text(text.replace("start: one\n", "include: [weather]\nstart: one\n"), "utf-8")
    shared = small.parent / "shared" / "weather.yaml"
    shared.parent.mkdir()
    shared.write_text("format: 1\nscenes:\n  sky:\n    - narrate: It rains.\n", "utf-8")

    assert cli.main(["rename", str(shared), "scene", "sky", "rain"]) == 2
    err = capsys.readouterr().err
    assert f"is shared by stories ({small.name})" in err
    assert f"rename {small} scene sky rain" in err

"""storyboard: a story with all its ways as a file to print."""

from pathlib import Path

import pytest

from game import cli


@pytest.mark.parametrize(("ending", "start"), [(".html", b"<!DOCTYPE html>"), (".pdf", b"%PDF")])
def test_a_storyboard_is_written_and_its_place_told(
    ending: str, start: bytes, small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = small.with_name(f"board{ending}")

    assert cli.main(["storyboard", str(small), "-o", str(target)]) == 0
    assert target.name in capsys.readouterr().out
    assert target.read_bytes().startswith(start)


def test_it_is_printed_in_the_language_that_is_asked_for(small: Path, home: Path) -> None:
    target = small.with_name("board.html")

    assert cli.main(["storyboard", "friend-request", "--lang", "vi", "-o", str(target)]) == 0
    assert '<html lang="vi">' in target.read_text(encoding="utf-8")
    assert "Lựa chọn an toàn" in target.read_text(encoding="utf-8")


def test_another_kind_of_file_is_refused(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["storyboard", str(small), "-o", "board.docx"]) == 2
    assert "board.docx" in capsys.readouterr().err


def test_a_story_with_an_error_is_not_printed(
    broken: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = broken.with_name("board.html")

    assert cli.main(["storyboard", str(broken), "-o", str(target)]) == 1
    assert "oen" in capsys.readouterr().err
    assert not target.exists()


def test_a_place_that_cannot_be_written_to_is_told(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["storyboard", str(small), "-o", str(small.parent / "no" / "b.html")]) == 1
    assert "cannot be written" in capsys.readouterr().err

"""A line opens in the teacher's own editor."""

from pathlib import Path

import pytest

from game.author.preview.editor import EditorUnclear, editor_command, editor_parts


@pytest.mark.parametrize(
    ("template", "rest"),
    [
        ("edit-x -g {file}:{line}", ["-g", "{path}:7"]),
        ("edit-x +{line} {file}", ["+7", "{path}"]),
        ("edit-x", ["{path}"]),
        ("edit-x --line '{line}' --name 'a b'", ["--line", "7", "--name", "a b", "{path}"]),
    ],
)
def test_the_gaps_are_filled_and_nothing_is_left_to_a_shell(
    template: str, rest: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "my story; rm.yaml"
    command = editor_command(editor_parts(template), path.as_posix(), 7)

    assert command == ["edit-x", *(one.replace("{path}", str(path.resolve())) for one in rest)]


def test_a_windows_path_keeps_its_backslashes() -> None:
    parts = editor_parts('"C:\\Program Files\\ed.exe" {file}', windows=True)

    assert parts == ("C:\\Program Files\\ed.exe", "{file}")


@pytest.mark.parametrize("template", ["", "  ", "code 'oops"])
def test_what_is_no_command_is_refused_with_an_example(template: str) -> None:
    with pytest.raises(EditorUnclear, match="code -g"):
        editor_parts(template)

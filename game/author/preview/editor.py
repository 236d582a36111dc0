"""How to open a file at a line in the teacher's own editor: `code -g {file}:{line}`."""

import shlex
import shutil
from pathlib import Path

from game.errors import GameError


class EditorUnclear(GameError):  # noqa: N818 - the word says it
    """What was given as an editor cannot be read as a command."""

    exit_code = 2


def editor_parts(template: str, *, windows: bool = False) -> tuple[str, ...]:
    """Split a command with the gaps {file} and {line}; without {file} the file comes last.

    Raises:
        EditorUnclear: it is empty, or a quotation mark has no partner.
    """
    try:
        parts = shlex.split(template, posix=not windows)  # backslashes are parts of paths there
    except ValueError:
        parts = []
    if not parts:
        raise EditorUnclear(
            f"--editor {template!r} is no command; write it like: "
            '--editor "code -g {file}:{line}", each quotation mark with its partner'
        )
    plain = tuple(one.strip('"') if windows else one for one in parts)
    return plain if any("{file}" in one for one in plain) else (*plain, "{file}")


def editor_command(parts: tuple[str, ...], path: str, line: int) -> list[str]:
    """Return the program and its arguments that open a file at a line."""
    file = str(Path(path).resolve())
    program, *rest = (one.replace("{file}", file).replace("{line}", str(line)) for one in parts)
    return [shutil.which(program) or program, *rest]

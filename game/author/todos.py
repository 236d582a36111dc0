"""The marks left in a story file where a teacher has to decide something."""

import re

from game.author.todo_problems import TODO_LEFT
from game.diagnostic import Diagnostic, Location
from game.reading.structure import quote

_MARK = re.compile(r"\bTODO\b:?[ \t]*([^\r\n]*)")
_LINES = re.compile("\r\n|[\r\n]")


def todos(source: str, path: str) -> tuple[Diagnostic, ...]:
    """Return a warning for each TODO in a file's text, one a line, in file order."""
    return tuple(
        TODO_LEFT.at(
            Location(path, number, found.start() + 1, len(found[0].rstrip())),
            what=_what(found[1], line[: found.start()]),
        )
        for number, line in enumerate(_LINES.split(source), 1)
        if (found := _MARK.search(line))
    )


def _what(rest: str, before: str) -> str:
    """Return what is to be decided; a mark without a word of its own is told by its key."""
    words = rest.strip().strip("\"'").strip()
    return quote(words or before.strip(" -#\"'") or "?")

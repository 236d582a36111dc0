"""What a YAML parser says, in words for people who do not know YAML.

The C and the Python parser word some things differently; both are met here.
"""

import re
from typing import Protocol

from game.diagnostic import Diagnostic, Location
from game.reading.problems import complain


class _Mark(Protocol):
    line: int
    column: int


_HALF_OPEN = "this {what} is opened here and never closed"
_IN_QUOTES = "; if it belongs to the text, put the whole text in quotes"
_TOO_FAR = "this line is too far left or right for what is above it"
_LEFT_OVER = "this is left over after what stands before it; put the whole text in quotes"
_SAYINGS = (
    (
        "mapping values are not allowed",
        "a ': ' is not expected here" + _IN_QUOTES,
    ),
    (
        "expected ':'",
        "this line has no ':'; a line is 'key: value', or goes on with the text above",
    ),
    ("cannot start any token", "a text cannot begin with this sign; put the whole text in quotes"),
    ("unknown escape", "after \\ this letter means nothing; use 'single quotes' or write \\\\"),
    ("expected '-'", "a list item is expected here, which begins with '- '"),
    ("expected <block end>", _TOO_FAR),
    ("did not find expected key", _TOO_FAR),
    ("block sequence entries", "a '- ' is not expected here; begin it on a new line"),
    ("alphabetic or numeric", "after & or * a name is expected; put the whole text in quotes"),
    ("directive", "a line that begins with % has a special meaning; put the text in quotes"),
    ("expected <document start>", "something else than the rest of the story begins here"),
    ("document start", "something else than the rest of the story begins here"),
    ("indentation indicator", "after | or > the line must end"),
    ("comment or a line break", "after | or > the line must end"),
)
_UNKNOWN = "the text cannot be understood from here on"
_OPENED = (
    ("quoted scalar", _HALF_OPEN.format(what="quote")),
    ("flow sequence", _HALF_OPEN.format(what="[") + _IN_QUOTES),
    ("flow mapping", _HALF_OPEN.format(what="{") + _IN_QUOTES),
)


def explain(error: Exception, text: str, path: str) -> Diagnostic:
    """Turn a parser's error into a problem at its place."""
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark: _Mark | None = getattr(error, "problem_mark", None)
    opened: _Mark | None = getattr(error, "context_mark", None)
    if mark is not None and (tab := _tab(text, mark.line)):
        return complain("NA009", Location(path, mark.line + 1, tab))
    if opened is not None and "escape" not in problem:
        for sign, what in _OPENED:
            if sign in context:
                return complain("NA008", _place(opened, path), what=what)
    if opened is not None and "expected ':'" in problem:
        mark = opened
    what = next((ours for theirs, ours in _SAYINGS if theirs in problem), _UNKNOWN)
    before = _line(text, mark.line)[: mark.column] if mark else ""
    if what is _TOO_FAR and before.strip():
        what = _LEFT_OVER
    if "mapping values" in problem and re.fullmatch(r"\s+[\w-]+", before):
        what = _TOO_FAR
    return complain("NA008", _place(mark, path), what=what)


def _place(mark: _Mark | None, path: str) -> Location:
    return Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 1, 1)


def _tab(text: str, line_index: int) -> int:
    """Return the column of a tab before the first word of a line, 0 if there is none."""
    line = _line(text, line_index)
    lead = line[: len(line) - len(line.lstrip())]
    return lead.find("\t") + 1


def _line(text: str, index: int) -> str:
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", text)
    return lines[index] if index < len(lines) else ""

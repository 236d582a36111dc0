"""What a YAML parser says, in words for people who do not know YAML.

The C and the Python parser word some things differently; both are met here.
"""

import re
from collections.abc import Sequence
from typing import Protocol

from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.reading.braces import in_braces
from game.reading.indentation import spaces_meant
from game.reading.problems import complain
from game.reading.slips import NEVER_CLOSED, cut_hint, slip, slip_hint, standing


class _Mark(Protocol):
    line: int
    column: int


_STRAY = Phrase("a ': ' is not expected here")
_TOO_FAR = Phrase("this line is too far left or right for what is above it")
_LEFT_OVER = Phrase("this is left over after what stands before it; put the whole text in quotes")
_QUOTES = ('"', "'")
_QUOTES_END = Phrase(
    "the quotes end before this, but the text goes on; put the whole text in quotes, "
    "in 'single' ones if it holds \""
)
_ANOTHER = Phrase("something else than the rest of the story begins here")
_AFTER_BAR = Phrase("after | or > the line must end")
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_SAYINGS = (
    (
        "mapping values are not allowed",
        Phrase(
            "a ': ' is not expected here; if it belongs to the text, put the whole text in quotes"
        ),
    ),
    (
        "expected ':'",
        Phrase("this line has no ':'; a line is 'key: value', or goes on with the text above"),
    ),
    (
        "cannot start any token",
        Phrase("a text cannot begin with this sign; put the whole text in quotes"),
    ),
    (
        "unknown escape",
        Phrase("after \\ this letter means nothing; use 'single quotes' or write \\\\"),
    ),
    ("expected '-'", Phrase("a list item is expected here, which begins with '- '")),
    ("expected <block end>", _TOO_FAR),
    ("did not find expected key", _TOO_FAR),
    (
        "block sequence entries",
        Phrase("a '- ' is not expected here; begin it on a new line"),
    ),
    (
        "alphabetic or numeric",
        Phrase("after & or * a name is expected; put the whole text in quotes"),
    ),
    (
        "directive",
        Phrase("a line that begins with % has a special meaning; put the text in quotes"),
    ),
    ("expected <document start>", _ANOTHER),
    ("document start", _ANOTHER),
    ("indentation indicator", _AFTER_BAR),
    ("comment or a line break", _AFTER_BAR),
)
_UNKNOWN = Phrase("the text cannot be understood from here on")
_OPENED = (
    ("quoted scalar", NEVER_CLOSED),
    (
        "flow sequence",
        Phrase(
            "this [ is opened here and never closed; "
            "if it belongs to the text, put the whole text in quotes"
        ),
    ),
    (
        "flow mapping",
        Phrase(
            "this {{ is opened here and never closed; "
            "if it belongs to the text, put the whole text in quotes"
        ),
    ),
)


def explain(error: Exception, text: str, path: str) -> Diagnostic:
    """Turn a parser's error into a problem at its place, or where it really began."""
    mark: _Mark | None = getattr(error, "problem_mark", None)
    if mark is None:
        return complain("NA008", Location(path, 1, 1), what=_UNKNOWN)
    lines = _BREAK.split(text)
    index = min(mark.line, len(lines) - 1)
    if tab := _tab(lines[index]):
        return complain("NA009", Location(path, index + 1, tab), _instead(lines, index))
    return (
        slip(lines, index, path)
        or _stray_colon(error, lines, path)
        or _half_open(error, lines, path)
        or standing(lines, index, path)
        or _plainly(error, mark, lines, path)
    )


def _stray_colon(error: Exception, lines: Sequence[str], path: str) -> Diagnostic | None:
    """Complain about a ':' within braces that stand on one line."""
    opened: _Mark | None = getattr(error, "context_mark", None)
    if opened is None or "flow mapping" not in _saying(error, "context"):
        return None
    found = in_braces(lines[opened.line]) if opened.line < len(lines) else None
    if found is None:
        return None
    column, hint = found
    return complain("NA008", Location(path, opened.line + 1, column), hint, what=_STRAY)


def _half_open(error: Exception, lines: Sequence[str], path: str) -> Diagnostic | None:
    """Complain about what is opened and never closed."""
    opened: _Mark | None = getattr(error, "context_mark", None)
    if opened is None or "escape" in _saying(error, "problem"):
        return None
    context = _saying(error, "context")
    what = next((what for sign, what in _OPENED if sign in context), "")
    hint = cut_hint(lines[opened.line]) if opened.line < len(lines) else ""
    return complain("NA008", _place(opened, path), hint, what=what) if what else None


def _plainly(error: Exception, mark: _Mark, lines: Sequence[str], path: str) -> Diagnostic:
    """Say what the parser says, with a hint about what stands there."""
    problem = _saying(error, "problem")
    opened: _Mark | None = getattr(error, "context_mark", None)
    if opened is not None and "expected ':'" in problem:
        mark = opened
    index = min(mark.line, len(lines) - 1)
    what = next((ours for theirs, ours in _SAYINGS if theirs in problem), _UNKNOWN)
    before = lines[index][: mark.column].rstrip()
    if what is _TOO_FAR and before:
        what = _QUOTES_END if before[-1] in _QUOTES else _LEFT_OVER
    if "mapping values" in problem and re.fullmatch(r"\s+[\w-]+", before):
        what = _TOO_FAR
    return complain("NA008", _place(mark, path), slip_hint(lines, index), what=what)


def _saying(error: Exception, part: str) -> str:
    return str(getattr(error, part, "") or "")


def _place(mark: _Mark, path: str) -> Location:
    return Location(path, mark.line + 1, mark.column + 1)


def _instead(lines: Sequence[str], index: int) -> str:
    """Return a hint that counts the spaces to type in place of tabs, "" if that is not clear."""
    count = spaces_meant(lines, index)
    return Phrase("begin it with {count} spaces", count=count) if count else ""


def _tab(line: str) -> int:
    """Return the column of a tab before the first word of a line, 0 if there is none."""
    lead = line[: len(line) - len(line.lstrip())]
    return lead.find("\t") + 1

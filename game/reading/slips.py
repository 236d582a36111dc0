"""Why the parser gave up: what a slip of the finger or a word processor does to lines.

A parser names the place where it could not go on. These look at the lines before
it for what people really did there.
"""

import re
from collections.abc import Iterator, Sequence

from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.reading.indentation import misplaced
from game.reading.odd_signs import (
    AFTER_COLON,
    CURLY,
    SPACES,
    STRAIGHT_QUOTES,
    bullet,
    joined_key,
    space_name,
)
from game.reading.problems import complain

NEVER_CLOSED = Phrase("the quote opened here is never closed")
LINES_BACK = 5  # an odd space is felt at most so many lines later

_ODD_SPACE = re.compile(rf" *[{SPACES}]| *(?:- +)*(?:-|[\w-]+:)[{SPACES}]")
_NO_SPACE = re.compile(r" *(-)[^\W\d]")
_LEAD = re.compile(r" *(?:- +)*")
_COMMENT_OR_QUOTED = re.compile(
    r"""(?:^|\s)\#[^\n]*
    | (?:^|[\[{,]|[:\-?]\ )\ *(?P<quoted>"(?:\\.|[^"\\])*(?:"|\\?\Z)|'(?:''|[^'])*(?:'|\Z))""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_OTHER_LINE = re.compile(r"\n *(?:- |[\w-]+:(?: |\n))")
_MAY_FOLLOW = re.compile(r" *(?:$|#|[,\]}:])", re.MULTILINE)
_CURLY_VALUE = re.compile(rf"[ -]*(?:[\w-]+: +|- +)[{CURLY}]")
_CUT = re.compile(r"[ -]*[\w-]+: +[^\"'\[{#|>].*?[ \t]#\w")
_REMARK = re.compile(r"[ \t]#\w+")
_KEY = re.compile(r"[ -]*[\w-]+:(?: |$)")


def slip(lines: Sequence[str], index: int, path: str) -> Diagnostic | None:
    """Return what really happened at or before the line where a parser gave up."""
    return (
        _odd_space(lines, index, path)
        or _odd_bullet(lines, index, path)
        or _glued_colon(lines, index, path)
        or _open_quote(lines, index, path)
    )


def standing(lines: Sequence[str], index: int, path: str) -> Diagnostic | None:
    """Return how a line stands beside its neighbours, if that is what is wrong with it."""
    what = misplaced(lines, index)
    if not what:
        return None
    line = lines[index]
    return complain("NA008", Location(path, index + 1, _indent(line) + 1), what=what)


def slip_hint(lines: Sequence[str], index: int) -> str:
    """Return a hint about signs on the line where a parser gave up, or the line before."""
    line = lines[index]
    if _CURLY_VALUE.match(line):
        return STRAIGHT_QUOTES
    above = lines[index - 1] if index else ""
    return cut_hint(above) if not _KEY.match(line) and _CUT.match(above) else ""


def cut_hint(line: str) -> str:
    """Return a hint if the rest of a line counts as a remark, which was meant as text perhaps."""
    found = _REMARK.search(line)
    if found is None:
        return ""
    return Phrase(
        "everything from '{cut}' on counts as a remark; put that text in quotes",
        cut=found[0].strip(),
    )


def _odd_space(lines: Sequence[str], index: int, path: str) -> Diagnostic | None:
    """Look for a space that is none to a parser, before or after a key or a dash."""
    for number in range(index, max(-1, index - LINES_BACK), -1):
        if found := _ODD_SPACE.match(lines[number]):
            what = space_name(found[0])
            at = Location(path, number + 1, found.end())
            return complain("NA018", at, what=what)
    return None


def _odd_bullet(lines: Sequence[str], index: int, path: str) -> Diagnostic | None:
    for number in _beside(lines, index):
        line = lines[number]
        indent = _indent(line)
        at = Location(path, number + 1, indent + 1)
        if sign := bullet(line[indent:]):
            return complain("NA019", at, sign=sign)
        if number == index and _NO_SPACE.match(line):
            return complain("NA008", at, _AFTER_DASH, what=_DASH_FIRST)
    return None


_AFTER_DASH = Phrase("type a space after the dash")
_DASH_FIRST = Phrase("a list item begins with '- '")


def _glued_colon(lines: Sequence[str], index: int, path: str) -> Diagnostic | None:
    """Look for a key whose text begins right after its colon, which makes it no key."""
    for number in (index, _line_above(lines, index)):
        line = _LEAD.sub("", lines[number], count=1)
        if key := joined_key(line):
            at = Location(path, number + 1, len(lines[number]) - len(line) + len(key) + 1)
            what = Phrase("there is no space after '{key}:'", key=key)
            return complain("NA008", at, AFTER_COLON, what=what)
    return None


def _line_above(lines: Sequence[str], index: int) -> int:
    """Return the nearest line above that holds something, or the line itself."""
    return next((one for one in range(index - 1, -1, -1) if lines[one].strip()), index)


def _beside(lines: Sequence[str], index: int) -> Iterator[int]:
    """Yield a line, the one before it, and those above that stand equally far from the left."""
    yield index
    indent = _indent(lines[index])
    is_next = True
    for number in range(index - 1, -1, -1):
        if not lines[number].strip():
            continue
        other = _indent(lines[number])
        if is_next or other == indent:
            yield number
        if other < indent:
            return
        is_next = False


def _open_quote(lines: Sequence[str], index: int, path: str) -> Diagnostic | None:
    """Look for a quote that runs over other lines until the next one that should open."""
    text = "\n".join(lines)
    first = seen = 0
    for found in _COMMENT_OR_QUOTED.finditer(text):
        quoted = found["quoted"]
        if not quoted or "\n" not in quoted:
            continue
        start = found.start("quoted")
        first += text.count("\n", seen, start)
        seen = start
        if first > index:
            return None
        last = first + quoted.count("\n")
        if index <= last and _swallows(quoted, text, found.end()):
            column = start - (text.rfind("\n", 0, start) + 1) + 1
            return complain(
                "NA008",
                Location(path, first + 1, column),
                _curly_end(lines[first][column:]),
                what=NEVER_CLOSED,
            )
    return None


def _swallows(quoted: str, text: str, end: int) -> bool:
    """Return whether a quoted text holds lines that it should not."""
    is_open = len(text) == end and quoted[-1] != quoted[0]
    return _OTHER_LINE.search(quoted) is not None and (is_open or not _MAY_FOLLOW.match(text, end))


def _curly_end(rest: str) -> str:
    return STRAIGHT_QUOTES if rest.rstrip()[-1:] in tuple(CURLY) else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))

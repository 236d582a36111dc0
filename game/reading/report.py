"""Problems in words: the first line works alone, then the line as written, a mark, a hint.

scenarios/new.yaml:12:15: error NA202: 'hal' is no scene of this story
   |
12 |         goto: hal
   |               ^^^
   = did you mean 'hall'?
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from game.diagnostic import Diagnostic, Severity

WIDEST_LINE = 100  # characters of the author's line; more is cut around the place
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_BOLD, _BLUE, _PLAIN = "\x1b[1m", "\x1b[1;34m", "\x1b[0m"


def report(problem: Diagnostic, source: str = "", *, colour: bool = False) -> str:
    """Return a paragraph about one problem; `source` is the text of its file."""
    return _paragraph(problem, _BREAK.split(source), colour=colour)


def _paragraph(problem: Diagnostic, lines: Sequence[str], *, colour: bool) -> str:
    number = problem.at.line
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    parts = [_headline(problem, colour=colour)]
    if line.strip():
        parts += _excerpt(problem, line, colour=colour)
    if problem.hint:
        margin = " " * (len(str(problem.at.line)) + 1)
        parts.append(f"{margin}{_paint('=', _BLUE, colour=colour)} {problem.hint}")
    return "\n".join(parts)


def report_all(
    problems: Iterable[Diagnostic], sources: Mapping[str, str], *, colour: bool = False
) -> str:
    """Return paragraphs about problems, their files' texts by path."""
    lines = {path: _BREAK.split(text) for path, text in sources.items()}
    found = (_paragraph(one, lines.get(one.at.path, ()), colour=colour) for one in problems)
    return "\n\n".join(found)


def _headline(problem: Diagnostic, *, colour: bool) -> str:
    kind = _paint(f"{problem.severity} {problem.code}", _COLOURS[problem.severity], colour=colour)
    return f"{problem.at}: {kind}: {_paint(problem.message, _BOLD, colour=colour)}"


def _excerpt(problem: Diagnostic, line: str, *, colour: bool) -> list[str]:
    number = str(problem.at.line)
    bar = _paint("|", _BLUE, colour=colour)
    shown, begin = _cut(line, problem.at.column - 1)
    lead = "".join(_blank(char) for char in shown[:begin])
    length = max(1, min(problem.at.length, len(shown) - begin))
    marked = unicodedata.normalize("NFC", shown[begin : begin + length])
    width = max(1, sum(_cells(char) for char in marked))
    mark = _paint("^" * width, _COLOURS[problem.severity], colour=colour)
    margin = " " * len(number)
    return [
        f"{margin} {bar}",
        f"{_paint(number, _BLUE, colour=colour)} {bar} {shown}",
        f"{margin} {bar} {lead}{mark}",
    ]


def _cut(line: str, index: int) -> tuple[str, int]:
    """Return what is shown of a long line, and where the place is in that."""
    if len(line) <= WIDEST_LINE:
        return line, index
    first = max(0, min(index - WIDEST_LINE // 3, len(line) - WIDEST_LINE))
    last = first + WIDEST_LINE
    before, after = "…" if first else "", "…" if last < len(line) else ""
    return f"{before}{line[first:last]}{after}", index - first + len(before)


def _blank(char: str) -> str:
    return "\t" if char == "\t" else " " * _cells(char)


def _cells(char: str) -> int:
    """Return how many columns of a terminal a character takes."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _paint(text: str, colour_code: str, *, colour: bool) -> str:
    return f"{colour_code}{text}{_PLAIN}" if colour else text

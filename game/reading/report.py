"""Problems in words: the first line works alone, then the line as written, a mark, a hint.

scenarios/new.yaml:12:15: error NA202: 'hal' is no scene of this story
   |
12 |         goto: hal
   |               ^^^
   = did you mean 'hall'?
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.diagnostic import Diagnostic, Severity
from game.phrase import Phrase
from game.unseen import visible

WIDEST_LINE = 100  # characters of the author's line; more is cut around the place
SEVERITIES = {Severity.ERROR: Phrase("error"), Severity.WARNING: Phrase("warning")}
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_BOLD, _BLUE, _PLAIN = "\x1b[1m", "\x1b[1;34m", "\x1b[0m"


def as_written(text: str) -> str:
    """Return a text as it is: in English, if it is ours."""
    return text


@dataclass(frozen=True, slots=True)
class _Manner:
    """How problems are told: in which language, and whether in colour."""

    said: Callable[[str], str]
    colour: bool

    def paint(self, text: str, colour_code: str) -> str:
        return f"{colour_code}{text}{_PLAIN}" if self.colour else text


def report(
    problem: Diagnostic,
    source: str = "",
    *,
    colour: bool = False,
    said: Callable[[str], str] = as_written,
) -> str:
    """Return a paragraph about one problem.

    Args:
        problem: what to tell.
        source: the text of its file.
        colour: whether a terminal shows it.
        said: turns a phrase into the reader's language.
    """
    return _paragraph(problem, _BREAK.split(source), _Manner(said, colour))


def report_all(
    problems: Iterable[Diagnostic],
    sources: Mapping[str, str],
    *,
    colour: bool = False,
    said: Callable[[str], str] = as_written,
) -> str:
    """Return paragraphs about problems, their files' texts by path; else like `report`."""
    lines = {path: _BREAK.split(text) for path, text in sources.items()}
    manner = _Manner(said, colour)
    found = (_paragraph(one, lines.get(one.at.path, ()), manner) for one in problems)
    return "\n\n".join(found)


def _paragraph(problem: Diagnostic, lines: Sequence[str], manner: _Manner) -> str:
    number = problem.at.line
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    parts = [_headline(problem, manner)]
    if line.strip():
        parts += _excerpt(problem, line, manner)
    if problem.hint:
        margin = " " * (len(str(problem.at.line)) + 1)
        hint = visible(manner.said(problem.hint))
        parts.append(f"{margin}{manner.paint('=', _BLUE)} {hint}")
    return "\n".join(parts)


def _headline(problem: Diagnostic, manner: _Manner) -> str:
    severity = manner.said(SEVERITIES[problem.severity])
    kind = manner.paint(f"{severity} {problem.code}", _COLOURS[problem.severity])
    message = visible(manner.said(problem.message))
    return f"{visible(str(problem.at))}: {kind}: {manner.paint(message, _BOLD)}"


def _excerpt(problem: Diagnostic, line: str, manner: _Manner) -> list[str]:
    number = str(problem.at.line)
    bar = manner.paint("|", _BLUE)
    shown, begin = _cut(visible(line), problem.at.column - 1)
    lead = "".join(_blank(char) for char in shown[:begin])
    length = max(1, min(problem.at.length, len(shown) - begin))
    marked = unicodedata.normalize("NFC", shown[begin : begin + length])
    width = max(1, sum(_cells(char) for char in marked))
    mark = manner.paint("^" * width, _COLOURS[problem.severity])
    margin = " " * len(number)
    return [
        f"{margin} {bar}",
        f"{manner.paint(number, _BLUE)} {bar} {shown}",
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

"""Text that runs from right to left: which way a paragraph runs, and what stands where on a line.

The letters of one direction are shaped by the font engine; here a line is cut into pieces
of one direction each and put into the order in which they are seen. That follows the
Unicode rules (UAX 9) without explicit embeddings, which no story needs.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

LEFT_MARK, RIGHT_MARK = "\u200e", "\u200f"  # seen by nobody; they give a line its direction
_BRACKETS = r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}"
_NUMBER = r"[+\-]?\d+(?:[.,:/]\d+)*%?"


class Run(NamedTuple):
    """A stretch of a line that runs one way."""

    start: int
    end: int
    is_right: bool


def has_right(text: str) -> bool:
    """Whether anything in a text runs from right to left."""
    return not text.isascii() and max(text) >= "\u0590" and any(map(_is_right, text))


def _is_right(letter: str) -> bool:
    if letter <= "\u200f":
        return "\u0590" <= letter <= "\u08ff" or letter == RIGHT_MARK
    return (
        "\ufb1d" <= letter <= "\ufdff"
        or "\ufe70" <= letter <= "\ufefe"
        or "\U00010800" <= letter <= "\U00010fff"
        or "\U0001e800" <= letter <= "\U0001efff"
    )


def runs_right(text: str) -> bool:
    """Whether a text as a whole runs from right to left: its first letter says so."""
    if not has_right(text):
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


@lru_cache(maxsize=512)
def visual_runs(text: str) -> tuple[Run, ...]:
    """Return the stretches of a line in the order in which they stand, left to right."""
    if not has_right(text):
        return (Run(0, len(text), False),)
    levels = _levels(text, 1 if runs_right(text) else 0)
    runs: list[tuple[int, Run]] = []
    start = 0
    for level, same in groupby(levels):
        end = start + len(list(same))
        runs.append((level, Run(start, end, level % 2 == 1)))
        start = end
    for level in range(max(levels), 0, -1):
        runs = _turned(runs, level)
    return tuple(run for _, run in runs)


def _turned(runs: list[tuple[int, Run]], level: int) -> list[tuple[int, Run]]:
    """Reverse each row of runs at this level and above."""
    done: list[tuple[int, Run]] = []
    for is_inner, row in groupby(runs, lambda run: run[0] >= level):
        same = list(row)
        done += same[::-1] if is_inner else same
    return done


def _levels(text: str, base: int) -> list[int]:
    kinds = _kinds(text, "R" if base else "L")
    level = {"R": 1, "L": 2 * base, "N": 2}
    levels = [level.get(kind, -1) for kind in kinds]
    side = {0: "L", 1: "R", 2: "R" if not base else "L"}
    for start, end in _gaps(levels):
        before = _side(kinds[start - 1]) if start else side[base]
        after = _side(kinds[end]) if end < len(kinds) else side[base]
        between = level[before] if before == after else base
        levels[start:end] = [between] * (end - start)
    return levels


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"  # a number counts as what it stands in


def _kinds(text: str, base: str) -> list[str]:
    """Return L, R, N for a number among what runs right, or "" for each letter."""
    kinds: list[str] = []
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "NSM":
            kinds.append(kinds[-1] if kinds else "")
        else:
            kinds.append({"L": "L", "R": "R", "AL": "R"}.get(kind, ""))
    for match in re.finditer(_NUMBER, text):
        kind = "L" if _strong_before(kinds, match.start(), base) == "L" else "N"
        kinds[match.start() : match.end()] = [kind] * len(match[0])
    for match in re.finditer(_BRACKETS, text):
        inside = {_side(kind) for kind in kinds[match.start() : match.end()] if kind}
        if inside:
            is_base = base in inside or _strong_before(kinds, match.start(), base) == base
            kinds[match.start()] = kinds[match.end() - 1] = base if is_base else inside.pop()
    return kinds


def _strong_before(kinds: list[str], at: int, base: str) -> str:
    return next((_side(kind) for kind in reversed(kinds[:at]) if kind), base)


def _gaps(levels: list[int]) -> list[tuple[int, int]]:
    """Return where rows of undecided letters begin and end."""
    gaps, start = [], 0
    for is_gap, row in groupby(levels, lambda level: level < 0):
        end = start + len(list(row))
        if is_gap:
            gaps.append((start, end))
        start = end
    return gaps

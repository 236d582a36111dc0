"""How far a line stands from the left, beside the lines above it that it may belong to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from game.phrase import Phrase

KEYS, ITEMS = "keys", "items"
STEP = 2  # spaces by which our own stories go in
_SHAPE = re.compile(r"( *)((?:- +)*)(-$)?((?:[\w-]+|\"[^\"]*\"|'[^']*') *:(?= |$))?")
_BLOCK = re.compile(r"[:-] +[|>][0-9+-]*( +#.*)?$")
_OPENS = re.compile(r"(:|(^|\s)-)( +#.*)?$")


@dataclass(frozen=True, slots=True)
class _Level:
    """Keys or items that stand below each other, since a line (from 1)."""

    kind: str
    column: int
    line: int


def misplaced(lines: Sequence[str], index: int) -> str:
    """Return how a line stands beside those above, "" if nothing speaks against its place."""
    levels, may_be_deeper = _levels_above(lines, index)
    here = _levels_in(lines[index].rstrip(), index + 1)
    if not here or not levels:
        return ""
    kind, column = here[0].kind, here[0].column
    alike = [one for one in levels if one.kind == kind]
    is_new = may_be_deeper and column >= levels[-1].column + (kind == KEYS)
    if is_new or not alike or any(one.column == column for one in alike):
        return ""
    near = min(alike, key=lambda one: (abs(one.column - column), -one.column))
    return _stands(_spaces(column), near)


def spaces_meant(lines: Sequence[str], index: int) -> int | None:
    """Return with how many spaces a line should begin, None if that cannot be said.

    It goes on with the innermost keys or items above, or is the first below a key.
    """
    levels, may_be_deeper = _levels_above(lines, index)
    here = _levels_in(lines[index].strip(), index + 1)
    if not here or not levels:
        return None
    if may_be_deeper:
        return levels[-1].column + STEP
    alike = [one.column for one in levels if one.kind == here[0].kind]
    return alike[-1] if alike else None


def _stands(here: Phrase, near: _Level) -> Phrase:
    gaps = {"here": here, "line": near.line}
    if near.kind == KEYS and near.column:
        return Phrase(
            "this line begins with {here}; the keys above, from line {line} on, begin with {there}",
            there=near.column,
            **gaps,
        )
    if near.kind == KEYS:
        return Phrase(
            "this line begins with {here}; the keys above, from line {line} on, begin with none",
            **gaps,
        )
    if near.column:
        return Phrase(
            "this line begins with {here}; "
            "the items above, from line {line} on, begin with {there}",
            there=near.column,
            **gaps,
        )
    return Phrase(
        "this line begins with {here}; the items above, from line {line} on, begin with none",
        **gaps,
    )


def _levels_above(lines: Sequence[str], index: int) -> tuple[list[_Level], bool]:
    """Return the levels a line may go on with, and whether it may begin a deeper one."""
    levels: list[_Level] = []
    may_be_deeper = False
    block = -1  # how far a text after | or > must stand beyond
    for number, raw in enumerate(lines[:index], start=1):
        line = raw.rstrip()
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip().startswith("#") or 0 <= block < indent:
            continue
        for level in _levels_in(line, number):
            _enter(levels, level)
        block = levels[-1].column if levels and _BLOCK.search(line) else -1
        may_be_deeper = _OPENS.search(line) is not None
    return levels, may_be_deeper


def _levels_in(line: str, number: int) -> list[_Level]:
    """Return what begins on a line, from left to right: items, then a key."""
    shape = _SHAPE.match(line)
    if shape is None:
        return []
    dashes = [spot.start() for spot in re.finditer("-", shape[2] + (shape[3] or ""))]
    items = [_Level(ITEMS, len(shape[1]) + spot, number) for spot in dashes]
    key = [_Level(KEYS, shape.start(4), number)] if shape[4] else []
    return [*items, *key]


def _enter(levels: list[_Level], level: _Level) -> None:
    """Leave the levels that a line ends; keep an equal one, which began earlier."""
    while levels and (
        levels[-1].column > level.column
        or (levels[-1].column == level.column and levels[-1].kind == ITEMS != level.kind)
    ):
        levels.pop()
    if not levels or (levels[-1].column, levels[-1].kind) != (level.column, level.kind):
        levels.append(level)


def _spaces(count: int) -> Phrase:
    few = {0: Phrase("no space"), 1: Phrase("1 space")}
    return few.get(count) or Phrase("{count} spaces", count=count)

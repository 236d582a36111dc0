"""A table as it comes back from a spreadsheet: cells by row, whatever the file was."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.language.sheet import read_head
from game.phrase import Phrase

BEGINNING = 20  # rows among which the titles are looked for
MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class Odd:
    """What is in a cell that holds no text, and what to do about it."""

    reason: Phrase


Cell: TypeAlias = str | Odd
Row: TypeAlias = tuple[Cell, ...]


class BadTable(Exception):  # noqa: N818 - it is a fact about a file, not our fault
    """A file is no table that could be taken over; carries a sentence that says why."""

    def __init__(self, reason: Phrase) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows below the titles, each with its number in the spreadsheet, from 1."""

    titles: Row
    rows: tuple[tuple[int, Row], ...]


def grid_of(rows: Iterable[Sequence[Cell]]) -> Grid | None:
    """Return the table among these rows, None if no row has the titles.

    The titles need not come first: somebody may have put a line above them.
    """
    numbered = iter(enumerate(map(tuple, rows), 1))
    titles = next((row for _, row in _first(numbered) if _is_head(row)), None)
    if titles is None:
        return None
    return Grid(titles, tuple((number, row) for number, row in numbered if any(row)))


def _first(numbered: Iterator[tuple[int, Row]]) -> Iterator[tuple[int, Row]]:
    for _ in range(BEGINNING):
        try:
            yield next(numbered)
        except StopIteration:
            return


def _is_head(row: Row) -> bool:
    return any(isinstance(cell, str) and read_head(cell) for cell in row)

"""Lines and tables for a terminal."""

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

GAP = "  "


def columns(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> Iterator[str]:
    """Yield rows with their cells one below the other; the columns in `right` end together."""
    count = max(map(len, rows), default=0)
    widths = [max(width(row[n]) for row in rows if n < len(row)) for n in range(count)]
    for row in rows:
        cells = (_padded(cell, widths[n], n in right) for n, cell in enumerate(row))
        yield GAP.join(cells).rstrip()


def _padded(cell: str, wanted: int, right: bool) -> str:
    space = " " * (wanted - width(cell))
    return space + cell if right else cell + space


def width(text: str) -> int:
    """Return how many places a text takes in a terminal."""
    return sum(0 if combining(one) else 1 + (east_asian_width(one) in "WF") for one in text)

"""What the rows of a table belong to, and whether they can be trusted.

A row that belongs to no text is named and left. If the table as a whole cannot
be trusted, nothing of it is used.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.language.grid import BadTable, Grid, Odd
from game.language.po import quoted
from game.language.pool import Translation
from game.language.sheet import digest, plain
from game.language.table_lines import Line, Place, RowProblem, lines_in
from game.phrase import Phrase

Known: TypeAlias = Mapping[Place, Translation]

_APART = 2  # rows with another row's original: columns were sorted apart


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table: those of a text there is, and those of one that has changed since."""

    fitting: tuple[Line, ...]
    lost: tuple[Line, ...]
    problems: tuple[RowProblem, ...]


def rows_of(grid: Grid, known: Known) -> Rows:
    """Return the rows by what they belong to, and why some were left.

    Raises:
        BadTable: the table cannot be trusted.
    """
    problems: list[RowProblem] = []
    lines = lines_in(grid, problems)
    there = [line for line in lines if line.place in known]
    fitting = tuple(line for line in there if _fits(line, known[line.place], problems))
    lost = [line for line in lines if line.place not in known and _says_something(line)]
    _refuse_foreign(lines, there)
    _refuse_apart(lines, known)
    _refuse_double(fitting)
    kept = tuple(line for line in lost if _is_kept(line, problems))
    return Rows(fitting, kept, tuple(problems))


def _fits(line: Line, one: Translation, problems: list[RowProblem]) -> bool:
    """Return whether a row is as it was exported, but for its translation; complain if not."""
    if line.key.form >= len(one.forms):
        reason = Phrase("the language has no such form for counting any more; export again")
    elif line.source and _loose(line.source) not in map(_loose, one.entry.ids):
        reason = Phrase(
            "the original was changed in the table: in the story it is '{text}'",
            text=quoted(one.entry.source),
        )
    else:
        return True
    problems.append(RowProblem(line.row, reason))
    return False


def _says_something(line: Line) -> bool:
    """Say whether somebody has written in a row since it was exported."""
    return isinstance(line.text, Odd) or (
        bool(line.text.strip()) and digest(line.text) != line.key.was
    )


def _is_kept(line: Line, problems: list[RowProblem]) -> bool:
    """Say whether a row without its text can still be of use; complain in any case."""
    whole = digest(line.source) == line.key.text and isinstance(line.text, str)
    text = quoted(line.source)
    if whole:
        reason = Phrase(
            "the original '{text}' has changed in the story since; the translation is kept, "
            "to be checked",
            text=text,
        )
    else:
        reason = Phrase("the story has no text '{text}' any more", text=text)
    problems.append(RowProblem(line.row, reason))
    return whole


def _refuse_foreign(lines: Sequence[Line], fitting: Sequence[Line]) -> None:
    if not lines:
        raise BadTable(Phrase("there is no row in the table"))
    if not fitting:
        raise BadTable(Phrase("no row of the table belongs to the story as it is now"))


def _refuse_apart(lines: Iterable[Line], known: Known) -> None:
    """Refuse a table where one column was sorted without the others."""
    originals = {_loose(text) for one in known.values() for text in one.entry.ids}
    apart = [
        line.row
        for line in lines
        if (one := known.get(line.place)) is not None
        and _loose(line.source) in originals
        and _loose(line.source) not in map(_loose, one.entry.ids)
    ]
    if len(apart) >= _APART:
        raise BadTable(
            Phrase(
                "row {row} and {others} more have the original of another row: the columns were "
                "sorted apart. Undo that, or export again",
                row=apart[0],
                others=len(apart) - 1,
            )
        )


def _refuse_double(lines: Iterable[Line]) -> None:
    """Refuse a table that translates one text in two ways."""
    seen: dict[tuple[str, str, int], Line] = {}
    for line in lines:
        before = seen.setdefault((line.key.context, line.key.text, line.key.form), line)
        if before.text != line.text:
            raise BadTable(
                Phrase(
                    "row {row} and row {other} translate the same text in two ways; "
                    "delete one of them",
                    row=before.row,
                    other=line.row,
                )
            )


def _loose(text: str) -> str:
    """Return a text as it counts when originals are compared: a spreadsheet may trim it."""
    return " ".join(plain(text).split())

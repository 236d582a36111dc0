"""The rows of a table that came back, each with the text it belongs to.

A row that belongs to no text is named and left. If the table as a whole cannot
be trusted, nothing of it is used.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.language.grid import BadTable, Cell, Grid
from game.language.locales import native_name
from game.language.po import quoted
from game.language.pool import Translation
from game.language.sheet import STATES, Key, plain, read_head, read_key
from game.phrase import Phrase

Place: TypeAlias = tuple[str, str]  # context and digest of a text
Known: TypeAlias = Mapping[Place, Translation]

_READ = ("source", "translation", "state")  # the columns that are looked at, beside the key
_APART = 2  # rows with another row's original: columns were sorted apart


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row was left. `row` is its number in the spreadsheet."""

    row: int
    reason: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row that belongs to a text."""

    row: int
    key: Key
    source: str
    text: Cell
    state: str  # "" where the cell says nothing

    @property
    def place(self) -> Place:
        """What the text is found by."""
        return (self.key.context, self.key.text)


def about(grid: Grid) -> tuple[str, str]:
    """Return which story and which language a table is for."""
    head = _head(grid)
    return head.get("story", ""), head.get("lang", "")


def wrong_story(grid: Grid, story: str, language: str) -> Phrase | None:
    """Return a sentence if a table is for another story or language; "" is any."""
    its, lang = about(grid)
    if story and its != story:
        return Phrase("this table is for the story '{story}'", story=its)
    if language and lang != language:
        return Phrase("this table is for translations into {language}", language=native_name(lang))
    return None


def lines_of(grid: Grid, known: Known) -> tuple[tuple[Line, ...], tuple[RowProblem, ...]]:
    """Return the rows that belong to a text of the story, and why others were left.

    Raises:
        BadTable: the table cannot be trusted.
    """
    problems: list[RowProblem] = []
    lines = _lines(grid, problems)
    fitting = tuple(line for line in lines if _fits(line, known, problems))
    _refuse_foreign(lines, fitting)
    _refuse_apart(lines, known)
    _refuse_double(fitting)
    return fitting, tuple(problems)


# ----------------------------------------------------------------- columns


def _head(grid: Grid) -> Mapping[str, str]:
    return next(
        (head for cell in grid.titles if isinstance(cell, str) and (head := read_head(cell))), {}
    )


def _lines(grid: Grid, problems: list[RowProblem]) -> list[Line]:
    head = _head(grid)
    titles = [plain(one).strip() if isinstance(one, str) else "" for one in grid.titles]
    key = next(n for n, cell in enumerate(titles) if read_head(cell))
    source, text, state = (_column(titles, head.get(one, "")) for one in _READ)
    if text is None:
        title = head.get("translation", "")
        raise BadTable(Phrase("the table has no column '{title}' any more", title=title))
    words = {head.get(one, "").casefold(): one for one in STATES}
    found = []
    for number, row in grid.rows:
        written = read_key(_text(row, key))
        if written is None:
            _complain_keyless(number, row, text, problems)
            continue
        found.append(
            Line(
                row=number,
                key=written,
                source=_text(row, source),
                text=_cell(row, text),
                state=words.get(_text(row, state).strip().casefold(), ""),
            )
        )
    return found


def _column(titles: Sequence[str], title: str) -> int | None:
    """Return where a column stands, None if it is gone."""
    found = [number for number, one in enumerate(titles) if one == plain(title)]
    if len(found) > 1:
        raise BadTable(Phrase("the table has more than one column '{title}'", title=title))
    return found[0] if found else None


def _cell(row: Sequence[Cell], column: int | None) -> Cell:
    return row[column] if column is not None and column < len(row) else ""


def _text(row: Sequence[Cell], column: int | None) -> str:
    cell = _cell(row, column)
    return plain(cell) if isinstance(cell, str) else ""


def _complain_keyless(
    number: int, row: Sequence[Cell], column: int, problems: list[RowProblem]
) -> None:
    """Complain about a row that was added by hand, unless there is no translation in it."""
    if _text(row, column).strip():
        reason = Phrase(
            "the last, hidden column is empty or changed, so nobody can say which text this is"
        )
        problems.append(RowProblem(number, reason))


# ------------------------------------------------------------------- trust


def _fits(line: Line, known: Known, problems: list[RowProblem]) -> bool:
    """Return whether a row belongs to a text of the story; complain if not."""
    one = known.get(line.place)
    if one is None or line.key.form >= len(one.forms):
        text = quoted(line.source)
        reason = Phrase("the story has no text '{text}' any more; it was changed there", text=text)
        problems.append(RowProblem(line.row, reason))
        return False
    if line.source and _loose(line.source) not in map(_loose, one.entry.ids):
        reason = Phrase(
            "the original was changed in the table: in the story it is '{text}'",
            text=quoted(one.entry.source),
        )
        problems.append(RowProblem(line.row, reason))
        return False
    return True


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

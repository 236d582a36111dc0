"""The rows of a table that came back, read by the titles of their columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.language.grid import BadTable, Cell, Grid, Odd
from game.language.locales import native_name
from game.language.sheet import Key, digest, plain, read_head, read_key
from game.language.sheet_words import STATES
from game.phrase import Phrase
from game.unseen import first_unseen

Place: TypeAlias = tuple[str, str]  # context and digest of a text

_READ = ("source", "translation", "state")  # the columns that are looked at, beside the key


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


def _head(grid: Grid) -> Mapping[str, str]:
    return next(
        (head for cell in grid.titles if isinstance(cell, str) and (head := read_head(cell))), {}
    )


def lines_in(grid: Grid, problems: list[RowProblem]) -> list[Line]:
    """Return the rows that have a key; complain about others with a translation.

    Raises:
        BadTable: a column is gone, or there twice.
    """
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
                text=_readable(_cell(row, text), written.was),
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


def _readable(cell: Cell, was: str) -> Cell:
    """Return a new translation, unless it holds a sign that nobody sees and that does harm."""
    if not isinstance(cell, str) or digest(cell) == was or not (sign := first_unseen(plain(cell))):
        return cell
    return Odd(
        Phrase(
            "the translation holds a sign that cannot be seen ({sign}); empty the cell and type "
            "the text again instead of pasting it",
            sign=sign,
        )
    )


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

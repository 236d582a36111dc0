"""The cells of a spreadsheet, from .csv and .xlsx alike, as text."""

import csv
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from game.author.importing.passages import NotReadable
from game.phrase import Phrase

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_ROWS = 5_000
MAX_COLUMNS = 50
MAX_UNPACKED = 32 * 1024 * 1024  # bytes
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its number, counted from 1 as spreadsheets do (in .csv, its first line)."""

    number: int
    cells: tuple[str, ...]


def read_csv(text: str) -> list[Row]:
    """Return the rows of a text that have something in them.

    Raises:
        NotReadable: it is no table, or far too large.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    rows: list[Row] = []
    line = 1
    try:
        for cells in islice(reader, MAX_ROWS + 1):
            rows.append(Row(line, tuple(cell.strip() for cell in cells[:MAX_COLUMNS])))
            line = reader.line_num + 1
    except csv.Error as error:
        reason = str(error)
        raise NotReadable(
            Phrase("line {line} is no row of a table: {reason}", line=line, reason=reason)
        ) from error
    return _within_limit(rows)


def _separator(text: str) -> str:
    """Return what separates cells: spreadsheets of some countries write semicolons."""
    first = next((line for line in text.splitlines()[:20] if line.strip()), "")
    return max(_SEPARATORS, key=first.count)


def read_xlsx(content: bytes) -> list[Row]:
    """Return the rows of the first sheet that have something in them.

    Raises:
        NotReadable: it is no workbook, or far too large.
    """
    book = _workbook(content)
    sheet = book.worksheets[0]
    values = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS, values_only=True)
    try:
        rows = [Row(n, tuple(_text(one) for one in cells)) for n, cells in enumerate(values, 1)]
    except Exception as error:  # a broken sheet fails in many ways
        raise _broken() from error
    return _within_limit(rows)


def _workbook(content: bytes) -> "Workbook":
    try:
        # loaded when somebody brings a workbook; it belongs to the tools for authors
        from openpyxl import load_workbook
    except ImportError as error:
        raise NotReadable(
            Phrase('to read .xlsx, type: pip install "notalone[author]"; or save the table as .csv')
        ) from error
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MAX_UNPACKED:
                raise _too_large()
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except NotReadable:
        raise
    except Exception as error:  # whatever a damaged file makes the library stumble over
        raise _broken() from error
    if not book.worksheets:
        raise _broken()
    return book


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def _within_limit(rows: Iterable[Row]) -> list[Row]:
    found = [row for row in rows if any(row.cells)]
    if len(found) > MAX_ROWS:
        raise _too_large()
    return found


def _too_large() -> NotReadable:
    return NotReadable(
        Phrase("the table has more than {most} rows; split it into several stories", most=MAX_ROWS)
    )


def _broken() -> NotReadable:
    return NotReadable(
        Phrase("the workbook cannot be read; open it in the program that made it and save it again")
    )


def as_csv(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as a table in text."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue()

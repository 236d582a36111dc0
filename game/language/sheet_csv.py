"""Tables as CSV, in whatever way a spreadsheet has saved them.

Excel writes commas, semicolons or tabs, as the country has it, and UTF-8 or
UTF-16. A cell that begins like a formula is written with an apostrophe before
it, so that no spreadsheet ever computes what a story says.
"""

import csv
import io
import re

from game.language.grid import BadTable, Grid, grid_of
from game.language.sheet import Table
from game.phrase import Phrase

DELIMITERS = (",", ";", "\t")

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_MARKED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def write_csv(table: Table, delimiter: str) -> bytes:
    """Return a table as a CSV file that Excel opens with all its letters."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for row in (table.titles, *table.rows):
        writer.writerow(map(harmless, row))
    return out.getvalue().encode("utf-8-sig")


def read_csv(data: bytes) -> Grid:
    """Return the table in a CSV file.

    Raises:
        BadTable: there is none in it, or its letters are lost.
    """
    text = _decoded(data)
    for delimiter in DELIMITERS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            found = grid_of([plain_again(cell) for cell in row] for row in rows)
        except csv.Error:
            raise BadTable(Phrase("this is no table; a spreadsheet saves one as CSV")) from None
        if found is not None:
            return found
    raise BadTable(
        Phrase(
            "the first row or the last column of the table is missing; "
            "both have to stay as they were exported"
        )
    )


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain_again(cell: str) -> str:
    """Undo `harmless`."""
    return cell[1:] if _MARKED.match(cell) else cell


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise BadTable(
            Phrase(
                "its letters are not saved as UTF-8; in Excel, choose 'CSV UTF-8' or "
                "'Excel workbook' when you save it"
            )
        ) from None

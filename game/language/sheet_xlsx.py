"""Tables as Excel workbooks, through openpyxl.

openpyxl comes with the extra `author`; it is loaded when a workbook is asked
for, so that everybody else does without.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from game.errors import GameError
from game.language.grid import MOST_ROWS, BadTable, Cell, Grid, Odd, grid_of
from game.language.sheet import COLUMNS, Table
from game.language.sheet_csv import harmless
from game.language.sheet_words import STATES
from game.phrase import Phrase

LONGEST_NAME = 31  # letters of a sheet's name, for Excel
MOST_BYTES = 100 * 1024 * 1024  # of an unpacked workbook

_WIDTHS = {"where": 26, "speaker": 18, "note": 24, "source": 48, "translation": 48, "state": 12}
_EDITABLE = ("translation", "state")
_GREY, _YELLOW, _BOLD_FILL = "FFF3F3F3", "FFFFF6D6", "FFDDE8F5"
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def write_xlsx(table: Table) -> bytes:
    """Return a table as a workbook: how to fill it in, then the rows.

    Raises:
        GameError: openpyxl is not installed.
    """
    book = _openpyxl().Workbook()
    book.properties.creator = "Not Alone"
    _guide(book.active, table)
    _rows(book.create_sheet(_sheet_name(table.titles[COLUMNS.index("translation")])), table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_xlsx(data: bytes) -> Grid:
    """Return the table in a workbook, whatever sheet it is on.

    Raises:
        BadTable: there is none in it.
        GameError: openpyxl is not installed.
    """
    try:
        _refuse_bomb(data)
        with warnings.catch_warnings():  # openpyxl warns of what Excel adds and we need not
            warnings.simplefilter("ignore")
            book = _openpyxl().load_workbook(io.BytesIO(data), read_only=True)
            grids = [grid_of(_cells(sheet)) for sheet in book.worksheets]
    except (BadTable, GameError):
        raise
    except Exception:  # noqa: BLE001 - a damaged workbook fails in any way there is
        raise BadTable(Phrase("this is no Excel workbook, or it is damaged")) from None
    found = next((one for one in grids if one is not None), None)
    if found is None:
        raise BadTable(
            Phrase(
                "the first row or the last column of the table is missing; "
                "both have to stay as they were exported"
            )
        )
    return found


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError:
        raise GameError(
            'For Excel tables, type: pip install "notalone[author]" - '
            "or use a table that ends in .csv, which needs nothing more."
        ) from None
    return openpyxl


def _refuse_bomb(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(one.file_size for one in archive.infolist())
    if size > MOST_BYTES:
        raise BadTable(Phrase("this workbook is far too large for a table of texts"))


# ----------------------------------------------------------------- reading


def _cells(sheet: Any) -> Iterator[Sequence[Cell]]:
    sheet.reset_dimensions()  # some programs write wrong ones
    for row in sheet.iter_rows(max_row=MOST_ROWS):
        yield [_cell(one) for one in row]


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return Odd(Phrase("a formula stands here; type an apostrophe (') before the first sign"))
    if isinstance(value, str):
        return (
            Odd(Phrase("an error of Excel stands here")) if cell.data_type == "e" else _raw(value)
        )
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return f"{value:g}" if value != int(value) else str(int(value))
    return Odd(Phrase("Excel has made a date of this; set the cell to text and type it again"))


def _raw(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


# ----------------------------------------------------------------- writing


def _safe(text: str) -> str:
    """Return a text as a workbook can hold it: control signs by their number."""
    return _ILLEGAL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def _sheet_name(text: str) -> str:
    return re.sub(r"[\[\]:*?/\\']", "", text)[:LONGEST_NAME] or "Texts"


def _guide(sheet: Any, table: Table) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = _sheet_name(table.guide[0])
    sheet.column_dimensions["A"].width = 90
    for number, line in enumerate(table.guide, 1):
        cell = sheet.cell(number, 1, _safe(line))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=number == 1, size=14 if number == 1 else 11)


def _rows(sheet: Any, table: Table) -> None:
    for number, cells in enumerate((table.titles, *table.rows), 1):
        for column, text in enumerate(cells, 1):
            _write(sheet.cell(number, column), text, COLUMNS[column - 1], table)
    _look(sheet, len(table.rows) + 1)
    _choices(sheet, table)
    _protect(sheet)


def _write(cell: Any, text: str, column: str, table: Table) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    cell.value = _safe(text)
    cell.data_type = "s"  # a text, whatever it begins with
    cell.number_format = "@"
    cell.quotePrefix = harmless(text) != text
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if cell.row == 1:
        cell.font, colour = Font(bold=True), _BOLD_FILL
    else:
        colour = _YELLOW if column in _EDITABLE else _GREY
        cell.protection = Protection(locked=column not in _EDITABLE)
    if not (column == "translation" and cell.row > 1 and text):
        cell.fill = PatternFill("solid", fgColor=colour)


def _look(sheet: Any, last: int) -> None:
    from openpyxl.utils import get_column_letter

    for column, name in enumerate(COLUMNS, 1):
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width = _WIDTHS.get(name, 10)
        dimension.hidden = name == "key"
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{last}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _choices(sheet: Any, table: Table) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    words = ",".join(table.states[one] for one in STATES)
    letter = get_column_letter(COLUMNS.index("state") + 1)
    choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
    sheet.add_data_validation(choice)
    choice.add(f"{letter}2:{letter}{max(2, len(table.rows) + 1)}")


def _protect(sheet: Any) -> None:
    """Keep the original from being overwritten by mistake. There is no password."""
    sheet.protection.sheet = True
    sheet.protection.autoFilter = False  # False allows it
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.formatCells = False

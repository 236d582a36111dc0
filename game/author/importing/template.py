"""The table to fill in: a small example in the teacher's language, to be written over."""

import csv
import io
from pathlib import Path

from game.author.importing.passages import NotReadable
from game.phrase import Phrase

_FOLDER = Path(__file__).parent
_LANGUAGES = ("en", "vi")
_DEFAULT = "en"
_WIDTHS = (12, 10, 44, 36, 8, 36, 44, 14)  # of columns, in signs


def write_template(target: Path, language: str) -> None:
    """Write the table as .csv or .xlsx.

    Raises:
        NotReadable: the file's name has another ending, or .xlsx needs what is not installed.
    """
    suffix = target.suffix.lower()
    if suffix == ".csv":  # with a mark at its start, or spreadsheets take it for another encoding
        target.write_text(template(language), encoding="utf-8-sig", newline="")
    elif suffix == ".xlsx":
        _write_workbook(target, template(language))
    else:
        raise NotReadable(
            Phrase("a table to fill in is .csv or .xlsx, not '{name}'", name=target.name)
        )


def template(language: str) -> str:
    """Return the table as text, in a language that has one or else in English."""
    path = _FOLDER / f"table.{language if language in _LANGUAGES else _DEFAULT}.csv"
    return path.read_text(encoding="utf-8")


def _write_workbook(target: Path, text: str) -> None:
    try:
        # loaded when somebody wants a workbook; it belongs to the tools for authors
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
    except ImportError as error:
        raise NotReadable(
            Phrase('to write .xlsx, type: pip install "notalone[author]"; or write .csv')
        ) from error
    book = Workbook()
    sheet = book.worksheets[0]
    for row in csv.reader(io.StringIO(text, newline="")):
        sheet.append(row)
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=cell.row == 1)
    for column, width in zip("ABCDEFGH", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    book.save(target)

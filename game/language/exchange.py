"""Translations out to a table for a spreadsheet, and back."""

from dataclasses import dataclass
from pathlib import Path

from babel.core import UnknownLocaleError
from babel.numbers import get_decimal_symbol

from game.errors import GameError
from game.language.gathering import gather
from game.language.grid import BadTable, Grid
from game.language.locales import code_in, path_of
from game.language.po import BrokenFile, read
from game.language.sheet import Table, table_of
from game.language.sheet_csv import read_csv, write_csv
from game.language.sheet_xlsx import read_xlsx, write_xlsx
from game.language.sources import Source
from game.language.table_lines import about, wrong_story
from game.language.taking import Taken, take
from game.language.translate import old_text, shown, update, update_sources, write
from game.language.words import Words
from game.language.writing import header, po_text
from game.ordinary import read_at_most
from game.phrase import Phrase
from game.refusal import why

XLSX, CSV = ".xlsx", ".csv"
MOST_BYTES = 16 * 1024 * 1024

_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a table: its story and language, the file written to, and its rows."""

    story: str
    language: str
    path: str
    taken: Taken


def export_table(root: Path, source: Source, language: str, file: Path, words: Words) -> int:
    """Bring a translation file up to date, write a table of it, and return its number of rows.

    Raises:
        BrokenFile: the translation file cannot be read.
        GameError: the table cannot be written; one that is there already is not.
    """
    for done in update_sources(root, (source,), (language,)):
        if done.problem is not None:
            raise BrokenFile(done.problem)
    table = table_now(root, source, language, words)
    _write(file, as_bytes(table, file.suffix.lower(), words.language))
    return len(table.rows)


def table_now(root: Path, source: Source, language: str, words: Words) -> Table:
    """Return the table of a translation file that is up to date."""
    path = shown(root, path_of(root / "locales", language, source.domain))
    text, merged = update(source, language, old_text(root, language, source.domain), path)
    plural = read(text.encode(), language, path).plural_expr
    return table_of(source.domain, language, merged, plural, words)


def as_bytes(table: Table, ending: str, language: str) -> bytes:
    """Return a table as a file with this ending, for a spreadsheet that speaks a language."""
    if ending == XLSX:
        return write_xlsx(table)
    return write_csv(table, delimiter_in(language))


def delimiter_in(language: str) -> str:
    """Return what Excel expects between two cells: where a comma begins decimals, a semicolon."""
    try:
        return ";" if get_decimal_symbol(language) == "," else ","
    except (UnknownLocaleError, ValueError):
        return ","


def read_table(file: Path) -> Grid:
    """Return the table in a file.

    Raises:
        BadTable: there is none in it.
        GameError: the file cannot be read.
    """
    try:
        data = read_at_most(file, MOST_BYTES + 1)
    except OSError as error:
        raise GameError(
            Phrase("{file} cannot be read: {reason}", file=file, reason=why(error))
        ) from None
    if len(data) > MOST_BYTES:
        raise BadTable(Phrase("this file is far too large for a table of texts"))
    if data.startswith(_OLD_EXCEL):
        raise BadTable(Phrase("this is a workbook of an old Excel; save it as .xlsx"))
    return read_xlsx(data) if data.startswith(_ZIP) else read_csv(data)


def import_table(root: Path, file: Path, story: str = "", language: str = "") -> Imported:
    """Take over a table into its translation file.

    Args:
        root: the project's folder.
        file: the table.
        story: its story, "" to let the table say.
        language: its language, "" to let the table say.

    Raises:
        BadTable: the table cannot be trusted; nothing was written.
        BrokenFile: the translation file cannot be read; nothing was written.
        GameError: a file cannot be read or written.
    """
    grid = read_table(file)
    if reason := wrong_story(grid, story, language):
        raise BadTable(reason)
    story, language = about(grid)[0], code_in(about(grid)[1])
    source = next((one for one in gather(root, (story,)).sources if one.domain == story), None)
    if source is None or language in ("", source.language):
        raise BadTable(Phrase("there is no story '{story}' to translate", story=story))
    place = path_of(root / "locales", language, story)
    path = shown(root, place)
    old = old_text(root, language, story)
    text, merged = update(source, language, old, path)
    taken = take(grid, merged)
    plural = read(text.encode(), language, path).plural_forms
    new = po_text(taken.merged, header(language, plural, old))
    if new.encode() != (place.read_bytes() if place.is_file() else b""):
        write(place, new)
    return Imported(story=story, language=language, path=path, taken=taken)


def _write(file: Path, data: bytes) -> None:
    try:
        with file.open("xb") as stream:
            stream.write(data)
    except OSError as error:
        raise GameError(
            Phrase("{file} cannot be written: {reason}", file=file, reason=why(error))
        ) from None

"""Reading translation files with Babel.

Loaded only when a file has changed: Babel takes longer to start than the
compiled catalogues take to load.
"""

import gettext
import io
import unicodedata
from collections.abc import Iterable, Iterator

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from game.diagnostic import Diagnostic, Location
from game.language import problems
from game.language.catalogue import Catalogue, key
from game.language.placeholders import names
from game.phrase import Phrase

_SHOWN = 60  # characters of a text that a problem quotes


class BrokenFile(Exception):  # noqa: N818 - it is a fact about a file, not our fault
    """A translation file cannot be read; carries the problem."""

    def __init__(self, problem: Diagnostic) -> None:
        self.problem = problem
        super().__init__(problem.message)


def read(data: bytes, language: str, path: str) -> Catalog:
    """Read a translation file.

    Raises:
        BrokenFile: it is no .po file, or not UTF-8.
    """
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
        catalog = read_po(io.StringIO(text), locale=known(language), abort_invalid=True)
        gettext.c2py(catalog.plural_expr)
    except PoFileError as fault:
        raise BrokenFile(
            _broken(path, fault.lineno + 1, str(fault).rpartition(" on ")[0])
        ) from None
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise BrokenFile(_broken(path, line, Phrase("it is not saved as UTF-8"))) from None
    except Exception as fault:  # noqa: BLE001 - a damaged file meets Babel's own assertions
        raise BrokenFile(_broken(path, 1, str(fault) or Phrase("it is damaged"))) from None
    return catalog


def compiled(data: bytes, language: str, path: str) -> Catalogue:
    """Return what can be shown of a translation file, with all that is wrong in it."""
    try:
        catalog = read(data, language, path)
    except BrokenFile as broken:
        return Catalogue(problems=(broken.problem,))
    found = tuple(faults(catalog, path))
    bad = {problem.at.line for problem in found}
    good = {
        key(message.context or "", ids(message)[0]): forms(message)
        for message in messages(catalog)
        if not message.fuzzy and all(forms(message)) and message.lineno not in bad
    }
    return Catalogue(good, catalog.plural_expr, found)


def messages(catalog: Catalog) -> Iterator[Message]:
    """Return the messages in file order, without the header."""
    return (message for message in catalog if message.id)


def ids(message: Message) -> tuple[str, ...]:
    """Return the source text, and its plural if it has one."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> tuple[str, ...]:
    """Return the translation's forms; untranslated ones are empty."""
    shown = message.string or ""
    return (shown,) if isinstance(shown, str) else tuple(shown)


def faults(catalog: Catalog, path: str) -> Iterator[Diagnostic]:
    """Find translations that cannot be shown although they are complete."""
    for message in messages(catalog):
        if not message.fuzzy and any(forms(message)):
            yield from _fault(message, catalog.num_plurals, place(message, path))


def place(message: Message, path: str) -> Location:
    """Return where a message stands in its file."""
    return Location(path, message.lineno or 1, 1)


def quoted(source: str) -> str:
    """Return the beginning of a source text on one line, for a sentence about it."""
    text = " ".join(source.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _fault(message: Message, wanted: int, at: Location) -> Iterator[Diagnostic]:
    shown = forms(message)
    if not all(shown):
        given = sum(map(bool, shown))
        yield problems.PLURALS.at(at, text=quoted(ids(message)[0]), found=given, expected=wanted)
        return
    each = [names(text) for text in ids(message)]
    needed, allowed = frozenset.intersection(*each), frozenset.union(*each)
    for form in shown:
        if not needed <= names(form) <= allowed:
            yield problems.PLACEHOLDERS.at(
                at,
                text=quoted(ids(message)[0]),
                found=_listed(names(form)),
                expected=_listed(needed),
            )
            return


def _listed(found: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(found)) or Phrase("no name in braces")


def _broken(path: str, line: int, reason: str) -> Diagnostic:
    return problems.BROKEN.at(Location(path, line, 1), reason=reason)


def known(language: str) -> str | None:
    """Return the language if Babel knows its rules, else None: then the file's header counts."""
    try:
        return str(Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return None

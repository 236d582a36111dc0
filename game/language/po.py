"""Reading translation files with Babel.

Loaded only when a file has changed: Babel takes longer to start than the
compiled catalogues take to load.
"""

import gettext
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from game.diagnostic import Diagnostic, Location
from game.language import problems
from game.language.catalogue import Catalogue, key
from game.language.placeholders import names
from game.language.po_lines import first_slip
from game.phrase import Phrase

_FORMER = re.compile(r"^#~\|", re.MULTILINE)
_UNREAD = re.compile(
    r'^"(?:(?:POT-Creation-Date|PO-Revision-Date|Language):.*'
    r'|Plural-Forms:\s*(?:nplurals=INTEGER.*|\\n)?)"$',
    re.MULTILINE,
)
_BEGINNING = 4  # bytes that show whether each letter takes two
_SHOWN = 60  # characters of a text that a problem quotes


class BrokenFile(Exception):  # noqa: N818 - it is a fact about a file, not our fault
    """A translation file cannot be read; carries the problem."""

    def __init__(self, problem: Diagnostic) -> None:
        self.problem = problem
        super().__init__(problem.message)


def text_of(data: bytes, path: str) -> str:
    """Return the text of a translation file, with plain line ends and in NFC.

    Raises:
        BrokenFile: it is not UTF-8.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:_BEGINNING]:
        reason = Phrase("it is saved as UTF-16; save it as UTF-8")
        raise BrokenFile(_broken(path, 1, reason))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise BrokenFile(_broken(path, line, Phrase("it is not saved as UTF-8"))) from None
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def read(data: bytes, language: str, path: str) -> Catalog:
    """Read a translation file.

    Raises:
        BrokenFile: it is no .po file or not UTF-8, or reading it would lose something.
    """
    text = text_of(data, path)
    if slip := first_slip(text):
        raise BrokenFile(_broken(path, slip.line, slip.reason))
    try:
        wanted = io.StringIO(_for_babel(text))
        catalog = read_po(wanted, locale=known(language), abort_invalid=True)
        _try_plural(catalog, path)
    except PoFileError as fault:
        raise BrokenFile(
            _broken(path, fault.lineno + 1, str(fault).rpartition(" on ")[0])
        ) from None
    except BrokenFile:
        raise
    except Exception as fault:  # noqa: BLE001 - a damaged file meets Babel's own assertions
        raise BrokenFile(_broken(path, 1, str(fault) or Phrase("it is damaged"))) from None
    return catalog


def _for_babel(text: str) -> str:
    """Return a file's text without what Babel stumbles over; its lines keep their numbers.

    Poedit leaves dates empty. The language is that of the folder, whatever the head says.
    Of obsolete messages Babel knows no former texts; as remarks it keeps them.
    """
    head, gap, rest = text.partition("\n\n")
    return _UNREAD.sub('""', head) + gap + _FORMER.sub("#|", rest)


def _try_plural(catalog: Catalog, path: str) -> None:
    try:
        gettext.c2py(catalog.plural_expr)
    except ValueError:
        reason = Phrase("its line Plural-Forms is not as gettext wants it")
        raise BrokenFile(_broken(path, 1, reason)) from None


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
    for form in shown:
        if not keeps_names(ids(message), form):
            yield problems.PLACEHOLDERS.at(
                at,
                text=quoted(ids(message)[0]),
                found=listed(names(form)),
                expected=listed(needed(ids(message))),
            )
            return


def needed(texts: Iterable[str]) -> frozenset[str]:
    """Return the names in braces that every translation of a text must have."""
    return frozenset.intersection(*map(names, texts))


def keeps_names(texts: Iterable[str], form: str) -> bool:
    """Say whether a translation has the names in braces that its text has, and no others."""
    each = [*map(names, texts)]
    return frozenset.intersection(*each) <= names(form) <= frozenset.union(*each)


def listed(found: Iterable[str]) -> str:
    """Return names as they stand in a text, for a sentence about them."""
    return ", ".join(f"{{{name}}}" for name in sorted(found)) or Phrase("no name in braces")


def _broken(path: str, line: int, reason: str) -> Diagnostic:
    return problems.BROKEN.at(Location(path, line, 1), reason=reason)


def known(language: str) -> str | None:
    """Return the language if Babel knows its rules, else None: then the file's header counts."""
    try:
        return str(Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return None

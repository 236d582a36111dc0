"""Writing translation files so that the same content gives the same file, byte for byte.

No dates, no machine's paths, no names of people or tools: a change shows as a
change in the lines it concerns. Lines end where gettext ends them. What a
translator's tool has added to the head stays.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter

from babel.messages.pofile import denormalize

from game.diagnostic import Location
from game.language import placeholders
from game.language.merging import Merged
from game.language.pool import Translation
from game.language.wrapping import COLUMNS, field

_HEAD = re.compile(r'((?:#.*\n|\s*\n)*)msgid ""\nmsgstr (".*"\n(?:".*"\n)*)')
_FIRST = {"Project-Id-Version": "Not Alone"}
_FIXED = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
_BRACES = "python-brace-format"  # lets a translator's tool watch over the names in braces
_DERIVED = ("fuzzy", "python-")  # marks that are not a translator's own


def po_text(merged: Merged, head: str) -> str:
    """Return the text of a translation file; `head` comes from `header`."""
    parts = [head, *map(_message, merged.current), *map(_obsolete, merged.obsolete)]
    return "\n".join(parts)


def header(language: str, plural_forms: str, old: str = "") -> str:
    """Return the head of a file; comments and further fields of the `old` file's head are kept."""
    found = _HEAD.match(old)
    comments = [line for line in found[1].splitlines() if line.strip()] if found else []
    before = _fields(found[2]) if found else {}
    fixed = {**_FIXED, "Language": language, "Plural-Forms": plural_forms}
    if before.get("Content-Type", "").lower() == _FIXED["Content-Type"].lower():
        fixed["Content-Type"] = before["Content-Type"]
    fields = {**_FIRST, **before, **fixed}
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    lines = [*comments, 'msgid ""', *field("msgstr", text)]
    return "".join(f"{line}\n" for line in lines)


def _fields(quoted: str) -> Mapping[str, str]:
    """Return the fields of a head, in its order."""
    lines = (line.partition(":") for line in denormalize(quoted).split("\n"))
    return {name.strip(): value.strip() for name, colon, value in lines if colon}


def _message(one: Translation) -> str:
    return "".join(f"{line}\n" for line in (*_comments(one), *_body(one)))


def _obsolete(one: Translation) -> str:
    lines = [*_remarks(one), *_marks(one, fuzzy=one.fuzzy)]
    lines += [*_previous(one, "#~| "), *_body(one, "#~ ")]
    return "".join(f"{line}\n" for line in lines)


def _comments(one: Translation) -> Iterator[str]:
    yield from _remarks(one)
    yield from (f"#. {line}" for text in one.entry.comments for line in text.splitlines())
    yield from _places(dict.fromkeys(map(_place, one.entry.places)))
    yield from _marks(one, fuzzy=one.fuzzy, braces=_has_braces(one))
    yield from _previous(one, "#| ")


def _remarks(one: Translation) -> Iterator[str]:
    return (f"# {line}".rstrip() for line in one.remarks)


def _marks(one: Translation, *, fuzzy: bool, braces: bool = False) -> Iterator[str]:
    own = [mark for mark in one.flags if not mark.startswith(_DERIVED)]
    marks = [*["fuzzy"] * fuzzy, *[_BRACES] * braces, *own]
    if marks:
        yield f"#, {', '.join(marks)}"


def _has_braces(one: Translation) -> bool:
    """Say whether other tools read the names in braces as the game does."""
    wanted = [placeholders.names(text) for text in one.entry.ids]
    return any(wanted) and all(map(_same_to_others, one.entry.ids, wanted))


def _same_to_others(text: str, names: frozenset[str]) -> bool:
    try:
        parts = [*Formatter().parse(text)]
    except ValueError:
        return False
    plain = all(not spec and not conversion for _, _, spec, conversion in parts)
    fields = {name for _, name, _, _ in parts if name is not None}
    return plain and fields == names and all(name.isascii() for name in names)


def _places(places: Iterable[str]) -> Iterator[str]:
    line = "#:"
    for place in places:
        if line != "#:" and len(line) + 1 + len(place) > COLUMNS:
            yield line
            line = "#:"
        line = f"{line} {place}"
    if line != "#:":
        yield line


def _previous(one: Translation, prefix: str) -> Iterator[str]:
    for name, text in zip(("msgid", "msgid_plural"), one.previous, strict=False):
        yield from field(name, text, prefix)


def _body(one: Translation, prefix: str = "") -> Iterator[str]:
    entry = one.entry
    if entry.context:
        yield from field("msgctxt", entry.context, prefix)
    yield from field("msgid", entry.source, prefix)
    if not entry.plural:
        yield from field("msgstr", one.forms[0], prefix)
        return
    yield from field("msgid_plural", entry.plural, prefix)
    for index, form in enumerate(one.forms):
        yield from field(f"msgstr[{index}]", form, prefix)


def _place(at: Location) -> str:
    """Return a place; of code only the file, because its lines move with every edit."""
    return at.path if at.path.endswith(".py") else f"{at.path}:{at.line}"

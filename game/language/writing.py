"""Writing translation files so that the same content gives the same file, byte for byte.

No dates, no machine's paths, no wrapped lines: a change shows as a change in
the lines it concerns. Babel's own writer stamps the time and cannot keep the
former text of a changed one.
"""

import re
from collections.abc import Iterator

from babel.messages.pofile import normalize

from game.diagnostic import Location
from game.language.merging import Merged, Translation

_FIELD = re.compile(r'^"([\w-]+): (.*)\\n"$', re.MULTILINE)
_FIXED = {
    "Project-Id-Version": "Not Alone",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def po_text(merged: Merged, head: str) -> str:
    """Return the text of a translation file; `head` comes from `header`."""
    parts = [head, *map(_message, merged.current), *map(_obsolete, merged.obsolete)]
    return "\n".join(parts)


def header(language: str, plural_forms: str, old: str = "") -> str:
    """Return the head of a file; comments and fields of the `old` file's head are kept."""
    old_head = old.partition("\n\n")[0]
    comments = [line for line in old_head.splitlines() if line.startswith("#")]
    wanted = {**_FIXED, "Language": language, "Plural-Forms": plural_forms}
    known = dict(_FIELD.findall(old_head))
    fields = {**known, **{name: value for name, value in wanted.items() if name not in known}}
    lines = [f'"{name}: {value}\\n"' for name, value in fields.items()]
    return "\n".join([*comments, 'msgid ""', 'msgstr ""', *lines, ""])


def _message(one: Translation) -> str:
    return "".join(f"{line}\n" for line in (*_comments(one), *_body(one)))


def _obsolete(one: Translation) -> str:
    lines = "\n".join(_body(one)).split("\n")
    remarks = "".join(f"# {line}\n" for line in one.remarks)
    return remarks + "".join(f"#~ {line}\n" for line in lines)


def _comments(one: Translation) -> Iterator[str]:
    yield from (f"# {line}" for line in one.remarks)
    yield from (f"#. {line}" for text in one.entry.comments for line in text.splitlines())
    places = dict.fromkeys(map(_place, one.entry.places))
    if places:
        yield f"#: {' '.join(places)}"
    if one.fuzzy:
        yield "#, fuzzy"
    for name, text in zip(("msgid", "msgid_plural"), one.previous, strict=False):
        yield from (f"#| {line}" for line in f"{name} {_quoted(text)}".split("\n"))


def _body(one: Translation) -> Iterator[str]:
    if one.entry.context:
        yield f"msgctxt {_quoted(one.entry.context)}"
    yield f"msgid {_quoted(one.entry.source)}"
    if not one.entry.plural:
        yield f"msgstr {_quoted(one.forms[0])}"
        return
    yield f"msgid_plural {_quoted(one.entry.plural)}"
    for index, form in enumerate(one.forms):
        yield f"msgstr[{index}] {_quoted(form)}"


def _quoted(text: str) -> str:
    return normalize(text, width=0)


def _place(at: Location) -> str:
    """Return a place; of code only the file, because its lines move with every edit."""
    return at.path if at.path.endswith(".py") else f"{at.path}:{at.line}"

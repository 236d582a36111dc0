"""Looking at a translation file line by line, before it is read.

Babel reads on after many a slip: of a text that is there twice it forgets one
translation. Whoever mended a file by hand is told the line instead, and nothing is lost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from babel.messages.pofile import unescape

from game.phrase import Phrase

_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(\s|$)")
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)(?![\w\[])\s*(.*)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_BEFORE = {  # what may stand before a keyword in the same text
    "msgctxt": ("", "msgstr"),
    "msgid": ("", "msgctxt", "msgstr"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
}
_SHOWN = 40  # characters of a line that a complaint quotes


@dataclass(frozen=True, slots=True)
class Slip:
    """The first thing that is wrong in a file."""

    line: int
    reason: Phrase


@dataclass(slots=True)
class _Text:
    """What has been read of one text."""

    line: int
    obsolete: bool
    parts: dict[str, str] = field(default_factory=dict)
    last: str = ""  # its last keyword

    @property
    def key(self) -> tuple[bool, str, str]:
        return (self.obsolete, self.parts.get("msgctxt", ""), self.parts.get("msgid", ""))


def first_slip(text: str) -> Slip | None:
    """Return what keeps a file from being read without loss, None if all is well."""
    seen: dict[tuple[bool, str, str], int] = {}
    try:
        for one in _texts(text):
            if one.last not in ("", "msgstr"):
                raise _Found(one.line, Phrase("the text that begins here has no msgstr"))
            if not one.obsolete and one.key in seen:
                raise _Found(
                    one.line,
                    Phrase("the same text stands in line {line} already", line=seen[one.key]),
                )
            if one.last:
                seen.setdefault(one.key, one.line)
    except _Found as found:
        return Slip(found.line, found.reason)
    return None


class _Found(Exception):  # noqa: N818 - carries a finding, no mistake of ours
    def __init__(self, line: int, reason: Phrase) -> None:
        self.line, self.reason = line, reason
        super().__init__(reason)


def _texts(text: str) -> Iterator[_Text]:
    one = _Text(1, obsolete=False)
    for number, written in enumerate(text.split("\n"), 1):
        line, obsolete = written.strip(), written.startswith("#~")
        if _CONFLICT.match(written):
            raise _Found(number, _conflict(line))
        if obsolete:
            line = line[2:].lstrip()
        if not line or line.startswith(("#", "|")):
            continue
        keyword, rest = _keyword(line)
        if keyword in ("msgctxt", "msgid") and one.last != "msgctxt":
            yield one
            one = _Text(number, obsolete)
        _add(one, number, keyword, _unquoted(number, line, rest))
    yield one


def _keyword(line: str) -> tuple[str, str]:
    """Return a line's keyword, "" for a line that goes on, and the rest."""
    found = _KEYWORD.match(line)
    return (found[1], found[2]) if found else ("", line)


def _add(one: _Text, number: int, keyword: str, content: str) -> None:
    kind = keyword.partition("[")[0] or one.last
    before = one.last
    if not kind or (keyword and before not in _BEFORE[kind]):
        raise _Found(number, Phrase("something is missing before this line"))
    if keyword == "msgstr" and before == "msgstr":
        raise _Found(number, Phrase("this text has two translations"))
    one.parts[kind] = one.parts.get(kind, "") + content
    one.last = kind


def _unquoted(number: int, line: str, rest: str) -> str:
    if _QUOTED.fullmatch(rest):
        return str(unescape(rest))
    raise _Found(number, _quotes(line, rest))


def _quotes(line: str, rest: str) -> Phrase:
    if rest == line and not line.startswith('"') and not line.endswith('"'):
        return Phrase("'{line}' is no part of such a file", line=_short(line))
    if not rest.startswith('"'):
        return Phrase(
            "a quotation mark is missing where the text begins: {line}", line=_short(line)
        )
    if _QUOTED.match(rest) is None or not rest.endswith('"'):
        return Phrase("a quotation mark is missing where the text ends: {line}", line=_short(line))
    return Phrase(
        "a quotation mark inside a text needs a backslash before it: {line}", line=_short(line)
    )


def _conflict(line: str) -> Phrase:
    return Phrase(
        "two versions of the file were put together here, and nobody has chosen one yet ({mark})",
        mark=_short(line),
    )


def _short(line: str) -> str:
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"

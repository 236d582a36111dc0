"""Where GNU gettext ends a line of a translation file.

Poedit, Weblate and `msgmerge` all wrap as gettext does. A file wrapped the same
way stays the same when somebody opens and saves it there, so that a change
shows only where a text has changed.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

COLUMNS = 79  # of a whole line, its quotation marks included
_WITHIN = COLUMNS - 2

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}

# The classes of Unicode's line breaking (UAX 14) that texts of stories meet.
_CLASSES = {
    **dict.fromkeys(" ", "SP"),
    **dict.fromkeys("!?！？", "EX"),
    **dict.fromkeys(",.:;", "IS"),
    **dict.fromkeys("/", "SY"),
    **dict.fromkeys("-", "HY"),
    **dict.fromkeys("–|‐", "BA"),
    **dict.fromkeys("—", "B2"),
    **dict.fromkeys("…‥", "IN"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2011", "GL"),
    **dict.fromkeys(")]", "CP"),
    **dict.fromkeys("、。，．", "CL"),
    **dict.fromkeys("ー：；・", "NS"),
    **dict.fromkeys("¡¿", "OP"),
    **dict.fromkeys("%°‰¢", "PO"),
    **dict.fromkeys("\\+±№", "PR"),
    **dict.fromkeys("\"'", "QU"),
    **dict.fromkeys("\t\r", "AL"),
    "\n": "BK",
    "\u200d": "ZWJ",
}
_BY_CATEGORY = {
    "Ps": "OP",
    "Pe": "CL",
    "Pi": "QU",
    "Pf": "QU",
    "Nd": "NU",
    "Sc": "PR",
    "Mn": "CM",
    "Me": "CM",
    "Mc": "CM",
    "Cf": "CM",
}
_SYMBOLS = range(0x2600, 0x27C0)  # weather, hearts, hands: drawn like emoji
_SKINS = range(0x1F3FB, 0x1F400)

# (before, after): no line ends between these two even with spaces between them
_NEVER_BEFORE = frozenset({"CL", "CP", "EX", "IS", "SY", "SP", "CM", "BK", "ZWJ"})
_TIED_ALWAYS = frozenset({("QU", "OP"), ("B2", "B2"), ("CL", "NS"), ("CP", "NS")})
_TIES = {  # class -> the classes it holds fast when they follow at once
    "AL": "AL NU PR PO OP IN",
    "NU": "AL NU PR PO OP IN",
    "PR": "AL NU OP ID IN",
    "PO": "AL NU OP",
    "CP": "AL NU PR PO IN",
    "CL": "PR PO",
    "IS": "NU",
    "SY": "NU",
    "HY": "NU",
    "ID": "PO IN",
    "EX": "IN",
    "IN": "IN",
}
_SLASH = "PR"  # what begins an escaped letter
_HELD = frozenset({"GL", "QU", "BA", "HY", "NS"})  # never begin a line but after a space


def field(keyword: str, text: str, prefix: str = "") -> Iterator[str]:
    """Yield the lines of a field such as `msgid "…"`, each after the prefix."""
    parts, within = _at_newlines(text), _WITHIN - len(prefix)
    if len(parts) == 1 and _columns(text) + len(keyword) + 1 <= within:
        yield f'{prefix}{keyword} "{escaped(text)}"'
        return
    yield f'{prefix}{keyword} ""'
    for part in parts:
        yield from (f'{prefix}"{escaped(line)}"' for line in _wrapped(part, within))


def escaped(text: str) -> str:
    """Return a text as it stands between quotation marks."""
    return "".join(_ESCAPES.get(letter, letter) for letter in text)


def _wrapped(text: str, within: int) -> Iterator[str]:
    """Yield a text in pieces of at most so many columns, as far as it can be parted."""
    begin, end, columns = 0, 0, 0
    for stop in (*_stops(text), len(text)):
        more = _columns(text[end:stop])
        if columns + more > within and end > begin:
            yield text[begin:end]
            begin, columns = end, 0
        end, columns = stop, columns + more
    yield text[begin:]


def _at_newlines(text: str) -> list[str]:
    parts = [f"{part}\n" for part in text.split("\n")]
    last = parts.pop().removesuffix("\n")
    return [*parts, last] if last or not parts else parts


def _columns(text: str) -> int:
    return sum(map(_width, text))


@cache
def _width(letter: str) -> int:
    if letter in _ESCAPES:
        return 2
    if _class_of(letter) in ("CM", "ZWJ") and ord(letter) not in _SKINS:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


@cache
def _class_of(letter: str) -> str:
    if letter in _CLASSES:
        return _CLASSES[letter]
    if ord(letter) in _SKINS:
        return "CM"
    if unicodedata.east_asian_width(letter) in "WF" or ord(letter) in _SYMBOLS:
        wide = _BY_CATEGORY.get(unicodedata.category(letter), "ID")
        return wide if wide in ("OP", "CL") else "ID"
    return _BY_CATEGORY.get(unicodedata.category(letter), "AL")


def _stops(text: str) -> Iterator[int]:
    """Yield where a line may end, in order."""
    before, spaced = "", False
    for index, letter in enumerate(text):
        now = _class_of(letter)
        if now == "SP":
            spaced = True
            continue
        if now == "CM" and not spaced:
            continue
        begins = _SLASH if letter in _ESCAPES and now != "BK" else now
        if before and _may_part(before, begins, spaced):
            yield index
        before, spaced = now, False


def _may_part(before: str, after: str, spaced: bool) -> bool:
    if after in _NEVER_BEFORE or before == "OP" or (before, after) in _TIED_ALWAYS:
        return False
    if spaced:
        return True
    if after in _HELD or before in ("GL", "QU", "ZWJ"):
        return False
    return after not in _TIES.get(before, "").split()

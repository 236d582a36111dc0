"""Signs that a word processor types in place of plain ones: spaces, dashes, bullets, quotes."""

import re
from collections.abc import Collection

from game.phrase import Phrase

SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"  # within [ ] of an expression
BULLETS = "–—•‣◦·▪●○*"
CURLY = "“”„‟«»‘’‚‹›"
_PAIRS = ("“”", "„“", "«»", "‘’", "‚‘")
AFTER_COLON = Phrase("put a space after the colon")
STRAIGHT_QUOTES = Phrase('use straight quotes "…"')
PLAIN_DASH = Phrase("use a plain -")
IN_QUOTES = Phrase("put the whole text in quotes")

_SPACE = re.compile(f"[{SPACES}]")
_BULLET = re.compile(rf"([{BULLETS}])[ {SPACES}]+")
_GLUED = re.compile(rf"([\w-]+):[{SPACES}]")
_JOINED = re.compile(r"([a-z][\w-]*):(?=[^\s:/])")
_NAMES = {
    **dict.fromkeys("\u200b\u2060", Phrase("a space without width")),
    **dict.fromkeys("\u00a0\u2007\u202f", Phrase("a non-breaking space")),
}
_UNUSUAL, _PLAIN = Phrase("an unusual space"), Phrase("a space")


def has_odd_space(text: str) -> bool:
    """Return whether a space other than the plain one is somewhere in a text."""
    return _SPACE.search(text) is not None


def space_name(text: str) -> Phrase:
    """Say in words what the first odd space of a text is."""
    found = _SPACE.search(text)
    return _NAMES.get(found[0], _UNUSUAL) if found else _PLAIN


def trimmed(text: str) -> str:
    """Return a text without odd spaces at its ends, as plain ones have been cut off already."""
    return re.sub(rf"^[ {SPACES}]+|[ {SPACES}]+$", "", text)


def glued_key(text: str) -> str:
    """Return the key that an odd space after its colon has glued to its value, or ""."""
    found = _GLUED.match(text)
    return found[1] if found else ""


def joined_key(text: str) -> str:
    """Return the key whose value follows its colon without a space, or ""."""
    found = _JOINED.match(text)
    return found[1] if found else ""


def in_curly_quotes(text: str) -> bool:
    """Return whether curly quotes stand around a whole text, and none like them within."""
    first, within, last = text[:1], text[1:-1], text[-1:]
    is_pair = first + last in _PAIRS
    return is_pair and first not in within and last not in within


def bullet(text: str) -> str:
    """Return the bullet that a text begins with, "" if there is none."""
    found = _BULLET.match(text)
    return found[1] if found else ""


def without_bullet(text: str) -> str:
    """Return a text without the bullet it begins with."""
    return _BULLET.sub("", text, count=1) if bullet(text) else text


def plain(word: str) -> str:
    """Return a word with plain spaces and dashes, without curly quotes around it."""
    spaced = _SPACE.sub(" ", word).strip(f" {CURLY}")
    return spaced.replace("–", "-").replace("—", "-")


def sign_hint(word: str) -> str:
    """Return what to type instead of an odd sign in a word, "" if it has none."""
    if word and (word[0] in CURLY or word[-1] in CURLY):
        return STRAIGHT_QUOTES
    if has_odd_space(word):
        return Phrase(
            "it holds {what} from a word processor; type the space again", what=space_name(word)
        )
    return PLAIN_DASH if "–" in word or "—" in word else ""


def meant_hint(word: str, known: Collection[str]) -> str:
    """Return the hint about odd signs if they alone keep a word from being known."""
    hint = sign_hint(word)
    return hint if hint and plain(word) in known else ""

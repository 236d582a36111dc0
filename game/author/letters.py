"""Which characters the game's fonts can draw, and which of a text they cannot.

assets/fonts/coverage.txt says it, so that nothing here has to open a font.
"""

import unicodedata
from dataclasses import dataclass, field

from game.phrase import Phrase
from game.view.text import pieces

SELECTOR = "\ufe0f"  # after an emoji it asks for colours, which the game's emoji always have
MOST_NAMED = 4  # characters in one sentence


@dataclass(frozen=True, slots=True)
class Letters:
    """What can be drawn: characters of the text font, and those that emoji are made of."""

    text: frozenset[str]
    emoji: frozenset[str]
    _plain: frozenset[str] = field(init=False, compare=False, repr=False)
    """Those that come out right whatever stands beside them: most texts have no others."""

    def __post_init__(self) -> None:
        emoji = frozenset(one for one in self.emoji if pieces(one) == ((one, True),))
        plain = frozenset(one for one in self.text if pieces(one) == ((one, False),))
        object.__setattr__(self, "_plain", emoji | plain | {"\n", "\r", "\t"})

    def has_all(self, text: str) -> bool:
        """Return whether nothing is missing, as far as that can be seen at a glance.

        False may still mean that all is there: then only `missing` knows.
        """
        return self._plain.issuperset(text)

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the characters and the emoji that cannot be drawn, each once, in order."""
        if self.has_all(text):
            return ()
        found: dict[str, None] = {}
        for piece, is_emoji in pieces(text):
            if not is_emoji:
                lost = (one for one in piece if one not in self.text and not one.isspace())
                found |= dict.fromkeys(lost)
            elif not self.emoji.issuperset(piece.replace(SELECTOR, "")):
                found[piece] = None
        return tuple(found)


def read_letters(content: str) -> Letters:
    """Read the coverage file: "text" and "emoji", below each its ranges in hexadecimal."""
    found: dict[str, set[str]] = {"text": set(), "emoji": set()}
    part = found["text"]
    for line in content.splitlines():
        if line in found:
            part = found[line]
        elif line and not line.startswith("#"):
            first, _, last = line.partition("-")
            part.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return Letters(frozenset(found["text"]), frozenset(found["emoji"]))


def named(characters: tuple[str, ...]) -> str:
    """Return characters for a sentence, with their numbers: "'⚑' (U+2691)"."""
    shown = [f"'{_visible(one)}' ({_numbers(one)})" for one in characters[:MOST_NAMED]]
    more = len(characters) - len(shown)
    listed = ", ".join(shown)
    return Phrase("{letters} and {more} more", letters=listed, more=more) if more else listed


def _visible(one: str) -> str:
    """Return a character, or its name if it cannot be seen by itself."""
    alone = len(one) == 1 and (not one.isprintable() or unicodedata.category(one)[0] == "M")
    return unicodedata.name(one, "?") if alone else one


def _numbers(one: str) -> str:
    return " ".join(f"U+{ord(character):04X}" for character in one)

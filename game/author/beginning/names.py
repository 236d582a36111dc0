"""Names that people type, made fit for a story; and the name of its file, made from its title."""

import re
import unicodedata
from collections.abc import Collection

from game.author.letters import Letters, named
from game.phrase import Phrase
from game.reading.shape import ID
from game.reading.structure import quote

LONGEST_ID = 40  # characters, more would not fit on a line of a list
LONGEST_TITLE = 36  # what fits on the card on the shelf
LONGEST_NAME = 20
OTHER_FILES = frozenset(
    {"skills", "tactics", "help", "boosters", "schema", "shared", "tests", "game", "author"}
)
OF_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{one}{n}" for one in ("com", "lpt") for n in range(10))}
)
SHARED = "shared-"  # begins the names of other translation files
_APART = {"đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ı": "i"}  # fmt: skip
_AGES = re.compile(r"\D*(\d{1,2})(?:\D+(\d{1,2})|\s*\+)\D*")


class Unfit(Exception):  # noqa: N818 - a fact about an answer
    """An answer cannot be used; carries a sentence that names it and says what is needed."""

    def __init__(self, sentence: Phrase) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def unfit(typed: str, need: str) -> Unfit:
    """Return that an answer cannot be used, and what is needed instead."""
    return Unfit(Phrase("'{typed}' does not fit: {need}", typed=quote(typed), need=need))


def suggested_id(title: str, fallback: str, taken: Collection[str] = ()) -> str:
    """Return a name for a story's file that is made from its title and is still free."""
    words = re.sub("[^a-z0-9]+", "-", _folded(title)).strip("-")
    if words and not words[0].isalpha():
        words = f"{fallback}-{words}"
    found = first = (words or fallback)[:LONGEST_ID].strip("-")
    number = 1
    while not _is_free(found, taken):
        number += 1
        found = f"{first[: LONGEST_ID - 4]}-{number}"
    return found


def _folded(title: str) -> str:
    """Return a title in small letters without accents: "Tin nhắn lạ" is "tin nhan la"."""
    letters = (_APART.get(one, one) for one in title.lower())
    apart = unicodedata.normalize("NFKD", "".join(letters))
    return "".join(one for one in apart if not unicodedata.combining(one))


def _is_free(name: str, taken: Collection[str]) -> bool:
    reserved = name in OTHER_FILES | OF_WINDOWS or name.startswith(SHARED)
    return not reserved and name not in taken


def checked_id(name: str, taken: Collection[str]) -> str:
    """Return the name of a story's file.

    Raises:
        Unfit: it cannot be one, or there is a story of that name.
    """
    if not re.fullmatch(ID, name) or len(name) > LONGEST_ID:
        near = suggested_id(name, "story", taken)
        raise Unfit(
            Phrase(
                "'{name}' cannot be the name of a file here: use up to {most} small letters "
                "without accents, digits and -, beginning with a letter, such as {near}",
                name=name,
                most=LONGEST_ID,
                near=near,
            )
        )
    if name in taken:
        near = suggested_id(name, "story", taken)
        raise Unfit(
            Phrase(
                "there is a story '{name}' already, and it stays as it is; "
                "take another name, such as {near}",
                name=name,
                near=near,
            )
        )
    if not _is_free(name, ()):
        raise Unfit(
            Phrase("the name '{name}' is kept for other files; take another one", name=name)
        )
    return name


def checked_words(typed: str, longest: int, letters: Letters | None) -> str:
    """Return a title or a name in one line, without signs that nobody can see.

    Raises:
        Unfit: nothing is left, it is too long, or the game cannot draw it.
    """
    seen = "".join(one if one.isprintable() else " " for one in typed)
    words = unicodedata.normalize("NFC", " ".join(seen.split()))
    if not any(one.isalnum() for one in words):
        raise unfit(typed, Phrase("at least one letter or digit is needed"))
    if len(words) > longest:
        raise unfit(typed, Phrase("it is too long; there is room for {most} letters", most=longest))
    if letters and (lost := letters.missing(words)):
        raise unfit(typed, Phrase("the game's font has no {letters}", letters=named(lost)))
    return words


def checked_ages(typed: str) -> str:
    """Return a span of ages as a story writes it: "10-13" or "12+".

    Raises:
        Unfit: it is none.
    """
    found = _AGES.fullmatch(typed)
    if found is None or (found[2] and int(found[1]) >= int(found[2])):
        need = Phrase("write two numbers, the smaller one first, such as 10-13; or 12+")
        raise unfit(typed, need)
    return f"{int(found[1])}-{int(found[2])}" if found[2] else f"{int(found[1])}+"

"""Lists of words that a story for children does without, as data: see README.md beside them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class WordList(StrEnum):
    """What the words of a list are; the name of its files."""

    BLAME = "blame"
    HOPELESS = "hopeless"
    HARM = "harm"
    PRIVATE = "private"
    JOKE = "joke"


@dataclass(frozen=True, slots=True)
class _Entry:
    """Words to find, and phrases in which they are all right."""

    words: re.Pattern[str]
    but: re.Pattern[str] | None


def found_in(text: str, words: WordList, language: str) -> Iterator[str]:
    """Yield the words of a list that stand in a text, as they are written there.

    A language without a list of its own has none.
    """
    plain = unicodedata.normalize("NFC", text).replace("’", "'")
    everything = _everything(words, language)
    if everything is None or not everything.search(plain):
        return
    for entry in _entries(words, language):
        rest = entry.but.sub(" ", plain) if entry.but else plain
        if match := entry.words.search(rest):
            yield match[0]


@cache
def _entries(words: WordList, language: str) -> tuple[_Entry, ...]:
    return tuple(
        _Entry(_any_of(first), _any_of(*rest) if rest else None)
        for first, *rest in _lines(words, language)
    )


@cache
def _everything(words: WordList, language: str) -> re.Pattern[str] | None:
    """Return one expression for all entries: nearly every text has none of them."""
    firsts = [first for first, *_ in _lines(words, language)]
    return _any_of(*firsts) if firsts else None


def _any_of(*phrases: str) -> re.Pattern[str]:
    spaced = (r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)


def _lines(words: WordList, language: str) -> Iterator[list[str]]:
    file = files(__package__).joinpath(f"{words}.{language}.txt")
    if file.is_file():
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                plain = unicodedata.normalize("NFC", line)
                yield [part.strip() for part in plain.split("|")]

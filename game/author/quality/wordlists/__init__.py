"""Lists of words that a story for children does without, as data: see README.md beside them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import product

_BLOT = "\0"
_CHOICES = re.compile(r"\(([^)]*)\)")
_WORDS = {"*": r"[\w'-]+(?:\s+[\w'-]+)?"}
_SHORT = {
    "have": r"(?:\s+have|'ve)",
    "not": r"(?:\s+not|n't)",
    "is": r"(?:\s+is|'s)",
    "are": r"(?:\s+are|'re)",
    "will": r"(?:\s+will|'ll)",
    "had": r"(?:\s+had|'d)",
}


class WordList(StrEnum):
    """What the words of a list are; the name of its files."""

    BLAME = "blame"
    HOPELESS = "hopeless"
    HARM = "harm"
    PRIVATE = "private"
    JOKE = "joke"
    GIVEN = "given"
    PLAYER = "player"
    EXPERIENCE = "experience"


@dataclass(frozen=True, slots=True)
class _Entry:
    """Words to find, and phrases in which they are all right."""

    words: re.Pattern[str]
    but: re.Pattern[str] | None


def found_in(text: str, words: WordList, language: str) -> Iterator[str]:
    """Yield the words of a list that stand in a text, as they are written there, in its order.

    A language without a list of its own has none. Of two that overlap the first is enough.
    """
    plain = unicodedata.normalize("NFC", text).replace("’", "'")
    everything = _everything(words, language)
    if everything is None or not everything.search(plain):
        return
    spans = sorted(_spans(plain, _entries(words, language)), key=lambda one: (one[0], -one[1]))
    after = 0
    for start, end in spans:
        if start >= after:
            yield plain[start:end]
            after = end


def _spans(plain: str, entries: Iterable[_Entry]) -> Iterator[tuple[int, int]]:
    """Yield where in a text the words of each entry stand first, if they do."""
    for entry in entries:
        rest = entry.but.sub(_blotted, plain) if entry.but else plain
        if match := entry.words.search(rest):
            yield match.span()


def _blotted(match: re.Match[str]) -> str:
    """Return as many characters that are no words, so that all others keep their place."""
    return _BLOT * len(match[0])


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
    patterns = (_pattern(plain) for phrase in phrases for plain in written_out(phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def written_out(phrase: str) -> Iterator[str]:
    """Yield all that a phrase with choices stands for: "(your/her) fault" is two."""
    parts = _CHOICES.split(phrase)  # text and choices in turn
    for chosen in product(*(part.split("/") for part in parts[1::2])):
        ends = (*chosen, "")
        yield "".join(text + end for text, end in zip(parts[::2], ends, strict=True))


def _pattern(phrase: str) -> str:
    first, *others = (_WORDS.get(word, re.escape(word)) for word in phrase.split())
    return first + "".join(_SHORT.get(word, rf",?\s+{word}") for word in others)


def _lines(words: WordList, language: str) -> Iterator[list[str]]:
    file = files(__package__).joinpath(f"{words}.{language}.txt")
    if file.is_file():
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                plain = unicodedata.normalize("NFC", line)
                yield [part.strip() for part in plain.split("|")]

"""Lists of words that a story for children does without, as data: see README.md beside them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import product

_BLOT = "\0"
_NAME = "@"
_WORD = re.compile(r"\w+")
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


@dataclass(frozen=True, eq=False)
class _Entry:
    """Phrases to find, and phrases in which they are all right. Few are ever looked for.

    `instead` is what could be written in their place, "" if the list does not say; `you` is
    the name that "@" stands for.
    """

    phrases: tuple[str, ...]
    denials: tuple[str, ...]
    instead: str
    you: str

    @cached_property
    def words(self) -> re.Pattern[str]:
        """How the phrases are found."""
        return _any_of(self.phrases, self.you)

    @cached_property
    def but(self) -> re.Pattern[str]:
        """How the phrases are found in which those words are all right."""
        return _any_of(self.denials, self.you)


def found_in(text: str, words: WordList, language: str, you: str = "") -> Iterator[str]:
    """Yield the words of a list that stand in a text, as they are written there, in its order.

    `you` is the name of the player's person in this language, "" if there is none.
    A language without a list of its own has none. Of two that overlap the first is enough.
    """
    plain, there = _plain(text)
    by_first = _by_first(words, language, you)
    if by_first.keys().isdisjoint(there):  # so it is in nearly every text
        return
    entries = dict.fromkeys(entry for first in there & by_first.keys() for entry in by_first[first])
    after = 0
    for start, end in sorted(_spans(plain, entries), key=lambda one: (one[0], -one[1])):
        if start >= after:
            yield plain[start:end]
            after = end


def instead_of(found: str, words: WordList, language: str, you: str = "") -> str:
    """Return what could be written in place of some words of a list; "" if it does not say."""
    _, there = _plain(found)
    by_first = _by_first(words, language, you)
    entries = (entry for first in there & by_first.keys() for entry in by_first[first])
    return next((entry.instead for entry in entries if entry.words.fullmatch(found)), "")


@lru_cache(maxsize=16)  # the same text is looked at with several lists in turn
def _plain(text: str) -> tuple[str, frozenset[str]]:
    """Return a text as it is searched, and its words: "should" is in "shouldn't"."""
    plain = _straight(text)
    return plain, frozenset(_WORD.findall(plain.casefold().replace("n't", " "))) | {""}


def _straight(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("’", "'")


def _spans(plain: str, entries: Iterable[_Entry]) -> Iterator[tuple[int, int]]:
    """Yield where in a text the words of each entry stand first, if they do."""
    for entry in entries:
        match = entry.words.search(plain)
        if match and entry.denials:
            match = entry.words.search(entry.but.sub(_blotted, plain))
        if match:
            yield match.span()


def _blotted(match: re.Match[str]) -> str:
    """Return as many characters that are no words, so that all others keep their place."""
    return _BLOT * len(match[0])


@lru_cache(maxsize=64)  # stories have few names for their person
def _by_first(words: WordList, language: str, you: str) -> Mapping[str, Sequence[_Entry]]:
    """Return the entries of a list by the words they begin with, "" where that is a picture."""
    found: dict[str, list[_Entry]] = {}
    for instead, phrases, *but in _lines(words, language):
        denials = tuple(each for one in but for each in _written_for(one, you))
        entry = _Entry(tuple(_written_for(phrases, you)), denials, instead, _straight(you))
        firsts = (_WORD.match(one.replace(_NAME, entry.you).casefold()) for one in entry.phrases)
        for first in {match[0] if match else "" for match in firsts}:
            found.setdefault(first, []).append(entry)
    return found


def _any_of(phrases: Iterable[str], you: str) -> re.Pattern[str]:
    patterns = "|".join(_pattern(phrase, you) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{patterns})(?!\w)", re.IGNORECASE)


def written_out(phrase: str) -> Iterator[str]:
    """Yield all that a phrase with choices stands for: "(your/her) fault" is two."""
    parts = _CHOICES.split(phrase)  # text and choices in turn
    for chosen in product(*(part.split("/") for part in parts[1::2])):
        ends = (*chosen, "")
        yield "".join(text + end for text, end in zip(parts[::2], ends, strict=True))


def _written_for(phrase: str, you: str) -> Iterator[str]:
    """Yield all that a phrase stands for, without those with a name where there is none."""
    return (one for one in written_out(phrase) if you.strip() or _NAME not in one)


def _pattern(phrase: str, you: str) -> str:
    name = r"\s+".join(map(re.escape, you.split()))
    written = (_WORDS.get(word, re.escape(word)) for word in phrase.split())
    # "an" is a word and "An" a name, so its capitals count
    first, *others = (word.replace(_NAME, f"(?-i:{name})") for word in written)
    return first + "".join(_SHORT.get(word, rf",?\s+{word}") for word in others)


def _lines(words: WordList, language: str) -> Iterator[list[str]]:
    """Yield the parts of each entry; the first is what stands on the last line with a ">"."""
    instead = ""
    file = files(__package__).joinpath(f"{words}.{language}.txt")
    if file.is_file():
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                plain = unicodedata.normalize("NFC", line)
                if plain.startswith(">"):
                    instead = plain[1:].strip()
                else:
                    yield [instead, *(part.strip() for part in plain.split("|"))]

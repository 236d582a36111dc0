"""Translations that have lost their text, found again by what is near to them."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.language.sources import Entry

_NEAR = 0.75  # how alike two texts are for one to be a new version of the other
_LOOKED_AT = 5  # texts with the most words in common; more would take long and find no better

_COMMON = 200  # a word in more texts than this says nothing about any of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A text and its translation. `remarks` and `flags` are the translator's own."""

    entry: Entry
    forms: tuple[str, ...] = ()
    fuzzy: bool = False
    previous: tuple[str, ...] = ()  # the text that was translated, if it has changed
    remarks: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def is_worth_keeping(self) -> bool:
        """Whether somebody has put work into it."""
        return any(self.forms)


class Pool:
    """Translations to choose from; each is given away once. A large pool is no slower to ask."""

    def __init__(self, translations: Sequence[Translation]) -> None:
        self._left = dict(enumerate(translations))
        self._by_text: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._by_place: dict[str, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, one in self._left.items():
            self._by_text[one.entry.ids].append(number)
            self._by_place[one.entry.context].append(number)
            for word in _words(one.entry.source):
                self._by_word[word].append(number)

    @property
    def left(self) -> tuple[Translation, ...]:
        """What nobody has taken, in order."""
        return tuple(self._left.values())

    def same_text(self, entry: Entry) -> Translation | None:
        """Take the first translation of the same text."""
        return self._take(self._there(self._by_text.get(entry.ids, ()))[:1])

    def same_place(self, entry: Entry) -> Translation | None:
        """Take the translation of the text that stood here; of several, the likest."""
        if not entry.context:
            return None
        return self._take(self._there(self._by_place.get(entry.context, ())), entry)

    def alike(self, entry: Entry) -> Translation | None:
        """Take the translation of a text that differs little."""
        lists = (self._by_word.get(word, []) for word in _words(entry.source))
        rare = (numbers for numbers in lists if len(numbers) <= _COMMON)
        shared = Counter(number for numbers in rare for number in self._there(numbers))
        likely = [number for number, _ in shared.most_common(_LOOKED_AT)]
        near = [n for n in likely if self._likeness(n, entry) >= _NEAR]
        return self._take(near, entry)

    def _there(self, numbers: Iterable[int]) -> list[int]:
        return [number for number in numbers if number in self._left]

    def _take(self, numbers: Sequence[int], like: Entry | None = None) -> Translation | None:
        if not numbers:
            return None
        best = numbers[0]
        if like is not None and len(numbers) > 1:
            best = max(numbers, key=lambda number: self._likeness(number, like))
        return self._left.pop(best)

    def _likeness(self, number: int, entry: Entry) -> float:
        other = self._left[number].entry.source
        return difflib.SequenceMatcher(None, other, entry.source, autojunk=False).ratio()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())

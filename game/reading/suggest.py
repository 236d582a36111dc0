"""Near names: what somebody who typed one word probably meant."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches

from game.phrase import Phrase
from game.reading.odd_signs import meant_hint

MOST = 4  # names in one hint
MANY_PROBLEMS = 100  # in one file; after that no hints are looked for
MANY_NAMES = 1_000  # among more, looking takes too long
LEAST_ALIKE = 0.65  # of 1
LEAST_ALIKE_SHORT = 0.74  # of words of four or five letters: one slip leaves three quarters
MOST_LISTED = 12  # if no name is near, so many are listed as a whole
SHORT = range(4, 6)
FIRST = 10  # of more, so many
SPREAD = 0.1  # below the nearest name, others are not meant
LONGEST = 60  # characters; nobody mistypes more than that
_BETWEEN = re.compile(r"[\s_-]+")
IN_THE_BOOK = Phrase(" (all in docs/format.md)")  # where the rest of a list is


def near(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return at most four of `known` that resemble `word`, the nearest first."""
    if not word or len(word) > LONGEST:
        return ()
    plain = {folded(name): name for name in known}
    if len(plain) > MANY_NAMES:
        return ()
    wanted = folded(word)
    if wanted in plain:
        return (plain[wanted],)
    cutoff = LEAST_ALIKE_SHORT if len(word) in SHORT else LEAST_ALIKE
    found = get_close_matches(wanted, plain, n=MOST, cutoff=cutoff)
    alike = [SequenceMatcher(None, one, wanted).ratio() for one in found]
    return tuple(
        plain[one] for one, ratio in zip(found, alike, strict=True) if ratio > alike[0] - SPREAD
    )


def did_you_mean(word: str, known: Collection[str], unfit: Collection[str] = ()) -> str:
    """Return a hint such as "did you mean 'hall'?", or "" if nothing is near.

    `unfit` are those of the known names that cannot be names, which are not to be repeated.
    """
    if hint := meant_hint(word, known):
        return hint
    found = near(word, known)
    if found and found[0] in unfit:
        return Phrase("first give '{name}' a name that can be used", name=found[0])
    names = [f"'{name}'" for name in found if name not in unfit]
    return Phrase("did you mean {names}?", names=any_of(names)) if names else ""


def any_of(names: Sequence[str]) -> str:
    """Return a list such as "a, b or c"."""
    *others, last = names
    return Phrase("{others} or {last}", others=", ".join(others), last=last) if others else last


def all_of(names: Sequence[str]) -> str:
    """Return a list such as "a and b and c"."""
    first, *others = names
    for other in others:
        first = Phrase("{one} and {other}", one=first, other=other)
    return first


def there_is(known: Collection[str], rest: str = "", most: int = MOST_LISTED) -> str:
    """Return a hint that lists what there is; of much, only the first, and where the `rest` is."""
    names = sorted(known)
    if not names:
        return ""
    if len(names) <= most:
        return Phrase("there is: {names}", names=", ".join(names))
    return Phrase("there is: {names}, …{rest}", names=", ".join(names[:FIRST]), rest=rest)


def places_there_are(known: Collection[str]) -> str:
    """Return a hint that lists places; if each exists at all times of day, those but once."""
    pairs = [name.rpartition("-")[::2] for name in known]
    places, times = ({pair[side] for pair in pairs} for side in (0, 1))
    if len(known) <= MOST_LISTED or len(known) != len(places) * len(times):
        return there_is(known, IN_THE_BOOK)
    ends = ", ".join(f"-{time}" for time in sorted(times))
    first = there_is(places, IN_THE_BOOK)
    return Phrase("{first}; each followed by one of {ends}", first=first, ends=ends)


def without_marks(word: str) -> str:
    """Return a word of small letters without the marks above and below them."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def folded(word: str) -> str:
    """Return a word in small letters without marks, with _ between its parts."""
    return _BETWEEN.sub("_", without_marks(word.lower()).strip())

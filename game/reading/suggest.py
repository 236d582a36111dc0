"""Near names: what somebody who typed one word probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

MOST = 4  # names in one hint
MANY_PROBLEMS = 100  # in one file; after that no hints are looked for
MANY_NAMES = 1_000  # among more, looking takes too long
LEAST_ALIKE = 0.65  # of 1
SPREAD = 0.1  # below the nearest name, others are not meant
LONGEST = 60  # characters; nobody mistypes more than that


def near(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return at most four of `known` that resemble `word`, the nearest first."""
    if not word or len(word) > LONGEST:
        return ()
    plain = {_plain(name): name for name in known}
    if len(plain) > MANY_NAMES:
        return ()
    wanted = _plain(word)
    found = get_close_matches(wanted, plain, n=MOST, cutoff=LEAST_ALIKE)
    alike = [SequenceMatcher(None, one, wanted).ratio() for one in found]
    return tuple(
        plain[one] for one, ratio in zip(found, alike, strict=True) if ratio > alike[0] - SPREAD
    )


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint such as "did you mean 'hall'?", or "" if nothing is near."""
    names = [f"'{name}'" for name in near(word, known)]
    if not names:
        return ""
    *others, last = names
    return f"did you mean {', '.join(others)}{' or ' if others else ''}{last}?"


def _plain(word: str) -> str:
    return word.lower().replace("_", "-")

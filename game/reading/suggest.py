"""Near names: what somebody who typed one word probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST = 4  # names in one hint
LONGEST = 60  # characters; nobody mistypes more than that


def near(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return at most four of `known` that resemble `word`, the nearest first."""
    if not word or len(word) > LONGEST:
        return ()
    plain = {_plain(name): name for name in known}
    found = get_close_matches(_plain(word), plain, n=MOST, cutoff=0.6)
    return tuple(plain[one] for one in found)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint such as "did you mean 'hall'?", or "" if nothing is near."""
    names = [f"'{name}'" for name in near(word, known)]
    if not names:
        return ""
    *others, last = names
    return f"did you mean {', '.join(others)}{' or ' if others else ''}{last}?"


def _plain(word: str) -> str:
    return word.lower().replace("_", "-")

"""Finding what is said in English of a file, and could not be said in another language."""

import re
from collections.abc import Iterator

from game.phrase import Phrase
from game.reading.shape import BEATS, HELP, MESSAGE, SHARED, SKILLS, STORY, TACTICS, Field, Record
from game.story.model import App, EndingKind, Safety

WORD = re.compile(r"[^\W\d_][\w-]*")
LATIN = re.compile("[a-zA-Z]")
SIGN = re.compile(r"U\+[0-9A-F]+")  # the number of a character


def own_words(text: str) -> Iterator[str]:
    """Yield what is not ours in a text: names and quotations, the same in every language."""
    if not isinstance(text, Phrase):
        yield text
        return
    for gap in text.gaps.values():
        yield from own_words(gap if isinstance(gap, str) else "")


def keys_of(thing: object) -> Iterator[str]:
    """Yield the keys of the format below a part of its description, and their fixed words."""
    if isinstance(thing, Record):
        for one in thing.fields:
            yield from keys_of(one)
    elif isinstance(thing, Field):
        yield thing.key
        yield from getattr(thing.shape, "allowed", ())
        yield from keys_of(thing.shape)
    elif inner := getattr(thing, "of", None):
        yield from keys_of(inner)


def format_words() -> frozenset[str]:
    parts = (STORY, SHARED, SKILLS, TACTICS, HELP, MESSAGE, *BEATS.values())
    found = {word for part in parts for word in keys_of(part)}
    texts = (
        *found,
        *App,
        *EndingKind,
        *Safety,
        "chat with P",
        "profile of P",
        "true",
        "false",
        "yaml",
    )
    return frozenset(word for text in texts for word in WORD.findall(text))


FORMAT_WORDS = format_words()


def left_over(text: str, known: frozenset[str]) -> list[str]:
    """Return the English words of a message or hint that no translation could reach."""
    return [
        word
        for own in own_words(text)
        for word in WORD.findall(SIGN.sub("", own))
        if LATIN.search(word)
        and word not in known
        and not (own.endswith("…") and any(one.startswith(word) for one in known))
    ]

"""What to say of somebody who is not listed among the people of a story under that word."""

import re
from collections.abc import Mapping

from game.phrase import Phrase
from game.reading.shape import ID, RESERVED
from game.reading.suggest import folded

LONGEST = 30  # characters; nobody is called more than that


def known_as(word: str, people: Mapping[str, str]) -> str:
    """Return a hint if a word is somebody's name, or a part of it, and not the id.

    Args:
        word: what the author wrote.
        people: the names that players see, by id.
    """
    wanted = folded(word)
    others = [one for one in people.items() if one[0] != word.lower()]
    whole = [one for one in others if wanted == folded(one[1])]
    found = whole or [one for one in others if wanted in folded(one[1]).split("_")]
    if not wanted or len(found) != 1:
        return ""
    [(person, name)] = found
    return Phrase("{name} is '{person}' here", name=name, person=person)


def newcomer(word: str) -> str:
    """Return a hint that shows the line to add for somebody new; "" if nobody is called so."""
    person = folded(word)
    if len(word) > LONGEST or not re.fullmatch(ID, person) or person in RESERVED:
        return ""
    return Phrase(
        "for somebody new, add a line under 'people': "
        "{person}: {{name: {name}, avatar: …, circle: …}}",
        person=person,
        name=_called(word),
    )


def _called(word: str) -> str:
    """Return what somebody of such an id may be called."""
    name = word.replace("_", " ").strip()
    return name[:1].upper() + name[1:]

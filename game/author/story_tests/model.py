"""Story tests as they are written: what is answered, and what must be seen on the way.

Names and texts are kept with their place in the file, so that a failure can
point at them. Whether they fit the story is found out when the test is played.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

from game.diagnostic import Location
from game.reading.document import Entry, Node, Scalar

PICK = "pick"  # in place of a decision's name: whichever is asked
_MADE_ID = re.compile(r"[a-z]-[0-9a-f]{6}(-[0-9]+)?")  # see Ids in game.reading.desk


def is_given(id: str) -> bool:
    """Return whether an id was given by the author of a story, and not made from a text."""
    return not _MADE_ID.fullmatch(id)


@dataclass(frozen=True, slots=True)
class Pick:
    """An answer to a decision. `key` is its id, its label or its question, or PICK."""

    key: Scalar
    answer: Node


@dataclass(frozen=True, slots=True)
class See:
    """Words that were shown since the last answer; if not `wanted`, that were not."""

    words: Scalar
    wanted: bool


@dataclass(frozen=True, slots=True)
class Openness:
    """An option that can be picked now; if not `wanted`, that cannot."""

    option: Scalar
    wanted: bool


@dataclass(frozen=True, slots=True)
class FactIs:
    """A fact that has a value now."""

    fact: Scalar
    value: Scalar


Step: TypeAlias = Pick | See | Openness | FactIs


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTest:
    """One way through a story. What is None is not looked at.

    `language` is "" for the story's own; `bands` has a skill with a band in each entry.
    """

    name: str
    at: Location
    steps: tuple[Step, ...]
    language: Scalar | None = None
    seed: int = 0
    ending: Scalar | None = None
    bands: tuple[Entry, ...] = ()
    stars: Scalar | None = None
    safe: Scalar | None = None

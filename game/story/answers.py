"""What a run asks of the player, and what the player can answer."""

from dataclasses import dataclass
from typing import TypeAlias

from game.story.model import Decision, Text


@dataclass(frozen=True, slots=True)
class Picked:
    """The option taken at a `Choose`."""

    option: str


@dataclass(frozen=True, slots=True)
class Spotted:
    """The candidates tapped at a `Spot`; their order means nothing."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ordered:
    """All steps of an `Order`, first to last."""

    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Whom, and in which words, at a `Tell`."""

    whom: str
    words: str


@dataclass(frozen=True, slots=True)
class Rated:
    """1-5 at a `Rate`."""

    value: int


Answer: TypeAlias = Picked | Spotted | Ordered | Told | Rated


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a run's log."""

    decision: str
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something that may be tapped at a `Spot`. `sign` says whether it is a warning sign."""

    id: str
    text: Text
    sign: bool
    tactic: str = ""
    person: str = ""
    explanation: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A decision as it stands now.

    `shown` are the options of a `Choose` to display, `open` those that can be
    picked, both in file order. `candidates` belong to a `Spot`, in the order
    they appeared. `steps` belong to an `Order`, shuffled by the run's seed and
    never in an order that is right.
    """

    decision: Decision
    shown: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    steps: tuple[str, ...] = ()

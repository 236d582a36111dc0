"""The merged moments of a story and the ways between them."""

from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from game.author.exploring.fields import PLACE, Field
from game.author.exploring.traces import Gain
from game.story.answers import Answer, Entry
from game.story.model import Choose, Decision, Order, Rate, Spot, Tell
from game.story.state import Cursor

EDGES_A_MOMENT = 4  # edges cost as much as a moment
T = TypeVar("T")
Edge: TypeAlias = tuple[int, int, int]  # bits to keep, bits to set, number of the passage
Onward: TypeAlias = tuple[
    int, int, int, tuple[int, ...]
]  # keep, set, what was asked, what is shown


@dataclass(slots=True, eq=False)
class Table(Generic[T]):
    """What is known by what it depends on."""

    asked: int = 0  # all that was ever asked for it, as bits of a moment
    ways: dict[int, T] = field(default_factory=dict)  # by the bits of `asked`
    _played: dict[int, dict[int, T]] = field(default_factory=dict)  # by what each one asked

    def known(self, moment: int) -> T | None:
        """Return what was found for another moment and is the same for this."""
        for asked, ways in self._played.items():
            found = ways.get(moment & asked)
            if found is not None:
                self.ways[moment & self.asked] = found
                return found
        return None

    def look_up(self, moment: int) -> T | None:
        """Return what is known for a moment, from wherever it was found."""
        found = self.ways.get(moment & self.asked)
        return self.known(moment) if found is None else found

    def learn(self, moment: int, asked: int, way: T) -> T:
        """Keep something for all moments that are the same in what was asked."""
        self._played.setdefault(asked, {})[moment & asked] = way
        if asked & ~self.asked:
            self.asked |= asked
            self.ways.clear()
        self.ways[moment & self.asked] = way
        return way


@dataclass(slots=True, eq=False)
class Step(Table[Edge]):
    """One answer at one place."""

    place: "Place" = field(kw_only=True)
    entry: Entry = field(kw_only=True)
    replies: "Table[Reply]" = field(default_factory=Table)  # what the answer does at once


@dataclass(slots=True, eq=False)
class Place:
    """Where a story waits for an answer, has just had one, ends, or goes round for ever."""

    number: int
    stack: tuple[Cursor, ...] = ()
    live: tuple[Field, ...] = ()  # what may still be asked from here on
    ending: str = ""
    loop: str = ""
    offers: Table[tuple[Step, ...]] = field(default_factory=Table)
    gates: dict[str, Table[bool]] = field(default_factory=dict)  # by option: whether it is open
    steps: dict[Answer, Step] = field(default_factory=dict)
    onward: Table[Onward] = field(default_factory=Table)  # after an answer

    @property
    def decision(self) -> Decision:
        """The decision that waits here."""
        beat = self.stack[-1].block.beats[self.stack[-1].index - 1]
        assert isinstance(beat, Choose | Spot | Order | Tell | Rate)
        return beat


@dataclass(frozen=True, slots=True)
class Reply:
    """What an answer does at once: bits to keep, bits to set, what was asked, and what it earns."""

    keep: int
    put: int
    asked: int
    gain: Gain


@dataclass(frozen=True, slots=True)
class Passage:
    """What all edges of one step with the same outcome have in common."""

    step: Step
    gain: Gain
    shown: tuple[int, ...]  # the beats that the player sees, by identity


@dataclass(slots=True)
class Graph:
    """Merged moments by number, in the order found (breadth first), and the ways between them.

    The edges of moment n are those from `firsts[n]` up to `firsts[n + 1]`.
    """

    numbers: dict[int, int] = field(default_factory=dict)  # moment -> number
    moments: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)  # of each edge
    kinds: list[int] = field(default_factory=list)  # of each edge, a number in `passages`
    came: list[int] = field(default_factory=list)  # the edge each was found by; -1 for none
    passages: list[Passage] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    roots: dict[int, int] = field(default_factory=dict)  # number -> seed
    scenes: set[str] = field(default_factory=set)  # entered on some way
    played: set[int] = field(default_factory=set)  # beats played on some way, by identity
    offered: set[tuple[str, str]] = field(default_factory=set)  # options open on some way
    drawn: dict[str, int] = field(default_factory=dict)  # the most cards of each draw
    played_cost: int = 0  # of what the engine played, as many moments as could be looked up then
    full: bool = False  # there may be more moments than these
    widest: tuple[str, int] = ("", 0)  # where full: the fact with the most values, and how many

    @property
    def cost(self) -> int:
        """How much time and memory it takes: of each moment 1, about 2 kB and 10 microseconds."""
        return len(self.moments) + len(self.targets) // EDGES_A_MOMENT + self.played_cost

    def place(self, number: int) -> Place:
        """Return where a moment is."""
        return self.places[self.moments[number] & PLACE]

    def stops(self) -> tuple[tuple[int, Place], ...]:
        """Return the endings and endless rounds that are reached, first found first."""
        found = ((self.numbers.get(one.number, -1), one) for one in self.places if not one.stack)
        return tuple(sorted((one for one in found if one[0] >= 0), key=lambda one: one[0]))

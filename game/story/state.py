"""What a run shows (moments) and what it remembers (state) between two decisions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from game.story.answers import Answer, Candidate, Offer
from game.story.expression import Value
from game.story.model import (
    App,
    Beat,
    Block,
    Clock,
    Decision,
    Learn,
    Music,
    Narrate,
    Notify,
    Open,
    Pause,
    Place,
    Safety,
    Say,
    Show,
    Sound,
    Spot,
    Text,
    Think,
    every_beat,
)
from game.story.scoring import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What came of a decision, and why: the card after an answer."""

    decision: Decision
    answer: Answer
    safety: Safety
    why: Text
    headline: Text | None = None
    tactics: tuple[str, ...] = ()  # those met since the decision before
    candidates: tuple[Candidate, ...] = ()  # of a `Spot`


Shown: TypeAlias = (
    Say
    | Narrate
    | Think
    | Place
    | Clock
    | Open
    | Notify
    | Show
    | Sound
    | Music
    | Pause
    | Learn
    | Feedback
)
SHOWN = (Say, Narrate, Think, Place, Clock, Open, Notify, Show, Sound, Music, Pause, Learn)


@dataclass(frozen=True, slots=True)
class Moment:
    """One beat as it is shown: in which visit to which scene, with the facts of then."""

    beat: Shown
    scene: str
    visit: int  # counts scene entries in this run, from 1
    facts: Mapping[str, Value] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where to go on: the next beat of a block. `root` marks a scene's own block."""

    block: Block
    index: int
    scene: str
    visit: int
    root: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that a `spot` of its scene may ask about, and whose chat it stands in."""

    visit: int
    chat: str
    say: Say


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that can still matter for what comes. Derived from the log; never saved."""

    stack: tuple[Cursor, ...] = ()
    facts: Mapping[str, Value] = field(default_factory=dict)
    entered: Mapping[str, int] = field(default_factory=dict)
    chosen: frozenset[tuple[str, str]] = frozenset()
    marks: tuple[Mark, ...] = ()  # of first answers, in order
    drawn: Mapping[str, int] = field(default_factory=dict)
    visit: int = 0
    screen: Open = Open(App.OFF)
    heard: tuple[Heard, ...] = ()  # others' messages in a scene whose `spot` asks about them

    def visits(self, scene: str) -> int:
        """How often a scene has been entered."""
        return self.entered.get(scene, 0)

    def chose(self, decision: str, option: str) -> bool:
        """Whether an option was ever chosen."""
        return (decision, option) in self.chosen

    def score(self, skill: str) -> int:
        """Points earned so far in a skill."""
        return sum(one.points for one in self.marks if one.skill == skill)


@dataclass(frozen=True, slots=True)
class Turn:
    """The beats up to the next decision (`offer`) or the end (`ending`, an ending's id)."""

    moments: tuple[Moment, ...]
    offer: Offer | None
    ending: str
    state: State = field(compare=False, repr=False)


def is_asked_later(state: State, moment: Moment) -> bool:
    """Whether a `spot` still to come in the moment's visit to its scene asks about its message.

    A decision that waits for its answer is still to come.
    """
    chats = {
        one.chat for one in state.heard if one.visit == moment.visit and one.say is moment.beat
    }
    return bool(chats) and any(
        isinstance(beat, Spot) and beat.app is App.CHAT and beat.person in chats
        for beat in _beats_ahead(state.stack, moment.visit)
    )


def _beats_ahead(stack: tuple[Cursor, ...], visit: int) -> Iterator[Beat]:
    for cursor in stack:
        if cursor.visit == visit:
            first = cursor.index - (cursor is stack[-1])  # the top stands behind the decision
            yield from every_beat(Block(path="", beats=cursor.block.beats[first:]))

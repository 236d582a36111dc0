"""A story played many times by chance: how often what was shown and picked, and what went wrong."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from game.author.exploring.walking import blocks
from game.errors import EndlessLoop
from game.story.answers import Answer, Entry, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Order, Rate, Spot, Story, Tell
from game.story.run import RATES
from game.story.saved import Log
from game.story.state import State, Turn
from game.story.walk import Walk

MOST_ANSWERS = 500  # in one run; nobody would play on
MOST_SEED = 2**31

T = TypeVar("T")


class Kind(StrEnum):
    """What can go wrong in a run."""

    LOOP = "loop"  # it goes round for ever without a decision
    LONG = "long"  # it did not end after very many decisions
    BROKEN = "broken"  # the game itself stumbled


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong, and the seed and log after which it happens again."""

    kind: Kind
    what: str  # the scene of a loop; what the game says when it is broken
    seed: int
    log: Log


@dataclass(slots=True)
class RandomPlay:
    """What happened in `runs` runs. The same story, number and seed give the same."""

    runs: int
    seed: int
    endings: Counter[str] = field(default_factory=Counter)
    beats: Counter[tuple[str, int]] = field(default_factory=Counter)  # by block and index
    offered: Counter[tuple[str, Answer]] = field(default_factory=Counter)
    taken: Counter[tuple[str, Answer]] = field(default_factory=Counter)
    answers: int = 0
    longest: int = 0  # answers in a run
    troubles: list[Trouble] = field(default_factory=list)


def play_at_random(story: Story, runs: int, seed: int) -> RandomPlay:
    """Play a story `runs` times; each answer that is open is as likely as the others."""
    found = RandomPlay(runs, seed)
    for _ in play_each(story, found):
        pass
    return found


def play_each(story: Story, found: RandomPlay) -> Iterator[int]:
    """Play one run after the other and add it to `found`; yield the number of each."""
    places = {
        id(beat): (block.path, index)
        for block in blocks(story)
        for index, beat in enumerate(block.beats)
    }
    for number in range(found.runs):
        _Run(story, _Chance(found.seed, number), found, places).play()
        yield number


class _Chance:
    """Chance that is the same on every machine and in every Python."""

    def __init__(self, seed: int, number: int) -> None:
        self._random = random.Random(f"{seed}/{number}")  # noqa: S311 - nothing secret
        self.seed = self.below(MOST_SEED)

    def below(self, count: int) -> int:
        """Return a number from 0 up to `count`, which is not included."""
        return int(self._random.random() * count)

    def one_of(self, things: tuple[T, ...]) -> T:
        """Return one of them."""
        return things[self.below(len(things))]

    def mixed(self, things: tuple[T, ...]) -> tuple[T, ...]:
        """Return all of them in another order."""
        return tuple(sorted(things, key=lambda _: self._random.random()))

    def answer(self, offer: Offer) -> Answer:
        """Return an answer that is open."""
        match offer.decision:
            case Spot():
                return Spotted(frozenset(one.id for one in offer.candidates if self.below(2)))
            case Order(steps=steps):
                return Ordered(self.mixed(tuple(step.id for step in steps)))
            case Rate():
                return Rated(self.one_of(tuple(RATES)))
            case Choose() | Tell():
                return self.one_of(answers_at(offer))


def answers_at(offer: Offer) -> tuple[Answer, ...]:
    """Return the answers that are options of their own; () for other decisions."""
    match offer.decision:
        case Choose():
            return tuple(map(Picked, offer.open))
        case Tell(whom=whom):
            return tuple(Told(each.person, one.id) for each in whom for one in each.words)
        case _:
            return ()


class _Counted(Walk):
    """A turn that counts the beats it plays."""

    def __init__(
        self, story: Story, seed: int, turn: Turn, count: Callable[[object], None]
    ) -> None:
        super().__init__(story, seed, turn.state, turn.moments)
        self._count = count

    def _play(self, beat: object) -> Offer | None:
        self._count(beat)
        return super()._play(beat)


class _Run:
    def __init__(
        self,
        story: Story,
        chance: _Chance,
        found: RandomPlay,
        places: Mapping[int, tuple[str, int]],
    ) -> None:
        self._story = story
        self._chance = chance
        self._found = found
        self._places = places
        self._log: list[Entry] = []

    def play(self) -> None:
        """Play to the end, or until something goes wrong."""
        try:
            turn = self._begin()
            while turn.offer is not None and len(self._log) < MOST_ANSWERS:
                turn = self._answer(turn, turn.offer)
        except EndlessLoop as loop:
            self._trouble(Kind.LOOP, loop.scene)
        except Exception as error:  # whatever it is, the author can hand on how it came about
            self._trouble(Kind.BROKEN, f"{type(error).__name__}: {error}")
        else:
            if turn.offer is None:
                self._found.endings[turn.ending] += 1
            else:
                self._trouble(Kind.LONG, turn.offer.decision.id)
        self._found.longest = max(self._found.longest, len(self._log))

    def _begin(self) -> Turn:
        walk = self._walk(Turn((), None, "", State(facts=dict(self._story.facts))))
        walk.enter(self._story.start, call=True)
        return walk.to_next_stop()

    def _answer(self, turn: Turn, offer: Offer) -> Turn:
        answer = self._chance.answer(offer)
        decision = offer.decision.id
        self._log.append(Entry(decision, answer))
        self._found.answers += 1
        options = answers_at(offer)
        if options:
            self._found.offered.update((decision, one) for one in options)
            self._found.taken[decision, answer] += 1
        walk = self._walk(turn)
        walk.answer(offer, answer)
        return walk.to_next_stop()

    def _walk(self, turn: Turn) -> _Counted:
        return _Counted(self._story, self._chance.seed, turn, self._count)

    def _count(self, beat: object) -> None:
        place = self._places.get(id(beat))
        if place is not None:  # else it is made by a draw
            self._found.beats[place] += 1

    def _trouble(self, kind: Kind, what: str) -> None:
        log = tuple(self._log)
        self._found.troubles.append(Trouble(kind, what, self._chance.seed, log))

"""The moments of a story, found by the engine, those merged that must go on the same."""

from collections import deque
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from game.author.moves import Moves
from game.author.needs import Needs, Outlook
from game.errors import EndlessLoop
from game.story.answers import Answer, Entry, Offer
from game.story.model import Safety, Story
from game.story.run import start
from game.story.scoring import FULL, mark
from game.story.state import State, Turn
from game.story.walk import Walk

_Key: TypeAlias = tuple[object, ...]


class Points(NamedTuple):
    """What a way has earned. `unsafe` says that a choice on it was not safe, first or later."""

    earned: int = 0
    possible: int = 0
    safe: int = 0
    scored: int = 0
    unsafe: bool = False

    @property
    def ratio(self) -> float:
        """Earned of possible, 0-1; 0 where nothing was possible. Equal shares are equal."""
        return self.earned / self.possible if self.possible else 0.0

    @property
    def safe_ratio(self) -> float:
        """Safe choices of scored ones, 0-1."""
        return self.safe / self.scored if self.scored else 0.0

    def and_then(self, more: "Points") -> "Points":
        """Return the points of a way followed by another."""
        return Points(
            self.earned + more.earned,
            self.possible + more.possible,
            self.safe + more.safe,
            self.scored + more.scored,
            self.unsafe or more.unsafe,
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """What one answer leads to, and what it earns."""

    target: int
    entry: Entry
    points: Points


@dataclass(slots=True)
class Graph:
    """Merged moments by number, and the ways between them."""

    numbers: dict[_Key, int] = field(default_factory=dict)
    edges: list[list[Edge]] = field(default_factory=list)
    endings: dict[int, str] = field(default_factory=dict)
    roots: dict[int, int] = field(default_factory=dict)  # moment -> seed
    scenes: set[str] = field(default_factory=set)
    options: set[str] = field(default_factory=set)
    drawn: dict[str, int] = field(default_factory=dict)  # the most cards of each draw
    loops: list[tuple[int, Entry | None, str]] = field(default_factory=list)
    """Moment (-1 before the first), answer and scene of each round without a decision."""
    moves: int = 0  # answers tried
    full: bool = False  # there may be more moments than these


@dataclass(frozen=True, slots=True)
class _Asked:
    """`Needs` in a fixed order."""

    facts: tuple[str, ...]
    visits: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    skills: tuple[str, ...]
    answered: frozenset[str]
    draws: tuple[str, ...]
    chats: frozenset[str]

    @staticmethod
    def of(needs: Needs) -> "_Asked":
        return _Asked(
            tuple(sorted(needs.facts)),
            tuple(sorted(needs.visits)),
            tuple(sorted(needs.choices)),
            tuple(sorted(needs.skills)),
            needs.answered,
            tuple(sorted(needs.draws)),
            needs.chats,
        )


class _Step(Walk):
    """A turn that can be looked at when the answer is given and nothing else has happened."""

    def here(self) -> State:
        """Return the state now."""
        return self._state()


class Explorer:
    """Plays each merged moment once, breadth first.

    Many answers come to the same: the walk from there is taken once as well.
    """

    def __init__(self, story: Story, seeds: tuple[int, ...], limit: int) -> None:
        self._story = story
        self._seeds = seeds
        self._limit = limit
        self._outlook = Outlook(story)
        self._moves = Moves(self._outlook)
        self._needs: dict[tuple[object, ...], _Asked] = {}
        self._graph = Graph()
        self._walked: dict[
            _Key, int | str
        ] = {}  # after an answer -> next moment, or a loop's scene
        self._waiting: deque[tuple[int, int, Turn]] = deque()  # moment, seed, its turn

    def explore(self) -> Graph:
        """Return all moments, or `limit` of them."""
        graph = self._graph
        for seed in self._seeds:
            try:
                turn = start(self._story, seed).turn
            except EndlessLoop as loop:
                graph.loops.append((-1, None, loop.scene))
                break
            graph.roots.setdefault(self._arrive(turn, seed), seed)
        while self._waiting and not graph.full:
            self._expand(*self._waiting.popleft())
        return graph

    def _expand(self, number: int, seed: int, turn: Turn) -> None:
        graph, offer = self._graph, turn.offer
        if offer is None:
            return
        graph.options.update(f"{offer.decision.id}.{option}" for option in offer.open)
        for answer in self._moves.at(offer):
            entry = Entry(offer.decision.id, answer)
            graph.moves += 1
            step = _Step(self._story, seed, turn.state, (), seen=False)
            step.answer(offer, answer)
            here = step.here()
            target = self._walk_on(step, here, seed)
            if isinstance(target, str):
                graph.loops.append((number, entry, target))
                continue
            points = _earned(offer, answer, turn.state, here)
            graph.edges[number].append(Edge(target, entry, points))

    def _walk_on(self, step: _Step, here: State, seed: int) -> int | str:
        """Return the next moment, or the scene in which there is none for ever."""
        key = self._key(here, seed)
        if key not in self._walked:
            try:
                self._walked[key] = self._arrive(step.to_next_stop(), seed)
            except EndlessLoop as loop:
                self._walked[key] = loop.scene
        return self._walked[key]

    def _arrive(self, turn: Turn, seed: int) -> int:
        graph = self._graph
        key = (turn.ending,) if turn.ending else self._key(turn.state, seed)
        number = graph.numbers.get(key)
        if number is not None:
            self._notice(turn)
            return number
        number = len(graph.numbers)
        graph.numbers[key] = number
        graph.edges.append([])
        graph.full = number >= self._limit
        if turn.ending:
            graph.endings[number] = turn.ending
        self._notice(turn)
        self._waiting.append((number, seed, turn))
        return number

    def _notice(self, turn: Turn) -> None:
        """Remember which scenes were entered and how many cards were drawn."""
        self._graph.scenes.update(turn.state.entered)
        for name, count in turn.state.drawn.items():
            if count > self._graph.drawn.get(name, 0):
                self._graph.drawn[name] = count

    def _key(self, state: State, seed: int) -> _Key:
        """Return what decides how the story can go on from a decision, or from an answer."""
        place = tuple((one.block.path, one.index, one.scene, one.root) for one in state.stack)
        asked = self._needs.get(place)
        if asked is None:
            asked = _Asked.of(self._outlook.from_stack(state.stack))
            self._needs[place] = asked
        return (
            place,
            tuple(state.facts[name] for name in asked.facts),
            tuple(state.entered.get(name, 0) for name in asked.visits),
            tuple(choice in state.chosen for choice in asked.choices),
            tuple(state.score(skill) for skill in asked.skills),
            frozenset(one.decision for one in state.marks) & asked.answered
            if asked.answered
            else None,
            (seed, *(state.drawn.get(name, 0) for name in asked.draws)) if asked.draws else None,
            self._heard(state, asked) if asked.chats else None,
        )

    def _heard(self, state: State, asked: _Asked) -> tuple[object, ...]:
        depth = {cursor.visit: number for number, cursor in enumerate(state.stack)}
        return (
            state.screen,
            *(
                (depth[one.visit], one.chat, one.say.id)
                for one in state.heard
                if one.visit in depth
            ),
        )


def _earned(offer: Offer, answer: Answer, before: State, after: State) -> Points:
    if len(after.marks) > len(before.marks):  # only a first answer counts
        earned = after.marks[-1]
        unsafe = earned.safety is Safety.NO
        return Points(earned.points, FULL, int(earned.safety is Safety.YES), 1, unsafe)
    again = mark(offer, answer)
    return Points(unsafe=again is not None and again.safety is Safety.NO)

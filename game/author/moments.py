"""The moments of a story, found by the engine, those merged that must go on the same.

A merged moment is one whole number (`Fields`). What leads from a place to the
next is played once for each past that differs in what is asked on the way
(`Trace`), and kept as bits to keep and bits to set; all other moments take the
same step at the cost of a look into a table.
"""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from game.author.fields import HEARD, MANY, PLACE, Field, Fields, Key, TooNarrow, needed, remembered
from game.author.moves import Moves
from game.author.needs import Outlook
from game.author.traces import Gain, Trace, asked_for_marks, asked_to_offer
from game.story.answers import Answer, Entry
from game.story.model import Choose, Decision, Order, Rate, Spot, Story, Tell
from game.story.state import Cursor, State, Turn

_Way: TypeAlias = tuple[int, int, int]  # bits to keep, bits to set, number among the ways


@dataclass(slots=True, eq=False)
class Step:
    """One answer at one place: what is asked on the way, and the way for each past."""

    place: "Place"
    entry: Entry
    asked: int
    ways: dict[int, _Way] = field(default_factory=dict)  # by the bits of `asked`
    played: dict[int, dict[int, _Way]] = field(default_factory=dict)  # by what each asked

    def known(self, moment: int) -> _Way | None:
        """Return a way that was played for another moment and is the same for this."""
        for asked, ways in self.played.items():
            if found := ways.get(moment & asked):
                self.ways[moment & self.asked] = found
                return found
        return None

    def learn(self, moment: int, asked: int, way: _Way) -> None:
        """Keep a way for all moments that are the same in what was asked."""
        self.played.setdefault(asked, {})[moment & asked] = way
        if asked & ~self.asked:
            self.asked |= asked
            self.ways.clear()
        self.ways[moment & self.asked] = way


@dataclass(slots=True, eq=False)
class Place:
    """Where a story waits for an answer, ends, or goes round for ever."""

    number: int
    stack: tuple[Cursor, ...] = ()
    live: tuple[Field, ...] = ()  # what may still be asked from here on
    asked: int = 0  # the fields that decide what can be answered
    ending: str = ""
    loop: str = ""
    offers: dict[int, tuple[Step, ...]] = field(default_factory=dict)  # by the bits of `asked`
    steps: dict[Answer, Step] = field(default_factory=dict)

    @property
    def decision(self) -> Decision:
        """The decision that waits here."""
        return _decision_of(self.stack)


@dataclass(frozen=True, slots=True)
class Passage:
    """What all edges of one way have in common."""

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
    full: bool = False  # there may be more moments than these

    def place(self, number: int) -> Place:
        """Return where a moment is."""
        return self.places[self.moments[number] & PLACE]

    def stops(self) -> tuple[tuple[int, Place], ...]:
        """Return the endings and endless rounds that are reached, first found first."""
        found = ((self.numbers.get(one.number, -1), one) for one in self.places if not one.stack)
        return tuple(sorted(((number, one) for number, one in found if number >= 0), key=_first))


def _decision_of(stack: tuple[Cursor, ...]) -> Decision:
    beat = stack[-1].block.beats[stack[-1].index - 1]
    assert isinstance(beat, Choose | Spot | Order | Tell | Rate)
    return beat


def _first(stop: tuple[int, Place]) -> int:
    return stop[0]


class Explorer:
    """Finds the moments of a story from the seeds it is given."""

    def __init__(self, story: Story, outlook: Outlook) -> None:
        self._story = story
        self._outlook = outlook
        self._moves = Moves(outlook)
        self._widths: dict[Key, int] = {}

    def explore(self, seeds: tuple[int, ...], limit: int) -> Graph:
        """Return all moments; `full` if there are more than `limit`."""
        while True:
            try:
                return _Search(self._story, self._outlook, self._moves, self._widths).run(
                    seeds, limit
                )
            except TooNarrow as narrow:  # begin again with more room: rare, and soon found out
                self._widths[narrow.key] = 2 * max(MANY, self._widths.get(narrow.key, 0))


class _Search:
    def __init__(
        self, story: Story, outlook: Outlook, moves: Moves, widths: dict[Key, int]
    ) -> None:
        self._story = story
        self._outlook = outlook
        self._moves = moves
        self._fields = Fields(story, outlook.everything, widths)
        self._places: dict[object, Place] = {}
        self._passages: dict[object, int] = {}
        self._graph = Graph()

    def run(self, seeds: tuple[int, ...], limit: int) -> Graph:
        graph = self._graph
        for seed in seeds:
            moment = self._begin(seed)
            if moment not in graph.numbers:
                graph.roots[len(graph.moments)] = seed
                graph.numbers[moment] = len(graph.moments)
                graph.moments.append(moment)
                graph.came.append(-1)
        self._expand(limit)
        return graph

    def _expand(self, limit: int) -> None:
        """Take every step from every moment. All the time goes here: look-ups and bits only."""
        graph = self._graph
        numbers, moments, places = graph.numbers, graph.moments, graph.places
        firsts, targets, kinds, came = graph.firsts, graph.targets, graph.kinds, graph.came
        number = 0
        while number < len(moments) <= limit:
            moment = moments[number]
            firsts.append(len(targets))
            place = places[moment & PLACE]
            steps = place.offers.get(moment & place.asked)
            if steps is None:
                steps = self._offer(place, moment)
            for step in steps:
                way = step.ways.get(moment & step.asked)
                if way is None:
                    way = step.known(moment) or self._play(step, moment)
                keep, put, kind = way
                there = moment & keep | put
                size = len(moments)
                target = numbers.setdefault(there, size)
                if target == size:
                    moments.append(there)
                    came.append(len(targets))
                targets.append(target)
                kinds.append(kind)
            number += 1
        graph.full = number < len(moments)
        firsts.extend([len(targets)] * (len(moments) + 1 - number))

    # -- what is new is played

    def _begin(self, seed: int) -> int:
        first = State(facts=self._story.facts)
        trace = Trace(self._story, seed, first, self._outlook, self._fields)
        turn = trace.begin()
        self._notice(trace, turn)
        place = self._place(trace, turn)
        there = place.number
        if turn is not None:
            for each in place.live:
                there |= each.put(remembered(turn.state, seed, each.key))
        return there

    def _offer(self, place: Place, moment: int) -> tuple[Step, ...]:
        """Return the steps that are open at a moment."""
        if not place.stack:
            place.offers[0] = ()
            return ()
        offer = self._trace(place, moment).offer(place.decision)
        self._graph.offered.update((offer.decision.id, option) for option in offer.open)
        steps = []
        for answer in self._moves.at(offer):
            if answer not in place.steps:
                entry = Entry(offer.decision.id, answer)
                asked = asked_for_marks(offer.decision, self._fields)
                place.steps[answer] = Step(place, entry, asked)
            steps.append(place.steps[answer])
        place.offers[moment & place.asked] = tuple(steps)
        return tuple(steps)

    def _play(self, step: Step, moment: int) -> tuple[int, int, int]:
        trace = self._trace(step.place, moment)
        gain, turn = trace.go_on(trace.offer(step.place.decision), step.entry.answer)
        self._notice(trace, turn)
        place = self._place(trace, turn)
        keep, put, asked = 0, place.number, trace.asked
        for each in place.live:
            source = trace.written.get(each.key)
            if each.key == HEARD:
                source = each.mask
            if source is None or turn is None:
                keep |= each.mask
            else:
                asked |= source
                put |= each.put(remembered(turn.state, 0, each.key))
        way = keep, put, self._passage(step, gain, trace.shown)
        step.learn(moment, asked, way)
        return way

    def _trace(self, place: Place, moment: int) -> Trace:
        state = self._fields.state(moment, place.stack)
        seed = self._fields.seed(moment)
        return Trace(self._story, seed, state, self._outlook, self._fields)

    def _notice(self, trace: Trace, turn: Turn | None) -> None:
        """Remember what was met on the way."""
        graph = self._graph
        graph.scenes.update(trace.scenes)
        graph.played.update(map(id, trace.played))
        for name, count in (turn.state.drawn if turn else {}).items():
            graph.drawn[name] = max(count, graph.drawn.get(name, 0))

    def _passage(self, step: Step, gain: Gain, shown: tuple[int, ...]) -> int:
        key = (id(step), gain, shown)
        number = self._passages.setdefault(key, len(self._passages))
        if number == len(self._graph.passages):
            self._graph.passages.append(Passage(step, gain, shown))
        return number

    def _place(self, trace: Trace, turn: Turn | None) -> Place:
        """Return where a turn has come to."""
        if turn is None:
            return self._new(("loop", trace.loop), Place(len(self._places), loop=trace.loop))
        if turn.ending:
            return self._new(("end", turn.ending), Place(len(self._places), ending=turn.ending))
        stack = turn.state.stack
        key = tuple((one.block.path, one.index, one.scene, one.root) for one in stack)
        found = self._places.get(key)
        return found or self._new(key, self._waiting(stack))

    def _waiting(self, stack: tuple[Cursor, ...]) -> Place:
        depths: dict[int, int] = {}
        for one in stack:
            depths.setdefault(one.visit, len(depths) + 1)
        same = tuple(replace(one, visit=depths[one.visit]) for one in stack)
        live = self._fields.of(needed(self._outlook.from_stack(stack)))
        asked = asked_to_offer(_decision_of(stack), self._fields)
        return Place(len(self._places), stack=same, live=live, asked=asked)

    def _new(self, key: object, place: Place) -> Place:
        found = self._places.setdefault(key, place)
        if found is place:
            self._graph.places.append(place)
        return found

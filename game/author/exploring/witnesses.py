"""Ways that show what was found: a seed and a log that replay to it."""

import sys
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import TypeAlias

from game.author.exploring.graph import Graph
from game.author.exploring.rounds import Part
from game.author.exploring.scores import COUNTED, UNSAFE, Points, Scores, worth
from game.author.exploring.traces import Gain
from game.story.saved import Log
from game.story.scoring import FULL

Purse: TypeAlias = tuple[int, int]  # (answers, points), or (kind of perfect way, 0)
_Pair: TypeAlias = tuple[int, Purse]
EMPTY: Purse = (0, 0)
MOST_PAIRS = 2_000  # looked at for the shortest of all ways that are worth the same
NO_LIMIT = sys.maxsize


@dataclass(frozen=True, slots=True)
class Way:
    """One way: replaying `log` with `seed` earns `points` and ends in `ending`."""

    ending: str
    points: Points
    seed: int
    log: Log


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a way shall have earned: what may be held where, and what it was an answer ago."""

    holds: Callable[[int, Purse], bool]
    before: Callable[[Purse, Gain], tuple[Purse, ...]]


class Witnesses:
    """Finds ways back from a moment to the start."""

    def __init__(self, graph: Graph, parts: tuple[Part, ...], found: Scores) -> None:
        self._graph = graph
        self._scores = found
        self._circles: dict[int, frozenset[int]] = {}
        for part in parts:
            if part.circle:
                self._circles.update(dict.fromkeys(part.moments, frozenset(part.moments)))

    def shortest(self, moment: int, ending: str = "") -> Way:
        """Return a way with the fewest answers."""
        edges: list[int] = []
        while (edge := self._graph.came[moment]) >= 0:
            edges.append(edge)
            moment = self._source(edge)
        return self._way(ending, moment, edges)

    def in_column(self, moment: int, ending: str, column: int, purse: Purse) -> Way:
        """Return a way that has earned this number of answers and value of a column."""
        return self._back(moment, ending, purse, Wanted(self._held(column), _before(column)))

    def full_but_unsafe(self, moment: int, ending: str) -> Way | None:
        """Return a way with all points and an unsafe choice, if there is one."""
        kind = COUNTED | UNSAFE
        if not self._is_perfect(moment, (kind, 0)):
            return None
        return self._back(moment, ending, (kind, 0), Wanted(self._is_perfect, _before_perfect))

    # -- back to the start, an answer at a time

    def _back(self, moment: int, ending: str, purse: Purse, wanted: Wanted) -> Way:
        """Return the shortest way; a short one where too many are worth the same."""
        here: _Pair | None = (moment, purse)
        anywhere = range(len(self._graph.moments))
        whole = self._out_of(anywhere, (moment, purse), wanted, MOST_PAIRS)
        if whole is not None:
            return self._way(ending, whole[1], whole[0])
        edges: list[int] = []
        while here is not None:
            circle = self._circles.get(here[0], frozenset())
            found = self._out_of(circle, here, wanted)
            assert found is not None  # what is held has been earned on some way
            passed, moment, here = found
            edges += passed
        return self._way(ending, moment, edges)

    def _out_of(
        self, circle: Container[int], here: _Pair, wanted: Wanted, most: int = NO_LIMIT
    ) -> tuple[list[int], int, _Pair | None] | None:
        """Go back to the nearest moment that is reached from outside a circle.

        Returns:
            The edges passed, last first; the moment come to; what led to it, None at the
            start. None if `most` were looked at in vain.
        """
        came: dict[_Pair, tuple[_Pair, int] | None] = {here: None}
        waiting = deque([here])
        while waiting and len(came) <= most:
            pair = waiting.popleft()
            if pair[1] == EMPTY and pair[0] in self._graph.roots:
                return _passed(came, pair), pair[0], None
            for edge, before in self._into(pair, wanted):
                if before[0] not in circle:
                    return [*_passed(came, pair), edge], pair[0], before
                if before not in came:
                    came[before] = (pair, edge)
                    waiting.append(before)
        return None

    def _into(self, pair: _Pair, wanted: Wanted) -> Iterator[tuple[int, _Pair]]:
        moment, purse = pair
        begin, end = self._arrivals[moment : moment + 2]
        for edge in self._by_target[begin:end]:
            source = self._source(edge)
            gain = self._graph.passages[self._graph.kinds[edge]].gain
            for before in wanted.before(purse, gain):
                if wanted.holds(source, before):
                    yield edge, (source, before)

    def _way(self, ending: str, root: int, edges: list[int]) -> Way:
        """Return the way along edges, given last first."""
        kinds = [self._graph.passages[self._graph.kinds[edge]] for edge in reversed(edges)]
        log = tuple(one.step.entry for one in kinds)
        return Way(ending, points_of([one.gain for one in kinds]), self._graph.roots[root], log)

    # -- the graph the other way round

    def _source(self, edge: int) -> int:
        return bisect_right(self._graph.firsts, edge) - 1

    @cached_property
    def _by_target(self) -> list[int]:
        """The edges, those to the first moment first."""
        targets = self._graph.targets
        return sorted(range(len(targets)), key=targets.__getitem__)

    @cached_property
    def _arrivals(self) -> list[int]:
        """By moment: where its edges begin in `_by_target`; one more at the end."""
        counts = [0] * (len(self._graph.moments) + 1)
        for target in self._graph.targets:
            counts[target + 1] += 1
        return list(accumulate(counts))

    # -- what is held

    def _held(self, column: int) -> Callable[[int, Purse], bool]:
        ledgers, held = self._scores.ledgers, self._scores.held

        @cache
        def has(ledger: int, purse: Purse) -> bool:
            return any((row[0], row[column]) == purse for row in ledgers.total(ledger))

        return lambda moment, purse: has(held[moment], purse)

    def _is_perfect(self, moment: int, purse: Purse) -> bool:
        return bool(self._scores.ledgers.perfect(self._scores.held[moment]) >> purse[0] & 1)


def _passed(came: dict[_Pair, tuple[_Pair, int] | None], pair: _Pair) -> list[int]:
    """Return the edges from where the search began (last first) to a pair."""
    edges: list[int] = []
    step = came[pair]
    while step is not None:
        edges.append(step[1])
        step = came[step[0]]
    return edges[::-1]


def _before(column: int) -> Callable[[Purse, Gain], tuple[Purse, ...]]:
    def before(purse: Purse, gain: Gain) -> tuple[Purse, ...]:
        if gain.points is None:
            return (purse,)
        return ((purse[0] - 1, purse[1] - worth(gain.points)[column]),)

    return before


def _before_perfect(purse: Purse, gain: Gain) -> tuple[Purse, ...]:
    """Return the kinds of way that become this kind."""
    kind = purse[0]
    if gain.points is None and not gain.unsafe:
        return (purse,)
    more = UNSAFE if gain.points is None else COUNTED
    if not kind & more or gain.points not in (None, FULL):
        return ()
    return (purse, (kind & ~more, 0))


def points_of(gains: list[Gain]) -> Points:
    """Add up what answers earn."""
    points = [one.points for one in gains if one.points is not None]
    unsafe = any(one.unsafe for one in gains)
    return Points(sum(points), FULL * len(points), points.count(FULL), len(points), unsafe)

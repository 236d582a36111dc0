"""With how many points each moment can be reached, over all ways to it.

What the ways to a moment have earned is a ledger: for each number of counted
answers the least and the most. Many moments share a ledger, so each is kept
once, and what comes of one or two of them is worked out once.
"""

from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import NamedTuple, TypeAlias

from game.author.exploring.graph import Graph
from game.author.exploring.rounds import Part
from game.author.exploring.traces import Gain
from game.story.scoring import FULL

UNIT = 1 << 20  # two numbers in one: the first * UNIT + the second
LOWEST, HIGHEST, SAFEST = 1, 2, 3  # columns of the rows for all skills together
COUNTED, UNSAFE = 1, 2  # what can be true of a way with all points

Rows: TypeAlias = tuple[tuple[int, ...], ...]


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


class _Table:
    """Rows by number: for each number of counted answers the extremes of what was earned."""

    def __init__(self, columns: int, worth: tuple[tuple[int, ...], ...]) -> None:
        self._worth = worth  # what each number of points, 0-2, adds to a row
        self._numbers: dict[Rows, int] = {}
        self.rows: list[Rows] = []
        self._after: list[list[int]] = []  # by rows and points; -1 where not yet asked
        self._joined: dict[tuple[int, int], int] = {}
        self.first = self._number((((0,) * columns),))

    def _number(self, rows: Rows) -> int:
        number = self._numbers.setdefault(rows, len(self.rows))
        if number == len(self.rows):
            self.rows.append(rows)
            self._after.append([-1] * len(self._worth))
        return number

    def earn(self, number: int, points: int) -> int:
        """Return the rows after one more answer."""
        found = self._after[number][points]
        if found < 0:
            worth = self._worth[points]
            rows = tuple(tuple(map(add, row, worth)) for row in self.rows[number])
            found = self._after[number][points] = self._number(rows)
        return found

    def join(self, one: int, other: int) -> int:
        """Return the rows of both."""
        if one == other:
            return one
        found = self._joined.get((one, other))
        if found is None:
            found = self._number(_join(self.rows[one], self.rows[other]))
            self._joined[one, other] = found
        return found


def _join(one: Rows, other: Rows) -> Rows:
    rows = {row[0]: row for row in one}
    for row in other:
        rows[row[0]] = _wider(rows[row[0]], row) if row[0] in rows else row
    return tuple(rows[count] for count in sorted(rows))


def _wider(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    count, low, *highs = one
    return (count, min(low, other[1]), *map(max, highs, other[2:]))


class Ledgers:
    """The ledgers of a story by number, and what comes of them.

    A ledger is: the number of its rows for all skills together, which kinds of
    way have all points (a bit each: bit 0 without an answer, and see `COUNTED`),
    and the number of its rows for each skill.
    """

    def __init__(self, gains: list[Gain]) -> None:
        self.gains = gains
        self.skills = tuple(sorted({one.skill for one in gains if one.points is not None}))
        self._total = _Table(4, tuple(worth(points) for points in range(FULL + 1)))
        self._skill = _Table(3, tuple((1, points, points) for points in range(FULL + 1)))
        self._ledgers: list[tuple[int, ...]] = []
        self._numbers: dict[tuple[int, ...], int] = {}
        self.after: list[list[int]] = []  # by ledger and gain; -1 where not yet asked
        self.joined: dict[tuple[int, int], int] = {}
        none = (self._skill.first,) * len(self.skills)
        self.empty = self._number((self._total.first, 1, *none))

    def _number(self, ledger: tuple[int, ...]) -> int:
        number = self._numbers.setdefault(ledger, len(self._ledgers))
        if number == len(self._ledgers):
            self._ledgers.append(ledger)
            self.after.append([-1] * len(self.gains))
        return number

    def earn(self, number: int, gain: int) -> int:
        """Return the ledger after one more answer."""
        earned = self.gains[gain]
        ledger = list(self._ledgers[number])
        ledger[1] = _still_perfect(ledger[1], earned)
        if earned.points is not None:
            place = 2 + self.skills.index(earned.skill)
            ledger[0] = self._total.earn(ledger[0], earned.points)
            ledger[place] = self._skill.earn(ledger[place], earned.points)
        found = self.after[number][gain] = self._number(tuple(ledger))
        return found

    def join(self, one: int, other: int) -> int:
        """Return the ledger of the ways of both."""
        if one == other:
            return one
        total, perfect, *skills = self._ledgers[one]
        more, too, *others = self._ledgers[other]
        both = map(self._skill.join, skills, others)
        found = self._number((self._total.join(total, more), perfect | too, *both))
        self.joined[one, other] = found
        return found

    def total(self, number: int) -> Rows:
        """Return rows of (answers, lowest, highest, safest), for all skills together.

        Lowest and highest are points * UNIT + safe answers, safest is safe answers *
        UNIT + points.
        """
        return self._total.rows[self._ledgers[number][0]]

    def perfect(self, number: int) -> int:
        """Return which kinds of way have all points."""
        return self._ledgers[number][1]

    def by_skill(self, number: int) -> dict[str, Rows]:
        """Return rows of (answers, lowest points, highest points) for each skill."""
        rows = (self._skill.rows[one] for one in self._ledgers[number][2:])
        return dict(zip(self.skills, rows, strict=True))


def worth(points: int) -> tuple[int, ...]:
    """Return what points add to a row for all skills together."""
    is_safe = int(points == FULL)
    return 1, points * UNIT + is_safe, points * UNIT + is_safe, is_safe * UNIT + points


def _still_perfect(perfect: int, gain: Gain) -> int:
    if gain.points is None:
        return _with(perfect, UNSAFE) if gain.unsafe else perfect
    return _with(perfect, COUNTED) if gain.points == FULL else 0


def _with(kinds: int, more: int) -> int:
    """Return the kinds (a bit each) after `more` has become true of all of them."""
    return reduce(lambda found, kind: found | (kinds >> kind & 1) << (kind | more), range(4), 0)


@dataclass(frozen=True, slots=True)
class Scores:
    """The ledger of each moment, by number."""

    ledgers: Ledgers
    held: list[int]
    gains: list[int]  # of each passage of the graph, a number in `ledgers.gains`


def scores(graph: Graph, parts: tuple[Part, ...]) -> Scores:
    """Work out what the ways to each moment have earned."""
    numbers: dict[Gain, int] = {}
    gains = [numbers.setdefault(one.gain, len(numbers)) for one in graph.passages]
    ledgers = Ledgers(list(numbers))
    held = [-1] * len(graph.moments)
    for root in graph.roots:
        held[root] = ledgers.empty
    found = Scores(ledgers, held, gains)
    for part in parts:
        if part.circle:
            _share(graph, found, part.moments)
        _pass_on(graph, found, part.moments)
    return found


def _pass_on(graph: Graph, found: Scores, moments: list[int]) -> None:
    firsts, targets, kinds = graph.firsts, graph.targets, graph.kinds
    held, gains, ledgers = found.held, found.gains, found.ledgers
    after, joined = ledgers.after, ledgers.joined
    for moment in moments:
        mine = held[moment]
        for edge in range(firsts[moment], firsts[moment + 1]):
            gain = gains[kinds[edge]]
            new = after[mine][gain]
            if new < 0:
                new = ledgers.earn(mine, gain)
            target = targets[edge]
            old = held[target]
            if old < 0:
                held[target] = new
            elif old != new:
                both = joined.get((old, new))
                held[target] = ledgers.join(old, new) if both is None else both


def _share(graph: Graph, found: Scores, circle: list[int]) -> None:
    """All moments of a circle can be reached with what any of them can.

    No answer on a circle counts: it has been given before, as the story comes
    back to the very same moment. But it may be unsafe.
    """
    ledgers, held = found.ledgers, found.held
    all_of_it = reduce(ledgers.join, {held[one]: None for one in circle if held[one] >= 0})
    inside = set(circle)
    again = {
        found.gains[graph.kinds[edge]]
        for moment in circle
        for edge in range(graph.firsts[moment], graph.firsts[moment + 1])
        if graph.targets[edge] in inside
    }
    for gain in sorted(again):
        all_of_it = ledgers.join(all_of_it, ledgers.earn(all_of_it, gain))
    for moment in circle:
        held[moment] = all_of_it

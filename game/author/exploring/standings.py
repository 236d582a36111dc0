"""The best and the worst that an ending can be reached with, and a way for each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from game.author.exploring.graph import Graph
from game.author.exploring.rounds import Part
from game.author.exploring.scores import HIGHEST, LOWEST, SAFEST, UNIT, Rows, Scores
from game.author.exploring.witnesses import Way, Witnesses
from game.story.scoring import FULL

_Worth: TypeAlias = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Share:
    """Points earned of points possible."""

    earned: int
    possible: int

    @property
    def ratio(self) -> float:
        """0-1; 0 where nothing was possible."""
        return self.earned / self.possible if self.possible else 0.0


Range: TypeAlias = tuple[Share, Share]  # lowest and highest


class Standings:
    """What is known of the points at the moments where a story ends."""

    def __init__(self, graph: Graph, parts: tuple[Part, ...], found: Scores) -> None:
        self._scores = found
        self._witnesses = Witnesses(graph, parts, found)

    def shortest(self, moment: int, ending: str = "") -> Way:
        """Return a way with the fewest answers."""
        return self._witnesses.shortest(moment, ending)

    def lowest(self, moment: int, ending: str) -> Way:
        """Return a way with the lowest share of the points, then of safe choices."""
        return self._extreme(moment, ending, LOWEST, lambda row: _negative(_both(row, LOWEST)))

    def highest(self, moment: int, ending: str) -> Way:
        """Return a way with the highest share of the points, then of safe choices."""
        return self._extreme(moment, ending, HIGHEST, lambda row: _both(row, HIGHEST))

    def safest(self, moment: int, ending: str) -> Way:
        """Return a way with the highest share of safe choices, then of the points."""
        return self._extreme(moment, ending, SAFEST, lambda row: _both(row, SAFEST))

    def full_but_unsafe(self, moment: int, ending: str) -> Way | None:
        """Return a way with all points and an unsafe choice, if there is one."""
        return self._witnesses.full_but_unsafe(moment, ending)

    def skills(self, moments: Iterable[int]) -> Mapping[str, Range]:
        """Return the lowest and the highest share of each skill that is met before."""
        found: dict[str, list[tuple[int, ...]]] = {}
        for moment in moments:
            rows = self._scores.ledgers.by_skill(self._scores.held[moment])
            for skill, each in rows.items():
                found.setdefault(skill, []).extend(row for row in each if row[0])
        return {skill: _range(rows) for skill, rows in sorted(found.items()) if rows}

    def _extreme(
        self, moment: int, ending: str, column: int, worth: Callable[[tuple[int, ...]], _Worth]
    ) -> Way:
        rows: Rows = self._scores.ledgers.total(self._scores.held[moment])
        best = max(rows, key=worth)
        return self._witnesses.in_column(moment, ending, column, (best[0], best[column]))


def _both(row: tuple[int, ...], column: int) -> _Worth:
    """Return a column's two shares, the one that counts more first."""
    answers = row[0]
    if not answers:
        return Fraction(), Fraction()
    most = (answers, FULL * answers) if column == SAFEST else (FULL * answers, answers)
    first, second = divmod(row[column], UNIT)
    return Fraction(first, most[0]), Fraction(second, most[1])


def _negative(worth: _Worth) -> _Worth:
    return -worth[0], -worth[1]


def _range(rows: list[tuple[int, ...]]) -> Range:
    lows = [Share(row[1], FULL * row[0]) for row in rows]
    highs = [Share(row[2], FULL * row[0]) for row in rows]
    return min(lows, key=_ratio), max(highs, key=_ratio)


def _ratio(share: Share) -> float:
    return share.ratio

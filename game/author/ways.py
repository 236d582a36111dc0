"""The ways through merged moments: with how many points each can be reached, and how."""

from collections import deque
from typing import TypeAlias

from game.author.moments import Graph, Points
from game.story.answers import Entry
from game.story.saved import Log

Place: TypeAlias = tuple[int, Points]  # a moment, with the points of one way to it


class Ways:
    """Every number of points each moment can be reached with, and a shortest way for each."""

    def __init__(self, graph: Graph, limit: int) -> None:
        self._graph = graph
        self._came: dict[Place, tuple[Place, Entry] | None] = {
            (number, Points()): None for number in graph.roots
        }
        self.full = False  # there may be more points than these
        self.ends: list[tuple[str, Place]] = []  # ending, how it is reached; shortest first
        self._first: dict[int, Place] = {}
        self._walk(limit)

    def _walk(self, limit: int) -> None:
        waiting = deque(self._came)
        while waiting:
            here = waiting.popleft()
            number, points = here
            self._first.setdefault(number, here)
            if number in self._graph.endings:
                self.ends.append((self._graph.endings[number], here))
            for edge in self._graph.edges[number]:
                there = (edge.target, points.and_then(edge.points))
                if there not in self._came:
                    if len(self._came) >= 4 * limit:
                        self.full = True
                        return
                    self._came[there] = (here, edge.entry)
                    waiting.append(there)

    def to(self, place: Place) -> tuple[int, Log]:
        """Return the seed and the log of a shortest way to a place."""
        log: list[Entry] = []
        while (came := self._came[place]) is not None:
            place, entry = came
            log.append(entry)
        return self._graph.roots[place[0]], tuple(reversed(log))

    def to_moment(self, number: int) -> tuple[int, Log] | None:
        """Return the seed and the log of a shortest way to a moment."""
        place = self._first.get(number)
        return self.to(place) if place else None


def count_ways(graph: Graph) -> tuple[dict[str, int], int | None]:
    """Count different ways, without walking them one by one.

    Returns:
        How many lead to each ending, but for endings that a circle leads to; and how many
        moments a search without merging would meet, None where a circle makes it endless.
    """
    open_in = [0] * len(graph.edges)
    for edges in graph.edges:
        for edge in edges:
            open_in[edge.target] += 1
    counts = [int(number in graph.roots) for number in range(len(graph.edges))]
    ready = [number for number, count in enumerate(open_in) if not count]
    done: list[int] = []
    while ready:
        here = ready.pop()
        done.append(here)
        for edge in graph.edges[here]:
            counts[edge.target] += counts[here]
            open_in[edge.target] -= 1
            if not open_in[edge.target]:
                ready.append(edge.target)
    ends = {graph.endings[number]: counts[number] for number in done if number in graph.endings}
    return ends, sum(counts) if len(done) == len(counts) else None

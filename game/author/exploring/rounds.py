"""An order in which every moment comes after those that lead to it, circles taken as one."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.author.exploring.graph import Graph


@dataclass(frozen=True, slots=True)
class Part:
    """Moments in order; where `circle`, each of them leads to each of the others."""

    moments: list[int]
    circle: bool = False


def in_order(graph: Graph) -> tuple[Part, ...]:
    """Return all moments, those that lead to others first."""
    straight, waiting = _straight(graph)
    rest = [moment for moment, count in enumerate(waiting) if count > 0]
    parts = [Part(straight)] if straight else []
    return (*parts, *_knotted(graph, rest))


def _straight(graph: Graph) -> tuple[list[int], list[int]]:
    """Return what no circle leads to, and for the others how many edges to them are left."""
    firsts, targets = graph.firsts, graph.targets
    waiting = [0] * len(graph.moments)
    for target in targets:
        waiting[target] += 1
    order = [moment for moment, count in enumerate(waiting) if not count]
    for moment in order:  # grows on the way
        for target in targets[firsts[moment] : firsts[moment + 1]]:
            left = waiting[target] = waiting[target] - 1
            if not left:
                order.append(target)
    return order, waiting


def _knotted(graph: Graph, rest: list[int]) -> tuple[Part, ...]:
    """Return the parts that are circles, or come after one."""
    parts: list[Part] = []
    for group in _Knots(graph).groups(rest):
        is_circle = len(group) > 1 or _leads_to_itself(graph, group[0])
        if is_circle:
            parts.append(Part(sorted(group), circle=True))
        else:
            parts.append(Part(group))
    return tuple(reversed(parts))


def _leads_to_itself(graph: Graph, moment: int) -> bool:
    return moment in graph.targets[graph.firsts[moment] : graph.firsts[moment + 1]]


class _Knots:
    """Finds the groups in which each moment leads to each other (after Tarjan), deepest first."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._found: dict[int, int] = {}  # moment -> when it was found
        self._lowest: dict[int, int] = {}  # moment -> the earliest that it leads back to
        self._open: list[int] = []
        self._is_open: set[int] = set()

    def groups(self, moments: list[int]) -> Iterator[list[int]]:
        """Yield the groups; each comes before those that lead to it."""
        for moment in moments:
            if moment not in self._found:
                yield from self._from(moment)

    def _from(self, start: int) -> Iterator[list[int]]:
        path = [(start, self._enter(start))]
        while path:
            here, ways = path[-1]
            for there in ways:
                if there not in self._found:
                    path.append((there, self._enter(there)))
                    break
                if there in self._is_open:
                    self._lowest[here] = min(self._lowest[here], self._found[there])
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    self._lowest[above] = min(self._lowest[above], self._lowest[here])
                if self._lowest[here] == self._found[here]:
                    yield self._close(here)

    def _enter(self, moment: int) -> Iterator[int]:
        self._found[moment] = self._lowest[moment] = len(self._found)
        self._open.append(moment)
        self._is_open.add(moment)
        firsts = self._graph.firsts
        return iter(self._graph.targets[firsts[moment] : firsts[moment + 1]])

    def _close(self, first: int) -> list[int]:
        group: list[int] = []
        while not group or group[-1] != first:
            group.append(self._open.pop())
        self._is_open.difference_update(group)
        return group

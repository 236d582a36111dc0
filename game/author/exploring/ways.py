"""How many ways lead to each moment and on from it, and which endings each can still reach."""

from dataclasses import dataclass

from game.author.exploring.graph import Graph
from game.author.exploring.rounds import Part


@dataclass(frozen=True, slots=True)
class Ways:
    """By moment: how many ways lead to it (`before`) and from it to an ending (`after`).

    Nothing is counted at circles and behind them: `before` is 0 there. Where
    `endless`, there is a circle. `reach` has a bit for each of the graph's stops.
    """

    before: list[int]
    after: list[int]
    reach: list[int]
    endless: bool


def ways_through(graph: Graph, parts: tuple[Part, ...]) -> Ways:
    """Count all ways, without walking them one by one."""
    endless = any(part.circle for part in parts)
    before = _before(graph, parts[0].moments if parts and not parts[0].circle else [])
    after, reach = _after(graph, parts)
    return Ways(before, after, reach, endless)


def _before(graph: Graph, order: list[int]) -> list[int]:
    firsts, targets = graph.firsts, graph.targets
    counts = [0] * len(graph.moments)
    for root in graph.roots:
        counts[root] = 1
    for moment in order:
        count = counts[moment]
        for target in targets[firsts[moment] : firsts[moment + 1]]:
            counts[target] += count
    if len(order) < len(counts):
        for moment in set(range(len(counts))).difference(order):
            counts[moment] = 0
    return counts


def _after(graph: Graph, parts: tuple[Part, ...]) -> tuple[list[int], list[int]]:
    firsts, targets = graph.firsts, graph.targets
    counts = [0] * len(graph.moments)
    reach = [0] * len(graph.moments)
    for bit, (moment, place) in enumerate(graph.stops()):
        counts[moment] = int(bool(place.ending))
        reach[moment] = 1 << bit
    for part in reversed(parts):
        for moment in reversed(part.moments):
            count, ends = counts[moment], reach[moment]
            for target in targets[firsts[moment] : firsts[moment + 1]]:
                count += counts[target]
                ends |= reach[target]
            counts[moment], reach[moment] = count, ends
        if part.circle:
            _share(reach, part.moments)
    return counts, reach


def _share(reach: list[int], circle: list[int]) -> None:
    """What one moment of a circle can reach, all can."""
    ends = 0
    for moment in circle:
        ends |= reach[moment]
    for moment in circle:
        reach[moment] = ends

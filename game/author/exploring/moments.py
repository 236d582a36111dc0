"""The moments of a story, found by the engine, those merged that must go on the same.

A merged moment is one whole number (`Fields`). What leads from a place to the
next is played once for each past that differs in what is asked on the way
(`Steps`), and kept as bits to keep and bits to set; all other moments take the
same step at the cost of a look into a table.
"""

from game.author.exploring.fields import MANY, PLACE, Fields, Key, TooNarrow
from game.author.exploring.graph import Graph
from game.author.exploring.levels import levels
from game.author.exploring.needs import Outlook
from game.author.exploring.steps import Steps
from game.story.model import Story


class Explorer:
    """Finds the moments of a story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._outlook = Outlook(story)
        needs = self._outlook.everything
        self._limits = levels(story, needs.facts, needs.visits)
        self._widths: dict[Key, int] = {}

    def explore(self, seeds: tuple[int, ...], limit: int) -> Graph:
        """Return all moments from these seeds on; `full` if to find them costs more than `limit`.

        What it costs depends on the story alone: the same is found on every machine.
        """
        while True:
            try:
                return self._explore(seeds, limit)
            except TooNarrow as narrow:  # begin again with more room: rare, and soon found out
                self._widths[narrow.key] = 2 * max(MANY, self._widths.get(narrow.key, 0))

    def _explore(self, seeds: tuple[int, ...], limit: int) -> Graph:
        graph = Graph()
        fields = Fields(self._story, self._outlook.everything, self._widths, self._limits)
        steps = Steps(self._story, self._outlook, fields, graph)
        for seed in seeds:
            moment = steps.begin(seed)
            if moment not in graph.numbers:
                graph.roots[len(graph.moments)] = seed
                graph.numbers[moment] = len(graph.moments)
                graph.moments.append(moment)
                graph.came.append(-1)
        _expand(graph, steps, limit)
        if graph.full:
            graph.widest = fields.widest()
        return graph


def _expand(graph: Graph, steps: Steps, limit: int) -> None:
    """Take every step from every moment. All the time goes here: look-ups and bits only."""
    numbers, moments, places = graph.numbers, graph.moments, graph.places
    firsts, targets, kinds, came = graph.firsts, graph.targets, graph.kinds, graph.came
    number = 0
    while number < len(moments) and graph.cost <= limit:
        moment = moments[number]
        firsts.append(len(targets))
        place = places[moment & PLACE]
        offers = place.offers
        known = offers.ways.get(moment & offers.asked)
        for step in steps.offer(place, moment) if known is None else known:
            way = step.ways.get(moment & step.asked)
            if way is None:
                way = step.known(moment) or steps.play(step, moment)
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

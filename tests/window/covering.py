"""Few playthroughs of a story that together take every way to answer every decision.

Planned with the rules of play alone: `start` and `decide`.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import TypeAlias

from game.story.answers import Answer, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Order, Rate, Spot, Story, Tell
from game.story.run import Run, decide, start

Item: TypeAlias = tuple[str, Answer]  # a decision, and one way to answer it
Key: TypeAlias = Hashable


def ways(offer: Offer) -> tuple[Answer, ...]:
    """Return the answers to take: all options, all words, the best and the worst of the rest."""
    match offer.decision:
        case Choose():
            return tuple(Picked(option) for option in offer.open)
        case Tell(whom=whom):
            return tuple(Told(one.person, words.id) for one in whom for words in one.words)
        case Spot():
            signs = frozenset(one.id for one in offer.candidates if one.sign)
            harmless = frozenset(one.id for one in offer.candidates) - signs
            return (Spotted(signs), Spotted(harmless))
        case Order(steps=steps):
            right = tuple(step.id for step in steps)
            return (Ordered(right), Ordered(right[::-1]))
        case Rate():
            return (Rated(1), Rated(5))


@dataclass(slots=True)
class Map:
    """All moments a story can come to, those merged that look alike to its rules."""

    runs: dict[Key, Run] = field(default_factory=dict)
    edges: dict[Key, list[tuple[Item, Key]]] = field(default_factory=dict)

    def explore(self, run: Run) -> Key:
        """Add what can follow a run; return its key."""
        here = _key(run)
        if here in self.runs:
            return here
        self.runs[here] = run
        self.edges[here] = []
        if run.offer is not None:
            for answer in ways(run.offer):
                there = self.explore(decide(run, answer))
                self.edges[here].append(((run.offer.decision.id, answer), there))
        return here

    @property
    def items(self) -> frozenset[Item]:
        """Every way to answer that is ever open."""
        return frozenset(item for edges in self.edges.values() for item, _ in edges)


def _key(run: Run) -> Key:
    state = run.turn.state
    places = tuple((one.block.path, one.index, one.scene) for one in state.stack)
    return (run.turn.ending, places, tuple(state.facts.values()), frozenset(state.entered))


def cover(story: Story) -> tuple[tuple[Run, ...], frozenset[Item]]:
    """Return finished runs that take every item, and the items: most new ones first."""
    map = Map()
    root = map.explore(start(story))
    missing = set(map.items)
    runs = []
    while missing:
        gains: dict[Key, int] = {}
        _gain(map, root, missing, gains)
        run, here = start(story), root
        while map.edges[here]:
            item, here = max(
                map.edges[here], key=lambda edge: (edge[0] in missing) + gains[edge[1]]
            )
            run = decide(run, item[1])
        taken = items_of(run)
        assert taken & missing, "the moments are merged too boldly"
        missing -= taken
        runs.append(run)
    return tuple(runs), map.items


def _gain(map: Map, here: Key, missing: set[Item], gains: dict[Key, int]) -> int:
    """Return how many missing items one way on from here can take."""
    if here not in gains:
        gains[here] = 0  # a circle gains nothing
        gains[here] = max(
            (
                (item in missing) + _gain(map, there, missing, gains)
                for item, there in map.edges[here]
            ),
            default=0,
        )
    return gains[here]


def items_of(run: Run) -> frozenset[Item]:
    """Return the items a run has taken."""
    return frozenset((entry.decision, entry.answer) for entry in run.log)

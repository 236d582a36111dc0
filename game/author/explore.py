"""Every way through a story, found by playing it: what is reachable, and for how many points.

The engine itself takes each step. Moments that must go on the same (see
`Needs`) are merged, so a few hundred merged moments can stand for millions of ways.
Whatever is said here comes with a witness: a seed and a log that replay to it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from game.author.exploring.graph import Graph
from game.author.exploring.hands import Hands, hands
from game.author.exploring.haste import without_collecting
from game.author.exploring.moments import Explorer
from game.author.exploring.reach import OptionFound, answers_of, options_found
from game.author.exploring.rounds import Part, in_order
from game.author.exploring.scores import Points, scores
from game.author.exploring.standings import Range, Standings
from game.author.exploring.walking import blocks, decisions
from game.author.exploring.ways import Ways, ways_through
from game.author.exploring.witnesses import Way
from game.phrase import Phrase
from game.story.answers import Picked
from game.story.model import Story
from game.story.saved import Log

MOST_LOOKED_AT = 800_000  # see `Graph.cost`: some 10 seconds, and 400 MB
MANY_VALUES = 100  # of a fact; it may well take more and more

__all__ = ["EndingFound", "Exploration", "LoopFound", "OptionFound", "Points", "Way", "explore"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingFound:
    """How an ending is reached; all None where it is not.

    `ways` counts different ways, with answers that come to the same counted
    once; None where a story can go in circles before.
    """

    lowest: Way | None = None
    highest: Way | None = None
    safest: Way | None = None  # the highest share of safe choices, then the most points
    shortest: Way | None = None
    ways: int | None = None
    skills: Mapping[str, Range] = field(default_factory=dict)
    """The lowest and the highest share of the points of each skill that is met before."""


@dataclass(frozen=True, slots=True)
class LoopFound:
    """A log after which the story goes round without a decision, and where."""

    scene: str
    seed: int
    log: Log


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploration:
    """All that was found. Where `complete` is false, `reason` says why there may be more."""

    story: str
    states: int  # merged moments
    unmerged: int | None  # moments met without merging; None where a story can go in circles
    moves: int  # answers tried
    complete: bool
    reason: str
    endings: Mapping[str, EndingFound]  # each of the story's
    skills: Mapping[str, Range]  # lowest and highest over all endings
    scenes_unvisited: tuple[str, ...]  # in file order
    options: tuple[OptionFound, ...]  # in file order
    options_unreached: tuple[str, ...]  # "decision.option", never open, in file order
    beats_unplayed: tuple[tuple[str, int], ...]  # block's path and index, in file order
    returns: tuple[str, ...]  # decisions that the story can come back to with nothing changed
    loops: tuple[LoopFound, ...]
    safest: Way | None  # the highest share of safe choices, then the most points
    best: Way | None  # the highest share of points
    full_but_unsafe: Way | None  # all points, with an unsafe choice


def explore(story: Story, limit: int = MOST_LOOKED_AT) -> Exploration:
    """Play every way through a story, as far as `limit` merged moments can be looked up."""
    with without_collecting():
        return _explore(story, limit)


def _explore(story: Story, limit: int) -> Exploration:
    cards: dict[str, int] = {}
    explorer = Explorer(story)
    while True:
        dealt = hands(story, cards)
        graph = explorer.explore(dealt.seeds, limit)
        more = {name: count for name, count in graph.drawn.items() if count > cards.get(name, 0)}
        if graph.full or not dealt.complete or not more:
            break
        cards |= more
        if hands(story, cards) == dealt:
            break
    return _summary(story, dealt, graph)


def _summary(story: Story, dealt: Hands, graph: Graph) -> Exploration:
    parts = in_order(graph)
    ways = ways_through(graph, parts)
    standings = Standings(graph, parts, scores(graph, parts))
    stops = graph.stops()
    ends = {place.ending: number for number, place in stops if place.ending}
    found = {name: _ending(name, number, ways, standings) for name, number in ends.items()}
    reason = _why_not_complete(dealt, graph)
    return Exploration(
        story=story.id,
        states=len(graph.moments) - (len(stops) - len(ends)),
        unmerged=None if ways.endless else sum(ways.before),
        moves=len(graph.targets),
        complete=not reason,
        reason=reason,
        endings={name: found.get(name, EndingFound()) for name in story.endings},
        skills=standings.skills(ends.values()),
        scenes_unvisited=tuple(name for name in story.scenes if name not in graph.scenes),
        options=options_found(story, graph, ways),
        options_unreached=tuple(_unreached(story, graph)),
        beats_unplayed=tuple(_unplayed(story, graph)),
        returns=_returns(story, graph, parts),
        loops=tuple(_loops(graph, standings)),
        safest=_most([one.safest for one in found.values()], _safety),
        best=_most([one.highest for one in found.values()], _worth),
        full_but_unsafe=_full_but_unsafe(ends, standings),
    )


def _why_not_complete(dealt: Hands, graph: Graph) -> str:
    fact, values = graph.widest
    if values >= MANY_VALUES:
        return Phrase(
            "stopped at {states} states; '{fact}' had {values} different values by then. "
            "Give it an end, as in min({fact} + 1, 10) or max({fact} - 1, 0)",
            states=len(graph.moments),
            fact=fact,
            values=values,
        )
    if graph.full:
        return Phrase("stopped at {states} states", states=len(graph.moments))
    if dealt.complete:
        return ""
    return Phrase("chance can deal more than the {hands} hands tried", hands=len(dealt.seeds))


def _ending(name: str, number: int, ways: Ways, standings: Standings) -> EndingFound:
    return EndingFound(
        lowest=standings.lowest(number, name),
        highest=standings.highest(number, name),
        safest=standings.safest(number, name),
        shortest=standings.shortest(number, name),
        ways=ways.before[number] or None,
        skills=standings.skills([number]),
    )


def _most(ways: list[Way | None], worth: Callable[[Way], tuple[float, float]]) -> Way | None:
    """Return a way worth most, the one whose ending is reached first; None without a way."""
    return max((one for one in ways if one is not None), key=worth, default=None)


def _safety(way: Way) -> tuple[float, float]:
    return way.points.safe_ratio, way.points.ratio


def _worth(way: Way) -> tuple[float, float]:
    return way.points.ratio, way.points.safe_ratio


def _full_but_unsafe(ends: Mapping[str, int], standings: Standings) -> Way | None:
    found = (standings.full_but_unsafe(number, name) for name, number in ends.items())
    return next((way for way in found if way is not None), None)


def _unreached(story: Story, graph: Graph) -> Iterator[str]:
    for decision, answer, _ in answers_of(story):
        if isinstance(answer, Picked) and (decision, answer.option) not in graph.offered:
            yield f"{decision}.{answer.option}"


def _unplayed(story: Story, graph: Graph) -> Iterator[tuple[str, int]]:
    for block in blocks(story):
        for index, beat in enumerate(block.beats):
            if id(beat) not in graph.played:
                yield block.path, index


def _returns(story: Story, graph: Graph, parts: tuple[Part, ...]) -> tuple[str, ...]:
    again = {
        graph.place(moment).decision.id for part in parts if part.circle for moment in part.moments
    }
    return tuple(one.id for one in decisions(story) if one.id in again)


def _loops(graph: Graph, standings: Standings) -> Iterator[LoopFound]:
    for number, place in graph.stops():
        if place.loop:
            way = standings.shortest(number)
            yield LoopFound(place.loop, way.seed, way.log)

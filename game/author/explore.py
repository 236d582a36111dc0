"""Every way through a story, found by playing it: what is reachable, and for how many points.

The engine itself takes each step. Moments that must go on the same (see
`Needs`) are merged, so a few hundred merged moments can stand for millions of ways.
Whatever is said here comes with a witness: a seed and a log that replay to it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.author.hands import Hands, hands
from game.author.moments import Explorer, Graph, Points
from game.author.ways import Place, Ways, count_ways
from game.phrase import Phrase
from game.story.model import Choose, Story, every_beat
from game.story.saved import Log

MAX_STATES = 1_000_000

_End: TypeAlias = tuple[str, Place]  # an ending, and how it is reached


@dataclass(frozen=True, slots=True)
class Way:
    """One way to an ending: replaying `log` with `seed` earns `points` and ends in `ending`."""

    ending: str
    points: Points
    seed: int
    log: Log


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingFound:
    """How an ending is reached; all None where it is not.

    `ways` counts different ways, with answers that come to the same counted
    once; None where a story can go in circles.
    """

    lowest: Way | None = None
    highest: Way | None = None
    shortest: Way | None = None
    ways: int | None = None


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
    scenes_unvisited: tuple[str, ...]  # in file order
    options_unreached: tuple[str, ...]  # "decision.option", never open, in file order
    loops: tuple[LoopFound, ...]
    safest: Way | None  # the highest share of safe choices, then the most points
    best: Way | None  # the highest share of points
    full_but_unsafe: Way | None  # all points, with an unsafe choice


def explore(story: Story, limit: int = MAX_STATES) -> Exploration:
    """Play every way through a story, up to `limit` merged moments."""
    cards: dict[str, int] = {}
    while True:
        dealt = hands(story, cards)
        graph = Explorer(story, dealt.seeds, limit).explore()
        more = {name: count for name, count in graph.drawn.items() if count > cards.get(name, 0)}
        if graph.full or not dealt.complete or not more:
            break
        cards |= more
        if hands(story, cards) == dealt:
            break
    return _summary(story, dealt, graph, Ways(graph, limit))


def _summary(story: Story, dealt: Hands, graph: Graph, ways: Ways) -> Exploration:
    counts, unmerged = count_ways(graph)
    reason = _why_not_complete(dealt, graph, ways)
    full_but_unsafe = [end for end in ways.ends if _is_full_but_unsafe(end[1][1])]
    return Exploration(
        story=story.id,
        states=len(graph.numbers),
        unmerged=unmerged,
        moves=graph.moves,
        complete=not reason,
        reason=reason,
        endings={name: _ending(name, ways, counts.get(name)) for name in story.endings},
        scenes_unvisited=tuple(name for name in story.scenes if name not in graph.scenes),
        options_unreached=tuple(one for one in _options(story) if one not in graph.options),
        loops=_loops(graph, ways, dealt),
        safest=_most(ways, ways.ends, lambda points: (points.safe_ratio, points.ratio)),
        best=_most(ways, ways.ends, lambda points: (points.ratio, points.safe_ratio)),
        full_but_unsafe=_way(ways, full_but_unsafe[0]) if full_but_unsafe else None,
    )


def _why_not_complete(dealt: Hands, graph: Graph, ways: Ways) -> str:
    if graph.full:
        return Phrase("stopped at {states:,} states", states=len(graph.numbers))
    if ways.full:
        return Phrase("stopped counting: the ways differ in too many points")
    if dealt.complete:
        return ""
    return Phrase("chance can deal more than the {hands} hands tried", hands=len(dealt.seeds))


def _ending(name: str, ways: Ways, count: int | None) -> EndingFound:
    ends = [end for end in ways.ends if end[0] == name]
    if not ends:
        return EndingFound()
    return EndingFound(
        lowest=_most(ways, ends, lambda points: (-points.ratio, -points.safe_ratio)),
        highest=_most(ways, ends, lambda points: (points.ratio, points.safe_ratio)),
        shortest=_way(ways, ends[0]),
        ways=count,
    )


def _most(
    ways: Ways, ends: list[_End], worth: Callable[[Points], tuple[float, float]]
) -> Way | None:
    """Return a way worth most, the shortest of them; None where there is no way."""
    best = max(ends, key=lambda end: worth(end[1][1]), default=None)
    return _way(ways, best) if best else None


def _way(ways: Ways, end: _End) -> Way:
    ending, place = end
    return Way(ending, place[1], *ways.to(place))


def _is_full_but_unsafe(points: Points) -> bool:
    return points.unsafe and points.earned == points.possible > 0


def _options(story: Story) -> tuple[str, ...]:
    return tuple(
        f"{beat.id}.{option.id}"
        for scene in story.scenes.values()
        for beat in every_beat(scene.body)
        if isinstance(beat, Choose)
        for option in beat.options
    )


def _loops(graph: Graph, ways: Ways, dealt: Hands) -> tuple[LoopFound, ...]:
    found: dict[str, LoopFound] = {}
    for number, entry, scene in graph.loops:
        way = ways.to_moment(number) if entry else (dealt.seeds[0], ())
        if way is not None:
            seed, log = way
            found.setdefault(scene, LoopFound(scene, seed, (*log, entry) if entry else log))
    return tuple(found.values())

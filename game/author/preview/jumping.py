"""A real way to each scene: a seed and a log that replay to it, or why there is none."""

from collections import deque
from collections.abc import Hashable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from game.author.asked import expressions
from game.author.exploring.hands import hands
from game.author.exploring.moves import Moves
from game.author.exploring.needs import Outlook
from game.diagnostic import Location
from game.errors import EndlessLoop
from game.phrase import Phrase
from game.story.model import (
    Beat,
    Call,
    Choose,
    Draw,
    Goto,
    Story,
    Tell,
    every_beat,
)
from game.story.run import Run, decide, replay, start
from game.story.saved import Log

MAX_MOMENTS = 3_000  # so that nobody waits for a list: less than a second


@dataclass(frozen=True, slots=True)
class WayTo:
    """Replaying `log` with `seed` enters the scene in its last turn."""

    seed: int
    log: Log


@dataclass(frozen=True, slots=True)
class Reach:
    """The shortest way to each scene that has one, and why there is none to the others."""

    ways: Mapping[str, WayTo]
    closed: Mapping[str, Phrase]


def reach(story: Story, limit: int = MAX_MOMENTS) -> Reach:
    """Look for a way to every scene among the first `limit` moments of a story."""
    found, is_complete = _search(story, limit)
    ways = {name: found[name] for name in story.scenes if name in found}
    closed = {
        name: _why(story, name, ways) if is_complete else NOT_ALL
        for name in story.scenes
        if name not in ways
    }
    return Reach(ways, closed)


def _search(story: Story, limit: int) -> tuple[dict[str, WayTo], bool]:
    """Play on from every moment, nearest first; say too whether that was all there is.

    Ends early once every scene has been entered.
    """
    outlook = Outlook(story)
    dealt, alike, moves = hands(story, {}), Alike(story, outlook), Moves(outlook)
    found: dict[str, WayTo] = {}
    waiting: deque[Run] = deque()
    met: set[Hashable] = set()

    def arrive(run: Run) -> None:
        _note(run, found)
        key = alike.key(run)
        if key not in met:
            met.add(key)
            waiting.append(run)

    for seed in dealt.seeds:
        with suppress(EndlessLoop):
            arrive(start(story, seed))
    while waiting and len(found) < len(story.scenes):
        if len(met) > limit:
            return found, False
        run = waiting.popleft()
        for answer in moves.at(run.offer) if run.offer is not None else ():
            with suppress(EndlessLoop):
                arrive(decide(run, answer))
    return found, dealt.complete


def _note(run: Run, found: dict[str, WayTo]) -> None:
    """Note the scenes that the latest turn entered."""
    before = run.turns[-2].state.entered if run.log else {}
    for name, count in run.turn.state.entered.items():
        if count > before.get(name, 0):
            found.setdefault(name, WayTo(run.seed, run.log))


class Alike:
    """Tells which moments go on the same: those alike in all that a story ever asks of its past."""

    def __init__(self, story: Story, outlook: Outlook) -> None:
        beats = [beat for scene in story.scenes.values() for beat in every_beat(scene.body)]
        uses = [one.uses for beat in beats for one in expressions(beat)]
        self._facts = {name for name in story.facts if outlook.matters(name)}
        self._scenes = {name for one in uses for name in one.scenes}
        self._skills = {name for one in uses for name in one.skills}
        self._choices = {choice for one in uses for choice in one.choices}
        self._has_chance = any(isinstance(beat, Draw) for beat in beats)
        for beat in beats:
            if isinstance(beat, Choose):
                self._choices |= {(beat.id, one.id) for one in beat.options if one.once}

    def key(self, run: Run) -> Hashable:
        """Return the same for runs that go on the same."""
        state = run.turn.state
        points = [(one.decision, one.safety) for one in state.marks] if self._skills else []
        return (
            run.turn.ending,
            tuple((one.block.path, one.index, one.root) for one in state.stack),
            tuple(sorted((name, state.facts[name]) for name in self._facts)),
            tuple(sorted((name, state.visits(name)) for name in self._scenes)),
            frozenset(self._choices & state.chosen),
            frozenset(points),
            (run.seed, tuple(sorted(state.drawn.items()))) if self._has_chance else None,
        )


def jump(story: Story, scene: str, way: WayTo) -> tuple[Run, int]:
    """Return the run at the end of a way, and how many of its moments to show at once.

    These are all that come before the scene, and the first of the scene: the card
    with the answer that leads there is done with.
    """
    run = replay(story, way.seed, way.log).run
    scenes = [one.scene for one in run.turn.moments]
    return run, scenes.index(scene) + 1 if scene in scenes else len(scenes)


# ------------------------------------------------------------------- why not

NOT_ALL = Phrase("No way was found in a short search; there may be one.")


def _why(story: Story, name: str, ways: Mapping[str, WayTo]) -> Phrase:
    doors = [(scene, at) for scene, at in _doors(story, name) if scene != name]
    if not doors:
        return Phrase("Nothing leads here: no 'then', 'goto', 'call' or 'draw' names it.")
    seen = [(scene, at) for scene, at in doors if scene in ways]
    if not seen:
        return Phrase("Only “{scene}” leads here, and no way leads there.", scene=doors[0][0])
    scene, at = seen[0]
    return Phrase(
        "“{scene}” leads here (line {line}), but it never comes to that: look at its conditions.",
        scene=scene,
        line=at.line,
    )


def _doors(story: Story, name: str) -> Iterator[tuple[str, Location]]:
    """Yield the scenes in which a scene is named, and at which line, or that of the whole scene."""
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            for target, at in _targets(beat, scene.at):
                if target == name:
                    yield scene.id, at


def _targets(beat: Beat, scene_at: Location) -> Iterator[tuple[str, Location]]:
    match beat:
        case Goto(scene) | Call(scene):
            yield scene, scene_at
        case Draw(scenes=scenes):
            yield from ((scene, scene_at) for scene in scenes)
        case Choose(options=options, otherwise=otherwise, at=at):
            yield otherwise, at
            yield from ((option.then, option.at) for option in options)
        case Tell(whom=whom, at=at):
            yield from ((words.then, at) for one in whom for words in one.words)
        case _:
            pass

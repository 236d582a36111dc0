"""Does the story always go on? Follows every way through the scenes."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.reading.circles import groups
from game.reading.problems import complain
from game.reading.silence import check_circles
from game.story.model import (
    Beat,
    Block,
    Call,
    Choose,
    Draw,
    End,
    Goto,
    If,
    Scene,
    Story,
    Tell,
    every_beat,
)
from game.story.walk import MAX_CALLS

Places = Mapping[tuple[str, int], Location]


@dataclass(frozen=True, slots=True)
class _Ways:
    """Where one scene leads: scenes that replace it, and scenes it calls and comes back from."""

    moves: tuple[str, ...]
    calls: tuple[str, ...]

    @property
    def both(self) -> tuple[str, ...]:
        return (*self.moves, *self.calls)


def check_flow(
    story: Story, places: Places, endings: Mapping[str, Location]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the way through the story. `endings` says where each stands."""
    ways = {name: _ways(scene) for name, scene in story.scenes.items()}
    parts = groups({name: way.both for name, way in ways.items()})
    order = [name for part in parts for name in part]
    yield from _running_out(story, ways, order)
    yield from _endless_calls(story, places, parts)
    yield from _deep_calls(story, ways, parts)
    yield from check_circles(story, places, order)
    yield from _options_gone(story)
    yield from _unreached(story, ways, endings)
    yield from _after_the_end(story, places)


def _ways(scene: Scene) -> _Ways:
    moves: list[str] = []
    calls: list[str] = []
    for beat in every_beat(scene.body):
        moves.extend(_moves(beat))
        calls.extend(_called(beat))
    return _Ways(tuple(dict.fromkeys(moves)), tuple(dict.fromkeys(calls)))


def _moves(beat: Beat) -> Iterator[str]:
    match beat:
        case Goto(scene):
            yield scene
        case Choose():
            yield from (option.then for option in beat.options if option.then)
            if beat.otherwise:
                yield beat.otherwise
        case Tell():
            yield from (words.then for one in beat.whom for words in one.words if words.then)
        case _:
            return


def _closure(start: Iterable[str], ways: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return everything that can be reached, the start included."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        scene = waiting.pop()
        if scene not in found:
            found.add(scene)
            waiting.extend(ways[scene])
    return frozenset(found)


# ---------------------------------------------------------------- running out


def _running_out(story: Story, ways: Mapping[str, _Ways], order: list[str]) -> Iterator[Diagnostic]:
    """A scene that was not called must not simply end."""
    coming_back = _coming_back(story, ways, order)
    moves = {name: way.moves for name, way in ways.items()}
    for name in sorted(_closure([story.start], moves)):
        scene = story.scenes[name]
        if _falls_through(scene.body, coming_back):
            yield complain("NA301", scene.at, scene=name)


def _coming_back(story: Story, ways: Mapping[str, _Ways], order: list[str]) -> frozenset[str]:
    """Return the scenes that can come back to where they were called."""
    found: set[str] = set()
    before = -1
    while before != len(found):
        before = len(found)
        for name in order:
            body = story.scenes[name].body
            if _falls_through(body, found) or not found.isdisjoint(ways[name].moves):
                found.add(name)
    return frozenset(found)


def _falls_through(block: Block, coming_back: Container[str]) -> bool:
    return all(_goes_on(beat, coming_back) for beat in block.beats)


def _goes_on(beat: Beat, coming_back: Container[str]) -> bool:
    """Return whether the next beat can follow."""
    match beat:
        case Goto() | End():
            return False
        case Call(scene):
            return scene in coming_back
        case Draw():
            return sum(scene in coming_back for scene in beat.scenes) >= beat.count
        case If():
            other = beat.otherwise
            return _falls_through(beat.then, coming_back) or (
                other is None or _falls_through(other, coming_back)
            )
        case Choose():
            return any(not option.then for option in beat.options)
        case Tell():
            return any(not words.then for one in beat.whom for words in one.words)
        case _:
            return True


# ---------------------------------------------------------------------- calls


def _endless_calls(
    story: Story, places: Places, parts: list[tuple[str, ...]]
) -> Iterator[Diagnostic]:
    """A called scene must not lead back to its caller."""
    part_of = {name: number for number, part in enumerate(parts) for name in part}
    for path, index, beat in _beats(story):
        scene = path.partition("/")[0]
        if any(part_of[one] == part_of[scene] for one in _called(beat)):
            yield complain("NA302", places[path, index], scene=scene)


def _deep_calls(
    story: Story, ways: Mapping[str, _Ways], parts: list[tuple[str, ...]]
) -> Iterator[Diagnostic]:
    """Calls inside calls are limited, as the rules of play stop there."""
    depth: dict[str, int] = {}
    for part in parts:  # those led to come first
        calls = (depth.get(one, 0) + 1 for name in part for one in ways[name].calls)
        moves = (depth.get(one, 0) for name in part for one in ways[name].moves)
        deepest = max((*calls, *moves), default=0)
        depth |= dict.fromkeys(part, deepest)
    if depth[story.start] >= MAX_CALLS:
        yield complain("NA310", story.scenes[story.start].at, limit=MAX_CALLS - 1)


def _called(beat: Beat) -> tuple[str, ...]:
    if isinstance(beat, Call):
        return (beat.scene,)
    return beat.scenes if isinstance(beat, Draw) else ()


def _beats(story: Story) -> Iterator[tuple[str, int, Beat]]:
    """Yield every beat with its block's path and its index."""
    waiting = [scene.body for scene in reversed(tuple(story.scenes.values()))]
    while waiting:
        block = waiting.pop()
        for index, beat in enumerate(block.beats):
            yield block.path, index, beat
            if isinstance(beat, If):
                waiting.append(beat.then)
                if beat.otherwise is not None:
                    waiting.append(beat.otherwise)


# ------------------------------------------------------------------- the rest


def _options_gone(story: Story) -> Iterator[Diagnostic]:
    for _, _, beat in _beats(story):
        if isinstance(beat, Choose) and not beat.otherwise and _may_be_gone(beat):
            yield complain("NA305", beat.at)


def _may_be_gone(decision: Choose) -> bool:
    return all(option.when is not None or option.once for option in decision.options)


def _unreached(
    story: Story, ways: Mapping[str, _Ways], endings: Mapping[str, Location]
) -> Iterator[Diagnostic]:
    reached = _closure([story.start], {name: way.both for name, way in ways.items()})
    own = {at.path for at in endings.values()}  # a shared file may bring more than is used
    for name, scene in story.scenes.items():
        if name not in reached and scene.at.path in own:
            hint = Phrase("lead there with '- goto: {scene}'", scene=name)
            yield complain("NA306", scene.at, hint, scene=name)
    ends = {
        beat.ending
        for name in reached
        for beat in every_beat(story.scenes[name].body)
        if isinstance(beat, End)
    }
    for name, at in endings.items():
        if name not in ends:
            hint = Phrase("write '- end: {ending}' at the end of a scene", ending=name)
            yield complain("NA307", at, hint, ending=name)


def _after_the_end(story: Story, places: Places) -> Iterator[Diagnostic]:
    for path, index, beat in _beats(story):
        if isinstance(beat, Goto | End) and (path, index + 1) in places:
            yield complain("NA309", places[path, index + 1])

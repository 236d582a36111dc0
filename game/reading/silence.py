"""Can the story go round in circles without ever asking the player?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.diagnostic import Diagnostic, Location
from game.reading.problems import complain
from game.story.model import (
    Beat,
    Block,
    Call,
    Choose,
    Draw,
    End,
    Goto,
    If,
    Order,
    Rate,
    Spot,
    Story,
    Tell,
)

Places = Mapping[tuple[str, int], Location]


@dataclass(frozen=True, slots=True)
class _Step:
    """A way from scene to scene without a decision. `certain`: nothing else can happen."""

    scene: str
    to: str
    at: Location
    certain: bool


def check_circles(story: Story, places: Places) -> Iterator[Diagnostic]:
    """Yield a complaint for each circle of scenes without a decision."""
    steps = _Silence(story, places).steps()
    for circle in _circles(steps, story):
        inside = [step for step in steps if step.scene in circle and step.to in circle]
        certain = _circles([step for step in inside if step.certain], story)
        yield complain("NA303" if certain else "NA304", inside[0].at)


class _Silence:
    """Walks each scene up to its first decision."""

    def __init__(self, story: Story, places: Places) -> None:
        self._story = story
        self._places = places
        self._passing: dict[str, bool] = {}  # scenes that can be played without a decision
        self._scene = ""
        self._steps: list[_Step] = []

    def steps(self) -> list[_Step]:
        """Return every way from scene to scene without a decision."""
        for name, scene in self._story.scenes.items():
            self._scene = name
            self._walk(scene.body, certain=True)
        return self._steps

    def _walk(self, block: Block, *, certain: bool) -> bool:
        """Follow a block; return whether its end can be reached in silence."""
        for index, beat in enumerate(block.beats):
            at = self._places[block.path, index]
            if isinstance(beat, Goto):
                self._steps.append(_Step(self._scene, beat.scene, at, certain))
            if isinstance(beat, Choose) and beat.otherwise:
                self._steps.append(_Step(self._scene, beat.otherwise, at, certain=False))
            if isinstance(beat, If):
                certain = self._fork(beat) and certain
            if not self._passes(beat):
                return False
        return True

    def _fork(self, beat: If) -> bool:
        """Follow both sides; return whether what comes after happens either way."""
        sides = [self._walk(beat.then, certain=False)]
        if beat.otherwise is not None:
            sides.append(self._walk(beat.otherwise, certain=False))
        return all(sides)

    def _passes(self, beat: Beat) -> bool:
        """Return whether the next beat can follow without a decision."""
        match beat:
            case Goto() | End() | Choose() | Spot() | Order() | Tell() | Rate():
                return False
            case Call(scene):
                return self._is_silent(scene)
            case Draw():
                return any(self._is_silent(scene) for scene in beat.scenes)
            case If():
                return self._block_passes(beat.then) or (
                    beat.otherwise is None or self._block_passes(beat.otherwise)
                )
            case _:
                return True

    def _block_passes(self, block: Block) -> bool:
        return all(self._passes(beat) for beat in block.beats)

    def _is_silent(self, scene: str) -> bool:
        if scene not in self._passing:
            self._passing[scene] = False  # while looking, for calls that go in circles
            self._passing[scene] = self._comes_back(self._story.scenes[scene].body)
        return self._passing[scene]

    def _comes_back(self, body: Block) -> bool:
        """Return whether a called scene can end in silence, by way of another scene too."""
        for beat in body.beats:
            if isinstance(beat, Goto):
                return self._is_silent(beat.scene)
            if not self._passes(beat):
                return False
        return True


def _circles(steps: list[_Step], story: Story) -> list[frozenset[str]]:
    """Return the groups of scenes that lead to each other, in file order."""
    ways: dict[str, set[str]] = {name: set() for name in story.scenes}
    for step in steps:
        ways[step.scene].add(step.to)
    reach = {name: _reach(name, ways) for name in ways}
    groups = (
        frozenset(other for other in reach[name] if name in reach[other])
        for name in story.scenes
        if name in reach[name]
    )
    return list(dict.fromkeys(groups))


def _reach(scene: str, ways: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [*ways[scene]]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(ways[one])
    return found

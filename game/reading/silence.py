"""Can the story go round in circles without ever asking the player?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.diagnostic import Diagnostic, Location
from game.reading.circles import circles
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
    every_beat,
)

_TURNS = (Call, Choose, Draw, End, Goto, Order, Rate, Spot, Tell)
Places = Mapping[tuple[str, int], Location]


@dataclass(frozen=True, slots=True)
class _Step:
    """A way from scene to scene without a decision. `certain`: nothing else can happen."""

    scene: str
    to: str
    at: Location
    certain: bool


def check_circles(story: Story, places: Places, order: list[str]) -> Iterator[Diagnostic]:
    """Yield a complaint for each circle of scenes without a decision.

    `order` has every scene, those led to first: that settles most things at once.
    """
    steps = _Silence(story, places, order).steps()
    for circle in _circles(steps, story):
        inside = [step for step in steps if step.scene in circle and step.to in circle]
        certain = _circles([step for step in inside if step.certain], story)
        yield complain("NA303" if certain else "NA304", inside[0].at)


class _Silence:
    """Walks each scene up to its first decision."""

    def __init__(self, story: Story, places: Places, order: list[str]) -> None:
        self._story = story
        self._places = places
        self._silent: set[str] = set()  # scenes that can be called without meeting a decision
        self._find_silent(order)
        self._plain = {name for name in order if not _turns(story.scenes[name].body)}
        self._scene = ""
        self._steps: list[_Step] = []

    def _find_silent(self, order: list[str]) -> None:
        before = -1
        while before != len(self._silent):
            before = len(self._silent)
            for name in order:
                if self._comes_back(self._story.scenes[name].body):
                    self._silent.add(name)

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
            certain = certain and self._is_plain(beat)
            if not self._passes(beat):
                return False
        return True

    def _fork(self, beat: If) -> bool:
        """Follow both sides; return whether what comes after happens either way."""
        sides = [self._walk(beat.then, certain=False)]
        if beat.otherwise is not None:
            sides.append(self._walk(beat.otherwise, certain=False))
        return all(sides)

    def _is_plain(self, beat: Beat) -> bool:
        """Return whether the scenes a beat calls do nothing but come back."""
        inner = [*every_beat(Block(path="", beats=(beat,)))]
        called = (
            (one.scene,) if isinstance(one, Call) else one.scenes
            for one in inner
            if isinstance(one, Call | Draw)
        )
        return all(scene in self._plain for scenes in called for scene in scenes)

    def _passes(self, beat: Beat) -> bool:
        """Return whether the next beat can follow without a decision."""
        match beat:
            case Goto() | End() | Choose() | Spot() | Order() | Tell() | Rate():
                return False
            case Call(scene):
                return scene in self._silent
            case Draw():
                return sum(scene in self._silent for scene in beat.scenes) >= beat.count
            case If():
                return self._block_passes(beat.then) or (
                    beat.otherwise is None or self._block_passes(beat.otherwise)
                )
            case _:
                return True

    def _block_passes(self, block: Block) -> bool:
        return all(self._passes(beat) for beat in block.beats)

    def _comes_back(self, body: Block) -> bool:
        """Return whether a called scene can end in silence, by way of another scene too."""
        for beat in body.beats:
            if isinstance(beat, Goto):
                return beat.scene in self._silent
            if not self._passes(beat):
                return False
        return True


def _turns(body: Block) -> bool:
    """Return whether a scene does more than show something and end."""
    return any(isinstance(beat, _TURNS) for beat in every_beat(body))


def _circles(steps: list[_Step], story: Story) -> list[frozenset[str]]:
    """Return the groups of scenes that lead to each other."""
    ways: dict[str, list[str]] = {name: [] for name in story.scenes}
    for step in steps:
        ways[step.scene].append(step.to)
    return circles(ways)

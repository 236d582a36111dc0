"""Where a story goes on after a decision, whether by `then`, by `goto` or by falling through."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from game.story.model import Beat, Block, Choose, Goto, If, Scene, Story
from game.story.state import SHOWN

_Beats: TypeAlias = tuple[Beat, ...]


def decisions(story: Story) -> Iterator[tuple[Choose, _Beats]]:
    """Yield the decisions between options in file order, each with the beats that follow it."""
    for scene in story.scenes.values():
        yield from _in_block(scene.body, ())


def chosen(story: Story) -> Iterator[Choose]:
    """Yield the decisions between options, in file order."""
    return (decision for decision, _ in decisions(story))


def _in_block(block: Block, after: _Beats) -> Iterator[tuple[Choose, _Beats]]:
    for index, beat in enumerate(block.beats):
        rest = (*block.beats[index + 1 :], *after)
        match beat:
            case Choose():
                yield beat, rest
            case If(then=then, otherwise=otherwise):
                yield from _in_block(then, rest)
                if otherwise is not None:
                    yield from _in_block(otherwise, rest)
            case _:
                pass  # nothing is chosen there


def arrival(beats: _Beats, scenes: Mapping[str, Scene]) -> _Beats:
    """Return the beats that are played from here: from the first that is not a jump.

    No story can be read that jumps in a circle without a decision.
    """
    while beats and isinstance(beats[0], Goto):
        beats = scenes[beats[0].scene].body.beats
    return beats


def stations(beats: _Beats, scenes: Mapping[str, Scene]) -> Iterator[_Beats]:
    """Yield the ways on from here and from each beat after, up to one that asks or branches."""
    beats = arrival(beats, scenes)
    yield beats
    while beats and isinstance(beats[0], SHOWN):
        beats = arrival(beats[1:], scenes)
        yield beats

"""Who speaks in a text, and so whether players believe what it says."""

from collections.abc import Collection
from enum import StrEnum

from game.author.quality.lines import NARRATOR, Line
from game.story.model import Safety, Story


class Voice(StrEnum):
    """Who says something."""

    GAME = "game"  # what nobody in the story says: it has to be right
    HELPER = "helper"  # somebody whom an ending names as one who helps
    SAFE = "safe answer"  # an answer that is offered as safe, or the reply to it
    ANYBODY = "anybody"  # all others may be wrong, cross or cruel, and are answered


def helpers(story: Story) -> frozenset[str]:
    """Return the ids of those who help, but for the person the player stands beside."""
    named = {person for ending in story.endings.values() for person in ending.helpers}
    return frozenset(named - {story.you.id})


def voice(line: Line, trusted: Collection[str]) -> Voice:
    """Return who speaks in a line of a story in which the `trusted` people help."""
    if line.safe is not None:
        return Voice.SAFE if line.safe is Safety.YES else Voice.ANYBODY
    if line.text.speaker:
        return Voice.HELPER if line.text.speaker in trusted else Voice.ANYBODY
    return Voice.GAME if line.role in NARRATOR else Voice.ANYBODY

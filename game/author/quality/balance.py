"""Whether a story has all that a good one has: signs to spot, somebody to tell, ways back."""

from collections.abc import Iterator

from game.author.quality.problems import PROBLEMS
from game.diagnostic import Diagnostic
from game.problem import by_code
from game.story.model import (
    Beat,
    EndingKind,
    Order,
    Say,
    Show,
    Spot,
    Story,
    Tell,
    every_beat,
)

_KINDS = by_code(PROBLEMS)
STRANGER = "stranger"


def balance(story: Story) -> Iterator[Diagnostic]:
    """Yield what is missing in a story as a whole, and who should not be trusted in it."""
    beats = tuple(beat for scene in story.scenes.values() for beat in every_beat(scene.body))
    if not any(isinstance(beat, Spot) for beat in beats):
        yield _KINDS["NA730"].at(story.title.at)
    if not any(isinstance(beat, Tell | Order) for beat in beats):
        yield _KINDS["NA731"].at(story.title.at)
    kinds = {ending.kind for ending in story.endings.values()}
    for kind in EndingKind:
        if kind not in kinds:
            yield _KINDS["NA736"].at(story.title.at, kind=kind.value)
    yield from _strangers(story, beats)


def _strangers(story: Story, beats: tuple[Beat, ...]) -> Iterator[Diagnostic]:
    strangers = {one.id for one in story.people.values() if one.circle == STRANGER}
    for ending in story.endings.values():
        for person, at in zip(ending.helpers, ending.helpers_at, strict=True):
            if person in strangers:
                yield _KINDS["NA738"].at(at, person=person)
    for tell in (beat for beat in beats if isinstance(beat, Tell)):
        for person in (one.person for one in tell.whom if one.person in strangers):
            yield _KINDS["NA739"].at(tell.at, person=person)
    said = [beat for beat in beats if isinstance(beat, Say) and beat.person in strangers]
    if said and not _has_tactics(story, beats):
        yield _KINDS["NA740"].at(said[0].at)


def _has_tactics(story: Story, beats: tuple[Beat, ...]) -> bool:
    """Say whether a trick is named anywhere: in a message, a profile or a picture."""
    lines = [line.tactic for one in story.people.values() for line in one.profile]
    areas = [area.tactic for beat in beats if isinstance(beat, Show) for area in beat.areas]
    says = [beat.tactic for beat in beats if isinstance(beat, Say)]
    return any((*lines, *areas, *says))

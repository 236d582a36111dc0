"""Is there something to find for each `spot`?"""

from collections.abc import Iterator

from game.diagnostic import Diagnostic
from game.reading.problems import complain
from game.story.model import (
    App,
    Beat,
    Call,
    Draw,
    Open,
    Say,
    Scene,
    Show,
    Spot,
    Story,
    Tell,
    every_beat,
)

_ANY = "*"  # the chat that was open before the scene began is not known


def check_spots(story: Story) -> Iterator[Diagnostic]:
    """Yield a complaint for each spot that has nothing to tap."""
    pictures = _tappable(story)
    for scene in story.scenes.values():
        for spot in _spots(scene):
            if spot.picture and spot.picture not in pictures:
                yield complain("NA509", spot.at, picture=spot.picture)
            if spot.app is App.PROFILE and not story.people[spot.person].profile:
                yield complain("NA508", spot.at, person=spot.person)
            if spot.app is App.CHAT and not _has_sign(story, scene, spot):
                yield complain("NA510", spot.at, person=spot.person)


def _spots(scene: Scene) -> Iterator[Spot]:
    return (beat for beat in every_beat(scene.body) if isinstance(beat, Spot))


def _tappable(story: Story) -> frozenset[str]:
    return frozenset(
        beat.picture
        for scene in story.scenes.values()
        for beat in every_beat(scene.body)
        if isinstance(beat, Show) and beat.areas
    )


def _has_sign(story: Story, scene: Scene, spot: Spot) -> bool:
    """Return whether a message of that chat, before the spot, carries a tactic."""
    chat = _ANY
    for beat in every_beat(scene.body):
        if beat is spot:
            return False
        chat = _chat_after(beat, chat)
        if not isinstance(beat, Say) or not beat.tactic or beat.person == story.you.id:
            continue
        if (beat.to or chat) in (spot.person, _ANY):
            return True
    return False


def _chat_after(beat: Beat, chat: str) -> str:
    if isinstance(beat, Open):
        return beat.person if beat.app is App.CHAT else ""
    return _ANY if isinstance(beat, Call | Draw | Tell) else chat

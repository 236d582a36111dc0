"""From a story, and what exploring found, to what is on its map."""

from dataclasses import dataclass, replace

from game.author.explore import Exploration
from game.author.mapping.parts import parts_of
from game.author.mapping.plan import Card, EndingCard, StoryMap, ending_key, scene_key
from game.author.mapping.speaking import ENDINGS, Speaker, whole
from game.story.model import (
    Learn,
    Narrate,
    Notify,
    Place,
    Say,
    Scene,
    Show,
    Story,
    Think,
    every_beat,
)
from game.view.setting import place_told
from game.view.words import Words


def plan(story: Story, words: Words, found: Exploration | None = None) -> StoryMap:
    """Return what is on the map of `story`, in the language of `words`.

    Without an exploration, or where it could not look at every way, only what no
    arrow leads to is said to be out of reach.
    """
    speaker = Speaker(story, words, found if found is not None and found.complete else None)
    planner = _Planner(speaker)
    return without_islands(
        StoryMap(
            story=story.id,
            title=speaker.say(story.title),
            language=words.language,
            cards=tuple(planner.card(scene) for scene in story.scenes.values()),
            endings=tuple(planner.ending(name) for name in story.endings),
            sure=found is not None and found.complete,
        )
    )


def without_islands(story: StoryMap) -> StoryMap:
    """Return the map with all that no arrow leads to from the start marked as not reached."""
    ways: dict[str, list[str]] = {}
    for link in story.links:
        if link.reached:
            ways.setdefault(link.source, []).append(link.target)
    waiting = [card.key for card in story.cards if card.is_start]
    met = set(waiting)
    while waiting:
        fresh = [one for one in ways.get(waiting.pop(), ()) if one not in met]
        met.update(fresh)
        waiting.extend(fresh)
    return replace(
        story,
        cards=tuple(replace(one, reached=one.reached and one.key in met) for one in story.cards),
        endings=tuple(
            replace(one, reached=one.reached and one.key in met) for one in story.endings
        ),
    )


@dataclass(frozen=True, slots=True)
class _Planner:
    speaker: Speaker

    def card(self, scene: Scene) -> Card:
        first = self._first(scene)
        return Card(
            key=scene_key(scene.id),
            id=scene.id,
            place=self._place(scene),
            first=first,
            whole=whole(scene.id, first, self.speaker.line(scene.at)),
            parts=parts_of(scene, self.speaker),
            is_start=scene.id == self.speaker.story.start,
            reached=self.speaker.found is None
            or scene.id not in self.speaker.found.scenes_unvisited,
        )

    def ending(self, name: str) -> EndingCard:
        ending = self.speaker.story.endings[name]
        title, kind = self.speaker.say(ending.title), self.speaker.words.ui(ENDINGS[ending.kind])
        return EndingCard(
            key=ending_key(name),
            id=name,
            title=title,
            kind=ending.kind,
            name=kind,
            whole=whole(
                f"{name}: {title}",
                kind,
                self.speaker.say(ending.text),
                self.speaker.line(ending.title.at),
            ),
            reached=self.speaker.found is None
            or self.speaker.found.endings[name].shortest is not None,
        )

    def _place(self, scene: Scene) -> str:
        names = (one.name for one in every_beat(scene.body) if isinstance(one, Place))
        return place_told(next(names, ""), self.speaker.words)

    def _first(self, scene: Scene) -> str:
        for beat in every_beat(scene.body):
            match beat:
                case Say(person=person, text=text):
                    return f"{self.speaker.name(person)}: {self.speaker.say(text)}"
                case Narrate(text) | Learn(title=text) | Notify(text=text) | Show(alt=text):
                    return self.speaker.say(text)
                case Think(text=text):
                    return self.speaker.say(text)
                case _:
                    continue
        return ""

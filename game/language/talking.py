"""The texts of one scene: who says them to whom, and what each is for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game.language.where import Met, Where
from game.phrase import Phrase
from game.story.model import (
    Choose,
    Decision,
    Learn,
    Narrate,
    Notify,
    Open,
    Option,
    Order,
    Rate,
    Say,
    Scene,
    Show,
    ShowKind,
    Spot,
    Story,
    Tell,
    Think,
    Words,
    every_beat,
)

_KINDS = {
    ShowKind.POST: Phrase("text of a post"),
    ShowKind.CARD: Phrase("text of a card"),
    ShowKind.LINK: Phrase("address of a link"),
}


class Talk:
    """One scene, read from its beginning: it knows whose chat or call is open."""

    def __init__(self, story: Story, scene: Scene) -> None:
        self._story, self._scene = story, scene
        self._open = ""

    def met(self) -> Met:
        """Yield the texts of the scene in the order of the file."""
        for beat in every_beat(self._scene.body):
            if isinstance(beat, Open):
                self._open = beat.person
            for text, where in self._of_beat(beat):
                yield text, replace(where, scene=self._scene.id)

    def _of_beat(self, beat: object) -> Met:
        for kind, read in self._readers().items():
            if isinstance(beat, kind):
                yield from read(beat)

    def _readers(self) -> Mapping[Any, Callable[[Any], Met]]:
        return {
            Say: self._say,
            Narrate: _narrated,
            Think: self._thought,
            Notify: self._notified,
            Show: self._shown,
            Learn: _learned,
            Choose: self._choose,
            Spot: _explained,
            Order: _ordered,
            Tell: self._tell,
            Rate: _rated,
        }

    def _say(self, beat: Say) -> Met:
        spoken = self._spoken(beat.person, beat.to or self._open)
        yield beat.text, replace(spoken, part=Phrase("what is said"), tactic=beat.tactic)

    def _thought(self, beat: Think) -> Met:
        yield beat.text, Where(part=Phrase("thought"), speaker=self._name(self._story.you.id))

    def _notified(self, beat: Notify) -> Met:
        yield beat.text, Where(part=Phrase("notification"), speaker=self._name(beat.person))
        yield beat.app, Where(part=Phrase("name of an app"))

    def _shown(self, beat: Show) -> Met:
        by = self._name(beat.by)
        yield beat.alt, Where(part=Phrase("description of a picture, for who cannot see it"))
        yield beat.text, Where(part=_KINDS.get(beat.kind, Phrase("text of a card")), speaker=by)
        yield beat.title, Where(part=Phrase("title of what is shown"), speaker=by)
        for area in beat.areas:
            yield area.text, Where(part=Phrase("part of a picture"), tactic=area.tactic)
            yield area.sign, Where(part=Phrase("why this part of a picture is a warning sign"))

    def _choose(self, beat: Choose) -> Met:
        yield from _asked(beat)
        for option in beat.options:
            yield from self._of_option(option, Where(decision=beat.id))

    def _of_option(self, option: Option, where: Where) -> Met:
        name = {"option": option.id}
        yield option.text, replace(where, part=Phrase("option {option}", **name))
        said = self._spoken(self._story.you.id, self._open, where.decision)
        yield option.say, replace(said, part=Phrase("what is said, option {option}", **name))
        yield option.result, replace(where, part=Phrase("what comes of option {option}", **name))
        yield option.why, replace(where, part=Phrase("explanation of option {option}", **name))
        closed = Phrase("shown while option {option} is closed", **name)
        yield option.else_show, replace(where, part=closed)

    def _tell(self, beat: Tell) -> Met:
        yield from _asked(beat)
        for listener in beat.whom:
            for words in listener.words:
                yield from self._of_words(words, listener.person, beat.id)

    def _of_words(self, words: Words, listener: str, decision: str) -> Met:
        you, name = self._story.you.id, {"option": words.id}
        told, answered = (
            self._spoken(you, listener, decision),
            self._spoken(listener, listener, decision),
        )
        yield words.text, replace(told, part=Phrase("what is said, option {option}", **name))
        yield words.reply, replace(answered, part=Phrase("answer to option {option}", **name))
        where = Where(decision=decision)
        yield words.result, replace(where, part=Phrase("what comes of option {option}", **name))
        yield words.why, replace(where, part=Phrase("explanation of option {option}", **name))

    def _spoken(self, speaker: str, chat: str, decision: str = "") -> Where:
        """Return who speaks to whom in the chat or call with a person or a group."""
        you, partner = self._story.you.id, self._story.people.get(chat)
        to_all = partner is not None and (partner.members or speaker == you)
        listener = chat if to_all else you
        return Where(
            decision=decision,
            speaker=self._name(speaker),
            listener=self._name(listener) if listener != speaker else "",
        )

    def _name(self, person: str) -> str:
        found = self._story.people.get(person)
        return found.name.source if found else ""


def _narrated(beat: Narrate) -> Met:
    yield beat.text, Where(part=Phrase("told by the storyteller"))


def _learned(beat: Learn) -> Met:
    yield beat.title, Where(part=Phrase("title of a card to learn from"))
    yield beat.text, Where(part=Phrase("text of a card to learn from"))


def _asked(beat: Decision) -> Met:
    yield beat.prompt, Where(decision=beat.id, part=Phrase("question"))
    yield beat.label, Where(decision=beat.id, part=Phrase("short name on the way back at the end"))


def _explained(beat: Spot | Order) -> Met:
    yield from _asked(beat)
    yield beat.why, Where(decision=beat.id, part=Phrase("explanation"))


def _ordered(beat: Order) -> Met:
    yield from _explained(beat)
    for step in beat.steps:
        yield step.text, Where(decision=beat.id, part=Phrase("a step to put in order"))


def _rated(beat: Rate) -> Met:
    yield from _asked(beat)
    yield beat.low, Where(decision=beat.id, part=Phrase("lowest answer"))
    yield beat.high, Where(decision=beat.id, part=Phrase("highest answer"))

"""Every text of a story that players read: what it is for, and what stands on a screen with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.story.model import (
    Beat,
    Choose,
    Ending,
    Learn,
    Narrate,
    Notify,
    Order,
    Person,
    Rate,
    Safety,
    Say,
    Show,
    Spot,
    Story,
    Tell,
    Text,
    Think,
    every_beat,
)


class Role(StrEnum):
    """What a text is for. Each has its own box on the screen."""

    TITLE = "title"
    SUMMARY = "summary"
    NAME = "name"
    ABOUT = "about"
    PROFILE = "profile line"
    SIGN = "sign"
    MESSAGE = "message"
    NARRATION = "narration"
    THOUGHT = "thought"
    NOTICE = "notification"
    ALT = "alt"
    CARD = "card"
    PROMPT = "prompt"
    LABEL = "label"
    OPTION = "option"
    SCALE = "end of a scale"
    REPLY = "reply"
    RESULT = "result"
    WHY = "why"
    STEP = "step"
    ENDING = "text of an ending"
    ENDING_TITLE = "title of an ending"
    REMEMBER = "point to remember"
    TALK = "question to talk about"


NARRATOR = frozenset(
    {
        Role.TITLE,
        Role.SUMMARY,
        Role.SIGN,
        Role.NARRATION,
        Role.CARD,
        Role.PROMPT,
        Role.RESULT,
        Role.WHY,
        Role.STEP,
        Role.ENDING,
        Role.ENDING_TITLE,
        Role.REMEMBER,
        Role.TALK,
    }
)
"""What the game itself says, unless the text has a speaker."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text, what it is for, and how safe the answer is that it belongs to, if it does."""

    role: Role
    text: Text
    safe: Safety | None = None


_Part: TypeAlias = tuple[Role, Text | None] | tuple[Role, Text | None, Safety]


@dataclass(frozen=True, slots=True)
class Screen:
    """Lines that a player reads at the same time, at least one."""

    lines: tuple[Line, ...]


def screens(story: Story) -> Iterator[Screen]:
    """Yield all texts of a story, grouped as they are read; in file order of their parts."""
    yield _screen((Role.TITLE, story.title), (Role.SUMMARY, story.summary))
    for person in story.people.values():
        yield from _of_person(person)
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            yield from _of_beat(beat)
    for ending in story.endings.values():
        yield from _of_ending(ending)


def lines(story: Story) -> Iterator[Line]:
    """Yield all texts of a story."""
    for screen in screens(story):
        yield from screen.lines


def _screen(*parts: _Part) -> Screen:
    return Screen(tuple(_written(parts)))


def _written(parts: Iterable[_Part]) -> Iterator[Line]:
    for role, text, *safe in parts:
        if text is not None:
            yield Line(role, text, *safe)


def _some(*parts: _Part) -> Iterator[Screen]:
    """Yield a screen for each text that is there."""
    for part in parts:
        if part[1] is not None:
            yield _screen(part)


def _of_person(person: Person) -> Iterator[Screen]:
    yield from _some((Role.NAME, person.name), (Role.ABOUT, person.about))
    for line in person.profile:
        yield _screen((Role.PROFILE, line.text), (Role.SIGN, line.sign))


def _of_beat(beat: Beat) -> Iterator[Screen]:
    match beat:
        case Say(text=text):
            yield _screen((Role.MESSAGE, text))
        case Narrate(text):
            yield _screen((Role.NARRATION, text))
        case Think(text=text):
            yield _screen((Role.THOUGHT, text))
        case Notify(text=text, app=app):
            yield _screen((Role.NAME, app), (Role.NOTICE, text))
        case Learn(title, text):
            yield _screen((Role.NAME, title), (Role.CARD, text))
        case Show():
            yield from _of_show(beat)
        case _:
            yield from _of_decision(beat)


def _of_show(beat: Show) -> Iterator[Screen]:
    yield _screen((Role.NAME, beat.title), (Role.CARD, beat.text), (Role.ALT, beat.alt))
    for area in beat.areas:
        yield _screen((Role.PROFILE, area.text), (Role.SIGN, area.sign))


def _of_decision(beat: Beat) -> Iterator[Screen]:
    match beat:
        case Choose():
            yield from _of_choose(beat)
        case Tell():
            yield from _of_tell(beat)
        case Spot(prompt=prompt, why=why, label=label):
            yield from _some((Role.PROMPT, prompt), (Role.WHY, why), (Role.LABEL, label))
        case Order(prompt=prompt, why=why, label=label, steps=steps):
            yield _screen((Role.PROMPT, prompt), *((Role.STEP, step.text) for step in steps))
            yield from _some((Role.WHY, why), (Role.LABEL, label))
        case Rate(prompt=prompt, low=low, high=high, label=label):
            yield _screen((Role.PROMPT, prompt), (Role.SCALE, low), (Role.SCALE, high))
            yield from _some((Role.LABEL, label))
        case _:
            pass  # nothing to read


def _of_choose(beat: Choose) -> Iterator[Screen]:
    options = ((Role.OPTION, one.text, one.safe) for one in beat.options)
    yield _screen((Role.PROMPT, beat.prompt), *options)
    yield from _some((Role.LABEL, beat.label))
    for option in beat.options:
        yield from _some((Role.OPTION, option.else_show), (Role.REPLY, option.say, option.safe))
        yield _screen((Role.RESULT, option.result), (Role.WHY, option.why))


def _of_tell(beat: Tell) -> Iterator[Screen]:
    yield from _some((Role.LABEL, beat.label))
    for listener in beat.whom:
        ways = ((Role.OPTION, words.text, words.safe) for words in listener.words)
        yield _screen((Role.PROMPT, beat.prompt), *ways)
        for words in listener.words:
            yield from _some((Role.MESSAGE, words.reply, words.safe))
            yield _screen((Role.RESULT, words.result), (Role.WHY, words.why))


def _of_ending(ending: Ending) -> Iterator[Screen]:
    yield _screen((Role.ENDING_TITLE, ending.title), (Role.ENDING, ending.text))
    yield _screen(*_all(Role.REMEMBER, ending.remember))
    yield _screen((Role.TALK, ending.talk))


def _all(role: Role, texts: Iterable[Text]) -> Iterator[tuple[Role, Text]]:
    return ((role, text) for text in texts)

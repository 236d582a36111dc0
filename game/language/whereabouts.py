"""Where each text of a story or of a shared file is met first."""

from collections.abc import Mapping
from typing import TypeAlias

from game.language.talking import Talk
from game.language.where import Met, Where
from game.phrase import Phrase
from game.story.model import Ending, HelpLine, Person, Skill, Story, Tactic, Text

Key: TypeAlias = tuple[str, str, str, str]


def key_of(text: Text) -> Key:
    """Return what tells texts apart that are translated apart."""
    return (text.domain, text.context, text.source, text.plural)


def whereabouts(thing: object) -> Mapping[Key, Where]:
    """Return where the texts of a story or of a shared file are met first."""
    found: dict[Key, Where] = {}
    for text, where in _met(thing):
        if text is not None:
            found.setdefault(key_of(text), where)
    return found


def _met(thing: object) -> Met:
    if isinstance(thing, Story):
        yield from _in_story(thing)
    elif isinstance(thing, Mapping):
        yield from _met(tuple(thing.values()))
    elif isinstance(thing, tuple | list):
        for one in thing:
            yield from _in_catalogue(one)


def _in_catalogue(one: object) -> Met:
    match one:
        case Skill():
            yield one.name, Where(part=Phrase("name of the skill {skill}", skill=one.id))
        case Tactic():
            yield one.name, Where(part=Phrase("name of the tactic {tactic}", tactic=one.id))
            yield one.card, Where(part=Phrase("explanation of the tactic {tactic}", tactic=one.id))
        case HelpLine():
            line = {"number": one.number, "country": one.country}
            yield one.name, Where(part=Phrase("name of the help line {number} ({country})", **line))
            yield (
                one.hours,
                Where(part=Phrase("hours of the help line {number} ({country})", **line)),
            )
        case _:
            return


def _in_story(story: Story) -> Met:
    yield story.title, Where(part=Phrase("title of the story"))
    yield story.summary, Where(part=Phrase("what the shelf says of the story"))
    for person in story.people.values():
        yield from _of_person(person)
    for scene in story.scenes.values():
        yield from Talk(story, scene).met()
    for ending in story.endings.values():
        yield from _of_ending(ending)


def _of_person(person: Person) -> Met:
    name = {"person": person.name.source}
    yield person.name, Where(part=Phrase("name of a person"))
    yield person.about, Where(part=Phrase("line under the name of {person}", **name))
    for line in person.profile:
        yield line.text, Where(part=Phrase("profile of {person}", **name), tactic=line.tactic)
        yield (
            line.sign,
            Where(part=Phrase("why this in the profile of {person} is a warning sign", **name)),
        )


def _of_ending(ending: Ending) -> Met:
    name = {"ending": ending.id}
    yield ending.title, Where(part=Phrase("title of the ending {ending}", **name))
    yield ending.text, Where(part=Phrase("text of the ending {ending}", **name))
    for text in ending.remember:
        yield text, Where(part=Phrase("to remember from the ending {ending}", **name))
    yield ending.talk, Where(part=Phrase("to talk about after the ending {ending}", **name))

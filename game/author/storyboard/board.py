"""A story on paper: all of it in numbered blocks, for somebody who reads and signs it.

What stands on the pages is data; `html` and `pdf` put it on them.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from game.author.explore import Exploration
from game.author.mapping.shapes import Drawing
from game.language.words import Words
from game.story.emphasis import plain
from game.story.model import (
    Choose,
    Ending,
    EndingKind,
    Order,
    Person,
    Rate,
    Safety,
    Show,
    Skill,
    Spot,
    Story,
    Tactic,
    Tell,
    Text,
    every_beat,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something that is shown or happens. `who` is "" where nobody speaks; `depth` is indented."""

    text: str
    who: str = ""
    marks: tuple[str, ...] = ()  # tactics and warning signs
    is_note: bool = False  # for readers of the storyboard, not shown to players
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """Where something leads: a scene's or an ending's block."""

    anchor: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One way to answer. `grade` is None where nothing is graded."""

    text: str
    grade: Safety | None = None
    word: str = ""  # what the grade is called
    details: tuple[tuple[str, str], ...] = ()  # label and text
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A decision."""

    number: int
    anchor: str
    heading: str
    prompt: str
    answers: tuple[Answer, ...]
    notes: tuple[tuple[str, str], ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Leap:
    """The story goes on elsewhere."""

    text: str
    target: Target
    depth: int = 0


Part: TypeAlias = Line | Question | Leap


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A scene or an ending with its number."""

    anchor: str
    number: str
    name: str
    parts: tuple[Part, ...]
    remark: str = ""  # such as that nothing leads here


@dataclass(frozen=True, slots=True)
class WayTaken:
    """One way through the story, step by step."""

    name: str
    result: str
    steps: tuple[tuple[str, Safety | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All that is printed."""

    title: str
    summary: str
    language: str
    facts: tuple[tuple[str, str], ...]  # of the title page
    people: tuple[tuple[str, str, str], ...]  # name, who, what is said of them
    scenes: tuple[Block, ...]
    endings: tuple[Block, ...]
    ways: tuple[WayTaken, ...]
    ways_note: str
    rules: tuple[str, ...]
    fingerprint: str = ""
    map: Drawing | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Names:
    """How a story's parts are called on paper."""

    story: Story
    words: Words
    skills: Mapping[str, Skill]
    tactics: Mapping[str, Tactic]

    def say(self, text: Text | None) -> str:
        """Return a text, people's names filled in; facts stay in braces."""
        return plain(self.words.text(text, {}, self.story.people)) if text else ""

    def person(self, who: str) -> str:
        """Return a person's name."""
        return self.say(self.story.people[who].name) if who else ""

    def skill(self, name: str) -> str:
        """Return what a skill is called."""
        return self.say(self.skills[name].name) if name in self.skills else name

    def tactic(self, name: str) -> str:
        """Return what a tactic is called."""
        return self.say(self.tactics[name].name) if name in self.tactics else name

    def picture(self, name: str) -> str:
        """Return what is to be seen on a picture."""
        beats = (one for scene in self.story.scenes.values() for one in every_beat(scene.body))
        shown = (one for one in beats if isinstance(one, Show) and one.picture == name)
        alt = next((one.alt for one in shown), None)
        return f"“{self.say(alt)}”" if alt else name

    def scene(self, name: str) -> Target:
        """Return the block of a scene."""
        number = list(self.story.scenes).index(name) + 1
        label = self.words.ui("scene {number} ({name})", number=number, name=name)
        return Target(f"scene-{number}", label)

    def ending(self, name: str) -> Target:
        """Return the block of an ending."""
        letter = letter_of(list(self.story.endings).index(name))
        label = self.words.ui(
            "ending {letter} ({name})", letter=letter, name=self.say(self.story.endings[name].title)
        )
        return Target(f"ending-{letter}", label)

    def numbers(self) -> dict[str, int]:
        """Return the numbers of decisions, by id."""
        decisions = (
            beat.id
            for scene in self.story.scenes.values()
            for beat in every_beat(scene.body)
            if isinstance(beat, Choose | Spot | Order | Tell | Rate)
        )
        return {name: number for number, name in enumerate(decisions, 1)}


def in_order(texts: Iterable[str]) -> str:
    """Return texts in one line, with numbers."""
    return "  ".join(f"{number}. {text}" for number, text in enumerate(texts, 1))


def letter_of(index: int) -> str:
    """Return A to Z, then AA, AB …"""
    rest, last = divmod(index, 26)
    return (letter_of(rest - 1) if rest else "") + chr(ord("A") + last)


def people_of(names: Names) -> tuple[tuple[str, str, str], ...]:
    """Return name, circle and what is known of each person."""
    ui = names.words.ui
    circles = {
        "you": ui("the player's person"),
        "family": ui("family"),
        "friend": ui("friend"),
        "adult": ui("an adult to trust"),
        "known": ui("known by sight"),
        "stranger": ui("stranger"),
    }
    return tuple(
        (names.say(one.name), circles.get(one.circle, one.circle), _about(one, names))
        for one in names.story.people.values()
    )


def _about(person: Person, names: Names) -> str:
    ui = names.words.ui
    parts = [names.say(person.about)] if person.about else []
    if person.members:
        members = ", ".join(names.person(one) for one in person.members)
        parts.append(ui("Members: {names}", names=members))
    for line in person.profile:
        sign = f" [{ui('warning sign')}: {names.say(line.sign)}]" if line.sign else ""
        parts.append(f"• {names.say(line.text)}{sign}")
    return "\n".join(parts)


def ending_block(name: str, ending: Ending, names: Names, found: Exploration) -> Block:
    """Return the block of an ending."""
    ui = names.words.ui
    target = names.ending(name)
    kind = ui("safe") if ending.kind is EndingKind.SAFE else ui("on the way back to safe")
    helpers = ", ".join(names.person(one) for one in ending.helpers)
    lines = [
        Line(who=ui("Kind"), text=kind),
        Line(who=ui("What happened"), text=names.say(ending.text)),
        *(Line(who=ui("To remember"), text=names.say(one)) for one in ending.remember),
        Line(who=ui("Who helps"), text=helpers),
        Line(who=ui("To talk about"), text=names.say(ending.talk)),
    ]
    reached = found.endings[name].shortest is not None
    return Block(
        anchor=target.anchor,
        number=target.anchor.partition("-")[2],
        name=names.say(ending.title),
        parts=tuple(lines),
        remark="" if reached or not found.complete else ui("no way leads here"),
    )


def signed(board: Board, story: Story) -> Board:
    """Return the board with a fingerprint of the story's file and of every text on it."""
    digest = hashlib.sha256(story.fingerprint.encode())
    printed = (board.title, board.summary, board.people, board.scenes, board.endings)
    digest.update(repr(printed).encode())
    whole = digest.hexdigest()[:16]
    groups = " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))
    return replace(board, fingerprint=groups)

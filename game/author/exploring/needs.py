"""What a story can still ask of its past, seen from each place in it.

Two moments of play whose answers to these questions are the same go on the
same. What is listed here may be more than is ever asked, never less.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.story.expression import Expression
from game.story.model import (
    App,
    Assign,
    Beat,
    Block,
    Call,
    Choose,
    Draw,
    End,
    Goto,
    If,
    Order,
    SetFacts,
    Spot,
    Story,
    Tell,
    every_beat,
)
from game.story.state import Cursor


@dataclass(frozen=True, slots=True)
class Needs:
    """What may be asked. `answered` are decisions whose first answer would still count."""

    facts: frozenset[str] = frozenset()
    visits: frozenset[str] = frozenset()
    choices: frozenset[tuple[str, str]] = frozenset()
    skills: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    draws: frozenset[str] = frozenset()
    chats: frozenset[str] = frozenset()  # `spot`s that ask about messages

    def __or__(self, other: "Needs") -> "Needs":
        return Needs(
            self.facts | other.facts,
            self.visits | other.visits,
            self.choices | other.choices,
            self.skills | other.skills,
            self.answered | other.answered,
            self.draws | other.draws,
            self.chats | other.chats,
        )


NOTHING = Needs()


class Outlook:
    """Tells what may still be asked from a place on. Remembers what it has found out."""

    def __init__(self, story: Story) -> None:
        beats = [beat for scene in story.scenes.values() for beat in every_beat(scene.body)]
        self._facts = _facts_that_matter(beats)
        self.everything = _union(map(self.own, beats))
        self._scenes = self._needs_of_scenes(story)
        self._places: dict[tuple[str, int], tuple[Needs, bool]] = {}

    def matters(self, fact: str) -> bool:
        """Whether a fact can ever change the way of the story."""
        return fact in self._facts

    def from_stack(self, stack: tuple[Cursor, ...]) -> Needs:
        """Return what may be asked from here on, the last beat played included."""
        found = NOTHING
        skip = False  # the rest of a scene that the story leaves for good
        for above, cursor in enumerate(reversed(stack)):
            if not skip:
                needs, leaves = self._from_place(cursor.block, max(0, cursor.index - (above == 0)))
                found |= needs
                skip = leaves
            if cursor.root:
                skip = False
        return found

    def _from_place(self, block: Block, index: int) -> tuple[Needs, bool]:
        place = (block.path, index)
        if place not in self._places:
            self._places[place] = self._rest(block, index)
        return self._places[place]

    def _rest(self, block: Block, index: int) -> tuple[Needs, bool]:
        found = NOTHING
        for beat in block.beats[index:]:
            for each in (beat, *_inside(beat)):
                found |= self.own(each)
                for scene in _targets(each):
                    found |= self._scenes[scene]
            if _leaves(beat):
                return found, True
        return found, False

    def _needs_of_scenes(self, story: Story) -> dict[str, Needs]:
        own: dict[str, Needs] = {}
        ways: dict[str, set[str]] = {}
        for name, scene in story.scenes.items():
            beats = list(every_beat(scene.body))
            own[name] = _union(self.own(beat) for beat in beats)
            ways[name] = {target for beat in beats for target in _targets(beat)}
        return {name: _union(own[one] for one in _closure(name, ways)) for name in own}

    def own(self, beat: Beat) -> Needs:
        """Return what one beat may ask, the blocks inside it left out."""
        match beat:
            case If(condition=condition):
                return _read(condition)
            case SetFacts(assigns):
                return self._assigned(assigns)
            case Draw(id=drawn):
                return Needs(draws=frozenset({drawn}))
            case Choose():
                return self._of_choose(beat)
            case Tell(id=decision, whom=whom):
                sets = [one for each in whom for words in each.words for one in words.sets]
                return Needs(answered=frozenset({decision})) | self._assigned(sets)
            case Spot(id=decision, app=app):
                asked = frozenset({decision})
                return Needs(answered=asked, chats=asked if app is App.CHAT else frozenset())
            case Order(id=decision):
                return Needs(answered=frozenset({decision}))
            case _:
                return NOTHING

    def _of_choose(self, choose: Choose) -> Needs:
        once = frozenset((choose.id, one.id) for one in choose.options if one.once)
        conditions = (_read(one.when) for one in choose.options if one.when is not None)
        sets = [assign for option in choose.options for assign in option.sets]
        found = Needs(choices=once, answered=frozenset({choose.id}))
        return found | _union(conditions) | self._assigned(sets)

    def _assigned(self, assigns: Iterable[Assign]) -> Needs:
        return _union(_read(one.expression) for one in assigns if one.fact in self._facts)


def _read(expression: Expression) -> Needs:
    uses = expression.uses
    return Needs(uses.facts, uses.scenes, uses.choices, uses.skills)


def _union(needs: Iterable[Needs]) -> Needs:
    found = NOTHING
    for one in needs:
        found |= one
    return found


def _facts_that_matter(beats: list[Beat]) -> frozenset[str]:
    """Return the facts that conditions ask for, and those that these are made of."""
    found: set[str] = set()
    assigns: list[Assign] = []
    for beat in beats:
        for condition in conditions_of(beat):
            found |= condition.uses.facts
        assigns.extend(assigns_of(beat))
    size = -1
    while size != len(found):
        size = len(found)
        for one in assigns:
            if one.fact in found:
                found |= one.expression.uses.facts
    return frozenset(found)


def conditions_of(beat: Beat) -> Iterator[Expression]:
    """Yield what a beat decides by."""
    if isinstance(beat, If):
        yield beat.condition
    if isinstance(beat, Choose):
        yield from (one.when for one in beat.options if one.when is not None)


def assigns_of(beat: Beat) -> Iterator[Assign]:
    """Yield what a beat sets, whatever is answered."""
    match beat:
        case SetFacts(assigns):
            yield from assigns
        case Choose(options=options):
            yield from (one for option in options for one in option.sets)
        case Tell(whom=whom):
            yield from (one for each in whom for words in each.words for one in words.sets)
        case _:
            pass


def _inside(beat: Beat) -> Iterator[Beat]:
    if isinstance(beat, If):
        yield from every_beat(beat.then)
        if beat.otherwise is not None:
            yield from every_beat(beat.otherwise)


def _targets(beat: Beat) -> tuple[str, ...]:
    """Return the scenes a beat may lead to."""
    match beat:
        case Goto(scene) | Call(scene):
            return (scene,)
        case Draw(scenes=scenes):
            return scenes
        case Choose(options=options, otherwise=otherwise):
            return tuple(filter(None, (otherwise, *(option.then for option in options))))
        case Tell(whom=whom):
            return tuple(words.then for each in whom for words in each.words if words.then)
        case _:
            return ()


def _leaves(beat: Beat) -> bool:
    """Whether the beats after this one in its block are never played."""
    match beat:
        case Goto() | End():
            return True
        case Choose(options=options, otherwise=otherwise):
            stays_open = any(one.when is None and not one.once for one in options)
            return all(one.then for one in options) and bool(otherwise or stays_open)
        case If(then=then, otherwise=Block() as otherwise):
            return any(map(_leaves, then.beats)) and any(map(_leaves, otherwise.beats))
        case _:
            return False


def _closure(name: str, ways: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(ways[here])
    return found

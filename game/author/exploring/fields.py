"""All that a moment of play must remember, in one whole number.

The lowest bits say where the story stands, the others are fields: one for each
thing that the story may still ask for. A field holds the number of a value in
a table that grows as values are met; 0 is always the value at the start.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from game.author.exploring.levels import Limits
from game.author.exploring.needs import Needs
from game.story.model import Safety, Story
from game.story.scoring import Mark
from game.story.state import Cursor, Heard, State

PLACE_BITS = 20
PLACE = (1 << PLACE_BITS) - 1
FEW, MANY = 1, 8  # bits of a field at first: for a yes or no, and for anything else

Key: TypeAlias = tuple[str, Any]  # a kind, and what it is about: ("fact", "worry")
Known: TypeAlias = dict[Key, Any]  # what is remembered

SEED: Key = ("seed", "")
HEARD: Key = ("heard", "")


class TooNarrow(Exception):  # noqa: N818 - a signal between these modules
    """A field has met more values than it has room for."""

    def __init__(self, key: Key) -> None:
        super().__init__(key)
        self.key = key


@dataclass(slots=True, eq=False)
class Field:
    """Some bits of the number, and the values they stand for."""

    key: Key
    shift: int
    width: int
    mask: int
    limits: Limits | None = None  # of a number whose values are all one from somewhere on
    values: list[Any] = field(default_factory=list)
    numbers: dict[Any, int] = field(default_factory=dict)

    def put(self, value: Any) -> int:
        """Return the bits for a value.

        Raises:
            TooNarrow: there is no room for one more.
        """
        if self.limits is not None:
            value = self.limits.held(value)
        number = self.numbers.setdefault(value, len(self.values))
        if number == len(self.values):
            if number >> self.width:
                raise TooNarrow(self.key)
            self.values.append(value)
        return number << self.shift

    def value(self, packed: int) -> Any:
        """Return the value that is held."""
        return self.values[(packed & self.mask) >> self.shift]


class Fields:
    """The fields of a story. `widths` are those that have turned out too narrow before."""

    def __init__(
        self,
        story: Story,
        needs: Needs,
        widths: Mapping[Key, int],
        limits: Mapping[Key, Limits],
    ) -> None:
        self._fields: dict[Key, Field] = {}
        shift = PLACE_BITS
        for key, first in _keys(story, needs):
            width = widths.get(key, FEW if isinstance(first, bool) else MANY)
            mask = ((1 << width) - 1) << shift
            self._fields[key] = Field(key, shift, width, mask, limits.get(key))
            self._fields[key].put(first)
            shift += width

    def of(self, keys: Iterable[Key]) -> tuple[Field, ...]:
        """Return the fields of what is asked."""
        return tuple(self._fields[key] for key in keys)

    def widest(self) -> tuple[str, int]:
        """Return the fact that has had the most values, and how many."""
        facts = (one for one in self._fields.values() if one.key[0] == "fact")
        widest = max(facts, key=lambda one: len(one.values), default=None)
        return (widest.key[1], len(widest.values)) if widest is not None else ("", 0)

    def mask(self, key: Key) -> int:
        """Return the bits that remember something; 0 where nobody asks for it."""
        found = self._fields.get(key)
        return found.mask if found else 0


def values(packed: int, live: Iterable[Field]) -> Known:
    """Return what a moment remembers."""
    return {each.key: each.value(packed) for each in live}


def state_of(story: Story, known: Known, stack: tuple[Cursor, ...]) -> State:
    """Return a state that goes on as the one that was packed."""
    by_kind: dict[str, dict[Any, Any]] = {kind: {} for kind in _KINDS}
    for (kind, about), value in known.items():
        by_kind[kind][about] = value
    screen, heard = known.get(HEARD, NOTHING_HEARD)
    return State(
        stack=stack,
        facts={**story.facts, **by_kind["fact"]},
        entered=by_kind["visits"],
        chosen=frozenset(one for one, yes in by_kind["chosen"].items() if yes),
        marks=tuple(_marks(by_kind["answered"], by_kind["score"])),
        drawn=by_kind["drawn"],
        visit=len(stack),
        screen=screen,
        heard=tuple(Heard(stack[depth].visit, chat, say) for depth, chat, say in heard),
    )


_KINDS = ("fact", "chosen", "visits", "score", "drawn", "seed", "heard", "answered")
NOTHING_HEARD = (State().screen, ())


def needed(needs: Needs) -> Iterator[Key]:
    """Yield what must be remembered, always in the same order.

    What is never set in most stories comes last: high bits that are 0 cost nothing.
    """
    yield from (("fact", name) for name in sorted(needs.facts))
    yield from (("chosen", one) for one in sorted(needs.choices))
    yield from (("visits", name) for name in sorted(needs.visits))
    yield from (("score", name) for name in sorted(needs.skills))
    yield from (("drawn", name) for name in sorted(needs.draws))
    if needs.draws:
        yield SEED
    if needs.chats:
        yield HEARD
    yield from (("answered", name) for name in sorted(needs.answered))


def _keys(story: Story, needs: Needs) -> Iterator[tuple[Key, Any]]:
    """Yield what must be remembered, with the value at the start."""
    first: dict[str, Any] = {"chosen": False, "answered": False, "heard": NOTHING_HEARD}
    for kind, about in needed(needs):
        yield (kind, about), story.facts[about] if kind == "fact" else first.get(kind, 0)


def remembered(state: State, seed: int, key: Key) -> Any:
    """Return what a state knows of something."""
    kind, about = key
    match kind:
        case "fact":
            return state.facts[about]
        case "chosen":
            return about in state.chosen
        case "visits":
            return state.visits(about)
        case "score":
            return state.score(about)
        case "drawn":
            return state.drawn.get(about, 0)
        case "seed":
            return seed
        case "heard":
            return _heard(state)
        case _:
            return any(one.decision == about for one in state.marks)


def _heard(state: State) -> tuple[object, ...]:
    depth = {cursor.visit: number for number, cursor in enumerate(state.stack)}
    return (
        state.screen,
        tuple((depth[one.visit], one.chat, one.say) for one in state.heard if one.visit in depth),
    )


def _marks(answered: dict[str, bool], points: dict[str, int]) -> Iterator[Mark]:
    """Yield marks that say what was answered, and others that hold the points."""
    for decision, yes in answered.items():
        if yes:
            yield Mark(decision=decision, skill="", safety=Safety.NO)
    for skill, number in points.items():
        full, half = divmod(number, 2)
        yield from (Mark(decision="", skill=skill, safety=Safety.YES) for _ in range(full))
        yield from (Mark(decision="", skill=skill, safety=Safety.PARTLY) for _ in range(half))

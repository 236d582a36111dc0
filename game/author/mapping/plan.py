"""What is on a story's map: a card for each scene and each ending, and the ways between them.

Nothing here has a place yet; `layout` finds it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from game.story.model import EndingKind, Safety


class Kind(StrEnum):
    """The five kinds of decision."""

    CHOOSE = "choose"
    SPOT = "spot"
    ORDER = "order"
    TELL = "tell"
    RATE = "rate"


class Way(StrEnum):
    """How a row leads on: for good, there and back, or there and back by chance."""

    GO = "go"
    CALL = "call"
    DRAW = "draw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a card: an answer or another way on.

    `target` is the key of a card; "" goes on with the next line of this card,
    or, with `back`, to the scene that called this one.
    """

    id: str  # unique on the map
    text: str
    whole: str  # all of it in words, with its line in the file
    safety: Safety | None = None
    target: str = ""
    way: Way = Way.GO
    condition: str = ""
    back: bool = False
    reached: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A decision and its answers. `condition` is when it is asked at all."""

    id: str
    kind: Kind
    name: str  # of the kind, in words
    prompt: str
    whole: str
    rows: tuple[Row, ...] = ()
    benign: bool = False
    condition: str = ""


Part: TypeAlias = Question | Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A scene: its name, where it is, how it begins, and what leads on from it, in file order."""

    key: str
    id: str
    place: str
    first: str
    whole: str
    parts: tuple[Part, ...]
    is_start: bool = False
    reached: bool = True

    @property
    def rows(self) -> Iterator[Row]:
        """All rows, from the top down."""
        for part in self.parts:
            if isinstance(part, Row):
                yield part
            else:
                yield from part.rows


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingCard:
    """An ending."""

    key: str
    id: str
    title: str
    kind: EndingKind
    name: str  # of the kind, in words
    whole: str
    reached: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An arrow between two cards, for one row or for several of the same kind."""

    source: str
    target: str
    safety: Safety | None
    way: Way
    condition: str
    reached: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMap:
    """All that is on the map of a story. `sure` says that whatever is not `reached` never is."""

    story: str
    title: str
    language: str
    cards: tuple[Card, ...]
    endings: tuple[EndingCard, ...]
    sure: bool = True

    @property
    def stops(self) -> tuple[Card | EndingCard, ...]:
        """All scenes, then all endings."""
        return (*self.cards, *self.endings)

    @property
    def links(self) -> tuple[Link, ...]:
        """All arrows, in file order. Answers that are as safe and lead to the same share one."""
        found: dict[tuple[object, ...], list[Row]] = {}
        for card in self.cards:
            for row in card.rows:
                if row.target:
                    reached = card.reached and row.reached
                    condition = "" if row.safety else row.condition
                    key = (card.key, row.target, row.safety, row.way, condition, reached)
                    found.setdefault(key, []).append(row)
        return tuple(_link(rows, key) for key, rows in found.items())


def _link(rows: list[Row], key: tuple[object, ...]) -> Link:
    first = rows[0]
    return Link(
        source=str(key[0]),
        target=first.target,
        safety=first.safety,
        way=first.way,
        condition="" if first.safety else first.condition,
        reached=bool(key[-1]),
        rows=tuple(rows),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """How often each part was met, over all runs that were kept."""

    runs: int = 0
    cards: Mapping[str, int] = field(default_factory=dict)  # key of a card -> times entered
    rows: Mapping[str, int] = field(default_factory=dict)  # id of a row -> times taken
    questions: Mapping[str, int] = field(default_factory=dict)  # decision -> times answered


def scene_key(scene: str) -> str:
    """Return the key of a scene's card; an ending may have the same name."""
    return f"scene:{scene}"


def ending_key(ending: str) -> str:
    """Return the key of an ending's card."""
    return f"ending:{ending}"


def beat_id(path: str, index: int) -> str:
    """Return the id of the row for a beat: where it stands in its story."""
    return f"{path}/{index}"


def answer_id(decision: str, *names: str) -> str:
    """Return the id of the row for an answer."""
    return ".".join((decision, *names))

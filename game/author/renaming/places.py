"""Every place in a story's file where a name stands: where it is given, and where it is used.

The description of the format says what may stand where, so that nothing is forgotten.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.author.renaming.names import Kind, Known, Name, Part, in_expression, in_text
from game.reading.apps import WITH_PERSON
from game.reading.document import Branch, Items, Node, Scalar
from game.reading.names import word
from game.reading.shape import (
    BEATS,
    MESSAGE,
    SHARED,
    STORY,
    WORDS,
    Beats,
    Formula,
    Id,
    Listing,
    Record,
    Shape,
    Table,
    Words,
)

_KINDS = {  # what the format calls a name
    "a scene": Kind.SCENE,
    "a person": Kind.PERSON,
    "a fact": Kind.FACT,
    "an ending": Kind.ENDING,
    "a decision": Kind.DECISION,
    "an option": Kind.OPTION,
    "a way to tell": Kind.OPTION,
    "a step": Kind.STEP,
}
_APPS = frozenset({"open", "on"})  # their value names an app, and often a person
_PICTURE = "picture"
_NOT_SHOWN = frozenset({"note", "allow"})


@dataclass(frozen=True, slots=True)
class Place:
    """A name in a file: in which value, and from which character of it on, counted from 0."""

    name: Name
    node: Scalar
    offset: int = 0


def places(root: Branch, known: Known, *, is_shared: bool = False) -> tuple[Place, ...]:
    """Return every place of a story's file, or of a shared one, in which a name stands."""
    return tuple(_Walk(known).of(root, SHARED if is_shared else STORY, ""))


class _Walk:
    """Goes through a tree beside its description; `decision` is the one around, or ""."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def of(self, node: Node, shape: Shape, decision: str) -> Iterator[Place]:
        """Yield the places in a node of this shape."""
        match node, shape:
            case Branch(), Record():
                yield from self._record(node, shape, decision)
            case Branch(), Table():
                for entry in node.entries:
                    yield from self.of(entry.key, shape.name, decision)
                    yield from self.of(entry.node, shape.of, decision)
            case Items(), Listing() | Beats():
                yield from self._items(node, shape, decision)
            case Scalar(), _:
                yield from self._scalar(node, shape, decision)
            case _:
                return

    def _items(self, node: Items, shape: Listing | Beats, decision: str) -> Iterator[Place]:
        for one in node.nodes:
            if isinstance(shape, Beats):
                yield from self._beat(one)
            else:
                yield from self.of(one, shape.of, decision)

    def _record(self, node: Branch, shape: Record, decision: str) -> Iterator[Place]:
        id = shape.known.get("id")
        if id and isinstance(id.shape, Id) and _KINDS.get(id.shape.what) is Kind.DECISION:
            decision = word(node, "id")
        for entry in node.entries:
            key, known = entry.key.source, shape.known.get(entry.key.source)
            if key in _APPS and isinstance(entry.node, Scalar):
                yield from _in_app(entry.node)
            elif key == _PICTURE and isinstance(entry.node, Scalar):
                yield Place(Name(Kind.PICTURE, entry.node.source), entry.node)
            elif known and key not in _NOT_SHOWN:
                yield from self.of(entry.node, known.shape, decision)

    def _beat(self, node: Node) -> Iterator[Place]:
        for entry in node.entries if isinstance(node, Branch) else ():
            key = entry.key.source
            if key in BEATS:
                yield from self.of(node, BEATS[key], "")
                return
            if key in self._known.people:
                yield Place(Name(Kind.PERSON, key), entry.key)
                yield from self.of(entry.node, WORDS, "")
                yield from self.of(node, MESSAGE, "")
                return

    def _scalar(self, node: Scalar, shape: Shape, decision: str) -> Iterator[Place]:
        match shape:
            case Words():
                yield from _placed(node, in_text(node.source, self._known))
            case Formula():
                yield from _placed(node, in_expression(node.source, self._known))
            case Id(what=what) if what in _KINDS:
                kind = _KINDS[what]
                inside = decision if kind in (Kind.OPTION, Kind.STEP) else ""
                yield Place(Name(kind, node.source, inside), node)
            case _:
                return


def _placed(node: Scalar, parts: Iterable[Part]) -> Iterator[Place]:
    return (Place(part.name, node, part.offset) for part in parts)


def _in_app(node: Scalar) -> Iterator[Place]:
    """Yield the person in "chat with P" and the like, or the picture in "picture NAME"."""
    for phrase in (*WITH_PERSON, _PICTURE):
        word = node.source.removeprefix(f"{phrase} ").strip()
        if node.source.startswith(f"{phrase} ") and word:
            kind = Kind.PICTURE if phrase == _PICTURE else Kind.PERSON
            yield Place(Name(kind, word), node, node.source.rindex(word))
            return

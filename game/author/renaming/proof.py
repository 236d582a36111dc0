"""Whether two stories are the same but for one name.

The new name is put into the story as it was read before, and the result is held
against the story as it is read afterwards. The files' text plays no part in it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeAlias

from game.author.renaming.names import WITHIN, Kind, Known, Name, Part, in_expression, in_text
from game.diagnostic import NOWHERE, Location
from game.story.expression import Expression
from game.story.model import Story

Plain: TypeAlias = object  # nested tuples of plain values
_MADE = re.compile(r"[mpa]-[0-9a-f]{6}(-[0-9]+)?")  # an id that was made from a text
_FIELDS = {  # which kind of name a field of the model holds
    Kind.SCENE: "Story.start Scene.id Goto.scene Call.scene Draw.scenes Option.then Words.then"
    " Choose.otherwise Story.scenes",
    Kind.PERSON: "Story.people Person.id Person.members Say.person Say.to Open.person Show.by"
    " Notify.person Spot.person Listener.person Ending.helpers Text.speaker",
    Kind.FACT: "Story.facts Assign.fact Rate.fact Text.count",
    Kind.ENDING: "Story.endings Ending.id End.ending",
    Kind.DECISION: "Choose.id Spot.id Order.id Tell.id Rate.id",
    Kind.OPTION: "Option.id Words.id",
    Kind.STEP: "Step.id Order.together",
    Kind.PICTURE: "Show.picture Spot.picture",
}
_KIND = {field: kind for kind, each in _FIELDS.items() for field in each.split()}
_LEFT_OUT = frozenset(  # they follow from the others, or change with every edit
    {
        *("Text.context", "Block.path", "Draw.id", "Story.fingerprint"),
        *("Story.asked_scenes", "Expression.evaluate"),
    }
)


def is_same(before: Story, after: Story, known: Known, name: Name, new: str) -> bool:
    """Return whether `after` is `before` with a new name for one thing; `known` is of `before`."""
    return _Plain(known, name, new).of(before) == _Plain(Known(), name, "").of(after)


class _Plain:
    """Turns a story into plain values; if there is a `new` name, it takes the place of the old."""

    def __init__(self, known: Known, name: Name, new: str) -> None:
        self._known = known
        self._name = name
        self._new = new
        self._decision = ""

    def of(self, thing: object) -> Plain:
        """Return a part of a story as plain values."""
        if isinstance(thing, Expression):
            return (self._formula(thing.source), thing.kind, self._uses(thing))
        if isinstance(thing, Location):  # longer names move what follows them
            return NOWHERE
        if is_dataclass(thing) and not isinstance(thing, type):
            return self._record(thing)
        if isinstance(thing, tuple):
            return tuple(self.of(one) for one in thing)
        return thing

    def _record(self, thing: Any) -> Plain:
        name = type(thing).__name__
        if _KIND.get(f"{name}.id") is Kind.DECISION:
            self._decision = thing.id
        each = ((f"{name}.{one.name}", getattr(thing, one.name)) for one in fields(thing))
        return (name, *(self._field(key, value) for key, value in each if key not in _LEFT_OUT))

    def _field(self, key: str, value: object) -> Plain:
        kind = _KIND.get(key)
        if kind is not None:
            return self._names(kind, value)
        if key in ("Text.source", "Text.plural"):
            return self._text(str(value))
        if key.endswith(".id") and _MADE.fullmatch(str(value)):
            return "made"
        return self.of(value)

    def _names(self, kind: Kind, value: object) -> Plain:
        if isinstance(value, Mapping):
            found = value.items()
            return tuple((self._one(kind, str(one)), self.of(inner)) for one, inner in found)
        if isinstance(value, tuple | frozenset):
            each = [self._names(kind, one) for one in value]
            return frozenset(each) if isinstance(value, frozenset) else tuple(each)
        return self._one(kind, str(value))

    def _one(self, kind: Kind, id: str) -> str:
        inside = self._decision if kind in WITHIN else ""
        return self._new if self._new and Name(kind, id, inside) == self._name else id

    def _text(self, text: str) -> str:
        return renamed(text, self._name, self._new, lambda one: in_text(one, self._known))

    def _formula(self, source: str) -> str:
        return renamed(source, self._name, self._new, lambda one: in_expression(one, self._known))

    def _uses(self, expression: Expression) -> Plain:
        uses = expression.uses
        choices = (self._choice(*one) for one in uses.choices)
        return (
            frozenset(self._one(Kind.FACT, one) for one in uses.facts),
            frozenset(self._one(Kind.SCENE, one) for one in uses.scenes),
            frozenset(choices),
            uses.skills,
        )

    def _choice(self, decision: str, answer: str) -> tuple[str, str]:
        is_person = answer not in self._known.options.get(decision, ())
        of = Name(Kind.PERSON, answer) if is_person else Name(Kind.OPTION, answer, decision)
        new = self._new if self._new and of == self._name else answer
        return self._one(Kind.DECISION, decision), new


def renamed(text: str, name: Name, new: str, parts: Callable[[str], Iterable[Part]]) -> str:
    """Return a text or an expression in which a name is `new`; "" leaves it as it is."""
    found = [part.offset for part in parts(text) if part.name == name] if new else []
    for offset in sorted(found, reverse=True):
        text = f"{text[:offset]}{new}{text[offset + len(name.id) :]}"
    return text

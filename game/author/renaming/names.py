"""The names that a story gives, and the places in expressions and texts where they stand."""

import ast
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.reading.document import Branch, Items, Node
from game.reading.names import branch, items, word

DECISIONS = ("choose", "spot", "order", "tell", "rate")
_GAP = re.compile(r"\{\{|\{([^{}]*)\}")


class Kind(StrEnum):
    """What can get another name."""

    SCENE = "scene"
    FACT = "fact"
    PERSON = "person"
    DECISION = "decision"
    OPTION = "option"  # of a `choose`, and the words of a `tell`
    STEP = "step"
    ENDING = "ending"
    PICTURE = "picture"  # of the story's own, in the folder of its name


WITHIN = frozenset({Kind.OPTION, Kind.STEP})  # their names are their own only in one decision


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a story. `decision` is where an option or a step belongs, "" for the others."""

    kind: Kind
    id: str
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Some characters of a text, counted from 0, in which a name stands."""

    name: Name
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The names of a story and of the files it includes.

    `options` and `listeners` (the people that can be told) are by decision.
    `pictures` are the story's own, `drawn` those of all stories.
    """

    scenes: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    listeners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    steps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()
    drawn: frozenset[str] = frozenset()

    def of(self, kind: Kind) -> tuple[str, ...]:
        """Return the names of a kind; those within a decision as "decision.name"."""
        return {
            Kind.SCENE: self.scenes,
            Kind.FACT: self.facts,
            Kind.PERSON: self.people,
            Kind.DECISION: tuple(self.options),
            Kind.OPTION: _within(self.options),
            Kind.STEP: _within(self.steps),
            Kind.ENDING: self.endings,
            Kind.PICTURE: self.pictures,
        }[kind]


def _within(names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(f"{decision}.{one}" for decision, each in names.items() for one in each)


def known_in(trees: tuple[Branch, ...]) -> Known:
    """Return the names in a story's tree and in those of the files it includes."""
    found = [one for tree in trees for one in _decisions_in(branch(tree, "scenes"))]
    return Known(
        scenes=_keys(trees, "scenes"),
        facts=_keys(trees, "facts"),
        people=_keys(trees, "people"),
        endings=_keys(trees, "endings"),
        options={word(one, "id"): tuple(dict.fromkeys(_options(one))) for one in found},
        listeners={word(one, "id"): _own_keys(branch(one, "whom")) for one in found},
        steps={word(one, "id"): _own_keys(branch(one, "steps")) for one in found},
    )


def _keys(trees: tuple[Branch, ...], key: str) -> tuple[str, ...]:
    return tuple(one for tree in trees for one in _own_keys(branch(tree, key)))


def _own_keys(tree: Branch) -> tuple[str, ...]:
    return tuple(one.key.source for one in tree.entries)


def _decisions_in(tree: Node) -> Iterator[Branch]:
    """Yield the decisions in scenes or in a list of beats, in file order."""
    for entry in tree.entries if isinstance(tree, Branch) else ():
        for beat in entry.node.nodes if isinstance(entry.node, Items) else ():
            kind = next((k for k in DECISIONS if isinstance(beat, Branch) and beat.entry(k)), "")
            if kind:
                yield branch(beat, kind)
            elif isinstance(beat, Branch) and beat.entry("if"):
                yield from _decisions_in(beat)


def _options(decision: Branch) -> Iterator[str]:
    yield from (word(one, "id") for one in items(decision, "options"))
    for listener in branch(decision, "whom").entries:
        yield from (word(one, "id") for one in items(listener.node, "words"))


# -------------------------------------------------------- within a text


def in_text(text: str, known: Known) -> Iterator[Part]:
    """Yield the names in the braces of a text. What is a fact and a person is the fact."""
    for gap in _GAP.finditer(text):
        kind = Kind.FACT if gap[1] in known.facts else Kind.PERSON
        if gap[1]:
            yield Part(Name(kind, gap[1]), gap.start(1))


def in_expression(source: str, known: Known) -> Iterator[Part]:
    """Yield the names in an expression; none if it cannot be read."""
    text = " ".join(source.split("\n"))
    lead = len(text) - len(text.lstrip())
    tree = _tree(text.strip())
    for node in ast.walk(tree) if tree else ():
        for name, at in _names(node, known):
            start = len(text.strip().encode()[: at.col_offset].decode(errors="ignore")) + lead
            quoted = isinstance(at, ast.Constant)
            yield Part(name, start + quoted)


def _tree(text: str) -> ast.expr | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _names(node: ast.AST, known: Known) -> Iterator[tuple[Name, ast.expr]]:
    match node:
        case ast.Name(id=name) if name in known.facts:
            yield Name(Kind.FACT, name), node
        case ast.Call(func=ast.Name(id="visits"), args=[ast.Constant(value=str(scene)) as at]):
            yield Name(Kind.SCENE, scene), at
        case ast.Call(
            func=ast.Name(id="chose"),
            args=[ast.Constant(value=str(decision)) as first, ast.Constant(value=str(one)) as at],
        ):
            yield Name(Kind.DECISION, decision), first
            if one in known.options.get(decision, ()):
                yield Name(Kind.OPTION, one, decision), at
            elif one in known.listeners.get(decision, ()):
                yield Name(Kind.PERSON, one), at
        case _:
            return

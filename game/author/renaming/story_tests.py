"""The places in a file of story tests where names of the story stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.author.renaming.names import Kind, Known, Name
from game.author.renaming.places import Place
from game.author.story_tests.names import STEP_KEYS
from game.reading.document import Branch, Entry, Items, Node, Scalar
from game.reading.names import items

_SEEN = frozenset({"see", "not see"})
_OPTIONS = frozenset({"open", "closed"})


@dataclass(frozen=True, slots=True)
class Unclear:
    """A word that may be the option or not: the test does not say at which decision."""

    node: Scalar


def test_places(root: Branch, known: Known) -> tuple[Place | Unclear, ...]:
    """Return the places in a file of tests; options named at no decision may be unclear."""
    walk = _Walk(known)
    return tuple(
        place
        for test in items(root, "tests")
        if isinstance(test, Branch)
        for place in (*walk.ending(test), *walk.steps(items(test, "steps")))
    )


class _Walk:
    def __init__(self, known: Known) -> None:
        self._known = known

    def ending(self, test: Branch) -> Iterator[Place]:
        node = test.child("ending")
        if isinstance(node, Scalar):
            yield Place(Name(Kind.ENDING, node.source), node)

    def steps(self, steps: Sequence[Node]) -> Iterator[Place | Unclear]:
        entries = [one for step in steps if isinstance(step, Branch) for one in step.entries]
        for index, entry in enumerate(entries):
            key = entry.key.source
            if key == "fact":
                yield from _facts(entry.node)
            elif key in _OPTIONS:
                yield from self._answer(entry.node, self._asked(entries[index:]))
            elif key not in _SEEN:
                if key not in STEP_KEYS:
                    yield Place(Name(Kind.DECISION, key), entry.key)
                yield from self._answer(entry.node, self._asked(entries[index:]))

    def _asked(self, entries: Sequence[Entry]) -> str:
        """Return the decision that is answered next; "" if it is not named by its id."""
        keys = (one.key.source for one in entries)
        named = next((key for key in keys if key not in _SEEN | _OPTIONS | {"fact"}), "")
        return named if named in self._known.options else ""

    def _answer(self, node: Node, decision: str) -> Iterator[Place | Unclear]:
        match node:
            case Scalar():
                yield from self._one(node, decision)
            case Items():
                for one in node.nodes:
                    yield from self._answer(one, decision)
            case Branch():
                for entry in node.entries:
                    yield Place(Name(Kind.PERSON, entry.key.source), entry.key)
                    yield from self._answer(entry.node, decision)
            case _:
                return

    def _one(self, node: Scalar, decision: str) -> Iterator[Place | Unclear]:
        word = node.source
        inside = {Kind.OPTION: self._known.options, Kind.STEP: self._known.steps}
        found = [
            Name(kind, word, one)
            for kind, names in inside.items()
            for one, each in names.items()
            if word in each and decision in ("", one)
        ]
        if len(found) == 1:
            yield Place(found[0], node)
        elif found:
            yield Unclear(node)


def _facts(node: Node) -> Iterator[Place]:
    for entry in node.entries if isinstance(node, Branch) else ():
        yield Place(Name(Kind.FACT, entry.key.source), entry.key)

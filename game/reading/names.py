"""The names a story defines, gathered before anything refers to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from game.diagnostic import Location
from game.reading.document import Branch, Items, Node, Scalar
from game.story.expression import Kind, Scope, Value, kind_of

_OPTION_LISTS = ("options", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What texts, references and expressions of one story may name."""

    people: frozenset[str] = frozenset()
    called: Mapping[str, str] = field(default_factory=dict)  # people's names by their id
    you: str = ""
    scenes: Mapping[str, Location] = field(default_factory=dict)
    endings: Mapping[str, Location] = field(default_factory=dict)
    facts: Mapping[str, Kind] = field(default_factory=dict)
    decisions: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def all(self) -> frozenset[str]:
        """All of them, options and answers among them."""
        options = (one for options in self.decisions.values() for one in options)
        tables = (self.people, self.scenes, self.endings, self.facts, self.decisions)
        return frozenset(chain(options, *tables))

    def scope(self, skills: Iterable[str]) -> Scope:
        """Return the names that expressions may use."""
        return Scope(
            facts=self.facts,
            scenes=frozenset(self.scenes),
            decisions=self.decisions,
            skills=frozenset(skills),
        )


def gather(story: Branch, shared: Iterable[Branch]) -> Names:
    """Return the names of a story and of the files it includes."""
    trees = (story, *shared)
    scenes = [entry for tree in trees for entry in branch(tree, "scenes").entries]
    facts = [entry for tree in trees for entry in branch(tree, "facts").entries]
    people = branch(story, "people").entries
    return Names(
        people=keys(story, "people"),
        called=called(story),
        you=next((one.key.source for one in people if is_true(one.node, "you")), ""),
        scenes={entry.key.source: entry.key.at for entry in scenes},
        endings={entry.key.source: entry.key.at for entry in branch(story, "endings").entries},
        facts={
            entry.key.source: kind_of(start_value(entry.node))
            for entry in facts
            if isinstance(entry.node, Scalar)
        },
        decisions=dict(pair for entry in scenes for pair in _decisions(entry.node)),
    )


def branch(tree: Node, key: str) -> Branch:
    """Return the keys under a key; none if it is missing or something else."""
    found = tree.child(key) if isinstance(tree, Branch) else None
    return found if isinstance(found, Branch) else Branch((), tree.at)


def items(tree: Node, key: str) -> tuple[Node, ...]:
    """Return the list under a key; () if it is missing or something else."""
    found = tree.child(key) if isinstance(tree, Branch) else None
    return found.nodes if isinstance(found, Items) else ()


def called(story: Branch) -> dict[str, str]:
    """Return the names of a story's people, by id."""
    people = branch(story, "people").entries
    return {entry.key.source: word(entry.node, "name") for entry in people}


def keys(tree: Node, key: str) -> frozenset[str]:
    """Return the names under a key."""
    return frozenset(entry.key.source for entry in branch(tree, key).entries)


def word(tree: Node, key: str) -> str:
    """Return the text under a key; "" if it is missing or something else."""
    found = tree.child(key) if isinstance(tree, Branch) else None
    return found.source if isinstance(found, Scalar) else ""


def is_true(tree: Node, key: str) -> bool:
    """Return whether `true` stands under a key."""
    found = tree.child(key) if isinstance(tree, Branch) else None
    return isinstance(found, Scalar) and found.value is True


def start_value(node: Node) -> Value:
    """Return the value a fact starts with."""
    value = node.value if isinstance(node, Scalar) else None
    return "" if value is None else value


def _decisions(beats: Node) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each decision's id with the options that chose() may ask for."""
    for beat in beats.nodes if isinstance(beats, Items) else ():
        for entry in beat.entries if isinstance(beat, Branch) else ():
            if isinstance(entry.node, Items):
                yield from _decisions(entry.node)
            elif entry.key.source in ("choose", "spot", "order", "tell", "rate"):
                yield word(entry.node, "id"), frozenset(_options(entry.node))


def _options(decision: Node) -> Iterator[str]:
    for option in items(decision, "options"):
        yield word(option, "id")
    for listener in branch(decision, "whom").entries:
        yield listener.key.source
        for words in items(listener.node, "words"):
            yield word(words, "id")

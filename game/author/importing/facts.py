"""The variables of a Twine story as facts: their ids, their kinds, what they start with."""

import contextlib
import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.author.importing.formula import Unknown, translated
from game.author.importing.lines import every_node
from game.author.importing.naming import Ids
from game.author.importing.nodes import Fork, Node, Set
from game.story.expression import FUNCTIONS, ExpressionFault, Kind, Scope, Value, parse

_VARIABLE = re.compile(r"[$_]([A-Za-z_]\w*)")
_VISITS = re.compile(r"visits\('[^']*'\)")
_TAKEN = frozenset({*keyword.kwlist, *FUNCTIONS, "true", "false"})
_EMPTY: Mapping[Kind, Value] = {Kind.TRUTH: False, Kind.NUMBER: 0, Kind.TEXT: ""}


@dataclass(frozen=True, slots=True)
class Facts:
    """Which fact each variable became. `scenes` are ids by the name of their passage."""

    ids: Mapping[str, str]
    kinds: Mapping[str, Kind]  # by id
    scenes: Mapping[str, str]
    starts: Mapping[str, Value] = field(default_factory=dict)  # by id

    def condition(self, written: str) -> str:
        """Return a condition of ours.

        Raises:
            Unknown: it has no like.
        """
        return self._checked(written, Kind.TRUTH)

    def value(self, set_: Set) -> tuple[str, str]:
        """Return a fact and the expression whose value it takes.

        Raises:
            Unknown: it has no like, or is of another kind than the fact.
        """
        fact = self.ids.get(set_.fact, "")
        if fact not in self.kinds:
            raise Unknown(set_.fact)
        return fact, self._checked(set_.expression, self.kinds[fact])

    def _checked(self, written: str, wanted: Kind) -> str:
        source = translated(written, self.ids, self.scenes)
        asks = _VISITS.sub(r"(\g<0> > 0)", source)  # a count of visits may stand for "was there"
        for one in (source, asks):
            with contextlib.suppress(Unknown):
                if _kind(one, self.kinds, self.scenes) is wanted:
                    return one
        raise Unknown(written)


def gather(
    passages: Iterable[tuple[Node, ...]],
    setup: Iterable[tuple[Node, ...]],
    scenes: Mapping[str, str],
    ids: Ids,
) -> Facts:
    """Return the facts of a story. What `setup` sets is known before the story begins."""
    first = [node for nodes in setup for node in every_node(nodes) if isinstance(node, Set)]
    every = [node for nodes in passages for node in every_node(nodes)]
    sets = first + [node for node in every if isinstance(node, Set)]
    names = dict.fromkeys([*(one.fact for one in sets), *_asked(every)])
    known = {name: _fact_id(name, ids) for name in names}
    kinds = _kinds(sets, known, scenes)
    kinds |= {known[name]: Kind.TRUTH for name in names if not _is_set(name, sets)}
    facts = Facts(known, kinds, scenes)
    starts = {fact: _EMPTY[kind] for fact, kind in kinds.items()}
    return Facts(known, kinds, scenes, starts | dict(_given(first, facts)))


def _fact_id(name: str, ids: Ids) -> str:
    made = ids.new(name, "fact")
    return ids.new(f"fact_{name}", "fact") if made in _TAKEN else made


def _asked(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Fork):
            for branch in node.branches:
                yield from (found[1] for found in _VARIABLE.finditer(branch.condition))


def _is_set(name: str, sets: Iterable[Set]) -> bool:
    return any(one.fact == name for one in sets)


def _kinds(sets: list[Set], ids: Mapping[str, str], scenes: Mapping[str, str]) -> dict[str, Kind]:
    """Find out kinds from what is assigned, again as long as that tells something new."""
    kinds: dict[str, Kind] = {}
    found = True
    while found:
        found = False
        for one in sets:
            if ids[one.fact] in kinds:
                continue
            kind = _guess(one, ids, kinds, scenes)
            if kind is not None:
                kinds[ids[one.fact]] = kind
                found = True
    return kinds


def _guess(
    one: Set, ids: Mapping[str, str], kinds: Mapping[str, Kind], scenes: Mapping[str, str]
) -> Kind | None:
    counts_itself = f"${one.fact}" in one.expression
    try:
        own = {ids[one.fact]: Kind.NUMBER} if counts_itself else {}
        return _kind(translated(one.expression, ids, scenes), {**kinds, **own}, scenes)
    except Unknown:
        return None


def _kind(source: str, kinds: Mapping[str, Kind], scenes: Mapping[str, str]) -> Kind:
    try:
        return parse(source, Scope(facts=kinds, scenes=frozenset(scenes.values()))).kind
    except ExpressionFault as fault:
        raise Unknown(source) from fault


def _given(sets: Iterable[Set], facts: Facts) -> Iterator[tuple[str, Value]]:
    """Yield what facts start with, where that is a plain value."""
    for one in sets:
        try:
            fact, source = facts.value(one)
            expression = parse(source, Scope(facts={}))
        except (Unknown, ExpressionFault):
            continue
        yield fact, expression.evaluate(_Nobody())


class _Nobody:
    """The memory of a story that has not begun."""

    facts: Mapping[str, Value] = {}

    def visits(self, scene: str) -> int:
        """Return 0."""
        return 0

    def chose(self, decision: str, option: str) -> bool:
        """Return no."""
        return False

    def score(self, skill: str) -> int:
        """Return 0."""
        return 0

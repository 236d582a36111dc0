"""Conditions and assignments: parsed once, typed at once, then a plain function call.

    worry > 2 and not sent_photo
    visits('request') == 1 or chose('accept_or_not', 'accept')
    min(worry + 1, 5)

Names of facts, numbers, text in quotes, `true false and or not + - * / % ==
!= < <= > >= ( )`, and the functions visits, chose, score, min, max. Python's
own parser reads it, a whitelist turns the tree into closures; nothing is ever
evaluated by Python. A parsed expression cannot fail at play time: its types
are known, division by zero gives 0, and numbers stay within ±1,000,000,000.
"""

import ast
import re
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeAlias

from game.phrase import Phrase

Value: TypeAlias = bool | int | float | str

MAX_LENGTH = 500  # characters
MAX_DEPTH = 32  # nested operators
BOUND = 1_000_000_000


class Kind(StrEnum):
    """The three kinds of value."""

    TRUTH = "true or false"
    NUMBER = "a number"
    TEXT = "text"


_KINDS = {
    Kind.TRUTH: Phrase("true or false"),
    Kind.NUMBER: Phrase("a number"),
    Kind.TEXT: Phrase("text"),
}


def in_words(kind: Kind) -> Phrase:
    """Return what a kind of value is called in a sentence."""
    return _KINDS[kind]


class Memory(Protocol):
    """What an expression may ask a run."""

    @property
    def facts(self) -> Mapping[str, Value]:
        """The facts now."""

    def visits(self, scene: str) -> int:
        """How often a scene has been entered."""

    def chose(self, decision: str, option: str) -> bool:
        """Whether an option was ever chosen."""

    def score(self, skill: str) -> int:
        """Points earned so far in a skill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The names an expression may use: kinds of facts, scenes, options by decision, skills."""

    facts: Mapping[str, Kind]
    scenes: frozenset[str] = frozenset()
    decisions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    skills: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Uses:
    """What an expression reads."""

    facts: frozenset[str] = frozenset()
    scenes: frozenset[str] = frozenset()
    choices: frozenset[tuple[str, str]] = frozenset()
    skills: frozenset[str] = frozenset()

    def __or__(self, other: "Uses") -> "Uses":
        return Uses(
            self.facts | other.facts,
            self.scenes | other.scenes,
            self.choices | other.choices,
            self.skills | other.skills,
        )


Evaluate: TypeAlias = Callable[[Memory], Value]


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression. Two are equal if their source and kind are."""

    source: str
    kind: Kind
    evaluate: Evaluate = field(compare=False, repr=False)
    uses: Uses = field(default_factory=Uses, compare=False, repr=False)


class ExpressionFault(Exception):  # noqa: N818 - it is the author's fault, not ours
    """Why an expression cannot be used, and which part of its source.

    `what` says it; `offset` counts characters from 0; `wanted` and `known` let the
    caller propose a near name.
    """

    def __init__(
        self,
        what: Phrase,
        node: ast.expr | None = None,
        *,
        wanted: str = "",
        known: tuple[str, ...] = (),
    ) -> None:
        super().__init__(what)
        self.what = what
        self.offset = node.col_offset if node else 0
        self.length = (node.end_col_offset or 0) - node.col_offset if node else 0
        self.wanted = wanted
        self.known = known


def kind_of(value: Value) -> Kind:
    """Return the kind of a value."""
    if isinstance(value, bool):
        return Kind.TRUTH
    return Kind.TEXT if isinstance(value, str) else Kind.NUMBER


def parse(source: str, scope: Scope) -> Expression:
    """Turn `source` into an expression whose names and types fit `scope`.

    Raises:
        ExpressionFault: what is wrong and where.
    """
    text = " ".join(source.split("\n"))
    if len(text) > MAX_LENGTH:
        raise ExpressionFault(
            Phrase("an expression may have at most {most} characters", most=MAX_LENGTH)
        )
    if not text.strip():
        raise ExpressionFault(Phrase("an expression is expected here, but there is nothing"))
    lead = len(text) - len(text.lstrip())
    tree = _tree(text.strip())
    try:
        found = _Reader(scope, text.strip()).read(tree, 1)
    except ExpressionFault as fault:
        fault.offset = len(text.strip().encode()[: fault.offset].decode(errors="ignore")) + lead
        raise
    return Expression(text.strip(), found.kind, found.evaluate, found.uses)


def _tree(text: str) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # "1or 2" only warns, and not in every Python
            return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        if re.search(r"(?<![=!<>])=(?!=)", text):
            wrong = Phrase("'=' alone compares nothing; write '==' for 'is equal to'")
        else:
            wrong = Phrase("'{text}' is not complete or has a stray sign", text=text)
        raise ExpressionFault(wrong) from None


@dataclass(frozen=True, slots=True)
class _Part:
    kind: Kind
    evaluate: Evaluate
    uses: Uses = Uses()


def _bounded(number: float) -> float:
    return max(-BOUND, min(BOUND, number)) + 0  # -0.0 becomes 0.0, which nobody reads as "-0"


_MATHS: dict[type[ast.operator], tuple[str, Callable[[float, float], float]]] = {
    ast.Add: ("+", lambda a, b: _bounded(a + b)),
    ast.Sub: ("-", lambda a, b: _bounded(a - b)),
    ast.Mult: ("*", lambda a, b: _bounded(a * b)),
    ast.Div: ("/", lambda a, b: _bounded(a / b) if b else 0),
    ast.Mod: ("%", lambda a, b: _bounded(a % b) if b else 0),
}
_EQUAL: dict[type[ast.cmpop], Callable[[Value, Value], bool]] = {
    ast.Eq: lambda a, b: a == b,
    ast.NotEq: lambda a, b: a != b,
}
_LESS: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: lambda a, b: a < b,
    ast.LtE: lambda a, b: a <= b,
    ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b,
}
FUNCTIONS = ("visits", "chose", "score", "min", "max")


class _Reader:
    """Walks the tree once. Every method returns a typed part or raises ExpressionFault."""

    def __init__(self, scope: Scope, source: str) -> None:
        self._scope = scope
        self._source = source

    def read(self, node: ast.expr, depth: int) -> _Part:  # noqa: C901 - one line a kind
        if depth > MAX_DEPTH:
            deep = Phrase("an expression may nest at most {most} deep", most=MAX_DEPTH)
            raise ExpressionFault(deep, node)
        match node:
            case ast.Constant(value=value):
                return self._constant(node, value)
            case ast.Name(id=name):
                return self._name(node, name)
            case ast.BoolOp():
                return self._both_or_either(node, depth)
            case ast.UnaryOp():
                return self._unary(node, depth)
            case ast.BinOp():
                return self._maths(node, depth)
            case ast.Compare():
                return self._compare(node, depth)
            case ast.Call():
                return self._function(node, depth)
            case _:
                raise self._not_allowed(node)

    def _not_allowed(self, node: ast.expr) -> ExpressionFault:
        return ExpressionFault(Phrase("'{word}' is not allowed here", word=self._word(node)), node)

    def _word(self, node: ast.expr) -> str:
        return ast.get_source_segment(self._source, node) or self._source

    def _want(self, node: ast.expr, depth: int, kind: Kind) -> _Part:
        part = self.read(node, depth + 1)
        if part.kind is not kind:
            kinds = {"found": in_words(part.kind), "wanted": in_words(kind)}
            what = Phrase(
                "'{word}' is {found}, but {wanted} is needed here", word=self._word(node), **kinds
            )
            raise ExpressionFault(what, node)
        return part

    def _constant(self, node: ast.expr, value: object) -> _Part:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            word = self._word(node)
            what = Phrase(
                "'{word}' is no value here; write true, false, a number or text in quotes",
                word=word,
            )
            raise ExpressionFault(what, node, wanted=word, known=("true", "false"))
        known: Value = value if isinstance(value, str) else _bounded(value)
        return _Part(kind_of(value), lambda _: known)

    def _name(self, node: ast.expr, name: str) -> _Part:
        if name in ("true", "false"):
            truth = name == "true"
            return _Part(Kind.TRUTH, lambda _: truth)
        if name not in self._scope.facts:
            raise ExpressionFault(
                Phrase("'{name}' is no fact of this story", name=name),
                node,
                wanted=name,
                known=(*self._scope.facts, "true", "false"),
            )
        return _Part(
            self._scope.facts[name], lambda run: run.facts[name], Uses(facts=frozenset({name}))
        )

    def _both_or_either(self, node: ast.BoolOp, depth: int) -> _Part:
        parts = [self._want(value, depth, Kind.TRUTH) for value in node.values]
        combine = all if isinstance(node.op, ast.And) else any
        each = tuple(part.evaluate for part in parts)
        return _Part(Kind.TRUTH, lambda run: combine(one(run) for one in each), _uses(parts))

    def _unary(self, node: ast.UnaryOp, depth: int) -> _Part:
        if isinstance(node.op, ast.Not):
            part = self._want(node.operand, depth, Kind.TRUTH)
            inner = part.evaluate
            return _Part(Kind.TRUTH, lambda run: not inner(run), part.uses)
        if not isinstance(node.op, ast.USub | ast.UAdd):
            raise self._not_allowed(node)
        sign = -1 if isinstance(node.op, ast.USub) else 1
        part = self._want(node.operand, depth, Kind.NUMBER)
        number = _number(part)
        return _Part(Kind.NUMBER, lambda run: _bounded(sign * number(run)), part.uses)

    def _maths(self, node: ast.BinOp, depth: int) -> _Part:
        if type(node.op) not in _MATHS:
            raise ExpressionFault(Phrase("only + - * / % can be used to calculate"), node)
        _, calculate = _MATHS[type(node.op)]
        parts = [self._want(side, depth, Kind.NUMBER) for side in (node.left, node.right)]
        left, right = (_number(part) for part in parts)
        return _Part(Kind.NUMBER, lambda run: calculate(left(run), right(run)), _uses(parts))

    def _compare(self, node: ast.Compare, depth: int) -> _Part:
        if len(node.ops) > 1:
            what = Phrase("compare two things at a time and join them with 'and'")
            raise ExpressionFault(what, node)
        operator, left_node, right_node = type(node.ops[0]), node.left, node.comparators[0]
        if operator in _LESS:
            less = _LESS[operator]
            sides = [self._want(side, depth, Kind.NUMBER) for side in (left_node, right_node)]
            low, high = (_number(part) for part in sides)
            return _Part(Kind.TRUTH, lambda run: less(low(run), high(run)), _uses(sides))
        if operator not in _EQUAL:
            raise ExpressionFault(Phrase("compare with == != < <= > >="), node)
        equal = _EQUAL[operator]
        left = self.read(left_node, depth + 1)
        right = self._want(right_node, depth, left.kind)
        one, other = left.evaluate, right.evaluate
        return _Part(Kind.TRUTH, lambda run: equal(one(run), other(run)), left.uses | right.uses)

    def _function(self, node: ast.Call, depth: int) -> _Part:
        name = node.func.id if isinstance(node.func, ast.Name) else self._word(node.func)
        if name not in FUNCTIONS:
            what = Phrase("there is no function '{name}'", name=name)
            raise ExpressionFault(what, node.func, wanted=name, known=FUNCTIONS)
        if node.keywords:
            raise ExpressionFault(Phrase("{name}(...) takes no names with '='", name=name), node)
        if name in ("min", "max"):
            return self._extreme(node, name, depth)
        words = [self._quoted(argument, name) for argument in node.args]
        needed = 2 if name == "chose" else 1
        if len(words) != needed:
            gaps = {"name": name, "needed": needed, "found": len(words)}
            raise ExpressionFault(
                Phrase("{name}(...) takes {needed}, but here are {found}", **gaps), node
            )
        return self._question(node, name, words)

    def _extreme(self, node: ast.Call, name: str, depth: int) -> _Part:
        if len(node.args) < 2:  # noqa: PLR2004
            raise ExpressionFault(Phrase("{name}(...) takes two numbers or more", name=name), node)
        parts = [self._want(argument, depth, Kind.NUMBER) for argument in node.args]
        pick, each = (min if name == "min" else max), tuple(_number(part) for part in parts)
        return _Part(Kind.NUMBER, lambda run: pick(one(run) for one in each), _uses(parts))

    def _quoted(self, node: ast.expr, name: str) -> str:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        raise ExpressionFault(Phrase("{name}(...) takes a name in quotes", name=name), node)

    def _question(self, node: ast.Call, name: str, words: list[str]) -> _Part:
        first = words[0]
        if name == "visits":
            no_scene = Phrase("'{word}' is no scene", word=first)
            self._known(node, first, tuple(self._scope.scenes), no_scene)
            return _Part(
                Kind.NUMBER, lambda run: run.visits(first), Uses(scenes=frozenset({first}))
            )
        if name == "score":
            no_skill = Phrase("'{word}' is no skill", word=first)
            self._known(node, first, tuple(self._scope.skills), no_skill)
            return _Part(Kind.NUMBER, lambda run: run.score(first), Uses(skills=frozenset({first})))
        return self._choice(node, first, words[1])

    def _choice(self, node: ast.Call, first: str, option: str) -> _Part:
        decisions = self._scope.decisions
        self._known(node, first, tuple(decisions), Phrase("'{word}' is no decision", word=first))
        no_option = Phrase("'{word}' is no option of '{decision}'", word=option, decision=first)
        self._known(node, option, tuple(decisions[first]), no_option)
        return _Part(
            Kind.TRUTH,
            lambda run: run.chose(first, option),
            Uses(choices=frozenset({(first, option)})),
        )

    def _known(self, node: ast.Call, word: str, known: tuple[str, ...], what: Phrase) -> None:
        if word not in known:
            at = next(a for a in node.args if isinstance(a, ast.Constant) and a.value == word)
            raise ExpressionFault(what, at, wanted=word, known=tuple(sorted(known)))


def _number(part: _Part) -> Callable[[Memory], float]:
    """Narrow a part already known to be a number."""

    def evaluate(run: Memory) -> float:
        value = part.evaluate(run)
        assert not isinstance(value, str)
        return value

    return evaluate


def _uses(parts: list[_Part]) -> Uses:
    found = Uses()
    for part in parts:
        found |= part.uses
    return found

"""Between which two numbers an expression stays, and whether it is decided by that.

The numbers found may lie further apart than those that can come, never closer.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from itertools import product
from typing import NamedTuple, TypeAlias

from game.story.expression import BOUND, Expression

Number: TypeAlias = tuple[str, str]  # what has a value: ("fact", "worry"), ("visits", "hall")


class Span(NamedTuple):
    """Two numbers, and all that lie between."""

    low: float
    high: float

    def __or__(self, other: "Span") -> "Span":
        return Span(min(self.low, other.low), max(self.high, other.high))

    def is_within(self, other: "Span") -> bool:
        """Whether no number lies outside another span."""
        return other.low <= self.low and self.high <= other.high

    @property
    def is_one(self) -> bool:
        """Whether it is a single number."""
        return self.low == self.high


ANY = Span(-BOUND, BOUND)
COUNT = Span(0, BOUND)
Spans: TypeAlias = Mapping[Number, Span]


def tree_of(expression: Expression) -> ast.expr:
    """Return what an expression is made of; that it can be read has been seen before."""
    return ast.parse(expression.source, mode="eval").body


def numbers_in(expression: Expression) -> frozenset[Number]:
    """Return what an expression may ask the value of."""
    uses = expression.uses
    return frozenset(
        [*(("fact", name) for name in uses.facts), *(("visits", name) for name in uses.scenes)]
    )


def written_in(tree: ast.expr) -> frozenset[float]:
    """Return the numbers that are written in an expression."""
    return frozenset(
        max(-BOUND, min(BOUND, node.value))
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    )


def span(node: ast.expr, spans: Spans) -> Span:
    """Return between which numbers a part of an expression stays; `ANY` for what is no number."""
    match node:
        case ast.Constant(value=int() | float() as value):
            return _bounded(value, value)
        case ast.Name(id=name):
            return spans.get(("fact", name), ANY)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = span(operand, spans)
            return Span(-inner.high, -inner.low)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return span(operand, spans)
        case ast.BinOp(left=left, op=sign, right=right):
            return _calculated(sign, span(left, spans), span(right, spans))
        case ast.Call(func=ast.Name(id=name), args=args):
            return _called(name, args, spans)
        case _:
            return ANY


def is_settled(node: ast.expr, about: Number, spans: Spans) -> bool:
    """Whether a part of an expression is the same for every value that a number may have."""
    if not _asks(node, about) or span(node, spans).is_one:
        return True
    if isinstance(node, ast.Compare) and _is_decided(node, spans):
        return True
    parts = [one for one in ast.iter_child_nodes(node) if isinstance(one, ast.expr)]
    asking = [one for one in parts if _asks(one, about)]
    return bool(asking) and all(is_settled(one, about, spans) for one in asking)


def _asks(node: ast.expr, about: Number) -> bool:
    kind, name = about
    return any(
        (isinstance(one, ast.Name) and kind == "fact" and one.id == name)
        or (kind == "visits" and _visited(one) == name)
        for one in ast.walk(node)
    )


def _visited(node: ast.AST) -> object:
    """Return the scene whose visits are asked for; None for anything else."""
    match node:
        case ast.Call(func=ast.Name(id="visits"), args=[ast.Constant(value=scene)]):
            return scene
        case _:
            return None


def _is_decided(compare: ast.Compare, spans: Spans) -> bool:
    one, other = span(compare.left, spans), span(compare.comparators[0], spans)
    match compare.ops[0]:
        case ast.Lt() | ast.GtE():
            return one.high < other.low or one.low >= other.high
        case ast.LtE() | ast.Gt():
            return one.high <= other.low or one.low > other.high
        case _:
            return one.high < other.low or one.low > other.high


def _bounded(low: float, high: float) -> Span:
    return Span(max(-BOUND, min(BOUND, low)), max(-BOUND, min(BOUND, high)))


def _calculated(sign: ast.operator, one: Span, other: Span) -> Span:
    match sign:
        case ast.Add():
            return _bounded(one.low + other.low, one.high + other.high)
        case ast.Sub():
            return _bounded(one.low - other.high, one.high - other.low)
        case ast.Mult():
            return _furthest(one, other, operator.mul)
        case ast.Div() if other.low > 0 or other.high < 0:
            return _furthest(one, other, operator.truediv)
        case ast.Mod() if other.low > 0:
            return Span(0, other.high)
        case _:
            return ANY


def _furthest(one: Span, other: Span, calculate: Callable[[float, float], float]) -> Span:
    found = [calculate(left, right) for left, right in product(one, other)]
    return _bounded(min(found), max(found))


def _called(name: str, args: list[ast.expr], spans: Spans) -> Span:
    match name, args:
        case "visits", [ast.Constant(value=str(scene))]:
            return spans.get(("visits", scene), COUNT)
        case "score", _:
            return COUNT
        case "min" | "max", _:
            choice = min if name == "min" else max
            lows, highs = zip(*(span(one, spans) for one in args), strict=True)
            return Span(choice(lows), choice(highs))
        case _:
            return ANY

"""From which value on a number need not be told apart from a higher (or a lower) one.

A number that only grows, such as the coins of a story that can go in circles, has
no end. But where all that is asked is whether it is more than 3, then 4 and 5 and
500 go on the same. A level is a value from which on every question about the number
has one answer, whatever else is true, and from which the number never comes back.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from game.author.exploring.needs import assigns_of, conditions_of
from game.author.exploring.spans import (
    ANY,
    COUNT,
    Number,
    Span,
    Spans,
    is_settled,
    numbers_in,
    span,
    tree_of,
    written_in,
)
from game.story.expression import BOUND, Expression
from game.story.model import Beat, Rate, Story, every_beat
from game.story.run import RATES

MOST_TRIED = 64  # levels for a number; more are not worth the time
DOUBLED = 6  # times, for a level beyond all that is written


class Limits(NamedTuple):
    """Values at and beyond which a number counts as these."""

    low: float = -BOUND
    high: float = BOUND

    def held(self, value: float) -> float:
        """Return the value that stands for a value."""
        if value >= self.high:
            return self.high
        return self.low if value <= self.low else value


@dataclass(frozen=True, slots=True)
class _Asked:
    """An expression; `sets` is the fact that it is a new value of, None for a condition."""

    tree: ast.expr
    numbers: frozenset[Number]
    sets: Number | None = None


def levels(story: Story, facts: Iterable[str], scenes: Iterable[str]) -> dict[Number, Limits]:
    """Return the limits of facts that matter and of how often scenes have been entered."""
    found = _Levels(story, frozenset(facts))
    wanted = [("fact", one) for one in facts if _is_number(story.facts[one])]
    found.look([*wanted, *(("visits", one) for one in scenes)])
    return {
        number: Limits(
            found.below[number].high if number in found.below else -BOUND,
            found.above[number].low if number in found.above else BOUND,
        )
        for number in {*found.above, *found.below}
    }


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@dataclass(slots=True)
class _Levels:
    story: Story
    matter: frozenset[str]
    above: dict[Number, Span] = field(default_factory=dict)  # the values that are one
    below: dict[Number, Span] = field(default_factory=dict)
    _asked: list[_Asked] = field(init=False)
    _ranges: Spans = field(init=False)

    def __post_init__(self) -> None:
        beats = [one for scene in self.story.scenes.values() for one in every_beat(scene.body)]
        self._asked = list(_all_asked(beats, self.matter))
        self._ranges = _ranges(self.story, beats, self._asked)

    def look(self, numbers: list[Number]) -> None:
        """Look for levels; what is found for one number can help to find those of others."""
        before = -1
        while before != len(self.above) + len(self.below):
            before = len(self.above) + len(self.below)
            for number in numbers:
                self._look_above(number)
                if number[0] == "fact":  # how often a scene was entered never falls
                    self._look_below(number)

    def _look_above(self, number: Number) -> None:
        most = self._ranges.get(number, COUNT).high
        for low in sorted(self._tried(number, 1))[:MOST_TRIED]:
            if number in self.above or low >= most:
                break
            if self._is_one(number, Span(low, BOUND), self.above):
                self.above[number] = Span(low, BOUND)

    def _look_below(self, number: Number) -> None:
        least = self._ranges.get(number, COUNT).low
        for high in sorted(self._tried(number, -1), reverse=True)[:MOST_TRIED]:
            if number in self.below or high <= least:
                break
            if self._is_one(number, Span(-BOUND, high), self.below):
                self.below[number] = Span(-BOUND, high)

    def _tried(self, number: Number, step: int) -> set[float]:
        """Return levels worth trying: what is written where the number is asked for, or one on."""
        asked = [one for one in self._asked if number in one.numbers]
        written = {0.0}.union(*(written_in(one.tree) for one in asked))
        for other in {other for one in asked for other in one.numbers if other != number}:
            written |= {one for one in self._ranges.get(other, ANY) if abs(one) < BOUND}
        furthest = max(1, *map(abs, written))
        written |= {step * furthest * 2**times for times in range(1, DOUBLED + 1)}
        return {
            int(one) if one == int(one) else one for one in written | {w + step for w in written}
        }

    def _is_one(self, number: Number, values: Span, known: dict[Number, Span]) -> bool:
        """Whether all these values go on the same, and never come back from there."""
        spans = {**self._ranges, number: values}
        same = {**known, number: values}
        return all(
            _is_followed(one, number, spans, same) for one in self._asked if number in one.numbers
        )


def _is_followed(asked: _Asked, number: Number, spans: Spans, same: Spans) -> bool:
    """Whether what is asked is the same for all values of a number, or comes to be one again."""
    meets = same.get(asked.sets) if asked.sets is not None else None
    if meets is not None and span(asked.tree, spans).is_within(meets):
        return True
    return is_settled(asked.tree, number, spans)


def _all_asked(beats: list[Beat], matter: frozenset[str]) -> Iterator[_Asked]:
    for beat in beats:
        for condition in conditions_of(beat):
            yield _one_asked(condition)
        for one in assigns_of(beat):
            if one.fact in matter:
                yield _one_asked(one.expression, ("fact", one.fact))


def _one_asked(expression: Expression, sets: Number | None = None) -> _Asked:
    return _Asked(tree_of(expression), numbers_in(expression), sets)


# -- between which values each number stays


def _ranges(story: Story, beats: list[Beat], asked: list[_Asked]) -> Spans:
    """Return between which values each fact stays that is a number."""
    first = {
        ("fact", name): Span(float(value), float(value))
        for name, value in story.facts.items()
        if _is_number(value)
    }
    for beat in beats:
        if isinstance(beat, Rate) and ("fact", beat.fact) in first:
            first["fact", beat.fact] |= Span(RATES[0], RATES[-1])
    found, wider = dict(first), _once_more(first, first, asked)
    while wider != found:
        found = {number: _widened(found[number], wider[number]) for number in found}
        wider = {
            number: found[number] | one for number, one in _once_more(first, found, asked).items()
        }
    return _once_more(first, found, asked)


def _once_more(
    first: dict[Number, Span], known: dict[Number, Span], asked: list[_Asked]
) -> dict[Number, Span]:
    """Return what each number can be after one assignment more."""
    found = dict(first)
    for one in asked:
        if one.sets in found:
            found[one.sets] |= span(one.tree, known)
    return found


def _widened(before: Span, now: Span) -> Span:
    """Return a span that has no end where it has grown: it would grow again and again."""
    return Span(
        before.low if now.low >= before.low else -BOUND,
        before.high if now.high <= before.high else BOUND,
    )

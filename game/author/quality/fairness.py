"""Whether decisions can be guessed without reading, and whether they matter."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from game.author.quality.problems import PROBLEMS
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.problem import by_code
from game.story.expression import Expression
from game.story.model import Choose, If, Option, Safety, SetFacts, Story, every_beat

_KINDS = by_code(PROBLEMS)
FEWEST = 4  # decisions; in fewer nobody sees a pattern
LUCK = 0.02  # a pattern that chance makes less often than this is one

Mark = Callable[[Sequence[Option]], Option]  # which option a lazy player would take

_PLACES: tuple[tuple[Phrase, Mark], ...] = (
    (Phrase("first"), lambda options: options[0]),
    (Phrase("last"), lambda options: options[-1]),
)
_LENGTHS: tuple[tuple[Phrase, Mark], ...] = (
    (Phrase("longest"), lambda options: max(options, key=_length)),
    (Phrase("shortest"), lambda options: min(options, key=_length)),
)


def fairness(story: Story) -> Iterator[Diagnostic]:
    """Yield what makes the decisions of a story too easy, or idle."""
    decisions = tuple(_chosen(story))
    yield from _patterns(story, decisions)
    asked = _asked_about(story)
    for decision in decisions:
        yield from _safeties(decision)
        yield from _twins(decision)
        if decision.id not in asked and _is_idle(decision):
            yield _KINDS["NA732"].at(decision.at, decision=decision.id)


def _chosen(story: Story) -> Iterator[Choose]:
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            if isinstance(beat, Choose):
                yield beat


# -------------------------------------------------------------- patterns


def _patterns(story: Story, decisions: Sequence[Choose]) -> Iterator[Diagnostic]:
    mixed = [one.options for one in decisions if len({_is_safe(two) for two in one.options}) == 2]
    if len(mixed) < FEWEST:
        return
    for where, mark in _PLACES:
        if (hits := _hits(mixed, mark)) is not None:
            yield _KINDS["NA728"].at(story.title.at, where=where, k=hits, n=len(mixed))
    for which, mark in _LENGTHS:
        if (hits := _hits(mixed, mark)) is not None:
            yield _KINDS["NA729"].at(story.title.at, which=which, k=hits, n=len(mixed))


def _hits(mixed: Sequence[Sequence[Option]], mark: Mark) -> int | None:
    """Return how often the marked option is safe; None if chance could do that as well."""
    hits = sum(_is_safe(mark(options)) for options in mixed)
    chances = [sum(map(_is_safe, options)) / len(options) for options in mixed]
    return hits if at_least(hits, chances) < LUCK else None


def at_least(hits: int, chances: Iterable[float]) -> float:
    """Return how probable so many hits or more are, by chance: the Poisson binomial's tail.

    Each of the `chances` is that of one hit, from 0 to 1, apart from the others.
    """
    exactly = [1.0]  # exactly[k]: the probability of k hits so far
    for chance in chances:
        missed = [one * (1 - chance) for one in (*exactly, 0.0)]
        hit = [one * chance for one in (0.0, *exactly)]
        exactly = [one + other for one, other in zip(missed, hit, strict=True)]
    return sum(exactly[hits:])


def _is_safe(option: Option) -> bool:
    return option.safe is Safety.YES


def _length(option: Option) -> int:
    return len(option.text.source)


# ----------------------------------------------------------- one decision


def _safeties(decision: Choose) -> Iterator[Diagnostic]:
    safe = [_is_safe(option) for option in decision.options]
    if not any(safe):
        yield _KINDS["NA734"].at(decision.at, decision=decision.id)
    elif all(safe):
        yield _KINDS["NA735"].at(decision.at, decision=decision.id)


def _twins(decision: Choose) -> Iterator[Diagnostic]:
    for one, other in combinations(decision.options, 2):
        if _what_it_does(one) == _what_it_does(other) and _said(one) == _said(other):
            yield _KINDS["NA733"].at(other.at, first=one.id, second=other.id)


def _what_it_does(option: Option) -> object:
    sets = {(one.fact, one.expression.source) for one in option.sets}
    return (option.safe, option.then, sets, option.skill, option.when and option.when.source)


def _said(option: Option) -> tuple[str, ...]:
    """Return the words that follow; without any, options still differ by their own."""
    shown = (option.say, option.result)
    if shown == (None, None):
        return (option.text.source,)
    return tuple(text.source if text else "" for text in shown)


def _is_idle(decision: Choose) -> bool:
    """Say whether no option shows anything or changes anything but points."""
    options = decision.options
    if any(one.say or one.result or one.once for one in options):
        return False
    ways = {
        (one.then, frozenset((s.fact, s.expression.source) for s in one.sets)) for one in options
    }
    return len(ways) == 1


def _asked_about(story: Story) -> frozenset[str]:
    """Return the decisions that some expression asks about with chose()."""
    return frozenset(decision for one in _expressions(story) for decision, _ in one.uses.choices)


def _expressions(story: Story) -> Iterator[Expression]:
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            match beat:
                case If(condition=condition):
                    yield condition
                case SetFacts(assigns):
                    yield from (one.expression for one in assigns)
                case Choose(options=options):
                    for option in options:
                        yield from (one.expression for one in option.sets)
                        if option.when is not None:
                            yield option.when
                case _:
                    pass  # it asks nothing

"""Whether decisions can be guessed without reading, and whether there is something to decide."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from game.author.quality.problems import PROBLEMS
from game.author.quality.ways_on import chosen
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.problem import by_code
from game.story.model import Choose, Option, Safety, Story

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
    """Yield what makes the decisions of a story too easy."""
    decisions = tuple(chosen(story))
    yield from _patterns(decisions)
    for decision in decisions:
        yield from _safeties(decision)
        yield from _twins(decision)


# -------------------------------------------------------------- patterns


def _patterns(decisions: Sequence[Choose]) -> Iterator[Diagnostic]:
    mixed = [one for one in decisions if len({_is_safe(two) for two in one.options}) == 2]
    if len(mixed) < FEWEST:
        return
    for where, mark in _PLACES:
        if hits := _hits(mixed, mark):
            gaps = {"where": where, "k": len(hits), "n": len(mixed)}
            yield _KINDS["NA728"].at(mark(hits[0].options).at, _which(hits), **gaps)
    for which, mark in _LENGTHS:
        if hits := _hits(mixed, mark):
            gaps = {"which": which, "k": len(hits), "n": len(mixed)}
            yield _KINDS["NA729"].at(mark(hits[0].options).at, _which(hits), **gaps)


def _hits(mixed: Sequence[Choose], mark: Mark) -> Sequence[Choose]:
    """Return where the marked option is safe; nothing if chance could do that as well."""
    hits = [one for one in mixed if _is_safe(mark(one.options))]
    chances = [sum(map(_is_safe, one.options)) / len(one.options) for one in mixed]
    return hits if at_least(len(hits), chances) < LUCK else ()


def _which(hits: Sequence[Choose]) -> Phrase:
    """Return a hint that names the decisions of a pattern, to be found by their ids."""
    return Phrase("change some of: {decisions}", decisions=", ".join(one.id for one in hits))


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

"""What each option of a story leads to: how often it is open, and what it changes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from game.author.exploring.graph import Graph
from game.author.exploring.shown_facts import shown_facts
from game.author.exploring.walking import decisions
from game.author.exploring.ways import Ways
from game.story.answers import Answer, Picked, Told
from game.story.model import Choose, Option, Story, Tell, Words


class Effect(StrEnum):
    """What picking an option rather than another one of its decision can change."""

    STORY = "story"  # what can still happen
    WORDS = "words"  # only what is shown; the story goes on the same
    NOTHING = "nothing"  # but for points, the card, and what the player's person says at once


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionFound:
    """What is known of an option of a `choose`, or of one way to begin a `tell`."""

    decision: str
    option: str  # of a `tell`: whom and which words
    answer: Answer
    moments: int = 0  # merged moments at which it is open
    ways: int | None = None  # on which it is taken; one that comes by twice counts twice
    endings: tuple[str, ...] = ()  # that can still follow, in file order
    effect: Effect = Effect.NOTHING


@dataclass(slots=True)
class _Count:
    moments: int = 0
    ways: int = 0
    reach: int = 0
    effect: Effect = Effect.NOTHING


def answers_of(story: Story) -> Iterator[tuple[str, Answer, Option | Words]]:
    """Yield decision, answer and what is written of it, for each option, in file order."""
    for beat in decisions(story):
        if isinstance(beat, Choose):
            yield from ((beat.id, Picked(one.id), one) for one in beat.options)
        if isinstance(beat, Tell):
            for each in beat.whom:
                yield from ((beat.id, Told(each.person, one.id), one) for one in each.words)


def name_of(answer: Answer) -> str:
    """Return an option's name: its id; of a `tell` whom and which words."""
    match answer:
        case Picked(option):
            return option
        case Told(whom, words):
            return f"{whom} {words}"
        case _:
            return ""


def options_found(story: Story, graph: Graph, ways: Ways) -> tuple[OptionFound, ...]:
    """Return what is known of each option, in file order."""
    counts = _counts(graph, ways)
    places = {place.ending: bit for bit, (_, place) in enumerate(graph.stops())}
    bits = {name: 1 << places[name] for name in story.endings if name in places}
    shown = cache(lambda: shown_facts(story))  # asked for in few stories
    found = []
    for decision, answer, way in answers_of(story):
        count = counts.get((decision, answer), _Count())
        if count.effect is Effect.NOTHING and any(one.fact in shown() for one in way.sets):
            count.effect = Effect.WORDS
        found.append(
            OptionFound(
                decision=decision,
                option=name_of(answer),
                answer=answer,
                moments=count.moments,
                ways=None if ways.endless else count.ways,
                endings=tuple(name for name, bit in bits.items() if count.reach & bit),
                effect=count.effect,
            )
        )
    return tuple(found)


def _counts(graph: Graph, ways: Ways) -> dict[tuple[str, Answer], _Count]:
    """Add up what is known of the passages of each answer."""
    found: dict[tuple[str, Answer], _Count] = {}
    times, reach = _by_passage(graph, ways)
    effects = _effects(graph)
    for number, moments in sorted(Counter(graph.kinds).items()):
        entry = graph.passages[number].step.entry
        count = found.setdefault((entry.decision, entry.answer), _Count())
        count.moments += moments
        count.ways += times[number]
        count.reach |= reach[number]
        count.effect = min(count.effect, effects.get(number, Effect.NOTHING), key=_RANK.index)
    return found


_RANK = (Effect.STORY, Effect.WORDS, Effect.NOTHING)


def _by_passage(graph: Graph, ways: Ways) -> tuple[list[int], list[int]]:
    """Return by passage: on how many ways it lies, and what can be reached from it."""
    before, after, ends = ways.before, ways.after, ways.reach
    times, reach = [0] * len(graph.passages), [0] * len(graph.passages)
    edge = 0
    for moment, end in enumerate(graph.firsts[1:]):
        count = before[moment]
        while edge < end:
            kind, target = graph.kinds[edge], graph.targets[edge]
            times[kind] += count * after[target]
            reach[kind] |= ends[target]
            edge += 1
    return times, reach


def _effects(graph: Graph) -> dict[int, Effect]:
    """Return by passage what it changes, where it changes anything."""
    firsts, targets, kinds = graph.firsts, graph.targets, graph.kinds
    shown = [one.shown for one in graph.passages]
    found: dict[int, Effect] = {}
    for moment in range(len(graph.moments)):
        begin, end = firsts[moment], firsts[moment + 1]
        if end - begin < 2:  # noqa: PLR2004
            continue
        here = kinds[begin:end]
        if targets[begin:end].count(targets[begin]) < end - begin:
            found.update(dict.fromkeys(here, Effect.STORY))
        elif len({shown[kind] for kind in here}) > 1:
            found.update((kind, Effect.WORDS) for kind in here if kind not in found)
    return found

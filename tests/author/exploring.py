"""A plain explorer to compare with: plays every answer, and merges only what is the very same."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations
from typing import TypeAlias

from game.author.explore import Way
from game.story.answers import Answer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Order, Rate, Spot, Story, Tell
from game.story.run import Run, decide, replay, start
from game.story.scoring import mark

Skills: TypeAlias = frozenset[tuple[str, int, int]]  # skill, earned, possible
PlainEnd: TypeAlias = tuple[str, Skills, int, bool]
"""Ending, points by skill, safe answers, and whether an answer was unsafe."""


@dataclass
class Plain:
    """What can be found by patience alone."""

    ends: set[PlainEnd] = field(default_factory=set)
    shortest: dict[str, int] = field(default_factory=dict)
    options: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    """Decision and option, and the endings that can follow."""
    shown: set[int] = field(default_factory=set)  # beats by identity


def assert_true(tale: Story, way: Way | None) -> None:
    """Check that a witness replays to its ending with its points."""
    assert way is not None
    replayed = replay(tale, way.seed, way.log)
    score = replayed.run.score
    assert (replayed.misfit, replayed.run.turn.ending) == (None, way.ending)
    assert (score.total.earned, score.total.possible) == way.points[:2]
    assert (score.safe, score.scored) == way.points[2:4]


def every_answer(run: Run) -> Iterator[Answer]:
    assert run.offer is not None
    offer = run.offer
    match offer.decision:
        case Choose():
            yield from map(Picked, offer.open)
        case Spot():
            ids = [one.id for one in offer.candidates]
            for number in range(2 ** len(ids)):
                yield Spotted(frozenset(one for n, one in enumerate(ids) if number >> n & 1))
        case Order():
            yield from map(Ordered, permutations(offer.steps))
        case Tell(whom=whom):
            yield from (Told(each.person, one.id) for each in whom for one in each.words)
        case Rate():
            yield from map(Rated, range(1, 6))


def play_all(
    tale: Story, *, seeds: tuple[int, ...] = (0,), visits: bool = True, most: int = 3_000
) -> Plain | None:
    """Play everything; None where that is too much. `visits`: the story may count them."""
    found = Plain()
    runs = [(start(tale, seed), False) for seed in seeds]
    known = {_key(*first, visits): number for number, first in enumerate(runs)}
    waiting = deque(runs)
    edges: list[tuple[int, str, int]] = []
    while waiting:
        run, unsafe = waiting.popleft()
        here = known[_key(run, unsafe, visits)]
        found.shown.update(id(one.beat) for one in run.turn.moments)
        if run.offer is None:
            continue
        for answer in every_answer(run):
            earned = mark(run.offer, answer)
            after = (decide(run, answer), unsafe or bool(earned and not earned.points))
            key = _key(*after, visits)
            if key not in known:
                known[key] = len(runs)
                runs.append(after)
                waiting.append(after)
            edges.append((here, _name(run, answer), known[key]))
        if len(runs) > most:
            return None
    _note_ends(found, runs)
    _note_options(found, runs, edges)
    return found


def _key(run: Run, unsafe: bool, count_visits: bool) -> tuple[object, ...]:
    state = run.turn.state
    visits = {one: number for number, one in enumerate(dict.fromkeys(c.visit for c in state.stack))}
    return (
        run.seed,
        run.turn.ending,
        tuple((one.block.path, one.index, one.scene, visits[one.visit]) for one in state.stack),
        tuple(state.facts.items()),
        tuple(sorted(state.entered.items())) if count_visits else (),
        state.chosen,
        frozenset(state.marks),
        tuple(sorted(state.drawn.items())),
        state.screen,
        tuple(
            (visits[one.visit], one.chat, one.say.id) for one in state.heard if one.visit in visits
        ),
        unsafe,
    )


def _name(run: Run, answer: Answer) -> str:
    assert run.offer is not None
    match answer:
        case Picked(option):
            return f"{run.offer.decision.id}.{option}"
        case Told(whom, words):
            return f"{run.offer.decision.id}.{whom} {words}"
        case _:
            return ""


def _note_ends(found: Plain, runs: list[tuple[Run, bool]]) -> None:
    for run, unsafe in runs:
        if run.turn.ending:
            score = run.score
            skills = frozenset(
                (name, each.earned, each.possible) for name, each in score.skills.items()
            )
            found.ends.add((run.turn.ending, skills, score.safe, unsafe))
            found.shortest.setdefault(run.turn.ending, len(run.log))


def _note_options(
    found: Plain, runs: list[tuple[Run, bool]], edges: list[tuple[int, str, int]]
) -> None:
    reach = [{run.turn.ending} - {""} for run, _ in runs]
    changed = True
    while changed:
        changed = False
        for here, _, there in reversed(edges):
            if not reach[there] <= reach[here]:
                reach[here] |= reach[there]
                changed = True
    for _, name, there in edges:
        decision, _, option = name.partition(".")
        if option:
            found.options.setdefault((decision, option), set()).update(reach[there])

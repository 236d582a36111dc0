"""A run: a story, a seed and the log of decisions. Everything else follows from these.

`start` and `decide` return a new run whose last turn holds the beats to show up
to the next decision or the ending. The same log always gives the same beats:
there is no clock, no chance but the seed, and nothing is ever changed in place.
What a turn caches (its state) is never saved; only the log is.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from game.errors import EndlessLoop, IllegalAnswer
from game.story.answers import Answer, Entry, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Order, Rate, Spot, Story, Tell
from game.story.scoring import Mark, Score, tally
from game.story.state import State, Turn
from game.story.walk import Walk

RATES = range(1, 6)
MAX_ATTEMPTS = 20  # kept; each save writes them all


@dataclass(frozen=True, slots=True)
class Run:
    """A story on its way. `turns` has one turn more than `log` has entries.

    `abandoned` keeps the logs that a rewind left behind, oldest first: the
    very first and the latest, as `with_attempt` says.
    """

    story: Story = field(repr=False)
    seed: int
    log: tuple[Entry, ...]
    turns: tuple[Turn, ...] = field(repr=False)
    abandoned: tuple[tuple[Entry, ...], ...] = ()

    @property
    def turn(self) -> Turn:
        """The latest turn: what to show now."""
        return self.turns[-1]

    @property
    def offer(self) -> Offer | None:
        """The decision the run waits at; None at the end."""
        return self.turn.offer

    @property
    def ended(self) -> bool:
        """Whether the story is over."""
        return bool(self.turn.ending)

    @property
    def score(self) -> Score:
        """The score of the path taken so far."""
        return tally(self.turn.state.marks)


class Misfit(StrEnum):
    """Why a log no longer fits a story."""

    ENDS_EARLIER = "the story now ends before this decision"
    OTHER_DECISION = "the story now asks something else here"
    ANSWER_GONE = "this answer is no longer open here"
    LOOP = "the story now goes round in circles after this"


@dataclass(frozen=True, slots=True)
class Replay:
    """A run as far as the log fits. `misfit` and `entry` say why it stops, if it does.

    `changed` says that a save was made with another text of the story.
    """

    run: Run
    misfit: Misfit | None = None
    entry: Entry | None = None
    changed: bool = False


def start(story: Story, seed: int = 0) -> Run:
    """Begin a story.

    Raises:
        EndlessLoop: it never comes to a decision or an end.
    """
    walk = Walk(story, seed, State(facts=dict(story.facts)), ())
    walk.enter(story.start, call=True)
    return Run(story, seed, (), (walk.to_next_stop(),))


def decide(run: Run, answer: Answer) -> Run:
    """Return the run after `answer`.

    Raises:
        IllegalAnswer: the answer is not open now.
        EndlessLoop: what follows never comes to a decision or an end.
    """
    offer = run.offer
    if offer is None:
        raise IllegalAnswer("the story has ended")
    _refuse_what_is_closed(offer, answer)
    walk = Walk(run.story, run.seed, run.turn.state, run.turn.moments)
    walk.answer(offer, answer)
    turn = walk.to_next_stop()
    entry = Entry(offer.decision.id, answer)
    return replace(run, log=(*run.log, entry), turns=(*run.turns, turn))


def rewind(run: Run, count: int) -> Run:
    """Return to the moment after the first `count` decisions; a new attempt begins there.

    Raises:
        IllegalAnswer: the run has fewer decisions.
    """
    if not 0 <= count <= len(run.log):
        raise IllegalAnswer(f"the run has {len(run.log)} decisions, not {count}")
    if count == len(run.log):
        return run
    return replace(
        run,
        log=run.log[:count],
        turns=run.turns[: count + 1],
        abandoned=with_attempt(run.abandoned, run.log),
    )


def with_attempt(
    kept: tuple[tuple[Entry, ...], ...], log: tuple[Entry, ...]
) -> tuple[tuple[Entry, ...], ...]:
    """Return the attempts to keep once `log` is left behind.

    One that went no further than an earlier one is not kept, and of many only
    the first and the latest are.
    """
    if any(one[: len(log)] == log for one in kept):
        return kept
    first, *later = (*kept, log)
    return (first, *later[1 - MAX_ATTEMPTS :])


def replay(story: Story, seed: int, log: Iterable[Entry]) -> Replay:
    """Play a log again, as far as it fits the story as it is now.

    Raises:
        EndlessLoop: the story cannot even start.
    """
    run = start(story, seed)
    for entry in log:
        if run.offer is None:
            return Replay(run, Misfit.ENDS_EARLIER, entry)
        if run.offer.decision.id != entry.decision:
            return Replay(run, Misfit.OTHER_DECISION, entry)
        try:
            run = decide(run, entry.answer)
        except IllegalAnswer:
            return Replay(run, Misfit.ANSWER_GONE, entry)
        except EndlessLoop:
            return Replay(run, Misfit.LOOP, entry)
    return Replay(run)


def first_try(run: Run) -> Score:
    """Score the first answer given to each decision, over all attempts that are kept."""
    first: dict[str, Mark] = {}
    for log in (*run.abandoned, run.log):
        for each in replay(run.story, run.seed, log).run.turn.state.marks:
            first.setdefault(each.decision, each)
    return tally(first.values())


def _refuse_what_is_closed(offer: Offer, answer: Answer) -> None:
    if not _fits(offer, answer):
        raise IllegalAnswer(f"{answer} is not open at '{offer.decision.id}'")


def _fits(offer: Offer, answer: Answer) -> bool:
    decision = offer.decision
    match decision, answer:
        case Choose(), Picked(option):
            return option in offer.open
        case Spot(), Spotted(ids):
            return ids <= {one.id for one in offer.candidates}
        case Order(), Ordered(steps):
            return sorted(steps) == sorted(step.id for step in decision.steps)
        case Tell(), Told(whom, words):
            return any(
                each.person == whom and any(one.id == words for one in each.words)
                for each in decision.whom
            )
        case Rate(), Rated(value):
            return type(value) is int and value in RATES
        case _:
            return False

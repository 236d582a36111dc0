"""Playing a test: every answer is given, every expectation looked at, twice.

The second time the run is saved and loaded after each answer. A wrong
expectation does not end the test, an answer that cannot be given does.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from game.author.story_tests.answers import Unclear, Understanding
from game.author.story_tests.ends import outcome
from game.author.story_tests.hints import Missed, way_here, with_way
from game.author.story_tests.model import FactIs, Openness, Pick, See, Step, StoryTest
from game.author.story_tests.names import names
from game.author.story_tests.shown import Screen, holding
from game.author.story_tests.strays import stray
from game.author.story_tests_problems import CATALOGUE
from game.diagnostic import Diagnostic, Location
from game.errors import EndlessLoop
from game.phrase import Phrase
from game.reading.structure import quote
from game.story.answers import Offer
from game.story.run import Run, decide, start
from game.story.saved import dump, load, resume

Reload = Callable[[Run], Run]
_OPEN, _CLOSED = Phrase("open"), Phrase("closed")


def from_disk(run: Run) -> Run:
    """Return a run as it is after leaving the game and coming back."""
    return resume(run.story, load(json.loads(json.dumps(dump(run))))).run


def play_test(
    test: StoryTest, screen: Screen, reload: Reload = from_disk
) -> tuple[Diagnostic, ...]:
    """Return all that is not as the test says."""
    try:
        run = start(screen.story, test.seed)
    except EndlessLoop as error:
        return (CATALOGUE["NA819"].at(test.at, scene=error.scene),)
    player = _Player(test, screen, reload, run, run)
    for step in test.steps:
        if not player.take(step):
            return player.result()
    player.problems += outcome(test, player.run)
    return player.result()


@dataclass
class _Player:
    """Goes through a test step by step. `again` is the run that is saved and loaded."""

    test: StoryTest
    screen: Screen
    reload: Reload
    run: Run
    again: Run
    problems: list[Diagnostic] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = [self.screen.lines(self.run.turn)]

    def take(self, step: Step) -> bool:
        """Take a step; return whether the test can go on."""
        match step:
            case Pick():
                return self._pick(step)
            case See(words, wanted):
                if bool(holding(self.lines[-1], words.source)) is not wanted:
                    self.missed.append(Missed(step, len(self.run.log)))
            case Openness():
                self._openness(step)
            case FactIs():
                self._fact(step)
        return True

    def result(self) -> tuple[Diagnostic, ...]:
        """Return what went wrong, in the order of the file."""
        seen = [one.problem(self.run, self.lines, self.screen) for one in self.missed]
        return tuple(sorted((*self.problems, *seen), key=lambda one: (one.at.line, one.at.column)))

    # -- answers

    def _pick(self, pick: Pick) -> bool:
        offer = self.run.offer
        if offer is None or not names(pick.key, offer.decision, self.screen):
            self.problems.append(stray(pick, self.test, self.run, self.screen))
            return False
        try:
            answer = self._understanding(offer).answer(pick.answer)
            self.run = decide(self.run, answer)
            self.again = self.reload(decide(self.again, answer))
        except Unclear as unclear:
            self._unclear(unclear)
            return False
        except EndlessLoop as error:
            hint = way_here(self.run.log)
            self.problems.append(CATALOGUE["NA819"].at(pick.key.at, hint, scene=error.scene))
            return False
        self.lines.append(self.screen.lines(self.run.turn))
        return self._is_the_same(pick.key.at)

    def _understanding(self, offer: Offer) -> Understanding:
        return Understanding(offer, self.run.turn.state.facts, self.screen)

    def _unclear(self, unclear: Unclear) -> None:
        problem = unclear.problem
        self.problems.append(replace(problem, hint=with_way(problem.hint, self.run)))

    def _is_the_same(self, at: Location) -> bool:
        here, there = self.run, self.again
        same = (
            here.log == there.log
            and here.turn == there.turn
            and here.turn.state.facts == there.turn.state.facts
            and here.score == there.score
        )
        if not same:
            self.problems.append(CATALOGUE["NA818"].at(at, way_here(here.log)))
        return same

    # -- expectations

    def _openness(self, step: Openness) -> None:
        offer = self.run.offer
        if offer is None:
            ending = self.run.turn.ending
            hint = way_here(self.run.log)
            self.problems.append(CATALOGUE["NA806"].at(step.option.at, hint, ending=ending))
            return
        try:
            option = self._understanding(offer).option(step.option)
        except Unclear as unclear:
            self._unclear(unclear)
            return
        is_open = option in offer.open
        if is_open is not step.wanted:
            self.problems.append(
                CATALOGUE["NA813"].at(
                    step.option.at,
                    way_here(self.run.log),
                    answer=quote(step.option.source),
                    found=_OPEN if is_open else _CLOSED,
                    wanted=_OPEN if step.wanted else _CLOSED,
                    decision=offer.decision.id,
                )
            )

    def _fact(self, step: FactIs) -> None:
        found = self.run.turn.state.facts[step.fact.source]
        wanted = step.value.source if isinstance(found, str) else step.value.value
        if isinstance(found, bool) is not isinstance(wanted, bool) or found != wanted:
            self.problems.append(
                CATALOGUE["NA815"].at(
                    step.value.at,
                    way_here(self.run.log),
                    fact=step.fact.source,
                    found=_written(found),
                    wanted=quote(step.value.source),
                )
            )


def _written(value: object) -> str:
    """Return a value as a story file writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)

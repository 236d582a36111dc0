"""Playing a test: every answer is given, every expectation looked at.

After each answer the run is saved and loaded, and must go on in the same way.
A wrong expectation does not end the test, an answer that cannot be given does.
"""

import json
from collections.abc import Callable, Iterator
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
from game.story.saved import Saved, dump, load, resume
from game.story.state import Turn

MOST_HINTS = 20  # in one test; looking for them takes time
Reload = Callable[[Run], Saved]
_OPEN, _CLOSED = Phrase("open"), Phrase("closed")


def from_disk(run: Run) -> Saved:
    """Return what is left of a run when the game is closed."""
    return load(json.loads(json.dumps(dump(run))))


def play_test(
    test: StoryTest, screen: Screen, reload: Reload = from_disk
) -> tuple[Diagnostic, ...]:
    """Return all that is not as the test says."""
    try:
        run = start(screen.story, test.seed)
    except EndlessLoop as error:
        return (CATALOGUE["NA819"].at(test.at, scene=error.scene),)
    player = _Player(test, screen, reload, run)
    if all(map(player.take, test.steps)):
        player.problems += outcome(test, player.run)
    return player.result()


@dataclass
class _Player:
    """Goes through a test step by step. `places` are those of the answers given."""

    test: StoryTest
    screen: Screen
    reload: Reload
    run: Run
    problems: list[Diagnostic] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)
    places: list[Location] = field(default_factory=list)

    def take(self, step: Step) -> bool:
        """Take a step; return whether the test can go on."""
        match step:
            case Pick():
                return self._pick(step)
            case See(words, wanted):
                lines = self.screen.lines(self.run.turn)
                if bool(holding(lines, words.source)) is not wanted:
                    self.missed.append(Missed(step, len(self.run.log)))
            case Openness():
                self._openness(step)
            case FactIs():
                self._fact(step)
        return True

    def result(self) -> tuple[Diagnostic, ...]:
        """Return what went wrong, in the order of the file."""
        lines = [self.screen.lines(turn) for turn in self.run.turns] if self.missed else []
        seen = [
            one.problem(self.run, lines, self.screen) if number < MOST_HINTS else one.bare()
            for number, one in enumerate(self.missed)
        ]
        found = (*self.problems, *self._saves(), *seen)
        return tuple(sorted(found, key=lambda one: (one.at.line, one.at.column)))

    # -- answers

    def _pick(self, pick: Pick) -> bool:
        offer = self.run.offer
        if offer is None or not names(pick.key, offer.decision, self.screen):
            self.problems.append(stray(pick, self.test, self.run, self.screen))
            return False
        try:
            answer = self._understanding(offer).answer(pick.answer)
            self.run = decide(self.run, answer)
        except Unclear as unclear:
            self._unclear(unclear)
            return False
        except EndlessLoop as error:
            hint = way_here(self.run.log)
            self.problems.append(CATALOGUE["NA819"].at(pick.key.at, hint, scene=error.scene))
            return False
        self.places.append(pick.key.at)
        return True

    def _understanding(self, offer: Offer) -> Understanding:
        return Understanding(offer, self.run.turn.state.facts, self.screen)

    def _unclear(self, unclear: Unclear) -> None:
        problem = unclear.problem
        self.problems.append(replace(problem, hint=with_way(problem.hint, self.run)))

    def _saves(self) -> Iterator[Diagnostic]:
        """Yield a problem at the first answer after which a save brings back something else.

        A save holds the answers so far, and loading one plays them again: if all are kept and
        each turn of the last save is as it was, then so are the turns of every save before.
        """
        saved = self.reload(self.run)
        again = resume(self.run.story, saved).run
        for number, at in enumerate(self.places, 1):
            kept = saved.log[:number] == self.run.log[:number] == again.log[:number]
            if not kept or not _are_same(self.run.turns[number], again.turns[number]):
                yield CATALOGUE["NA818"].at(at, way_here(self.run.log[:number]))
                return

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


def _are_same(one: Turn, other: Turn) -> bool:
    """Return whether two turns show, ask, remember and earn the same."""
    return (
        one == other
        and one.state.facts == other.state.facts
        and one.state.marks == other.state.marks
    )


def _written(value: object) -> str:
    """Return a value as a story file writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)

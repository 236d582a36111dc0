"""How often each part of a story was met: kept runs, played again on its map.

A step that two attempts of a run share counts once.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.author.mapping.plan import Taken, answer_id, beat_id, ending_key, scene_key
from game.errors import EndlessLoop
from game.story.answers import Answer, Offer, Picked, Told
from game.story.model import Call, Choose, Draw, End, Goto, Story
from game.story.run import Run, replay
from game.story.saved import Log, Saved
from game.story.state import State
from game.story.walk import Walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the runs came to, and how many could not be used."""

    taken: Taken
    of_others: int = 0  # runs of other stories
    misfits: int = 0  # runs that no longer fit the story as it is now


def count(story: Story, runs: Iterable[Saved]) -> Counted:
    """Play runs again and count. A run whose log names no story is taken to be of this one."""
    counter = _Counter(story)
    others = misfits = used = 0
    for run in runs:
        if run.story not in ("", story.id):
            others += 1
        elif counter.add(run):
            used += 1
        else:
            misfits += 1
    taken = Taken(runs=used, cards=counter.cards, rows=counter.rows, questions=counter.questions)
    return Counted(taken=taken, of_others=others, misfits=misfits)


@dataclass(slots=True)
class _Counter:
    story: Story
    cards: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    questions: Counter[str] = field(default_factory=Counter)

    def add(self, saved: Saved) -> bool:
        """Count a run; return False, and count nothing, if it no longer fits."""
        runs = [_again(self.story, saved.seed, log) for log in (saved.log, *saved.abandoned)]
        whole = [run for run in runs if run is not None]
        if not whole or runs[0] is None:
            return False
        known: set[Log] = set()
        for run in whole:
            draws: dict[str, str] = {}
            for length in range(len(run.log) + 1):
                step = _step(run, length, draws)
                if run.log[:length] not in known:
                    known.add(run.log[:length])
                    self._count(step, run, length)
        return True

    def _count(self, step: "_Step", run: Run, length: int) -> None:
        self.cards.update(step.entered)
        self.rows.update(step.passed)
        if length:
            entry = run.log[length - 1]
            self.questions[entry.decision] += 1
            self.rows.update(_row_of(entry.decision, entry.answer))


def _again(story: Story, seed: int, log: Log) -> Run | None:
    """Return the run of a log; None if it does not fit."""
    try:
        played = replay(story, seed, log)
    except EndlessLoop:
        return None
    return None if played.misfit else played.run


def _row_of(decision: str, answer: Answer) -> Iterator[str]:
    match answer:
        case Picked(option):
            yield answer_id(decision, option)
        case Told(whom, words):
            yield answer_id(decision, whom, words)
        case _:
            return


def _step(run: Run, length: int, draws: dict[str, str]) -> "_Step":
    """Take the step that the first `length` decisions end with, looking on."""
    if not length:
        step = _Step(run.story, run.seed, State(facts=dict(run.story.facts)), draws)
        step.enter(run.story.start, call=True)
    else:
        before = run.turns[length - 1]
        step = _Step(run.story, run.seed, before.state, draws)
        assert before.offer is not None
        step.answer(before.offer, run.log[length - 1].answer)
    step.to_next_stop()
    return step


class _Step(Walk):
    """A walk that remembers where it came by. `draws` are the draws of this run, by their id."""

    def __init__(self, story: Story, seed: int, state: State, draws: dict[str, str]) -> None:
        super().__init__(story, seed, state, (), seen=False)
        self.entered: list[str] = []
        self.passed: list[str] = []
        self._draws = draws

    def enter(self, scene: str, *, call: bool) -> None:
        """Begin a scene."""
        self.entered.append(scene_key(scene))
        super().enter(scene, call=call)

    def _play(self, beat: object) -> Offer | None:
        here = self._stack[-1]
        id = beat_id(here.block.path, here.index - 1)
        match beat:
            case Draw(id=draw):
                self._draws[draw] = id
            case Call(scene):
                drawn = self._draws.get(here.block.path.rpartition("/")[0])
                self.passed.append(answer_id(drawn, scene) if drawn else id)
            case Goto():
                self.passed.append(id)
            case End(ending):
                self.passed.append(id)
                self.entered.append(ending_key(ending))
            case _:
                pass
        offer = super()._play(beat)
        if isinstance(beat, Choose) and offer is None and beat.otherwise:
            self.passed.append(answer_id(beat.id, "", "otherwise"))
        return offer

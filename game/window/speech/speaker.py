"""The queue of what is to be said. It never waits: a thread beside it makes the sounds."""

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from game.view.aloud import Utterance
from game.view.wordtimes import guessed_s, word_at, word_starts
from game.window.speech.engines import Engine, Speech

LOOK_AGAIN_S = 0.03  # while a sound is being made
BREATH_S = 0.14  # between two utterances
MOST_FAILURES = 3  # in a row; then the voice is given up

Task = Callable[[], None]


class Player(Protocol):
    """Plays sounds that are whole files."""

    def play(self, wav: bytes) -> float:
        """Play a WAV file. Returns how many seconds of it are speech, 0 if it cannot be played."""

    def stop(self) -> None:
        """Be silent."""


class Background:
    """A thread that does one task after the other; it ends with the program."""

    def __init__(self) -> None:
        self._tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def __call__(self, task: Task) -> None:
        """Do this when all before it is done."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
            self._thread.start()
        self._tasks.put(task)

    def _work(self) -> None:
        while True:
            self._tasks.get()()


@dataclass(slots=True, eq=False)
class _Job:
    """An utterance on its way to be heard."""

    said: Utterance
    is_asked: bool = False
    is_dropped: bool = False
    is_begun: bool = False  # written by the thread
    wav: bytes | None = None  # written by the thread, last
    heard_s: float | None = None  # since when
    lasts_s: float = 0.0
    starts: tuple[float, ...] = ()


class Speaker:
    """Says one utterance after the other, the next one made while one is heard."""

    def __init__(
        self, engine: Engine, player: Player, run: Callable[[Task], None] | None = None
    ) -> None:
        self._engine = engine
        self._player = player
        self._run = run or Background()
        self._jobs: deque[_Job] = deque()
        self._failures = 0
        self.speed = 1.0

    @property
    def is_speaking(self) -> bool:
        """Whether something is heard, or will be."""
        return bool(self._jobs)

    @property
    def word(self) -> tuple[str, int] | None:
        """The passage that is heard and the number of its word, None between passages."""
        return self._word

    _word: tuple[str, int] | None = None

    def say(self, utterances: Iterable[Utterance]) -> None:
        """Say these after all that waits."""
        if self._failures < MOST_FAILURES:
            self._jobs.extend(_Job(one) for one in utterances if one.text)

    def interrupt(self, utterance: Utterance) -> None:
        """Say this now, and forget all that waits."""
        self.hush()
        self.say((utterance,))

    def hush(self) -> None:
        """Be silent at once."""
        if not self._jobs:
            return
        is_at_work = any(one.is_asked and one.wav is None for one in self._jobs)
        for job in self._jobs:
            job.is_dropped = True
        self._jobs.clear()
        self._word = None
        self._player.stop()
        if is_at_work:
            self._engine.stop()

    def turn(self, now_s: float) -> bool:
        """Go on. Returns whether another word is heard, or nothing any more."""
        before = (self._word, self.is_speaking)
        self._prepare()
        while self._jobs and self._is_over(self._jobs[0], now_s):
            self._jobs.popleft()
            self._prepare()
        self._word = self._heard_word(now_s)
        return before != (self._word, self.is_speaking)

    def due_s(self, now_s: float) -> float:
        """Return how long nothing will change."""
        if not self._jobs:
            return float("inf")
        job = self._jobs[0]
        if job.heard_s is None or self._engine.is_live:
            return LOOK_AGAIN_S
        age_s = now_s - job.heard_s
        later = [one for one in (*job.starts, job.lasts_s + BREATH_S) if one > age_s]
        return max(0.005, min(later) - age_s) if later else 0.005

    # -- one job

    def _prepare(self) -> None:
        """Have the present utterance made, and the next while this one is heard."""
        for job in list(self._jobs)[:2]:
            if not job.is_asked:
                job.is_asked = True
                self._run(partial(self._make, job))

    def _make(self, job: _Job) -> None:
        """Make the sound of a job, in the thread beside."""
        if job.is_dropped:
            return
        job.is_begun = True
        said = job.said
        job.wav = self._engine.make(Speech(said.text, said.language, said.pitch, self.speed))

    def _is_over(self, job: _Job, now_s: float) -> bool:
        """Begin a job that is ready. Returns whether it has been heard."""
        if job.heard_s is None:
            self._begin(job, now_s)
        if self._engine.is_live:
            return job.wav is not None
        return job.heard_s is not None and now_s - job.heard_s >= job.lasts_s + BREATH_S

    def _begin(self, job: _Job, now_s: float) -> None:
        if self._engine.is_live and job.is_begun:
            job.lasts_s = guessed_s(job.said.words, self.speed)
        elif job.wav is not None:
            job.lasts_s = self._player.play(job.wav) if job.wav else 0.0
            self._failures = 0 if job.lasts_s else self._failures + 1
        else:
            return
        job.heard_s = now_s
        job.starts = word_starts(job.said.words, job.lasts_s)
        if self._failures >= MOST_FAILURES:
            self.hush()

    def _heard_word(self, now_s: float) -> tuple[str, int] | None:
        job = self._jobs[0] if self._jobs else None
        if job is None or job.heard_s is None or not job.said.shown:
            return None
        index = word_at(job.starts, now_s - job.heard_s) - job.said.ahead
        return (job.said.shown, index) if index >= 0 else None

"""The whole check of a story, made beside the game once a save has been shown."""

import logging
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from game.author.looking import Checked, Desk

log = logging.getLogger(__name__)

PATIENCE_S = 0.4  # the picture comes first

Run = Callable[[Callable[[], None]], None]


def beside(work: Callable[[], None]) -> None:
    """Do some work while the game goes on."""
    Thread(target=work, daemon=True).start()


class SecondLook:
    """Checks a story a moment after it was asked to; of several askings only the last counts."""

    def __init__(self, root: Path, run: Run = beside) -> None:
        self._root = root
        self._run = run
        self._due: tuple[Path, float] | None = None
        self._asked = 0
        self._is_busy = False
        self._answers: SimpleQueue[tuple[int, Checked | None]] = SimpleQueue()

    def ask(self, path: Path, now_s: float) -> None:
        """Check a story as soon as nothing else is to be done."""
        self._asked += 1
        self._due = (path, now_s + PATIENCE_S)

    def answer(self, now_s: float) -> Checked | None:
        """Return what was found since the last time; None if there is nothing new."""
        found = self._finished()
        if self._due is not None and not self._is_busy and now_s >= self._due[1]:
            path, number = self._due[0], self._asked
            self._due, self._is_busy = None, True
            self._run(lambda: self._answers.put((number, self._check(path))))
        return found

    def _finished(self) -> Checked | None:
        try:
            number, found = self._answers.get_nowait()
        except Empty:
            return None
        self._is_busy = False
        return found if number == self._asked else None

    def _check(self, path: Path) -> Checked | None:
        try:
            return Desk(self._root).look(path).checked
        except Exception:  # a mistake of ours in a check must not take the window away
            log.exception("the second look at %s", path)
            return None

"""A keeper that only watches: what was played can be written down afterwards."""

from dataclasses import dataclass, field

from game.story.model import Story
from game.story.run import Run


@dataclass
class Recorder:
    """Remembers each way that came to an end, and the last one that did not."""

    notice: str = ""
    _ended: list[Run] = field(default_factory=list)
    _last: Run | None = None

    @property
    def runs(self) -> tuple[Run, ...]:
        """The ways that came to an end, each once; if there is none, the one that was begun."""
        by_log = {run.log: run for run in self._ended}
        if not by_log and self._last is not None and self._last.log:
            return (self._last,)
        return tuple(by_log.values())

    def resume(self, story: Story) -> Run | None:
        """Return nothing: what is recorded begins at the start."""
        return None

    def save(self, run: Run) -> None:
        """Remember how far the player has come."""
        self._last = run

    def finish(self, run: Run) -> None:
        """Remember a way that came to its end."""
        self._ended.append(run)

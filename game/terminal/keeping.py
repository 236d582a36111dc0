"""What the terminal needs of whoever keeps the player's place between two starts."""

from typing import Protocol

from game.story.model import Story
from game.story.run import Run


class Keeper(Protocol):
    """Keeps a run after each decision. The session of the window is one.

    Nothing here raises: what goes wrong with the disk is in `notice`.
    """

    notice: str  # for the player; whoever shows it empties it

    def resume(self, story: Story) -> Run | None:
        """Return the run that was kept, as far as it fits; None without one."""

    def save(self, run: Run) -> None:
        """Keep a run in place of the last."""

    def finish(self, run: Run) -> None:
        """Keep what a run has reached at its end, and forget its place."""

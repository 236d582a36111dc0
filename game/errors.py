"""Every exception the game raises on purpose.

GameError
    StoryError        a teacher's file has problems; carries all of them
    EndlessLoop       a story runs on without ever asking for a decision
    IllegalAnswer     the engine was given an answer that is not open now
    SaveError         a saved run cannot be read
    NoDisplay         no window can be opened on this computer
    UnknownName       somebody asked for a story or a language that is not there
"""

from collections.abc import Sequence
from typing import ClassVar

from game.diagnostic import Diagnostic


class GameError(Exception):
    """Base of all errors that end with a message to the user, not a traceback."""

    exit_code: ClassVar[int] = 1  # 2 is for a wrong command line


class StoryError(GameError):
    """A file has problems. Carries all of them, at least one, in file order."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        first, *rest = self.diagnostics
        more = f" (and {len(rest)} more)" if rest else ""
        super().__init__(f"{first.at}: {first.code} {first.message}{more}")


class EndlessLoop(GameError):  # noqa: N818 - the word says it
    """A story showed beat after beat (or called scene in scene) without a decision."""

    def __init__(self, scene: str) -> None:
        self.scene = scene
        super().__init__(f"the story goes round in circles at scene '{scene}' without a decision")


class IllegalAnswer(GameError):  # noqa: N818 - the word says it
    """An answer does not fit the decision the run waits at. The run is unchanged."""


class SaveError(GameError):
    """A saved run cannot be read: damaged, foreign, or from a newer version."""


class NoDisplay(GameError):  # noqa: N818 - the word says it
    """No window can be opened: there is no screen, or none that can be used."""


class UnknownName(GameError):  # noqa: N818 - the word says it
    """A name on the command line stands for nothing."""

    exit_code = 2

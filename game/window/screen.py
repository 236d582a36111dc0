"""What a screen is to the loop, and the way from one to the next."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from game.session import Session
from game.view.frame import Action, Frame
from game.view.sketch import Canvas


class Screen(Protocol):
    """Owns what it shows; knows neither pygame nor the loop."""

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return what to show at a time, in seconds of any clock that only goes forward."""

    def act(self, action: Action, now_s: float) -> None:
        """React to a press."""


@dataclass
class Stage:
    """The screens on top of each other, and what they share."""

    session: Session
    play_sound: Callable[[str], None]
    play_music: Callable[[str], None]
    screens: list[Screen] = field(default_factory=list)
    is_over: bool = False
    is_reading: Callable[[], bool] = lambda: False  # whether something is being read aloud
    lacks_voice: Callable[[], bool] = lambda: False  # for the player's language

    @property
    def top(self) -> Screen:
        """The screen that is seen."""
        return self.screens[-1]

    def push(self, screen: Screen) -> None:
        """Show a screen over the present one."""
        self.screens.append(screen)

    def pop(self) -> None:
        """Go back to the screen below."""
        if len(self.screens) > 1:
            self.screens.pop()

    def replace(self, *screens: Screen) -> None:
        """Leave all screens for others, the last of which is seen."""
        self.screens[:] = screens

"""I need help now: at hand on every screen, hides whatever was there."""

from collections.abc import Callable

from game.view.frame import Action, Frame
from game.view.helpnow import COUNTRIES, countries_frame, help_frame
from game.view.sketch import Canvas
from game.window.screen import Stage


class HelpScreen:
    """I need help now."""

    def __init__(self, stage: Stage, after: Callable[[float], None] = lambda now_s: None) -> None:
        self._stage = stage
        self._after = after  # called on the way back, with the time
        self._lines = stage.session.help_lines()
        stage.play_music("")

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the help for the country of the settings."""
        return help_frame(canvas, self._lines, self._stage.session.settings.country)

    def act(self, action: Action, now_s: float) -> None:
        """Go back, or choose a country."""
        match action:
            case "country":
                here = dict.fromkeys(one.country for one in self._lines)
                codes = tuple(code for code in COUNTRIES if code in here)
                if codes:  # none where the help lines are damaged
                    self._stage.push(CountryScreen(self._stage, codes))
            case "back":
                self._stage.pop()
                self._after(now_s)
            case _:
                pass


class CountryScreen:
    """Which country's help lines to show."""

    def __init__(self, stage: Stage, codes: tuple[str, ...]) -> None:
        self._stage = stage
        self._codes = codes

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the countries."""
        return countries_frame(canvas, self._codes, self._stage.session.settings.country)

    def act(self, action: Action, now_s: float) -> None:
        """Choose one."""
        match action:
            case ("country", str(code)):
                self._stage.session.change("country", code)
                self._stage.pop()
            case "back":
                self._stage.pop()
            case _:
                pass

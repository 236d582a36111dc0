"""The settings, and forgetting all that is kept."""

import sys

from game.view.aloud import voice_hint
from game.view.frame import Action, Frame
from game.view.panels import Choice, question_frame, settings_frame
from game.view.sketch import Canvas
from game.window.help import HelpScreen
from game.window.keys import ControlsScreen
from game.window.screen import Stage


class SettingsScreen:
    """How to look, sound and speak; what is kept."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the settings."""
        session = self._stage.session
        no_voice = voice_hint(sys.platform) if self._stage.lacks_voice() else ""
        return settings_frame(
            canvas, session.values(), session.languages, session.stored(), no_voice
        )

    def act(self, action: Action, now_s: float) -> None:
        """Change a setting."""
        stage = self._stage
        match action:
            case ("set", str(name), value):
                stage.session.change(name, value)
                if name == "effects_volume":
                    stage.play_sound("message")
            case "controls":
                stage.push(ControlsScreen(stage))
            case "wipe":
                stage.push(WipeScreen(stage))
            case "help":
                stage.push(HelpScreen(stage))
            case "back":
                stage.pop()
            case _:
                pass


class WipeScreen:
    """Asks before all is deleted."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the question."""
        words = canvas.words
        choices = (
            Choice(id="keep", label=words.ui("Keep it"), action="back", kind="primary"),
            Choice(id="wipe", label=words.ui("Delete all"), action="wipe", icon="trash"),
        )
        text = words.ui("Stars, settings and your place in each story will be gone.")
        return question_frame(canvas, words.ui("Delete all?"), text, choices, "back")

    def act(self, action: Action, now_s: float) -> None:
        """Delete, or not."""
        match action:
            case "wipe":
                self._stage.session.forget()
                del self._stage.screens[1:]
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case "back":
                self._stage.pop()
            case _:
                pass

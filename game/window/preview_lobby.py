"""What lies under the story in a preview: the way back into it, or a place to wait."""

from game.view.frame import Action, Frame
from game.view.panels import Choice, question_frame
from game.view.preview import DESK
from game.view.preview_waiting import waiting_frame
from game.view.sketch import Canvas
from game.window.help import HelpScreen
from game.window.preview_rehearsal import Rehearsal
from game.window.screen import Stage
from game.window.screens import QuitScreen


class LobbyScreen:
    """The story's title and the ways into it."""

    def __init__(self, stage: Stage, rehearsal: Rehearsal) -> None:
        self._stage = stage
        self._rehearsal = rehearsal

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the title, or that there is nothing to play yet."""
        words, run = canvas.words, self._rehearsal.run
        if run is None:
            return waiting_frame(canvas)
        choices = (
            Choice(id="anew", label=words.ui("From the start"), action=(DESK, "restart")),
            Choice(id="go-on", label=words.ui("Go on"), action="go-on", icon="play"),
            Choice(id="leave", label=words.ui("Close the game"), action="quit", icon="close"),
        )
        return question_frame(canvas, words.text(run.story.title), "", choices, "quit")

    def act(self, action: Action, now_s: float) -> None:
        """Go into the story, or leave."""
        match action:
            case "go-on" if self._rehearsal.play is not None:
                self._stage.push(self._rehearsal.play)
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case "quit":
                self._stage.push(QuitScreen(self._stage))
            case _:
                pass

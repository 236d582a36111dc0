"""The screens around a story: welcome, shelf, going on, leaving."""

from game.errors import EndlessLoop
from game.story.model import Story
from game.story.run import Run
from game.view.frame import Action, Frame
from game.view.panels import Choice, question_frame
from game.view.shelf import shelf_frame
from game.view.sketch import Canvas
from game.view.welcome import welcome_frame
from game.window.album import AlbumScreen
from game.window.help import HelpScreen
from game.window.play import PlayScreen
from game.window.screen import Stage
from game.window.settings import SettingsScreen


class WelcomeScreen:
    """The language and one press to begin."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._unfinished = stage.session.unfinished()
        self._lines = stage.session.help_lines()

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the welcome."""
        session = self._stage.session
        if self._unfinished and not session.is_begun(self._unfinished):  # all was deleted
            self._unfinished = session.unfinished()
        story = session.story(self._unfinished) if self._unfinished else None
        resume = canvas.words.text(story.title) if story is not None else ""
        country = session.settings.country
        line = next((one for one in self._lines if one.country == country), None)
        return welcome_frame(canvas, session.languages, resume=resume, line=line)

    def act(self, action: Action, now_s: float) -> None:
        """Begin, go on, choose a language, or leave."""
        stage = self._stage
        match action:
            case "start":
                if not stage.session.settings.language:
                    stage.session.change("language", stage.session.words.language)
                stage.replace(self, ShelfScreen(stage))
            case "resume":
                shelf = ShelfScreen(stage)
                stage.replace(self, shelf)
                open_story(stage, self._unfinished, now_s)
            case ("language", str(code)):
                stage.session.change("language", code)
            case "settings":
                stage.push(SettingsScreen(stage))
            case "help":
                stage.push(HelpScreen(stage))
            case "quit":
                stage.push(QuitScreen(stage))
            case _:
                pass


class ShelfScreen:
    """The stories to choose from."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the shelf."""
        session = self._stage.session
        return shelf_frame(canvas, session.cards(), session.other_language[1])

    def act(self, action: Action, now_s: float) -> None:
        """Open a story, or go elsewhere."""
        stage = self._stage
        match action:
            case ("story", str(story_id)):
                open_story(stage, story_id, now_s)
            case "language":
                stage.session.change("language", stage.session.other_language[0])
            case "settings":
                stage.push(SettingsScreen(stage))
            case "help":
                stage.push(HelpScreen(stage))
            case "welcome":
                stage.replace(WelcomeScreen(stage))
            case "album":
                stage.push(AlbumScreen(stage))
            case _:
                pass


def open_story(stage: Stage, story_id: str, now_s: float, seed: int | None = None) -> None:
    """Play a story; ask first whether to go on where it was left."""
    session = stage.session
    story = session.story(story_id)
    if story is None:
        return
    saved = session.resume(story)
    if saved is not None and saved.log and seed is None:
        stage.push(GoOnScreen(stage, saved))
    elif saved is not None and saved.abandoned and seed is None:
        stage.push(PlayScreen(stage, saved, now_s))  # at the start again, the first try remembered
    else:
        _begin(stage, story, now_s, seed)


def _begin(stage: Stage, story: Story, now_s: float, seed: int | None = None) -> None:
    try:
        run = stage.session.begin(story, seed)
    except EndlessLoop as problem:
        stage.session.tell_loop(problem)
    else:
        stage.push(PlayScreen(stage, run, now_s))


class GoOnScreen:
    """Go on where a story was left, or begin anew."""

    def __init__(self, stage: Stage, saved: Run) -> None:
        self._stage = stage
        self._saved = saved

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the question."""
        words = canvas.words
        choices = (
            Choice(
                id="go-on", label=words.ui("Go on"), action="go-on", icon="play", kind="primary"
            ),
            Choice(id="anew", label=words.ui("Begin anew"), action="anew", icon="back"),
            Choice(id="close", label=words.ui("Back"), action="back", icon="left"),
        )
        title = words.ui("Welcome back!")
        text = words.ui("You stopped in the middle of this story.")
        return question_frame(canvas, title, text, choices, "back")

    def act(self, action: Action, now_s: float) -> None:
        """Go on, begin anew, or go back."""
        stage = self._stage
        match action:
            case "go-on":
                stage.pop()
                stage.push(PlayScreen(stage, self._saved, now_s))
            case "anew":
                stage.pop()
                _begin(stage, self._saved.story, now_s)
            case "back":
                stage.pop()
                stage.play_music("")
            case "help":
                stage.push(HelpScreen(stage))
            case _:
                pass


class QuitScreen:
    """Asks before the window closes."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the question."""
        words = canvas.words
        choices = (
            Choice(id="stay", label=words.ui("Stay"), action="back", kind="primary"),
            Choice(id="leave", label=words.ui("Close the game"), action="leave", icon="close"),
        )
        return question_frame(canvas, words.ui("Close the game?"), "", choices, "back")

    def act(self, action: Action, now_s: float) -> None:
        """Close, or not."""
        match action:
            case "leave":
                self._stage.is_over = True
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case "back":
                self._stage.pop()
            case _:
                pass

"""The circle and the cards gathered over all stories."""

from collections.abc import Callable, Iterator

from game.session import Session
from game.view.album import Album, Friend, Trick, album_frame, friend_frame, trick_frame
from game.view.frame import Action, Frame
from game.view.sketch import Canvas
from game.window.help import HelpScreen
from game.window.screen import Stage


class AlbumScreen:
    """All that was gathered; each is a press away."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._album = album_of(stage.session)

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the album."""
        return album_frame(canvas, self._album)

    def act(self, action: Action, now_s: float) -> None:
        """Look at one of them, or go back."""
        stage = self._stage
        match action:
            case ("friend", int(index)):
                friend = self._album.friends[index]
                stage.push(CardScreen(stage, lambda canvas: friend_frame(canvas, friend, "back")))
            case ("trick", str(id)):
                trick = next(one for one in self._album.tricks if one.tactic.id == id)
                stage.push(CardScreen(stage, lambda canvas: trick_frame(canvas, trick, "back")))
            case "help":
                stage.push(HelpScreen(stage))
            case "back":
                stage.pop()
            case _:
                pass


class CardScreen:
    """One of the things gathered, seen large."""

    def __init__(self, stage: Stage, picture: Callable[[Canvas], Frame]) -> None:
        self._stage = stage
        self._picture = picture

    def frame(self, canvas: Canvas, now_s: float) -> Frame:
        """Return the card."""
        return self._picture(canvas)

    def act(self, action: Action, now_s: float) -> None:
        """Go back."""
        match action:
            case "help":
                self._stage.push(HelpScreen(self._stage))
            case "back":
                self._stage.pop()
            case _:
                pass


def album_of(session: Session) -> Album:
    """Return what can be gathered from the stories on the shelf, and what has been."""
    met = session.progress.tactics
    tricks = tuple(Trick(one, met.get(one.id, 0)) for one in session.world.tactics.values())
    return Album(tuple(_friends(session)), tricks)


def _friends(session: Session) -> Iterator[Friend]:
    for story in session.stories():
        reached = session.progress.endings.get(story.id, frozenset())
        met = {id for one in story.endings.values() if one.id in reached for id in one.helpers}
        everyone = dict.fromkeys(id for one in story.endings.values() for id in one.helpers)
        for id in everyone:
            yield Friend(story, story.people[id], id in met)

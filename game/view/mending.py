"""The player's person at the end: what was cracked mends, and the smile comes back."""

from game.story.model import Say, Think
from game.story.run import Run
from game.view.geometry import Rect
from game.view.playview import PlayView
from game.view.sketch import Sketch
from game.view.theme import faded
from game.view.widgets import avatar

MEND_S = 1.2  # from when it is seen until the crack has closed
SMILE_S = 0.3  # in which one face gives way to the other
HARD = frozenset(("worried", "sad", "angry"))
CRACK = ((0.66, 0.02), (0.52, 0.24), (0.62, 0.4), (0.42, 0.6), (0.52, 0.74), (0.38, 0.98))
CRACK_WIDTH = 0.035  # half of it, of the face


def hard_mood(run: Run) -> str:
    """Return the last hard mood of the player's person; "" if all went lightly."""
    moods = [
        beat.mood
        for turn in run.turns
        for beat in (moment.beat for moment in turn.moments)
        if isinstance(beat, Think) or (isinstance(beat, Say) and beat.person == run.story.you.id)
    ]
    return next((mood for mood in reversed(moods) if mood in HARD), "")


def draw_mending(part: Sketch, rect: Rect, view: PlayView, age_s: float) -> None:
    """Draw the portrait `age_s` seconds after it was first seen."""
    you, mood = view.story.you, hard_mood(view.run)
    left = max(0.0, 1 - age_s / MEND_S) if mood else 0.0
    smile = 1.0 if not mood else min(1.0, max(0.0, (age_s - MEND_S + SMILE_S) / SMILE_S))
    part.fill(rect.inset(-5), faded(part.palette.sun, round(255 * smile)), radius=rect.width)
    if smile < 1:
        avatar(part, rect, you.avatar, mood)
    if smile:
        part.fade(smile)
        avatar(part, rect, you.avatar, "smile")
        part.fade(1.0)
    if left > 0:
        _crack(part, rect, left)


def _crack(part: Sketch, rect: Rect, left: float) -> None:
    """Draw what is left of the crack, 0-1: it closes from its ends to the middle."""
    spine = [(rect.x + x * rect.width, rect.y + y * rect.height) for x, y in CRACK]
    last = len(spine) - 1
    widths = [
        CRACK_WIDTH * rect.width * left * (1 - abs(2 * index / last - 1) ** 2)
        for index in range(len(spine))
    ]
    right = [(x + wide, y) for (x, y), wide in zip(spine, widths, strict=True)]
    back = [(x - wide, y) for (x, y), wide in zip(reversed(spine), reversed(widths), strict=True)]
    part.shape([*right, *back], part.palette.night)

"""How long things stay before the next: reading and typing times, in seconds."""

from game.story.model import Learn, Narrate, Notify, Open, Pause, Say, Show, Sound, Text, Think
from game.story.run import Run
from game.story.state import Feedback, Moment

LONGEST_TYPING_S = 1.2
RISE_S = 0.18  # a bubble rises and fades in
CARD_S = 0.24  # a card slides


def _reading_s(text: Text, least: float, per_letter: float, most: float) -> float:
    return min(most, least + per_letter * len(text.source))


def hold_s(moment: Moment) -> float:
    """Return how long a moment is left alone before the next one begins."""
    match moment.beat:
        case Narrate(text) | Think(text=text):
            return _reading_s(text, 0.7, 0.038, 4.5)
        case Say(text=text):
            return _reading_s(text, 0.3, 0.022, 2.4)
        case Notify() | Show():
            return 1.4
        case Sound():
            return 0.5
        case Open():
            return 0.35
        case Pause(seconds):
            return seconds
        case Feedback() | Learn():
            return float("inf")  # until it is put away
        case _:
            return 0.0


def typing_s(run: Run, moment: Moment) -> float:
    """Return how long the three dots show before a moment: only others type."""
    beat = moment.beat
    if not isinstance(beat, Say) or beat.person == run.story.you.id:
        return 0.0
    return _reading_s(beat.text, 0.35, 0.015, LONGEST_TYPING_S)


def wait_s(run: Run, shown: int) -> float:
    """Return how long after the `shown`-th moment of the last turn the next one appears."""
    moments = run.turn.moments
    before = hold_s(moments[shown - 1]) if shown else 0.15
    return before + typing_s(run, moments[shown]) if shown < len(moments) else 0.0

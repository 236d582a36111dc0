"""What an answer is called, and in which grade's colour and sign it is shown."""

from game.story.model import Choose, Decision, Order, Safety, Spot
from game.story.run import Run
from game.story.state import Feedback, Turn
from game.view.words import N_

CHOICES = {
    Safety.YES: N_("Safe choice"),
    Safety.PARTLY: N_("Partly safe"),
    Safety.NO: N_("Risky choice"),
}
EXERCISES = {
    Safety.YES: N_("All right"),
    Safety.PARTLY: N_("Nearly"),
    Safety.NO: N_("Look again"),
}
FALSE_ALARM = N_("A false alarm")


def shade_of(decision: Decision, safety: Safety) -> Safety:
    """Return the grade to show: who refuses something harmless has not been in danger."""
    is_harmless = isinstance(decision, Choose) and decision.benign
    return Safety.PARTLY if is_harmless and safety is Safety.NO else safety


def word_for(decision: Decision, safety: Safety) -> str:
    """Return what an answer is called, a text of the interface."""
    if isinstance(decision, Spot | Order):
        return EXERCISES[safety]
    if isinstance(decision, Choose) and decision.benign and safety is not Safety.YES:
        return FALSE_ALARM
    return CHOICES[safety]


def shades(run: Run) -> tuple[Safety | None, ...]:
    """Return the grade to show for each answer of the log; None where nothing is graded."""
    return tuple(_shade_after(turn) for turn in run.turns[1 : len(run.log) + 1])


def _shade_after(turn: Turn) -> Safety | None:
    """Return the grade on the feedback that a turn begins with."""
    for moment in turn.moments:
        if isinstance(moment.beat, Feedback):
            return shade_of(moment.beat.decision, moment.beat.safety)
    return None

"""Where somebody stands in a story after its file was changed, and how to say it."""

from collections.abc import Hashable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from game.diagnostic import NOWHERE, Location
from game.phrase import Phrase
from game.story.model import Story
from game.story.run import Misfit, Run, replay
from game.story.saved import Log
from game.story.state import Feedback, Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A place found again: a run of the new story, `shown` moments of its turn there already.

    `wish` is the log to follow as soon as the story lets us: more than the run's
    own where `misfit` says why it stops earlier, at the decision `asked`.
    """

    run: Run
    shown: int
    wish: Log
    misfit: Misfit | None = None
    asked: str = ""


def find_again(story: Story, old: Run, shown: int, wish: Log = ()) -> Again:
    """Replay a run in a changed story, as far as it fits.

    Args:
        story: the story as it is now.
        old: the run until now.
        shown: how many moments of its latest turn were there.
        wish: the log to follow, if the run had to stop earlier in it.

    Raises:
        EndlessLoop: the story cannot even start.
    """
    wish = wish if wish[: len(old.log)] == old.log else old.log
    replayed = replay(story, old.seed, wish)
    run, entry = replayed.run, replayed.entry
    count = len(run.turn.moments)
    if len(run.log) == len(old.log):
        count = same_place(old.turn.moments, shown, run.turn.moments)
    if replayed.misfit is not None:
        count = len(run.turn.moments)
    asked = entry.decision if entry is not None else ""
    return Again(run=run, shown=count, wish=wish, misfit=replayed.misfit, asked=asked)


def same_place(old: tuple[Moment, ...], shown: int, new: tuple[Moment, ...]) -> int:
    """Return how many of the new moments to show where `shown` of the old ones were there.

    What was all there is all there again; else the same moment stays the latest.
    """
    if shown >= len(old):
        return len(new)
    if not shown:
        return 0
    keys = [_key(one) for one in old], [_key(one) for one in new]
    for kind, first, last, there, end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if first < shown <= last:
            return there + shown - first if kind == "equal" else min(there + shown - first, end)
    return min(shown, len(new))


def _key(moment: Moment) -> Hashable:
    if isinstance(moment.beat, Feedback):
        return moment.beat.decision.id
    return moment.beat


def first_change(before: str, after: str) -> int:
    """Return the first line of `after` that is not as it was; 0 where all is as it was."""
    pairs = zip_longest(before.splitlines(), after.splitlines())
    changed = (number for number, (old, new) in enumerate(pairs, 1) if old != new)
    return next(changed, 0)


def where_now(again: Again, before: Run, changed: Location) -> Phrase:
    """Say what became of the place in the story; `changed` is the first line that changed."""
    what = _what_changed(changed)
    if again.misfit is not None:
        return Phrase("{what} {why}", what=what, why=_why(again))
    if len(again.run.log) > len(before.log):
        return Phrase("{what} You are back where you were before.", what=what)
    return Phrase("{what} You stand where you were.", what=what)


def _what_changed(at: Location) -> Phrase:
    if at == NOWHERE:
        return Phrase("The story was saved.")
    if not at.path:
        return Phrase("Line {line} changed.", line=at.line)
    return Phrase("Line {line} of {file} changed.", line=at.line, file=at.path)


def _why(again: Again) -> Phrase:
    offer = again.run.offer
    now = offer.decision.id if offer is not None else ""
    line = offer.decision.at.line if offer is not None else 0
    match again.misfit:
        case Misfit.ENDS_EARLIER:
            return Phrase("The story now ends before “{decision}”.", decision=again.asked)
        case Misfit.OTHER_DECISION:
            return Phrase(
                "Instead of “{decision}” the story now asks “{now}” (line {line}).",
                decision=again.asked,
                now=now,
                line=line,
            )
        case Misfit.LOOP:
            return Phrase(
                "After your answer to “{decision}” (line {line}) the story now goes round in "
                "circles; it stands before that answer.",
                decision=now,
                line=line,
            )
        case _:
            return Phrase(
                "Your answer to “{decision}” (line {line}) is gone; the story stands before it.",
                decision=now,
                line=line,
            )

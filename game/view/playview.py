"""What the story screen shows at one moment: a run, how far it is played, what is marked."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.story.answers import Answer, Offer
from game.story.model import Skill, Story, Tactic, Text
from game.story.run import Run
from game.story.state import Moment
from game.view.players import Codename
from game.view.stage import Stage
from game.view.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayView:
    """The story screen as data.

    `shown` counts the moments of the last turn that are there already and
    `age_s` the seconds since the newest came; `typing` is who types now;
    `marked` what is tapped at a spot, `placed` the steps in the order chosen
    so far, `whom` who is to be told; `can_skip` whether the player knows the way.
    Where two play, `turn` is who holds the mouse and `pending` the answer that waits
    until both agree.
    """

    run: Run
    stage: Stage
    shown: int
    tactics: Mapping[str, Tactic]
    skills: Mapping[str, Skill]
    typing: str = ""
    age_s: float = 9.0
    marked: frozenset[str] = frozenset()
    placed: tuple[str, ...] = ()
    whom: str = ""
    caption: str = ""
    can_skip: bool = False
    turn: Codename | None = None
    pending: Answer | None = None

    @property
    def story(self) -> Story:
        """The story that is played."""
        return self.run.story

    @property
    def offer(self) -> Offer | None:
        """The decision, once everything before it has been shown."""
        return self.run.offer if self.shown >= len(self.run.turn.moments) else None

    @property
    def newest(self) -> Moment | None:
        """The latest moment."""
        moments = self.run.turn.moments
        return moments[self.shown - 1] if self.shown and moments else None


def say(view: PlayView, words: Words, text: Text, moment: Moment | None = None) -> str:
    """Return a text of the story with the facts of `moment`, or of now, filled in."""
    facts = moment.facts if moment is not None else view.run.turn.state.facts
    return words.text(text, facts, view.story.people)

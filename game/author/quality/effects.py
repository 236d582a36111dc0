"""Whether it matters later what was chosen: idle decisions, and unsafe answers without a trace."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.author.asked import expressions
from game.author.quality.problems import PROBLEMS
from game.author.quality.ways_on import arrival, decisions, stations
from game.author.quality.wordlists import WordList, found_in
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.problem import by_code
from game.story.model import Beat, Choose, Option, Safety, Scene, Story, every_beat

_KINDS = by_code(PROBLEMS)
_Beats: TypeAlias = tuple[Beat, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What conditions ask about: answers by decision and option, and skills."""

    choices: frozenset[tuple[str, str]]
    skills: frozenset[str]

    def about(self, decision: Choose, *options: Option) -> bool:
        """Say whether some condition can tell one of these options from the others."""
        skills = {option.skill or decision.skill for option in options}
        ids = {(decision.id, option.id) for option in options}
        return not (self.skills.isdisjoint(skills) and self.choices.isdisjoint(ids))


@dataclass(frozen=True, slots=True)
class _Decided:
    """A decision, the beats that follow it, and what the story asks about later."""

    decision: Choose
    rest: _Beats
    scenes: Mapping[str, Scene]
    asked: _Asked

    def way(self, option: Option) -> _Beats:
        """Return what is played after an option, from the first beat that is not a jump."""
        start = self.scenes[option.then].body.beats if option.then else self.rest
        return arrival(start, self.scenes)

    def is_idle(self) -> bool:
        """Say whether no option shows anything or changes anything but points."""
        first, *others = options = self.decision.options
        if any(one.say or one.result or one.once for one in options):
            return False
        return not self.asked.about(self.decision, *options) and all(
            self.way(one) == self.way(first) and _set_by(one) == _set_by(first) for one in others
        )

    def compared(self) -> Iterator[tuple[Option, Option | None]]:
        """Yield each unsafe option with a safe one after which all goes on alike, if there is.

        Where nothing is safe, there is nothing to compare with.
        """
        safe = [one for one in self.decision.options if one.safe is Safety.YES]
        for option in self.decision.options:
            if safe and option.safe is Safety.NO:
                alike = (one for one in safe if self._is_same_later(option, one))
                yield option, next(alike, None)

    def _is_same_later(self, unsafe: Option, safe: Option) -> bool:
        """Say whether an unsafe option shows and changes nothing that the safe one does not."""
        return (
            _set_by(unsafe) == _set_by(safe)
            and not self.asked.about(self.decision, unsafe, safe)
            and self.way(unsafe) in stations(self.way(safe), self.scenes)
        )


def effects(story: Story) -> Iterator[Diagnostic]:
    """Yield the decisions after which nothing is different, and the harm nobody remembers."""
    asked = _asked_about(story)
    all_ = [_Decided(one, rest, story.scenes, asked) for one, rest in decisions(story)]
    yield from (_idle(one.decision) for one in all_ if one.is_idle())
    yield from _forgotten([one for one in all_ if not one.is_idle()], story.language[:2])


def _idle(decision: Choose) -> Diagnostic:
    return _KINDS["NA732"].at(decision.at, decision=decision.id)


def _forgotten(decided: Iterable[_Decided], language: str) -> Iterator[Diagnostic]:
    """Yield the unsafe options after which all goes on as after a safe one.

    A result on the card is a trace, too, but a faint one: it is enough only for what gives
    nothing away, and only where at least every third unsafe answer leads to something.
    """
    compared = [each for one in decided if not one.decision.benign for each in one.compared()]
    without = [(option, safe) for option, safe in compared if safe is not None]
    faint = sum(_is_faint(option, safe, language) for option, safe in without)
    is_enough = faint <= 2 * (len(compared) - len(without))
    for option, safe in without:
        is_faint = _is_faint(option, safe, language)
        if not (is_faint and is_enough):
            hint = _TOO_MANY if is_faint else ""
            yield _KINDS["NA742"].at(option.at, hint, option=option.id, safe=safe.id)


def _is_faint(option: Option, safe: Option, language: str) -> bool:
    """Say whether a result shows what came of it, and nothing was given away.

    A fright passes, but a name, a photo or a password that somebody has, they still have later.
    """
    if option.result is None:
        return False
    if safe.result is not None and option.result.source == safe.result.source:
        return False
    said = (text.source for text in (option.text, option.say) if text)
    return not any(any(found_in(text, WordList.GIVEN, language)) for text in said)


_TOO_MANY = Phrase(
    "a 'result' alone is enough only where at least every third unsafe answer of the story leads "
    "to something"
)


def _set_by(option: Option) -> frozenset[tuple[str, str]]:
    return frozenset((one.fact, one.expression.source) for one in option.sets)


def _asked_about(story: Story) -> _Asked:
    beats = (beat for scene in story.scenes.values() for beat in every_beat(scene.body))
    uses = [one.uses for beat in beats for one in expressions(beat)]
    return _Asked(
        frozenset().union(*(one.choices for one in uses)),
        frozenset().union(*(one.skills for one in uses)),
    )

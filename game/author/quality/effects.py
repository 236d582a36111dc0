"""Whether it matters later what was chosen: idle decisions, and unsafe answers without a trace."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.author.quality.problems import PROBLEMS
from game.author.quality.wordlists import WordList, found_in
from game.diagnostic import Diagnostic
from game.problem import by_code
from game.story.expression import Expression
from game.story.model import Choose, If, Option, Safety, SetFacts, Story, every_beat

_KINDS = by_code(PROBLEMS)


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


def effects(story: Story) -> Iterator[Diagnostic]:
    """Yield the decisions after which nothing is different, and the harm nobody remembers."""
    asked = _asked_about(story)
    for decision in chosen(story):
        if not asked.about(decision, *decision.options) and _is_idle(decision):
            yield _KINDS["NA732"].at(decision.at, decision=decision.id)
        elif not decision.benign:
            yield from _forgotten(decision, asked, story.language[:2])


def chosen(story: Story) -> Iterator[Choose]:
    """Yield the decisions between options, in file order."""
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            if isinstance(beat, Choose):
                yield beat


def _is_idle(decision: Choose) -> bool:
    """Say whether no option shows anything or changes anything but points."""
    options = decision.options
    if any(one.say or one.result or one.once for one in options):
        return False
    return len({_way_on(one) for one in options}) == 1


def _forgotten(decision: Choose, asked: _Asked, language: str) -> Iterator[Diagnostic]:
    """Yield the unsafe options after which all goes on as after a safe one."""
    for option in decision.options:
        if option.safe is Safety.NO and _is_owed_a_trace(option, language):
            for safe in decision.options:
                if safe.safe is Safety.YES and _is_same_later(decision, option, safe, asked):
                    gaps = {"option": option.id, "safe": safe.id}
                    yield _KINDS["NA742"].at(option.at, **gaps)
                    break


def _is_owed_a_trace(option: Option, language: str) -> bool:
    """Say whether a result on the card is not enough: there is none, or something is given away.

    A fright passes, but a name, a photo or a password that somebody has, they still have later.
    """
    said = (option.text, option.say)
    return option.result is None or any(
        any(found_in(text.source, WordList.GIVEN, language)) for text in said if text
    )


def _is_same_later(decision: Choose, one: Option, other: Option, asked: _Asked) -> bool:
    return _way_on(one) == _way_on(other) and not asked.about(decision, one, other)


def _way_on(option: Option) -> object:
    return (option.then, frozenset((one.fact, one.expression.source) for one in option.sets))


def _asked_about(story: Story) -> _Asked:
    uses = [one.uses for one in _expressions(story)]
    return _Asked(
        frozenset().union(*(one.choices for one in uses)),
        frozenset().union(*(one.skills for one in uses)),
    )


def _expressions(story: Story) -> Iterator[Expression]:
    for scene in story.scenes.values():
        for beat in every_beat(scene.body):
            match beat:
                case If(condition=condition):
                    yield condition
                case SetFacts(assigns):
                    yield from (one.expression for one in assigns)
                case Choose(options=options):
                    for option in options:
                        yield from (one.expression for one in option.sets)
                        if option.when is not None:
                            yield option.when
                case _:
                    pass  # it asks nothing

"""The end of a test: the ending, the bands, the stars, the safe choices."""

import re
from collections.abc import Iterator

from game.author.story_tests.hints import with_way
from game.author.story_tests.model import StoryTest
from game.author.story_tests_problems import CATALOGUE
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.reading.document import Scalar
from game.story.run import Run
from game.story.scoring import FULL, Mark

_NEVER = Phrase("not met on this way")


def outcome(test: StoryTest, run: Run) -> Iterator[Diagnostic]:
    """Yield what is not as the test wants it at its end."""
    if test.ending is not None and run.turn.ending != test.ending.source:
        yield _other_ending(test.ending, run)
    score, marks = run.score, run.turn.state.marks
    for entry in test.bands:
        skill, wanted = entry.key.source, entry.node
        tally = score.skills.get(skill)
        if isinstance(wanted, Scalar) and (tally is None or tally.band != wanted.source):
            earned = [one for one in marks if one.skill == skill]
            yield _other(skill, wanted, tally.band.value if tally else _NEVER, _points(earned))
    if test.stars is not None and test.stars.value != score.stars:
        yield _other("stars", test.stars, str(score.stars), _points(marks))
    if test.safe is not None and _counts(test.safe) != (score.safe, score.scored):
        found = Phrase("{safe} of {all}", safe=score.safe, all=score.scored)
        yield _other("safe", test.safe, found, _points(marks))


def _counts(safe: Scalar) -> tuple[int, ...]:
    return tuple(map(int, re.findall("[0-9]+", safe.source)))


def _other_ending(wanted: Scalar, run: Run) -> Diagnostic:
    ending, offer = run.turn.ending, run.offer
    if offer is not None:
        decision = offer.decision.id
        found = Phrase("the story still asks '{decision}'", decision=decision)
        hint = Phrase("add the answer at the end of 'steps': '- {decision}: …'", decision=decision)
    else:
        found = Phrase("the story ended with '{ending}'", ending=ending)
        hint = Phrase("if the story is right, write 'ending: {ending}'", ending=ending)
    return CATALOGUE["NA816"].at(wanted.at, with_way(hint, run), wanted=wanted.source, found=found)


def _other(what: str, wanted: Scalar, found: str, hint: str) -> Diagnostic:
    gaps = {"what": what, "found": found, "wanted": wanted.source}
    return CATALOGUE["NA817"].at(wanted.at, hint, **gaps)


def _points(marks: list[Mark] | tuple[Mark, ...]) -> str:
    """Return a hint that says what each decision earned."""
    if not marks:
        return ""
    each = ", ".join(f"{one.decision} {one.points}" for one in marks)
    return Phrase("points, up to {full} each: {decisions}", full=FULL, decisions=each)

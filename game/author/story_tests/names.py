"""The names that a test uses of its story: whether there are such, before it is played."""

from collections.abc import Collection, Iterator

from game.author.story_tests.model import PICK, FactIs, Pick, StoryTest
from game.author.story_tests.reading import TEST
from game.author.story_tests.shown import Screen, fold
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.reading.document import Scalar
from game.reading.problems import complain
from game.reading.structure import quote
from game.reading.suggest import did_you_mean, there_is
from game.story.model import Decision

STEP_KEYS = ("see", "not see", "open", "closed", "fact", PICK)
_A_STEP = Phrase("the steps of a test")


def unknown_names(test: StoryTest, screen: Screen, skills: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a problem for each name that the story does not have."""
    story = screen.story
    for step in test.steps:
        match step:
            case Pick(key=key):
                yield from _decision(key, screen)
            case FactIs(fact=fact):
                yield from _one_of(fact, "NA204", story.facts)
            case _:
                pass
    if test.ending is not None:
        yield from _one_of(test.ending, "NA203", story.endings)
    for entry in test.bands:
        yield from _one_of(entry.key, "NA205", skills)


def _one_of(name: Scalar, code: str, known: Collection[str]) -> Iterator[Diagnostic]:
    if name.source not in known:
        hint = did_you_mean(name.source, known) or there_is(known)
        yield complain(code, name.at, hint, name=quote(name.source))


def _decision(key: Scalar, screen: Screen) -> Iterator[Diagnostic]:
    ids = [one.id for one in screen.decisions]
    if key.source in (PICK, *ids) or any(names(key, one, screen) for one in screen.decisions):
        return
    hint = _beside(key.source) or did_you_mean(key.source, (*STEP_KEYS, *ids)) or there_is(ids)
    yield complain("NA101", key.at, hint, key=quote(key.source), where=_A_STEP)


def _beside(word: str) -> str:
    """Return a hint at a key of the test that was written among its steps."""
    if word not in TEST.known:
        return ""
    return Phrase(
        "write '{key}' below the steps, as far left as 'steps' and without a dash", key=word
    )


def names(key: Scalar, decision: Decision, screen: Screen) -> bool:
    """Return whether a key names a decision: by its id, its label or its question."""
    if key.source in (PICK, decision.id):
        return True
    facts = screen.story.facts
    shown = (screen.text(text, facts) for text in (decision.label, decision.prompt))
    return fold(key.source) in map(fold, shown)

"""Whether children read it to the end: words in a sentence, on a screen, and room for a text.

The aims are the specification's: twelve words a sentence and sixty a screen, in English.
Vietnamese writes each syllable apart, so it counts more of them for the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.author.quality.lines import Role
from game.author.quality.problems import PROBLEMS
from game.author.quality.shown import Shown
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.problem import by_code

_KINDS = by_code(PROBLEMS)
_PAUSE = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|\n+")  # perhaps the end of a sentence
_SHORTENED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|vs|e\.g|i\.e|TP|Tp|ThS|TS|BS)\.$")
_WORD = re.compile(r"\w\S*")  # what stands before its first letter counts for nothing
LONGEST_QUOTE = 60  # characters of a sentence in a complaint


@dataclass(frozen=True, slots=True)
class Limits:
    """The most words, a little above what is aimed at."""

    sentence: int
    screen: int


LIMITS = {"en": Limits(14, 60), "vi": Limits(18, 75)}
OTHERS = Limits(16, 75)  # a language whose words we have not counted

# the most characters, about twice what the first stories have, and what fills its place at 200 %
ROOM = {
    Role.TITLE: 36,
    Role.SUMMARY: 120,
    Role.NAME: 36,
    Role.ABOUT: 70,
    Role.PROFILE: 80,
    Role.SIGN: 100,
    Role.MESSAGE: 180,
    Role.NARRATION: 200,
    Role.THOUGHT: 130,
    Role.NOTICE: 120,
    Role.ALT: 160,
    Role.CARD: 240,
    Role.PROMPT: 90,
    Role.LABEL: 22,
    Role.OPTION: 100,
    Role.SCALE: 30,
    Role.REPLY: 120,
    Role.RESULT: 130,
    Role.WHY: 220,
    Role.STEP: 70,
    Role.ENDING: 260,
    Role.ENDING_TITLE: 44,
    Role.REMEMBER: 110,
    Role.TALK: 120,
}
WHAT = {
    Role.TITLE: Phrase("the title of a story"),
    Role.SUMMARY: Phrase("a summary"),
    Role.NAME: Phrase("a name or heading"),
    Role.ABOUT: Phrase("the line under a name"),
    Role.PROFILE: Phrase("a line of a profile"),
    Role.SIGN: Phrase("the reason of a warning sign"),
    Role.MESSAGE: Phrase("a message"),
    Role.NARRATION: Phrase("what the storyteller says"),
    Role.THOUGHT: Phrase("a thought"),
    Role.NOTICE: Phrase("a notification"),
    Role.ALT: Phrase("what can be seen on a picture"),
    Role.CARD: Phrase("a card or post"),
    Role.PROMPT: Phrase("a question"),
    Role.LABEL: Phrase("a label, one or two words"),
    Role.OPTION: Phrase("an option"),
    Role.SCALE: Phrase("the end of a scale"),
    Role.REPLY: Phrase("an answer"),
    Role.RESULT: Phrase("what came of a choice"),
    Role.WHY: Phrase("an explanation"),
    Role.STEP: Phrase("a step"),
    Role.ENDING: Phrase("the text of an ending"),
    Role.ENDING_TITLE: Phrase("the title of an ending"),
    Role.REMEMBER: Phrase("a point to remember"),
    Role.TALK: Phrase("a question to talk about"),
}


def readability(screen: Sequence[Shown]) -> Iterator[Diagnostic]:
    """Yield what is too long of the words that are read on one screen, all in one language."""
    limits = LIMITS.get(screen[0].language[:2], OTHERS)
    counts = [count(one.words) for one in screen]
    for one, n in zip(screen, counts, strict=True):
        if n > limits.sentence:
            yield from _sentences(one, limits.sentence)
        length, room = len(one.words.strip()), ROOM[one.role]  # after '|' a line end is kept
        if length > room:
            yield _KINDS["NA718"].at(one.at, n=length, what=WHAT[one.role], limit=room)
    pairs = zip(screen, counts, strict=True)
    read = sum(n for one, n in pairs if one.role is not Role.ALT)
    if read > limits.screen:
        yield _KINDS["NA717"].at(screen[0].at, n=read, limit=limits.screen)


def _sentences(one: Shown, limit: int) -> Iterator[Diagnostic]:
    for sentence in sentences(one.words):
        if (n := count(sentence)) > limit:
            yield _KINDS["NA716"].at(one.at, n=n, limit=limit, sentence=_cut(sentence))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; 'Well… not yet' is one, and so is '"No!" she says'."""
    start = 0
    for pause in _PAUSE.finditer(text):
        if "\n" in pause[0] or not _goes_on(text, pause):
            yield text[start : pause.start()]
            start = pause.end()
    yield text[start:]


def _goes_on(text: str, pause: re.Match[str]) -> bool:
    """Say whether the sentence goes on after a pause, so that this is no end of it.

    After a plain full stop it does not: a name may begin with a small letter.
    """
    before = text[: pause.start()]
    if _SHORTENED.search(before[-6:]):
        return True
    is_soft = before.endswith("…") or not pause[0].isspace()
    return is_soft and text[pause.end() : pause.end() + 1].islower()


def count(text: str) -> int:
    """Return how many words a text has: what stands between spaces and has a letter or digit."""
    return len(_WORD.findall(text))


def _cut(sentence: str) -> str:
    short = sentence.strip()
    return short if len(short) <= LONGEST_QUOTE else f"{short[: LONGEST_QUOTE - 1].rstrip()}…"

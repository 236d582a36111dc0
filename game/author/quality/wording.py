"""Words that a story for children does without: blame, despair, more than a private photo.

Who says it decides: the game itself and those who help blame nobody; others in a story may
be wrong, cross or cruel, and are answered. Ways to hurt oneself have no place in any mouth.
"""

from collections.abc import Iterator
from itertools import islice

from game.author.quality.lines import Role
from game.author.quality.problems import PROBLEMS
from game.author.quality.shown import Shown
from game.author.quality.voices import Voice
from game.author.quality.wordlists import WordList, found_in, instead_of
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.problem import by_code

_KINDS = by_code(PROBLEMS)
_QUOTING = frozenset({Role.NARRATION, Role.RESULT, Role.ENDING})  # where people's words are told
_PLAYERS = frozenset({"you", "bạn", "em"})  # names of a person who is the player


def wording(one: Shown, you: str) -> Iterator[Diagnostic]:
    """Yield the words of a text that should be others.

    `you` is the name of the player's person in the language of the text.
    """
    language = one.language[:2]
    for words, code in _lists(one.voice):
        for found in found_in(one.words, words, language, you):
            hint = _with(instead_of(found, words, language, you), _hint(one, code))
            yield _KINDS[code].at(one.at, hint, found=found)
    if one.role is Role.OPTION:
        for found in islice(found_in(one.words, WordList.JOKE, language), 1):
            yield _KINDS["NA724"].at(one.at, option=one.words, found=found)
    for words in _asked(one.role, you):
        for found in found_in(one.words, words, language):
            yield _KINDS["NA743"].at(one.at, found=found, name=you)


def _asked(role: Role, you: str) -> Iterator[WordList]:
    """Yield what a text must not ask: never about own lives, decisions not about the player."""
    if role in (Role.PROMPT, Role.TALK):
        yield WordList.EXPERIENCE
    if role is Role.PROMPT and you.casefold() not in _PLAYERS:
        yield WordList.PLAYER


def _lists(voice: Voice) -> Iterator[tuple[WordList, str]]:
    yield WordList.HARM, "NA722"
    yield WordList.PRIVATE, "NA723"
    if voice is not Voice.ANYBODY:
        yield WordList.BLAME, "NA720"
    if voice is Voice.GAME:
        yield WordList.HOPELESS, "NA721"


def _with(instead: str, hint: str) -> str:
    """Return a hint with what could be written instead before it; both may be missing."""
    if not instead:
        return hint
    if not hint:
        return Phrase("for instance: {words}", words=instead)
    return Phrase("for instance: {words} Or: {hint}", words=instead, hint=hint)


def _hint(one: Shown, code: str) -> str:
    """Return what to type if somebody else than the game says it; "" where that cannot be."""
    if code not in ("NA720", "NA721"):
        return ""
    if one.voice is Voice.HELPER:
        return _SORRY
    if one.role is Role.CARD:
        return _POSTED
    return _SAID if one.role in _QUOTING else ""


_SAID = Phrase(
    "if the one who does wrong says so, make it that person's own message, '- name: words', "
    "with the name from 'people'"
)
_POSTED = Phrase("if the one who does wrong posted it, add that person: 'by: name'")
_SORRY = Phrase(
    "if this person is cross at first and kind afterwards, answer the warning with 'allow'"
)

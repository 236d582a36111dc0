"""Words that a story for children does without: blame, despair, more than a private photo.

What the game itself says is looked at for blame; people of a story may be wrong, cross or
cruel, and are answered. Ways to hurt oneself have no place in any mouth.
"""

from collections.abc import Iterator
from itertools import islice

from game.author.quality.lines import NARRATOR, Role
from game.author.quality.problems import PROBLEMS
from game.author.quality.shown import Shown
from game.author.quality.wordlists import WordList, found_in
from game.diagnostic import Diagnostic
from game.problem import by_code

_KINDS = by_code(PROBLEMS)


def wording(one: Shown) -> Iterator[Diagnostic]:
    """Yield the words of a text that should be others."""
    language = one.language[:2]
    for words, code in _lists(one.role):
        for found in found_in(one.words, words, language):
            yield _KINDS[code].at(one.at, found=found)
    if one.role is Role.OPTION:
        for found in islice(found_in(one.words, WordList.JOKE, language), 1):
            yield _KINDS["NA724"].at(one.at, option=one.words, found=found)


def _lists(role: Role) -> Iterator[tuple[WordList, str]]:
    yield WordList.HARM, "NA722"
    yield WordList.PRIVATE, "NA723"
    if role in NARRATOR:
        yield WordList.BLAME, "NA720"
        yield WordList.HOPELESS, "NA721"

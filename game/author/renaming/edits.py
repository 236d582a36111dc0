"""The edits that put a new name into a file, each exactly where the name stands."""

import re
from collections.abc import Iterable

from game.author.patching import Edit, Lines
from game.author.renaming.places import Place
from game.author.renaming.rules import Refused
from game.phrase import Phrase


def edits(text: str, found: Iterable[Place], new: str) -> tuple[Edit, ...]:
    """Return an edit for each place, in file order; aliases share one.

    Raises:
        Refused: a name is written in a way that cannot be changed by itself.
    """
    lines = Lines(text)
    return tuple(sorted({_edit(text, lines, place, new) for place in found}))


def _edit(text: str, lines: Lines, place: Place, new: str) -> Edit:
    start = lines.offset(place.node.at) + _in_raw(place, lines)
    end = start + len(place.name.id)
    if text[start:end] != place.name.id:
        raise Refused(
            Phrase(
                "{place}: the name is written in an unusual way; change this line by hand first",
                place=str(place.node.at),
            )
        )
    return Edit(start, end, new)


def _in_raw(place: Place, lines: Lines) -> int:
    """Return where the name begins in the value as it is written, quotes and all.

    Both hold the same words in the same order, however the lines are folded.
    """
    node, id = place.node, place.name.id
    word = re.compile(rf"(?<!\w){re.escape(id)}(?!\w)")
    meant = [found.start() for found in word.finditer(node.source)]
    written = [found.start() for found in word.finditer(node.raw)]
    if place.offset in meant and len(meant) == len(written):
        return written[meant.index(place.offset)]
    return lines.offset(node.part(place.offset, len(id))) - lines.offset(node.at)

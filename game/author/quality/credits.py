"""Who made the pictures of a story: credits.txt beside them, a line for each."""

from collections.abc import Iterator
from pathlib import Path

from game.author.gallery import own_pictures
from game.author.quality.problems import PROBLEMS
from game.diagnostic import Diagnostic, Location
from game.ordinary import read_at_most
from game.problem import by_code

CREDITS = "credits.txt"
MOST_BYTES = 64 * 1024
_KINDS = by_code(PROBLEMS)


def uncredited(path: Path) -> Iterator[Diagnostic]:
    """Yield the pictures in the folder of a story, which is in the file `path`, without a maker."""
    pictures = own_pictures(path)
    credited = _credited(path.with_suffix("") / CREDITS) if pictures else frozenset()
    for picture in pictures:
        if picture.name not in credited:
            place = Location(picture.as_posix(), 1, 1)
            yield _KINDS["NA741"].at(place, name=picture.name)


def _credited(file: Path) -> frozenset[str]:
    """Return the names of files that something is said about."""
    try:
        text = read_at_most(file, MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return frozenset()
    parts = (line.partition(":") for line in text.splitlines())
    return frozenset(name.strip() for name, _, said in parts if said.strip())

"""What is kept about a player, where and for how long; and forgetting all of it."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from game.records.files import StorageProblem, delete


class What(StrEnum):
    """What a file is about."""

    SETTINGS = "settings"
    SAVES = "saves"
    PROGRESS = "progress"
    RESULTS = "results"
    LOG = "log"


# Only names that are ours: the folder may be one that the player uses for other things too.
PATTERNS = {
    What.SETTINGS: "settings.json*",
    What.SAVES: "saves/story-*",
    What.PROGRESS: "progress.json*",
    What.RESULTS: "results/*",
    What.LOG: "notalone.log*",
}
FOLDERS = ("saves", "results")


class HowLong(StrEnum):
    """How long something is kept."""

    UNTIL_DELETED = "until deleted"


@dataclass(frozen=True, slots=True)
class Kept:
    """Files of one kind that are on this computer now, at least one."""

    what: What
    where: Path  # the folder they are in
    files: int
    how_long: HowLong = HowLong.UNTIL_DELETED


def stored(folder: Path) -> tuple[Kept, ...]:
    """Return what is kept in a folder, in the order of `What`; () if nothing is."""
    return tuple(
        Kept(what, paths[0].parent, len(paths)) for what in What if (paths := _files(folder, what))
    )


def delete_all(folder: Path) -> StorageProblem | None:
    """Forget the player: delete all that `stored` names; return what prevented it."""
    problem = delete([path for what in What for path in _files(folder, what)])
    for name in FOLDERS:
        with suppress(OSError):  # not there, or not empty
            (folder / name).rmdir()
    return problem


def _files(folder: Path, what: What) -> list[Path]:
    return [path for path in sorted(folder.glob(PATTERNS[what])) if not path.is_dir()]

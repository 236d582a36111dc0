"""The autosave: one file a story, so that a child can go on where the bell rang.

What a save means is for `game.story.saved` to say; here it is a mapping with
the story's id in it.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from game.records.files import (
    Read,
    StorageProblem,
    beside,
    delete,
    read_json,
    set_aside,
    write_json,
)

FOLDER = "saves"


def path_of(folder: Path, story: str) -> Path:
    """Return where a story's save lies.

    The word in front keeps clear of names that Windows reserves, such as "con".
    """
    plain = re.fullmatch(r"[a-z0-9_-]{1,80}", story)
    name = story if plain else sha256(story.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return folder / FOLDER / f"story-{name}.json"


def write_save(folder: Path, story: str, data: Mapping[str, object]) -> StorageProblem | None:
    """Keep a save in place of the last, which stays as a backup; return what prevented it."""
    return write_json(path_of(folder, story), {**data, "story": story}, keep_previous=True)


def read_save(folder: Path, story: str) -> Read:
    """Return a story's save, {} without one.

    Where the save is damaged the one before it is returned, with the problem.
    """
    path = path_of(folder, story)
    newest = _read_own(path, story)
    if newest.data:
        return newest
    backup = _read_own(beside(path, "bak"), story)
    return Read(backup.data, newest.problem or backup.problem)


def _read_own(path: Path, story: str) -> Read:
    read = read_json(path)
    if read.problem is None and path.exists() and read.data.get("story") != story:
        return Read({}, set_aside(path, "the save of another story"))
    return read


def refuse_save(folder: Path, story: str, why: str) -> Read:
    """Move a save aside that turned out to be none (SaveError); return the one before it."""
    path = path_of(folder, story)
    newest_problem = set_aside(path if path.exists() else beside(path, "bak"), why)
    return Read(read_save(folder, story).data, newest_problem)


def saved_stories(folder: Path) -> tuple[str, ...]:
    """Return the ids of the stories that have a save, in alphabetical order."""
    try:
        found = sorted((folder / FOLDER).glob("story-*.json"))
    except OSError:
        return ()
    stories = [read_json(path).data.get("story") for path in found]
    return tuple(sorted(story for story in stories if isinstance(story, str)))


def delete_save(folder: Path, story: str) -> StorageProblem | None:
    """Forget a story's save and its backup; return what prevented it."""
    path = path_of(folder, story)
    # the backup goes first: a plug pulled in between must not bring an older place back
    return delete([*(beside(path, ending) for ending in ("bak", "damaged")), path])

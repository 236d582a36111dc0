"""Writing several files, all of them or none."""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from game.author.renaming.files import Change
from game.author.renaming.pictures import Move
from game.errors import GameError
from game.phrase import Phrase
from game.refusal import why


def write_all(changes: Sequence[Change], moves: Sequence[Move] = ()) -> None:
    """Write the new content of all files, and move those that get another name.

    First each is written beside the old one; only when all of them lie there do
    they take the old ones' places.

    Raises:
        GameError: one cannot be written; all files are as they were.
    """
    drafts: list[Path] = []
    try:
        for change in changes:
            _refuse_what_has_changed(change)
            drafts.append(_draft(change))
        _replace(changes, drafts, moves)
    except OSError as error:
        path = error.filename or Phrase("a file")
        raise GameError(
            Phrase(
                "{path} cannot be written ({reason}), so nothing was changed; close programs that "
                "have the file open, and try again",
                path=path,
                reason=why(error),
            )
        ) from None
    finally:
        for draft in drafts:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _refuse_what_has_changed(change: Change) -> None:
    if change.path.read_bytes() != change.old:
        raise GameError(
            Phrase(
                "{path} was changed in between, so nothing was changed; try again", path=change.path
            )
        )


def _draft(change: Change) -> Path:
    """Return a new file with the new content, safely on the disk."""
    folder, name = change.path.parent, change.path.name
    number, draft = tempfile.mkstemp(dir=folder, prefix=f".{name}.", suffix=".new")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(change.new)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(change.path.stat().st_mode & 0o777)
    except OSError:
        with suppress(OSError):
            Path(draft).unlink()
        raise
    return Path(draft)


def _replace(changes: Sequence[Change], drafts: Sequence[Path], moves: Sequence[Move]) -> None:
    """Let the drafts take the files' places; if one may not, give the others back."""
    done: list[Change] = []
    moved: list[Move] = []
    try:
        for change, draft in zip(changes, drafts, strict=True):
            draft.replace(change.path)
            done.append(change)
        for move in moves:
            move.old.rename(move.new)
            moved.append(move)
    except OSError:
        for move in moved:
            move.new.rename(move.old)
        for change in done:
            change.path.write_bytes(change.old)
        raise

"""Files that are whole or not there at all, and a disk that may refuse.

A read-only home, a full disk or a damaged file never stops a story: what went
wrong comes back as a `StorageProblem`, so that the player can be told once.
"""

import errno
import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import platformdirs

MAX_BYTES = 8 * 1024 * 1024  # a longer file is not one of ours
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class ProblemKind(StrEnum):
    """What can go wrong with a file."""

    DAMAGED = "damaged"  # it was there but is not what we wrote; it lies beside as .damaged
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"
    DISK_FULL = "disk full"


@dataclass(frozen=True, slots=True)
class StorageProblem:
    """One thing that went wrong with a file. `detail` is for the log, not for the player."""

    kind: ProblemKind
    path: Path
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What was found in a file: {} if there is none, or none that can be used."""

    data: Mapping[str, object]
    problem: StorageProblem | None = None


def default_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for all records of this player: NOTALONE_HOME, or the system's own."""
    if home := environ.get("NOTALONE_HOME"):
        return Path(home).expanduser().absolute()
    return platformdirs.user_data_path("notalone", appauthor=False)


def read_json(path: Path) -> Read:
    """Read a mapping; a damaged file is moved aside and reported."""
    try:
        data = _parsed(path)
    except FileNotFoundError:
        return Read({})
    except OSError as error:
        return Read({}, StorageProblem(ProblemKind.UNREADABLE, path, str(error)))
    except (ValueError, RecursionError) as error:
        return Read({}, set_aside(path, str(error)))
    return Read(data)


def _parsed(path: Path) -> dict[str, object]:
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValueError("the file is too long")
    data = json.loads(content)
    if not isinstance(data, dict):
        raise ValueError("the file holds no mapping")
    return data


def set_aside(path: Path, why: str) -> StorageProblem:
    """Move a damaged file to `<name>.damaged`, over an older one; return the problem."""
    with suppress(OSError):  # then it stays where it is, and is reported again next time
        path.replace(beside(path, "damaged"))
    return StorageProblem(ProblemKind.DAMAGED, path, why)


def beside(path: Path, ending: str) -> Path:
    """Return the path of a companion of a file: "a.json" and "bak" give "a.json.bak"."""
    return path.with_name(f"{path.name}.{ending}")


def write_json(
    path: Path, data: Mapping[str, object], *, keep_previous: bool = False
) -> StorageProblem | None:
    """Write a mapping whole or not at all; return what kept us from it.

    Whatever happens in between, the disk holds the old file or the new one.
    With `keep_previous` the old one, if it can still be read, stays as `.bak`.
    """
    content = json.dumps(data, indent=1).encode("ascii")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _written(path, content)
    except OSError as error:
        return _refused(path, error)
    try:
        if keep_previous and _is_good(path):
            path.replace(beside(path, "bak"))
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        return _refused(path, error)
    return None


def _written(path: Path, content: bytes) -> Path:
    """Return a new file beside `path` with this content, safely on the disk."""
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _is_good(path: Path) -> bool:
    try:
        _parsed(path)
    except (OSError, ValueError, RecursionError):
        return False
    return True


def _refused(path: Path, error: OSError) -> StorageProblem:
    full = error.errno in FULL
    kind = ProblemKind.DISK_FULL if full else ProblemKind.UNWRITABLE
    return StorageProblem(kind, path, str(error))


def delete(paths: list[Path]) -> StorageProblem | None:
    """Delete files as far as possible; return the first that stayed."""
    problem = None
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            problem = problem or StorageProblem(ProblemKind.UNWRITABLE, path, str(error))
    return problem

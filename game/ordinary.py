"""Reading ordinary files: no pipe or device, which one would wait for without end."""

import errno
import os
import stat
from pathlib import Path


def read_at_most(path: Path, most_bytes: int) -> bytes:
    """Return how a file begins; all of it where it is no longer.

    Raises:
        OSError: it cannot be read, or is no ordinary file.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a folder is refused anyway
        raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE), str(path))
    with path.open("rb") as file:
        return file.read(most_bytes)

"""Why the computer does not let us read or write a file, in words for people."""

import errno
from contextlib import suppress
from pathlib import Path

from game.phrase import Phrase

_NOT_ALLOWED = Phrase("the computer does not allow it")
_FULL = Phrase("the disk is full")
_IN_USE = Phrase("another program has it open")
_TOO_LONG = Phrase("the name is too long")
_FOLDER = Phrase("it is a folder")
_REASONS = {
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: Phrase("nothing can be written there"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: Phrase("it is too large"),
    errno.EBUSY: _IN_USE,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EISDIR: _FOLDER,
    errno.ENOTDIR: Phrase("what should be a folder on the way to it is a file"),
    errno.ELOOP: Phrase("the links on the way to it go round in circles"),
    errno.EMFILE: Phrase("too many files are open"),
    errno.ESPIPE: Phrase("it is no ordinary file"),
    errno.EIO: Phrase("the disk does not answer as it should"),
}
_ON_WINDOWS = {  # by the numbers of Windows, which says more than those above
    32: _IN_USE,
    33: _IN_USE,
    112: _FULL,
    123: Phrase("the name holds a sign that a name cannot have"),
    206: _TOO_LONG,
}


def why(error: OSError) -> str:
    """Return the reason, to stand behind a colon; a phrase, but for a very rare one."""
    path = Path(error.filename) if isinstance(error.filename, str) else None
    if path and isinstance(error, FileNotFoundError):
        return _missing(path)
    if path and isinstance(error, FileExistsError):
        return Phrase("'{name}' is there already", name=path.as_posix())
    if path and isinstance(error, PermissionError) and _is_folder(path):
        return _FOLDER  # Windows says that it is not allowed
    reason = _ON_WINDOWS.get(getattr(error, "winerror", 0)) or _REASONS.get(error.errno or 0)
    return reason or error.strerror or Phrase("the computer gave no reason")


def _missing(path: Path) -> Phrase:
    if _is_folder(path.parent):
        return Phrase("there is no such file")
    return Phrase("there is no folder '{folder}'", folder=path.parent.as_posix())


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # the folder around it may be closed to us, too
        return path.is_dir()
    return False

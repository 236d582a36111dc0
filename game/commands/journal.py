"""The log file: where a traceback goes, so that no player sees one."""

import logging
from contextlib import suppress
from pathlib import Path

from game.records.files import default_folder

LOG = "notalone.log"


def path() -> Path:
    """Return where the log file is."""
    return default_folder() / LOG


def add(trace: str) -> bool:
    """Add to the log file; False where it cannot be written."""
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        with path().open("a", encoding="utf-8") as file:
            file.write(f"{trace}\n")
    except OSError:
        return False
    return True


def open_for_window() -> None:
    """Let what the window reports go to the log file, never to the player."""
    logging.raiseExceptions = False  # a disk that refuses stops nothing
    with suppress(OSError):
        path().parent.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        handlers=[logging.FileHandler(path(), encoding="utf-8", delay=True)],
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )

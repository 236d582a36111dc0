"""What is said where a command cannot go on, in the language of whoever reads it."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

from game.errors import GameError, StoryError
from game.language.words import Words
from game.phrase import Phrase
from game.reading.report import report_all
from game.refusal import why
from game.unseen import visible

TRANSLATING = {"translate", "new", "convert"}  # their --lang is not the reader's


def tell_error(error: GameError, given: Sequence[str]) -> None:
    """Write what an error says."""
    text = error.args[0] if error.args else ""
    if isinstance(error, StoryError):
        _complain(report_all(error.diagnostics, {}, said=words_for(given).said))
    else:
        _complain(words_for(given).said(text) if isinstance(text, Phrase) else str(error))


def words_for(given: Sequence[str]) -> Words:
    """Return the words of the language that was asked for or is the player's."""
    from game.commands import here

    parts = [part for one in given for part in one.split("=", 1)]  # --lang=vi is --lang vi
    asked = [two for one, two in pairwise(parts) if one == "--lang"]
    try:
        return here.find("" if TRANSLATING & set(given) else "".join(asked[:1])).words
    except GameError:  # there is no such language, which may be just what is to be said
        return here.find().words


def _complain(text: str) -> None:
    print(visible(text), file=sys.stderr)


def drop_output() -> None:
    """Let nothing more be written, or Python would complain of it when it ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refused(error: OSError, given: Sequence[str]) -> int:
    """Say what the computer has refused: a file, or more room for what was being written."""
    from game.commands import journal

    journal.add(traceback.format_exc())
    told = Phrase("It went no further: {reason}", reason=why(error))
    if isinstance(error.filename, str):
        told = Phrase(
            "'{file}' could not be used: {reason}", file=error.filename, reason=why(error)
        )
    _complain(words_for(given).said(told))
    drop_output()
    return 1


def crashed(given: Sequence[str]) -> int:
    """Say that there is a mistake in the game; what is known of it goes to the log file."""
    from game.commands import journal

    trace = traceback.format_exc()
    where = Phrase("What happened is written in {file};", file=journal.path())
    if not journal.add(trace):
        _complain(trace)
        where = Phrase("What happened is written above;")
    told = Phrase(
        "Not Alone has stopped because of a mistake in the game itself. Please start it again. "
        "{where} whoever looks after the game can find the mistake with it.",
        where=where,
    )
    try:
        _complain(words_for(given).said(told))
    except Exception:  # noqa: BLE001 - the mistake may lie in the words
        _complain(told)
    return 1

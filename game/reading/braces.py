"""What went wrong between { and } where a parser says only that the { is never closed."""

import re

from game.phrase import Phrase
from game.reading import shape
from game.reading.shape import Record

KEYS = frozenset(
    key for record in vars(shape).values() if isinstance(record, Record) for key in record.known
)  # all keys that can stand in braces, and more
_PART = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^,{}"'])+""")
_KEY_AND_TEXT = re.compile(r"\s*[\w-]+:\s+(?![\"'])(?P<text>.*)")
_COLON = re.compile(r"(?P<word>[\w-]+):(?:\s|$)")


def in_braces(line: str) -> tuple[int, Phrase] | None:
    """Return the column (from 1) and what to do, for a line whose braces hold a stray ':'.

    None if the line does not open and close braces, or nothing in them is odd.
    """
    start, end = line.find("{"), line.rfind("}")
    if not 0 <= start < end:
        return None
    for part in _PART.finditer(line, start + 1, end):
        found = _KEY_AND_TEXT.match(part[0])
        stray = _COLON.search(found["text"]) if found is not None else None
        if found is None or stray is None:
            continue
        column = part.start() + found.start("text") + stray.start() + 1
        if stray["word"] in KEYS and stray.start() > 0:
            return column, Phrase("put a comma before '{key}'", key=stray["word"])
        return column, Phrase("this ':' belongs to the text; put the whole text in quotes")
    return None

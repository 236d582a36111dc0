"""Changing a few places of a file and leaving every other sign of it as it is."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from game.diagnostic import Location
from game.reading.document import Branch, Scalar, read_document

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what ends a line in YAML


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters of a text that become others; counted from 0, `end` is not among them."""

    start: int
    end: int
    new: str


class Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def offset(self, at: Location) -> int:
        """Return where a place begins, in characters from the start of the text."""
        return self._starts[at.line - 1] + at.column - 1

    def line_of(self, offset: int) -> int:
        """Return the number of the line that a character is in."""
        return bisect_right(self._starts, offset)

    def line(self, number: int) -> str:
        """Return a line, without its end."""
        start = self._starts[number - 1]
        return _BREAK.split(self._text[start:], maxsplit=1)[0]

    def replacing(self, node: Scalar, new: str) -> Edit:
        """Return the edit that puts `new` where a value stands."""
        start = self.offset(node.at)
        return Edit(start, start + len(node.raw), new)


def patched(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made; they must not overlap, and each is made once."""
    done, last = [], 0
    for edit in sorted(set(edits)):
        if edit.start < last:
            raise ValueError(f"two edits overlap at character {edit.start}")
        done += [text[last : edit.start], edit.new]
        last = edit.end
    return "".join([*done, text[last:]])


def as_value(words: str) -> str:
    """Return words as they are written in a story: plain if that reads back, else in quotes."""
    text = unicodedata.normalize("NFC", words)
    read = read_document(f"{{k: {text}, l: 1}}", "")
    if not read.diagnostics and isinstance(read.root, Branch) and len(read.root.entries) == 2:  # noqa: PLR2004 - k and l
        node = read.root.child("k")
        if isinstance(node, Scalar) and node.value == node.source == text and not node.cut:
            return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

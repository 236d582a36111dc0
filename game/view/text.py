"""Text into lines. Breaks between words only, so a Vietnamese syllable is never split."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from game.view.frame import Measure

_EMOJI = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2764]"
    "[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d[\U0001f300-\U0001faff\u2640\u2642\u2764]\ufe0f?)*)"
)
EMOJI_WIDTH = 1.22  # of the size


class Style(NamedTuple):
    """A font and its size in logical pixels."""

    font: str
    size: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text, each as high as `line_px`."""

    lines: tuple[str, ...]
    style: Style
    line_px: float
    width: float  # of the longest line

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.line_px


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[tuple[str, bool], ...]:
    """Split a line into (text, whether it is one emoji)."""
    found: list[tuple[str, bool]] = []
    start = 0
    for match in _EMOJI.finditer(text):
        if match.start() > start:
            found.append((text[start : match.start()], False))
        found.append((match.group(), True))
        start = match.end()
    if start < len(text):
        found.append((text[start:], False))
    return tuple(found)


def width_of(text: str, style: Style, measure: Measure) -> float:
    """Return the width of one line in logical pixels."""
    if text.isascii():
        return measure(text, style.font, style.size)
    return sum(
        style.size * EMOJI_WIDTH if is_emoji else measure(piece, style.font, style.size)
        for piece, is_emoji in pieces(text)
    )


def wrap(
    text: str, style: Style, width: float, *, measure: Measure, line_height: float
) -> Paragraph:
    """Break `text` into lines no wider than `width`.

    A word wider than that (an address, say) is broken where it must be. Line
    breaks in the text are kept. An empty text has one empty line.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        lines.extend(_wrap_part(part.split(), style, width, measure))
    longest = max(width_of(line, style, measure) for line in lines)
    return Paragraph(tuple(lines), style, style.size * line_height, longest)


def _wrap_part(words: list[str], style: Style, width: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if width_of(longer, style, measure) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, style, width, measure)
        lines.extend(whole)
    lines.append(line)
    return lines


def _cut(word: str, style: Style, width: float, measure: Measure) -> list[str]:
    parts: list[str] = []
    while len(word) > 1 and width_of(word, style, measure) > width:
        size = len(word) - 1
        while size > 1 and width_of(word[:size], style, measure) > width:
            size -= 1
        parts.append(word[:size])
        word = word[size:]
    return [*parts, word]

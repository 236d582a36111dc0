"""Text into lines. Breaks between words only, so a Vietnamese syllable is never split."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from game.story.emphasis import Spans, parted
from game.view.breaking import breaks, may_part, seams, tidy
from game.view.direction import LEFT_MARK, RIGHT_MARK, has_right, runs_right
from game.view.frame import Measure

_EMOJI = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2764]"
    "[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d[\U0001f300-\U0001faff\u2640\u2642\u2764]\ufe0f?)*)"
)
EMOJI_WIDTH = 1.22  # of the size
NO_END = 1e5  # a width that is no room on a screen
MOST_KEPT = 4096  # paragraphs
LEAST_FILLED = 0.5  # of a line, before a link is broken at one of its seams
MOST_BACK = 4  # signs a break moves to keep a mark with its word
_ATTACHED = "\u200b\u200d\u2060\ufe0e\ufe0f"


class Style(NamedTuple):
    """A font and its size in logical pixels."""

    font: str
    size: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text, each as high as `line_px`.

    `bold` says for each line where it is bold; the first line begins `indent` further in.
    A paragraph that runs from right to left ends at the right of its `room`, the width
    it was set for; where there was no end to that, at the right of its longest line.
    """

    lines: tuple[str, ...]
    style: Style
    line_px: float
    width: float  # of the longest line
    bold: tuple[Spans, ...] = ()
    indent: float = 0
    runs_right: bool = False
    room: float = 0
    is_mixed: bool = False  # whether anything in it runs from right to left

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.line_px

    def marked(self, line: str) -> str:
        """Return a line with the mark of the paragraph's direction, where its own differs."""
        if not self.is_mixed or runs_right(line) == self.runs_right:
            return line
        return (RIGHT_MARK if self.runs_right else LEFT_MARK) + line

    @property
    def bold_lines(self) -> tuple[tuple[str, Spans], ...]:
        """The lines, each with where it is bold."""
        return tuple(zip(self.lines, self.bold or ((),) * len(self.lines), strict=True))


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


def clusters(text: str) -> tuple[str, ...]:
    """Split a text into signs as they are seen: a letter with its accents, an emoji."""
    found: list[str] = []
    for piece, is_emoji in pieces(text):
        if is_emoji:
            found.append(piece)
            continue
        for letter in piece:
            if found and (letter in _ATTACHED or unicodedata.category(letter)[0] == "M"):
                found[-1] += letter
            else:
                found.append(letter)
    return tuple(found)


def width_of(text: str, style: Style, measure: Measure, bold: Spans = ()) -> float:
    """Return the width of one line in logical pixels."""
    if bold:
        parts = bold_parts(text, bold)
        return sum(
            width_of(one, emphatic(style) if is_bold else style, measure) for one, is_bold in parts
        )
    if text.isascii():
        return measure(text, style.font, style.size)
    return sum(
        style.size * EMOJI_WIDTH if is_emoji else measure(piece, style.font, style.size)
        for piece, is_emoji in pieces(text)
    )


def emphatic(style: Style) -> Style:
    """Return the style of bold words in a text of this style."""
    return style._replace(font="bold")


def bold_parts(text: str, bold: Spans) -> tuple[tuple[str, bool], ...]:
    """Split a line into (text, whether it is bold)."""
    edges = [0, *(edge for span in bold for edge in span), len(text)]
    parts = (
        (text[start:end], index % 2 == 1) for index, (start, end) in enumerate(pairwise(edges))
    )
    return tuple(part for part in parts if part[0])


def wrap(  # noqa: PLR0913 - a text and all that its lines depend on
    text: str,
    style: Style,
    width: float,
    *,
    measure: Measure,
    line_height: float,
    indent: float = 0,
) -> Paragraph:
    """Break `text` into lines no wider than `width`, the first by `indent` narrower.

    A word wider than that (an address, say) is broken where it reads best. Line
    breaks in the text are kept. An empty text has one empty line. Kept for
    the next picture: mostly the same lines are wanted again.
    """
    return _wrapped(text, style, width, measure, line_height, indent)


@lru_cache(maxsize=MOST_KEPT)
def _wrapped(  # noqa: PLR0913 - what the lines depend on
    text: str, style: Style, width: float, measure: Measure, line_height: float, indent: float
) -> Paragraph:
    lines: list[tuple[str, Spans]] = []
    for part in text.split("\n"):
        plain, bold = parted(tidy(part))
        setter = _Setter(plain, bold, style, measure)
        lines += setter.lines(width, 0 if lines else indent)
    longest = max(width_of(line, style, measure, spans) for line, spans in lines)
    bold_lines = tuple(spans for _, spans in lines)
    return Paragraph(
        tuple(line for line, _ in lines),
        style,
        style.size * line_height,
        longest,
        bold_lines if any(bold_lines) else (),
        indent,
        runs_right(text),
        width if width < NO_END else longest,
        has_right(text),
    )


class _Setter:
    """Sets one text, without line breaks of its own, into lines."""

    def __init__(self, text: str, bold: Spans, style: Style, measure: Measure) -> None:
        self._text, self._bold, self._style, self._measure = text, bold, style, measure

    def lines(self, width: float, indent: float) -> list[tuple[str, Spans]]:
        """Return the lines with where they are bold, as full as they can be."""
        found: list[tuple[int, int]] = []
        start = end = after = 0
        for stop, following in (*breaks(self._text), (len(self._text), len(self._text))):
            room = width if found else width - indent
            if not self._fits(start, stop, room):
                if end > start:
                    found.append((start, end))
                    start = after
                cut = self._cut(start, stop, width if found else width - indent, width)
                found += cut[:-1]
                start = cut[-1][0]
            end, after = stop, following
        found.append((start, end))
        return [(self._text[start:end], self._spans(start, end)) for start, end in found]

    def _fits(self, start: int, end: int, width: float) -> bool:
        bold = self._spans(start, end)
        return width_of(self._text[start:end], self._style, self._measure, bold) <= width

    def _spans(self, start: int, end: int) -> Spans:
        if not self._bold:
            return ()
        inside = ((max(one, start) - start, min(other, end) - start) for one, other in self._bold)
        return tuple(span for span in inside if span[0] < span[1])

    def _cut(self, start: int, end: int, width: float, next_width: float) -> list[tuple[int, int]]:
        """Cut what should stay together until each piece fits; the last may be short."""
        found: list[tuple[int, int]] = []
        while not self._fits(start, end, width):
            stop = self._longest(start, end, width)
            if stop >= end:
                break
            found.append((start, stop))
            start = stop + (self._text[stop] == " ")
            width = next_width
        return [*found, (start, end)]

    def _longest(self, start: int, end: int, width: float) -> int:
        """Return where to cut: at a space, else at a seam that is far enough, else in a word."""
        text = self._text[start:end]
        stops = [0]
        for sign in clusters(text):
            stops.append(stops[-1] + len(sign))
        fitting = [stop for stop in stops[1:-1] if self._fits(start, start + stop, width)]
        most = fitting[-1] if fitting else stops[1]
        spaces = [at for at in fitting if text[at] == " "]
        if spaces:
            return start + spaces[-1]
        good = [at for at in seams(text) if LEAST_FILLED * most <= at <= most]
        if good:
            return start + good[-1]
        kind = [at for at in fitting[-MOST_BACK:] if may_part(text, at)]
        return start + (kind[-1] if kind else most)


def capital(text: str) -> str:
    """Return a name as a title: names of tactics begin small, for use in sentences."""
    return text[:1].upper() + text[1:]

"""The words of a picture: what is written where, and a mark on the word that is being read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.view.frame import Clip, Fill, Frame, Item, Letters, Measure
from game.view.geometry import Rect
from game.view.text import Style, width_of

LINES_APART = 2.2  # times the font's size; more is another paragraph
TINT = 34  # alpha of the ground behind the word that is read
UNDERLINE = 0.09  # of the font's size


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it stands in a picture. `area` is the scroll area it is in."""

    lines: tuple[tuple[int, Letters], ...]  # each with its number among the items
    area: str

    @property
    def text(self) -> str:
        """Return the whole text, its line breaks forgotten."""
        return " ".join(" ".join(letters.text.split()) for _, letters in self.lines)

    @property
    def middle(self) -> tuple[float, float]:
        """Return a point on its first line."""
        first = self.lines[0][1]
        return first.x + 2, first.y + first.size / 2


def passages(frame: Frame) -> tuple[Passage, ...]:
    """Return all that is written in a picture, in the order it is drawn."""
    return tuple(one for one in _paragraphs(frame) if one.text.strip())


def _paragraphs(frame: Frame) -> Iterator[Passage]:
    areas = {one.rect: one.id for one in frame.scrolls}
    clips: list[str] = []
    lines: list[tuple[int, Letters]] = []
    for index, item in enumerate(frame.items):
        if lines and not _goes_on(lines[-1][1], item):
            yield Passage(tuple(lines), clips[-1] if clips else "")
            lines = []
        if isinstance(item, Letters):
            lines.append((index, item))
        elif isinstance(item, Clip):
            _enter(clips, areas, item.rect)
    if lines:
        yield Passage(tuple(lines), clips[-1] if clips else "")


def _enter(clips: list[str], areas: dict[Rect, str], rect: Rect | None) -> None:
    if rect is not None:
        clips.append(areas.get(rect, clips[-1] if clips else ""))
    elif clips:
        clips.pop()


def _goes_on(line: Letters, item: Item) -> bool:
    """Whether an item is the next line of the same paragraph."""
    if not isinstance(item, Letters) or item[3:6] != line[3:6]:  # font, size, colour
        return False
    return 0 < item.y - line.y <= line.size * LINES_APART


def with_word(frame: Frame, measure: Measure, text: str, index: int) -> Frame:
    """Return the picture with a soft mark on word `index` of a passage, if it is there."""
    found = [one for one in passages(frame) if one.text == text]
    place = _word(found[-1], index) if found else None
    if place is None:
        return frame
    number, letters, before, word = place
    style = Style(letters.font, letters.size)
    x = letters.x + (width_of(f"{before} ", style, measure) if before else 0.0)
    width = width_of(word, style, measure)
    ground = Rect(x - 3, letters.y, width + 6, letters.size * 1.32)
    thick = max(2.0, letters.size * UNDERLINE)
    line = Rect(x, ground.bottom - thick, width, thick)
    red, green, blue, _ = letters.color
    marks: tuple[Item, ...] = (
        Fill(ground, (red, green, blue, TINT), (5, 5, 5, 5)),
        Fill(line, letters.color, (thick / 2,) * 4),
    )
    return replace(frame, items=(*frame.items[:number], *marks, *frame.items[number:]))


def _word(passage: Passage, index: int) -> tuple[int, Letters, str, str] | None:
    """Return a word's item, its line, what stands before it on the line, and itself."""
    for number, letters in passage.lines:
        words = letters.text.split()
        if index < len(words):
            return number, letters, " ".join(words[:index]), words[index]
        index -= len(words)
    return None

"""What is wrong with a frame: cut, covered, broken or unreachable things, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.view.frame import Clip, Fill, Frame, Item, Letters, Measure, Target
from game.view.geometry import Rect
from game.view.text import Style, width_of

SLACK = 1.5  # logical pixels that rounding may cost
LEAST_TARGET = 40
LEAST_TEXT = 12
LEAST_WINDOW = 40  # a scroll area lower than this shows nothing
RING = 7  # a focus ring stands this far outside its target
RING_PX = 4  # how broad it is; nothing else has a border as broad
SOLID = 150  # a fill with this alpha or more hides what is below


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as it will be seen: its letters, and what it is clipped to."""

    text: str
    size: float
    box: Rect
    clip: Rect
    index: int  # among the items

    @property
    def seen(self) -> Rect:
        return self.box.overlap(self.clip)


@dataclass(frozen=True, slots=True)
class Card:
    """A filled rectangle, whole and as far as it is seen."""

    rect: Rect
    seen: Rect
    is_solid: bool
    index: int  # among the items


def clipped(frame: Frame, screen: Rect) -> Iterator[tuple[Item, Rect]]:
    """Return each item with the rectangle in which it is seen."""
    clips = [screen]
    for item in frame.items:
        match item:
            case Clip(rect=None):
                clips.pop()
            case Clip(rect=rect) if rect is not None:
                clips.append(clips[-1].overlap(rect))
            case _:
                pass
        yield item, clips[-1]


def lines_of(frame: Frame, measure: Measure, screen: Rect) -> list[Line]:
    """Return the lines of text that are at least partly in sight."""
    found = []
    for index, (item, clip) in enumerate(clipped(frame, screen)):
        if isinstance(item, Letters) and item.text:
            width = width_of(item.text, Style(item.font, item.size), measure)
            # The box leaves out the room for accents and tails.
            box = Rect(item.x, item.y + item.size * 0.2, width, item.size * 0.9)
            found.append(Line(item.text, item.size, box, clip, index))
    return [one for one in found if one.seen.height > 0]


def cards_of(frame: Frame, screen: Rect) -> list[Card]:
    """Return the filled rectangles in drawing order, without focus rings."""
    return [
        Card(item.rect, item.rect.overlap(clip), item.color[3] >= SOLID, index)
        for index, (item, clip) in enumerate(clipped(frame, screen))
        if isinstance(item, Fill) and item.color[3]
    ]


def audit(frame: Frame, measure: Measure, screen: Rect) -> list[str]:
    """Return a sentence for every fault."""
    lines = lines_of(frame, measure, screen)
    cards = cards_of(frame, screen)
    return [
        *_targets(frame, screen),
        *_windows(frame, screen),
        *_texts(frame, lines, cards),
        *_collisions(lines, cards),
    ]


# ----------------------------------------------------------------- targets


def _window(frame: Frame, target: Target, screen: Rect) -> Rect:
    return next((one.rect for one in frame.scrolls if one.id == target.scroll), screen)


def _targets(frame: Frame, screen: Rect) -> Iterator[str]:
    for target in frame.targets:
        window = _window(frame, target, screen)
        rect = target.rect
        if rect.x < window.x - SLACK or rect.right > window.right + SLACK:
            yield f"target {target.id} stands out sideways"
        elif target.scroll and rect.x - RING < window.x - SLACK:
            yield f"target {target.id} has its ring cut"
        if not target.scroll and (rect.y < -SLACK or rect.bottom > screen.bottom + SLACK):
            yield f"target {target.id} is off the screen"
        if rect.height < LEAST_TARGET or rect.width < LEAST_TARGET:
            yield f"target {target.id} is too small: {rect.width:.0f} x {rect.height:.0f}"
    yield from _overlaps(frame, screen)
    yield from _focus(frame, screen)
    yield from _help(frame)


def _help(frame: Frame) -> Iterator[str]:
    if frame.title not in ("help", "countries"):
        if frame.help is None:
            yield "no key for help"
        if frame.target("help") is None:
            yield "no button for help"


def _overlaps(frame: Frame, screen: Rect) -> Iterator[str]:
    seen = [(one, one.rect.overlap(_window(frame, one, screen))) for one in frame.targets]
    for index, (one, rect) in enumerate(seen):
        for other, place in seen[index + 1 :]:
            both = rect.overlap(place)
            if both.width > SLACK and both.height > SLACK:
                yield f"targets {one.id} and {other.id} overlap"


def _focus(frame: Frame, screen: Rect) -> Iterator[str]:
    if frame.first and frame.target(frame.first) is None:
        yield f"the first target {frame.first} is not there"
    rings = [one.rect for one in frame.items if isinstance(one, Fill) and one.border_px == RING_PX]
    focused = [one for one in frame.targets if any(_is_around(ring, one.rect) for ring in rings)]
    if len(focused) != bool(frame.targets):
        yield f"{len(focused)} targets are in focus"
    for owner in focused:
        window = _window(frame, owner, screen).overlap(screen)
        least = min(owner.rect.height, window.height, LEAST_TARGET) - 2 * RING
        if owner.rect.overlap(window).height < least:
            yield f"the focus on {owner.id} is out of sight"


def _is_around(ring: Rect, target: Rect) -> bool:
    gaps = (one - other for one, other in zip(ring, target.inset(-RING), strict=True))
    return all(abs(gap) < 1 for gap in gaps)


# ----------------------------------------------------------------- windows


def _windows(frame: Frame, screen: Rect) -> Iterator[str]:
    for one in frame.scrolls:
        rect = one.rect
        if rect.height < min(LEAST_WINDOW, one.content_height - SLACK):
            yield f"scroll area {one.id} is only {rect.height:.0f} high"
        if rect.x < -SLACK or rect.right > screen.right + SLACK:
            yield f"scroll area {one.id} stands out sideways"
        if rect.y < -SLACK or rect.bottom > screen.bottom + SLACK:
            yield f"scroll area {one.id} is off the screen"


# ------------------------------------------------------------------- texts


def _texts(frame: Frame, lines: list[Line], cards: list[Card]) -> Iterator[str]:
    windows = [one.rect for one in frame.scrolls]
    for line in lines:
        box, clip = line.box, line.clip
        if line.size < LEAST_TEXT:
            yield f"'{line.text}' is only {line.size:.1f} high"
        if box.x < clip.x - SLACK or box.right > clip.right + SLACK:
            yield f"'{line.text}' is cut sideways"
        is_scrolled = any(clip.overlap(one) == clip for one in windows)
        if not is_scrolled and (box.y < clip.y - SLACK or box.bottom > clip.bottom + SLACK):
            yield f"'{line.text}' is off the screen"
        yield from _held(line, cards)


def _held(line: Line, cards: list[Card]) -> Iterator[str]:
    """Say if a line is larger than the card or button that holds its middle."""
    x, y = line.seen.center
    held = [one.rect for one in cards if one.index < line.index and one.seen.contains(x, y)]
    if not held:
        return
    card = held[-1]
    if line.box.x < card.x - SLACK or line.box.right > card.right + SLACK:
        yield f"'{line.text}' is wider than what holds it"
    if line.seen.y < card.y - SLACK or line.seen.bottom > card.bottom + SLACK:
        yield f"'{line.text}' is higher than what holds it"


def _collisions(lines: list[Line], cards: list[Card]) -> Iterator[str]:
    """Say which texts are written over each other."""
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            both = one.seen.overlap(other.seen)
            if both.width > SLACK and both.height > SLACK and not _hidden(both, one, other, cards):
                yield f"'{one.text}' and '{other.text}' are written over each other"


def _hidden(place: Rect, one: Line, other: Line, cards: list[Card]) -> bool:
    """Whether something solid lies between two lines."""
    between = (card for card in cards if one.index < card.index < other.index)
    return any(card.is_solid and card.seen.overlap(place) == place for card in between)

"""One button: the focus moves by itself, and one press chooses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from game.view.frame import Fill, Frame, Picture, ScrollArea, Target
from game.view.geometry import Rect
from game.view.theme import CLEAR, Palette

STEPS_S = {"slow": 2.5, "normal": 1.6, "fast": 1.0}
ROUNDS = 2  # then it rests
MOST = 6  # stops in one round; more are gathered in groups first
PAGE = 0.8  # of a scroll area that one press scrolls by
RING_PX = 6
GAP_PX = 11
SIGN_PX = 46.0  # of an arrow that says what a press does
BACK_SIGN = Rect(34, 34, SIGN_PX, SIGN_PX)


@dataclass(frozen=True, slots=True)
class Scrolling:
    """A stop that scrolls an area on."""

    area: str


@dataclass(frozen=True, slots=True)
class Back:
    """A stop that leads back, where no target does."""


Leaf: TypeAlias = str | Scrolling | Back  # the id of a target, or an area


@dataclass(frozen=True, slots=True)
class Group:
    """Stops that are gone through together first, then one by one."""

    stops: "tuple[Leaf | Group, ...]"


Stop: TypeAlias = str | Scrolling | Back | Group


def leaves(stop: Stop) -> Iterator[Leaf]:
    """Yield what is in a stop."""
    if isinstance(stop, Group):
        for one in stop.stops:
            yield from leaves(one)
    else:
        yield stop


def group_of(frame: Frame) -> Group:
    """Return the stops of a frame, at most six beside each other, the first in the front."""
    rows = _rows(frame.targets)
    scrolling: list[list[Leaf]] = [[Scrolling(one.id)] for one in frame.scrolls if one.longest > 0]
    leads_back = any(one.action == frame.back for one in frame.targets)
    back: list[list[Leaf]] = [] if leads_back or frame.back is None else [[Back()]]
    made = _gathered([*rows, *scrolling, *back])
    stops = made.stops
    start = next((n for n, stop in enumerate(stops) if frame.first in leaves(stop)), 0)
    return Group((*stops[start:], *stops[:start]))


def _rows(targets: Sequence[Target]) -> list[list[Leaf]]:
    """Return targets in rows, in drawing order: what stands beside each other, in one area."""
    rows: list[list[Leaf]] = []
    before: Target | None = None
    for one in targets:
        if before is not None and _is_beside(before, one):
            rows[-1].append(one.id)
        else:
            rows.append([one.id])
        before = one
    return rows


def _is_beside(one: Target, other: Target) -> bool:
    shared = min(one.rect.bottom, other.rect.bottom) - max(one.rect.y, other.rect.y)
    return one.scroll == other.scroll and shared > 0


def _gathered(rows: list[list[Leaf]]) -> Group:
    """Return rows as one group: flat if they are few, else in even parts of whole rows."""
    flat = [one for row in rows for one in row]
    if len(flat) <= MOST:
        return Group(tuple(flat))
    if len(rows) == 1:  # one long row: in even pieces
        size = -(-len(flat) // min(MOST, -(-len(flat) // MOST)))
        rows = [flat[start : start + size] for start in range(0, len(flat), size)]
    elif len(rows) > MOST:
        size = -(-len(rows) // MOST)
        parts = [rows[start : start + size] for start in range(0, len(rows), size)]
        return Group(tuple(_single(_gathered(part)) for part in parts))
    return Group(tuple(_single(_gathered([row])) for row in rows))


def _single(group: Group) -> Stop:
    return group.stops[0] if len(group.stops) == 1 else group


@dataclass(slots=True)
class Scan:
    """Where the focus is on its way. Rests until there is a frame, and after two rounds."""

    is_resting: bool = True
    due_s: float = float("inf")
    _shape: object = None
    _levels: list[Group] = field(default_factory=list)  # the innermost last
    _index: int = 0
    _steps: int = 0  # made on this level

    @property
    def stop(self) -> Stop:
        """What a press would choose."""
        return self._levels[-1].stops[self._index]

    @property
    def has_stops(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self._levels and self._levels[-1].stops)

    def follow(self, frame: Frame, now_s: float, step_s: float) -> bool:
        """Keep up with a frame and the time. Returns whether it now stands elsewhere."""
        shape = (
            tuple(one.id for one in frame.targets),
            tuple(one.id for one in frame.scrolls if one.longest > 0),
        )
        if shape != self._shape:
            self._shape = shape
            self.begin(frame, now_s, step_s)
            return True
        if self.is_resting or now_s < self.due_s:
            return False
        self.due_s = now_s + step_s
        self._step()
        return True

    def begin(self, frame: Frame, now_s: float, step_s: float) -> None:
        """Start at the first stop of the outermost level."""
        self._enter([group_of(frame)])
        self.is_resting = not self.has_stops
        self.due_s = now_s + step_s if self.has_stops else float("inf")

    def forget(self) -> None:
        """Begin anew with the next frame."""
        self._shape, self.is_resting, self.due_s = None, True, float("inf")
        self._levels = []

    def wake(self, now_s: float, step_s: float) -> bool:
        """Go on if it rests. Returns whether it did."""
        if not self.is_resting or not self.has_stops:
            return False
        self.is_resting, self._steps, self.due_s = False, 0, now_s + step_s
        return True

    def enter(self, now_s: float, step_s: float) -> bool:
        """Go into the group it stands on. Returns whether it was one."""
        if not isinstance(self.stop, Group):
            return False
        self._enter([*self._levels, self.stop])
        self.due_s = now_s + step_s
        return True

    def stay(self, now_s: float, step_s: float) -> None:
        """Give the same stop its whole time again."""
        self._steps, self.due_s = 0, now_s + step_s

    def point_at(self, id: str, now_s: float, step_s: float) -> None:
        """Stand on one target that was gone to by hand; all others follow."""
        outer = self._levels[0] if self._levels else Group(())
        self._levels = [outer, Group((id,))]
        self._index = self._steps = 0
        self.is_resting, self.due_s = False, now_s + 2 * step_s

    def _enter(self, levels: list[Group]) -> None:
        self._levels, self._index, self._steps = levels, 0, 0

    def _step(self) -> None:
        """Go on to the next stop; after two rounds out of the group, or to rest."""
        count = len(self._levels[-1].stops)
        self._steps += 1
        self._index = (self._index + 1) % count
        if self._steps < ROUNDS * count:
            return
        if len(self._levels) > 1:
            inner = self._levels.pop()
            stops = self._levels[-1].stops
            self._steps, self._index = 0, stops.index(inner) if inner in stops else 0
        else:
            self.is_resting, self.due_s = True, float("inf")


def ring(stop: Stop, frame: Frame, palette: Palette) -> tuple[Fill | Picture, ...]:
    """Return a ring around all of a group, or around an area that a press scrolls."""
    rects = [_seen(one, frame) for one in leaves(stop)]
    seen = [one for one in rects if one is not None and one.width > 0 and one.height > 0]
    if not seen:
        return ()
    left, top = min(one.x for one in seen), min(one.y for one in seen)
    right, bottom = max(one.right for one in seen), max(one.bottom for one in seen)
    rect = Rect(left, top, right - left, bottom - top).inset(-GAP_PX)
    radii = (26.0,) * 4
    around = (
        Fill(rect.inset(-2), CLEAR, radii, palette.night, RING_PX + 4),
        Fill(rect, CLEAR, radii, palette.sun, RING_PX),
    )
    return (*around, *_sign(stop, rect, palette))


def _sign(stop: Stop, rect: Rect, palette: Palette) -> tuple[Fill | Picture, ...]:
    """Return what a press does where no target says so: an arrow back, or one down."""
    if not isinstance(stop, Back | Scrolling):
        return ()
    is_back = isinstance(stop, Back)
    x, y = rect.center if is_back else (rect.center[0], rect.bottom - SIGN_PX / 2)
    half = SIGN_PX / 2
    disc = Rect(x - half, y - half, SIGN_PX, SIGN_PX)
    icon = Picture(
        disc.inset(SIGN_PX * 0.24), f"icons/{'left' if is_back else 'down'}", palette.on_light
    )
    return Fill(disc, palette.sun, (half,) * 4), icon


def _seen(leaf: Leaf, frame: Frame) -> Rect | None:
    """Return what is to be seen of a stop."""
    if isinstance(leaf, Back):
        return BACK_SIGN
    if isinstance(leaf, Scrolling):
        area = _area(frame, leaf.area)
        return area.rect.inset(GAP_PX + RING_PX) if area is not None else None
    target = frame.target(leaf)
    if target is None:
        return None
    area = _area(frame, target.scroll)
    return target.rect if area is None else _shared(target.rect, area.rect)


def _area(frame: Frame, id: str) -> ScrollArea | None:
    return next((one for one in frame.scrolls if one.id == id), None)


def _shared(one: Rect, other: Rect) -> Rect:
    x, y = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect(x, y, right - x, bottom - y)


def scrolled_on(area: ScrollArea) -> float:
    """Return how far an area is scrolled after one press: a page on, from the end to the start."""
    if area.offset >= area.longest - 1:
        return 0.0
    return min(area.longest, area.offset + area.rect.height * PAGE)

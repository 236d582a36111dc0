"""Where the player looks: the focus, and how far things are scrolled, screen by screen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.view.focus import after, neighbour
from game.view.frame import Frame, ScrollArea
from game.window.screen import Screen

WHEEL_STEP = 70.0  # logical pixels
PAGE = 0.85  # of a window that one page scrolls by, so that the last line is seen again
CLEAR_PX = 12  # between what is focused and the edge it is scrolled to


@dataclass(slots=True)
class _Place:
    """Where the player is on one screen. `first` is what the frame wanted focused."""

    focus: str = ""
    first: str = ""
    offsets: dict[str, float] = field(default_factory=dict)


class Attention:
    """Follows the frames of the screen that is seen; others keep their place meanwhile."""

    def __init__(self) -> None:
        self._here = _Place()
        self._seen: Screen | None = None
        self._places: dict[Screen, _Place] = {}
        self._shape: object = None
        self._heights: dict[str, float] = {}
        self.pulls: dict[str, float] = {}  # how far an area is drawn beyond its end

    @property
    def focus(self) -> str:
        """The id of the focused target."""
        return self._here.focus

    @focus.setter
    def focus(self, id: str) -> None:
        self._here.focus = id

    @property
    def offsets(self) -> dict[str, float]:
        """How far each scroll area is scrolled; one that is missing is where it begins."""
        return self._here.offsets

    def turn_to(self, screen: Screen, alive: Iterable[Screen]) -> None:
        """Look at another screen; one that was covered comes back as it was left."""
        if self._seen is not None:
            self._places[self._seen] = self._here
        self._places = {one: self._places[one] for one in alive if one in self._places}
        self._here = self._places.get(screen, _Place())
        self._seen = screen

    def follow(self, frame: Frame, shape: object) -> bool:
        """Keep up with a new frame. Returns whether that moved the focus or a scroll area.

        `shape` is all that decides how a frame is laid out, but for the screen.
        """
        before = (self.focus, dict(self.offsets))
        heights = self._heights
        self._follow_ends(frame)
        self._refocus(frame, shape, heights)
        return before != (self.focus, self.offsets)

    def pull_to(self, id: str, longest: float, offset: float) -> None:
        """Have an area stand where a finger has it, be it beyond its end."""
        inside = min(max(offset, 0.0), longest)
        self.offsets[id] = inside
        self.pulls = {id: offset - inside} if offset != inside else {}

    def settle(self) -> bool:
        """Have nothing stand beyond its end. Returns whether anything did."""
        was_pulled, self.pulls = bool(self.pulls), {}
        return was_pulled

    def _follow_ends(self, frame: Frame) -> None:
        """Go to the end of what has grown at its end; forget how far what is gone was scrolled."""
        for one in frame.scrolls:
            before = self._heights.get(one.id, one.content_height)
            if one.to_end and before != one.content_height:
                self.offsets.pop(one.id, None)
        for id in self.offsets.keys() - {one.id for one in frame.scrolls}:
            del self.offsets[id]
        self._heights = {one.id: one.content_height for one in frame.scrolls}

    def _refocus(self, frame: Frame, shape: object, heights: Mapping[str, float]) -> None:
        """Move the focus if what it was on is gone; keep it in sight if all is laid out anew.

        `heights` are those of the areas before: what the focus stands among may have grown.
        """
        target = frame.target(self.focus)
        area = target.scroll if target is not None else ""
        has_grown = area in heights and heights[area] != self._heights.get(area)
        is_laid_out_anew = shape != self._shape or has_grown
        is_new = frame.first != self._here.first
        self._shape, self._here.first = shape, frame.first
        if is_new or frame.target(self.focus) is None:
            first = frame.target(frame.first) or next(iter(frame.targets), None)
            self.focus = first.id if first is not None else ""
            self._show_focus(frame)
        elif is_laid_out_anew:
            self._show_focus(frame)

    def move(self, way: str, frame: Frame) -> None:
        """Focus what lies left, right, up or down, or is next or previous in order."""
        if way in ("next", "previous"):
            self.focus = after(frame.targets, self.focus, 1 if way == "next" else -1)
        else:
            moved = neighbour(frame.targets, self.focus, way)
            if moved == self.focus and way in ("up", "down"):
                self.wheel(1 if way == "down" else -1, frame)
            self.focus = moved
        self._show_focus(frame)

    def wheel(self, steps: float, frame: Frame, under: ScrollArea | None = None) -> None:
        """Scroll the area under the mouse, else that of the focus, else the first."""
        area = under or self._area(frame)
        if area is not None:
            self.scroll_to(area, area.offset + steps * WHEEL_STEP)

    def page(self, pages: float, frame: Frame) -> None:
        """Scroll the area of the focus, else the first, by so many windows of it."""
        area = self._area(frame)
        if area is not None:
            self.scroll_to(area, area.offset + pages * PAGE * area.rect.height)

    def to_edge(self, frame: Frame, *, is_end: bool) -> None:
        """Focus the first or the last target, and scroll to the very beginning or end."""
        if not frame.targets:
            return
        area = self._area(frame)
        inside = [one for one in frame.targets if area is not None and one.scroll == area.id]
        self.focus = (inside or frame.targets)[-1 if is_end else 0].id
        self._show_focus(frame)
        if area is not None:
            self.scroll_to(area, area.longest if is_end else 0.0)

    def show(self, ids: Iterable[str], frame: Frame) -> None:
        """Focus the first of some targets, and scroll so far that as many as can are seen."""
        found = [one for id in ids if (one := frame.target(id)) is not None]
        if not found:
            return
        self.focus = found[0].id
        area = next((one for one in frame.scrolls if one.id == found[0].scroll), None)
        if area is None:
            return
        together = [one.rect for one in found if one.scroll == area.id]
        over = min(one.y for one in together) - CLEAR_PX - area.rect.y
        under = max(one.bottom for one in together) + CLEAR_PX - area.rect.bottom
        self.scroll_to(area, area.offset + min(max(0.0, under), over))

    def _area(self, frame: Frame) -> ScrollArea | None:
        """Return the area that scrolls with the focus, else the first that scrolls."""
        target = frame.target(self.focus)
        areas = [one for one in frame.scrolls if one.longest > 0]
        own = next((one for one in areas if target and one.id == target.scroll), None)
        return own or next(iter(areas), None)

    def scroll_to(self, area: ScrollArea, offset: float) -> None:
        """Scroll an area so far, or as far as it goes."""
        self.offsets[area.id] = min(max(0.0, offset), area.longest)

    def _show_focus(self, frame: Frame) -> None:
        """Scroll so far that the focused target is seen."""
        target = frame.target(self.focus)
        if target is None or not target.scroll:
            return
        area = next(one for one in frame.scrolls if one.id == target.scroll)
        over = area.rect.y - (target.rect.y - CLEAR_PX)
        under = target.rect.bottom + CLEAR_PX - area.rect.bottom
        if over > 0:
            self.scroll_to(area, area.offset - over)
        elif under > 0:
            self.scroll_to(area, area.offset + under)

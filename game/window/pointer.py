"""A finger or the mouse: what a press, a drag and a release mean on a frame."""

from game.view.frame import Action, Frame, ScrollArea, Target
from game.window.attention import Attention

TAP_SLIP = 14.0  # logical pixels a tap may slip before it is a drag


class Pointer:
    """Remembers a press until it is let go."""

    def __init__(self, attention: Attention) -> None:
        self._attention = attention
        self._pressed: Target | None = None
        self._at: tuple[float, float] | None = None
        self._grabbed: tuple[ScrollArea, float] | None = None
        self._has_slid = False

    @property
    def pressed(self) -> str:
        """The id of the target under the press, "" for none."""
        return self._pressed.id if self._pressed is not None else ""

    def let_go(self) -> None:
        """Forget the press: what it was on is gone."""
        self._pressed, self._at, self._grabbed = None, None, None

    def press(self, x: float, y: float, frame: Frame, *, is_settled: bool) -> None:
        """Go down. On a screen that has only just come, a press can drag but not tap."""
        self._has_slid = not is_settled
        self._pressed = target_at(frame, x, y) if is_settled else None
        self._at = (x, y)
        area = area_at(frame, x, y)
        self._grabbed = (area, area.offset) if area is not None else None
        if self._pressed is not None:
            self._attention.focus = self._pressed.id

    def drag(self, x: float, y: float) -> bool:
        """Move, down or not. Returns whether that changes the picture."""
        if self._at is None:
            return False
        if self._slip(x, y) <= TAP_SLIP:
            return False
        self._has_slid = True
        if self._grabbed is not None:
            area, start = self._grabbed
            self._pressed = None
            self._attention.scroll_to(area, start - (y - self._at[1]))
            return True
        if self._pressed is not None and not self._pressed.rect.contains(x, y):
            self._pressed = None
            return True
        return False

    def release(self, x: float, y: float, frame: Frame) -> Action:
        """Go up. Returns what the tap means; None if it was none."""
        pressed, at = self._pressed, self._at
        slip = self._slip(x, y) if at is not None else 0.0
        self.let_go()
        if at is None:
            return None
        if pressed is not None:
            now = frame.target(pressed.id)  # what was pressed may be gone, or mean something else
            is_same = now is not None and now.action == pressed.action
            is_on_it = pressed.rect.contains(x, y) or slip <= TAP_SLIP
            return pressed.action if is_same and is_on_it else None
        return frame.advance if not self._has_slid and slip <= TAP_SLIP else None

    def _slip(self, x: float, y: float) -> float:
        assert self._at is not None
        return max(abs(x - self._at[0]), abs(y - self._at[1]))


def target_at(frame: Frame, x: float, y: float) -> Target | None:
    """Return the topmost target at a point that is not scrolled out of its window there."""
    windows = {one.id for one in frame.scrolls if one.rect.contains(x, y)}
    there = (one for one in reversed(frame.targets) if one.rect.contains(x, y))
    return next((one for one in there if not one.scroll or one.scroll in windows), None)


def area_at(frame: Frame, x: float, y: float) -> ScrollArea | None:
    """Return the topmost area at a point that can scroll."""
    for area in reversed(frame.scrolls):
        if area.rect.contains(x, y) and area.longest > 0:
            return area
    return None

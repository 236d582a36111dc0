"""A finger or the mouse: what a press, a drag and a release mean on a frame."""

from dataclasses import dataclass

from game.view.frame import Action, Frame, ScrollArea, Target
from game.window.attention import Attention
from game.window.glide import Glide, stretched

TAP_SLIP = 14.0  # logical pixels a tap may slip before it is a drag


@dataclass(slots=True)
class _Grip:
    """A scroll area held by a finger: where it is pulled to, and where the finger was then."""

    area: ScrollArea
    offset: float
    y: float


class Pointer:
    """Remembers a press until it is let go, and what it has thrown until that lies still."""

    def __init__(self, attention: Attention) -> None:
        self._attention = attention
        self._pressed: Target | None = None
        self._at: tuple[float, float] | None = None
        self._grip: _Grip | None = None
        self._has_slid = False
        self._glide = Glide()

    @property
    def pressed(self) -> str:
        """The id of the target under the press, "" for none."""
        return self._pressed.id if self._pressed is not None else ""

    @property
    def is_gliding(self) -> bool:
        """Whether something it has thrown still moves."""
        return self._glide.is_moving

    @property
    def is_pulling(self) -> bool:
        """Whether something may stand beyond its end: it is held, or on its way back."""
        return self.is_gliding or self._grip is not None

    def let_go(self) -> None:
        """Forget the press: what it was on is gone."""
        self._pressed, self._at, self._grip = None, None, None
        self._glide.stop()

    def press(self, x: float, y: float, frame: Frame, *, is_settled: bool) -> None:
        """Go down. On a screen that has only just come, a press can drag but not tap.

        Nor can it on what races by: it stops that.
        """
        is_settled = is_settled and not self._glide.is_racing
        self._stand_still()
        self._has_slid = not is_settled
        self._pressed = target_at(frame, x, y) if is_settled else None
        self._at = (x, y)
        area = area_at(frame, x, y)
        self._grip = _Grip(area, area.offset, y) if area is not None else None
        if self._pressed is not None:
            self._attention.focus = self._pressed.id

    def drag(self, x: float, y: float, now_s: float = 0.0, *, is_calm: bool = False) -> bool:
        """Move, down or not. Returns whether that changes the picture.

        Beyond its end a page gives a little, or not at all if motion is to be `is_calm`.
        """
        if self._at is None:
            return False
        if self._slip(x, y) <= TAP_SLIP and not self._has_slid:
            return False
        self._has_slid = True
        if self._grip is not None:
            self._pressed = None
            self._pull(self._grip, y, now_s, is_calm=is_calm)
            return True
        if self._pressed is not None and not self._pressed.rect.contains(x, y):
            self._pressed = None
            return True
        return False

    def _pull(self, grip: _Grip, y: float, now_s: float, *, is_calm: bool) -> None:
        """Have a scroll area follow the finger; whoever turns back at its end is followed too."""
        area = grip.area
        grip.offset -= y - grip.y
        grip.y = y
        if is_calm:
            grip.offset = min(max(grip.offset, 0.0), area.longest)
        self._glide.drag(grip.offset, now_s)
        self._attention.pull_to(area.id, area.longest, stretched(grip.offset, area.longest))

    def release(
        self, x: float, y: float, frame: Frame, now_s: float = 0.0, *, is_calm: bool = False
    ) -> Action:
        """Go up. Returns what the tap means; None if it was none.

        What was dragged glides on, if motion is not to be `is_calm`.
        """
        pressed, at, grip = self._pressed, self._at, self._grip
        slip = self._slip(x, y) if at is not None else 0.0
        self._pressed, self._at, self._grip = None, None, None
        if at is None:
            return None
        if grip is not None and self._has_slid and not is_calm:
            self._glide.let_go(grip.area, now_s)
        if pressed is not None:
            now = frame.target(pressed.id)  # what was pressed may be gone, or mean something else
            is_same = now is not None and now.action == pressed.action
            is_on_it = pressed.rect.contains(x, y) or slip <= TAP_SLIP
            return pressed.action if is_same and is_on_it else None
        return frame.advance if not self._has_slid and slip <= TAP_SLIP else None

    def glide(self, now_s: float) -> None:
        """Move what was thrown to where it is by now."""
        if self._glide.is_moving:
            area, longest = self._glide.area, self._glide.longest
            self._attention.pull_to(area, longest, self._glide.at(now_s))

    def _stand_still(self) -> None:
        """Stop what glides, and have it within its ends."""
        self._attention.settle()
        self._glide.stop()

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

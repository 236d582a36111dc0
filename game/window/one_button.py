"""Playing with one button: what moves by itself, and what a press does to it."""

from dataclasses import dataclass, field, replace

from game.view.frame import Action, Frame
from game.view.theme import Palette
from game.window.attention import Attention
from game.window.scan import STEPS_S, Back, Group, Scan, Scrolling, Stop, leaves, ring, scrolled_on


@dataclass(slots=True)
class OneButton:
    """The scan of a frame, if it is wanted: `pace` is off, slow, normal or fast."""

    attention: Attention
    pace: str = "off"
    _scan: Scan = field(default_factory=Scan)

    @property
    def is_on(self) -> bool:
        """Whether the focus moves by itself."""
        return self.pace in STEPS_S

    @property
    def due_s(self) -> float:
        """When the focus moves on; never while it is off or rests."""
        return self._scan.due_s

    @property
    def is_on_many(self) -> bool:
        """Whether it stands on more than one target, or on none: a group, an area to scroll."""
        scan = self._scan
        return self.is_on and scan.has_stops and not isinstance(scan.stop, str)

    @property
    def stop(self) -> Stop | None:
        """What a press would choose; None where there is nothing."""
        return self._scan.stop if self._scan.has_stops else None

    @property
    def is_resting(self) -> bool:
        """Whether it waits for a press to go on."""
        return self._scan.is_resting

    @property
    def _step_s(self) -> float:
        return STEPS_S[self.pace]

    def forget(self) -> None:
        """Begin anew with the next frame."""
        self._scan.forget()

    def follow(self, frame: Frame, now_s: float) -> bool:
        """Keep up with a frame and the time. Returns whether the focus has moved."""
        if not self.is_on:
            if self.due_s != float("inf"):
                self.forget()
            return False
        if not self._scan.follow(frame, now_s, self._step_s):
            return False
        self._show(frame)
        return True

    def _show(self, frame: Frame) -> None:
        if self._scan.has_stops:
            ids = [one for one in leaves(self._scan.stop) if isinstance(one, str)]
            self.attention.show(ids, frame)

    def press(self, frame: Frame, now_s: float) -> Action:
        """Choose what it stands on. Returns what that means to the screen; None for nothing.

        On a group it goes in, on an area it scrolls, and from its rest it goes on.
        """
        scan = self._scan
        if not scan.has_stops:
            return frame.advance
        if scan.wake(now_s, self._step_s):
            return None
        stop = scan.stop
        if isinstance(stop, Group):
            scan.enter(now_s, self._step_s)
            self._show(frame)
            return None
        if isinstance(stop, Back):
            self.forget()
            return frame.back
        if isinstance(stop, Scrolling):
            self._scroll(stop, frame)
            scan.stay(now_s, self._step_s)
            return None
        target = frame.target(stop)
        self.forget()
        return target.action if target is not None else None

    def _scroll(self, stop: Scrolling, frame: Frame) -> None:
        area = next((one for one in frame.scrolls if one.id == stop.area), None)
        if area is not None:
            self.attention.scroll_to(area, scrolled_on(area))

    def point(self, now_s: float) -> None:
        """Stand where the focus has been moved to by hand."""
        if self.is_on and self.attention.focus:
            self._scan.point_at(self.attention.focus, now_s, self._step_s)

    def with_ring(self, frame: Frame, palette: Palette) -> Frame:
        """Return the frame with a ring around a group, or an area to scroll."""
        if not self.is_on_many:
            return frame
        return replace(frame, items=(*frame.items, *ring(self._scan.stop, frame, palette)))

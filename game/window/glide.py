"""What was thrown glides on and slows down; what was pulled too far comes back."""

from dataclasses import dataclass, field
from math import exp

from game.view.frame import ScrollArea

SLOWING_S = 0.32  # in which the speed falls to a third
LEAST_SPEED = 40.0  # logical pixels a second: slower is not thrown
FASTEST = 4000.0
LOOK_BACK_S = 0.1  # how much of a drag says how fast it was
BACK_S = 0.12  # in which what was pulled too far is two thirds of the way back
SLACK = 56.0  # the furthest that anything can be pulled beyond its end
AT_REST = 0.6  # logical pixels that nobody sees
ALMOST_AT_REST = 24.0  # still to go: what lies under a finger now is what it wants


def stretched(offset: float, longest: float) -> float:
    """Return where something stands that is pulled to `offset`: ever harder beyond its ends."""
    if offset < 0:
        return -_give(-offset)
    return longest + _give(offset - longest) if offset > longest else offset


def _give(over: float) -> float:
    return SLACK * (1 - 1 / (over * 0.55 / SLACK + 1))


@dataclass(slots=True)
class Glide:
    """One scroll area at a time: dragged, thrown, or on its way back."""

    area: str = ""
    longest: float = 0.0
    _trail: list[tuple[float, float]] = field(default_factory=list)  # (time, offset)
    _start_s: float = 0.0
    _start: float = 0.0
    _way: float = 0.0  # from where it was let go
    _left: float = 0.0  # still to go, when it was last looked at
    _slowing_s: float = SLOWING_S

    @property
    def is_moving(self) -> bool:
        """Whether it moves by itself."""
        return bool(self.area)

    @property
    def is_racing(self) -> bool:
        """Whether it moves so far that a finger could only want to stop it."""
        return self.is_moving and abs(self._left) > ALMOST_AT_REST

    def stop(self) -> None:
        """Stand still."""
        self.area, self._trail = "", []

    def drag(self, offset: float, now_s: float) -> None:
        """Remember where the finger has it."""
        self._trail = [one for one in self._trail if now_s - one[0] <= LOOK_BACK_S]
        self._trail.append((now_s, offset))

    def let_go(self, area: ScrollArea, now_s: float) -> None:
        """Go on with the speed of the drag, or back from beyond the end."""
        speed = self._speed(now_s)
        offset = area.offset if not self._trail else self._trail[-1][1]
        self.stop()
        if offset < 0 or offset > area.longest:
            end = 0.0 if offset < 0 else area.longest
            self._begin(area, stretched(offset, area.longest), end, now_s, BACK_S)
        elif abs(speed) >= LEAST_SPEED:
            self._begin(area, offset, offset + speed * SLOWING_S, now_s, SLOWING_S)

    def _begin(  # noqa: PLR0913 - a way: where from, where to, how
        self, area: ScrollArea, start: float, end: float, now_s: float, slowing_s: float
    ) -> None:
        self.area, self.longest = area.id, area.longest
        self._start, self._way, self._start_s = start, end - start, now_s
        self._left = self._way
        self._slowing_s = slowing_s

    def _speed(self, now_s: float) -> float:
        """Return how fast it was let go, in logical pixels a second."""
        trail = [one for one in self._trail if now_s - one[0] <= LOOK_BACK_S]
        if len(trail) < 2:  # noqa: PLR2004 - two make a way
            return 0.0
        (first_s, first), (last_s, last) = trail[0], trail[-1]
        if last_s - first_s < 1e-3:  # noqa: PLR2004 - a clock that stands still
            return 0.0
        speed = (last - first) / (last_s - first_s)
        return min(max(speed, -FASTEST), FASTEST)

    def at(self, now_s: float) -> float:
        """Return where it stands. It stops where it is slow, or at an end."""
        left = self._left = self._way * exp(-(now_s - self._start_s) / self._slowing_s)
        offset = self._start + self._way - left
        is_thrown = self._slowing_s == SLOWING_S
        if abs(left) <= AT_REST or (is_thrown and not 0 <= offset <= self.longest):
            self.stop()
            return min(max(offset, 0.0), self.longest)
        return offset

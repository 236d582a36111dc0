"""Rectangles, in logical pixels: 720 of them make the height of a 16:9 screen."""

from typing import NamedTuple


class Rect(NamedTuple):
    """Left, top, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The first x that is no longer inside."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The first y that is no longer inside."""
        return self.y + self.height

    @property
    def center(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, dx: float, dy: float | None = None) -> "Rect":
        """Return the rectangle made smaller on all sides; `dy` is `dx` unless given."""
        dy = dx if dy is None else dy
        return Rect(
            self.x + dx, self.y + dy, max(0, self.width - 2 * dx), max(0, self.height - 2 * dy)
        )

    def moved(self, dx: float, dy: float) -> "Rect":
        """Return the rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def contains(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlap(self, other: "Rect") -> "Rect":
        """Return what both share; its width or height is 0 if they share nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        width = max(0.0, min(self.right, other.right) - x)
        return Rect(x, y, width, max(0.0, min(self.bottom, other.bottom) - y))


def columns(area: Rect, count: int, gap: float) -> tuple[Rect, ...]:
    """Split into `count` equal columns, left to right, `gap` apart."""
    width = (area.width - gap * (count - 1)) / count
    return tuple(
        Rect(area.x + index * (width + gap), area.y, width, area.height) for index in range(count)
    )

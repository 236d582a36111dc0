"""For hands that shake: the same press again too soon does not count."""

from collections.abc import Hashable


class Steady:
    """Remembers when what was pressed last, pressed on purpose or not."""

    def __init__(self) -> None:
        self._last_s: dict[Hashable, float] = {}

    def is_too_quick(self, what: Hashable, now_s: float, least_s: float) -> bool:
        """Whether this press comes too soon after the same one, counted or not."""
        before_s = self._last_s.get(what, float("-inf"))
        self._last_s[what] = now_s
        return now_s - before_s < least_s

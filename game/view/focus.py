"""Which target the arrows lead to."""

from collections.abc import Sequence

from game.view.frame import Target
from game.view.geometry import Rect

DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
ANOTHER_ROW = 10_000.0  # what a step out of the row weighs
ASIDE = 2.5  # how much a step aside weighs against a step ahead


def neighbour(targets: Sequence[Target], current: str, direction: str) -> str:
    """Return the id of the nearest target in a direction; the current one if there is none."""
    here = next((one.rect for one in targets if one.id == current), None)
    if here is None:
        return targets[0].id if targets else ""
    dx, dy = DIRECTIONS[direction]
    best, best_cost = current, float("inf")
    for one in targets:
        cost = _cost(here, one.rect, dx, dy)
        if one.id != current and cost < best_cost:
            best, best_cost = one.id, cost
    return best


def _cost(here: Rect, there: Rect, dx: int, dy: int) -> float:
    """Return how far `there` lies in a direction; infinite if it lies elsewhere."""
    if dx:
        ahead = (there.center[0] - here.center[0]) * dx
        aside = max(0.0, max(here.y, there.y) - min(here.bottom, there.bottom))
    else:
        ahead = (there.center[1] - here.center[1]) * dy
        aside = max(0.0, max(here.x, there.x) - min(here.right, there.right))
    if ahead <= 1:
        return float("inf")
    is_elsewhere = bool(dx) and aside > 0  # left and right keep to the row as long as it goes on
    return ahead + ASIDE * aside + ANOTHER_ROW * is_elsewhere


def after(targets: Sequence[Target], current: str, step: int) -> str:
    """Return the id of the target `step` places on in drawing order, around the end."""
    ids = [one.id for one in targets]
    if not ids:
        return ""
    if current not in ids:
        return ids[0 if step > 0 else -1]
    return ids[(ids.index(current) + step) % len(ids)]

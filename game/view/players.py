"""Who plays: one, or two at one screen who take turns.

Two are named after the lights in the sky; nobody has to type a name.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.view.words import N_


class Players(StrEnum):
    """How many play, and how they decide."""

    ONE = "one"
    TURNS = "turns"  # two; each decides in turn
    AGREE = "agree"  # two; each decides in turn, and the other has to agree


@dataclass(frozen=True, slots=True)
class Codename:
    """One of two at a screen. `icon` is a picture of assets/icons."""

    name: str
    icon: str


SUN = Codename(N_("Sun"), "sun")
MOON = Codename(N_("Moon"), "moon")


def whose_turn(players: str, decided: int) -> Codename | None:
    """Return who holds the mouse after `decided` decisions; None for one who plays alone."""
    if players == Players.ONE:
        return None
    return MOON if decided % 2 else SUN


def other_than(one: Codename) -> Codename:
    """Return the one who looks on."""
    return SUN if one is MOON else MOON

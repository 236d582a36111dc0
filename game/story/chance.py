"""Chance that is the same on every machine: an order that follows from a seed and a name."""

from collections.abc import Iterable
from hashlib import sha256
from math import lcm


def shuffled(items: Iterable[str], seed: int, name: str) -> tuple[str, ...]:
    """Return the items in an order that depends on nothing but them, the seed and the name."""
    return tuple(sorted(items, key=lambda item: sha256(f"{seed}/{name}/{item}".encode()).digest()))


def dealt(cards: tuple[str, ...], count: int, turn: int, seed: int, name: str) -> tuple[str, ...]:
    """Return the `count` cards of a turn (the first is 0).

    No card comes twice before all have come, and none twice in one turn: where
    a turn reaches into a new round, the cards it has already come later there.
    """
    size = len(cards)
    begin = turn * count
    first = begin - begin % lcm(count, size)  # the latest place where a turn and a round begin
    pack: list[str] = []
    while first + len(pack) < begin + count:
        mixed = shuffled(cards, seed, f"{name}#{(first + len(pack)) // size}")
        missing = -len(pack) % count
        held = pack[len(pack) - (count - missing) :] if missing else []
        fresh = [card for card in mixed if card not in held][:missing]
        pack += [*fresh, *(card for card in mixed if card not in fresh)]
    return tuple(pack[begin - first :][:count])

"""Chance that is the same on every machine: an order that follows from a seed and a name."""

from collections.abc import Iterable
from hashlib import sha256


def shuffled(items: Iterable[str], seed: int, name: str) -> tuple[str, ...]:
    """Return the items in an order that depends on nothing but them, the seed and the name."""
    return tuple(sorted(items, key=lambda item: sha256(f"{seed}/{name}/{item}".encode()).digest()))

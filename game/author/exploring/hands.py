"""Which seeds deal which cards: enough of them to see every hand a story can draw."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import perm, prod

from game.story.chance import shuffled
from game.story.model import Draw, Story, every_beat

MAX_HANDS = 200
SEEDS_PER_HAND = 30  # enough to meet the last of 200 hands with near certainty


@dataclass(frozen=True, slots=True)
class Hands:
    """Seeds that each deal another hand, smallest first; `complete` if no other can be dealt."""

    seeds: tuple[int, ...]
    complete: bool


def hands(story: Story, cards: Mapping[str, int]) -> Hands:
    """Find a seed for every order in which the draws of a story can deal.

    `cards` says how many cards of a draw matter, by its id; at least `count` do.
    """
    draws = [
        beat
        for scene in story.scenes.values()
        for beat in every_beat(scene.body)
        if isinstance(beat, Draw)
    ]
    asked = [max(draw.count, cards.get(draw.id, 0)) for draw in draws]
    sizes = [min(size, len(draw.scenes)) for size, draw in zip(asked, draws, strict=True)]
    different = prod(perm(len(draw.scenes), size) for draw, size in zip(draws, sizes, strict=True))
    found = _dealt(draws, sizes, min(different, MAX_HANDS))
    return Hands(found, len(found) == different and asked == sizes)


def _dealt(draws: list[Draw], sizes: list[int], wanted: int) -> tuple[int, ...]:
    found: dict[tuple[tuple[str, ...], ...], int] = {}
    for seed in range(wanted * SEEDS_PER_HAND):
        hand = tuple(
            shuffled(draw.scenes, seed, f"{draw.id}#0")[:size]
            for draw, size in zip(draws, sizes, strict=True)
        )
        found.setdefault(hand, seed)
        if len(found) == wanted:
            break
    return tuple(found.values())

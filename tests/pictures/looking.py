"""Pictures of the running game, small enough to keep and to compare."""

import os
from pathlib import Path
from typing import NamedTuple

import pygame

SIZE = (1280, 720)
KEPT = (640, 360)  # stored
COMPARED = (320, 180)  # fonts and edges differ a little between systems; less so here
MEAN_TOLERANCE = 4.0  # of 255, over all pixels and channels
OFF = 24  # a channel this far away makes a pixel another one
OFF_SHARE = 0.03  # of all pixels
FOLDER = Path(__file__).parent
FAILED = FOLDER / "failed"
ACCEPT = "NOTALONE_ACCEPT"


class Difference(NamedTuple):
    """How far two pictures are apart."""

    mean: float  # 0-255, absolute, over all pixels and channels
    off_share: float  # 0-1, pixels of which a channel differs by more than OFF

    @property
    def is_small(self) -> bool:
        return self.mean <= MEAN_TOLERANCE and self.off_share <= OFF_SHARE


def difference(one: pygame.Surface, other: pygame.Surface) -> Difference:
    """Compare two pictures, whatever their sizes."""
    pixels = list(zip(_bytes(one), _bytes(other), strict=True))
    apart = [abs(a - b) for a, b in pixels]
    triples = zip(apart[::3], apart[1::3], apart[2::3], strict=True)
    off = sum(max(triple) > OFF for triple in triples)
    return Difference(sum(apart) / len(apart), off / (len(apart) // 3))


def _bytes(surface: pygame.Surface) -> bytes:
    small = pygame.transform.smoothscale(_as_24_bits(surface), COMPARED)
    return pygame.image.tobytes(small, "RGB")


def _as_24_bits(surface: pygame.Surface) -> pygame.Surface:
    plain = pygame.Surface(surface.get_size(), depth=24)
    plain.blit(surface, (0, 0))
    return plain


def check(name: str, surface: pygame.Surface) -> str:
    """Return what is wrong with a picture, "" if it is as expected.

    With NOTALONE_ACCEPT=1 it becomes the expected one if it differs.
    """
    path = FOLDER / f"{name}.png"
    computed = pygame.transform.smoothscale(_as_24_bits(surface), KEPT)
    found = difference(computed, pygame.image.load(path)) if path.is_file() else None
    if found is not None and found.is_small:
        return ""
    if os.environ.get(ACCEPT):
        pygame.image.save(computed, path)
        return ""
    if found is None:
        return f"there is no {path.name} yet; {ACCEPT}=1 makes it"
    _save_both(name, computed, pygame.image.load(path))
    return (
        f"{name} looks different: {found.mean:.1f} of 255 on average, "
        f"{found.off_share:.1%} of the pixels clearly. See {FAILED.name}/{path.name}: "
        f"computed on the left, expected on the right; {ACCEPT}=1 accepts it"
    )


def _save_both(name: str, computed: pygame.Surface, expected: pygame.Surface) -> None:
    FAILED.mkdir(exist_ok=True)
    width, height = KEPT
    both = pygame.Surface((2 * width + 8, height), depth=24)
    both.fill((255, 0, 255))
    both.blit(computed, (0, 0))
    both.blit(expected, (width + 8, 0))
    pygame.image.save(both, FAILED / f"{name}.png")

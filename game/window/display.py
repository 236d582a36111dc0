"""The window on the desktop: its size, the whole screen, or no screen at all."""

import os

import pygame

from game.errors import NoDisplay
from game.phrase import Phrase

WINDOW = (1280, 720)
SMALLEST = (320, 240)
DESKTOP_SHARE = 0.9  # of a small desktop; the rest is for bars and frames


def window_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """Return how large a new window is: as drawn, or what a small desktop has room for."""
    width, height = (round(side * DESKTOP_SHARE) for side in desktop)
    return min(WINDOW[0], max(SMALLEST[0], width)), min(WINDOW[1], max(SMALLEST[1], height))


def set_mode(*, fullscreen: bool) -> pygame.Surface:
    """Make the window, or make it anew: the whole screen, or one that can be resized."""
    if fullscreen:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    size = window_size(pygame.display.get_desktop_sizes()[0])
    return pygame.display.set_mode(size, pygame.RESIZABLE)


def open_window(*, fullscreen: bool) -> pygame.Surface:
    """Open the window.

    Raises:
        NoDisplay: there is no screen.
    """
    os.environ.setdefault("SDL_VIDEO_CENTERED", "1")
    try:
        pygame.display.init()
        pygame.font.init()
        surface = set_mode(fullscreen=fullscreen)
    except pygame.error as problem:
        raise NoDisplay(str(problem)) from problem
    is_blind = pygame.display.get_driver() in ("dummy", "offscreen")
    if is_blind and "SDL_VIDEODRIVER" not in os.environ:
        raise NoDisplay(Phrase("no screen was found"))
    return surface

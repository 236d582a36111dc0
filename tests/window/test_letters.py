"""Letters on a surface: tall Vietnamese accents are whole, and move nothing else."""

import pygame
import pytest

from game.view.frame import Frame, Letters
from game.window.assets import Assets
from game.window.draw import Painter
from tests.window.driving import ROOT

WHITE = (255, 255, 255, 255)


def ink(text: str, size: int) -> pygame.Rect:
    """Draw a line of text; return the rectangle its ink fills."""
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((400, 300))
    surface = pygame.Surface((400, 300), pygame.SRCALPHA)
    frame = Frame(items=(Letters(20, 100, text, "semibold", size, WHITE),))
    Painter(Assets(ROOT)).paint(surface, frame, 1.0)
    return surface.get_bounding_rect(min_alpha=90)


@pytest.mark.parametrize("size", [13, 18, 26, 44, 88])
@pytest.mark.parametrize("tall", ["Ấ", "Ẩ", "Ễ", "Ắ"])
def test_a_tall_accent_stands_above_a_baseline_that_stays(tall: str, size: int) -> None:
    plain, accented = ink("An", size), ink(f"{tall}n", size)

    assert abs(accented.bottom - plain.bottom) <= 1
    assert accented.top < plain.top - size * 0.2


def test_a_tall_accent_squeezes_nothing() -> None:
    assert abs(ink("nẤ", 18).width - ink("nA", 18).width) <= 2
    assert ink("Ấ", 18).height > 1.2 * ink("A", 18).height

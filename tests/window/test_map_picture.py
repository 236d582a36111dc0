"""A map as a picture: sharp letters, whole accents."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.author.mapping.shapes import Box, Disc, Drawing, Group, Label, Point, Stroke
from game.resources import data_root
from game.view.geometry import Rect
from game.window import mapping
from game.window.mapping import make_measure, paint, save

ROOT = data_root()
INK, GROUND = "#1b2140", "#fff8ee"


def drawing(text: str, *, width: float = 300) -> Drawing:
    """Return a picture with a box at its right and a word in it."""
    label = Label(Point(10, 60), text, "bold", 26, INK, 100)
    box = Box(Rect(width - 50, 10, 40, 40), "#12735f")
    return Drawing(
        width=width,
        height=100,
        title="",
        description="",
        language="vi",
        ground=GROUND,
        groups=(Group("", (box, label)),),
    )


def ink(surface: pygame.Surface) -> pygame.Rect:
    """Return where the word is, in pixels."""
    left = surface.subsurface((0, 0, 400, surface.get_height()))
    mask = pygame.mask.from_threshold(left, INK, (60, 60, 60, 255))
    boxes = mask.get_bounding_rects()
    assert boxes
    return boxes[0].unionall(boxes[1:])


def test_a_picture_is_twice_as_fine_as_its_drawing() -> None:
    surface = paint(drawing("x"), ROOT)

    assert surface.get_size() == (600, 200)
    assert surface.get_at((540, 60))[:3] == (0x12, 0x73, 0x5F)
    assert surface.get_at((300, 190))[:3] == (0xFF, 0xF8, 0xEE)


def test_letters_stand_on_their_line_and_tall_accents_above_it() -> None:
    plain, tall = ink(paint(drawing("E"), ROOT)), ink(paint(drawing("Ễ"), ROOT))

    assert abs(plain.bottom - 120) <= 2
    assert tall.bottom == plain.bottom
    assert tall.top < plain.top - 12


def test_a_huge_map_is_made_smaller_rather_than_filling_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mapping, "MAX_PIXELS", 7_500)
    width, height = paint(drawing("x"), ROOT).get_size()

    assert (width, height) == (150, 50)


def test_a_picture_is_written_as_png(tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    save(paint(drawing("x"), ROOT), path)

    assert pygame.image.load(path).get_size() == (600, 200)


def test_texts_are_measured_letter_by_letter() -> None:
    measure = make_measure(ROOT)

    assert measure("AV", "bold", 20) == pytest.approx(
        measure("A", "bold", 20) + measure("V", "bold", 20)
    )
    assert measure("Ễ", "bold", 20) == pytest.approx(measure("E", "bold", 20), abs=0.1)
    assert measure("", "bold", 20) == 0
    assert 20 < measure("😂", "bold", 20) < 30


def test_a_picture_made_of_strips_is_the_same_as_one_made_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    zigzag = tuple(Point(20 + 200 * (n % 2), 17 * n) for n in range(40))
    shapes = (
        Box(Rect(30, 40, 200, 500), "#12735f", INK, 3, 12),
        Disc(Point(150, 256), 40, GROUND, INK, 6),
        Disc(Point(260, 255), 6, INK),  # on the border of two strips
        Stroke(zigzag, INK, 7, (), 9),
    )
    groups = tuple(Group("", (shape,)) for shape in shapes)
    tall = replace(drawing(""), height=700, groups=groups)
    in_strips = paint(tall, ROOT)
    monkeypatch.setattr(mapping, "STRIP", 5000)
    whole = paint(tall, ROOT)

    pixels = zip(
        pygame.image.tobytes(in_strips, "RGB"), pygame.image.tobytes(whole, "RGB"), strict=True
    )
    assert max(abs(one - other) for one, other in pixels) < 24

"""Which picture files the window opens; the others leave their place grey."""

import struct
import zlib
from pathlib import Path

import pygame
import pytest

from game.window.assets import Assets

RED, GREY = (200, 30, 30), (120, 120, 150)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return the folder of a story's own pictures."""
    pygame.display.init()
    pygame.display.set_mode((320, 240))
    folder = tmp_path / "scenarios" / "small"
    folder.mkdir(parents=True)
    return folder


def shown(own: Path, *, cover: bool = False) -> tuple[int, ...]:
    """Return the colour in the middle of the picture."""
    picture = Assets(own.parents[1]).picture("pictures/small/cat", (40, 30), cover=cover)
    return tuple(picture.get_at((20, 15)))[:3]


def save(path: Path, size: tuple[int, int] = (40, 30)) -> None:
    surface = pygame.Surface(size)
    surface.fill(RED)
    pygame.image.save(surface, path)


@pytest.mark.parametrize("ending", ["png", "jpg", "jpeg"])
def test_a_story_may_bring_drawings_and_photographs(own: Path, ending: str) -> None:
    save(own / f"cat.{ending}")

    assert shown(own) == pytest.approx(RED, abs=4)


def test_a_link_out_of_the_folder_is_not_followed(own: Path, tmp_path: Path) -> None:
    save(tmp_path / "private.png")
    try:
        (own / "cat.png").symlink_to(tmp_path / "private.png")
    except OSError:
        pytest.skip("this computer makes no links")

    assert shown(own) == GREY


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def test_a_small_file_of_many_pixels_is_refused_by_its_head(own: Path) -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IEND", b"")
    (own / "cat.png").write_bytes(png)

    assert shown(own) == GREY


def test_a_drawing_that_says_it_is_huge_is_not_drawn(own: Path) -> None:
    (own / "cat.svg").write_text("<svg width='90000' height='90000'/>", encoding="ascii")

    assert shown(own) == GREY


def test_a_strip_that_would_have_to_cover_a_screen_is_not_drawn(own: Path) -> None:
    (own / "cat.svg").write_text("<svg width='9000000' height='1'/>", encoding="ascii")

    assert shown(own, cover=True) == GREY

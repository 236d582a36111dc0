"""Draw every picture on one sheet, docs/contact-sheet.png, and the icon as assets/icon.png."""

import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame  # noqa: E402  (SDL reads the driver when it is imported)

ASSETS = Path(__file__).resolve().parent.parent
SHEET = ASSETS.parent / "docs" / "contact-sheet.png"
WIDTH_PX, GAP_PX = 1416, 8
ROWS = (  # files, width and height of one picture, colour under it
    ("people/*", 80, 80, "#2B2A63"),
    ("places/*", 109, 178, "#1B2140"),
    ("places/near/*-evening", 64, 105, "#3563E9"),
    ("places/far/*-evening", 64, 105, "#3563E9"),
    ("covers/*", 193, 77, "#FFF8EE"),
    ("pictures/*", 148, 111, "#FFF8EE"),
    ("apps/*", 80, 80, "#2B2A63"),
    ("icons/*", 32, 32, "#3563E9"),
)


def draw_row(pattern: str, size: tuple[int, int], colour: str) -> pygame.Surface:
    """Return all pictures of a pattern side by side, in order of their names."""
    width, height = size
    files = sorted(ASSETS.glob(f"{pattern}.svg"))
    columns = (WIDTH_PX - GAP_PX) // (width + GAP_PX)
    if pattern.startswith("people/"):
        columns = 15  # five moods of three people
    lines = -(-len(files) // columns)
    surface = pygame.Surface((WIDTH_PX, GAP_PX + lines * (height + GAP_PX)))
    surface.fill(colour)
    for i, file in enumerate(files):
        spot = (GAP_PX + i % columns * (width + GAP_PX), GAP_PX + i // columns * (height + GAP_PX))
        surface.blit(pygame.image.load_sized_svg(file, size), spot)
    return surface


def draw_sheet() -> pygame.Surface:
    """Return the rows below one another."""
    rows = [draw_row(pattern, (w, h), colour) for pattern, w, h, colour in ROWS]
    sheet = pygame.Surface((WIDTH_PX, sum(row.get_height() for row in rows)))
    top = 0
    for row in rows:
        sheet.blit(row, (0, top))
        top += row.get_height()
    return sheet


if __name__ == "__main__":
    SHEET.parent.mkdir(exist_ok=True)
    pygame.image.save(draw_sheet(), SHEET)
    icon = pygame.image.load_sized_svg(ASSETS / "icon.svg", (256, 256))
    pygame.image.save(icon, ASSETS / "icon.png")

"""Fonts and pictures, loaded once per size and kept within a bound."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from game.author.pictures import ENDINGS, PictureRefused, size_of_file
from game.author.pictures import MAX_PIXELS as MAX_PIXELS_OF_FILE
from game.view.text import EMOJI_WIDTH, pieces

log = logging.getLogger(__name__)

FONTS = {
    "regular": "BeVietnamPro-Regular.ttf",
    "medium": "BeVietnamPro-Medium.ttf",
    "semibold": "BeVietnamPro-SemiBold.ttf",
    "bold": "BeVietnamPro-Bold.ttf",
}
EMOJI_FONT = "NotoColorEmoji-subset.ttf"
EMOJI_SIZE = 109  # the only size its pictures have
MIN_PIXELS = 4_000_000  # kept surfaces, all together: 16 MB
SCREENS_KEPT = 3  # or as many times the screen, where that is more
MAX_PICTURE_PIXELS = MAX_PIXELS_OF_FILE
MAX_SCALED_PIXELS = 4 * MAX_PICTURE_PIXELS  # a strip that covers a screen would be huge
MAX_WIDTHS = 20_000
LARGEST_SMALL = 30  # real pixels


class Store:
    """Surfaces by key; the longest unused go when there are too many pixels."""

    def __init__(self, max_pixels: int = MIN_PIXELS) -> None:
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._pixels = 0
        self._max_pixels = max_pixels

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the surface of a key, made now if it is not kept."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = make()
        self._kept[key] = made
        self._pixels += made.get_width() * made.get_height()
        while self._pixels > self._max_pixels and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._pixels -= old.get_width() * old.get_height()
        return made

    def fit(self, screen: tuple[int, int]) -> None:
        """Keep as much as a screen of this size needs."""
        self._max_pixels = max(MIN_PIXELS, SCREENS_KEPT * screen[0] * screen[1])

    @property
    def pixels(self) -> int:
        """How many pixels are kept."""
        return self._pixels


class Assets:
    """What is drawn with: fonts, pictures, letters. `root` holds assets/ and scenarios/.

    `stories` is the folder with the stories' own pictures, where it is not scenarios/.
    """

    def __init__(self, root: Path, stories: Path | None = None) -> None:
        self._root = root
        self._stories = stories or root / "scenarios"
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._widths: dict[tuple[str, str, int], float] = {}
        self._paths: dict[str, Path | None] = {}
        self._natural: dict[Path, tuple[int, int]] = {}
        self.store = Store()

    # -- letters

    def font(self, name: str, size_px: int) -> pygame.font.Font:
        """Return a font at a size in real pixels."""
        key = (name, size_px)
        if key not in self._fonts:
            path = self._root / "assets" / "fonts" / FONTS[name]
            self._fonts[key] = pygame.font.Font(path, max(4, size_px))
        return self._fonts[key]

    def width(self, text: str, name: str, size_px: int) -> float:
        """Return the width of a text without emoji, in real pixels."""
        key = (text, name, size_px)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > MAX_WIDTHS:
                self._widths.clear()
            fine = _fineness(size_px)
            width = self.font(name, size_px * fine).size(text)[0] / fine
            self._widths[key] = width
        return width

    def line_height(self, name: str, size_px: int) -> int:
        """Return the height of a line without tall accents, in real pixels.

        Letters such as Ấ and Ễ stand higher: their line is taller, at its top.
        """
        fine = _fineness(size_px)
        return -(-self.font(name, size_px * fine).get_height() // fine)

    def letters(
        self, text: str, name: str, size_px: int, color: tuple[int, int, int, int]
    ) -> pygame.Surface:
        """Return one line of text, emoji in colour."""
        key = ("letters", text, name, size_px, color)
        return self.store.get(key, lambda: self._render(text, name, size_px, color))

    def _render(
        self, text: str, name: str, size_px: int, color: tuple[int, int, int, int]
    ) -> pygame.Surface:
        fine = _fineness(size_px)
        font = self.font(name, size_px * fine)
        height = font.get_height()
        parts = [
            self._emoji(piece, height, size_px * fine)
            if is_emoji
            else font.render(piece, True, color)
            for piece, is_emoji in pieces(text)
        ]
        line = parts[0] if len(parts) == 1 else _joined(parts)
        if fine > 1:
            size = (max(1, -(-line.get_width() // fine)), max(1, -(-line.get_height() // fine)))
            line = pygame.transform.smoothscale(line, size)
        if color[3] < 255:  # noqa: PLR2004
            line.set_alpha(color[3])
        return line

    def _emoji(self, emoji: str, height: int, size_px: int) -> pygame.Surface:
        cell = pygame.Surface((round(size_px * EMOJI_WIDTH), height), pygame.SRCALPHA)
        try:
            big = self._emoji_font().render(emoji, True, (255, 255, 255))
        except (pygame.error, OSError) as problem:
            log.warning("no colour emoji: %s", problem)
            return cell
        side = round(size_px * 1.12)
        small = pygame.transform.smoothscale(big, (side, round(side * 128 / 136)))
        cell.blit(small, ((cell.get_width() - side) // 2, (height - small.get_height()) // 2))
        return cell

    def _emoji_font(self) -> pygame.font.Font:
        key = ("emoji", EMOJI_SIZE)
        if key not in self._fonts:
            path = self._root / "assets" / "fonts" / EMOJI_FONT
            self._fonts[key] = pygame.font.Font(path, EMOJI_SIZE)
        return self._fonts[key]

    # -- pictures

    def picture(self, name: str, size: tuple[int, int], *, cover: bool) -> pygame.Surface:
        """Return a picture fitted into a size in real pixels, or covering it."""
        key = ("picture", name, size, cover)
        return self.store.get(key, lambda: self._load(name, size, cover))

    def _load(self, name: str, size: tuple[int, int], cover: bool) -> pygame.Surface:
        width, height = max(1, size[0]), max(1, size[1])
        canvas = pygame.Surface((width, height), pygame.SRCALPHA)
        path = self._find(name)
        try:
            if path is None:
                raise OSError(f"no picture '{name}'")
            natural = self._natural_size(path)
            ratios = (width / natural[0], height / natural[1])
            ratio = max(ratios) if cover else min(ratios)
            scaled = (max(1, round(natural[0] * ratio)), max(1, round(natural[1] * ratio)))
            if scaled[0] * scaled[1] > MAX_SCALED_PIXELS:
                raise OSError(f"the picture {path.name} is far too long for its width or height")
            image = _at_size(path, scaled)
        except (pygame.error, OSError, PictureRefused) as problem:
            log.warning("%s", problem)
            canvas.fill((120, 120, 150, 90))
            return canvas
        canvas.blit(image, ((width - scaled[0]) // 2, (height - scaled[1]) // 2))
        return canvas.convert() if cover and _is_opaque(canvas) else canvas

    def _natural_size(self, path: Path) -> tuple[int, int]:
        if path not in self._natural:
            self._natural[path] = size_of_file(path)  # from its head: nothing is decoded
        return self._natural[path]

    def _find(self, name: str) -> Path | None:
        if name not in self._paths:
            self._paths[name] = next(filter(_lies_there, self._places(name)), None)
        return self._paths[name]

    def _places(self, name: str) -> list[Path]:
        folders = [self._root / "assets" / name]
        if name.startswith("pictures/"):
            _, story, picture = name.split("/", 2)
            folders = [
                self._stories / story / picture,
                self._root / "assets" / "pictures" / picture,
            ]
        return [Path(f"{folder}{ending}") for folder in folders for ending in ENDINGS]


def _fineness(size_px: int) -> int:
    """Return how much larger letters are drawn, then scaled down.

    Letters stand at whole pixels. In small sizes that tears Vietnamese words
    apart, so these are set at twice the size, where half a pixel is a whole one.
    """
    return 2 if size_px <= LARGEST_SMALL else 1


def _lies_there(path: Path) -> bool:
    """Return whether a file really lies in its folder: links out of it are not followed."""
    return path.is_file() and path.resolve().parent == path.parent.resolve()


def _at_size(path: Path, size: tuple[int, int]) -> pygame.Surface:
    if path.suffix == ".svg":
        return pygame.image.load_sized_svg(path, size).convert_alpha()
    return pygame.transform.smoothscale(pygame.image.load(path).convert_alpha(), size)


def _is_opaque(image: pygame.Surface) -> bool:
    """Whether nothing shines through: such a picture is drawn several times as fast."""
    width, height = image.get_size()
    return pygame.mask.from_surface(image, 254).count() == width * height


def _joined(parts: list[pygame.Surface]) -> pygame.Surface:
    """Put pieces of a line beside each other, on one ground."""
    width = sum(part.get_width() for part in parts)
    height = max(part.get_height() for part in parts)
    line = pygame.Surface((max(1, width), height), pygame.SRCALPHA)
    x = 0
    for part in parts:
        line.blit(part, (x, height - part.get_height()))
        x += part.get_width()
    return line

"""Fonts and pictures, loaded once per size and kept within a bound."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from game.author.pictures import ENDINGS, PictureRefused, size_of_file
from game.author.pictures import MAX_PIXELS as MAX_PIXELS_OF_FILE
from game.story.emphasis import Spans
from game.view.frame import Measure
from game.window.fonts import Fonts

log = logging.getLogger(__name__)

MIN_PIXELS = 4_000_000  # kept surfaces, all together: 16 MB
SCREENS_KEPT = 3  # or as many times the screen, where that is more
MAX_PICTURE_PIXELS = MAX_PIXELS_OF_FILE
MAX_SCALED_PIXELS = 4 * MAX_PICTURE_PIXELS  # a strip that covers a screen would be huge


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
        self.fonts = Fonts(root / "assets" / "fonts")
        self._measures: dict[float, Measure] = {}
        self._paths: dict[str, Path | None] = {}
        self._natural: dict[Path, tuple[int, int]] = {}
        self.store = Store()

    # -- letters

    def font(self, name: str, size_px: int) -> pygame.font.Font:
        """Return a font at a size in real pixels."""
        return self.fonts.font(name, size_px)

    def width(self, text: str, name: str, size_px: int) -> float:
        """Return the width of a text without emoji, in real pixels."""
        return self.fonts.width(text, name, size_px)

    def measure(self, scale: float) -> Measure:
        """Return what measures in logical pixels at a scale, the same one each time."""
        found = self._measures.get(scale)
        if found is None:
            fonts = self.fonts

            def found(text: str, font: str, size: float) -> float:
                return fonts.width(text, font, round(size * scale)) / scale

            self._measures[scale] = found
        return found

    def line_height(self, name: str, size_px: int) -> int:
        """Return the height of a line without tall accents, in real pixels.

        Letters such as Ấ and Ễ stand higher: their line is taller, at its top.
        """
        return self.fonts.line_height(name, size_px)

    def letters(  # noqa: PLR0913 - a text and how it looks
        self,
        text: str,
        name: str,
        size_px: int,
        color: tuple[int, int, int, int],
        bold: Spans = (),
    ) -> pygame.Surface:
        """Return one line of text, emoji in colour."""
        key = ("letters", text, name, size_px, color, bold)
        return self.store.get(key, lambda: self.fonts.render((text, bold), name, size_px, color))

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

"""Letters: the game's own fonts, emoji, and the computer's fonts for all other scripts."""

import logging
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import pygame

from game.story.emphasis import Spans
from game.view.direction import LEFT_MARK, RIGHT_MARK, Run, visual_runs
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
MAX_WIDTHS = 20_000
LARGEST_SMALL = 30  # real pixels
UNSEEN = dict.fromkeys(map(ord, f"{LEFT_MARK}{RIGHT_MARK}\u200b\u2060\ufeff\u00ad"))
NO_LETTER = "\uffff"  # in no font, by definition
SCRIPTS = (  # first letter, ISO 15924 code
    ("\u0590", "Hebr"), ("\u0600", "Arab"), ("\u0900", "Deva"), ("\u0980", "Beng"),
    ("\u0a00", "Guru"), ("\u0a80", "Gujr"), ("\u0b00", "Orya"), ("\u0b80", "Taml"),
    ("\u0c00", "Telu"), ("\u0c80", "Knda"), ("\u0d00", "Mlym"), ("\u0d80", "Sinh"),
    ("\u0e00", "Thai"), ("\u0e80", "Laoo"), ("\u0f00", "Tibt"), ("\u1000", "Mymr"),
    ("\u10a0", ""), ("\u1780", "Khmr"), ("\u1800", ""),
)  # fmt: skip
LAST_OF_SCRIPTS = "\u18ff"
ARABIC_FORMS = "\ufb50"
OTHERS = (  # fonts of the usual systems, widest first; the first that has a letter is used
    "notosans",
    "notosansthai", "notosanslao", "notosanskhmer", "notosansmyanmar", "notosansdevanagari",
    "notosansarabic", "notosanshebrew",
    "notosanscjksc", "notosanscjkjp", "notosanssc", "notosansjp", "notosanskr",
    "segoeui", "leelawadeeui", "nirmalaui", "microsoftyahei", "yugothic", "malgungothic",
    "tahoma", "pingfangsc", "hiraginosans", "applesdgothicneo", "thonburi", "geezapro",
    "arialunicodems", "dejavusans", "droidsansfallback", "wenquanyizenhei", "loma", "freesans",
)  # fmt: skip


class Part(NamedTuple):
    """A stretch of a line that one font draws in one direction."""

    text: str
    font: str  # of FONTS, or of OTHERS
    is_right: bool = False
    is_emoji: bool = False

    @property
    def script(self) -> str:
        """The code of its script, where the font engine has to join and place its letters."""
        if self.font in FONTS:
            return ""
        first = next((letter for letter in self.text if letter >= SCRIPTS[0][0]), "")
        if not first or first > LAST_OF_SCRIPTS:
            return "Arab" if self.is_right and first >= ARABIC_FORMS else ""
        return SCRIPTS[bisect_right(SCRIPTS, first, key=itemgetter(0)) - 1][1]


class Fonts:
    """Fonts by name and size. The computer's own are looked for when a letter needs them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fonts: dict[tuple[str, int, str, bool], pygame.font.Font] = {}
        self._widths: dict[tuple[str, str, int], float] = {}
        self._others: dict[str, str] = {}  # letter -> font that has it, "" for the game's own
        self._paths: dict[str, str | None] = {}

    def font(self, name: str, size_px: int) -> pygame.font.Font:
        """Return a font at a size in real pixels."""
        return self._font(name, size_px, "", False)

    def _font_of(self, part: Part, size_px: int) -> pygame.font.Font:
        return self._font(part.font, size_px, part.script, part.is_right)

    def _font(self, name: str, size_px: int, script: str, is_right: bool) -> pygame.font.Font:
        key = (name, size_px, script, is_right)
        found = self._fonts.get(key)
        if found is None:
            path = self._folder / FONTS[name] if name in FONTS else self._path(name)
            found = self._fonts[key] = pygame.font.Font(path, max(4, size_px))
            _guide(found, script, is_right)
        return found

    def width(self, text: str, name: str, size_px: int) -> float:
        """Return the width of a text without emoji, in real pixels."""
        key = (text, name, size_px)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > MAX_WIDTHS:
                self._widths.clear()
            fine = _fineness(size_px)
            width = sum(
                self._font_of(part, size_px * fine).size(part.text)[0]
                for part in self.parts(text, name)
            )
            self._widths[key] = width = width / fine
        return width

    def line_height(self, name: str, size_px: int) -> int:
        """Return the height of a line without tall accents, in real pixels."""
        fine = _fineness(size_px)
        return -(-self.font(name, size_px * fine).get_height() // fine)

    def render(
        self, line: tuple[str, Spans], name: str, size_px: int, color: tuple[int, int, int, int]
    ) -> pygame.Surface:
        """Draw one line, which is bold where it says."""
        fine = _fineness(size_px)
        own = self.font(name, size_px * fine)
        parts = self.parts(line[0], name, line[1]) or [Part("", name)]
        images = [self._image(part, own, size_px * fine, color) for part in parts]
        image = images[0] if len(images) == 1 else _joined(images)
        if fine > 1:
            size = (max(1, -(-image.get_width() // fine)), max(1, -(-image.get_height() // fine)))
            image = pygame.transform.smoothscale(image, size)
        if color[3] < 255:  # noqa: PLR2004
            image.set_alpha(color[3])
        return image

    # -- which font draws what

    def parts(self, text: str, name: str, bold: Spans = ()) -> list[Part]:
        """Return the stretches of a line in the order in which they stand."""
        if text.isascii() and not bold:
            return [Part(text, name)]
        return [part for run in visual_runs(text) for part in self._parts_of(text, run, name, bold)]

    def _parts_of(self, text: str, run: Run, name: str, bold: Spans) -> list[Part]:
        edges = {edge for span in bold for edge in span if run.start < edge < run.end}
        found: list[Part] = []
        for start, end in pairwise((run.start, *sorted(edges), run.end)):
            is_bold = any(one <= start < other for one, other in bold)
            font = "bold" if is_bold else name
            for piece, is_emoji in pieces(text[start:end]):
                if is_emoji:
                    found.append(Part(piece, font, is_emoji=True))
                else:
                    found += self._by_font(piece.translate(UNSEEN), font, run.is_right)
        return found[::-1] if run.is_right else found

    def _by_font(self, text: str, name: str, is_right: bool) -> Iterator[Part]:
        if text.isascii():
            if text:
                yield Part(text, name, is_right)
            return
        for other, letters in groupby(text, self._other_for):
            yield Part("".join(letters), other or name, is_right)

    def _other_for(self, letter: str) -> str:
        """Return the font of the computer that draws a letter; "" for the game's own."""
        found = self._others.get(letter)
        if found is None:
            found = self._others[letter] = self._look_for(letter)
        return found

    def _look_for(self, letter: str) -> str:
        if letter.isspace() or _has(self.font("regular", 16), letter):
            return ""
        for name in OTHERS:
            if self._path(name) is not None and _has(self.font(name, 16), letter):
                return name
        log.warning("no font has the letter U+%04X", ord(letter))
        return ""

    def _path(self, name: str) -> str | None:
        if name not in self._paths:
            self._paths[name] = pygame.font.match_font(name)
        return self._paths[name]

    # -- pictures of letters

    def _image(
        self, part: Part, own: pygame.font.Font, size_px: int, color: tuple[int, int, int, int]
    ) -> pygame.Surface:
        if part.is_emoji:
            return self._emoji(part.text, own.get_height(), size_px)
        font = self._font_of(part, size_px)
        image = font.render(part.text, True, color)
        if part.font in FONTS and not part.is_right:
            return image
        return _on_baseline(image, font, own)

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
        key = ("emoji", EMOJI_SIZE, "", False)
        if key not in self._fonts:
            self._fonts[key] = pygame.font.Font(self._folder / EMOJI_FONT, EMOJI_SIZE)
        return self._fonts[key]


def _fineness(size_px: int) -> int:
    """Return how much larger letters are drawn, then scaled down.

    Letters stand at whole pixels. In small sizes that tears Vietnamese words
    apart, so these are set at twice the size, where half a pixel is a whole one.
    """
    return 2 if size_px <= LARGEST_SMALL else 1


def _has(font: pygame.font.Font, letter: str) -> bool:
    """Whether a font draws a letter as something else than the sign for what it lacks."""
    if font.metrics(letter) != font.metrics(NO_LETTER):
        return True
    shown, lacking = (font.render(one, True, (0, 0, 0)) for one in (letter, NO_LETTER))
    return pygame.image.tobytes(shown, "RGBA") != pygame.image.tobytes(lacking, "RGBA")


def _guide(font: pygame.font.Font, script: str, is_right: bool) -> None:
    """Tell a font which way its text runs and how its letters join."""
    try:
        if is_right:
            font.set_direction(pygame.DIRECTION_RTL)
        if script:
            font.set_script(script)
    except pygame.error as problem:  # built without the engine that shapes
        log.warning("letters are not joined: %s", problem)


def _on_baseline(
    image: pygame.Surface, font: pygame.font.Font, own: pygame.font.Font
) -> pygame.Surface:
    """Return letters of another font so that the bottom is as far below the line as in ours."""
    height = image.get_height() + font.get_descent() - own.get_descent()
    moved = pygame.Surface((max(1, image.get_width()), max(1, height)), pygame.SRCALPHA)
    moved.blit(image, (0, 0))
    return moved


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

"""A frame onto a surface: the only drawing code."""

import math

import pygame

from game.view.frame import (
    Clip,
    Fade,
    Fill,
    Frame,
    Gradient,
    Item,
    Letters,
    Line,
    Picture,
    Shape,
)
from game.view.geometry import Rect
from game.view.theme import Color
from game.window.assets import Assets

FINE = 4  # round corners are drawn this much larger and scaled down
OPAQUE = 255
CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))  # top left, top right, bottom right, bottom left


class Painter:
    """Draws frames at one scale: real pixels for each logical pixel."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._scale = 1.0
        self._target: pygame.Surface
        self._clips: list[pygame.Rect] = []
        self._alpha = 1.0

    def paint(self, surface: pygame.Surface, frame: Frame, scale: float) -> None:
        """Draw all items of a frame."""
        self._target, self._scale = surface, scale
        self._assets.store.fit(surface.get_size())
        self._clips, self._alpha = [], 1.0
        surface.set_clip(None)
        for item in frame.items:
            self._draw(item)
        surface.set_clip(None)

    def _draw(self, item: Item) -> None:  # noqa: C901 - one line a kind
        match item:
            case Fill():
                self._fill(item)
            case Letters():
                self._letters(item)
            case Picture():
                self._picture(item)
            case Gradient():
                self._gradient(item)
            case Line():
                self._line(item)
            case Shape():
                self._shape(item)
            case Clip():
                self._clip(item.rect)
            case Fade():
                self._alpha = max(0.0, min(1.0, item.alpha))

    def _px(self, rect: Rect) -> pygame.Rect:
        left, top = round(rect.x * self._scale), round(rect.y * self._scale)
        right, bottom = round(rect.right * self._scale), round(rect.bottom * self._scale)
        return pygame.Rect(left, top, max(0, right - left), max(0, bottom - top))

    def _is_hidden(self, rect: pygame.Rect) -> bool:
        return not self._target.get_clip().colliderect(rect)

    # -- rectangles

    def _fill(self, item: Fill) -> None:
        rect = self._px(item.rect)
        if rect.width <= 0 or rect.height <= 0 or self._is_hidden(rect.inflate(2, 2)):
            return
        limit = min(rect.width, rect.height) // 2
        radii = tuple(min(limit, round(radius * self._scale)) for radius in item.radii)
        if item.color[3]:
            self._solid(rect, item.color, radii)
        if item.border is not None and item.border_px:
            self._border(rect, item.border, radii, max(1, round(item.border_px * self._scale)))

    def _solid(self, rect: pygame.Rect, color: Color, radii: tuple[int, ...]) -> None:
        for radius, sides in zip(radii, CORNERS, strict=True):
            if radius:
                self._corner(rect, color, radius, sides, 0)
        top = max(radii[0], radii[1])
        bottom = max(radii[2], radii[3])
        self._bar(pygame.Rect(rect.x, rect.y + top, rect.width, rect.height - top - bottom), color)
        self._edge(rect, color, (radii[0], radii[1]), top, at_top=True)
        self._edge(rect, color, (radii[3], radii[2]), bottom, at_top=False)

    def _edge(
        self,
        rect: pygame.Rect,
        color: Color,
        radii: tuple[int, int],
        height: int,
        *,
        at_top: bool,
    ) -> None:
        """Fill the strip between two corners, and what a smaller corner leaves free."""
        if not height:
            return
        y = rect.y if at_top else rect.bottom - height
        left, right = radii
        self._bar(pygame.Rect(rect.x + left, y, rect.width - left - right, height), color)
        for radius, x in ((left, rect.x), (right, rect.right - right)):
            if radius < height:
                inner = y + radius if at_top else y
                self._bar(pygame.Rect(x, inner, radius, height - radius), color)

    def _bar(self, rect: pygame.Rect, color: Color) -> None:
        if rect.width <= 0 or rect.height <= 0:
            return
        if color[3] == OPAQUE and self._alpha >= 1:
            self._target.fill(color, rect)
            return
        part = rect.clip(self._target.get_clip())
        if part.width and part.height:
            key = ("bar", part.size, color)
            self._put(self._assets.store.get(key, lambda: _plain(part.size, color)), part)

    def _corner(
        self,
        rect: pygame.Rect,
        color: Color,
        radius: int,
        sides: tuple[int, int],
        hollow: int,
    ) -> None:
        key = ("corner", color, radius, sides, hollow)
        image = self._assets.store.get(key, lambda: _corner(color, radius, sides, hollow))
        x = rect.x if sides[0] < 0 else rect.right - radius
        y = rect.y if sides[1] < 0 else rect.bottom - radius
        self._put(image, (x, y))

    def _border(self, rect: pygame.Rect, color: Color, radii: tuple[int, ...], width: int) -> None:
        for radius, sides in zip(radii, CORNERS, strict=True):
            if radius:
                self._corner(rect, color, radius, sides, width)
        top_left, top_right, bottom_right, bottom_left = radii
        across = rect.width
        up = rect.height
        bars = (
            (rect.x + top_left, rect.y, across - top_left - top_right, width),
            (
                rect.x + bottom_left,
                rect.bottom - width,
                across - bottom_left - bottom_right,
                width,
            ),
            (rect.x, rect.y + top_left, width, up - top_left - bottom_left),
            (rect.right - width, rect.y + top_right, width, up - top_right - bottom_right),
        )
        for bar in bars:
            self._bar(pygame.Rect(bar), color)

    def _gradient(self, item: Gradient) -> None:
        rect = self._px(item.rect)
        if rect.width <= 0 or rect.height <= 0 or self._is_hidden(rect):
            return
        radius = round(item.radius * self._scale)
        key = ("gradient", rect.size, item.stops, item.way, radius)
        image = self._assets.store.get(key, lambda: _gradient(item, rect.size, radius))
        self._put(image, rect)

    # -- pictures and letters

    def _picture(self, item: Picture) -> None:
        rect = self._px(item.rect)
        if self._is_hidden(rect):
            return
        image = self._assets.picture(item.name, rect.size, cover=item.cover)
        if item.tint is not None or item.radius or item.melt:
            key = ("made", item._replace(rect=Rect(0, 0, *rect.size)), self._scale)
            plain = image
            image = self._assets.store.get(key, lambda: _made(plain, item, self._scale))
        self._put(image, rect)

    def _letters(self, item: Letters) -> None:
        if not item.text:
            return
        size = round(item.size * self._scale)
        font_height = size * 1.3
        y = item.y * self._scale
        clip = self._target.get_clip()
        if y > clip.bottom or y + font_height < clip.top:
            return
        image = self._assets.letters(item.text, item.font, size, item.color, item.bold)
        y -= image.get_height() - self._assets.line_height(item.font, size)  # tall accents
        self._put(image, (round(item.x * self._scale), round(y)))

    # -- lines

    def _line(self, item: Line) -> None:
        width = max(2, round(item.width * self._scale))
        points = [(x * self._scale, y * self._scale) for x, y in item.points]
        if item.dash:
            for x, y in _dots(points, item.dash * self._scale * 1.6):
                self._dot(x, y, width, item.color)
            return
        for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
            left, top = min(x0, x1), min(y0, y1)
            across, up = abs(x1 - x0), abs(y1 - y0)
            bar = pygame.Rect(
                round(left - (width / 2 if not across else 0)),
                round(top - (width / 2 if not up else 0)),
                round(max(across, width)),
                round(max(up, width)),
            )
            self._bar(bar, item.color)

    def _dot(self, x: float, y: float, width: int, color: Color) -> None:
        half = max(1, width // 2)
        box = pygame.Rect(round(x) - half, round(y) - half, 2 * half, 2 * half)
        self._solid(box, color, (half,) * 4)

    def _shape(self, item: Shape) -> None:
        points = [(x * self._scale, y * self._scale) for x, y in item.points]
        left, top = (math.floor(min(point[axis] for point in points)) for axis in (0, 1))
        key = ("shape", item, self._scale)
        image = self._assets.store.get(key, lambda: _polygon(points, (left, top), item.color))
        self._put(image, (left, top))

    # -- clips and fades

    def _clip(self, rect: Rect | None) -> None:
        if rect is not None:
            self._clips.append(self._target.get_clip())
            self._target.set_clip(self._px(rect).clip(self._target.get_clip()))
        elif self._clips:
            self._target.set_clip(self._clips.pop())

    def _put(self, image: pygame.Surface, place: tuple[int, int] | pygame.Rect) -> None:
        """Blit, as faint as the fade in force."""
        if self._alpha >= 1:
            self._target.blit(image, place)
            return
        image.set_alpha(round(OPAQUE * self._alpha))
        self._target.blit(image, place)
        image.set_alpha(OPAQUE)


def _polygon(
    points: list[tuple[float, float]], start: tuple[int, int], color: Color
) -> pygame.Surface:
    """Draw a polygon with smooth edges, its left top corner at 0, 0."""
    size = tuple(math.ceil(max(point[axis] for point in points)) - start[axis] for axis in (0, 1))
    big = pygame.Surface((size[0] * 2, size[1] * 2), pygame.SRCALPHA)
    big.fill((*color[:3], 0))
    moved = [((x - start[0]) * 2, (y - start[1]) * 2) for x, y in points]
    pygame.draw.polygon(big, color, moved)
    return pygame.transform.smoothscale(big, (max(1, size[0]), max(1, size[1])))


def _plain(size: tuple[int, int], color: Color) -> pygame.Surface:
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill(color)
    return surface


def _corner(color: Color, radius: int, sides: tuple[int, int], hollow: int) -> pygame.Surface:
    """Draw a quarter of a disc, or of a ring `hollow` wide, with smooth edges."""
    big = radius * FINE
    quarter = pygame.Surface((big, big), pygame.SRCALPHA)
    quarter.fill((255, 255, 255, 0))
    center = (big if sides[0] < 0 else 0, big if sides[1] < 0 else 0)
    pygame.draw.circle(quarter, (255, 255, 255, 255), center, big)
    if hollow and hollow < radius:
        pygame.draw.circle(quarter, (255, 255, 255, 0), center, (radius - hollow) * FINE)
    small = pygame.transform.smoothscale(quarter, (radius, radius))
    small.fill(color, special_flags=pygame.BLEND_RGBA_MULT)
    return small


def _gradient(item: Gradient, size: tuple[int, int], radius: int) -> pygame.Surface:
    across = item.way == "right"
    length = size[0] if across else size[1]
    strip = pygame.Surface((length, 1) if across else (1, length), pygame.SRCALPHA)
    for index in range(length):
        place = index / max(1, length - 1)
        strip.set_at((index, 0) if across else (0, index), _tone(item, place))
    whole = pygame.transform.scale(strip, size)
    if radius:
        _round_off(whole, (radius,) * 4)
    elif all(stop[1][3] == OPAQUE for stop in item.stops):
        whole = whole.convert()
    return whole


def _tone(item: Gradient, place: float) -> Color:
    before, after = item.stops[0], item.stops[-1]
    for left, right in zip(item.stops, item.stops[1:], strict=False):
        if left[0] <= place <= right[0]:
            before, after = left, right
            break
    span = after[0] - before[0]
    share = (place - before[0]) / span if span else 0.0
    red, green, blue, alpha = (
        round(a + (b - a) * share) for a, b in zip(before[1], after[1], strict=True)
    )
    return red, green, blue, alpha


def _round_off(surface: pygame.Surface, radii: tuple[int, ...]) -> None:
    """Cut the corners off."""
    width, height = surface.get_size()
    white: Color = (255, 255, 255, 255)
    for radius, sides in zip(radii, CORNERS, strict=True):
        limited = min(radius, width // 2, height // 2)
        if limited:
            mask = _corner(white, limited, sides, 0)
            x = 0 if sides[0] < 0 else width - limited
            y = 0 if sides[1] < 0 else height - limited
            surface.blit(mask, (x, y), special_flags=pygame.BLEND_RGBA_MULT)


def _made(image: pygame.Surface, item: Picture, scale: float) -> pygame.Surface:
    """Return a copy tinted, with round corners, melting away at its right side."""
    copy = image.convert_alpha()
    if item.tint is not None:
        copy.fill(item.tint, special_flags=pygame.BLEND_RGBA_MULT)
    if item.radius:
        size = round(abs(item.radius) * scale)
        _round_off(copy, (size,) * 4 if item.radius > 0 else (size, size, 0, 0))
    if item.melt:
        white: Color = (255, 255, 255, 255)
        width, height = round(item.melt * scale), copy.get_height()
        veil = Gradient(Rect(0, 0, 0, 0), ((0, white), (1, (255, 255, 255, 0))), "right")
        mask = _gradient(veil, (min(width, copy.get_width()), height), 0)
        place = (copy.get_width() - mask.get_width(), 0)
        copy.blit(mask, place, special_flags=pygame.BLEND_RGBA_MULT)
    return copy


def _dots(points: list[tuple[float, float]], pitch: float) -> list[tuple[float, float]]:
    """Return points every `pitch` along a line."""
    found = []
    left = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        length = math.hypot(x1 - x0, y1 - y0)
        while left <= length and length:
            share = left / length
            found.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
            left += pitch
        left -= length
    return found

"""The drawing board: collects the items and targets of one frame."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from game.story.emphasis import plain
from game.view.frame import (
    Action,
    Clip,
    Fade,
    Fill,
    Frame,
    Gradient,
    Item,
    Letters,
    Line,
    Measure,
    Picture,
    ScrollArea,
    Shape,
    Target,
    moved,
)
from game.view.geometry import Rect
from game.view.text import Paragraph, Style, width_of, wrap
from game.view.theme import CLEAR, Color, Look, Palette
from game.view.words import Words

RING_GAP = 3  # between a widget and its focus ring
RING = 4
LEAST_THUMB = 24.0  # height of the mark that shows how far something is scrolled


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """What every screen is drawn for.

    `width` and `height` are logical pixels; `focus` and `pressed` ids of
    targets, "" for none; `offsets` how far each scroll area is scrolled, `pulls` how far it
    is drawn beyond its end by a finger; `device` what was used last: keys, pad, mouse or touch;
    `pad_button` the one on a pad that chooses.
    """

    width: float
    height: float
    measure: Measure
    look: Look
    words: Words
    focus: str = ""
    pressed: str = ""
    offsets: Mapping[str, float] = field(default_factory=dict)
    pulls: Mapping[str, float] = field(default_factory=dict)
    device: str = "keys"
    pad_button: str = "a"

    @property
    def area(self) -> Rect:
        """The whole screen."""
        return Rect(0, 0, self.width, self.height)

    @property
    def is_narrow(self) -> bool:
        """Whether things stand below each other: a portrait or a very small screen."""
        return self.width < 900  # noqa: PLR2004

    @property
    def is_large_text(self) -> bool:
        """Whether texts are so large that columns have to make room."""
        return self.look.text_scale > 1.35  # noqa: PLR2004


class Sketch:
    """Items in drawing order and the targets on them."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.items: list[Item] = []
        self.targets: list[Target] = []
        self.scrolls: list[ScrollArea] = []

    @property
    def palette(self) -> Palette:
        """The colours."""
        return self.canvas.look.palette

    # -- plain marks

    def fill(
        self,
        rect: Rect,
        color: Color,
        *,
        radius: float | tuple[float, float, float, float] = 0,
        border: Color | None = None,
        border_px: float = 2,
    ) -> None:
        """Draw a rectangle with round corners, all alike or one by one (see `Fill`)."""
        radii = radius if isinstance(radius, tuple) else (radius,) * 4
        self.items.append(Fill(rect, color, radii, border, border_px if border else 0))

    def gradient(
        self, rect: Rect, colors: Iterable[Color], *, way: str = "down", radius: float = 0
    ) -> None:
        """Draw a rectangle whose colours change evenly."""
        tones = tuple(colors)
        stops = tuple((index / (len(tones) - 1), tone) for index, tone in enumerate(tones))
        self.items.append(Gradient(rect, stops, way, radius))

    def picture(
        self,
        rect: Rect,
        name: str,
        *,
        tint: Color | None = None,
        cover: bool = False,
        radius: float = 0,
    ) -> None:
        """Draw a picture of assets."""
        self.items.append(Picture(rect, name, tint, cover, radius))

    def icon(self, x: float, y: float, size: float, name: str, color: Color) -> None:
        """Draw an icon with its left top corner at x, y."""
        self.items.append(Picture(Rect(x, y, size, size), f"icons/{name}", color))

    def line(
        self, points: Iterable[tuple[float, float]], color: Color, width: float, dash: float = 0
    ) -> None:
        """Draw a line."""
        self.items.append(Line(tuple(points), color, width, dash))

    def shape(self, points: Iterable[tuple[float, float]], color: Color) -> None:
        """Draw a polygon."""
        self.items.append(Shape(tuple(points), color))

    def fade(self, alpha: float) -> None:
        """Draw what follows with this alpha; 1 ends it."""
        self.items.append(Fade(alpha))

    # -- text

    def style(self, size: int, font: str = "regular") -> Style:
        """Return a font at a size of the scale, as this player wants it."""
        return Style(font, self.canvas.look.size(size))

    def paragraph(  # noqa: PLR0913 - a text and how its lines are set
        self,
        text: str,
        width: float,
        size: int,
        font: str = "regular",
        leading: float = 0,
        *,
        indent: float = 0,
    ) -> Paragraph:
        """Break a text into lines, the first one `indent` further in."""
        return wrap(
            text,
            self.style(size, font),
            width,
            measure=self.canvas.measure,
            line_height=leading or self.canvas.look.line_height,
            indent=indent,
        )

    def write(  # noqa: PLR0913 - lines and how they stand
        self,
        paragraph: Paragraph,
        x: float,
        y: float,
        color: Color,
        *,
        center_in: float | None = None,
        room: float = 0,
    ) -> float:
        """Draw lines from the top left corner x, y, or centred in a width. Returns the bottom.

        What runs from right to left ends at the right of `room`, or of that it was set for.
        """
        style = paragraph.style
        lead = (paragraph.line_px - style.size * 1.3) / 2
        indent = paragraph.indent
        width = room or paragraph.room or paragraph.width
        for line, bold in paragraph.bold_lines:
            left = x + indent
            if center_in is not None or paragraph.runs_right:
                wide = width_of(line, style, self.canvas.measure, bold)
                left = x + (width - indent - wide if center_in is None else (center_in - wide) / 2)
            text = paragraph.marked(line)
            shift = len(text) - len(line)
            spans = tuple((start + shift, end + shift) for start, end in bold) if bold else ()
            self.items.append(Letters(left, y + lead, text, style.font, style.size, color, spans))
            y += paragraph.line_px
            indent = 0
        return y

    def width_of(self, text: str, style: Style) -> float:
        """Return the width of one line."""
        return wrap(text, style, 1e9, measure=self.canvas.measure, line_height=1).width

    # -- targets

    def target(  # noqa: PLR0913 - the fields of a Target
        self,
        id: str,
        rect: Rect,
        action: Action,
        label: str,
        *,
        hotkey: str = "",
        on_dark: bool = False,
        radius: float = 16,
    ) -> bool:
        """Make a rectangle pressable and ring it if focused. Returns whether it is focused."""
        self.targets.append(
            Target(
                id=id,
                rect=rect,
                action=action,
                label=plain(label),
                hotkey=hotkey,
                on_dark=on_dark,
                radius=radius,
            )
        )
        if self.canvas.focus != id:
            return False
        gap = RING_GAP + RING
        if on_dark:  # a dark rim keeps the ring clear of a bright sky
            rim = (radius + gap + 2,) * 4
            self.items.append(Fill(rect.inset(-gap - 2), CLEAR, rim, self.palette.night, RING))
        self.items.append(
            Fill(
                rect.inset(-gap),
                CLEAR,
                (radius + gap,) * 4,
                self.palette.sun if on_dark else self.palette.focus,
                RING,
            )
        )
        return True

    # -- parts

    def part(self) -> "Sketch":
        """Return an empty sketch for the same canvas, to be placed with `place`."""
        return Sketch(self.canvas)

    def place(self, part: "Sketch", dx: float, dy: float, scroll: str = "") -> None:
        """Add all of a part, moved."""
        self.items.extend(moved(item, dx, dy) for item in part.items)
        for target in part.targets:
            place = target.rect.moved(dx, dy)
            self.targets.append(replace(target, rect=place, scroll=scroll or target.scroll))
        self.scrolls.extend(part.scrolls)

    def scroll(
        self, id: str, rect: Rect, part: "Sketch", content_height: float, *, to_end: bool = False
    ) -> None:
        """Show a part, drawn from y 0, through a window that scrolls if it must."""
        rect = rect.inset(0)  # on a tiny screen there may be less than no room
        longest = max(0.0, content_height - rect.height)
        offset = self.canvas.offsets.get(id, longest if to_end else 0.0)
        offset = min(max(offset, 0.0), longest)
        pull = self.canvas.pulls.get(id, 0.0) if longest > 0 else 0.0
        self.items.append(Clip(rect))
        self.place(part, rect.x, rect.y - offset - pull, id)
        self.items.append(Clip(None))
        self.scrolls.append(
            ScrollArea(
                id=id, rect=rect, content_height=content_height, offset=offset, to_end=to_end
            )
        )
        if longest > 0 and rect.height > LEAST_THUMB:
            self._thumb(rect, content_height, offset)

    def _thumb(self, rect: Rect, content_height: float, offset: float) -> None:
        height = max(LEAST_THUMB, rect.height * rect.height / content_height)
        way = (rect.height - height) * offset / (content_height - rect.height)
        thumb = Rect(rect.right - 6, rect.y + way, 5, height)
        self.fill(thumb, self.palette.thumb, radius=2.5)

    def frame(  # noqa: PLR0913 - the fields of a Frame
        self,
        *,
        wake_s: float | None = None,
        back: Action = None,
        advance: Action = None,
        help: Action = None,
        first: str = "",
        title: str = "",
        hears: bool = False,
    ) -> Frame:
        """Return the finished frame."""
        return Frame(
            items=tuple(self.items),
            targets=tuple(self.targets),
            scrolls=tuple(self.scrolls),
            wake_s=wake_s,
            back=back,
            advance=advance,
            help=help,
            first=first,
            title=title,
            hears=hears,
        )

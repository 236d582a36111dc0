"""The map of a story on sheets of A4, drawn with the same shapes as elsewhere."""

from game.author.mapping.shapes import Box, Disc, Drawing, Label, Poly, Shape, Stroke
from game.author.storyboard.map import part_of, pieces
from game.author.storyboard.paper import MARGIN, POINT, Paper
from game.language.words import Words


def draw_map(paper: Paper, drawing: Drawing, words: Words) -> None:
    """Draw the map over as many pages as it takes to be read."""
    parts = pieces(drawing)
    for number, piece in enumerate(parts, 1):
        paper.add_page(orientation="P" if piece.sheet.is_upright else "L")
        heading = words.ui("Map, page {number} of {all}", number=number, all=len(parts))
        paper.set_font("Board", "B", 12)
        paper.set_text_color(0)
        if number == 1:
            paper.start_section(heading)
        paper.cell(0, 6, heading)
        scale = piece.scale
        width, height = (piece.right - piece.left) * scale, (piece.bottom - piece.top) * scale
        left, top = MARGIN + (paper.epw - width) / 2, MARGIN + 8
        with paper.rect_clip(left, top, width, height):
            pen = _Pen(paper, left - piece.left * scale, top - piece.top * scale, scale)
            for group in part_of(drawing, piece, set()).groups:
                for shape in group.shapes:
                    pen.draw(shape)


class _Pen:
    """Draws a map's shapes on paper."""

    def __init__(self, paper: Paper, left: float, top: float, scale: float) -> None:
        self._paper, self._left, self._top, self._scale = paper, left, top, scale

    def draw(self, shape: Shape) -> None:
        """Draw a shape."""
        match shape:
            case Box():
                self._box(shape)
            case Disc(center, radius, fill, line, width):
                style = self._colours(fill, line, width)
                if style:
                    x, y = self._at(center)
                    self._paper.circle(x, y, radius * self._scale, style=style)
            case Poly(points, fill):
                self._colours(fill, "", 0)
                self._paper.polygon([self._at(one) for one in points], style="F")
            case Stroke():
                self._stroke(shape)
            case Label():
                self._label(shape)

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._left + point[0] * self._scale, self._top + point[1] * self._scale

    def _colours(self, fill: str, line: str, width: float) -> str:
        if fill:
            self._paper.set_fill_color(fill)
        if line:
            self._paper.set_draw_color(line)
            self._paper.set_line_width(max(0.05, width * self._scale))
        return "".join(("D" if line and width else "", "F" if fill else ""))

    def _box(self, box: Box) -> None:
        style = self._colours(box.fill, box.line, box.width)
        if not style:
            return
        x, y = self._at((box.rect.x, box.rect.y))
        self._dashes(box.dash)
        self._paper.rect(
            x, y, box.rect.width * self._scale, box.rect.height * self._scale, style=style,
            round_corners=box.radius > 0, corner_radius=max(0.01, box.radius * self._scale),
        )  # fmt: skip
        self._dashes(())

    def _stroke(self, stroke: Stroke) -> None:
        self._colours("", stroke.color, stroke.width)
        self._dashes(stroke.dash)
        points = [self._at(one) for one in stroke.points]
        if stroke.curved:
            self._paper.bezier(points, closed=False, style="D")
        else:
            self._paper.polyline(points, style="D")
        self._dashes(())

    def _dashes(self, dash: tuple[float, ...]) -> None:
        if dash:
            self._paper.set_dash_pattern(dash[0] * self._scale, dash[-1] * self._scale)
        else:
            self._paper.set_dash_pattern()

    def _label(self, label: Label) -> None:
        paper = self._paper
        style = "B" if label.font in ("semibold", "bold") else ""
        paper.set_font("Board", style, label.size * self._scale / POINT)
        paper.set_text_color(label.color)
        x, y = self._at(label.at)
        width = paper.get_string_width(label.text)
        if width > 0 and label.room and not label.end:
            paper.set_stretching(min(105.0, 100 * label.room * self._scale / width))
        shift = label.room * self._scale - width if label.end else 0.0
        paper.text(x + shift, y, label.text)
        paper.set_stretching(100)

"""A drawing as SVG: one file that needs no other, the same bytes each time."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from game.author.mapping.shapes import Box, Disc, Drawing, Group, Label, Point, Poly, Shape, Stroke

FAMILY = "'Be Vietnam Pro', 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
WEIGHTS = {"regular": 400, "medium": 500, "semibold": 600, "bold": 700}

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML


def as_svg(drawing: Drawing, *, letters: bool = True) -> str:
    """Return the drawing as an SVG document; without `letters` only what is around them."""
    return "\n".join(_lines(drawing, letters)) + "\n"


def _lines(drawing: Drawing, letters: bool) -> Iterator[str]:
    width, height = number(drawing.width), number(drawing.height)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="graphics-document document" '
        'aria-labelledby="title desc" '
        f"lang={quoteattr(drawing.language)} font-family={quoteattr(FAMILY)}>"
    )
    yield f'<title id="title">{_written(drawing.title)}</title>'
    yield f'<desc id="desc">{_written(drawing.description)}</desc>'
    yield f'<rect width="{width}" height="{height}" fill="{drawing.ground}"/>'
    for group in drawing.groups:
        yield from _group(group, letters)
    yield "</svg>"


def _group(group: Group, letters: bool) -> Iterator[str]:
    name = f" id={quoteattr(group.id)}" if group.id else ""
    tag, more = ("a", f" href={quoteattr('#' + group.link)}") if group.link else ("g", "")
    yield f"<{tag}{name}{more}>"
    if group.title:
        yield f"<title>{_written(group.title)}</title>"
    for shape in group.shapes:
        if letters or not isinstance(shape, Label):
            yield _element(shape)
    yield f"</{tag}>"


def _element(shape: Shape) -> str:
    match shape:
        case Box(rect, fill, line, width, radius, dash):
            place = _attributes(x=rect.x, y=rect.y, width=rect.width, height=rect.height, rx=radius)
            return f"<rect{place}{_paint(fill, line, width, dash)}/>"
        case Disc(center, radius, fill, line, width):
            place = _attributes(cx=center.x, cy=center.y, r=radius)
            return f"<circle{place}{_paint(fill, line, width, ())}/>"
        case Poly(points, fill):
            corners = " ".join(f"{number(x)},{number(y)}" for x, y in points)
            return f'<polygon points="{corners}" fill="{fill}"/>'
        case Stroke(color=color, width=width, dash=dash):
            return f'<path d="{path(shape)}"{_paint("", color, width, dash)}/>'
        case Label():
            return _text(shape)


def _text(label: Label) -> str:
    """Write a text that keeps its width whatever font there is."""
    x = label.at.x + (label.room if label.end else 0)
    place = _attributes(x=x, y=label.at.y, font_size=label.size, textLength=label.room)
    place += ' text-anchor="end"' if label.end else ""
    place += f' font-weight="{WEIGHTS[label.font]}"' if label.font != "regular" else ""
    return (
        f'<text{place} lengthAdjust="spacingAndGlyphs" fill="{label.color}">'
        f"{_written(label.text)}</text>"
    )


def _written(text: str) -> str:
    return escape(_ILLEGAL.sub("", text))


def path(stroke: Stroke) -> str:
    """Return the `d` of a line, its corners rounded."""
    points = stroke.points
    if stroke.curved:
        rest = " ".join(_pair(one) for one in points[1:])
        return f"M{_pair(points[0])}C{rest}"
    parts = [f"M{_pair(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(stroke.radius, _length(before, corner) / 2, _length(corner, after) / 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        parts.append(f"L{_pair(start)}Q{_pair(corner)} {_pair(end)}" if radius else "")
        parts.append("" if radius else f"L{_pair(corner)}")
    parts.append(f"L{_pair(points[-1])}")
    return "".join(parts)


def _length(a: Point, b: Point) -> float:
    return abs(a.x - b.x) + abs(a.y - b.y)


def _towards(start: Point, end: Point, by: float) -> Point:
    length = ((end.x - start.x) ** 2 + (end.y - start.y) ** 2) ** 0.5
    share = by / length if length else 0.0
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _pair(point: Point) -> str:
    return f"{number(point.x)} {number(point.y)}"


def _paint(fill: str, line: str, width: float, dash: tuple[float, ...]) -> str:
    told = f' fill="{fill or "none"}"'
    if line and width:
        told += f' stroke="{line}" stroke-width="{number(width)}"'
    if dash:
        told += f' stroke-dasharray="{" ".join(number(one) for one in dash)}"'
    return told


def _attributes(**values: float) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{number(value)}"' for name, value in values.items() if value
    )


def number(value: float) -> str:
    """Write a number with at most one digit after the point, never as -0."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text

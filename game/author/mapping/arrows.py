"""The arrows of a map, drawn: coloured and signed by safety, thick where many went."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.author.mapping import look
from game.author.mapping.pen import Pen
from game.author.mapping.places import Arrow, Route, Size
from game.author.mapping.plan import Link, Taken, Way
from game.author.mapping.shapes import Box, Group, Point, Poly, Shape, Stroke
from game.author.mapping.signs import sign
from game.view.geometry import Rect

DASHES: dict[Way, tuple[float, ...]] = {Way.GO: (), Way.CALL: (2, 5), Way.DRAW: (9, 4, 2, 4)}
WEIGHTS = {Way.GO: 1.0, Way.CALL: 0.5, Way.DRAW: 0.5}
THIN, THICKEST = 2.0, 9.0  # of a line
HEAD = 12.0  # length of an arrow's head
ROOM_FOR_SIGN = 30.0  # a shorter end of an arrow has its head alone
LONGEST_CHIP = 150.0


@dataclass(frozen=True, slots=True)
class Wire:
    """An arrow with what is written beside it, and its share of all the runs (0-1)."""

    link: Link
    chip: str
    share: float | None = None

    @property
    def tone(self) -> str:
        """The colour."""
        if not self.link.reached:
            return look.GREY_LINE
        return look.TONES[self.link.safety] if self.link.safety else look.EDGE

    @property
    def width(self) -> float:
        """How thick the line is; without results all are alike."""
        if self.share is None:
            return THIN
        return 1.2 if not self.share else THIN + (THICKEST - THIN) * self.share


def wires(links: tuple[Link, ...], pen: Pen, taken: Taken | None) -> tuple[Wire, ...]:
    """Return what to draw for each link."""
    if taken is None:
        return tuple(Wire(link, _chip(link, pen, "")) for link in links)
    counts = [sum(taken.rows.get(row.id, 0) for row in link.rows) for link in links]
    most = max([1, *counts])
    return tuple(
        Wire(link, _chip(link, pen, str(count)), count / most)
        for link, count in zip(links, counts, strict=True)
    )


def _chip(link: Link, pen: Pen, count: str) -> str:
    told = f"{link.condition} · {count}" if link.condition and count else link.condition or count
    return pen.cut(told, look.CHIP, LONGEST_CHIP)


def question(wire: Wire, pen: Pen) -> Arrow:
    """Return what the layout has to know about an arrow."""
    label = Size(pen.width(wire.chip, look.CHIP) + 12, look.CHIP.line + 4) if wire.chip else None
    return Arrow(wire.link.source, wire.link.target, WEIGHTS[wire.link.way], label)


def draw_wire(wire: Wire, route: Route, pen: Pen) -> Group:
    """Draw an arrow."""
    title = "\n\n".join(row.whole for row in wire.link.rows)
    return Group(title, tuple(_shapes(wire, route, pen)))


def _shapes(wire: Wire, route: Route, pen: Pen) -> Iterator[Shape]:
    width, tone = wire.width, wire.tone
    last, before = route.points[-1], route.points[-2]
    length = _distance(last, before)
    head = min(HEAD + width, max(length, 1))
    across = 5 + width / 2
    ux, uy = ((last.x - before.x) / length, (last.y - before.y) / length) if length else (0, 1)
    neck = Point(last.x - ux * head * 0.8, last.y - uy * head * 0.8)
    base = Point(last.x - ux * head, last.y - uy * head)
    points = (*route.points[:-1], neck)
    yield Stroke(points, look.GROUND, width + 4, (), 8, route.curved)
    yield Stroke(points, tone, width, DASHES[wire.link.way], 8, route.curved)
    sides = (Point(base.x - uy * across, base.y + ux * across),
             Point(base.x + uy * across, base.y - ux * across))  # fmt: skip
    yield Poly((last, *sides), tone)
    if wire.link.safety is not None and length >= ROOM_FOR_SIGN and not route.curved:
        at = Point(last.x - ux * (head + 9), last.y - uy * (head + 9))
        yield from sign(wire.link.safety, at, 7, reached=wire.link.reached)
    if wire.chip and route.label is not None:
        yield from _label(wire, route.label, pen)


def sign_at_start(wire: Wire, route: Route) -> Group:
    """Return the sign where an arrow leaves its card."""
    if wire.link.safety is None:
        return Group("", ())
    return Group("", sign(wire.link.safety, route.points[0], 8, reached=wire.link.reached))


def _label(wire: Wire, at: Point, pen: Pen) -> Iterator[Shape]:
    width, height = pen.width(wire.chip, look.CHIP) + 12, look.CHIP.line + 4
    left, top = at.x - width / 2, at.y - height / 2
    yield Box(Rect(left, top, width, height), look.GROUND, wire.tone, 1, height / 2)
    ink = look.INK if wire.link.reached else look.GREY_INK
    yield pen.label(wire.chip, look.CHIP, Point(left + 6, top + 2), ink)


def _distance(a: Point, b: Point) -> float:
    return float(((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5)

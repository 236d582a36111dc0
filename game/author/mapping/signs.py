"""The signs of safety, drawn: told apart by their shape alone, in black and white, too."""

from math import cos, pi, sin

from game.author.mapping.look import CARD, GREY_LINE, TONES
from game.author.mapping.shapes import Disc, Point, Poly, Shape, Stroke
from game.story.model import Safety

STEPS = 12  # corners of half a disc


def sign(safety: Safety, at: Point, radius: float, *, reached: bool = True) -> tuple[Shape, ...]:
    """Return the sign: a full disc with a tick, a half-full disc, or a flag on a light one."""
    tone = TONES[safety] if reached else GREY_LINE
    match safety:
        case Safety.YES:
            return (Disc(at, radius, tone, CARD, 1), _tick(at, radius))
        case Safety.PARTLY:
            return (Disc(at, radius, CARD, tone, 2), _half(at, radius, tone))
        case Safety.NO:
            return (Disc(at, radius, CARD, tone, 2), *_flag(at, radius, tone))


def _tick(at: Point, radius: float) -> Stroke:
    points = ((-0.45, 0.05), (-0.12, 0.38), (0.48, -0.32))
    return Stroke(_around(at, radius, points), CARD, radius / 4)


def _half(at: Point, radius: float, tone: str) -> Poly:
    turns = [pi / 2 + pi * step / STEPS for step in range(STEPS + 1)]
    return Poly(_around(at, radius, tuple((cos(turn), sin(turn)) for turn in turns)), tone)


def _flag(at: Point, radius: float, tone: str) -> tuple[Shape, ...]:
    pole = Stroke(_around(at, radius, ((-0.32, -0.6), (-0.32, 0.62))), tone, radius / 5)
    return (pole, Poly(_around(at, radius, ((-0.32, -0.62), (0.58, -0.26), (-0.32, 0.12))), tone))


def _around(at: Point, radius: float, points: tuple[tuple[float, float], ...]) -> tuple[Point, ...]:
    return tuple(Point(at.x + x * radius, at.y + y * radius) for x, y in points)

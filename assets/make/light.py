"""The four times of day: what the sky shows and how things look in that light."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drawing import (
    DAWN,
    DUSK,
    MOON,
    NIGHT,
    PLUM,
    SUN,
    WHITE,
    circle,
    element,
    glow,
    group,
    line,
    linear,
    lit,
    mix,
    number,
    path,
    rect,
)

Box = tuple[float, float, float, float]  # left, top, width, height

WARM_PANE = "#FFD581"
MARGIN = 16  # how far a view goes on behind the edges of its window


@dataclass(frozen=True, slots=True)
class Scene:
    """A place in two layers, so that the far one can move a little behind the near one.

    `near` is clear where one looks through it; `far` goes on for `MARGIN` behind its edges.
    """

    far: str
    near: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """One time of day."""

    sky: tuple[tuple[float, str], ...]  # from the zenith (0) to the horizon (1)
    tint: str  # the colour of light that falls on things
    haze: tuple[str, float]  # the colour things fade into, and how far (0-1)
    far: str  # hills and houses at the horizon
    near: str  # silhouettes closer by
    water: tuple[str, str]  # far and near
    orb: str  # sun or moon
    lamps: bool  # whether lamps and windows shine
    stars: int  # how many per sky

    def of(self, colour: str) -> str:
        """Return how a thing of `colour` looks now."""
        return mix(lit(colour, self.tint), *self.haze)

    def pane(self, colour: str = "#A9CFE3") -> str:
        """Return the colour of a window pane seen from outside."""
        return WARM_PANE if self.lamps else self.of(colour)

    def lamp(self, colour: str = "#FFF2CF") -> str:
        """Return the colour of a lampshade, shining or not."""
        return "#FFE6A3" if self.lamps else self.of(colour)


TIMES = {
    "day": Light(
        sky=((0.0, "#79C1F0"), (0.6, "#BFE4F6"), (1.0, "#FFF3DA")),
        tint=WHITE,
        haze=(WHITE, 0.0),
        far="#A9CDB9",
        near="#7FB295",
        water=("#9AD3EA", "#5AA6CF"),
        orb="#FFF3C4",
        lamps=False,
        stars=0,
    ),
    "evening": Light(
        sky=((0.0, DUSK), (0.4, PLUM), (0.75, DAWN), (1.0, SUN)),
        tint="#DDB0C4",
        haze=("#6A4390", 0.16),
        far="#7A4A84",
        near="#4C2F66",
        water=("#E08A7C", "#5A3F86"),
        orb="#FFDF9A",
        lamps=True,
        stars=5,
    ),
    "night": Light(
        sky=((0.0, "#0C1130"), (0.55, NIGHT), (1.0, "#35357A")),
        tint="#8A86C8",
        haze=("#3B3284", 0.24),
        far="#252C66",
        near="#191E4B",
        water=("#2F3776", "#151B47"),
        orb=MOON,
        lamps=True,
        stars=26,
    ),
    "dawn": Light(
        sky=((0.0, "#57589E"), (0.4, "#B7829F"), (0.72, DAWN), (1.0, "#FFD68A")),
        tint="#F9D3C3",
        haze=("#F2A08B", 0.07),
        far="#B77A92",
        near="#7F5A84",
        water=("#F6B08C", "#9A7AA6"),
        orb="#FFEBB5",
        lamps=False,
        stars=4,
    ),
}


def scatter(seed: int, count: int) -> Iterator[tuple[float, float, float]]:
    """Yield `count` triples of numbers in 0-1, always the same ones for a seed."""
    state = seed * 7919 + 17
    for _ in range(count):
        triple = []
        for _ in range(3):
            state = (state * 1103515245 + 12345) % 2147483648
            triple.append((state >> 8) / 8388608)
        yield triple[0], triple[1], triple[2]


def stars(light: Light, box: Box, seed: int = 3) -> str:
    """Return the stars in `box`, fewer at dusk and none by day."""
    left, top, width, height = box
    share = min(1.0, width * height / (440 * 300))
    return "".join(
        circle(
            left + 6 + x * (width - 12),
            top + 6 + y * (height - 12),
            0.8 + size * 1.3,
            WHITE,
            opacity=0.45 + 0.5 * size,
        )
        for x, y, size in scatter(seed, round(light.stars * max(share, 0.35)))
    )


def orb(light: Light, x: float, y: float, r: float) -> str:
    """Return the sun or the moon with its halo."""
    halo = glow("halo", (x, y, r * 2.6), light.orb, 0.5)
    body = circle(x, y, r, light.orb)
    if light.orb != MOON:
        return halo + body
    seas = "".join(
        circle(x + dx * r, y + dy * r, size * r, "#F2D48E", opacity=0.7)
        for dx, dy, size in ((-0.3, -0.25, 0.2), (0.3, 0.15, 0.26), (-0.2, 0.45, 0.14))
    )
    return halo + body + seas


def cloud(light: Light, x: float, y: float, scale: float = 1.0) -> str:
    """Return a flat cloud whose lower left corner is (x, y)."""
    colour = mix(light.sky[-1][1], WHITE, 0.35)
    shape = path(
        "M0 0 C-14 0 -14 -18 2 -18 C4 -34 30 -38 38 -22 C54 -30 68 -14 60 -4 Q60 0 56 0Z", colour
    )
    strength = 0.22 if light.stars > 10 else 0.72
    return group(shape, transform=f"translate({x} {y}) scale({scale})", opacity=strength)


def sky(light: Light, box: Box = (0, 0, 440, 720), name: str = "sky") -> str:
    """Return the sky that fills `box`, and goes on for the margin."""
    left, top, width, height = box
    wide = (left - MARGIN, top, width + 2 * MARGIN, height)
    return linear(name, (left, top, left, top + height), light.sky) + rect(wide, f"url(#{name})")


def skyline(light: Light, box: Box, seed: int) -> str:
    """Return far houses that stand on the lower edge of `box`, with their windows."""
    left, top, width, height = box
    edges = ((left - MARGIN, 0.5), (left + width - 1, 0.7))
    houses = [
        rect((x, top + height * (1 - share), MARGIN + 1, height * share), light.far)
        for x, share in edges
    ]
    x = left
    for a, b, c in scatter(seed, 40):
        wide, tall = 22 + a * 26, height * (0.35 + 0.65 * b)
        wide = min(wide, left + width - x)
        if wide < 6:
            break
        houses.append(
            rect((x, top + height - tall, wide, tall), mix(light.far, light.near, c * 0.6))
        )
        houses.append(_small_panes(light, (x, top + height - tall, wide, tall), seed + int(x)))
        x += wide
    return "".join(houses)


def _small_panes(light: Light, box: Box, seed: int) -> str:
    left, top, width, height = box
    fill = WARM_PANE if light.lamps else mix(light.far, WHITE, 0.35)
    spots = [
        (left + 5 + column * 9, top + 8 + row * 13)
        for column in range(int((width - 6) // 9))
        for row in range(int((height - 10) // 13))
    ]
    chances = scatter(seed, len(spots))
    return "".join(
        rect((x, y, 4.5, 6), fill, opacity=0.35 + 0.6 * strength)
        for (x, y), (chance, strength, _) in zip(spots, chances, strict=True)
        if chance < 0.42
    )


def hills(light: Light, box: Box) -> str:
    """Return two ranges of hills whose feet lie on the lower edge of `box`."""
    left, top, width, height = box
    foot = top + height

    def at(x: float, y: float) -> str:
        return f"{left + x * width:.1f} {top + y * height:.1f}"

    back = path(
        f"M{left - MARGIN} {foot} V{top + 0.6 * height:.1f} "
        f"L{at(0, 0.55)} Q{at(0.18, 0)} {at(0.36, 0.42)} Q{at(0.52, 0.78)} {at(0.68, 0.3)} "
        f"Q{at(0.8, 0)} {at(1, 0.4)} h{MARGIN} V{foot}Z",
        light.far,
    )
    front = path(
        f"M{left - MARGIN} {foot} V{top + 0.9 * height:.1f} "
        f"L{at(0, 0.85)} Q{at(0.3, 0.5)} {at(0.55, 0.8)} Q{at(0.8, 1)} {at(1, 0.68)} "
        f"h{MARGIN} V{foot}Z",
        light.near,
    )
    return back + front


def window(light: Light, box: Box, city: bool = False) -> Scene:
    """Return a window seen from inside: what lies beyond it, and its frame."""
    left, top, width, height = box
    view = sky(light, box, "view")
    view += stars(light, (left, top, width, height * 0.6))
    high = 0.3 if light.stars > 10 or not light.lamps else 0.52
    lamp = orb(light, left + width * 0.7, top + height * high, min(width, height) * 0.13)
    drift = cloud(light, left + width * 0.12, top + height * 0.34, width / 320)
    land = (left, top + height * 0.55, width, height * 0.45)
    beyond = skyline(light, land, 5) if city else hills(light, land)
    return Scene(far=view + lamp + drift + beyond, near=_frame(light, box))


def _frame(light: Light, box: Box) -> str:
    left, top, width, height = box
    wood = light.of("#F6E9D8")
    shade = light.of("#DCC5AC")
    middle = line(f"M{left + width / 2} {top} V{top + height}", wood, 8)
    across = line(f"M{left} {top + height * 0.36} H{left + width}", wood, 6)
    edge = element(
        "rect",
        {"stroke": wood, "stroke_width": 13, "fill": "none"},
        x=left,
        y=top,
        width=width,
        height=height,
        rx=6,
    )
    sill = rect((left - 18, top + height + 3, width + 36, 15), shade, rx=7)
    return across + middle + edge + sill


def curtains(light: Light, box: Box, colour: str) -> str:
    """Return a pair of tied curtains over a window in `box`."""
    left, top, width, height = box
    cloth, fold = light.of(colour), light.of(mix(colour, "#2B2A63", 0.22))
    foot = top + height + 34

    def one(x: float, way: int) -> str:
        d = (
            f"M{x - way * 22} {top - 26} H{x + way * 62} Q{x + way * 56} {top + height * 0.5} "
            f"{x + way * 6} {top + height * 0.66} Q{x + way * 22} {foot - 40} {x + way * 16} "
            f"{foot} H{x - way * 24}Z"
        )
        folds = line(
            f"M{x + way * 4} {top - 20} Q{x + way * 6} {top + height * 0.4} "
            f"{x - way * 8} {top + height * 0.64} M{x + way * 32} {top - 20} "
            f"Q{x + way * 30} {top + height * 0.42} {x} {top + height * 0.64}",
            fold,
            3,
        )
        tie = line(
            f"M{x - way * 22} {top + height * 0.68} L{x + way * 8} {top + height * 0.66}",
            light.of("#FFD9A0"),
            7,
        )
        return path(d, cloth) + folds + tie

    rod = line(f"M{left - 42} {top - 28} H{left + width + 42}", light.of("#8A6A5A"), 7)
    return one(left - 6, 1) + one(left + width + 6, -1) + rod


def pierced(box: Box, fill: str, holes: Iterable[Box]) -> str:
    """Return a rectangle with windows cut out of it."""
    outlines = (
        f"M{number(x)} {number(y)} h{number(w)} v{number(h)} h{number(-w)}Z"
        for x, y, w, h in (box, *holes)
    )
    return path(" ".join(outlines), fill, fill_rule="evenodd")


def wall(
    light: Light, colour: str, floor: str, floor_y: float = 590, holes: Iterable[Box] = ()
) -> str:
    """Return a wall with holes for its windows, and a floor."""
    low = light.of(colour)
    high = mix(low, "#141B3C" if light.lamps else WHITE, 0.22)
    board = rect((0, floor_y - 12, 440, 14), light.of(mix(colour, WHITE, 0.4)))
    shade = linear("wall", (0, 0, 0, floor_y), ((0.0, high), (1.0, low)))
    ground = rect((0, floor_y, 440, 720 - floor_y), light.of(floor))
    return shade + pierced((0, 0, 440, floor_y), "url(#wall)", holes) + board + ground


def shine(light: Light, name: str, at: tuple[float, float, float]) -> str:
    """Return the light of a lamp at x, y with a radius, when lamps are on."""
    return glow(name, at, "#FFC873", 0.62) if light.lamps else ""


def plant(light: Light, x: float, y: float, scale: float = 1.0, pot: str = "#D9775A") -> str:
    """Return a potted plant that stands at (x, y)."""
    leaf, dark = light.of("#4FA26B"), light.of("#35804F")
    leaves = "".join(
        path(
            "M0 -34 C-16 -54 -14 -84 0 -100 C14 -84 16 -54 0 -34Z",
            dark if turn % 2 else leaf,
            transform=f"rotate({turn} 0 -34)",
        )
        for turn in (-63, 63, -30, 30, 0)
    )
    vessel = path("M-24 -40 H24 L18 -4 Q17 0 12 0 H-12 Q-17 0 -18 -4Z", light.of(pot)) + rect(
        (-27, -46, 54, 11), light.of(mix(pot, WHITE, 0.18)), rx=5
    )
    return group(leaves + vessel, transform=f"translate({x} {y}) scale({scale})")


def pendant(light: Light, x: float, y: float, colour: str, name: str) -> str:
    """Return a lamp that hangs from the ceiling, its lower edge at (x, y)."""
    cord = line(f"M{x} 0 V{y - 30}", light.of("#5A4A4A"), 3)
    shade = path(
        f"M{x - 34} {y} C{x - 34} {y - 26} {x - 16} {y - 34} {x} {y - 34} "
        f"C{x + 16} {y - 34} {x + 34} {y - 26} {x + 34} {y}Z",
        light.of(colour),
    )
    bulb = path(f"M{x - 15} {y} A15 13 0 0 0 {x + 15} {y}Z", light.lamp())
    return shine(light, name, (x, y + 10, 150)) + cord + bulb + shade

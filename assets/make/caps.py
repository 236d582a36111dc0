"""Caps and a headset, with the hair that shows under them."""

from drawing import WHITE, both, circle, group, line, mix, path, rect
from hair import Layers


def turned_cap(colour: str, cap: str) -> Layers:
    """Return a cap worn backwards, with hair under it."""
    dark = mix(cap, "#10163A", 0.3)
    fringe = path(
        "M54 102 Q52 84 56 72 H144 Q148 84 146 102 Q142 88 136 80 Q124 84 116 74 "
        "Q108 84 96 76 Q86 84 78 75 Q68 82 63 82 Q58 90 54 102Z",
        colour,
    )
    crown = path("M50 72 C50 40 68 22 100 22 C132 22 150 40 150 72 Q100 58 50 72Z", cap)
    gap = path("M84 64.5 Q100 46 116 64.5 Q100 63 84 64.5Z", colour)
    band = line("M51 72 Q100 57 149 72", dark, 6) + circle(100, 22, 4, dark)
    seam = line("M100 24 V48 M76 30 Q68 44 67 62 M124 30 Q132 44 133 62", dark, 1.8)
    return Layers("", fringe + crown + seam + gap + band)


def lifted(cap: str, by: float) -> str:
    """Return `cap` so much higher that it leaves the brows free."""
    return group(cap, transform=f"translate(0 -{by})")


def peaked_cap(hair: str, cap: str, band: str, badge: str) -> Layers:
    """Return a service cap with a peak, a band and a round badge."""
    dark = mix(cap, "#10163A", 0.3)
    sides = both(path("M57 106 C51 94 52 80 56 70 L64 72 Q60 88 60 96 Q60 102 57 106Z", hair))
    crown = path(
        "M42 52 C44 32 66 20 100 20 C134 20 156 32 158 52 C156 60 148 66 146 70 "
        "H54 C52 66 44 60 42 52Z",
        cap,
    )
    top = line("M54 42 Q72 27 98 26", mix(cap, WHITE, 0.3), 3.4, opacity=0.8)
    strip = path("M53 62 Q100 52 147 62 L146 74 Q100 64 54 74Z", band)
    peak = path("M56 72 Q100 61 144 72 Q142 82 134 83 Q100 72 66 83 Q58 82 56 72Z", dark)
    mark = circle(100, 51, 8, badge) + circle(100, 51, 4, WHITE)
    return Layers("", sides + lifted(crown + top + strip + peak + mark, 9))


def flat_cap(hair: str, cap: str) -> Layers:
    """Return a driver's soft cap."""
    dark = mix(cap, "#10163A", 0.3)
    sides = both(path("M56 106 C50 92 52 80 55 70 L64 72 Q60 88 60 96 Q60 102 56 106Z", hair))
    crown = path(
        "M48 66 C44 42 66 24 100 24 C134 24 156 42 152 66 Q148 74 144 74 "
        "Q100 58 56 74 Q52 74 48 66Z",
        cap,
    )
    peak = path("M54 72 Q100 52 146 72 Q148 80 140 81 Q100 68 60 81 Q52 80 54 72Z", dark)
    seam = line("M100 24 V56 M74 30 Q66 44 66 64 M126 30 Q134 44 134 64", dark, 1.8)
    button = circle(100, 24, 3.6, dark)
    return Layers("", sides + lifted(crown + seam + button + peak, 7))


def headset(base: Layers) -> Layers:
    """Return `base` with a helpline headset over it."""
    arc = line("M52 98 C48 48 72 22 100 22 C128 22 152 48 148 98", "#3A4158", 6)
    cups = both(rect((44, 88, 15, 28), "#3A4158", rx=7) + rect((47, 92, 5, 20), "#7FD3C1", rx=2.5))
    arm = line("M52 114 Q54 133 74 134", "#3A4158", 4) + rect((70, 130, 13, 9), "#3A4158", rx=4.5)
    return Layers(base.back, base.front + arc + cups + arm)

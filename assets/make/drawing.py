"""The pencils all picture scripts share: SVG elements as text, and colours as numbers.

The pictures are read by a small SVG reader (the one inside SDL_image), so only shapes,
strokes, groups and gradients are used: no text, filter, clip, mask or style sheet.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent

NIGHT, DUSK, PLUM, DAWN, SUN = "#141B3C", "#2B2A63", "#5B3B7E", "#F2896B", "#FFC46B"
PAPER, LINE, INK, SOFT = "#FFF8EE", "#E6DCCB", "#1B2140", "#5D6486"
SAFE, PARTLY, RISK, MINE, THEIRS = "#14806A", "#B86E00", "#C8402F", "#3563E9", "#EEF0F8"
WHITE, MOON = "#FFFFFF", "#FFE7AE"


def number(value: float) -> str:
    """Return `value` with at most two decimals and no idle zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def element(tag: str, style: Mapping[str, str | float], **shape: str | float) -> str:
    """Return one empty element; `_` in a name of `style` stands for `-`."""
    pairs = {**shape, **{name.replace("_", "-"): value for name, value in style.items()}}
    words = [
        f'{name}="{value if isinstance(value, str) else number(value)}"'
        for name, value in pairs.items()
    ]
    return f"<{tag} {' '.join(words)}/>"


def circle(x: float, y: float, r: float, fill: str, **style: str | float) -> str:
    """Return a disc around (x, y)."""
    return element("circle", style, cx=x, cy=y, r=r, fill=fill)


def ellipse(
    centre: tuple[float, float], rx: float, ry: float, fill: str, **style: str | float
) -> str:
    """Return an upright ellipse around `centre`."""
    return element("ellipse", style, cx=centre[0], cy=centre[1], rx=rx, ry=ry, fill=fill)


def rect(box: tuple[float, float, float, float], fill: str, **style: str | float) -> str:
    """Return a rectangle; `box` is left, top, width, height, and `rx` rounds the corners."""
    left, top, width, height = box
    return element("rect", style, x=left, y=top, width=width, height=height, fill=fill)


def path(d: str, fill: str, **style: str | float) -> str:
    """Return a filled path."""
    return element("path", style, d=d, fill=fill)


def line(d: str, colour: str, width: float, **style: str | float) -> str:
    """Return a stroked path with round ends and corners."""
    ends: dict[str, str | float] = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    looks = {"stroke": colour, "stroke_width": width, **ends, **style}
    return element("path", looks, d=d, fill="none")


def group(content: str, **style: str | float) -> str:
    """Return `content` in a group, say with a `transform` or an `opacity`."""
    words = [
        f'{name.replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for name, value in style.items()
    ]
    return f"<g {' '.join(words)}>{content}</g>"


def mirrored(content: str, axis_x: float) -> str:
    """Return `content` reflected about the upright line at `axis_x`."""
    return group(content, transform=f"translate({number(2 * axis_x)} 0) scale(-1 1)")


def both(content: str, axis_x: float = 100) -> str:
    """Return `content` and its reflection about `axis_x`."""
    return content + mirrored(content, axis_x)


def linear(
    name: str, line_box: tuple[float, float, float, float], stops: tuple[tuple[float, str], ...]
) -> str:
    """Return a gradient to use as `url(#name)`; `line_box` is x1, y1, x2, y2.

    Each stop is a place on the line (0-1) and a colour.
    """
    x1, y1, x2, y2 = map(number, line_box)
    inside = "".join(f'<stop offset="{number(at)}" stop-color="{colour}"/>' for at, colour in stops)
    return (
        f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" '
        f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}">{inside}</linearGradient></defs>'
    )


def glow(name: str, at: tuple[float, float, float], colour: str, strength: float) -> str:
    """Return a round light that fades to nothing; `at` is x, y, radius."""
    x, y, r = map(number, at)
    stops = "".join(
        f'<stop offset="{number(place)}" stop-color="{colour}" '
        f'stop-opacity="{number(strength * share)}"/>'
        for place, share in ((0.0, 1.0), (0.35, 0.55), (0.7, 0.16), (1.0, 0.0))
    )
    return (
        f'<defs><radialGradient id="{name}" gradientUnits="userSpaceOnUse" '
        f'cx="{x}" cy="{y}" r="{r}">{stops}</radialGradient></defs>'
        + circle(at[0], at[1], at[2], f"url(#{name})")
    )


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue (0-255) of `#RRGGBB`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, ratio: float) -> str:
    """Return the colour that lies `ratio` (0-1) of the way from `first` to `second`."""
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * ratio):02X}" for a, b in pairs)


def lit(colour: str, light: str) -> str:
    """Return how a surface of `colour` looks under a `light`; white light changes nothing."""
    pairs = zip(channels(colour), channels(light), strict=True)
    return "#" + "".join(f"{round(a * b / 255):02X}" for a, b in pairs)


def picture(width: int, height: int, content: str, margin: int = 0) -> str:
    """Return a whole SVG file, one element a line so that changes read well.

    With a `margin` it goes on for so much to the left and to the right.
    """
    body = content.replace("><", ">\n<")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width + 2 * margin}" height="{height}" '
        f'viewBox="{-margin} 0 {width + 2 * margin} {height}">\n{body}\n</svg>\n'
    )


def write(pictures: Mapping[str, str], folder: str) -> None:
    """Save each picture as `<folder>/<name>.svg` under the assets, or under `--out`."""
    parser = argparse.ArgumentParser(description=f"Draw assets/{folder}.")
    parser.add_argument("--out", type=Path, default=ASSETS, help="where to put the pictures")
    target = parser.parse_args().out / folder
    target.mkdir(parents=True, exist_ok=True)
    for name, text in pictures.items():
        file = target / f"{name}.svg"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode("utf-8"))

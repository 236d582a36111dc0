"""Where the cards of a map lie, and which way its arrows take.

graphlay is asked first: it is fast, crosses few lines, and draws the same picture on every
computer. Graphviz, where its `dot` is installed, does it where graphlay is not.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.author.mapping.shapes import Point
from game.errors import GameError
from game.view.geometry import Rect

try:
    import graphlay
except ImportError:  # one of the tools of authors: players do without
    graphlay = None  # type: ignore[assignment]

INCH = 72.0  # dot counts in inches
TIMEOUT_S = 60
OPTIONS = {
    "direction": "topbottom",
    "spacing": {"layer_gap": 54.0, "node_gap": 40.0, "port_gap": 22.0},
    "routing": {"lane_gap": 14.0, "bundle_parallel": False},
    "coords": {"branch_style": "symmetric"},
    "limits": {"max_dummies": 3_000},
}
HASTY = {  # for a tangle of long arrows, which would take minutes otherwise
    **OPTIONS,
    "effort": "fast",
    "routing": {"lane_gap": 8.0, "bundle_parallel": True},
    "coords": {"placement": "brandes_koepf"},
    "limits": {"max_dummies": 8_000},
}


class Size(NamedTuple):
    """How large a card is."""

    width: float
    height: float


class Arrow(NamedTuple):
    """An arrow to find a way for. `weight` draws its ends together; `label` wants room."""

    source: str
    target: str
    weight: float = 1.0
    label: Size | None = None


class Route(NamedTuple):
    """The way of an arrow, from border to border, and the middle of its label."""

    points: tuple[Point, ...]
    curved: bool = False
    label: Point | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Cards by key, arrows in the order they were given; all of it right of and below 0, 0."""

    cards: Mapping[str, Rect]
    routes: tuple[Route, ...]
    size: Size


def lay_out(sizes: Mapping[str, Size], arrows: Sequence[Arrow], start: str) -> Layout:
    """Place cards in layers from the top down, `start` in the first.

    Raises:
        GameError: there is nothing on this computer that could do it.
    """
    if graphlay is not None:
        return by_graphlay(sizes, arrows, start)
    if shutil.which("dot"):
        return by_dot(sizes, arrows, start)
    raise GameError(
        "a map needs a tool that arranges its cards. To get it, type: "
        'pip install "notalone[author]"   (a map as .mmd or .dot can be written without it)'
    )


# -------------------------------------------------------------- graphlay


def by_graphlay(sizes: Mapping[str, Size], arrows: Sequence[Arrow], start: str) -> Layout:
    """Let graphlay do it: lines with square corners.

    Raises:
        GameError: there are too many cards and arrows for a picture.
    """
    graph = graphlay.Graph()
    for key, size in sizes.items():
        rank = "first" if key == start else "free"
        graph.node(key, width=size.width, height=size.height, rank=rank)
    for arrow in arrows:
        more = {"label_size": arrow.label._asdict()} if arrow.label else {}
        graph.edge(arrow.source, arrow.target, weight=arrow.weight, **more)
    found = _arranged(graph)
    left, top = found.bounds["min"]["x"], found.bounds["min"]["y"]

    def point(told: Mapping[str, float]) -> Point:
        return Point(told["x"] - left, told["y"] - top)

    middles = [point(one["center"]) for one in found.nodes]
    routes = tuple(
        Route(
            tuple(point(one) for one in edge["points"]),
            label=point(edge["label_anchor"]) if edge.get("label_anchor") else None,
        )
        for edge in found.edges
    )
    right, bottom = found.bounds["max"]["x"], found.bounds["max"]["y"]
    return Layout(_around(middles, sizes), routes, Size(right - left, bottom - top))


def _arranged(graph: "graphlay.Graph") -> "graphlay.Layout":
    for options in (OPTIONS, HASTY):
        try:
            return graphlay.layout(graph, options=options)
        except graphlay.GraphlayError:  # over a limit
            continue
    raise GameError(
        "this story has too many scenes and arrows for a picture; "
        "a map as .mmd or .dot can still be written"
    )


def _around(middles: Sequence[Point], sizes: Mapping[str, Size]) -> dict[str, Rect]:
    return {
        key: Rect(middle.x - size.width / 2, middle.y - size.height / 2, *size)
        for (key, size), middle in zip(sizes.items(), middles, strict=True)
    }


# -------------------------------------------------------------- graphviz


def by_dot(sizes: Mapping[str, Size], arrows: Sequence[Arrow], start: str) -> Layout:
    """Let Graphviz do it: curved lines.

    Raises:
        GameError: it failed.
    """
    try:
        answer = subprocess.run(
            ["dot", "-Tplain"],
            input=_question(sizes, arrows, start),
            capture_output=True,
            encoding="utf-8",
            timeout=TIMEOUT_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise GameError(f"Graphviz could not arrange the map: {error}") from error
    return _answer(answer.stdout, sizes, len(arrows))


def _question(sizes: Mapping[str, Size], arrows: Sequence[Arrow], start: str) -> str:
    """Return the cards by number, so that no name needs quotes."""
    numbers = {key: number for number, key in enumerate(sizes)}
    lines = ["digraph {", "graph [ranksep=0.8 nodesep=0.5]", "node [shape=box fixedsize=true]"]
    lines += [
        f'{numbers[key]} [label="" width={size.width / INCH:.4f} height={size.height / INCH:.4f}]'
        for key, size in sizes.items()
    ]
    lines.append(f"{{rank=source; {numbers[start]}}}")
    lines += [
        f"{numbers[one.source]} -> {numbers[one.target]} [weight={max(1, round(one.weight * 4))} "
        f'id="{number}" label="{number}" fontsize=1 arrowhead=none]'
        for number, one in enumerate(arrows)
    ]
    return "\n".join([*lines, "}"])


def _answer(plain: str, sizes: Mapping[str, Size], count: int) -> Layout:
    """Read "plain": nodes as middles, edges as Bézier points, y upwards, all in inches."""
    high = wide = 0.0
    middles: dict[int, Point] = {}
    routes: dict[int, Route] = {}

    def points(told: Sequence[str]) -> tuple[Point, ...]:
        numbers = [float(one) * INCH for one in told]
        return tuple(Point(x, high - y) for x, y in zip(numbers[::2], numbers[1::2], strict=True))

    for line in plain.splitlines():
        word, *rest = line.split()
        if word == "graph":
            wide, high = float(rest[1]) * INCH, float(rest[2]) * INCH
        elif word == "node":
            middles[int(rest[0])] = points(rest[1:3])[0]
        elif word == "edge":
            end = 3 + 2 * int(rest[2])
            label = points(rest[end + 1 : end + 3])[0]
            routes[int(rest[end])] = Route(points(rest[3:end]), curved=True, label=label)
    cards = _around([middles[number] for number in range(len(sizes))], sizes)
    return Layout(cards, tuple(routes[number] for number in range(count)), Size(wide, high))

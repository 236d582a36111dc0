"""Where the cards of a map lie, and which way its arrows take.

graphlay is asked first: it is fast, crosses few lines, and draws the same picture on every
computer. Graphviz, where its `dot` is installed, does it where graphlay is not.
"""

import shutil
from collections.abc import Mapping, Sequence

from game.author.mapping.graphviz import by_dot
from game.author.mapping.places import Arrow, Layout, Route, Size, around
from game.author.mapping.shapes import Point
from game.errors import GameError
from game.phrase import Phrase

try:
    import graphlay
except ImportError:  # one of the tools of authors: players do without
    graphlay = None  # type: ignore[assignment]

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
        Phrase(
            "a map needs a tool that arranges its cards. To get it, type: pip install "
            '"notalone[author]"   (a map as .mmd or .dot can be written without it)'
        )
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
    return Layout(around(middles, sizes), routes, Size(right - left, bottom - top))


def _arranged(graph: "graphlay.Graph") -> "graphlay.Layout":
    for options in (OPTIONS, HASTY):
        try:
            return graphlay.layout(graph, options=options)
        except graphlay.GraphlayError:  # over a limit
            continue
    raise GameError(
        Phrase(
            "this story has too many scenes and arrows for a picture; a map as .mmd or .dot can "
            "still be written"
        )
    )

"""Places and ways by Graphviz, where its `dot` is on this computer."""

import subprocess
from collections.abc import Mapping, Sequence

from game.author.mapping.places import Arrow, Layout, Route, Size, around
from game.author.mapping.shapes import Point
from game.errors import GameError
from game.phrase import Phrase

INCH = 72.0  # dot counts in inches
TIMEOUT_S = 60


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
        raise GameError(
            Phrase("Graphviz could not arrange the map: {error}", error=error)
        ) from error
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
    cards = around([middles[number] for number in range(len(sizes))], sizes)
    return Layout(cards, tuple(routes[number] for number in range(count)), Size(wide, high))

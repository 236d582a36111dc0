"""What exploring found, as a table for people and as plain values for programs."""

from collections.abc import Callable, Iterator

from game.author.explore import EndingFound, Exploration, Way
from game.story.saved import dump_log


def as_values(found: Exploration, seconds: float) -> dict[str, object]:
    """Return an exploration as plain values, ready for JSON.

    A witness holds a seed and a log as saves hold it; it replays to its ending.
    """
    return {
        "story": found.story,
        "states": found.states,
        "unmerged": found.unmerged,
        "moves": found.moves,
        "complete": found.complete,
        "reason": found.reason,
        "seconds": round(seconds, 3),
        "scenes_unvisited": list(found.scenes_unvisited),
        "options_unreached": list(found.options_unreached),
        "loops": [
            {"scene": loop.scene, "witness": {"seed": loop.seed, "log": dump_log(loop.log)}}
            for loop in found.loops
        ],
        "endings": {name: _ending(ending) for name, ending in found.endings.items()},
    }


def _ending(ending: EndingFound) -> dict[str, object]:
    shortest = ending.shortest
    return {
        "reachable": shortest is not None,
        "min_score": _ratio(ending.lowest),
        "max_score": _ratio(ending.highest),
        "lowest": _score(ending.lowest),
        "highest": _score(ending.highest),
        "paths": ending.ways,
        "shortest": len(shortest.log) if shortest else None,
        "witness": _witness(shortest),
    }


def _ratio(way: Way | None) -> float | None:
    """Return how much of the possible points a way earns, 0-100; None where there is no way."""
    return round(100 * float(way.points.ratio), 1) if way is not None else None


def _score(way: Way | None) -> dict[str, object] | None:
    if way is None:
        return None
    points = way.points
    return {
        "earned": points.earned,
        "possible": points.possible,
        "safe": points.safe,
        "scored": points.scored,
        "witness": _witness(way),
    }


def _witness(way: Way | None) -> dict[str, object] | None:
    return {"seed": way.seed, "log": dump_log(way.log)} if way else None


def as_table(found: Exploration, seconds: float, ui: Callable[..., str]) -> Iterator[str]:
    """Yield lines that say what was found; `ui` translates."""
    counts = {"states": f"{found.states:,}", "moves": f"{found.moves:,}"}
    yield ui("{story}: {states} moments, {moves} answers tried, {seconds} s",
             story=found.story, seconds=f"{seconds:.2f}", **counts)  # fmt: skip
    if found.complete:
        yield ui("Every way through the story was looked at.")
    else:
        yield ui("Not every way was looked at: {reason}", reason=found.reason)
    yield ""
    rows: list[tuple[str, ...]] = [
        (ui("ending"), ui("decisions"), ui("points"), ui("safe choices"), ui("ways"))
    ]
    rows += [_row(name, ending, ui) for name, ending in found.endings.items()]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()
    yield from _findings(found, ui)


def _row(name: str, ending: EndingFound, ui: Callable[..., str]) -> tuple[str, ...]:
    low, high, shortest = ending.lowest, ending.highest, ending.shortest
    if low is None or high is None or shortest is None:
        return (name, ui("not reached"), "", "", "")
    return (
        name,
        ui("from {n}", n=len(shortest.log)),
        f"{_percent(low)} - {_percent(high)}",
        f"{_safe(low)} - {_safe(high)}",
        f"{ending.ways:,}" if ending.ways is not None else ui("no end"),
    )


def _percent(way: Way) -> str:
    return f"{way.points.ratio:.0%}"


def _safe(way: Way) -> str:
    return f"{way.points.safe}/{way.points.scored}"


def _findings(found: Exploration, ui: Callable[..., str]) -> Iterator[str]:
    parts = (
        (ui("Scenes that no way reaches"), found.scenes_unvisited),
        (ui("Options that are never open"), found.options_unreached),
        (ui("Round in circles without a decision, at"), [one.scene for one in found.loops]),
    )
    for title, names in parts:
        if names:
            yield ""
            yield f"{title}: {', '.join(names)}"


def has_findings(found: Exploration) -> bool:
    """Return whether something was found that a story should not have."""
    unreached = any(ending.shortest is None for ending in found.endings.values())
    return bool(unreached or found.scenes_unvisited or found.options_unreached or found.loops)

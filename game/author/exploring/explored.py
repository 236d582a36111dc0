"""What exploring found as plain values, for programs.

The shape is a promise: keys may be added, none changes its meaning.

    story               the story's id
    complete, reason    whether every way was looked at; else why not
    states, moves       merged moments, answers tried
    unmerged            moments without merging; null where the story can go in circles
    seconds             how long it took
    endings             by id: reachable; paths (null without end, or where not reached);
                        shortest (its number of decisions) and witness; lowest, highest,
                        safest (a score); min_score, max_score (0-100 % of the points); skills
    skills              by id: lowest and highest share of the points, over all endings
    safest, best        the score of the safest way of all, and of that with the most points
    full_but_unsafe     the score of a way with all points and an unsafe choice, or null
    options             decision, option ("whom words" of a tell), file, line, text; states at
                        which it is open; paths (null where the story can go in circles);
                        endings that can follow; effect: story, words or nothing
    beats_unplayed      file, line and text of what no way shows
    scenes_unvisited, options_unreached     ids, the latter "decision.option"
    returns             decisions that the story can come back to with nothing changed
    loops               scene and witness of each round without a decision

A score has ending, earned of possible points, safe of scored choices, and a
witness; a witness has the seed and the log of a save, and replays to its ending.
"""

from collections.abc import Mapping

from game.author.explore import EndingFound, Exploration, Way
from game.author.exploring.lines import Line, Lines
from game.author.exploring.reach import OptionFound
from game.author.exploring.standings import Range, Share
from game.story.model import Story
from game.story.saved import VERSION, Log, dump_log


def as_values(found: Exploration, seconds: float, lines: Lines) -> dict[str, object]:
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
        "beats_unplayed": [_line(lines.beats[place]) for place in found.beats_unplayed],
        "loops": [
            {"scene": loop.scene, "witness": witness(loop.seed, loop.log)} for loop in found.loops
        ],
        "returns": list(found.returns),
        "endings": {name: _ending(ending) for name, ending in found.endings.items()},
        "skills": _skills(found.skills),
        "safest": _score(found.safest),
        "best": _score(found.best),
        "full_but_unsafe": _score(found.full_but_unsafe),
        "options": [_option(one, lines) for one in found.options],
    }


def _ending(ending: EndingFound) -> dict[str, object]:
    shortest = ending.shortest
    return {
        "reachable": shortest is not None,
        "min_score": _ratio(ending.lowest),
        "max_score": _ratio(ending.highest),
        "lowest": _score(ending.lowest),
        "highest": _score(ending.highest),
        "safest": _score(ending.safest),
        "paths": ending.ways,
        "shortest": len(shortest.log) if shortest else None,
        "witness": witness(shortest.seed, shortest.log) if shortest else None,
        "skills": _skills(ending.skills),
    }


def _ratio(way: Way | None) -> float | None:
    """Return how much of the possible points a way earns, 0-100; None where there is no way."""
    return round(100 * float(way.points.ratio), 1) if way is not None else None


def _score(way: Way | None) -> dict[str, object] | None:
    if way is None:
        return None
    points = way.points
    return {
        "ending": way.ending,
        "earned": points.earned,
        "possible": points.possible,
        "safe": points.safe,
        "scored": points.scored,
        "witness": witness(way.seed, way.log),
    }


def _skills(skills: Mapping[str, Range]) -> dict[str, object]:
    return {
        name: {"lowest": _share(low), "highest": _share(high)}
        for name, (low, high) in skills.items()
    }


def _share(share: Share) -> dict[str, int]:
    return {"earned": share.earned, "possible": share.possible}


def _option(option: OptionFound, lines: Lines) -> dict[str, object]:
    return {
        "decision": option.decision,
        "option": option.option,
        **_line(lines.answers[option.decision, option.answer]),
        "states": option.moments,
        "paths": option.ways,
        "endings": list(option.endings),
        "effect": option.effect.value,
    }


def _line(line: Line) -> dict[str, object]:
    return {"file": line.path, "line": line.number, "text": line.text}


def witness(seed: int, log: Log) -> dict[str, object]:
    """Return a way as plain values."""
    return {"seed": seed, "log": dump_log(log)}


def as_save(story: Story, seed: int, log: Log) -> dict[str, object]:
    """Return a way as a save of the game holds it."""
    return {
        "save": VERSION,
        "story": story.id,
        "fingerprint": story.fingerprint,
        **witness(seed, log),
        "abandoned": [],
    }


def has_findings(found: Exploration) -> bool:
    """Return whether something was found that a story should not have."""
    unreached = any(ending.shortest is None for ending in found.endings.values())
    never = found.scenes_unvisited or found.options_unreached or found.beats_unplayed
    return bool(unreached or never or found.loops)

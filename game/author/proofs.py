"""What exploring a story proves about it, as problems with a place."""

from collections.abc import Container, Iterator

from game.author.explore import Exploration, Way
from game.author.problems import complain
from game.diagnostic import Diagnostic
from game.phrase import Phrase
from game.story.answers import Entry, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Decision, Order, Rate, Spot, Story, Tell, every_beat

ENOUGH = 4  # situations; a story with fewer need not hold a harmless one


def proofs(story: Story, found: Exploration) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the ways through a story.

    Where some way never ends, only that is told: what follows is not reached because of it.
    """
    if found.loops:
        return tuple(_loops(story, found))
    return (
        *_incomplete(story, found),
        *_never_reached(story, found),
        *_points(story, found),
        *_too_few_harmless(story),
    )


def _incomplete(story: Story, found: Exploration) -> Iterator[Diagnostic]:
    if not found.complete:
        yield complain("NA707", story.title.at, reason=found.reason)


def _never_reached(story: Story, found: Exploration) -> Iterator[Diagnostic]:
    """Yield what no way reaches; nothing where not all ways are known."""
    if not found.complete:
        return
    for name, ending in found.endings.items():
        if ending.shortest is None:
            yield complain("NA701", story.endings[name].title.at, ending=name)
    for name in found.scenes_unvisited:
        yield complain("NA702", story.scenes[name].at, scene=name)
    yield from _never_open(story, found)


def _never_open(story: Story, found: Exploration) -> Iterator[Diagnostic]:
    for decision in _decisions(story, found.scenes_unvisited):
        if isinstance(decision, Choose):
            for option in decision.options:
                if f"{decision.id}.{option.id}" in found.options_unreached:
                    yield complain("NA703", option.at, option=option.id)


def _loops(story: Story, found: Exploration) -> Iterator[Diagnostic]:
    for loop in found.loops:
        yield complain("NA704", story.scenes[loop.scene].at, _way_to(loop.log), scene=loop.scene)


def _points(story: Story, found: Exploration) -> Iterator[Diagnostic]:
    safest, best, unsafe = found.safest, found.best, found.full_but_unsafe
    if safest and best and best.points.ratio > safest.points.ratio:
        share = {"safest": _percent(safest), "best": _percent(best)}
        yield complain("NA705", story.title.at, _way_to(best.log), **share)
    if safest and safest.points.safe < safest.points.scored:
        safe, scored = safest.points.safe, safest.points.scored
        yield complain("NA709", story.title.at, safe=safe, all=scored)
    if unsafe:
        yield _full_but_unsafe(story, unsafe)


def _full_but_unsafe(story: Story, way: Way) -> Diagnostic:
    """Point at the answer given again, which is the last to its decision."""
    last = {entry.decision: entry for entry in way.log}
    counts = [entry.decision for entry in way.log]
    again = [entry for id, entry in last.items() if counts.count(id) > 1]
    entry = again[0] if again else way.log[-1]
    at = next(one.at for one in _decisions(story) if one.id == entry.decision)
    hint = Phrase(
        "let the safe answers lead on, not back to '{decision}'; {way}",
        decision=entry.decision,
        way=_way_to(way.log),
    )
    return complain("NA706", at, hint, answer=_answer(entry), decision=entry.decision)


def _too_few_harmless(story: Story) -> Iterator[Diagnostic]:
    asked = [one for one in _decisions(story) if isinstance(one, Choose)]
    benign = sum(one.benign for one in asked)
    if len(asked) >= ENOUGH and 4 * benign < len(asked):
        yield complain("NA708", story.title.at, benign=benign, all=len(asked))


def _decisions(story: Story, but: Container[str] = ()) -> Iterator[Decision]:
    """Yield the decisions of a story, in file order, but for those in some scenes."""
    for scene in story.scenes.values():
        if scene.id not in but:
            for beat in every_beat(scene.body):
                if isinstance(beat, Choose | Spot | Order | Tell | Rate):
                    yield beat


def _percent(way: Way) -> str:
    return f"{way.points.ratio:.0%}"


def _way_to(log: tuple[Entry, ...]) -> str:
    """Return a hint that names the way, as far as it can be said in ids."""
    steps = [f"{entry.decision}: {_answer(entry)}" for entry in log]
    return Phrase("the way: {steps}", steps=_in_turn(steps)) if steps else ""


def _in_turn(steps: list[str]) -> str:
    """Return steps with "then" between them, put together from halves as there may be many."""
    if len(steps) == 1:
        return steps[0]
    middle = len(steps) // 2
    before, after = _in_turn(steps[:middle]), _in_turn(steps[middle:])
    return Phrase("{before}, then {after}", before=before, after=after)


def _answer(entry: Entry) -> str:
    match entry.answer:
        case Picked(option):
            return option
        case Told(whom, words):
            return f"{whom} {words}"
        case Spotted(ids):
            return ", ".join(sorted(ids)) or Phrase("nothing tapped")
        case Ordered(steps):
            return ", ".join(steps)
        case Rated(value):
            return str(value)

"""Ways through a story that a reviewer should read: the shortest, the safest, the riskiest."""

from collections.abc import Iterator

from game.author.explore import Exploration, Way
from game.author.mapping.speaking import told_to
from game.author.storyboard.board import Names, WayTaken, in_order
from game.story.answers import Entry, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, EndingKind, Order, Safety, Story, Tell
from game.story.run import Run, replay
from game.view.verdict import shades


def ways_taken(names: Names, found: Exploration) -> tuple[WayTaken, ...]:
    """Return the ways to print, each way once."""
    done: dict[tuple[int, tuple[Entry, ...]], WayTaken] = {}
    for name, way in _wanted(names, found):
        key = (way.seed, way.log)
        if key in done:
            before = done[key]
            done[key] = WayTaken(f"{before.name} · {name}", before.result, before.steps)
        else:
            done[key] = _way(name, way, names)
    return tuple(done.values())


def _wanted(names: Names, found: Exploration) -> Iterator[tuple[str, Way]]:
    ui = names.words.ui
    if found.safest:
        yield ui("The safest way"), found.safest
    for name, ending in found.endings.items():
        if ending.shortest:
            title = names.say(names.story.endings[name].title)
            yield ui("The shortest way to “{title}”", title=title), ending.shortest
    if risky := _riskiest(names.story, found):
        yield ui("The riskiest way that comes back"), risky


def _riskiest(story: Story, found: Exploration) -> Way | None:
    """Return the way with the fewest safe choices to an ending that is on the way back."""
    ways = [
        ending.lowest
        for name, ending in found.endings.items()
        if ending.lowest and story.endings[name].kind is EndingKind.RECOVERING
    ]
    return min(ways, key=lambda way: (way.points.ratio, way.points.safe_ratio), default=None)


def _way(name: str, way: Way, names: Names) -> WayTaken:
    run = replay(names.story, way.seed, way.log).run
    numbers = names.numbers()
    steps = tuple(
        (f"{numbers[entry.decision]} · {_answer(entry, run, at, names)}", grade)
        for at, (entry, grade) in enumerate(zip(run.log, _grades(run), strict=True))
    )
    result = names.words.ui(
        "{safe} of {all} choices safe, then {ending}",
        safe=way.points.safe,
        all=way.points.scored,
        ending=names.ending(way.ending).label,
    )
    return WayTaken(name, result, steps)


def _grades(run: Run) -> tuple[Safety | None, ...]:
    return shades(run)


def _answer(entry: Entry, run: Run, at: int, names: Names) -> str:
    offer = run.turns[at].offer
    assert offer is not None
    decision, ui = offer.decision, names.words.ui
    match entry.answer:
        case Picked(option) if isinstance(decision, Choose):
            return names.say(next(one.text for one in decision.options if one.id == option))
        case Told(whom, words) if isinstance(decision, Tell):
            listener = next(one for one in decision.whom if one.person == whom)
            text = next(one.text for one in listener.words if one.id == words)
            return told_to(names.person(whom), names.say(text), names.words)
        case Ordered(steps) if isinstance(decision, Order):
            texts = {one.id: names.say(one.text) for one in decision.steps}
            return in_order(texts[one] for one in steps)
        case Spotted(ids):
            signs = {one.id for one in offer.candidates if one.sign}
            return ui(
                "{found} of {all} warning signs, {wrong} false alarms",
                found=len(signs & ids),
                all=len(signs),
                wrong=len(ids - signs),
            )
        case Rated(value):
            return str(value)
        case _:
            return decision.id

"""What the teacher's desk shows, read off a run and its file."""

from collections.abc import Callable, Iterable, Mapping

from game.author.preview.jumping import Reach
from game.diagnostic import NOWHERE, Diagnostic, Location, Severity
from game.language.words import Words
from game.story.expression import Value
from game.story.model import Learn, Narrate, Notify, Say, Show, Skill, Think
from game.story.run import Run
from game.story.state import Feedback, Moment
from game.view.preview import Fact, Fault, Here, Place, SceneRow, SkillScore

MOST_FAULTS = 60  # shown at once
LONGEST_WAY = 40  # scenes


def place_of(at: Location) -> Place | None:
    """Return a line to show and to open; None where none is known."""
    if not at.line:
        return None
    return Place(label=f"{at.path}:{at.line}", path=at.path, line=at.line)


def line_of(moment: Moment) -> Location:
    """Return where a beat is written; NOWHERE for one that has no words."""
    match moment.beat:
        case Say(at=at, text=text):
            return at if at.line else text.at
        case Narrate(text=text) | Think(text=text) | Notify(text=text):
            return text.at
        case Show(alt=text) | Learn(title=text) | Feedback(why=text):
            return text.at
        case _:
            return NOWHERE


# ---------------------------------------------------------------------- place


def here_of(run: Run, shown: int) -> Here:
    """Return the scene, the latest beat and the decision that waits."""
    past = [one for turn in run.turns[:-1] for one in turn.moments] + _shown(run, shown)
    lines = (line for one in reversed(past) if (line := line_of(one)).line)
    offer = run.offer if _is_all_shown(run, shown) else None
    scene = _scene(run, shown)
    return Here(
        scene=scene,
        at=place_of(next(lines, run.story.scenes[scene].at)),
        decision=offer.decision.id if offer is not None else "",
        decision_at=place_of(offer.decision.at) if offer is not None else None,
    )


def _shown(run: Run, shown: int) -> list[Moment]:
    return list(run.turn.moments[:shown])


def _is_all_shown(run: Run, shown: int) -> bool:
    return shown >= len(run.turn.moments)


def _scene(run: Run, shown: int) -> str:
    stack = run.turn.state.stack
    if stack and _is_all_shown(run, shown):
        return stack[-1].scene
    latest = run.turn.moments[:shown][-1:] or run.turn.moments[:1]
    return latest[0].scene if latest else run.story.start


def way_of(run: Run, shown: int) -> tuple[str, ...]:
    """Return the scenes in the order they were come to, the latest last."""
    past = [one for turn in run.turns[:-1] for one in turn.moments] + _shown(run, shown)
    names: list[str] = []
    for name in (*(one.scene for one in past), _scene(run, shown)):
        if names[-1:] != [name]:
            names.append(name)
    left_out = len(names) > LONGEST_WAY
    return ("…", *names[-LONGEST_WAY:]) if left_out else tuple(names)


def scene_rows(
    run: Run, shown: int, reach: Reach, said: Callable[[str], str]
) -> tuple[SceneRow, ...]:
    """Return all scenes in file order."""
    here = _scene(run, shown)
    return tuple(
        SceneRow(
            id=name,
            visits=run.turn.state.visits(name),
            is_here=name == here,
            steps=len(reach.ways[name].log) if name in reach.ways else None,
            why=said(reach.closed.get(name, "")),
        )
        for name in run.story.scenes
    )


# ------------------------------------------------------------ facts and points


def facts_of(run: Run, shown: int) -> tuple[Fact, ...]:
    """Return all facts; of those that changed since the latest decision, what they were."""
    before = run.turns[-2].state.facts if run.log else run.story.facts
    now = _facts_now(run, shown, before)
    return tuple(
        Fact(
            name=name, value=_text(value), was="" if value == before[name] else _text(before[name])
        )
        for name, value in now.items()
    )


def _facts_now(run: Run, shown: int, before: Mapping[str, Value]) -> Mapping[str, Value]:
    if _is_all_shown(run, shown):
        return run.turn.state.facts
    return run.turn.moments[shown - 1].facts if shown else before


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"“{value}”" if isinstance(value, str) else str(value)


def skills_of(run: Run, skills: Mapping[str, Skill], words: Words) -> tuple[SkillScore, ...]:
    """Return the points in each skill that was met, in the order met."""
    return tuple(
        SkillScore(
            name=words.text(skills[id].name) if id in skills else id,
            earned=tally.earned,
            possible=tally.possible,
        )
        for id, tally in run.score.skills.items()
    )


# ----------------------------------------------------------------------- faults


def faults_of(
    found: Iterable[Diagnostic], sources: Mapping[str, str], words: Words
) -> tuple[Fault, ...]:
    """Return what to mend, errors first; of very many the first."""
    ranked = sorted(found, key=lambda one: one.severity is not Severity.ERROR)
    lines = {path: text.splitlines() for path, text in sources.items()}
    faults = [_fault(one, lines, words.said) for one in ranked[:MOST_FAULTS]]
    more = len(ranked) - len(faults)
    if more:
        sentence = words.uin("and {n} more", "and {n} more", more)
        faults.append(Fault(code="", severity=ranked[-1].severity, sentence=sentence))
    return tuple(faults)


def _fault(one: Diagnostic, lines: Mapping[str, list[str]], said: Callable[[str], str]) -> Fault:
    text = lines.get(one.at.path, [])
    return Fault(
        code=one.code,
        severity=one.severity,
        sentence=said(one.message),
        hint=said(one.hint),
        place=place_of(one.at),
        excerpt=text[one.at.line - 1] if 0 < one.at.line <= len(text) else "",
        begin=one.at.column - 1,
        length=one.at.length,
    )

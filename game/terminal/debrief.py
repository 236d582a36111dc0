"""The debrief: the ending, the way taken, what was practised, one question to talk about."""

from collections.abc import Iterator, Mapping

from game.story.answers import Answer, Rated
from game.story.expression import Value
from game.story.model import Decision, Skill
from game.story.run import Run
from game.story.scoring import Band, Score
from game.terminal.console import Tone
from game.terminal.telling import MARKS, Teller
from game.view.answered import way_taken
from game.view.verdict import shades
from game.view.words import N_

STARS = 3
BANDS = {
    Band.STRONG: N_("strong"),
    Band.GROWING: N_("growing"),
    Band.AGAIN: N_("practise again"),
}


def tell_debrief(teller: Teller, run: Run, skills: Mapping[str, Skill]) -> None:
    """Write the debrief of a run that has ended."""
    ending, say, ui = run.story.endings[run.turn.ending], teller.console.say, teller.words.ui
    facts = run.turn.state.facts
    say()
    say(f"== {teller.text(ending.title, facts)} ==", tone=Tone.BOLD)
    say(teller.text(ending.text, facts))
    _section(teller, ui("Your path"), _path(teller, run))
    _section(teller, ui("What you practised"), _practised(teller, run.score, skills))
    _section(teller, ui("Worth remembering"), (teller.text(one, facts) for one in ending.remember))
    you = teller.name(run.story.you.id)
    helpers = ", ".join(map(teller.name, ending.helpers))
    _section(teller, ui("Beside {you} now", you=you), [helpers])
    _section(teller, ui("Talk about it with your partner:"), [teller.text(ending.talk, facts)])


def _section(teller: Teller, title: str, lines: Iterator[str] | list[str]) -> None:
    teller.console.say()
    teller.console.say(title, tone=Tone.BOLD)
    for line in lines:
        teller.console.say(f"  {line}", indent="    ")


def _path(teller: Teller, run: Run) -> Iterator[str]:
    for entry, turn, shade in zip(run.log, run.turns, shades(run), strict=False):
        if turn.offer is None:
            continue
        decision, facts = turn.offer.decision, turn.state.facts
        mark = MARKS[shade] if shade is not None else " "
        label = teller.text(decision.label or decision.prompt, facts)
        answer = _in_words(decision, entry.answer, teller, facts)
        yield f"{mark} {label}: {answer}" if answer else f"{mark} {label}"


def _in_words(
    decision: Decision, answer: Answer, teller: Teller, facts: Mapping[str, Value]
) -> str:
    """Return an answer in words; "" where they would say nothing."""
    way = way_taken(decision, answer)
    if way is not None:
        return teller.text(way.text, facts)
    return str(answer.value) if isinstance(answer, Rated) else ""


def _practised(teller: Teller, score: Score, skills: Mapping[str, Skill]) -> Iterator[str]:
    ui = teller.words.ui
    yield ui("{safe} of {all} safe choices", safe=score.safe, all=score.scored)
    if score.scored:
        drawn = "★" * score.stars + "☆" * (STARS - score.stars)
        yield f"{drawn} ({ui('{n} of {all}', n=score.stars, all=STARS)})"
    for id, tally in score.skills.items():
        if id:
            name = teller.words.text(skills[id].name) if id in skills else id
            yield f"{name}: {ui(BANDS[tally.band])}"
    yield ui("Dangers missed: {n}", n=score.missed)
    yield ui("False alarms: {n}", n=score.false_alarms)

"""Shows what happens on a way that is kept in a file."""

import io
import json
import shutil
import sys
from pathlib import Path

from game.author.exploring.explored_table import answer_told
from game.commands.here import Here
from game.errors import SaveError
from game.phrase import Phrase
from game.reading.world import World
from game.refusal import why
from game.story.answers import Entry, Picked, Told
from game.story.model import Choose, Decision, Story, Tell, Text
from game.story.run import Misfit, Run, replay
from game.story.saved import Log, load_log
from game.terminal import Background, Console
from game.terminal.output import has_colours
from game.terminal.telling import Teller
from game.view.words import N_

WIDEST = 100  # characters of a line
MISFITS = {
    Misfit.ENDS_EARLIER: N_("The story ends before the decision '{decision}'."),
    Misfit.OTHER_DECISION: N_("The story asks something else here, not '{decision}'."),
    Misfit.ANSWER_GONE: N_("This answer to '{decision}' is not open here: {answer}"),
    Misfit.LOOP: N_("After '{decision}': {answer}, the story goes round for ever."),
}


def replay_file(at: Here, world: World, story: Story, path: Path) -> int:
    """Print a way from a file; 1 if it no longer fits the story.

    Raises:
        SaveError: the file holds no way through this story.
    """
    seed, log = read_way(path, story)
    found = replay(story, seed, log)
    console = Console(
        read=io.StringIO(),
        write=sys.stdout,
        color=has_colours(sys.stdout),
        width=min(WIDEST, shutil.get_terminal_size().columns),
    )
    teller = Teller(
        story, at.words, Background(skills=world.skills, tactics=world.tactics), console
    )
    _tell(teller, found.run)
    if found.misfit is None or found.entry is None:
        return 0
    entry = found.entry
    console.say(
        at.words.ui(MISFITS[found.misfit], decision=entry.decision, answer=answer_told(entry))
    )
    return 1


def read_way(path: Path, story: Story) -> tuple[int, Log]:
    """Return the seed and the log in a file: a save of the game, or a witness.

    Raises:
        SaveError: it holds something else, or belongs to another story.
    """
    shown = path.as_posix()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SaveError(
            Phrase("{file} cannot be read: {reason}", file=shown, reason=why(error))
        ) from error
    except (ValueError, RecursionError) as error:
        raise SaveError(Phrase("{file} is no save of the game", file=shown)) from error
    match data:
        case {"story": str(other)} if other != story.id:
            raise SaveError(
                Phrase(
                    "{file} belongs to the story '{other}', not '{story}'",
                    file=shown,
                    other=other,
                    story=story.id,
                )
            )
        case {"seed": int(seed), "log": list(log)}:
            return seed, load_log(log)
        case _:
            raise SaveError(Phrase("{file} is no save of the game", file=shown))


def _tell(teller: Teller, run: Run) -> None:
    console = teller.console
    for number, turn in enumerate(run.turns):
        for moment in turn.moments:
            teller.tell(moment)
        if number < len(run.log) and turn.offer is not None:
            decision = turn.offer.decision
            console.say()
            console.say(f"? {teller.text(decision.prompt, turn.state.facts)}")
            console.say(f"> {_picked(teller, decision, run.log[number])}", indent="  ")
    if run.ended:
        ending = run.story.endings[run.turn.ending]
        console.say()
        console.say(f"== {teller.text(ending.title)} ==")
        console.say(teller.text(ending.text))


def _picked(teller: Teller, decision: Decision, entry: Entry) -> str:
    """Return an answer in the words of the story; in the author's names where it has none."""
    text = _text(decision, entry)
    return teller.text(text) if text is not None else answer_told(entry)


def _text(decision: Decision, entry: Entry) -> Text | None:
    match decision, entry.answer:
        case Choose(options=options), Picked(option):
            return next(one.text for one in options if one.id == option)
        case Tell(whom=whom), Told(person, id):
            every = (one for each in whom if each.person == person for one in each.words)
            return next(one.text for one in every if one.id == id)
        case _:
            return None

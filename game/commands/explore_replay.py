"""Shows what happens on a way that is kept in a file."""

import io
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from game.author.exploring.explored_table import answer_told
from game.author.exploring.lines import shortened
from game.author.misfits import WHY
from game.commands.here import Here
from game.errors import SaveError
from game.phrase import Phrase
from game.reading.world import World
from game.refusal import why
from game.story.answers import Entry, Offer, Ordered, Picked, Spotted, Told
from game.story.model import Choose, Order, Spot, Story, Tell, Text
from game.story.run import Run, replay
from game.story.saved import Log, load_log
from game.terminal import Background, Console
from game.terminal.output import has_colours
from game.terminal.telling import Teller

WIDEST = 100  # characters of a line
WIDEST_PART = 40  # characters of a message that was tapped, or a step put in order


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
    told = Phrase(
        "Here the way no longer fits the story, at '{decision}': {answer}. The reason: {why}.",
        decision=entry.decision,
        answer=answer_told(entry, story),
        why=WHY[found.misfit],
    )
    console.say()
    console.say(at.words.said(told))
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
            console.say()
            console.say(f"? {teller.text(turn.offer.decision.prompt, turn.state.facts)}")
            console.say(f"> {_answered(teller, turn.offer, run.log[number])}", indent="  ")
    if run.ended:
        ending = run.story.endings[run.turn.ending]
        console.say()
        console.say(f"== {teller.text(ending.title)} ==")
        console.say(teller.text(ending.text))


def _answered(teller: Teller, offer: Offer, entry: Entry) -> str:
    """Return an answer in the words of the story; in the author's names where it has none."""
    texts = [teller.text(one) for one in _texts(offer, entry)]
    if not texts:
        return answer_told(entry, teller.story)
    if isinstance(entry.answer, Picked | Told):
        return texts[0]
    return " · ".join(f"“{shortened(one, WIDEST_PART)}”" for one in texts)


def _texts(offer: Offer, entry: Entry) -> Iterator[Text]:
    """Yield what was picked, said or tapped, or put in order."""
    match offer.decision, entry.answer:
        case Choose(options=options), Picked(option):
            yield from (one.text for one in options if one.id == option)
        case Tell(whom=whom), Told(person, id):
            every = (one for each in whom if each.person == person for one in each.words)
            yield from (one.text for one in every if one.id == id)
        case Spot(), Spotted(ids):
            yield from (one.text for one in offer.candidates if one.id in ids)
        case Order(steps=steps), Ordered(ids):
            texts = {one.id: one.text for one in steps}
            yield from (texts[one] for one in ids)
        case _:
            pass

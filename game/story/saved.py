"""A run as plain values and back: the log is the save.

Version history: 1 - first.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

from game.errors import SaveError
from game.phrase import Phrase
from game.story.answers import Answer, Entry, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Story
from game.story.run import Replay, Run, replay, with_attempt

VERSION = 1
OLDEST_LOADABLE = 1
MAX_ENTRIES = 100_000  # a log longer than this was not played

Log: TypeAlias = tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What a save holds. `fingerprint` is the story's when it was saved."""

    story: str
    fingerprint: str
    seed: int
    log: Log
    abandoned: tuple[Log, ...] = ()


def dump(run: Run) -> dict[str, object]:
    """Return a run as a mapping of plain values, ready for JSON."""
    return {
        "save": VERSION,
        "story": run.story.id,
        "fingerprint": run.story.fingerprint,
        "seed": run.seed,
        "log": dump_log(run.log),
        "abandoned": [dump_log(log) for log in run.abandoned],
    }


def dump_log(log: Log) -> list[dict[str, object]]:
    """Return a log as a list of mappings of plain values."""
    return [{"decision": entry.decision, **_dump_answer(entry.answer)} for entry in log]


def _dump_answer(answer: Answer) -> dict[str, object]:
    match answer:
        case Picked(option):
            return {"pick": option}
        case Spotted(ids):
            return {"spot": sorted(ids)}
        case Ordered(steps):
            return {"order": list(steps)}
        case Told(whom, words):
            return {"tell": whom, "words": words}
        case Rated(value):
            return {"rate": value}


def load(data: object) -> Saved:
    """Read what `dump` made.

    Raises:
        SaveError: it is something else, damaged, or from a newer version.
    """
    match data:
        case {"save": int(version)} if version > VERSION:
            raise SaveError(
                Phrase(
                    "the save is of version {version}; this game reads up to {VERSION}",
                    version=version,
                    VERSION=VERSION,
                )
            )
        case {
            "save": int(version),
            "story": str(story),
            "fingerprint": str(fingerprint),
            "seed": int(seed),
            "log": list(log),
            "abandoned": list(abandoned),
        } if version >= OLDEST_LOADABLE:
            return Saved(
                story=story,
                fingerprint=fingerprint,
                seed=seed,
                log=load_log(log),
                abandoned=tuple(load_log(each) for each in abandoned),
            )
        case _:
            raise SaveError(Phrase("this is not a saved story"))


def load_log(data: object) -> Log:
    """Read what `dump_log` made.

    Raises:
        SaveError: it is something else.
    """
    if not isinstance(data, list) or len(data) > MAX_ENTRIES:
        raise SaveError(Phrase("the log of decisions is damaged"))
    return tuple(_load_entry(each) for each in data)


def _load_entry(data: object) -> Entry:
    match data:
        case {"decision": str(decision), "pick": str(option)}:
            return Entry(decision, Picked(option))
        case {"decision": str(decision), "spot": list(ids)}:
            return Entry(decision, Spotted(frozenset(_words(ids))))
        case {"decision": str(decision), "order": list(steps)}:
            return Entry(decision, Ordered(_words(steps)))
        case {"decision": str(decision), "tell": str(whom), "words": str(words)}:
            return Entry(decision, Told(whom, words))
        case {"decision": str(decision), "rate": int(value)} if value is not True:
            return Entry(decision, Rated(value))
        case _:
            raise SaveError(Phrase("a decision in the log is damaged"))


def _words(items: list[object]) -> tuple[str, ...]:
    words = tuple(item for item in items if isinstance(item, str))
    if len(words) != len(items):
        raise SaveError(Phrase("an answer in the log is damaged"))
    return words


def resume(story: Story, saved: Saved) -> Replay:
    """Play a save again on the story as it is now, as far as it fits.

    Raises:
        EndlessLoop: the story cannot even start.
    """
    replayed = replay(story, saved.seed, saved.log)
    left = with_attempt(saved.abandoned, saved.log) if replayed.misfit else saved.abandoned
    return replace(
        replayed,
        run=replace(replayed.run, abandoned=left),
        changed=saved.fingerprint != story.fingerprint,
    )

"""From a run that was played, or a log of one, to a test in the file of a story."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.author.explore import Exploration
from game.author.misfits import WHY
from game.author.story_tests.files import untested
from game.author.story_tests.playing import play_test
from game.author.story_tests.reading import StoryTests, read_tests
from game.author.story_tests.shown import Screen
from game.author.story_tests.transcripts import (
    Transcript,
    free_name,
    new_file,
    with_more,
    written,
)
from game.calling import command
from game.errors import GameError, SaveError
from game.language.words import Words
from game.phrase import Phrase
from game.reading.report import report_all
from game.shelf import read_file
from game.story.model import Story
from game.story.run import Run, replay
from game.story.saved import Log, load_log


@dataclass(frozen=True, slots=True)
class Book:
    """A file of tests to add to. `found` is None where there is no such file yet."""

    path: Path
    found: StoryTests | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tests that are there."""
        return tuple(test.name for test in self.found.tests) if self.found else ()

    def untested(self, story: Story) -> tuple[str, ...]:
        """Return the endings that no test comes to."""
        return untested(self.found, story) if self.found else tuple(story.endings)


def open_book(path: Path, words: Words) -> Book:
    """Return the file of tests at a path.

    Raises:
        GameError: there is one, but it has mistakes; they are told.
    """
    if not path.exists():
        return Book(path)
    found = read_tests(read_file(path), path.as_posix())
    if found.diagnostics:
        raise GameError(
            report_all(found.diagnostics, {path.as_posix(): found.text}, said=words.said)
        )
    return Book(path, found)


def named(runs: Sequence[Run], names: Sequence[str], book: Book) -> tuple[Transcript, ...]:
    """Return runs with names that no other test has."""
    taken = [*book.names]
    transcripts = []
    for run, name in zip(runs, names, strict=True):
        taken.append(free_name(name, taken))
        transcripts.append(Transcript(taken[-1], run))
    return tuple(transcripts)


def with_transcripts(
    book: Book, transcripts: Sequence[Transcript], words: Words, heading: Sequence[str]
) -> str:
    """Return the file's text with tests added. They pass as they stand there.

    `heading` are remarks for the top of a new file.

    Raises:
        GameError: the file is written in a way that nothing can be added to.
    """
    tests = [written(one, words) for one in transcripts]
    text = with_more(book.found.text, tests) if book.found else new_file(tests, heading)
    if text is None:
        raise GameError(
            Phrase(
                "{path}: nothing can be added, as the tests do not stand below 'tests:' each with "
                "a dash of its own; write them so, or record into another file with -o",
                path=book.path,
            )
        )
    screen = Screen(transcripts[0].run.story, words)
    added = read_tests(text, book.path.as_posix()).tests[-len(tests) :]
    wrong = [problem for test in added for problem in play_test(test, screen)]
    if wrong:
        raise GameError(report_all(wrong, {book.path.as_posix(): text}, said=words.said))
    return text


# -------------------------------------------------------------------- logs


def runs_in(data: object, story: Story) -> tuple[Run, ...]:
    """Return the runs in a save, a log, a witness, or all that `explore --json` found.

    Raises:
        SaveError: it is none of these, or it does not fit the story.
    """
    return tuple(_replayed(story, seed, log) for seed, log in _logs(data, story))


def _logs(data: object, story: Story) -> Iterator[tuple[int, Log]]:
    match data:
        case {"story": str(id)} if id != story.id:
            raise SaveError(
                Phrase("this is a log of the story '{id}', not of '{id_2}'", id=id, id_2=story.id)
            )
        case {"log": log, **rest}:
            yield (_seed(rest.get("seed", 0)), load_log(log))
        case {"endings": dict(endings)}:
            for ending in endings.values():
                if isinstance(ending, dict) and ending.get("witness"):
                    yield from _logs(ending["witness"], story)
        case list():
            yield (0, load_log(data))
        case _:
            raise SaveError(
                Phrase(
                    "this is no log: take a save of the game, or what this writes: {command}",
                    command=command("explore", story.id, "--json"),
                )
            )


def _seed(found: object) -> int:
    if isinstance(found, int) and not isinstance(found, bool):
        return found
    raise SaveError(
        Phrase(
            "the 'seed' of this log is {seed}, where a whole number is needed; mend it, or take "
            "it out if the story leaves nothing to chance",
            seed=json.dumps(found),
        )
    )


def _replayed(story: Story, seed: int, log: Log) -> Run:
    found = replay(story, seed, log)
    if found.misfit is not None and found.entry is not None:
        number = len(found.run.log) + 1
        raise SaveError(
            Phrase(
                "the log fits the story only up to decision {number}, '{decision}': {misfit}; "
                "play that way again: {command}",
                number=number,
                decision=found.entry.decision,
                misfit=WHY[found.misfit],
                command=command("record", story.id),
            )
        )
    return found.run


def run_to(ending: str, found: Exploration, story: Story) -> Run | None:
    """Return the safest way to an ending, and of these the shortest; None if there is none."""
    way = found.endings[ending].highest
    return replay(story, way.seed, way.log).run if way else None

"""record: play a story, and write what was done as a test."""

import io
import json
import shutil
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.author.explore import Exploration, explore
from game.author.story_tests.files import tests_path
from game.author.story_tests.recording import (
    Book,
    named,
    open_book,
    run_to,
    runs_in,
    with_transcripts,
)
from game.calling import command
from game.commands import here
from game.commands.arguments import whole_number
from game.commands.here import Here
from game.errors import GameError
from game.language.catalogues import Catalogues
from game.language.words import Words
from game.phrase import Phrase
from game.reading.world import World
from game.refusal import why
from game.shelf import load_help, read_world
from game.story.model import Story
from game.story.run import Run
from game.terminal import Background, Console, Recorder, play
from game.terminal.output import has_colours

WIDEST = 100  # characters of a line


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help=Phrase("a story, or a story's file"))
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help=Phrase(
            "the file of tests; without it, the one of the story's name in the folder 'tests'"
        ),
    )
    parser.add_argument(
        "--lang", default="", metavar="CODE", help=Phrase("the language, such as vi")
    )
    parser.add_argument("--name", default="", help=Phrase("a sentence that says what happens"))
    parser.add_argument(
        "--seed",
        type=whole_number,
        default=0,
        metavar="N",
        help=Phrase("the same number, the same chance"),
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--log",
        type=Path,
        metavar="FILE",
        help=Phrase(
            "do not play, but take the way in a save or in what explore --json has written"
        ),
    )
    source.add_argument(
        "--endings",
        action="store_true",
        help=Phrase("do not play, but take the safest way to each ending that has no test yet"),
    )


def run(arguments: Namespace) -> int:
    """Write the tests; 1 if there is nothing to write."""
    at = here.find(arguments.lang)
    path = here.story_path(at.root, arguments.id)
    world = read_world(here.near(at.root))
    story = here.load(at, path, world)
    book = open_book(here.near(arguments.output or tests_path(path)), at.words)
    _refuse_where_nothing_can_be_written(book.path)
    words = at.words
    if arguments.endings or arguments.log:  # nobody has read them in another language
        words = Catalogues(at.root / "locales").words(arguments.lang or story.language)
    found = _runs(arguments, at, book, story, world)
    runs = tuple(one for one in found if one.log)  # a test is made of answers
    if not runs:
        print(
            at.words.ui("Each ending that can be reached has a test already.")
            if arguments.endings and not found
            else at.words.ui("No decision was made, so there is nothing to write.")
        )
        return int(not arguments.endings)
    names = [arguments.name or _name(one, words) for one in runs]
    transcripts = named(runs, names, book)
    short = story.id if here.is_on_shelf(at.root, arguments.id) else path.name
    heading = _heading(book, short, at.words)
    _write(book.path, with_transcripts(book, transcripts, words, heading))
    for one in transcripts:
        print(at.words.ui("{path}: added: {name}", path=book.path.as_posix(), name=one.name))
        if not one.run.ended:
            print(_tell_unended(len(one.run.log), at.words))
    check = command("check", arguments.id, "--tests")
    print(at.words.ui("Whenever the story has changed, play it again: {command}", command=check))
    return 0


def _tell_unended(decisions: int, words: Words) -> str:
    return words.uin(
        "No ending was reached: the test holds the one decision that was made, and stops there.",
        "No ending was reached: the test holds the {n} decisions that were made, and stops there.",
        decisions,
    )


def _runs(
    arguments: Namespace, at: Here, book: Book, story: Story, world: World
) -> tuple[Run, ...]:
    if arguments.log:
        return runs_in(_read(arguments.log, arguments.id), story)
    if arguments.endings:
        wanted = book.untested(story)
        found = explore(story) if wanted else None
        ways = {ending: run_to(ending, found, story) for ending in wanted if found}
        there = tuple(way for way in ways.values() if way is not None)
        missing = tuple(ending for ending, way in ways.items() if way is None)
        if found and missing:
            _tell_missing(missing, found, at, there)
        return there
    return _played(at, story, world, arguments.seed)


def _tell_missing(
    missing: tuple[str, ...], found: Exploration, at: Here, there: tuple[Run, ...]
) -> None:
    """Say to which endings no way was found; where there may well be one, say that instead."""
    if found.complete:
        for ending in missing:
            print(at.words.ui("No way leads to the ending '{ending}'.", ending=ending))
        return
    reason = at.words.said(found.reason)
    told = at.words.ui("Not every way was looked at: {reason}", reason=reason)
    if not there:
        raise GameError(told)
    print(told)


def _played(at: Here, story: Story, world: World, seed: int) -> tuple[Run, ...]:
    """Let somebody play; return each way that came to an end, or else the one begun."""
    console = Console(
        read=sys.stdin or io.StringIO(),
        write=sys.stdout,
        color=has_colours(sys.stdout),
        width=min(WIDEST, shutil.get_terminal_size().columns),
    )
    recorder = Recorder()
    background = Background(
        skills=world.skills,
        tactics=world.tactics,
        help_lines=load_help(here.near(at.root)),
        country=at.country,
        keeper=recorder,
    )
    try:
        play(story, at.words, console, background, seed=seed)
    except KeyboardInterrupt:
        stopped = at.words.ui("Stopped before it was written: no test was added. To keep a way, "
                              "leave with q.")  # fmt: skip
        print(f"\n{stopped}", file=sys.stderr)
        raise
    console.say()
    return recorder.runs


def _read(path: Path, story: str) -> object:
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise GameError(
            Phrase("'{path}' cannot be opened: {reason}", path=path, reason=why(error))
        ) from error
    except (ValueError, RecursionError) as error:
        raise GameError(
            Phrase(
                "'{path}' is no log: take a save of the game, or what this writes: {command}",
                path=path,
                command=command("explore", story, "--json"),
            )
        ) from error


def _name(run: Run, words: Words) -> str:
    """Return a sentence for a test; the teacher can write a better one."""
    if run.ended:
        title = words.text(run.story.endings[run.turn.ending].title)
        return words.ui("It ends with “{title}”", title=title)
    return words.uin("The first decision", "The first {n} decisions", len(run.log))


def _heading(book: Book, story: str, words: Words) -> tuple[str, ...]:
    """Return the remarks at the top of a new file."""
    schema = book.path.with_name("schema.json").exists()
    return (
        *(("yaml-language-server: $schema=schema.json",) if schema else ()),
        words.ui(
            "Ways through the story, written by 'record'. To play them: {command}",
            command=command("check", story, "--tests"),
        ),
    )


def _write(path: Path, text: str) -> None:
    """Write a file as a whole: whatever happens, there is the old one or the new one."""
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(text.encode())
        fresh.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error


def _refuse_where_nothing_can_be_written(path: Path) -> None:
    """Try it before somebody plays for nothing."""
    folder = next(one for one in path.absolute().parents if one.exists())
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> GameError:
    return GameError(
        Phrase(
            "'{path}' cannot be written: {reason}; name another file with -o",
            path=path,
            reason=why(error),
        )
    )

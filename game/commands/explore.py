"""explore: look at every way through a story, or play it many times by chance."""

import json
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.author.explore import EndingFound, Exploration, Way, explore
from game.author.exploring import explored, random_told
from game.author.exploring.explored_table import Report
from game.author.exploring.lines import Lines, lines_of
from game.author.exploring.random_play import RandomPlay, Trouble, play_each
from game.calling import command
from game.commands import here
from game.commands.arguments import whole_number
from game.commands.explore_replay import replay_file
from game.commands.here import Here
from game.errors import GameError, UnknownName
from game.phrase import Phrase
from game.reading.world import World
from game.refusal import why
from game.shelf import load_story, read_world
from game.story.model import Story
from game.terminal.output import with_progress
from game.view.words import N_

WAYS = {
    "shortest": N_("The shortest way to '{ending}', {n} decisions, is in {file}."),
    "safest": N_("The safest way to '{ending}', {n} decisions, is in {file}."),
    "highest": N_("The way to '{ending}' with the most points, {n} decisions, is in {file}."),
    "lowest": N_("The way to '{ending}' with the fewest points, {n} decisions, is in {file}."),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help=Phrase("a story, or a story's file"))
    parser.add_argument("--json", action="store_true", help=Phrase("as data"))
    parser.add_argument(
        "--lang", default="", metavar="CODE", help=Phrase("the language to say it in")
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--witness",
        metavar="ENDING",
        help=Phrase("write a way to this ending, as a save of the game"),
    )
    what.add_argument(
        "--random",
        type=_count,
        metavar="N",
        help=Phrase("play N times by chance instead, and count how often each line is shown"),
    )
    what.add_argument(
        "--replay", type=Path, metavar="FILE", help=Phrase("show what happens on the way in a file")
    )
    parser.add_argument(
        "--way",
        choices=WAYS,
        default="safest",
        help=Phrase(
            "with --witness: the way with the fewest decisions, the most safe choices, or the "
            "most or fewest points (safest)"
        ),
    )
    parser.add_argument(
        "--seed",
        type=whole_number,
        default=0,
        metavar="S",
        help=Phrase("with --random: the same number, the same chance (0)"),
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help=Phrase(
            "where to write the way; with --random, the first one on which something went wrong"
        ),
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise UnknownName(Phrase("write how often to play, a whole number from 1 up"))
    return int(text)


@dataclass(frozen=True, slots=True)
class _Desk:
    """A story, and what is needed to speak of it."""

    at: Here
    world: World
    story: Story
    lines: Lines
    name: str  # what the story is called on the command line

    def write(self, way: Way | Trouble, output: Path) -> None:
        """Write a way to a file, as a save of the game.

        Raises:
            GameError: the file cannot be written.
        """
        values = explored.as_save(self.story, way.seed, way.log)
        text = json.dumps(values, indent=2, ensure_ascii=False) + "\n"
        try:
            output.write_text(text, encoding="utf-8")
        except OSError as error:
            raise GameError(
                self.at.words.ui(
                    "{file} cannot be written: {why}. Name another file behind -o.",
                    file=output.as_posix(),
                    why=self.at.words.said(why(error)),
                )
            ) from error

    def say_how_to_read(self, output: Path) -> None:
        """Say how what was written can be looked at."""
        print(
            self.at.words.ui(
                "To see what happens on it: {command}",
                command=command("explore", self.name, "--replay", output.as_posix()),
            )
        )


def run(arguments: Namespace) -> int:
    """Print what was found; 1 if something is never reached or goes round in circles."""
    if arguments.output is not None:
        here.refuse_to_replace_a_story(arguments.output)
    desk = _desk(arguments.id, arguments.lang)
    if arguments.replay is not None:
        return replay_file(desk.at, desk.world, desk.story, arguments.replay)
    if arguments.random is not None:
        return _at_random(desk, arguments)
    begun = time.perf_counter()
    found = explore(desk.story)
    seconds = time.perf_counter() - begun
    if arguments.witness is not None:
        return _witness(desk, found, arguments)
    if arguments.json:
        print(json.dumps(explored.as_values(found, seconds, desk.lines), indent=2))
    else:
        call = command("explore", desk.name)
        report = Report(desk.story, found, desk.lines, desk.at.words, desk.world.skills, call)
        _print(report.tell(seconds))
    return int(explored.has_findings(found))


def _desk(id: str, language: str) -> _Desk:
    at = here.find(language)
    path = here.story_path(at.root, id)
    world = read_world(here.near(at.root))
    reading = load_story(path, world)
    story = reading.story or here.load(
        at, path, world
    )  # says what is wrong where there is no story
    return _Desk(at, world, story, lines_of(story, reading.sources), id)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


# -- a way to an ending


def _witness(desk: _Desk, found: Exploration, arguments: Namespace) -> int:
    """Write a way to an ending; 1 if no way leads there."""
    name, output = arguments.witness, arguments.output
    if name not in found.endings:
        raise UnknownName(here.unknown(here.Kind.ENDING, name, tuple(found.endings)))
    way = _wanted(found.endings[name], arguments.way)
    ui = desk.at.words.ui
    if way is None:
        told = ui("No way leads to the ending '{ending}'.", ending=name)
        if not found.complete:  # then there may well be one
            reason = desk.at.words.said(found.reason)
            told = ui("Not every way was looked at: {reason}", reason=reason)
        print(told, file=sys.stderr)
        return 1
    if output is None:
        print(json.dumps(explored.as_save(desk.story, way.seed, way.log), indent=2))
        return 0
    desk.write(way, output)
    print(ui(WAYS[arguments.way], ending=name, n=len(way.log), file=output.as_posix()))
    desk.say_how_to_read(output)
    return 0


def _wanted(ending: EndingFound, way: str) -> Way | None:
    match way:
        case "shortest":
            return ending.shortest
        case "highest":
            return ending.highest
        case "lowest":
            return ending.lowest
        case _:
            return ending.safest


# -- by chance


def _at_random(desk: _Desk, arguments: Namespace) -> int:
    """Play by chance; 1 if something went wrong or was never reached."""
    found = RandomPlay(arguments.random, arguments.seed)
    for _ in with_progress(play_each(desk.story, found), found.runs, sys.stderr):
        pass
    if arguments.json:
        print(json.dumps(random_told.as_values(found, desk.story, desk.lines), indent=2))
    else:
        _print(random_told.as_text(found, desk.story, desk.lines, desk.at.words))
    if found.troubles and arguments.output is not None:
        desk.write(found.troubles[0], arguments.output)
        if not arguments.json:
            desk.say_how_to_read(arguments.output)
    never = any(not one.shown for one in random_told.counts(found, desk.lines))
    return int(never or bool(found.troubles))

"""The command line: arguments in, an exit code out.

Only the module of the command that was asked for is loaded, so that the game
starts fast. Exit codes: 0 well, 1 something was found or went wrong, 2 a wrong
command line.
"""

import io
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from game import __version__
from game.calling import INSTALLED, called
from game.commands import failing
from game.commands.arguments import QuietParser, Unsaid, formatter, spoken
from game.errors import GameError, UnknownName
from game.phrase import Phrase

PLAY = "play"  # what the game does without a command
TESTS = "test"  # a command that main.py sees to
STOPPED = 130  # Ctrl-C

# what each command is for; it lives in the module of its name in game/commands
COMMANDS = {
    PLAY: Phrase("Play; with an ID, that story at once."),
    "check": Phrase("Say what is wrong with stories, and where."),
    "explore": Phrase("Look at every way through a story."),
    "graph": Phrase("Draw the map of a story: where each choice leads."),
    "record": Phrase("Play a story, and write what was done as a test."),
    "preview": Phrase("Show a story in the game's window while you write it."),
    "convert": Phrase("Make a story of a Twine file or of a table."),
    "new": Phrase("Begin a story of your own, by answering six questions."),
    "rename": Phrase("Give something in a story another name, everywhere."),
    "storyboard": Phrase("Print a story with all its ways, to be read and signed."),
    "translate": Phrase("Bring translation files up to date with the texts."),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. Never raises, but for a wrong command line."""
    _be_lenient()
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(given)
        sys.stdout.flush()
        return code
    except GameError as error:
        failing.tell_error(error, given)
        return error.exit_code
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # whoever read the output has heard enough
        failing.drop_output()
        return 1
    except OSError as error:
        return failing.refused(error, given)
    except Exception:  # noqa: BLE001 - the last net: no player should see a traceback
        return failing.crashed(given)


def _be_lenient() -> None:
    """Let an old console show '?' for what it does not know, and none at all be one."""
    if sys.stdout is None:  # it was closed, or there is no console
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _run(given: list[str]) -> int:
    word = next((one for one in given if not one.startswith("-")), "")
    if word not in COMMANDS and given and given[0].startswith("-") and not _asks(given):
        word, given = PLAY, [PLAY, *given]  # such as --lang vi
    if word and word not in COMMANDS:
        _refuse(word)
    if not word and not _asks(given):
        word, given = PLAY, [PLAY, *given]
    arguments = _arguments(word, given)
    return int(_module(word).run(arguments))


def _asks(given: list[str]) -> bool:
    return not {"-h", "--help", "--version"}.isdisjoint(given)


# ------------------------------------------------------------- arguments


def _arguments(word: str, given: list[str]) -> Namespace:
    """Read the arguments; ends the program where help was asked for, or is needed."""
    try:
        return _parser(word, QuietParser(prog=called())).parse_args(given)
    except Unsaid:
        words = failing.words_for(given)
    with spoken(words):
        parser = ArgumentParser(prog=called(), formatter_class=formatter(words))
        return _parser(word, parser).parse_args(given)


def _parser(word: str, parser: ArgumentParser) -> ArgumentParser:
    """Tell a reader of arguments what there is; of what commands take, that of `word` alone."""
    parser.description = Phrase(
        "Not Alone (Không Một Mình): stories that teach online safety. "
        "Without a command, the game opens."
    )
    if called() != INSTALLED:
        line = f"{called()} {TESTS}"
        parser.epilog = Phrase("'{line}' runs the tests of the game.", line=line)
    parser.add_argument(
        "--version",
        action="version",
        version=f"notalone {__version__}",
        help=Phrase("say which version this is, and stop"),
    )
    commands = parser.add_subparsers(title=Phrase("commands"), metavar="COMMAND")
    for command, purpose in COMMANDS.items():
        one = commands.add_parser(
            command,
            help=purpose,
            description=purpose,
            formatter_class=parser.formatter_class,
        )
        if command == word:
            _module(command).add_arguments(one)
    return parser


def _module(command: str) -> ModuleType:
    return import_module(f"game.commands.{command}")


def _refuse(word: str) -> NoReturn:
    """Say which command was probably meant; a story's name alone means to play it."""
    from game.commands import here
    from game.resources import data_root

    name = called()
    if word in {path.stem for path in here.shelf(data_root())}:
        raise UnknownName(
            Phrase(
                "there is no command '{word}'; to play it: {name} play {word}", word=word, name=name
            )
        )
    known = (*COMMANDS, TESTS) if name != INSTALLED else tuple(COMMANDS)
    raise UnknownName(here.unknown(here.Kind.COMMAND, word, known))

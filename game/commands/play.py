"""play: the game in its window, or as text in a terminal.

The two are loaded when they are needed, so that the window opens fast.
"""

import os
import sys
import traceback
from argparse import ArgumentParser, Namespace

from game.commands import here, journal
from game.commands.arguments import whole_number
from game.errors import NoDisplay, UnknownName
from game.phrase import Phrase


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "id", nargs="?", default="", metavar="ID", help=Phrase("a story, or a story's file")
    )
    parser.add_argument(
        "--lang", default="", metavar="CODE", help=Phrase("the language, such as vi")
    )
    parser.add_argument(
        "--text", action="store_true", help=Phrase("in the terminal, without a window")
    )
    parser.add_argument(
        "--seed",
        type=whole_number,
        metavar="N",
        help=Phrase(
            "the same number, the same chance; with --text the story begins anew and "
            "nothing is kept"
        ),
    )


def run(arguments: Namespace) -> int:
    """Play until the player leaves; in the terminal where no window can be opened."""
    if arguments.text:
        return _play_text(arguments)
    try:
        return _play_window(arguments)
    except (NoDisplay, ImportError):  # ImportError: pygame misses a part of the system
        journal.add(traceback.format_exc())
    ui = here.find(arguments.lang).words.ui
    print(
        ui("No window can be opened on this computer, so the game cannot be shown."),
        file=sys.stderr,
    )
    if sys.stdin is None or not sys.stdin.isatty():
        print(ui("To play in a terminal, add --text after the story's name."), file=sys.stderr)
        return 1
    print(ui("It goes on here as text."), file=sys.stderr)
    return _play_text(arguments)


def _play_text(arguments: Namespace) -> int:
    from game.commands.play_text import play_text

    return play_text(here.find(arguments.lang), arguments.id, arguments.seed)


def _play_window(arguments: Namespace) -> int:
    at = here.find(arguments.lang)  # a wrong name is said before a window opens
    if not here.is_on_shelf(at.root, arguments.id):
        raise UnknownName(
            Phrase("a file from another folder is played with --text, or shown with preview")
        )
    journal.open_for_window()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.window.opening import Options, run_window

    return run_window(
        Options(
            root=at.root,
            home=at.home,
            language=arguments.lang,
            story=arguments.id,
            seed=arguments.seed,
        )
    )

"""preview: the game's window beside your editor, following every save."""

import os
import sys
import traceback
from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.commands import here, journal
from game.commands.arguments import whole_number
from game.errors import NoDisplay
from game.phrase import Phrase

KEYS = Phrase(
    """\
Save the file, and the window shows it at once, at the place where you stand.
A save that cannot be played leaves the last good story on the screen and says
which line to mend. Nothing is kept: no place, no stars, no settings.

keys:
  F2  facts, points and lines          F6  the other language
  F3  what is wrong                    F7  one decision back
  F4  scenes: type to search, Enter    F8  open this line in the editor
  F5  from the start                   F1  I need help now
  Tab, arrows, Enter, Escape, digits, mouse, finger and gamepad as in the game;
  the small left button of a gamepad opens the facts.
"""
)


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.epilog = KEYS
    parser.add_argument(
        "file", metavar="FILE", help=Phrase("a story's file, or a story of the game")
    )
    parser.add_argument(
        "--lang", default="", metavar="CODE", help=Phrase("the language, such as vi")
    )
    parser.add_argument("--scene", default="", metavar="NAME", help=Phrase("begin at this scene"))
    parser.add_argument(
        "--seed", type=whole_number, default=0, metavar="N", help=Phrase("other cards are drawn")
    )
    parser.add_argument(
        "--editor",
        default="",
        metavar="COMMAND",
        help=Phrase("how to open a line, such as {example}", example='"code -g {file}:{line}"'),
    )


def run(arguments: Namespace) -> int:
    """Show the story until the window is closed."""
    at = here.find(arguments.lang)
    path = here.near(here.story_path(at.root, arguments.file))
    journal.open_for_window()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # Loaded here, after the arguments were read: pygame is slow to start.
    try:
        return _show(arguments, at, path)
    except (NoDisplay, ImportError):  # ImportError: pygame misses a part of the system
        journal.add(traceback.format_exc())
    ui = at.words.ui
    print(
        ui("No window can be opened on this computer, so the game cannot be shown."),
        file=sys.stderr,
    )
    return 1


def _show(arguments: Namespace, at: here.Here, path: Path) -> int:
    from game.author.preview.editor import editor_parts
    from game.window.preview import Options, run_preview

    editor = arguments.editor
    return run_preview(
        Options(
            path=path,
            root=here.near(at.root),
            home=at.home,
            language=at.language,
            seed=arguments.seed,
            scene=arguments.scene,
            editor=editor_parts(editor, windows=os.name == "nt") if editor else (),
        )
    )

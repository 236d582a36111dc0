"""The game as text in a terminal, or for a script that reads it."""

import io
import os
import shutil
import sys

from game.commands import here
from game.commands.here import Here
from game.session import open_session
from game.shelf import load_help
from game.story.model import Story
from game.terminal import Background, Console, choose, play
from game.terminal.output import has_colours

WIDEST = 100  # characters of a line


def play_text(at: Here, id: str, seed: int | None) -> int:
    """Play one story, "" for one that is chosen from the shelf; return the exit code."""
    is_typed = sys.stdin is not None and sys.stdin.isatty()
    console = Console(
        read=sys.stdin or io.StringIO(),
        write=sys.stdout,
        color=has_colours(sys.stdout),
        width=min(WIDEST, shutil.get_terminal_size().columns),
    )
    session = open_session(here.near(at.root), at.home, at.language)
    world = session.world
    if id:
        story: Story | None = here.load(at, here.story_path(at.root, id), world)
    else:
        story = choose(here.playable(at.root, world), at.words, console)
    if story is None:
        return 0
    background = Background(
        skills=world.skills,
        tactics=world.tactics,
        help_lines=load_help(here.near(at.root)),
        country=at.country,
        keeper=session if is_typed and seed is None and here.is_on_shelf(at.root, id) else None,
    )
    if seed is None:
        seed = int.from_bytes(os.urandom(4)) if is_typed else 0  # a script plays the same again
    return play(story, at.words, console, background, seed=seed)

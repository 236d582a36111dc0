"""explore: look at every way through a story."""

import json
import time
from argparse import ArgumentParser, Namespace

from game.author.explore import explore
from game.author.explored import as_table, as_values, has_findings
from game.commands import here
from game.shelf import read_world


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help="a story, or a story's file")
    parser.add_argument("--json", action="store_true", help="as data")


def run(arguments: Namespace) -> int:
    """Print what was found; 1 if something is never reached or goes round in circles."""
    at = here.find()
    path = here.story_path(at.root, arguments.id)
    story = here.load(path, read_world(here.near(at.root)))
    begun = time.perf_counter()
    found = explore(story)
    seconds = time.perf_counter() - begun
    if arguments.json:
        print(json.dumps(as_values(found, seconds), indent=2))
    else:
        print("\n".join(as_table(found, seconds, at.words.ui)))
    return int(has_findings(found))

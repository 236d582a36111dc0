"""translate: bring translation files up to date with the texts."""

from argparse import ArgumentParser, Namespace

from game.commands import here
from game.language.translate import update_all


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", nargs="?", default="", metavar="ID", help="one story only")
    parser.add_argument("--lang", default="", metavar="CODE", help="one language only")


def run(arguments: Namespace) -> int:
    """Update the files and count their texts; 1 if a file could not be read."""
    at = here.find()
    if arguments.id:
        here.story_path(at.root, arguments.id)
    languages = (arguments.lang,) if arguments.lang else ()
    domains = (arguments.id,) if arguments.id else ()
    well = True
    for one in update_all(at.root, languages, domains):
        if one.problem is not None:
            well = False
            print(f"{one.problem.at}: {one.problem.message}")
            continue
        print(
            at.words.ui(
                "{path}: {total} texts, {missing} missing, {fuzzy} to look at again",
                path=one.path,
                total=one.total,
                missing=one.missing,
                fuzzy=one.fuzzy,
            )
        )
    return int(not well)

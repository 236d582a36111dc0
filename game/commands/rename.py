"""rename: give something in a story another name, everywhere."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.author.renaming.files import Change, Files
from game.author.renaming.names import Kind
from game.author.renaming.project import Plan, Project
from game.author.renaming.rules import Refused
from game.author.renaming.writing import write_all
from game.calling import command
from game.commands import here
from game.commands.here import Here
from game.errors import UnknownName
from game.phrase import Phrase
from game.shelf import NO_STORIES, read_world


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("story", metavar="STORY", help=Phrase("a story, or a story's file"))
    parser.add_argument(
        "kind", metavar="KIND", help=Phrase("one of {names}", names=", ".join(Kind))
    )
    parser.add_argument(
        "old", metavar="OLD", help=Phrase("its name; 'decision.name' for an option or a step")
    )
    parser.add_argument("new", metavar="NEW", help=Phrase("the name that it gets"))
    parser.add_argument(
        "--dry-run", action="store_true", help=Phrase("only show what would change, write nothing")
    )


def run(arguments: Namespace) -> int:
    """Change the name in all files, or say why that cannot be; then nothing is changed."""
    at = here.find()
    if arguments.kind not in tuple(Kind):
        raise UnknownName(here.unknown(here.Kind.NAMED, arguments.kind, tuple(Kind)))
    path = here.story_path(at.root, arguments.story)
    world = read_world(here.near(at.root))
    _refuse_what_is_no_story(path, arguments, Files(world.pictures))
    here.load(at, path, world)  # a story with errors is told about as `check` does
    try:
        plan = Project(here.near(at.root), world).plan(
            path, Kind(arguments.kind), arguments.old, arguments.new
        )
    except Refused as refused:
        raise UnknownName(at.words.said(refused.sentence)) from None
    if not arguments.dry_run:
        write_all(plan.changes, plan.moves)
    _tell(plan, arguments, at)
    return 0


def _refuse_what_is_no_story(path: Path, arguments: Namespace, files: Files) -> None:
    """Say what to type where the file belongs to several stories, or to all of them."""
    if path.stem in NO_STORIES:
        raise UnknownName(
            Phrase(
                "{path} belongs to all stories and is none itself; rename changes names in one "
                "story. Change this file by hand, and look at all stories with {command}",
                path=path.as_posix(),
                command=command("check"),
            )
        )
    sharing = files.including(path)
    if sharing:
        again = command("rename", sharing[0], arguments.kind, arguments.old, arguments.new)
        raise UnknownName(
            Phrase(
                "{path} is shared by stories ({stories}); name one of them, and the name changes "
                "in all: {command}",
                path=path.as_posix(),
                stories=", ".join(one.name for one in sharing),
                command=again,
            )
        )


def _tell(plan: Plan, arguments: Namespace, at: Here) -> None:
    ui, names = at.words.ui, {"old": arguments.old, "new": arguments.new}
    for change in plan.changes:
        print(f"{change.path}: {at.words.uin('{n} place', '{n} places', change.count)}")
        if arguments.dry_run:
            _show_lines(change)
    for move in plan.moves:
        print(f"{move.old} -> {move.new.name}")
    for place in plan.unclear:
        print(ui("{place}: look at this one yourself; it may be the name or not", place=place))
    if plan.remarks:
        where = ", ".join(plan.remarks)
        print(ui("Remarks (after #) stay as they are; it is mentioned in {where}", where=where))
    if arguments.dry_run:
        print(ui("Nothing was written. Without --dry-run, '{old}' becomes '{new}'.", **names))
    else:
        print(ui("'{old}' is now '{new}'. Everything else is as it was.", **names))
        print(ui("Games in progress go on as far as the answers given so far still fit."))


def _show_lines(change: Change) -> None:
    for line in change.lines:
        print(f"{line.number:>5} - {line.old}\n{line.number:>5} + {line.new}")

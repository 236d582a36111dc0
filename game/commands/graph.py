"""graph: draw the map of a story."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from game.author.explore import explore
from game.author.mapping.dot import as_dot
from game.author.mapping.drawing import draw
from game.author.mapping.mermaid import as_mermaid
from game.author.mapping.plan import StoryMap, Taken
from game.author.mapping.planning import plan
from game.author.mapping.results import gather
from game.author.mapping.shapes import Drawing
from game.author.mapping.svg import as_svg
from game.author.mapping.taken import Counted, count
from game.commands import here
from game.commands.here import Here
from game.errors import GameError, UnknownName
from game.language.words import Words
from game.phrase import Phrase
from game.refusal import why
from game.shelf import read_world
from game.story.model import Story

FORMATS = ("svg", "png", "mmd", "dot")
MOST_STATES = 50_000  # merged moments to look at before drawing


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help=Phrase("a story, or a story's file"))
    parser.add_argument(
        "-o", "--output", default="", metavar="FILE", help=Phrase("a .svg, .png, .mmd or .dot file")
    )
    parser.add_argument("--format", choices=FORMATS, help=Phrase("instead of the file's ending"))
    parser.add_argument(
        "--lang", default="", metavar="CODE", help=Phrase("the language of the texts")
    )
    parser.add_argument(
        "--results",
        nargs="+",
        default=[],
        metavar="PATH",
        help=Phrase("logs or saves, or folders of them: show how often each way was taken"),
    )


def run(arguments: Namespace) -> int:
    """Write the map; into a pipe, print it."""
    at = here.find(arguments.lang)
    kind = _format(arguments, at)
    file = here.story_path(at.root, arguments.id)
    output = arguments.output or (f"{file.stem}.{kind}" if sys.stdout.isatty() else "")
    here.refuse_to_replace_a_story(Path(output))
    story = here.load(at, file, read_world(here.near(at.root)))
    taken = _taken(story, arguments.results, at)
    shown = plan(story, at.words, explore(story, MOST_STATES))
    if not output:
        sys.stdout.write(_text(kind, shown, taken, at))
        return 0
    return _keep(Path(output), kind, shown, taken, at)


def _keep(path: Path, kind: str, shown: StoryMap, taken: Taken | None, at: Here) -> int:
    """Write the map to a file, and say so."""
    try:
        _write(path, kind, shown, taken, at)
    except OSError as error:
        reason = at.words.said(why(error))
        raise GameError(
            at.words.ui("{file} cannot be written: {why}", file=str(path), why=reason)
        ) from error
    print(at.words.ui("The map of {story} is in {file}.", story=shown.story, file=str(path)))
    return 0


def _format(arguments: Namespace, at: Here) -> str:
    """Return which kind of map is wanted."""
    ending = Path(arguments.output).suffix.lower().removeprefix(".")
    kind = str(arguments.format or ending or "svg")
    if kind not in FORMATS:
        raise UnknownName(
            at.words.ui(
                "a map can be a file with the ending .svg, .png, .mmd or .dot, not .{ending}; "
                "or say which with --format",
                ending=ending,
            )
        )
    if kind == "png" and not arguments.output and not sys.stdout.isatty():
        raise UnknownName(
            at.words.ui("a picture cannot be printed; say where to put it: -o story.png")
        )
    return kind


def _taken(story: Story, names: list[str], at: Here) -> Taken | None:
    """Return how often each way was taken, and tell what was left out; None if not asked."""
    if not names:
        return None
    paths = [Path(name) for name in names]
    for path in paths:
        if not path.exists():
            raise UnknownName(at.words.ui("there is no file or folder '{path}'", path=str(path)))
    gathered = gather(paths)
    counted = count(story, gathered.runs)
    for sentence in _told(counted, len(gathered.unread), at.words):
        print(sentence, file=sys.stderr)
    return counted.taken


def _told(counted: Counted, unread: int, words: Words) -> Iterator[str]:
    """Yield how many runs are on the map, and what was left out."""
    yield words.uin("{n} run is on the map.", "{n} runs are on the map.", counted.taken.runs)
    if counted.of_others:
        yield words.uin(
            "{n} run of another story is left out.",
            "{n} runs of other stories are left out.",
            counted.of_others,
        )
    if counted.misfits:
        yield words.uin(
            "{n} run is left out: since it was made, the story has changed too much.",
            "{n} runs are left out: since they were made, the story has changed too much.",
            counted.misfits,
        )
    if unread:
        yield words.uin(
            "{n} file is left out: it holds no logs.",
            "{n} files are left out: they hold no logs.",
            unread,
        )


def _text(kind: str, shown: StoryMap, taken: Taken | None, at: Here) -> str:
    match kind:
        case "mmd":
            return as_mermaid(shown, taken)
        case "dot":
            return as_dot(shown, taken)
        case _:
            return as_svg(_drawing(shown, taken, at))


def _write(path: Path, kind: str, shown: StoryMap, taken: Taken | None, at: Here) -> None:
    if kind != "png":
        path.write_text(_text(kind, shown, taken, at), encoding="utf-8", newline="\n")
        return
    drawing = _drawing(shown, taken, at)
    # Loaded by the first map that is drawn: text maps have no need of pygame.
    from game.window.mapping import paint, save

    save(paint(drawing, at.root), path)


def _drawing(shown: StoryMap, taken: Taken | None, at: Here) -> Drawing:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # it would stand in the output
    from game.window.mapping import make_measure

    return draw(shown, at.words, make_measure(at.root), taken).drawing

"""storyboard: print a story with all its ways, for somebody who reads and signs it."""

import os
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from game.author.explore import Exploration, explore
from game.author.mapping.drawing import draw
from game.author.mapping.planning import plan
from game.author.mapping.shapes import Drawing
from game.author.storyboard.board import Board, Names
from game.author.storyboard.html import as_html
from game.author.storyboard.making import make_board
from game.commands import here
from game.errors import GameError, UnknownName
from game.language.words import Words
from game.phrase import Phrase
from game.refusal import why
from game.shelf import read_world
from game.story.model import Story

KINDS = (".html", ".pdf")
MOST_STATES = 200_000  # merged moments to look at


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help=Phrase("a story, or a story's file"))
    parser.add_argument(
        "-o",
        "--output",
        default="",
        metavar="FILE",
        help=Phrase("a .html or .pdf file; ID.html without"),
    )
    parser.add_argument(
        "--lang", default="", metavar="CODE", help=Phrase("the language to print in")
    )


def run(arguments: Namespace) -> int:
    """Write the storyboard."""
    at = here.find(arguments.lang)
    world = read_world(here.near(at.root))
    path = here.story_path(at.root, arguments.id)
    target = Path(arguments.output or f"{path.stem}.html")
    kind = target.suffix.lower()
    if kind not in KINDS:
        raise UnknownName(
            at.words.ui("a storyboard is a .html or a .pdf file, not '{name}'", name=target.name)
        )
    story = here.load(at, path, world)
    found = explore(story, MOST_STATES)
    names = Names(story, at.words, world.skills, world.tactics)
    board = make_board(names, found, date.today().isoformat(), _map(story, at, found))
    try:
        _write(board, target, kind, at)
    except OSError as error:
        reason = at.words.said(why(error))
        raise GameError(
            at.words.ui("{file} cannot be written: {why}", file=str(target), why=reason)
        ) from error
    told = at.words.ui("The storyboard of {story} is in {file}.", story=story.id, file=str(target))
    print(told)
    return 0


def _map(story: Story, at: here.Here, found: Exploration) -> Drawing | None:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # it would stand in the output
    # Measuring letters needs pygame, which takes a moment to load.
    from game.window.mapping import make_measure

    measure = make_measure(at.root)
    try:
        return draw(plan(story, at.words, found), at.words, measure).drawing
    except GameError:  # nothing here can find places for the cards; the rest is worth having
        return None


def _write(board: Board, target: Path, kind: str, at: here.Here) -> None:
    fonts = at.root / "assets" / "fonts"
    if kind == ".html":
        target.write_text(as_html(board, at.words, fonts), encoding="utf-8", newline="\n")
    else:
        target.write_bytes(_pdf(board, at.words, fonts))


def _pdf(board: Board, words: Words, fonts: Path) -> bytes:
    try:
        # Belongs to the tools for authors, and is loaded by the first PDF.
        from game.author.storyboard.pdf import as_pdf
    except ImportError as error:
        raise GameError(
            words.ui('for a .pdf file, type: pip install "notalone[author]"; or write .html')
        ) from error
    return as_pdf(board, words, fonts)

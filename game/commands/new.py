"""new: begin a story of your own, by answering six questions."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Collection
from pathlib import Path

from game.author.beginning.names import Unfit, checked_id, suggested_id
from game.author.beginning.questions import (
    Question,
    Read,
    answered,
    open_questions,
    question,
    readers,
)
from game.author.beginning.story import (
    CHILDREN,
    PLACES,
    Wishes,
    default_of,
    new_story,
    new_translation,
)
from game.author.beginning.template import LANGUAGES, TEMPLATES
from game.author.fonts import load_letters
from game.calling import command
from game.commands import here
from game.commands.here import Here
from game.errors import GameError, UnknownName
from game.language.locales import path_of
from game.language.translate import targets
from game.phrase import Phrase
from game.refusal import why

STORIES = "scenarios"


class _Stopped(Exception):  # noqa: N818 - a signal within this module
    """The teacher has stopped answering."""


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    names = ", ".join(one.name for one in TEMPLATES)
    parser.add_argument(
        "id",
        nargs="?",
        default="",
        metavar="ID",
        help=Phrase("the name of the file; made from the title"),
    )
    parser.add_argument(
        "--yes", action="store_true", help=Phrase("ask nothing, take what is usual")
    )
    parser.add_argument(
        "--lang",
        default="",
        metavar="CODE",
        help=Phrase("the story's language: {codes}", codes=", ".join(LANGUAGES)),
    )
    parser.add_argument(
        "--template", default="", metavar="KIND", help=Phrase("one of {names}", names=names)
    )
    parser.add_argument("--title", default="", metavar="TEXT", help=Phrase("what players see"))
    parser.add_argument("--name", default="", metavar="NAME", help=Phrase("the main person's name"))
    parser.add_argument(
        "--face",
        default="",
        metavar="FACE",
        help=Phrase("the main person's: {names}", names=", ".join(CHILDREN)),
    )
    parser.add_argument(
        "--other", default="", metavar="NAME", help=Phrase("the second person's name")
    )
    parser.add_argument(
        "--place",
        default="",
        metavar="PLACE",
        help=Phrase("where it begins: {names}", names=", ".join(PLACES)),
    )
    parser.add_argument("--ages", default="", metavar="AGES", help=Phrase("such as 10-13"))
    parser.add_argument(
        "--folder",
        default="",
        metavar="FOLDER",
        help=Phrase("where to put it, if not on the shelf"),
    )


def run(arguments: Namespace) -> int:
    """Ask, write the story and say what can be done next; 1 if nothing was written."""
    at = here.find()
    folder = Path(arguments.folder) if arguments.folder else here.near(at.root) / STORIES
    taken = {path.stem for path in (*folder.glob("*.y*ml"), *(at.root / STORIES).glob("*.y*ml"))}
    wishes = _given(arguments, at)
    if arguments.id:
        _flag("", lambda name: checked_id(name, taken), arguments.id)
    try:
        wishes = wishes if arguments.yes else _ask(wishes, at)
    except _Stopped:
        print(f"\n{at.words.ui('Nothing was written.')}")
        return 1
    story_id = arguments.id or _id(wishes, taken)
    path = _written(folder / f"{story_id}.yaml", new_story(wishes))
    if not arguments.folder:
        _translate(at.root, wishes, story_id)
    _say_what_next(path, story_id if not arguments.folder else str(path), at)
    return 0


def _id(wishes: Wishes, taken: Collection[str]) -> str:
    title = wishes.title or default_of(wishes.template, wishes.language).title
    return suggested_id(title, wishes.template, taken)


# ---------------------------------------------------------------- the flags


def _given(arguments: Namespace, at: Here) -> Wishes:
    """Return the wishes that flags hold, each checked."""
    spoken = at.language if at.language in LANGUAGES else LANGUAGES[0]
    language = arguments.lang or spoken
    if language not in LANGUAGES:
        raise UnknownName(here.unknown(here.Kind.NEW_LANGUAGE, language, LANGUAGES))
    found = {
        key: _flag(f"--{key}", read, getattr(arguments, key))
        for key, read in readers(load_letters(at.root)).items()
        if getattr(arguments, key)
    }
    template = found.pop("template", TEMPLATES[0].name if arguments.yes else "")
    return Wishes(template=template, language=language, **found)


def _flag(flag: str, read: Read, typed: str) -> str:
    try:
        return read(typed)
    except Unfit as unfit:
        told = Phrase("{flag} {sentence}", flag=flag, sentence=unfit.sentence)
        raise UnknownName(told if flag else unfit.sentence) from None


# ------------------------------------------------------------ the questions


def _ask(wishes: Wishes, at: Here) -> Wishes:
    """Ask for every wish that is still open."""
    keys = open_questions(wishes)
    read = readers(load_letters(at.root))
    if keys:
        print(at.words.ui("Press Enter to take what stands in brackets."))
    for number, key in enumerate(keys, 1):
        asked = question(key, wishes, at.words, read[key])
        print(f"\n{number}/{len(keys)}  {asked.text}\n     {asked.explanation}")
        for index, (_, what) in enumerate(asked.choices, 1):
            print(f"     {index:>2}. {what}")
        wishes = _until_it_fits(wishes, asked, at)
    return wishes


def _until_it_fits(wishes: Wishes, asked: Question, at: Here) -> Wishes:
    usual = dict(asked.choices).get(asked.default, asked.default)
    while True:
        print(f"     [{usual}] ", end="", flush=True)
        line = sys.stdin.readline() if sys.stdin else ""
        if not line:
            raise _Stopped
        try:
            return answered(wishes, asked, line.rstrip("\r\n"))
        except Unfit as unfit:
            print(f"     {at.words.said(unfit.sentence)}")


# --------------------------------------------------------------- the files


def _written(path: Path, text: str) -> Path:
    """Write a new file; an existing one is never touched."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise GameError(
            Phrase(
                "{path} is there already and stays as it is; give the new story another name",
                path=path,
            )
        ) from None
    except OSError as error:
        raise GameError(
            Phrase(
                "{path} could not be written ({reason}); with --folder the story can be put where "
                "you may write",
                path=path,
                reason=why(error),
            )
        ) from None
    return path


def _translate(root: Path, wishes: Wishes, story_id: str) -> None:
    """Write the translation, too: the template is there in both languages."""
    for language in set(LANGUAGES).intersection(targets(root)) - {wishes.language}:
        file = path_of(root / "locales", language, story_id)
        if not file.exists():  # somebody's work is never touched
            _written(file, new_translation(wishes, story_id, language))


def _say_what_next(path: Path, name: str, at: Here) -> None:
    ui = at.words.ui
    print(f"\n{ui('The story is written: {path}', path=str(path))}")
    print(ui("It can be played as it is. Open it with a text editor, and change it bit by bit."))
    print(ui("What you can type next:"))
    purposes = (
        (command("preview", path), ui("shows it in the game while you change the file")),
        (command("check", path), ui("says what to mend, with line and reason")),
        (command("explore", name), ui("lists the endings and all ways to them")),
    )
    for line, purpose in purposes:
        print(f"  {line}\n      {purpose}")

"""Where a command finds the game's files and the player's, its stories and its language."""

import os
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from game.diagnostic import Severity
from game.errors import GameError, UnknownName
from game.language import locales
from game.language.catalogues import Catalogues
from game.language.words import Words
from game.phrase import Phrase
from game.reading.report import report_all
from game.reading.suggest import did_you_mean
from game.reading.world import World
from game.records.files import default_folder
from game.records.settings import read_settings
from game.resources import data_root
from game.shelf import load_story, meant_as, right_name, story_paths
from game.story.model import Story
from game.view.words import N_

STORY_ENDINGS = frozenset({".yaml", ".yml"})


class Kind(Enum):
    """What somebody asks for by name."""

    COMMAND = auto()
    LANGUAGE = auto()
    NEW_LANGUAGE = auto()
    STORY = auto()
    ENDING = auto()
    NAMED = auto()  # the kinds of things that can be renamed


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where the game's files and the player's are, and in which language to speak."""

    root: Path
    home: Path
    language: str
    words: Words
    country: str


def find(wanted: str = "") -> Here:
    """Return where we are; `wanted` is a language, "" for the player's own.

    Raises:
        UnknownName: the game does not speak `wanted`.
    """
    root, home = data_root(), default_folder()
    settings, _ = read_settings(home)
    catalogues = Catalogues(root / "locales", home / "cache")
    known = (*catalogues.languages, locales.PSEUDO)
    if wanted and wanted not in known:  # the pseudo-language is for those who know of it
        raise UnknownName(unknown(Kind.LANGUAGE, wanted, tuple(catalogues.languages)))
    asked = [wanted or settings.language, *locales.of_system(os.environ)]
    language = locales.best([one for one in asked if one], known)
    return Here(
        root=root,
        home=home,
        language=language,
        words=catalogues.words(language),
        country=settings.country,
    )


def shelf(root: Path) -> tuple[Path, ...]:
    """Return the files of all stories."""
    return story_paths(near(root) / "scenarios")


def story_path(root: Path, name: str) -> Path:
    """Return the file of a story, by its id or by its path.

    Raises:
        UnknownName: it is neither.
    """
    stories = {path.stem: path for path in shelf(root)}
    if name in stories:
        return stories[name]
    path = Path(name)
    if path.suffix.lower() in STORY_ENDINGS:  # a file that is not there is told with its place
        return path
    if right := right_name(path.name):
        raise UnknownName(_not_read(path.name, right))
    if other := meant_as(near(root) / "scenarios" / f"{name}.yaml"):
        raise UnknownName(_not_read(other.name, f"{name}.yaml"))
    raise UnknownName(unknown(Kind.STORY, name, tuple(stories)))


def _not_read(name: str, right: str) -> str:
    if not name.lower().endswith(".txt"):
        return Phrase(
            "'{name}' is not read as a story; rename it to {right}", name=name, right=right
        )
    return Phrase(
        "'{name}' is not read as a story; rename it to {right}: take off .txt, which "
        "Windows adds and hides",
        name=name,
        right=right,
    )


def story_files(root: Path, name: str) -> tuple[Path, ...]:
    """Return the file of a story, by its id or by its path; or those of all stories in a folder.

    Raises:
        UnknownName: it is none of these, or no story is in the folder.
    """
    folder = Path(name)
    if name in {path.stem for path in shelf(root)} or not folder.is_dir():
        return (story_path(root, name),)
    found = story_paths(folder)
    odd = [path for path in sorted(folder.iterdir()) if _has_odd_ending(path)]
    if not found and not odd:
        raise UnknownName(
            Phrase("there is no story in '{folder}'; a story's file ends in .yaml", folder=folder)
        )
    return (*found, *(path for path in odd if path not in found))


def _has_odd_ending(path: Path) -> bool:
    name = path.name.lower()
    return name.endswith((".yaml", ".yaml.txt")) and path.name != right_name(path.name)


def refuse_to_replace_a_story(target: Path) -> None:
    """Let nothing but a story be written where stories are, however the command was mistyped.

    Raises:
        GameError: the name is that of a story's file.
    """
    if target.suffix.lower() in STORY_ENDINGS:
        raise GameError(
            Phrase(
                "'{target}' is the name of a story's file, and a story there would be lost; "
                "name another file",
                target=target.as_posix(),
            )
        )


def is_on_shelf(root: Path, name: str) -> bool:
    """Return whether this story ("" is any that is chosen) belongs to the game."""
    return not name or story_path(root, name).parent == near(root) / "scenarios"


NOT_THERE = {
    Kind.COMMAND: N_("there is no command '{name}'; {hint}"),
    Kind.LANGUAGE: N_("there is no language '{name}'; {hint}"),
    Kind.NEW_LANGUAGE: N_("new stories are not written in '{name}'; {hint}"),
    Kind.STORY: N_("there is no story '{name}'; {hint}"),
    Kind.ENDING: N_("there is no ending '{name}'; {hint}"),
    Kind.NAMED: N_("nothing in a story is called '{name}'; {hint}"),
}


def unknown(kind: Kind, name: str, known: tuple[str, ...]) -> str:
    """Return a sentence about a name that is not known, and those that are."""
    hint = did_you_mean(name, known) or Phrase("there is: {names}", names=", ".join(known))
    return Phrase(NOT_THERE[kind], name=name, hint=hint)


def near(path: Path) -> Path:
    """Return the path as seen from here, where it is shorter that way."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def load(at: Here, path: Path, world: World) -> Story:
    """Return the story of a file.

    Raises:
        GameError: it has errors; they are told.
    """
    reading = load_story(path, world)
    if reading.story is None:
        errors = [one for one in reading.diagnostics if one.severity is Severity.ERROR]
        raise GameError(report_all(errors, reading.sources, said=at.words.said))
    return reading.story


def playable(root: Path, world: World) -> list[Story]:
    """Return the stories of the shelf that can be played; `check` tells about the others."""
    readings = (load_story(path, world) for path in shelf(root))
    return [one.story for one in readings if one.story is not None]

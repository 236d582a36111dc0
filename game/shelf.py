"""The shelf on disk: which stories there are, and the files they need.

An effect: this module reads files. What is in them is for game.reading.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from game.diagnostic import Diagnostic, Location
from game.errors import StoryError
from game.ordinary import read_at_most
from game.phrase import Phrase
from game.reading.build import Reading, read_story
from game.reading.catalogues import build_help, build_skills, build_tactics
from game.reading.document import MAX_BYTES
from game.reading.problems import complain
from game.reading.shape import ID, ID_RULE
from game.reading.world import World
from game.refusal import why
from game.story.model import HelpLine

ORDER = (
    "friend-request",
    "sextortion",
    "meetup-3am",
    "group-chat",
    "too-much-info",
    "strange-link",
    "free-coins",
    "bubble",
    "police-call",
    "friend-tells-you",
    "too-kind",
    "ai-friend",
    "settings-quest",
    "grown-ups",
)
NO_STORIES = frozenset({"skills", "tactics", "help", "boosters"})
SOUNDS = frozenset({".ogg"})
PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp"})
_PLAIN_NAME = r"[\w -]+"  # nothing that means more to a search for files
_MISNAMED = re.compile(r"(.+?)(\.ya?ml)(\.txt|\.ya?ml)?", re.IGNORECASE)


T = TypeVar("T")


def story_paths(folder: Path) -> tuple[Path, ...]:
    """Return the story files of a folder: the known ones in their order, then by name."""
    found = [path for path in folder.glob("*.yaml") if path.stem not in NO_STORIES]
    return tuple(sorted(found, key=_rank))


def misnamed(files: Iterable[Path]) -> tuple[Diagnostic, ...]:
    """Return a warning for each file that was meant as a story, but has another ending."""
    found = sorted(files, key=lambda path: path.name)
    return tuple(one for path in found if (one := _ending_problem(path)) is not None)


def _ending_problem(path: Path) -> Diagnostic | None:
    right = right_name(path.name)
    if not right or path.suffix == ".yaml" or path.is_dir():
        return None
    start = Location(path.as_posix(), 1, 1)
    return complain("NA020", start, name=path.name, right=right)


def meant_as(story: Path) -> Path | None:
    """Return the file that was meant as this story, but has another ending; None if there is none.

    Some computers add an ending to a name and hide it.
    """
    if not story.parent.is_dir():
        return None
    others = (path for path in story.parent.iterdir() if path.name != story.name)
    return min((one for one in others if right_name(one.name) == story.name), default=None)


def right_name(name: str) -> str:
    """Return the name a story's file should have, "" if this is not meant as one."""
    parts = _MISNAMED.fullmatch(name)
    return f"{parts[1].lower()}.yaml" if parts else ""


def _rank(path: Path) -> tuple[int, str]:
    known = path.stem in ORDER
    return (ORDER.index(path.stem) if known else len(ORDER), path.stem)


def read_file(path: Path) -> bytes:
    """Return a file's content.

    Raises:
        StoryError: it is missing, closed to us, or larger than a story may be.
    """
    start = Location(path.as_posix(), 1, 1)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise StoryError([complain("NA003", start, limit="1 MiB")])
        return read_at_most(path, MAX_BYTES + 1)  # it may have grown
    except FileNotFoundError:
        problem = complain("NA001", start, _named_otherwise(path), name=path.name)
    except OSError as error:
        problem = complain("NA002", start, name=path.name, reason=why(error))
    raise StoryError([problem])


def _named_otherwise(path: Path) -> str:
    """Return a hint if the file is there under a name with another ending."""
    other = meant_as(path)
    if other is None:
        return ""
    if other.suffix.lower() != ".txt":
        return Phrase("'{other}' is there: rename it to {right}", other=other.name, right=path.name)
    return Phrase(
        "'{other}' is there: take off .txt, which Windows adds and hides", other=other.name
    )


def load_story(path: Path, world: World) -> Reading:
    """Read the story in a file, with the pictures in the folder of its name. Never raises."""
    try:
        content = read_file(path)
    except StoryError as error:
        return Reading(None, error.diagnostics)
    if problem := _name_problem(path):
        return Reading(None, (problem,))
    own = _names(path.with_suffix(""), PICTURES)
    wider = replace(
        world,
        pictures=world.pictures | own,
        include=_shared(path.parent),
        elsewhere=_elsewhere(path),
    )
    return read_story(content, path=path.as_posix(), story_id=path.stem, world=wider)


def _name_problem(path: Path) -> Diagnostic | None:
    if re.fullmatch(ID, path.stem):
        return None
    start = Location(path.as_posix(), 1, 1)
    return complain("NA016", start, name=path.stem, pattern=ID_RULE)


def read_world(root: Path) -> World:
    """Return what stories may name: skills, tactics, pictures and sounds below `root`.

    Raises:
        StoryError: skills.yaml or tactics.yaml is wrong; a missing one is empty.
    """
    stories, assets = root / "scenarios", root / "assets"
    portraits = _names(assets / "people", PICTURES)
    return World(
        skills=_catalogue(stories / "skills.yaml", build_skills),
        tactics=_catalogue(stories / "tactics.yaml", build_tactics),
        avatars=frozenset(name.rpartition("-")[0] or name for name in portraits),
        places=_names(assets / "places", PICTURES),
        sounds=_names(assets / "sounds", SOUNDS),
        music=_names(assets / "music", SOUNDS),
        pictures=_names(assets / "pictures", PICTURES),
        covers=_names(assets / "covers", PICTURES),
        include=_shared(stories),
    )


def load_help(root: Path) -> tuple[HelpLine, ...]:
    """Return the help lines in file order.

    Raises:
        StoryError: help.yaml is missing or wrong.
    """
    path = root / "scenarios" / "help.yaml"
    return build_help(read_file(path), path=path.as_posix())


def _catalogue(path: Path, build: Callable[..., dict[str, T]]) -> Mapping[str, T]:
    return build(read_file(path), path=path.as_posix()) if path.exists() else {}


def _shared(stories: Path) -> Callable[[str], bytes | None]:
    """Return how to get a shared file: by name, None if there is none."""

    def include(name: str) -> bytes | None:
        path = stories / "shared" / f"{name}.yaml"
        return read_file(path) if re.fullmatch(ID, name) and path.is_file() else None

    return include


def _elsewhere(story: Path) -> Callable[[str], str]:
    """Return how to find a picture in the folders of other stories, to say where to copy it."""

    def hint(name: str) -> str:
        if not re.fullmatch(_PLAIN_NAME, name):
            return ""
        others = (path for path in story.parent.glob(f"*/{name}.*") if path.suffix in PICTURES)
        found = min(others, default=None)
        if found is None:
            return ""
        folder = story.parent.name
        there, here = f"{folder}/{found.parent.name}/", f"{folder}/{story.stem}/"
        return Phrase("copy {file} from {there} to {here}", file=found.name, there=there, here=here)

    return hint


def _names(folder: Path, suffixes: frozenset[str]) -> frozenset[str]:
    """Return the names, without endings, of the files that really lie in a folder."""
    home = folder.resolve()
    found = (path for path in folder.glob("*") if path.suffix.lower() in suffixes)
    return frozenset(path.stem for path in found if path.resolve().parent == home)

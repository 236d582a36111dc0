"""Texts of scenario files, for translators' tools.

`extract_story` is registered as the Babel extractor `notalone_scenario`, so
that `pybabel extract` reads scenarios too; `sources_of` serves `translate`.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from game.diagnostic import Diagnostic
from game.errors import StoryError
from game.language.sources import Entry, Source, domains_in, entries_in
from game.reading.build import read_story
from game.reading.catalogues import build_help, build_skills, build_tactics
from game.reading.document import Branch, Scalar, read_document
from game.reading.names import items, word
from game.reading.world import World
from game.story.model import Skill, Story, Tactic, Text

Shared: TypeAlias = Callable[[str], str | None]  # name of a shared file -> its text, None if none
Found: TypeAlias = tuple[tuple[Source, ...], tuple[Diagnostic, ...]]
Extracted: TypeAlias = tuple[int, str, tuple[str, ...], list[str]]

SHARED = "shared-"  # begins the domain of a shared file

_READERS: Mapping[str, Callable[..., object]] = {
    "skills": build_skills,
    "tactics": build_tactics,
    "lines": build_help,
}
# Looked for first, so that a story is not parsed twice.
_MAY_BE_SHARED = re.compile(rb"^\W{0,4}(skills|tactics|lines)\W", re.MULTILINE)


def extract_story(
    fileobj: BinaryIO,
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[Extracted]:
    """Yield line, function, message and comments for each text of a scenario file.

    The function is pgettext or npgettext, because every text has a context.
    Works on stories, shared scenes, skills, tactics and help lines; a file
    that cannot be read yields nothing, `check` says why.
    """
    path = Path(str(fileobj.name))
    domain, main = path.stem, path
    if path.parent.name == "shared":
        domain, main = SHARED + path.stem, _including(path)
    data = fileobj.read() if main == path else main.read_bytes()
    sources, _ = sources_of(data, main.as_posix(), shared_beside(main))
    for source in sources:
        if source.domain == domain:
            yield from map(_extracted, source.entries)


def sources_of(data: bytes, path: str, shared: Shared) -> Found:
    """Return the texts of a scenario file and of the shared files it includes, by domain.

    Args:
        data: the file's content.
        path: its name to show; its stem is the domain.
        shared: finds the shared files.

    Returns:
        The sources, none if the file cannot be read; and the problems found.
    """
    domain = Path(path).stem
    if _MAY_BE_SHARED.search(data.replace(b"\0", b"")):
        root = read_document(data, path).root
        for key, build in _READERS.items():
            if isinstance(root, Branch) and root.entry(key):
                return _of_catalogue(data, path, build, word(root, "language"))
    reading = read_story(data, path=path, story_id=domain, world=_permissive(data, shared))
    if reading.story is None:
        return (), reading.diagnostics
    return tuple(_of_story(reading.story, shared)), ()


def _of_catalogue(data: bytes, path: str, build: Callable[..., object], language: str) -> Found:
    domain = Path(path).stem
    try:
        thing = build(data, path=path)
    except StoryError as fault:
        return (), fault.diagnostics
    return (Source(domain, language, entries_in(thing, domain)),), ()


def shared_beside(story: Path) -> Shared:
    """Return what finds the shared files of the folder a story is in."""

    def find(name: str) -> str | None:
        path = story.parent / "shared" / f"{name}.yaml"
        return path.read_text(encoding="utf-8") if path.is_file() else None

    return find


def _of_story(story: Story, shared: Shared) -> Iterator[Source]:
    for domain in domains_in(story):
        language = story.language
        if domain != story.id:
            root = read_document(shared(domain.removeprefix(SHARED)) or "", domain).root
            language = word(root, "language") if root else language
        yield Source(domain, language, entries_in(story, domain))


def _permissive(data: bytes, shared: Shared) -> World:
    """Return a world that knows every name: a story with a wrong picture can be translated."""
    every = frozenset(re.findall(r"[\w-]+", data.decode("utf-8", "replace")))
    nothing = Text(source="")
    return World(
        skills={name: Skill(name, nothing) for name in every},
        tactics={name: Tactic(name, nothing, nothing) for name in every},
        avatars=every,
        places=every,
        sounds=every,
        music=every,
        pictures=every,
        covers=every,
        include=shared,
    )


def _including(shared: Path) -> Path:
    """Return the first story that includes a shared file, or the file itself."""
    for story in sorted(shared.parent.parent.glob("*.yaml")):
        root = read_document(story.read_bytes(), story.name).root
        listed = items(root, "include") if root else ()
        if any(isinstance(one, Scalar) and one.source == shared.stem for one in listed):
            return story
    return shared


def _extracted(entry: Entry) -> Extracted:
    function = "npgettext" if entry.plural else "pgettext"
    line = entry.places[0].line if entry.places else 1
    return line, function, (entry.context, *entry.ids), list(entry.comments)

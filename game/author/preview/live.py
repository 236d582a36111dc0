"""A story that is being written: what is in its files now, and the last that could be played."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from game.author.preview.replaying import first_change
from game.diagnostic import NOWHERE, Diagnostic, Location
from game.errors import StoryError
from game.language.locales import PROGRAM
from game.reading.build import Reading
from game.reading.world import World
from game.shelf import load_story, read_world
from game.story.model import Story

CATALOGUES = ("skills.yaml", "tactics.yaml")
HALF_WRITTEN_S = 0.25  # a broken save may be half of one: the rest has so long to come
EMPTY_S = 1.0  # a file that is empty or gone is probably just being replaced

_Stamp = tuple[int, int, int]  # time of change in ns, size in bytes, which file it is


class Kind(StrEnum):
    """What is noticed."""

    STORY = "story"  # it plays
    BROKEN = "broken"  # it does not; the last good one stays
    WORDS = "words"  # translations
    PICTURES = "pictures"


@dataclass(frozen=True, slots=True)
class Change:
    """Something changed. `at` is the first line that did; its path is "" in the story itself."""

    kinds: frozenset[Kind]
    at: Location = NOWHERE


@dataclass(slots=True)
class _Draft:
    """A change that is not shown yet."""

    since_s: float
    paths: set[Path] = field(default_factory=set)
    read: "_Read | None" = None  # where the story is broken


@dataclass(frozen=True, slots=True)
class _Read:
    reading: Reading
    world: World


class LiveStory:
    """Reads a story's file again whenever it, or a file it needs, has changed.

    `story` is that of the last save that could be played; `diagnostics` and `sources`,
    by path, are those of the last save. `locales` is a folder of translations.
    """

    def __init__(self, path: Path, root: Path, locales: Path) -> None:
        self.path = path
        self.story: Story | None = None
        self.world = World()
        self.diagnostics: tuple[Diagnostic, ...] = ()
        self.sources: Mapping[str, str] = {}  # of the last save, by path
        self.is_broken = False
        self._root = root
        self._locales = locales
        self._is_world_damaged = False
        self._good_sources: Mapping[str, str] = {}
        self._seen = self._stamps()
        self._draft: _Draft | None = None
        self._take(self._read(is_world_old=True))

    # -- noticing

    def look(self, now_s: float) -> Change | None:
        """Return what has changed since the last look; None if nothing that counts.

        Costs a look at each file's date. A broken save counts only after a
        moment in which nothing followed it.
        """
        stamps = self._stamps()
        if stamps != self._seen:
            draft = self._draft or _Draft(now_s)
            draft.since_s = now_s
            draft.paths |= {path for path, _ in stamps.items() ^ self._seen.items()}
            draft.read = None
            self._seen, self._draft = stamps, draft
        return self._settle(self._draft, now_s) if self._draft is not None else None

    def _settle(self, draft: _Draft, now_s: float) -> Change | None:
        """Show a draft if it can be played, or if nothing better has come for a while."""
        kinds = self._kinds_beside(draft.paths)
        if not any(self._is_of_story(path) for path in draft.paths):
            self._draft = None
            return Change(kinds)
        if draft.read is None:
            is_world_old = any(path != self.path for path in draft.paths)
            draft.read = self._read(is_world_old=is_world_old)
        is_broken = draft.read.reading.story is None
        size = self._seen.get(self.path, (0, 0, 0))[1]
        if is_broken and now_s - draft.since_s < (HALF_WRITTEN_S if size else EMPTY_S):
            return None
        self._draft = None
        at = self._first_change(draft.read.reading)
        self._take(draft.read)
        return Change(kinds | {Kind.BROKEN if is_broken else Kind.STORY}, at)

    def _kinds_beside(self, paths: set[Path]) -> frozenset[Kind]:
        found = set()
        if any(path.suffix == ".po" for path in paths):
            found.add(Kind.WORDS)
        if any(path.suffix not in (".po", ".yaml", ".yml") for path in paths):
            found.add(Kind.PICTURES)
        return frozenset(found)

    def _is_of_story(self, path: Path) -> bool:
        return path.suffix != ".po"

    def _stamps(self) -> dict[Path, _Stamp]:
        found = {}
        for path in self._watched():
            try:
                seen = path.stat()
            except OSError:  # not there, or being replaced right now
                continue
            found[path] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
        return found

    def _watched(self) -> Iterator[Path]:
        yield self.path
        yield from (self._root / "scenarios" / name for name in CATALOGUES)
        yield self._root / "assets" / "pictures"  # its date changes with what lies in it
        yield from _inside(self.path.parent / "shared", ".yaml")
        yield from _inside(self.path.with_suffix(""), "")
        for language in _inside(self._locales, ""):
            folder = language / "LC_MESSAGES"
            yield from (folder / f"{name}.po" for name in (*PROGRAM, self.path.stem))
            yield from (one for one in _inside(folder, ".po") if one.name.startswith("shared-"))

    # -- reading

    def _read(self, *, is_world_old: bool) -> _Read:
        world = self.world
        try:
            if is_world_old or self._is_world_damaged:
                world = read_world(self._root)
                self._is_world_damaged = False
        except StoryError as error:
            self._is_world_damaged = True
            return _Read(Reading(None, error.diagnostics, _texts(error.diagnostics)), world)
        reading = load_story(self.path, world)
        missing = {path: text for path, text in _texts(reading.diagnostics).items()}
        return _Read(replace(reading, sources={**missing, **reading.sources}), world)

    def _take(self, read: _Read) -> None:
        reading = read.reading
        self.diagnostics, self.sources = reading.diagnostics, reading.sources
        self.is_broken = reading.story is None
        self.world = read.world
        if reading.story is not None:
            self.story = reading.story
            self._good_sources = reading.sources

    def _first_change(self, reading: Reading) -> Location:
        own = self.path.as_posix()
        for path, text in sorted(reading.sources.items(), key=lambda one: one[0] != own):
            line = first_change(self._good_sources.get(path, ""), text)
            if line:
                return Location("" if path == own else Path(path).name, line, 1)
        return NOWHERE


def _inside(folder: Path, ending: str) -> tuple[Path, ...]:
    try:
        return tuple(sorted(one for one in folder.iterdir() if one.name.endswith(ending)))
    except OSError:
        return ()


def _texts(found: tuple[Diagnostic, ...]) -> dict[str, str]:
    """Return the texts of the files that problems are in, as far as they can be read."""
    texts = {}
    for path in {one.at.path for one in found if one.at.path}:
        try:
            texts[path] = Path(path).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
    return texts

"""Giving one thing of a story another name, everywhere: a plan first, and nothing half done.

A plan holds the new content of every file it touches: the story, the shared files
it includes (and then every story that includes those), their translations and the
story's tests. It exists only if each story is still the same, but for the name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.author.renaming.edits import edits
from game.author.renaming.files import MARK, Change, Files, own_pictures
from game.author.renaming.names import Kind, Known, Name
from game.author.renaming.pictures import Move, credited, moves_of
from game.author.renaming.places import Place, places
from game.author.renaming.proof import is_same
from game.author.renaming.rules import Refused, allow, meant
from game.author.renaming.story_tests import Unclear, test_places
from game.author.renaming.translations import Mover, moves, source_of
from game.author.story_tests.files import tests_path
from game.language.extract import SHARED
from game.language.locales import path_of
from game.language.po import BrokenFile
from game.language.translate import targets
from game.phrase import Phrase
from game.reading.build import read_story
from game.reading.names import word
from game.reading.world import World
from game.story.model import Story


@dataclass(frozen=True, slots=True)
class Plan:
    """All that changes, and the places that somebody has to look at."""

    changes: tuple[Change, ...]
    unclear: tuple[str, ...] = ()  # such as "scenarios/tests/x.yaml:12:9"
    remarks: tuple[str, ...] = ()  # where the old name is mentioned after a #
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tale:
    """A story with its shared files, read before and afterwards."""

    path: Path
    known: Known
    before: Story
    after: Story


@dataclass(slots=True)
class Project:
    """Where stories lie: `root` holds scenarios and locales."""

    root: Path
    world: World
    _files: Files = field(init=False)
    _pictures: set[str] = field(default_factory=set, init=False)  # that there will be

    def __post_init__(self) -> None:
        self._files = Files(self.world.pictures)

    def plan(self, path: Path, kind: Kind, old: str, new: str) -> Plan:
        """Return what has to change so that `old` is called `new` in the story of a file.

        Raises:
            Refused: it cannot be done, and why.
        """
        name = meant(kind, old, self._files.known(path))
        if name.kind is Kind.PICTURE:
            self._pictures.add(new)
        tales = [self._tale(one, name, new) for one in self._touched(path, name, new)]
        unclear = [place for tale in tales for place in self._edit_tests(tale, name, new)]
        found = self._files.changes()
        for tale in sorted(tales, key=lambda one: one.path):
            found += self._translations(tale, name, new)
        moved = tuple(move for tale in tales for move in moves_of(tale.path, name, new))
        found += credited(moved)
        return Plan(tuple(_once(found)), tuple(unclear), self._files.remarks(name.id), moved)

    # -- stories

    def _touched(self, path: Path, name: Name, new: str) -> tuple[Path, ...]:
        """Edit a story, and each that shares an edited file with it; return them, it first."""
        done: dict[Path, None] = {}
        waiting = [path]
        while waiting:
            story = waiting.pop()
            if story not in done:
                done[story] = None
                waiting += self._files.sharing(story, self._edit(story, name, new))
        return tuple(done)

    def _edit(self, story: Path, name: Name, new: str) -> set[Path]:
        """Edit a story's files; return the shared ones among those that changed."""
        known = self._files.known(story)
        allow(name, new, known)
        for path in (story, *self._files.shared(story)):
            file = self._files.file(path)
            found = places(file.root, known, is_shared=path != story)
            wanted = edits(file.text, (one for one in found if one.name == name), new)
            self._files.edit(path, wanted)
        return {one for one in self._files.shared(story) if self._files.file(one).edits}

    def _tale(self, path: Path, name: Name, new: str) -> _Tale:
        """Return a story before and afterwards, after the proof that only the name differs."""
        known = self._files.known(path)
        before, after = self._read(path, is_new=False), self._read(path, is_new=True)
        if before is None:
            raise Refused(
                Phrase("{path} has errors; mend them first, check names them", path=path.as_posix())
            )
        if after is None or not is_same(before, after, known, name, new):
            raise Refused(
                Phrase(
                    "'{new}' would change more in {path} than the name, so nothing was changed; "
                    "take another name, or change it by hand",
                    new=new,
                    path=path.as_posix(),
                )
            )
        return _Tale(path, known, before, after)

    def _read(self, path: Path, *, is_new: bool) -> Story | None:
        file = self._files.file(path)
        own = {one.stem for one in own_pictures(path)}
        world = replace(
            self.world,
            pictures=self.world.pictures | own | self._pictures,
            include=self._files.include(path, is_new=is_new),
        )
        content = file.new if is_new else file.content
        return read_story(content, path=self._shown(path), story_id=path.stem, world=world).story

    def _shown(self, path: Path) -> str:
        """Return how translations call a file of the game: from the project's folder on."""
        return f"scenarios/{path.name}" if self._is_shipped(path) else path.as_posix()

    def _is_shipped(self, story: Path) -> bool:
        return story.resolve().parent == (self.root / "scenarios").resolve()

    # -- what stands around a story

    def _edit_tests(self, tale: _Tale, name: Name, new: str) -> tuple[str, ...]:
        """Edit the tests of a story; return where it is unclear what is meant."""
        path = tests_path(tale.path)
        if not path.is_file():
            return ()
        file = self._files.file(path)
        found = test_places(file.root, tale.known)
        wanted = (one for one in found if isinstance(one, Place) and one.name == name)
        self._files.edit(path, edits(file.text, wanted, new))
        unclear = (one.node for one in found if isinstance(one, Unclear) and name.decision)
        return tuple(str(node.at) for node in unclear if node.source == name.id)

    def _translations(self, tale: _Tale, name: Name, new: str) -> Iterator[Change]:
        if not self._is_shipped(tale.path):
            return
        where = moves(tale.before, tale.after)
        for domain, language in self._domains(tale):
            mover = Mover(source_of(tale.after, domain, language), where, name, new)
            for code in targets(self.root):
                path = path_of(self.root / "locales", code, domain)
                if code != language and path.is_file():
                    yield from _moved(mover, path, code)

    def _domains(self, tale: _Tale) -> Iterator[tuple[str, str]]:
        """Yield the domains of the files that change, each with its language."""
        for path in (tale.path, *self._files.shared(tale.path)):
            file = self._files.file(path)
            if file.edits:
                domain = path.stem if path == tale.path else f"{SHARED}{path.stem}"
                yield domain, word(file.root, "language")


def _moved(mover: Mover, path: Path, language: str) -> Iterator[Change]:
    old = path.read_bytes()
    try:
        content = old.removeprefix(MARK).decode().replace("\r\n", "\n")
        new, count = mover.moved(content, language, path.as_posix())
    except (BrokenFile, UnicodeDecodeError):
        raise Refused(
            Phrase(
                "{path} cannot be read, so the translations in it could not go along; "
                "mend it first, check says where",
                path=path.as_posix(),
            )
        ) from None
    if count:
        yield Change(path, old, new.encode(), count)


def _once(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield one change for each file: stories that share texts share their translations."""
    seen: set[Path] = set()
    for one in changes:
        if one.path not in seen:
            seen.add(one.path)
            yield one

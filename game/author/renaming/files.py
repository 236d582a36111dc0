"""The files of one rename: each is read once, and keeps what will change in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.author.patching import Edit, Lines, patched
from game.author.renaming.names import Known, known_in
from game.author.renaming.rules import Refused
from game.phrase import Phrase
from game.reading.document import Branch, Scalar, read_document
from game.reading.names import items
from game.shelf import NO_STORIES, PICTURES

MARK = b"\xef\xbb\xbf"  # begins some files that were saved on Windows


@dataclass(frozen=True, slots=True)
class Line:
    """A line that changes, counted from 1."""

    number: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """A file's content before and afterwards. `count` is how many places change."""

    path: Path
    old: bytes
    new: bytes
    count: int
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file in YAML, as it is and, with the edits, as it will be."""

    path: Path
    content: bytes
    text: str
    root: Branch
    edits: tuple[Edit, ...] = ()

    @property
    def new(self) -> bytes:
        """The content afterwards."""
        mark = MARK if self.content.startswith(MARK) else b""
        return mark + patched(self.text, self.edits).encode()

    def remarks(self, word: str) -> tuple[int, ...]:
        """Return the lines whose remark (after #) mentions a word; remarks are never changed."""
        mention = re.compile(rf"(?:^|\s)#.*(?<![\w-]){re.escape(word)}(?![\w-])")
        lines = enumerate(self.text.splitlines(), 1)
        return tuple(number for number, line in lines if mention.search(line))

    def change(self) -> Change:
        """Return what changes."""
        before, after = Lines(self.text), Lines(patched(self.text, self.edits))
        numbers = dict.fromkeys(before.line_of(one.start) for one in self.edits)
        lines = (Line(number, before.line(number), after.line(number)) for number in numbers)
        return Change(self.path, self.content, self.new, len(self.edits), tuple(lines))


def own_pictures(story: Path) -> tuple[Path, ...]:
    """Return the pictures in the folder of a story, by name."""
    found = (one for one in story.with_suffix("").glob("*") if one.suffix.lower() in PICTURES)
    return tuple(sorted(found))


@dataclass(slots=True)
class Files:
    """The files that were read so far. `drawn` are the pictures of all stories."""

    drawn: frozenset[str] = frozenset()
    _files: dict[Path, File] = field(default_factory=dict)

    def file(self, path: Path) -> File:
        """Return a file.

        Raises:
            Refused: it cannot be read.
        """
        if path not in self._files:
            content = path.read_bytes()
            document = read_document(content, path.as_posix())
            if not isinstance(document.root, Branch):
                raise Refused(Phrase("{path} cannot be read; check says why", path=path.as_posix()))
            self._files[path] = File(path, content, document.text, document.root)
        return self._files[path]

    def edit(self, path: Path, edits: tuple[Edit, ...]) -> None:
        """Keep what will change in a file."""
        self._files[path] = replace(self.file(path), edits=edits)

    def changes(self) -> list[Change]:
        """Return what changes, in the order in which the files were read."""
        return [one.change() for one in self._files.values() if one.edits]

    def remarks(self, word: str) -> tuple[str, ...]:
        """Return where remarks of the files that change mention a word, as "file:line"."""
        return tuple(
            f"{one.path.as_posix()}:{number}"
            for one in self._files.values()
            if one.edits
            for number in one.remarks(word)
        )

    def shared(self, story: Path) -> tuple[Path, ...]:
        """Return the files that a story includes."""
        listed = items(self.file(story).root, "include")
        names = (one.source for one in listed if isinstance(one, Scalar))
        found = (story.parent / "shared" / f"{name}.yaml" for name in names)
        return tuple(one for one in found if one.is_file())

    def sharing(self, story: Path, shared: set[Path]) -> tuple[Path, ...]:
        """Return the stories beside a story that include one of these files."""
        others = sorted(one for one in story.parent.glob("*.yaml") if one.stem not in NO_STORIES)
        return tuple(one for one in others if shared and shared & self._included(one))

    def including(self, shared: Path) -> tuple[Path, ...]:
        """Return the stories that include a file; none where it is no shared one."""
        return self.sharing(shared.parent.parent / shared.name, {shared})

    def _included(self, story: Path) -> set[Path]:
        try:
            return set(self.shared(story))
        except Refused:  # who cannot be read shares nothing
            return set()

    def known(self, story: Path) -> Known:
        """Return the names of a story."""
        known = known_in(tuple(self.file(one).root for one in (story, *self.shared(story))))
        own = dict.fromkeys(one.stem for one in own_pictures(story))
        return replace(known, pictures=tuple(own), drawn=self.drawn)

    def include(self, story: Path, *, is_new: bool) -> Callable[[str], bytes | None]:
        """Return how the files that a story includes are found, as they are or will be."""

        def found(name: str) -> bytes | None:
            path = story.parent / "shared" / f"{name}.yaml"
            if path not in self._files:
                return None
            return self._files[path].new if is_new else self._files[path].content

        return found

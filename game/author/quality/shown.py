"""What players see of a story's texts: the words of its own language, and of each translation."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.author.quality.lines import Line, Role, screens
from game.author.quality.voices import Voice, helpers, voice
from game.diagnostic import Location
from game.language.locales import path_of
from game.language.po import BrokenFile, forms, ids, messages, place, read
from game.language.translate import targets
from game.story.model import Story, Text


@dataclass(frozen=True, slots=True)
class Shown:
    """Some words as players of one language see them, and where they are written.

    `source` is the place of the text in the story; for its own language that is `at`, too.
    """

    words: str
    language: str
    role: Role
    voice: Voice
    at: Location
    source: Location


def shown(story: Story) -> Iterator[tuple[Shown, ...]]:
    """Yield the words of a story in its own language, screen by screen."""
    trusted = helpers(story)
    for screen in screens(story):
        yield tuple(_own(line, story.language, voice(line, trusted)) for line in screen.lines)


def _own(line: Line, language: str, speaking: Voice) -> Shown:
    return Shown(line.text.source, language, line.role, speaking, line.text.at, line.text.at)


class Translations:
    """The words of stories in other languages. A translation that is missing has no words.

    `root` is the folder of the project; texts marked fuzzy are not shown, so they are missing.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[tuple[str, str], dict[tuple[str, str], tuple[str, Location]]] = {}

    def shown(self, story: Story) -> Iterator[tuple[Shown, ...]]:
        """Yield the words of a story in each language it is translated into."""
        whole, trusted = tuple(screens(story)), helpers(story)
        for language in targets(self._root):
            if language != story.language:
                each = (self._translated(one.lines, language, trusted) for one in whole)
                yield from filter(None, map(tuple, each))

    def words(self, text: Text, language: str) -> str:
        """Return a text as players of a language see it: a missing one in its own language."""
        found = self._file(language, text).get((text.context, text.source))
        return found[0] if found else text.source

    def _translated(
        self, lines: Iterable[Line], language: str, trusted: Collection[str]
    ) -> Iterator[Shown]:
        for line in lines:
            found = self._file(language, line.text).get((line.text.context, line.text.source))
            if found:
                words, at = found
                speaking = voice(line, trusted)
                yield Shown(words, language, line.role, speaking, at, line.text.at)

    def _file(self, language: str, text: Text) -> dict[tuple[str, str], tuple[str, Location]]:
        key = (language, text.domain)
        if key not in self._files:
            self._files[key] = _read(path_of(self._root / "locales", *key), language, self._root)
        return self._files[key]


def _read(path: Path, language: str, root: Path) -> dict[tuple[str, str], tuple[str, Location]]:
    """Return the translations in a file, by context and source; {} if it cannot be read."""
    if not path.is_file():
        return {}
    name = path.relative_to(root).as_posix()
    try:
        catalog = read(path.read_bytes(), language, name)
    except BrokenFile:
        return {}
    return {
        (one.context or "", ids(one)[0]): (forms(one)[0], place(one, name))
        for one in messages(catalog)
        if not one.fuzzy and any(forms(one))
    }

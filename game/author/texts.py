"""The texts of the files that are checked: whether they can be drawn, and are translated."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.author.fonts import load_letters, undrawn, undrawn_in_translation
from game.diagnostic import Diagnostic
from game.errors import StoryError
from game.language.extract import SHARED
from game.language.gathering import gather
from game.language.locales import INTERFACE, path_of
from game.language.report import report_source
from game.language.sources import Source, entries_in, texts_in
from game.language.translate import targets
from game.reading.document import read_document
from game.reading.names import word
from game.shelf import NO_STORIES, read_file
from game.story.model import Story, Text


class Texts:
    """Looks at one file after the other, and remembers what is told by language at the end."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._letters = load_letters(root)
        self._seen: set[str] = set()  # domains; many stories share some
        self._rest: dict[str, list[Diagnostic]] = {}
        self._translations: dict[str, list[Diagnostic]] = {}

    def of_story(self, story: Story, path: Path) -> tuple[Diagnostic, ...]:
        """Return what cannot be drawn in a story; its translations are told later."""
        texts: dict[str, list[Text]] = {}
        for text in texts_in(story):
            texts.setdefault(text.domain, []).append(text)
        shipped = path.resolve().parent == (self._root / "scenarios").resolve()
        found: list[Diagnostic] = []
        for domain, own in texts.items():
            if not (shipped and domain in self._seen):
                language = story.language if domain == story.id else _language(domain, path)
                source = Source(domain, language or story.language, entries_in(own, domain))
                if self._letters:
                    found += undrawn(source.entries, self._letters, story.facts)
                if shipped:
                    self._translated(source, self._translations)
        return tuple(found)

    def of_the_rest(self) -> tuple[Diagnostic, ...]:
        """Look at the program's texts and the files that are no stories, as `of_story` does.

        The program's own texts are for its authors to mend: only tests look at them.
        """
        found: list[Diagnostic] = []
        for source in gather(self._root, {INTERFACE, *NO_STORIES}).sources:
            self._translated(source, self._rest)
            if self._letters and source.domain != INTERFACE:
                found += undrawn(source.entries, self._letters)
        return tuple(found)

    def by_language(self) -> Iterator[tuple[str, tuple[Diagnostic, ...]]]:
        """Yield each language with the problems of its translations; nothing without texts."""
        for language in targets(self._root) if self._seen else ():
            found = (*self._rest.get(language, ()), *self._translations.get(language, ()))
            yield language, found

    def _translated(self, source: Source, found: dict[str, list[Diagnostic]]) -> None:
        self._seen.add(source.domain)
        for language in targets(self._root):
            if source.language != language and source.entries:
                found.setdefault(language, []).extend(self._untranslated(source, language))

    def _untranslated(self, source: Source, language: str) -> Iterable[Diagnostic]:
        file = path_of(self._root / "locales", language, source.domain)
        shown = file.relative_to(self._root).as_posix()
        yield from report_source(source, language, file, shown)
        if self._letters:
            yield from undrawn_in_translation(source, language, file, shown, self._letters)


def _language(domain: str, story: Path) -> str:
    """Return the language of a shared file that a story includes; "" if it does not say."""
    path = story.parent / "shared" / f"{domain.removeprefix(SHARED)}.yaml"
    try:
        root = read_document(read_file(path), path.as_posix()).root
    except StoryError:
        return ""
    return word(root, "language") if root else ""

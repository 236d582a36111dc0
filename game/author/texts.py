"""The texts of the files that are checked: whether they can be drawn, and are translated."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from game.author.fonts import load_letters, undrawn, undrawn_in_translation
from game.diagnostic import Diagnostic
from game.errors import StoryError
from game.language.extract import SHARED
from game.language.gathering import gather
from game.language.locales import PROGRAM, path_of
from game.language.report import report_source
from game.language.sources import Source, entries_in, texts_in
from game.language.translate import targets
from game.reading.document import read_document
from game.reading.names import word
from game.shelf import NO_STORIES, read_file
from game.story.expression import Value
from game.story.model import Story, Text

Translations: TypeAlias = dict[str, tuple[Diagnostic, ...]]  # language -> problems, in order


class Texts:
    """Looks at one file after the other, and remembers which shared texts it has seen."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._letters = load_letters(root)
        self._seen: set[str] = set()  # domains; many stories share some

    def of_story(self, story: Story, path: Path) -> tuple[tuple[Diagnostic, ...], Translations]:
        """Return what cannot be drawn in a story, and the problems of its translations.

        Stories that lie elsewhere than those of the game have no translations.
        """
        texts: dict[str, list[Text]] = {}
        for text in texts_in(story):
            texts.setdefault(text.domain, []).append(text)
        is_shipped = path.resolve().parent == (self._root / "scenarios").resolve()
        sources = [
            Source(domain, _language(domain, story, path), entries_in(own, domain))
            for domain, own in texts.items()
            if not (is_shipped and domain in self._seen)
        ]
        undrawn_here = self._undrawn(sources, story.facts)
        if not is_shipped:
            return undrawn_here, {}
        self._seen.update(texts)
        return undrawn_here, self._translations(sources)

    def of_the_rest(self) -> tuple[tuple[Diagnostic, ...], Translations]:
        """Return the same of the program and of the files that are no stories.

        The program's own texts are for its authors to mend: only tests look at them.
        """
        sources = gather(self._root, {*PROGRAM, *NO_STORIES}).sources
        shown = [source for source in sources if source.domain not in PROGRAM]
        return self._undrawn(shown, {}), self._translations(sources)

    def _undrawn(
        self, sources: Iterable[Source], facts: Mapping[str, Value]
    ) -> tuple[Diagnostic, ...]:
        letters = self._letters
        if letters is None:
            return ()
        return tuple(one for source in sources for one in undrawn(source.entries, letters, facts))

    def _translations(self, sources: Iterable[Source]) -> Translations:
        return {
            language: tuple(
                problem
                for source in sources
                if source.language != language and source.entries
                for problem in self._untranslated(source, language)
            )
            for language in targets(self._root)
        }

    def _untranslated(self, source: Source, language: str) -> Iterator[Diagnostic]:
        file = path_of(self._root / "locales", language, source.domain)
        shown = file.relative_to(self._root).as_posix()
        yield from report_source(source, language, file, shown)
        if self._letters:
            yield from undrawn_in_translation(source, language, file, shown, self._letters)


def _language(domain: str, story: Story, path: Path) -> str:
    """Return the language of a text of a story, which a shared file may have its own of."""
    if domain == story.id:
        return story.language
    shared = path.parent / "shared" / f"{domain.removeprefix(SHARED)}.yaml"
    try:
        root = read_document(read_file(shared), shared.as_posix()).root
    except StoryError:
        root = None
    return (word(root, "language") if root else "") or story.language

"""The texts of the files that are checked: whether they can be drawn, and are translated."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from game.author.fonts import load_letters, undrawn, undrawn_in_translation
from game.diagnostic import NOWHERE, Diagnostic, Location
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

# language -> problems in order, each with the place of its text in the story
Translations: TypeAlias = dict[str, dict[Diagnostic, Location]]


@dataclass(frozen=True, slots=True)
class Found:
    """What cannot be drawn, and the problems of the translations."""

    undrawn: tuple[Diagnostic, ...]
    translations: Translations


class Texts:
    """Looks at one file after the other, and remembers what it has found in shared texts."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._letters = load_letters(root)
        self._shared: dict[str, Found] = {}  # by domain

    def of_story(self, story: Story, path: Path) -> Found:
        """Return what is found in the texts of a story and in its translations.

        Stories that lie elsewhere than those of the game have no translations.
        """
        texts: dict[str, list[Text]] = {}
        for text in texts_in(story):
            texts.setdefault(text.domain, []).append(text)
        is_shipped = path.resolve().parent == (self._root / "scenarios").resolve()
        found = {
            domain: (is_shipped and self._shared.get(domain))
            or self._of_source(
                Source(domain, _language(domain, story, path), entries_in(own, domain)),
                story.facts,
                is_shipped=is_shipped,
            )
            for domain, own in texts.items()
        }
        if is_shipped:
            self._shared |= {domain: one for domain, one in found.items() if domain != story.id}
        return _joined(found.values())

    def of_the_rest(self) -> Found:
        """Return the same of the program and of the files that are no stories.

        The program's own texts are for its authors to mend: only tests look at them.
        """
        sources = gather(self._root, {*PROGRAM, *NO_STORIES}).sources
        shown = [source for source in sources if source.domain not in PROGRAM]
        return Found(self._undrawn(shown, {}), self._translations(sources))

    def _of_source(self, source: Source, facts: Mapping[str, Value], *, is_shipped: bool) -> Found:
        translations = self._translations((source,)) if is_shipped else {}
        return Found(self._undrawn((source,), facts), translations)

    def _undrawn(
        self, sources: Iterable[Source], facts: Mapping[str, Value]
    ) -> tuple[Diagnostic, ...]:
        letters = self._letters
        if letters is None:
            return ()
        return tuple(one for source in sources for one in undrawn(source.entries, letters, facts))

    def _translations(self, sources: Iterable[Source]) -> Translations:
        return {
            language: {
                problem: place
                for source in sources
                if source.language != language and source.entries
                for problem, place in self._untranslated(source, language)
            }
            for language in targets(self._root)
        }

    def _untranslated(self, source: Source, language: str) -> Iterator[tuple[Diagnostic, Location]]:
        file = path_of(self._root / "locales", language, source.domain)
        shown = file.relative_to(self._root).as_posix()
        yield from report_source(source, language, file, shown).items()
        if self._letters:
            for one in undrawn_in_translation(source, language, file, shown, self._letters):
                yield one, NOWHERE


def _joined(found: Iterable[Found]) -> Found:
    each = tuple(found)
    translations: Translations = {}
    for one in each:
        for language, problems in one.translations.items():
            translations.setdefault(language, {}).update(problems)
    return Found(tuple(problem for one in each for problem in one.undrawn), translations)


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

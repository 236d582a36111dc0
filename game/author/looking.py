"""Looking at one story after the other: all that reading, playing and good advice find."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path

from game.author.answers import answer
from game.author.catalogue import CATALOGUE
from game.author.echoes import without_echoes
from game.author.explore import explore
from game.author.gallery import picture_problems
from game.author.proofs import proofs
from game.author.quality.look import Quality
from game.author.sharing import look_at_each
from game.author.texts import Found, Texts, Translations
from game.author.todos import todos
from game.diagnostic import NOWHERE, Diagnostic, Location
from game.errors import StoryError
from game.language.problems import WAITING
from game.reading.allowing import Allowance
from game.reading.problems import in_file_order
from game.reading.world import World
from game.shelf import load_help, load_story, read_world
from game.story.model import HelpLine

MOST_STATES = 60_000  # merged moments a story; more would make checking slow


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in one file or group of files. `sources` are texts by path.

    `allowed` are warnings that the author has answered, with the reason. `language` is that
    of the translations, "" where it is not about them.
    """

    name: str
    language: str = ""
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)
    allowed: tuple[tuple[Diagnostic, Allowance], ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a story, and in its translations by language."""

    checked: Checked
    translations: Translations


class Desk:
    """Looks at stories of one project. `faults` are those of the files that all stories need."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._texts = Texts(root)
        self._quality = Quality(root, _help_lines(root))
        self.faults: tuple[Diagnostic, ...] = ()
        try:
            self._world = read_world(root)
        except StoryError as error:
            self._world = World()
            self.faults = error.diagnostics

    def look(self, path: Path) -> Looked:
        """Read a story with its pictures; if it can be played, play every way through it."""
        reading = load_story(path, self._world)
        story = reading.story
        found = [*reading.diagnostics, *picture_problems(path, story, self._root)]
        found += (one for name, text in reading.sources.items() for one in todos(text, name))
        if story is None:
            return Looked(_checked(path, found, reading.sources), {})
        ways = proofs(story, explore(story, MOST_STATES))
        found += (replace(one, at=_placed(one, path)) for one in ways)
        texts = self._texts.of_story(story, path)
        is_shipped = path.resolve().parent == (self._root / "scenarios").resolve()
        better = tuple(self._quality.of(story, path, is_shipped=is_shipped))
        origins = {one.problem: one.origin for one in better}
        found += (*texts.undrawn, *origins)
        translated = {one: at for each in texts.translations.values() for one, at in each.items()}
        answered = answer(
            (*found, *translated),
            # where nobody looks for translations, an answer about them is no mistake
            [one for one in reading.allowed if is_shipped or one.code not in WAITING],
            CATALOGUE,
            {**origins, **translated},
        )
        told = without_echoes((one for one in answered.problems if one not in translated), found)
        checked = _checked(path, told, reading.sources)
        standing = _standing(texts.translations, answered.problems)
        return Looked(replace(checked, allowed=answered.allowed), standing)

    def look_at_the_rest(self) -> Found:
        """Return what is found in the texts of the files that are no stories."""
        return self._texts.of_the_rest()


def look_at_all(paths: Sequence[Path], desk: Desk, root: Path, cores: int) -> Iterator[Looked]:
    """Yield what is found in each story, in their order."""
    return look_at_each(paths, desk.look, partial(_look, root), cores)


def _look(root: Path, path: Path) -> Looked:
    return _desk(root).look(path)


@cache
def _desk(root: Path) -> Desk:
    """Return the desk of this process, which lives no longer than one check."""
    return Desk(root)


def _standing(translations: Translations, problems: Collection[Diagnostic]) -> Translations:
    """Return the problems of translations that nobody has answered."""
    left = set(problems)
    return {
        language: {one: at for one, at in each.items() if one in left}
        for language, each in translations.items()
    }


def _checked(path: Path, found: Iterable[Diagnostic], sources: Mapping[str, str]) -> Checked:
    """Return what was found in a story, with the texts of the translations it is in."""
    problems = in_file_order(found)
    others = {one.at.path for one in problems} - sources.keys()
    texts = {
        name: Path(name).read_text(encoding="utf-8", errors="replace")
        for name in others
        if name.endswith(".po") and Path(name).is_file()
    }
    return Checked(name=path.stem, diagnostics=problems, sources={**sources, **texts})


def _help_lines(root: Path) -> tuple[HelpLine, ...]:
    """Return the help lines; none where they cannot be read, which is told elsewhere."""
    try:
        return load_help(root)
    except StoryError:
        return ()


def _placed(problem: Diagnostic, path: Path) -> Location:
    at = problem.at
    return replace(at, path=path.as_posix(), line=1, column=1) if at == NOWHERE else at

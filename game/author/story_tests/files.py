"""Finding, reading and playing the tests of many stories."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from game.author.answers import answer
from game.author.catalogue import CATALOGUE
from game.author.looking import Checked
from game.author.sharing import look_at_each
from game.author.story_tests.model import StoryTest
from game.author.story_tests.names import unknown_names
from game.author.story_tests.playing import play_test
from game.author.story_tests.reading import StoryTests, read_tests
from game.author.story_tests.shown import Screen
from game.calling import command
from game.diagnostic import Diagnostic, Location
from game.errors import StoryError
from game.language.catalogues import Catalogues
from game.phrase import Phrase
from game.reading.problems import complain, in_file_order
from game.reading.suggest import any_of, did_you_mean, there_is
from game.reading.world import World
from game.shelf import load_story, misnamed, read_file, read_world, story_paths
from game.story.model import Story

FOLDER = "tests"  # beside the stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested(Checked):
    """What was found in one file of tests, and how many tests were played."""

    tests: int = 0


def tests_path(story: Path) -> Path:
    """Return where the tests of a story belong."""
    return story.parent / FOLDER / story.name


def _story_path(tests: Path) -> Path:
    return tests.parent.parent / tests.name


def count_tests(paths: Sequence[Path], root: Path) -> int:
    """Return how many files of tests `check_tests` looks at."""
    return len(_files(paths, root))


def _files(paths: Sequence[Path], root: Path) -> list[Path]:
    """Return the files of tests: those of the stories named, or all."""
    if not paths:
        return sorted((root / "scenarios" / FOLDER).glob("*.yaml"))
    found = (one if one.parent.name == FOLDER else tests_path(one) for one in paths)
    return [one for one in dict.fromkeys(found) if one.exists()]


def check_tests(paths: Sequence[Path], root: Path) -> Iterator[Tested]:
    """Play the tests of the stories (or files of tests) in `paths`; () is all of the game.

    A story without tests is passed over. Results come file by file, so that progress can be
    shown.
    """
    files = _files(paths, root)
    if not paths:
        folder = root / "scenarios" / FOLDER
        if odd := misnamed(folder.glob("*")):
            yield Tested(name=FOLDER, diagnostics=odd)
    bench = Bench(root)
    yield from look_at_each(files, bench.test, partial(_test, root), os.cpu_count() or 1)


def _test(root: Path, path: Path) -> Tested:
    return _bench(root).test(path)


@cache
def _bench(root: Path) -> "Bench":
    """Return the bench of this process, which lives no longer than one check."""
    return Bench(root)


class Bench:
    """Where the tests of one project are played."""

    def __init__(self, root: Path) -> None:
        self._catalogues = Catalogues(root / "locales")
        try:
            self._world = read_world(root)
        except StoryError:  # `check` says what is wrong with the files that all stories need
            self._world = World()

    def test(self, path: Path) -> Tested:
        """Read a file of tests and its story, and play the tests."""
        shown = path.as_posix()
        try:
            found = read_tests(read_file(path), shown)
        except StoryError as error:
            return Tested(name=path.stem, diagnostics=error.diagnostics)
        problems = [*found.diagnostics]
        story = self._story(path, problems)
        if story is not None:
            problems += self.play(found, story)
        answered = answer(problems, found.allowed, CATALOGUE)
        return Tested(
            name=path.stem,
            diagnostics=in_file_order(answered.problems),
            allowed=answered.allowed,
            sources={shown: found.text},
            tests=len(found.tests) if story else 0,
        )

    def _story(self, tests: Path, problems: list[Diagnostic]) -> Story | None:
        path, top = _story_path(tests), Location(tests.as_posix(), 1, 1)
        if not path.exists():
            stories = [one.stem for one in story_paths(path.parent)]
            hint = did_you_mean(path.stem, stories) or there_is(stories)
            problems.append(CATALOGUE["NA801"].at(top, hint, path=path.as_posix()))
            return None
        story = load_story(path, self._world).story
        if story is None:
            hint = Phrase("first mend {path}", path=path.as_posix())
            problems.append(CATALOGUE["NA804"].at(top, hint))
        return story

    def play(self, found: StoryTests, story: Story) -> Iterator[Diagnostic]:
        """Yield what is wrong when the tests of a file are played."""
        wrong = [problem for test in found.tests for problem in self._play(test, story)]
        yield from wrong
        is_well = not wrong and not found.diagnostics and found.tests
        if is_well and (rest := untested(found, story)):
            endings = command("record", story.id, "--endings")
            hint = Phrase("to have them written: {command}", command=endings)
            names = any_of([f"'{one}'" for one in rest])
            yield CATALOGUE["NA814"].at(found.at, hint, endings=names)

    def _play(self, test: StoryTest, story: Story) -> tuple[Diagnostic, ...]:
        language = test.language.source if test.language else story.language
        known = {*self._catalogues.languages, story.language}
        if language not in known and test.language:
            gaps = {"found": language, "wanted": Phrase("a language of the game")}
            return (complain("NA116", test.language.at, there_is(known), **gaps),)
        screen = Screen(story, self._catalogues.words(language))
        wrong = tuple(unknown_names(test, screen, self._world.skills))
        return wrong or play_test(test, screen)


def untested(found: StoryTests, story: Story) -> tuple[str, ...]:
    """Return the endings that no test of a file comes to, in the story's order."""
    tested = {test.ending.source for test in found.tests if test.ending}
    return tuple(one for one in story.endings if one not in tested)

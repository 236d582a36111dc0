"""Everything that is wrong with stories: what reading finds, what exploring proves, what ages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from game.author.explore import explore
from game.author.gallery import picture_problems
from game.author.problems import complain
from game.author.proofs import proofs
from game.author.texts import Texts
from game.diagnostic import NOWHERE, Diagnostic, Location, Severity
from game.errors import StoryError
from game.language.locales import INTERFACE
from game.language.translate import targets
from game.language.words import Words
from game.reading.problems import in_file_order
from game.reading.world import World
from game.shelf import load_help, load_story, read_world, story_paths
from game.story.model import HelpLine

MOST_STATES = 20_000  # merged moments a story; more would make checking slow
FRESH = timedelta(days=183)  # how long a help line stays checked
SAID_BEFORE = {"NA701": "NA307", "NA702": "NA306"}  # found without exploring, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in one file or group of files. `sources` are texts by path."""

    name: str
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)


def check(paths: Iterable[Path], root: Path, *, today: date) -> tuple[Diagnostic, ...]:
    """Return all problems of the stories in `paths`; of everything below `root` if () is given."""
    return tuple(
        problem
        for one in check_each(tuple(paths), root, today=today)
        for problem in one.diagnostics
    )


def check_each(paths: tuple[Path, ...], root: Path, *, today: date) -> Iterator[Checked]:
    """Yield what is found, file by file, so that progress can be shown."""
    try:
        world = read_world(root)
    except StoryError as error:
        yield _shared(error.diagnostics)
        world = World()
    texts = Texts(root)
    told: set[Diagnostic] = set()  # what is wrong with a shared file is told once
    for path in paths or story_paths(root / "scenarios"):
        checked = _checked(path, root, world, texts)
        new = tuple(one for one in checked.diagnostics if one not in told)
        told.update(new)
        yield replace(checked, diagnostics=new)
    if not paths:
        yield check_help(root, today, texts.of_the_rest())
    for language, found in texts.by_language():
        yield Checked(name=language, diagnostics=found)


def count_checks(paths: tuple[Path, ...], root: Path) -> int:
    """Return how many times `check_each` yields if the shared files are well."""
    own = paths or (*story_paths(root / "scenarios"), root)
    return len(own) + len(targets(root))


def _checked(path: Path, root: Path, world: World, texts: Texts) -> Checked:
    """Read a story with its pictures; if it can be played, play every way through it."""
    reading = load_story(path, world)
    found = [*reading.diagnostics, *picture_problems(path, reading.story, root)]
    if reading.story is not None:
        said = {(one.code, _named(one)) for one in reading.diagnostics}
        found += [
            replace(one, at=_placed(one, path))
            for one in proofs(reading.story, explore(reading.story, MOST_STATES))
            if (SAID_BEFORE.get(one.code, ""), _named(one)) not in said
        ]
        found += texts.of_story(reading.story, path)
    return Checked(name=path.stem, diagnostics=in_file_order(found), sources=reading.sources)


def check_help(root: Path, today: date, more: tuple[Diagnostic, ...] = ()) -> Checked:
    """Read the help lines; those not looked at for half a year are named.

    `more` are problems found elsewhere in the files that are no stories.
    """
    try:
        lines = load_help(root)
    except StoryError as error:
        return _shared((*error.diagnostics, *more))
    old = [_outdated(line) for line in lines if _is_old(line.checked_on, today)]
    return replace(_shared((*old, *more)), name="help")


def _is_old(checked_on: str, today: date) -> bool:
    try:
        return today - date.fromisoformat(checked_on) > FRESH
    except ValueError:
        return True


def _outdated(line: HelpLine) -> Diagnostic:
    return complain(
        "NA711",
        line.name.at,
        line.source_url,
        number=line.number,
        country=line.country,
        date=line.checked_on,
    )


def _placed(problem: Diagnostic, path: Path) -> Location:
    at = problem.at
    return replace(at, path=path.as_posix(), line=1, column=1) if at == NOWHERE else at


def _named(problem: Diagnostic) -> str:
    """Return the name that a message quotes last."""
    return problem.message.rpartition("'")[0].rpartition("'")[2]


def _shared(found: tuple[Diagnostic, ...]) -> Checked:
    return Checked(name=INTERFACE, diagnostics=found, sources=_texts(found))


def _texts(found: Iterable[Diagnostic]) -> dict[str, str]:
    """Return the texts of the files that problems are in, as far as they can be read."""
    paths = {one.at.path for one in found if one.at.path}
    return {
        path: Path(path).read_text(encoding="utf-8", errors="replace")
        for path in paths
        if Path(path).is_file()
    }


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Return whether one of the problems is an error."""
    return any(one.severity is Severity.ERROR for one in found)


def as_values(problem: Diagnostic) -> dict[str, object]:
    """Return a problem as plain values, ready for JSON."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.at.path,
        "line": problem.at.line,
        "column": problem.at.column,
        "message": problem.message,
        "hint": problem.hint,
    }


def summary(found: Sequence[Diagnostic], words: Words) -> str:
    """Return a line that counts the problems."""
    if not found:
        return words.ui("All is well.")
    errors = sum(one.severity is Severity.ERROR for one in found)
    counts = (
        words.uin("{n} error", "{n} errors", errors),
        words.uin("{n} warning", "{n} warnings", len(found) - errors),
    )
    return ", ".join(counts)

"""Everything that is wrong with stories: what reading finds, what exploring proves, what ages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from game.author.explore import explore
from game.author.problems import complain
from game.author.proofs import proofs
from game.diagnostic import NOWHERE, Diagnostic, Location, Severity
from game.errors import StoryError
from game.language import report as translations
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
        yield _shared(root, error.diagnostics)
        world = World()
    for path in paths or story_paths(root / "scenarios"):
        yield check_story(path, world)
    if not paths:
        yield check_help(root, today)
    yield from _translations(paths, root)


def count_checks(paths: tuple[Path, ...], root: Path) -> int:
    """Return how many times `check_each` yields if the shared files are well."""
    own = paths or (*story_paths(root / "scenarios"), root)
    return len(own) + len(targets(root))


def check_story(path: Path, world: World) -> Checked:
    """Read a story; if it can be played, play every way through it."""
    reading = load_story(path, world)
    found = reading.diagnostics
    if reading.story is not None:
        said = {(one.code, _named(one)) for one in found}
        found += tuple(
            replace(one, at=_placed(one, path))
            for one in proofs(reading.story, explore(reading.story, MOST_STATES))
            if (SAID_BEFORE.get(one.code, ""), _named(one)) not in said
        )
    return Checked(name=path.stem, diagnostics=in_file_order(found), sources=reading.sources)


def check_help(root: Path, today: date) -> Checked:
    """Read the help lines; those not looked at for half a year are named."""
    try:
        lines = load_help(root)
    except StoryError as error:
        return _shared(root, error.diagnostics)
    found = [_outdated(line) for line in lines if _is_old(line.checked_on, today)]
    return Checked(name="help", diagnostics=tuple(found), sources=_texts(root, found))


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


def _translations(paths: tuple[Path, ...], root: Path) -> Iterator[Checked]:
    """Yield the state of the translations, by language; of the stories asked for only."""
    domains = tuple(path.stem for path in paths if _is_shipped(path, root))
    if paths and not domains:
        return
    for language in targets(root):
        found = translations.report(root, language, domains)
        yield Checked(name=language, diagnostics=found)


def _is_shipped(path: Path, root: Path) -> bool:
    return path.resolve().parent == (root / "scenarios").resolve()


def _shared(root: Path, found: tuple[Diagnostic, ...]) -> Checked:
    return Checked(name=INTERFACE, diagnostics=found, sources=_texts(root, found))


def _texts(root: Path, found: Iterable[Diagnostic]) -> dict[str, str]:
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

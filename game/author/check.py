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
from game.language.extract import SHARED
from game.language.gathering import gather
from game.language.locales import INTERFACE, path_of
from game.language.report import report_source
from game.language.sources import Source, domains_in, entries_in
from game.language.translate import targets
from game.language.words import Words
from game.reading.problems import in_file_order
from game.reading.world import World
from game.shelf import NO_STORIES, load_help, load_story, read_world, story_paths
from game.story.model import HelpLine, Story

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
    sources: list[Source] = []
    for path in paths or story_paths(root / "scenarios"):
        checked, story = _checked(path, world)
        yield checked
        if story is not None and _is_shipped(path, root):
            sources += _to_translate(story)
    if not paths:
        yield check_help(root, today)
        sources = _with_the_rest(sources, root)
    yield from _translations(sources, root)


def count_checks(paths: tuple[Path, ...], root: Path) -> int:
    """Return how many times `check_each` yields if the shared files are well."""
    own = paths or (*story_paths(root / "scenarios"), root)
    return len(own) + len(targets(root))


def check_story(path: Path, world: World) -> Checked:
    """Read a story; if it can be played, play every way through it."""
    return _checked(path, world)[0]


def _checked(path: Path, world: World) -> tuple[Checked, Story | None]:
    reading = load_story(path, world)
    found = reading.diagnostics
    if reading.story is not None:
        said = {(one.code, _named(one)) for one in found}
        found += tuple(
            replace(one, at=_placed(one, path))
            for one in proofs(reading.story, explore(reading.story, MOST_STATES))
            if (SAID_BEFORE.get(one.code, ""), _named(one)) not in said
        )
    problems = in_file_order(found)
    return Checked(name=path.stem, diagnostics=problems, sources=reading.sources), reading.story


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


def _to_translate(story: Story) -> Iterator[Source]:
    """Yield the texts of a story that was read already: reading takes longest."""
    for domain in domains_in(story):
        yield Source(domain, story.language, entries_in(story, domain))


def _with_the_rest(sources: list[Source], root: Path) -> list[Source]:
    """Add the texts of the program and of the files that are no stories."""
    shared = {one.domain for one in sources if one.domain.startswith(SHARED)}
    rest = gather(root, {INTERFACE, *NO_STORIES, *shared}).sources
    known = {one.domain for one in rest}
    return [*rest, *(one for one in sources if one.domain not in known)]


def _translations(sources: Iterable[Source], root: Path) -> Iterator[Checked]:
    """Yield the state of the translations, by language."""
    wanted = tuple({source.domain: source for source in sources}.values())
    for language in targets(root) if wanted else ():
        found = [
            problem
            for source in wanted
            if source.language != language and source.entries
            for problem in _untranslated(source, language, root)
        ]
        yield Checked(name=language, diagnostics=tuple(found))


def _untranslated(source: Source, language: str, root: Path) -> tuple[Diagnostic, ...]:
    file = path_of(root / "locales", language, source.domain)
    return report_source(source, language, file, file.relative_to(root).as_posix())


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

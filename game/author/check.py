"""Everything that is wrong with stories: what reading finds, what exploring proves, what ages."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from game.author.looking import Checked, Desk, look_at_all
from game.author.problems import complain
from game.author.texts import Translations
from game.diagnostic import Diagnostic, Severity
from game.errors import StoryError
from game.language.locales import INTERFACE
from game.language.translate import targets
from game.language.words import Words
from game.shelf import load_help, misnamed, story_paths
from game.story.model import HelpLine

FRESH = timedelta(days=183)  # how long a help line stays checked


def check(paths: Iterable[Path], root: Path, *, today: date) -> tuple[Diagnostic, ...]:
    """Return all problems of the stories in `paths`; of everything below `root` if () is given."""
    return tuple(
        problem
        for one in check_each(tuple(paths), root, today=today)
        for problem in one.diagnostics
    )


def check_each(paths: tuple[Path, ...], root: Path, *, today: date) -> Iterator[Checked]:
    """Yield what is found, file by file, so that progress can be shown."""
    desk = Desk(root)
    if first := (*desk.faults, *misnamed(paths or (root / "scenarios").glob("*"))):
        yield _shared(first)
    files = _with_fit_names(paths) if paths else story_paths(root / "scenarios")
    told: set[Diagnostic] = set()  # what is wrong with a shared file is told once
    translations: list[Translations] = []
    for one in look_at_all(files, desk, root, os.cpu_count() or 1):
        new = tuple(problem for problem in one.checked.diagnostics if problem not in told)
        told.update(new)
        translations.append(one.translations)
        yield replace(one.checked, diagnostics=new)
    if not paths:
        rest = desk.look_at_the_rest()
        translations.insert(0, rest.translations)
        yield check_help(root, today, rest.undrawn)
    yield from _by_language(translations)


def _with_fit_names(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files without those such as x.yaml.txt: of these the name is all that is told."""
    return tuple(path for path in paths if path.suffix.lower() != ".txt")


def _by_language(found: Iterable[Translations]) -> Iterator[Checked]:
    """Yield the problems of translations, by language; each once, as stories share some."""
    merged: dict[str, dict[Diagnostic, None]] = {}
    for one in found:
        for language, problems in one.items():
            merged.setdefault(language, {}).update(dict.fromkeys(problems))
    for language, each in merged.items():
        in_files = [one for one in each if one.at.path.endswith(".po")]
        yield Checked(
            name=language, language=language, diagnostics=tuple(each), sources=_texts(in_files)
        )


def count_checks(paths: tuple[Path, ...], root: Path) -> int:
    """Return how many times `check_each` yields if the shared files are well."""
    own = paths or (*story_paths(root / "scenarios"), root)
    return len(own) + len(targets(root))


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

"""What is missing or wrong in the translations, as problems with a place."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

from game.diagnostic import NOWHERE, Diagnostic, Location
from game.language import problems
from game.language.gathering import gather
from game.language.locales import PROGRAM, path_of
from game.language.po import BrokenFile, faults, forms, ids, messages, place, quoted, read
from game.language.sources import Entry, Source


def report(root: Path, language: str, domains: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """Return the problems of a language's translations, domain by domain.

    Args:
        root: the project's folder, with `game`, `scenarios` and `locales`.
        language: the language to look at.
        domains: scenario ids or "game"; () means all.

    Returns:
        Problems placed in the .po, or in the story for a text its .po does not have yet,
        and for a .po that is not there.
        Texts written in `language` need no translation.
    """
    found: list[Diagnostic] = []
    for source in gather(root, frozenset(domains)).sources:
        if source.language != language and source.entries:
            path = path_of(root / "locales", language, source.domain)
            found += report_source(source, language, path, path.relative_to(root).as_posix())
    return tuple(found)


def report_source(source: Source, language: str, file: Path, path: str) -> tuple[Diagnostic, ...]:
    """Return the problems of one translation file, in file order. `path` is its name to show.

    If there is no such file, the problem is placed where the texts come from.
    """
    if not file.is_file():
        hint = f"python3 main.py translate {source.domain} --lang {language}"
        first = next((_place(entry).path for entry in source.entries), "")
        at = Location(first if source.domain not in PROGRAM and first else path, 1, 1)
        return (problems.NO_CATALOGUE.at(at, hint, language=language),)
    try:
        catalog = read(file.read_bytes(), language, path)
    except BrokenFile as broken:
        return (broken.problem,)
    return (*sorted(_in_file(catalog, source, path), key=_line), *_not_in_file(catalog, source))


def _in_file(catalog: Catalog, source: Source, path: str) -> Iterator[Diagnostic]:
    yield from faults(catalog, path)
    wanted = {(entry.context, entry.ids) for entry in source.entries}
    for message in messages(catalog):
        if (message.context or "", ids(message)) not in wanted:
            continue
        if not any(forms(message)):
            yield problems.MISSING.at(place(message, path), text=quoted(ids(message)[0]))
        elif message.fuzzy:
            yield problems.FUZZY.at(place(message, path), text=quoted(ids(message)[0]))


def _not_in_file(catalog: Catalog, source: Source) -> Iterator[Diagnostic]:
    there = {(message.context or "", ids(message)) for message in messages(catalog)}
    for entry in source.entries:
        if (entry.context, entry.ids) not in there:
            yield problems.MISSING.at(_place(entry), text=quoted(entry.source))


def _place(entry: Entry) -> Location:
    return entry.places[0] if entry.places else NOWHERE


def _line(problem: Diagnostic) -> int:
    return problem.at.line

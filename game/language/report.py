"""What is missing or wrong in the translations, as problems with a place."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog

from game.calling import command
from game.diagnostic import NOWHERE, Diagnostic, Location
from game.language import problems
from game.language.gathering import gather
from game.language.locales import path_of
from game.language.po import BrokenFile, faults, forms, ids, messages, place, quoted, read
from game.language.sources import Entry, Source


def report(root: Path, language: str, domains: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """Return the problems of a language's translations, domain by domain.

    Args:
        root: the project's folder, with `game`, `scenarios` and `locales`.
        language: the language to look at.
        domains: scenario ids or "game"; () means all.

    Returns:
        Problems placed in the .po, or in the story for a text its .po does not have yet.
        Texts written in `language` need no translation.
    """
    found: list[Diagnostic] = []
    for source in gather(root, frozenset(domains)).sources:
        if source.language != language and source.entries:
            path = path_of(root / "locales", language, source.domain)
            found += report_source(source, language, path, path.relative_to(root).as_posix())
    return tuple(found)


def report_source(
    source: Source, language: str, file: Path, path: str
) -> Mapping[Diagnostic, Location]:
    """Return the problems of one translation file, in file order; `path` is its name to show.

    With each comes the place of its text in the story. A text that is not in the file yet has
    its problem there, too; if there is no file at all, so it is with each text.
    """
    if not file.is_file():
        return dict(_missing(source.entries, source, language))
    try:
        catalog = read(file.read_bytes(), language, path)
    except BrokenFile as broken:
        return {broken.problem: NOWHERE}
    there = {(message.context or "", ids(message)) for message in messages(catalog)}
    new = [entry for entry in source.entries if (entry.context, entry.ids) not in there]
    in_file = sorted(_in_file(catalog, source, path), key=lambda one: one[0].at.line)
    return dict([*in_file, *_missing(new, source, language)])


def _in_file(catalog: Catalog, source: Source, path: str) -> Iterator[tuple[Diagnostic, Location]]:
    for problem in faults(catalog, path):
        yield problem, NOWHERE
    wanted = {(entry.context, entry.ids): entry for entry in source.entries}
    for message in messages(catalog):
        entry = wanted.get((message.context or "", ids(message)))
        if entry is None:
            continue
        kind = problems.FUZZY if any(forms(message)) else problems.MISSING
        if kind is problems.MISSING or message.fuzzy:
            yield kind.at(place(message, path), text=quoted(entry.source)), _place(entry)


def _missing(
    entries: Iterable[Entry], source: Source, language: str
) -> Iterator[tuple[Diagnostic, Location]]:
    hint = command("translate", source.domain, "--lang", language)
    for entry in entries:
        at = _place(entry)
        yield problems.MISSING.at(at, hint, text=quoted(entry.source)), at


def _place(entry: Entry) -> Location:
    return entry.places[0] if entry.places else NOWHERE

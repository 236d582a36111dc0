"""Bringing the translation files up to date with the texts of the game and its stories.

update_all(root)                    every domain, every language there is
update_all(root, languages=("fr",)) begins a new one
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from babel.messages.catalog import Catalog

from game.diagnostic import Diagnostic
from game.errors import GameError
from game.language import locales
from game.language.gathering import gather
from game.language.merging import Memory, Merged, kept_in, memory_of, merge
from game.language.po import BrokenFile, known, read, text_of
from game.language.sources import Source
from game.language.writing import header, po_text
from game.phrase import Phrase
from game.refusal import why

Remember = Callable[[], Memory]  # finds translations of the same texts, when they are needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What became of one translation file. `path` is relative to the project's folder."""

    path: str
    domain: str
    language: str
    total: int = 0
    missing: int = 0
    fuzzy: int = 0
    obsolete: int = 0
    written: bool = False  # whether the file on disk changed
    problem: Diagnostic | None = None  # the file is broken and was left alone


def update(
    source: Source, language: str, old: str, path: str, remember: Remember = dict
) -> tuple[str, Merged]:
    """Return the new text of a translation file, and what is in it.

    Args:
        source: the texts there are now.
        language: into which they are translated.
        old: the file's text until now; "" where there is none yet.
        path: the file's name, for problems.
        remember: asked for what the same texts are called elsewhere, if one has no translation.

    Raises:
        BrokenFile: the old text cannot be read, so that work in it could be lost.
    """
    catalog = read(old.encode(), language, path) if old else Catalog(locale=known(language))
    kept = kept_in(catalog)
    merged = merge(kept, source.entries, catalog.num_plurals)
    if not all(one.is_worth_keeping for one in merged.current):
        merged = merge(kept, source.entries, catalog.num_plurals, remember())
    return po_text(merged, header(language, catalog.plural_forms, old)), merged


def update_all(
    root: Path, languages: Iterable[str] = (), domains: Iterable[str] = ()
) -> Iterator[Updated]:
    """Update translation files one by one, so that progress can be shown.

    Args:
        root: the project's folder, with `game`, `scenarios` and `locales`.
        languages: codes; () means all that have a folder in `locales`.
        domains: scenario ids or "game"; () means all.

    Raises:
        GameError: a file cannot be written.
    """
    yield from update_sources(root, gather(root, frozenset(domains)).sources, languages)


def update_sources(
    root: Path, sources: Iterable[Source], languages: Iterable[str] = ()
) -> Iterator[Updated]:
    """Update the translation files of these sources, as `update_all` does."""
    wanted = tuple(languages) or targets(root)
    remember = {code: cache(partial(memory_in, root, code)) for code in wanted}
    for source in sources:
        for language in wanted:
            if language != source.language:
                yield _updated(root, source, language, remember[language])


def targets(root: Path) -> tuple[str, ...]:
    """Return the languages that stories are translated into."""
    folder = root / "locales"
    entries = folder.iterdir() if folder.is_dir() else ()
    names = {entry.name for entry in entries if entry.is_dir()}
    # A folder such as "vi-before" is somebody's own.
    return tuple(sorted({locales.SOURCE, *(n for n in names if locales.code_in(n) == n)}))


def memory_in(root: Path, language: str) -> Memory:
    """Return all translations into a language by their text; a broken file gives none."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for path in sorted((root / "locales" / language).rglob("*.po")):
        try:
            catalog = read(path.read_bytes(), language, path.name)
        except (BrokenFile, OSError):
            continue
        found = {**memory_of(catalog), **found}
    return found


def old_text(root: Path, language: str, domain: str) -> str:
    """Return the text of a translation file as it is, "" if there is none.

    Raises:
        BrokenFile: it is not UTF-8.
        GameError: the computer does not let us read it.
    """
    place = locales.path_of(root / "locales", language, domain)
    try:
        data = place.read_bytes() if place.is_file() else b""
    except OSError as error:
        raise GameError(
            Phrase("{place} cannot be read: {reason}", place=place, reason=why(error))
        ) from None
    return text_of(data, shown(root, place))


def write(place: Path, text: str) -> None:
    """Write a translation file, whole or not at all.

    Raises:
        GameError: it cannot be written; the file is as it was.
    """
    draft = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(place)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise GameError(
            Phrase("{place} cannot be written: {reason}", place=place, reason=why(error))
        ) from None


def shown(root: Path, place: Path) -> str:
    """Return a path as it is named to people."""
    return place.relative_to(root).as_posix()


def _updated(root: Path, source: Source, language: str, remember: Remember) -> Updated:
    place = locales.path_of(root / "locales", language, source.domain)
    path = shown(root, place)
    try:
        old = old_text(root, language, source.domain)
        text, merged = update(source, language, old, path, remember)
    except BrokenFile as broken:
        problem = broken.problem
        return Updated(path=path, domain=source.domain, language=language, problem=problem)
    there = place.read_bytes() if place.is_file() else b""
    written = text.encode() != there and bool(source.entries or old)
    if written:
        write(place, text)
    return Updated(
        path=path,
        domain=source.domain,
        language=language,
        total=len(merged.current),
        missing=sum(not any(one.forms) for one in merged.current),
        fuzzy=sum(one.fuzzy for one in merged.current),
        obsolete=len(merged.obsolete),
        written=written,
    )

"""Bringing the translation files up to date with the texts of the game and its stories.

update_all(root)                    every domain, every language there is
update_all(root, languages=("fr",)) begins a new one
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from game.diagnostic import Diagnostic
from game.language import locales
from game.language.gathering import gather
from game.language.merging import Merged, kept_in, merge
from game.language.po import BrokenFile, known, read
from game.language.sources import Source
from game.language.writing import header, po_text


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


def update(source: Source, language: str, old: str, path: str) -> tuple[str, Merged]:
    """Return the new text of a translation file, and what is in it.

    Args:
        source: the texts there are now.
        language: into which they are translated.
        old: the file's text until now; "" where there is none yet.
        path: the file's name, for problems.

    Raises:
        BrokenFile: the old text cannot be read, so that work in it could be lost.
    """
    catalog = read(old.encode(), language, path) if old else Catalog(locale=known(language))
    merged = merge(kept_in(catalog), source.entries, catalog.num_plurals)
    return po_text(merged, header(language, catalog.plural_forms, old)), merged


def update_all(
    root: Path, languages: Iterable[str] = (), domains: Iterable[str] = ()
) -> Iterator[Updated]:
    """Update translation files one by one, so that progress can be shown.

    Args:
        root: the project's folder, with `game`, `scenarios` and `locales`.
        languages: codes; () means all that have a folder in `locales`.
        domains: scenario ids or "game"; () means all.
    """
    only = frozenset(domains)
    for source in gather(root, only).sources:
        for language in tuple(languages) or targets(root):
            if language != source.language:
                yield _updated(root, source, language)


def targets(root: Path) -> tuple[str, ...]:
    """Return the languages that stories are translated into."""
    folder = root / "locales"
    found = {entry.name for entry in folder.iterdir() if entry.is_dir()} if folder.is_dir() else ()
    return tuple(sorted({locales.SOURCE, *found}))


def _updated(root: Path, source: Source, language: str) -> Updated:
    place = locales.path_of(root / "locales", language, source.domain)
    path = place.relative_to(root).as_posix()
    try:
        old = place.read_bytes().decode("utf-8-sig") if place.is_file() else ""
        text, merged = update(source, language, old.replace("\r\n", "\n"), path)
    except BrokenFile as broken:
        problem = broken.problem
        return Updated(path=path, domain=source.domain, language=language, problem=problem)
    written = text != old and bool(source.entries or old)
    if written:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
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

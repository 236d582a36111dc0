"""Translation files on disk, compiled when they change, loaded when they are needed.

An edited .po shows at the next `refresh`. The compiled form lies in a cache
folder by content; without a folder that can be written to, everything works
the same, only a little slower at the start.
"""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from game.diagnostic import Diagnostic
from game.language import locales
from game.language.catalogue import EMPTY, Catalogue, dump, load
from game.language.words import Words

_Stamp: TypeAlias = tuple[int, int]  # time of change in ns, size in bytes
_GONE: _Stamp = (0, -1)


@dataclass(frozen=True, slots=True)
class _Loaded:
    stamp: _Stamp
    digest: str
    catalogue: Catalogue


class Catalogues:
    """All translations in a `locales` folder. Nothing is read before it is asked for."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        self._folder = folder
        self._cache = cache
        self._loaded: dict[tuple[str, str], _Loaded] = {}
        self._words: dict[str, Words] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the interface, English first."""
        return locales.available(self._folder)

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """What is wrong in the files read so far, each thing once."""
        found = (p for _, one in sorted(self._loaded.items()) for p in one.catalogue.problems)
        return tuple(dict.fromkeys(found))

    def words(self, language: str) -> Words:
        """Return the texts in a language. The same object until its files change."""
        if language not in self._words:
            base = locales.SOURCE if language == locales.PSEUDO else language
            self._words[language] = Words(language, lambda domain: self._find(base, domain))
        return self._words[language]

    def refresh(self) -> bool:
        """Notice changed files; True if some text may read differently now.

        Costs one look at each file in use. `words` already handed out stay as they are.
        """
        changed = [name for name, old in self._loaded.items() if self._reload(*name, old)]
        for language, _ in changed:
            self._words.pop(language, None)
            if language == locales.SOURCE:
                self._words.pop(locales.PSEUDO, None)
        return bool(changed)

    def _find(self, language: str, domain: str) -> Catalogue:
        name = (language, domain)
        if name not in self._loaded:
            path = locales.path_of(self._folder, language, domain)
            self._loaded[name] = self._read(path, language, domain)
        return self._loaded[name].catalogue

    def _reload(self, language: str, domain: str, old: _Loaded) -> bool:
        path = locales.path_of(self._folder, language, domain)
        if _stamp(path) == old.stamp:
            return False
        new = self._read(path, language, domain)
        self._loaded[language, domain] = new
        return new.digest != old.digest

    def _read(self, path: Path, language: str, domain: str) -> _Loaded:
        stamp = _stamp(path)
        try:
            data = path.read_bytes()
        except OSError:
            return _Loaded(stamp, "", EMPTY)
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        place = self._cache / f"{language}.{domain}.json" if self._cache else None
        catalogue = _kept(place, digest, path.as_posix())
        if catalogue is None:
            # Loaded here because Babel is slow to start and seldom needed.
            from game.language.po import compiled

            catalogue = compiled(data, language, path.as_posix())
            _keep(place, dump(catalogue, digest))
        return _Loaded(stamp, digest, catalogue)


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return _GONE
    return (found.st_mtime_ns, found.st_size)


def _kept(place: Path | None, digest: str, path: str) -> Catalogue | None:
    try:
        return load(place.read_text(encoding="utf-8"), digest, path) if place else None
    except (OSError, ValueError):
        return None


def _keep(place: Path | None, text: str) -> None:
    """Write to the cache, whole or not at all; a cache that cannot be written is no problem."""
    if place is None:
        return
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
